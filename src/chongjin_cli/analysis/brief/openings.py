"""How far a claim is on the whole of a subject, by what it opens with: a name of it, or words as the others do."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from chongjin_cli.text.folding import words
from chongjin_cli.text.months import MONTHS, SEASONS

LIGHT = frozenset("the a an of in on at by to from and or for with was were is are has had been its it his her".split())
"""Words that do not tell what a claim is about."""
WHEN = LIGHT | frozenset("early late mid beginning end century about between until since before after".split()).union(
    map(str.casefold, MONTHS), SEASONS.values()
)
"""Words that may stand, like numbers, before the name of what a claim is about."""
OPENING = 4
"""The words of an opening, the light ones apart."""
_RULE = "under", "rule"
"""Words between which stands who ruled, at the beginning of a claim that tells when: `Under Japanese rule`."""
RULERS = 3
"""Words between these, at most."""
_IN_APPOSITION = frozenset("now today then formerly".split())
_IS = frozenset("i are wa were".split())
"""Verbs of a definition, without the s that is taken from all words."""
_ONE = frozenset("a an the".split())
_HAS = (["had"], ["ha"], ["have"])
"""Verbs of what has something, without the s."""
_GENITIVES = "'s", "’s", "s'", "s’"
_LIES, _ON = frozenset("lie lay stand stood".split()), frozenset("on in at".split())
APPOSITION = 4
"""Words between a name and the verb behind it, at most: `Ranam, now in Chongjin, was a …`."""
_CAPITALS = re.compile(r"\b(?=([A-Z][\w'’-]*) ([A-Z][\w'’-]*))")
FEW_NAMED = 4
"""Of fewer claims that open with a name of the subject, those that open as the others do are on the whole of it, too.
"""


class Openings:
    """What the claims on a subject open with; `names` are the words of each of its names, none if it has no name."""

    def __init__(self, assertions: Mapping[str, str], names: Sequence[Sequence[str]]) -> None:
        said = {claim: words(text) for claim, text in assertions.items()}
        counts = Counter(word for each in said.values() for word in opening(each))
        count = len(said) or 1
        self._shares = {word: number / count for word, number in counts.items()}
        self._alike = {claim: self._share(each) for claim, each in said.items()}
        self._mean = sum(self._alike.values()) / count
        self.named, self.defined, self.owned = _named(assertions, {tuple(map(_bare, name)) for name in names if name})

    def alike(self, claim: str, said: Sequence[str]) -> float:
        """The share of the claims that open with the same words as one with these, which may be on something else."""
        return self._alike[claim] if claim in self._alike else self._share(said)

    def is_usual(self, claim: str, said: Sequence[str]) -> bool:
        """Whether at least an average share of the claims opens with the same words."""
        return self.alike(claim, said) >= self._mean

    def is_on_the_whole(self, claim: str) -> bool:
        """Whether a claim opens with a name of the subject or, if hardly any claim does, with the usual words."""
        return claim in self.named or (len(self.named) < FEW_NAMED and self._alike[claim] >= self._mean)

    def _share(self, said: Sequence[str]) -> float:
        found = opening(said)
        return sum(self._shares.get(word, 0) for word in found) / (len(found) or 1)


def _named(assertions: Mapping[str, str], names: set[tuple[str, ...]]) -> tuple[set[str], set[str], set[str]]:
    """The claims that open with a name, words that tell when and those that most claims have apart.

    Then those of them that say `is a`, and those that tell of what it has: `Ranam's market`, `Ranam had a market`.

    A name within a longer one, as in `Ranam Middle School`, is that of something else.
    """
    if not names:
        return set(), set(), set()
    bare = {claim: [_bare(word) for word in words(text)] for claim, text in assertions.items()}
    had = Counter(word for each in bare.values() for word in set(each))
    passed = WHEN | {word for word, number in had.items() if number > len(bare) / 2}
    named, defined, owned = set[str](), set[str](), set[str]()
    for claim, each in bare.items():
        rest = _behind_name(each, names, passed)
        if rest is not None and not _goes_on(each, rest, assertions[claim]):
            named.add(claim)
            if _says_what_it_is(each[rest:]):
                defined.add(claim)
            genitives = (f"{each[rest - 1]}{mark}" for mark in _GENITIVES)
            if each[rest : rest + 1] in _HAS or any(form in assertions[claim].casefold() for form in genitives):
                owned.add(claim)
    return named, defined, owned


def _behind_name(said: Sequence[str], names: set[tuple[str, ...]], passed: frozenset[str]) -> int | None:
    """Where a claim goes on behind the name that it opens with; the longest, if several fit."""
    begin = 0
    if said[:1] == [_RULE[0]] and _RULE[1] in said[: RULERS + 2]:
        begin = said.index(_RULE[1]) + 1
    while begin < len(said):
        found = [len(name) for name in names if tuple(said[begin : begin + len(name)]) == name]
        if found:
            return begin + max(found)
        if said[begin] not in passed and not said[begin][0].isdigit():
            return None
        begin += 1
    return None


def _goes_on(said: Sequence[str], rest: int, assertion: str) -> bool:
    """Whether the name before `rest` goes on in capitals."""
    return any(
        [_bare(words(first)[-1]), _bare(words(second)[0])] == list(said[rest - 1 : rest + 1])
        for first, second in _CAPITALS.findall(assertion)
    )


def _says_what_it_is(said: Sequence[str]) -> bool:
    """Whether words behind a name are a definition: `was a`, `, now in Chongjin, was a`, `lies on the`."""
    room = 1 + (APPOSITION if said[:1] and said[0] in _IN_APPOSITION else 0)
    lies = len(said) > 2 and said[0] in _LIES and said[1] in _ON and said[2] in _ONE
    return lies or any(verb in _IS and article in _ONE for verb, article in pairwise(said[: room + 1]))


def _bare(word: str) -> str:
    """A word without the s of a plural or genitive: `Chongjin's tram` has the name Chongjin tram."""
    return word.removesuffix("s")


def opening(said: Sequence[str]) -> list[str]:
    """The words that a claim opens with, which tell what it is about."""
    return [word for word in said if word not in LIGHT][:OPENING]
