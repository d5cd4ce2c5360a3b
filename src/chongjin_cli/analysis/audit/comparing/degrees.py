"""Whether two texts tell another part of the same number: all 16, only one of the 16, three of the five men."""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.comparing.same_amounts import same_amount
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.numbers import SMALL

_PART = re.compile(
    rf"\b(?:all(?: of)?|(?P<part>most|many|few|half|part|\d[\d,.]*|{'|'.join(SMALL)}) of)"
    rf"(?: (?:the|its|their|these|those|some|about|around))* (?P<number>\d[\d,]*|{'|'.join(SMALL)})"
    r"(?P<what>(?: [a-z-]+){1,3})",
    re.I,
)

# One of a row, and several of it: the first voyage, three trips.
_ONE = re.compile(r"\bthe (?:first|second|third|last|latest|only)(?P<what>(?: [a-z-]+){1,2})")
_SEVERAL = re.compile(rf"\b(?!zero|one\b)(?:\d[\d,]*|{'|'.join(SMALL)})(?P<what>(?: [a-z-]+){{1,2}})")


def is_of_one_alone(one: Reading, other: Reading) -> bool:
    """Whether a text tells of one of a row an amount that another tells of several: 2,942 on the first voyage."""
    if not any(same_amount(amount, its) for amount in one.quantities for its in other.quantities):
        return False
    mine, its = (
        {stem for found in pattern.finditer(text.casefold()) for stem in _alike(found["what"])}
        for pattern, text in ((_ONE, one.text), (_SEVERAL, other.text))
    )
    return not mine.isdisjoint(its - {stem for found in _SEVERAL.finditer(one.text) for stem in _alike(found["what"])})


def is_of_another_part(one: Reading, other: Reading) -> bool:
    """Whether two texts tell parts of the same number that differ: only one of the 16, three of them."""
    theirs = list(_parts_of(other.text))
    return any(
        number == its_number and part != its_part and not what.isdisjoint(its)
        for part, number, what in _parts_of(one.text)
        for its_part, its_number, its in theirs
    )


def _parts_of(text: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each part of a number that a text tells, that number, and the stems of what is counted and of the like."""
    for found in _PART.finditer(text):
        part, number = ((found[key] or "all").casefold() for key in ("part", "number"))
        yield str(SMALL.get(part, part)), str(SMALL.get(number, number)), _alike(found["what"])


def _alike(what: str) -> frozenset[str]:
    """The stems of some words that tell anything, and of all that mean the same."""
    stems = frozenset(words.stem(word.casefold()) for word in what.split() if word not in words.STOP)
    return stems.union(*map(words.meaning_the_same, stems))
