"""Figures as series: those of one measure on one thing, in time, with letters for the ones that a chart can show."""

from collections.abc import Iterable
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.present.labels import Labels
from chongjin_cli.queries.figures import mark, year

WIDEST = 40
"""Years that the date of a figure may span to be drawn: of a whole century nobody knows where in it the figure lies."""


class Marked(NamedTuple):
    """A figure with its letter and its year in the chart, both empty if it cannot be drawn."""

    letter: str
    at: float | None
    point: contract.Point


class Series(NamedTuple):
    """The figures of a measure on a thing."""

    title: str
    unit: str
    points: list[Marked]

    @property
    def drawn(self) -> list[tuple[str, float, contract.Point]]:
        """The points that a chart can show."""
        return [(letter, at, point) for letter, at, point in self.points if at is not None]


def series(labels: Labels, measure: str, points: Iterable[contract.Point]) -> list[Series]:
    """The points of a measure by what they are measured on, the thing with most of them first."""
    things: dict[str, list[contract.Point]] = {}
    for point in points:
        things.setdefault(point["of"], []).append(point)
    record = labels.record("measure", measure)
    ranked = sorted(things.items(), key=lambda each: -len(each[1]))
    return [Series(f"{record['label']}, {labels.thing(of)}", record["unit"], _marked(found)) for of, found in ranked]


def _marked(points: Iterable[contract.Point]) -> list[Marked]:
    marked: list[Marked] = []
    drawn = 0
    for point in points:
        at = year(point) if _span(point) <= WIDEST else None
        marked.append(Marked("" if at is None else mark(drawn), at, point))
        drawn += at is not None
    return marked


def _span(point: contract.Point) -> float:
    """The years that a figure's date spans; none where it is open on a side."""
    first, last = point["dates"]["from"], point["dates"]["to"]
    return 0 if first is None or last is None else decimal_year(last) - decimal_year(first)
