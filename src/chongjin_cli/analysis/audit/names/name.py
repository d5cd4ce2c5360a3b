"""A name in a sentence, and whether two names may be of the same thing, or stand in the same place."""

from functools import lru_cache
from typing import NamedTuple

from chongjin_cli.analysis.audit.names.nations import CALLED_ALSO, NATIONS, OWN_NATIONS
from chongjin_cli.analysis.audit.wording.words import STOP, stem
from chongjin_cli.text.folding import fold

CLASS, KOREA = "class", "korea"
_DIRECTIONS = frozenset("to for toward towards".split())
"""Words behind which a name says where to: bound for Tsuruga."""
_IS = frozenset("is was are were".split())


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
    nation = nation_of(name)
    return "" if nation in OWN_NATIONS else nation


def may_be_same_nation(one: str, other: str) -> bool:
    """Whether two nations are one, or may be: who is Korean may be of either half."""
    return one == other or (KOREA in (one, other) and one.endswith(KOREA) and other.endswith(KOREA))


@lru_cache(maxsize=1 << 12)
def nation_of(name: Name) -> str:
    """The same, be it that of all."""
    first = name.text.replace("’", "'").removesuffix("'s").split()[:2]
    spelt = name.key.removeprefix("nation:") if name.kind == "nation" else ""
    nation = spelt or next((NATIONS[each] for each in map(fold, ("".join(first), *first[:1])) if each in NATIONS), "")
    return CALLED_ALSO.get(nation, nation)
