"""Errors in a dataset whose shapes are right: each with a code, its place in the file and what is wrong there.

An error makes a dataset unusable. `E10x` are found while a file is read (reading.py), the others here; what only asks
for a second look is for review.py.
"""

from array import array
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from chongjin_cli import dates
from chongjin_cli.grading import grade_claim
from chongjin_cli.model import COLLECTIONS, Claim, Dataset

CODES = {
    "E101": "The file is not JSON in UTF-8.",
    "E102": "A key is missing, unknown or in the wrong place.",
    "E103": "A value is not of the kind its key takes.",
    "E104": "A statement is longer than 280 characters.",
    "E201": "An id stands twice in one list.",
    "E202": "A reference names no record.",
    "E203": "A date is not EDTF.",
    "E204": "A topic or place is, by its parents, a part of itself.",
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
    yield from _circular_parents(head)


class ClaimChecks:
    """Errors in claims that are read one by one, in memory that does not grow with their number."""

    def __init__(self, head: Dataset) -> None:
        self._known = {kind: {record.id for record in getattr(head, f"{kind}s")} for kind in CLAIM_REFERENCES}
        self._sources = {source.id: source for source in head.sources}
        self._seen = bytearray(10**7 // 8)  # a bit for each number an id can have
        self._related = array("I")  # position, number among its relations and related id, three by three

    def errors(self, position: int, claim: Claim) -> Iterator[Finding]:
        """Errors in one claim."""
        at = f"claims[{position}]"
        if self._is_seen(claim.id):
            yield Finding("E201", f"{at}.id", f"'{claim.id}' is the id of another claim already")
        self._seen[_number(claim.id) >> 3] |= 1 << (_number(claim.id) & 7)
        unknown = [
            finding
            for where, kind, name in claim_references(claim)
            if name not in self._known[kind]
            for finding in _unknown(f"{at}.{where}", kind, name, self._known[kind])
        ]
        yield from unknown
        for where, text in _claim_dates(claim):
            yield from _unreadable(f"{at}.{where}", text)
        if claim.kind == "fact" and not unknown and (grade := grade_claim(claim, self._sources)).credibility > 2:
            yield Finding("E301", f"{at}.kind", f"{claim.id} is graded {grade} ({grade.reason}); call it a claim")
        for number, relation in enumerate(claim.relations):
            if relation.claim == claim.id:
                yield Finding("E302", f"{at}.relations[{number}].claim", f"{claim.id} is related to itself")
            self._related.extend((position, number, _number(relation.claim)))

    def at_the_end(self) -> Iterator[Finding]:
        """Relations to claims that did not come."""
        related_ids = iter(self._related)
        for position, number, related in zip(related_ids, related_ids, related_ids, strict=True):
            name = f"CJ-{related:04}"
            if not self._is_seen(name):
                yield Finding("E202", f"claims[{position}].relations[{number}].claim", f"no claim '{name}'")

    def _is_seen(self, name: str) -> bool:
        return bool(self._seen[_number(name) >> 3] >> (_number(name) & 7) & 1)


CLAIM_REFERENCES = ("topic", "place", "actor", "source")
"""The kinds of record that a claim refers to beside other claims."""


def _number(name: str) -> int:
    return int(name[3:])


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
        near = get_close_matches(name, known, n=1, cutoff=0.5)
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
        yield Finding("E203", where, str(error))


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


def _circular_parents(head: Dataset) -> Iterator[Finding]:
    for kind, key in (("topics", "broader"), ("places", "within")):
        records = getattr(head, kind)
        parent = {record.id: getattr(record, key) for record in records}
        for number, record in enumerate(records):
            above, steps = parent[record.id], 0
            while above and above != record.id and steps < len(parent):
                above, steps = parent.get(above), steps + 1
            if above == record.id:
                yield Finding("E204", f"{kind}[{number}].{key}", f"'{record.id}' is a part of itself")
