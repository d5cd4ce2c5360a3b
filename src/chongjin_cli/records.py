"""The finished objects of the output contract: what a claim, an era, a source … is once everything is computed.

Built when a dataset is compiled and stored as JSON, so that printing one is a copy. Keys are only ever added
within a major version.
"""

from functools import lru_cache
from typing import Any, TypedDict

from chongjin_cli import dates, objects
from chongjin_cli.grading import Grade
from chongjin_cli.index import EARLIEST, LATEST
from chongjin_cli.model import Actor, Claim, Dataset, Era, Figure, Place, Source, Topic


class Cited(TypedDict):
    """What a piece of evidence repeats of its source."""

    source: str
    title: str | None
    publisher: str | None
    issued: str | None
    url: str | None
    reliability: objects.Reliability


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


def claim_object(claim: Claim, grade: Grade, sources: dict[str, Cited], eras: list[str]) -> objects.Claim:
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


def eras_of(text: str | None, dataset: Dataset) -> list[str]:
    """The eras whose interval a date meets."""
    updated = dataset.updated
    first, last = span(text, updated)
    return [era.id for era in dataset.eras if (bounds := span(era.dates, updated))[0] <= last and first <= bounds[1]]


@lru_cache(maxsize=65536)
def span(text: str | None, updated: str) -> tuple[int, int]:
    """First and last day a date may mean, as sortable integers; no date at all meets nothing.

    An open or masked end that began in the past reaches to the dataset's last update, no further: what is so "since
    2017" or "in the 2020s" is so now, and says nothing of the years to come. An unknown beginning (`/2009`, by 2009)
    says nothing of the years before; an open one (`../2009`) does.
    """
    if text is None:
        return LATEST, EARLIEST
    date = dates.parse(text)
    first = dates.sortable(dates.parse(text[1:]).first if text.startswith("/") else date.first, EARLIEST)
    now = dates.sortable(dates.parse(updated).last, LATEST)
    last = dates.sortable(date.last, LATEST)
    reaches_now = first <= now and (date.last is None or "X" in text)
    return first, min(last, now) if reaches_now else last


def _figure(figure: Figure) -> objects.Figure:
    described: objects.Figure = {"measure": figure.measure, "unit": figure.unit, "as_of": figure.as_of}
    if figure.value is not None:
        described["value"] = figure.value
    if figure.low is not None:
        described["low"] = figure.low
    if figure.high is not None:
        described["high"] = figure.high
    return described


@lru_cache(maxsize=65536)
def _interval(text: str | None) -> objects.Dates:
    if text is None:
        return {"from": None, "to": None, "label": None}
    date = dates.parse(text)
    return {"from": dates.iso(date.first), "to": dates.iso(date.last), "label": date.label}
