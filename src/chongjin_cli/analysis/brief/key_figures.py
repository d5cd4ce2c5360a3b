"""The figures of a subject: for each thing that was measured the one to use, why, and the range beside it.

Weights and years are a reading of ours, like those of worth.py.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import log2
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.figure_dates import is_dated, is_within, meeting, since, year
from chongjin_cli.analysis.brief.mixed_measures import mixed_measures
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.figures import bounds
from chongjin_cli.text.figures import amount

USABLE = 3
"""The credibility up to which a figure can be used."""
LETTERS = "ABCD"
NEAR = 3
"""Years around a figure within which others of its series, unless improbable, are its range."""
OUTDATED, LONGER = 10, 5
"""Years before the newest figure of a better letter than D from which on an older one is not the one to use, and those
that a sure one of letter A has more: between the censuses of 1993 and 2008 lay fifteen."""
MOST_OF_A_MEASURE = 2
OFTEN = 3
"""Figures from which on a series does not measure an event."""
MONTH, LASTING = 32 / 366, 0.75
"""Years below which a figure may be of an event, and below which it is of a part of a year."""
SPOKEN_OF = 4
"""Added to a figure's weight if most claims are filed under what it measures; less if fewer are."""


class FigureClaim(NamedTuple):
    """A claim that gives a figure: how many independent origins support it, and its words."""

    origins: int
    words: Sequence[str]

    def is_on(self, thing: str) -> bool:
        """Whether it names a thing, by its id; if not, the figure may be of a part of it alone."""
        # Chongjin's port is Chongjin port.
        name, words = ([word.removesuffix("s") for word in each] for each in (thing.split("-"), self.words))
        return any(words[start : start + len(name)] == name for start in range(len(words)))


def key_figures(
    points: Iterable[contract.Point],
    measured: Mapping[str, FigureClaim],
    rivals: set[tuple[str, str]],
    named: Mapping[str, int],
    days: tuple[str, str] | None,
    most: int,
    one: Callable[[str], str],
) -> list[contract.KeyFigure]:
    """The figures to use: first those of long series, well graded, of what most claims are filed under.

    `measured` has the claims that give them, `named` how many claims are filed under each thing. On a date a series
    gives what it has for it. Of a lasting subject nothing of a day or a month is a figure to use, but in a series.
    `one` is the id that a thing goes by here.
    """
    series: dict[tuple[str, str], list[contract.Point]] = {}
    for point in points:
        series.setdefault((point["measure"], point["of"]), []).append(point)
    mixed = mixed_measures(series.values(), rivals)
    of_one: dict[tuple[str, str], list[contract.Point]] = {}
    for (measure, thing), those in series.items():
        of_one.setdefault((measure, one(thing)), []).extend(those)
    found = [each for (_, thing), those in of_one.items() if (each := _key_figure(those, thing, measured, days))]
    fitting = [
        each
        for each in found
        if each["measure"] not in mixed
        and (days is not None or each["figures"] >= OFTEN or not is_within(each["use"], MONTH))
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
    counts = Counter[str]()
    told = set[tuple[str, float, float]]()
    for each in ranked:
        number = (each["measure"], *bounds(each["use"]))
        if number in told:
            continue
        told.add(number)
        counts[each["measure"]] += 1
        if counts[each["measure"]] <= MOST_OF_A_MEASURE:
            yield each


def _weight(figure: contract.KeyFigure, measured: Mapping[str, FigureClaim], named: Mapping[str, int]) -> float:
    """How much a figure tells: by its grade and origins, how often it was measured, how much its thing is spoken of."""
    use = figure["use"]
    graded = (4 - _rank(use)) + log2(max(1, measured[use["claim"]].origins)) / 2
    return graded + log2(figure["figures"]) + SPOKEN_OF * named.get(figure["of"], 0) / max(named.values(), default=1)


def _key_figure(
    series: Sequence[contract.Point], thing: str, measured: Mapping[str, FigureClaim], days: tuple[str, str] | None
) -> contract.KeyFigure | None:
    """The figure of a series to use; None if none is graded well enough, or is of the date that is asked for."""
    fitting = series if days is None else meeting(series, *map(decimal_year, days))
    usable = [point for point in fitting if int(point["grade"][1]) <= USABLE and point["grade"][0] in LETTERS]
    current = usable if days is not None else _current(usable)
    if not current:
        return None
    use = min(current, key=lambda point: _order(point, measured))
    beside = [point for point in series if point is not use and _is_beside(point, use)]
    low, high = _ends(beside or [use])
    newest = max(filter(is_dated, usable), key=since, default=None)
    return {
        "measure": series[0]["measure"],
        "of": thing,
        "unit": series[0]["unit"],
        "use": use,
        "when": "any" if days is None else "then",
        "reason": _reason(use, usable, fitting, measured),
        "low": low,
        "high": high,
        "range": list(dict.fromkeys(point["claim"] for point in beside)),
        "newest": newest if newest and since(newest) > since(use) else None,
        "figures": len(series),
        "says": None,
    }


def _ends(points: Sequence[contract.Point]) -> tuple[float | None, float | None]:
    """The least and the greatest amount of some figures; None where that is a bound, as in *at least 300*."""
    given = [amount for point in points for amount in bounds(point)]
    least, most = min(given), max(given)
    bounded = [(point["low"], point["high"]) for point in points if point["value"] is None]
    if (most, None) in bounded:
        return least, None
    return None if (None, least) in bounded else least, most


def _current(usable: Sequence[contract.Point]) -> Sequence[contract.Point]:
    """The figures from about the time of the newest good one; older ones are outdated, however well established.

    Undated ones may be as new.
    """
    first = _useful_since(usable)
    more = {"A1": LONGER, "A2": LONGER}
    return [each for each in usable if not is_dated(each) or int(since(each)) >= first - more.get(each["grade"], 0)]


def _useful_since(usable: Sequence[contract.Point]) -> int:
    """The year before which figures are outdated, by the newest good one; if none is good, the newest of them."""
    good = [point for point in usable if point["grade"][0] != "D"] or usable
    return max((int(since(point)) for point in good), default=0) - OUTDATED


def _rank(point: contract.Point) -> int:
    """How sure a figure is, the least the surest: an A2, as of a census, no less than what is confirmed, as a B1."""
    return 1 if point["grade"] == "A2" else int(point["grade"][1])


def _order(point: contract.Point, measured: Mapping[str, FigureClaim]) -> tuple[int, bool, bool, float, str, bool, int]:
    """The sort key: the best number first, then claims that name the thing, D after better letters.

    An A2 counts as a B1. Of these the newest, then the best letter, then what is no limit, then most origins.
    Figures of different years are no rivals, so that what is newer is the one to use, not what more have repeated.
    """
    letter = point["grade"][0]
    claim = measured[point["claim"]]
    return (
        _rank(point),
        not claim.is_on(point["of"]),
        letter == "D",
        -int(since(point)),
        letter,
        _is_limit(point),
        -claim.origins,
    )


def _is_limit(point: contract.Point) -> bool:
    """Whether a figure says only what there are more or fewer than."""
    return point["value"] is None and None in (point["low"], point["high"])


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
    better = [point for point in usable if _rank(point) < _rank(use) and not _is_a_part_of(point, use)]
    if better:  # which can only be outdated
        best = min(better, key=lambda point: _order(point, measured))
        older = f"{amount(best)} ({best['dates']['label']}), {best['claim']} {best['grade']}"
        return f"the best graded since {_useful_since(usable)}; {counted}; better graded, but older: {older}"
    alike = [point for point in usable if _rank(point) == _rank(use)]
    graded = f"graded {use['status']}" if len({point["status"] for point in alike}) == 1 else "confirmed or of letter A"
    if len(alike) == 1:
        return f"the only one {graded}; {counted}"
    newest = all(int(since(point)) < int(since(use)) for point in alike if point is not use and is_dated(point))
    return f"{'newest' if newest and is_dated(use) else 'best'} of the {len(alike)} {graded}; {counted}"


def _is_a_part_of(point: contract.Point, use: contract.Point) -> bool:
    """Whether a figure is of some days or months, where the one to use is of years: one voyage of all."""
    return is_within(point, LASTING) and not is_within(use, LASTING)


def _is_beside(point: contract.Point, use: contract.Point) -> bool:
    """Whether a figure is of the range beside the one to use: of years near to it, and at least possible or disputed.

    What the same claim tells of another time is how it changed.
    """
    is_change = point["claim"] == use["claim"] and point["as_of"] != use["as_of"]
    return abs(year(point) - year(use)) <= NEAR and point["status"] != "improbable" and not is_change
