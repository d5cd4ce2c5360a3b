"""What is tied to a subject under others: what follows its claims or is of the same event, and what says its name."""

import json
from collections.abc import Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import is_fair
from chongjin_cli.analysis.brief.names import names, says
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words


def tied_to(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The claims under other subjects that one of these follows, refines or tells the event of, or the other way about.

    With them stand those that say the whole name of a place or an actor; the name of a topic is a word of many things.
    """
    own = {claim["id"] for claim in claims}
    related = {tie["claim"] for claim in claims for tie in claim["relations"]}
    spelt = [] if asked.subject["kind"] == "topic" else names(dataset, asked)
    return [
        claim
        for claim in map(json.loads, dataset.claims(asked.narrowing))
        if claim["id"] not in own
        and is_fair(claim)
        and (
            claim["id"] in related
            or says(words(claim["assertion"]), spelt)
            or not own.isdisjoint(tie["claim"] for tie in claim["relations"])
        )
    ]
