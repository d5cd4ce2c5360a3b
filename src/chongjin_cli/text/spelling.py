"""What to search for where nothing has all that was typed: near words, words put together or apart, fewer words."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from chongjin_cli.text.folding import fold, is_wide, words
from chongjin_cli.text.query_language import Search, all_but_one, parse

LONGEST = 24
"""Words of more letters are not compared or taken apart."""
SOME = "nothing has all of the words; these claims have some of them"
COMMONER = 10
"""A word is doubted for one next to it that so many times as many claims have."""
AS_NEAR = 5
"""Words that are equally near to a misspelt one, of which the one that is found with the other words is taken."""

_MARKS = ".,;:!?"
REMEMBERED = 1 << 12
"""Answers that are kept for further searches of the same words."""


class Word(NamedTuple):
    """A word of statements or names, how many claims have it, and its letters as bits."""

    word: str
    claims: int
    letters: int


class Lexicon:
    """What is asked of an index, and what it answered: whether any claim matches, the words of a length, near words."""

    def __init__(self, occurs: Callable[[str], bool], of_length: Callable[[int], list[Word]]) -> None:
        self.occurs = lru_cache(maxsize=REMEMBERED)(occurs)
        self.of_length = of_length
        self.nearest = lru_cache(maxsize=REMEMBERED)(partial(nearest, lexicon=self))
        self._claims: dict[int, dict[str, int]] = {}

    def claims(self, word: str) -> int:
        """How many claims have a word in their statement or by a name."""
        length = len(word)
        if length not in self._claims:
            self._claims[length] = {each.word: each.claims for each in self.of_length(length)}
        return self._claims[length].get(word, 0)


Attempt = tuple[Search, list[str]]
"""A search and the remarks on what is other in it than was typed."""


def understand(text: str, search: Search, lexicon: Lexicon) -> tuple[Search, str | None]:
    """Of the searches near to one that finds nothing the first that finds something, with a remark on it."""
    spelt = _spelt(text, search, lexicon)
    told = [_told(word, near) for word, near in spelt.items()]
    corrected = _with(text, spelt) if spelt else search
    for attempt, remarks in _attempts(text, spelt, told, lexicon):
        if attempt.wanted and lexicon.occurs(attempt.wanted):
            return attempt, "; ".join(remarks)
    for attempt, remarks in ((corrected, told), (search, [])):
        left = [group for group in attempt.groups if lexicon.occurs(group)]
        together = all_but_one(left) or " AND ".join(left)
        if 0 < len(left) < len(attempt.groups) and lexicon.occurs(together):
            return attempt._replace(wanted=together), "; ".join([*remarks, SOME])
    if corrected.partial and lexicon.occurs(corrected.partial):
        return corrected._replace(wanted=corrected.partial), "; ".join([*told, SOME])
    return search, None


def _attempts(text: str, spelt: dict[str, str], told: list[str], lexicon: Lexicon) -> Iterator[Attempt]:
    """Near words for those that occur nowhere, words put together, then a commoner word for each of the others."""
    if spelt:
        yield _with(text, spelt), told
    typed = text.split()
    for place, (one, other) in enumerate(pairwise(typed)):
        if (one + other).isalpha() and lexicon.claims(fold(one + other)):
            together = " ".join([*typed[:place], one + other, *typed[place + 2 :]])
            yield parse(together), [_told(f"{one} {other}", one + other)]
    for word in _with(text, spelt).words:
        commoner = _commoner(word, lexicon)
        if commoner:
            yield _with(text, {**spelt, word: commoner}), [*told, f'searched for "{commoner}" in place of "{word}"']


def _told(typed: str, instead: str) -> str:
    return f'searched for "{instead}"; nothing for "{typed.strip(_MARKS)}"'


def _with(text: str, instead: dict[str, str]) -> Search:
    return parse(" ".join(instead.get(word, word) for word in text.split()))


def _spelt(text: str, search: Search, lexicon: Lexicon) -> dict[str, str]:
    """For each word that occurs nowhere the word it may stand for: of near ones the first with (most of) the others."""
    near = {word: found for word in search.words if (found := _instead(word, lexicon))}
    likeliest = {word: found[0] for word, found in near.items()}
    choices = [{**likeliest, word: other} for word, found in near.items() for other in found]
    attempts = [_with(text, choice) for choice in choices]
    for expressions in ([each.wanted for each in attempts], [each.lenient for each in attempts]):
        for choice, expression in zip(choices, expressions, strict=True):
            if expression and lexicon.occurs(expression):
                return choice
    return likeliest


def _instead(text: str, lexicon: Lexicon) -> Sequence[str]:
    """What a word that occurs nowhere may stand for, the likeliest first; nothing if it does occur or none is near."""
    word = fold(text)
    if not 2 < len(word) <= LONGEST or not word.isalpha() or text.endswith("*"):
        return ()
    if lexicon.occurs(parse(text).wanted or '""'):
        return ()
    if is_wide(word):
        return [pieces] if (pieces := _pieces(word, lexicon)) else ()
    close = lexicon.nearest(word, most=1)
    if not close and (halves := _halves(word, lexicon)):
        return [halves]
    return close or lexicon.nearest(word, most=(len(word) + 2) // 4)


def _pieces(word: str, lexicon: Lexicon) -> str | None:
    """The words that one of a script without spaces may be made of: those that occur, few and leaving little out."""
    best: list[tuple[int, list[str]]] = [(0, [])]
    for end in range(1, len(word) + 1):
        found = (best[-1][0] + 1, best[-1][1])
        for start in range(end - 1):
            left_out, pieces = best[start]
            better = (left_out, len(pieces) + 1) < (found[0], len(found[1]))
            if better and lexicon.occurs(f'"{" ".join(words(word[start:end]))}"'):
                found = (left_out, [*pieces, word[start:end]])
        best.append(found)
    return " ".join(best[-1][1]) or None


def _halves(word: str, lexicon: Lexicon) -> str | None:
    for cut in range(3, len(word) - 2):
        if lexicon.claims(word[:cut]) and lexicon.claims(word[cut:]):
            return f"{word[:cut]} {word[cut:]}"
    return None


def _commoner(text: str, lexicon: Lexicon) -> str | None:
    word = fold(text)
    if not 3 < len(word) <= LONGEST or not (word.isascii() and word.isalpha()):
        return None
    near = lexicon.nearest(word, most=1)
    return near[0] if near and lexicon.claims(near[0]) > COMMONER * lexicon.claims(word) else None


def nearest(word: str, lexicon: Lexicon, most: int) -> Sequence[str]:
    """The words that differ in the fewest letters, at `most` so many; those that most claims have first, and few."""
    if len(word) < 4:
        return ()
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
            return [other for _, other in sorted(near, reverse=True)[:AS_NEAR]]
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
