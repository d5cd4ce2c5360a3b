"""The disputes of a page: the most open and prominent, none twice, as many as leave room for claims."""

from collections import Counter
from collections.abc import Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief.headlines import Subject, filed_under
from chongjin_cli.analysis.brief.worth import FOCUS, Corpus, focus, prominence
from chongjin_cli.queries import disputes
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

LONG_DISPUTES, LEAST_DISPUTES = 26, 3
"""Lines from which on disputes are fewer than usual, and how many stay."""
DISPUTES, OF_THE_WHOLE = 4, 2
"""The disputes of a page, and of one with head lines of large subjects, at most, unless a limit is asked for."""
IMPROBABLE = 5
"""A credibility."""
TIMELY = 2.0
"""Added to the weight of a dispute if an answer is of the time that was asked for alone."""


def by_openness(
    dataset: Dataset, selection: Selection, claims: Sequence[contract.Claim], corpus: Corpus
) -> list[contract.Dispute]:
    """The disputes that the claims are answers in: the most open and prominent first."""
    own = {claim["id"] for claim in claims}

    def weight(dispute: contract.Dispute) -> tuple[float, str]:
        answers = [claim for claim in dispute["claims"] if claim["id"] in own] or dispute["claims"]
        near = FOCUS if corpus.time is None else TIMELY
        worth = max(prominence(claim, corpus) + near * focus(claim, corpus) for claim in answers)
        return -(_openness(dispute) + worth), dispute["id"]

    found = disputes.disputes(dataset, selection)
    near = (each for each in found if not corpus.said or not own.isdisjoint(each["versions"]))
    return sorted(near, key=weight)


def by_size(
    found: Sequence[contract.Dispute], claims: Sequence[contract.Claim], home: str | None
) -> list[contract.Dispute]:
    """The disputes of a whole dataset, the open ones first, of these those on what it holds most of, each on another.

    A question is on the narrowest of what all of its answers are filed under, the place of all claims apart; how large
    that is is told by the claims and sources on it, not by how many people ask or repeat an answer.
    """
    held = Counter[Subject]()
    sources = dict[Subject, set[str]]()
    for claim in claims:
        for subject in filed_under(claim):
            held[subject] += 1
            sources.setdefault(subject, set()).update(piece["source"] for piece in claim["evidence"])
    held.update({subject: len(names) for subject, names in sources.items()})

    def on(dispute: contract.Dispute) -> Subject | None:
        shared = set.intersection(*(set(filed_under(claim)) for claim in dispute["claims"])) - {("place", home)}
        return min(sorted(shared), key=lambda subject: held[subject], default=None)

    ranked = sorted(found, key=lambda each: (-_openness(each), -held[subject] if (subject := on(each)) else 0))
    first = {on(each): each["id"] for each in reversed(ranked)}
    return sorted(ranked, key=lambda each: (-_openness(each), first[on(each)] != each["id"]))


def few(found: Sequence[contract.Dispute], *, of_the_whole: bool) -> Sequence[contract.Dispute]:
    """Those of the disputes that a page shows, or the page of a whole dataset that has head lines."""
    return _not_too_long(_apart(found)[: OF_THE_WHOLE if of_the_whole else DISPUTES])


def _apart(found: Sequence[contract.Dispute]) -> list[contract.Dispute]:
    """The disputes without those that have an answer in common with one before."""
    apart: list[contract.Dispute] = []
    for dispute in found:
        if all(set(dispute["versions"]).isdisjoint(other["versions"]) for other in apart):
            apart.append(dispute)
    return apart


def _not_too_long(found: Sequence[contract.Dispute]) -> Sequence[contract.Dispute]:
    """The disputes without the last ones where they would take too much of a page."""
    while len(found) > LEAST_DISPUTES and sum(map(page_lines.of_dispute, found)) > LONG_DISPUTES:
        found = found[:-1]
    return found


def _openness(dispute: contract.Dispute) -> float:
    """1 if no answer is better than another, a half if the evidence favours one that another comes near to."""
    if dispute["favoured"] is None:
        return 1
    return 0.5 if sum(claim["credibility"] < IMPROBABLE for claim in dispute["claims"]) > 1 else 0
