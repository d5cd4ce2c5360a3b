"""The table of claims."""

import json
from collections.abc import Sequence

from rich.console import Group
from rich.table import Table

from chongjin_cli import contract
from chongjin_cli.present.screens import parts


def draw(objects: Sequence[str], total: int, offset: int, found: parts.Found | None = None) -> None:
    """Draw the claims, and say how many of how many they are."""
    screen = parts.console()
    with parts.how_many(offset, len(objects), total):
        screen.print(table([json.loads(text) for text in objects], screen.width, found))
        screen.print(parts.legend())


def table(items: Sequence[contract.Claim], width: int, found: parts.Found | None = None) -> Table:
    """Claims with id, grade, date, assertion and attribution; the first three in one column on a narrow terminal."""
    wide = width >= parts.WIDE
    drawn = Table(box=None, padding=(0, 2, 1, 0), show_header=wide, header_style="bold")
    for name in ("Claim", "Grade", "Date") if wide else ("Claim",):
        drawn.add_column(name, no_wrap=wide and name != "Date", max_width=20)
    parts.add_flowing_column(drawn, "Assertion")
    for item in items:
        cells = (parts.identity(item), parts.grade(item), parts.date(item))
        drawn.add_row(*(cells if wide else (Group(*cells),)), parts.statement(item, found))
    return drawn
