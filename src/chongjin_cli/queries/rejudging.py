"""Claims judged anew without some sources, by the code that judged them first."""

import json
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, cast

from chongjin_cli import contract
from chongjin_cli.dataset.judging import judge
from chongjin_cli.dataset.weighing import Piece, Weighing, grade_pieces
from chongjin_cli.queries.conditions import json_list
from chongjin_cli.queries.index_reader import IndexReader

# The index is asked as it lies on disk (`main`), whatever overlay the dataset is seen through.
_TOUCHED = """
    SELECT number, id, json FROM main.claim WHERE number IN (
        SELECT number FROM main.link WHERE record IN (SELECT value FROM json_each(?1))
        UNION SELECT number FROM main.repeated WHERE record IN (SELECT value FROM json_each(?1))
    ) ORDER BY number
"""
_BY_ID = "SELECT number, id, json FROM main.claim WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number"
_RELATED = """
    SELECT number, id, json FROM main.claim WHERE number IN (
        SELECT number FROM main.related WHERE claim IN (SELECT value FROM json_each(?))
    ) ORDER BY number
"""
_DISPUTED = """
    SELECT number, json FROM main.dispute WHERE number IN (
        SELECT dispute FROM main.answer WHERE number IN (SELECT value FROM json_each(?))
    ) ORDER BY number
"""
_SOURCE_NUMBERS = "SELECT number FROM main.record WHERE kind = 'source' AND id IN (SELECT value FROM json_each(?))"
_RECORDS = "SELECT json FROM main.record WHERE kind = ? AND id IN (SELECT value FROM json_each(?))"

Claims = dict[str, contract.Claim]
"""Claims by id, in the order of the dataset."""
Disputes = dict[int, dict[str, Any]]
"""Disputes by their number in the index, in the order of the dataset."""


class Rejudged:
    """What becomes of claims and disputes without some sources.

    Evidence that is cited from these sources, or repeats one of them at any distance, is gone. A claim that nothing
    supports then falls, and a dispute with fewer than two answers left is none. Grades are computed at once, the rest
    of a claim when it is asked for: few are shown.
    """

    def __init__(self, reader: IndexReader, gone: frozenset[str]) -> None:
        self._gone = gone
        self._rows = reader.rows
        self.numbers: dict[str, int] = {}
        """The numbers in the index of the claims that were read, by id."""
        self.touched = self._claims(_TOUCHED, json_list(row[0] for row in self._rows(_SOURCE_NUMBERS, json_list(gone))))
        """The claims with evidence that is gone, as they were."""
        self.disputes = self._disputes_of(self.touched)
        """The disputes that these are answers in, as they were."""
        rejudged = self.touched | self._answers_in(self.disputes)
        around = self._disputes_of(rejudged)
        known = rejudged | self._answers_in(around)
        self.weighing = self._weigh(known.values())
        self._left = {name: self._pieces_left(claim) for name, claim in known.items()}
        self.fallen = {name: claim for name, claim in self.touched.items() if not _supporting(self._left[name])}
        """The claims that nothing supports any more, as they were."""
        self.answers = {number: self.standing(dispute["versions"]) for number, dispute in around.items()}
        """The answers that are left of each dispute, by its number."""
        self._rivals = {
            dispute["id"]: self.answers[number] for number, dispute in around.items() if len(self.answers[number]) > 1
        }
        self._rejudged = {name: rejudged[name] for name in self.standing(rejudged)}
        self._related = self._claims(_RELATED, json_list(self.fallen)) if self.fallen else {}
        self.grades = {name: grade_pieces(self._left[name], self._rival_pieces(name)) for name in self._rejudged}
        """The grades, without the sources, of the claims whose evidence or rivals have changed."""
        self.changed = dict.fromkeys((*self._rejudged, *self.standing(self._related)))
        """The claims whose evidence, rivals or relations have changed."""

    def standing(self, names: Iterable[str]) -> list[str]:
        """Those of some claims that do not fall."""
        return [name for name in names if name not in self.fallen]

    def evidence(self, name: str) -> list[contract.Evidence]:
        """What is left of the evidence of a claim."""
        return [cast(_Evidence, piece.evidence).described for piece in self._left[name]]

    def claim(self, name: str) -> contract.Claim:
        """A claim that has changed, as it is without the sources."""
        was = self._rejudged.get(name) or self._related[name]
        relations = [relation for relation in was["relations"] if relation["claim"] not in self.fallen]
        if name not in self._rejudged:
            return was | {"relations": relations}
        judged = judge(SimpleNamespace(**was), self._left[name], self._rival_pieces(name), self.weighing.publishers)  # type: ignore[arg-type]
        evidence, disputes = self.evidence(name), self._disputes_left(was)
        return was | judged | {"evidence": evidence, "disputes": disputes, "relations": relations}  # type: ignore[return-value]

    def _claims(self, sql: str, listed: str) -> Claims:
        """The claims of a query, whose numbers are kept."""
        found: Claims = {}
        for number, name, text in self._rows(sql, listed):
            self.numbers[name] = number
            found[name] = json.loads(text)
        return found

    def _disputes_of(self, claims: Iterable[str]) -> Disputes:
        """The disputes that any of some claims is an answer in."""
        numbers = json_list(self.numbers[name] for name in claims)
        return {number: json.loads(text) for number, text in self._rows(_DISPUTED, numbers)}

    def _answers_in(self, disputes: Disputes) -> Claims:
        return self._claims(_BY_ID, json_list({name for dispute in disputes.values() for name in dispute["versions"]}))

    def _weigh(self, claims: Iterable[contract.Claim]) -> Weighing:
        """What weighs the evidence of some claims: the sources that it is from or repeats, and their publishers."""
        sources: dict[str, Any] = {}
        wanted = {piece[key] for claim in claims for piece in claim["evidence"] for key in ("source", "repeats")}
        while wanted := wanted - sources.keys() - {None}:
            read = self._records("source", wanted)
            sources |= {each["id"]: each for each in read}
            wanted = {each["origin"] for each in read}
        publishers = self._records("publisher", {each["publisher_id"] for each in sources.values()})
        # Grading asks records for attributes; these have them, and need no Pydantic, which takes long to load.
        return Weighing(
            (SimpleNamespace(**(each | {"publisher": each["publisher_id"]})) for each in sources.values()),  # type: ignore[misc]
            (SimpleNamespace(**each) for each in publishers),  # type: ignore[misc]
        )

    def _records(self, kind: str, names: Iterable[str | None]) -> list[dict[str, Any]]:
        return [json.loads(row[0]) for row in self._rows(_RECORDS, kind, json_list(names))]

    def _pieces_left(self, claim: contract.Claim) -> list[Piece]:
        """The evidence of a claim that is left, in its order."""
        pieces = [self.weighing.piece(_Evidence(each)) for each in claim["evidence"]]  # type: ignore[arg-type]
        return [piece for piece in pieces if self._gone.isdisjoint(source.id for source in piece.chain)]

    def _disputes_left(self, claim: contract.Claim) -> list[str]:
        return [name for name in claim["disputes"] if name in self._rivals]

    def _rival_pieces(self, name: str) -> list[Piece]:
        """What is left in support of the other answers in the disputes of a claim."""
        disputes = self._disputes_left(self._rejudged[name])
        rivals = dict.fromkeys(other for dispute in disputes for other in self._rivals[dispute] if other != name)
        return [piece for rival in rivals for piece in _supporting(self._left[rival])]


def rejudged_also_without(reader: IndexReader, gone: frozenset[str]) -> Rejudged:
    """What becomes of an index without some sources, beside those that it is seen without."""
    overlay = reader.overlay
    return Rejudged(reader, gone | overlay.gone.sources if overlay else gone)


def any_grade_changes(reader: IndexReader, gone: frozenset[str]) -> bool:
    """Whether the grade of any claim, as it is seen, changes without some sources, or the claim falls."""
    after = rejudged_also_without(reader, gone)
    later = {after.numbers[name]: str(grade) for name, grade in after.grades.items()}
    numbers = json_list([*later, *(after.numbers[name] for name in after.fallen)])
    sql = "SELECT number, reliability || credibility FROM trait WHERE number IN (SELECT value FROM json_each(?))"
    return any(grade != later.get(number) for number, grade in reader.rows(sql, numbers))


class _Evidence:
    """A piece of evidence with the attributes that grading asks for, and as it is described."""

    def __init__(self, described: contract.Evidence) -> None:
        self.described = described
        self.source, self.origin = described["source"], described["repeats"]
        self.stance, self.speaker, self.said = described["stance"], described["speaker"], described["said"]


def _supporting(pieces: Iterable[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.evidence.stance == "supports"]
