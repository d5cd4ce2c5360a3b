"""A word as typed in all the forms in which a claim may have it: spellings, names, numbers, parts of Korean words."""

import re
from functools import lru_cache
from itertools import groupby, islice, product

from chongjin_cli.text import hangul
from chongjin_cli.text.amounts import (
    MONTH_OF_A_YEAR,
    NUMBERS,
    ORDINALS,
    ORDINALS_IN_WORDS,
    SIGNS,
    UNITS,
    numbers_otherwise,
    ordinal,
    with_plain_numerals,
    years_of_span,
)
from chongjin_cli.text.expressions import LITERALLY, OF_NO_RECORD, any_of, once, quoted
from chongjin_cli.text.folding import fold, is_wide, other_names, other_romanisations, other_spellings, script, words
from chongjin_cli.text.months import MONTHS

LEAST_LEFT = 1 / 3
"""The share of a run that its pieces must make up for it to be read as these alone."""
_LIKE_Y = frozenset((2, 3, 6, 7, 12, 17, 20))
"""Vowels that begin with the sound of y, and i, by their number."""
_N, _R, _NONE = 2, 5, 11
# By whether the vowel is like y: what else a word may begin with.
_INITIALS_OF_NORTH_AND_SOUTH: dict[bool, dict[int, tuple[int, ...]]] = {
    True: {_N: (_NONE,), _R: (_NONE,), _NONE: (_N, _R)},
    False: {_N: (_R,), _R: (_N,)},
}
# A number with its counter, 25호.
_NUMBERED = "([0-9]+[호號]?)"
_UNITS = {
    name: unit
    for unit, names in {
        "division": "사단 師團", "regiment": "연대 련대 連隊", "brigade": "여단 려단 旅團", "corps": "군단 軍團",
        "battalion": "대대 大隊", "company": "중대 中隊", "fleet": "함대 艦隊",
    }.items()
    for name in names.split()
}  # fmt: skip
"""Units of armies by their names in Korean and Japanese, as folded."""
_UNIT = rf"(?P<of>.*?)(?:보병|歩兵|步兵)?[제第]?(?P<number>[0-9]{{1,3}})(?P<unit>{'|'.join(_UNITS)})"
MOST_SPELLINGS = 16
"""Spellings of a name that are looked for."""


@lru_cache(maxsize=1 << 12)
def any_form(text: str, is_alone: bool) -> str | None:
    """A plain word in any of the forms that will do for it; many searches share words."""
    parts = words(text)
    if not parts:
        return None
    phrase = quoted(parts)
    if text.endswith("*"):
        return f"{LITERALLY}{phrase}*"
    if len(parts) == 1 and len(parts[0]) == 1 and is_wide(parts[0]):
        return phrase + "*"
    if any(is_wide(part) for part in parts):
        return _in_pieces(text, phrase)
    if len(parts) > 1:
        if month := re.fullmatch(MONTH_OF_A_YEAR, text):
            return any_of([phrase, quoted(["".join(parts)]), quoted([MONTHS[int(month[2]) - 1].casefold(), month[1]])])
        if years := years_of_span(text):
            return any_of([phrase, *(quoted([year]) for year in years)])
        apart = quoted([(other_romanisations(part) or other_spellings(part) or [part])[0] for part in parts])
        whole = [quoted([other]) for other in _spelt_otherwise("".join(parts))]
        return any_of(once([phrase, apart, *whole, *_named_otherwise(text, parts, is_alone)]))
    whole = [quoted([other]) for other in _spelt_otherwise(parts[0])[1:]]
    return any_of(once([phrase, *whole, *_named_otherwise(text, parts, is_alone)]))


def _named_otherwise(text: str, parts: list[str], is_alone: bool) -> list[str]:
    """A word with a capital as others write it if it is a Korean name: `Sol-joo` is `sol ju`."""
    if not text[0].isupper():
        return []
    spelt = product(*([part, *other_names(part)] for part in parts))
    where = OF_NO_RECORD if is_alone and len(parts) == 1 else ""  # `chong` is a piece of the names of many a place
    return [where + quoted([*each]) for each in islice(spelt, 1, MOST_SPELLINGS)]


def _spelt_otherwise(word: str) -> list[str]:
    """A word and what else it may be in the index: a decade, 10,000, another romanisation, an adjective of a name."""
    if word.endswith("0s") and word[:-1].isdecimal() and len(word) == len("1930s"):
        return [word, f"{word[:3]}x"]
    if word.isdecimal():
        return [word, *numbers_otherwise(word)]
    for otherwise in (NUMBERS, ORDINALS, ORDINALS_IN_WORDS):
        if word in otherwise:
            return [word, otherwise[word]]
    if word[-1:].isdecimal() and (named := re.fullmatch("([a-z]+)([0-9]+)", word)):
        return [word, f"{named[1]} {named[2]}"]
    return [word, *other_romanisations(word), *other_spellings(word), *UNITS.get(word, ()), *SIGNS.get(word, ())]


def _in_pieces(text: str, phrase: str) -> str:
    """A word of a script without spaces: as it stands, without its particle, or as what stands between other scripts.

    `羅南の師団` is also 羅南 and 師団: what is written in hiragana ties words together. A number keeps its counter:
    `25호관리소` is 25호 and 관리소.
    """
    bare = hangul.without_particle(text)
    forms = [phrase, *([quoted(words(bare))] if bare != text else []), *_with_other_initials(text)]
    plain = with_plain_numerals(fold(text))
    between = re.split(_NUMBERED, plain)
    between[::2] = (" ".join("".join(run) for _, run in groupby(part, script)) for part in between[::2])
    runs = " ".join(between).split()
    pieces = [run for run in runs if script(run) != "hiragana" and (len(run) > 1 or run.isdigit())]
    is_enough = sum(map(len, pieces)) >= LEAST_LEFT * sum(map(len, runs))
    # 五十嵐 is a name, not 50.
    if len(runs) > 1 and pieces and is_enough and not (plain != fold(text) and all(map(str.isdigit, pieces))):
        forms.append(f"({' AND '.join(_piece(piece) for piece in pieces)})")
    return any_of([*forms, *_army_unit(with_plain_numerals(fold(bare)))])


def _army_unit(text: str) -> list[str]:
    """What such a word calls a unit of an army in English: 羅南第19師團 the 19th division, and 羅南."""
    named = re.fullmatch(_UNIT, text)
    if not named:
        return []
    of = [quoted(words(named["of"]))] if named["of"] else []
    return [f"({' AND '.join([*of, quoted([ordinal(int(named['number']))]), quoted([_UNITS[named['unit']]])])})"]


def _with_other_initials(text: str) -> list[str]:
    """A Korean word as the other half of the country writes its beginning: `노동` is `로동`, `여성` is `녀성`."""
    bare = fold(hangul.without_particle(text, 1))
    if len(bare) < hangul.SHORTEST_NOUN or not hangul.is_syllable(bare[0]):
        return []
    consonant, vowel, end = hangul.parts(bare[0])
    others = _INITIALS_OF_NORTH_AND_SOUTH[vowel in _LIKE_Y].get(consonant, ())
    return [quoted(words(hangul.syllable(other, vowel, end) + bare[1:])) for other in others]


def _piece(text: str) -> str:
    """What stands between other scripts in a word, a number in any of its forms."""
    if text.isdecimal():
        return any_of([quoted([form]) for form in _spelt_otherwise(text)])
    return quoted(words(text))
