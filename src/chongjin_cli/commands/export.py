"""The whole dataset, or the claims that filters choose with all they refer to, for other programs.

json is a dataset file: under filters it also has the rival answers of disputed claims, so that every grade holds.
The other formats have only the claims that the filters leave.
"""

import sys
from io import TextIOWrapper
from typing import Annotated

from chongjin_cli.atomic_file import replacing
from chongjin_cli.cli.options import Argument, Data
from chongjin_cli.cli.printing import NOTHING_FOUND, escape_as_json, other_than
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.present import exports
from chongjin_cli.present.exports.collect import Export, gather
from chongjin_cli.queries.filters import Filters

_EACH = "; ".join(f"{name}: {about}" for name, about in exports.FORMATS.items())
Name = Annotated[exports.ExportFormat, Argument("FORMAT", f"{_EACH}.")]
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
    form = exports.load(name)
    if to_stdout and form.BINARY and sys.stdout.isatty():
        raise UsageError(f"{name} is not for a terminal", f"name a file: chongjin export {name} -o FILE")
    dataset = data.open()
    export = gather(dataset, filters.select(dataset))
    if not export.ids:
        print("nothing matches, nothing is written", file=sys.stderr)
        return NOTHING_FOUND
    if file is None or to_stdout:
        _print(form, export)
    else:
        _save(form, export, other_than(dataset.path, file))
    return 0


def _print(form: exports.Format, export: Export) -> None:
    if form.JSON:
        escape_as_json()
    form.write(export, sys.stdout.buffer if form.BINARY else sys.stdout)


def _save(form: exports.Format, export: Export, file: str) -> None:
    with replacing(file) as out:
        if form.BINARY:
            form.write(export, out)
            return
        text = TextIOWrapper(out, encoding="utf-8", newline="\n")
        form.write(export, text)
        text.detach()
