"""Numbers, years and units as people write them, and as the index has them."""

import re

from chongjin_cli.text.months import MONTHS

_DIGITS = "〇一二三四五六七八九"
_TENS_IN_CHINESE = "([一二三四五六七八九]?)十([一二三四五六七八九]?)"
PARTS = frozenset(
    "beginning close end half middle outset second start turn 초 초기 초반 중기 중반 후반 말 말기 "
    "начало начале середина середине конец конце".split()
)
"""What a decade or a century has, too."""
YEAR_OF_FOUR = r"(?<![\w.,])((?:1[4-9]|20)[0-9]{2})(?!\w)"
_TENS = "twen thir for fif six seven eigh nine"
DECADE_OR_CENTURY = rf"(?i)(?<![\w.,])(?:1[4-9]|20)[0-9]0s\b|\b(?:{_TENS.replace(' ', '|')})ties\b|\bcentury\b"
# The 45s are people of 45, but the 90s are years.
_MANY_OF = r"(?<![\w.,])([0-9]{0,2}[1-9])s\b"
# 60만, 60万, 12k, 30 thousand: how many times ten the number before it is to be taken.
_MULTIPLIED = r"(?i)(?<![\w.,])([0-9][0-9,]*(?:\.[0-9]+)?)\s?(k\b|thousand\b|천(?!간)|千|만|万|萬|억|億|亿)"
# 4만 1천: a number in two parts.
_IN_PARTS = r"([0-9]+)\s?([만万萬])\s?([0-9]+)\s?([천千])"
# 2.4M, but not 33m.
_MILLIONS = r"(?<![\w.,])([0-9][0-9,.]*)M\b"
# 33m, 5,000t, 2pm: a number with its unit.
_WITH_UNIT = r"(?i)(?<![\w.,])([0-9][0-9,.]*)(mm?|km|cm|t|[km]w|ha|kg|[ap]m)\b(?!-)"
_TIMES = {"k": 3, "thousand": 3, "천": 3, "千": 3, "만": 4, "万": 4, "萬": 4, "억": 8, "億": 8, "亿": 8}
# One million is a million; the 1 of 2.1 million is not one.
_ONE_OF = r"(?i)(?<![\w.,])(?:1|one|a) (?=(?:hundred|thousand|million|billion|dozen)\b)"
_ROUND = ("hundred", "thousand", "million", "billion", "dozen")
COUNTED = "xx"
"""Begins what a claim gives a number of, among its meanings: no other word does."""
COUNTED_WITHIN = 4
"""How many words after a number may name what is counted."""
MONTH_OF_A_YEAR = r"((?:1[4-9]|20)[0-9]{2})-(0[1-9]|1[0-2])"
# 1950-53, 1959–1984
_SPAN = "((?:1[4-9]|20)[0-9]{2})[-–—]([0-9]{4}|[0-9]{2})"
_LONGEST_SPAN = 20
"""Years of a span of which each is looked for."""
_MONTHS = "|".join(MONTHS)
# Numbers that count nothing: of names, days and years.
_DATES = rf"No\. \d+|\b\d{{1,2}} (?:{_MONTHS})\b|\b(?:1[4-9]|20)\d\ds?\b"
_WORD_OR_NUMBER = r"\d[\d.,]*|[^\W\d_]+"
SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
TENS = {word: 10 * number for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_COUNTING = frozenset(
    "a an no none half thirty forty fifty sixty hundred hundreds thousand thousands million dozen dozens".split()
).union(word for word, number in SMALL.items() if number > 1)
_YEARS = range(1800, 2051)
"""Numbers of four digits or more that are none of these may be written with commas: `5800` as `5,800`."""
_IN_WORDS = {number: word for word, number in SMALL.items() if number > 1}
NUMBERS = {word: str(number) for word, number in (SMALL | TENS).items() if number > 1}
# Twenty-five; six thousand.
_TENS_AND_ONES = rf"(?i)\b({'|'.join(('twenty', *TENS))})[ -]({'|'.join([*SMALL][1:10])})\b"
_OF_THOUSANDS = rf"(?i)\b({'|'.join(NUMBERS)})(?= (?:thousand|million)\b)"
_ENDINGS = {"second": "nd", "third": "rd"}
ORDINALS = {
    word: f"{number}{_ENDINGS.get(word, 'th')}"
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        2,
    )
}
CENTURIES = {f"{number}th": str(number - 1) for number in range(11, 20)}
"""What the years of a century begin with, but of the last and this one, of which nearly all is told."""
ORDINALS_IN_WORDS = {number: word for word, number in ORDINALS.items()}
DECADES = {
    word: f"{decade}x"
    for decade, named in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 192)
    for word in (named, f"{decade % 10}0s")
} | {"00s": "200x", "10s": "201x"}
UNITS = {
    name: (sign,)
    for sign, names in {
        "m": "metre metres meter meters", "km": "kilometre kilometres kilometer kilometers", "cm": "centimetres",
        "t": "tonne tonnes ton tons", "kw": "kilowatt kilowatts", "mw": "megawatt megawatts",
        "ha": "hectare hectares", "kg": "kilo kilos kilogram kilograms kilogramme kilogrammes",
        "mm": "millimetre millimetres millimeter millimeters",
    }.items()
    for name in names.split()
} | {"km2": ("square kilometres",), "m2": ("square metres",)}  # fmt: skip
"""Names of units, with the signs by which sources write them."""
SIGNS = {sign: [name for name in UNITS if UNITS[name] == (sign,)] for sign in "m km cm t kw mw ha kg mm".split()} | {
    "am": ["a m"], "pm": ["p m"]
}  # fmt: skip
"""Signs of units and halves of a day, with their names."""
_LONGEST_NUMBER = 16
"""Longer rows of digits are no numbers."""
MANY_YEARS = 50
"""A date that spans more years than this is found by its first and last only."""


def counted_in(text: str, is_figure: bool = False) -> list[str]:
    """What a text gives a number of, as the index has it: for `300 primary schools` `xxprimary` and `xxschools`.

    One that states a figure may give it of anything that it speaks of.
    """
    said = [word.casefold() for word in re.findall(_WORD_OR_NUMBER, re.sub(_DATES, " ", text))]
    numbers = [place for place, word in enumerate(said) if word[0].isdecimal() or word in _COUNTING]
    after = said if is_figure else [word for place in numbers for word in said[place + 1 :][:COUNTED_WITHIN]]
    return [COUNTED + word for word in dict.fromkeys(after) if word.isascii() and word.isalpha()]


def with_plain_numbers(text: str) -> str:
    """A text in which 60万 is 600000, twenty-five 25, and one million a million.

    What is rare is looked for only where it may be.
    """
    if "ty" in text or "thousand" in text or "million" in text:
        text = re.sub(
            _TENS_AND_ONES, lambda found: NUMBERS[found[1].casefold()][0] + str(SMALL[found[2].casefold()]), text
        )
        text = re.sub(_OF_THOUSANDS, lambda found: NUMBERS[found[1].casefold()], text)
    if any(map(str.isdecimal, text)):
        text = re.sub(_IN_PARTS, lambda found: f"{_added(*found.groups())} ", text)
        text = re.sub(_MANY_OF, r"\1", text)
        text = re.sub(_MILLIONS, r"\1 million", text)
        text = re.sub(_WITH_UNIT, r"\1 \2", text)
        text = re.sub(_MULTIPLIED, lambda found: f"{_times(found[1], found[2])} ", text)
    lower = text.casefold()
    return re.sub(_ONE_OF, "", text) if any(number in lower for number in _ROUND) else text


def with_plain_numerals(text: str) -> str:
    """A text in which 二十五 is 25; what is less than ten stays."""
    return re.sub(
        _TENS_IN_CHINESE, lambda found: f"{_DIGITS.index(found[1] or '一')}{_DIGITS.index(found[2] or '〇')}", text
    )


def ordinal(number: int) -> str:
    """The ordinal of a number below a thousand: `73rd`, `112th`."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _times(number: str, unit: str) -> str:
    """A number with its unit multiplied out: `600000` for 60 and 万."""
    digits, _, decimals = number.replace(",", "").partition(".")
    power = _TIMES[unit.casefold()]
    return digits + decimals[:power].ljust(power, "0")


def _added(number: str, unit: str, smaller: str, its: str) -> int:
    """A number of two parts with their units: 41000 for 4만 1천."""
    return int(_times(number, unit)) + int(_times(smaller, its))


def year_tokens(first: int, last: int) -> list[str]:
    """What a date that spans these years is found by: its years and, as `193x`, its decades."""
    years = range(first, last + 1) if last - first < MANY_YEARS else (first, last)
    return [str(year) for year in years] + sorted({f"{year // 10}x" for year in years})


def years_of_span(text: str) -> list[str]:
    """Every year of a span of some: 1950, 1951, 1952 and 1953 for `1950-53`."""
    span = re.fullmatch(_SPAN, text)
    if not span:
        return []
    first, last = int(span[1]), int(span[1][: 4 - len(span[2])] + span[2])
    return [str(year) for year in range(first, last + 1)] if last - first < _LONGEST_SPAN else []


def numbers_otherwise(word: str) -> list[str]:
    """A number in words where it is small, with commas or as so many million where it is large."""
    if len(word) >= _LONGEST_NUMBER or int(word) in _YEARS:
        return []
    number = int(word)
    if number in _IN_WORDS:
        return [_IN_WORDS[number]]
    forms = [f"{number:,}".replace(",", " ")] if len(word) > 3 else []
    if len(word) > 6 and number % 10_000 == 0:
        million = number / 1_000_000
        forms.append("a million" if million == 1 else f"{million:.15g} million".replace(".", " "))
    return forms
