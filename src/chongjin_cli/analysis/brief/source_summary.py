"""A summary of the sources of some claims, after the source summary statements of ICD 206.

Those describe the strengths and weaknesses of the sources of a judgement, and which carry most of it (Intelligence
Community Directive 206, Sourcing Requirements for Disseminated Analytic Products).
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.dataset.naming import label_of
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins, supporting

HEAVIEST = 3
UNTOLD = "not told"
"""The basis of evidence whose page does not say how they know."""


def summary(dataset: Dataset, claims: Sequence[contract.Claim]) -> contract.SourceSummary:
    """The sources and origins of the claims: how many, their letters and kinds, how direct, and which carry most."""
    pieces = [piece for claim in claims for piece in claim["evidence"] if piece["stance"] != "context"]
    records = {name: json.loads(dataset.record("source", name)) for name in {piece["source"] for piece in pieces}}
    letters: dict[str, contract.Reliability] = {}
    for piece in pieces:
        letters[piece["counts_as"]] = min(piece["effective"], letters.get(piece["counts_as"], "F"))
    issued = sorted((each for record in records.values() if (each := record["issued"])), key=_day)
    return {
        "sources": len(records),
        "origins": len(letters),
        "letters": dict(sorted(Counter(letters.values()).items())),
        "kinds": _counted(record["type"] for record in records.values()),
        "basis": _counted(piece["basis"] or UNTOLD for piece in supporting(pieces)),
        "oldest": issued[0] if issued else None,
        "newest": issued[-1] if issued else None,
        "one_origin": sum(1 for claim in claims if len(origins(claim)) == 1),
        "rests_on": heaviest(dataset, claims),
    }


def heaviest(dataset: Dataset, claims: Iterable[contract.Claim]) -> list[contract.BriefWeight]:
    """The publishers, or sources without one, without which most of the claims would change grade or fall.

    They are counted as `sources --by-weight` counts them.
    """
    weights: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        weights.update(("publisher" if "publisher" in rest else "source", rest.get("publisher") or rest["source"])
                       for rest in claim["rests_on"])  # fmt: skip
    ranked = sorted(weights.items(), key=lambda each: (-each[1], each[0]))
    found = ((kind, name, count, json.loads(dataset.record(kind, name))) for (kind, name), count in ranked)
    alone = (each for each in found if each[-1].get("publisher_id") is None)
    return [_weight(*each) for each in islice(alone, HEAVIEST)]


def _weight(kind: str, name: str, count: int, record: dict[str, Any]) -> contract.BriefWeight:
    named: contract.BriefWeight = {"label": label_of(record), "reliability": record["reliability"], "claims": count}
    return {"publisher": name, **named} if kind == "publisher" else {"source": name, **named}


def _counted(found: Iterable[str]) -> dict[str, int]:
    """How often each comes, the most frequent first."""
    return dict(sorted(Counter(found).items(), key=lambda each: (-each[1], each[0])))


def _day(text: str) -> tuple[int, int, int]:
    date = dates.parse(text)
    return date.first or date.last or (9999, 12, 31)
