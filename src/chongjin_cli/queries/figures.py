"""Figures as series: the points of a measure, and what there is of each measure."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.errors import SIMILARITY, UsageError
from chongjin_cli.queries.names import SUGGESTED, suggested
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import best_support
from chongjin_cli.text import query_language
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.function_words import LIGHT_WORDS, QUESTION_WORDS

ALIKE = 0.5
"""The share of the words in the labels of two measures that both have, from which on one leads to the other."""
PART = 0.5
"""The share of a measure's figures, and of the worth of the best measure, from which on a measure is suggested."""
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


def measures(dataset: Dataset, selection: Selection) -> list[contract.Measure]:
    """What is measured in the claims of a selection, that with most figures first unless it is sorted."""
    found = list(_measures(dataset, selection))
    if selection.sort in ("id", "label"):
        found.sort(key=lambda each: str(each[selection.sort]).casefold())  # type: ignore[literal-required]
    else:
        found.sort(key=lambda each: -each["figures"])
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


def _measures(dataset: Dataset, selection: Selection) -> Iterator[contract.Measure]:
    """What is measured, by id."""
    described = {record["id"]: record for record in map(json.loads, dataset.records("measure"))}
    found = _points(dataset, selection, None, dataset.meta()["updated"])
    for measure, group in groupby(found, key=lambda point: point["measure"]):
        series = list(group)
        amounts = [amount for point in series for amount in bounds(point)]
        yield {
            "id": measure,
            "label": described[measure]["label"],
            "unit": described[measure]["unit"],
            "summary": described[measure]["summary"],
            "of": list(dict.fromkeys(point["of"] for point in series)),
            "figures": len(series),
            "dates": _years(series),
            "low": min(amounts),
            "high": max(amounts),
        }


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


def see_also(dataset: Dataset, selection: Selection, measure: str) -> list[contract.Point]:
    """The best known figure, as lists show it, of each measure that is called nearly as this one: of urban population.

    Of those of the best grade the newest; then the newest of all, if that is another. They are of what this measure
    was taken of, most often if of several things.
    """
    called = {name: _called(label) for name, label in dataset.names("measure")}
    own = called.pop(measure)
    names = [name for name, label in called.items() if len(label & own) >= ALIKE * len(label | own)]
    every = [point for name in names for point in listed(dataset, selection.unlimited, name)]
    things = Counter(point["of"] for point in points(dataset, Selection(), measure))
    every = [point for point in every if things[point["of"]]]
    every.sort(key=lambda point: (things[point["of"]], point["dates"]["to"] or ""))
    newest = {point["measure"]: point for point in every}
    found: list[contract.Point] = []
    for name, last in sorted(newest.items()):
        alike = [point for point in every if (point["measure"], point["of"]) == (name, last["of"])]
        best = min(reversed(alike), key=lambda point: point["grade"][::-1])
        found += [best] if best is last else [best, last]
    return found


def _called(label: str) -> frozenset[str]:
    """The words of a label that say something."""
    return frozenset(words(label)) - LIGHT_WORDS - QUESTION_WORDS


def resolve(dataset: Dataset, name: str) -> str:
    """The measure that a name stands for, whatever its case, spaces and hyphens. Raises UsageError if none does."""
    known = {fold(spelt): measure for measure, label in dataset.names("measure") for spelt in (label, measure)}
    if fold(name) in known:
        return known[fold(name)]
    from difflib import get_close_matches

    parts = [measure for folded, measure in known.items() if fold(name) in folded]
    parts.sort(key=lambda measure: not fold(measure).startswith(fold(name)))  # rice is in every price
    alike = [known[match] for match in get_close_matches(fold(name), known, n=SUGGESTED, cutoff=SIMILARITY)]
    near = list(dict.fromkeys(parts or alike))[:SUGGESTED] or _measures_in_claims_on(dataset, name)
    raise UsageError(f"no measure {name!r}", suggested("measure", near))


def _measures_in_claims_on(dataset: Dataset, name: str) -> list[str]:
    """The measures whose figures stand in claims that a word finds: inmates for prisoners.

    What counts is how many of a measure's figures do, and what part of them.
    """
    search = query_language.parse(name)
    if search.wanted is None:
        return []
    found = Counter(point["measure"] for point in points(dataset, Selection(match=search)))
    every = Counter(point["measure"] for point in points(dataset, Selection()))
    worth = {
        measure: count * count / every[measure] for measure, count in found.items() if count >= PART * every[measure]
    }
    least = PART * max(worth.values(), default=0)
    best = sorted(worth, key=lambda measure: (-worth[measure], measure))
    return [measure for measure in best if worth[measure] >= least][:SUGGESTED]


def dates_of(figure: Mapping[str, Any], claim: Mapping[str, Any], updated: str | None) -> contract.Dates:
    """The time of a figure; none where it only says that it was so by the year in which the dataset was `updated`.

    It is then of a page without a date, unless the claim itself is of such a time.
    """
    as_of = figure["as_of"]
    if updated and as_of.startswith(f"/{updated[:4]}") and claim["date"] != as_of:
        return {"from": None, "to": None, "label": None}
    date = dates.parse(as_of)
    return {"from": dates.iso(date.first), "to": dates.iso(date.last), "label": date.label}


def _years(series: list[contract.Point]) -> contract.Dates:
    """The whole time that a series spans, labelled by its years."""
    days = sorted(day for point in series for day in (point["dates"]["from"], point["dates"]["to"]) if day)
    if not days:
        return {"from": None, "to": None, "label": None}
    first, last = (day.rsplit("-", 2)[0] for day in (days[0], days[-1]))
    return {"from": days[0], "to": days[-1], "label": first if first == last else f"{first}–{last}"}
