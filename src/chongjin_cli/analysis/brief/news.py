"""What is new on a subject: the claims added or changed of late, and the newest few of them."""

import json
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import is_fair
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

RECENT = 30
"""Days up to that of the dataset within which a claim is new."""
MOST_OF_ALL = 0.5
"""The share of all claims of the dataset above which nothing is called new: that most are tells nothing."""
ROWS = 3
"""New claims on a page, at most, unless a limit is asked for."""


class News(NamedTuple):
    """Since when a claim is new, how many were added and how many else changed, and the newest."""

    since: str | None
    added: int
    changed: int
    claims: list[contract.Claim]


def news(dataset: Dataset, claims: Sequence[contract.Claim], shown: Collection[str], limit: int | None) -> News:
    """The claims added or changed within a month before the dataset's day; those that are not shown yet are told."""
    since = str(date.fromisoformat(dataset.meta()["updated"]) - timedelta(days=RECENT))
    new = [claim for claim in claims if _day(claim) >= since]
    every = map(json.loads, dataset.claims(Selection())) if new else ()
    if sum(_day(claim) >= since for claim in every) > MOST_OF_ALL * dataset.count(Selection()) or not new:
        return News(None, 0, 0, [])
    added = sum((claim["added"] or "") >= since for claim in new)
    told = [claim for claim in new if is_fair(claim) and claim["id"] not in shown]
    told.sort(key=_day, reverse=True)
    return News(since, added, len(new) - added, told[: ROWS if limit is None else limit])


def _day(claim: contract.Claim) -> str:
    """The day of a claim's last change."""
    return max(claim["added"] or "", claim["changed"] or "")
