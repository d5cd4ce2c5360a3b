"""A brief on a terminal: about a page, each claim with its id, grade and years beside it."""

from collections.abc import Sequence
from itertools import groupby

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chongjin_cli.present.brief.page import Page, Row
from chongjin_cli.present.labels import is_of_the_web
from chongjin_cli.present.screens import parts

USUAL = 9
"""Columns of years where there is no room for all in a line; wider only for a word that is longer."""


def draw(page: Page) -> None:
    """Draw the page."""
    screen = parts.console()
    screen.print(Text(page.title, style="bold"))
    for line in page.about:
        screen.print(Text(line, style="dim"))
    for part in page.parts:
        screen.print()
        screen.print(Text(part.heading, style="bold"))
        for is_claim, together in groupby(part.rows, key=lambda row: row.claim is not None):
            rows = list(together)
            drawn = _table(rows, screen.width) if is_claim else Group(*map(_text, rows))
            screen.print(Padding(drawn, (0, 0, 0, 1)))
    screen.print()
    screen.print(parts.legend())


def _table(rows: Sequence[Row], width: int) -> Table:
    """The claims with their id, grade and, where there is room, years in columns: their sentences name them, too."""
    dated = width >= parts.NARROW and any(row.years for row in rows)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    if dated:
        longest = max(len(word) for row in rows for word in (row.years or "").split() or [""])
        wide = width >= parts.WIDE
        table.add_column(no_wrap=wide, max_width=None if wide else max(USUAL, longest), overflow="fold")
    parts.add_flowing_column(table)
    for row in rows:
        columns = [Text(row.years or "", style="dim")] if dated else []
        table.add_row(_identity(row), *columns, _text(row))
    return table


def _identity(row: Row) -> Text:
    mark = "▶ " if row.marked else "  " if row.inset else ""
    style = parts.STYLES[row.status] if row.status else ""
    return Text.assemble(mark, (row.claim or "", "cyan"), " ", (row.grade or "", style))


def _text(row: Row) -> Text:
    """The sentence and, dim, its sources and its remark; of an answer the remark alone."""
    text = Text(row.text)
    has_sources = row.sources and not row.inset
    told = Text(", ", style="dim").join(_named(row)) if has_sources else Text(row.remark or "", style="dim")
    if has_sources:
        told = Text.assemble("[", told, "]", style="dim")
    return text.append(" ").append_text(told) if told else text


def _named(row: Row) -> list[Text]:
    """The names of sources, each a link where its address is one of the web."""
    named = [Text(name, style=f"link {address}" if is_of_the_web(address) else "") for name, address in row.sources]
    return [*named, *([Text(row.remark)] if row.remark else [])]
