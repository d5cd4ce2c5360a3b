"""Deeds of which one comes before another: a claim of the earlier one does not bear out that the later one was done."""

import re
from collections.abc import Collection
from functools import lru_cache

# What is done to somebody in the name of the law, the lighter first: who was summoned was not, for that, arrested.
_BY_LAW = tuple(
    frozenset(rung.split())
    for rung in (
        "summoned questioned interrogated",
        "arrested arrest arrests detained detention detainees seized caught captured custody rounded",
        "charged indicted indictment tried",
        "sentenced sentence sentences convicted condemned jailed imprisoned prison",
        "executed execution executions shot shooting hanged beheaded death killed",
    )
)
_LEFT = re.compile(r"\b(?:left|lea(?:ves?|ving)|sailed(?! in(?:to)?\b)|depart(?:ed|s|ure)|boarded|embarked)\b", re.I)
# reached Chongjin, reached the port, but not reached 6,000 won
_REACHED = re.compile(
    r"\b(?:[Rr]each(?:ed|es) (?=(?:the )?(?:[A-Z]|port|harbour|city|town|coast|shore))|[Aa]rriv(?:ed|es|al)\b)"
)
# What else may tell of an arrival: the ships came into port.
_CAME = re.compile(r"\b(?:reach|arriv|c[ao]me|land|dock|enter|anchor|called|berth|moor|sailed in|put in)", re.I)


def is_lighter(told: Collection[str], lows: Collection[str]) -> bool:
    """Whether a text tells of a lighter deed than a sentence, both given by their words in small letters."""
    mine = _gravest(lows)
    return mine > 0 and 0 <= _gravest(told) < mine


def _gravest(lows: Collection[str]) -> int:
    """The place of the gravest deed among some words, -1 if there is none."""
    return max((place for place, rung in enumerate(_BY_LAW) if not rung.isdisjoint(lows)), default=-1)


def is_other_end(told: str, text: str) -> bool:
    """Whether a text tells of leaving where a sentence tells of arriving, or the other way round."""
    if not tells_of_one_end(text):
        return False
    has_left, has_come = _LEFT.search(told) is not None, _CAME.search(told) is not None
    return has_left and not has_come if _REACHED.search(text) else not has_left and _REACHED.search(told) is not None


def may_be_of_its_day(told: str, text: str) -> bool:
    """Whether what is told of a day may be what a sentence tells of it: of arriving only what tells of that."""
    is_of_arriving = tells_of_one_end(text) and _REACHED.search(text) is not None
    return _CAME.search(told) is not None if is_of_arriving else not is_other_end(told, text)


@lru_cache(maxsize=1 << 10)
def tells_of_one_end(text: str) -> bool:
    """Whether a sentence tells of leaving or of arriving, and not of both."""
    return (_LEFT.search(text) is None) != (_REACHED.search(text) is None)
