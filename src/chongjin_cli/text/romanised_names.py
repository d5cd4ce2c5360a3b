"""Names in Latin letters as others romanise them or space their syllables: `choi hyun` is Choe Hyon."""

import re
from itertools import chain, islice, product

from chongjin_cli.text.english import is_english
from chongjin_cli.text.expressions import itself
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.function_words import SAYING_LITTLE
from chongjin_cli.text.lexicon import Lexicon
from chongjin_cli.text.persons import SYLLABLE
from chongjin_cli.text.transliteration import outline, skeleton, sound

WORDS_OF_A_NAME = 3
"""Words in Latin letters that may together be a name of another script, at most."""
SYLLABLES_OF_A_NAME, SYLLABLES_ENOUGH = 3, 4
"""Syllables by which a name is known if its vowels sound alike, and if they are written otherwise, too.

That is so where no word of it occurs: `Sinam sijang` is not Sunam market.
"""
# Five letters or more.
_SYLLABLES = re.compile(f"(?=.{{5}})(?:{SYLLABLE}){{2,4}}")
_BEGINNINGS = ("gkcjz", "td", "pbfv", "s", "m", "h", "lrnyiaeouw")
"""Letters that names in different spellings begin with, by their sounds."""
MORE_LETTERS = 3
"""Letters that a spelling of a name may have more or less than another."""
MOST_FORMS = 64
"""Ways to spell the syllables of a name that are looked for."""


def side_by_side(name: str) -> str:
    """What finds the words of a name side by side in what a claim says itself."""
    return itself(f'"{name.replace("-", " ")}"')


def romanised_names(text: str, lexicon: Lexicon) -> dict[str, str]:
    """By the words as typed the names that up to three of a text are as others romanise them, the longest first.

    One of them occurs nowhere and none is a small word: `Kimch'aek chech'olso` is 김책제철소.
    """
    typed = text.split()
    found: dict[str, str] = {}
    taken: set[int] = set()
    for many in range(WORDS_OF_A_NAME, 0, -1):
        for start in range(len(typed) - many + 1):
            run = typed[start : start + many]
            if not taken.isdisjoint(places := range(start, start + many)):
                continue
            if name := _name_of(run, lexicon) or _name_by_sound(run, lexicon):
                found[" ".join(run)] = name
                taken.update(places)
    return found


def _name_of(run: list[str], lexicon: Lexicon) -> str | None:
    """The name that some words are in another romanisation; the less long it is the surer must be their vowels."""
    parts = [fold(word) for word in run]
    if not all(part.isascii() and part.isalpha() and not is_english(part) for part in parts):
        return None
    unknown = [part for part in parts if not lexicon.occurs(f'"{part}"')]
    if not unknown or all(_is_misspelt(part, lexicon) for part in unknown):
        return None
    seen = outline("".join(parts))
    if (syllables := seen.count("a")) < SYLLABLES_OF_A_NAME:
        return None
    heard, is_sure = _heard("".join(parts)), syllables >= SYLLABLES_ENOUGH and unknown == parts
    named = (
        name
        for name, latin in lexicon.outlines.get(seen, {}).items()
        if (is_sure or heard in map(_heard, latin)) and lexicon.occurs(f'"{" ".join(words(name))}"')
    )
    return next(named, None)


def _is_misspelt(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is one letter off one of English, or another that sounds otherwise."""
    return any(is_english(near) or sound(near) != sound(word) for near in lexicon.nearest(word, most=1))


def _name_by_sound(run: list[str], lexicon: Lexicon) -> str | None:
    """The Korean name that some words are, spelt otherwise but of the same sound, together or apart.

    English words may be syllables, too, but not all of them, and none that says little. A word without a capital that
    is one letter off an English one is rather that one misspelt: `shool` is not Seoul.
    """
    parts = [fold(part) for word in run for part in word.split("-")]
    whole = "".join(parts)
    if (
        not _SYLLABLES.fullmatch(whole)
        or all(map(is_english, parts))
        or not SAYING_LITTLE.isdisjoint(parts)
        or lexicon.occurs(side_by_side(" ".join(parts)))
        or (len(parts) == 1 and lexicon.claims(whole))
        or (len(parts) == 1 and run[0].islower() and any(map(is_english, lexicon.nearest(whole, most=1))))
    ):
        return None
    syllables = [syllable for part in parts for syllable in re.findall(SYLLABLE, part)]
    spelt = product(*[_sounding_as(each, lexicon) for each in syllables])
    ways = (_sounding_as(whole, lexicon), map(" ".join, islice(spelt, MOST_FORMS)))
    forms = chain(*(ways if len(run) == 1 else ways[::-1]))  # as typed, in one word or more, rather than otherwise
    named = (form for form in forms if not all(map(is_english, form.split())))
    return next((form for form in named if lexicon.occurs(side_by_side(form))), None)


def _sounding_as(name: str, lexicon: Lexicon) -> list[str]:
    """The words that may be a Korean name or syllable in another spelling, that of most claims first."""
    heard = sound(name)
    lengths = range(max(1, len(name) - MORE_LETTERS), len(name) + MORE_LETTERS + 1)
    first = next(letters for letters in _BEGINNINGS if name[0] in letters)
    alike = [(each.claims, each.word) for length in lengths for each in lexicon.of_length(length)
             if each.word[0] in first and sound(each.word) == heard and each.word not in SAYING_LITTLE]  # fmt: skip
    return [word for _, word in sorted(alike, reverse=True)]


def _heard(latin: str) -> str:
    """A romanised name without what any system writes otherwise: `eo`, `o` and `u` are one vowel."""
    return skeleton(latin.replace("eo", "o").replace("eu", "u").replace("u", "o"))
