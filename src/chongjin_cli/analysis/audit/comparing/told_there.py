"""Of which words of a sentence claims tell, in what they say themselves and what their sources tell of the same.

A word that a source has beside something else is not told of what the sentence is about.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from chongjin_cli.analysis.audit.comparing.predicates import HEDGES, NOTHING, TOKEN, for_the_same, is_told
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.earlier import attributes
from chongjin_cli.analysis.audit.wording.speakers import speakers_of, without_speakers
from chongjin_cli.analysis.audit.wording.verbs import is_verb

LEAST_WEIGHT = 1.0
"""The weight of a word that most claims may lack."""
OF_MARK = 2.0
"""The weight of a name, a date or an amount beside the words of a sentence."""
NEAR = 5
"""Words behind "all" among which is that of which it is said."""
# What was not yet done, which what was done does not tell.
_PLAN = re.compile(r"\b(planned|due|scheduled|intended|proposed|expected) to\b")
# What was decided or the like to be done.
_TO_DO = re.compile(
    r"\b(?:decided|chose|ordered|agreed|planned|asked|urged|allowed|vowed|decision|order) (?:\w+ ){0,4}?to "
    r"(?P<what>[a-z]+)"
)
# Which side of a ship: sources of one claim differ on it.
_SIDE = re.compile(r"\b(?:port|starboard) side\b|\bto (?:port|starboard)\b(?! [A-Z])")
# What stands behind a verb as that to which it was done: praised the bag factory.
_OBJECT = re.compile(
    r"\b(?P<verb>[a-z]+) (?:(?:the|an?|its|their|his|her) )?(?!of\b)"
    r"(?P<what>(?:(?!(?:in|at|on|to|by|from|for|with|and|over)\b)[a-z-]+\b ?){1,5})"
)
OF_IT = 0.3
"""The share of the rest of a sentence, by how rare its words are, from which on a text is of what it says."""

# What says that nothing of what a sentence speaks of was otherwise, and what may say so in a claim.
_ALL = re.compile(
    r"\b(?:all (?:of )?(?:(?:the|its|his|their) )?|every )(?!(?:year|month|week|day|night|winter|spring|summer|autumn|"
    r"time|over|but|other|few|one|second|third|fourth|fifth|tenth|\w+ (?:years|months|weeks|days))\b)(?P<of>[a-z]+)|"
    r"\b(?:were|was|are|is) all\b",
    re.I,
)
_OF_ALL = frozenset("all every each entire entirely whole wholly both none any total full fully".split())


def _tells_of_all(held: Held, of: str | None) -> bool:
    """Whether a claim, or a source of it, tells of all of something, or of anything if that is not told."""
    for text in _said([held]):
        lows = [token.casefold() for token in TOKEN.findall(text)]
        behind = (lows[place + 1 : place + 1 + NEAR] for place, low in enumerate(lows) if low in _OF_ALL)
        if any(of is None or is_told(words.stem(of), set(map(words.stem, each))) for each in behind):
            return True
    return False


def _stems_told(statement: Statement, held: Held) -> Iterator[Collection[str]]:
    """The stems of each part of what the sources of a claim tell, but for what only says of what sort a thing is."""
    for part, stems in zip(held.parts, statement.holdings.stems_told(held), strict=False):
        left = attributes(part.text)
        yield [stem for stem in stems if stem not in left] if left else stems


class _Deeds:
    """What claims, the first of which is of a sentence, tell of what was done.

    The first, and those of the very day, tell of a deed in what they say. Of what they are asked, and of what others
    and the sources tell, only those texts count that have much of the rest of the sentence, and the very word.
    """

    def __init__(self, statement: Statement, held: Sequence[Held]) -> None:
        reading, weight = statement.reading, statement.holdings.rarity.weight
        self._ours = {stem: weight(stem) for stem in (*reading.stems, *reading.named)}
        days = {date.first for date in reading.dates if date.precision == 1}
        of_day = (each for each in held[1:] if any(date.precision == 1 and date.first in days for date in each.times))
        self._text = reading.text
        self._own = held[0].own_stems.union(*(each.own_stems for each in of_day))
        told = (_stems_told(statement, each) for each in held)
        texts = chain((each.own_stems for each in held[1:]), *(each.asked for each in held), *told)
        self._texts: list[Collection[str]] = [stems for stems in texts if self._weight(stems) >= OF_IT * self._whole]

    def tell(self, stem: str) -> bool:
        """Whether they tell of a deed."""
        if is_told(stem, self._own):
            return True
        weight, done_to = self._ours.get(stem, 0.0), self._done_to(stem)
        return any(
            stem in each
            and self._weight(each) - weight >= OF_IT * (self._whole - weight)
            and (not done_to or is_told(done_to, each))
            for each in self._texts
        )

    def _done_to(self, stem: str) -> str:
        """The stem of the rarest word for what a sentence says a deed was done to; empty if there is none."""
        found = (found for found in _OBJECT.finditer(self._text) if words.stem(found["verb"]) == stem)
        told = (words.stem(word) for word in next(found, {"what": ""})["what"].split())
        return max((each for each in told if each in self._ours), key=self._ours.__getitem__, default="")

    @property
    def _whole(self) -> float:
        return sum(self._ours.values())

    def _weight(self, stems: Collection[str]) -> float:
        return sum(each for stem, each in self._ours.items() if not for_the_same(stem).isdisjoint(stems))


class Untold(NamedTuple):
    """The words of a sentence of which claims do not tell, their share by how rare they are, and if a deed is one."""

    words: list[str]
    share: float
    has_deed: bool


def words_untold(statement: Statement, held: Sequence[Held]) -> Untold:
    """The words of a sentence of which neither claims nor their sources tell."""
    told = frozenset[str]().union(*(each.all_stems for each in held))
    told_then = held[0].all_stems.union(*(each.all_stems for each in held if _may_be_then(statement, each, held[0])))
    deeds = _Deeds(statement, held)
    reading, weight = statement.reading, statement.holdings.rarity.weight
    found: dict[str, str] = {}
    speakers = set(TOKEN.findall(" ".join(speakers_of(reading.text))))
    for word in TOKEN.findall(without_speakers(reading.text)):
        if word not in speakers and word.casefold() not in HEDGES and words.stem(word.casefold()) in reading.stems:
            found.setdefault(words.stem(word.casefold()), word)
    if (of_all := _ALL.search(reading.text)) and not any(_tells_of_all(each, of_all["of"]) for each in held):
        found[words.stem("all")] = "all"
    of_weight = [stem for stem in found if stem not in NOTHING and weight(stem) > LEAST_WEIGHT]
    to_do = frozenset(words.stem(each["what"]) for each in _TO_DO.finditer(reading.text))
    left = [
        stem
        for stem in of_weight
        if found[stem] == "all"
        or not is_told(stem, told_then if words.opposites_of(stem) else told)
        or ((is_verb(found[stem]) or stem in to_do) and not deeds.tell(stem))
    ]
    marks = [name for name in reading.names if not statement.holdings.names.is_background(name)]
    whole = sum(map(weight, of_weight)) + OF_MARK * (len(marks) + len(reading.dates) + len(reading.quantities))
    share = sum(map(weight, left)) / whole if whole else 0.0
    if len(left) == len(of_weight) == 1 and words.opposites_of(left[0]):
        share = 1.0  # that it was closed, or the opposite: only of what and when
    sides = [side[0] for side in _SIDE.finditer(reading.text) if side[0] not in held[0].reading.text]
    left = [stem for stem in left if not any(found[stem] in side for side in sides)]
    has_deed = any(is_verb(found[stem]) for stem in left)
    is_plan = held[0].claim["kind"] == "forecast" or any(_PLAN.search(text) for text in _said(held))
    plans = [] if is_plan else [plan[1] for plan in _PLAN.finditer(reading.text)]
    return Untold([*sides, *plans, *(found[stem] for stem in left)], share, has_deed)


def _may_be_then(statement: Statement, held: Held, first: Held) -> bool:
    """Whether what a claim says may be of a time of a sentence, or of another claim where that gives none."""
    dates = statement.reading.dates or first.times
    return not dates or not held.times or any(date.overlaps(time) for date in dates for time in held.times)


def _said(held: Iterable[Held]) -> Iterator[str]:
    """What claims and their sources say."""
    return (text for each in held for text in (each.reading.text, *(part.text for part in each.parts)))
