"""How far a claim is on the whole of a subject, by what it opens with: a name of it, or words as the others do."""

from collections import Counter
from collections.abc import Mapping, Sequence

LIGHT = frozenset("the a an of in on at by to from and or for with was were is are has had been its it his her".split())
"""Words that do not tell what a claim is about."""
WHEN = LIGHT | frozenset(
    "january february march april may june july august september october november december spring summer autumn winter "
    "early late mid beginning end century about between until since before after".split()
)
"""Words that may stand, like numbers, before the name of what a claim is about."""
OPENING = 4
"""The words of an opening, the light ones apart."""
FEW_NAMED = 4
"""Of fewer claims that open with a name of the subject, those that open as the others do are on the whole of it, too.
"""


class Openings:
    """What the claims on a subject open with; `names` are the words of each of its names, none if it has no name."""

    def __init__(self, said: Mapping[str, Sequence[str]], names: Sequence[Sequence[str]]) -> None:
        opening = Counter(word for each in said.values() for word in _opening(each))
        count = len(said) or 1
        self._shares = {word: number / count for word, number in opening.items()}
        self._alike = {claim: self._share(each) for claim, each in said.items()}
        self._mean = sum(self._alike.values()) / count
        self.named = _named(said, {tuple(map(_bare, name)) for name in names if name})

    def alike(self, claim: str, said: Sequence[str]) -> float:
        """The share of the claims that open with the same words as one with these, which may be on something else."""
        return self._alike[claim] if claim in self._alike else self._share(said)

    def is_usual(self, claim: str, said: Sequence[str]) -> bool:
        """Whether at least an average share of the claims opens with the same words."""
        return self.alike(claim, said) >= self._mean

    def is_on_the_whole(self, claim: str) -> bool:
        """Whether a claim opens with a name of the subject or, if hardly any claim does, with the usual words."""
        return claim in self.named if len(self.named) >= FEW_NAMED else self._alike[claim] >= self._mean

    def _share(self, said: Sequence[str]) -> float:
        opening = _opening(said)
        return sum(self._shares.get(word, 0) for word in opening) / (len(opening) or 1)


def _named(said: Mapping[str, Sequence[str]], names: set[tuple[str, ...]]) -> set[str]:
    """The claims that open with a name, words that tell when and those that most claims have apart."""
    if not names:
        return set()
    bare = {claim: [_bare(word) for word in each] for claim, each in said.items()}
    had = Counter(word for each in bare.values() for word in set(each))
    passed = WHEN | {word for word, number in had.items() if number > len(said) / 2}
    return {claim for claim, each in bare.items() if _begins(each, names, passed)}


def _begins(said: Sequence[str], names: set[tuple[str, ...]], passed: frozenset[str]) -> bool:
    for begin, word in enumerate(said):
        if any(tuple(said[begin : begin + len(name)]) == name for name in names):
            return True
        if word not in passed and not word[0].isdigit():
            return False
    return False


def _bare(word: str) -> str:
    """A word without the s of a plural or genitive: `Chongjin's tram` has the name Chongjin tram."""
    return word.removesuffix("s")


def _opening(said: Sequence[str]) -> list[str]:
    """The words that a claim opens with, which tell what it is about."""
    return [word for word in said if word not in LIGHT][:OPENING]
