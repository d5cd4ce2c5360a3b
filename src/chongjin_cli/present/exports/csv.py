"""CSV (RFC 4180) for a spreadsheet: one claim a row, with the best of the sources that support it."""

from typing import TextIO

from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.formats import CLAIMS
from chongjin_cli.present.formats.csv import write as write_csv

BINARY = False
JSON = False


def write(export: Export, out: TextIO) -> None:
    """Write a header and the claims, as lists do with --format csv."""
    write_csv(export.claims(), CLAIMS, None, out)
