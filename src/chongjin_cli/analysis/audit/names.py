"""The names in a sentence: places and actors of the dataset in any spelling, nations, and names it does not know."""

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from chongjin_cli.analysis.audit.ordinals import ORDINALS
from chongjin_cli.analysis.audit.tokens import Token
from chongjin_cli.analysis.audit.words import LITTLE, STOP, stem
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text import english
from chongjin_cli.text.folding import fold, words

LONGEST_NAME = 7
"""Tokens of a name, at most."""
ADDRESS, ADDRESS_WITHIN = 2, 8
"""Characters between the name of home and that of what it lies in, at most: a comma, or "in the"."""
HOME_SHARE = 0.3
"""The share of the claims from which on a place is what the whole dataset is about."""

_NATIONS = {
    name: line.split()[0]
    for line in (
        "japan japanese", "china chinese sino peoplerepublicofchina",
        "russia russian russians russo russianfederation", "soviet soviets sovietunion ussr",
        "america american americans us usa unitedstates unitedstatesofamerica",
        "southkorea southkorean southkoreans republicofkorea",
        "northkorea northkorean northkoreans dprk democraticpeoplerepublicofkorea",
        "korea korean koreans koreas", "taiwan taiwanese",
        "britain british", "czechoslovakia czechoslovak czech", "mongolia mongolian", "australia australian",
        "thailand thai",
        "poland polish", "france french", "germany german", "sweden swedish", "india indian", "manchuria manchurian",
        "europe european", "un unitednations", "romania romanian romanians", "hungary hungarian hungarians",
        "bulgaria bulgarian", "albania albanian", "yugoslavia yugoslav", "austria austrian", "switzerland swiss",
        "italy italian italians", "spain spanish", "netherlands dutch", "norway norwegian", "denmark danish",
        "finland finnish", "belgium belgian", "greece greek", "turkey turkish", "ukraine ukrainian", "canada canadian",
        "cuba cuban", "mexico mexican", "brazil brazilian", "vietnam vietnamese", "indonesia indonesian",
        "malaysia malaysian", "singapore singaporean", "philippines philippine filipino", "cambodia cambodian",
        "myanmar burma burmese", "pakistan pakistani", "bangladesh bangladeshi", "iran iranian", "syria syrian",
        "egypt egyptian", "israel israeli", "kazakhstan kazakh", "panama panamanian", "newzealand",
    )
    for name in line.split()
}  # fmt: skip
_OWN_NATIONS = frozenset(("northkorea", "korea"))
_CALLED_ALSO = {"soviet": "russia", "manchuria": "china", "un": "", "europe": ""}
"""What a nation may be called by, and what stands for too many of them to be another."""
_NO_NAMES = frozenset(
    "i mr mrs ms dr prof sir lady king queen president chairman general admiral marshal captain premier minister "
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec ad bc am pm no nos kpw "
    "rmb cny usd".split()
)
GENERIC = frozenset(
    "district county province city town port harbour harbor river stream bay station university college works "
    "factory plant complex market shipyard yard hotel stadium square airport airfield street road line railway war "
    "company group ministry party bureau division regiment corps army navy mine camp prison hospital school park "
    "bridge island ship vessel destroyer ferry freighter boat submarine steamer yard pipeline furnace family book "
    "statue tram train steelworks ironworks".split()
)
"""Nouns that follow a name in capitals and are no part of it that tells."""
_DIRECTIONS = frozenset("to for toward towards".split())
"""Words behind which a name says where to: bound for Tsuruga."""
_IS = frozenset("is was are were".split())
_CAPITALS = {
    "pyongyang": ("northkorea",), "seoul": ("southkorea",), "tokyo": ("japan",), "beijing": ("china",),
    "moscow": ("russia", "soviet"), "washington": ("america",),
}  # fmt: skip
CAPITALS = frozenset(_CAPITALS)
"""The capitals that stand for their governments."""
_PROVINCIAL = frozenset(("provincial", "province"))
_SYLLABLE = re.compile(r"(?:[bdghjklmnprst]|ch|kw|hw|w|y|hy|ky)?[aeiou]{1,2}(?:ng|[klmnp])?")
"""A Korean syllable in Latin letters."""
_HALVES = frozenset(("north", "south"))
"""What Korea's halves are called for short, which tells no more than their nations: the North's ports."""
_OFFICES = frozenset("ministry bank bureau department academy institute office council university".split())
CLASS = "class"
_TIES = frozenset("of and the & for de la du von".split())


@lru_cache(maxsize=1 << 15)
def is_english(word: str) -> bool:
    """Whether a word is a common one of English."""
    return len(word) < 3 or word in STOP or stem(word) in LITTLE or english.is_english(word)


def _is_common(word: str) -> bool:
    return word in GENERIC or (word.isalpha() and word.isascii() and is_english(word))


class Name(NamedTuple):
    """A name as it stands: its key (`place:ranam`, `nation:japan`, `?pallada`), its words, and all words it goes by."""

    key: str
    words: frozenset[str]
    aliases: frozenset[str]
    kind: str
    before: str
    after: str
    start: int
    end: int
    text: str

    @property
    def is_one_word(self) -> bool:
        """Whether it is written as one word."""
        return " " not in self.text

    def stands_like(self, other: "Name") -> bool:
        """Whether both stand in the same place: behind the same word, or before the same one, or "X is" and "is X"."""
        if self.before and (self.before == other.before or {self.before, other.before} <= _DIRECTIONS):
            return True
        if not self.before and not other.before and self.after == other.after == ",":
            return True
        if (self.before in _IS and other.after in _IS) or (self.after in _IS and other.before in _IS):
            return True
        is_thing = self.after.isalpha() and self.after not in STOP  # on 3 May stands behind anything
        return is_thing and stem(self.after) == stem(other.after or "-")

    def is_same(self, other: "Name") -> bool:
        """Whether both may name the same."""
        if self.key == other.key:
            return True
        if (CLASS in self.words) != (CLASS in other.words):
            return False
        if self.kind == "nation" or other.kind == "nation":
            return False
        if self.kind == other.kind == "place" and "?" not in (self.key[0], other.key[0]):
            return self.words == other.words
        if self.words <= other.aliases or other.words <= self.aliases:
            return True
        return _in_singular(self.words) == _in_singular(other.words)


@lru_cache(maxsize=1 << 12)
def _in_singular(spelt: frozenset[str]) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in spelt)


@lru_cache(maxsize=1 << 12)
def nation_in(name: Name) -> str:
    """The nation that a name is, or begins with: Soviet troops, the US Navy; empty if none, or that of all."""
    first = name.text.replace("’", "'").removesuffix("'s").split()[:2]
    spelt = name.key.removeprefix("nation:") if name.kind == "nation" else ""
    nation = spelt or next((_NATIONS[each] for each in map(fold, ("".join(first), *first[:1])) if each in _NATIONS), "")
    return "" if nation in _OWN_NATIONS else _CALLED_ALSO.get(nation, nation)


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
        self._known = {spelling: f"nation:{nation}" for spelling, nation in _NATIONS.items()}
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
        return frozenset(f"nation:{nation}" for nation in _CAPITALS.get(city, ()))

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

    def is_around_any(self, one: Name, told: Iterable[Name]) -> bool:
        """Whether a place is that which one of others lies in, but for home: what is at Rajin is at Rason."""
        if one.kind != "place":
            return False
        inner = {name.key for name in told if name.kind == "place" and name.key not in (self.home, one.key)}
        return any(one.key == f"place:{record['id']}" for key in inner for record in self._around_place(key))

    def lies_within_any(self, one: Name, told: Sequence[Name], given: Sequence[Name]) -> bool:
        """Whether a place lies within one that a claim tells of and a sentence does not give, or around it."""
        keys = {name.key for name in given}
        return any(name.key not in keys and self.lies_within(one, name) for name in told)

    def is_background(self, name: Name) -> bool:
        """Whether a name is so common in the dataset that a sentence need not give it."""
        return name.key == self.home or name.key.removeprefix("nation:") in _OWN_NATIONS

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
        spans = _spans(tokens, [*capitals, *numbers], self._may_go_on)
        known = [(begin, end, key) for begin, end, spelt in spans
                 if (key := self._known_by_its_kind(tokens, begin, spelt) or self._known_as(spelt))]  # fmt: skip
        found: list[Name] = []
        taken: set[int] = set()
        for begin, end, key in sorted(known, key=lambda span: (span[0] - span[1], span[0] in numbers, span[0])):
            if taken.isdisjoint(range(begin, end)):
                behind = _end_of_class(tokens, end)
                found.append(_of_class(tokens, begin, behind) if behind else self._name(key, tokens, begin, end))
                taken.update(range(begin, end))
        found += self._unknown(tokens, capitals, taken)
        return self._without_addresses(sorted(found, key=lambda name: name.start))

    def _begins_any(self, spelt: str) -> bool:
        """Whether what is folded may be the beginning of a known name."""
        return any(map(self._begins, _forms_of(spelt)))

    def _begins(self, spelt: str) -> bool:
        place = bisect_left(self._in_order, spelt)
        return place < len(self._in_order) and self._in_order[place].startswith(spelt)

    def _known_as(self, spelt: str) -> str | None:
        """The key of a folded name, if it is known so or in another form of it."""
        return next((self._known[each] for each in _forms_of(spelt) if each in self._known), None)

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
        return Name(key, own, aliases, kind, *_placed(tokens, begin, end))

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
            if place < end or place in taken or not _is_of_a_name(tokens, place, taken):
                continue
            run = [place]
            end = place + 1
            while (end < len(tokens) and end not in taken
                   and (_is_of_a_name(tokens, end, taken) or _goes_on(tokens, end, run)
                        or _is_of_an_office(tokens, end, taken))):  # fmt: skip
                run.append(end)
                end += 1
            name = self._of_run(tokens, run)
            if not name.words <= _HALVES:
                yield name

    def _of_run(self, tokens: Sequence[Token], run: list[int]) -> Name:
        folded = [fold(tokens[place].low) for place in run if tokens[place].kind != "sign"]
        own = frozenset(folded)
        return Name(f"?{' '.join(folded)}", own, own, "?", *_placed(tokens, run[0], run[-1] + 1))

    def _all_words(self, kind: str, name: str) -> frozenset[str]:
        """Every word that a place or actor goes by."""
        record = json.loads(self._dataset.record(kind, name))
        names = record["names"]
        spelt = [record["label"], *(names[script] for script in ("ko", "hanja", "mr", "rr", "ja")), *names["aliases"]]
        return frozenset(word for each in spelt if each for word in words(each))


def _end_of_class(tokens: Sequence[Token], end: int) -> int:
    """Where a name that ends in "class" ends, which begins with a known one: Choe Hyon-class; 0 if it does not."""
    place = end + (end < len(tokens) and tokens[end].text == "-")
    return place + 1 if place < len(tokens) and tokens[place].low == CLASS else 0


def _of_class(tokens: Sequence[Token], begin: int, end: int) -> Name:
    """The name of a class of ships, which is not that of the ship it is called after."""
    folded = [fold(token.low) for token in tokens[begin:end] if token.kind != "sign"]
    own = frozenset(folded)
    return Name(f"?{' '.join(folded)}", own, own, "?", *_placed(tokens, begin, end))


def _forms_of(spelt: str) -> Iterator[str]:
    """A folded name, and what it may be called without a number sign, what stands around it, or in English.

    Camp 25 is Camp No. 25, the USS Iowa is the Iowa, the Ranam guyok is Ranam District.
    """
    yield spelt
    numbered = spelt.rstrip("0123456789")
    if numbered != spelt:
        yield f"{numbered}no{spelt[len(numbered) :]}"
    bare = spelt.removeprefix("uss").removeprefix("the")
    if bare != spelt:
        yield bare


def _is_of_a_name(tokens: Sequence[Token], place: int, taken: set[int]) -> bool:
    """Whether a word that is of no known name is one by its capital."""
    token = tokens[place]
    if token.kind != "word" or not token.is_capital:
        return False
    folded = fold(token.low)
    if folded in _NO_NAMES or folded in ORDINALS or len(folded) < 2:
        return False
    begins = place == 0 or tokens[place - 1].text in ("“", '"', "'", "‘", ":", "(", "—", "–", "•")
    if begins and (is_english(folded) or is_english(folded.removesuffix("s"))):
        return False
    return not (folded in GENERIC and place and (place - 1 in taken or tokens[place - 1].is_capital))


def _is_of_an_office(tokens: Sequence[Token], place: int, taken: set[int]) -> bool:
    """Whether "of" goes on with the name of an office: the Ministry of Railways."""
    is_within = tokens[place].low == "of" and tokens[place - 1].low in _OFFICES and place + 1 < len(tokens)
    return is_within and _is_of_a_name(tokens, place + 1, taken) and place + 1 not in taken


def _goes_on(tokens: Sequence[Token], place: int, run: Sequence[int]) -> bool:
    """Whether a hyphen, or the word in small letters behind it, goes on with a name: Hung-gyu."""
    if not run or run[-1] != place - 1 or tokens[place - 1].end != tokens[place].start:
        return False
    has_family_name = sum(tokens[each].kind == "word" for each in run) > 1
    if tokens[place].text == "-":
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        return (
            following is not None and following.start == tokens[place].end and _is_syllable(following, has_family_name)
        )
    return tokens[place - 1].text == "-" and _is_syllable(tokens[place], has_family_name)


def _is_syllable(token: Token, has_family_name: bool) -> bool:
    """Whether a word in small letters may be the second half of a Korean given name.

    Behind a family name it may be spelt like an English word: Jae-man, but not Hyundai Asan-led.
    """
    if token.kind != "word" or not token.text.islower():
        return False
    return not is_english(token.low) or (has_family_name and _SYLLABLE.fullmatch(token.low) is not None)


def _placed(tokens: Sequence[Token], begin: int, end: int) -> tuple[str, str, int, int, str]:
    """The words before and after a name, its first and last character, and its text."""
    article = begin > 1 and tokens[begin - 1].low == "the"
    before = tokens[begin - 1 - article].low if begin else ""
    after = tokens[end].low if end < len(tokens) else ""
    gaps = (tokens[place].start > tokens[place - 1].end for place in range(begin + 1, end))
    spaces = ["", *(" " if gap else "" for gap in gaps)]
    text = "".join(f"{space}{token.text}" for space, token in zip(spaces, tokens[begin:end], strict=True))
    return before, after, tokens[begin].start, tokens[end - 1].end, text


def _spans(
    tokens: Sequence[Token], capitals: Iterable[int], may_go_on: Callable[[str], bool]
) -> Iterator[tuple[int, int, str]]:
    """Runs of tokens, the first with a capital, that may be a name, with how such a name is folded."""
    for begin in capitals:
        spelt = ""
        for end in range(begin + 1, min(len(tokens), begin + LONGEST_NAME) + 1):
            last = tokens[end - 1]
            if last.kind == "sign" and last.text not in (".", "-", "'", "’", "&", "–", "‘"):
                break
            spelt += fold(last.low)
            if not may_go_on(spelt):
                break
            if last.kind == "sign" or last.low in _TIES:
                continue
            if end - begin == 1 and begin == 0 and is_english(spelt) and spelt not in _NATIONS:
                continue
            yield begin, end, spelt
