"""Coded findings on a dataset whose shape is right: errors (E) make it unusable, warnings (W) ask for a second look.

A check is a function that yields the places it objects to and what it says there; its docstring says what it
looks for. `E1xx` are found when a file is read (reading.py), all others here.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from chongjin_cli import dates
from chongjin_cli.grading import grade_claim
from chongjin_cli.model import SYMMETRIC_RELATIONS, Dataset, canonical
from chongjin_cli.names import fold

CODES = {
    "E101": "The file is not JSON in UTF-8.",
    "E102": "A key is missing, unknown or in the wrong place.",
    "E103": "A value is not of the kind its key takes.",
    "E104": "A statement is longer than 280 characters.",
}


class Finding(NamedTuple):
    """A code of CODES, the place in the file (`claims[17].date`) and what is to be said of it."""

    code: str
    where: str
    message: str

    @property
    def is_error(self) -> bool:
        """Whether the dataset cannot be used as it is."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.code} {self.where + ': ' if self.where else ''}{self.message}"


Check = Callable[[Dataset], Iterator[tuple[str, str]]]
_CHECKS: dict[str, Check] = {}


def _check(code: str) -> Callable[[Check], Check]:
    def register(function: Check) -> Check:
        CODES[code] = (function.__doc__ or "").strip()
        _CHECKS[code] = function
        return function

    return register


def errors(dataset: Dataset) -> Iterator[Finding]:
    """What makes the dataset unusable. References are checked before what follows them."""
    for stage in ("E2", "E3"):
        findings = [
            Finding(code, *found)
            for code, check in _CHECKS.items()
            if code.startswith(stage)
            for found in check(dataset)
        ]
        yield from findings
        if findings:
            return


def warnings(dataset: Dataset, document: dict[str, Any]) -> Iterator[Finding]:
    """What asks for a second look in a dataset without errors; `document` is the file as parsed."""
    for code, check in _CHECKS.items():
        if code.startswith("W"):
            for found in check(dataset):
                yield Finding(code, *found)
    if not _same_layout(document, canonical(document)):
        yield Finding("W401", "", "not in canonical layout; run tools/canonical.py on it")


CODES["W401"] = "The file is not in canonical layout."


def _same_layout(left: Any, right: Any) -> bool:
    """Equal, with keys in the same order."""
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(_same_layout(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_same_layout, left, right))
    return bool(left == right)


@_check("E201")
def duplicate_ids(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """An id stands twice in one list."""
    for collection in ("eras", "topics", "places", "actors", "sources", "claims"):
        seen: dict[str, int] = {}
        for position, record in enumerate(getattr(dataset, collection)):
            first = seen.setdefault(record.id, position)
            if first != position:
                yield f"{collection}[{position}].id", f"'{record.id}' is the id of {collection}[{first}] already"


@_check("E202")
def unknown_references(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A reference names no record."""
    known = {
        kind: {record.id for record in getattr(dataset, f"{kind}s")}
        for kind in ("topic", "place", "actor", "source", "claim")
    }
    for where, kind, name in _references(dataset):
        if name not in known[kind]:
            near = get_close_matches(name, known[kind], n=1, cutoff=0.5)
            yield where, f"no {kind} '{name}'" + (f"; did you mean '{near[0]}'?" if near else "")


def _references(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """Place in the file, kind and id of every reference."""
    for number, topic in enumerate(dataset.topics):
        if topic.broader:
            yield f"topics[{number}].broader", "topic", topic.broader
    for number, place in enumerate(dataset.places):
        if place.within:
            yield f"places[{number}].within", "place", place.within
        if place.coordinates:
            yield f"places[{number}].coordinates.source", "source", place.coordinates.source
    for number, claim in enumerate(dataset.claims):
        at = f"claims[{number}]"
        for kind in ("topic", "place", "actor"):
            for position, name in enumerate(getattr(claim, f"{kind}s")):
                yield f"{at}.{kind}s[{position}]", kind, name
        for position, evidence in enumerate(claim.evidence):
            yield f"{at}.evidence[{position}].source", "source", evidence.source
        for position, relation in enumerate(claim.relations):
            yield f"{at}.relations[{position}].claim", "claim", relation.claim


@_check("E203")
def unreadable_dates(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A date is not EDTF."""
    for where, text in _dates(dataset):
        try:
            dates.parse(text)
        except dates.DateError as error:
            yield where, str(error)


def _dates(dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield "updated", dataset.updated
    for number, era in enumerate(dataset.eras):
        yield f"eras[{number}].dates", era.dates
    for number, source in enumerate(dataset.sources):
        if source.issued:
            yield f"sources[{number}].issued", source.issued
        if source.read:
            yield f"sources[{number}].read", source.read
    for number, claim in enumerate(dataset.claims):
        if claim.date:
            yield f"claims[{number}].date", claim.date
        for position, figure in enumerate(claim.figures):
            yield f"claims[{number}].figures[{position}].as_of", figure.as_of


@_check("E204")
def circular_parents(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A topic or place is, by its parents, a part of itself."""
    for collection, key in (("topics", "broader"), ("places", "within")):
        records = getattr(dataset, collection)
        parent = {record.id: getattr(record, key) for record in records}
        for number, record in enumerate(records):
            above, steps = parent[record.id], 0
            while above and above != record.id and steps < len(parent):
                above, steps = parent.get(above), steps + 1
            if above == record.id:
                yield f"{collection}[{number}].{key}", f"'{record.id}' is a part of itself"


@_check("E301")
def unearned_facts(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A claim is called a fact, but its evidence does not make it confirmed or probable."""
    sources = {source.id: source for source in dataset.sources}
    for number, claim in enumerate(dataset.claims):
        if claim.kind == "fact" and (grade := grade_claim(claim, sources)).credibility > 2:
            yield f"claims[{number}].kind", f"{claim.id} is graded {grade} ({grade.reason}); call it a claim"


@_check("E302")
def claims_related_to_themselves(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A claim is related to itself."""
    for number, claim in enumerate(dataset.claims):
        for position, relation in enumerate(claim.relations):
            if relation.claim == claim.id:
                yield f"claims[{number}].relations[{position}].claim", f"{claim.id} is related to itself"


@_check("W301")
def one_way_relations(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A conflict is written on one of its claims only."""
    written = {(claim.id, relation.type, relation.claim) for claim in dataset.claims for relation in claim.relations}
    for number, claim in enumerate(dataset.claims):
        for position, relation in enumerate(claim.relations):
            if relation.type in SYMMETRIC_RELATIONS and (relation.claim, relation.type, claim.id) not in written:
                yield (
                    f"claims[{number}].relations[{position}]",
                    f"write '{relation.type}' {claim.id} on {relation.claim} too",
                )


@_check("W302")
def unused_records(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A place, actor or source is used by nothing."""
    used = {(kind, name) for _, kind, name in _references(dataset)}
    for kind in ("place", "actor", "source"):
        for number, record in enumerate(getattr(dataset, f"{kind}s")):
            if (kind, record.id) not in used:
                yield f"{kind}s[{number}]", f"{kind} '{record.id}' is used by no claim"


@_check("W303")
def thin_topics(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A topic has fewer than three claims, those of the topics within it included."""
    parent = {topic.id: topic.broader for topic in dataset.topics}
    counts: Counter[str] = Counter()
    for claim in dataset.claims:
        counts.update(set(claim.topics) | {above for name in claim.topics if (above := parent[name])})
    for number, topic in enumerate(dataset.topics):
        if counts[topic.id] < 3:
            yield f"topics[{number}]", f"topic '{topic.id}' has {counts[topic.id]} claims; merge it into another"


@_check("W304")
def repeated_evidence(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Two pieces of evidence of one claim say the same in the same words, or are of one source."""
    for number, claim in enumerate(dataset.claims):
        said: set[str] = set()
        for position, evidence in enumerate(claim.evidence):
            for key, what in (
                (fold(evidence.says), "says what another says"),
                (evidence.source, "names a source twice"),
            ):
                if key in said:
                    yield f"claims[{number}].evidence[{position}]", f"{claim.id}: {what}"
                said.add(key)


@_check("W305")
def ambiguous_names(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A name leads to two records of one kind."""
    for collection in ("eras", "topics", "places", "actors"):
        owners: dict[str, str] = {}
        for number, record in enumerate(getattr(dataset, collection)):
            for name in {fold(name) for name in (record.id, record.label)}:
                owner = owners.setdefault(name, record.id)
                if owner != record.id:
                    yield f"{collection}[{number}]", f"'{record.id}' and '{owner}' are both called '{name}'"
