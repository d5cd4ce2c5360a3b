"""JSON Lines: one claim a line, as `search --format jsonl` prints it."""

from typing import TextIO

from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.formats import CLAIMS, jsonl


def write(export: Export, out: TextIO) -> None:
    """Write the claims."""
    jsonl.write(export.claims(), CLAIMS, None, out)
