"""Dates as people write them, as EDTF.

`1990s`, `12 May 2025`, `1945-8-13`, `1930-1940`, `19th century`, `summer 2013`, `about 1941`, `now`, `1959년 8월`; and
what a search reads as a span: `late 1950s`, `Jul-Sep 2017`, `last year`.
"""

import re
import time

from chongjin_cli.errors import UsageError
from chongjin_cli.text.months import MONTHS, SEASONS
from chongjin_cli.text.plain_dates import two_days, with_plain_days, with_plain_years
from chongjin_cli.text.times import sides_of_span

_NUMBERS = (
    {name.casefold(): number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3])}
    | {name: number for number, name in SEASONS.items()}
    | {"sept": 9, "fall": 23}
)
"""What EDTF has in place of the names of months and seasons."""
_QUALIFIERS = {"about": "~", "around": "~", "circa": "~", "ca": "~", "c": "~", "perhaps": "?"}
_FORMS = (
    (re.compile(r"(?:the )?(?P<decade>\d{3})0s"), "{decade}X"),
    (re.compile(r"(?P<century>\d{1,2})(?:st|nd|rd|th) century"), "century"),
    (re.compile(r"(?P<day>\d{1,2}) (?P<month>[a-z]+) (?P<year>\d{4})"), "day"),
    (re.compile(r"(?P<month>[a-z]+) (?P<day>\d{1,2}) (?P<year>\d{4})"), "day"),
    (re.compile(r"(?P<month>[a-z]+) (?P<year>\d{4})"), "month"),
    (re.compile(r"(?P<year>\d{4}) (?P<month>[a-z]+)"), "month"),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"), "month"),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"), "day"),
    (re.compile(r"(?P<year>\d{4})(?: (?:г|год|году|года))?"), "{year}"),
    (re.compile(r"(?P<year>\d{4}) (?P<month>\d{1,2})[월月]"), "month"),
    (re.compile(r"(?P<year>\d{4}) (?P<month>\d{1,2})[월月] ?(?P<day>\d{1,2})[일日]"), "day"),
)
_NOW = ("now", "today")
_BETWEEN = re.compile(r"(.+?)\s*(?:–|—|-(?=\s*\d{4}s?$)| to | until |\.\.)\s*(.+)")
"""A hyphen, too, before a year: `1930-1940`, while `1930-12` is a month."""
_SHORT_END = re.compile(r"(?<=(\d\d)\d\d)\s*[–—]\s*(?=\d\d$)")
"""The dash of `1945–50`, whose end is of the same century."""


def edtf(text: str) -> str:
    """The EDTF for a date as people write it; the text itself where it is no such date.

    Raises UsageError for a date in numbers that is two days.
    """
    refuse_two_days(text)
    plain = " ".join(
        with_plain_days(with_plain_years(text))
        .casefold()
        .replace(",", " ")
        .replace(".", " " if ".." not in text else ".")
        .split()
    )
    plain = _SHORT_END.sub(r"–\1", plain)
    if (sides := _BETWEEN.fullmatch(plain)) and (one := _side(sides[1])) and (other := _side(sides[2])):
        return f"{one}/{other}"
    if one := _side(plain):
        return one
    span = sides_of_span(text) if any(map(str.isalpha, text)) else ()  # 1998/1995 is EDTF, and wrong
    return "/".join(dict.fromkeys(_side(date.casefold()) or date for date in span)) or text


def refuse_two_days(text: str) -> None:
    """Raise UsageError for a date in numbers that is one day to Europeans and another to Americans."""
    if both := two_days(text):
        raise UsageError(
            f"'{both.written}' is {both.day_first} or {both.month_first}",
            "write the month of the one that is meant by name",
        )


def _side(text: str) -> str | None:
    if text in _NOW:
        return time.strftime("%Y-%m-%d")
    first, _, rest = text.partition(" ")
    qualifier = _QUALIFIERS.get(first, "")
    for pattern, form in _FORMS:
        if match := pattern.fullmatch(rest if qualifier else text):
            found = match.groupdict()
            if form == "century":
                return f"{int(found['century']) - 1:02}XX{qualifier}"
            if "month" not in found:
                return form.format(**found) + qualifier
            named = found["month"]
            month = int(named) if named.isdecimal() else _NUMBERS.get(named)
            if month is None or (form == "day" and month > 12):
                return None
            day = f"-{int(found['day']):02}" if form == "day" else ""
            return f"{found['year']}-{month:02}{day}{qualifier}"
    return None
