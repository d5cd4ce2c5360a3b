"""The claims that a sentence may be about, each taken apart once, and what else is held of the same figure."""

import json
import re
from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from math import log

from chongjin_cli import contract
from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.names import Names
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading, amounts_and_dates, read
from chongjin_cli.analysis.audit.when import When, of_claim
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
LIKE, ALMOST = 0.8, 1 - 1e-9
"""What a word counts that only means the same, or stands in the sentence before; and the slack of a sum."""
OF_YEAR = 1.0
"""How much likelier a claim is looked at that gives a year of the sentence."""
COMPARED = 14
"""Of these the claims that are taken apart and compared with it."""
REMEMBERED, ROUGHLY_KNOWN = 1500, 20_000
"""Claims that are kept taken apart, and claims of which the stems are kept."""
WORTH_IT = 150
"""Queries after which it is worth reading all assertions once, to see without a query that none is close."""
PAGES = 16_000
"""Kilobytes of the index that are kept in memory."""
KINDS = (("place", "places"), ("actor", "actors"))
YEAR = 10_000
"""Days, as they are counted in dates here, that make a time longer than a year."""
LEAST_WEIGHT = 0.6
"""The weight of a word that every claim has."""

# What an assertion adds so that it can be understood alone: where a place is now, and of what it is a part.
_BACKGROUND = re.compile(
    r",? (?:now|today|then) (?:in|part of|a district of|a part of) [^,.]+?"
    r"(?:,|(?=\.$)|(?= (?:was|were|had|has|is|are|from|in|on|and)\b))"
    r"|, (?:the )?[^,]{0,40}?(?:['’]s|[^,]{0,10}) (?:old )?(?:province|county|region)[^,]{0,40},"
    r"|, (?:the|a|an) (?:province|county|region|city|capital|hill|mountain) [^,]+,"
    r"|, (?:which|where|who) [^,]+,"
    r"|, (?:whose|of which|in which|on which) [^,.]+(?:,|(?=\.$))"
    r"| (?:in|of|at|by) the \w+ (?:whose|of which|in which) [^,.]+(?=\.$)"
    r"|, (?!and\b|or\b)[a-z]\w* (?=[^,]* )[^,]{6,70},(?= (?!and\b|or\b)[a-z])"
)
# What stands between a subject and its verb: Ri Sol-ju, Kim Jong Un's wife, comes from …
_APPOSITION = re.compile(
    r"^(?!(?:If|In|On|At|By|When|While|After|Before|From|Since|Until|Under|With|Without|As|For|During|Of|To|Between|About|"
    r"Although|Though|Because|Around|Once|Early|Late)\b)([^,]{3,60}), [^,]{3,80},(?= (?!and\b|or\b)[a-z])"
)
# Where an assertion goes on to say something more.
_CONTINUED = re.compile(
    r", (?:more|less|fewer|higher|lower) than |,? (?:and|but|although|though|for want of) (?=[a-z])|"
    r",? (?:while|as|because|since|with|after|before) (?=[A-Za-z])"
)
SHORTEST_HEAD = 3
"""Words, names, amounts and dates of the first part of an assertion that says something by itself."""


class Held:
    """A claim with its assertion taken apart, and what its evidence says once that is asked for.

    `core` are the stems of what it asserts, without what only helps to understand it; `wide` also those of its
    questions. `head` is its first part, if it goes on to say more.
    `about` are the places and actors that it is filed under; `times` its dates, `amounts` its quantities.
    """

    def __init__(self, claim: contract.Claim, names: Names) -> None:
        assertion = claim["assertion"]
        self.claim = claim
        self._finder = names
        self.reading = read(assertion, names)
        self._bare = _APPOSITION.sub(r"\1", _BACKGROUND.sub(" ", assertion))
        core = self.reading if self._bare == assertion else read(self._bare, names)
        self.core, self.core_names = core.stems, core.names
        self.about = tuple(
            names.of_record(kind, name)
            for kind, key in KINDS
            for name in claim[key]  # type: ignore[literal-required]
        )
        self.wide = frozenset(
            (*self.reading.stems, *(words.stem(word) for text in claim["questions"] for word in folded_words(text)))
        )
        own = of_claim(claim["dates"])
        self.times: tuple[When, ...] = (*self.reading.dates, *((own,) if own else ()))

    @cached_property
    def head(self) -> Reading | None:
        """Its first part, None if it does not go on to say more."""
        first = _CONTINUED.split(self._bare, maxsplit=1)[0]
        if first == self._bare:
            return None
        part = read(first, self._finder)
        says = len(part.stems) + len(part.names) + len(part.quantities) + len(part.dates)
        return part if says >= SHORTEST_HEAD else None

    @cached_property
    def _pieces(self) -> list[tuple[list[Quantity], list[When]]]:
        return [amounts_and_dates(piece["says"]) for piece in self.claim["evidence"]]

    @cached_property
    def amounts(self) -> tuple[Quantity, ...]:
        """All amounts that its assertion and its evidence give, that against it, too."""
        return (*self.reading.quantities, *(amount for amounts, _ in self._pieces for amount in amounts))

    @cached_property
    def own_amounts(self) -> tuple[Quantity, ...]:
        """The amounts of its assertion and of what its sources say in support."""
        pieces = zip(self.claim["evidence"], self._pieces, strict=True)
        supports = (amounts for piece, (amounts, _) in pieces if piece["stance"] == "supports")
        return (*self.reading.quantities, *(amount for amounts in supports for amount in amounts))

    @cached_property
    def measured(self) -> frozenset[tuple[str, str]]:
        """The series that its figures belong to: what is measured, and of what."""
        return frozenset((each["measure"], each["of"]) for each in self.claim["figures"])

    @cached_property
    def answers(self) -> tuple[Quantity, ...]:
        """The amounts that are its figures, not those it compares them with; all where it has none, or not so given."""
        figures = [(each.get("value"), each.get("low"), each.get("high")) for each in self.claim["figures"]]
        values = [value for ends in figures for value in ends if value is not None]
        given = tuple(each for each in self.amounts if any(map(each.is_of, values)))
        return given or self.amounts

    @cached_property
    def all_times(self) -> tuple[When, ...]:
        """Its dates and those of its evidence."""
        return (*self.times, *(date for _, dates in self._pieces for date in dates))

    @cached_property
    def told_times(self) -> tuple[When, ...]:
        """The same without those of its evidence that are longer than a year: built from 1914 to 1928."""
        told = (date for _, dates in self._pieces for date in dates if date.bound or date.last - date.first < YEAR)
        return (*self.times, *told)

    @cached_property
    def said(self) -> frozenset[str]:
        """All words of its assertion, its evidence and what it is filed under, folded."""
        texts = [
            self.claim["assertion"],
            *(f"{each['says']} {each['publisher'] or ''}" for each in self.claim["evidence"]),
        ]
        spelt = (word for text in texts for word in folded_words(text))
        return frozenset((*spelt, *(word for name in self.about for word in name.aliases)))


class Holdings:
    """The claims of a dataset, without those excluded by id."""

    def __init__(self, dataset: Dataset, exclude: Collection[str] = ()) -> None:
        self.names = Names(dataset)
        self.exclude = frozenset(exclude)
        self._dataset = dataset
        dataset.remember_pages(PAGES)
        self._held: OrderedDict[str, Held] = OrderedDict()
        self._stems: OrderedDict[str, tuple[frozenset[str], float]] = OrderedDict()
        self._all = dataset.count(Selection())
        self.weight = lru_cache(maxsize=1 << 16)(self._weight)
        self._queries = 0
        self._ids = lru_cache(maxsize=1 << 10)(self._find)

    def candidates(self, reading: Reading, context: Sequence[Reading]) -> list[Held]:
        """The claims that have most of the words of a sentence."""
        own = list(dict.fromkeys(self._asked(reading)))
        reaches_back = reading.points_back or reading.refers_back or not reading.names
        back = list(dict.fromkeys(word for each in context for word in self._asked(each))) if reaches_back else []
        years = {str(date.first // 10_000) for date in reading.dates if date.precision <= 3}
        asked = own + [word for word in back if word not in own][:6] + sorted(years)
        words.learn(asked)
        asked.sort(key=lambda word: self.weight(words.stem(word)), reverse=True)
        mine, earlier = (frozenset(map(words.stem, each)) for each in (own, back))
        alike = earlier.union(*map(words.meaning_the_same, mine)) - mine
        if not self._may_be_close(mine, alike):
            return []
        ids = [name for name in self._ids(tuple(asked[:MOST_WORDS])) if name not in self.exclude]
        return self._several(self._nearest(ids, mine, alike, years))

    def _may_be_close(self, mine: frozenset[str], alike: frozenset[str]) -> bool:
        """Whether any assertion has enough of the stems of a sentence, or of those like them, to be looked at closer.

        Found without a query, which takes ten times as long; said to be so where that is not worth it.
        """
        self._queries += 1
        if self._queries <= WORTH_IT or self._all > ROUGHLY_KNOWN:
            return True
        least = LEAST_SHARED * sum(map(self.weight, mine)) * ALMOST
        shared: dict[str, float] = {}
        for stems, share in ((mine, 1.0), (alike, LIKE)):
            for stem in stems:
                weight = share * self.weight(stem)
                for name in self._having.get(stem, ()):
                    shared[name] = shared.get(name, 0.0) + weight
        return any(each >= least for each in shared.values())

    @cached_property
    def _having(self) -> dict[str, list[str]]:
        """The ids of the claims whose assertions have a stem."""
        having: dict[str, list[str]] = {}
        ids = list(self._dataset.ids(Selection()))
        self._learn(ids)
        for name in ids:
            for stem in self._stems[name][0]:
                having.setdefault(stem, []).append(name)
        return having

    def _learn(self, ids: Sequence[str]) -> None:
        """Keep the stems of claims that are not known yet."""
        missing = [name for name in ids if name not in self._stems]
        if not missing:
            return
        texts = {name: folded_words(text) for name, text in self._dataset.assertions(missing)}
        words.learn(word for text in texts.values() for word in text)
        for name, text in texts.items():
            stems = frozenset(words.stem(word) for word in text if word not in words.STOP)
            self._stems[name] = stems, sum(map(self.weight, stems))

    def _nearest(
        self, ids: Sequence[str], mine: frozenset[str], alike: frozenset[str], years: Collection[str]
    ) -> list[str]:
        """Of many claims those that share most stems with a sentence, or a year, by their assertions alone."""
        self._learn(ids)
        least = LEAST_SHARED * sum(map(self.weight, mine))
        likeness: dict[str, float] = {}
        for name in ids:
            its, whole = self._stems[name]
            shared = sum(map(self.weight, its & mine)) + LIKE * sum(map(self.weight, its & alike))
            if shared and shared >= least:
                likeness[name] = shared + shared / whole * 3 + OF_YEAR * (not its.isdisjoint(years))
        while len(self._stems) > ROUGHLY_KNOWN:
            self._stems.popitem(last=False)
        return sorted(likeness, key=lambda name: -likeness[name])[:COMPARED]

    def of_ids(self, ids: Collection[str]) -> list[Held]:
        """Claims by their ids, but for those excluded."""
        return self._several([name for name in ids if name not in self.exclude])

    def rivals(self, held: Held) -> list[Held]:
        """The other answers in the disputes of a claim."""
        stored = [json.loads(self._dataset.dispute(name)) for name in held.claim["disputes"]]
        ids = dict.fromkeys(name for each in stored for name in each["versions"] if name != held.claim["id"])
        return self.of_ids(ids)

    def _asked(self, reading: Reading) -> Iterator[str]:
        for name in reading.names:
            if not self.names.is_background(name):
                yield from sorted(name.words)
        yield from reading.stems
        for amount in reading.quantities:
            yield from folded_words(amount.text)
        yield from sorted(reading.numbered)

    def _find(self, asked: tuple[str, ...]) -> list[str]:
        known = [word for word in asked if '"' not in word]
        if not known:
            return []
        quoted = " OR ".join(f'"{word}"' for word in known)
        search = Search(f"{{assertion names meanings questions}} : ({quoted})", None)
        return list(self._dataset.ids(Selection(search=search, limit=CANDIDATES)))

    def _weight(self, word: str) -> float:
        """How much a word tells: much if few claims have it."""
        if not word or '"' in word:
            return LEAST_WEIGHT
        many = self._dataset.occurrences(word)
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
