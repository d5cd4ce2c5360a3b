"""What words of a search are beside their neighbours: persons, months, centuries, things called by two words."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from chongjin_cli.text.amounts import CENTURIES, ORDINALS, ORDINALS_IN_WORDS, YEAR_OF_FOUR
from chongjin_cli.text.expressions import AS_ONE, LITERALLY, any_of, quoted
from chongjin_cli.text.folding import fold
from chongjin_cli.text.function_words import OF_TWO_WORDS
from chongjin_cli.text.months import MONTHS, MONTHS_OF
from chongjin_cli.text.terms import is_plain

if TYPE_CHECKING:
    from chongjin_cli.text.persons import Person

# What has nothing of the kind is not read for names of persons, which takes long to load.
_MAY_NAME = "[A-Z][A-Za-z]*(?: [A-Z]|-[A-Za-z])"
# The country, whose letters are those of a pronoun and the stem of `used`, too.
UNITED_STATES = "american"
_MONTHS = {name.casefold(): number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {
    "sept": 9
}
_LAST = 31


def months_of_season(term: re.Match[str], text: str) -> list[str]:
    """The months of a season of a year that a text names, or its month in Korean or Japanese, as dates have them."""
    word = fold(term["word"] or "")
    numbered = re.match("(1[0-2]|[1-9])[월月]", word)
    months = (int(numbered[1]),) if numbered else MONTHS_OF.get(word, ())
    year = re.search(YEAR_OF_FOUR, text) if months and not term["without"] else None
    return [quoted([f"{year[1]}{month:02}"]) for month in months] if year else []


def days_of_month(terms: list[re.Match[str]]) -> dict[int, list[str]]:
    """By where they begin, the day and the month of each date that a text names, `26-29 May 2025`, as dates have it."""
    found: dict[int, list[str]] = {}
    for three in zip(terms, terms[1:], terms[2:], strict=False):
        one, other, year = ((term["word"] or "").strip(".,").casefold() for term in three)
        month, days = (one, other) if one in _MONTHS else (other, one)
        span = days.replace("–", "-").split("-")
        if month in _MONTHS and re.fullmatch(YEAR_OF_FOUR, year) and all(day.isdecimal() for day in span):
            each = range(int(span[0]), min(int(span[-1]), _LAST) + 1)
            dated = [quoted([f"{year}{_MONTHS[month]:02}{day:02}"]) for day in each]
            found |= {term.start(): dated for term in three[:2]}
    return found


def named_century(term: re.Match[str], text: str) -> str | None:
    """A century that a text names, the `15th century` or the `1400s`, in words or as dates have its decades."""
    word = fold(term["word"] or "")
    of_years = word.endswith("00s") and re.fullmatch("1[0-8]00s", word)
    ordinal = f"{int(word[:2]) + 1}th" if of_years else ORDINALS.get(word, word)
    if ordinal not in CENTURIES or not (word[-1] == "s" or re.search(rf"(?i)\b{word}[ -]centur", text)):
        return None
    named = [quoted([each, "century"]) for each in (ordinal, ORDINALS_IN_WORDS[ordinal])]
    return any_of([*named, *(quoted([f"{CENTURIES[ordinal]}{decade}x"]) for decade in range(10))])


def called_by_two_words(terms: list[re.Match[str]], text: str) -> dict[int, str]:
    """By where their words begin, the things that are called by two words, unless a text uses the search language."""
    found: dict[int, str] = {}
    if '"' in text or " OR " in text:
        return found
    for one, other in pairwise(terms):
        parts = [fold(one["word"] or ""), fold(other["word"] or "")]
        whole = " ".join(parts)
        if (whole in OF_TWO_WORDS or whole.removesuffix("s") in OF_TWO_WORDS) and is_plain(one):
            found[one.start()] = found[other.start()] = any_of([AS_ONE + quoted(parts), quoted(["".join(parts)])])
    return found


def the_united_states(terms: list[re.Match[str]]) -> dict[int, str]:
    """By where they stand, the words that are `US`, unless all are in capitals: the country, not `us`."""
    named = [term for term in terms if (term["word"] or "").rstrip("?.,") == "US" and not term["without"]]
    others = " ".join(term[0] for term in terms if term not in named)
    return {} if others.isupper() else {term.start(): quoted([UNITED_STATES]) for term in named}


def written_as_one(terms: list[re.Match[str]], has_phrase: Callable[[str], bool]) -> dict[int, list[str]]:
    """By where they begin, the things of two words that plain words are part of, as the index has them in one."""
    joined: dict[int, list[str]] = {}
    for one, other in pairwise(terms):
        if is_plain(one) and is_plain(other) and has_phrase(whole := fold(one["word"] + other["word"])):
            for term in (one, other):
                joined.setdefault(term.start(), []).append(quoted([whole]))
    return joined


def persons_named(text: str, has_phrase: Callable[[str], bool]) -> list["Person"]:
    """The Korean names of persons that a text has, unless it uses the search language."""
    if '"' in text or " OR " in text or text.islower() or not re.search(_MAY_NAME, text):
        return []
    from chongjin_cli.text.persons import persons

    return persons(text, has_phrase)


def person_in_quotes(phrase: str, has_phrase: Callable[[str], bool]) -> str | None:
    """A person's name in quotes as it is spelt where it does occur, which as typed it does not."""
    from chongjin_cli.text.persons import persons, with_capitals

    found = persons(with_capitals(phrase, has_phrase), has_phrase)
    is_name = len(found) == 1 and found[0].is_held and found[0].end - found[0].start == len(phrase)
    return named_so(found[0].phrases) if is_name else None


def named_so(phrases: Iterable[str]) -> str:
    """A name whose parts stand side by side, in any spelling: each of them alone may be of another's name."""
    return LITERALLY + any_of([quoted([phrase]) for phrase in phrases])
