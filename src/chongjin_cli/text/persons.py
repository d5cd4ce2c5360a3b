"""Korean names of persons, whoever spells them and in which order: `Kil-ho Hong` is Hong Kil Ho.

A syllable is spelt in many ways, most of which occur nowhere. So a name is looked for in all of them that do, with its
family name first or last, its given name in one word or two.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from chongjin_cli.text.english import is_english
from chongjin_cli.text.folding import fold, other_names, other_romanisations
from chongjin_cli.text.function_words import HELPING_WORDS, LIGHT_WORDS, QUESTION_WORDS

# Initials that one consonant is written with; r, n and none are one at the beginning of many a name.
_INITIALS = ("k g kh", "t d th", "p b ph", "ch j", "s sh", "r l n rh", "h", "m", "kk", "tt", "pp", "ss", "jj tch", "")
_RIYU = " r l n rh".split(" ")
"""Initials before i and y, of which the two halves of the country write one or another."""
# Vowels that one is written with where a consonant follows, and where none does.
_CLOSED = (
    "a", "o u eo eu oo ou woo wu", "yo yeo you yu yoo", "ae ai", "e", "i ee yi", "ya", "wa", "weo wo", "oe oi we wae",
    "ui eui", "wi", "ye",
)  # fmt: skip
_OPEN = (
    "a ah", "o eo oh uh", "u oo woo wu eu ou", "yo yeo yoh", "yu yoo you", "ae ai", "e", "i ee ie yi", "ya", "wa",
    "weo wo", "oe oi we wae", "ui eui", "wi", "ye yeh",
)  # fmt: skip
_LIKE_I = ("ui", "eui", "ee", "i")
"""Vowels that are one behind h, or where no consonant begins a syllable."""
_FINALS = ("k g ck", "ng", "n", "l r", "m", "p b", "t")
# Families as some write them who keep to no system.
_OF_THEIR_OWN = {"park": "pak", "ahn": "an", "sohn": "son", "hahn": "han", "whang": "hwang", "suhr": "so"}
_INITIAL = "tch|ch|kk|pp|tt|ss|jj|sh|kh|th|ph|rh|[bdghjklmnprst]"
_VOWEL = "[wy]?(?:yeo|you|yoo|eui|woo|wae|weo|ae|ai|eo|eu|ee|oe|oo|oi|ou|ui|ie|[aeiou])h?"
_PARTS = re.compile(f"({_INITIAL})?({_VOWEL})(ng|ck|[bgklmnprt])?")
_ONE = f"(?:{'|'.join(_OF_THEIR_OWN)}|(?:{_INITIAL})?{_VOWEL}(?:(?:ng|ck|[bgklmnprt])(?![aeiouwy]))?)"
_SYLLABLE = re.compile(_ONE)
# Hong Kil Ho, Hong Kil-ho, Kil-ho Hong, Hong Kilho, Kilho Hong; not Kim Chaek No. 1.
_NAME = re.compile(
    rf"(?<![\w-])(?=[A-Z])(?i:{_ONE}(?-i:-|[ ](?=[A-Z])){_ONE}(?-i:-|[ ](?=[A-Z])){_ONE}"
    rf"|{_ONE}{_ONE}?[ ](?-i:(?=[A-Z])){_ONE}{_ONE}?)(?![\w-]|\.?[ ]?[0-9])"
)
_FAMILIES = frozenset(
    "kim ri pak choe chong kang cho yun chang rim han o so sin kwon hwang an song ryu hong chon ko mun son yang pae "
    "paek ho nam sim no ha kwak cha chu u ku min na chin chi om chae won pang kong hyon ham pyon yom yo to sok sol ma "
    "kil wi pyo myong ki pan wang kum ok in maeng mo tak kuk che tae hwa kye pi kal yuk un yong hur".split()
)
_OF_NO_NAME = QUESTION_WORDS | LIGHT_WORDS | HELPING_WORDS
"""Words that have a capital at the beginning of a text, and are seldom part of a name."""
MOST_SPELLINGS = 12
"""Spellings of a syllable that are tried with those of the others."""
MOST_FORMS = 100
"""Spellings of a name that are looked for where nothing tells which of them occur."""


class Person(NamedTuple):
    """A name that a text has: from where to where, the phrases by which it is found, and whether one surely occurs."""

    start: int
    end: int
    phrases: tuple[str, ...]
    is_held: bool


def persons(text: str, occurs: Callable[[str], bool] | None = None) -> list[Person]:
    """The Korean names of three syllables that a text has with capitals; `occurs` says whether words do, side by side.

    What may as well be something else, as a given name in one word may be any, is a name only if it occurs.
    """
    found: list[Person] = []
    start = 0
    while match := _NAME.search(text, start):
        person = _person(match, occurs)
        start = match.end() if person else _after_a_word(text, match.start())
        if person:
            found.append(person)
    return found


def written_small(text: str, occurs: Callable[[str], bool]) -> str:
    """A text with capitals for three syllables without, if they are a person's name that occurs or all there is."""
    typed = text.split()
    for start in range(len(typed) - 2):
        run = typed[start : start + 3]
        if not _OF_NO_NAME.isdisjoint(run) or not all(map(_SYLLABLE.fullmatch, run)) or all(map(is_english, run)):
            continue
        name = " ".join(map(str.capitalize, run))
        is_name = len(typed) == len(run) and not any(map(is_english, run[1:]))
        if any(person.is_held or is_name for person in persons(name, occurs)):
            return " ".join([*typed[:start], name, *typed[start + 3 :]])
    return text


def _person(match: re.Match[str], occurs: Callable[[str], bool] | None) -> Person | None:
    """The person that some words may name, if a family is called so."""
    written = [[fold(part) for part in word.split("-")] for word in match[0].split()]
    is_hyphenated = any(len(word) > 1 for word in written)
    is_all = match[0] == match.string.strip()
    may_be_other = not is_hyphenated and (len(written) == 2 or (written[0][0] in _OF_NO_NAME and not is_all))
    names = [name for name in _readings(written) if _is_family(name[0])]
    spelt = (tuple(dict.fromkeys(_phrases(name, occurs))) for name in names)
    phrases = next(filter(None, spelt), ())
    if not names or (may_be_other and not (phrases and occurs)):
        return None
    plain = " ".join(part for word in written for part in word)
    return Person(match.start(), match.end(), phrases or (plain,), bool(phrases and occurs))


def _readings(written: list[list[str]]) -> Iterator[tuple[str, str, str]]:
    """The syllables of a name, that of the family before those of the given name."""
    match written:
        case [[one], [two], [three]]:
            yield from ((one, two, three), (three, one, two))
        case [[family], [one, two]] | [[one, two], [family]]:
            yield family, one, two
        case [[one], [other]]:
            for family, given in ((one, other), (other, one)):
                for cut in range(1, 0 if _SYLLABLE.fullmatch(given) else len(given)):
                    if _SYLLABLE.fullmatch(given[:cut]) and _SYLLABLE.fullmatch(given[cut:]):
                        yield family, given[:cut], given[cut:]


def _after_a_word(text: str, start: int) -> int:
    space = re.compile(r"[\s-]").search(text, start)
    return space.end() if space else len(text)


def _phrases(name: tuple[str, str, str], occurs: Callable[[str], bool] | None) -> Iterator[str]:
    """How a name stands in a text, in the spellings that occur, or in the usual ones if nothing tells which do."""
    family, *given = name
    if occurs is None:
        usual = ([part, *other_romanisations(part), *other_names(part)] for part in name)
        yield from (" ".join(each) for each in islice(product(*usual), MOST_FORMS))
        yield f"{family} {''.join(given)}"
        return
    families, first, second = ([each for each in spellings(part) if occurs(each)][:MOST_SPELLINGS] for part in name)
    together = {f"{one} {other}" for one, other in product(first, second) if occurs(f"{one} {other}")}
    shortest = (sorted(spellings(part), key=len)[:MOST_SPELLINGS] for part in given)
    together |= {one + other for one, other in product(*shortest) if occurs(one + other)}
    for order in ("{0} {1}", "{1} {0}"):
        held = [phrase for each in product(families, sorted(together)) if occurs(phrase := order.format(*each))]
        if held:
            yield from held
            return


@lru_cache(maxsize=1 << 10)
def spellings(syllable: str) -> tuple[str, ...]:
    """Every way to write a syllable of a Korean name, as it is first."""
    plain = _OF_THEIR_OWN.get(syllable, syllable)
    parts = _PARTS.fullmatch(plain)
    if parts is None:
        return (syllable,)
    initial, vowel, final = (part or "" for part in parts.groups())
    finals = _likes(final, _FINALS) if final else [""]
    vowels = _likes(vowel, _CLOSED if final else _OPEN)
    if initial in ("", "h") and vowel in _LIKE_I:
        vowels = list(dict.fromkeys((*vowels, *_LIKE_I)))
    starts = _likes(initial, _INITIALS)
    if initial in _RIYU and vowel[0] in "iyeu" and any(each[0] in "iy" for each in vowels):
        starts = [initial, *_RIYU]
    spelt = dict.fromkeys(map("".join, product(starts, vowels, finals)))
    others = [other for other, usual in _OF_THEIR_OWN.items() if usual in spelt]
    return tuple(dict.fromkeys((syllable, *spelt, *others)))


def _likes(part: str, groups: tuple[str, ...]) -> list[str]:
    """What is written for a part of a syllable, itself first."""
    alike = (group.split(" ") for group in groups)
    return list(dict.fromkeys([part, *(other for group in alike if part in group for other in group)]))


def _is_family(syllable: str) -> bool:
    return not _FAMILIES.isdisjoint(spellings(syllable))
