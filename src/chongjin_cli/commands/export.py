"""The dataset, or a part of it, for other programs.

With ids or filters (of both, each has to hold) the claims come with all they refer to; in json and html also with the
rival answers of disputed claims. csv names the best three sources that support a claim; its column origins_supporting
counts all that do, those of one publisher once. jsonl has every source.
"""

import json
import sys
from io import TextIOWrapper
from typing import Annotated

from chongjin_cli.atomic_file import replacing
from chongjin_cli.cli.ids import Ids, find, read
from chongjin_cli.cli.options import Argument, Data
from chongjin_cli.cli.printing import NOTHING_FOUND, other_than
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import select, tell_what_is_meant
from chongjin_cli.cli.stdin import tell_if_unread
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.present import exports
from chongjin_cli.present.encoding import escape_as_json
from chongjin_cli.present.exports.collect import Export, gather
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.lookup import Found
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

_EACH = "; ".join(f"{name}: {about}" for name, about in exports.FORMATS.items())
Name = Annotated[exports.ExportFormat, Argument("FORMAT", f"{_EACH}.")]
File = Annotated[
    str | None,
    Option(("--output", "-o"), "Write to this file, whole or not at all, not to stdout.", "FILE"),
]

_ORDERS = {"json": "by id", "html": "in time"}
"""The order of the formats that have one of their own; the limit of a selection still goes by its order."""

INSTEAD = {
    **dict.fromkeys(("--json", "--format", "-f"), "the format is a word: chongjin export json, chongjin export csv"),
    "--fields": "chongjin timeline --fields KEYS --format csv prints chosen keys",
}

_CITING = ("bibtex", "csl-json", "ris")
"""Formats for reference managers, which `cite` has."""

EXAMPLES = (
    "chongjin export html -o chongjin.html",
    "chongjin export sqlite -o chongjin.db",
    "chongjin export jsonl --topic {topic:navy} --grade C3",
    "chongjin export markdown --era {era:colonial} -o report.md",
    "chongjin search {words:sanctions} | chongjin export csv -",
)


def prepare(arguments: list[str]) -> list[str]:
    """The arguments as they are. Raises UsageError for a format that only `cite` has, with the command."""
    if arguments and (form := arguments[0].casefold()) in _CITING:
        mend = (
            f"chongjin cite --all --format {form}, or of some claims: chongjin search WORDS | chongjin cite - -f {form}"
        )
        raise UsageError(f"export: {arguments[0]!r} is not one of them", mend)
    return arguments


def command(name: Name, ids: Ids = None, file: File = None, *, filters: Filters, data: Data) -> int:
    """Export the dataset, or a selection of it."""
    to_stdout = file is None or file == "-"
    form = exports.load(name)
    if to_stdout and form.BINARY and sys.stdout.isatty():
        raise UsageError(f"{name} is not for a terminal", f"name a file: chongjin export {name} -o FILE")
    order = _ORDERS.get(name)
    if order and filters.sort and filters.limit is None and not filters.offset:
        raise UsageError(f"export {name} has no order but {order}", "leave out --sort")
    dataset = data.open(filters)
    found = find(dataset, read(ids, dataset, "export")) if ids else None
    selection = _selection(dataset, found, filters)
    export = gather(dataset, selection, filters.in_words(dataset)) if selection else None
    if export is None or not export.ids:
        matching = dataset.count(selection.unlimited) if selection else 0
        none = "the filters leave none of these claims" if found and filters != Filters() else "nothing matches"
        what = f"none of {matching:,} matching claims is asked for" if matching else none
        tell(f"{what}, nothing is written")
        return 0 if matching else NOTHING_FOUND
    if file is None or to_stdout:
        _print(form, export)
    elif name == "json" and export.is_whole and not data.without:
        _save(form, export, file)  # even over itself, in canonical layout
    else:
        _save(form, export, other_than(dataset.path, file))
    if found:
        found.raise_missing()
    elif filters == Filters():
        tell_if_unread(f"export {name}")
    return 0


def _selection(dataset: Dataset, found: Found | None, filters: Filters) -> Selection | None:
    """The claims to export, in the order of their ids if these are given; None if stdin gives none."""
    if found is None:
        return select(filters, dataset)
    selection = filters.select(dataset)
    tell_what_is_meant(dataset, filters)
    for remark in found.remarks:
        tell(remark)
    ids = tuple(json.loads(text)["id"] for text in found.texts)
    return selection._replace(ids=ids) if ids else None


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
