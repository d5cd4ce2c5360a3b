"""What a pipe gets when no format is asked for: one tab-separated line an object, no header."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.cells import rows
from chongjin_cli.present.formats.tsv import line


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write each object's few telling fields."""
    out.writelines(line(row) for row in rows(objects, fields or shape.line))
