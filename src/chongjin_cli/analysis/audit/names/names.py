"""The names in a sentence: places and actors of the dataset in any spelling, nations, and names it does not know."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any

from chongjin_cli.analysis.audit.names.classes import end_of_class, of_class
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.names.nations import HALVES_OF_KOREA, NATIONS, OWN_NATIONS, RULED_FROM
from chongjin_cli.analysis.audit.names.spans import forms_of, placed, spans_of
from chongjin_cli.analysis.audit.names.unknown import GENERIC, goes_on, is_english, is_of_a_name, is_of_an_office
from chongjin_cli.analysis.audit.wording import words as words_of
from chongjin_cli.analysis.audit.wording.tokens import Token
from chongjin_cli.queries.names import SHORTEST_HEARD
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.transliteration import sound

ADDRESS, ADDRESS_WITHIN = 2, 8
"""Characters between the name of home and that of what it lies in, at most: a comma, or "in the"."""
HOME_SHARE = 0.3
"""The share of the claims from which on a place is what the whole dataset is about."""

_PROVINCIAL = frozenset(("provincial", "province"))


def _is_common(word: str) -> bool:
    return word in GENERIC or (word.isalpha() and word.isascii() and is_english(word))


class Names:
    """Finds names by the dataset's own spellings of them."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self.home = self._home()
        self._aliases = lru_cache(maxsize=1 << 12)(self._all_words)
        self._going_by = lru_cache(maxsize=1 << 12)(self._words_of)
        self._around_place = lru_cache(maxsize=1 << 10)(self._find_around)
        self._may_go_on = lru_cache(maxsize=1 << 13)(self._begins_any)
        self._around = self._places_around()
        self._words_around = frozenset(word for key in self._around for word in self._aliases(*key.split(":", 1)))
        self._known = {spelling: f"nation:{nation}" for spelling, nation in NATIONS.items()}
        for folded, kind, name in dataset.all_names("place", "actor"):
            self._known.setdefault(folded, f"{kind}:{name}")
        self._in_order = sorted(self._known)
        self._of_home = self._aliases(*self.home.split(":", 1)) if self.home else frozenset()

    def _home(self) -> str | None:
        """The place that the dataset is about, if there is one: the smallest that so many claims are at."""
        least = HOME_SHARE * self._dataset.count(Selection())
        places = [json.loads(text) for text in self._dataset.records("place", Selection(sort="claims", limit=9))]
        large = [place for place in places if place["claims"] >= least]
        return f"place:{large[-1]['id']}" if large else None

    def ruled_from(self, name: Name) -> frozenset[str]:
        """The nation that a name is the capital of, by the keys that it has had."""
        city = next(iter(name.words)) if len(name.words) == 1 else ""
        return frozenset(f"nation:{nation}" for nation in RULED_FROM.get(city, ()))

    def _places_around(self) -> dict[str, str]:
        """What home lies in, with what kind of place it is."""
        return {f"place:{record['id']}": record["kind"] for record in self._around_place(self.home or "")}

    def _find_around(self, key: str) -> list[dict[str, Any]]:
        """What a place lies in, the nearest first; nothing of what is no place."""
        around: list[dict[str, Any]] = []
        kind, _, name = key.partition(":")
        record = json.loads(self._dataset.record(kind, name)) if kind == "place" else {}
        while (within := record.get("within")) and all(within != other["id"] for other in around):
            record = json.loads(self._dataset.record("place", within))
            around.append(record)
        return around

    def lies_within(self, one: Name, other: Name) -> bool:
        """Whether one of two places lies within the other, so that a thing can be at both: a works, its city."""
        pairs = ((one, other), (other, one))
        return any(f"place:{record['id']}" == outer.key for inner, outer in pairs
                   for record in self._around_place(inner.key))  # fmt: skip

    def nation_around(self, place: Name) -> str:
        """The nation in which a place lies, as nations are called in a text; empty if none is told."""
        around = (NATIONS.get(fold(record["label"]), "") for record in self._around_place(place.key))
        return next(filter(None, around), "")

    def is_around_any(self, one: Name, told: Iterable[Name]) -> bool:
        """Whether a place is that which one of others lies in, but for home: what is at Rajin is at Rason."""
        if one.kind != "place":
            return False
        inner = {name.key for name in told if name.kind == "place" and name.key not in (self.home, one.key)}
        return any(one.key == f"place:{record['id']}" for key in inner for record in self._around_place(key))

    def is_background(self, name: Name) -> bool:
        """Whether a name is so common in the dataset that a sentence need not give it."""
        return name.key == self.home or name.key.removeprefix("nation:") in OWN_NATIONS

    def is_telling(self, name: Name) -> bool:
        """Whether a name tells what a text is about: that of no nation, and none that is common in the dataset."""
        return name.kind != "nation" and not self.is_background(name)

    def kind_of_record(self, name: Name) -> str:
        """The kind that the record of a place or actor gives: works, person; empty of a name that has no record."""
        kind, _, key = name.key.partition(":")
        return str(json.loads(self._dataset.record(kind, key))["kind"]) if kind in ("place", "actor") else ""

    def is_called_so(self, name: Name, lows: frozenset[str]) -> bool:
        """Whether a sentence names what home lies in by its kind alone: the province."""
        if name.key in self._around:
            return self._around[name.key] in lows
        rest = name.words - self._words_around
        return bool(rest) and rest != name.words and rest <= lows and not lows.isdisjoint(_PROVINCIAL)

    def is_of_common_words(self, name: Name) -> bool:
        """Whether a name of the dataset is made of that of home and common words: Chongjin port."""
        return name.kind in ("place", "actor") and name.key != self.home and all(map(_is_common, name.words))

    def find(self, tokens: Sequence[Token]) -> list[Name]:
        """The names of a sentence, the longest first where one holds another, in their order."""
        capitals = [place for place, token in enumerate(tokens) if token.is_capital]
        numbers = [place - 1 for place in capitals if place and tokens[place - 1].kind == "number"]  # 38 North
        spans = list(spans_of(tokens, [*capitals, *numbers], self._may_go_on))
        known = [(begin, end, key) for begin, end, spelt in spans
                 if (key := self._known_by_its_kind(tokens, begin, spelt) or self._known_as(spelt))]  # fmt: skip
        known += [(begin, end + 1, key) for begin, end, spelt in spans
                  if end < len(tokens) and (key := self._known_in_other_words(spelt, tokens[end]))]  # fmt: skip
        found: list[Name] = []
        taken: set[int] = set()
        for begin, end, key in sorted(known, key=lambda span: (span[0] - span[1], span[0] in numbers, span[0])):
            if taken.isdisjoint(range(begin, end)):
                behind = end_of_class(tokens, end)
                found.append(of_class(tokens, begin, behind) if behind else self._name(key, tokens, begin, end))
                taken.update(range(begin, end))
        found += self._unknown(tokens, capitals, taken)
        return self._without_addresses(sorted(found, key=lambda name: name.start))

    def _begins_any(self, spelt: str) -> bool:
        """Whether what is folded may be the beginning of a known name."""
        return any(map(self._begins, forms_of(spelt)))

    def _begins(self, spelt: str) -> bool:
        place = bisect_left(self._in_order, spelt)
        return place < len(self._in_order) and self._in_order[place].startswith(spelt)

    def _known_as(self, spelt: str) -> str | None:
        """The key of a folded name, if it is known so or in another form of it."""
        return next((self._known[each] for each in forms_of(spelt) if each in self._known), None)

    def _known_in_other_words(self, spelt: str, behind: Token) -> str | None:
        """The key of a folded name with another word behind it for what it is: the Kim Chaek plant, of the works."""
        if behind.is_capital or behind.low not in GENERIC or self._known_as(spelt) == self.home:
            return None
        same = words_of.meaning_the_same(words_of.stem(behind.low))
        return next((key for noun in sorted(GENERIC) if words_of.stem(noun) in same
                     and (key := self._known_as(spelt + noun))), None)  # fmt: skip

    def _known_by_its_kind(self, tokens: Sequence[Token], begin: int, spelt: str) -> str | None:
        """The key of a folded name with the word for what it is right before it: a stream, the Susong."""
        place = begin - 1 if tokens[begin].low == "the" or begin < 1 else begin - 1 - (tokens[begin - 1].low == "the")
        if place < 1 or tokens[place].text != "," or tokens[place - 1].low not in GENERIC:
            return None
        return self._known_as(spelt + tokens[place - 1].low)

    def _without_addresses(self, found: Sequence[Name]) -> list[Name]:
        """Names without those that only say in what home lies: Chongjin, or Chongjin in, North Hamgyong Province."""
        kept: list[Name] = []
        last: Name | None = None
        for name in found:
            gap = ADDRESS_WITHIN if name.before == "in" else ADDRESS
            if name.key in self._around and last and last.key == self.home and name.start - last.end <= gap:
                continue
            kept.append(name)
            last = name
        return kept

    def of_record(self, kind: str, name: str) -> Name:
        """The name of a place or actor that a claim is about."""
        key, aliases = f"{kind}:{name}", self._aliases(kind, name)
        if key != self.home:
            aliases = aliases - self._of_home or aliases
        return Name(key, aliases, aliases, kind, "", "", 0, 0, name)

    def _name(self, key: str, tokens: Sequence[Token], begin: int, end: int) -> Name:
        kind, own, aliases = self._going_by(key, tuple(token.low for token in tokens[begin:end]))
        return Name(key, own, aliases, kind, *placed(tokens, begin, end))

    def _words_of(self, key: str, lows: tuple[str, ...]) -> tuple[str, frozenset[str], frozenset[str]]:
        """Of what kind a name is, its words as it is spelt, and all words that it goes by."""
        kind, _, name = key.partition(":")
        own = frozenset(word for low in lows for word in words(low)) - {"the"}
        aliases = own if kind == "nation" else own | self._aliases(kind, name)
        if key != self.home:  # "Chongjin" is not the same as "Chongjin Shipyard", but "the shipyard" may be
            own, aliases = own - self._of_home or own, aliases - self._of_home or aliases
        return kind, own, aliases

    def _unknown(self, tokens: Sequence[Token], capitals: Iterable[int], taken: set[int]) -> Iterator[Name]:
        """Runs of words with a capital that are of no known name."""
        end = 0
        for place in capitals:
            if place < end or place in taken or not is_of_a_name(tokens, place, taken):
                continue
            run = [place]
            end = place + 1
            while (end < len(tokens) and end not in taken
                   and (is_of_a_name(tokens, end, taken) or goes_on(tokens, end, run)
                        or is_of_an_office(tokens, end, taken))):  # fmt: skip
                run.append(end)
                end += 1
            name = self._of_run(tokens, run)
            if not name.words <= HALVES_OF_KOREA:
                yield name

    def _of_run(self, tokens: Sequence[Token], run: list[int]) -> Name:
        folded = [fold(tokens[place].low) for place in run if tokens[place].kind != "sign"]
        if key := self._known_by_sound("".join(folded)):
            return self._name(key, tokens, run[0], run[-1] + 1)
        own = frozenset(folded)
        return Name(f"?{' '.join(folded)}", own, own, "?", *placed(tokens, run[0], run[-1] + 1))

    def _known_by_sound(self, spelt: str) -> str | None:
        """The key of the one place that sounds so in any romanisation: Hamgyong-bukto."""
        keys = self._sounds.get(sound(spelt), set()) if len(spelt) >= SHORTEST_HEARD else set()
        return next(iter(keys)) if len(keys) == 1 else None

    @cached_property
    def _sounds(self) -> dict[str, set[str]]:
        """The keys of places by how their names sound."""
        sounds: dict[str, set[str]] = {}
        for folded, key in self._known.items():
            if key.startswith("place:") and folded.isascii() and len(folded) >= SHORTEST_HEARD:
                sounds.setdefault(sound(folded), set()).add(key)
        return sounds

    def _all_words(self, kind: str, name: str) -> frozenset[str]:
        """Every word that a place or actor goes by."""
        record = json.loads(self._dataset.record(kind, name))
        names = record["names"]
        spelt = [record["label"], *(names[script] for script in ("ko", "hanja", "mr", "rr", "ja")), *names["aliases"]]
        return frozenset(word for each in spelt if each for word in words(each))
