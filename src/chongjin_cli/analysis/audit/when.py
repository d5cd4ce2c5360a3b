"""Dates in a sentence, in every usual form, each as the days it covers.

Days are sortable integers: 19450813. A day without its year takes that of the date before it.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from chongjin_cli.contract import Dates
from chongjin_cli.dataset.open_ends import EARLIEST

LATEST = 99_999_999
DAYS = 28
"""A date of a claim that spans fewer days was given by the day."""

_MONTHS = (
    "January|Jan|February|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|August|Aug|September|Sept|Sep|October|Oct"
    "|November|Nov|December|Dec"
)
_NUMBER_OF = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_M = rf"(?P<m>{_MONTHS})\.?"
_M2 = rf"(?P<m2>{_MONTHS})\.?"
_D = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_D2 = r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?"
_Y = r"(?P<y>[12]\d{3})"
_Y2 = r"(?P<y2>[12]\d{3}|\d\d)"
_TO = r"\s*(?:–|—|-|to|and|until|or)\s*"
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_FEASTS = {"new year.s day": (1, 1), "new year.s eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24)}
_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
            "nineties": 9}  # fmt: skip
_ORDINALS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)}  # fmt: skip
_YEAR_BEFORE = (
    r"in|by|since|until|till|during|of|from|year|early|late|mid|about|around|circa|before|after|between|to|and|or"
    r"|back|through|end|middle|start|beginning"
)
_SURELY_BEFORE = frozenset("in by since until during year mid early late".split())
"""What a number of four digits is a year behind, whatever follows."""
# What a year is not followed by: a noun that it counts.
_COUNTED = (
    r"\s+(?:people|men|women|tons?|tonnes|km|kilomet|met(?:re|er)s|m\b|won|dollars|households|troops|workers|inhabit"
    r"|residents|employees|stalls|kg|kilo|yuan|yen|square|miles|prisoners|inmates|soldiers|metric|barrels|units|houses)"
)

_IS_COUNTED = re.compile(_COUNTED)


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
        if self.bound and self.bound == other.bound and self.bound != "by":
            return self.overlaps(other)
        one, two = self.widened(), other.widened()
        return one[0] <= two[1] and two[0] <= one[1]

    def overlaps(self, other: "When") -> bool:
        """Whether both have a day in common as they are written, whatever limits they are."""
        return self.first <= other.last and other.first <= self.last

    def is_given_by(self, other: "When") -> bool:
        """Whether another date bears this one out: it is the same time, not much wider, or within this one's limit."""
        if self.precision == 1 and other.precision > 1:
            return False
        if self.bound in ("by", "before") and other.bound is None:
            return other.first <= self.last
        if self.bound in ("since", "after") and other.bound is None:
            return other.last >= self.first
        return self.overlaps(other) and (not self.is_range or self.first >= other.first or self.last <= other.last)

    @property
    def is_range(self) -> bool:
        """Whether it goes from one year to another."""
        return self.precision == 3 and self.last - self.first > 1130

    def widened(self) -> tuple[int, int]:
        """The days that it may mean with its bound."""
        if self.bound in ("by", "until", "before"):
            return EARLIEST, self.last
        if self.bound in ("since", "after"):
            return self.first, LATEST
        return self.first, self.last


Days = tuple[int, int, int]
"""First and last day, and the precision."""


def _month(name: str) -> int:
    return _NUMBER_OF[name[:3].casefold()]


def _year(number: int) -> Days:
    return number * 10_000 + 101, number * 10_000 + 1231, 3


def _of_month(year: int, month: int) -> Days:
    return year * 10_000 + month * 100 + 1, year * 10_000 + month * 100 + monthrange(year, month)[1], 2


def _day(year: int, month: int, day: int) -> Days | None:
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return year * 10_000 + month * 100 + day, year * 10_000 + month * 100 + day, 1


def _between(one: Days | None, other: Days | None) -> Days | None:
    return (one[0], other[1], max(one[2], other[2])) if one and other and one[0] <= other[1] else None


Found = re.Match[str]


def _y(found: Found, context: int | None) -> int:
    """The year of a form, or of the context where it has none; raises KeyError where there is neither."""
    given = found.groupdict().get("y")
    if given:
        return int(given)
    if context is None:
        raise KeyError("year")
    return context


def _second_year(found: Found) -> int:
    text = found["y2"]
    return int(text) if len(text) == 4 else int(found["y"][:2] + text)


def _season(found: Found, context: int | None) -> Days:
    return _of_season(_y(found, context), found["season"].casefold())


def _of_season(year: int, season: str) -> Days:
    first, last = _SEASONS[season]
    end = year + 1 if last < first else year
    return year * 10_000 + first * 100 + 1, end * 10_000 + last * 100 + monthrange(end, last)[1], 2


def _end_of_month(found: Found, context: int | None, days: int) -> Days:
    """A day or week of a month, counted from its beginning, or the last one."""
    year, month = _y(found, context), _month(found["m"])
    first, last, _ = _of_month(year, month)
    order = found["o"].casefold()
    if order == "last":
        return last - days + 1, last, 1 if days == 1 else 2
    begins = first + (_ORDINALS[order] - 1) * days
    return begins, begins + days - 1, 1 if days == 1 else 2


def _decade(number: int) -> Days:
    return number * 10_000 + 101, (number + 9) * 10_000 + 1231, 4


def _century(number: int) -> Days:
    return (number - 1) * 1_000_000 + 10_101, number * 1_000_000 + 1231, 5


def _year_behind(found: Found, _: int | None) -> Days | None:
    """A year behind a word that may stand before one, None if it counts something: of 1945 households."""
    is_sure = found["before"].casefold() in _SURELY_BEFORE
    return _year(int(found["y"])) if is_sure or not _IS_COUNTED.match(found.string, found.end()) else None


Reader = Callable[[Found, int | None], Days | None]
_YEARS = re.compile(r"[12]\d{3}")
_MONTH_NAMES = re.compile(rf"\b(?:{_MONTHS})\b")
_NEEDED: dict[str, re.Pattern[str] | tuple[str, ...]] = {
    "order": re.compile(r"(?:st|nd|rd|th|day|week)\s+of\b"),
    "season": tuple(_SEASONS),
    "century": ("century",),
    "iso": re.compile(r"\d-\d\d-"),
    "decade": re.compile(r"0['’]?s\b"),
    "nickname": ("ties",),
    "span": re.compile(r"\d{4}\s*[–—/-]"),
    "two": re.compile(r"\d{4}\s+(?:and|or|to|until|till|through)\s"),
    "bracket": ("(",),
    "feast": ("new year", "christmas"),
}
"""What some forms of dates need besides a year or a month, and how it is seen that a text, in small letters, has it."""


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    reader: Reader
    needs: frozenset[str]

    def is_among(self, years: Sequence[int], months: Sequence[int]) -> bool:
        """Whether a text has the years and months that it needs, and not only in dates that were found in it."""
        return (bool(years) or "year" not in self.needs) and (bool(months) or "month" not in self.needs)


def _needs(pattern: str) -> frozenset[str]:
    """What a text has to have in which a form can be; a year only if the form is not one without it, too."""
    signs = {
        "month": "(?P<m>", "order": r"\s+of\s+(?P<m>", "season": "(?P<season>", "century": "century",
        "iso": "-(?P<n>", "decade": r"\d\d0)", "nickname": "eighties", "span": r"(?:–|—|-|/)\s*",
        "two": r"(?P<y2>[12]\d{3})", "bracket": r"(?<=\()", "feast": "(?P<feast>",
    }  # fmt: skip
    needs = {need for need, sign in signs.items() if sign in pattern}
    return frozenset(needs | {"year"} if "(?P<y>" in pattern and f"{_Y})?" not in pattern else needs)


_FORMS = tuple(
    _Form(re.compile(pattern, flags), reader, _needs(pattern))
    for pattern, flags, reader in (
        (r"(?P<y>[12]\d{3})-(?P<n>0\d|1[0-2])-(?P<d>[0-3]\d)", 0,
         lambda f, _: _day(int(f["y"]), int(f["n"]), int(f["d"]))),
        # 31 May – 2 June 1945
        (rf"\b{_D}\s+{_M}{_TO}{_D2}\s+{_M2},?\s+{_Y}\b", 0,
         lambda f, _: _between(_day(int(f["y"]), _month(f["m"]), int(f["d"])),
                               _day(int(f["y"]), _month(f["m2"]), int(f["d2"])))),
        # 12–13 October 1950
        (rf"\b{_D}{_TO}{_D2}\s+(?:of\s+)?{_M},?(?:\s+{_Y})?\b", 0,
         lambda f, c: _between(_day(_y(f, c), _month(f["m"]), int(f["d"])),
                               _day(_y(f, c), _month(f["m"]), int(f["d2"])))),
        (rf"\b(?<!\ba ){_D}\s+(?:of\s+)?{_M},?(?:\s+{_Y})?\b", 0,
         lambda f, c: _day(_y(f, c), _month(f["m"]), int(f["d"]))),
        (rf"\b(?P<feast>{'|'.join(_FEASTS)})(?:,?\s+(?:(?:of|in)\s+)?{_Y})?\b", re.I,
         lambda f, c: _day(_y(f, c), *_FEASTS[f["feast"].casefold().replace("’", ".").replace("'", ".")])),
        # October 12–13, 1950
        (rf"\b(?P<o>{'|'.join(_ORDINALS)})\s+of\s+{_M},?(?:\s+(?:of\s+)?{_Y})?\b", re.I,
         lambda f, c: _day(_y(f, c), _month(f["m"]), _ORDINALS[f["o"].casefold()])),
        (rf"\b(?P<o>first|last)\s+day\s+of\s+{_M},?(?:\s+{_Y})?\b", re.I, lambda f, c: _end_of_month(f, c, 1)),
        (rf"\b(?P<o>first|second|third|fourth|last)\s+week\s+of\s+{_M},?(?:\s+{_Y})?\b", re.I,
         lambda f, c: _end_of_month(f, c, 7)),
        (rf"\b{_M}\s+{_D}{_TO}{_D2}(?:,?\s+{_Y})?\b(?!\d)", 0,
         lambda f, c: _between(_day(_y(f, c), _month(f["m"]), int(f["d"])),
                               _day(_y(f, c), _month(f["m"]), int(f["d2"])))),
        (rf"\b{_M}\s+{_D}(?!\d)(?:,?\s+{_Y})?\b", 0,
         lambda f, c: _day(_y(f, c), _month(f["m"]), int(f["d"]))),
        # June or July 1995
        (rf"\b{_M}{_TO}{_M2},?\s+(?:of\s+)?{_Y}\b", 0,
         lambda f, _: _between(_of_month(int(f["y"]), _month(f["m"])), _of_month(int(f["y"]), _month(f["m2"])))),
        (rf"\b{_M},?\s+(?:of\s+)?{_Y}\b", 0, lambda f, _: _of_month(int(f["y"]), _month(f["m"]))),
        (rf"\b(?i:(?:in|since|by|until|that|early|late|mid|of|from|end of)\s+|mid-){_M}\b(?!\s*\d)", 0,
         lambda f, c: _of_month(_y(f, c), _month(f["m"]))),
        (rf"\b(?P<season>spring|summer|autumn|fall|winter)(?:\s+of|,)?\s+{_Y}\b", re.I, _season),
        (r"\b(?P<n>\d{1,2})(?:st|nd|rd|th)[\s-]century\b", re.I, lambda f, _: _century(int(f["n"]))),
        (rf"\b(?P<o>{'|'.join(_ORDINALS)})[\s-]century\b", re.I, lambda f, _: _century(_ORDINALS[f["o"].casefold()])),
        (r"\b(?P<y>[12]\d\d0)s(?:\s*(?:and|to|–|-)\s*(?P<y2>[12]\d\d0)s)\b", 0,
         lambda f, _: _between(_decade(int(f["y"])), _decade(int(f["y2"])))),
        (r"\b(?P<y>[12]\d\d0)['’]?s\b", 0, lambda f, _: _decade(int(f["y"]))),
        (rf"\bthe\s+(?P<o>{'|'.join(_DECADES)})\b", re.I,
         lambda f, _: _decade(1900 + 10 * _DECADES[f["o"].casefold()])),
        (rf"(?<![\d,.$€£¥-])\b{_Y}\s*(?:–|—|-|/)\s*{_Y2}\b(?!\d|,\d)", 0,
         lambda f, _: _between(_year(int(f["y"])), _year(_second_year(f)))),
        (rf"\b(?:between|from)\s+{_Y}\s+(?:and|to|until|till|through)\s+(?P<y2>[12]\d{{3}})\b", re.I,
         lambda f, _: _between(_year(int(f["y"])), _year(int(f["y2"])))),
        (rf"\b{_Y}\s+(?:and|or)\s+(?P<y2>[12]\d{{3}})\b(?![,.]\d)", 0,
         lambda f, _: _between(_year(int(f["y"])), _year(int(f["y2"])))),
        (rf"\b(?P<before>{_YEAR_BEFORE})[\s-]+(?:the\s+)?{_Y}\b(?![,.]\d)", re.I, _year_behind),
        (rf"(?<=\(){_Y}(?=[),;])", 0, lambda f, _: _year(int(f["y"]))),
        (rf"(?<![\d,.$€£¥-])\b(?P<y>1[5-9]\d\d|20[0-4]\d)\b(?![,.]\d|\s*%|{_COUNTED}|['’]?s\b)", 0,
         lambda f, _: _year(int(f["y"]))),
    )
)  # fmt: skip
"""Forms of dates, each with how it is read and what a text has to have in which it can be."""

_WITH_YEAR = frozenset(_NEEDED).difference(*(form.needs for form in _FORMS if "year" not in form.needs))
"""What only forms need that need a year, too."""


@cache
def _forms_with(*has: bool) -> tuple[_Form, ...]:
    """The forms that a text can have which has some of `_NEEDED` and not the others."""
    absent = {need for need, there in zip(_NEEDED, has, strict=True) if not there}
    return tuple(form for form in _FORMS if absent.isdisjoint(form.needs))


def _has(low: str, need: re.Pattern[str] | tuple[str, ...]) -> bool:
    """Whether a text in small letters has what some forms need."""
    if isinstance(need, tuple):
        return any(sign in low for sign in need)
    return need.search(low) is not None


_DIGIT = re.compile(r"\d")
_MAYBE = re.compile(
    r"Christmas|New Year|"
    r"century|ties\b|\b(?:year|month|day|years|months|weeks|week|fortnight|days|spring|summer|autumn|fall|winter|then|"
    r"time|morning)\b|" + rf"\b(?:{_MONTHS})\b"
)
_SAME = re.compile(
    r"\b(?:(?:in|during|of|for)\s+)?(?P<which>that(?: same)?|the same|this)\s+"
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
    rf"(?:{_M}|(?P<unit>year|month|day|morning))(?!\w)"
)
_MONTH_BEFORE = re.compile(rf"\b[Tt]he\s+{_M}\s+(?P<way>before|after)\b{_OF_WHAT}")
_BOUND = re.compile(
    r"(?P<by>\bby|\bas early as)|(?P<since>\bsince|\bas of|\bfrom)|(?P<until>\buntil|\btill|\bup to|\bdown to)"
    r"|(?P<before>\bbefore|\bprior to)|(?P<after>\bafter|\bfollowing)",
    re.I,
)
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


def _counted_before(text: str, start: int) -> "Found | None":
    """How many years later, or earlier, is said right before a date that says it closer: two years later, in March."""
    before = (found for found in _LATER.finditer(text, 0, start) if found["way"].casefold() != "on")
    return next((found for found in before if _SAID_CLOSER.fullmatch(text, found.end(), start)), None)


def dates_in(text: str, context: "When | None" = None) -> list[When]:
    """The dates of a text in their order; `context` is the last date before it."""
    taken: list[When] = []
    if not _DIGIT.search(text) and not _MAYBE.search(text):
        return taken
    year = context.first // 10_000 if context and context.precision <= 3 else None
    years, months = ([found.start() for found in each.finditer(text)] for each in (_YEARS, _MONTH_NAMES))
    low = text.casefold()
    is_counted = any(unit in low for unit in _COUNTED_IN) and any(way in low for way in _WAYS)
    has = ((bool(years) or need not in _WITH_YEAR) and _has(low, how) for need, how in _NEEDED.items())
    for form in _forms_with(*has):
        if not form.is_among(years, months):
            continue
        for found in form.pattern.finditer(text):
            start = found.start()
            if any(each.start < found.end() and start < each.end for each in taken):
                continue
            local = next((each.first // 10_000 for each in reversed(taken) if each.precision <= 3), year)
            counted = _counted_before(text, start) if is_counted else None
            if counted and local and counted["unit"].casefold().startswith("year"):
                local += _steps(counted)
            try:
                days = form.reader(found, local)
            except (KeyError, ValueError):
                continue
            if days:
                start = counted.start() if counted else start
                inner = found.start("y") if "y" in found.groupdict() and found["y"] and days[2] == 3 else start
                bound = _bound(text, inner) if not _is_between(found) else None
                taken.append(When(days[0], days[1], start, found.end(), days[2], bound))
                years, months = ([at for at in places if not start <= at < found.end()] for places in (years, months))
    if not taken and context is not None:
        taken += _relative(text, context)
    elif taken and is_counted:
        taken += _later_than(text, sorted(taken, key=lambda each: each.start))
    return sorted(taken, key=lambda each: each.start)


def _is_between(found: Found) -> bool:
    return found[0][:7].casefold() == "between" or found[0][:4].casefold() == "from"


def _bound(text: str, start: int) -> str | None:
    """The limit that the word before a date makes of it."""
    before = _BEFORE_DATE.search(text, max(0, start - 40), start)
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
        which, unit = found["which"].casefold(), found["unit"].casefold()
        if which in ("that", "that same", "the same", "this"):
            if unit == "year":
                yield When(*_year(year)[:2], found.start(), found.end(), 3)
            elif unit in _SEASONS:
                yield When(*_of_season(year, unit)[:2], found.start(), found.end(), 2)
            elif unit == "month" and context.precision <= 2:
                yield When(*_of_month(year, context.first // 100 % 100)[:2], found.start(), found.end(), 2)
            elif unit == "day" and context.precision == 1:
                yield When(context.first, context.last, found.start(), found.end(), 1)
    for found in _THEN.finditer(text):
        yield When(context.first, context.last, found.start(), found.end(), context.precision)
    for found in _NEXT.finditer(text):
        step = 1 if found["next"] else -1
        days = (
            _month_beside(context, _month(found["m"]), step) if found["m"] else _shifted(context, step, found["unit"])
        )
        if days:
            yield When(days[0], days[1], found.start(), found.end(), days[2])
    for found in _MONTH_BEFORE.finditer(text):
        days = _month_beside(context, _month(found["m"]), 1 if found["way"] == "after" else -1)
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


ABOUT_A_WEEK = 4
"""Days by which what is told in weeks may be off."""


def _month_beside(context: When, month: int, step: int) -> Days:
    """The next month of a name after a date, or the last one before it."""
    year, own = context.first // 10_000, context.first // 100 % 100
    if context.precision == 3:
        return _of_month(year + step, month)
    passed = month > own if step > 0 else month < own
    return _of_month(year if passed else year + step, month)


def _shifted(context: When, step: int, unit: str) -> Days | None:
    """What is so many years, months, weeks or days after a date, None where that does not say enough."""
    year, month = context.first // 10_000, context.first // 100 % 100
    if unit.startswith("year"):
        return _year(year + step)
    if unit.startswith("month"):
        months = year * 12 + month - 1 + step
        return _of_month(months // 12, months % 12 + 1) if context.precision <= 2 else None
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


def of_claim(dates: Dates) -> When | None:
    """The time of a claim's own date, None where it has none."""
    first, last = (None if day is None else int(day.replace("-", "")) for day in (dates["from"], dates["to"]))
    if first is None and last is None:
        return None
    if first is None:  # true by then, and nobody says since when
        year = (last or 0) // 10_000
        return When(year * 10_000 + 101, last or 0, 0, 0, 3, "by")
    end = LATEST if last is None else last
    return When(first, end, 0, 0, 1 if end - first < DAYS else 3)
