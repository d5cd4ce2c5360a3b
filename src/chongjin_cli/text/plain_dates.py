"""Dates as people write them in a search, in the way of statements: 1945年 as 1945, 18/10/1926 as 18 October 1926."""

import re
from typing import NamedTuple

from chongjin_cli.text.amounts import DECADES, ORDINALS
from chongjin_cli.text.months import MONTHS

# 1945年, 1930년대
_YEAR = r"(?<![0-9])([0-9]{4})(?:(?P<decade>년대|年代)|년|年)"
# 90년대
_DECADE = r"(?<![0-9])([1-9]0)(?:년대|年代)"
# 明治41年, 昭和20年, 주체104년: years that are counted from the first of a reign, or of Juche.
_REIGNS = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "메이지": 1867, "명치": 1867, "다이쇼": 1911, "쇼와": 1925, "주체": 1911,
}  # fmt: skip
_YEAR_OF_REIGN = rf"({'|'.join(_REIGNS)})\s?([0-9]{{1,3}}|元)\s?[年년]"
# 1990's, 90's.
_DECADE_APART = r"(?<![0-9])((?:[0-9]{2})?[0-9]0)['’‘]s\b"
# Summer '45: the years of a century, the last or this one.
_SHORT_YEAR = r"(?<!\w)['’‘]([0-9]{2})(?![\w'’])"
_THIS_CENTURY = 30
"""Those of more years are of the last century."""
# The nineties, '90s; not in their nineties, nor in quotes.
_CALLED_DECADE = (
    rf"(?i)\"[^\"]*\"?|\b(?:his|her|their) (?:early |late |mid.)?\w+|(?<![\w.,'’])['’‘]?({'|'.join(DECADES)})(?![\w-])"
)
# The year 1945.
_CALLED_YEAR = r"(?i)\byear (?=(?:1[4-9]|20)[0-9]{2}\b)"
_MONTHS = "|".join(MONTHS)
_ORDINAL = rf"(?:({'|'.join(('first', *ORDINALS))})|([0-9]{{1,2}})(?:st|nd|rd|th))"
# The tenth of March, 10th March; March the tenth, March 10th.
_DAY_OF = rf"(?i)\b(?:the )?{_ORDINAL} (?:of )?(?=(?:{_MONTHS})\b)"
_DAY_BEHIND = rf"(?i)\b({_MONTHS}) (?:the )?{_ORDINAL}\b"
# Sep 2018, Sept. 2018, 2018 Sep.
_SHORT_MONTH = rf"(?i)\b({'|'.join(month[:3] for month in MONTHS)})t?\b\.?"
_MONTH_OF_YEAR = rf"{_SHORT_MONTH}(?=,? (?:1[4-9]|20)[0-9]{{2}}\b)|(?<=\b[0-9]{{4}} ){_SHORT_MONTH[4:]}(?! [0-9])"
# 18.10.1926, 18/10/1926, 10/18/1926, 10/1926.
_IN_NUMBERS = r"(?<![\w./-])(?:([0-9]{1,2})([./])([0-9]{1,2})\2|([0-9]{1,2})/)((?:1[4-9]|20)[0-9]{2})(?![\w/-])"
# 1926.10.18, 1926/10/18
_FROM_THE_YEAR = r"(?<![\w./-])((?:1[4-9]|20)[0-9]{2})([./])(0?[1-9]|1[0-2])\2([0-9]{1,2})(?![\w/-])"


def with_plain_years(text: str) -> str:
    """A text in which 1945年, 昭和20年 and the year '45 are 1945, 90년대, 1990's and the nineties 1990s."""
    if any(mark in text for mark in "'’‘"):
        text = re.sub(_DECADE_APART, r"\1s", text)
        text = re.sub(_SHORT_YEAR, lambda year: f"{19 if int(year[1]) > _THIS_CENTURY else 20}{year[1]}", text)
    if "ties" in text.casefold() or "0s" in text:
        text = re.sub(_CALLED_DECADE, _decade, text)
    text = re.sub(_CALLED_YEAR, "", text)
    if text.isascii():
        return text
    text = re.sub(_YEAR_OF_REIGN, lambda year: f"{_REIGNS[year[1]] + int(year[2].replace('元', '1'))} ", text)
    text = re.sub(_DECADE, r"19\1s ", text)
    return re.sub(_YEAR, lambda year: f"{year[1]}{'s' if year['decade'] else ''} ", text)


def with_plain_days(text: str) -> str:
    """A text in which the tenth of March is 10 March, as dates are written, and 18/10/1926 is 18 October 1926."""
    if any(map(str.isdecimal, text)):
        text = re.sub(_MONTH_OF_YEAR, lambda found: _month(found[1] or found[2]), text)
        text = re.sub(_IN_NUMBERS, _day_in_numbers, text)
        text = re.sub(_FROM_THE_YEAR, lambda found: f"{int(found[4])} {MONTHS[int(found[3]) - 1]} {found[1]}", text)
    if not any(month.casefold() in text.casefold() for month in MONTHS):
        return text
    text = re.sub(_DAY_OF, lambda found: f"{_day(*found.groups())} ", text)
    return re.sub(_DAY_BEHIND, lambda found: f"{found[1]} {_day(found[2], found[3])}", text)


class TwoDays(NamedTuple):
    """A date in numbers that is one day to Europeans and another to Americans: as written, and both, in that order."""

    written: str
    day_first: str
    month_first: str


def two_days(text: str) -> TwoDays | None:
    """The first date of a text that is two days, as 4/1/1908 is; not 4.1.1908, which nobody begins with the month."""
    for found in re.finditer(_IN_NUMBERS, text):
        day, mark, month, _, year = found.groups()
        if mark == "/" and int(day) != int(month) and {int(day), int(month)} <= set(range(1, len(MONTHS) + 1)):
            other = f"{month}/{day}/{year}"
            return TwoDays(found[0], *(re.sub(_IN_NUMBERS, _day_in_numbers, each) for each in (found[0], other)))
    return None


def read_as(text: str) -> str | None:
    """A remark on how `with_plain_days` reads the first date of a text that is two days."""
    both = two_days(text)
    return both and f'read "{both.written}" as {both.day_first}, not {both.month_first}'


def _decade(found: re.Match[str]) -> str:
    return f"{DECADES[found[1].casefold()][:3]}0s" if found[1] else found[0]


def _month(beginning: str) -> str:
    return next(month for month in MONTHS if month.startswith(beginning.capitalize()))


def _day_in_numbers(found: re.Match[str]) -> str:
    """A date in numbers as it is written, the day first unless it can be but the second; as it is if it is none."""
    day, _, second, alone, year = found.groups()
    month = int(alone or second)
    if month > len(MONTHS) >= int(day or month):
        day, month = second, int(day)
    return f"{int(day) if day else ''} {MONTHS[month - 1]} {year}".strip() if 0 < month <= len(MONTHS) else found[0]


def _day(ordinal: str | None, number: str | None) -> str:
    """The number of a day that is given as a word or by its number, one of which is None."""
    return number or ORDINALS.get((ordinal or "").casefold(), "1st")[:-2]
