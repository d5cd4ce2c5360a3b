"""The finished objects of the output contract: what a claim, an era, a source … is once everything is computed.

Built when a dataset is compiled and stored as JSON, so that printing one is a copy.
"""

from functools import lru_cache
from typing import Any

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.dataset.judging import judge
from chongjin_cli.dataset.model import (
    Actor,
    Claim,
    DatasetRecords,
    Dispute,
    Era,
    Evidence,
    Figure,
    Measure,
    Place,
    Publisher,
    Retired,
    Source,
    Topic,
)
from chongjin_cli.dataset.weighing import Piece, Weighing, grade_pieces

Described = Era | Topic | Place | Actor | Measure | Publisher | Source


class Documents:
    """Makes the objects of a dataset; `supports` holds the supporting evidence of the claims that are in disputes."""

    def __init__(self, head: DatasetRecords, supports: dict[str, list[Evidence]]) -> None:
        self._weighing = Weighing(head.sources, head.publishers)
        self._units = {measure.id: measure.unit for measure in head.measures}
        self._cited = {source.id: self._citation(source) for source in head.sources}
        self._supports = {name: [self._weighing.piece(each) for each in found] for name, found in supports.items()}
        self._disputes: dict[str, list[Dispute]] = {}
        for dispute in head.disputes:
            for name in dispute.claims:
                self._disputes.setdefault(name, []).append(dispute)

    def disputes(self, claim: str) -> list[Dispute]:
        """The disputes that a claim is an answer in."""
        return self._disputes.get(claim, [])

    def grade(self, claim: Claim) -> str:
        """The grade of a claim alone."""
        return str(grade_pieces(*self._pieces(claim)))

    def _pieces(self, claim: Claim) -> tuple[list[Piece], list[Piece]]:
        """The evidence of a claim, and what supports the other answers in its disputes."""
        rivals = dict.fromkeys(name for each in self.disputes(claim.id) for name in each.claims if name != claim.id)
        return (
            [self._weighing.piece(evidence) for evidence in claim.evidence],
            [piece for name in rivals for piece in self._supports.get(name, ())],
        )

    def claim(self, claim: Claim, eras: list[str]) -> contract.Claim:
        """A claim with its statement, grade, status, eras, date interval and sources written out."""
        pieces, rival_pieces = self._pieces(claim)
        judged = judge(claim, pieces, rival_pieces, self._weighing.publishers)
        return {
            "id": claim.id,
            "statement": judged["statement"],
            "assertion": claim.assertion,
            "attribution": judged["attribution"],
            "kind": claim.kind,
            "status": judged["status"],
            "grade": judged["grade"],
            "credibility": judged["credibility"],
            "reason": judged["reason"],
            "origins_supporting": judged["origins_supporting"],
            "origins_disputing": judged["origins_disputing"],
            "rests_on": judged["rests_on"],
            "raised_by": judged["raised_by"],
            "date": claim.date,
            "dates": _interval(claim.date),
            "eras": eras,
            "topics": claim.topics,
            "places": claim.places,
            "actors": claim.actors,
            "figures": [self._figure(figure) for figure in claim.figures],
            "evidence": [self._evidence(piece) for piece in pieces],
            "disputes": [dispute.id for dispute in self.disputes(claim.id)],
            "relations": [{"type": relation.type, "claim": relation.claim} for relation in claim.relations],
            "note": claim.note,
            "questions": claim.questions,
            "added": claim.added,
            "changed": claim.changed,
            "checked": claim.checked,
        }

    def repeated(self, claim: Claim) -> dict[str, None]:
        """The sources that evidence of a claim repeats, at any distance, by its own way or its source's, each once."""
        chains = (self._weighing.piece(evidence).chain for evidence in claim.evidence)
        return {source.id: None for chain in chains for source in chain[1:]}

    def record(self, record: Described, claims: int) -> dict[str, Any]:
        """An era, topic, place, actor, measure, publisher or source, with the number of its claims."""
        described = record.model_dump(by_alias=True)
        if isinstance(record, Era):
            described["dates"] = {"edtf": record.dates} | _interval(record.dates)
        if isinstance(record, Source):
            described |= self._publisher(record)
            if record.reliability is None:
                publisher = self._weighing.publishers[record.publisher or ""]
                described["reliability"] = publisher.reliability
                described["reliability_reason"] = publisher.reliability_reason
        return described | {"claims": claims}

    def _publisher(self, source: Source) -> dict[str, str | None]:
        publisher = self._weighing.publishers.get(source.publisher or "")
        return {"publisher": publisher.label if publisher else None, "publisher_id": source.publisher}

    def _citation(self, source: Source) -> contract.Cited:
        named = self._publisher(source)
        return {
            "source": source.id,
            "title": source.title,
            "publisher": named["publisher"],
            "publisher_id": named["publisher_id"],
            "issued": source.issued,
            "url": source.url,
            "copy": source.copy_,
            "reliability": self._weighing.letter(source),
        }

    def _evidence(self, piece: Piece) -> contract.Evidence:
        evidence = piece.evidence
        return {
            **self._cited[evidence.source],
            "stance": evidence.stance,
            "part": evidence.part,
            "says": evidence.says,
            "speaker": evidence.speaker,
            "basis": evidence.basis,
            "said": evidence.said,
            "repeats": evidence.origin,
            "origin": piece.stems_from.id if len(piece.chain) > 1 else None,
            "counts_as": piece.origin,
            "effective": piece.letter,
            "locator": evidence.locator,
        }

    def _figure(self, figure: Figure) -> contract.Figure:
        described: contract.Figure = {
            "measure": figure.measure,
            "of": figure.of,
            "unit": self._units[figure.measure],
            "as_of": figure.as_of,
        }
        if figure.value is not None:
            described["value"] = figure.value
        if figure.low is not None:
            described["low"] = figure.low
        if figure.high is not None:
            described["high"] = figure.high
        return described


def dispute_object(dispute: Dispute) -> dict[str, Any]:
    """What is stored of a dispute: its question, note and the ids of its answers."""
    return {"id": dispute.id, "question": dispute.question, "note": dispute.note, "versions": dispute.claims}


def retired_object(record: Retired) -> contract.Retired:
    """A retired id with what stands in its place."""
    return {"id": record.id, "replaced_by": record.replaced_by, "on": record.on, "reason": record.reason}


@lru_cache(maxsize=65536)
def _interval(text: str | None) -> contract.Dates:
    if text is None:
        return {"from": None, "to": None, "label": None}
    date = dates.parse(text)
    return {"from": dates.iso(date.first), "to": dates.iso(date.last), "label": date.label}
