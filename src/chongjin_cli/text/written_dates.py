"""Dates as people write them, as EDTF.

`1990s`, `12 May 2025`, `1945-8-13`, `1930-1940`, `19th century`, `summer 2013`, `about 1941`, `now`, `1959년 8월`.
"""

import re
import time

from chongjin_cli.text.months import MONTHS, SEASONS
from chongjin_cli.text.plain_dates import with_plain_days, with_plain_years

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


def edtf(text: str) -> str:
    """The EDTF for a date as people write it; the text itself where it is no such date."""
    plain = " ".join(
        with_plain_days(with_plain_years(text))
        .casefold()
        .replace(",", " ")
        .replace(".", " " if ".." not in text else ".")
        .split()
    )
    if (sides := _BETWEEN.fullmatch(plain)) and (one := _side(sides[1])) and (other := _side(sides[2])):
        return f"{one}/{other}"
    return _side(plain) or text


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
