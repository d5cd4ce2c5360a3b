"""Other programs' formats, one file each: `write(export, out)` writes everything that is exported, as text or bytes."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Literal, get_args

from chongjin_cli.present.exports.collect import Export

ExportFormat = Literal[
    "json", "jsonl", "csv", "sqlite", "datapackage", "geojson", "jsonld", "markdown", "parquet"
]  # fmt: skip
FORMATS: tuple[str, ...] = get_args(ExportFormat)
BINARY = frozenset({"sqlite", "datapackage", "parquet"})
"""The formats whose `write` takes a file of bytes; the others take one of text."""
JSON = frozenset({"json", "jsonl", "geojson", "jsonld"})
"""The formats that can write any character as an escape."""

Writer = Callable[[Export, Any], None]


def writer(name: str) -> Writer:
    """The `write` of a format's file, which is loaded only now. Raises UsageError if a package it needs is missing."""
    found: Writer = import_module(f"chongjin_cli.present.exports.{name}").write
    return found
