"""TSV with a header, one row an object; tabs and line breaks inside a cell become spaces."""

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.cells import escape_formula
from chongjin_cli.present.spreadsheet import spreadsheet

_BLANKS = re.compile(r"\s+")


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write the header even when there is nothing below it."""
    headings, cells = spreadsheet(objects, shape, fields)
    out.write("\t".join(headings) + "\n")
    out.writelines(line([_quoted(escape_formula(text)) for text in row]) for row in cells)


def _quoted(text: str) -> str:
    """A cell that begins with a quotation mark as in CSV, since readers of TSV look for the mark that closes it."""
    return '"' + text.replace('"', '""') + '"' if text.startswith('"') else text


def line(row: list[str]) -> str:
    """One row as a line; a blank at the end of a cell is that after an empty last part of it."""
    return "\t".join(_BLANKS.sub(" ", text) for text in row) + "\n"
