"""What is new on a page: the claims that were added or changed of late, and the newest of them."""

from collections.abc import Sequence
from datetime import date, timedelta

from chongjin_cli import contract
from chongjin_cli.analysis.brief.claim_dates import first_day
from chongjin_cli.analysis.brief.main_parts import TOLD
from chongjin_cli.analysis.brief.rows import row
from chongjin_cli.queries.store import Dataset

RECENT = 30
"""Days up to the last change within which a claim is new."""
MOST_NEW = 0.5
"""The share of the claims that were added or changed above which nothing counts as new: that most are says nothing."""
DISPUTED = 4
"""A credibility."""


def news(dataset: Dataset, claims: Sequence[contract.Claim], most: int, shown: set[str]) -> contract.News:
    """What was added, or else changed; the last day first, then what is newest by its own date.

    Nothing is told where more than MOST_NEW of the claims were. `shown` are the claims that the page has anyhow.
    """
    until = max((max(claim["added"] or "", claim["changed"] or "") for claim in claims), default="")
    nothing: contract.News = {"since": None, "until": None, "added": 0, "changed": 0, "claims": []}
    if not until:
        return nothing
    since = str(date.fromisoformat(until) - timedelta(days=RECENT))
    added = [claim for claim in claims if (claim["added"] or "") >= since]
    changed = [claim for claim in claims if (claim["added"] or "") < since <= (claim["changed"] or "")]
    if len(added) + len(changed) > MOST_NEW * len(claims):
        return nothing
    those = added or changed
    told = [claim for claim in those if claim["credibility"] < DISPUTED and claim["kind"] in TOLD]
    told = [claim for claim in told if claim["id"] not in shown]
    newest = sorted(
        told,
        key=lambda claim: ((claim["added"] if those is added else claim["changed"]) or "", first_day(claim)),
        reverse=True,
    )
    return {
        "since": since,
        "until": until,
        "added": len(added),
        "changed": len(changed),
        "claims": [row(dataset, claim) for claim in newest[:most]],
    }
