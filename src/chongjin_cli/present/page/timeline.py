"""The drawing of the timeline: a bar a year, and below it the eras. Across in per cent, up and down in pixels."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.present.exports.collect import Record

HEIGHT = 84
"""Of the tallest bar."""
BEGINNING = 1900
"""The first year that is drawn."""
LONGEST = 10
"""Years that a date may span to be drawn as the year in its middle: of a longer one nobody knows where it belongs."""
GAP = 0.12
"""Between two bars."""
LETTER = 0.95
"""The width of a letter of an era's name, on a drawing as narrow as names are shown on."""


class Bar(NamedTuple):
    """A year with its claims, and those of them that are confirmed or probable."""

    year: int
    x: float
    claims: int
    established: int

    def top(self, most: int) -> float:
        """Where the bar begins, from the top of a drawing whose tallest bar has so many claims."""
        return round(HEIGHT - HEIGHT * self.claims / most, 1)

    def known_top(self, most: int) -> float:
        """Where its darker part begins."""
        return round(HEIGHT - HEIGHT * self.established / most, 1)


class Band(NamedTuple):
    """An era on the axis; `is_wide` says whether its name has room."""

    label: str
    x: float
    width: float

    @property
    def is_wide(self) -> bool:
        """Whether the name of the era has room under it."""
        return self.width > len(self.label) * LETTER


class Timeline(NamedTuple):
    """Bars, eras and round years on one axis; `earlier` and `undrawn` count the claims that are not on it."""

    first: int
    last: int
    most: int
    step: float
    bars: list[Bar]
    bands: list[Band]
    ticks: list[tuple[int, float]]
    earlier: int
    undrawn: int
    height: int = HEIGHT


def year(dates: contract.Dates) -> int | None:
    """The year that a claim is drawn at; None where its date is open, unknown or spans too many years."""
    first, last = dates["from"], dates["to"]
    if first is None or last is None or decimal_year(last) - decimal_year(first) > LONGEST:
        return None
    return int((decimal_year(first) + decimal_year(last)) / 2)


def timeline(claims: Sequence[contract.Claim], eras: Sequence[Record], updated: str) -> Timeline:
    """The drawing for some claims."""
    dated = [(at, claim["credibility"] <= 2) for claim in claims if (at := year(claim["dates"])) is not None]
    drawn = [each for each in dated if each[0] >= BEGINNING]
    first = min((at for at, _ in drawn), default=BEGINNING) // 10 * 10
    last = max(int(updated[:4]), *(at for at, _ in drawn), first) // 10 * 10 + 10
    step = 100 / (last - first)
    every, established = Counter(at for at, _ in drawn), Counter(at for at, known in drawn if known)
    bars = [Bar(at, round((at - first) * step, 2), every[at], established[at]) for at in sorted(every)]
    ticks = [(at, round((at - first) * step, 2)) for at in range(first, last, 10 if last - first <= 70 else 20)]
    bands = [band for era in eras if (band := _band(era, first, last, step))]
    most = max(every.values(), default=1)
    left = len(dated) - len(drawn), len(claims) - len(dated)
    return Timeline(first, last, most, round(step - GAP, 2), bars, bands, ticks, *left)


def _band(era: Record, first: int, last: int, step: float) -> Band | None:
    """An era, cut to the axis; None where it lies outside."""
    begin, end = era["dates"]["from"], era["dates"]["to"]
    start = max(first, decimal_year(begin)) if begin else first
    stop = min(last, decimal_year(end)) if end else last
    if stop <= start:
        return None
    return Band(era["label"], round((start - first) * step, 2), round((stop - start) * step - GAP * 2, 2))
