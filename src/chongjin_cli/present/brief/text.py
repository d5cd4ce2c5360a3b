"""A brief as plain text, to be read in a pipe. Lines are not cut or wrapped."""

from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.present.brief import Page, Row


def write(page: Page, out: TextIO) -> None:
    """Write the page."""
    out.writelines(f"{line}\n" for line in _lines(page))


def _lines(page: Page) -> Iterator[str]:
    yield page.title
    yield from page.about
    for part in page.parts:
        yield from ("", part.heading.upper())
        yield from map(_row, part.rows)


def _row(row: Row) -> str:
    mark = "> " if row.marked else ""
    about = " ".join(part for part in (row.claim, row.grade) if part)
    when = f" ({row.years})" if row.years else ""
    text = f"{about}{when}  {row.text}" if about else row.text
    named = "; ".join([*(name for name, _ in row.sources), *([row.remark] if row.remark and row.sources else [])])
    end = f" [{named}]" if named else f" {row.remark}" if row.remark else ""
    return f"{'    ' if row.inset else '  '}{mark}{text}{end}"
