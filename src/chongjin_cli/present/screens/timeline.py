"""Claims along an axis of time: eras as bands, how many claims there are where, uncertain dates as spans."""

import json
from collections.abc import Sequence
from typing import Any

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.present.screens import parts
from chongjin_cli.present.screens.axis import Axis, span

LEVELS = " ▁▂▃▄▅▆▇█"
GAP = 2
ABOUT = 14
"""Columns of a claim's id and grade, and of its date beneath."""


def draw(
    every: Sequence[str],
    shown: Sequence[str],
    eras: Sequence[str],
    updated: str,
    bounds: tuple[int | None, int | None],
) -> None:
    """Draw the eras and how many claims there are when, then the claims to be shown each with its span."""
    screen = parts.console()
    now = decimal_year(updated)
    dates = [item["dates"] for item in map(json.loads, every) if item["date"]]
    spans = [span(date, now) for date in dates]
    ends = [first if date["to"] is None else last for date, (first, last) in zip(dates, spans, strict=True)]
    axis = _axis(spans, ends, bounds, screen.width)
    label = max(8, screen.width - axis.columns - GAP)
    _draw_bands(screen, axis, [json.loads(text) for text in eras], now, label)
    _line(screen, "claims", Text(_density(axis, spans), style="cyan"), label)
    _line(screen, "", axis.ticks(), label)
    screen.print()
    dated = [item for item in map(json.loads, shown) if item["date"]]
    screen.print(_claims(dated, [span(item["dates"], now) for item in dated], axis, screen.width))


def _axis(
    spans: Sequence[tuple[float, float]], ends: Sequence[float], bounds: tuple[int | None, int | None], width: int
) -> Axis:
    """An axis that holds the spans, or what was asked for.

    A handful of claims long before or after the rest do not set its ends, nor do those that still hold.
    """
    middles = sorted((first + last) / 2 for first, last in spans) or [0.0]
    ends = sorted(ends) or [2000.0]
    few = len(spans) // 50
    first = middles[few] - 1 if bounds[0] is None else bounds[0] / 10_000
    last = ends[-1 - few] if bounds[1] is None else bounds[1] / 10_000
    return Axis(float(int(first)), float(max(int(first) + 1, last)), max(20, width - 22))


def _draw_bands(screen: Console, axis: Axis, eras: list[dict[str, Any]], now: float, label: int) -> None:
    for era in eras:
        band = axis.band(*span(era["dates"], now))
        if band:
            band.stylize("cyan")
            _line(screen, era["label"], band, label)


def _line(screen: Console, name: str, drawn: Text, label: int) -> None:
    heading = Text(name, style="dim")
    heading.truncate(label - 1, overflow="ellipsis", pad=True)
    screen.print(Text.assemble(heading, " ", drawn), no_wrap=True, crop=True)


def _density(axis: Axis, spans: Sequence[tuple[float, float]]) -> str:
    """A column for each step of the axis, as high as claims fall on it; a span counts once, in its middle."""
    counts = [0] * axis.columns
    for first, last in spans:
        if axis.first <= (first + last) / 2 <= axis.last:
            counts[axis.column((first + last) / 2)] += 1
    most = max(counts) or 1
    return "".join(LEVELS[-(-count * (len(LEVELS) - 1) // most)] for count in counts)


def _claims(items: Sequence[contract.Claim], spans: Sequence[tuple[float, float]], axis: Axis, width: int) -> Table:
    """Claims with their spans on an axis of their own; what goes beyond it ends in an arrow."""
    room = max(12, min(40, width // 4))
    small = Axis(axis.first, axis.last, room)
    table = Table(box=None, padding=(0, 2, 1, 0), show_header=False)
    table.add_column(overflow="fold", max_width=ABOUT)
    table.add_column(no_wrap=True, width=room)
    parts.add_flowing_column(table)
    table.add_row("", small.ticks(), "")
    for item, (first, last) in zip(items, spans, strict=True):
        style = parts.STYLES[item["status"]]
        about = Group(Text.assemble(parts.identity(item), " ", (item["grade"], style)), parts.date(item))
        table.add_row(about, Text(_bar(small, first, last), style=style), parts.statement(item))
    return table


def _bar(axis: Axis, first: float, last: float) -> str:
    start, end = axis.column(first), axis.column(last)
    begun, ended = "←" if first < axis.first else "├", "→" if last > axis.last else "┤"
    if start == end:
        return " " * start + ("←" if last < axis.first else "→" if first > axis.last else "●")
    return " " * start + begun + "─" * (end - start - 1) + ended
