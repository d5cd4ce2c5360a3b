"""Other programs' formats, one file each, named like the format.

A file states two constants, `BINARY` and `JSON`, and has `write(export, out)`, which writes all that is exported; one
that a JSON Schema describes also has `schema()`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, Protocol

from chongjin_cli.present.exports.collect import Export

FORMATS = {
    "json": "a dataset file, as --data reads it",
    "jsonl": "a claim a line, as --json prints it",
    "csv": "a claim a row, for a spreadsheet",
    "sqlite": "a database of tables",
    "datapackage": "a ZIP of tables in CSV and their description",
    "bundle": "a ZIP of the same tables in Parquet and JSON Lines, for database engines",
    "html": "a page that works offline, to search, print and hand on",
    "geojson": "the places with coordinates, for maps",
    "jsonld": "linked data in terms of schema.org",
    "markdown": "a report to read",
    "parquet": "a claim a row with its evidence nested, for data frames",
}
"""Every format, with what it is in a few words."""

if TYPE_CHECKING:
    ExportFormat = str
else:
    ExportFormat = Literal[tuple(FORMATS)]


class Format(Protocol):
    """What the file of a format states and does."""

    BINARY: bool
    """Whether `write` takes a file of bytes; else it takes one of text."""
    JSON: bool
    """Whether it can write any character as an escape."""

    def write(self, export: Export, out: Any) -> None:
        """Write everything. Raises UsageError if a package it needs is missing."""


def load(name: str) -> Format:
    """The file of a format."""
    found: Any = import_module(f"chongjin_cli.present.exports.{name}")
    return found  # type: ignore[no-any-return]
