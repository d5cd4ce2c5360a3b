"""Disputes: questions with their rival answers, and the answer that the evidence favours."""

import json
from collections.abc import Collection, Iterator
from itertools import islice

from chongjin_cli import contract
from chongjin_cli.errors import Mend, UsageError
from chongjin_cli.queries.instead_of_words import instead_of_words
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins

UNDECIDED = 4
"""The credibility from which on a claim is not favoured over another."""

DISPUTED = "disputed"
"""The status of a claim that sources of the same weight dispute."""


def disputes(dataset: Dataset, selection: Selection, names: Collection[str] = ()) -> Iterator[contract.Dispute]:
    """The disputes that any claim of a selection is an answer in, each whole, in its order; its limit is of them.

    Of `names`, which are ids, only these. Raises UsageError for one that no dispute has.
    """
    unknown = [name for name in names if not dataset.has_dispute(name)]
    if unknown:
        asked = " ".join(unknown)
        raise UsageError(f"no dispute {asked!r}", _of_the_claim(dataset, asked) or _instead(dataset, asked))
    end = None if selection.limit is None else selection.offset + selection.limit
    return (_with_claims(dataset, text) for text in islice(_named(dataset, selection, names), selection.offset, end))


def _instead(dataset: Dataset, asked: str) -> Mend:
    return instead_of_words(dataset, "disputes", asked, count)


def _of_the_claim(dataset: Dataset, number: str) -> Mend | None:
    """What else a number that is rather a year may mean, if the claim of that number is an answer in a dispute."""
    claim = dataset.claim_id(number)
    if claim == number or not any(map(dataset.has_dispute, dataset.disputes_of(claim))):
        return None
    of_claim = Mend(f"of {claim}: chongjin disputes {claim}", f'of {claim}: disputes("{claim}")')
    return Mend(*("; ".join(forms) for forms in zip(of_claim, _instead(dataset, number), strict=True)))


def count(dataset: Dataset, selection: Selection, names: Collection[str] = ()) -> int:
    """How many disputes there are for a selection, whatever its limit."""
    return sum(1 for _ in _named(dataset, selection, names))


def _named(dataset: Dataset, selection: Selection, names: Collection[str]) -> Iterator[str]:
    """The disputes of a selection, whatever its limit, or those of some ids among them, as they are stored."""
    every = dataset.disputes(selection.unlimited)
    return (text for text in every if json.loads(text)["id"] in names) if names else every


def disputed_by_evidence_alone(dataset: Dataset, selection: Selection) -> int:
    """How many claims of a selection, whatever its limit, are disputed without being an answer in a dispute."""
    if selection.statuses and DISPUTED not in selection.statuses:
        return 0
    claims = dataset.claims(selection.unlimited._replace(statuses=(DISPUTED,)))
    return sum(not json.loads(text)["disputes"] for text in claims)


def disputes_of(dataset: Dataset, claim: contract.Claim) -> list[contract.Dispute]:
    """The disputes that a claim is an answer in."""
    return [_with_claims(dataset, dataset.dispute(name)) for name in claim["disputes"]]


def _with_claims(dataset: Dataset, text: str) -> contract.Dispute:
    """A dispute with its claims, from what is stored of it."""
    stored = json.loads(text)
    claims: list[contract.Claim] = [json.loads(dataset.claim(name)) for name in stored["versions"]]
    return {
        "id": stored["id"],
        "question": stored["question"],
        "note": stored["note"],
        "versions": stored["versions"],
        "favoured": favoured(claims),
        "topics": list(dict.fromkeys(topic for claim in claims for topic in claim["topics"])),
        "claims": claims,
    }


def favoured(claims: list[contract.Claim]) -> str | None:
    """The id of the answer of the best grade, then of the most origins in support; None if two are alike."""
    ranked = sorted(claims, key=_rank)
    if ranked[0]["credibility"] >= UNDECIDED or (len(ranked) > 1 and _rank(ranked[0]) == _rank(ranked[1])):
        return None
    return ranked[0]["id"]


def _rank(claim: contract.Claim) -> tuple[int, str, int]:
    return claim["credibility"], claim["grade"][0], -len(origins(claim))
