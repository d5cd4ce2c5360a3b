"""The figures of a subject: for each thing that was measured the one to use, why, and the range beside it.

Weights, years and ratios are a reading of ours, like those of worth.py.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import log2
from types import MappingProxyType
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.figures import bounds
from chongjin_cli.text.figures import amount

USABLE = 3
"""The credibility up to which a figure can be used."""
LETTERS = "ABCD"
NEAR = 3
"""Years around a figure within which others of its series, unless improbable, are its range."""
LATELY = 30
"""Years before the last update that an undated figure is taken to be of."""
OUTDATED = 10
"""Years before the newest figure of a better letter than D from which on an older one is not the one to use."""
MOST_OF_A_MEASURE = 2
EVENTFUL = 2.0
"""Taken from a figure's weight if it is of a month or a day, as of an event."""
OFTEN = 3
"""Figures from which on a series does not measure an event."""
MONTH, LASTING = 32 / 366, 0.75
"""Years below which a figure may be of an event, and below which it stands for no other time: one of a year does."""
LASTING_UNITS = ("m", "km")
"""Units of what hardly ever changes: a depth, a length, a distance."""
SPOKEN_OF = 4
"""Added to a figure's weight if most claims are filed under what it measures; less if fewer are."""
ALIKE = 1.5
"""The ratio up to which two figures agree."""
MIXED = 0.5
"""A series is mixed if fewer of its pairs agree and more of its figures are in one that does not, a measure if as many
of its series are: that a price rose within a year does not make it the price of several things."""


class FigureClaim(NamedTuple):
    """A claim that gives a figure: how many independent origins support it, and its words."""

    origins: int
    words: Sequence[str]

    def is_on(self, thing: str) -> bool:
        """Whether it names a thing, by its id; if not, the figure may be of a part of it alone."""
        name = thing.split("-")
        genitive = [*name[:-1], f"{name[-1]}s"]
        return any(list(self.words[start : start + len(name)]) in (name, genitive) for start in range(len(self.words)))


def key_figures(
    points: Iterable[contract.Point],
    measured: Mapping[str, FigureClaim],
    rivals: set[tuple[str, str]],
    named: Mapping[str, int],
    days: tuple[str, str] | None,
    most: int,
    same: Mapping[str, str] = MappingProxyType({}),
) -> list[contract.KeyFigure]:
    """The figures to use: first those of long series, well graded, of what most claims are filed under.

    `measured` has the claims that give them, `named` how many claims are filed under each thing; what is the `same` as
    another by a second name is in one series with it.
    On a date a series gives what it has for it. Of a lasting subject nothing of a day or a month is a figure to use,
    but in a series.
    """
    series: dict[tuple[str, str], list[contract.Point]] = {}
    for point in points:
        series.setdefault((point["measure"], point["of"]), []).append(point)
    mixed = _mixed_measures(series.values(), rivals)
    merged: dict[tuple[str, str], list[contract.Point]] = {}
    for (measure, thing), points in series.items():
        known = same.get(thing, thing)
        merged.setdefault((measure, known), []).extend({**point, "of": known} for point in points)
    found = [each for points in merged.values() if (each := _key_figure(points, measured, days))]
    fitting = [
        each
        for each in found
        if each["measure"] not in mixed
        and (days is not None or each["figures"] >= OFTEN or not _is_within(each["use"], MONTH))
        and not any(_gives_way(each, other) for other in found)
    ]
    ranked = sorted(fitting, key=lambda each: -_weight(each, measured, named))
    return list(_spread(ranked))[:most]


def _gives_way(figure: contract.KeyFigure, other: contract.KeyFigure) -> bool:
    """Whether a figure is in a unit that came before that of another, if of another place: `old won` before `won`."""
    is_before = figure["measure"].startswith(f"{other['measure']}-")
    return is_before and figure["unit"].endswith(f" {other['unit']}")


def _spread(ranked: Sequence[contract.KeyFigure]) -> Iterator[contract.KeyFigure]:
    """The key figures with a few of each measure, none that tells the same number of another thing."""
    counts: dict[str, int] = {}
    told = set[tuple[str, float, float]]()
    for each in ranked:
        number = (each["measure"], *bounds(each["use"]))
        if number in told:
            continue
        told.add(number)
        counts[each["measure"]] = counts.get(each["measure"], 0) + 1
        if counts[each["measure"]] <= MOST_OF_A_MEASURE:
            yield each


def _weight(figure: contract.KeyFigure, measured: Mapping[str, FigureClaim], named: Mapping[str, int]) -> float:
    """How much a figure tells: by its grade and origins, how often it was measured, how much its thing is spoken of."""
    use = figure["use"]
    graded = (4 - int(use["grade"][1])) + log2(max(1, measured[use["claim"]].origins)) / 2
    if _is_within(use, MONTH) and figure["figures"] < OFTEN:
        graded -= EVENTFUL
    return graded + log2(figure["figures"]) + SPOKEN_OF * named.get(figure["of"], 0) / max(named.values(), default=1)


def _key_figure(
    series: Sequence[contract.Point], measured: Mapping[str, FigureClaim], days: tuple[str, str] | None
) -> contract.KeyFigure | None:
    """The figure of a series to use; None if none is graded well enough, or is of the date that is asked for."""
    fitting = series if days is None else _meeting(series, *map(decimal_year, days))
    usable = [point for point in fitting if int(point["grade"][1]) <= USABLE and point["grade"][0] in LETTERS]
    current = usable if days is not None else _current(usable)
    if not current:
        return None
    use = min(current, key=lambda point: _order(point, measured))
    around = [point for point in series if _is_beside(point, use)]
    amounts = [amount for point in around for amount in bounds(point)]
    newest = max(filter(_is_dated, usable), key=_since, default=None)
    found: contract.KeyFigure = {
        "measure": series[0]["measure"],
        "of": series[0]["of"],
        "unit": series[0]["unit"],
        "use": use,
        "when": "any" if days is None else "then",
        "reason": "; ".join([_reason(use, usable, fitting, measured), *_unlike(use, usable)]),
        "low": min(amounts),
        "high": max(amounts),
        "range": list(dict.fromkeys(point["claim"] for point in around if point is not use)),
        "newest": newest if newest and _since(newest) > _since(use) else None,
        "figures": len(series),
        "says": None,
    }
    return found


def _current(usable: Sequence[contract.Point]) -> Sequence[contract.Point]:
    """The figures from about the time of the newest good one; older ones are outdated, however well established.

    Undated ones may be as new.
    """
    since = _useful_since(usable)
    return [point for point in usable if not _is_dated(point) or int(_since(point)) >= since]


def _useful_since(usable: Sequence[contract.Point]) -> int:
    """The year before which figures are outdated, by the newest good one; if none is good, the newest of them."""
    good = [point for point in usable if point["grade"][0] != "D"] or usable
    return max((int(_since(point)) for point in good), default=0) - OUTDATED


def _order(point: contract.Point, measured: Mapping[str, FigureClaim]) -> tuple[int, bool, bool, float, str, int]:
    """The sort key: the best number first, then claims that name the thing, D after better letters.

    Of these the newest, then the best letter, then most origins.
    Figures of different years are no rivals, so that what is newer is the one to use, not what more have repeated.
    """
    letter = point["grade"][0]
    claim = measured[point["claim"]]
    return (
        int(point["grade"][1]),
        not claim.is_on(point["of"]),
        letter == "D",
        -int(_since(point)),
        letter,
        -claim.origins,
    )


def _reason(
    use: contract.Point,
    usable: Sequence[contract.Point],
    fitting: Sequence[contract.Point],
    measured: Mapping[str, FigureClaim],
) -> str:
    """Why a figure is the one to use: `newest of the 3 confirmed; 2 origins`, and why not one with a better number."""
    origins = measured[use["claim"]].origins
    counted = f"{origins} origin{'s' * (origins != 1)}"
    if len(fitting) == 1:
        return f"the only one; {counted}"
    better = [point for point in usable if point["grade"][1] < use["grade"][1] and not _is_a_part_of(point, use)]
    if better:  # which can only be outdated
        best = min(better, key=lambda point: _order(point, measured))
        older = f"{amount(best)} ({best['dates']['label']}), {best['claim']} {best['grade']}"
        return f"the best graded since {_useful_since(usable)}; {counted}; better graded, but older: {older}"
    alike = [point for point in usable if point["status"] == use["status"]]
    if len(alike) == 1:
        return f"the only one {use['status']}; {counted}"
    newest = all(int(_since(point)) < int(_since(use)) for point in alike if point is not use and _is_dated(point))
    return f"{'newest' if newest and _is_dated(use) else 'best'} of the {len(alike)} {use['status']}; {counted}"


def _is_a_part_of(point: contract.Point, use: contract.Point) -> bool:
    """Whether a figure is of some days or months, where the one to use is of years: one voyage of all."""
    return _is_within(point, LASTING) and not _is_within(use, LASTING)


def _unlike(use: contract.Point, usable: Sequence[contract.Point]) -> Iterator[str]:
    """Of what hardly ever changes the best graded figure that is another whatever its year: another depth."""
    if use["unit"] not in LASTING_UNITS:
        return
    since = _since(use) - LATELY
    others = [
        point
        for point in usable
        if not _agree(point, use) and abs(_year(point) - _year(use)) > NEAR and _since(point) >= since
    ]
    if others:
        best = min(others, key=lambda point: (point["grade"][1], point["grade"][0]))
        when = best["dates"]["label"] or "undated"
        yield f"unlike it: {amount(best)} ({when}), {best['claim']} {best['grade']}"


def _meeting(series: Sequence[contract.Point], first: float, last: float) -> list[contract.Point]:
    """The points of a time."""
    spans = ((point, *_span(point)) for point in series)
    return [point for point, begins, ends in spans if begins <= last and ends >= first]


def _span(point: contract.Point) -> tuple[float, float]:
    """The years between which a figure was so; one that was so by a year is of that year, an undated one of none."""
    days = [decimal_year(day) for day in (point["dates"]["from"], point["dates"]["to"]) if day is not None]
    return (min(days), max(days)) if days else (0.0, 0.0)


def _since(point: contract.Point) -> float:
    """The year from which on a figure is known to have been so: one of the twentieth century is not of 1950.

    An undated one gives way to those of the last LATELY years before the update that it was so by, not to older ones.
    """
    by = point["as_of"][1:5]
    return _span(point)[0] if _is_dated(point) or not by.isdecimal() else int(by) - LATELY


def _is_dated(point: contract.Point) -> bool:
    return point["dates"]["label"] is not None


def _year(point: contract.Point) -> float:
    return sum(_span(point)) / 2


def is_eventful(series: Sequence[contract.Point]) -> bool:
    """Whether a series is of an event: few figures, each of some months at most."""
    return len(series) < OFTEN and all(_is_within(point, LASTING) for point in series)


def _is_within(point: contract.Point, years: float) -> bool:
    """Whether a figure is of less than a number of years; one with an unknown beginning may be of more."""
    begins, ends = _span(point)
    return ends - begins < years and not point["as_of"].startswith(("/", ".."))


def _is_beside(point: contract.Point, use: contract.Point) -> bool:
    """Whether a figure is of the range beside the one to use: of years near to it, and at least possible or disputed.

    What the same claim tells of another time is how it changed.
    """
    is_change = point["claim"] == use["claim"] and point["as_of"] != use["as_of"]
    return abs(_year(point) - _year(use)) <= NEAR and point["status"] != "improbable" and not is_change


def _mixed_measures(every: Iterable[Sequence[contract.Point]], rivals: set[tuple[str, str]]) -> set[str]:
    """The measures whose figures are of different things (deliveries, ships, roads), so that none stands for all."""
    compared: dict[str, list[bool]] = {}
    for series in every:
        if pairs := _compared(series, rivals):
            compared.setdefault(series[0]["measure"], []).append(_is_mixed(series, pairs))
    return {measure for measure, mixed in compared.items() if sum(mixed) >= MIXED * len(mixed)}


def _compared(series: Sequence[contract.Point], rivals: set[tuple[str, str]]) -> list[tuple[int, int]]:
    """The pairs of figures for the same time whose claims are not rivals, by their places in the series."""
    return [
        (one, other)
        for (one, first), (other, second) in combinations(enumerate(series), 2)
        if first["claim"] != second["claim"]
        and _meet(first, second)
        and (first["claim"], second["claim"]) not in rivals
    ]


def _is_mixed(series: Sequence[contract.Point], pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether most figures of a series, by its pairs for the same time, are of something else than others."""
    apart = [pair for pair in pairs if not _agree(series[pair[0]], series[pair[1]])]
    in_these = {number for pair in apart for number in pair}
    return len(pairs) - len(apart) < MIXED * len(pairs) and len(in_these) > MIXED * len(series)


def _meet(one: contract.Point, other: contract.Point) -> bool:
    (begins, ends), (starts, stops) = _span(one), _span(other)
    return int(begins) <= int(stops) and int(starts) <= int(ends)


def _agree(one: contract.Point, other: contract.Point) -> bool:
    (low, high), (least, most) = bounds(one), bounds(other)
    greatest, smallest = max(low, least), min(high, most)
    return greatest <= smallest * ALIKE if smallest > 0 else greatest == smallest
