"""A brief on a terminal: about a page, each claim with its id, grade and years beside it."""

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chongjin_cli.present.brief import Page, Part, Row
from chongjin_cli.present.screens import parts

NARROW = 70
"""Columns below which the years of a claim are left out: its sentence names them."""


def draw(page: Page) -> None:
    """Draw the page."""
    screen = parts.console()
    screen.print(Text(page.title, style="bold"))
    for line in page.about:
        screen.print(Text(line, style="dim"))
    for part in page.parts:
        screen.print()
        screen.print(Text(part.heading, style="bold"))
        screen.print(Padding(_table(part, screen.width), (0, 0, 0, 1)))
    screen.print()
    screen.print(parts.legend())


def _table(part: Part, width: int) -> Table:
    """The rows of a part, those of claims with their id, grade and, where there is room, years in columns."""
    graded = any(row.claim for row in part.rows)
    dated = graded and width >= NARROW and any(row.years for row in part.rows)
    table = Table.grid(padding=(0, 1, 0, 0))
    if graded:
        table.add_column(no_wrap=True)
    if dated:
        table.add_column(max_width=12)
    parts.add_flowing_column(table)
    for row in part.rows:
        columns = [_identity(row)] if graded else []
        columns += [Text(row.years or "", style="dim")] if dated else []
        table.add_row(*columns, _text(row))
    return table


def _identity(row: Row) -> Text:
    if row.claim is None or row.grade is None or row.status is None:
        return Text()
    mark = "▶ " if row.marked else "  " if row.inset else ""
    return Text.assemble(mark, (row.claim, "cyan"), " ", (row.grade, parts.STYLES[row.status]))


def _text(row: Row) -> Text:
    """The sentence and, dim, its sources or what is told besides; a question stands out."""
    text = Text(row.text, style="italic" if row.claim is None and row.remark is None else "")
    told = Text("; ", style="dim").join(_named(row)) if row.sources else Text(row.remark or "", style="dim")
    if row.sources:
        told = Text.assemble("[", told, "]", style="dim")
    return text.append(" ").append_text(told) if told else text


def _named(row: Row) -> list[Text]:
    """The names of sources, each a link where its address is one of the web."""
    named = [
        Text(name, style=f"link {address}" if address and address.startswith(("http://", "https://")) else "")
        for name, address in row.sources
    ]
    return [*named, *([Text(row.remark)] if row.remark else [])]
