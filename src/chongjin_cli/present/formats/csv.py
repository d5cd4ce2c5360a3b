"""CSV (RFC 4180) with a header, one row an object, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.cells import harmless, rows


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write the header even when there is nothing below it."""
    fields = fields or shape.keys
    table = csv.writer(out, lineterminator="\n")
    table.writerow(fields)
    table.writerows([harmless(text) for text in row] for row in rows(objects, fields))
