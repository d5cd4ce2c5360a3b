"""A date in a sentence, or of a claim, as the days it covers, and whether two can be of one time.

Days are sortable integers: 19450813.
"""

from calendar import monthrange
from typing import NamedTuple

from chongjin_cli.contract import Dates
from chongjin_cli.dataset.open_ends import EARLIEST

LATEST = 99_999_999
YEAR = 10_000
"""What a year counts in days as they are counted here."""
MONTHLY = 2
"""The precision of a date that gives a month and no day."""
YEARLY = 3
"""The precision of a date that gives no month."""
DAYS = 28
"""A date of a claim that spans fewer days was given by the day."""
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}


class When(NamedTuple):
    """A date in a sentence: first and last day, where it stands, how many digits it gives (1 day, 2 month, 3 year).

    `bound` is the word before it that makes it a limit: by, since, until, before, after.
    """

    first: int
    last: int
    start: int
    end: int
    precision: int
    bound: str | None = None

    def meets(self, other: "When") -> bool:
        """Whether both can be of one time."""
        one, two = self.widened(), other.widened()
        return one[0] <= two[1] and two[0] <= one[1]

    def overlaps(self, other: "When") -> bool:
        """Whether both have a day in common as they are written, whatever limits they are."""
        return self.first <= other.last and other.first <= self.last

    def is_within(self, other: "When") -> bool:
        """Whether it is a part of another time, and not the whole of it."""
        return other.first <= self.first and self.last <= other.last and self[:2] != other[:2]

    def is_given_by(self, other: "When") -> bool:
        """Whether another date bears this one out: it is the same time, not much wider, or within this one's limit."""
        if self.precision == 1 and other.precision > 1:
            return False
        if self.bound in ("by", "before") and other.bound is None:
            return other.first <= self.last
        if self.bound in ("since", "after") and other.bound is None:
            return other.last >= self.first
        if self.bound == "until" != other.bound and other.last > self.last:
            return False
        is_within = not self.is_range or self.first >= other.first or self.last <= other.last
        return self.overlaps(other) and (is_within or self.is_from_year_to_year_of(other))

    def is_slip_of(self, other: "When") -> bool:
        """Whether both are days, or months, and differ in one of day, month and year; a day and a month in the year."""
        if max(self.precision, other.precision) > MONTHLY:
            return False
        same = [one == two for one, two in zip(_parts(self.first), _parts(other.first), strict=True)]
        if self.precision != other.precision:
            return same[1] and not same[0]
        return sum(same[: 4 - self.precision]) == 3 - self.precision

    @property
    def is_range(self) -> bool:
        """Whether it goes from one year to another."""
        return self.precision == 3 and self.last - self.first > 1130

    def is_from_year_to_year_of(self, other: "When") -> bool:
        """Whether both begin in one year and end in one: between 2006 and 2012."""
        return (self.first // YEAR, self.last // YEAR) == (other.first // YEAR, other.last // YEAR)

    def widened(self) -> tuple[int, int]:
        """The days that it may mean with its bound."""
        if self.bound in ("by", "until", "before"):
            return EARLIEST, self.last
        if self.bound in ("since", "after"):
            return self.first, LATEST
        return self.first, self.last


def _parts(day: int) -> tuple[int, int, int]:
    """The year, month and day of a day."""
    return day // YEAR, day // 100 % 100, day % 100


Days = tuple[int, int, int]
"""First and last day, and the precision."""


def of_year(number: int) -> Days:
    return number * YEAR + 101, number * YEAR + 1231, 3


def of_month(year: int, month: int) -> Days:
    return year * YEAR + month * 100 + 1, year * YEAR + month * 100 + monthrange(year, month)[1], 2


def of_season(year: int, season: str) -> Days:
    first, last = SEASONS[season]
    end = year + 1 if last < first else year
    return year * YEAR + first * 100 + 1, end * YEAR + last * 100 + monthrange(end, last)[1], 2


def of_claim(dates: Dates) -> When | None:
    """The time of a claim's own date, None where it has none."""
    first, last = (None if day is None else int(day.replace("-", "")) for day in (dates["from"], dates["to"]))
    if first is None and last is None:
        return None
    if first is None:  # true by then, and nobody says since when
        year = (last or 0) // YEAR
        return When(year * YEAR + 101, last or 0, 0, 0, 3, "by")
    end = LATEST if last is None else last
    return When(first, end, 0, 0, 1 if end - first < DAYS else 3)
