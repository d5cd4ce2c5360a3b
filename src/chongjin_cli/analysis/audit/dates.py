"""The dates in a sentence; one without its year, or told as so much later, is counted from the date before it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from chongjin_cli.analysis.audit.date_forms import (
    DAY_ALONE,
    DAYS,
    MONTH,
    MONTH_NAMES,
    MONTHS,
    YEARS,
    Form,
    Found,
    forms_in,
    month_of,
)
from chongjin_cli.analysis.audit.when import SEASONS, YEARLY, Days, When, of_month, of_season, of_year

LONGEST_BEFORE = 40
"""Characters in front of a date in which the word is looked for that makes a limit of it."""
ABOUT_A_WEEK = 4
"""Days by which what is told in weeks may be off."""
_DIGIT = re.compile(r"\d")
_MAYBE = re.compile(
    r"Christmas|New Year|"
    r"century|ties\b|\b(?:year|month|day|years|months|weeks|week|fortnight|days|spring|summer|autumn|fall|winter|then|"
    r"time|morning)\b|" + rf"\b(?:{MONTHS})\b"
)
_SAME = re.compile(
    r"\b(?:(?:in|during|of|for)\s+)?(?:that(?: same)?|the same|this)\s+"
    r"(?P<unit>year|month|day|spring|summer|autumn|fall|winter)\b",
    re.I,
)
_THEN = re.compile(r"\b(?:then|at (?:the|that) time|in those days)(?=\s*[.,;])", re.I)
_COUNTED_IN = ("year", "month", "week", "fortnight", "day")
_WAYS = ("later", "after", "earlier", "previously", "before", " on")
"""What stands behind so many years, and says which way they are counted, or may begin so."""
# What a date is told before, or after, and not the one in the sentence before: the year before it was shut.
_OF_WHAT = r"(?!\s+(?:(?:the|an?|its?|his|her|their|he|she|they|that|this|any)\b|(?-i:[A-Z\d])))"
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(), 1)
} | {"thirty": 30, "forty": 40, "fifty": 50}  # fmt: skip
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
_BOUND = re.compile(
    r"(?P<by>\bby|\bas early as)|(?P<since>\bsince|\bas of|\bfrom)|(?P<until>\buntil|\btill|\bup to|\bdown to)"
    r"|(?P<before>\bbefore|\bprior to)|(?P<after>\bafter|\bfollowing)",
    re.I,
)
_BOUNDS = ("by", "since", "from", "until", "till", " to", "before", "after", "following")
"""A word in each of these limits that stands right before a date."""
# Behind which until is no limit: it was not opened until 1908, it took until 1908 to open it.
_NOT = re.compile(r"\b(?:not\b[^.;,]{0,40}|(?:took|takes|taken)\s+(?:\w+\s+)?)\buntil\b[^.;,]*$", re.I)
_BEFORE_DATE = re.compile(
    r"(?P<word>\b\w+(?:\s+to)?)\s+(?:the\s+)?(?:(?:early|late|mid|mid-|end of|middle of|start of|beginning of|spring of"
    r"|summer of|autumn of|winter of|about|around|night of|morning of|evening of)\s*-?\s*)?(?:the\s+)?$",
    re.I,
)
# What may stand between "two years later" and the date that says more: two years later, in the March
_SAID_CLOSER = re.compile(
    r",?\s+(?:(?:on|in|at|by)\s+)?(?:(?:the|early|late|mid|end|beginning|middle|start|of)[\s-]+)*", re.I
)


def _counted_before(text: str, start: int) -> Found | None:
    """How many years later, or earlier, is said right before a date that says it closer: two years later, in March."""
    before = (found for found in _LATER.finditer(text, 0, start) if found["way"].casefold() != "on")
    return next((found for found in before if _SAID_CLOSER.fullmatch(text, found.end(), start)), None)


def dates_in(text: str, context: When | None = None) -> list[When]:
    """The dates of a text in their order; `context` is the last date before it."""
    taken: list[When] = []
    if not _DIGIT.search(text) and not _MAYBE.search(text):
        return taken
    year = context.first // 10_000 if context and context.precision <= 3 else None
    named = list(MONTH_NAMES.finditer(text))
    places = {
        "year": [found.start() for found in YEARS.finditer(text)],
        "month": [found.start() for found in named],
        "day": [found.start() for found in DAYS.finditer(text)] if named else [],
    }
    has = [what for what, there in places.items() if there]
    if any(found["day"] is None for found in named):
        has.append("bare")
    if len(named) > 1:
        has.append("months")
    low = text.casefold()
    is_counted = any(unit in low for unit in _COUNTED_IN) and any(way in low for way in _WAYS)
    undated: list[tuple[Form, Found]] = []
    for form in forms_in(low, has):
        for found in form.found_in(text, places):
            if any(_overlaps(found, each.start, each.end) for each in taken):
                continue
            if any(_overlaps(found, *other.span()) for _, other in undated):
                continue
            try:
                days = form.reader(found, None)
            except KeyError:
                undated.append((form, found))  # until all years of the text are known
                continue
            except ValueError:
                continue
            if days:
                taken.append(date := _when(text, found, is_counted, days))
                for what, there in places.items():
                    places[what] = [at for at in there if not date.start <= at < date.end]
    for form, found in sorted(undated, key=lambda pair: pair[1].start()):
        counted = _counted_before(text, found.start()) if is_counted else None
        local = _year_for(found, taken, year)
        if counted and local and counted["unit"].casefold().startswith("year"):
            local += _steps(counted)
        days = form.reader(found, local) if local else None
        if days:
            taken.append(_when(text, found, is_counted, days))
    if not taken and context is not None:
        taken += _relative(text, context)
    elif taken and is_counted:
        taken += _later_than(text, sorted(taken, key=lambda each: each.start))
    return sorted(taken, key=lambda each: each.start)


def without_its_year(text: str, dates: Sequence[When]) -> Sequence[When]:
    """The dates of a text without the year alone from which the only day of it has its own: in 1945, on 16 August."""
    days = [each for each in dates if each.precision < YEARLY]
    if len(days) != 1 or YEARS.search(text, days[0].start, days[0].end):
        return dates
    return [each for each in dates if each is days[0] or not _is_year_of(each, days[0])]


def _is_year_of(year: When, date: When) -> bool:
    """Whether a date is the whole year that another lies in, and no limit."""
    is_plain = year.precision == YEARLY and year.bound is None and not year.is_range
    return is_plain and year.first // 10_000 == date.first // 10_000 and year.last // 10_000 == date.last // 10_000


def _overlaps(found: Found, start: int, end: int) -> bool:
    return start < found.end() and found.start() < end


def _when(text: str, found: Found, is_counted: bool, days: Days) -> When:
    """The date that was found, with the limit that stands before it; it begins where it says how much later it is."""
    counted = _counted_before(text, found.start()) if is_counted else None
    start = counted.start() if counted else found.start()
    inner = found.start("y") if "y" in found.groupdict() and found["y"] and days[2] == 3 else start
    bound = None if found[0].casefold().startswith(("between", "from")) else _bound(text, inner)
    return When(days[0], days[1], start, found.end(), days[2], bound)


def _year_for(found: Found, dates: Sequence[When], year: int | None) -> int | None:
    """The year of a day or month without one: that before it in its sentence, of a day behind it, or of the context.

    None if that is another than one behind it, which may be meant as well.
    """
    own = sorted((each for each in dates if each.precision <= 3), key=lambda each: each.start)
    before = [each for each in own if each.end <= found.start()]
    behind = [each.first // 10_000 for each in own if each.start >= found.end() and each.precision == 1]
    if before:
        return before[-1].first // 10_000
    if behind:
        return behind[0]
    return None if any(each.first // 10_000 != year for each in own) else year


def _bound(text: str, start: int) -> str | None:
    """The limit that the word before a date makes of it."""
    begin = max(0, start - LONGEST_BEFORE)
    low = text[begin:start].casefold()
    if not any(word in low for word in _BOUNDS):
        return None
    before = _BEFORE_DATE.search(text, begin, start)
    found = _BOUND.fullmatch(" ".join(before["word"].split())) if before else None
    bound = found.lastgroup if found else None
    if bound == "until" and _NOT.search(text, 0, start):
        return None
    return None if bound == "since" and found and found[0].casefold() == "from" else bound


def _relative(text: str, context: When) -> Iterator[When]:
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


def _later_than(text: str, dates: Sequence[When]) -> Iterator[When]:
    """Dates that a date before them in a sentence resolves: banished in 1797, and four years later sent on."""
    for found in _LATER.finditer(text):
        before = next((each for each in reversed(dates) if each.end <= found.start()), None)
        is_apart = all(each.end <= found.start() or found.end() <= each.start for each in dates)
        if before is not None and before.precision <= 3 and not before.is_range and is_apart:
            yield from _counted_from(before, found)


def _counted_from(date: When, found: Found) -> Iterator[When]:
    """What is so many years, months or days later, or earlier, than a date, if that says enough."""
    days = _shifted(date, _steps(found), found["unit"].casefold())
    if days:
        yield When(days[0], days[1], found.start(), found.end(), days[2])


def _steps(found: Found) -> int:
    """How many years, months or days later it is, fewer than none if earlier."""
    number, way = found["n"].casefold(), found["way"].casefold()
    many = 1 if number in ("a", "the") else _NUMBERS.get(number) or int(number)
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
