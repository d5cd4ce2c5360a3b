"""Where more is held than on a small subject: under the record that most of its claims are filed under, too."""

import json

from chongjin_cli import contract
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

FEW = 20
"""Claims on a subject below which its page says where there are more."""
SHARED, MORE = 0.5, 2
"""The share of them that the other must have, and how many times as many claims it must have itself."""
WIDE = 0.25
"""The share of all claims from which on a record is of too much to lead on to."""
KINDS: tuple[contract.SubjectKind, ...] = ("actor", "place", "topic")
"""The kinds of record that a page leads on to."""


def neighbour(dataset: Dataset, asked: Asked, claims: int) -> contract.BriefNeighbour | None:
    """The record that shares most of a subject's claims and has more, the narrowest of these; None if it has many."""
    kind, name = asked.subject["kind"], asked.subject["id"]
    if kind not in KINDS or name is None or claims >= FEW:
        return None
    most = WIDE * dataset.count(Selection())
    found = list[tuple[int, int, int, str]]()
    for number, other in enumerate(KINDS):
        counts = {record["id"]: record["claims"] for record in map(json.loads, dataset.records(other))}
        for record, shared in dataset.companions(kind, name, other, FEW, asked.narrowing):
            if shared >= SHARED * claims and MORE * claims <= counts[record] <= most:
                found.append((-shared, counts[record], number, record))
    if not found:
        return None
    _, held, number, record = min(found)
    return {"kind": KINDS[number], "id": record, "label": dataset.called(KINDS[number], record), "claims": held}
