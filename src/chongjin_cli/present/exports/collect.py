"""Gathers what is exported: the chosen claims and everything they refer to, or the whole dataset."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

Record = dict[str, Any]
KINDS = ("era", "topic", "place", "actor", "source")
"""The kinds of record, in the order of the file."""
ABOUT = ("name", "title", "version", "updated", "license")
CC_BY = "https://creativecommons.org/licenses/by/4.0/"


class Export(NamedTuple):
    """What is exported, closed in itself.

    `about` is the head of the dataset, `records` its records as objects by the keys of the file (`eras`, `topics` …),
    `ids` the ids of the claims. `claims()` streams them as finished JSON objects, as often as it is called.
    """

    about: dict[str, str]
    records: dict[str, list[Record]]
    ids: frozenset[str]
    claims: Callable[[], Iterator[str]]


def gather(dataset: Dataset, selection: Selection) -> Export:
    """The whole dataset for a selection of all claims, else its claims with the records that they use.

    With a topic or place come those that hold it, with a place the source of its coordinates. Eras and topics keep
    their order, the others stand by id; `claims` counts the exported claims.
    """
    meta = dataset.meta()
    records = {f"{kind}s": _records(dataset, kind) for kind in KINDS}
    if selection._replace(sort=None) != Selection():
        records = _used(records, dataset, selection)
    return Export(
        about={key: meta[key] for key in ABOUT},
        records=records,
        ids=frozenset(dataset.ids(selection)),
        claims=lambda: dataset.claims(selection),
    )


def is_cc_by(licence: str) -> bool:
    """Whether the text of a licence, in which code may have another, names CC BY 4.0."""
    return bool(re.search(r"\bCC[ -]BY[ -]4\.0", licence))


def _records(dataset: Dataset, kind: str) -> list[Record]:
    records = [json.loads(text) for text in dataset.records(kind)]
    return records if kind in ("era", "topic") else sorted(records, key=lambda record: str(record["id"]))


def _used(records: dict[str, list[Record]], dataset: Dataset, selection: Selection) -> dict[str, list[Record]]:
    counts = {(f"{kind}s", name): count for kind, name, count in dataset.used(selection)}
    for place in records["places"]:
        if ("places", place["id"]) in counts and place["coordinates"]:
            counts.setdefault(("sources", place["coordinates"]["source"]), 0)
    return {
        key: [each | {"claims": counts[key, each["id"]]} for each in listed if (key, each["id"]) in counts]
        for key, listed in records.items()
    }
