"""Which few of many claims to show: well graded, central to what the others say, spread over time, none twice.

Centrality is that of extractive summaries by the centroid (Radev and others, 2004): a claim counts for more the more
its words are those that many of the claims share. Near-doubles and crowding are held down as in maximal marginal
relevance (Carbonell and Goldstein, 1998).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import floor, inf, log, log2, sqrt
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.text.folding import words

CREDIBILITY = {1: 1.0, 2: 0.8, 3: 0.35, 4: 0.1, 5: 0.0, 6: 0.0}
"""What a claim's credibility is worth."""
LETTER = {"A": 0.3, "B": 0.2, "C": 0.1, "D": 0.0, "E": 0.0, "F": 0.0}
"""What the letter of its best source adds."""
ORIGIN = 0.15
"""What each doubling of the origins in support adds."""
CENTRAL = 1.0
"""What the most central claim's words add."""
ASKED, MOST_ASKED = 1.0, 10
"""What it adds that so many questions are noted which the claim answers; fewer add less."""
SELDOM = 3
"""The power by which fewer questions add less: a few are noted for every claim, many for those that all ask about."""
TIED, MOST_TIED = 0.5, 5
"""What it adds that so many claims follow it, refine it or tell of the same event."""
CROWDED = 0.45
"""What each claim that is chosen already takes from others of its part of the time, if that has room for one."""
LIKE = 0.8
"""What likeness to a chosen claim takes from another, at most."""
DOUBLE = 0.5
"""The likeness from which on two claims say the same."""
TOPICAL = 0.2
"""What each chosen claim takes from those that share all of its topics."""
FOCUS = 0.9
"""What it adds if a claim is on the subject alone."""
COARSE = 0.01
"""What each year of a claim's date takes, up to COARSEST: what is so for an age says little of any time in it."""
COARSEST = 40
DAY = 1 / 366
SHORT = 4
"""Words by which a claim is taken to be longer, lest the shortest be the most central."""


class Ranked(NamedTuple):
    """A claim with its own worth, its words and topics, its part of the time and how many claims that has room for."""

    claim: contract.Claim
    worth: float
    words: frozenset[str]
    topics: frozenset[str]
    part: int
    room: float


class Whole(NamedTuple):
    """What the claims that are chosen stand for.

    The subject, its first and last day as years if it is a time, the weights of the words of its claims, and how many
    of them are tied to each.
    """

    subject: contract.BriefSubject
    time: tuple[float, float] | None
    weights: Mapping[str, float]
    ties: Mapping[str, int]


def whole(subject: contract.BriefSubject, days: tuple[str, str] | None, claims: Sequence[contract.Claim]) -> Whole:
    """The whole that a brief is on; `days` are given if that is a time."""
    time = None if days is None else (decimal_year(days[0]), decimal_year(days[1]))
    ties = Counter(tie["claim"] for claim in claims for tie in claim["relations"])
    return Whole(subject, time, _weights(claims), ties)


def chosen(
    claims: Sequence[contract.Claim], most: int, stands_for: Whole, before: Sequence[contract.Claim] = ()
) -> list[contract.Claim]:
    """At most so many of the claims, the best first, none that says the same as another or as one of those before."""
    ranked = _ranked([*before, *claims], len(before) + most, stands_for)
    taken, left = ranked[: len(before)], ranked[len(before) :]
    left = [each for each in left if not any(_says_the_same(each, other) for other in taken)]
    while left and len(taken) < len(before) + most:
        best = max(left, key=lambda each: each.worth - _crowding(each, taken))
        taken.append(best)
        left = [each for each in left if each is not best and not _says_the_same(each, best)]
    return [each.claim for each in taken[len(before) :]]


def in_time(claims: Iterable[contract.Claim]) -> list[contract.Claim]:
    """Claims in the order of time, what has no date last; what was so until or by a year stands at its beginning."""
    return sorted(claims, key=lambda claim: (_beginning(claim), claim["id"]))


def support(claim: contract.Claim) -> int:
    """How many independent origins support a claim."""
    return len({piece["counts_as"] for piece in claim["evidence"] if piece["stance"] == "supports"})


def central(claim: contract.Claim, weights: Mapping[str, float]) -> float:
    """How much of what the claims have in common a claim says, for a word of it."""
    said = set(words(claim["assertion"]))
    return sum(weights.get(word, 0) for word in said) / (len(said) + SHORT)


def focus(claim: contract.Claim, stands_for: Whole) -> float:
    """How far a claim is on the subject and nothing else, 0 to 1.

    The share of the subject in what the claim is filed under of its kind, or in its date; of words those it has itself.
    """
    subject = stands_for.subject
    if subject["kind"] == "words":
        wanted = set(words(subject["label"]))
        return len(wanted & set(words(claim["assertion"]))) / max(1, len(wanted))
    if stands_for.time is not None:
        return _share_within(claim, *stands_for.time)
    filed = {"topic": claim["topics"], "place": claim["places"], "actor": claim["actors"]}.get(subject["kind"], [])
    return 1 / len(filed) if subject["id"] in filed else 0


def prominence(claim: contract.Claim, stands_for: Whole) -> float:
    """How much others make of a claim: the questions noted for it, the claims tied to it, the origins behind it."""
    asked = ASKED * (min(len(claim["questions"]), MOST_ASKED) / MOST_ASKED) ** SELDOM
    tied = TIED * min(stands_for.ties.get(claim["id"], 0), MOST_TIED) / MOST_TIED
    return asked + tied + ORIGIN * log2(max(1, support(claim)))


def _ranked(claims: Sequence[contract.Claim], most: int, stands_for: Whole) -> list[Ranked]:
    centrality = {claim["id"]: central(claim, stands_for.weights) for claim in claims}
    greatest = max(centrality.values(), default=0) or 1
    parts, rooms = _parts(claims, most)
    ranked = []
    for claim in claims:
        part = parts[claim["id"]]
        worth = _graded(claim) + prominence(claim, stands_for) + FOCUS * focus(claim, stands_for)
        worth += CENTRAL * centrality[claim["id"]] / greatest - COARSE * min(_span(claim), COARSEST)
        said = frozenset(words(claim["assertion"]))
        ranked.append(Ranked(claim, worth, said, frozenset(claim["topics"]), part, rooms[part]))
    return ranked


def _graded(claim: contract.Claim) -> float:
    return CREDIBILITY[claim["credibility"]] + LETTER[claim["grade"][0]]


def _share_within(claim: contract.Claim, begin: float, end: float) -> float:
    """The share of a claim's date that lies within a time; an open side is taken to reach COARSEST years."""
    first, last = (None if day is None else decimal_year(day) for day in (claim["dates"]["from"], claim["dates"]["to"]))
    begins = first if first is not None else (last or 0) - COARSEST
    ends = last if last is not None else max(begins, end) + COARSEST
    return max(0, min(1, (min(end, ends) - max(begin, begins) + DAY) / (ends - begins + DAY)))


def _weights(claims: Sequence[contract.Claim]) -> dict[str, float]:
    """How much a word tells of what claims have in common: most if about a third of them have it, nothing if all do."""
    counts = Counter(word for claim in claims for word in set(words(claim["assertion"])))
    return {word: count / len(claims) * log(len(claims) / count) for word, count in counts.items()}


def _crowding(claim: Ranked, taken: Sequence[Ranked]) -> float:
    """What the claims that are chosen already take from another's worth."""
    beside = sum(each.part == claim.part for each in taken)
    topical = sum(_likeness(claim.topics, each.topics) for each in taken)
    alike = max((_likeness(claim.words, each.words) for each in taken), default=0)
    return CROWDED * beside / claim.room + TOPICAL * topical + LIKE * alike


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share that two sets have in common, 0 to 1."""
    return len(one & other) / (len(one | other) or 1)


def _says_the_same(one: Ranked, other: Ranked) -> bool:
    """Whether one of two claims will do: they are tied or rivals, or have most words in common."""
    if set(one.claim["disputes"]) & set(other.claim["disputes"]):
        return True
    if any(tie["claim"] == other.claim["id"] for tie in one.claim["relations"] if tie["type"] != "follows"):
        return True
    if any(tie["claim"] == one.claim["id"] for tie in other.claim["relations"] if tie["type"] != "follows"):
        return True
    return _likeness(one.words, other.words) >= DOUBLE


def _parts(claims: Sequence[contract.Claim], most: int) -> tuple[dict[str, int], dict[int, float]]:
    """The part of the time that each claim lies in, and how many each part has room for.

    There are as many parts as claims are wanted, with as many of the years that claims are dated to each. The room
    grows with the square root of the claims of a year, so that a time much told of has more, but not all.
    """
    years = {claim["id"]: _year(claim) for claim in claims}
    counts = Counter(int(year) for year in years.values() if year is not None)
    place = {year: number * most // len(counts) for number, year in enumerate(sorted(counts))}
    rooms: dict[int, float] = {-1: 1}
    everything = sum(map(sqrt, counts.values()))
    for year, count in counts.items():
        rooms[place[year]] = rooms.get(place[year], 0) + most * sqrt(count) / everything
    parts = {name: -1 if year is None else place[int(year)] for name, year in years.items()}
    return parts, {part: max(1, room) for part, room in rooms.items()}


def _year(claim: contract.Claim) -> float | None:
    """The middle of a claim's date, in years; of one that is open on a side the other end."""
    days = [day for day in (claim["dates"]["from"], claim["dates"]["to"]) if day is not None]
    return sum(map(decimal_year, days)) / len(days) if days else None


def _span(claim: contract.Claim) -> float:
    """The years that a claim's date spans; COARSEST where it has no beginning, or none at all."""
    first, last = claim["dates"]["from"], claim["dates"]["to"]
    if first is None:
        return COARSEST if last is None or not (claim["date"] or "").startswith("/") else 0
    return 0 if last is None else decimal_year(last) - decimal_year(first)


def _beginning(claim: contract.Claim) -> float:
    first, last = claim["dates"]["from"], claim["dates"]["to"]
    if first is None and last is None:
        return inf
    return decimal_year(first) if first else floor(decimal_year(last or ""))
