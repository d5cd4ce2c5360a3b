"""What a word may stand for that occurs nowhere: near ones, names in another script or romanisation, its parts.

A word is a misspelling if it is none of English and close to one of the dataset; what is less sure needs other words
that are found with it. From how many letters on which slip is likely is a reading of ours: benchmarks/relevance.py
hardly notices one letter more or less.
"""

from collections.abc import Sequence
from itertools import groupby
from unicodedata import normalize

from chongjin_cli.text.english import is_english, is_well_known, one_letter_off
from chongjin_cli.text.expressions import quoted
from chongjin_cli.text.folding import fold, is_wide, other_romanisations, script, words
from chongjin_cli.text.function_words import SAYING_LITTLE
from chongjin_cli.text.hangul import is_syllable, without_ends
from chongjin_cli.text.lexicon import Lexicon, distance, letters
from chongjin_cli.text.other_scripts import LONGEST, SHORTEST_NAME, Meant, in_other_words, pieces, romanised
from chongjin_cli.text.romanised_names import side_by_side
from chongjin_cli.text.thesaurus import in_other_letters

AS_NEAR = 5
"""Words that are equally near to a misspelt one, of which the one that is found with the other words is taken."""
LONGEST_ABBREVIATION = 3
"""Letters of a word in capitals that is no slip for another: `ATM` does not stand for `ate`."""
MARKS = ".,;:!?"
_VOWELS = "aeiou"
# Spellings of one sound, as one hears it.
_SOUNDS = (
    ("tion", "shn"), ("shun", "shn"), ("ph", "f"), ("ck", "k"), ("oo", "u"), ("ou", "u"), ("au", "o"), ("ee", "i"),
    ("ea", "i"), ("ey", "y"), ("y", "i"), ("ei", "i"), ("ks", "x"), ("w", "v"), ("c", "k"), ("z", "s"),
    ("or", "er"),
)  # fmt: skip
AS_MANY_MORE = 3
"""Letters that a word may have more or less than one that sounds like it."""
SHORTEST_LETTERED = 5
"""Letters of a word of Hangul, each syllable two or three, or of Cyrillic that may differ in one."""
SHORTEST_IN_HANGUL = 3
"""Syllables of a word of Hangul that may differ in any letter, not just in the end of a syllable."""
HYPHENATED = 2
"""Parts of a word that is more than one."""
SHORTEST_FAR = 7
"""Letters of a word that may differ in two."""
_KINDS_OF_PLACES = frozenset(
    "bu do dong gu gun guyok gwan hang ku kun kuyok guyeok myon myeon ri rodongjagu san si up eup yok".split()
)
"""What a romanised name of a place ends in, after its hyphen."""


def is_name(word: str) -> bool:
    """Whether a word as typed is a name: it has a capital, and is none of English."""
    return word[0].isupper() and word.isascii() and not is_english(fold(word))


def what_is_meant(text: str, lexicon: Lexicon) -> Meant | None:
    """What a word may stand for; None if it does occur or nothing is near."""
    word = fold(text)
    if not (2 if any(map(is_wide, word)) else 3) <= len(word) <= LONGEST or text.endswith("*"):
        return None
    occurs = lexicon.occurs(lexicon.parse(text).wanted or '""')
    if "-" in text and not occurs and (apart := _unhyphenated(text, lexicon)):
        return apart
    if any(map(is_wide, word)):
        if occurs:
            return None
        return in_other_words(word) or romanised(word, lexicon) or _lettered(word, lexicon) or pieces(word, lexicon)
    if not word.isalpha() or (text.isupper() and len(text) <= LONGEST_ABBREVIATION):
        return None
    spelt = (word, *other_romanisations(word))
    if occurs and (not word.isascii() or is_english(word) or any(map(lexicon.claims, spelt))):
        return None  # it is surely meant as it stands
    if not word.isascii() and not occurs and (meant := in_other_words(text.strip(MARKS))):
        return meant
    if not word.isascii() and (latin := romanised(text.strip(MARKS).casefold(), lexicon)):
        return latin
    if not word.isascii() and (one_off := _lettered(word, lexicon)):
        return one_off
    if not is_english(word) and (syllables := _name_apart(word, lexicon)):
        return Meant([syllables])
    close = _close_to(word, lexicon)
    if occurs:  # only by its stem, and that may be chance
        return Meant(close[:AS_NEAR], needs=1) if close else None
    if is_english(word) or is_well_known(word):
        near = close or _begin_alike(word, lexicon.nearest(word, most=2) if len(word) > 5 else ())
        return Meant(near[:AS_NEAR], needs=2 if len(word) > 5 else 3) if near else None
    if close:
        return Meant(close[:AS_NEAR], needs=_needed(text, close))
    return _far_from(text, lexicon)


def _close_to(word: str, lexicon: Lexicon) -> Sequence[str]:
    """The words that are one letter off, or those so near to the singular or another romanisation; slips first.

    `Gandgeok` is close to no name, `kandgok` is.
    """
    forms = (word, *([word[:-1]] if word.endswith("s") else ()), *other_romanisations(word))
    close = next(filter(None, (lexicon.nearest(form, most=1) for form in forms)), ())
    return sorted(close, key=lambda other: not _is_slip(word, other))


def _lettered(word: str, lexicon: Lexicon) -> Meant | None:
    """The names and words of Hangul or Cyrillic letters that are one letter off, those that most claims have first.

    Another number is no misspelling: 22호관리소 is not 25호관리소; nor is another sound of two syllables: 온천, 인천.
    """
    typed = normalize("NFD", word)
    if len(typed) < SHORTEST_LETTERED or script(word) == "han":
        return None
    held = {
        other: normalize("NFD", other)
        for other in (*lexicon.names, *map(fold, in_other_letters()))
        if not other.isascii()
    }
    near = [
        other
        for other, spelt in held.items()
        if abs(len(typed) - len(spelt)) < 2 and distance(typed, spelt, 1) == 1 and _digits(typed) == _digits(spelt)
    ]
    if len(word) < SHORTEST_IN_HANGUL and all(map(is_syllable, word)):
        near = [other for other in near if without_ends(other) == without_ends(word)]
    near.sort(key=lambda other: (-lexicon.count(quoted(words(other))), other))
    return Meant(near[:AS_NEAR]) if near else None


def _digits(text: str) -> list[str]:
    return [*filter(str.isdecimal, text)]


def meant_perhaps(word: str, lexicon: Lexicon) -> str | None:
    """The name, that most claims have, of which a word of Chinese characters that occurs nowhere has all but one."""
    typed = fold(word)
    if script(typed or " ") != "han" or lexicon.occurs(quoted(words(typed))):
        return None
    alike = [name for name in lexicon.names if len(name) == len(typed) > 1 and distance(typed, name, 1) == 1]
    return max(alike, key=lambda name: (lexicon.count(quoted(words(name))), name), default=None)


def _needed(text: str, close: Sequence[str]) -> int:
    """How many other words must be found with the words that are one letter off what was typed."""
    word = fold(text)
    if text.islower() and is_english(close[0]) and _is_slip(word, close[0]):
        return 0
    return max(0, 5 - len(word))


def _far_from(text: str, lexicon: Lexicon) -> Meant | None:
    """What sounds like a word, what it is made of, or what differs from it in more than one letter."""
    word = fold(text)
    if alike := _sounding_like(word, lexicon):
        return Meant(alike[:AS_NEAR], needs=0 if len(word) > SHORTEST_NAME else 1)
    if others := _in_english(word, lexicon):
        return Meant(others[:AS_NEAR], needs=_needed(text, others))
    if halves := _halves(word, lexicon):
        return Meant([halves])
    far = lexicon.nearest(word, most=(len(word) + 2) // 4) if len(word) >= SHORTEST_FAR else ()
    far = _begin_alike(word, far)
    return Meant(far[:AS_NEAR], needs=1) if far else None


def _name_apart(word: str, lexicon: Lexicon) -> str | None:
    """A name whose syllables the dataset has side by side, `dong-jin`; or that of a place without what kind it is."""
    for kind in _KINDS_OF_PLACES:
        bare = word.removesuffix(kind)
        if word.endswith(kind) and len(bare) >= SHORTEST_NAME and lexicon.claims(bare) and not is_english(bare):
            return bare
    cuts = (cut for cut in range(2, len(word) - 1) if lexicon.claims(word[:cut]) and lexicon.claims(word[cut:]))
    named = (f"{word[:cut]}-{word[cut:]}" for cut in cuts if not is_english(word[:cut]) or not is_english(word[cut:]))
    return next((name for name in named if lexicon.occurs(side_by_side(name))), None)


def _unhyphenated(text: str, lexicon: Lexicon) -> Meant | None:
    """The words that a hyphenated one is made of, each corrected; of the name of a place, without what kind it is.

    Other names are none but as a whole.
    """
    parts = [part for part in text.strip(MARKS).split("-") if fold(part)]
    if len(parts) > 1 and fold(parts[-1]) in _KINDS_OF_PLACES:
        parts.pop()
    elif text[0].isupper() or len(parts) < HYPHENATED:
        return None
    meant = [what_is_meant(part, lexicon) or Meant([part]) for part in parts]
    return Meant([" ".join(each.words[0] for each in meant)], max((each.needs for each in meant), default=0))


def _in_english(word: str, lexicon: Lexicon) -> list[str]:
    """The words of English one letter off that say little, or of which claims have another form.

    Who types `wehre` asks for nothing by it; `recuited` is `recruited` where claims have `recruits`.
    """
    if len(word) < SHORTEST_NAME:
        return []
    others = sorted({*filter(is_english, one_letter_off(word))})
    return [other for other in others if other in SAYING_LITTLE or lexicon.occurs(f'"{other}"')]


def _begin_alike(word: str, others: Sequence[str]) -> Sequence[str]:
    return [other for other in others if other[0] == word[0]]


def _is_slip(word: str, other: str) -> bool:
    """Whether who meant another word typed two letters in the wrong order, one once or twice, or left out a vowel."""
    if len(word) == len(other):
        return word[0] == other[0] and sorted(word) == sorted(other)
    more, fewer = (word, other) if len(word) > len(other) else (other, word)
    place = next((at for at, letter in enumerate(fewer) if letter != more[at]), len(fewer))
    added = more[place]
    return place > 0 and (added == more[place - 1] or (more is other and added in _VOWELS))


def _sounding_like(word: str, lexicon: Lexicon) -> list[str]:
    """The words that one hears like one, those that most claims have first."""
    sound, own = _as_heard(word), letters(word)
    lengths = range(len(word) - AS_MANY_MORE, len(word) + AS_MANY_MORE + 1)
    alike = [
        (claims, other)
        for length in lengths
        for other, claims, its in lexicon.of_length(length)
        if (own ^ its).bit_count() <= 2 * AS_MANY_MORE and other[0] == word[0] and _as_heard(other) == sound
    ]
    return [other for _, other in sorted(alike, reverse=True)]


def _as_heard(word: str) -> str:
    """A word as one hears it, near enough."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return "".join(letter for letter, _ in groupby(word))


def _halves(word: str, lexicon: Lexicon) -> str | None:
    """The two words, side by side in a claim, that one is made of."""
    for cut in range(4, len(word) - 3):
        halves = f"{word[:cut]} {word[cut:]}"
        if lexicon.claims(word[:cut]) and lexicon.claims(word[cut:]) and lexicon.occurs(side_by_side(halves)):
            return halves
    return None
