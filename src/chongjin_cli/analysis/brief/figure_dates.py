"""When figures were so, in years."""

from collections.abc import Sequence

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year

LATELY = 30
"""Years before the last update that an undated figure is taken to be of: a reading of ours."""


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
