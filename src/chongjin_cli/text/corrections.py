"""What a word may stand for that occurs nowhere: near ones, names in another script or romanisation, its parts.

A word is a misspelling if it is none of English and close to one of the dataset; what is less sure needs other words
that are found with it. From how many letters on which slip is likely is a reading of ours: benchmarks/relevance.py
hardly notices one letter more or less.
"""

from collections.abc import Sequence
from itertools import groupby, product
from typing import NamedTuple

from chongjin_cli.text.english import is_english, is_well_known, one_letter_off
from chongjin_cli.text.expressions import quoted
from chongjin_cli.text.folding import RUSSIAN_ENDINGS, fold, is_wide, script, words
from chongjin_cli.text.function_words import LIGHT_WORDS, PARTICLES, QUESTION_WORDS
from chongjin_cli.text.lexicon import Lexicon, letters
from chongjin_cli.text.persons import persons
from chongjin_cli.text.romanised_names import side_by_side
from chongjin_cli.text.transliteration import in_latin, skeleton

LONGEST = 24
"""Words of more letters are not compared or taken apart."""
AS_NEAR = 5
"""Words that are equally near to a misspelt one, of which the one that is found with the other words is taken."""
SHORTEST_RUN = 4
"""Runs of Hangul, kana or Chinese characters that do occur are taken apart from so many on."""
SHORTEST_IN_HIRAGANA = 3
"""Shorter ones are particles and endings."""
TRANSLATED_NEEDS = 1
"""How many other words must be found with one that the glossary has in English: it says a kind of thing, no name."""
LONGEST_ABBREVIATION = 3
"""Letters of a word in capitals that is no slip for another: `ATM` does not stand for `ate`."""
MARKS = ".,;:!?"
_VOWELS = "aeiou"
# Spellings of one sound, as one hears it.
_SOUNDS = (
    ("tion", "shn"), ("shun", "shn"), ("ph", "f"), ("ck", "k"), ("oo", "u"), ("ou", "u"), ("au", "o"), ("ee", "i"),
    ("ea", "i"), ("ey", "y"), ("y", "i"), ("w", "v"), ("c", "k"), ("z", "s"), ("or", "er"),
)  # fmt: skip
AS_MANY_MORE = 3
"""Letters that a word may have more or less than one that sounds like it."""
HYPHENATED = 2
"""Parts of a word that is more than one."""
MORE_THAN_HEARD = 4
"""Letters that a romanised name may have more than sounds."""
SHORTEST_FAR = 7
"""Letters of a word that may differ in two."""
SHORTEST_NAME = 4
"""Letters of a name by which it is known in another script."""
PERSONAL_NAME = 3
"""Syllables of most Korean names, the first that of the family."""
_NAMES_BEGIN = frozenset("kgptdbcjrlnmshwyaeiou")
"""Letters that romanised Korean names begin with."""
_KINDS_OF_PLACES = frozenset(
    "bu do dong gu gun guyok gwan hang ku kun kuyok guyeok myon myeon ri rodongjagu san si up eup yok".split()
)
"""What a romanised name of a place ends in, after its hyphen."""
# What follows a name: kinds of places in Korean, cases in Russian.
_AFTER_NAMES = (*"리동산역시군도면강천항만봉", *PARTICLES, *RUSSIAN_ENDINGS)
# What kind of thing a Chinese word names, as folded: the words before it say which.
_KINDS = "廠場港驛區縣線路橋山河江村船館店院校所局社隊號"
# What may stand between the words that a run of Hangul, kana or Chinese characters is made of.
_TIES = frozenset((*PARTICLES, *"시 군 때 및 재 주 市 用 的 了 在 和 是 年 至 到 与 從 由 自 之".split(), *_KINDS))


def is_name(word: str) -> bool:
    """Whether a word as typed is a name: it has a capital, and is none of English."""
    return word[0].isupper() and word.isascii() and not is_english(fold(word))


class Meant(NamedTuple):
    """What a word that occurs nowhere may stand for, the likeliest first; what it `needs` is as in a reading."""

    words: Sequence[str]
    needs: int = 0


def what_is_meant(text: str, lexicon: Lexicon) -> Meant | None:
    """What a word may stand for; None if it does occur or nothing is near."""
    word = fold(text)
    if not (2 if any(map(is_wide, word)) else 3) <= len(word) <= LONGEST or text.endswith("*"):
        return None
    occurs = lexicon.occurs(lexicon.parse(text).wanted or '""')
    if "-" in text and not occurs and (apart := _unhyphenated(text, lexicon)):
        return apart
    if any(map(is_wide, word)):
        return None if occurs else _in_english(word) or _romanised(word, lexicon) or _pieces(word, lexicon)
    if not word.isalpha() or (text.isupper() and len(text) <= LONGEST_ABBREVIATION):
        return None
    if occurs and (lexicon.claims(word) or not word.isascii() or is_english(word)):  # surely meant as it stands
        return None
    if not word.isascii() and not occurs and (meant := _in_english(text.strip(MARKS))):
        return meant
    if not word.isascii() and (romanised := _romanised(text.strip(MARKS).casefold(), lexicon)):
        return romanised
    if not is_english(word) and (syllables := _name_apart(word, lexicon)):
        return Meant([syllables])
    close = _close_to(word, lexicon)
    if occurs:  # only by its stem, and that may be chance
        return Meant(close[:AS_NEAR], needs=1) if close else None
    if is_english(word) or is_well_known(word):
        near = close or _begin_alike(word, lexicon.nearest(word, most=2) if len(word) > 5 else ())
        return Meant(near[:AS_NEAR], needs=2 if len(word) > 5 else 3) if near else None
    if close := [*close[: AS_NEAR - 1], *_little_near(word)]:
        return Meant(close, needs=_needed(text, close))
    return _far_from(text, lexicon)


def _in_english(word: str) -> Meant | None:
    """What a word of another language is in English, if it is an everyday one."""
    from chongjin_cli.text.glossary import in_english

    found = in_english(word)
    return Meant([found], needs=TRANSLATED_NEEDS) if found else None


def _close_to(word: str, lexicon: Lexicon) -> Sequence[str]:
    """The words that are one letter off, or those so near to the singular; slips first."""
    close = lexicon.nearest(word, most=1) or (lexicon.nearest(word[:-1], most=1) if word.endswith("s") else ())
    return sorted(close, key=lambda other: not _is_slip(word, other))


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


def _little_near(word: str) -> list[str]:
    """A word that says little and is one letter off: who types `whcih` asks for nothing by it."""
    if len(word) < SHORTEST_NAME:
        return []
    return [other for other in one_letter_off(word) if other in QUESTION_WORDS or other in LIGHT_WORDS][:1]


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


def _romanised(word: str, lexicon: Lexicon) -> Meant | None:
    """The name in Latin letters that a word of Hangul or Cyrillic ones is, with its ending or without."""
    bare = {word, *(word.removesuffix(ending) for ending in _AFTER_NAMES if word.endswith(ending))}
    for spelt in sorted(filter(lambda form: len(form) > 1, bare), key=len, reverse=True):
        for latin in in_latin(spelt):
            if found := _name_like(latin, lexicon, is_exact=is_wide(word)):
                return Meant([found])
    return _personal_name(word, lexicon) if is_wide(word) else None


def _personal_name(word: str, lexicon: Lexicon) -> Meant | None:
    """The family name and given name that a Korean word of three syllables is; `주청진` is what is in Chongjin."""
    if len(word) != PERSONAL_NAME or word[1:] in lexicon.names:
        return None
    for family, given in product(in_latin(word[0]), in_latin(word[1:])):
        if lexicon.claims(family) and lexicon.claims(given):
            return Meant([f"{family} {given}"])
    called = " ".join(in_latin(syllable)[0].capitalize() for syllable in word if in_latin(syllable))
    return Meant([called]) if any(person.is_held for person in persons(called, lexicon.has_phrase)) else None


def _name_like(latin: str, lexicon: Lexicon, is_exact: bool) -> str | None:
    """The word of the dataset that is a romanised name, or of those that sound alike the one that most claims have."""
    if len(latin) < SHORTEST_NAME:
        return None
    if lexicon.claims(latin) and not is_english(latin):
        return latin
    if is_exact:
        return None
    bones = skeleton(latin)
    lengths = range(len(bones), len(bones) + MORE_THAN_HEARD + 1)
    alike = [each for length in lengths for each in lexicon.of_length(length) if skeleton(each.word) == bones]
    names = [each for each in alike if each.word[0] in _NAMES_BEGIN and not is_english(each.word)]
    return max(names, key=lambda each: each.claims).word if names else None


def _pieces(word: str, lexicon: Lexicon) -> Meant | None:
    """The words that one of a script without spaces may be made of: those that occur, few and leaving little out.

    Of as few those are taken of which the rarest is in the most claims. What stands between them may be left out if it
    only ties them together.
    """
    best: list[tuple[int, int, float, list[tuple[str, bool]]]] = [(0, 0, 0.0, [])]
    for end in range(1, len(word) + 1):
        left_out, many, rarest, parts = best[-1]
        found = (left_out + 1, many, rarest, [*parts, (word[end - 1], False)])
        for start in range(end):
            left_out, many, rarest, parts = best[start]
            better = (left_out, many + 1, rarest) < found[:3] and _may_be_word(word, start, end)
            if better and end - start < len(word) and (part := _known(word[start:end], lexicon)):
                rarest = max(rarest, lexicon.weight(_phrase(part)))
                found = min(found, (left_out, many + 1, rarest, [*parts, (part, True)]), key=lambda way: way[:3])
        best.append(found)
    runs = [(known, [part for part, _ in run]) for known, run in groupby(best[-1][3], key=lambda part: part[1])]
    if not any(known for known, _ in runs):
        return None
    # A word that is nowhere is kept: it may be all that was asked.
    joined = [(known, run if known else ["".join(run)]) for known, run in runs]
    kept = [part for known, run in joined for part in run if known or len(_without_hiragana(part)) > 1]
    lost = [run[0] for known, run in joined if not known and run[0] not in kept and not _only_ties(run[0])]
    # Korean writes in one word what it names: the parts of another name stand elsewhere in a claim.
    is_korean = script(word[0]) == "hangul"
    is_apart = is_korean and len(kept) > 1 and not lexicon.occurs(side_by_side(" ".join(kept)))
    return Meant([" ".join(kept)], needs=1 + is_korean if lost else is_apart)


def _may_be_word(text: str, start: int, end: int) -> bool:
    """Whether a part may be a word: of two characters or more; of hiragana three; a Chinese one alone among others."""
    scripts = [script(character) for character in text[start:end]]
    if scripts[0] == "hiragana":
        return len(scripts) >= SHORTEST_IN_HIRAGANA and set(scripts) == {"hiragana"}
    around = (text[start - 1 : start], text[end : end + 1])
    return len(scripts) > 1 or (scripts[0] == "han" and all(not each or script(each) == "hiragana" for each in around))


def _known(part: str, lexicon: Lexicon) -> str | None:
    """A part of such a word, or the name in Latin letters that it is, if it occurs."""
    if lexicon.occurs(_phrase(part)):
        return part
    name = _in_english(part) or (_romanised(part, lexicon) if script(part[0]) == "hangul" else None)
    return name.words[0] if name else None


def _phrase(part: str) -> str:
    """A part of such a word as the index has it; one character may begin others."""
    return quoted(words(part)) + "*" * (len(part) == 1)


def taken_apart(text: str, lexicon: Lexicon) -> Meant | None:
    """The words that a run of such characters may be made of which does occur, but not with the others."""
    word = fold(text)
    return _pieces(word, lexicon) if SHORTEST_RUN <= len(word) <= LONGEST and any(map(is_wide, word)) else None


def _only_ties(text: str) -> bool:
    """Whether a text is a particle, or but for hiragana another tie."""
    return text in _TIES or _without_hiragana(text) in ("", *_TIES)


def _without_hiragana(text: str) -> str:
    return "".join(character for character in text if script(character) != "hiragana")


def _halves(word: str, lexicon: Lexicon) -> str | None:
    """The two words, side by side in a claim, that one is made of."""
    for cut in range(4, len(word) - 3):
        halves = f"{word[:cut]} {word[cut:]}"
        if lexicon.claims(word[:cut]) and lexicon.claims(word[cut:]) and lexicon.occurs(side_by_side(halves)):
            return halves
    return None
