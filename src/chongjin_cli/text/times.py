"""What a text says of time by a word before a date: `rice price since 2015`, `consulates before the 1990s`.

So do a span, `sanctions 2016-2018`, and a part of a year or a decade, `rations late 1990s`. Searches take these as
conditions; filters read a text that is nothing but a span.
"""

import re

from chongjin_cli.text.amounts import NUMBERS, UNITS
from chongjin_cli.text.months import MONTHS, MONTHS_OF, SEASONS
from chongjin_cli.text.plain_dates import with_plain_days, with_plain_years

MEANT = {
    "since": "since", "from": "since", "after": "after", "later than": "after", "before": "before",
    "earlier than": "before", "prior to": "before", "until": "until", "till": "until", "up to": "until",
}  # fmt: skip
"""The words that make a date a condition, by the one of four that each of them means."""
_CENTURY = "(?:1[4-9]|20)"
_DECADE, _YEAR = f"(?:the )?{_CENTURY}[0-9]0s", f"{_CENTURY}[0-9]{{2}}"
_MONTH = rf"(?:[0-9]{{1,2}} )?(?:{'|'.join((*MONTHS, *SEASONS.values()))}) (?:[0-9]{{1,2}},? )?"
_DAY = "-(?:0?[1-9]|1[0-2])(?:-[0-9]{1,2})?"
_DATE = rf"(?:{_DECADE}|(?:{_MONTH})?{_YEAR}(?:{_DAY})?)(?![\w-]|[.,]\d)"
_TO = "(?: to | until | till | through | ?[-–—/] ?)"
# What is in quotes is passed over; `from 2000 to 3000` is no time, nor is `up to 2000 tonnes`.
_TIME = (
    rf'(?i)"[^"]*"?|(?<!no )(?<!not )\b(?!up to [0-9]+ \w)(?P<word>{"|".join(MEANT)}) (?P<date>{_DATE})'
    rf"(?: (?:to|until|till) (?P<end>{_DATE})| onwards?\b| on(?=\W*$))?(?! (?:to|until|till) \d)"
    rf"|\bbetween (?P<first>{_DATE}) and (?P<last>{_DATE})|\b(?P<begin>{_DATE}) onwards?\b"
)
_SIDES = (("since", "first"), ("until", "last"), ("since", "begin"), ("until", "end"))
_NO_SPAN = r"(?<![\w./–—-])(?<!since )(?<!until )(?<!till )(?<!up to )(?<!before )(?<!after )(?<!than )(?<!the )"
# 2016-2018, July 1950 to November 1950; not 2000 to 3000 tonnes, nor the 1950-53 fighting, called so.
_SPAN = (
    rf'(?i)"[^"]*"?|{_NO_SPAN}(?:from |in )?(?P<first>{_DECADE}|(?:{_MONTH})?{_YEAR}){_TO}(?P<last>{_DATE})'
    rf"(?! (?:{'|'.join(UNITS)}|people|men|women|workers|won|yuan|dollars)\b)"
)
# 1945-50, 1945/46; 1945-10 is a month.
_SHORT_SPAN = (
    rf"{_NO_SPAN}(?P<century>{_CENTURY})(?P<one>[0-9]{{2}})(?:[–—/]|-(?=1[3-9]|[2-9]))(?P<other>[0-9]{{2}})(?![\w/-])"
)
# July-November 1950, between July and September 2017: the first has its year behind the other.
_NAMES = "|".join(MONTHS)
_MONTH_OF_NEXT = (
    rf"(?i)\b(?P<begun>between )?(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)})t?\b\.?"
    rf"(?P<tie>{_TO}|(?(begun) and |(?!)))(?=(?:{_NAMES}) (?P<year>{_YEAR})\b)"
)
# 13-16 August 1945: the first has its month and year behind the other.
_DAY_OF_NEXT = (
    rf"(?i)(?<![\w./–-])(?P<day>[0-9]{{1,2}})(?P<tie>{_TO})(?=[0-9]{{1,2}} (?P<month>{_NAMES}) (?P<year>{_YEAR})\b)"
)
# Late 1950s, mid-1950s, the second half of 1950, summer of 1952; `early 1950s to late 1960s` is left as it is.
_PART = (
    rf'(?i)"[^"]*"?|(?:\b(?P<word>{"|".join(MEANT)}) |(?<![\w-])(?<!to )(?<!and ))(?:the )?'
    rf"(?P<part>early|mid|late|(?:first|second) half|(?P<season>{'|'.join(MONTHS_OF)}))[ -](?:of )?(?:the )?"
    rf"(?P<year>{_YEAR})(?P<decade>(?<=0)(?(season)(?!)|['’]?s))?(?![\w/–—-]|[.,]\d| (?:to|and|until|till|onwards?)\b)"
)
_PARTS = {
    "f": ((0, 4), (1, 6)),
    "e": ((0, 4), (1, 6)),
    "m": ((3, 6), (4, 9)),
    "l": ((5, 9), (7, 12)),
    "s": ((5, 9), (7, 12)),
}
"""First and last year of a part of a decade, first and last month of one of a year, by the letter of its name."""
# Since last year, five years ago; at the end it may stand by itself, as `in the last five years` does.
_COUNT = rf"(?:[1-9][0-9]?|{'|'.join(NUMBERS)})"
_THIS = (
    rf"(?i)\b(?:(?P<word>{'|'.join(MEANT)}) |in )?"
    rf"(?:(?P<which>last|this) (?P<unit>year|month)|(?P<ago>{_COUNT}) years? ago"
    rf"|(?:over |during )?(?:the )?(?:last|past) (?P<years>{_COUNT}) years)(?(word)\b|\W*$)"
)
# Q3 2017, H1 2017; the winter of 2009/10 is that of 2009.
_SHARE = rf"(?i)\b(?P<share>[QH])(?P<number>[1-4]) (?P<year>{_YEAR})\b"
_MONTHS_IN = {"q": 3, "h": 6}
_WINTER = rf"(?i)\b(winter (?:of )?{_YEAR})[–—/-](?:{_CENTURY})?[0-9]{{2}}(?![\w/-])"


def conditions_of_time(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What a text looks for beside its conditions of time, and these: one of four words, with a date in plain writing.

    `rice price after 9/2015` is `rice price` and `after` `September 2015`; `from 1936 to 1945`, as `between 1936 and
    1945` and `1936-45`, is `since` one, `until` the other.
    """
    found: list[tuple[str, str]] = []
    text = re.sub(_WINTER, r"\1", text)
    plain = re.sub(_SHARE, _months_of, with_plain_days(with_plain_years(_with_this_year(text))))
    if not any(map(str.isdecimal, plain)):
        return text, found

    def taken(time: re.Match[str]) -> str:
        # Wages from the 1990s are those of these years; what stood by 2016 is best told by what names that year.
        if time[0].startswith('"') or re.fullmatch("(?i)from (?:the )?[0-9]+s", time[0]):
            return time[0]
        sides = time.groupdict()
        if (first := sides.get("first")) and (last := sides.get("last")) and first[-4:] > last[-4:]:  # 2018-2016
            sides |= {"first": last, "last": first}
        found.extend([(MEANT[sides["word"].casefold()], sides["date"])] if sides.get("word") else ())
        found.extend((word, sides[side]) for word, side in _SIDES if sides.get(side))
        return ""

    def part_taken(time: re.Match[str]) -> str:
        if not time["part"] or not time["word"]:
            return time[0]
        first, last = _sides_of(time)
        word = MEANT[time["word"].casefold()]
        found.append((word, last if word in ("after", "until") else first))
        return ""

    rest = re.sub(_SHORT_SPAN, _in_full, plain)
    rest = re.sub(_DAY_OF_NEXT, r"\g<day> \g<month> \g<year>\g<tie>", rest)
    rest = with_plain_days(re.sub(_MONTH_OF_NEXT, r"\g<begun>\g<month> \g<year>\g<tie>", rest))
    for times, take in ((_SPAN, taken), (_TIME, taken), (_PART, part_taken)):
        rest = re.sub(times, take, rest)
    return (" ".join(rest.split()), found) if found else (text, found)


def part_of_a_time(text: str) -> list[tuple[str, str]]:
    """The conditions of the first part of a year or a decade that a text names: `since` 1955, `until`
    1959 for late 1950s.

    The text has it still: what is told of these years comes first.
    """
    named = next((time for time in re.finditer(_PART, text) if time["part"] and not time["word"]), None)
    return list(zip(("since", "until"), _sides_of(named), strict=True)) if named else []


def sides_of_span(text: str) -> tuple[str, ...]:
    """The first and the last date of a text that is a span or a part of a time: 1955, 1959 of late 1950s; else none."""
    rest, found = conditions_of_time(text)
    if (part := re.fullmatch(_PART, rest)) and part["part"] and not part["word"]:
        return _sides_of(part)
    return tuple(date for _, date in found) if not rest and [word for word, _ in found] == ["since", "until"] else ()


def _with_this_year(text: str) -> str:
    """A text in which the year or the month that today is in, or the one before, is by its number."""
    if not any(word in text.casefold() for word in ("last ", "past ", "this ", " ago")):
        return text
    import time

    def dated(found: re.Match[str]) -> str:
        year, month, *_ = time.localtime()
        if count := (found["years"] or found["ago"] or "").casefold():
            date = str(year - int(NUMBERS.get(count, count)))
            if found["years"]:
                return f"since {date}"
        else:
            is_year = found["unit"].casefold() == "year"
            months = 12 * year + month - 1 - (found["which"].casefold() == "last") * (12 if is_year else 1)
            date = f"{'' if is_year else MONTHS[months % 12] + ' '}{months // 12}"
        return f"{found['word']} {date}" if found["word"] else f"{date} to {date}"

    return re.sub(_THIS, dated, text)


def _months_of(share: re.Match[str]) -> str:
    """The months of a quarter or half of a year: July 2017 to September 2017 for Q3 2017."""
    many = _MONTHS_IN[share["share"].casefold()]
    last = many * int(share["number"])
    return f"{MONTHS[last - many]} {share['year']} to {MONTHS[last - 1]} {share['year']}" if last <= 12 else share[0]


def _in_full(span: re.Match[str]) -> str:
    """A span with both its years in full, `1945-1950` for `1945-50`."""
    return (
        f"{span['century']}{span['one']}-{span['century']}{span['other']}" if span["one"] < span["other"] else span[0]
    )


def _sides_of(time: re.Match[str]) -> tuple[str, str]:
    """The first and the last year of a part of a decade, or month of a part of a year; of a season itself."""
    part, year = time["part"].casefold(), int(time["year"])
    if part in MONTHS_OF:
        return f"{part} {year}", f"{part} {year}"
    years, months = _PARTS[part[0]]
    if time["decade"]:
        return str(year + years[0]), str(year + years[1])
    return f"{MONTHS[months[0] - 1]} {year}", f"{MONTHS[months[1] - 1]} {year}"
