"""CSV: one claim a row, as `search --format csv` prints it."""

from typing import TextIO

from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.formats import CLAIMS, csv


def write(export: Export, out: TextIO) -> None:
    """Write a header and the claims."""
    csv.write(export.claims(), CLAIMS, None, out)
