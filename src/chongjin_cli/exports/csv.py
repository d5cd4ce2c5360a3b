"""CSV: one claim a row, as `search --format csv` prints it."""

from typing import TextIO

from chongjin_cli.exporting import Export
from chongjin_cli.formats import CLAIMS, csv


def write(export: Export, out: TextIO) -> None:
    """Write a header and the claims."""
    csv.write(export.claims(), CLAIMS, None, out)
