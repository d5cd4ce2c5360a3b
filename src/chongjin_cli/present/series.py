"""Figures as series: those of one measure on one thing, in time, with letters for the ones that a chart can show."""

from collections.abc import Iterable
from math import ceil, floor, log10
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.present.labels import Labels
from chongjin_cli.queries.figures import bounds, is_ahead, years

WIDEST = 40
"""Years that the date of a figure may span to be drawn: of a whole century nobody knows where in it the figure lies."""

SHORTEST = 0.1
"""Years that points must span to be drawn over time: those of one month would stand in a single column."""


def mark(number: int) -> str:
    """The letter of a point in charts and tables, for its place among them."""
    return chr(ord("a") + number) if number < 26 else chr(ord("A") + number - 26) if number < 52 else "·"


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

    @property
    def has_course(self) -> bool:
        """Whether points lie so far apart in time that a chart tells more than a table."""
        years = [at for _, at, _ in self.drawn]
        return bool(years) and max(years) - min(years) > SHORTEST


class Scale(NamedTuple):
    """What a chart shows, in a terminal and as a picture alike: years from the first to the last, round amounts."""

    first: float
    last: float
    amounts: list[float]

    def years(self, most: int) -> list[float]:
        """Round years on the axis, at most about this many."""
        return [
            year for year in round_ticks(self.first, self.last, most, whole=True) if self.first <= year <= self.last
        ]


AMOUNTS = 6
"""Round amounts on the axis of a chart, about."""


def scale(series: Series) -> Scale:
    """The scale of a chart: the time that its points span with a margin, amounts from zero on."""
    bound = [each for _, _, point in series.drawn for each in bounds(point)]
    years = [at for _, at, _ in series.drawn]
    margin = max(0.5, (max(years) - min(years)) / 50)
    amounts = round_ticks(min(0, *bound), max(0, *bound), AMOUNTS)
    return Scale(min(years) - margin, max(years) + margin, amounts)


FINEST = 1e-9
"""The least step between round numbers."""


def round_ticks(low: float, high: float, most: int, *, whole: bool = False) -> list[float]:
    """Round numbers at even steps, the first no higher than `low`, the last no lower than `high`, about `most` of them.

    With `whole` the steps are whole numbers.
    """
    wanted = (high - low) / most
    wanted = max(wanted, 1) if whole or wanted < FINEST else wanted
    unit = 10.0 ** floor(log10(wanted))
    step = next(times * unit for times in (1, 2, 5, 10) if times * unit >= wanted * 0.999)
    first, last = floor(low / step), ceil(high / step)
    if first == last:
        last += 1
    ticks = [number * step for number in range(first, last + 1)]
    return [int(tick) if step >= 1 else round(tick, 12) for tick in ticks]


def series(labels: Labels, measure: str, points: Iterable[contract.Point]) -> list[Series]:
    """The points of a measure by what they are measured on, the thing with most of them first; forecasts called so."""
    things: dict[str, list[contract.Point]] = {}
    for point in points:
        named = [labels.cited(each) for each in point["sources"]]
        dates = point["dates"]
        if is_ahead(point, labels.updated):
            dates = {**dates, "label": f"{dates['label']} (forecast)"}
        things.setdefault(point["of"], []).append({**point, "sources": named, "dates": dates})
    record = labels.record("measure", measure)
    ranked = sorted(things.items(), key=lambda each: -len(each[1]))
    return [Series(f"{record['label']}, {labels.thing(of)}", record["unit"], _marked(found)) for of, found in ranked]


def _marked(points: Iterable[contract.Point]) -> list[Marked]:
    marked: list[Marked] = []
    drawn = 0
    for point in points:
        at = _middle(point)
        marked.append(Marked("" if at is None else mark(drawn), at, point))
        drawn += at is not None
    return marked


def _middle(point: contract.Point) -> float | None:
    """The middle of the years that a figure is of; None where nobody knows them, or they are too many."""
    span = years(point)
    return sum(span) / 2 if span and span[1] - span[0] <= WIDEST else None
