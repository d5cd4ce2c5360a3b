"""Arriving: a day of something else is not that of an arrival."""

import re
from functools import lru_cache

_LEFT = re.compile(r"\b(?:left|lea(?:ves?|ving)|sailed(?! in(?:to)?\b)|depart(?:ed|s|ure)|boarded|embarked)\b", re.I)
# reached Chongjin, reached the port, but not reached 6,000 won
_REACHED = re.compile(
    r"\b(?:[Rr]each(?:ed|es) (?=(?:the )?(?:[A-Z]|port|harbour|city|town|coast|shore))|[Aa]rriv(?:ed|es|al)\b)"
)
# What else may tell of an arrival: the ships came into port.
_CAME = re.compile(r"\b(?:reach|arriv|c[ao]me|land|dock|enter|anchor|called|berth|moor|sailed in|put in)", re.I)


def may_be_of_its_day(told: str, text: str) -> bool:
    """Whether what is told of a day may be what a sentence tells of it: of arriving only what tells of that."""
    return not tells_of_arriving(text) or _CAME.search(told) is not None


@lru_cache(maxsize=1 << 10)
def tells_of_arriving(text: str) -> bool:
    """Whether a sentence tells of arriving and not of leaving."""
    return _REACHED.search(text) is not None and _LEFT.search(text) is None
