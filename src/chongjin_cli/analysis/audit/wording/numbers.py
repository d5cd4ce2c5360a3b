"""The words for numbers; ordinals beyond the twelfth are names of what is numbered: the Twentieth Division."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SMALL = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())}  # fmt: skip
TENS = {word: number * 10 for number, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth".split(), 1)}  # fmt: skip
ORDINALS |= {f"{word.removesuffix('y')}ieth": number for word, number in TENS.items()} | {"hundredth": 100}
LEAST = 13
"""The first ordinal that is read as a name: what is third or twelfth may be a rank."""
_CARDINAL = "|".join((*SMALL, *TENS, "hundred"))
_ORDINAL = re.compile(
    rf"\b(?P<before>(?:(?:{_CARDINAL})(?:\s+and\s+|-and-|[\s-]))*)(?P<last>{'|'.join(ORDINALS)})\b", re.I
)
_WORD = re.compile(r"[a-z]+")


class Ordinal(NamedTuple):
    """An ordinal: its number, and where it stands."""

    number: int
    start: int
    end: int


def ordinals_in(text: str) -> Iterator[Ordinal]:
    """The ordinals of a text that are spelt in words and name what is numbered."""
    for found in _ORDINAL.finditer(text):
        number = 0
        for word in _WORD.findall(found["before"].casefold()):
            number = (number or 1) * 100 if word == "hundred" else number + (SMALL.get(word) or TENS.get(word, 0))
        number += ORDINALS[found["last"].casefold()]
        if number >= LEAST:
            yield Ordinal(number, *found.span())
