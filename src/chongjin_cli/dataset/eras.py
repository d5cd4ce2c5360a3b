"""Which eras a date meets, and its first and last day as integers that sort in time."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.open_ends import EARLIEST, LATEST

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import DatasetRecords

_OF_YEARS = re.compile("-?[0-9X]{4}[~?%]?")
"""A side of a date that is a year, a decade or a century."""


def eras_of(text: str | None, dataset: "DatasetRecords", *, is_forecast: bool = False) -> list[str]:
    """The eras whose interval a date meets.

    An interval that ends or begins with a whole year or month meets the eras on its own side of a border within that:
    `1910/1945` tells nothing of the months after August 1945, and `1945/1953` nothing of those before.

    Nor is a span of three years or more of an era that it meets in its own first or last year alone, unless of no
    other: what was so in the 1990s was not so in an era that ended with 1990.

    A forecast of what is still to come, without a date or of one that none meets, is of those open to the future.
    """
    updated = dataset.updated
    first, last = span(text, updated)
    bounds = {era.id: _interval(era.dates, updated) for era in dataset.eras}
    met = [era for era, (begin, end) in bounds.items() if begin <= last and first <= end]
    if len(met) > 1 and text is not None:
        text = _from_known_side(text)
        begins_by, ends_from = _inner_days(text)
        met = [era for era in met if bounds[era][0] <= ends_from and begins_by <= bounds[era][1]] or met
        met = [era for era in met if not _meets_in_border_year(text, (first, last), bounds[era])] or met
    is_to_come = is_forecast and (text is None or last > span(updated, updated)[1])
    return [era.id for era in dataset.eras if era.dates.endswith("/..")] if is_to_come and not met else met


def _inner_days(text: str) -> tuple[int, int]:
    """The day by which an interval has begun and that from which on it ends, where its sides are years, months or days.

    The day is one that leaves out no era where a side is open, unknown or masked, where both lie in one another, and
    for a date alone, which begins and ends in all of itself.
    """
    begin, slash, end = text.partition("/")
    begins_by = dates.sortable(dates.parse(begin).last if slash and _is_exact(begin) else None, EARLIEST)
    ends_from = dates.sortable(dates.parse(end).first if _is_exact(end) else None, LATEST)
    return (begins_by, ends_from) if begins_by < ends_from else (EARLIEST, LATEST)


def _is_exact(side: str) -> bool:
    """Whether a side of an interval is known and not masked."""
    return side not in ("", "..") and "X" not in side


def _meets_in_border_year(text: str, days: tuple[int, int], era: tuple[int, int]) -> bool:
    """Whether a span of three years or more meets an era, not the whole of it, in its first or last year alone.

    A month or a day that a side names is surely of its era. Days are sortable integers.
    """
    begin, _, end = text.strip("/").partition("/")
    first, last = max(days[0], era[0]), min(days[1], era[1])
    side = begin if first == days[0] else end or begin
    is_one_year = first // 10_000 == last // 10_000 and days[0] // 10_000 < days[1] // 10_000 - 1
    return is_one_year and (first, last) != era and _OF_YEARS.fullmatch(side) is not None


@lru_cache(maxsize=65536)
def span(text: str | None, updated: str) -> tuple[int, int]:
    """First and last day a date may mean, as sortable integers; no date at all meets nothing.

    An open or masked end that began in the past reaches to the dataset's last update, no further: what is so "since
    2017" or "in the 2020s" is so now, and says nothing of the years to come. A beginning that is unknown (`/2009`, by
    2009) or open (`../2009`, until 2009) says nothing of the years before: what no one had seen until then is not of
    1908. Nor does an unknown end (`1932/`, from 1932) of those after; an open one (`1932/..`) does.
    """
    return (LATEST, EARLIEST) if text is None else _interval(_from_known_side(text), updated)


def _from_known_side(text: str) -> str:
    """A date that is read from its end where its beginning is open: `/2009` for `../2009`; not what was so always."""
    return text if text == "../.." else text.removeprefix("..")


def _interval(text: str, updated: str) -> tuple[int, int]:
    """The first and last day of a date, an open beginning before all others, as that of the first era."""
    first = dates.sortable(dates.parse(text.removeprefix("/")).first, EARLIEST)
    now = dates.sortable(dates.parse(updated).last, LATEST)
    last = dates.sortable(dates.parse(text.removesuffix("/")).last, LATEST)
    reaches_now = first <= now and (text.endswith("/..") or "X" in text.rpartition("/")[2])
    return first, min(last, now) if reaches_now else last
