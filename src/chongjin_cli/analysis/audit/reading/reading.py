"""What a sentence speaks of: its words by their stems, names, numbers that are names, quantities and dates."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit.amounts.amounts import may_have_amounts, quantities_in
from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.dates.dates import dates_in, without_its_year
from chongjin_cli.analysis.audit.dates.forms import MONTH_NAMES
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.dates.yearless import Yearless, yearless_in
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.names.unknown import GENERIC
from chongjin_cli.analysis.audit.wording import denials, words
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS, Ordinal, ordinals_in
from chongjin_cli.analysis.audit.wording.tokens import Token, tokens

_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th|s)$")
_POSSESSIVE_OR_PRONOUN = frozenset("it she he they there her its his their this these".split())
# What stands for a thing named before: the Chinese one was opened in 1987.
_ONE = re.compile(r"\b[Tt]he (?:[\w-]+ )?ones?\b(?=\s+(?:is|was|are|were|had|has|have)\b|[.,;])")


class Reading(NamedTuple):
    """A sentence taken apart; `points_back` says that it has a pronoun, `refers_back` that it begins
    with something as if known ("The camp"), `lows` are all of its words in small letters, `named` the stems of those
    that are of names. `numbered` has the numbers that are names in digits, each with where it stands, however it is
    written there, `days` those of a month whose year is not told."""

    text: str
    stems: tuple[str, ...]
    names: tuple[Name, ...]
    numbered: Mapping[str, tuple[int, int]]
    quantities: tuple[Quantity, ...]
    dates: tuple[When, ...]
    lows: frozenset[str]
    named: tuple[str, ...]
    points_back: bool
    refers_back: bool
    is_negated: bool
    days: tuple[Yearless, ...] = ()

    @property
    def is_checkable(self) -> bool:
        """Whether it says anything of the kind that claims do; for what it denies, two words tell enough."""
        told = bool(self.quantities or self.dates or self.days or self.names)
        return told or len(self.stems) > 2 - self.is_negated


def read(text: str, finder: Names, context: When | None = None) -> Reading:
    """Take a sentence apart; `context` is the last date before it."""
    found = tokens(text)
    dates = dates_in(text, context)
    days = yearless_in(text, dates, context) if MONTH_NAMES.search(text) or " the " in text else ()
    dated = _places_of(dates) | _places_of(days)
    outside = [token for token in found if token.start not in dated] if dated else found
    names = finder.find(outside)
    taken = [*((date.start, date.end) for date in dates), *((name.start, name.end) for name in names)]
    taken += [(day.start, day.end) for day in days]
    lows = frozenset(token.low for token in found if token.kind == "word")
    ordinals_spelt = () if lows.isdisjoint(ORDINALS) else ordinals_in(text)
    spelt = [each for each in ordinals_spelt if not any(begin < each.end and each.start < end for begin, end in taken)]
    quantities = quantities_in(found, [*taken, *((each.start, each.end) for each in spelt)])
    numbers, named, begun = _places_of(spelt), _places_of(names), {name.start for name in names}
    measured = _places_of(each for each in quantities if each.dimension != "rank")
    stems: dict[str, None] = {}
    numbered = {str(each.number): (each.start, each.end) for each in spelt}
    for token in outside:
        if token.kind == "word":
            if token.start in named or token.start in numbers:
                continue
            if ORDINALS.get(token.low, 1) > 1:
                if token.is_capital and token is not found[0]:
                    numbered[str(ORDINALS[token.low])] = (token.start, token.end)
            elif token.start not in measured and len(token.low) > 1 and token.low not in words.STOP:
                stems[words.stem(token.low)] = None
        elif token.start in measured or token.kind == "sign":
            continue
        elif token.start not in named or (token.kind == "number" and token.start not in begun):
            numbered.setdefault(_ENDING.sub("", token.text), (token.start, token.end))
    if names and names[0].kind == "?" and names[0].is_one_word and found and names[0].start == found[0].start:
        stems[words.stem(found[0].low)] = None  # a word that only begins the sentence, or a name
    return Reading(
        text,
        tuple(stems),
        tuple(names),
        numbered,
        tuple(quantities),
        tuple(without_its_year(text, dates)),
        lows,
        named_in(names),
        not lows.isdisjoint(_POSSESSIVE_OR_PRONOUN) or ("one" in lows and _ONE.search(text) is not None),
        _refers_back(_behind_date(found, dates), names),
        not lows.isdisjoint(denials.DENYING) and denials.is_negated(text),
        days,
    )


def named_in(names: Iterable[Name]) -> tuple[str, ...]:
    """The stems of the words of names."""
    return tuple(dict.fromkeys(words.stem(word) for name in names for word in sorted(name.words) if word.isalpha()))


def _behind_date(found: Sequence[Token], dates: Sequence[When]) -> Sequence[Token]:
    """The tokens behind the date that a sentence begins with: In the spring of 2013, the yard …"""
    if not dates or any(token.low not in words.STOP for token in found if token.start < dates[0].start):
        return found
    behind = [token for token in found if token.start >= dates[0].end]
    return behind[1:] if behind and behind[0].text == "," else behind


def _refers_back(found: Sequence[Token], names: Sequence[Name]) -> bool:
    """Whether a sentence begins with something as if known, which it does not name: the camp, not the port of Ranam."""
    if len(found) < 2 or found[0].low != "the" or found[1].low not in GENERIC:
        return False
    is_of = len(found) > 3 and found[2].low == "of"
    return not (is_of and any(name.start == found[3].start for name in names))


def amounts_in(text: str, dates: Iterable[When]) -> list[Quantity]:
    """The quantities of a text whose dates are known, without all the rest."""
    taken = [(each.start, each.end) for each in dates]
    ends = [0, *(place for span in taken for place in span), len(text)]
    undated = " ".join(text[begin:end] for begin, end in zip(ends[::2], ends[1::2], strict=True))
    return quantities_in(tokens(text), taken) if may_have_amounts(undated) else []


def _places_of(parts: Iterable[When | Yearless | Name | Quantity | Ordinal]) -> set[int]:
    """The places of all characters of parts of a sentence."""
    return {place for part in parts for place in range(part.start, part.end)}
