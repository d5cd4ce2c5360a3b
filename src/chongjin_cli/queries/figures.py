"""Figures as series: the points of a measure, and what there is of each measure."""

import json
from collections.abc import Iterator
from itertools import groupby

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import fold


def points(dataset: Dataset, selection: Selection, measure: str | None = None) -> Iterator[contract.Point]:
    """The figures of a selection, of one measure or all, in time."""
    for figure_text, claim_text in dataset.figures(selection, measure):
        figure: contract.Figure = json.loads(figure_text)
        claim: contract.Claim = json.loads(claim_text)
        supporting = [piece for piece in claim["evidence"] if piece["stance"] == "supports"]
        yield {
            "measure": figure["measure"],
            "value": figure.get("value"),
            "low": figure.get("low"),
            "high": figure.get("high"),
            "unit": figure["unit"],
            "as_of": figure["as_of"],
            "dates": _dates(figure["as_of"]),
            "claim": claim["id"],
            "grade": claim["grade"],
            "status": claim["status"],
            "statement": claim["statement"],
            "sources": list(dict.fromkeys(piece["publisher"] or piece["source"] for piece in supporting)),
        }


def measures(dataset: Dataset, selection: Selection) -> Iterator[contract.Measure]:
    """What is measured in the claims of a selection."""
    for measure, group in groupby(points(dataset, selection), key=lambda point: point["measure"]):
        series = list(group)
        amounts = [amount for point in series for amount in bounds(point)]
        yield {
            "measure": measure,
            "figures": len(series),
            "units": list(dict.fromkeys(point["unit"] for point in series)),
            "dates": _years(series),
            "low": min(amounts),
            "high": max(amounts),
        }


def bounds(point: contract.Point) -> tuple[float, float]:
    """The least and the greatest amount that a figure gives; the same where it gives one."""
    given = [amount for amount in (point["value"], point["low"], point["high"]) if amount is not None]
    return min(given), max(given)


def year(point: contract.Point) -> float | None:
    """The middle of the time a figure holds for, in years; of a time that is open on one side the other side."""
    days = [day for day in (point["dates"]["from"], point["dates"]["to"]) if day is not None]
    return sum(map(dates.decimal_year, days)) / len(days) if days else None


def mark(number: int) -> str:
    """The letter that stands for a point in charts and tables."""
    return chr(ord("a") + number) if number < 26 else chr(ord("A") + number - 26) if number < 52 else "·"


def resolve(dataset: Dataset, name: str) -> str:
    """The measure that a name stands for, whatever its case, spaces and hyphens. Raises UsageError if none does."""
    known = {fold(measure): measure for measure in dataset.measures()}
    if fold(name) in known:
        return known[fold(name)]
    from difflib import get_close_matches

    parts = [measure for folded, measure in known.items() if fold(name) in folded]
    near = parts or [known[match] for match in get_close_matches(fold(name), known, n=3, cutoff=0.6)]
    hint = f"did you mean {' or '.join(near[:3])}?" if near else "chongjin figures lists them all"
    raise UsageError(f"no measure {name!r}", hint)


def _dates(text: str) -> contract.Dates:
    date = dates.parse(text)
    return {"from": dates.iso(date.first), "to": dates.iso(date.last), "label": date.label}


def _years(series: list[contract.Point]) -> contract.Dates:
    """The whole time that a series spans, labelled by its years."""
    days = sorted(day for point in series for day in (point["dates"]["from"], point["dates"]["to"]) if day)
    if not days:
        return {"from": None, "to": None, "label": None}
    first, last = (day.rsplit("-", 2)[0] for day in (days[0], days[-1]))
    return {"from": days[0], "to": days[-1], "label": first if first == last else f"{first}–{last}"}
