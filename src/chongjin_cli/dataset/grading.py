"""The grade of a claim, computed from its evidence by the Admiralty code (NATO AJP-2.1).

A letter for the best source in support (A completely reliable … F cannot be judged) and a number for the credibility of
the claim (1 confirmed … 6 cannot be judged). RULES is the one table of it: documents and help are made from it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from chongjin_cli.contract import Reliability, Stance, Status

STATUSES: dict[int, Status] = {
    1: "confirmed",
    2: "probable",
    3: "possible",
    4: "disputed",
    5: "improbable",
    6: "unjudged",
}
"""The word for each credibility."""
ESTABLISHED = 2
"""The credibility up to which a claim is established: confirmed or probable. Its sources may still have to be named."""
TOLD_AS_FACTS = ("claim", "estimate")
"""Kinds of claim that are told as facts once they are graded so; an allegation or an opinion stays one."""
STATUSES_IN_WORDS = ", ".join(f"{number} {status}" for number, status in STATUSES.items())

LETTERS: dict[Reliability, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
"""The word for each letter, as the Admiralty code has it."""


class Attestation(NamedTuple):
    """What one piece of evidence brings: its stance, its effective letter, and the origin it counts as a part of."""

    stance: Stance
    letter: Reliability
    origin: str


Letters = tuple[Reliability, ...]


class Case(NamedTuple):
    """The letters of the independent origins that support a claim, support a part of it and dispute it, best first."""

    supports: Letters
    partly: Letters
    disputes: Letters

    @property
    def best(self) -> Reliability:
        """The best letter in support."""
        return self.supports[0]

    def supported(self, number: int, letter: str) -> bool:
        """Whether at least a number of origins of a letter or better support it."""
        return len(self.supports) >= number and self.supports[number - 1] <= letter

    @property
    def partly_supported(self) -> bool:
        """Whether an origin graded C or better supports a part of it."""
        return bool(self.partly) and self.partly[0] <= "C"


class Rule(NamedTuple):
    """A credibility, the condition for it in words, and as a test of a case; the first rule that fits holds."""

    credibility: int
    when: str
    fits: Callable[[Case], bool]


BY_A_PART = Rule(
    2,
    "its best support is C or better, and another of C or better supports a part of it",
    lambda case: case.best <= "C" and case.partly_supported,
)
"""Where support for a part decides, the whole is still one source's word."""

RULES = (
    Rule(6, "nothing that was read supports it", lambda case: not case.supports),
    Rule(
        5,
        "two origins that dispute it are better than its best support",
        lambda case: sum(letter < case.best for letter in case.disputes) >= 2,
    ),
    Rule(
        4,
        "an origin that disputes it is as good as its best support, or better",
        lambda case: any(letter <= case.best for letter in case.disputes),
    ),
    Rule(
        1,
        "its best support is A or B, and another of C or better supports it",
        lambda case: case.best <= "B" and case.supported(2, "C"),
    ),
    Rule(2, "its best support is A", lambda case: case.best == "A"),
    Rule(2, "two of C or better support it", lambda case: case.supported(2, "C")),
    Rule(
        2,
        "its best support is B, and another of D supports it",
        lambda case: case.best == "B" and case.supported(2, "D"),
    ),
    BY_A_PART,
    Rule(3, "its best support is A to D", lambda case: case.best <= "D"),
    Rule(
        3,
        "its best support is E or F, and one of C or better supports a part of it",
        lambda case: case.partly_supported,
    ),
    Rule(6, "its best support is E or F", lambda _: True),
)
"""The rules, from the first that is tried to the last."""
COUNTED_ONCE = (
    "An origin counts once, at its best letter: as support if it supports the claim anywhere (what it says against it "
    "elsewhere does not count then), else as a dispute, else as support for a part."
)
"""What the rules are given of an origin that says more than one thing of a claim."""


class Grade(NamedTuple):
    """A grade as letter and number (`B2`), its status, the rule that gave it and the case it was given to.

    `on_both_sides` is how many of the origins that support the claim dispute it, too, which does not count.
    """

    reliability: Reliability
    credibility: int
    rule: Rule
    case: Case
    on_both_sides: int = 0

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"

    @property
    def status(self) -> Status:
        """The word for the credibility: confirmed, probable, possible, disputed, improbable, unjudged."""
        return STATUSES[self.credibility]

    @property
    def reason(self) -> str:
        """The rule in words, with the letters it was given for."""
        return _reason(self.case, self.rule, self.on_both_sides)

    @property
    def is_well_established(self) -> bool:
        """Whether it is graded 1, or 2 by an A or by two supports: then it can be stated without saying who says so."""
        return self.credibility <= ESTABLISHED and self.rule is not BY_A_PART


def grade(attestations: Iterable[Attestation]) -> Grade:
    """Grade a claim from all that its read sources say, and from the supports of its rivals as disputes."""
    best: dict[Stance, dict[str, Reliability]] = {"supports": {}, "partly": {}, "disputes": {}, "context": {}}
    for stance, letter, origin in attestations:
        of_stance = best[stance]
        of_stance[origin] = min(letter, of_stance.get(origin, "F"))
    supports, disputes = best["supports"], best["disputes"]
    # COUNTED_ONCE in code.
    partly = [letter for origin, letter in best["partly"].items() if origin not in supports and origin not in disputes]
    graded = _graded(
        tuple(sorted(supports.values())),
        tuple(sorted(letter for letter in partly if letter <= "D")),
        tuple(sorted(letter for origin, letter in disputes.items() if origin not in supports)),
    )
    return graded._replace(on_both_sides=len(supports.keys() & disputes.keys()))


@lru_cache(maxsize=4096)
def _graded(supports: Letters, partly: Letters, disputes: Letters) -> Grade:
    """The grade by letters alone; most claims share a few such cases."""
    case = Case(supports, partly, disputes)
    rule = next(rule for rule in RULES if rule.fits(case))
    return Grade(supports[0] if supports else "F", rule.credibility, rule, case)


@lru_cache(maxsize=4096)
def raised_by(case: Case) -> str | None:
    """The smallest addition that would raise a grade, in words; None for the highest."""
    now = _rank(_graded(*case))
    if now == 1:
        return None
    for words, addition in _additions():
        raised = _graded(*(tuple(sorted((*had, *added))) for had, added in zip(case, addition, strict=True)))
        if _rank(raised) < now:
            return words
    return f"nothing, while {_sources([letter for letter in case.disputes if letter == 'A'], 'dispute')} it"


def _rank(graded: Grade) -> int:
    """Credibilities from the best to the worst, where what nobody can judge stands with what is disputed."""
    return 4 if graded.credibility == 6 else graded.credibility


def _additions() -> Iterator[tuple[str, Case]]:
    """Possible further evidence, the smallest first: in words, and as the letters that it adds."""
    partial: Letters = ("C",)
    yield "an independent source of C or better that supports a part of it", Case((), partial, ())
    letters: Letters = ("D", "C", "B", "A")
    for letter in letters:
        yield f"an independent source of {_or_better(letter)} that supports it", Case((letter,), (), ())


def _or_better(letter: Reliability) -> str:
    return letter if letter == "A" else f"{letter} or better"


def _reason(case: Case, rule: Rule, on_both_sides: int) -> str:
    """`3 independent sources (B, C, C) support it; one source (D) disputes it`, as far as it bears on the rule."""
    if not case.supports:
        return "no source that was read supports it"
    unjudged = ", whose word alone cannot be judged" if rule.credibility == 6 else ""
    said = [f"{_sources(case.supports, 'support')} it{unjudged}"]
    if case.partly:
        said.append(f"{_sources(case.partly, 'support')} a part of it")
    if case.disputes:
        said.append(f"{_sources(case.disputes, 'dispute')} it")
    if on_both_sides:
        said.append(f"what {_those_in_support(case, on_both_sides)} against it elsewhere does not count")
    return "; ".join(said)


def _those_in_support(case: Case, number: int) -> str:
    """`the same source says`, `one of those in support says`, `2 of those in support say`."""
    if number > 1:
        return f"{number} of those in support say"
    return "the same source says" if len(case.supports) == 1 else "one of those in support says"


def _sources(letters: Sequence[Reliability], verb: str) -> str:
    """`3 independent sources (B, C, C) support`, `one source (B) disputes`."""
    listed = ", ".join(letters)
    if len(letters) == 1:
        return f"one source ({listed}) {verb}s"
    return f"{len(letters)} independent sources ({listed}) {verb}"
