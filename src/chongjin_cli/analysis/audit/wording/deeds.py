"""What a sentence says was done, where a claim has to say it, too: that somebody was shot, a ship sank, a port opened.

A claim that has all the rest of a sentence does not bear it out if it is of another deed: demoted is not shot.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from pathlib import Path

from chongjin_cli.analysis.audit.wording import words

FILE = Path(__file__).with_name("deeds.txt")


@cache
def _told_by() -> dict[str, frozenset[str]]:
    """The stems of what tells of each deed, its own among them."""
    table = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            deed, told = line.split(": ")
            table[deed] = frozenset(map(words.stem, (deed, *told.split())))
    return table


@lru_cache(maxsize=1 << 10)
def deeds(lows: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The deeds among the words of a sentence, each as the stems of all that tells of it."""
    return tuple(_told_by()[word] for word in lows & _told_by().keys())


def are_told(lows: frozenset[str], told: Collection[str]) -> bool:
    """Whether each deed among the words of a sentence is told of by the stems of another text."""
    return not any(each.isdisjoint(told) for each in deeds(lows))
