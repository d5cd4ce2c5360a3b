"""What is new on a subject: the claims added or changed of late, and the newest few of them."""

import json
from collections.abc import Collection, Sequence
from datetime import date, timedelta

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


def news(
    dataset: Dataset, claims: Sequence[contract.Claim], shown: Collection[str], limit: int | None
) -> tuple[contract.News, list[contract.Claim]]:
    """How much was added or changed within a month before the dataset's day, and those of its claims that are told."""
    until = dataset.meta()["updated"]
    since = str(date.fromisoformat(until) - timedelta(days=RECENT))
    new = [claim for claim in claims if _day(claim) >= since]
    every = map(json.loads, dataset.claims(Selection())) if new else ()
    if not new or sum(_day(claim) >= since for claim in every) > MOST_OF_ALL * dataset.count(Selection()):
        return {"since": None, "until": None, "added": 0, "changed": 0, "claims": []}, []
    added = sum((claim["added"] or "") >= since for claim in new)
    fair = (claim for claim in new if is_fair(claim) and claim["id"] not in shown)
    told = sorted(fair, key=_day, reverse=True)[: ROWS if limit is None else limit]
    return {"since": since, "until": until, "added": added, "changed": len(new) - added, "claims": []}, told


def _day(claim: contract.Claim) -> str:
    """The day of a claim's last change."""
    return max(claim["added"] or "", claim["changed"] or "")
