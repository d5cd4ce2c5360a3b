"""A brief on a terminal: about a page, each claim with its id, grade and years beside it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chongjin_cli.present.brief.page import Page, Part
from chongjin_cli.present.brief.row import Row
from chongjin_cli.present.labels import is_of_the_web
from chongjin_cli.present.screens import parts


def draw(page: Page) -> None:
    """Draw the page."""
    screen = parts.console()
    screen.print(Text(page.title, style="bold"))
    for line in page.about:
        screen.print(Text(line, style="dim"))
    for heading, parted in page.under_headings():
        screen.print()
        screen.print(Text(heading, style="bold"))
        for part in parted:
            for drawn in _part(part):
                screen.print(Padding(drawn, (0, 0, 0, 1)))
    screen.print()
    screen.print(parts.legend())


def _part(part: Part) -> Iterator[RenderableType]:
    """The claims in a table; those that stand behind one another, and what is no claim, as running text."""
    if part.tell_of:
        told = (Text.assemble(_identity(row), " ", _text(row)) for row in part.rows)
        yield Text(" ").join([Text(f"{part.tell_of}:", style="bold"), *told])
        return
    for is_claim, together in groupby(part.rows, key=lambda row: row.claim is not None):
        rows = list(together)
        yield _table(rows) if is_claim else Group(*map(_text, rows))


def _table(rows: Iterable[Row]) -> Table:
    """The claims with their id and grade in a column."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    parts.add_flowing_column(table)
    for row in rows:
        table.add_row(_identity(row), _text(row))
    return table


def _identity(row: Row) -> Text:
    mark = "▶ " if row.marked else "  " if row.inset else ""
    style = parts.STYLES[row.status] if row.status else ""
    return Text.assemble(mark, (row.claim or "", "cyan"), " ", (row.grade or "", style))


def _text(row: Row) -> Text:
    """The sentence, behind its years unless it has them, and, dim, its sources and its remark."""
    short, years = row.in_short(), row.dated()
    text = Text.assemble(*([(f"({years}) ", "dim")] if years else []), short.text)
    remark = Text(short.remark or "", style="dim")
    if short.sources:
        told = Text("; ").join(_linked(name, address) for name, address in short.sources)
        if remark:
            told.append(short.joint).append_text(remark)
        remark = Text.assemble("[", told, "]", style="dim")
    return text.append(" ").append_text(remark) if remark else text


def _linked(name: str, address: str | None) -> Text:
    """The name of a source, a link where its address is one of the web."""
    return Text(name, style=f"link {address}" if is_of_the_web(address) else "")
