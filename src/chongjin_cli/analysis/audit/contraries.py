"""What says the contrary of another text without an opposite or a denial: after, not before; last, not first."""

import re
from functools import lru_cache
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.date_forms import MONTH_NAMES

LONGEST_BEHIND = 2
"""Words, of those that tell anything, behind one that gives an order: they say of what it is."""
_ORDERS = tuple(
    re.compile(rf"\b(?:(?P<one>{one})|(?P<other>{other}))\s+(?P<behind>{behind})", re.I)
    for one, other, behind in (
        ("before|until", "after|following", r"[^,;:.()]+"),
        ("(?<!at )first(?: of)?", "(?<!at )last(?: of)?", r"(?:the )?[\w-]+(?: [A-Z][\w-]+)?"),
        (
            "(?:early|(?:beginning|start) of)(?: in)?",
            "(?:late|end of)(?: in)?",
            rf"(?:\d{{4}}s?\b|{MONTH_NAMES.pattern})",
        ),
    )
)
_FROM_TO = re.compile(r"\bfrom (?:the )?(?P<one>[a-z]+) to (?:the )?(?P<other>[a-z]+)")
# What has ended: stopped making iron, ceased to be a directly governed city.
_ENDED = re.compile(
    r"(?<!never )(?<!not )\b(?:stopped|ceased|discontinued|gave up)\s+"
    r"(?:to be\s+|being\s+|to\s+)?(?:an?\s+|the\s+|its\s+)?"
    r"(?P<what>[a-z-]+(?:\s(?!(?:for|in|at|on|by|with|from|after|during|and|as)\b)[a-z-]+){0,3})"
)
# What may say that something ended, or was so only before.
_END = re.compile(
    r"\b(?:stop\w*|ceas\w*|halt\w*|end(?:ed|s)?|gave up|quit|discontinu\w*|suspend\w*|interrupt\w*|until|lost|loses|"
    r"former\w*|no|not|never|shut\w*|clos\w*|idle|paus\w*|before|once|used|was|were|had|abolish\w*|demot\w*)\b",
    re.I,
)


class _Order(NamedTuple):
    """Which order of several a text gives, on which side of it, and the stems of what it is said of."""

    number: int
    is_first: bool
    of: frozenset[str]


def are_contrary(one: str, other: str) -> bool:
    """Whether two texts say an order of one thing the other way round, or one goes on with what ended by the other."""
    mine, its = _orders(one), _orders(other)
    if not mine.isdisjoint(its):
        return False
    if any(a.number == b.number and a.is_first != b.is_first and a.of & b.of for a in mine for b in its):
        return True
    if any((b, a) in _ways(other) for a, b in _ways(one)):
        return True
    return _goes_on(one, other) or _goes_on(other, one)


@lru_cache(maxsize=1 << 10)
def _orders(text: str) -> frozenset[_Order]:
    """The orders that a text gives."""
    found = set()
    for number, pattern in enumerate(_ORDERS):
        for each in pattern.finditer(text):
            told = [word for word in each["behind"].casefold().split() if word not in words.STOP]
            of = frozenset(map(words.stem, told[:LONGEST_BEHIND]))
            found.add(_Order(number, each["one"] is not None, of))
    return frozenset(found)


def _ways(text: str) -> set[tuple[str, str]]:
    """From what a text says that something goes over to what, by their stems: from opium to stimulants."""
    return {(words.stem(each["one"]), words.stem(each["other"])) for each in _FROM_TO.finditer(text)}


def _goes_on(text: str, other: str) -> bool:
    """Whether a text has all the words of what ended by another, and none that says so."""
    ended = _ENDED.search(other)
    if ended is None or _END.search(text):
        return False
    told = [words.stem(word) for word in ended["what"].split() if word not in words.STOP]
    stems = {words.stem(word.casefold()) for word in words.WORD.findall(text)}
    return bool(told) and stems.issuperset(told)
