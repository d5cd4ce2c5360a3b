"""Hangul: its syllables as Unicode orders them, by how they begin, the vowel and how they end, and its particles."""

from chongjin_cli.text.function_words import PARTICLES

_FIRST, _LAST = "가", "힣"
_VOWELS, _ENDS = 21, 28
_N, _R, _NONE = 2, 5, 11
"""The consonants ㄴ and ㄹ and what stands for none, by their numbers."""
_IOTATED = (2, 3, 6, 7, 12, 17, 20)
"""The vowels i and y-, before which the South writes neither where a word begins."""
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


def without_ends(word: str) -> list[tuple[int, int]]:
    """What each syllable of a word begins with, and its vowel, by their numbers."""
    return [parts(each)[:2] for each in word]


def of_the_south(word: str) -> str:
    """A word with each ㄹ and ㄴ as the South writes it where words begin: 노동당 for 로동당, 이설주 for 리설주."""
    return "".join(_begun_softly(each) if is_syllable(each) else each for each in word)


def _begun_softly(letter: str) -> str:
    consonant, vowel, end = parts(letter)
    if consonant not in (_N, _R):
        return letter
    return syllable(_NONE if vowel in _IOTATED else _N, vowel, end)


def without_particle(word: str, least: int = SHORTEST_NOUN) -> str:
    """A noun without its particle, if so many syllables are left: else claims that say `청진은` would come first."""
    ends = (particle for particle in PARTICLES if word.endswith(particle) and len(word) - len(particle) >= least)
    return word.removesuffix(next(ends, ""))
