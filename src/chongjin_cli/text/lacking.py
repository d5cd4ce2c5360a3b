"""What claims may lack of a search and still be answers.

The shares and numbers are set by benchmarks/relevance.py, which answers and refuses other queries if they change; but
MANY_HAVE and the share of OF_MANY_LEFT_OUT are a reading of ours: it hardly notices them.
"""

from collections.abc import Collection, Iterator, Sequence

from chongjin_cli.text.answers import MANY, SEVERAL, Reading, may_be_missing, rest, telling_groups
from chongjin_cli.text.asking import asked_for
from chongjin_cli.text.corrections import is_name
from chongjin_cli.text.english import is_english
from chongjin_cli.text.expressions import itself, said, year_of
from chongjin_cli.text.folding import fold
from chongjin_cli.text.function_words import MEASURED
from chongjin_cli.text.lexicon import Lexicon

OF_FEW_LEFT_OUT, LEFT_OUT, OF_MANY_LEFT_OUT = 0.47, 0.55, 0.65
"""The share of what its words say that a claim may lack of a search of four words, of five and of more, and still be an
answer. Numbers, years and what is meant literally it may never lack, nor names and what is measured."""
MANY_HAVE = 2.3
"""The weight of a name up to which so many claims have it that one may lack it."""
IN_OWN_WORDS = 0.2
"""The share of what its words say that a claim which lacks one must have in its assertion or questions."""
OTHERWISE = 0.4
"""What a claim may lack of a search of so MANY words that it says in others alone."""
_OWN = "{assertion questions} : "


def lacking_little(reading: Reading, is_foreign: bool, lexicon: Lexicon) -> str | None:
    """What finds claims that lack so little of a reading that they may be answers; nothing if there are none.

    `is_foreign` says whether words of other languages than the dataset's were typed; in a reading a name of theirs may
    stand for one in Latin letters.
    """
    telling = telling_groups(reading.search, lexicon)
    absent = [group for group in telling if not lexicon.occurs(itself(group))]
    # Of other languages than the dataset's not all words are known: that one is nowhere tells little.
    is_foreign = is_foreign and not all(map(str.isascii, reading.search.groups))
    enough = (MANY if absent and not is_foreign else SEVERAL) + reading.needs - is_foreign
    # A year tells nothing but when; but beside questions and corrections, of which each word counts, it may.
    is_plain = not reading.search.is_question and not reading.remarks
    things = [group for group in telling if not is_plain or not year_of(group)]
    if len(things) < enough or len(absent) > (len(telling) // 2 if is_foreign else 1):
        return None
    names = {fold(word) for word in reading.search.words if is_name(word) or _names_a_record(word, lexicon)}
    names |= _capitalised(reading.search.words)
    must_have = {name for name in names if lexicon.weight(f'("{name}")') > MANY_HAVE} | MEASURED
    must_have |= reading.search.about | asked_for(reading.search.text)
    ways = dict(_may_lack(telling, must_have, is_foreign, lexicon))
    return " OR ".join(f"({rest(telling, way)})" for way in sorted(ways, key=ways.__getitem__)) or None


def _capitalised(typed: Sequence[str]) -> set[str]:
    """Words with a capital, folded, where the writer does without elsewhere: `Polish` in `the Polish hospital`."""
    is_name = any(word.islower() and word.isascii() for word in typed[1:])
    return {fold(word) for word in typed[1:] if word[0].isupper() and word.isascii()} if is_name else set()


def _names_a_record(text: str, lexicon: Lexicon) -> bool:
    """Whether a word as typed, with a capital or not, is the name of a place, an actor or the like."""
    word = fold(text)
    return word in lexicon.names and not is_english(word)


def _may_lack(
    telling: dict[str, float], must_have: Collection[str], is_foreign: bool, lexicon: Lexicon
) -> Iterator[tuple[tuple[str, ...], float]]:
    """What each of the best claims lacks, and which share of all that is, if it may do without."""
    most = 1 if len(telling) <= SEVERAL else len(telling) // 2
    many = len(telling) + is_foreign
    left_out = OF_FEW_LEFT_OUT if many <= SEVERAL else LEFT_OUT if many == MANY else OF_MANY_LEFT_OUT
    for claim in lexicon.best(" OR ".join(telling)):
        lacks = tuple(group for group in telling if not lexicon.matches(claim, said((group,))))
        share = sum(telling[group] for group in lacks) / sum(telling.values())
        if len(lacks) > most or share > left_out:
            continue
        if not all(may_be_missing(group, must_have) for group in lacks):
            continue
        is_otherwise = len(telling) >= MANY and share <= OTHERWISE
        if is_foreign or is_otherwise or _says_enough_itself(claim, telling, lexicon):
            yield lacks, share


def _says_enough_itself(claim: int, telling: dict[str, float], lexicon: Lexicon) -> bool:
    """Whether a claim says enough of a search in its own words, not in others for them."""
    own = (weight for group, weight in telling.items() if lexicon.matches(claim, f"{_OWN}({group})"))
    return sum(own) >= IN_OWN_WORDS * sum(telling.values())
