"""The whole dataset, or the claims that filters choose with all they refer to, for other programs.

The objects that --json prints: json, jsonl, csv, parquet. As tables: sqlite, datapackage (a ZIP of CSV files).
For maps geojson, for the web of data jsonld, to be read markdown.
"""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Annotated

from chongjin_cli.atomic_file import replacing
from chongjin_cli.cli.options import Argument, Data
from chongjin_cli.cli.printing import NOTHING_FOUND, escape_as_json
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.present import exports
from chongjin_cli.present.exports.collect import Export, gather
from chongjin_cli.queries.filters import Filters

Name = Annotated[exports.ExportFormat, Argument("FORMAT", f"{', '.join(exports.FORMATS)}.")]
File = Annotated[
    str | None,
    Option(("--output", "-o"), "Write to this file, whole or not at all; without it, or to -, to stdout.", "FILE"),
]

EXAMPLES = (
    "chongjin export sqlite -o chongjin.db",
    "chongjin export jsonl --topic navy --grade C3",
    "chongjin export markdown --era colonial -o colonial.md",
)


def command(name: Name, file: File = None, *, filters: Filters, data: Data) -> int:
    """Export the dataset, or a selection of it."""
    to_stdout = file is None or file == "-"
    if to_stdout and name in exports.BINARY and sys.stdout.isatty():
        raise UsageError(f"{name} is not for a terminal", f"name a file: chongjin export {name} -o FILE")
    write = exports.writer(name)
    dataset = data.open()
    export = gather(dataset, filters.select(dataset))
    if not export.ids:
        print("nothing matches, nothing is written", file=sys.stderr)
        return NOTHING_FOUND
    if file is None or to_stdout:
        _print(name, write, export)
    else:
        _save(name, write, export, _other_than(dataset.path, file))
    return 0


def _print(name: str, write: exports.Writer, export: Export) -> None:
    if name in exports.JSON:
        escape_as_json()
    write(export, sys.stdout.buffer if name in exports.BINARY else sys.stdout)


def _save(name: str, write: exports.Writer, export: Export, file: str) -> None:
    with replacing(file) as out:
        if name in exports.BINARY:
            write(export, out)
            return
        text = TextIOWrapper(out, encoding="utf-8", newline="\n")
        write(export, text)
        text.detach()


def _other_than(dataset: str, file: str) -> str:
    """The file to write to. Raises UsageError if it is the dataset that is read."""
    with suppress(OSError, ValueError):
        if os.path.samefile(dataset, file):
            raise UsageError(f"{file!r} is the dataset itself", "name another file")
    return file
