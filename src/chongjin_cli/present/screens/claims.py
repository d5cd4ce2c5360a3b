"""The table of claims."""

import json
from collections.abc import Sequence

from rich.console import Group
from rich.table import Table

from chongjin_cli import contract
from chongjin_cli.present.screens import parts

MOST = 20
"""Columns that id, grade or date take at most."""
GAP = 2
"""Columns between two columns of the table."""


def draw(objects: Sequence[str], total: int, offset: int, found: parts.Matches | None = None) -> None:
    """Draw the claims, and say how many of how many they are."""
    screen = parts.console()
    with parts.how_many(offset, len(objects), total):
        screen.print(table([json.loads(text) for text in objects], screen.width, found))
        screen.print(parts.legend())


def table(items: Sequence[contract.Claim], width: int, found: parts.Matches | None) -> Table:
    """Claims with id, grade, date, assertion and attribution; the first three in one column on a narrow terminal."""
    wide = width >= parts.WIDE
    drawn = Table(box=None, padding=(0, GAP, 1, 0), show_header=wide, header_style="bold")
    beside = [(parts.identity(item), parts.grade(item), parts.date(item)) for item in items]
    if wide:
        # Told the widths, Rich does not measure each cell, which takes a quarter of the time of drawing.
        room = width - GAP
        for column, name in enumerate(("Claim", "Grade", "Date")):
            needed = min(MOST, max([len(name), *(cells[column].cell_len for cells in beside)]))
            drawn.add_column(name, no_wrap=name != "Date", width=needed)
            room -= needed + GAP
        drawn.add_column("Assertion", overflow="fold", width=room)
    else:
        drawn.add_column("Claim", max_width=MOST)
        parts.add_flowing_column(drawn, "Assertion")
    for cells, item in zip(beside, items, strict=True):
        drawn.add_row(*(cells if wide else (Group(*cells),)), parts.statement(item, found))
    return drawn
