"""How the days of a date are read in what a form of dates has found."""

import re
from calendar import monthrange

from chongjin_cli.analysis.audit.dates.when import Days, of_month, of_year
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS

DAY_ALONE = re.compile(
    r"\b[Oo]n the (?P<d>[0-3]?\d)(?:st|nd|rd|th)"
    r"(?=\s*(?:[.,;:)]|$)|\s+(?:and|but|of that month|at|in|with|by|to|he|she|it|they|the)\b)"
)
"""A day of a month that was told of: on the 13th, and not on the 38th parallel."""
NUMBER_OF = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
FEASTS = {"new year.s day": (1, 1), "new year.s eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24)}
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
            "nineties": 9}  # fmt: skip
_PART_TOLD = re.compile(
    r"\b(?:(?P<early>early|(?:beginning|start|first half) of)|(?P<mid>mid|middle of)|"
    r"(?P<late>late|(?:end|second half) of))[\s-]+(?:the\s+)?$",
    re.I,
)
_PARTS = {"early": (0.0, 0.7), "mid": (0.2, 0.8), "late": (0.3, 1.0)}
"""The parts of a decade or century: how much of it is before one, and before its end."""
LONGEST_PART = 24
"""Characters before a decade in which the word is looked for that tells which part of it is meant."""
KOREAN_WAR: Days = (19500625, 19530727, 4)
_SURELY_BEFORE = frozenset("in by since until during year mid early late".split())
"""What a number of four digits is a year behind, whatever follows."""
# Whose year it is that "of" stands before, whatever follows: at the end of 2007 women were barred.
_PART_OF = re.compile(r"\b(?:end|middle|start|beginning|close|half|spring|summer|autumn|winter|course)\s+$")
# What a year is not followed by: a noun that it counts.
COUNTED = (
    r"\s+(?:people|men|women|tons?|tonnes|km|kilomet|met(?:re|er)s|m\b|won|dollars|households|troops|workers|inhabit"
    r"|residents|employees|stalls|kg|kilo|yuan|yen|square|miles|prisoners|inmates|soldiers|metric|barrels|units|houses)"
)
_IS_COUNTED = re.compile(COUNTED)


Found = re.Match[str]


def month_of(name: str) -> int:
    return NUMBER_OF[name[:3].casefold()]


def day(year: int, month: int, day: int) -> Days | None:
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return year * 10_000 + month * 100 + day, year * 10_000 + month * 100 + day, 1


def between(one: Days | None, other: Days | None) -> Days | None:
    return (one[0], other[1], max(one[2], other[2])) if one and other and one[0] <= other[1] else None


def year_of(found: Found, context: int | None) -> int:
    """The year of a form, or of the context where it has none; raises KeyError where there is neither."""
    given = found.groupdict().get("y")
    if given:
        return int(given)
    if context is None:
        raise KeyError("year")
    return context


def second_year(found: Found) -> int:
    text = found["y2"]
    return int(text) if len(text) == 4 else int(found["y"][:2] + text)


def end_of_month(found: Found, context: int | None, days: int) -> Days:
    """A day or week of a month, counted from its beginning, or the last one."""
    year, month = year_of(found, context), month_of(found["m"])
    first, last, _ = of_month(year, month)
    order = found["o"].casefold()
    if order == "last":
        return last - days + 1, last, 1 if days == 1 else 2
    begins = first + (ORDINALS[order] - 1) * days
    return begins, begins + days - 1, 1 if days == 1 else 2


def decade(number: int) -> Days:
    return number * 10_000 + 101, (number + 9) * 10_000 + 1231, 4


def decade_in(found: Found, number: int) -> Days:
    """A decade, or the part of it that the word before it tells: the late 1990s."""
    return _part_told(found, decade(number))


def century_in(found: Found, number: int) -> Days:
    """The same of a century: the early 20th century."""
    return _part_told(found, ((number - 1) * 1_000_000 + 10_101, number * 1_000_000 + 1231, 5))


def _part_told(found: Found, days: Days) -> Days:
    """The part of a long time that is told before it, taken widely: early ones go a little beyond the middle."""
    told = _PART_TOLD.search(found.string, max(0, found.start() - LONGEST_PART), found.start())
    if told is None:
        return days
    first, last = days[0] // 10_000, days[1] // 10_000
    begins, ends = (int(share * (last - first + 1)) for share in _PARTS[told.lastgroup or ""])
    return (first + begins) * 10_000 + 101, (first + ends - 1) * 10_000 + 1231, days[2]


def year_behind(found: Found, _: int | None) -> Days | None:
    """A year behind a word that may stand before one, None if it counts something: of 1945 households."""
    is_sure = (
        found["before"].casefold() in _SURELY_BEFORE or _PART_OF.search(found.string, 0, found.start()) is not None
    )
    return of_year(int(found["y"])) if is_sure or not _IS_COUNTED.match(found.string, found.end()) else None
