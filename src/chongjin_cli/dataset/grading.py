"""The grade of a claim, computed from its evidence by the Admiralty code (NATO AJP-2.1).

A letter for the best source in support (A completely reliable … F cannot be judged) and a number for
the credibility of the claim (1 confirmed … 6 cannot be judged). One function holds the whole rule.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from chongjin_cli.contract import Reliability, Stance, Status

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import Claim, Source

STATUSES: dict[int, Status] = {
    1: "confirmed",
    2: "probable",
    3: "possible",
    4: "disputed",
    5: "improbable",
    6: "unjudged",
}
"""The word for each credibility."""

CANNOT_JUDGE = "EF"
"""Letters whose word alone carries nothing: they neither confirm a claim nor make it probable."""


class Attestation(NamedTuple):
    """What one source that was read brings to a claim; sources that repeat one another share `origin`."""

    stance: Stance
    reliability: Reliability
    origin: str


@dataclass(frozen=True)
class Grade:
    """A grade as letter and number (`B2`), its status, and the rule that gave it in words."""

    reliability: Reliability
    credibility: int
    reason: str

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"

    @property
    def status(self) -> Status:
        """The word for the credibility: confirmed, probable, possible, disputed, improbable, unjudged."""
        return STATUSES[self.credibility]


def grade(attestations: Iterable[Attestation]) -> Grade:
    """Grade a claim from everything its read sources say, counting each origin once, at its best letter.

    Disputes are weighed first, so that a claim made by an unjudged source alone and contradicted by a
    reliable one comes out doubtful, not unjudged. Sources graded E or F do not corroborate.
    """
    attestations = list(attestations)
    return _weigh(_best_by_origin(attestations, "supports"), _best_by_origin(attestations, "disputes"))


@lru_cache(maxsize=1024)
def _weigh(supports: tuple[Reliability, ...], disputes: tuple[Reliability, ...]) -> Grade:
    """The grade of a claim from the letters for and against it, best first; most claims share a few such sets."""
    if not supports:
        return Grade("F", 6, "no source that was read supports it as it is worded")
    best = supports[0]
    stronger = [letter for letter in disputes if letter < best]
    as_strong = [letter for letter in disputes if letter <= best]
    corroborating = [letter for letter in supports if letter not in CANNOT_JUDGE]
    if len(stronger) >= 2:
        return Grade(best, 5, f"{_sources(stronger)} more reliable than any support ({best}) dispute it")
    if as_strong:
        return Grade(best, 4, f"{_sources(as_strong, 'dispute')} it, against a best support of {best}")
    if not corroborating:
        return Grade(best, 6, f"supported by {_sources(supports)} alone, whose word cannot be judged")
    weaker = f"; {_sources(disputes, 'dispute')} it at a lower level" if disputes else ""
    if len(corroborating) >= 2 and best in "AB":
        return Grade(best, 1, f"{_sources(corroborating)} support it{weaker}")
    if len([letter for letter in corroborating if letter <= "C"]) >= 2:
        return Grade(best, 2, f"{_sources(corroborating)} support it, none of them A or B{weaker}")
    if best == "A":
        return Grade(best, 2, f"one source graded A supports it{weaker}")
    if len(corroborating) == 1:
        return Grade(best, 3, f"one source graded {best} supports it{weaker}")
    return Grade(best, 3, f"{_sources(corroborating)} support it, fewer than two of them C or better{weaker}")


def _best_by_origin(attestations: list[Attestation], stance: Stance) -> tuple[Reliability, ...]:
    """The best letter of each origin with this stance, best first."""
    best: dict[str, Reliability] = {}
    for its_stance, reliability, origin in attestations:
        if its_stance == stance:
            best[origin] = min(reliability, best.get(origin, "F"))
    return tuple(sorted(best.values()))


def _sources(letters: Sequence[Reliability], verb: str = "") -> str:
    """`3 independent sources (B, C, C)`, `one source (B) disputes`."""
    listed = ", ".join(letters)
    if len(letters) == 1:
        return f"one source ({listed})" + (f" {verb}s" if verb else "")
    return f"{len(letters)} independent sources ({listed})" + (f" {verb}" if verb else "")


def grade_claim(claim: "Claim", sources: dict[str, "Source"]) -> Grade:
    """Grade a claim of a dataset. Sources of which nothing was read (`access: none`) do not count."""
    return grade(
        Attestation(evidence.stance, source.reliability, origin_of(source, sources))
        for evidence in claim.evidence
        if (source := sources[evidence.source]).access != "none"
    )


def origin_of(source: "Source", sources: dict[str, "Source"]) -> str:
    """What a source repeats in the end: its origin's origin, and so on; its own id if it repeats nothing."""
    seen = {source.id}
    while source.origin is not None:
        if source.origin not in sources or source.origin in seen:
            return source.origin
        source = sources[source.origin]
        seen.add(source.id)
    return source.id
