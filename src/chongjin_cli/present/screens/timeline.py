"""Claims on an axis of time: eras as bands, how many claims there are when, each claim as a span on the same axis."""

import json
from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year, iso, known_side
from chongjin_cli.present.screens import parts
from chongjin_cli.present.screens.axis import Axis, span
from chongjin_cli.queries.selection import Selection

LEVELS = " ▁▂▃▄▅▆▇█"
GAP = 2
LEAST_LABEL, LONGEST_LABEL = 14, 26
"""Columns of an era's name, and of a claim's id and date."""
DAY = 1 / 366
"""A day as a part of a year."""
UNKNOWN = "┄┄"
"""Stands before an unknown beginning of a span and after an unknown end; a dotted span was so at some time in it."""

Bounds = tuple[float | None, float | None]
"""First and last year of an axis as fractions, None where the claims set it."""


def bounds(selection: Selection, eras: Sequence[str]) -> Bounds:
    """What a selection cuts the axis to: its dates, and the eras it chooses."""
    days = (selection.first, selection.begin), (selection.last, selection.end)
    firsts, lasts = ([_year(day) for day in given if day is not None] for given in days)
    known = {era["id"]: era["dates"] for era in map(json.loads, eras)}
    for group in selection.links:
        chosen = [known[name] for kind, name in group if kind == "era"]
        starts, ends = [each["from"] for each in chosen], [each["to"] for each in chosen]
        firsts += [min(map(decimal_year, starts))] if starts and None not in starts else []
        lasts += [max(map(decimal_year, ends))] if ends and None not in ends else []
    return max(firsts, default=None), min(lasts, default=None)


def draw(
    every: Sequence[str], shown: Sequence[str], offset: int, eras: Sequence[str], updated: str, bounds: Bounds
) -> None:
    """Draw the eras and how many claims there are when, then the claims to be shown each with its span."""
    screen = parts.console()
    now = decimal_year(updated)
    items: list[contract.Claim] = [item for item in map(json.loads, every) if item["date"]]
    spans = [_span(item, now) for item in items]
    described = [json.loads(text) for text in eras]
    longest = max((cell_len(era["label"]) for era in described), default=0)
    label = min(max(longest, LEAST_LABEL), LONGEST_LABEL, screen.width // 3)
    axis = _axis(items, spans, bounds, max(12, screen.width - label - GAP))
    with parts.how_many(offset, len(shown), len(every)):
        _draw_bands(screen, axis, described, now, label)
        _line(screen, "claims", Text(_density(axis, spans), style="cyan"), label)
        _line(screen, "", axis.ticks(), label)
        screen.print()
        screen.print(_claims([json.loads(text) for text in shown], axis, now, label))
        _line(screen, "", axis.ticks(), label)
        screen.print(parts.legend())


def _year(day: int) -> float:
    """A day as `dates.sortable` writes it, as a year with its part that has passed."""
    return decimal_year(iso((day // 10_000, day // 100 % 100, day % 100)) or "")


def _axis(items: Sequence[contract.Claim], spans: Sequence[tuple[float, float]], bounds: Bounds, columns: int) -> Axis:
    """An axis that holds the spans, or what was asked for.

    A few claims long before or after the rest do not set its ends, nor do those that still hold. Of a time that was
    asked for from beginning to end it may be a day, else it is a year at least.
    """
    middles = sorted((first + last) / 2 for first, last in spans) or [2000.0]
    ends = sorted(
        first if item["dates"]["to"] is None else last for item, (first, last) in zip(items, spans, strict=True)
    ) or [2000.0]
    few = len(spans) // 50
    first = float(int(middles[few] - 1)) if bounds[0] is None else bounds[0]
    last = ends[-1 - few] if bounds[1] is None else bounds[1]
    return Axis(first, max(first + (1 if None in bounds else DAY), last), columns)


def _draw_bands(screen: Console, axis: Axis, eras: list[dict[str, Any]], now: float, label: int) -> None:
    for era in eras:
        first, last = span(era["dates"], now)
        band = axis.band(axis.first if era["dates"]["from"] is None else first, last)
        if band:
            band.stylize("cyan")
            _line(screen, era["label"], band, label)


def _line(screen: Console, name: str, drawn: Text, label: int) -> None:
    first, *rest = Text(name).wrap(screen, label)  # a name is never cut
    first.truncate(label, pad=True)
    screen.print(Text.assemble(first, " " * GAP, drawn), no_wrap=True, crop=True)
    for each in rest:
        screen.print(each)


def _density(axis: Axis, spans: Sequence[tuple[float, float]]) -> str:
    """A column for each step of the axis, as high as claims fall on it; a span counts once, in its middle."""
    counts = [0] * axis.columns
    for first, last in spans:
        if axis.first <= (first + last) / 2 <= axis.last:
            counts[axis.column((first + last) / 2)] += 1
    most = max(counts) or 1
    return "".join(LEVELS[-(-count * (len(LEVELS) - 1) // most)] for count in counts)


def _claims(items: Sequence[contract.Claim], axis: Axis, now: float, label: int) -> Table:
    """Each claim with its id, grade and date, its span on the axis, and below that what it says."""
    table = Table.grid(padding=(0, GAP, 1, 0))
    table.add_column(width=label, overflow="fold")
    table.add_column(width=axis.columns, overflow="fold")
    for item in items:
        style = parts.STYLES[item["status"]]
        about = Group(Text.assemble(parts.identity(item), " ", (item["grade"], style)), parts.date(item))
        bar = Text(_bar(item, axis, now) if item["date"] else "", style=style, no_wrap=True)
        table.add_row(about, Group(bar, parts.statement(item)))
    return table


def _is_limit(item: contract.Claim) -> bool:
    """Whether it is only known by when, or from when, something was so."""
    return _begins_unknown(item) or _ends_unknown(item)


def _begins_unknown(item: contract.Claim) -> bool:
    return (item["date"] or "").startswith("/")


def _ends_unknown(item: contract.Claim) -> bool:
    return (item["date"] or "").endswith("/")


def _span(item: contract.Claim, now: float) -> tuple[float, float]:
    """First and last year of a claim; where only a limit is known, those of the limit."""
    return known_side(item["date"] or "") if _is_limit(item) else span(item["dates"], now)


def _bar(item: contract.Claim, axis: Axis, now: float) -> str:
    """The span of a claim; what is open, or goes beyond the axis, ends in an arrow, a limit is dotted."""
    first, last = _span(item, now)
    is_known = not _is_limit(item)
    opens = item["dates"]["from"] is None and is_known
    first = axis.first if opens else first
    start, end = axis.column(first), axis.column(last)
    begun = opens or first < axis.first
    ended = (item["dates"]["to"] is None and is_known) or last > axis.last
    if last < axis.first or first > axis.last:
        return " " * start + ("←" if last < axis.first else "→")
    is_dotted = _begins_unknown(item) and start >= len(UNKNOWN)
    before = " " * (start - len(UNKNOWN)) + UNKNOWN if is_dotted else " " * start
    after = UNKNOWN if _ends_unknown(item) and end + len(UNKNOWN) < axis.columns else ""
    if start == end:
        return before + ("←" if begun else "→" if ended else "●") + after
    line = "─" if is_known else UNKNOWN[0]
    return before + ("←" if begun else "├") + line * (end - start - 1) + ("→" if ended else "┤") + after
