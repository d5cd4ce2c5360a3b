"""Disputes: claims that contradict one another, gathered, and the version that the evidence favours."""

import json
from collections.abc import Iterator

from chongjin_cli import contract
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

UNDECIDED = 4
"""The credibility from which on nothing can be said in favour of a claim."""


def disputes(dataset: Dataset, selection: Selection) -> Iterator[contract.Dispute]:
    """The disputes that any claim of a selection stands in, in the order of the selection."""
    versions = _gathered(dataset.contradictions())
    done: set[str] = set()
    for text in dataset.claims(selection):
        claim: contract.Claim = json.loads(text)
        if claim["id"] in versions and claim["id"] not in done:
            together = sorted(versions[claim["id"]])
            done.update(together)
            yield _dispute([json.loads(dataset.claim(name)) for name in together])


def _dispute(claims: list[contract.Claim]) -> contract.Dispute:
    return {
        "id": claims[0]["id"],
        "versions": [claim["id"] for claim in claims],
        "favoured": favoured(claims),
        "topics": list(dict.fromkeys(topic for claim in claims for topic in claim["topics"])),
        "claims": claims,
    }


def favoured(claims: list[contract.Claim]) -> str | None:
    """The id of the one claim that is better graded than every other, by credibility and then by letter."""
    ranked = sorted(claims, key=_standing)
    if ranked[0]["credibility"] >= UNDECIDED or (len(ranked) > 1 and _standing(ranked[0]) == _standing(ranked[1])):
        return None
    return ranked[0]["id"]


def _standing(claim: contract.Claim) -> tuple[int, str]:
    return claim["credibility"], claim["grade"][0]


def _gathered(pairs: Iterator[tuple[str, str]]) -> dict[str, set[str]]:
    """For each claim the set of all claims it is tied to by contradictions, itself among them."""
    sets: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = sets.get(one, {one}) | sets.get(other, {other})
        for name in joined:
            sets[name] = joined
    return sets
