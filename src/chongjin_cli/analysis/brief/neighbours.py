"""Where more is held on the same as on a small subject: under what it lies within or all but all its claims have."""

import json

from chongjin_cli import contract
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.containment import upwards, wider
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

FEW = 20
"""Claims on a subject below which its page says where there are more."""
SHARED, MORE, CHANCE = 0.9, 2, 3
"""The share of them that the other must have, how many times as many claims it must have itself, and how many of both
may be chance, unless one lies within the other."""
WIDE = 0.2
"""The share of all claims from which on a record is of too much to lead on to."""
KINDS: tuple[contract.SubjectKind, ...] = ("actor", "place", "topic")
"""The kinds of record that a page leads on to."""


def neighbour(dataset: Dataset, asked: Asked, claims: int) -> contract.BriefNeighbour | None:
    """The record that is on the same as a subject and has more claims, the narrowest of these; None if it has many."""
    kind, name = asked.subject["kind"], asked.subject["id"]
    if kind not in KINDS or name is None or claims >= FEW:
        return None
    most = WIDE * dataset.count(Selection())
    above = set(upwards(name, wider(dataset, kind))) if kind in ("place", "topic") else set()
    found = list[tuple[int, int, int, str]]()
    for number, other in enumerate(KINDS):
        counts = {record["id"]: record["claims"] for record in map(json.loads, dataset.records(other))}
        for record, shared in dataset.companions(kind, name, other, FEW, asked.narrowing):
            is_chance = shared <= CHANCE and not (other == kind and record in above)
            if shared >= SHARED * claims and not is_chance and MORE * claims <= counts[record] <= most:
                found.append((-shared, counts[record], number, record))
    if not found:
        return None
    _, held, number, record = min(found)
    return {"kind": KINDS[number], "id": record, "label": dataset.called(KINDS[number], record), "claims": held}
