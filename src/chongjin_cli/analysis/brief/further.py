"""The closing part of a brief: as many of the other claims as there is room for, in the order of time."""

import json
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, groupby
from math import inf

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief.choosing import behind_doubtful, chosen
from chongjin_cli.analysis.brief.claim_dates import beginning, in_time
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.store import Dataset

START, END = "0-01-01", "9999-12-31"
"""The days from which on an era without a beginning is, and to which one without an end."""
UNDATED = "At no time in particular"
"""The heading of claims without a date."""
UNJUDGED = 6
"""The credibility of what the word of its sources alone does not let judge."""
LEAST = 0.9
"""The lines that further claims take each, at the least."""
LEFT_SHORT = 0.5
"""The share of its last line that an era leaves empty."""


def further(
    claims: Sequence[contract.Claim],
    first: Sequence[contract.Claim],
    rivals: Sequence[contract.Claim],
    shown: Collection[str],
    lines: float,
    corpus: Corpus,
) -> list[contract.Claim]:
    """As many of the claims that are not shown as fit on so many lines: some `first`, then those worth most.

    Before all stands what is sure and says much the same as a disputed or alleged claim on the page, as the `rivals` in
    its disputes are, so that this does not stand there alone. What is much like others comes when nothing else is left,
    and behind it what cannot be judged.
    """
    own = list(filter(corpus.shows, claims))
    before = [claim for claim in claims if claim["id"] in shown]
    left = [claim for claim in own if claim["id"] not in shown]
    most = max(0, int(lines / LEAST))
    ranked = [*chosen(behind_doubtful(left, rivals, corpus), most, corpus, before), *first]
    ranked += chosen(left, most - len(ranked), corpus, [*before, *ranked])
    if len(ranked) < most:
        told = {claim["id"] for claim in ranked}
        ranked += sorted((claim for claim in left if claim["id"] not in told), key=lambda claim: -corpus.worth(claim))
        ranked += (claim for claim in claims if claim["credibility"] == UNJUDGED and claim["id"] not in {*shown, *told})
    lines -= LEFT_SHORT * len({era for claim in ranked for era in claim["eras"][:1]})
    ends = accumulate(page_lines.in_flow(claim, names_all="allegation" not in corpus.voiced) for claim in ranked)
    return [claim for claim, end in zip(ranked, ends, strict=True) if end <= lines]


def grouped(dataset: Dataset, claims: Sequence[contract.Claim]) -> Iterator[tuple[str, list[contract.Claim]]]:
    """Claims in the order of time, under the era in which most of each lies; those without a date last."""
    eras = [
        (decimal_year(era["dates"]["from"] or START), decimal_year(era["dates"]["to"] or END), era["label"])
        for era in map(json.loads, dataset.records("era"))
    ]
    under = {claim["id"]: _era(claim, eras, decimal_year(dataset.meta()["updated"])) for claim in claims}
    ordered = sorted(in_time(claims), key=lambda claim: under[claim["id"]])
    for (_, label), those in groupby(ordered, key=lambda claim: under[claim["id"]]):
        yield label, list(those)


def _era(claim: contract.Claim, eras: Sequence[tuple[float, float, str]], now: float) -> tuple[float, str]:
    """The beginning and the name of the era in which most of a claim's years lie, or which has begun last in its one.

    A claim that is open on a side counts as of the year where it stands in the order of time.
    """
    year, (first, last) = beginning(claim), (claim["dates"]["from"], claim["dates"]["to"])
    if year == inf or not eras:
        return inf, UNDATED
    if first is not None and last is not None and first[:4] < last[:4]:
        begins, ends = decimal_year(first), min(decimal_year(last), now)
        begin, _, label = max(eras, key=lambda era: (min(era[1], ends) - max(era[0], begins), era[0]))
    else:
        begin, _, label = max((era for era in eras if era[0] <= year), default=min(eras))
    return begin, label
