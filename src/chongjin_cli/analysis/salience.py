"""What a claim is worth to a subject: well graded, on the whole of it, central to what the others say.

Centrality is that of extractive summaries by the centroid (Radev and others, 2004): a claim counts for more the more
its words are those that many of the claims share.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import log, log2, sqrt
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.aspects import BEGUN, CAUSE, CONSEQUENCES, IDENTITY, aspects, asserted
from chongjin_cli.analysis.openings import LIGHT, WHEN, Openings
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.text.folding import words

CREDIBILITY = {1: 1.0, 2: 0.8, 3: 0.35, 4: 0.1, 5: 0.0, 6: 0.0}
"""What a claim's credibility is worth."""
SURE = 2
"""The credibility up to which a claim tells what a subject is by what became of it."""
LETTER = {"A": 0.5, "B": 0.4, "C": 0.2, "D": 0.0, "E": -0.6, "F": -0.6}
"""What the letter of its best source adds."""
ORIGIN = 0.15
"""What each doubling of the origins in support adds."""
CENTRAL = 1.0
"""What the most central claim's words add."""
ASKED, MOST_ASKED = 1.0, 20
"""What it adds that so many questions are noted which the claim answers; fewer add less."""
SELDOM = 3
"""The power by which fewer questions add less: a few are noted for every claim, many for those that all ask about."""
TIED, MOST_TIED = 0.5, 5
"""What it adds that so many claims follow it, refine it or tell of the same event."""
FOCUS, WORDED = 0.9, 2.0
"""What it adds if a claim is on the subject alone, and if it says the words that were asked for."""
COARSE = 0.01
"""What each year of a claim's date takes, up to COARSEST: what is so for an age says little of any time in it."""
COARSEST = 40
DAY = 1 / 366
SHORT = 4
"""Words by which a claim is taken to be longer, lest the shortest be the most central."""
HEAD = 0.8
"""What it adds that a claim opens with words as all others do: it is on the whole."""
WHAT_IT_IS, WHAT_BECAME, TELLING, OF_A_TOPIC = 1.6, 1.3, 0.9, 1.0
"""How much it tells that a claim is on what the subject is, what became of it, another aspect, and another topic."""
IT_AT_A_TIME, TOPIC_OF_A_TIME = 0.4, 1.5
"""The same if the subject is a time: what began then or was run by someone is many things, and topics tell more."""
OWN = 0.5
"""The share of a topic's claims from which on those filed under it, not a narrower one, tell what it is."""
RARE = 0.02
"""The share of the claims from which on it tells as much as it can that they are on an aspect."""
REACH = 10
"""The times of a claim's date that a time may be to have all of what it answers."""
AGE = 10
"""Years around a time that what is of the time itself may reach over; what reaches farther is of a whole age."""
EVENT, SHORTLY = 0.5, 0.2
"""What it takes from a claim on a lasting subject that it is of an event of at most so many years, no beginning."""
RENAMED = frozenset(("renaming",))
"""What is told of a subject by another name than all others have it."""
SAID = 0.5
"""What it takes that a claim is only of what was said."""


class Ranked(NamedTuple):
    """A claim with its own worth, its words, topics, all that it answers and how far that is of the time asked.

    `rivals` are the disputes that it is an answer in, `ties` the claims that say the same or tell of the same event.
    """

    claim: contract.Claim
    worth: float
    words: frozenset[str]
    topics: frozenset[str]
    answers: frozenset[str]
    reach: float
    rivals: frozenset[str]
    ties: frozenset[str]


class Whole:
    """What the claims that are chosen stand for.

    The subject, its first and last day as years if it is a time, how far the claims say the words that were asked for
    if any were, the weights of their words, what they open with, how many of them are tied to each, and how much each
    aspect and topic tells of it.
    """

    def __init__(
        self,
        subject: contract.BriefSubject,
        days: tuple[str, str] | None,
        claims: Sequence[contract.Claim],
        said: Mapping[str, float] | None = None,
        names: Sequence[Sequence[str]] = (),
    ) -> None:
        self.subject = subject
        self.said = said
        self._label = frozenset(words(subject["label"])) - LIGHT
        self.time = None if days is None else (decimal_year(days[0]), decimal_year(days[1]))
        self.ties = Counter(tie["claim"] for claim in claims for tie in claim["relations"])
        self._said = {claim["id"]: words(claim["assertion"]) for claim in claims}
        count = len(claims) or 1
        self.weights = _weights(self._said.values())
        self._openings = Openings(self._said, names)
        self._answers = {claim["id"]: self._find_answers(claim, self._said[claim["id"]]) for claim in claims}
        answered = Counter(name for answers in self._answers.values() for name in answers)
        self.telling = {name: self._telling(name, number / count) for name, number in answered.items()}
        own = [claim for claim in claims if focus(claim, self) > 0]
        self._has_own = subject["kind"] == "topic" and len(own) >= OWN * count
        self._lead = self._leading(own) if self._has_own else None
        self._ranked: dict[str, Ranked] = {}
        self._greatest = max((self._centrality(said) for said in self._said.values()), default=0) or 1

    def ranked(self, claim: contract.Claim) -> Ranked:
        """A claim with what it is worth to the whole."""
        found = self._ranked.get(claim["id"])
        if found is None:
            found = self._ranked[claim["id"]] = self._rank(claim)
        return found

    def tells_what_it_is(self, claim: contract.Claim) -> bool:
        """Whether a claim on a whole lasting subject tells what is always so, when it began or who runs it.

        What was so before a time, or for a few weeks, tells that only of its beginning.
        """
        said = self._said[claim["id"]]
        if self.time is not None or not self._openings.is_on_the_whole(claim["id"]) or self._is_narrower(claim):
            return False
        if claim["date"] is None or claim["date"].startswith(".."):
            return claim["date"] is None
        if not asserted(said).isdisjoint(BEGUN if _is_event(claim) else IDENTITY):
            return True
        return claim["credibility"] <= SURE and self._is_of_the_lead(said)

    def _leading(self, own: Sequence[contract.Claim]) -> str | None:
        """What most of the claims that say a topic's label tell of, if that is what became of people or things.

        That is what a famine is, or a war, where few claims tell of a beginning or an owner.
        """
        told = Counter(
            name for claim in own if self._says_label(said := self._said[claim["id"]]) for name in asserted(said)
        )
        name = max(sorted(told), key=lambda each: told[each], default=None)
        return name if name in CONSEQUENCES else None

    def _is_of_the_lead(self, said: Sequence[str]) -> bool:
        """Whether words that have the topic's label tell of what befell, or why."""
        if self._lead is None or not self._says_label(said):
            return False
        return not asserted(said).isdisjoint((self._lead, CAUSE))

    def _says_label(self, said: Sequence[str]) -> bool:
        return not self._label.isdisjoint(said)

    def _is_narrower(self, claim: contract.Claim) -> bool:
        """Whether a claim is filed under a narrower topic alone, where others are filed under the topic itself."""
        return self._has_own and focus(claim, self) == 0

    def is_of_an_age(self, claim: contract.Claim) -> bool:
        """Whether a claim is of much more than the time that was asked for.

        One that is open on a side is, unless it begins or ends in the time.
        """
        if self.time is None:
            return False
        (begin, end), days = self.time, (claim["dates"]["from"], claim["dates"]["to"])
        known = [decimal_year(day) for day in days if day is not None]
        room = AGE if len(known) == len(days) else 0
        return not all(begin - room <= year <= end + room for year in known)

    def _find_answers(self, claim: contract.Claim, said: Sequence[str]) -> frozenset[str]:
        """The aspects that a claim tells of, and its topics; what something else is apart from what the subject is."""
        found = aspects(claim, said)
        if self.time is None and not self._openings.is_usual(claim["id"], said):
            found = frozenset(f"other:{name}" if name in IDENTITY - RENAMED else name for name in found)
        return found | {f"topic:{topic}" for topic in claim["topics"]}

    def _rank(self, claim: contract.Claim) -> Ranked:
        said = self._said.get(claim["id"]) or words(claim["assertion"])
        answers = self._answers.get(claim["id"]) or self._find_answers(claim, said)
        near = WORDED if self.said and self.time is None else FOCUS
        worth = _graded(claim) + prominence(claim, self) + near * focus(claim, self)
        worth += CENTRAL * self._centrality(said) / self._greatest - COARSE * min(self._span(claim), COARSEST)
        if self.time is None and _is_event(claim) and asserted(said).isdisjoint(BEGUN):
            worth -= EVENT
        worth += HEAD * self._openings.alike(claim["id"], said)
        reach = 1.0 if self.time is None else min(1.0, REACH * focus(claim, self))
        ties = frozenset(tie["claim"] for tie in claim["relations"] if tie["type"] != "follows")
        return Ranked(
            claim,
            worth,
            self._what(said),
            frozenset(claim["topics"]),
            answers,
            reach,
            frozenset(claim["disputes"]),
            ties,
        )

    def _what(self, said: Sequence[str]) -> frozenset[str]:
        """The words of a claim that tell what it is on; of a time that was asked for all claims tell when they are."""
        if self.time is None:
            return frozenset(said) - LIGHT
        return frozenset(word for word in said if word not in WHEN and not word.isdecimal())

    def _span(self, claim: contract.Claim) -> float:
        """The years that a claim's date spans; none for one without a date, which tells what a lasting subject is."""
        return 0 if claim["date"] is None and self.time is None else _span(claim)

    def _telling(self, name: str, share: float) -> float:
        """How much an aspect or topic tells, if such a share of the claims tells of it: most if half do."""
        if name.startswith("topic:"):
            return (OF_A_TOPIC if self.time is None else TOPIC_OF_A_TIME) * sqrt(4 * share * (1 - share))
        weight = WHAT_BECAME if name in CONSEQUENCES else TELLING
        if name in IDENTITY:
            weight = WHAT_IT_IS if self.time is None else IT_AT_A_TIME
        return weight * (1 - share) * min(1, sqrt(share / RARE))

    def _centrality(self, said: Sequence[str]) -> float:
        """How much of what the claims have in common a claim says, for a word of it."""
        unlike = set(said)
        return sum(self.weights.get(word, 0) for word in unlike) / (len(unlike) + SHORT)


def support(claim: contract.Claim) -> int:
    """How many independent origins support a claim."""
    return len({piece["counts_as"] for piece in claim["evidence"] if piece["stance"] == "supports"})


def focus(claim: contract.Claim, stands_for: Whole) -> float:
    """How far a claim is on the subject and nothing else, 0 to 1.

    The share of the subject in what the claim is filed under of its kind, or in its date; of words those it has itself.
    """
    subject = stands_for.subject
    if stands_for.said and stands_for.time is None:
        return stands_for.said.get(claim["id"], 0)
    if stands_for.time is not None:
        return _share_within(claim, *stands_for.time)
    filed = {"topic": claim["topics"], "place": claim["places"], "actor": claim["actors"]}.get(subject["kind"], [])
    return 1 / len(filed) if subject["id"] in filed else 0


def prominence(claim: contract.Claim, stands_for: Whole) -> float:
    """How much others make of a claim: the questions noted for it, the claims tied to it, the origins behind it."""
    asked = ASKED * (min(len(claim["questions"]), MOST_ASKED) / MOST_ASKED) ** SELDOM
    tied = TIED * min(stands_for.ties.get(claim["id"], 0), MOST_TIED) / MOST_TIED
    return asked + tied + ORIGIN * log2(max(1, support(claim)))


def _graded(claim: contract.Claim) -> float:
    worth = CREDIBILITY[claim["credibility"]] + LETTER[claim["grade"][0]]
    return worth - SAID if claim["kind"] == "utterance" else worth


def _share_within(claim: contract.Claim, begin: float, end: float) -> float:
    """The share of a claim's date that lies within a time; an open side is taken to reach COARSEST years."""
    first, last = (None if day is None else decimal_year(day) for day in (claim["dates"]["from"], claim["dates"]["to"]))
    begins = first if first is not None else (last or 0) - COARSEST
    ends = last if last is not None else max(begins, end) + COARSEST
    return max(0, min(1, (min(end, ends) - max(begin, begins) + DAY) / (ends - begins + DAY)))


def _weights(said: Collection[Sequence[str]]) -> dict[str, float]:
    """How much a word tells of what claims have in common: most if about a third of them have it, nothing if all do."""
    counts = Counter(word for each in said for word in set(each))
    return {word: count / len(said) * log(len(said) / count) for word, count in counts.items()}


def _span(claim: contract.Claim) -> float:
    """The years that a claim's date spans; COARSEST where it has no beginning, or none at all."""
    first, last = claim["dates"]["from"], claim["dates"]["to"]
    if first is None:
        return COARSEST if last is None or not (claim["date"] or "").startswith("/") else 0
    return 0 if last is None else decimal_year(last) - decimal_year(first)


def _is_event(claim: contract.Claim) -> bool:
    """Whether a claim is of a few weeks, no one says of a longer time."""
    first, last = claim["dates"]["from"], claim["dates"]["to"]
    return first is not None and last is not None and decimal_year(last) - decimal_year(first) < SHORTLY
