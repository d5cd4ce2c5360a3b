"""A brief as plain text, to be read in a pipe; its lines are wrapped between words."""

from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.present.brief.page import Page, Row
from chongjin_cli.present.wrapping import columns, wrapped

INDENT, INSET = 2, 4
"""Columns before a row, and before an answer in a dispute; the further lines of a row have as many again."""


def write(page: Page, out: TextIO) -> None:
    """Write the page, as wide as the reader's."""
    out.writelines(f"{line}\n" for line in _lines(page, columns()))


def _lines(page: Page, width: int) -> Iterator[str]:
    for line in (page.title, *page.about):
        yield from wrapped(line, width)
    for part in page.parts:
        yield from ("", part.heading.upper())
        for row in part.rows:
            indent = INSET if row.inset else INDENT
            yield from wrapped(" " * indent + _row(row), width, 2 * indent)


def _row(row: Row) -> str:
    mark = "> " if row.marked else ""
    about = " ".join(part for part in (row.claim, row.grade) if part)
    when = f" ({row.years})" if row.years else ""
    text = f"{about}{when}  {row.text}" if about else row.text
    named = "; ".join([*(name for name, _ in row.sources), *([row.remark] if row.remark and row.sources else [])])
    end = f" [{named}]" if named else f" {row.remark}" if row.remark else ""
    return f"{mark}{text}{end}"
