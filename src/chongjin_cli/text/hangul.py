"""Hangul: its syllables as Unicode orders them, by how they begin, the vowel and how they end, and its particles."""

from chongjin_cli.text.function_words import PARTICLES

_FIRST, _LAST = "가", "힣"
_VOWELS, _ENDS = 21, 28
SHORTEST_NOUN = 2
"""In syllables; what is shorter may be the end of a word that only looks like a particle."""


def is_syllable(letter: str) -> bool:
    """Whether a character is a whole syllable."""
    return _FIRST <= letter <= _LAST


def parts(syllable: str) -> tuple[int, int, int]:
    """The numbers of its consonant, of its vowel and of its end; 0 is no end."""
    consonant, rest = divmod(ord(syllable) - ord(_FIRST), _VOWELS * _ENDS)
    return consonant, *divmod(rest, _ENDS)


def syllable(consonant: int, vowel: int, end: int) -> str:
    """The syllable of such parts."""
    return chr(ord(_FIRST) + (consonant * _VOWELS + vowel) * _ENDS + end)


def without_particle(word: str, least: int = SHORTEST_NOUN) -> str:
    """A noun without its particle, if so many syllables are left: else claims that say `청진은` would come first."""
    ends = (particle for particle in PARTICLES if word.endswith(particle) and len(word) - len(particle) >= least)
    return word.removesuffix(next(ends, ""))
