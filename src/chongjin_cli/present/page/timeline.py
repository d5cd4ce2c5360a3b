"""The drawing of the timeline: a bar a year, and below it the eras. Across in per cent, up and down in pixels."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.present.exports.collect import Record

HEIGHT = 84
"""Pixels of the tallest bar."""
BEGINNING = 1900
"""The first year that is drawn."""
LONGEST = 10
"""Years that a date may span to be drawn; it is spread evenly over them."""
GAP = 0.12
"""Between two bars."""
LETTER = 0.72
"""The width of a letter of an era's name."""
ROW = 16
"""The height of a row of names of eras; some eras are short and have a long name."""

Years = tuple[int, int]
"""The first and the last year that a claim is spread over."""


class Bar(NamedTuple):
    """A year with its claims, and those of them that are confirmed or probable; of a span of years a part in each."""

    year: int
    x: float
    claims: float
    established: float

    def top(self, most: float) -> float:
        """Where the bar begins, in pixels from the top; `most` are the claims of the tallest bar."""
        return round(HEIGHT - HEIGHT * self.claims / most, 1)

    def established_top(self, most: float) -> float:
        """Where its darker part begins."""
        return round(HEIGHT - HEIGHT * self.established / most, 1)


class Band(NamedTuple):
    """An era on the axis, its name in one of the rows, at `label_x`, where it begins (`start`) or ends (`end`)."""

    label: str
    x: float
    width: float
    row: int
    label_x: float
    anchor: str

    @property
    def label_y(self) -> int:
        """The foot of its name."""
        return HEIGHT + 45 + ROW * self.row


class Timeline(NamedTuple):
    """Bars, eras and round years on one axis; `earlier`, `later` and `undrawn` count the claims that are not on it."""

    first: int
    last: int
    most: float
    step: float
    bars: list[Bar]
    bands: list[Band]
    ticks: list[tuple[int, float]]
    earlier: int
    later: int
    undrawn: int
    height: int = HEIGHT

    @property
    def depth(self) -> int:
        """The height of the drawing with the axis and the names below it."""
        return HEIGHT + 34 + ROW * max((band.row + 1 for band in self.bands), default=0)


def years(dates: contract.Dates) -> Years | None:
    """The years that a claim is drawn at; None where its date is open, unknown or spans too many of them."""
    first, last = dates["from"], dates["to"]
    if first is None or last is None:
        return None
    span = int(decimal_year(first)), int(decimal_year(last))
    return span if span[1] - span[0] < LONGEST else None


def timeline(
    claims: Sequence[contract.Claim], eras: Sequence[Record], updated: str, *, is_part: bool = False
) -> Timeline:
    """The drawing for some claims, from 1900 or the decade of the first one to the decade of the last update.

    That of a part of a dataset ends with the decade of its last claim.
    """
    dated = [(span, claim["credibility"] <= ESTABLISHED) for claim in claims if (span := years(claim["dates"]))]
    end = max(int(updated[:4]), BEGINNING) // 10 * 10 + 10
    drawn = [(span, known) for span, known in dated if span[0] >= BEGINNING and span[1] < end]
    if is_part and drawn:
        end = max(span[1] for span, _ in drawn) // 10 * 10 + 10
    first = min((span[0] for span, _ in drawn), default=BEGINNING) // 10 * 10
    step = 100 / (end - first)
    every, established = _spread(span for span, _ in drawn), _spread(span for span, known in drawn if known)
    bars = [Bar(at, round((at - first) * step, 2), every[at], established[at]) for at in sorted(every)]
    ticks = [(at, round((at - first) * step, 2)) for at in range(first, end, 10 if end - first <= 70 else 20)]
    bands = list(_bands(eras, first, end, step))
    earlier = sum(span[0] < BEGINNING for span, _ in dated)
    later = len(dated) - len(drawn) - earlier
    most = max(every.values(), default=1)
    return Timeline(
        first, end, most, round(step - GAP, 2), bars, bands, ticks, earlier, later, len(claims) - len(dated)
    )


def _spread(spans: Iterator[Years]) -> defaultdict[int, float]:
    """How many claims each year has; one that spans several has a part in each."""
    found: defaultdict[int, float] = defaultdict(float)
    for first, last in spans:
        for at in range(first, last + 1):
            found[at] += 1 / (last - first + 1)
    return found


def _bands(eras: Sequence[Record], first: int, last: int, step: float) -> Iterator[Band]:
    """The eras, cut to the axis, without those outside it; each name in the first row that has room for it."""
    ends: list[float] = []
    for era in eras:
        begin, end = era["dates"]["from"], era["dates"]["to"]
        start = max(first, decimal_year(begin)) if begin else first
        stop = min(last, decimal_year(end)) if end else last
        if stop <= start:
            continue
        x, width = round((start - first) * step, 2), round((stop - start) * step - 2 * GAP, 2)
        length = len(era["label"]) * LETTER
        is_cut = x + length > 100
        label_x = round(x + width, 2) if is_cut else x
        left = label_x - length if is_cut else label_x
        row = next((row for row, taken in enumerate(ends) if taken < left), len(ends))
        ends[row : row + 1] = [left + length + LETTER]
        yield Band(era["label"], x, width, row, label_x, "end" if is_cut else "start")
