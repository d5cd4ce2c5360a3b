"""Gathers what is exported: the chosen claims and everything they refer to, or the whole dataset."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from chongjin_cli.contract import Claim
from chongjin_cli.dataset.dates import decimal_year, known_side
from chongjin_cli.queries.disputes import favoured
from chongjin_cli.queries.names import KINDS
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

Record = dict[str, Any]
CC_BY = "https://creativecommons.org/licenses/by/4.0/"


@dataclass
class Export:
    """What is exported, with every record that it refers to.

    `ids` are those of its claims, and `claims` streams these as finished JSON objects, as often as it is called. `eras`
    are those that were asked for, if any were, `in_time` says whether the claims stream in the order of time,
    `narrowed` has the filters in words: `era: Japanese rule`.
    """

    dataset: Dataset
    ids: frozenset[str]
    claims: Callable[[], Iterator[str]]
    is_whole: bool
    eras: frozenset[str] = frozenset()
    in_time: bool = False
    narrowed: Sequence[str] = ()

    @cached_property
    def about(self) -> dict[str, str]:
        """What the dataset is, as the head of its file has it."""
        return self.dataset.meta_as_seen()

    @property
    def schema(self) -> dict[str, str]:
        """What a dataset file has before the head."""
        schema = self.dataset.declared_schema()
        return {"$schema": schema} if schema else {}

    @cached_property
    def records(self) -> dict[str, list[Record]]:
        """The other records as objects, by the keys of the file (`eras`, `topics` …).

        Disputes have the ids of all their answers as `versions`, and the `favoured` one. Retired claims are those that
        lead to claims that are exported.
        """
        records = {f"{kind}s": _records(self.dataset, kind) for kind in KINDS}
        retired: list[Record] = [json.loads(text) for text in self.dataset.all_retired()]
        if not self.is_whole:
            records = _used(records, _references(self.claims()))
            retired = _leading_to(self.ids, retired)
        there = self.ids.union(each["id"] for each in retired)
        for each in retired:  # what stood in its place may have no support left
            each["replaced_by"] = [name for name in each["replaced_by"] if name in there]
        disputes = (each for each in _disputes(self.dataset) if not self.ids.isdisjoint(each["versions"]))
        return records | {"disputes": [_weighed(self.dataset, each) for each in disputes], "retired": retired}

    def with_rivals(self) -> "Export":
        """The same with the other answers in the disputes of its claims, and in theirs; the claims stand by id."""
        every = _with_rivals(self.ids, _disputes(self.dataset))
        return Export(self.dataset, every, lambda: map(self.dataset.claim, sorted(every)), self.is_whole)


def gather(dataset: Dataset, selection: Selection, narrowed: Sequence[str] = ()) -> Export:
    """The whole dataset for a selection of all claims, else its claims with the records that they use.

    With a topic or place come those that hold it, with coordinates their source, with a source what it repeats and its
    publisher. Eras and topics keep their order, the others stand by id. `narrowed` tells in words by which filters they
    were selected.
    """
    eras = frozenset(name for group in selection.links for kind, name in group if kind == "era")
    in_time = selection.sort == "date" or (selection.sort is None and not selection.ids and selection.match is None)
    ids = frozenset(dataset.ids(selection))
    return Export(dataset, ids, lambda: dataset.claims(selection), not selection.chooses, eras, in_time, narrowed)


def reaches_in(claim: Claim, era: Record) -> bool:
    """Whether a claim begins in a year before the era does, so that it should not come first in it.

    A claim of what was so by a year counts as of that year.
    """
    begin = era["dates"]["from"]
    if begin is None or not claim["date"]:
        return False
    if claim["date"].startswith("/"):
        return known_side(claim["date"])[0] < int(decimal_year(begin))
    first = claim["dates"]["from"]
    return first is None or decimal_year(first) < int(decimal_year(begin))


def is_cc_by(licence: str) -> bool:
    """Whether the text of a licence, in which code may have another, names CC BY 4.0."""
    return bool(re.search(r"\bCC[ -]BY[ -]4\.0", licence))


def _records(dataset: Dataset, kind: str) -> list[Record]:
    records = [json.loads(text) for text in dataset.records(kind)]
    return records if kind in ("era", "topic") else _by_id(records)


def _by_id(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: str(record["id"]))


def _disputes(dataset: Dataset) -> list[Record]:
    return _by_id(map(json.loads, dataset.disputes(Selection(sort="id"))))


def _weighed(dataset: Dataset, dispute: Record) -> Record:
    """A dispute with the answer that the evidence favours."""
    answers: list[Claim] = [json.loads(dataset.claim(name)) for name in dispute["versions"]]
    return dispute | {"favoured": favoured(answers)}


def _with_rivals(ids: frozenset[str], disputes: list[Record]) -> frozenset[str]:
    """Claims with their rivals, the rivals of these, and so on: the grade of each rests on its rivals' evidence."""
    disputed: dict[str, list[Record]] = {}
    for dispute in disputes:
        for name in dispute["versions"]:
            disputed.setdefault(name, []).append(dispute)
    found, waiting = set(ids), list(ids)
    while waiting:
        rivals = {rival for dispute in disputed.get(waiting.pop(), ()) for rival in dispute["versions"]}
        waiting += rivals - found
        found |= rivals
    return frozenset(found)


def _leading_to(ids: frozenset[str], retired: list[Record]) -> list[Record]:
    """The retired claims whose replacements are all among some claims, or lead to them."""
    led = set(ids)
    while more := {each["id"] for each in retired if each["replaced_by"] and led.issuperset(each["replaced_by"])} - led:
        led |= more
    return [each for each in retired if each["id"] in led]


Reference = tuple[str, str | None]
"""A collection and the id of a record in it, if there is one."""
THINGS = ("places", "actors", "topics")
"""The collections of what figures are measured on."""


def _references(claims: Iterable[str]) -> set[Reference]:
    """Every record that some claims name; the `of` of a figure once for each collection that may hold it."""
    found: set[Reference] = set()
    for claim in map(json.loads, claims):
        found.update((key, name) for key in ("eras", *THINGS) for name in claim[key])
        for figure in claim["figures"]:
            found.add(("measures", figure["measure"]))
            found.update((key, figure["of"]) for key in THINGS)
        for piece in claim["evidence"]:
            found.update(("sources", piece[key]) for key in ("source", "repeats", "origin"))
        for rest in claim["rests_on"]:
            found.update((f"{key}s", rest[key]) for key in ("publisher", "source") if key in rest)
    return found


def _used(records: dict[str, list[Record]], named: Iterable[Reference]) -> dict[str, list[Record]]:
    """The records that are named, and those that these name."""
    known: dict[Reference, Record] = {(key, each["id"]): each for key, listed in records.items() for each in listed}
    used: set[Reference] = set()
    waiting = list(named)
    while waiting:
        reference = waiting.pop()
        if reference in known and reference not in used:
            used.add(reference)
            waiting += _named_by(reference[0], known[reference])
    return {key: [each for each in listed if (key, each["id"]) in used] for key, listed in records.items()}


def _named_by(key: str, record: Record) -> Iterator[Reference]:
    """The records that a record names."""
    if key == "topics":
        yield key, record["broader"]
    elif key == "places":
        yield key, record["within"]
        yield "sources", (record["coordinates"] or {}).get("source")
    elif key == "sources":
        yield key, record["origin"]
        yield "publishers", record["publisher_id"]
