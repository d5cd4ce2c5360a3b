"""Leaving and arriving: a claim of the one does not bear out the other, nor its day."""

import re
from functools import lru_cache

_LEFT = re.compile(r"\b(?:left|lea(?:ves?|ving)|sailed(?! in(?:to)?\b)|depart(?:ed|s|ure)|boarded|embarked)\b", re.I)
# reached Chongjin, reached the port, but not reached 6,000 won
_REACHED = re.compile(
    r"\b(?:[Rr]each(?:ed|es) (?=(?:the )?(?:[A-Z]|port|harbour|city|town|coast|shore))|[Aa]rriv(?:ed|es|al)\b)"
)
# What else may tell of an arrival: the ships came into port.
_CAME = re.compile(r"\b(?:reach|arriv|c[ao]me|land|dock|enter|anchor|called|berth|moor|sailed in|put in)", re.I)


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
