"""Errors in the claims of a dataset, whose shapes are right: in each, and over all of them."""

import re
from array import array
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from chongjin_cli.dataset.checks import unreadable
from chongjin_cli.dataset.field_types import CLAIM_ID, PREFIX
from chongjin_cli.dataset.findings import Finding
from chongjin_cli.dataset.model import NEVER_RIVALS, Claim, DatasetRecords
from chongjin_cli.dataset.references import CLAIM_REFERENCES, claim_references, unknown


class ClaimChecks:
    """Errors in claims that are read one by one, in memory that does not grow with their number."""

    def __init__(self, head: DatasetRecords) -> None:
        self._known = {
            kind: {record.id for record in getattr(head, f"{kind}s") if record.id} for kind in CLAIM_REFERENCES
        }
        self._things = self._known["place"] | self._known["actor"] | self._known["topic"]
        self._unread = {source.id for source in head.sources if source.access == "none"}
        self._head = head
        self.prefix = prefix_of(head.prefix)
        self._misnamed = set[str]()
        """The ids of claims that do not begin with the prefix."""
        self._rivals = {claim for dispute in head.disputes for claim in dispute.claims}
        self._seen = bytearray(10**7)  # for each number an id can have, in how many digits it was written
        self._repeated = ""  # the first claim whose id is another's, so that its own is missing
        self._related = array("I")  # position, number among its relations, related id and its digits, four by four

    def errors(self, position: int, claim: Claim) -> Iterator[Finding]:
        """Errors in one claim."""
        at = f"claims[{position}]"
        if is_claim_id(claim.id):
            yield from self._unusable_id(at, claim.id)
        for where, kind, name in claim_references(claim):
            known = self._things if kind == "place, actor or topic" else self._known[kind]
            yield from unknown(f"{at}.{where}", kind, name, known)
        for where, text in _claim_dates(claim):
            yield from unreadable(f"{at}.{where}", text)
        yield from self._unsound_evidence(at, claim)
        yield from self._unsound_relations(position, claim)

    def _unsound_evidence(self, at: str, claim: Claim) -> Iterator[Finding]:
        stances = {evidence.stance for evidence in claim.evidence}
        if stances and stances <= {"partly", "disputes", "context"}:
            what = f"nothing supports {claim.id}; word it as a source has it, which then 'supports' it"
            yield Finding("E301", f"{at}.evidence", what)
        if claim.kind in NEVER_RIVALS and claim.id in self._rivals:
            yield Finding("E304", f"{at}.kind", f"{claim.id} is an {claim.kind}, so it is no answer in a dispute")
        for place, evidence in enumerate(claim.evidence):
            if evidence.source in self._unread:
                what = f"nobody read '{evidence.source}'; cite the source that repeats it"
                yield Finding("E303", f"{at}.evidence[{place}].source", what)

    def _unsound_relations(self, position: int, claim: Claim) -> Iterator[Finding]:
        """What is wrong with relations by themselves; whether their claims come is seen at the end."""
        for place, relation in enumerate(claim.relations):
            where = f"claims[{position}].relations[{place}].claim"
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
            self._misnamed.add(name)
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

    def final_errors(self) -> Iterator[Finding]:
        """Relations, disputes and retired ids that name claims that did not come, or that should not have."""
        yield from self._unknown_relations()
        yield from self._unknown_answers()
        yield from self._unsound_retired()

    def _unknown_relations(self) -> Iterator[Finding]:
        related_ids = iter(self._related)
        for position, place, number, digits in zip(*[related_ids] * 4, strict=True):
            if self._seen[number] != digits:
                where = f"claims[{position}].relations[{place}].claim"
                name = f"{self.prefix or 'CJ'}-{number:0{digits}}"
                yield Finding("E202", where, f"no claim '{name}'{self._mend('')}")

    def _unknown_answers(self) -> Iterator[Finding]:
        for number, dispute in enumerate(self._head.disputes):
            for place, name in enumerate(dispute.claims):
                where = f"disputes[{number}].claims[{place}]"
                if is_claim_id(name) and not self._came(name):
                    mend = self._mend("; add it, or take it out of the dispute")
                    yield Finding("E202", where, f"no claim '{name}'{mend}")
                elif name in dispute.claims[:place]:
                    yield Finding("E302", where, f"'{name}' stands there already")

    def _unsound_retired(self) -> Iterator[Finding]:
        retired = {record.id for record in self._head.retired}
        for number, record in enumerate(self._head.retired):
            if self._came(record.id):
                yield Finding("E201", f"retired[{number}].id", f"'{record.id}' is the id of a claim")
            for place, name in enumerate(record.replaced_by):
                if is_claim_id(name) and not self._came(name) and name not in retired:
                    where = f"retired[{number}].replaced_by[{place}]"
                    yield Finding("E202", where, f"no claim '{name}'{self._mend('')}")
        try:
            TopologicalSorter({each.id: each.replaced_by for each in self._head.retired if each.id}).prepare()
        except CycleError as error:
            yield Finding("E302", "retired", f"'{error.args[1][0]}' is replaced by itself in the end")

    def _mend(self, otherwise: str) -> str:
        """The mend for a claim that is missing: where an id stands twice, one of the two may be that claim."""
        return f"; perhaps it is {self._repeated}, whose id stands twice" if self._repeated else otherwise

    def _came(self, name: str) -> bool:
        if not self._fits(name):
            return name in self._misnamed  # which is told of its id
        number, digits = _number(name)
        return self._seen[number] == digits

    def _fits(self, name: str | None) -> bool:
        """Whether a text can be the id of a claim of this dataset."""
        return is_claim_id(name) and self.prefix in (None, str(name).rpartition("-")[0])


def prefix_of(prefix: object) -> str | None:
    """The prefix of the claims of a dataset as the file has it, None if it is not known or none."""
    return prefix if isinstance(prefix, str) and re.fullmatch(PREFIX, prefix) else None


def is_claim_id(name: str | None) -> bool:
    """Whether a text can be the id of a claim; of a claim whose shape is wrong it need not be one."""
    return name is not None and re.fullmatch(CLAIM_ID, name) is not None


def _number(name: str) -> tuple[int, int]:
    """The number of a claim's id, and in how many digits it is written."""
    digits = name.rpartition("-")[2]
    return int(digits), len(digits)


def _claim_dates(claim: Claim) -> Iterator[tuple[str, str | None]]:
    yield "date", claim.date
    for number, figure in enumerate(claim.figures):
        yield f"figures[{number}].as_of", figure.as_of
    for number, evidence in enumerate(claim.evidence):
        yield f"evidence[{number}].said", evidence.said
    for key in ("added", "changed", "checked"):
        yield key, getattr(claim, key)
