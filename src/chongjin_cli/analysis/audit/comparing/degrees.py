"""Whether two texts tell another part of the same: all 16, only one of the 16; the first of three; most, or twenty."""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.comparing.same_amounts import same_amount
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.numbers import SMALL, TENS

_VALUES = SMALL | TENS
_NUMBERS = "|".join(_VALUES)
# A part of a number of things: three of the five men, all 16 ships.
_PART = re.compile(
    rf"\b(?:all(?: of)?|(?P<part>most|many|few|half|part|\d[\d,.]*|{_NUMBERS}) of)"
    rf"(?: (?:the|its|their|these|those|some|about|around|over|more than))* (?P<number>\d[\d,]*|{_NUMBERS})"
    r"(?P<what>(?: [a-z-]+){1,3})",
    re.I,
)
# A part of what is not counted.
_VAGUE = re.compile(r"\b(?:(?P<most>most)|few|handful|hardly any)(?: of)?(?: the)? (?P<what>[a-z]+)", re.I)
# One of a row, and several of it: the first voyage, three trips.
_ONE = re.compile(r"\b[Tt]he (?:first|second|third|last|latest|only)(?! of\b)(?P<what>(?: [a-z-]+){1,2})")
_SEVERAL = re.compile(rf"\b(?!zero|one\b)(?:\d[\d,]*|{_NUMBERS})(?P<what>(?: [a-z-]+){{1,2}})")
MANY = 100
"""An amount of which nobody would say few."""


def is_of_another_part(one: Reading, other: Reading) -> bool:
    """Whether two texts tell parts that differ of the same number, or one tells a part that is not the other's few."""
    theirs = list(_parts_of(other.text))
    return (
        any(
            number == its_number and part != its_part and not what.isdisjoint(its)
            for part, number, what in _parts_of(one.text)
            for its_part, its_number, its in theirs
        )
        or _is_most_of_few(one, other)
        or _is_of_one_alone(one, other)
    )


def _is_most_of_few(one: Reading, other: Reading) -> bool:
    """Whether a text says most of what another has less than half of, or few of what it has hundreds of."""
    for found in _VAGUE.finditer(one.text):
        what = _alike(found["what"])
        if found["most"]:
            parts = ((int(part), int(number)) for part, number, its in _parts_of(other.text)
                     if part.isdigit() and not what.isdisjoint(its))  # fmt: skip
            if any(2 * part < number for part, number in parts):
                return True
        elif any(each.low >= MANY and not what.isdisjoint(_alike(" ".join(each.heads))) for each in other.quantities):
            return True
    return False


def _is_of_one_alone(one: Reading, other: Reading) -> bool:
    """Whether a text tells of one of a row an amount that another tells of several: 2,942 on the first voyage."""
    if not any(same_amount(amount, its) for amount in one.quantities for its in other.quantities):
        return False
    several = _things(_SEVERAL, other.text) - _things(_SEVERAL, one.text)
    return not several.isdisjoint(_things(_ONE, one.text))


def _things(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset[str]().union(*(_alike(found["what"]) for found in pattern.finditer(text)))


def _parts_of(text: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each part of a number that a text tells, that number, and the stems of what is counted and of the like."""
    for found in _PART.finditer(text):
        part, number = ((found[key] or "all").casefold().replace(",", "") for key in ("part", "number"))
        yield str(_VALUES.get(part, part)), str(_VALUES.get(number, number)), _alike(found["what"])


def _alike(what: str) -> frozenset[str]:
    """The stems of some words that tell anything, and of all that mean the same."""
    stems = frozenset(words.stem(word.casefold()) for word in what.split() if word not in words.STOP)
    return stems.union(*map(words.meaning_the_same, stems))
