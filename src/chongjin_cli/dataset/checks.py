"""Errors in a dataset whose shapes are right: each with a code, its place in the file and what is wrong there.

An error makes a dataset unusable. `E10x` are found while a file is read (loading.py), the others here; what only asks
for a second look is for warnings.py.
"""

import re
from array import array
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple, Self

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.field_types import CLAIM_ID, PREFIX
from chongjin_cli.dataset.model import COLLECTIONS, NEVER_RIVALS, Claim, Dataset
from chongjin_cli.text.escaping import visible

CODES = {
    "E101": "The file is not JSON in UTF-8.",
    "E102": "A key is missing, unknown or in the wrong place.",
    "E103": "A value is not of the kind its key takes.",
    "E104": "An assertion is longer than 200 characters.",
    "E105": "There are more errors than are listed.",
    "E201": "An id stands twice in one list, or is a retired one.",
    "E202": "A reference names no record.",
    "E203": "A date is not EDTF.",
    "E204": "A topic, place or source is, by its parents or origins, a part of itself, or of too many.",
    "E205": "The id of a claim does not begin with the prefix of the dataset.",
    "E206": "A source has a reliability without a reason, or neither a publisher nor a reliability.",
    "E301": "Nothing supports a claim.",
    "E302": "A claim is related to itself, is replaced by itself, or stands twice in a dispute.",
    "E303": "Evidence is taken from a source that nobody read.",
    "E304": "An utterance or opinion is an answer in a dispute, where it is never a rival.",
}


class _Finding(NamedTuple):
    code: str
    where: str
    message: str


class Finding(_Finding):
    """A code, the place in the file (`claims[17].date`) and what is to be said of it, where nothing is unprintable."""

    __slots__ = ()

    def __new__(cls, code: str, where: str, message: str) -> Self:
        return super().__new__(cls, code, where, visible(message))

    @property
    def is_error(self) -> bool:
        """Whether the dataset cannot be used as it is."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.code} {self.where + ': ' if self.where else ''}{self.message}"


def head_errors(head: Dataset) -> Iterator[Finding]:
    """Errors in everything but the claims; of records whose shape is wrong it has what could be salvaged."""
    known = {
        kind: {record.id for record in getattr(head, collection) if record.id}
        for kind, collection in RECORD_KINDS.items()
    }
    yield from _duplicate_ids(head)
    for where, kind, name in head_references(head):
        yield from _unknown(where, kind, name, known[kind])
    for where, text in _head_dates(head):
        yield from _unreadable(where, text)
    yield from _unsound_parents(head)
    yield from _unsound_letters(head)


class ClaimChecks:
    """Errors in claims that are read one by one, in memory that does not grow with their number."""

    def __init__(self, head: Dataset) -> None:
        self._known = {
            kind: {record.id for record in getattr(head, f"{kind}s") if record.id} for kind in CLAIM_REFERENCES
        }
        self._things = self._known["place"] | self._known["actor"] | self._known["topic"]
        self._unread = {source.id for source in head.sources if source.access == "none"}
        self._head = head
        self.prefix = prefix_of({"prefix": head.prefix})
        self._rivals = {claim for dispute in head.disputes for claim in dispute.claims}
        self._seen = bytearray(10**7)  # for each number an id can have, in how many digits it was written
        self._repeated = ""  # the first claim whose id is another's, so that its own is missing
        self._related = array("I")  # position, number among its relations, related id and its digits, four by four

    def errors(self, position: int, claim: Claim) -> Iterator[Finding]:
        """Errors in one claim."""
        at = f"claims[{position}]"
        if is_claim_id(claim.id):
            yield from self._unusable_id(at, claim.id)
        if not self._all_known(claim):
            yield from self._unknown(at, claim)
        for where, text in _claim_dates(claim):
            yield from _unreadable(f"{at}.{where}", text)
        stances = [evidence.stance for evidence in claim.evidence]
        if stances and set(stances) <= {"partly", "disputes", "context"}:
            what = f"nothing supports {claim.id}; word it as a source has it, which then 'supports' it"
            yield Finding("E301", f"{at}.evidence", what)
        if claim.kind in NEVER_RIVALS and claim.id in self._rivals:
            yield Finding("E304", f"{at}.kind", f"{claim.id} is an {claim.kind}, so it is no answer in a dispute")
        for place, evidence in enumerate(claim.evidence):
            if evidence.source in self._unread:
                what = f"nobody read '{evidence.source}'; cite the source that repeats it"
                yield Finding("E303", f"{at}.evidence[{place}].source", what)
        for place, relation in enumerate(claim.relations):
            where = f"{at}.relations[{place}].claim"
            if relation.claim == claim.id:
                yield Finding("E302", where, f"{claim.id} is related to itself")
            if self._fits(relation.claim):
                self._related.extend((position, place, *_number(relation.claim)))
            elif relation.claim:
                yield Finding("E202", where, f"no claim '{relation.claim}'")

    def _unusable_id(self, at: str, name: str) -> Iterator[Finding]:
        """What is wrong with the id of a claim, which is remembered."""
        if not self._fits(name):
            mend = f"; did you mean '{self.prefix}-{name.rpartition('-')[2]}'?"
            yield Finding("E205", f"{at}.id", f"'{name}' does not begin with '{self.prefix}-'{mend}")
        number, digits = _number(name)
        first = self._seen[number]
        if first:
            other = f"{name.rpartition('-')[0]}-{number:0{first}}"
            what = "is the id of another claim already" if other == name else f"has the number of '{other}'"
            yield Finding("E201", f"{at}.id", f"'{name}' {what}")
            self._repeated = self._repeated or at
            return  # what is said of the id holds for the claim that had it first
        self._seen[number] = digits

    def _all_known(self, claim: Claim) -> bool:
        """Whether there is a record for every reference: of nearly all claims, so it is asked before they are told."""
        known = self._known
        return (
            known["topic"].issuperset(claim.topics)
            and known["place"].issuperset(claim.places)
            and known["actor"].issuperset(claim.actors)
            and known["source"].issuperset([evidence.source for evidence in claim.evidence])
            and known["source"].issuperset([evidence.origin for evidence in claim.evidence if evidence.origin])
            and known["measure"].issuperset([figure.measure for figure in claim.figures])
            and self._things.issuperset([figure.of for figure in claim.figures])
        )

    def _unknown(self, at: str, claim: Claim) -> Iterator[Finding]:
        for where, kind, name in claim_references(claim):
            known = self._things if kind == "place, actor or topic" else self._known[kind]
            yield from _unknown(f"{at}.{where}", kind, name, known)

    def at_the_end(self) -> Iterator[Finding]:
        """Relations, disputes and retired ids that name claims that did not come, or that should not have."""
        related_ids = iter(self._related)
        for position, place, number, digits in zip(*[related_ids] * 4, strict=True):
            if self._seen[number] != digits:
                name = f"{self.prefix or 'CJ'}-{number:0{digits}}"
                yield Finding(
                    "E202", f"claims[{position}].relations[{place}].claim", f"no claim '{name}'{self._perhaps('')}"
                )
        for number, dispute in enumerate(self._head.disputes):
            for place, name in enumerate(dispute.claims):
                where = f"disputes[{number}].claims[{place}]"
                if not self._came(name):
                    mend = self._perhaps("; add it, or take it out of the dispute")
                    yield Finding("E202", where, f"no claim '{name}'{mend}")
                elif name in dispute.claims[:place]:
                    yield Finding("E302", where, f"'{name}' stands there already")
        retired = {record.id for record in self._head.retired}
        for number, record in enumerate(self._head.retired):
            if self._came(record.id):
                yield Finding("E201", f"retired[{number}].id", f"'{record.id}' is the id of a claim")
            for place, name in enumerate(record.replaced_by):
                if not self._came(name) and name not in retired:
                    where = f"retired[{number}].replaced_by[{place}]"
                    yield Finding("E202", where, f"no claim '{name}'{self._perhaps('')}")
        try:
            TopologicalSorter({each.id: each.replaced_by for each in self._head.retired if each.id}).prepare()
        except CycleError as error:
            yield Finding("E302", "retired", f"'{error.args[1][0]}' is replaced by itself in the end")

    def _perhaps(self, otherwise: str) -> str:
        """The mend for a claim that is missing: where an id stands twice, one of the two may be that claim."""
        return f"; perhaps it is {self._repeated}, whose id stands twice" if self._repeated else otherwise

    def _came(self, name: str) -> bool:
        if not self._fits(name):
            return False
        number, digits = _number(name)
        return self._seen[number] == digits

    def _fits(self, name: str | None) -> bool:
        """Whether a text can be the id of a claim of this dataset."""
        return is_claim_id(name) and self.prefix in (None, str(name).rpartition("-")[0])


MOST_LEVELS = 20
"""Topics, places or sources that may stand above one another; a claim is listed under all of them."""
FEW = 12
"""Names that a finding lists where none is near to one that is unknown."""
MANY = 10_000
"""Names among which nobody looks for the nearest to one that is unknown."""
CLAIM_REFERENCES = ("topic", "place", "actor", "measure", "source")
"""The kinds of record that a claim refers to beside other claims."""
RECORD_KINDS = {kind: f"{kind}s" for kind in ("era", "topic", "place", "actor", "measure", "publisher", "source")}
"""The kinds of record that are referred to, with the key of their list."""


def prefix_of(document: Mapping[str, object]) -> str | None:
    """The prefix of the claims of a dataset, None if it is not known or none."""
    prefix = document.get("prefix")
    return prefix if isinstance(prefix, str) and re.fullmatch(PREFIX, prefix) else None


def is_claim_id(name: str | None) -> bool:
    """Whether a text can be the id of a claim; of a claim whose shape is wrong it need not be one."""
    return name is not None and re.fullmatch(CLAIM_ID, name) is not None


def _number(name: str) -> tuple[int, int]:
    """The number of a claim's id, and in how many digits it is written."""
    digits = name.rpartition("-")[2]
    return int(digits), len(digits)


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


def _unknown(where: str, kind: str, name: str, known: set[str]) -> Iterator[Finding]:
    """A name that no record has, with the nearest one or, of few, all that there are."""
    if not name or name in known:
        return
    near = get_close_matches(name, known, n=1, cutoff=0.5) if len(known) < MANY else []
    mend = f"; did you mean '{near[0]}'?" if near else f"; add it to the {kind}s" if " " not in kind else ""
    if not near and 0 < len(known) <= FEW:
        mend = f"; there are {', '.join(sorted(known))}"
    yield Finding("E202", where, f"no {kind} '{name}'{mend}")


def _duplicate_ids(head: Dataset) -> Iterator[Finding]:
    for kind in COLLECTIONS:
        seen: dict[str, int] = {}
        for number, record in enumerate(getattr(head, kind)):
            first = seen.setdefault(record.id, number)
            if first != number and record.id:
                yield Finding("E201", f"{kind}[{number}].id", f"'{record.id}' is the id of {kind}[{first}] already")


def _unreadable(where: str, text: str | None) -> Iterator[Finding]:
    try:
        dates.parse(text or "1900")
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
    for number, record in enumerate(head.retired):
        yield f"retired[{number}].on", record.on


def _claim_dates(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.date:
        yield "date", claim.date
    for number, figure in enumerate(claim.figures):
        yield f"figures[{number}].as_of", figure.as_of
    for number, evidence in enumerate(claim.evidence):
        if evidence.said:
            yield f"evidence[{number}].said", evidence.said
    for key in ("added", "changed", "checked"):
        if day := getattr(claim, key):
            yield key, day


def _unsound_parents(head: Dataset) -> Iterator[Finding]:
    for kind, key in (("topics", "broader"), ("places", "within"), ("sources", "origin")):
        records = getattr(head, kind)
        first: dict[str, int] = {}  # of an id that stands twice, which is told as that
        for number, record in enumerate(records):
            first.setdefault(record.id, number)
        parent = {name: getattr(records[number], key) for name, number in first.items()}
        for name, number in first.items():
            above = _above(name, parent)
            if name in above:
                chain = " in ".join(f"'{each}'" for each in (name, *above))
                yield Finding("E204", f"{kind}[{number}].{key}", f"'{name}' is a part of itself: {chain}")
            elif len(above) > MOST_LEVELS:
                yield Finding("E204", f"{kind}[{number}].{key}", f"more than {MOST_LEVELS} stand above '{name}'")


def _above(name: str, parent: Mapping[str, str | None]) -> list[str]:
    """The records above one, the nearest first: until one stands there again, or there are too many."""
    above: list[str] = []
    while (upper := parent.get(above[-1] if above else name)) and upper not in above and len(above) <= MOST_LEVELS:
        above.append(upper)
        if upper == name:
            break
    return above


def _unsound_letters(head: Dataset) -> Iterator[Finding]:
    for number, source in enumerate(head.sources):
        where = f"sources[{number}].reliability"
        if source.reliability is None and source.publisher is None:
            yield Finding("E206", where, f"'{source.id}' has no publisher, so it needs a reliability of its own")
        if (source.reliability is None) != (source.reliability_reason is None):
            yield Finding("E206", where, f"'{source.id}' has a reliability or a reason for it, but not both")
