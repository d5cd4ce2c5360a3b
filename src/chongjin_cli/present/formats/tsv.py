"""TSV with a header, one row an object; tabs and line breaks inside a cell become spaces."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.cells import harmless, rows


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write the header even when there is nothing below it."""
    fields = fields or shape.keys
    out.write("\t".join(fields) + "\n")
    out.writelines(line([harmless(text) for text in row]) for row in rows(objects, fields))


def line(row: list[str]) -> str:
    """One row as a line."""
    return "\t".join(" ".join(text.split()) for text in row) + "\n"
