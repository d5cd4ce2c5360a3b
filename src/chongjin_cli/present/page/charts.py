"""The charts of the figures: each point over time, a range as a bar, in the units of the drawing."""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.series import Series, scale, series
from chongjin_cli.queries.figures import bounds

WIDTH, HEIGHT = 460, 210
LEFT, RIGHT, TOP, BOTTOM = 62, 14, 14, 24
"""The margins of a chart, for the numbers on its axes."""
YEARS = 6
"""Round years on the axis, about."""
FEWEST = 3
"""Points that are worth a chart; of two the table tells as much."""


class Mark(NamedTuple):
    """A point of a chart: its letter, where it stands, and how far its range reaches."""

    letter: str
    x: float
    y: float
    top: float
    bottom: float
    point: contract.Point


class Chart(NamedTuple):
    """The points of a series and the ticks of its axes."""

    marks: list[Mark]
    years: list[tuple[str, float]]
    amounts: list[tuple[str, float]]


class Plotted(NamedTuple):
    """A series with its chart; None where fewer than three of its points can be drawn."""

    series: Series
    thing: str
    chart: Chart | None


class MeasureCharts(NamedTuple):
    """A measure with its series."""

    record: dict[str, str]
    series: list[Plotted]


def measured(labels: Labels, points: Sequence[contract.Point]) -> list[MeasureCharts]:
    """Every measure that any of the points is of, that with most points first."""
    by_measure: dict[str, list[contract.Point]] = {}
    for each in sorted(points, key=lambda point: point["dates"]["from"] or point["dates"]["to"] or ""):
        by_measure.setdefault(each["measure"], []).append(each)
    ranked = sorted(by_measure.items(), key=lambda each: (-len(each[1]), each[0]))
    return [_measured(labels, name, found) for name, found in ranked]


def _measured(labels: Labels, name: str, points: Sequence[contract.Point]) -> MeasureCharts:
    plotted = [
        Plotted(each, labels.thing(each.points[0].point["of"]), _chart(each)) for each in series(labels, name, points)
    ]
    return MeasureCharts(labels.record("measure", name), plotted)


def _chart(shown: Series) -> Chart | None:
    if len(shown.drawn) < FEWEST or not shown.has_course:
        return None
    axis = scale(shown)
    years, amounts = axis.years(YEARS), axis.amounts
    across = (WIDTH - LEFT - RIGHT) / (axis.last - axis.first)
    up = (HEIGHT - TOP - BOTTOM) / (amounts[-1] - amounts[0])

    def x(year: float) -> float:
        return round(LEFT + (year - axis.first) * across)

    def y(amount: float) -> float:
        return round(HEIGHT - BOTTOM - (amount - amounts[0]) * up)

    marks = []
    for letter, at, each in shown.drawn:
        low, high = bounds(each)
        marks.append(Mark(letter, x(at), y((low + high) / 2), y(high), y(low), each))
    return Chart(marks, [(str(year), x(year)) for year in years], [(f"{amount:,}", y(amount)) for amount in amounts])
