"""Which eras a date meets, and its first and last day as integers that sort in time."""

from functools import lru_cache
from typing import TYPE_CHECKING

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.open_ends import EARLIEST, LATEST

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import DatasetRecords


def eras_of(text: str | None, dataset: "DatasetRecords", *, is_forecast: bool = False) -> list[str]:
    """The eras whose interval a date meets.

    A forecast of what is still to come, without a date or of one that none meets, is of those open to the future.
    """
    updated = dataset.updated
    first, last = span(text, updated)
    met = [era.id for era in dataset.eras if (bounds := span(era.dates, updated))[0] <= last and first <= bounds[1]]
    is_to_come = is_forecast and (text is None or last > span(updated, updated)[1])
    return [era.id for era in dataset.eras if era.dates.endswith("/..")] if is_to_come and not met else met


@lru_cache(maxsize=65536)
def span(text: str | None, updated: str) -> tuple[int, int]:
    """First and last day a date may mean, as sortable integers; no date at all meets nothing.

    An open or masked end that began in the past reaches to the dataset's last update, no further: what is so "since
    2017" or "in the 2020s" is so now, and says nothing of the years to come. An unknown beginning (`/2009`, by 2009)
    says nothing of the years before, an unknown end (`1932/`, from 1932) nothing of those after; open ones (`../2009`,
    `1932/..`) do.
    """
    if text is None:
        return LATEST, EARLIEST
    first = dates.sortable(dates.parse(text.removeprefix("/")).first, EARLIEST)
    now = dates.sortable(dates.parse(updated).last, LATEST)
    last = dates.sortable(dates.parse(text.removesuffix("/")).last, LATEST)
    reaches_now = first <= now and (text.endswith("/..") or "X" in text.rpartition("/")[2])
    return first, min(last, now) if reaches_now else last
