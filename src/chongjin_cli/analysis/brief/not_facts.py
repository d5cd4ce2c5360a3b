"""What stands apart on a page, not told as a fact: disputed by evidence alone, alleged, thought or foreseen."""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import FAIR, PLAIN, chosen
from chongjin_cli.analysis.brief.worth import Corpus

DISPUTED = 4
"""A credibility."""
JUDGE = "C"
"""The letter down to which what a source thinks is told."""


class Rows(NamedTuple):
    """Rows of the parts beside the disputes and what `telling` has, at most: together about a page."""

    figures: int = 6
    contested: int = 2
    allegations: int = 3
    opinions: int = 2
    forecasts: int = 2
    new: int = 1


USUAL = Rows()
OF_MANY = USUAL._replace(contested=1, allegations=2, forecasts=1)
"""Of a subject of many claims: further ones stand behind one another."""
OF_THE_WHOLE = USUAL._replace(figures=4, contested=0, allegations=1, opinions=0, forecasts=0)


class Apart(NamedTuple):
    """What is not told as a fact: disputed by evidence alone, alleged, thought or foreseen."""

    contested: list[contract.Claim]
    allegations: list[contract.Claim]
    opinions: list[contract.Claim]
    forecasts: list[contract.Claim]


def told_apart(claims: Sequence[contract.Claim], most: Rows, corpus: Corpus) -> Apart:
    """The claims of the parts that say by their headings that they are not told as facts."""
    return Apart(
        chosen([claim for claim in claims if _is_contested(claim)], most.contested, corpus),
        chosen(_of_kind("allegation", claims), most.allegations, corpus),
        chosen([claim for claim in claims if _is_of_weight(claim, corpus)], most.opinions, corpus),
        _forecasts(_of_kind("forecast", claims), most.forecasts, corpus),
    )


def _is_contested(claim: contract.Claim) -> bool:
    """Whether a claim is disputed by evidence alone, without a rival in a dispute."""
    return claim["credibility"] == DISPUTED and claim["kind"] in PLAIN and not claim["disputes"]


def _is_of_weight(claim: contract.Claim, corpus: Corpus) -> bool:
    """Whether a claim is the judgement of a source that is at least fairly reliable, on the subject and undisputed."""
    is_fair = claim["credibility"] <= FAIR and claim["grade"][0] <= JUDGE
    return claim["kind"] == "opinion" and is_fair and not corpus.is_aside(claim)


def _forecasts(claims: Sequence[contract.Claim], most: int, corpus: Corpus) -> list[contract.Claim]:
    """Forecasts for the future; if these are few, those for the past."""
    newest = max((claim["added"] or "" for claim in claims), default="")
    coming = [claim for claim in claims if (claim["dates"]["to"] or "9999") > newest]
    best = chosen(coming, most, corpus)
    past = [claim for claim in claims if claim not in coming]
    return [*best, *chosen(past, most - len(best), corpus, best)]


def _of_kind(kind: str, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    return [claim for claim in claims if claim["kind"] == kind]
