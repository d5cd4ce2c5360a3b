"""Claims along an axis of time: eras as bands, how many claims there are where, uncertain dates as spans."""

import json
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.present.screens import parts
from chongjin_cli.present.screens.axis import Axis, span

LEVELS = " ▁▂▃▄▅▆▇█"
GAP = 2


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
    spans = [span(item["dates"], now) for item in map(json.loads, every) if item["date"]]
    axis = _axis(spans, bounds, screen.width)
    label = max(8, screen.width - axis.columns - GAP)
    _draw_bands(screen, axis, [json.loads(text) for text in eras], now, label)
    _line(screen, "claims", Text(_density(axis, spans), style="cyan"), label)
    _line(screen, "", axis.ticks(), label)
    screen.print()
    dated = [item for item in map(json.loads, shown) if item["date"]]
    screen.print(_claims(dated, [span(item["dates"], now) for item in dated], axis, screen.width))


def _axis(spans: Sequence[tuple[float, float]], bounds: tuple[int | None, int | None], width: int) -> Axis:
    """An axis that holds the spans, or what was asked for; a handful of claims long before the rest do not set it."""
    middles = sorted((first + last) / 2 for first, last in spans) or [0.0]
    first = middles[len(middles) // 50] - 1 if bounds[0] is None else bounds[0] / 10_000
    last = max(last for _, last in spans) if bounds[1] is None and spans else (bounds[1] or 20_000_000) / 10_000
    return Axis(float(int(first)), float(max(int(first) + 1, last)), max(20, width - 22))


def _draw_bands(screen: Console, axis: Axis, eras: list[dict[str, Any]], now: float, label: int) -> None:
    for era in eras:
        band = axis.band(*span(era["dates"], now))
        if band:
            band.stylize("cyan")
            _line(screen, era["id"], band, label)


def _line(screen: Console, name: str, drawn: Text, label: int) -> None:
    screen.print(Text.assemble((f"{name[: label - 1]:<{label}}", "dim"), drawn), no_wrap=True, crop=True)


def _density(axis: Axis, spans: Sequence[tuple[float, float]]) -> str:
    """A column for each step of the axis, as high as claims fall on it; a span counts once, in its middle."""
    counts = [0] * axis.columns
    for first, last in spans:
        if axis.first <= (first + last) / 2 <= axis.last:
            counts[axis.column((first + last) / 2)] += 1
    most = max(counts) or 1
    return "".join(LEVELS[-(-count * (len(LEVELS) - 1) // most)] for count in counts)


def _claims(items: Sequence[dict[str, Any]], spans: Sequence[tuple[float, float]], axis: Axis, width: int) -> Table:
    """Claims with their spans; the date in words stands below the id where the terminal is narrow."""
    room = max(12, min(40, width // 4))
    small = Axis(axis.first, axis.last, room)
    table = Table(box=None, padding=(0, 2, 1, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, width=room)
    table.add_column(ratio=1)
    for item, (first, last) in zip(items, spans, strict=True):
        start, end = small.column(first), small.column(last)
        bar = "●" if start == end else "├" + "─" * (end - start - 1) + "┤"
        style = parts.STYLES[item["status"]]
        about = Text.assemble(parts.identity(item), " ", (item["grade"], style))
        table.add_row(
            about, Text(" " * start + bar, style=style), Text.assemble(parts.date(item), "  ", item["statement"])
        )
    return table
