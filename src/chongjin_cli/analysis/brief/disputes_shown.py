"""The disputes of a page: the most open first, then those that people ask about most, none twice."""

from collections.abc import Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.queries import disputes
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

MOST, OF_THE_WHOLE, OF_THE_DISPUTED = 4, 2, 12
"""The disputes of a page, of one with head lines of large subjects, and of one made of what is disputed."""
TIMELY = 1.0
"""Added to the weight of a dispute if an answer is of the time that was asked for alone."""
IMPROBABLE = 5
"""A credibility."""


def by_openness(
    dataset: Dataset, selection: Selection, claims: Sequence[contract.Claim], corpus: Corpus
) -> list[contract.Dispute]:
    """The disputes that the claims are answers in: the most open and those whose answers matter most first."""
    own = {claim["id"] for claim in claims}

    def weight(dispute: contract.Dispute) -> tuple[float, str]:
        answers = [claim for claim in dispute["claims"] if claim["id"] in own] or dispute["claims"]
        near = TIMELY if corpus.time is not None else 0
        return -_openness(dispute) - max(
            corpus.matters(claim) + near * corpus.focus(claim) for claim in answers
        ), dispute["id"]

    found = disputes.disputes(dataset, selection)
    near = (each for each in found if not corpus.said or not own.isdisjoint(each["versions"]))
    return sorted(near, key=weight)


def few(found: Sequence[contract.Dispute], corpus: Corpus, *, of_the_whole: bool) -> list[contract.Dispute]:
    """Those of the disputes that a page shows, without those that have an answer in common with one before."""
    apart = list[contract.Dispute]()
    for dispute in found:
        if all(set(dispute["versions"]).isdisjoint(other["versions"]) for other in apart):
            apart.append(dispute)
    return apart[: OF_THE_WHOLE if of_the_whole else OF_THE_DISPUTED if corpus.is_doubted else MOST]


def _openness(dispute: contract.Dispute) -> float:
    """1 if no answer is better than another, a half if the evidence favours one that another comes near to."""
    if dispute["favoured"] is None:
        return 1
    return 0.5 if sum(claim["credibility"] < IMPROBABLE for claim in dispute["claims"]) > 1 else 0
