"""What is tied to a subject under others: what follows its claims or is of the same event, and what says its name."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import is_fair
from chongjin_cli.analysis.brief.names import names, says
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

STEM, RARE = 4, 0.05
"""Letters by which a word of a topic's names is known in its other forms, and the share of all claims below which it
tells of the topic."""


def tied_to(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The claims under other subjects that one of these follows, refines or tells the event of, or the other way about.

    With them stand those that say a rare word of a topic's names, or the whole name of a place or an actor.
    """
    own = {claim["id"] for claim in claims}
    every = list(map(json.loads, dataset.claims(asked.narrowing)))
    named = _naming(dataset, asked, {claim["id"]: words(claim["assertion"]) for claim in every})
    related = {tie["claim"] for claim in claims for tie in claim["relations"]}
    return [
        claim
        for claim in every
        if claim["id"] not in own
        and is_fair(claim)
        and (claim["id"] in related | named or not own.isdisjoint(tie["claim"] for tie in claim["relations"]))
    ]


def _naming(dataset: Dataset, asked: Asked, said: Mapping[str, Sequence[str]]) -> set[str]:
    """The ids of the claims that say a name of the subject."""
    spelt = names(dataset, asked)
    if asked.subject["kind"] == "topic":
        stems = {name[0][:STEM] for name in spelt if len(name) == 1 and len(name[0]) >= STEM}
        begins = {name: {word[:STEM] for word in those} & stems for name, those in said.items()}
        counts = Counter(stem for those in begins.values() for stem in those)
        return {name for name, those in begins.items() if any(counts[stem] < RARE * len(said) for stem in those)}
    return {name for name, those in said.items() if says(those, spelt)}
