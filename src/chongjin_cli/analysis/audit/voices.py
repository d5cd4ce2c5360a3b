"""Whether one whom a sentence names as its source is among those who tell a claim."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from chongjin_cli.analysis.audit.names import CAPITALS, GENERIC, Name, Names, is_english
from chongjin_cli.analysis.audit.speakers import speakers_of
from chongjin_cli.analysis.audit.tokens import tokens
from chongjin_cli.contract import Claim
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

_PLURAL = re.compile(r"e?s$")
_CAPITAL = re.compile(r"\b[A-Z]")
_ARTICLE = re.compile(r"^(?:The|An?)\b")
_PEOPLE = frozenset("witness eyewitness defector escapee returnee".split())
UN = "nation:un"
"""The only nation, as they are counted in names, that is one who speaks."""
SHORTEST = 3
"""Initials that stand for a name, at least."""
REMEMBERED = 1 << 10
"""Sources and publishers whose names are kept."""


class Voices:
    """Who tells the claims of a dataset."""

    def __init__(self, dataset: Dataset, names: Names) -> None:
        self._dataset = dataset
        self._names = names
        self._called = lru_cache(maxsize=REMEMBERED)(self._find)

    def untold(self, text: str, claims: Sequence[Claim]) -> Iterator[str]:
        """Those named in a sentence, as it calls them, of whom nothing in some claims or their evidence tells."""
        for called in speakers_of(text):
            who = _ARTICLE.sub(lambda article: article[0].casefold(), called)
            names = self._names_in(who)
            spelt = [who, *(spelling for name in names for spelling in self._spelt(name))]
            if names and not any(_is_among(each, self._told_by(claims)) for each in spelt):
                yield who

    def _names_in(self, who: str) -> list[Name]:
        """The names of people, papers and offices in whom a sentence calls so: none of a source, or of residents."""
        found = [name for name in self._names.find(tokens(f"by {who}")) if not self._only_says_where(name)]
        if len(found) == 1 and _is_plain(found[0], who):
            return []
        return [name for name in found if not name.words <= GENERIC] or found

    def _only_says_where(self, name: Name) -> bool:
        return name.kind == "place" or (name.kind == "nation" and name.key != UN) or name.words <= CAPITALS

    def _spelt(self, name: Name) -> Iterator[str]:
        """The spellings of a name, those that the dataset has, too."""
        yield name.text
        if name.kind == "actor":
            record = json.loads(self._dataset.record(*name.key.split(":", 1)))
            yield from (record["label"], *record["names"]["aliases"])

    def _told_by(self, claims: Iterable[Claim]) -> Iterator[str]:
        """All texts that may name one who tells some claims, and not the opposite."""
        for claim in claims:
            yield from (claim["assertion"], (claim["attribution"] or "").split(";")[0])
            for piece in claim["evidence"]:
                if piece["stance"] == "disputes":
                    continue
                yield from (piece["says"], piece["speaker"] or "")
                for record in (piece["source"], piece["publisher_id"], piece["repeats"], piece["origin"]):
                    yield from self._called(record) if record else ("",)

    def _find(self, name: str) -> list[str]:
        """What a source or publisher is called, by its id, and who wrote it; of a source also its publisher."""
        try:
            source = json.loads(self._dataset.record("source", name))
        except KeyError:
            return self._names_of_publisher(name) or [name]
        own = [name, source["title"] or "", source["about"] or "", *source["authors"], source["origin"] or ""]
        return [*own, *self._names_of_publisher(source["publisher_id"])]

    def _names_of_publisher(self, name: str | None) -> list[str]:
        """What a publisher is called, by its id; nothing if there is none."""
        try:
            publisher = json.loads(self._dataset.record("publisher", name or ""))
        except KeyError:
            return []
        return [publisher["id"], publisher["label"], publisher["in_text"], *publisher["aliases"]]


def _is_plain(name: Name, who: str) -> bool:
    """Whether what has a capital may only begin the sentence: Residents said so."""
    word = name.text.casefold()
    opens = name.kind == "?" and who.startswith(name.text) and name.is_one_word and not name.text.isupper()
    return opens and any(each in _PEOPLE or is_english(each) for each in (word, _PLURAL.sub("", word)))


def _is_among(name: str, texts: Iterable[str]) -> bool:
    """Whether one of some texts has all words of a name, or its initials, or the name is the initials of that."""
    own, initials = frozenset(words(name)), _initials(name)
    return any(
        own <= (its := frozenset(words(text))) or (len(initials) >= SHORTEST and initials in its)
        or (name.isupper() and _initials(text) == name.casefold())
        for text in texts
    )  # fmt: skip


def _initials(text: str) -> str:
    return "".join(_CAPITAL.findall(text)).casefold()
