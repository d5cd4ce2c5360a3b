"""The finished objects of the output contract: what a claim, an era, a source … is once everything is computed.

Built when a dataset is compiled and stored as JSON, so that printing one is a copy. Keys are only ever added
within a major version.
"""

from functools import lru_cache
from typing import Any, TypedDict

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.dataset.grading import Grade
from chongjin_cli.dataset.model import Actor, Claim, Era, Figure, Place, Source, Topic


class Cited(TypedDict):
    """What a piece of evidence repeats of its source."""

    source: str
    title: str | None
    publisher: str | None
    issued: str | None
    url: str | None
    reliability: contract.Reliability


def cited(source: Source) -> Cited:
    """What evidence says of where it comes from."""
    return {
        "source": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "issued": source.issued,
        "url": source.url,
        "reliability": source.reliability,
    }


def claim_object(claim: Claim, grade: Grade, sources: dict[str, Cited], eras: list[str]) -> contract.Claim:
    """A claim with its grade, status, eras, date interval and sources written out."""
    return {
        "id": claim.id,
        "statement": claim.statement,
        "kind": claim.kind,
        "status": grade.status,
        "grade": str(grade),
        "credibility": grade.credibility,
        "reason": grade.reason,
        "date": claim.date,
        "dates": _interval(claim.date),
        "eras": eras,
        "topics": claim.topics,
        "places": claim.places,
        "actors": claim.actors,
        "figures": [_figure(figure) for figure in claim.figures],
        "evidence": [
            {
                **sources[evidence.source],
                "stance": evidence.stance,
                "says": evidence.says,
                "locator": evidence.locator,
            }
            for evidence in claim.evidence
        ],
        "relations": [{"type": relation.type, "claim": relation.claim} for relation in claim.relations],
        "note": claim.note,
        "questions": claim.questions,
    }


def record_object(record: Era | Topic | Place | Actor | Source, claims: int) -> dict[str, Any]:
    """An era, topic, place, actor or source as in the file, with the number of its claims."""
    described = record.model_dump()
    if isinstance(record, Era):
        described["dates"] = {"edtf": record.dates} | _interval(record.dates)
    return described | {"claims": claims}


def _figure(figure: Figure) -> contract.Figure:
    described: contract.Figure = {"measure": figure.measure, "unit": figure.unit, "as_of": figure.as_of}
    if figure.value is not None:
        described["value"] = figure.value
    if figure.low is not None:
        described["low"] = figure.low
    if figure.high is not None:
        described["high"] = figure.high
    return described


@lru_cache(maxsize=65536)
def _interval(text: str | None) -> contract.Dates:
    if text is None:
        return {"from": None, "to": None, "label": None}
    date = dates.parse(text)
    return {"from": dates.iso(date.first), "to": dates.iso(date.last), "label": date.label}
