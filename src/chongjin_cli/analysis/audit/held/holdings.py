"""The claims, and the accounts of their sources, each taken apart once."""

import json
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import chain
from math import fsum
from sys import intern
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.rarity import Rarity, Words, alike
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.accounts import without_remarks
from chongjin_cli.text.folding import fold

TOLD, TELLING = 6, 20
"""Parts of what sources tell that are compared with a sentence, and claims whose sources are looked at for them."""
REMEMBERED, ACCOUNTS = 1500, 600
"""Claims, and parts of what sources tell, that are kept taken apart."""


class _Stems(NamedTuple):
    """The stems of a claim: of its assertion, of its questions, and of each part of what its sources tell."""

    said: frozenset[str]
    asked: list[str]
    told: list[list[str]]


class Holdings:
    """The claims of a dataset, without those excluded by id."""

    def __init__(self, dataset: Dataset, exclude: Collection[str] = ()) -> None:
        self.names = Names(dataset)
        self.exclude = frozenset(exclude)
        self._dataset = dataset
        self._held: OrderedDict[str, Held] = OrderedDict()
        self._accounts: OrderedDict[tuple[str, int], Account] = OrderedDict()
        self._opening = lru_cache(maxsize=1 << 8)(lambda text: read(text, self.names))

    @cached_property
    def _stems(self) -> dict[str, _Stems]:
        """All claims with their stems, those excluded, too."""
        return dict(map(_with_stems, self._dataset.all_stems()))

    @cached_property
    def rarity(self) -> Rarity:
        """All claims by their words, those excluded, too."""
        return Rarity(
            (name, Words(said, frozenset(asked) - said, frozenset(chain.from_iterable(told)).difference(said, asked)))
            for name, (said, asked, told) in self._stems.items()
        )

    def accounts(self, ids: Sequence[str], wanted: Mapping[str, float]) -> list[Account]:
        """The parts of what sources of the first of some claims tell that have most of some weighed stems."""
        given: dict[str, dict[str, float]] = {}
        for stem, weight in wanted.items():
            for other, share in ((stem, 1.0), *alike(stem).items()):
                given.setdefault(other, {})[stem] = weight * share
        scored = (
            (_counts(given, part), name, place)
            for name in ids[:TELLING]
            for place, part in enumerate(self._stems[name].told)
        )
        likest = nlargest(TOLD, (each for each in scored if each[0]))
        held = {each.claim["id"]: each for each in self.of_ids([name for _, name, _ in likest])}
        return [self.account(held[name], place) for _, name, place in likest]

    def stems_told(self, held: Held) -> list[list[str]]:
        """The stems of each part of what the sources of a claim tell."""
        return self._stems[held.claim["id"]].told

    def account(self, held: Held, place: int) -> Account:
        """A part of what the sources of a claim tell, taken apart, by its place among all."""
        key = held.claim["id"], place
        if key not in self._accounts:
            part = held.parts[place]
            self._accounts[key] = Account(held, part, self._opening(part.opening), self.names)
        self._accounts.move_to_end(key)
        while len(self._accounts) > ACCOUNTS:
            self._accounts.popitem(last=False)
        return self._accounts[key]

    def of_ids(self, ids: Collection[str]) -> list[Held]:
        """Claims by their ids, but for those excluded."""
        return self._several([name for name in ids if name not in self.exclude])

    def rivals(self, held: Held) -> list[Held]:
        """The other answers in the disputes of a claim."""
        stored = [json.loads(self._dataset.dispute(name)) for name in held.claim["disputes"]]
        ids = dict.fromkeys(name for each in stored for name in each["versions"] if name != held.claim["id"])
        return self.of_ids(ids)

    def publishers_called(self, name: str) -> frozenset[str]:
        """The ids of the publishers that go by a name."""
        return self._publishers.get(fold(name), frozenset())

    @cached_property
    def _publishers(self) -> dict[str, frozenset[str]]:
        publishers: dict[str, set[str]] = {}
        for folded, _, name in self._dataset.all_names("publisher"):
            publishers.setdefault(folded, set()).add(name)
        return {folded: frozenset(ids) for folded, ids in publishers.items()}

    def figures_of(self, key: str) -> list[tuple[contract.Figure, str]]:
        """The figures of a place or actor, by its key, each with the id of its claim."""
        return self._figures.get(key.partition(":")[2], [])

    @cached_property
    def _figures(self) -> dict[str, list[tuple[contract.Figure, str]]]:
        figures: dict[str, list[tuple[contract.Figure, str]]] = {}
        for text, claim in self._dataset.figures(Selection()):
            figure: contract.Figure = json.loads(text)
            figures.setdefault(figure["of"], []).append((figure, json.loads(claim)["id"]))
        return figures

    def _several(self, ids: Sequence[str]) -> list[Held]:
        missing = tuple(name for name in ids if name not in self._held)
        if missing:
            for text in self._dataset.claims(Selection(ids=missing)):
                claim: contract.Claim = json.loads(text)
                for piece in claim["evidence"]:
                    piece["says"] = without_remarks(piece["says"])
                self._held[claim["id"]] = Held(claim, self.names)
        found = [self._held[name] for name in ids if name in self._held]
        for each in found:
            self._held.move_to_end(each.claim["id"])
        while len(self._held) > REMEMBERED:
            self._held.popitem(last=False)
        return found


def _counts(given: Mapping[str, Mapping[str, float]], part: Collection[str]) -> float:
    """What weighed stems count in a part of what a source tells, by what each of its words gives of which of them."""
    best: dict[str, float] = {}
    for word in given.keys() & part:
        for stem, counts in given[word].items():
            if counts > best.get(stem, 0.0):
                best[stem] = counts
    return fsum(best.values())  # in any order the same


def _with_stems(row: tuple[str, str, str, str]) -> tuple[str, _Stems]:
    """The id of a claim and its stems, as the index has them; stems that many claims have are kept once."""
    name, *texts = row
    said, asked, told = ([[*map(intern, line.split())] for line in text.split("\n")] for text in texts)
    return name, _Stems(frozenset(said[0]), asked[0], told)
