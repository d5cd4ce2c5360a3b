"""Common English words and well-known names: who types one has hardly misspelt another. Read only where a word occurs
nowhere.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("english.txt")
NAMES = Path(__file__).with_name("names.txt")
SHORTEST = 3
"""Letters of a word that may have an ending."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# Endings that make another form of a word, and what stands in their place in the list.
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""),
    ("ily", "y"), ("ness", ""), ("iness", "y"), ("er", ""), ("er", "e"), ("ier", "y"), ("ers", ""), ("ers", "e"),
    ("iest", "y"),
)  # fmt: skip
_HISSING = ("s", "x", "z", "ch", "sh", "o")
"""How words end whose plural has an `e`."""
_VOWELS = "aeiou"
"""Letters before a last one that is doubled: `swimmer`, but not `freightter`."""


def is_english(word: str) -> bool:
    """Whether a word, folded, or the one that it is a form of, is a common one of English."""
    listed = _listed(FILE)
    return word in listed or any(base in listed for base in _bases(word))


def is_well_known(word: str) -> bool:
    """Whether a word, folded, is a well-known name, or its plural."""
    return word in _listed(NAMES) or word.removesuffix("s") in _listed(NAMES)


def one_letter_off(word: str) -> Iterator[str]:
    """Every row of letters that differs from a word in one letter, or has two neighbours swapped."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (before + letter + after for letter in _ALPHABET)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _ALPHABET)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


@cache
def _listed(file: Path) -> frozenset[str]:
    _, _, listed = file.read_text(encoding="utf-8").partition("\n\n")  # after the comment
    return frozenset(listed.split())


def _bases(word: str) -> Iterator[str]:
    """What a word may be a form of: `swim` for `swimmers`."""
    for ending, instead in _ENDINGS:
        base = word.removesuffix(ending)
        if not word.endswith(ending) or len(base) < SHORTEST:
            continue
        if ending != "es" or base.endswith(_HISSING):
            yield base + instead
        if base[-1] == base[-2] and base[-3] in _VOWELS and ending[0] in "ei":
            yield base[:-1]
