"""The words of a sentence that tell what it is about, by their stems, and those that tell how sure it is."""

import re
from functools import cache, lru_cache
from pathlib import Path

from chongjin_cli.text.stems import STOP as STOP
from chongjin_cli.text.stems import is_irregular as is_irregular
from chongjin_cli.text.stems import stem as stem

FILE = Path(__file__).with_name("words.txt")
OPPOSITES = Path(__file__).with_name("opposites.txt")
PEERS = Path(__file__).with_name("peers.txt")

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    text = FILE.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines):
        for word in line.split():
            groups.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@lru_cache(maxsize=1 << 15)
def groups_of(one: str) -> frozenset[int]:
    """The groups of words that mean the same which a stem is in."""
    return _groups().get(one, frozenset())


@lru_cache(maxsize=1 << 11)
def groups_among(stems: tuple[str, ...]) -> frozenset[int]:
    """The groups of words that mean the same which any of some stems is in."""
    return frozenset[int]().union(*map(groups_of, stems))


@cache
def _groups_in_full() -> dict[int, frozenset[str]]:
    members: dict[int, set[str]] = {}
    for word, numbers in _groups().items():
        for number in numbers:
            members.setdefault(number, set()).add(word)
    return {number: frozenset(stems) for number, stems in members.items()}


@lru_cache(maxsize=1 << 15)
def meaning_the_same(one: str) -> frozenset[str]:
    """The stems of all words that mean the same as one, itself among them if there are others."""
    return frozenset[str]().union(*(_groups_in_full()[number] for number in groups_of(one)))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """By the stem of each word of opposites.txt the stems of those that it excludes."""
    opposites: dict[str, set[str]] = {}
    lines = [line for line in OPPOSITES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines:
        one, other = (frozenset(map(stem, side.split())) for side in line.split("|"))
        for those, excluded in ((one, other), (other, one)):
            for each in those:
                opposites.setdefault(each, set()).update(excluded)
    return {word: frozenset(excluded) for word, excluded in opposites.items()}


def opposites_of(one: str) -> frozenset[str]:
    """The stems of words that exclude that one."""
    return _opposites().get(one, frozenset())


@cache
def _phrases() -> re.Pattern[str]:
    """The words of opposites.txt that say it together."""
    lines = [line for line in OPPOSITES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    tied = sorted((word.replace("_", " ") for line in lines for word in line.split() if "_" in word), key=len)[::-1]
    return re.compile(rf"\b(?:{'|'.join(tied)})\b")


def with_phrases(text: str) -> str:
    """A text in which words are tied that say together what has an opposite: on_time."""
    return _phrases().sub(lambda found: found[0].replace(" ", "_"), text)


@cache
def _peers() -> dict[str, frozenset[str]]:
    """By the stem of each word of peers.txt the stems of what else of its kind may be."""
    peers: dict[str, set[str]] = {}
    for line in PEERS.read_text(encoding="utf-8").splitlines():
        things = [] if line.startswith("#") else [frozenset(map(stem, thing.split())) for thing in line.split("|")]
        for thing in things:
            for each in thing:
                peers.setdefault(each, set()).update(*(other for other in things if other != thing))
    return {word: frozenset(others) for word, others in peers.items()}


def peers_of(one: str) -> frozenset[str]:
    """The stems of words for another thing of the kind that one names: a kindergarten, of a clinic."""
    return _peers().get(one, frozenset())


LIGHT = frozenset(
    stem(word)
    for word in (
        "make take come live send go put set bring keep hold give find call name count number stand remain run see "
        "show become lie use get begin start carry move work know rank measure date amount"
    ).split()
)
"""The stems of verbs that say little by themselves."""
LITTLE = LIGHT | frozenset(
    stem(word)
    for word in (
        "throw pull push want try turn let stay reach bring break alone apart across along aside together entire whole "
        "full total part half decade week month day moment thing matter kind sort way older newer younger earlier "
        "bigger smaller larger longer shorter higher greater "
        "significant significance essential notable presence provide represent "
        "highlight feature facilitate specific various numerous particular overall"
    ).split()
)
"""The stems of words that tell little by themselves, such as verbs that make others: pulled in, thrown open."""
CITY = stem("city")
"""What stands for the name of the city that a text is about."""
HOME = frozenset(map(stem, ("city", "town")))
"""The same, and what else may stand for it."""


def place_of(text: str, one: str) -> tuple[int, str]:
    """Where a word, or a part of one, stands in a text, given as its stem, and as it is written there."""
    found = (found for found in WORD.finditer(text) if one in map(stem, (low := found[0].casefold(), *low.split("-"))))
    return next(((each.start(), each[0]) for each in found), (0, one))
