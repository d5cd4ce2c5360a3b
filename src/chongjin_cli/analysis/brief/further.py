"""The closing part of a brief: as many of the other claims as there is room for, in the order of time."""

import json
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, groupby
from math import inf

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief.aspects import CONSEQUENCES, asserted
from chongjin_cli.analysis.brief.choosing import CONFIRMED, FAIR, behind_doubtful, chosen
from chongjin_cli.analysis.brief.claim_dates import beginning, in_time
from chongjin_cli.analysis.brief.tied import Tied
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

START = "0-01-01"
"""The day from which on an era without a beginning is."""
UNDATED = "At no time in particular"
"""The heading of claims without a date."""
LEFT_SHORT = 0.5
"""The share of its last line that an era leaves empty."""
LEAST = 0.9
"""The lines that further claims take each, at the least."""


def further(
    claims: Sequence[contract.Claim],
    tied: Tied,
    first: Sequence[contract.Claim],
    rivals: Sequence[contract.Claim],
    shown: Collection[str],
    lines: float,
    corpus: Corpus,
) -> list[contract.Claim]:
    """As many of the claims that are not shown as fit on so many lines: some `first`, then those worth most.

    Before all stands what is sure and says much the same as a disputed or alleged claim on the page, as the `rivals` in
    its disputes are, so that this does not stand there alone; of a place or an actor what is confirmed is next.

    Of what is only `tied` to the subject what came of it is next: who was punished. What is much like others comes
    when nothing else is left, and what else is tied after it.
    """
    most = max(0, int(lines / LEAST))
    own = [claim for claim in claims if claim["credibility"] <= FAIR]
    before = [claim for claim in (*claims, *tied.claims) if claim["id"] in shown]
    left = [claim for claim in own if claim["id"] not in shown]
    first = [*chosen(behind_doubtful(left, rivals, corpus), most, corpus), *first]
    best = [claim for claim in own if _is_sure_of_a_thing(claim, corpus)]
    first += chosen(best, most - len(first), corpus, [*before, *first])
    ranked = [*first, *chosen(own, most - len(first), corpus, [*before, *first])]
    if len(ranked) < most:
        other = tied.visible([*before, *ranked])
        came_of_it = [claim for claim in other if not asserted(words(claim["assertion"])).isdisjoint(CONSEQUENCES)]
        ranked += chosen(came_of_it, most - len(ranked), corpus, [*before, *ranked])
        alike = [claim for claim in left if claim not in ranked]
        ranked += sorted(alike, key=lambda claim: -corpus.ranked(claim).worth)
        ranked += chosen(other, most - len(ranked), corpus, [*before, *ranked])
    lines -= LEFT_SHORT * len({era for claim in ranked for era in claim["eras"][:1]})
    ends = accumulate(page_lines.in_flow(claim, names_speakers=not corpus.is_alleged) for claim in ranked)
    return [claim for claim, end in zip(ranked, ends, strict=True) if end <= lines]


def _is_sure_of_a_thing(claim: contract.Claim, corpus: Corpus) -> bool:
    """Whether a claim is confirmed, and of a place or an actor that was asked for."""
    is_of_it = corpus.subject["kind"] in ("place", "actor") and not corpus.is_aside(claim)
    return is_of_it and claim["credibility"] == CONFIRMED


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
    return max(((begin, label) for begin, label in begins if begin <= year), default=min(begins, default=(0, UNDATED)))[
        1
    ]
