"""The words, numbers and signs of a sentence, with their places."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<code>[A-Z]{1,5}-?\d+s?\b)"
    r"|(?P<word>[^\W\d_]+(?:[.'’ʼ`][^\W\d_]+)*)"
    r"|(?P<number>(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?))"
    r"(?P<ordinal>(?:st|nd|rd|th)\b)?"
    r"|(?P<sign>[^\w\s])"
)
_POSSESSIVE = re.compile(r"['’]s?$")


class Token(NamedTuple):
    """A word, number, code (B-29, COVID-19) or sign.

    `low` is a word in small letters without the ending of a possessive.
    """

    kind: str
    text: str
    low: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital, or in a script that has none."""
        return self.kind == "code" or (self.kind == "word" and not self.text[0].islower())


def tokens(text: str) -> list[Token]:
    """The tokens of a text."""
    found = []
    for match in _TOKEN.finditer(text):
        kind, spelt = str(match.lastgroup), match[0]
        low = spelt
        if kind == "word":
            low = (spelt if spelt.isalpha() else _POSSESSIVE.sub("", spelt)).casefold()
        found.append(Token(kind, spelt, low, match.start(), match.end()))
    return found
