"""Figures as series: the points of a measure, each with what it takes to cite it."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import best_support

_BROADER = {"place": "within", "topic": "broader"}
"""What lies within another of its kind, and the key of that one."""
_ORDERS: dict[str | None, tuple[Callable[[Any], Any], bool]] = {
    "newest": (lambda point: point["dates"]["to"] or point["dates"]["from"] or "", True),
    "grade": (lambda point: point["grade"][::-1], False),
    "id": (lambda point: point["claim"], False),
}
"""Orders of points beside that of time, and whether the last come first."""


def points(dataset: Dataset, selection: Selection, measure: str | None = None) -> list[contract.Point]:
    """The figures of a measure, or all, in a selection of claims, in time unless it is sorted; its limit is of them."""
    return _in_order(_points(dataset, selection, measure), selection)


def listed(dataset: Dataset, selection: Selection, measure: str | None = None) -> list[contract.Point]:
    """The figures as lists show them, in the same order: what is only known to be so by now is undated.

    Of one measure those come first, unless it is sorted, that were taken of a place, actor or topic that is asked for:
    a claim at Hamhung may give Chongjin's figure, too.
    """
    found = _points(dataset, selection, measure, dataset.meta()["updated"])
    asked = {name for group in selection.links for kind, name in group if kind in (*_BROADER, "actor")}
    if measure is None or selection.sort or not asked:
        return _in_order(found, selection)
    own = _within(dataset, asked)
    return selection.cut(sorted(found, key=lambda point: point["of"] not in own))


def _within(dataset: Dataset, names: set[str]) -> set[str]:
    """Names of places, topics and actors, with all that lies within them."""
    found = set(names)
    for kind, broader in _BROADER.items():
        above = {record["id"]: record[broader] for record in map(json.loads, dataset.records(kind))}
        for name in above:
            way = [name]
            while (wider := above[way[-1]]) is not None:
                way.append(wider)
            found |= {name} if names.intersection(way) else set()
    return found


def _in_order(points: Iterator[contract.Point], selection: Selection) -> list[contract.Point]:
    found = list(points)
    if selection.sort in _ORDERS:
        key, backwards = _ORDERS[selection.sort]
        found.sort(key=key, reverse=backwards)
    return selection.cut(found)


def _points(
    dataset: Dataset, selection: Selection, measure: str | None, updated: str | None = None
) -> Iterator[contract.Point]:
    for figure_text, claim_text in dataset.figures(selection, measure):
        yield point(json.loads(figure_text), json.loads(claim_text), updated)


def point(figure: contract.Figure, claim: contract.Claim, updated: str | None = None) -> contract.Point:
    """A figure with what it takes to cite the claim it belongs to; `updated` as in `dates_of`."""
    return {
        "measure": figure["measure"],
        "of": figure["of"],
        "value": figure.get("value"),
        "low": figure.get("low"),
        "high": figure.get("high"),
        "unit": figure["unit"],
        "as_of": figure["as_of"],
        "dates": dates_of(figure, claim, updated),
        "claim": claim["id"],
        "grade": claim["grade"],
        "status": claim["status"],
        "statement": claim["statement"],
        "sources": list(
            dict.fromkeys(piece["publisher"] or piece["source"] for piece in best_support(claim["evidence"]))
        ),
    }


def is_ahead(point: contract.Point, updated: str) -> bool:
    """Whether a figure is a forecast: of a time that begins after the day on which the dataset was `updated`."""
    return (point["dates"]["from"] or "") > updated


def bounds(point: contract.Point) -> tuple[float, float]:
    """The least and the greatest amount that a figure gives; the same where it gives one."""
    given = [amount for amount in (point["value"], point["low"], point["high"]) if amount is not None]
    return min(given), max(given)


def years(point: contract.Point) -> tuple[float, float] | None:
    """First and last year of the time a figure holds for; of a time that is open on one side all the other may mean."""
    first, last = point["dates"]["from"], point["dates"]["to"]
    if first is None and last is None:
        return None
    if first is None or last is None:
        return dates.known_side(point["as_of"])
    return dates.decimal_year(first), dates.decimal_year(last)


def dates_of(figure: Mapping[str, Any], claim: Mapping[str, Any], updated: str | None) -> contract.Dates:
    """The time of a figure; none where it only says that it was so by the year in which the dataset was `updated`.

    It is then of a page without a date, unless the claim itself is of such a time.
    """
    as_of = figure["as_of"]
    if updated and as_of.startswith(f"/{updated[:4]}") and claim["date"] != as_of:
        return {"from": None, "to": None, "label": None}
    date = dates.parse(as_of)
    return {"from": dates.iso(date.first), "to": dates.iso(date.last), "label": date.label}
