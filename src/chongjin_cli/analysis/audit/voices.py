"""Whether one whom a sentence names as its source is among those who tell a claim."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from chongjin_cli.analysis.audit.names import Name, Names
from chongjin_cli.analysis.audit.nations import CAPITALS
from chongjin_cli.analysis.audit.speakers import speakers_of
from chongjin_cli.analysis.audit.tokens import tokens
from chongjin_cli.analysis.audit.unknown_names import GENERIC, is_english
from chongjin_cli.contract import Claim
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

_PEOPLE = frozenset("witness eyewitness defector escapee returnee".split())
SHORTEST = 3
"""Initials that stand for a name, at least."""


class Voices:
    """Who tells the claims of a dataset."""

    def __init__(self, dataset: Dataset, names: Names) -> None:
        self._names = names
        self._record = lru_cache(maxsize=1 << 10)(lambda kind, name: _record(dataset, kind, name))

    def untold(self, text: str, claims: Sequence[Claim]) -> Iterator[str]:
        """Those named in a sentence, as it calls them, of whom nothing in some claims or their evidence tells."""
        for called in speakers_of(text):
            who = re.sub(r"^(?:The|An?)\b", lambda article: article[0].casefold(), called)
            names = [name for name in self._names.find(tokens(f"by {who}")) if not _only_says_where(name, who)]
            spelt = [who, *(spelling for name in names for spelling in self._spelt(name))]
            if names and not any(_is_among(each, told) for told in self._told_by(claims) for each in spelt):
                yield who

    def _spelt(self, name: Name) -> Iterator[str]:
        """The spellings of a name, those that the dataset has, too."""
        yield from () if name.words <= GENERIC else (name.text,)
        if name.kind == "actor":
            record = json.loads(self._record(*name.key.split(":", 1)))
            yield from (record["label"], *record["names"]["aliases"])

    def _told_by(self, claims: Sequence[Claim]) -> Iterator[str]:
        """All texts that may name one who tells some claims, and not the opposite."""
        for claim in claims:
            yield from (claim["assertion"], (claim["attribution"] or "").split(";")[0])
            for piece in (each for each in claim["evidence"] if each["stance"] != "disputes"):
                yield f"{piece['says']} {piece['speaker'] or ''}"
                yield from (self._record("source", each) for each in (piece["source"], piece["repeats"]) if each)
                yield from (
                    self._record("publisher", each) for each in (piece["publisher_id"], piece["origin"]) if each
                )


def _record(dataset: Dataset, kind: str, name: str) -> str:
    """A record as it is written, or what it is called by if there is none."""
    try:
        return dataset.record(kind, name)
    except KeyError:
        return name


def _only_says_where(name: Name, who: str) -> bool:
    """Whether a name is of a place or nation, or may have a capital only since it begins the sentence: Residents."""
    word = name.text.casefold()
    is_plain = any(each in _PEOPLE or is_english(each) for each in (word, re.sub("e?s$", "", word)))
    may_only_begin = name.kind == "?" and who.startswith(name.text) and is_plain and not name.text.isupper()
    is_where = name.kind == "place" or (name.kind == "nation" and name.key != "nation:un") or name.words <= CAPITALS
    return is_where or may_only_begin


def _is_among(name: str, text: str) -> bool:
    """Whether a text has all words of a name, or its initials, or a name of which this is the initials."""
    own, its = frozenset(words(name)), frozenset(words(text))
    initials = "".join(re.findall(r"\b[A-Z]", name)).casefold()
    if own <= its or (len(initials) >= SHORTEST and initials in its):
        return True
    in_full = r"\W+(?:of |and |the |for )*".join(rf"{letter}\w+" for letter in name)
    return name.isupper() and name.isalpha() and re.search(rf"\b{in_full}", text) is not None
