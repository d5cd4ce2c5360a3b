"""The references of a dataset from one record to another, and what is wrong with those that lead nowhere."""

from collections.abc import Iterator
from difflib import get_close_matches

from chongjin_cli.dataset.findings import Finding
from chongjin_cli.dataset.model import Claim, DatasetRecords

CLAIM_REFERENCES = ("topic", "place", "actor", "measure", "source")
"""The kinds of record that a claim refers to beside other claims."""
RECORD_KINDS = {kind: f"{kind}s" for kind in ("era", "topic", "place", "actor", "measure", "publisher", "source")}
"""The kinds of record that are referred to, with the key of their list."""
FEW = 12
"""Names that a finding lists where none is near to one that is unknown."""
MANY = 10_000
"""Names among which nobody looks for the nearest to one that is unknown."""


def head_references(head: DatasetRecords) -> Iterator[tuple[str, str, str]]:
    """Place in the file, kind and id of every reference outside the claims."""
    for number, topic in enumerate(head.topics):
        if topic.broader:
            yield f"topics[{number}].broader", "topic", topic.broader
    for number, place in enumerate(head.places):
        if place.within:
            yield f"places[{number}].within", "place", place.within
        if place.coordinates:
            yield f"places[{number}].coordinates.source", "source", place.coordinates.source
    for number, source in enumerate(head.sources):
        if source.publisher:
            yield f"sources[{number}].publisher", "publisher", source.publisher
        if source.origin:
            yield f"sources[{number}].origin", "source", source.origin


def claim_references(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Place in the claim, kind and id of every reference but those to other claims."""
    for kind in ("topic", "place", "actor"):
        for number, name in enumerate(getattr(claim, f"{kind}s")):
            yield f"{kind}s[{number}]", kind, name
    for number, figure in enumerate(claim.figures):
        yield f"figures[{number}].measure", "measure", figure.measure
        yield f"figures[{number}].of", "place, actor or topic", figure.of
    for number, evidence in enumerate(claim.evidence):
        yield f"evidence[{number}].source", "source", evidence.source
        if evidence.origin:
            yield f"evidence[{number}].origin", "source", evidence.origin


def unknown(where: str, kind: str, name: str, known: set[str]) -> Iterator[Finding]:
    """A name that no record has, with the nearest one or, of few, all that there are."""
    if not name or name in known:
        return
    near = get_close_matches(name, known, n=1) if len(known) < MANY else []
    mend = f"; did you mean '{near[0]}'?" if near else f"; add it to the {kind}s" if " " not in kind else ""
    if not near and 0 < len(known) <= FEW:
        mend = f"; there are {', '.join(sorted(known))}"
    yield Finding("E202", where, f"no {kind} '{name}'{mend}")
