"""What a sentence speaks of: its words by their stems, names, numbers that are names, quantities and dates."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.names import GENERIC, Name, Names
from chongjin_cli.analysis.audit.quantities import Quantity, quantities_in
from chongjin_cli.analysis.audit.tokens import Token, tokens
from chongjin_cli.analysis.audit.when import When, dates_in

_ORDINALS = {word: str(number) for number, word in enumerate(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2)}  # fmt: skip
_POSSESSIVE_OR_PRONOUN = frozenset("it she he they there her its his their this these".split())


class Reading(NamedTuple):
    """A sentence taken apart; `points_back` says that it has a pronoun, `refers_back` that it begins
    with something as if known ("The camp"), `lows` are all of its words in small letters, `named` the stems of those
    that are of names."""

    text: str
    stems: tuple[str, ...]
    names: tuple[Name, ...]
    numbered: frozenset[str]
    ordinals: frozenset[str]
    quantities: tuple[Quantity, ...]
    dates: tuple[When, ...]
    lows: frozenset[str]
    named: tuple[str, ...]
    points_back: bool
    refers_back: bool
    is_negated: bool

    @property
    def is_checkable(self) -> bool:
        """Whether it says anything of the kind that claims do."""
        return bool(self.quantities or self.dates or self.names) or len(self.stems) > 2


def read(text: str, finder: Names, context: When | None = None) -> Reading:
    """Take a sentence apart; `context` is the last date before it."""
    found = tokens(text)
    dates = dates_in(text, context)
    spans = [(each.start, each.end) for each in dates]
    outside = [token for token in found if not any(start <= token.start < end for start, end in spans)]
    names = finder.find(outside)
    quantities = quantities_in(found, [*spans, *((name.start, name.end) for name in names)])
    amounts = [(each.start, each.end) for each in quantities if each.dimension not in ("rank",)]
    stems: dict[str, None] = {}
    numbered: set[str] = set()
    ordinals: set[str] = set()
    for token in outside:
        inside = any(name.start <= token.start < name.end for name in names)
        if any(start <= token.start < end for start, end in amounts) and token.kind != "word":
            continue
        if token.kind in ("number", "ordinal", "code"):
            if not inside or token.kind == "number":
                numbered.add(re.sub(r"(?:st|nd|rd|th)$", "", token.text))
        elif token.kind == "word" and not inside:
            if token.low in _ORDINALS:
                ordinals.add(_ORDINALS[token.low])
            if _is_content(token, amounts):
                stems[words.stem(token.low)] = None
    if names and names[0].kind == "?" and names[0].is_one_word and found and names[0].start == found[0].start:
        stems[words.stem(found[0].low)] = None  # a word that only begins the sentence, or a name
    return Reading(
        text,
        tuple(stems),
        tuple(names),
        frozenset(numbered),
        frozenset(ordinals),
        tuple(quantities),
        tuple(dates),
        frozenset(token.low for token in found if token.kind == "word"),
        tuple(dict.fromkeys(words.stem(word) for name in names for word in sorted(name.words) if word.isalpha())),
        _points_back(found),
        len(found) > 1 and found[0].low == "the" and found[1].low in GENERIC,
        words.is_negated(text),
    )


def amounts_and_dates(text: str) -> tuple[list[Quantity], list[When]]:
    """The quantities and dates of a text, without all the rest."""
    dates = dates_in(text)
    return quantities_in(tokens(text), [(each.start, each.end) for each in dates]), dates


def _is_content(token: Token, amounts: Iterable[tuple[int, int]]) -> bool:
    if any(start <= token.start < end for start, end in amounts):
        return False
    return len(token.low) > 1 and token.low not in words.STOP and token.low not in _ORDINALS


def _points_back(found: list[Token]) -> bool:
    return any(token.low in _POSSESSIVE_OR_PRONOUN for token in found if token.kind == "word")
