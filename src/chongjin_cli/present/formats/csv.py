"""CSV (RFC 4180) with a header, one row an object, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.cells import escape_formula
from chongjin_cli.present.spreadsheet import spreadsheet


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write the header even when there is nothing below it."""
    headings, cells = spreadsheet(objects, shape, fields)
    table = csv.writer(out, lineterminator="\n")
    table.writerow(headings)
    table.writerows([escape_formula(text) for text in row] for row in cells)
