"""Which claims a brief is made of: those of its subject, or those that say the words that were asked for."""

import json

from chongjin_cli import contract
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

READ = 10_000
"""Claims, the best graded first, that a page is made of: of a larger dataset the rest would not reach it."""
SAYS, IS_ASKED = 1.0, 0.2
"""How far a claim is on the words asked for if it says them, or only answers a question that does."""
FEW = 10
"""Claims that say the words asked for, of fewer than which a page is not made alone."""


def read(dataset: Dataset, selection: Selection) -> tuple[list[contract.Claim], dict[str, float]]:
    """The claims that a brief is made of, the best graded first, and how far they say the words that were asked for.

    Where few say these themselves, those will do as well that are asked about them; where none is, all others.
    """
    claims = [json.loads(text) for text in dataset.claims(selection._replace(sort="grade", limit=READ))]
    if selection.match is None:
        return claims, {}
    says, asked = dataset.saying(selection.match, {claim["id"] for claim in claims})
    so_named = {place for _, place in dataset.named("place", " ".join(selection.match.words))}
    says |= {claim["id"] for claim in claims if not so_named.isdisjoint(claim["places"])}
    said = dict.fromkeys(asked, IS_ASKED) | dict.fromkeys(says, SAYS)
    made_of = says if len(says) >= FEW else says | asked
    return [claim for claim in claims if not made_of or claim["id"] in made_of], said
