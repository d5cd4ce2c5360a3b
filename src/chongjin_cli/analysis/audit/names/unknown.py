"""Runs of capitals that are of no known name: what begins such a name, and what goes on with it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from chongjin_cli.analysis.audit.wording.numbers import ORDINALS
from chongjin_cli.analysis.audit.wording.tokens import Token
from chongjin_cli.analysis.audit.wording.words import LITTLE, STOP, stem
from chongjin_cli.text import english
from chongjin_cli.text.folding import fold

_NO_NAMES = frozenset(
    "i mr mrs ms dr prof sir lady king queen president chairman general admiral marshal captain premier minister "
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec ad bc am pm no nos kpw "
    "rmb cny usd".split()
)
GENERIC = frozenset(
    "district county province city town port harbour harbor river stream bay station university college works "
    "factory plant complex market shipyard yard hotel stadium square airport airfield street road line railway war "
    "company group ministry party bureau division regiment corps army navy fleet mine camp prison hospital school park "
    "bridge island ship vessel destroyer ferry freighter boat submarine steamer yard pipeline furnace family book "
    "statue tram train steelworks ironworks".split()
)
"""Nouns that follow a name in capitals and are no part of it that tells."""
FAMILY_NAMES = frozenset(
    "kim ri li lee rhee yi pak park choe choi chong jong jung jeong jang chang kang cho jo yun yoon rim lim im han o "
    "oh so suh seo sin shin kwon hwang an ahn song ryu yu yoo hong ko koh mun moon yang paek baek ho heo hur nam no "
    "roh sim shim won u woo ju joo chon jon jeon pang bang".split()
)
"""Family names of Koreans, some of which are words of English."""
_SYLLABLE = re.compile(r"(?:[bdghjklmnprst]|ch|kw|hw|w|y|hy|ky)?[aeiou]{1,2}(?:ng|[klmnp])?")
"""A Korean syllable in Latin letters."""
_OFFICES = frozenset("ministry bank bureau department academy institute office council university".split())


@lru_cache(maxsize=1 << 15)
def is_english(word: str) -> bool:
    """Whether a word is a common one of English."""
    return len(word) < 3 or word in STOP or stem(word) in LITTLE or english.is_english(word)


def is_of_a_name(tokens: Sequence[Token], place: int, taken: set[int]) -> bool:
    """Whether a word that is of no known name is one by its capital."""
    token = tokens[place]
    if token.kind != "word" or not token.is_capital:
        return False
    folded = fold(token.low)
    given = tokens[place + 1 : place + 3]  # Lee Ku-taek, O Jung Hup
    is_letter = len(folded) < 2 and not (folded in FAMILY_NAMES and sum(each.is_capital for each in given) > 1)
    if folded in _NO_NAMES or folded in ORDINALS or is_letter:
        return False
    begins = place == 0 or tokens[place - 1].text in ("“", '"', "'", "‘", ":", "(", "—", "–", "•")
    if begins and (is_english(folded) or is_english(folded.removesuffix("s"))):
        return folded in FAMILY_NAMES and len(given) == 2 and given[0].is_capital and given[1].text == "-"
    return not (folded in GENERIC and place and (place - 1 in taken or tokens[place - 1].is_capital))


def is_of_an_office(tokens: Sequence[Token], place: int, taken: set[int]) -> bool:
    """Whether "of" goes on with the name of an office: the Ministry of Railways."""
    is_within = tokens[place].low == "of" and tokens[place - 1].low in _OFFICES and place + 1 < len(tokens)
    return is_within and is_of_a_name(tokens, place + 1, taken) and place + 1 not in taken


def goes_on(tokens: Sequence[Token], place: int, run: Sequence[int]) -> bool:
    """Whether a hyphen, or the word in small letters behind it, goes on with a name: Hung-gyu."""
    if not run or run[-1] != place - 1 or tokens[place - 1].end != tokens[place].start:
        return False
    has_family_name = sum(tokens[each].kind == "word" for each in run) > 1
    if tokens[place].text == "-":
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        return (
            following is not None and following.start == tokens[place].end and _is_syllable(following, has_family_name)
        )
    return tokens[place - 1].text == "-" and _is_syllable(tokens[place], has_family_name)


def _is_syllable(token: Token, has_family_name: bool) -> bool:
    """Whether a word in small letters may be the second half of a Korean given name.

    Behind a family name it may be spelt like an English word: Jae-man, but not Hyundai Asan-led.
    """
    if token.kind != "word" or not token.text.islower():
        return False
    return not is_english(token.low) or (has_family_name and _SYLLABLE.fullmatch(token.low) is not None)
