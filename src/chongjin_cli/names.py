"""Folding: one form for every spelling of a name, and for the words of a text that is searched."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´′＇"))
_DIACRITICS = re.compile("[\u0300-\u036f]")
# Forms of one character: old, Japanese and simplified shapes of those that names of this region are written with.
_VARIANTS = str.maketrans("淸靑鉄铁鐡製鋼钢関关國国東东區区廣广會会龍龙竜羅罗慶庆鏡镜鎮镇線线驛站駅",
                          "清青鐵鐵鐵制鋼鋼關關國國東東區區廣廣會會龍龍龍羅羅慶慶鏡鏡鎭鎭線線驛驛驛")  # fmt: skip
_WORDS = re.compile(r"[^\W_]+")
# Hangul, kana and Chinese characters, as first and last of each block.
_WIDE = (("\u1100", "\u11ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"))
_SCRIPTS = (
    ("hiragana", "\u3040", "\u309f"), ("katakana", "\u30a0", "\u30ff"), ("hangul", "\u1100", "\u11ff"),
    ("hangul", "\uac00", "\ud7af"),
)  # fmt: skip
# Consonants that begin a word in Revised Romanization and in McCune-Reischauer.
_INITIALS = {"g": "k", "d": "t", "b": "p", "j": "ch"}
# Endings of Russian nouns and adjectives, as folded (й is и), the longer first.
_RUSSIAN_ENDINGS = tuple(
    "иями его ого ему ому иеи ием иям иях ами ями ими ыми ам ям ах ях ем ом ов ев ии ия ие ию ью ои еи ыи ая яя ое ее "
    "ые ым им ых их ую юю а я о е ы и у ю ь".split()
)


@lru_cache(maxsize=1 << 12)
def fold(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens, spaces and variant characters: `Ch'ŏng-jin` is `chongjin`."""
    return "".join(_WORDS.findall(plain(name)))


def words(text: str) -> list[str]:
    """The words of a text as they are searched: folded, and runs of Hangul, kana or Chinese characters cut in pairs.

    Such runs have no spaces to go by and carry particles (`수남시장의`); as overlapping pairs, every part of
    two characters or more is found by the phrase of its pairs. Russian words lose their endings.
    """
    if text.isascii():
        return _WORDS.findall(plain(text))
    return [word for part in text.split(" ") for word in _words_of(part)]


@lru_cache(maxsize=1 << 15)
def _words_of(part: str) -> list[str]:
    """The words of what stands between two spaces of a text, most of which stands there again and again."""
    found: list[str] = []
    for word in _WORDS.findall(plain(part)):
        if word.isascii():
            found.append(word)
            continue
        if "а" <= word[0] <= "я":
            found.append(_without_ending(word))
            continue
        for wide, run in groupby(word, is_wide):
            part = "".join(run)
            if wide and len(part) > 1:
                found.extend(part[start : start + 2] for start in range(len(part) - 1))
            else:
                found.append(part)
    return found


def is_wide(character: str) -> bool:
    """Whether a character, or the first of a word, is Hangul, kana or Chinese."""
    return character[0] >= _WIDE[0][0] and any(first <= character[0] <= last for first, last in _WIDE)


def _without_ending(word: str) -> str:
    for ending in _RUSSIAN_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word


def other_romanisations(word: str) -> list[str]:
    """A word in Revised Romanization (`gyeongseong`) as McCune and Reischauer would have it (`kyongsong`)."""
    if "eo" not in word and "eu" not in word:
        return []
    vowels = word.replace("eo", "o").replace("eu", "u")
    first = _INITIALS.get(vowels[0])
    return [vowels, first + vowels[1:]] if first else [vowels]


def script(character: str) -> str:
    """Of a character, or the first of a word: hiragana, katakana, hangul, han, or other."""
    for name, first, last in _SCRIPTS:
        if first <= character[0] <= last:
            return name
    return "han" if is_wide(character) else "other"


def plain(text: str) -> str:
    """A text without case, accents, apostrophes and variant characters."""
    if text.isascii():
        return text.replace("'", "").replace("`", "").casefold()
    text = unicodedata.normalize("NFC", _DIACRITICS.sub("", unicodedata.normalize("NFKD", text)))
    return text.translate(_VARIANTS).translate(_APOSTROPHES).casefold()
