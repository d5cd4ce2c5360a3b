"""What a claim is worth to a subject: how well it is graded, how much people ask of it, how far it is on the subject.

The weights are a reading of ours; benchmarks/brief.py measures what they bring about.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from chongjin_cli import contract
from chongjin_cli.analysis.brief.claim_dates import duration, is_by, share_within
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.text.folding import words
from chongjin_cli.text.months import MONTHS, SEASONS

LIGHT = frozenset("the a an of in on at by to from and or for with was were is are has had been its it his her".split())
"""Words that do not tell what a claim is about."""
WHEN = LIGHT | frozenset("early late mid beginning end century about between until since before after".split()).union(
    map(str.casefold, MONTHS), SEASONS.values()
)
"""The same with words that only tell when."""
CREDIBILITY = {1: 1.0, 2: 0.8, 3: 0.35, 4: 0.1, 5: 0.0, 6: 0.0}
"""Worth of a claim by its credibility."""
LETTER = {"A": 0.5, "B": 0.4, "C": 0.2, "D": 0.0, "E": -0.6, "F": -0.6}
"""Added for the letter of its best source."""
ASKED, MOST_ASKED, SELDOM = 2.0, 20, 3
"""Added for a claim that answers so many of the noted questions, and the power by which fewer add less: most claims
have a few, those that people ask about have many."""
FOCUS, SECOND = 0.9, 0.5
"""Added for a claim on the subject first of all, and the share of that where the subject is only among others."""
MOSTLY = 0.5
"""The share of a date that lies within a time from which on it does not only touch it."""
AGE = 10
"""Years around a time that a claim of the time itself may reach over; one that reaches farther is of an age."""
VOICED: tuple[contract.Kind, ...] = ("allegation", "forecast", "opinion")
"""Kinds of claim that are not told as facts, which stand apart."""
FORESEEN = ("forecast", "opinion")
"""Those of them that a time to come is made of."""
MADE_OF, FEW = 0.5, 12
"""The share of so many claims or more that must be of such a kind for these to stand in every part, called so."""
FAIR = 3
"""The credibility up to which a claim is shown at all, unless all are worse; one that is disputed keeps none out."""
CENTRE, STEM, WORDS = 6.0, 5, 4
"""Added for what most of a subject's claims and their questions are about, the letters by which a word is the same in
them, and the words of a claim at the least."""


class Corpus:
    """The claims on a subject, as what each of them is measured by.

    `days` are the first and last day of a subject that is a time, `said` how far the claims say the words that were
    asked for, if any were, `one` gives the id of the subject for that of its other record, `topics` are the subject's
    own if it is an era, `now` is the day after which all is still to come.

    `voiced` are the kinds that stand in every part, since the subject is made of them; it `is_doubted` if all its
    claims are disputed or worse.
    """

    def __init__(
        self,
        subject: contract.BriefSubject,
        days: tuple[str, str] | None,
        claims: Sequence[contract.Claim],
        said: Mapping[str, float] | None = None,
        one: Callable[[str], str] = str,
        topics: frozenset[str] = frozenset(),
        now: str = "",
    ) -> None:
        self.subject = subject
        self.time = None if days is None else (decimal_year(days[0]), decimal_year(days[1]))
        self.said = said
        self._one = one
        self._topics = topics
        self.voiced = _voiced(claims, is_to_come=days is not None and days[0] > (now or days[0]))
        self.is_doubted = all(claim["credibility"] > FAIR for claim in claims)
        self._claims = claims
        self._words: dict[str, frozenset[str]] = {}

    def worth(self, claim: contract.Claim) -> float:
        """What a claim is worth to the subject: how well it is graded and how much it matters."""
        return CREDIBILITY[claim["credibility"]] + LETTER[claim["grade"][0]] + self.matters(claim)

    def matters(self, claim: contract.Claim) -> float:
        """How much people ask for what a claim tells, and how far that is on the subject."""
        asked = min(len(claim["questions"]), MOST_ASKED) / MOST_ASKED
        return ASKED * asked**SELDOM + FOCUS * (self.focus(claim) + self.is_on_own_topic(claim))

    def is_on_own_topic(self, claim: contract.Claim) -> bool:
        """Whether a claim is first of all on a topic that the era has its name from."""
        return bool(self._topics) and claim["topics"][0] in self._topics

    def defines(self, claim: contract.Claim) -> float:
        """What a claim is worth for what the subject is: less what is asked, more what most are about."""
        said, (number, every) = self._stems(claim["assertion"]), self._said
        about = sum(every[stem] for stem in said) / number / max(WORDS, len(said))
        return self.worth(claim) - self.matters(claim) / 2 + CENTRE * about

    @cached_property
    def _said(self) -> tuple[int, Counter[str]]:
        """How many claims are on the subject first of all, and in how many of them or of their questions a word is."""
        own = [" ".join((each["assertion"], *each["questions"])) for each in self._claims if self.focus(each) == 1]
        return max(1, len(own)), Counter(stem for text in own for stem in self._stems(text))

    def _stems(self, text: str) -> set[str]:
        said = text.casefold().split()
        return {word[:STEM] for word in said if len(word) >= WORDS and word not in WHEN and not word.isdecimal()}

    def focus(self, claim: contract.Claim) -> float:
        """How far a claim is on the subject, 0 to 1: the share of its date in a time, how far it says the words."""
        if self.time is not None:
            return share_within(claim, *self.time)
        if self.said:
            return self.said.get(claim["id"], 0)
        kind, name = self.subject["kind"], self.subject["id"]
        filed = {"topic": claim["topics"], "place": claim["places"], "actor": claim["actors"]}.get(kind, [])
        under = list(map(self._one, filed))
        return 0 if name not in under else 1 if under[0] == name else SECOND

    def words(self, claim: contract.Claim) -> frozenset[str]:
        """The words of a claim that tell what it is on, without those that tell when; numbers stay in a lasting one."""
        if claim["id"] not in self._words:
            said = set(words(claim["assertion"])) - WHEN
            is_of_time = self.time is not None
            self._words[claim["id"]] = frozenset(word for word in said if not (is_of_time and word.isdecimal()))
        return self._words[claim["id"]]

    def shows(self, claim: contract.Claim) -> bool:
        """Whether a claim is well enough known to be shown: possible at least, unless none is."""
        return self.is_doubted or claim["credibility"] <= FAIR

    def is_aside(self, claim: contract.Claim) -> bool:
        """Whether a claim is of much more than the time that was asked for, or shorter but mostly outside it.

        Such a one comes when nothing of the time itself is left. One that is open on a side is, unless it begins or
        ends in the time; what was so by the time itself is, too.
        """
        if self.time is None:
            return False
        begin, end = self.time
        is_outside = duration(claim) < end - begin and self.focus(claim) < MOSTLY
        if is_outside or is_by(claim, begin, end):
            return True
        days = (claim["dates"]["from"], claim["dates"]["to"])
        room = AGE if None not in days else 0
        return not all(begin - room <= decimal_year(day) <= end + room for day in days if day is not None)


def _voiced(claims: Sequence[contract.Claim], *, is_to_come: bool) -> tuple[contract.Kind, ...]:
    """The kinds that a subject is made of though they are not told as facts: of the future forecasts and opinions."""
    of_kinds = Counter(claim["kind"] for claim in claims)
    is_large = len(claims) >= FEW
    return tuple(
        kind
        for kind in VOICED
        if (is_to_come and kind in FORESEEN) or (is_large and of_kinds[kind] >= MADE_OF * len(claims))
    )
