"""Whether what a search finds answers it: what claims say themselves, and what of the rest their evidence may say.

The shares and numbers are set by benchmarks/relevance.py, which answers and refuses other queries if they change.
"""

import re
from collections.abc import Collection
from itertools import chain, combinations
from typing import NamedTuple

from chongjin_cli.text.english import is_english
from chongjin_cli.text.expressions import BUT_FOR_SOURCES, BY_OWN_WORDS, is_literal, itself, said, within, year_of
from chongjin_cli.text.folding import fold
from chongjin_cli.text.function_words import MEASURED
from chongjin_cli.text.lexicon import Lexicon
from chongjin_cli.text.query_language import Search

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
_AMOUNT = re.compile(r"[0-9]{3}|(?!(?:1[0-9]|20)[0-9]{2}$)[0-9]{4,}")


class Reading(NamedTuple):
    """A search for what may have been meant, and the remarks on what is other in it than was typed.

    It `needs` so many other words that say something and are found with what is corrected, the more the less likely the
    correction is. The groups of corrections that need two words or more are `unsure`.
    """

    search: Search
    remarks: tuple[str, ...] = ()
    needs: int = 0
    unsure: tuple[str, ...] = ()


def finds_answers(reading: Reading, lexicon: Lexicon) -> bool:
    """Whether claims say all of a reading, or most of it themselves and the rest in their evidence.

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
        if _is_common_noun(search) and not lexicon.occurs(within(BUT_FOR_SOURCES, search.wanted or '""')):
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
        if not lexicon.occurs(" AND ".join([*sure, f"{BY_OWN_WORDS}({' AND '.join(reading.unsure)})"])):
            return False
    return not reading.needs or telling > reading.needs


def _rest_is_elsewhere(search: Search, telling: dict[str, float], lexicon: Lexicon) -> bool:
    """Whether claims say most of a search themselves, and the rest in their evidence or what else finds them."""
    # Who types an amount knows it: in the evidence it is as good as in the assertion. So is a year that no question
    # asks of, and the name of a person whom no claim is about.
    by_the_way = [group for group in search.persons if not lexicon.occurs(itself(group))]
    by_the_way += [group for group in telling if year_of(group) and not search.is_question]
    surely_there = {group: 0.0 for group in telling if _is_amount(group) or group in by_the_way}
    weights, most = {**telling, **surely_there}, len(telling) - 1
    # Of few words one that is there by its topic alone, as a factory is in all of industry, says too little.
    but_for_topics = "- {topics labels} : " if len(telling) < SEVERAL else ""
    # What a question is about a claim says itself: its evidence has captains of many a ship.
    others = [group for group in telling if word_of(group) not in search.about]
    parts = [(but_for_topics, _ways_to_lack(weights, others, most, IN_EVIDENCE))]
    if len(telling) > TOGETHER:
        said_there = [group for group in others if group.isascii() and may_be_missing(group, NEVER_IN_EVIDENCE_ALONE)]
        parts.append(("evidence : ", _ways_to_lack(weights, said_there, most, TOLD_IN_EVIDENCE)))
    return any(
        lexicon.occurs(f"({rest(telling, way)}) AND {part}({' AND '.join(way)})")
        for part, ways in parts
        for way in ways
    )


def _is_common_noun(search: Search) -> bool:
    """Whether a search is one word of English: who types `metro` does not mean the newspaper."""
    return len(search.words) == 1 and search.words[0].islower() and is_english(fold(search.words[0]))


def told_in_evidence(reading: Reading, lexicon: Lexicon) -> str | None:
    """What finds claims of which one account has every word of a search."""
    telling = telling_groups(reading.search, lexicon)
    if len(telling) < TOLD + reading.needs:
        return None
    every = " AND ".join(telling)
    told = f"evidence : ({every})"
    return told if lexicon.occurs(told) and lexicon.one_account_tells(every) else None


def may_be_missing(group: str, must_have: Collection[str]) -> bool:
    """Whether a claim without a group may be an answer: none without a number, a name, or what is meant literally."""
    return not is_literal(group) and word_of(group) not in must_have and not any(map(str.isdigit, group))


def word_of(group: str) -> str:
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


def rest(telling: dict[str, float], way: tuple[str, ...]) -> str:
    """All groups but those that may be missing, in what a claim says itself."""
    return said(group for group in telling if group not in way)
