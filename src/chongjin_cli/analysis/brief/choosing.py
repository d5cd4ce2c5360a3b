"""Chooses a few of many claims: worth most, each telling something new, spread over time, none twice.

Near-doubles and crowding are held down as in maximal marginal relevance (Carbonell and Goldstein, 1998). The weights
are a reading of ours, like those of worth.py.
"""

from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from math import sqrt

from chongjin_cli import contract
from chongjin_cli.analysis.brief.claim_dates import middle
from chongjin_cli.analysis.brief.worth import TELLING, Corpus, Ranked
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS

PLAIN = (*TOLD_AS_FACTS, "utterance")
"""Kinds of claim that say how things are; the others have parts of their own."""
CROWDED = 0.3
"""Taken from a claim for each one chosen from the same part of the time, if that has room for one."""
LIKE = 0.8
"""Taken from a claim for its likeness to a chosen one, at most."""
DOUBLE = 0.5
"""The likeness from which on two claims say the same."""
CONFIRMED, DOUBLE_OF_CONFIRMED = 1, 0.75
"""The same for a claim of this credibility: one on iron ore is not dropped for one on coal."""
LIKE_KIN = 0.4
"""The same for two that are tied: a refinement that tells something else stands beside what it refines."""
YEARS = 3
"""Years by which a claim is newer than another of much the same words and so tells what has become of it."""
FAIR = 3
"""The credibility up to which a claim is shown at all; one that is disputed keeps none out."""
TOPICAL = 0.08
"""Taken from a claim for each chosen one that has the same topics."""
SHORTLIST = 20
"""Claims that are compared for each one chosen: those worth most at the start."""
COVERING = 1.0
"""Added for aspects and topics that no chosen claim tells of."""


def chosen(
    claims: Sequence[contract.Claim],
    most: int,
    corpus: Corpus,
    before: Sequence[contract.Claim] = (),
    covering: float = COVERING,
) -> list[contract.Claim]:
    """At most so many of the claims, the best first, none that says the same as another or as one of those before.

    What tells of an aspect or a topic that none before tells of comes before more of the same; `covering` is how much
    that is worth. What is aside, as of a whole age, comes when nothing of the time or place itself is left.
    """
    crowd = _Crowd(corpus, [*before, *claims], before, most)
    left = [each for claim in claims if (each := crowd.beside(claim))]
    if len(left) > SHORTLIST * most:
        left = nlargest(SHORTLIST * most, left, key=lambda each: crowd.rank(each, covering))
    found: list[contract.Claim] = []
    while left and len(found) < most:
        best = max(left, key=lambda each: crowd.rank(each, covering)).ranked
        found.append(best.claim)
        crowd.take(best)
        left = [each for each in left if each.stands_beside(best)]
    return found


def behind_doubtful(
    claims: Sequence[contract.Claim], shown: Sequence[contract.Claim], corpus: Corpus
) -> list[contract.Claim]:
    """The sure ones of some claims that say much the same as a disputed or alleged one that is shown."""
    doubtful = [corpus.ranked(claim) for claim in shown if _is_doubtful(claim)]
    sure = [corpus.ranked(claim) for claim in claims if claim["credibility"] <= ESTABLISHED and not _is_doubtful(claim)]
    return [each.claim for each in sure if any(_likeness(each.words, other.words) >= DOUBLE for other in doubtful)]


class _Left:
    """A claim that may still be chosen, with how much its words and topics are like those of the chosen."""

    __slots__ = ("alike", "ranked", "topical")

    def __init__(self, ranked: Ranked) -> None:
        self.ranked, self.topical, self.alike = ranked, 0.0, 0.0

    def stands_beside(self, other: Ranked) -> bool:
        """Whether it says something else than another that is chosen; how much they are alike counts from now on."""
        alike = _likeness(self.ranked.words, other.words)
        if self.ranked is other or (_says_the_same(self.ranked, other, alike) and not _outdoes(self.ranked, other)):
            return False
        self.topical += _likeness(self.ranked.topics, other.topics)
        self.alike = max(self.alike, alike, LIKE_KIN if _are_tied(self.ranked, other) else 0)
        return True


class _Crowd:
    """The claims that are chosen: what they answer, and how many of them each part of the time has."""

    def __init__(
        self,
        corpus: Corpus,
        claims: Sequence[contract.Claim],
        taken: Sequence[contract.Claim],
        more: int,
    ) -> None:
        self._corpus = corpus
        self._parts, self._rooms = _parts(claims, len(taken) + more)
        self._taken = [corpus.ranked(claim) for claim in taken]
        self._covered = Counter(name for each in self._taken for name in each.answers)
        # Claims on what a subject is, even if dated, take no room from a part of the time.
        of_a_time = (claim for claim in taken if claim["date"] is None or not corpus.tells_what_it_is(claim))
        self._beside = Counter(self._parts[claim["id"]] for claim in of_a_time)

    def beside(self, claim: contract.Claim) -> _Left | None:
        """A claim that may be chosen; None if a chosen one says the same."""
        left = _Left(self._corpus.ranked(claim))
        return left if all(left.stands_beside(other) for other in self._taken) else None

    def take(self, ranked: Ranked) -> None:
        """Add a chosen claim."""
        self._covered.update(ranked.answers)
        self._beside[self._parts[ranked.claim["id"]]] += 1

    def rank(self, each: _Left, covering: float) -> tuple[bool, float]:
        """The sort key: claims of the time or place itself before others, then those worth more."""
        return not self._corpus.is_aside(each.ranked.claim), self.worth(each, covering)

    def worth(self, each: _Left, covering: float) -> float:
        """What a claim is worth beside those chosen: what it alone answers adds, what is crowded or alike takes."""
        ranked, telling = each.ranked, self._corpus.telling
        part = self._parts[ranked.claim["id"]]
        new = sum(telling.get(name, TELLING) / (1 + self._covered[name]) ** 2 for name in ranked.answers)
        crowding = CROWDED * self._beside[part] / self._rooms[part] + TOPICAL * each.topical + LIKE * each.alike
        return ranked.worth + ranked.reach * covering * sqrt(new) - crowding


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share that two sets have in common, 0 to 1."""
    return len(one & other) / (len(one | other) or 1)


def _says_the_same(one: Ranked, other: Ranked, alike: float) -> bool:
    """Whether two claims are rivals, or so alike that one of them is enough: sooner if they are tied."""
    if not one.rivals.isdisjoint(other.rivals):
        return True
    double = DOUBLE_OF_CONFIRMED if one.claim["credibility"] == CONFIRMED else DOUBLE
    return alike >= (LIKE_KIN if _are_tied(one, other) else double)


def _are_tied(one: Ranked, other: Ranked) -> bool:
    """Whether one of two claims refines the other, or tells of its event."""
    return other.claim["id"] in one.ties or one.claim["id"] in other.ties


def _outdoes(one: Ranked, other: Ranked) -> bool:
    """Whether a claim stands beside one that says much the same: it is sure, or is newer, or both give figures."""
    if _is_doubtful(other.claim):
        return not _is_doubtful(one.claim)
    then, now = middle(other.claim), middle(one.claim)
    if then is None or now is None or not one.rivals.isdisjoint(other.rivals):
        return False
    give_figures = bool(one.claim["figures"] and other.claim["figures"])
    return now - then >= YEARS or (give_figures and then - now >= YEARS)


def _is_doubtful(claim: contract.Claim) -> bool:
    """Whether a claim is disputed or alleged, so that it keeps no better one out."""
    return claim["credibility"] > FAIR or claim["kind"] == "allegation"


def _parts(claims: Sequence[contract.Claim], most: int) -> tuple[dict[str, int], dict[int, float]]:
    """The part of the time that each claim lies in, and how many each part has room for.

    There are as many parts as claims are wanted, with as many of the years that claims are dated to each. The room
    grows with the square root of the claims of a year, so that a time much told of has more, but not all.
    """
    years = {claim["id"]: middle(claim) for claim in claims}
    counts = Counter(int(year) for year in years.values() if year is not None)
    place = {year: number * most // len(counts) for number, year in enumerate(sorted(counts))}
    undated = sum(year is None for year in years.values())
    everything = sqrt(undated) + sum(map(sqrt, counts.values()))
    rooms = {-1: most * sqrt(undated) / (everything or 1)}
    for year, count in counts.items():
        rooms[place[year]] = rooms.get(place[year], 0) + most * sqrt(count) / everything
    parts = {name: -1 if year is None else place[int(year)] for name, year in years.items()}
    return parts, {part: max(1, room) for part, room in rooms.items()}
