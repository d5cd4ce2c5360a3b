"""The table of claims."""

import json
from collections.abc import Sequence
from typing import Any

from rich.console import Group
from rich.table import Table

from chongjin_cli.present.screens import parts


def draw(objects: Sequence[str], total: int, offset: int, found: parts.Found | None = None) -> None:
    """Draw the claims and say on stderr if there are more."""
    screen = parts.console()
    screen.print(table([json.loads(text) for text in objects], screen.width, found))
    say_what_is_left(offset, len(objects), total)


def say_what_is_left(offset: int, count: int, total: int) -> None:
    """Say on stderr which of how many claims were shown, and how to see the others."""
    shown = min(offset + count, total)
    if offset > 0 or shown < total:
        more = f"; the next: --offset {shown}" if shown < total else ""
        parts.remark(f"{offset + 1} to {shown} of {total} claims; all: --limit {total}{more}")


def table(items: Sequence[dict[str, Any]], width: int, found: parts.Found | None = None) -> Table:
    """Claims with id, grade, date and statement; id, grade and date in one column where the terminal is narrow."""
    wide = width >= parts.WIDE
    drawn = Table(box=None, padding=(0, 2, 1, 0), show_header=wide, header_style="bold")
    for name in ("Claim", "Grade", "Date") if wide else ("Claim",):
        drawn.add_column(name, no_wrap=wide and name != "Date", max_width=20)
    drawn.add_column("Statement", ratio=1)
    for item in items:
        cells = (parts.identity(item), parts.grade(item), parts.date(item))
        drawn.add_row(*(cells if wide else (Group(*cells),)), parts.statement(item, found))
    return drawn
