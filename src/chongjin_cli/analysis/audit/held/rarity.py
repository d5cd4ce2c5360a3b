"""Which claims share what is rare with a sentence: a day, a telling number, two names, the rarest of its words.

Every word of a claim counts: of its assertion, of the questions it answers and of what its sources tell, and so do
words that the thesaurus has for the same. All claims are read once, and no query is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.text import thesaurus

SAID, ASKED, TOLD = 1.0, 0.75, 0.65
"""What a word counts that the assertion of a claim has, one of its questions, and one that only a source of it has."""
SAME, LOOSELY = 0.9, 0.7
"""What a word counts that only means the same, and one that the thesaurus has for it."""
RAREST = 4.1
"""The weight of a word that a single claim has."""
UNKNOWN = 2.5
"""The weight of a word that no claim has but in what sources tell: a sentence in a writer's own words has many."""
LEAST = 0.25
"""The weight of a word that every claim has."""


class Words(NamedTuple):
    """The stems of a claim: of its assertion, and those that only its questions have, or only what its sources tell."""

    said: frozenset[str]
    asked: frozenset[str]
    told: frozenset[str]

    def counts(self, stem: str) -> float:
        """What a stem counts here."""
        if stem in self.said:
            return SAID
        return ASKED if stem in self.asked else TOLD if stem in self.told else 0.0


class Rarity:
    """All claims by their words, and how rare each word is."""

    def __init__(self, claims: Iterable[tuple[str, Words]]) -> None:
        self.words: dict[str, Words] = {}
        self._having: tuple[defaultdict[str, list[str]], ...] = (
            defaultdict(list),
            defaultdict(list),
            defaultdict(list),
        )
        for name, own in claims:
            self.words[name] = own
            for having, its in zip(self._having, own, strict=True):
                for stem in its:
                    having[stem].append(name)
        self._all = len(self.words)
        self._most = log((self._all + 1) / 2) or 1.0
        self.weight = lru_cache(maxsize=1 << 15)(self._weight)
        self.having = lru_cache(maxsize=1 << 9)(self._counted)

    def _weight(self, stem: str) -> float:
        """How much a word tells: much if few claims have it in what they say or answer, little of a light verb."""
        said, asked, _ = self._having
        many = len({*said.get(stem, ()), *asked.get(stem, ())})
        if not many and stem not in words.LITTLE:
            return UNKNOWN
        weight = max(LEAST, RAREST * log((self._all + 1) / (many + 1)) / self._most)
        return min(weight, 1.0) if stem in words.LITTLE else weight

    def share(self, name: str, stem: str) -> float:
        """How far a claim has a word, or one for the same."""
        own = self.words[name]
        best = own.counts(stem)
        if best == SAID:
            return best
        others = alike(stem)
        best = max(best, max((others[other] for other in own.said & others.keys()), default=0.0))
        return max(best, ASKED * max((others[other] for other in own.asked & others.keys()), default=0.0))

    def sharing(self, stems: Mapping[str, float], exclude: frozenset[str], least: float) -> dict[str, float]:
        """How much claims share with weighed stems, as they are or by others for the same.

        Only those that share at least so much of what the best one does; of the stems that weigh least nothing more is
        asked than which of these have them.
        """
        shared: dict[str, float] = defaultdict(float)
        most, rest = 0.0, sum(stems.values())
        for stem, weight in sorted(stems.items(), key=lambda each: -each[1]):
            having = self.having(stem)
            is_open = rest >= least * most  # to claims that have none of the stems before
            if is_open:
                for name, counts in having.items():
                    if name not in exclude:
                        shared[name] += weight * counts
            else:
                for name in shared.keys() & having.keys():
                    shared[name] += weight * having[name]
            rest -= weight
            most = max(shared.values(), default=0.0)
            if rest < least * most:
                shared = {name: value for name, value in shared.items() if value + rest >= least * most}
        return shared

    def _counted(self, stem: str) -> dict[str, float]:
        """The claims that have a stem, or another for the same, with what it counts there."""
        counted = [
            (factor * counts, having[other])
            for other, factor in ((stem, 1.0), *alike(stem).items())
            for counts, having in zip((SAID, ASKED, TOLD), self._having, strict=True)
            if other in having
        ]
        best: dict[str, float] = {}
        for counts, names in sorted(counted, key=lambda each: each[0]):  # what counts most comes last
            best.update(dict.fromkeys(names, counts))
        return best


@lru_cache(maxsize=1 << 14)
def alike(stem: str) -> dict[str, float]:
    """The stems of words that mean the same as one, or may, with what each counts."""
    return _weighed(stem, _of_lines().get(stem, ()))


@lru_cache(maxsize=1 << 11)
def telling(stem: str) -> dict[str, float]:
    """The same of words that tell of one, too: gold tells of minerals, minerals of no gold.

    Of a line of the thesaurus with `>>` others stand for what it is called alone.
    """
    lines = _of_lines().get(stem, ())
    own = [line for line in lines if stem in _read_lines()[line].called]
    return alike(stem) if len(own) == len(lines) else _weighed(stem, own)


def _weighed(stem: str, lines: Iterable[int]) -> dict[str, float]:
    """The stems of some lines of the thesaurus, and of words that mean the same, with what each counts."""
    loosely = frozenset[str]().union(*(_read_lines()[line].stems for line in lines))
    same = words.meaning_the_same(stem)
    return {other: SAME if other in same else LOOSELY for other in (*loosely, *same) if other != stem}


@cache
def _of_lines() -> dict[str, tuple[int, ...]]:
    """The lines that each stem is in."""
    of: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(_read_lines()):
        for stem in line.stems:
            of[stem] = (*of.get(stem, ()), number)
    return of


class _Line(NamedTuple):
    """A line of the thesaurus: the stems of its English words, and of those for which others stand: all behind `>`."""

    stems: frozenset[str]
    called: frozenset[str]


@cache
def _read_lines() -> tuple[_Line, ...]:
    """The lines of the thesaurus."""
    lines = []
    for line in thesaurus.FILE.read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#" and line.isprintable():
            said, _, behind = line.partition(" >")
            called = _stems(behind.removeprefix(">"))
            stems = _stems(said) | called
            lines.append(_Line(stems, called if behind.startswith(">") else stems))
    return tuple(lines)


def _stems(terms: str) -> frozenset[str]:
    """The stems of the single English words among terms."""
    single = (term.strip().rstrip("!") for term in terms.split(", "))
    return frozenset(words.stem(term) for term in single if term.isascii() and term.isalpha())
