"""The claims, and the accounts of their sources, that a sentence may be about, each taken apart once."""

import json
from bisect import insort
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, islice
from math import inf, log
from sys import intern
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.accounts import Account
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.names import Names
from chongjin_cli.analysis.audit.rarity import Rarity, Words
from chongjin_cli.analysis.audit.reading import Reading, read
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words as folded_words
from chongjin_cli.text.query_language import Search

CANDIDATES = 50
"""Claims that are looked at for a sentence."""
MOST_WORDS = 14
"""Words of a sentence, the rarest, that claims are looked for by."""
LEAST_SHARED = 0.25
"""The share of the words of a sentence that an assertion has to have to be looked at closer."""
LEAST_TOLD, HELPS = 0.45, 0.7
"""The same of what a source tells, and what a word counts that only its claim has."""
NEARER = 1e-3
"""What a word counts that its claim has: of claims whose sources tell the same that which says more of it is first."""
TOLD = 6
"""Parts of what sources tell that are taken apart and compared with a sentence."""
LIKE, BEFORE, ALMOST = 0.8, 0.35, 1 - 1e-9
"""What a word counts that only means the same, and one of the sentences before; and the slack of a sum."""
OF_YEAR = 1.0
"""How much likelier a claim is looked at that gives a year of the sentence."""
COMPARED = 8
"""Of these the claims that are taken apart and compared with it."""
OF_ITS_YEAR = 1
"""Claims more that give a year of the sentence."""
REMEMBERED, ROUGHLY_KNOWN = 1500, 20_000
"""Claims that are kept taken apart, and claims of which the stems are kept: of no more than these all are read."""
ACCOUNTS = 600
"""Parts of what sources tell that are kept taken apart."""
MOST_SHARE = 3.0
"""What a part counts, at most, of whose words a sentence has all."""
ASSERTED = "assertion names meanings questions rephrased"
"""The columns of the index that have what a claim says itself."""
PAGES = 16_000
"""Kilobytes of the index that are kept in memory where claims are found by queries."""
LITTLE = 1.0
"""The weight that a word which says little has at most in looking for claims."""
LEAST_WEIGHT = 0.6
"""The weight of a word that every claim has."""


class _Wanted(NamedTuple):
    """What is looked for: words to search by, if that is needed, the stems of a sentence, those before it alone, those
    of names in the sentence just before it, and its years."""

    asked: tuple[str, ...]
    mine: frozenset[str]
    earlier: frozenset[str]
    named: frozenset[str]
    years: frozenset[str]


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
        self._stems: OrderedDict[str, _Stems] = OrderedDict()
        self._all = dataset.count(Selection())
        self._may_read_all = self._all <= ROUGHLY_KNOWN
        if not self._may_read_all:
            dataset.remember_pages(PAGES)
        self.weight = lru_cache(maxsize=1 << 16)(self._weight)
        self._whole = lru_cache(maxsize=REMEMBERED)(lambda name: sum(map(self.weight, self._stems[name].said)))
        self._opening = lru_cache(maxsize=1 << 8)(lambda text: read(text, self.names))
        self._accounts_of = lru_cache(maxsize=1 << 5)(self._find_accounts)
        self._ids = lru_cache(maxsize=1 << 10)(self._find)

    def candidates(self, reading: Reading, context: Sequence[Reading]) -> list[Held]:
        """The claims that have most of the words of a sentence."""
        wanted = self._wanted(reading, context)
        shared = self._close(wanted) if self._may_read_all else self._shared(self._asserting(wanted), wanted)
        return self._several(self._nearest(shared, wanted))

    def _asserting(self, wanted: "_Wanted") -> list[str]:
        """The ids of the claims that a query finds by the words of a sentence."""
        return [name for name in self._ids(wanted.asked, ASSERTED) if name not in self.exclude]

    def accounts(self, reading: Reading, context: Sequence[Reading]) -> list[Account]:
        """What sources of claims tell that has most of the words of a sentence."""
        best = self._accounts_of(self._wanted(reading, context))
        held = {each.claim["id"]: each for each in self._several(list(dict.fromkeys(name for name, _ in best)))}
        return [self.account(held[name], place) for name, place in best if name in held]

    def _find_accounts(self, wanted: "_Wanted") -> list[tuple[str, int]]:
        """The parts of what sources tell that share most with a sentence, each by its claim and place."""
        if self._may_read_all:
            return self._likest(self._may_tell(wanted), wanted)
        found = self._found(wanted)
        self._learn(found)
        every = ((name, place) for name in found for place in range(len(self._stems[name].told)))
        return self._likest([(inf, each) for each in every], wanted)

    def _found(self, wanted: "_Wanted") -> dict[str, None]:
        """The ids of the claims that have, or whose sources have, words of a sentence."""
        ids = (*self._ids(wanted.asked, ASSERTED), *self._ids(wanted.asked, "evidence names"))
        return dict.fromkeys(name for name in ids if name not in self.exclude)

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

    def _wanted(self, reading: Reading, context: Sequence[Reading]) -> "_Wanted":
        reaches_back = reading.points_back or reading.refers_back or not reading.names
        back = context if reaches_back else ()
        years = frozenset(str(date.first // 10_000) for date in reading.dates if date.precision <= 3)
        asked = () if self._may_read_all else self._rarest(reading, back, years)
        mine, earlier = self._stems_asked(reading), frozenset().union(*map(self._stems_asked, back))
        last = (name for each in context[:1] for name in each.names if not self.names.is_background(name))
        named = frozenset(words.stem(word) for name in last for word in name.words)
        return _Wanted(asked, mine, earlier - mine, named, years)

    def _rarest(self, reading: Reading, back: Sequence[Reading], years: Collection[str]) -> tuple[str, ...]:
        """The words of a sentence, and of those before it, that a query for claims is made of."""
        own = list(dict.fromkeys(self._asked(reading)))
        earlier = dict.fromkeys(word for each in back for word in self._asked(each))
        asked = own + [word for word in earlier if word not in own][:6] + sorted(years)
        asked.sort(key=lambda word: self.weight(words.stem(word)), reverse=True)
        return tuple(asked[:MOST_WORDS])

    def _close(self, wanted: "_Wanted") -> dict[str, float]:
        """How much the assertions share with a sentence that have enough of it, found without a query.

        A word counts once, whether it is there itself or by any that means the same.
        """
        least = LEAST_SHARED * sum(map(self._tells, wanted.mine)) * ALMOST
        shared: defaultdict[str, float] = defaultdict(float)
        for stem in wanted.mine:
            own, others = self._claims_that_have(stem)
            tells = self._tells(stem)
            for names, weight in ((own, tells), (others, LIKE * tells)):
                for name in names:
                    shared[name] += weight
        for stem in wanted.earlier:
            weight = (LIKE if stem in wanted.named else BEFORE) * self._tells(stem)
            for name in self._having.get(stem, ()):
                shared[name] += weight
        close = (name for name, share in shared.items() if share >= least and name not in self.exclude)
        return {name: shared[name] for name in sorted(close)}

    def _tells(self, stem: str) -> float:
        """How much it tells that a claim has a word: little of one that says little."""
        weight = self.weight(stem)
        return min(weight, LITTLE) if stem in words.LITTLE else weight

    def _claims_that_have(self, stem: str) -> tuple[Collection[str], Collection[str]]:
        """The ids of the claims whose assertions have a stem, and of those that have only others for the same."""
        own = self._having.get(stem, ())
        others = words.meaning_the_same(stem)
        return own, {name for other in others for name in self._having.get(other, ())}.difference(own)

    def _shared(self, ids: Sequence[str], wanted: "_Wanted") -> dict[str, float]:
        """How much the assertions of some claims share with a sentence."""
        self._learn(ids)
        return {name: self._shared_with(self._stems[name].said, wanted) for name in ids}

    def _shared_with(self, its: frozenset[str], wanted: "_Wanted") -> float:
        """How much an assertion shares with a sentence, by its stems."""
        alike = (stem for stem in wanted.mine - its if not its.isdisjoint(words.meaning_the_same(stem)))
        own = sum(map(self._tells, its & wanted.mine)) + LIKE * sum(map(self._tells, alike))
        named, rest = its & wanted.earlier & wanted.named, (its & wanted.earlier) - wanted.named
        return own + LIKE * sum(map(self._tells, named)) + BEFORE * sum(map(self._tells, rest))

    def _may_tell(self, wanted: "_Wanted") -> list[tuple[float, tuple[str, int]]]:
        """The parts of what sources tell that can have enough of the stems of a sentence, found without a query.

        Each with how many it can share at most, those that can share most first.
        """
        least = LEAST_TOLD * sum(map(self.weight, wanted.mine)) * ALMOST
        places, telling = self._telling
        helps: defaultdict[str, float] = defaultdict(float)
        shared: defaultdict[int, float] = defaultdict(float)
        for stem in wanted.mine:
            weight = self.weight(stem)
            for name in self._having.get(stem, ()):
                helps[name] += HELPS * weight
            for number in telling.get(stem, ()):
                shared[number] += weight
        for stem in wanted.mine:
            same = (telling[other] for other in words.meaning_the_same(stem) if other != stem and other in telling)
            others = set[int]().union(*(shared.keys() & numbers for numbers in same))
            for number in others.difference(telling.get(stem, ())) if others else ():
                shared[number] += LIKE * self.weight(stem)
        for stem in wanted.earlier:
            weight = BEFORE * self.weight(stem)
            for number in telling.get(stem, ()):
                if number in shared:
                    shared[number] += weight
        alone = least - max(helps.values(), default=0.0)
        most = (
            (sum_of + helps.get(places[number][0], 0.0), places[number])
            for number, sum_of in shared.items()
            if sum_of >= alone
        )
        close = [each for each in most if each[0] >= least and each[1][0] not in self.exclude]
        return sorted(close, key=lambda each: -each[0])

    @cached_property
    def rarity(self) -> Rarity:
        """All claims by their words, those excluded, too."""
        return Rarity(
            (name, Words(said, frozenset(asked) - said, frozenset(chain.from_iterable(told)).difference(said, asked)))
            for name, (said, asked, told) in self._all_stems()
        )

    @cached_property
    def _having(self) -> dict[str, list[str]]:
        """The ids of the claims whose assertions have a stem."""
        having: defaultdict[str, list[str]] = defaultdict(list)
        for name, stems in self._all_stems():
            for stem in stems.said:
                having[stem].append(name)
        return having

    @cached_property
    def _telling(self) -> tuple[list[tuple[str, int]], dict[str, list[int]]]:
        """All parts of what sources tell, each by its claim and place, and the numbers of those that have a stem."""
        places: list[tuple[str, int]] = []
        telling: defaultdict[str, list[int]] = defaultdict(list)
        for name, stems in self._all_stems():
            for place, part in enumerate(stems.told):
                for stem in part:
                    telling[stem].append(len(places))
                places.append((name, place))
        return places, telling

    def _all_stems(self) -> Iterable[tuple[str, _Stems]]:
        """All claims with their stems, those excluded, too; they are kept unless there are too many."""
        if not self._may_read_all:
            return map(_with_stems, self._dataset.all_stems())
        if len(self._stems) < self._all:
            self._stems.update(map(_with_stems, self._dataset.all_stems()))
        return self._stems.items()

    def _learn(self, ids: Iterable[str]) -> None:
        """Keep the stems of claims that are not known yet."""
        while len(self._stems) > ROUGHLY_KNOWN:
            self._stems.popitem(last=False)
        missing = [name for name in ids if name not in self._stems]
        if missing:
            self._stems.update(map(_with_stems, self._dataset.stems(missing)))

    def _likest(self, places: Sequence[tuple[float, tuple[str, int]]], wanted: "_Wanted") -> list[tuple[str, int]]:
        """The parts of what sources tell that share most stems with a sentence, without those that share too few.

        The parts come with how many they can share at most: behind the best ones, those that cannot be better are not
        looked at.
        """
        whole = sum(map(self.weight, wanted.mine))
        least, beyond = LEAST_TOLD * whole, MOST_SHARE + NEARER * whole
        likest: list[tuple[float, tuple[str, int]]] = []
        self._learn({name for _, (name, _) in places})
        for most, each in places:
            if len(likest) == TOLD and (most + beyond) / ALMOST < -likest[-1][0]:
                break
            likeness = self._likeness(*each, wanted, least)
            if likeness is not None:
                insort(likest, (-likeness, each))
                del likest[TOLD:]
        return [each for _, each in likest]

    def _likeness(self, name: str, place: int, wanted: "_Wanted", least: float) -> float | None:
        """How many stems a part of what a source tells shares with a sentence, None if that is too few."""
        own, part = self._stems[name].said & wanted.mine, self._stems[name].told[place]
        mine = sum(map(self.weight, wanted.mine.intersection(part)))
        others = wanted.mine.difference(part)
        shared = mine + LIKE * sum(
            self.weight(stem) for stem in others if (same := words.meaning_the_same(stem)) and not same.isdisjoint(part)
        )
        shared += BEFORE * sum(map(self.weight, wanted.earlier.intersection(part)))
        shared += HELPS * sum(map(self.weight, own.difference(part)))
        if not mine or shared < least:
            return None
        return shared + mine / sum(map(self.weight, part)) * MOST_SHARE + NEARER * sum(map(self.weight, own))

    def _nearest(self, shared: Mapping[str, float], wanted: "_Wanted") -> list[str]:
        """Of many claims those that share most stems with a sentence, or a year, by their assertions alone."""
        least = LEAST_SHARED * sum(map(self._tells, wanted.mine)) * ALMOST
        likeness: dict[str, float] = {}
        for name, share in shared.items():
            if share and share >= least:
                of_year = OF_YEAR * (not self._stems[name].said.isdisjoint(wanted.years))
                likeness[name] = share + share / self._whole(name) * 3 + of_year
        nearest = sorted(likeness, key=lambda name: -likeness[name])
        dated = (name for name in nearest[COMPARED:] if not self._stems[name].said.isdisjoint(wanted.years))
        return [*nearest[:COMPARED], *islice(dated, OF_ITS_YEAR)]

    def of_ids(self, ids: Collection[str]) -> list[Held]:
        """Claims by their ids, but for those excluded."""
        return self._several([name for name in ids if name not in self.exclude])

    def rivals(self, held: Held) -> list[Held]:
        """The other answers in the disputes of a claim."""
        stored = [json.loads(self._dataset.dispute(name)) for name in held.claim["disputes"]]
        ids = dict.fromkeys(name for each in stored for name in each["versions"] if name != held.claim["id"])
        return self.of_ids(ids)

    def _asked(self, reading: Reading) -> Iterator[str]:
        """The words of a sentence that claims are looked for by."""
        yield from reading.stems
        yield from self._unstemmed(reading)

    def _stems_asked(self, reading: Reading) -> frozenset[str]:
        """The stems of the same."""
        return frozenset((*reading.stems, *map(words.stem, self._unstemmed(reading))))

    def _unstemmed(self, reading: Reading) -> Iterator[str]:
        """The words of the names, amounts and numbers of a sentence."""
        for name in reading.names:
            if not self.names.is_background(name):
                yield from sorted(name.words)
        for amount in reading.quantities:
            yield from folded_words(amount.text if any(map(str.isdigit, amount.text)) else amount.in_digits)
        yield from sorted(reading.numbered)

    def _find(self, asked: tuple[str, ...], columns: str) -> list[str]:
        known = [word for word in asked if '"' not in word]
        if not known:
            return []
        quoted = " OR ".join(f'"{word}"' for word in known)
        search = Search(f"{{{columns}}} : ({quoted})", None)
        return list(self._dataset.ids(Selection(search=search, limit=CANDIDATES)))

    def _weight(self, stem: str) -> float:
        """How much a word tells: much if few claims have it."""
        if not stem or '"' in stem:
            return LEAST_WEIGHT
        many = len(self._having.get(stem, ())) if self._may_read_all else self._dataset.occurrences(stem)
        return max(LEAST_WEIGHT, log((self._all + 1) / (many + 1)) / 1.6)

    def _several(self, ids: Sequence[str]) -> list[Held]:
        missing = tuple(name for name in ids if name not in self._held)
        if missing:
            for text in self._dataset.claims(Selection(ids=missing)):
                claim: contract.Claim = json.loads(text)
                self._held[claim["id"]] = Held(claim, self.names)
        found = [self._held[name] for name in ids if name in self._held]
        for each in found:
            self._held.move_to_end(each.claim["id"])
        while len(self._held) > REMEMBERED:
            self._held.popitem(last=False)
        return found


def _with_stems(row: tuple[str, str, str, str]) -> tuple[str, _Stems]:
    """The id of a claim and its stems, as the index has them; stems that many claims have are kept once."""
    name, *texts = row
    said, asked, told = ([[*map(intern, line.split())] for line in text.split("\n")] for text in texts)
    return name, _Stems(frozenset(said[0]), asked[0], told)
