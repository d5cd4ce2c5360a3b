"""The words of a dataset as search asks for them: which occur, in how many claims, and which are nearest to one."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache, partial
from math import log
from typing import NamedTuple

from chongjin_cli.text.folding import fold
from chongjin_cli.text.query_language import parse
from chongjin_cli.text.transliteration import in_latin, outline

SEEN = 20
"""Of so many words that are equally near one that sounds alike is looked for."""
REMEMBERED = 1 << 12
"""Answers that are kept for further searches of the same words."""


class Word(NamedTuple):
    """A word of statements or names, how many claims have it, and its letters as bits."""

    word: str
    claims: int
    letters: int


class Lexicon:
    """What is asked of an index, and what it answered: what matches, how many and which claims, its words and names."""

    def __init__(
        self,
        occurs: Callable[[str], bool],
        of_length: Callable[[int], list[Word]],
        count: Callable[[str], int],
        best: Callable[[str], list[int]],
        matches: Callable[[int, str], bool],
        claims: int,
        names: Callable[[], Iterable[str]],
        one_account_tells: Callable[[str], bool],
    ) -> None:
        self.occurs = lru_cache(maxsize=REMEMBERED)(occurs)
        self.has_phrase = lambda phrase: self.occurs(f'"{phrase}"')
        self.parse = partial(parse, has_phrase=self.has_phrase)
        self.of_length = of_length
        self.nearest = lru_cache(maxsize=REMEMBERED)(partial(nearest, lexicon=self))
        self.best = best
        self.matches = matches
        self.count = lru_cache(maxsize=REMEMBERED)(count)
        self._all = claims
        self._names = names
        self.one_account_tells = lru_cache(maxsize=REMEMBERED)(one_account_tells)
        self._claims: dict[int, dict[str, int]] = {}

    def claims(self, word: str) -> int:
        """How many claims have a word in their statement or by a name."""
        length = len(word)
        if length not in self._claims:
            self._claims[length] = {each.word: each.claims for each in self.of_length(length)}
        return self._claims[length].get(word, 0)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of records, folded."""
        return frozenset(self._names())

    @cached_property
    def outlines(self) -> dict[str, dict[str, list[str]]]:
        """By their outlines names of records and Korean words, folded, the shortest first, each with spellings."""
        from chongjin_cli.text.thesaurus import in_other_letters

        outlines: dict[str, dict[str, list[str]]] = {}
        for name in sorted({*self._names(), *map(fold, in_other_letters())}, key=lambda name: (len(name), name)):
            for latin in [name] if name.isascii() else in_latin(name):
                outlines.setdefault(outline(latin), {}).setdefault(name, []).append(latin)
        return outlines

    def weight(self, group: str) -> float:
        """How much it says that a claim has one of some forms of a word: the more, the fewer have."""
        return log(max(self._all, 1) / max(self.count(group), 1))


def nearest(word: str, lexicon: Lexicon, most: int) -> Sequence[str]:
    """The words that differ in the fewest letters, at `most` so many, and few of them.

    Those that begin alike come first, of these those that most claims have.
    """
    own = letters(word)
    others = ~own
    for far in range(1, most + 1):
        near: list[tuple[int, str]] = []
        for length in range(len(word) - far, len(word) + far + 1):
            added, left_out = min(far, far + length - len(word)), min(far, far - length + len(word))
            near += [
                (claims, other)
                for other, claims, its in lexicon.of_length(length)
                if (its & others).bit_count() <= added
                and (own & ~its).bit_count() <= left_out
                and distance(word, other, far) == far
            ]
        if near:
            near.sort(key=lambda each: (each[1][0] == word[0], *each), reverse=True)
            return [other for _, other in near[:SEEN]]
    return ()


def letters(word: str) -> int:
    """The letters of a word as bits: words that differ in few letters differ in few bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 63)
    return bits


def distance(one: str, other: str, most: int) -> int:
    """How many letters are to be changed, added, left out or swapped with the next; above `most` any such number."""
    older: list[int] = []
    before, row = older, list(range(len(other) + 1))
    for place, letter in enumerate(one):
        older, before, row = before, row, [place + 1]
        for at, its in enumerate(other):
            cost = min(before[at + 1] + 1, row[at] + 1, before[at] + (letter != its))
            if place and at and letter == other[at - 1] and its == one[place - 1]:
                cost = min(cost, older[at - 1] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
