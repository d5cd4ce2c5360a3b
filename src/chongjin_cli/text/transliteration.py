"""Names in Hangul and Cyrillic as they are written in Latin letters, for those that a dataset has in Latin alone."""

import re
from functools import lru_cache
from itertools import groupby

from chongjin_cli.text.hangul import is_syllable, parts

# What stands for each consonant that a syllable begins with: in Revised Romanization, by McCune and Reischauer, and by
# them after a sound that voices it.
_REVISED = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_UNVOICED = "k kk n t tt r m p pp s ss  ch tch ch k t p h".split(" ")
_VOICED = "g kk n d tt r m b pp s ss  j tch ch k t p h".split(" ")
_REVISED_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_PLAIN_VOWELS = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split()
_SYSTEMS = (
    (_UNVOICED, _VOICED, _PLAIN_VOWELS),
    (_REVISED, _REVISED, _REVISED_VOWELS),
    (_UNVOICED, _UNVOICED, _PLAIN_VOWELS),
)
# What stands for what a syllable ends in, alone or before a vowel.
_FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
_CARRIED = " g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p ".split(" ")
# What becomes of an end and the beginning after it where they change each other.
_MEETING = {
    ("k", "n"): "ngn", ("k", "m"): "ngm", ("k", "r"): "ngn", ("t", "n"): "nn", ("t", "m"): "nm", ("t", "r"): "nn",
    ("p", "n"): "mn", ("p", "m"): "mm", ("p", "r"): "mn", ("n", "r"): "ll", ("l", "n"): "ll", ("l", "r"): "ll",
    ("m", "r"): "mn", ("ng", "r"): "ngn",
}  # fmt: skip
# German writes tsch and dsch.
_HEARD = (
    ("tsch", "ch"), ("dsch", "j"), ("tch", "ch"), ("ae", "e"), ("ng", "n"), ("ch", "j"), ("sh", "s"), ("y", ""),
    ("w", ""),
)  # fmt: skip
# What people write for one sound of Korean: in no system, in one of several, or in the name of a family.
_SOUNDS = {
    "^park": "pak", "^(?:l|rh|y|r)(?:ee|i)": "i", "^[rl](?=y)": "", "^[rl]": "n", "uy?i|ee": "i", "oi": "oe",
    "ai": "ae",
    "w?(?:eo|eu|oo|ou|o|u)(?!e)": "o", "(?<=[aeiou])h(?![aeiouwy])|(?<=[ptk])h": "", "t?ch|z": "j", "sh": "s",
}  # fmt: skip
_SPELT = re.compile("|".join(f"({spelt})" for spelt in _SOUNDS))
_HEARD_SO = ("", *_SOUNDS.values())
_PLAIN_CONSONANTS = str.maketrans("gdbvflc", "ktppprk")
_VOICING = frozenset(("", "n", "l", "m", "ng"))
_CYRILLIC = {
    "а": "a", "б": "p", "в": "w", "г": "k", "д": "t", "е": "e", "ё": "yo", "ж": "j", "з": "j", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "u", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
# Aspirates and other pairs that Russian writes for one Korean sound.
_PAIRS = {"чх": "ch", "чж": "j", "дж": "j", "кх": "k", "тх": "t", "пх": "p"}


def in_latin(word: str) -> list[str]:
    """A name of Hangul or Cyrillic letters as it may be written in Latin ones, the likeliest first; else none."""
    if all(map(is_syllable, word)):
        return list(dict.fromkeys(_of_hangul(word, *system) for system in _SYSTEMS))
    if all(letter in _CYRILLIC for letter in word):
        for pair, latin in _PAIRS.items():
            word = word.replace(pair, latin)
        return ["".join(_CYRILLIC.get(letter, letter) for letter in word)]
    return []


def skeleton(latin: str) -> str:
    """A romanised name without what one system writes and another does not: vowels in pairs, voice, doubled letters."""
    for written, heard in _HEARD:
        latin = latin.replace(written, heard)
    return "".join(letter for letter, _ in groupby(latin.translate(str.maketrans("gdbzlvf", "ktpjrpp"))))


def outline(latin: str) -> str:
    """What all romanisations of a name have in common: its consonants, and that there are vowels between them.

    `Yŏnbyŏn Haehwa`, `Yenpien Haihwa` and `Yanbian Haihua` have the same.
    """
    heard = "".join("a" if letter in "aeiou" else letter for letter in skeleton(latin))
    for aspirated in "ktp":
        heard = heard.replace(f"{aspirated}h", aspirated)
    return "".join(letter for letter, _ in groupby(heard))


@lru_cache(maxsize=1 << 15)
def sound(latin: str) -> str:
    """A Korean name as it sounds however it is romanised: `choihyun`, `choehyon` and `choehyeon` have one."""
    heard = _SPELT.sub(lambda found: _HEARD_SO[found.lastindex or 0], latin)
    return "".join(letter for letter, _ in groupby(heard.translate(_PLAIN_CONSONANTS)))


def _of_hangul(word: str, first: list[str], between: list[str], vowels: list[str]) -> str:
    """A word syllable by syllable; `between` are the consonants after a sound that voices them."""
    latin, end = "", 0
    for syllable in word:
        consonant, vowel, next_end = parts(syllable)
        final = _FINALS[end]
        beginning = first[consonant]
        if latin and not beginning:
            latin += _CARRIED[end]
        elif latin and (final, beginning) in _MEETING:
            latin += _MEETING[final, beginning]
        else:
            latin += final + (between[consonant] if latin and final in _VOICING else beginning)
        latin += vowels[vowel]
        end = next_end
    return latin + _FINALS[end]
