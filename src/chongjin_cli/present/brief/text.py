"""A brief as plain text, to be read in a pipe; its lines are wrapped between words."""

from collections.abc import Iterator
from itertools import chain
from typing import TextIO

from chongjin_cli.present.brief.page import Page, Part
from chongjin_cli.present.brief.row import InShort, Row
from chongjin_cli.present.wrapping import columns, wrapped

INDENT, INSET = 2, 4
"""Columns before a row, and before an answer in a dispute; the further lines of a row stand INDENT behind it."""


def write(page: Page, out: TextIO) -> None:
    """Write the page, as wide as the reader's."""
    out.writelines(f"{line}\n" for line in _lines(page, columns()))


def _lines(page: Page, width: int) -> Iterator[str]:
    for line in (page.title, *page.about):
        yield from wrapped(line, width)
    for heading, parts in page.under_headings():
        yield from ("", heading.upper())
        yield from chain.from_iterable(_part(part, width) for part in parts)


def _part(part: Part, width: int) -> Iterator[str]:
    if part.tell_of:
        told = " ".join((f"{part.tell_of}:", *map(_row, part.rows)))
        yield from wrapped(" " * INDENT + told, width, 2 * INDENT)
    else:
        for row in part.rows:
            indent = INSET if row.inset else INDENT
            yield from wrapped(" " * indent + _row(row), width, INDENT + indent)


def _row(row: Row) -> str:
    mark = "> " if row.marked else ""
    about = " ".join(part for part in (row.claim, row.grade) if part)
    when = f" ({years})" if (years := row.dated()) else ""
    short = row.in_short()
    text = f"{about}{when}  {short.text}" if about else short.text
    return f"{mark}{text}{_end(short)}"


def _end(short: InShort) -> str:
    """Sources and what is told besides, in brackets if there are sources."""
    named = "; ".join(name for name, _ in short.sources)
    told = short.joint.join(part for part in (named, short.remark) if part)
    return f" [{told}]" if named else f" {told}" if told else ""
