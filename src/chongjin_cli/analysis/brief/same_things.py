"""Two names of one thing: what claims say has gone by the name of another is measured as one."""

import json
import re
from collections.abc import Sequence
from itertools import combinations

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import FAIR
from chongjin_cli.dataset.grading import TOLD_AS_FACTS
from chongjin_cli.queries.store import Dataset

_ALSO = re.compile(r"\b(?:by the name of|also (?:called|known as|named)|one and the same)\b")
"""Words of a claim that two names are of one thing."""


def same_things(dataset: Dataset, claims: Sequence[contract.Claim], subject: str | None) -> dict[str, str]:
    """The places that claims call another place of the same kind, each with the one whose name stands for both.

    That is the subject if it is one of the two, else the one that more claims are on.
    """
    found: dict[str, str] = {}
    for claim in claims:
        if claim["kind"] in TOLD_AS_FACTS and claim["credibility"] <= FAIR and _ALSO.search(claim["assertion"]):
            places = [json.loads(dataset.record("place", name)) for name in claim["places"]]
            for pair in combinations(places, 2):
                if pair[0]["kind"] == pair[1]["kind"] and pair[0]["within"] == pair[1]["within"]:
                    other, known = sorted(pair, key=lambda each: (each["id"] == subject, each["claims"]))
                    found[other["id"]] = known["id"]
    return found
