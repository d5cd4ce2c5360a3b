"""A word that stands where a claim, which is told in the same words, has another: cholera spread, not typhus."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.rarity import alike
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.speakers import without_speakers

LONGEST_SLOT = 4
"""Words, on either side, that stand in one place at most."""
IN_THE_SAME_WORDS = 0.75
"""The share of the words of a sentence that a claim has in their order from which on both use the same words."""
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def has_another_word(reading: Reading, held: Held) -> bool:
    """Whether in the place of a word that a claim and its sources do not tell the claim has another."""
    mine, its = _stems(without_speakers(reading.text)), _stems(held.reading.text)
    if sum(map(frozenset(its).__contains__, mine)) < IN_THE_SAME_WORDS * len(mine):
        return False
    steps = SequenceMatcher(None, mine, its, autojunk=False).get_opcodes()
    if sum(end - begin for what, begin, end, _, _ in steps if what == "equal") < IN_THE_SAME_WORDS * len(mine):
        return False
    return any(
        what == "replace"
        and max(end - begin, stop - start) <= LONGEST_SLOT
        and any(_tells(stem, reading) and not _is_told(stem, held) for stem in mine[begin:end])
        and any(_tells(stem, held.reading) and stem not in mine for stem in its[start:stop])
        for what, begin, end, start, stop in steps
    )


@lru_cache(maxsize=1 << 8)
def _stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text in their order."""
    return tuple(words.stem(word) for word in _WORD.findall(text.casefold()))


def _tells(stem: str, reading: Reading) -> bool:
    """Whether a word tells something and is of no name, number or date."""
    return stem in reading.stems and stem not in words.LITTLE and stem not in words.HOME


def _is_told(stem: str, held: Held) -> bool:
    """Whether a claim, its questions or its sources have a word, or any for the same."""
    told = held.all_stems
    return stem in told or not words.meaning_the_same(stem).isdisjoint(told) or not told.isdisjoint(alike(stem))
