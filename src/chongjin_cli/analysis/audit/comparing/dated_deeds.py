"""Which times of a claim are those of what a sentence says was done: what else was so then does not date it.

On 22 May, the day after it, the papers told of the failed launch: the launch did not fail on that day.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from chongjin_cli.analysis.audit.comparing.predicates import is_told, predicates
from chongjin_cli.analysis.audit.dates.when import MONTHLY, When
from chongjin_cli.analysis.audit.held.held import Held, around
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.earlier import without_earlier
from chongjin_cli.text.folding import words as folded_words

# What stands between what was done at one time and at another: fled in January 1987, and on the 20th arrived.
# What a verb that says little by itself has behind it: reached its height.
_REACHED = re.compile(r"\b(?:reached|hit|at) (?:its|their) ([a-z]+)")
_BOUNDARY = re.compile(r"[,;:]|\b(?:and|but|then)\b")


def said_of(reading: Reading, date: When) -> str:
    """The part of a sentence that may be of a date of it."""
    return _segment(reading.text, date, reading.dates)


def dates_of_deed(said: str, held: Held) -> Sequence[When]:
    """The dates that a claim says, but for those of something else than what is said, if it tells that."""
    its, text, dates = _deeds(said), held.reading.text, held.reading.dates
    if said == text or not its or not _tells_any(text, its):
        return dates
    return [date for date in dates if _tells_any(without_earlier(_segment(text, date, dates)), its)]


def own_times(said: str, held: Held) -> Sequence[When]:
    """The times that a claim gives itself, with that which it is filed under, but for those of something else."""
    kept, dates = dates_of_deed(said, held), held.reading.dates
    if len(kept) == len(dates):
        return held.times
    return [time for time in held.times if any(time.overlaps(date) for date in kept)]


def times_told(said: str, held: Held, stems: Sequence[str]) -> Iterator[When]:
    """The times that a claim gives of what is said, and those that its sources do: a day or month only with the deed.

    Where nothing says what was done, half of some stems tell of it. What a source tells without a verb is of the claim.
    """
    yield from own_times(said, held)
    its = _deeds(said)
    is_its_own = _is_of_it(held.reading.text, its, stems)
    for text, date in held.dates_told:
        part = without_earlier(around(date, text))
        if date.precision > MONTHLY or _is_of_it(part, its, stems) or (is_its_own and not predicates(part)):
            yield date


def _deeds(text: str) -> frozenset[str]:
    """What a sentence says was done, but for what it tells as done before."""
    reached = frozenset(map(words.stem, _REACHED.findall(text)))
    return predicates(without_earlier(text)) or predicates(text) or reached


def _is_of_it(text: str, its: Collection[str], stems: Sequence[str]) -> bool:
    """Whether a text tells of any deed, or, if none is given, of half of some words."""
    if its:
        return _tells_any(text, its)
    return sum(is_told(stem, _stems(text)) for stem in stems) * 2 >= len(stems)


def _tells_any(text: str, its: Collection[str]) -> bool:
    return any(is_told(stem, _stems(text)) for stem in its)


@lru_cache(maxsize=1 << 12)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(words.stem, folded_words(text)))


def _segment(text: str, date: When, dates: Sequence[When]) -> str:
    """The part of a text that may be of a date of it: to where that of the date before, or behind it, surely is."""
    before = max((each.end for each in dates if each.end <= date.start), default=0)
    behind = min((each.start for each in dates if each.start >= date.end), default=len(text))
    first = _BOUNDARY.search(text, before, date.start) if before else None
    last = list(_BOUNDARY.finditer(text, date.end, behind)) if behind < len(text) else []
    return text[first.end() if first else 0 : last[-1].start() if last else len(text)]
