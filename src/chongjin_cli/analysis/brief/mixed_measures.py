"""Measures whose figures are of several things, so that none of them is the one to use.

The ratios are a reading of ours, like the weights of worth.py.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from chongjin_cli import contract
from chongjin_cli.analysis.brief.figure_dates import span
from chongjin_cli.queries.figures import bounds

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
