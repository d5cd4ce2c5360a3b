"""What words of other scripts stand for: names in Latin letters, everyday words in English, the parts of a run."""

from collections.abc import Sequence
from itertools import groupby, product
from typing import NamedTuple

from chongjin_cli.text.english import is_english
from chongjin_cli.text.expressions import quoted
from chongjin_cli.text.folding import RUSSIAN_ENDINGS, fold, is_wide, script, words
from chongjin_cli.text.function_words import PARTICLES
from chongjin_cli.text.hangul import is_syllable
from chongjin_cli.text.lexicon import Lexicon
from chongjin_cli.text.persons import is_family, persons
from chongjin_cli.text.romanised_names import side_by_side
from chongjin_cli.text.transliteration import in_latin, skeleton

LONGEST = 24
"""Words of more letters are not compared or taken apart."""
SHORTEST_NAME = 4
"""Letters of a name by which it is known in another script."""
SHORTEST_RUN = 4
"""Runs of Hangul, kana or Chinese characters that do occur are taken apart from so many on."""
SHORTEST_IN_HIRAGANA = 3
"""Shorter ones are particles and endings."""
TRANSLATED_NEEDS = 1
"""How many other words must be found with one that the glossary has in English: it says a kind of thing, no name."""
MORE_THAN_HEARD = 4
"""Letters that a romanised name may have more than sounds."""
PERSONAL_NAME = 3
"""Syllables of most Korean names, the first that of the family."""
_NAMES_BEGIN = frozenset("kgptdbcjrlnmshwyaeiou")
"""Letters that romanised Korean names begin with."""
# What follows a name: kinds of places in Korean, cases in Russian.
_AFTER_NAMES = (*"리동산역시군도면강천항만봉", *PARTICLES, *RUSSIAN_ENDINGS)
# What kind of thing a Chinese word names, as folded: the words before it say which.
_KINDS = "廠場港驛區縣線路橋山河江村船館店院校所局社隊號"
# What may stand between the words that a run of Hangul, kana or Chinese characters is made of.
_TIES = frozenset((*PARTICLES, *"시 군 때 및 재 주 市 用 的 駐 了 在 和 是 年 至 到 与 從 由 自 之".split(), *_KINDS))


class Meant(NamedTuple):
    """What a word that occurs nowhere may stand for, the likeliest first; what it `needs` is as in a reading."""

    words: Sequence[str]
    needs: int = 0


def in_other_words(word: str) -> Meant | None:
    """What a word of another language is in English, if it is an everyday one."""
    from chongjin_cli.text.glossary import in_english

    found = in_english(word)
    return Meant([found], needs=TRANSLATED_NEEDS) if found else None


def romanised(word: str, lexicon: Lexicon) -> Meant | None:
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
    called = held_in_latin(word, lexicon)
    return Meant([called]) if called else None


def held_in_latin(word: str, lexicon: Lexicon) -> str | None:
    """The name in Latin letters of the person that a word of three Korean syllables is, if claims have it."""
    if len(word) != PERSONAL_NAME or not all(map(is_syllable, word)):
        return None
    called = " ".join(in_latin(syllable)[0].capitalize() for syllable in word)
    return called if any(person.is_held for person in persons(called, lexicon.has_phrase)) else None


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


def pieces(word: str, lexicon: Lexicon) -> Meant | None:
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
    if not any(known for known, _ in runs) or _is_cut_name(word, best[-1][3], lexicon):
        return None
    # A word that is nowhere is kept: it may be all that was asked.
    joined = [(known, run if known else ["".join(run)]) for known, run in runs]
    kept = [part for known, run in joined for part in run if known or len(_without_hiragana(part)) > 1]
    lost = [run[0] for known, run in joined if not known and run[0] not in kept and not _only_ties(run[0])]
    # Korean writes in one word what it names: the parts of another name stand elsewhere in a claim.
    is_korean = script(word[0]) == "hangul"
    is_apart = is_korean and len(kept) > 1 and not lexicon.occurs(side_by_side(" ".join(kept)))
    return Meant([" ".join(kept)], needs=1 + is_korean if lost else is_apart)


def _is_cut_name(word: str, parts: list[tuple[str, bool]], lexicon: Lexicon) -> bool:
    """Whether all that is known of a word is what follows the name of a family: 이원조 is a person, not aid (원조)."""
    given = word[1:]
    is_name = len(word) == PERSONAL_NAME and all(map(is_syllable, word)) and given not in lexicon.names
    return is_name and (given, True) in parts and any(map(is_family, in_latin(word[0])))


def _may_be_word(text: str, start: int, end: int) -> bool:
    """Whether a part may be a word: of two characters or more; of hiragana three; a Chinese one alone among others.

    A number is one word.
    """
    if any(text[cut - 1 : cut].isdecimal() and text[cut : cut + 1].isdecimal() for cut in (start, end)):
        return False
    scripts = [script(character) for character in text[start:end]]
    if scripts[0] == "hiragana":
        return len(scripts) >= SHORTEST_IN_HIRAGANA and set(scripts) == {"hiragana"}
    around = (text[start - 1 : start], text[end : end + 1])
    return len(scripts) > 1 or (scripts[0] == "han" and all(not each or script(each) == "hiragana" for each in around))


def _known(part: str, lexicon: Lexicon) -> str | None:
    """A part of such a word, or the name in Latin letters that it is, if it occurs."""
    if lexicon.occurs(_phrase(part)):
        return part
    name = in_other_words(part) or (romanised(part, lexicon) if script(part[0]) == "hangul" else None)
    return name.words[0] if name else None


def _phrase(part: str) -> str:
    """A part of such a word as the index has it; one character may begin others."""
    return quoted(words(part)) + "*" * (len(part) == 1)


def taken_apart(text: str, lexicon: Lexicon) -> Meant | None:
    """The words that a run of such characters may be made of which does occur, but not with the others."""
    word = fold(text)
    return pieces(word, lexicon) if SHORTEST_RUN <= len(word) <= LONGEST and any(map(is_wide, word)) else None


def _only_ties(text: str) -> bool:
    """Whether a text is a particle, or but for hiragana another tie."""
    return text in _TIES or _without_hiragana(text) in ("", *_TIES)


def _without_hiragana(text: str) -> str:
    return "".join(character for character in text if script(character) != "hiragana")
