"""The usual forms of dates in a text, each with how its days are read and what a text has to have for it."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from chongjin_cli.analysis.audit.dates.readers import (
    COUNTED,
    DECADES,
    FEASTS,
    KOREAN_WAR,
    NUMBER_OF,
    Found,
    between,
    century_in,
    day,
    decade,
    decade_in,
    end_of_month,
    month_of,
    second_year,
    year_behind,
    year_of,
)
from chongjin_cli.analysis.audit.dates.when import SEASONS, Days, of_month, of_season, of_year
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS

MONTHS = (
    "January|Jan|February|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|August|Aug|September|Sept|Sep|October|Oct"
    "|November|Nov|December|Dec"
)
MONTH = rf"(?P<m>{MONTHS})\.?"
_M2 = rf"(?P<m2>{MONTHS})\.?"
# The first digit of a number; that it is the first is seen from behind it, so that a search looks at digits alone.
_FIRST = r"\d(?<!\w\d)"
_D = rf"(?P<d>{_FIRST}\d?)(?:st|nd|rd|th)?"
_D_BUT_A = _D.replace(_FIRST, rf"{_FIRST}(?<!\ba \d)")
_D2 = r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?"
_Y = r"(?P<y>[12]\d{3})"
_Y2 = r"(?P<y2>[12]\d{3}|\d\d)"
_TO = r"\s*(?:–|—|-|to|and|until|or)\s*"
_YEAR_BEFORE = (
    r"in|by|since|until|till|during|of|from|year|early|late|mid|about|around|circa|before|after|between|to|and|or"
    r"|back|through|end|middle|start|beginning"
)
_ENDINGS_BEFORE = (*_YEAR_BEFORE.split("|"), "the")

# A year, month or day, or the word before a year, behind what has no width: (?<=\() or \b.
_BEGINNING = re.compile(r"(?:\\b|\(\?<[=!](?:\[[^]]*\]|\\.)\))*\(\?P<([ymd]|before)>")


Reader = Callable[[Found, int | None], Days | None]
YEARS = re.compile(r"[12]\d{3}")
_MONTHS_SEEN = "|".join(rf"{name[0]}(?<!\w.){name[1:]}" for name in MONTHS.split("|"))  # as _FIRST
MONTH_NAMES = re.compile(rf"(?:{_MONTHS_SEEN})\b(?P<day>\s*\d)?")
"""The months of a text, each with whether a number follows."""
DAYS = re.compile(rf"{_FIRST}\d?(?!\d)")
"""The numbers of a text that may be days."""
LONGEST_BEFORE = 60
"""Characters in front of a year in which the word is looked for that it is behind."""
BEHIND_YEAR = len("1908") + len(",5")
"""Characters from a year on that tell whether it is one."""
_NEEDED: dict[str, tuple[str, re.Pattern[str] | tuple[str, ...]]] = {
    "order": ("month", re.compile(rf"of\s+(?:{'|'.join(NUMBER_OF)})")),
    "season": ("year", tuple(SEASONS)),
    "two": ("year", re.compile(r"[12]\d{3}\s+(?:and|or|to|until|till|through)\s")),
    "digits": ("year", ("-0", "-1")),
    "points": ("year", re.compile(r"\d{4}\. ?\d")),
    "decade": ("year", ("0s", "0's", "0’s")),
    "years": ("year", ("–", "—", "-", "/")),
    "bracket": ("year", ("(",)),
    "century": ("", ("century",)),
    "nickname": ("", ("ties",)),
    "war": ("", ("korean war",)),
    "feast": ("", ("new year", "christmas")),
}
"""What some forms need besides a year or a month, and how it is seen that a text, in small letters, has it."""


class Form(NamedTuple):
    """A form of dates: how it is written and read, what a text needs for it, and where in that it is looked for.

    `begins_with` is "year", "month" or "day", which are looked for once for all forms, "word" for one in front of a
    year, or empty.
    """

    pattern: re.Pattern[str]
    reader: Reader
    needs: frozenset[str]
    begins_with: str

    def found_in(self, text: str, places: Mapping[str, Sequence[int]]) -> Iterable[Found]:
        """Where a text has this form; the places are those of its years, months and days that are in no date yet."""
        if self.begins_with == "word":
            spans = ((max(0, year - LONGEST_BEFORE), year) for year in places["year"])
            behind = ((begin, year) for begin, year in spans if _may_be_behind(text[begin:year]))
            return chain.from_iterable(self.pattern.finditer(text, begin, year + BEHIND_YEAR) for begin, year in behind)
        if self.begins_with:
            return filter(None, [self.pattern.match(text, place) for place in places[self.begins_with]])
        return self.pattern.finditer(text) if all(places[need] for need in self.needs & places.keys()) else ()


def _may_be_behind(before: str) -> bool:
    """Whether what stands before a year ends with a word that a year may be behind, or an article."""
    return before.replace("-", " ").rstrip().casefold().endswith(_ENDINGS_BEFORE)


def _needs(pattern: str) -> frozenset[str]:
    """What a text has to have in which a form can be; a year only if the form is not one without it, too."""
    signs = (
        ("month", "(?P<m>"), ("months", "(?P<m2>"), ("bare", r"mid-)(?P<m>"), ("order", r"\s+of\s+(?P<m>"),
        ("season", "(?P<season>"), ("two", "from)\\s+(?P<y>"), ("two", r"(?:and|or)\s+(?P<y2>"), ("digits", "-(?P<n>"),
        ("decade", r"\d\d0)"), ("years", "(?:–|—|-|/)"), ("bracket", r"(?<=\()"), ("century", "century"),
        ("nickname", "eighties"), ("feast", "(?P<feast>"), ("war", "Korean War"), ("points", ". ?(?P<n>"),
    )  # fmt: skip
    needs = {need for need, sign in signs if sign in pattern}
    return frozenset(needs | {"year"} if "(?P<y>" in pattern and f"{_Y})?" not in pattern else needs)


def _begins_with(pattern: str) -> str:
    """Whether a form begins with its year, month or day, behind what has no width, or with the word before a year."""
    begins = _BEGINNING.match(pattern)
    return {"y": "year", "m": "month", "d": "day", "before": "word"}[begins[1]] if begins else ""


_FORMS = tuple(
    Form(re.compile(pattern, flags), reader, _needs(pattern), _begins_with(pattern))
    for pattern, flags, reader in (
        (r"(?P<y>[12]\d{3})-(?P<n>0\d|1[0-2])-(?P<d>[0-3]\d)", 0,
         lambda f, _: day(int(f["y"]), int(f["n"]), int(f["d"]))),
        (r"(?P<y>[12]\d{3})\. ?(?P<n>1[0-2]|0?[1-9])\. ?(?P<d>[12]\d|3[01]|0?[1-9])(?![\d.]*\d)", 0,
         lambda f, _: day(int(f["y"]), int(f["n"]), int(f["d"]))),
        # 31 May – 2 June 1945
        (rf"{_D}\s+{MONTH}{_TO}{_D2}\s+{_M2},?\s+{_Y}\b", 0,
         lambda f, _: between(day(int(f["y"]), month_of(f["m"]), int(f["d"])),
                               day(int(f["y"]), month_of(f["m2"]), int(f["d2"])))),
        # 12–13 October 1950
        (rf"{_D}{_TO}{_D2}\s+(?:of\s+)?{MONTH},?(?:\s+{_Y})?\b", 0,
         lambda f, c: between(day(year_of(f, c), month_of(f["m"]), int(f["d"])),
                               day(year_of(f, c), month_of(f["m"]), int(f["d2"])))),
        (rf"{_D_BUT_A}\s+(?:of\s+)?{MONTH},?(?:\s+{_Y})?\b", 0,
         lambda f, c: day(year_of(f, c), month_of(f["m"]), int(f["d"]))),
        (rf"\b(?P<feast>{'|'.join(FEASTS)})(?:,?\s+(?:(?:of|in)\s+)?{_Y})?\b", re.I,
         lambda f, c: day(year_of(f, c), *FEASTS[f["feast"].casefold().replace("’", ".").replace("'", ".")])),
        # October 12–13, 1950
        (rf"\b(?P<o>{'|'.join(ORDINALS)})\s+of\s+{MONTH},?(?:\s+(?:of\s+)?{_Y})?\b", re.I,
         lambda f, c: day(year_of(f, c), month_of(f["m"]), ORDINALS[f["o"].casefold()])),
        (rf"\b(?P<o>first|last)\s+day\s+of\s+{MONTH},?(?:\s+{_Y})?\b", re.I, lambda f, c: end_of_month(f, c, 1)),
        (rf"\b(?P<o>first|second|third|fourth|last)\s+week\s+of\s+{MONTH},?(?:\s+{_Y})?\b", re.I,
         lambda f, c: end_of_month(f, c, 7)),
        (rf"\b{MONTH}\s+{_D}{_TO}{_D2}(?:,?\s+{_Y})?\b(?!\d)", 0,
         lambda f, c: between(day(year_of(f, c), month_of(f["m"]), int(f["d"])),
                               day(year_of(f, c), month_of(f["m"]), int(f["d2"])))),
        (rf"\b{MONTH}\s+{_D}(?!\d)(?:,?\s+{_Y})?\b", 0,
         lambda f, c: day(year_of(f, c), month_of(f["m"]), int(f["d"]))),
        # June or July 1995
        (rf"\b{MONTH}{_TO}{_M2},?\s+(?:of\s+)?{_Y}\b", 0,
         lambda f, _: between(of_month(int(f["y"]), month_of(f["m"])), of_month(int(f["y"]), month_of(f["m2"])))),
        (rf"\b{MONTH},?\s+(?:of\s+)?{_Y}\b", 0, lambda f, _: of_month(int(f["y"]), month_of(f["m"]))),
        (rf"\b(?i:(?:in|since|by|until|that|early|late|mid|of|from|end of)\s+|mid-){MONTH}\b(?!\s*\d)", 0,
         lambda f, c: of_month(year_of(f, c), month_of(f["m"]))),
        (rf"\b(?P<season>spring|summer|autumn|fall|winter)(?:\s+of|,)?\s+{_Y}\b", re.I,
         lambda f, c: of_season(year_of(f, c), f["season"].casefold())),
        (r"\b(?P<n>\d{1,2})(?:st|nd|rd|th)[\s-]century\b", re.I, lambda f, _: century_in(f, int(f["n"]))),
        (rf"\b(?P<o>{'|'.join(ORDINALS)})[\s-]century\b", re.I,
         lambda f, _: century_in(f, ORDINALS[f["o"].casefold()])),
        (r"\b(?P<y>[12]\d\d0)s(?:\s*(?:and|to|–|-)\s*(?P<y2>[12]\d\d0)s)\b", 0,
         lambda f, _: between(decade(int(f["y"])), decade(int(f["y2"])))),
        (r"\b(?P<y>[12]\d\d0)['’]?s\b", 0, lambda f, _: decade_in(f, int(f["y"]))),
        (rf"\bthe\s+(?P<o>{'|'.join(DECADES)})\b", re.I,
         lambda f, _: decade_in(f, 1900 + 10 * DECADES[f["o"].casefold()])),
        (r"(?<=\bduring the )Korean War\b", re.I, lambda *_: KOREAN_WAR),
        (rf"(?<![\d,.$€£¥-])\b{_Y}\s*(?:–|—|-|/)\s*{_Y2}\b(?!\d|,\d)", 0,
         lambda f, _: between(of_year(int(f["y"])), of_year(second_year(f)))),
        (rf"\b(?:between|from)\s+{_Y}\s+(?:and|to|until|till|through)\s+(?P<y2>[12]\d{{3}})\b", re.I,
         lambda f, _: between(of_year(int(f["y"])), of_year(int(f["y2"])))),
        (rf"\b{_Y}\s+(?:and|or)\s+(?P<y2>[12]\d{{3}})\b(?![,.]\d)", 0,
         lambda f, _: between(of_year(int(f["y"])), of_year(int(f["y2"])))),
        # in 1908
        (rf"\b(?P<before>{_YEAR_BEFORE})[\s-]+(?:the\s+)?{_Y}\b(?![,.]\d)", re.I,
         year_behind),
        (rf"(?<=\(){_Y}(?=[),;])", 0, lambda f, _: of_year(int(f["y"]))),
        (rf"(?<![\d,.$€£¥-])\b(?P<y>1[5-9]\d\d|20[0-4]\d)\b(?![,.]\d|\s*%|{COUNTED}|['’]?s\b)", 0,
         lambda f, _: of_year(int(f["y"]))),
    )
)  # fmt: skip
"""Forms of dates, each with how it is read and what a text has to have in which it can be."""


@cache
def _forms_with(has: frozenset[str]) -> tuple[Form, ...]:
    """The forms that a text can have which has some of what they need."""
    return tuple(form for form in _FORMS if form.needs <= has)


def _has(low: str, sign: re.Pattern[str] | tuple[str, ...]) -> bool:
    """Whether a text in small letters has what some forms need."""
    if isinstance(sign, re.Pattern):
        return sign.search(low) is not None
    for each in sign:  # noqa: SIM110 - any() takes twice as long, and this is asked of every text
        if each in low:
            return True
    return False


def forms_in(low: str, has: Collection[str]) -> tuple[Form, ...]:
    """The forms of dates that a text, in small letters, can have which has a year, a month, or one without a day."""
    signs = (need for need, (beside, sign) in _NEEDED.items() if (not beside or beside in has) and _has(low, sign))
    return _forms_with(frozenset((*has, *signs)))
