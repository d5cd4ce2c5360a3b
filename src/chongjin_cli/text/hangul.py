"""The syllables of Hangul as Unicode orders them: by the consonant they begin with, the vowel, and how they end."""

_FIRST, _LAST = "가", "힣"
_VOWELS, _ENDS = 21, 28


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
