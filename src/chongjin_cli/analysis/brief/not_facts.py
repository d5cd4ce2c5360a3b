"""What stands apart on a page, not told as a fact: disputed by evidence alone, alleged, thought or foreseen."""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import PLAIN, chosen
from chongjin_cli.analysis.brief.worth import FAIR, Corpus

DISPUTED = 4
"""A credibility."""
JUDGE = "C"
"""The letter down to which what a source thinks is told."""
CONTESTED, ALLEGATIONS, OPINIONS, FORECASTS = 1, 2, 1, 1
OF_THE_DISPUTED = 8
"""Rows of what is disputed by evidence alone where all of the subject is disputed or worse."""
"""Rows of each part, unless a limit is asked for: what else is alleged is told, called so, if there is room."""


class Apart(NamedTuple):
    """What is not told as a fact: disputed by evidence alone, alleged, thought or foreseen."""

    contested: list[contract.Claim]
    allegations: list[contract.Claim]
    opinions: list[contract.Claim]
    forecasts: list[contract.Claim]


def told_apart(claims: Sequence[contract.Claim], corpus: Corpus, limit: int | None) -> Apart:
    """The claims of the parts that say by their headings that they are not told as facts."""

    def best(those: Sequence[contract.Claim], usual: int) -> list[contract.Claim]:
        return chosen(those, usual if limit is None else limit, corpus)

    return Apart(
        best([claim for claim in claims if _is_contested(claim)], OF_THE_DISPUTED if corpus.is_doubted else CONTESTED),
        best([claim for claim in claims if claim["kind"] == "allegation"], ALLEGATIONS),
        best([claim for claim in claims if _is_of_weight(claim, corpus)], OPINIONS),
        best([claim for claim in claims if _is_foreseen(claim)], FORECASTS),
    )


def _is_contested(claim: contract.Claim) -> bool:
    """Whether a claim is disputed by evidence alone, without a rival in a dispute."""
    return claim["credibility"] == DISPUTED and claim["kind"] in PLAIN and not claim["disputes"]


def _is_foreseen(claim: contract.Claim) -> bool:
    """Whether a claim was still to come when it was read."""
    return claim["kind"] == "forecast" and (claim["dates"]["to"] or "9999") >= (claim["added"] or "")


def _is_of_weight(claim: contract.Claim, corpus: Corpus) -> bool:
    """Whether a claim is the judgement of a source that is at least fairly reliable, on the subject and undisputed."""
    is_fair = claim["credibility"] <= FAIR and claim["grade"][0] <= JUDGE
    return claim["kind"] == "opinion" and is_fair and not corpus.is_aside(claim)
