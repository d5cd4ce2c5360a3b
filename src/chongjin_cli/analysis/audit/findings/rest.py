"""What a sentence says beyond the claims that bear it out: a date that none of them has, a second thing told (I302)."""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.findings.reach import beyond
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.matching import Context, Match, same_amount
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.speakers import without_speakers
from chongjin_cli.analysis.audit.when import When

LEAST_TOLD = 0.34
"""The share of the words of a part of a sentence up to which the claims do not tell it."""
LEAST_WORDS = 2
"""Words of a part that says something by itself, at least."""
WIDE = 1.2
"""How many times the lower of two amounts the higher one is, at least, that give none between them."""
# Where a sentence goes on to say something else.
_CUTS = re.compile(
    r";\s+|\s[–—]\s|,?\s+(?:but|while|whereas|though|although)\s+|,\s+(?=(?:which|who|where|whose|and)\b)|\s+(?=and\s)"
)
_BEFORE_DATE = re.compile(r"^[a-z]+\s+(?=[\dA-Z])")
_BEGINNING = re.compile(r"^(?:and|which|who|where|whose|it|was|were|had|has|also)\s+", re.I)


def rest_of(reading: Reading, bearing: Sequence[Match], context: Context, holdings: Holdings) -> list[str]:
    """What a sentence gives, as it stands there, and none of the claims that bear it out, nor their sources, has."""
    own = [time for each in bearing for time in each.held.times]
    dates = [date for date in reading.dates if not _is_given(date, own, bearing) or _is_only_within(date, own)]
    left = [_BEFORE_DATE.sub("", " ".join(reading.text[date.start : date.end].split())) for date in dates]
    left += [amount.text for amount in reading.quantities if is_amount_within(amount, bearing)]
    parts = list(_untold(reading, bearing, holdings))
    left = [*parts, *(date for date in left if not any(date in part for part in parts))]
    return [*left, *beyond(reading, bearing, context)]


def _is_given(date: When, own: Sequence[When], bearing: Sequence[Match]) -> bool:
    """Whether claims give a date, or their sources, which are read for it only then."""
    if any(date.is_given_by(time) for time in own):
        return True
    return any(date.is_given_by(time) for each in bearing for time in each.held.all_times)


def _is_only_within(date: When, own: Sequence[When]) -> bool:
    """Whether claims have a day only within several of which they tell: 14 August, of 13 to 17 August."""
    if date.precision != 1 or date.first != date.last or date.bound:
        return False
    given = [time for time in own if date.is_given_by(time)]
    return bool(given) and all(time.first < date.first and date.last < time.last for time in given)


def is_amount_within(amount: Quantity, bearing: Sequence[Match]) -> bool:
    """Whether claims have an amount only within two others: 2.1 million, of two to three million."""
    if amount.low != amount.high:
        return False
    given = [other for each in bearing for other in each.held.own_amounts if same_amount(amount, other)]
    return bool(given) and all(other.low < amount.low and amount.high < other.high and not other.side
                               and WIDE * other.low <= other.high for other in given)  # fmt: skip


def _untold(reading: Reading, bearing: Sequence[Match], holdings: Holdings) -> Iterator[str]:
    """The parts of a sentence of whose words the claims, and their sources, have next to none."""
    text = without_speakers(reading.text)
    cuts = [found.span() for found in _CUTS.finditer(text)]
    if not cuts:
        return
    told = {words.stem(word) for each in bearing for word in each.held.said}
    told = told.union(*(each.held.told for each in bearing))
    told = told.union(*map(words.meaning_the_same, told))
    begins, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    for begin, end in zip(begins, ends, strict=True):
        part = text[begin:end].strip(" .,")
        stems = [stem for stem in _stems(part) if stem in reading.stems]
        whole, of_it = (sum(map(holdings.weight, each)) for each in (stems, told.intersection(stems)))
        if len(stems) >= LEAST_WORDS and of_it < LEAST_TOLD * whole:
            yield _BEGINNING.sub("", part, count=1)


def _stems(text: str) -> list[str]:
    found = (words.stem(word) for word in re.findall(r"[^\W\d_]+", text.casefold()) if word not in words.STOP)
    return list(dict.fromkeys(stem for stem in found if stem not in words.LIGHT))
