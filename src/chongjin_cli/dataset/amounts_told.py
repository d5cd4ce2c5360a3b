"""The amounts that a text tells, in digits and words, and whether a figure is one of them or follows from them.

Read generously, for a warning: an amount may be rounded, in another unit, or the sum, difference or quotient of others.
"""

import re
from collections.abc import Collection, Iterable
from itertools import permutations

from chongjin_cli.text.amounts import ORDINALS, SMALL, TENS, with_plain_numbers
from chongjin_cli.text.months import MONTHS

ROUNDED = 0.05
"""How far what is rounded to two digits may be off."""
NOT_JUDGED = ("hours",)
"""Units of what may be told by the clock: from 4 to 7.30 p.m."""
_LENGTHS = (1.609344, 0.3048, 1.852)
_AREAS = (2.589988, 4.046856, 3.305785, 9.91736)
_TIMES_A_YEAR = (12, 365)
_OF_LENGTH, _OF_AREA, _OF_WEIGHT = ("m", "km", "mm"), ("m2", "km2"), ("tonnes", "kg")
_ORDINALS = {"first": 1} | {word: int(number[:-2]) for word, number in ORDINALS.items()}
_IN_WORDS = SMALL | TENS | _ORDINALS
_POWERS = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SHARES = {"half": 50.0, "third": 100 / 3, "quarter": 25.0}
_PERCENT = "percent"
_DATES = re.compile(
    rf"\bNo\. ?\d+|\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b|(?<![\d.,])(?:1[4-9]|20)\d\d(?:s|[-–]\d\d(?:\d\d)?)?(?!\d|,\d)"
)
_WORD = re.compile(r"\d[\d,\u00a0\u202f]*(?:\.\d+)?|[^\W\d_]+")


def is_told(value: float, unit: str, texts: Collection[str]) -> bool:
    """Whether a value of some unit is told by texts; so it is where they tell no amount at all, or none can be read."""
    told = {number for text in texts for number in amounts(text)}
    if not told or unit.startswith(NOT_JUDGED):
        return True
    if unit == _PERCENT:
        told |= {share for word, share in _SHARES.items() if any(word in text.casefold() for text in texts)}
    wanted = abs(value)
    return any(
        abs(wanted - number * factor) <= ROUNDED * wanted for number in told for factor in _factors(unit)
    ) or wanted in _following(told)


def amounts(text: str) -> list[float]:
    """The numbers in a text that are no dates and no part of a name."""
    found: list[float] = []
    goes_on = False
    for word in _WORD.findall(_DATES.sub(" ", with_plain_numbers(text)).casefold()):
        power = _POWERS.get(word.removesuffix("s"))
        if word[0].isdecimal():
            found.append(float(re.sub("[^0-9.]", "", word)))
        elif power:
            found.append((found.pop() if goes_on else 1) * power)
        elif word in _IN_WORDS:
            has_room = goes_on and (found[-1] % 100 == 0 or (found[-1] % 10 == 0 and _IN_WORDS[word] < 10))
            found.append((found.pop() if has_room else 0) + _IN_WORDS[word])
        elif word == "and":
            continue
        goes_on = word[0].isdecimal() or bool(power) or word in _IN_WORDS
    return found


def _factors(unit: str) -> Iterable[float]:
    """What a number of another unit of that kind is to be taken times."""
    first = unit.split()[0]
    if first in _OF_LENGTH:
        return [factor * 10.0**power for factor in (1, *_LENGTHS) for power in (-3, 0, 3)]
    if first in _OF_AREA:
        return [factor * 10.0**power for factor in (1, *_AREAS) for power in range(-6, 7)]
    weights = [1, 0.001, 1000, 0.907185, 1.016047] if first in _OF_WEIGHT else [1]
    return [*weights, *(factor * times for factor in weights for times in _TIMES_A_YEAR if "per year" in unit)]


def _following(told: Collection[float]) -> set[float]:
    """Sums, differences and quotients of two numbers: 41 but one, 400,000 won for 100 dollars."""
    return {each for one, other in permutations(told, 2) for each in (one + other, one - other, one / (other or 1))}
