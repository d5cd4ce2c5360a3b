"""Chooses a few of many claims: those worth most, none that says the same as another."""

from collections.abc import Callable, Iterable, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.claim_dates import middle
from chongjin_cli.analysis.brief.worth import FAIR, Corpus
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS

PLAIN = (*TOLD_AS_FACTS, "utterance")
"""Kinds of claim that say how things are; the others have parts of their own."""
TOLD = (*PLAIN, "allegation")
"""Kinds that may stand among these if they are called what they are: what was said of the future or thought may not."""
DOUBLE = 0.5
"""The share of their words that two claims have in common from which on they say the same."""
YEARS = 3
"""Years by which a claim is newer than another of much the same words and so tells what has become of it."""


def chosen(
    claims: Iterable[contract.Claim],
    most: int,
    corpus: Corpus,
    before: Sequence[contract.Claim] = (),
    worth: Callable[[contract.Claim], float | tuple[int, float]] | None = None,
) -> list[contract.Claim]:
    """At most so many of the claims, the best first, none that says the same as another or as one of those before.

    What is aside, as of a whole age, comes when nothing of the time itself is left.
    """
    found = list[contract.Claim]()
    best_first = sorted(claims, key=worth or corpus.worth, reverse=True)
    for claim in sorted(best_first, key=corpus.is_aside):
        if len(found) >= most:
            break
        if not any(_says_the_same(claim, other, corpus) for other in (*before, *found)):
            found.append(claim)
    return found


def behind_doubtful(
    claims: Sequence[contract.Claim], shown: Sequence[contract.Claim], corpus: Corpus
) -> list[contract.Claim]:
    """The sure ones of some claims that say much the same as a disputed or alleged one that is shown."""
    doubtful = list(filter(_is_doubtful, shown))
    sure = (claim for claim in claims if claim["credibility"] <= ESTABLISHED and not _is_doubtful(claim))
    return [claim for claim in sure if any(_are_alike(claim, other, corpus) for other in doubtful)]


def is_fair(claim: contract.Claim, kinds: Sequence[str] = PLAIN) -> bool:
    """Whether a claim says how things are and may be told."""
    return claim["kind"] in kinds and claim["credibility"] <= FAIR


def _says_the_same(claim: contract.Claim, other: contract.Claim, corpus: Corpus) -> bool:
    """Whether one of two claims is enough: they are rivals, or alike, and the first is neither surer nor of later."""
    if claim["id"] == other["id"] or not set(claim["disputes"]).isdisjoint(other["disputes"]):
        return True
    return _are_alike(claim, other, corpus) and not _outdoes(claim, other)


def _are_alike(one: contract.Claim, other: contract.Claim, corpus: Corpus) -> bool:
    said, too = corpus.words(one), corpus.words(other)
    return len(said & too) >= DOUBLE * len(said | too)


def _outdoes(claim: contract.Claim, other: contract.Claim) -> bool:
    """Whether a claim stands beside one that says much the same: it is sure, or newer, or both give figures."""
    if _is_doubtful(other):
        return not _is_doubtful(claim)
    then, now = middle(other), middle(claim)
    if then is None or now is None:
        return False
    give_figures = bool(claim["figures"] and other["figures"])
    return now - then >= YEARS or (give_figures and then - now >= YEARS)


def _is_doubtful(claim: contract.Claim) -> bool:
    """Whether a claim is disputed or alleged, so that it keeps no better one out."""
    return claim["credibility"] > FAIR or claim["kind"] == "allegation"
