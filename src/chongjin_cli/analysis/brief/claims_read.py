"""Which claims a brief is made of: those of its subject, or those that say the words that were asked for."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

READ = 10_000
"""Claims, the best graded first, that a page is made of: of a larger dataset the rest would not reach it."""
SAYS, IS_ASKED = 1.0, 0.2
"""How far a claim is on the words asked for if it says them, or only answers a question that does."""
MANY = 20
"""Claims on the words asked for that are enough, so that none that are less on them are read."""
FILED = 0.2
"""The share of the claims on the words from which on a topic that they are filed under is that of the words."""


def read(dataset: Dataset, selection: Selection) -> tuple[list[contract.Claim], list[contract.Claim], dict[str, float]]:
    """The claims that a brief is made of, the best graded first, those near to these, and how far all say the words."""
    claims = [json.loads(text) for text in dataset.claims(selection._replace(sort="grade", limit=READ))]
    said = _said(dataset, selection, claims)
    made_of, near = _saying(claims, said) if said else (claims, [])
    return made_of, near, said


def _said(dataset: Dataset, selection: Selection, claims: Sequence[contract.Claim]) -> dict[str, float]:
    """How far the claims that say the words which were asked for do so, themselves and not in their evidence alone.

    What is at a place of this name says it, too; an actor's name does not make a claim be on what it says.
    """
    if selection.match is None:
        return {}
    says, asked = dataset.saying(selection.match, {claim["id"] for claim in claims})
    so_named = {place for _, place in dataset.named("place", " ".join(selection.match.words))}
    says |= {claim["id"] for claim in claims if not so_named.isdisjoint(claim["places"])}
    return dict.fromkeys(asked, IS_ASKED) | dict.fromkeys(says, SAYS)


def _saying(
    claims: Sequence[contract.Claim], said: Mapping[str, float]
) -> tuple[list[contract.Claim], list[contract.Claim]]:
    """The claims that say the words, and where they are few those only asked about them.

    These are on the subject if they are filed under a topic that many of the first are. Where none says the words those
    will do that are asked about them.
    """
    found = [claim for claim in claims if said.get(claim["id"]) == SAYS]
    if len(found) >= MANY:
        return found, []
    asked = [claim for claim in claims if said.get(claim["id"]) == IS_ASKED]
    if not found:
        return asked, []
    filed = Counter(topic for claim in found for topic in claim["topics"])
    usual = {topic for topic, count in filed.items() if count >= FILED * len(found)}
    return found, [claim for claim in asked if not usual.isdisjoint(claim["topics"])]


def without_open_beginnings(dataset: Dataset, asked: subjects.Asked) -> subjects.Asked:
    """A date without what was so until after it, nobody says since when: that may have begun later."""
    if asked.subject["kind"] != "date" or asked.days is None:
        return asked
    claims = list(map(json.loads, dataset.claims(asked.selection)))
    kept = tuple(claim["id"] for claim in claims if not _is_open_until_after(claim, asked.days[1]))
    return asked if len(kept) in (0, len(claims)) else asked._replace(selection=asked.selection._replace(ids=kept))


def _is_open_until_after(claim: contract.Claim, day: str) -> bool:
    return (claim["date"] or "").startswith("..") and (claim["dates"]["to"] or "") > day
