"""The closing part of a brief: as many of the other claims as there is room for, in the order of time."""

import json
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, groupby
from math import inf

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief.choosing import FAIR, behind_doubtful, chosen
from chongjin_cli.analysis.brief.claim_dates import beginning, in_time
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.store import Dataset

START = "0-01-01"
"""The day from which on an era without a beginning is."""
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
    own = [claim for claim in claims if claim["credibility"] <= FAIR]
    before = [claim for claim in claims if claim["id"] in shown]
    left = [claim for claim in own if claim["id"] not in shown]
    most = max(0, int(lines / LEAST))
    ranked = [*chosen(behind_doubtful(left, rivals, corpus), most, corpus, before), *first]
    ranked += chosen(left, most - len(ranked), corpus, [*before, *ranked])
    if len(ranked) < most:
        told = {claim["id"] for claim in ranked}
        ranked += sorted((claim for claim in left if claim["id"] not in told), key=lambda claim: -corpus.worth(claim))
        ranked += (claim for claim in claims if claim["credibility"] == UNJUDGED and claim["id"] not in shown)
    lines -= LEFT_SHORT * len({era for claim in ranked for era in claim["eras"][:1]})
    ends = accumulate(page_lines.in_flow(claim, names_speakers=not corpus.is_alleged) for claim in ranked)
    return [claim for claim, end in zip(ranked, ends, strict=True) if end <= lines]


def grouped(dataset: Dataset, claims: Sequence[contract.Claim]) -> Iterator[tuple[str, list[contract.Claim]]]:
    """Claims in the order of time, under the era that each began in; those without a date last."""
    eras = [json.loads(text) for text in dataset.records("era")]
    begins = [(decimal_year(era["dates"]["from"] or START), era["label"]) for era in eras]
    for label, those in groupby(in_time(claims), key=lambda claim: _era(beginning(claim), begins)):
        yield label, list(those)


def _era(year: float, begins: Sequence[tuple[float, str]]) -> str:
    """The era that has begun last in a year, which is that where a claim stands in the order of time."""
    if year == inf:
        return UNDATED
    begun = [each for each in begins if each[0] <= year]
    return max(begun)[1] if begun else min(begins, default=(0, UNDATED))[1]
