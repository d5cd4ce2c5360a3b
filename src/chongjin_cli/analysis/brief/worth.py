"""What a claim is worth to a subject: well graded, on the whole of it, central to what the others say.

Centrality is that of extractive summaries by the centroid (Radev and others, 2004): a claim counts for more the more
its words are those that many of the claims share. The weights are a reading of ours, made by looking at pages: no
benchmark measures a brief, and what they are to bring about is stated by tests/analysis/brief/ alone.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import log, log2, sqrt
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.aspects import BEFELL, BEGUN, CAUSE, CONSEQUENCES, IDENTITY, aspects, asserted
from chongjin_cli.analysis.brief.claim_dates import LONGEST, duration, is_by, is_event, share_within, span
from chongjin_cli.analysis.brief.openings import LIGHT, WHEN, Openings, opening
from chongjin_cli.analysis.brief.page_lines import LINE
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.queries.support import origins
from chongjin_cli.text.folding import words

CREDIBILITY = {1: 1.0, 2: 0.8, 3: 0.35, 4: 0.1, 5: 0.0, 6: 0.0}
"""Worth of a claim by its credibility."""
LETTER = {"A": 0.5, "B": 0.4, "C": 0.2, "D": 0.0, "E": -0.6, "F": -0.6}
"""Added for the letter of its best source."""
ORIGIN = 0.15
"""Added for each doubling of the origins in support."""
SAID = 0.5
"""Taken from a claim that something was said."""
CENTRAL = 1.0
"""Added for the words of the most central claim, and less for others."""
SHORT = 4
"""Words by which a claim counts as longer, so that the shortest are not the most central."""
ASKED, MOST_ASKED = 2.0, 20
"""Added for a claim that answers so many of the noted questions."""
SELDOM = 3
"""The power by which fewer questions add less: most claims have a few, those that people ask about have many."""
TIED, MOST_TIED = 1.5, 15
"""Added if so many claims follow it, refine it or tell of the same event; less for fewer."""
DEFINES = 2.5
"""Added for a claim that says what a lasting subject is or lies on, is always so and tells of nothing else."""
FOCUS, WORDED = 0.9, 2.0
"""Added for a claim on the subject alone, and for one that says the words asked for."""
LONG = 0.5
"""Taken for each line that a claim says it in: what is brief leaves room for more."""
COARSE = 0.01
"""Taken for each year of a claim's date, up to LONGEST: what holds for an age says little of any time in it."""
HEAD = 0.8
"""Added for a claim that opens with the same words as all others do, and so is on the whole subject."""
EVENT, SINGLE = 0.5, 1.0
"""Taken from a claim on a lasting subject that is of an event, unless that is a beginning: less if it was great, as a
flood is, more for a single voyage or visit."""
SINGLE_REACH = 0.5
"""How far such a single event tells of what else it has."""
WHAT_IT_IS, WHAT_BECAME, TELLING, OF_A_TOPIC = 1.6, 1.3, 0.9, 1.0
"""How much it tells that a claim is on what the subject is, what became of it, another aspect, another topic."""
IT_AT_A_TIME, TOPIC_OF_A_TIME = 0.4, 1.5
"""The same if the subject is a time: many things began or were run by someone then, and topics tell more."""
RARE = 0.02
"""The share of the claims from which on an aspect tells as much as it can."""
OWN = 0.5
"""The share of a topic's claims from which on those filed under it, not under a narrower one, tell what it is."""
REACH = 10
"""How many times as long as the time asked for a claim's date may be and still answer all for it."""
MOSTLY = 0.5
"""The share of a date that lies within a time from which on it does not only touch it."""
AGE = 10
"""Years around a time that a claim of the time itself may reach over; one that reaches farther is of an age."""
MADE_OF = 0.5
"""The share of the claims that must be allegations for these to stand in every part, called so."""
LED = 0.05
"""The share of a topic's claims that has to tell of a consequence for this to be what the topic is."""
MONTHS = 0.75
"""Years below which nothing counts as lasting; a claim dated to a year does."""
FEW = 12
"""Claims below which a page shows what a subject is without that: it has nearly all of them."""
PROMINENT = 0.8
"""How prominent a claim must be to tell what an era or a date was."""
EVENT_TIED, OF_A_TOPIC_TIED, FEWEST_TIED = 0.25, 0.1, 3
"""The share of the claims that must be tied to one for it to be the event that the subject is known for, the same of a
topic that little else tells of, and their number."""
COURSE = frozenset("began begun ended".split())
"""Words of a claim that tells when a topic began or ended."""
RENAMED = frozenset(("renaming",))
"""Aspects that claims tell of the subject under a name that the others do not open with."""


class Ranked(NamedTuple):
    """A claim with its own worth, its words and topics, and the aspects and topics that it answers.

    `reach` is how far it is of the time asked for, or of what lasts, 0 to 1; `rivals` are the disputes that it is an
    answer in, `ties` the claims that say the same or tell of the same event.
    """

    claim: contract.Claim
    worth: float
    words: frozenset[str]
    topics: frozenset[str]
    answers: frozenset[str]
    reach: float
    rivals: frozenset[str]
    ties: frozenset[str]


class Corpus:
    """The claims on a subject, as what each of them is measured by.

    `days` are the first and last day of a subject that is a time, `said` how far the claims say the words that were
    asked for, if any were, `names` the words of each name of the subject, `elsewhere` the claims that say nothing of
    the place that was asked for.
    """

    def __init__(
        self,
        subject: contract.BriefSubject,
        days: tuple[str, str] | None,
        claims: Sequence[contract.Claim],
        said: Mapping[str, float] | None = None,
        names: Sequence[Sequence[str]] = (),
        elsewhere: Collection[str] = (),
    ) -> None:
        self._elsewhere = elsewhere
        self.subject = subject
        self.said = said
        self._label = frozenset(words(subject["label"])) - LIGHT
        self._first = next((word for word in words(subject["label"]) if word not in LIGHT), "")
        self.time = None if days is None else (decimal_year(days[0]), decimal_year(days[1]))
        self.ties = Counter(tie["claim"] for claim in claims for tie in claim["relations"])
        self._said = {claim["id"]: words(claim["assertion"]) for claim in claims}
        count = len(claims) or 1
        self.weights = _weights(self._said.values())
        self._openings = Openings({claim["id"]: claim["assertion"] for claim in claims}, names)
        self._answers = {claim["id"]: self._find_answers(claim, self._said[claim["id"]]) for claim in claims}
        answered = Counter(name for answers in self._answers.values() for name in answers)
        self.telling = {name: self._telling(name, number / count) for name, number in answered.items()}
        own = [claim for claim in claims if focus(claim, self) > 0]
        alleged = sum(claim["kind"] == "allegation" for claim in claims)
        self.is_alleged = self.is_much_told_of and alleged >= MADE_OF * count
        self._has_own = subject["kind"] == "topic" and len(own) >= OWN * count
        self._lead = self._leading(own) if self._has_own else None
        self._ranked: dict[str, Ranked] = {}
        self._greatest = max((self._centrality(said) for said in self._said.values()), default=0) or 1

    def ranked(self, claim: contract.Claim) -> Ranked:
        """A claim with what it is worth to the subject."""
        found = self._ranked.get(claim["id"])
        if found is None:
            found = self._ranked[claim["id"]] = self._rank(claim)
        return found

    def tells_what_it_is(self, claim: contract.Claim) -> bool:
        """Whether a claim on a whole lasting subject tells what is always so, when it began or who runs it.

        What was so before a time, or for some months, tells that only of its beginning, what it had at a time tells it
        not; of a topic, which is many
        things, only if it is sure. What a famine or a war is, only what befell tells, and not what befell or was done
        by someone in particular.
        """
        said = self._said.get(claim["id"])
        if said is None:  # on another subject
            return False
        if self.time is not None or not self._openings.is_on_the_whole(claim["id"]) or self._is_narrower(claim):
            return False
        is_sure = claim["credibility"] <= ESTABLISHED
        if self._lead is not None:
            return is_sure and not claim["actors"] and self._is_of_the_lead(said)
        if claim["date"] is None or claim["date"].startswith(".."):
            return claim["date"] is None
        if claim["id"] in self._openings.owned:
            return False
        if duration(claim) >= MONTHS:
            tells = claim["id"] in self._openings.defined or not asserted(said).isdisjoint(IDENTITY)
        else:
            tells = not asserted(said).isdisjoint(BEGUN) and (is_sure or self.subject["kind"] != "topic")
        return tells

    def is_the_event(self, claim: contract.Claim, share: float = EVENT_TIED) -> bool:
        """Whether a sure claim tells of what many others follow or tell of, too: the launch that failed."""
        enough = max(FEWEST_TIED, share * len(self._said))
        return self.time is None and claim["credibility"] <= ESTABLISHED and self.ties[claim["id"]] >= enough

    def is_event_of_its_time(self, claim: contract.Claim) -> bool:
        """Whether a claim tells of what happened on a day or in a month of the time that was asked for."""
        return self.time is not None and is_event(claim) and focus(claim, self) >= MOSTLY and not self.is_aside(claim)

    def is_wholly_on_it(self, claim: contract.Claim) -> bool:
        """Whether a claim opens with a name of the subject; a topic has none."""
        return self.subject["kind"] == "topic" or self._openings.is_on_the_whole(claim["id"])

    @property
    def is_much_told_of(self) -> bool:
        """Whether there are more claims than a page shows anyhow."""
        return len(self._said) >= FEW

    @property
    def is_what_befell(self) -> bool:
        """Whether a topic is what befell, as a famine is or a war."""
        return self._lead is not None

    def tells_most(self, claim: contract.Claim) -> bool:
        """Whether a sure claim tells what a topic or a time is where none says so.

        It is of no more than one actor, unless it tells of a beginning or an end. Of a time it is much asked; of a
        topic it says its name, or tells of what that tells of, and has a date and lasts, or is its event.
        """
        is_wide = len(claim["actors"]) <= 1 or self.tells_its_course(claim)
        if (
            not self.is_much_told_of
            or claim["credibility"] > ESTABLISHED
            or not is_wide
            or self.is_aside(claim)
            or focus(claim, self) == 0
        ):
            return False
        if self.time is not None:
            return prominence(claim, self) >= PROMINENT
        said = self._said.get(claim["id"], [])
        if self.subject["kind"] != "topic" or self._is_narrower(claim):
            return False
        names_it = self._first in said or self._says_label(opening(said))
        names_it = names_it or not asserted(said).isdisjoint(asserted(self._label))
        lasts = claim["date"] is not None and duration(claim) >= MONTHS
        return (names_it and lasts) or self.is_the_event(claim, OF_A_TOPIC_TIED)

    def tells_its_course(self, claim: contract.Claim) -> bool:
        """Whether a claim tells of a beginning, or of a topic that it began or ended."""
        said = self._said.get(claim["id"], [])
        return not asserted(said).isdisjoint(BEGUN) or (self.time is None and not COURSE.isdisjoint(said))

    def _leading(self, own: Sequence[contract.Claim]) -> str | None:
        """The aspect that most claims with a topic's label tell of, if it is a consequence.

        That is what a famine is, or a war, where few claims tell of a beginning or an owner. A claim or two that
        tell so make no market a ban.
        """
        told = Counter(
            name for claim in own if self._says_label(said := self._said[claim["id"]]) for name in self._told_of(said)
        )
        name = max(sorted(told), key=lambda each: told[each], default=None)
        return name if name in CONSEQUENCES and told[name] >= LED * len(own) else None

    def _is_of_the_lead(self, said: Sequence[str]) -> bool:
        """Whether words with the topic's label tell of what most claims tell of, or its cause."""
        return self._says_label(said) and not self._told_of(said).isdisjoint((self._lead, CAUSE))

    def _told_of(self, said: Sequence[str]) -> frozenset[str]:
        """The aspects of some words, the topic's own apart: a claim that names sanctions need not tell of a ban."""
        return asserted(word for word in said if word not in self._label)

    def _says_label(self, said: Sequence[str]) -> bool:
        return not self._label.isdisjoint(said)

    def _is_narrower(self, claim: contract.Claim) -> bool:
        """Whether a claim is filed under a narrower topic alone, where others are filed under the topic itself."""
        return self._has_own and focus(claim, self) == 0

    def is_of_an_age(self, claim: contract.Claim) -> bool:
        """Whether a claim is of much more than the time that was asked for, or shorter than that but mostly outside it.

        One that is open on a side is, unless it begins or ends in the time; what was so by the time itself is, too.
        """
        if self.time is None:
            return False
        (begin, end), days = self.time, (claim["dates"]["from"], claim["dates"]["to"])
        if is_by(claim, begin, end):
            return True
        if duration(claim) < end - begin and focus(claim, self) < MOSTLY:
            return True
        known = [decimal_year(day) for day in days if day is not None]
        room = AGE if len(known) == len(days) else 0
        return not all(begin - room <= year <= end + room for year in known)

    def is_aside(self, claim: contract.Claim) -> bool:
        """Whether a claim comes when nothing else is left: it is of an age, or names nothing of the place asked for."""
        return self.is_of_an_age(claim) or claim["id"] in self._elsewhere

    def _find_answers(self, claim: contract.Claim, said: Sequence[str]) -> frozenset[str]:
        """The aspects and topics that a claim tells of; `other:` marks what something else than the subject is.

        A topic has no name to change: what is named there is a part of it.
        """
        found = aspects(claim, said)
        if self.subject["kind"] == "topic":
            found -= RENAMED
        if self.time is None and not self._openings.is_usual(claim["id"], said):
            found = frozenset(f"other:{name}" if name in IDENTITY - RENAMED else name for name in found)
        return found | {f"topic:{topic}" for topic in claim["topics"]}

    def _rank(self, claim: contract.Claim) -> Ranked:
        said = self._said.get(claim["id"]) or words(claim["assertion"])
        answers = self._answers.get(claim["id"]) or self._find_answers(claim, said)
        near = WORDED if self.said and self.time is None else FOCUS
        worth = _graded(claim) + prominence(claim, self) + near * focus(claim, self)
        worth += CENTRAL * self._centrality(said) / self._greatest - COARSE * min(self._span(claim), LONGEST)
        worth -= LONG * len(claim["assertion"]) / LINE
        reach = 1.0 if self.time is None else min(1.0, REACH * focus(claim, self))
        if self.time is None and is_event(claim) and (told := asserted(said)).isdisjoint(BEGUN):
            is_single = told.isdisjoint(BEFELL)
            worth -= SINGLE if is_single else EVENT
            reach = SINGLE_REACH if is_single else reach
        worth += HEAD * self._openings.alike(claim["id"], said)
        if claim["date"] is None and claim["id"] in self._openings.defined and asserted(said) <= IDENTITY:
            worth += DEFINES
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
        return 0 if claim["date"] is None and self.time is None else span(claim)

    def _telling(self, name: str, share: float) -> float:
        """How much an aspect or topic tells, by the share of the claims on it; a topic tells most if that is half."""
        if name.startswith("topic:"):
            return (OF_A_TOPIC if self.time is None else TOPIC_OF_A_TIME) * sqrt(4 * share * (1 - share))
        weight = WHAT_BECAME if name in CONSEQUENCES else TELLING
        if name in IDENTITY:
            weight = WHAT_IT_IS if self.time is None else IT_AT_A_TIME
        return weight * (1 - share) * min(1, sqrt(share / RARE))

    def _centrality(self, said: Sequence[str]) -> float:
        """How much of what the claims have in common a claim says, per word."""
        unlike = set(said)
        return sum(self.weights.get(word, 0) for word in unlike) / (len(unlike) + SHORT)


def focus(claim: contract.Claim, corpus: Corpus) -> float:
    """How far a claim is on the subject and nothing else, 0 to 1.

    The share of the subject in what the claim is filed under of its kind, or in its date; of words those it has itself.
    """
    subject = corpus.subject
    if corpus.said and corpus.time is None:
        return corpus.said.get(claim["id"], 0)
    if corpus.time is not None:
        return share_within(claim, *corpus.time)
    filed = {"topic": claim["topics"], "place": claim["places"], "actor": claim["actors"]}.get(subject["kind"], [])
    return 1 / len(filed) if subject["id"] in filed else 0


def prominence(claim: contract.Claim, corpus: Corpus) -> float:
    """How prominent a claim is: by its questions, the claims related to it and the origins in its support."""
    asked = ASKED * (min(len(claim["questions"]), MOST_ASKED) / MOST_ASKED) ** SELDOM
    tied = TIED * min(corpus.ties.get(claim["id"], 0), MOST_TIED) / MOST_TIED
    return asked + tied + ORIGIN * log2(max(1, len(origins(claim))))


def _graded(claim: contract.Claim) -> float:
    worth = CREDIBILITY[claim["credibility"]] + LETTER[claim["grade"][0]]
    return worth - SAID if claim["kind"] == "utterance" else worth


def _weights(said: Collection[Sequence[str]]) -> dict[str, float]:
    """How much a word is part of what claims have in common: most if a third of them have it, nothing if all do."""
    counts = Counter(word for each in said for word in set(each))
    return {word: count / len(said) * log(len(said) / count) for word, count in counts.items()}
