"""Whether what a search finds answers it, and what claims may lack of it and still be answers.

The shares and numbers are set by benchmarks/relevance.py, which answers and refuses other queries if they change; but
MANY_HAVE, SAYS_NOTHING, IN_EVIDENCE_COUNTS, MAY_BE_OTHER and the share of OF_MANY_LEFT_OUT are a reading of ours: it
hardly notices them.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from chongjin_cli.text.corrections import is_name
from chongjin_cli.text.english import is_english
from chongjin_cli.text.expressions import but_for_sources, is_literal, itself, said
from chongjin_cli.text.folding import fold
from chongjin_cli.text.function_words import MEASURED
from chongjin_cli.text.lexicon import Lexicon
from chongjin_cli.text.query_language import Search

OF_FEW_LEFT_OUT, LEFT_OUT, OF_MANY_LEFT_OUT = 0.47, 0.55, 0.65
"""The share of what its words say that a claim may lack of a search of four words, of five and of more, and still be an
answer. Numbers, years and what is meant literally it may never lack, nor names and what is measured."""
MANY_HAVE = 2.3
"""The weight of a name up to which so many claims have it that one may lack it."""
SAYS_NOTHING = 0.15
"""The weight below which a word is in so many claims that it does not matter whether one has it."""
TOGETHER, SEVERAL, MANY = 2, 4, 5
"""How many words must say something for some of them to be in a claim's evidence, for one to be missing there, and for
one that is nowhere."""
TOLD = 3
"""How many words must say something for all of them to be in a claim's evidence."""
IN_EVIDENCE, TOLD_IN_EVIDENCE = 0.2, 0.42
"""The share of what its words say that a claim may have anywhere, in its evidence, too, and the same of plain words in
its evidence alone, of a search of three words or more."""
NEVER_IN_EVIDENCE_ALONE = MEASURED | {"length"}
"""What a claim measures it says itself: sources give the lengths of many things beside what they are cited for."""
IN_OWN_WORDS = 0.2
"""The share of what its words say that a claim which lacks one must have in its assertion or questions."""
MAY_BE_OTHER = 0.25
"""What a claim with the rarest name of so MANY words may lack, other names too."""
OTHERWISE = 0.4
"""What a claim may lack of a search of so MANY words that it says in others alone."""
_OWN = "{assertion questions} : "
# Where a claim has words themselves, not others for them.
_LITERAL = "{assertion names dates questions} :"
_AMOUNT = re.compile(r"[0-9]{3}|(?!(?:1[0-9]|20)[0-9]{2}$)[0-9]{4,}")


class Reading(NamedTuple):
    """A search for what may have been meant, and the remarks on what is other in it than was typed.

    It `needs` so many other words that say something and are found with what is corrected, the more the less likely the
    correction is.
    """

    search: Search
    remarks: tuple[str, ...] = ()
    needs: int = 0
    unsure: tuple[str, ...] = ()


def finds_answers(reading: Reading, lexicon: Lexicon) -> bool:
    """Whether claims say all of a reading, or most of it themselves and the rest in their evidence or by their sources.

    What is not sure in it must come together with enough other words.
    """
    search = reading.search
    telling = telling_groups(search, lexicon)
    if not lexicon.occurs(search.wanted or '""'):
        return False
    if lexicon.occurs(search.said):
        return _is_sure_enough(reading, len(telling), lexicon)
    if reading.needs:
        return False
    if telling and all(group in search.persons for group in telling):
        return True
    if len(telling) < TOGETHER:
        if _is_common_noun(search) and not lexicon.occurs(but_for_sources(search.wanted or '""')):
            return False
        # A name of several parts, or a word beside some that nearly every claim has, is not in the evidence alone.
        return not telling or len(search.words) < TOGETHER or lexicon.occurs(said(telling))
    return _rest_is_elsewhere(search, telling, lexicon)


def _is_sure_enough(reading: Reading, telling: int, lexicon: Lexicon) -> bool:
    """Whether what is not sure in a reading comes together with enough other words, of so many that say something.

    What a claim says in other words for a correction that is unsure, `executions` for `elections`, was hardly meant.
    """
    if reading.unsure:
        sure = [itself(group) for group in reading.search.groups if group not in reading.unsure]
        if not lexicon.occurs(" AND ".join([*sure, f"{_LITERAL} ({' AND '.join(reading.unsure)})"])):
            return False
    return not reading.needs or telling > reading.needs


def _rest_is_elsewhere(search: Search, telling: dict[str, float], lexicon: Lexicon) -> bool:
    """Whether claims say most of a search themselves, and the rest in their evidence or by their sources."""
    # Who types an amount knows it: in the evidence it is as good as in the assertion. So is the name of a person whom
    # no claim is about.
    by_the_way = [group for group in search.persons if not lexicon.occurs(itself(group))]
    surely_there = {group: 0.0 for group in telling if _is_amount(group) or group in by_the_way}
    weights, most = {**telling, **surely_there}, len(telling) - 1
    # Of few words one that is there by its topic alone, as a factory is in all of industry, says too little.
    but_for_topics = "- {topics labels} : " if len(telling) < SEVERAL else ""
    parts = [(but_for_topics, _ways_to_lack(weights, list(telling), most, IN_EVIDENCE))]
    if len(telling) > TOGETHER:
        said_there = [group for group in telling if group.isascii() and _may_be_missing(group, NEVER_IN_EVIDENCE_ALONE)]
        parts.append(("evidence : ", _ways_to_lack(weights, said_there, most, TOLD_IN_EVIDENCE)))
    return any(
        lexicon.occurs(f"({_rest(telling, way)}) AND {part}({' AND '.join(way)})")
        for part, ways in parts
        for way in ways
    )


def _is_common_noun(search: Search) -> bool:
    """Whether a search is one word of English: who types `metro` does not mean the newspaper."""
    return len(search.words) == 1 and search.words[0].islower() and is_english(fold(search.words[0]))


def told_in_evidence(reading: Reading, lexicon: Lexicon) -> str | None:
    """What finds claims of which one account has every word of a search."""
    telling = telling_groups(reading.search, lexicon)
    if len(telling) < TOLD + reading.needs or reading.search.about:
        return None
    every = " AND ".join(telling)
    told = f"evidence : ({every})"
    return told if lexicon.occurs(told) and lexicon.one_account_tells(every) else None


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
    if len(telling) < enough or len(absent) > (len(telling) // 2 if is_foreign else 1):
        return None
    names = {fold(word) for word in reading.search.words if is_name(word) or _names_a_record(word, lexicon)}
    names |= _capitalised(reading.search.words)
    must_have = {name for name in names if lexicon.weight(f'("{name}")') > MANY_HAVE} | MEASURED | reading.search.about
    ways = dict(_may_lack(telling, must_have, reading.search.about, is_foreign, lexicon))
    return " OR ".join(f"({_rest(telling, way)})" for way in sorted(ways, key=ways.__getitem__)) or None


def _capitalised(typed: Sequence[str]) -> set[str]:
    """Words with a capital, folded, where the writer does without elsewhere: `Polish` in `the Polish hospital`."""
    is_name = any(word.islower() and word.isascii() for word in typed[1:])
    return {fold(word) for word in typed[1:] if word[0].isupper() and word.isascii()} if is_name else set()


def _names_a_record(text: str, lexicon: Lexicon) -> bool:
    """Whether a word as typed, with a capital or not, is the name of a place, an actor or the like."""
    word = fold(text)
    return word in lexicon.names and not is_english(word)


def _may_lack(
    telling: dict[str, float], must_have: Collection[str], about: Collection[str], is_foreign: bool, lexicon: Lexicon
) -> Iterator[tuple[tuple[str, ...], float]]:
    """What each of the best claims lacks, and which share of all that is, if it may do without."""
    most = 1 if len(telling) <= SEVERAL else len(telling) // 2
    many = len(telling) + is_foreign
    said_most = max(telling, key=telling.__getitem__)
    most_telling = _word_of(said_most)
    left_out = OF_FEW_LEFT_OUT if many <= SEVERAL else LEFT_OUT if many == MANY else OF_MANY_LEFT_OUT
    for claim in lexicon.best(" OR ".join(telling)):
        lacks = tuple(group for group in telling if not lexicon.matches(claim, said((group,))))
        share = sum(telling[group] for group in lacks) / sum(telling.values())
        if len(lacks) > most or share > left_out:
            continue
        # Who has the rarest of several names of a long search has what it is about.
        has_name = len(telling) >= MANY and most_telling in must_have and said_most not in lacks
        needed = about if has_name and share <= MAY_BE_OTHER else must_have
        if not all(_may_be_missing(group, needed) for group in lacks):
            continue
        is_otherwise = len(telling) >= MANY and share <= OTHERWISE
        if is_foreign or is_otherwise or _says_enough_itself(claim, telling, lexicon):
            yield lacks, share


def _says_enough_itself(claim: int, telling: dict[str, float], lexicon: Lexicon) -> bool:
    """Whether a claim says enough of a search in its own words, not in others for them."""
    own = (weight for group, weight in telling.items() if lexicon.matches(claim, f"{_OWN}({group})"))
    return sum(own) >= IN_OWN_WORDS * sum(telling.values())


def _may_be_missing(group: str, must_have: Collection[str]) -> bool:
    """Whether a claim without a group may be an answer: none without a number, a name, or what is meant literally."""
    return not is_literal(group) and _word_of(group) not in must_have and not any(map(str.isdigit, group))


def _word_of(group: str) -> str:
    """The word, as typed but folded, that a group has the forms of."""
    return group.split('"')[1].replace(" ", "")


def telling_groups(search: Search, lexicon: Lexicon) -> dict[str, float]:
    """The groups of a search that not nearly every claim has, and how much each of them says."""
    weights = {group: lexicon.weight(group) for group in search.groups}
    return {group: weight for group, weight in weights.items() if weight > SAYS_NOTHING}


def _is_amount(group: str) -> bool:
    """Whether a group is a number of three digits or more that may be no year."""
    return _AMOUNT.fullmatch(group.split(" OR ")[0].strip('()"').replace(" ", "")) is not None


def _ways_to_lack(telling: dict[str, float], some: list[str], most: int, share: float) -> list[tuple[str, ...]]:
    """Which of some groups may be missing, at most so many that say no more than a share of all: the least first."""
    ways = chain.from_iterable(combinations(some, many) for many in range(1, most + 1))
    shares = {way: sum(telling[group] for group in way) / sum(telling.values()) for way in ways}
    return sorted((way for way in shares if shares[way] <= share), key=shares.__getitem__)


def _rest(telling: dict[str, float], way: tuple[str, ...]) -> str:
    """All groups but those that may be missing, in what a claim says itself."""
    return said(group for group in telling if group not in way)
