"""What is of the time of a subject under others: of the years of a ruler, and of those around a date."""

import json
import re
from collections.abc import Sequence
from math import floor

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief.choosing import chosen, is_fair
from chongjin_cli.analysis.brief.claim_dates import duration, middle
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

ROWS, YEARS, EVENT = 20, 3, 1.0
"""Claims just before and after a date, at most, the years around it that they are of, and how long one lasts."""
EARLIEST = 0.1
"""The share of a ruler's claims that are so early that he may not have ruled yet."""


def of_a_rule(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The other claims of the time of a person whom any claim has a rule of: `Under Kim Jong Un`; of others none.

    His time begins with his own claims, the earliest of them apart.
    """
    if asked.subject["kind"] != "actor" or asked.selection != asked.timeless or asked.subject["narrowed"]:
        return []
    rule = re.compile(rf"\b[Uu]nder {re.escape(asked.subject['label'])}\b")
    every = list(map(json.loads, dataset.claims(Selection())))
    years = sorted(year for claim in claims if (year := middle(claim)) is not None)
    if not years or not any(rule.search(claim["assertion"]) for claim in every):
        return []
    begin, own = years[int(EARLIEST * len(years))], {claim["id"] for claim in claims}
    return [claim for claim in every if claim["id"] not in own and (middle(claim) or 0) >= begin]


def before_and_after(
    dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim], shown: Sequence[contract.Claim], lines: int
) -> list[contract.Claim]:
    """What came in the years around a date on the topics that it has, the nearest first, on the lines that are left."""
    if asked.days is None or asked.subject["kind"] != "date":
        return []
    first, last = (int(day.replace("-", "")) for day in asked.days)
    topics = {topic for claim in claims for topic in claim["topics"]}
    own = {claim["id"] for claim in claims}
    within = asked.narrowing._replace(begin=first - YEARS * 10_000, end=last + YEARS * 10_000)
    near = [
        claim
        for claim in map(json.loads, dataset.claims(within))
        if claim["id"] not in own
        and is_fair(claim)
        and duration(claim) <= EVENT
        and not topics.isdisjoint(claim["topics"])
    ]
    found = list[contract.Claim]()
    lines -= page_lines.HEADING
    corpus = Corpus(asked.subject, None, near)
    begin, end = map(decimal_year, asked.days)

    def nearest(claim: contract.Claim) -> tuple[int, float]:
        when = middle(claim) or begin
        return -floor(max(begin - when, when - end)), corpus.worth(claim)

    for claim in chosen(near, ROWS, corpus, shown, nearest):
        lines -= page_lines.of_claim(claim)
        if lines < 0:
            break
        found.append(claim)
    return found
