"""When figures were so, and measures whose figures are of several things.

Years and ratios are a reading of ours, like the weights of worth.py.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.figures import bounds

LATELY = 30
"""Years before the last update that an undated figure is taken to be of."""
ALIKE = 1.5
"""The ratio up to which two figures agree."""
MIXED = 0.5
"""A series is mixed if fewer of its pairs agree and more of its figures are in one that does not, a measure if as many
of its series are: that a price rose within a year does not make it the price of several things."""


def mixed_measures(every: Iterable[Sequence[contract.Point]], rivals: set[tuple[str, str]]) -> set[str]:
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
    (begins, ends), (starts, stops) = span(one), span(other)
    return int(begins) <= int(stops) and int(starts) <= int(ends)


def _agree(one: contract.Point, other: contract.Point) -> bool:
    (low, high), (least, most) = bounds(one), bounds(other)
    greatest, smallest = max(low, least), min(high, most)
    return greatest <= smallest * ALIKE if smallest > 0 else greatest == smallest


def meeting(series: Sequence[contract.Point], first: float, last: float) -> list[contract.Point]:
    """The points of a time."""
    spans = ((point, *span(point)) for point in series)
    return [point for point, begins, ends in spans if begins <= last and ends >= first]


def span(point: contract.Point) -> tuple[float, float]:
    """The years between which a figure was so; one that was so by a year is of that year, an undated one of none."""
    days = [decimal_year(day) for day in (point["dates"]["from"], point["dates"]["to"]) if day is not None]
    return (min(days), max(days)) if days else (0.0, 0.0)


def since(point: contract.Point) -> float:
    """The year from which on a figure is known to have been so: one of the twentieth century is not of 1950.

    An undated one gives way to those of the last LATELY years before the update that it was so by, not to older ones.
    """
    by = point["as_of"][1:5]
    return span(point)[0] if is_dated(point) or not by.isdecimal() else int(by) - LATELY


def is_dated(point: contract.Point) -> bool:
    return point["dates"]["label"] is not None


def year(point: contract.Point) -> float:
    return sum(span(point)) / 2


def is_within(point: contract.Point, years: float) -> bool:
    """Whether a figure is of less than a number of years; one with an unknown beginning may be of more."""
    begins, ends = span(point)
    return ends - begins < years and not point["as_of"].startswith(("/", ".."))
