"""Korean names of persons, whoever spells them and in which order: `Kil-ho Hong` is Hong Kil Ho.

A syllable is spelt in many ways, most of which occur nowhere. So a name is looked for in all of them that do, with its
family name first or last, its given name in one word or two.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from chongjin_cli.text.english import is_english
from chongjin_cli.text.folding import fold
from chongjin_cli.text.function_words import SAYING_LITTLE

# Initials that are written one for another, where there are several; r, n and none at the beginning of many a name.
_INITIALS = ("k g kh", "t d th", "p b ph", "ch j", "s sh", "r l n rh", "jj tch")
_BEFORE_I_OR_Y = " r l n rh".split(" ")
"""Initials before i and y, of which the two halves of the country write one or another."""
# The same of vowels where a consonant follows, and where none does.
_CLOSED = ("o u eo eu oo ou woo wu", "yo yeo you yu yoo", "ae ai", "i ee yi", "weo wo", "oe oi we wae", "ui eui")
_OPEN = (
    "a ah", "o eo oh uh", "u oo woo wu eu ou", "yo yeo yoh", "yu yoo you", "ae ai", "i ee ie yi", "weo wo",
    "oe oi we wae", "ui eui", "ye yeh",
)  # fmt: skip
_LIKE_I = ("ui", "eui", "ee", "i")
"""Vowels that are one behind h, or where no consonant begins a syllable."""
_FINALS = ("k g ck", "l r", "p b")
# Families as some write them who keep to no system.
_OTHER_FAMILIES = {"park": "pak", "ahn": "an", "sohn": "son", "hahn": "han", "whang": "hwang", "suhr": "so"}
_INITIAL = "tch|ch|kk|pp|tt|ss|jj|sh|kh|th|ph|rh|[bdghjklmnprst]"
_VOWEL = "[wy]?(?:yeo|you|yoo|eui|woo|wae|weo|ae|ai|eo|eu|ee|oe|oo|oi|ou|ui|ie|[aeiou])(?:h(?![aeiouwy]))?"
_PARTS = re.compile(f"({_INITIAL})?({_VOWEL})(ng|ck|[bgklmnprt])?")
SYLLABLE = f"(?:{'|'.join(_OTHER_FAMILIES)}|(?:{_INITIAL})?{_VOWEL}(?:(?:ng|ck|[bgklmnprt])(?![aeiouwy]))?)"
"""The pattern of a Korean syllable in small Latin letters, in any spelling."""
_SYLLABLE = re.compile(SYLLABLE)
_SPACE = re.compile(r"[\s-]")
# Hong Kil Ho, Hong Kil-ho, Kil-ho Hong, Hong Kilho, Kilho Hong; not Kim Chaek No. 1.
_NAME = re.compile(
    rf"(?<![\w-])(?=[A-Z])(?i:{SYLLABLE}(?-i:-|[ ](?=[A-Z])){SYLLABLE}(?-i:-|[ ](?=[A-Z])){SYLLABLE}"
    rf"|{SYLLABLE}{SYLLABLE}?[ ](?-i:(?=[A-Z])){SYLLABLE}{SYLLABLE}?)(?![\w-]|\.?[ ]?[0-9])"
)
_FAMILIES = frozenset(
    "kim ri pak choe chong kang cho yun chang rim han o so sin kwon hwang an song ryu hong chon ko mun son yang pae "
    "paek ho nam sim no ha kwak cha chu u ku min na chin chi om chae won pang kong hyon ham pyon yom yo to sok sol ma "
    "kil wi pyo myong ki pan wang kum ok in maeng mo tak kuk che tae hwa kye pi kal yuk un yong hur".split()
)
MOST_SPELLINGS = 12
"""Spellings of a syllable that are tried with those of the others."""


class Person(NamedTuple):
    """A name that a text has: from where to where, the phrases by which it is found, and whether claims have one."""

    start: int
    end: int
    phrases: tuple[str, ...]
    is_held: bool


def persons(text: str, has_phrase: Callable[[str], bool]) -> list[Person]:
    """The Korean names of three syllables that a text has with capitals.

    `has_phrase` says of folded words whether claims have them side by side.
    What may as well be something else, as a given name in one word may be any, is a name only if claims have it.
    """
    found: list[Person] = []
    start = 0
    while match := _NAME.search(text, start):
        person = _person(match, has_phrase)
        start = match.end() if person else _after_a_word(text, match.start())
        if person:
            found.append(person)
    return found


def with_capitals(text: str, has_phrase: Callable[[str], bool]) -> str:
    """A text with capitals for three syllables without, if they are a name that claims have, or all there is."""
    typed = text.split()
    for start in range(len(typed) - 2):
        run = typed[start : start + 3]
        if not SAYING_LITTLE.isdisjoint(run) or not all(map(_SYLLABLE.fullmatch, run)) or all(map(is_english, run)):
            continue
        name = " ".join(map(str.capitalize, run))
        is_name = len(typed) == len(run) and not any(map(is_english, run[1:]))
        if any(person.is_held or is_name for person in persons(name, has_phrase)):
            return " ".join([*typed[:start], name, *typed[start + 3 :]])
    return text


def _person(match: re.Match[str], has_phrase: Callable[[str], bool]) -> Person | None:
    """The person that some words may name, if a family is called so."""
    written = [[fold(part) for part in word.split("-")] for word in match[0].split()]
    is_hyphenated = any(len(word) > 1 for word in written)
    is_all = match[0] == match.string.strip()
    may_be_other = not is_hyphenated and (len(written) == 2 or (written[0][0] in SAYING_LITTLE and not is_all))
    names = [name for name in _readings(written) if is_family(name[0])]
    spelt = (tuple(dict.fromkeys(_phrases(name, has_phrase))) for name in names)
    phrases = next(filter(None, spelt), ())
    if not names or (may_be_other and not phrases):
        return None
    plain = " ".join(part for word in written for part in word)
    return Person(match.start(), match.end(), phrases or (plain,), bool(phrases))


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
    """Where the next word begins."""
    space = _SPACE.search(text, start)
    return space.end() if space else len(text)


def _phrases(name: tuple[str, str, str], has_phrase: Callable[[str], bool]) -> Iterator[str]:
    """How a name stands in a text, in the spellings that claims have."""
    _, *given = name
    families, first, second = ([each for each in spellings(part) if has_phrase(each)][:MOST_SPELLINGS] for part in name)
    together = {f"{one} {other}" for one, other in product(first, second) if has_phrase(f"{one} {other}")}
    shortest = (sorted(spellings(part), key=len)[:MOST_SPELLINGS] for part in given)
    together |= {one + other for one, other in product(*shortest) if has_phrase(one + other)}
    for order in ("{0} {1}", "{1} {0}"):
        held = [phrase for each in product(families, sorted(together)) if has_phrase(phrase := order.format(*each))]
        if held:
            yield from held
            return


@lru_cache(maxsize=1 << 10)
def spellings(syllable: str) -> tuple[str, ...]:
    """Every way to write a syllable of a Korean name, first as it is."""
    plain = _OTHER_FAMILIES.get(syllable, syllable)
    parts = _PARTS.fullmatch(plain)
    if parts is None:
        return (syllable,)
    initial, vowel, final = (part or "" for part in parts.groups())
    finals = _written_alike(final, _FINALS) if final else [""]
    vowels = _written_alike(vowel, _CLOSED if final else _OPEN)
    if initial in ("", "h") and vowel in _LIKE_I:
        vowels = list(dict.fromkeys((*vowels, *_LIKE_I)))
    starts = _written_alike(initial, _INITIALS)
    if initial in _BEFORE_I_OR_Y and any(each[0] in "iy" for each in vowels):
        starts = [initial, *_BEFORE_I_OR_Y]
    spelt = dict.fromkeys(map("".join, product(starts, vowels, finals)))
    others = [other for other, usual in _OTHER_FAMILIES.items() if usual in spelt]
    return tuple(dict.fromkeys((syllable, *spelt, *others)))


def _written_alike(part: str, groups: tuple[str, ...]) -> list[str]:
    """What is written for a part of a syllable, first itself."""
    alike = (group.split(" ") for group in groups)
    return list(dict.fromkeys([part, *(other for group in alike if part in group for other in group)]))


def is_family(syllable: str) -> bool:
    """Whether a family is called so, in any spelling."""
    return not _FAMILIES.isdisjoint(spellings(syllable))
