"""The dates in a sentence; one without its year, or told as so much later, is counted from the date before it."""

import re
from collections.abc import Sequence

from chongjin_cli.analysis.audit.dates.forms import DAYS, MONTH_NAMES, MONTHS, YEARS, Form, forms_in
from chongjin_cli.analysis.audit.dates.readers import Found
from chongjin_cli.analysis.audit.dates.relative import counted_before, later_than, relative, steps
from chongjin_cli.analysis.audit.dates.when import YEARLY, Days, When

LONGEST_BEFORE = 40
"""Characters in front of a date in which the word is looked for that makes a limit of it."""
_DIGIT = re.compile(r"\d")
_MAYBE = re.compile(
    r"Christmas|New Year|Korean War|"
    r"century|ties\b|\b(?:year|month|day|years|months|weeks|week|fortnight|days|spring|summer|autumn|fall|winter|then|"
    r"time|morning)\b|" + rf"\b(?:{MONTHS})\b"
)
_COUNTED_IN = ("year", "month", "week", "fortnight", "day")
_WAYS = ("later", "after", "earlier", "previously", "before", " on")
"""What stands behind so many years, and says which way they are counted, or may begin so."""
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
        counted = counted_before(text, found.start()) if is_counted else None
        local = _year_for(found, taken, year)
        if counted and local and counted["unit"].casefold().startswith("year"):
            local += steps(counted)
        days = form.reader(found, local) if local else None
        if days:
            taken.append(_when(text, found, is_counted, days))
    if not taken and context is not None:
        taken += relative(text, context)
    elif taken and is_counted:
        taken += later_than(text, sorted(taken, key=lambda each: each.start))
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
    counted = counted_before(text, found.start()) if is_counted else None
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
