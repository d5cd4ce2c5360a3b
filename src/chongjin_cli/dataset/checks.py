"""Errors in a dataset whose shapes are right: each with a code, its place in the file and what is wrong there.

An error makes a dataset unusable. `E10x` are found while a file is read (reading.py), the others here; what only asks
for a second look is for review.py.
"""

from array import array
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.grading import grade_claim
from chongjin_cli.dataset.model import COLLECTIONS, Claim, Dataset
from chongjin_cli.text.escaping import visible

CODES = {
    "E101": "The file is not JSON in UTF-8.",
    "E102": "A key is missing, unknown or in the wrong place.",
    "E103": "A value is not of the kind its key takes.",
    "E104": "A statement is longer than 280 characters.",
    "E105": "There are more errors than are listed.",
    "E201": "An id stands twice in one list.",
    "E202": "A reference names no record.",
    "E203": "A date is not EDTF.",
    "E204": "A topic or place is, by its parents, a part of itself, or of too many.",
    "E301": "A claim is called a fact, but its evidence does not make it confirmed or probable.",
    "E302": "A claim is related to itself.",
}


class Finding(NamedTuple):
    """A code, the place in the file (`claims[17].date`) and what is to be said of it."""

    code: str
    where: str
    message: str

    @property
    def is_error(self) -> bool:
        """Whether the dataset cannot be used as it is."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.code} {self.where + ': ' if self.where else ''}{self.message}"


def head_errors(head: Dataset) -> Iterator[Finding]:
    """Errors in everything but the claims."""
    known = {kind: {record.id for record in getattr(head, kind)} for kind in COLLECTIONS}
    yield from _duplicate_ids(head)
    for where, kind, name in head_references(head):
        yield from _unknown(where, kind, name, known[f"{kind}s"])
    for where, text in _head_dates(head):
        yield from _unreadable(where, text)
    yield from _unsound_parents(head)


class ClaimChecks:
    """Errors in claims that are read one by one, in memory that does not grow with their number."""

    def __init__(self, head: Dataset) -> None:
        self._known = {kind: {record.id for record in getattr(head, f"{kind}s")} for kind in CLAIM_REFERENCES}
        self._sources = {source.id: source for source in head.sources}
        self._seen = bytearray(10**7)  # for each number an id can have, in how many digits it was written
        self._related = array("I")  # position, number among its relations, related id and its digits, four by four

    def errors(self, position: int, claim: Claim) -> Iterator[Finding]:
        """Errors in one claim."""
        at = f"claims[{position}]"
        number, digits = _number(claim.id)
        if self._seen[number]:
            yield Finding("E201", f"{at}.id", f"'{claim.id}' is the id of another claim already")
        self._seen[number] = digits
        unknown = [] if self._all_known(claim) else list(self._unknown(at, claim))
        yield from unknown
        for where, text in _claim_dates(claim):
            yield from _unreadable(f"{at}.{where}", text)
        if claim.kind == "fact" and not unknown and (grade := grade_claim(claim, self._sources)).credibility > 2:
            yield Finding("E301", f"{at}.kind", f"{claim.id} is graded {grade} ({grade.reason}); call it a claim")
        for place, relation in enumerate(claim.relations):
            if relation.claim == claim.id:
                yield Finding("E302", f"{at}.relations[{place}].claim", f"{claim.id} is related to itself")
            self._related.extend((position, place, *_number(relation.claim)))

    def _all_known(self, claim: Claim) -> bool:
        """Whether there is a record for every reference: of nearly all claims, so it is asked before they are told."""
        known = self._known
        return (
            known["topic"].issuperset(claim.topics)
            and known["place"].issuperset(claim.places)
            and known["actor"].issuperset(claim.actors)
            and known["source"].issuperset([evidence.source for evidence in claim.evidence])
        )

    def _unknown(self, at: str, claim: Claim) -> Iterator[Finding]:
        for where, kind, name in claim_references(claim):
            yield from _unknown(f"{at}.{where}", kind, name, self._known[kind])

    def at_the_end(self) -> Iterator[Finding]:
        """Relations to claims that did not come."""
        related_ids = iter(self._related)
        for position, place, number, digits in zip(*[related_ids] * 4, strict=True):
            if self._seen[number] != digits:
                name = f"CJ-{number:0{digits}}"
                yield Finding("E202", f"claims[{position}].relations[{place}].claim", f"no claim '{name}'")


MOST_LEVELS = 20
"""Topics or places that may hold one another; a claim is listed under all of them."""
MANY = 10_000
"""Names among which nobody looks for the nearest to one that is unknown."""
CLAIM_REFERENCES = ("topic", "place", "actor", "source")
"""The kinds of record that a claim refers to beside other claims."""


def _number(name: str) -> tuple[int, int]:
    """The number of a claim's id, and in how many digits it is written."""
    return int(name[3:]), len(name) - 3


def head_references(head: Dataset) -> Iterator[tuple[str, str, str]]:
    """Place in the file, kind and id of every reference outside the claims."""
    for number, topic in enumerate(head.topics):
        if topic.broader:
            yield f"topics[{number}].broader", "topic", topic.broader
    for number, place in enumerate(head.places):
        if place.within:
            yield f"places[{number}].within", "place", place.within
        if place.coordinates:
            yield f"places[{number}].coordinates.source", "source", place.coordinates.source


def claim_references(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Place in the claim, kind and id of every reference but those to other claims."""
    for kind in ("topic", "place", "actor"):
        for number, name in enumerate(getattr(claim, f"{kind}s")):
            yield f"{kind}s[{number}]", kind, name
    for number, evidence in enumerate(claim.evidence):
        yield f"evidence[{number}].source", "source", evidence.source


def _unknown(where: str, kind: str, name: str, known: set[str]) -> Iterator[Finding]:
    if name not in known:
        near = get_close_matches(name, known, n=1, cutoff=0.5) if len(known) < MANY else []
        yield Finding("E202", where, f"no {kind} '{name}'" + (f"; did you mean '{near[0]}'?" if near else ""))


def _duplicate_ids(head: Dataset) -> Iterator[Finding]:
    for kind in COLLECTIONS:
        seen: dict[str, int] = {}
        for number, record in enumerate(getattr(head, kind)):
            first = seen.setdefault(record.id, number)
            if first != number:
                yield Finding("E201", f"{kind}[{number}].id", f"'{record.id}' is the id of {kind}[{first}] already")


def _unreadable(where: str, text: str) -> Iterator[Finding]:
    try:
        dates.parse(text)
    except dates.DateError as error:
        yield Finding("E203", where, visible(str(error)))


def _head_dates(head: Dataset) -> Iterator[tuple[str, str]]:
    yield "updated", head.updated
    for number, era in enumerate(head.eras):
        yield f"eras[{number}].dates", era.dates
    for number, source in enumerate(head.sources):
        if source.issued:
            yield f"sources[{number}].issued", source.issued
        if source.read:
            yield f"sources[{number}].read", source.read


def _claim_dates(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.date:
        yield "date", claim.date
    for number, figure in enumerate(claim.figures):
        yield f"figures[{number}].as_of", figure.as_of


def _unsound_parents(head: Dataset) -> Iterator[Finding]:
    for kind, key in (("topics", "broader"), ("places", "within")):
        records = getattr(head, kind)
        parent = {record.id: getattr(record, key) for record in records}
        for number, record in enumerate(records):
            above, levels = parent[record.id], 1
            while above and above != record.id and levels <= MOST_LEVELS:
                above, levels = parent.get(above), levels + 1
            if above == record.id:
                yield Finding("E204", f"{kind}[{number}].{key}", f"'{record.id}' is a part of itself")
            elif above:
                yield Finding("E204", f"{kind}[{number}].{key}", f"more than {MOST_LEVELS} stand above '{record.id}'")
