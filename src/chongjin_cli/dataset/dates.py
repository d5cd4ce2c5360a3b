"""EDTF dates: the interval a date covers, and the words a person would write for it.

Read are levels 0 and 1 of EDTF (ISO 8601-2) and masked digits (`193X`, `1990-05-XX`).
"""

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from chongjin_cli.text.months import MONTHS, SEASONS

Day = tuple[int, int, int]
"""Year, month and day; year 0 is 1 BC, as in ISO 8601."""

QUALIFIERS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
FORMS = (
    "write 1931-02-28, 1931-02, 1931, 193X, 1941~ (about), 1938? (perhaps), 1995/1998, 2017/.. (since) or /2009 (by)"
)

_FORM = re.compile(r"(-?\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)", re.ASCII)
# What only level 2 has: a masked digit before Christ, a qualifier or season behind a masked year, a qualified season or
# a qualified day of some month. And a year that is 0 before Christ.
_BEYOND = re.compile(r"-(?:.*X|0000).*|\d+X+-(?:.*[~?%]|2[1-4])|-?\d{4}-(?:2[1-4]|XX-\d\d)[~?%]")
_MONTHS_OF_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month of each season; of a winter only the month that is surely of that year."""
_MONTH_AND_DAY = re.compile(r"(?<=[0-9X]{4})(?:-[0-9X]{2}){1,2}")
# Where a side is unknown, the other must be a date.
_UNKNOWN = {"/", "/..", "../"}


class DateError(ValueError):
    """A text that is no EDTF date this program reads."""


class Edtf(NamedTuple):
    """A date as written, the first and last day it may mean (None: open), and its label in English."""

    text: str
    first: Day | None
    last: Day | None
    label: str


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Read one EDTF date or interval. Raises DateError, whose message names the forms that are read."""
    sides = text.split("/")
    if len(sides) > 2 or text in _UNKNOWN:
        raise _error(text)
    if len(sides) == 1:
        return Edtf(text, *_days(text, text), label(text))
    first = None if sides[0] in ("", "..") else _days(sides[0], text)[0]
    last = None if sides[1] in ("", "..") else _days(sides[1], text)[1]
    if first and last and first > last:
        raise DateError(f"'{text}' ends before it begins")
    return Edtf(text, first, last, label(text))


def label(text: str) -> str:
    """The words for a date that has been read before: nothing is checked."""
    sides = text.split("/")
    return _label(text) if len(sides) == 1 else _interval_label(*sides)


def in_years(text: str) -> str:
    """A date without its months and days: `1995/1998~` for `1995-03/1998-11~`."""
    return _MONTH_AND_DAY.sub("", text)


def iso(day: Day | None) -> str | None:
    """A day as ISO 8601 writes it (`1908-04-01`), None for an open end."""
    if day is None:
        return None
    year, month, number = day
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{number:02}"


def decimal_year(day: str) -> float:
    """A day as `iso` writes it as a year with its part that has passed: about 1908.25 for `1908-04-01`."""
    year, month, number = day.rsplit("-", 2)
    return int(year) + (int(month) - 1) / 12 + (int(number) - 1) / 366


def known_side(text: str) -> tuple[float, float]:
    """First and last year, as fractions, of the known side of an interval in EDTF: `/194X` is 1940 to nearly 1950.

    What was so by 1945 was so at some time of that year, so that it stands where 1945 does, not on its last day.
    """
    side = parse(next(side for side in text.split("/") if side not in ("", "..")))
    first, last = iso(side.first), iso(side.last)
    return decimal_year(first or ""), decimal_year(last or "")


def sortable(day: Day | None, when_open: int) -> int:
    """A day as an integer that sorts in time; `when_open` for an open end."""
    return when_open if day is None else day[0] * 10_000 + day[1] * 100 + day[2]


def _error(text: str) -> DateError:
    return DateError(f"'{text[:60]}' is no EDTF date; {FORMS}")


def _days(side: str, whole: str) -> tuple[Day, Day]:
    """First and last day of one side of an interval, or of a date that stands alone."""
    form = _FORM.fullmatch(side)
    if form is None or _BEYOND.fullmatch(side):
        raise _error(whole)
    digits, month, day, _ = form.groups()
    year, last_year = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if month is None or month == "XX":
        begin, end = 1, 12
    elif int(month) in SEASONS and day is None:
        begin, end = _MONTHS_OF_SEASONS[int(month)]
    elif 1 <= int(month) <= 12:
        begin = end = int(month)
    else:
        raise _error(whole)
    length = monthrange(last_year % 400 + 400, end)[1]  # leap years come again after 400, before Christ, too
    if day is None or day == "XX":
        return (year, begin, 1), (last_year, end, length)
    if not 1 <= int(day) <= length:
        raise _error(whole)
    return (year, begin, int(day)), (last_year, end, int(day))


def _parts(side: str) -> tuple[str, str | None, str | None]:
    """Year, month and day as words; the year carries what is uncertain about the date."""
    [(digits, month, day, qualifier)] = _FORM.findall(side)
    if digits.endswith("XX"):
        year = f"{_ordinal(int(digits[:2]) + 1)} century"
    elif digits.endswith("X"):
        year = digits[:3] + "0s"
    else:
        year = str(int(digits)) if int(digits) > 0 else f"{1 - int(digits)} BC"
    prefix = QUALIFIERS.get(qualifier, "")
    if not month or month == "XX":
        return prefix + year, None, None
    if int(month) in SEASONS:
        return year, prefix + SEASONS[int(month)], None
    name = MONTHS[int(month) - 1]
    return (year, prefix + name, None) if not day or day == "XX" else (year, name, prefix + str(int(day)))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _label(side: str) -> str:
    year, month, day = _parts(side)
    return " ".join(part for part in (day, month, year) if part)


def _named(side: str) -> str:
    """A date behind a preposition: `the 1970s`, `about the 19th century`."""
    year, month, _ = _parts(side)
    if month or "X" not in side.partition("-")[0]:
        return _label(side)
    return re.sub(r"(?=\d)", "the ", year, count=1)


def _interval_label(start: str, end: str) -> str:
    """`1995–1998`, `13–16 August 1945`, `since 2017`, `until 1907`; of an unknown side `from the 1970s`, `by 1907`."""
    match start, end:
        case "..", "..":
            return "at all times"
        case "", _:
            return f"by {_named(end)}"
        case "..", _:
            return f"until {_named(end)}"
        case _, "..":
            return f"since {_named(start)}"
        case _, "":
            return f"from {_named(start)}"
    if start == end:
        return _label(start)
    first, last = _parts(start), _parts(end)
    if first[0] == last[0] and first[1] and last[1]:
        if first[1] == last[1] and first[2] and last[2]:
            return f"{first[2]}–{_label(end)}"
        return f"{' '.join(part for part in (first[2], first[1]) if part)}–{_label(end)}"
    return f"{_label(start)}–{_label(end)}"
