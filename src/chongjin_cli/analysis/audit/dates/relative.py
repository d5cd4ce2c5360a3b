"""Dates told as so much later or earlier than one before them: that year, two years later, the next April."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from chongjin_cli.analysis.audit.dates.forms import MONTH
from chongjin_cli.analysis.audit.dates.readers import DAY_ALONE, Found, month_of
from chongjin_cli.analysis.audit.dates.when import SEASONS, Days, When, of_month, of_season, of_year
from chongjin_cli.analysis.audit.wording.numbers import SMALL, TENS

ABOUT_A_WEEK = 4
"""Days by which what is told in weeks may be off."""
_SAME = re.compile(
    r"\b(?:(?:in|during|of|for)\s+)?(?:that(?: same)?|the same|this)\s+"
    r"(?P<unit>year|month|day|spring|summer|autumn|fall|winter)\b",
    re.I,
)
_THEN = re.compile(r"\b(?:then|at (?:the|that) time|in those days)(?=\s*[.,;])", re.I)
# What a date is told before, or after, and not the one in the sentence before: the year before it was shut.
_OF_WHAT = r"(?!\s+(?:(?:the|an?|its?|his|her|their|he|she|they|that|this|any)\b|(?-i:[A-Z\d])))"
_NUMBERS = SMALL | TENS
_LATER = re.compile(
    rf"\b(?P<n>a|the|{'|'.join(_NUMBERS)}|\d{{1,2}})\s+"
    r"(?P<unit>years?|months?|weeks?|fortnight|days?)\s+"
    rf"(?P<way>later|afterwards|earlier|previously|on(?=\s*[,.;])|(?:before|after){_OF_WHAT})\b",
    re.I,
)
_NEXT = re.compile(
    r"\b[Tt]he\s+(?:(?P<next>next|following)|previous|preceding)\s+"
    rf"(?:{MONTH}|(?P<unit>year|month|day|morning))(?!\w)"
)
_MONTH_BEFORE = re.compile(rf"\b[Tt]he\s+{MONTH}\s+(?P<way>before|after)\b{_OF_WHAT}")
# What may stand between "two years later" and the date that says more: two years later, in the March
_SAID_CLOSER = re.compile(
    r",?\s+(?:(?:on|in|at|by)\s+)?(?:(?:the|early|late|mid|end|beginning|middle|start|of)[\s-]+)*", re.I
)


def counted_before(text: str, start: int) -> Found | None:
    """How many years later, or earlier, is said right before a date that says it closer: two years later, in March."""
    before = (found for found in _LATER.finditer(text, 0, start) if found["way"].casefold() != "on")
    return next((found for found in before if _SAID_CLOSER.fullmatch(text, found.end(), start)), None)


def relative(text: str, context: When) -> Iterator[When]:
    """Dates that the one before resolves: that year, two years later, the next day."""
    year = context.first // 10_000
    if context.precision > 3:
        return
    for found in _SAME.finditer(text):
        unit = found["unit"].casefold()
        if unit == "year":
            yield When(*of_year(year)[:2], found.start(), found.end(), 3)
        elif unit in SEASONS:
            yield When(*of_season(year, unit)[:2], found.start(), found.end(), 2)
        elif unit == "month" and context.precision <= 2:
            yield When(*of_month(year, context.first // 100 % 100)[:2], found.start(), found.end(), 2)
        elif unit == "day" and context.precision == 1:
            yield When(context.first, context.last, found.start(), found.end(), 1)
    for found in _THEN.finditer(text):
        yield When(context.first, context.last, found.start(), found.end(), context.precision)
    alone = DAY_ALONE.search(text)
    for found in _NEXT.finditer(text):
        if alone and alone.start() < found.start():  # on the 13th, and the next day
            continue
        step, month = 1 if found["next"] else -1, found["m"]
        days = _month_beside(context, month_of(month), step) if month else _shifted(context, step, found["unit"])
        if days:
            yield When(days[0], days[1], found.start(), found.end(), days[2])
    for found in _MONTH_BEFORE.finditer(text):
        days = _month_beside(context, month_of(found["m"]), 1 if found["way"] == "after" else -1)
        yield When(days[0], days[1], found.start(), found.end(), days[2])
    for found in _LATER.finditer(text):
        yield from _counted_from(context, found)


def later_than(text: str, dates: Sequence[When]) -> Iterator[When]:
    """Dates that a date before them in a sentence resolves: banished in 1797, and four years later sent on."""
    for found in _LATER.finditer(text):
        before = next((each for each in reversed(dates) if each.end <= found.start()), None)
        is_apart = all(each.end <= found.start() or found.end() <= each.start for each in dates)
        if before is not None and before.precision <= 3 and not before.is_range and is_apart:
            yield from _counted_from(before, found)


def _counted_from(date: When, found: Found) -> Iterator[When]:
    """What is so many years, months or days later, or earlier, than a date, if that says enough."""
    days = _shifted(date, steps(found), found["unit"].casefold())
    if days:
        yield When(days[0], days[1], found.start(), found.end(), days[2])


def steps(found: Found) -> int:
    """How many years, months or days later it is, fewer than none if earlier."""
    number, way = found["n"].casefold(), found["way"].casefold()
    many = 1 if number in ("a", "the") else int(_NUMBERS.get(number, number))
    return many if way in ("later", "afterwards", "on", "after") else -many


def _month_beside(context: When, month: int, step: int) -> Days:
    """The next month of a name after a date, or the last one before it."""
    year, own = context.first // 10_000, context.first // 100 % 100
    if context.precision == 3:
        return of_month(year + step, month)
    passed = month > own if step > 0 else month < own
    return of_month(year if passed else year + step, month)


def _shifted(context: When, step: int, unit: str) -> Days | None:
    """What is so many years, months, weeks or days after a date, None where that does not say enough."""
    year, month = context.first // 10_000, context.first // 100 % 100
    if unit.startswith("year"):
        return of_year(year + step)
    if unit.startswith("month"):
        months = year * 12 + month - 1 + step
        return of_month(months // 12, months % 12 + 1) if context.precision <= 2 else None
    if context.precision > 1:
        return None
    first, last = (_as_day(day) for day in (context.first, context.last))
    if unit.startswith(("week", "fortnight")):
        many = step * (14 if unit == "fortnight" else 7)
        ends = first + timedelta(many - ABOUT_A_WEEK), last + timedelta(many + ABOUT_A_WEEK)
        return _sortable(ends[0]), _sortable(ends[1]), 2
    return _sortable(first + timedelta(step)), _sortable(last + timedelta(step)), 1


def _as_day(day: int) -> date:
    return date(day // 10_000, day // 100 % 100, day % 100)


def _sortable(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
