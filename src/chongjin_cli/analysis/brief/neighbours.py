"""Where more is held: under the other record of one thing, or that which most claims of a small subject are under."""

import json
import re
from collections.abc import Iterable

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.names import kind_of, names_of, says
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

FEW = 20
"""Claims on a subject below which its page says where there are more."""
SHARED, MORE = 0.5, 2
"""The share of them that the other must have, and how many times as many claims it must have itself."""
WIDE = 0.25
"""The share of all claims from which on a record is of too much to lead on to."""
KINDS: tuple[contract.SubjectKind, ...] = ("actor", "place", "topic")
"""The kinds of record that a page leads on to."""

_ALSO_NAMED = re.compile(r"\bthe name of\b|\b(?:also|otherwise) (?:called|known as)\b")


def neighbour(dataset: Dataset, asked: subjects.Asked, claims: int) -> contract.BriefNeighbour | None:
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


def same_thing(
    dataset: Dataset, asked: subjects.Asked, claims: Iterable[contract.Claim]
) -> contract.BriefNeighbour | None:
    """The other record of what a page is on: of its kind, and a sure claim filed under both has both their names."""
    own = asked.subject
    for claim in claims if own["kind"] in ("place", "actor") else ():
        said = words(claim["assertion"])
        if claim["credibility"] > ESTABLISHED or not _ALSO_NAMED.search(claim["assertion"]):
            continue
        filed = claim["places"] if own["kind"] == "place" else claim["actors"]
        named = [each for each in filed if says(said, names_of(dataset, {**own, "id": each}))]
        for name in named if own["id"] in named else ():
            record = json.loads(dataset.record(own["kind"], name))
            if name != own["id"] and record["kind"] == kind_of(dataset, own):
                return {"kind": own["kind"], "id": name, "label": record["label"], "claims": record["claims"]}
    return None
