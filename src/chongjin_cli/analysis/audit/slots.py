"""A word that stands where a claim, which is told in the same words, has another: cholera spread, not typhus.

And two that stand in each other's place: the bow got into the water while the stern stayed.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.rarity import alike
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.speakers import without_speakers

LONGEST_SLOT = 4
"""Words, on either side, that stand in one place at most."""
IN_THE_SAME_WORDS = 0.75
"""The share of the words of a sentence that a claim has in their order from which on both use the same words."""
IN_ORDER = 0.85
"""The share of the words of both that has to stand in one order once two have changed places."""
_PHRASAL = re.compile(r"\b(?P<verb>turned|pulled|torn|called|broken?) (?:down|off)\b")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def has_another_word(reading: Reading, held: Held) -> bool:
    """Whether in the place of a word that a claim and its sources do not tell the claim has another."""
    mine, its = _stems(without_speakers(reading.text)), _stems(held.reading.text)
    if sum(map(frozenset(its).__contains__, mine)) < IN_THE_SAME_WORDS * len(mine):
        return False
    if _have_two_words_exchanged(reading, held.reading):
        return True
    steps = SequenceMatcher(None, mine, its, autojunk=False).get_opcodes()
    if sum(end - begin for what, begin, end, _, _ in steps if what == "equal") < IN_THE_SAME_WORDS * len(mine):
        return False
    return any(
        what == "replace"
        and max(end - begin, stop - start) <= LONGEST_SLOT
        and any(
            (_tells(stem, reading) or _is_phrasal(stem, reading)) and not _is_told(stem, held)
            for stem in mine[begin:end]
        )
        and any(_tells(stem, held.reading) and stem not in mine for stem in its[start:stop])
        for what, begin, end, start, stop in steps
    )


def _have_two_words_exchanged(reading: Reading, own: Reading) -> bool:
    """Whether of two texts one has the words of the other in their order as soon as two of them change places.

    A verb or a number has to stand between the two: things that are only listed have no order, nor have dates.
    """
    told, there = _undated(reading), _undated(own)
    mine, its = ([words.stem(word) for word in each] for each in (told, there))
    both = sum(stem in its for stem in mine)
    apart = [word.isdigit() or word.endswith("ed") or words.is_irregular(word) for word in told]
    once = [place for place, stem in enumerate(mine) if mine.count(stem) == its.count(stem) == 1]
    for begin, end in combinations(once, 2):
        if its.index(mine[begin]) < its.index(mine[end]) or not any(apart[begin + 1 : end]):
            continue
        changed = list(mine)
        changed[begin], changed[end] = mine[end], mine[begin]
        in_order = _in_order(changed, its)
        if in_order >= IN_ORDER * both and in_order >= _in_order(mine, its) + 2:
            return True
    return False


def _undated(reading: Reading) -> list[str]:
    """The words of a text that tell anything, in small letters and in their order, without its dates."""
    dates = [(date.start, date.end) for date in reading.dates]
    found = (each for each in _WORD.finditer(reading.text) if not any(a <= each.start() < b for a, b in dates))
    return [word for each in found if (word := each[0].casefold()) not in words.STOP or words.is_irregular(word)]


def _in_order(mine: Sequence[str], its: Sequence[str]) -> int:
    """How many words of a text another has in the same order."""
    best = [0] * (len(its) + 1)
    for stem in mine:
        before = 0
        for place, other in enumerate(its, 1):
            before, best[place] = best[place], before + 1 if stem == other else max(best[place], best[place - 1])
    return best[-1]


@lru_cache(maxsize=1 << 8)
def _stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text in their order."""
    return tuple(words.stem(word) for word in _WORD.findall(text.casefold()))


def _tells(stem: str, reading: Reading) -> bool:
    """Whether a word tells something and is of no name, number or date."""
    return stem in reading.stems and stem not in words.LITTLE and stem not in words.HOME


def _is_phrasal(stem: str, reading: Reading) -> bool:
    """Whether a verb that says little by itself says much with the word behind it: turned down."""
    return any(words.stem(each["verb"]) == stem for each in _PHRASAL.finditer(reading.text))


def _is_told(stem: str, held: Held) -> bool:
    """Whether a claim, its questions or its sources have a word, or any for the same."""
    told = held.all_stems
    return stem in told or not words.meaning_the_same(stem).isdisjoint(told) or not told.isdisjoint(alike(stem))
