"""Claims along an axis of time: eras as bands, how many claims there are where, uncertain dates as spans."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from chongjin_cli.render import parts

LEVELS = " ▁▂▃▄▅▆▇█"
GAP = 2


class Axis(NamedTuple):
    """Years laid out on columns, from the first to the last, both drawn."""

    first: float
    last: float
    columns: int

    def column(self, year: float) -> int:
        """The column a year falls on; one outside of the axis falls on its nearer end."""
        share = (year - self.first) / max(self.last - self.first, 1e-9)
        return min(self.columns - 1, max(0, round(share * (self.columns - 1))))

    def ticks(self) -> Text:
        """Years written below the axis, as many as there is room for."""
        line = [" "] * self.columns
        step = max(1, round((self.last - self.first) / max(1, self.columns // 10)))
        step = next((nice for nice in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if nice >= step), step)
        year = int(self.first // step * step)
        while year <= self.last:
            start = self.column(year)
            label = str(year)
            if (
                year >= self.first
                and start + len(label) <= self.columns
                and not "".join(line[max(0, start - 1) :]).strip()
            ):
                line[start : start + len(label)] = label
            year += step
        return Text("".join(line), style="dim")


def draw(
    every: Sequence[str],
    shown: Sequence[str],
    eras: Sequence[str],
    updated: str,
    bounds: tuple[int | None, int | None],
) -> None:
    """Draw the eras and how many claims there are when, then the claims to be shown each with its span."""
    screen = parts.console()
    now = _year(updated)
    spans = [_span(item["dates"], now) for item in map(json.loads, every) if item["date"]]
    axis = _axis(spans, bounds, screen.width)
    label = max(8, screen.width - axis.columns - GAP)
    _draw_bands(screen, axis, [json.loads(text) for text in eras], now, label)
    _line(screen, "claims", Text(_density(axis, spans), style="cyan"), label)
    _line(screen, "", axis.ticks(), label)
    screen.print()
    dated = [item for item in map(json.loads, shown) if item["date"]]
    screen.print(_claims(dated, [_span(item["dates"], now) for item in dated], axis, screen.width))


def _axis(spans: Sequence[tuple[float, float]], bounds: tuple[int | None, int | None], width: int) -> Axis:
    """An axis that holds the spans, or what was asked for; a handful of claims long before the rest do not set it."""
    middles = sorted((first + last) / 2 for first, last in spans) or [0.0]
    first = middles[len(middles) // 50] - 1 if bounds[0] is None else bounds[0] / 10_000
    last = max(last for _, last in spans) if bounds[1] is None and spans else (bounds[1] or 20_000_000) / 10_000
    return Axis(float(int(first)), float(max(int(first) + 1, last)), max(20, width - 22))


def _draw_bands(screen: Console, axis: Axis, eras: list[dict[str, Any]], now: float, label: int) -> None:
    for era in eras:
        first, last = _span(era["dates"], now)
        if last < axis.first or first > axis.last:
            continue
        start, end = axis.column(first), axis.column(last)
        _line(screen, era["id"], Text(" " * start + "─" * max(1, end - start + 1), style="cyan"), label)


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


def _span(dates: dict[str, Any], now: float) -> tuple[float, float]:
    """First and last year of a date, as fractions, no later than now unless it begins later; what is open is closed."""
    last = now if dates["to"] is None else _year(dates["to"])
    first = last if dates["from"] is None else _year(dates["from"])
    return first, max(first, min(last, now))


def _year(day: str) -> float:
    year, month, number = day.rsplit("-", 2)
    return int(year) + (int(month) - 1) / 12 + (int(number) - 1) / 366
