"""TSV with a header, one row an object; tabs and line breaks inside a cell become spaces."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.cells import harmless
from chongjin_cli.present.spreadsheet import spreadsheet


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write the header even when there is nothing below it."""
    headings, cells = spreadsheet(objects, shape, fields)
    out.write("\t".join(headings) + "\n")
    out.writelines(line([_quoted(harmless(text)) for text in row]) for row in cells)


def _quoted(text: str) -> str:
    """A cell that begins with a quotation mark as in CSV, since readers of TSV look for the mark that closes it."""
    return '"' + text.replace('"', '""') + '"' if text.startswith('"') else text


def line(row: list[str]) -> str:
    """One row as a line."""
    return "\t".join(" ".join(text.split()) for text in row) + "\n"
