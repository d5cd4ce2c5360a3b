"""Folding: one form for every spelling of a name, and for the words of a text that is searched."""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from zlib import crc32

FILE = __file__.removesuffix("folding.py") + "variants.txt"
"""Forms of Chinese characters. No Path: importing that takes 5 ms of every call."""

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´′＇"))
_DIACRITICS = re.compile("[\u0300-\u036f]")
_WORDS = re.compile(r"[^\W_]+")
# Hangul, kana and Chinese characters, as first and last of each block.
_WIDE = (("\u1100", "\u11ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"))
_SCRIPTS = (
    ("hiragana", "\u3040", "\u309f"), ("katakana", "\u30a0", "\u30ff"), ("hangul", "\u1100", "\u11ff"),
    ("hangul", "\uac00", "\ud7af"),
)  # fmt: skip
_KATAKANA = {letter: letter + 0x60 for letter in range(ord("ぁ"), ord("ゖ") + 1)}
# Consonants that begin a word in Revised Romanization and in McCune-Reischauer.
_INITIALS = {"g": "k", "d": "t", "b": "p", "j": "ch"}
# Korean family names and parts of given ones as their bearers write them, each group one name.
_NAMES = (
    "ri lee rhee yi li", "pak park bak", "choe choi", "rim lim im", "ryu yu yoo", "chong jung chung jong jeong",
    "ro roh noh", "kang gang", "o oh", "u woo", "an ahn", "paek baek", "cho jo", "chon jeon jun", "ju joo chu",
    "su soo", "suk sook", "yong young", "hyon hyun hyeon", "un eun", "sun soon", "ki kee", "hui hee", "son sohn",
    "mun moon", "kwon gwon", "sok seok suk", "song sung seong", "myong myung myeong", "chol chul cheol",
    "kyong kyung gyeong", "hun hoon", "sin shin", "ku koo", "chun joon jun", "ung woong", "uk wook", "kun keun geun",
    "yun yoon", "hwang whang", "won weon", "sop sup seop", "yop yup", "pyong byung", "pom bum", "pok bok", "chin jin",
)  # fmt: skip
# Beginnings of words that British and American English spell in two ways, and endings that they have in two.
_ATLANTIC = tuple(
    tuple(pair.split("/"))
    for pair in (
        "harbour/harbor neighbour/neighbor colour/color labour/labor honour/honor favour/favor armour/armor "
        "rumour/rumor vapour/vapor centre/center theatre/theater kilometre/kilometer centimetre/centimeter "
        "millimetre/millimeter metre/meter litre/liter fibre/fiber calibre/caliber defence/defense offence/offense "
        "licence/license pretence/pretense programme/program catalogue/catalog dialogue/dialog tyre/tire grey/gray "
        "plough/plow tonne/ton storey/story storeys/stories aluminium/aluminum sulphur/sulfur mould/mold "
        "draught/draft ageing/aging judgement/judgment jewellery/jewelry manoeuvre/maneuver anaemi/anemi "
        "travelle/travele travelli/traveli cancelle/cancele cancelli/canceli marshalle/marshale marshalli/marshali "
        "fuelle/fuele fuelli/fueli tunnelle/tunnele tunnelli/tunneli signalle/signale signalli/signali"
    ).split()
)
_OTHER = {
    f"i{letter}{end}": f"i{other}{end}"
    for letter, other in ("sz", "zs")
    for end in "e es ed ing er ers ation ations".split()
}
_S_OR_Z = tuple(_OTHER)
_SHORTEST_VERB = 7
"""Letters of a word that may end in `-ise` or `-ize`: `organise`, but not `raise`."""
_SHORTEST_NOUN = 4
"""Letters of a Russian word that may lose a vowel: `рынок`, but not `срок`."""
# Endings of Russian nouns and adjectives, as folded (й is и), the longer first.
RUSSIAN_ENDINGS = tuple(
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
    for ending in RUSSIAN_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word.removesuffix(ending)
            break
    # рынок, рынка; эсминец, эсминца: the vowel before the last letter comes and goes.
    return word[:-2] + word[-1] if word.endswith(("ец", "ок")) and len(word) > _SHORTEST_NOUN else word


def other_romanisations(word: str) -> list[str]:
    """A word in Revised Romanization (`gyeongseong`) as McCune and Reischauer would have it (`kyongsong`)."""
    if "eo" not in word and "eu" not in word:
        return []
    vowels = word.replace("eo", "o").replace("eu", "u")
    first = _INITIALS.get(vowels[0])
    return [vowels, first + vowels[1:]] if first else [vowels]


@cache
def other_names(word: str) -> list[str]:
    """A Korean name as others spell it: `ri` and `yi` for `lee`."""
    groups = (group.split() for group in _NAMES)
    return list(dict.fromkeys(other for group in groups if word in group for other in group if other != word))


def other_spellings(word: str) -> list[str]:
    """A word as the other of British and American English spells it, `harbor` for `harbour`; none if both agree."""
    if len(word) >= _SHORTEST_VERB and word.endswith(_S_OR_Z):
        ending = next(each for each in _S_OR_Z if word.endswith(each))
        return [word.removesuffix(ending) + _OTHER[ending]]
    for british, american in _ATLANTIC:
        if word.startswith(british):
            return [american + word.removeprefix(british)]
        if word.startswith(american):
            return [british + word.removeprefix(american)]
    return []


def in_katakana(text: str) -> str:
    """A text with katakana for its hiragana: `ラナン` for `らなん`."""
    return text.translate(_KATAKANA)


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
    return text.translate(variants()).translate(_APOSTROPHES).casefold()


@cache
def variants() -> dict[int, str]:
    """What each form of a Chinese character is read as; variants.txt is read for the first text that may have any."""
    with open(FILE, encoding="utf-8") as file:
        _, _, groups = file.read().partition("\n\n")  # after the comment
    return {ord(form): group[-1] for group in groups.split() for form in group[:-1]}


UNICODE = unicodedata.unidata_version
"""The version of Unicode that this Python folds by."""


def folding_of(characters: str) -> str:
    """A checksum of how characters are folded: Pythons for which it is the same find the same."""
    return f"{crc32(chr(0).join([plain(character) for character in characters]).encode()):08x}"
