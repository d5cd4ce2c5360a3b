"""JSON: a dataset file, as `--data` reads it, in canonical layout."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from chongjin_cli.present.exports.collect import Export, Record

BINARY = False
JSON = True


def write(export: Export, out: TextIO) -> None:
    """Write the file, with the rival answers in the disputes of its claims, so that these have the grades they had."""
    from chongjin_cli.dataset.model import COLLECTIONS
    from chongjin_cli.present.exports.file_records import FileRecords

    whole = export.with_rivals()
    records = FileRecords(whole.records["publishers"], whole.ids)
    head = whole.schema | whole.about
    out.write("{")
    out.writelines(f"\n {_text(key)}: {_text(value)}," for key, value in head.items())
    for number, collection in enumerate(COLLECTIONS):
        described: Iterable[Record] = (
            map(json.loads, whole.claims()) if collection == "claims" else whole.records[collection]
        )
        out.write(f"{',' if number else ''}\n {_text(collection)}: ")
        _write_list((records.record(collection, each) for each in described), out)
    out.write("\n}\n")


def schema() -> dict[str, Any]:
    """The JSON Schema of a dataset file."""
    from chongjin_cli.present.schemas import output

    return output.schema("file")


def _write_list(records: Iterable[Record], out: TextIO) -> None:
    """Write a list as `json.dumps` lays it out, record by record."""
    any_written = False
    for record in records:
        text = json.dumps(record, ensure_ascii=False, indent=1).replace("\n", "\n  ")
        out.write(f"{',' if any_written else '['}\n  {text}")
        any_written = True
    out.write("\n ]" if any_written else "[]")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
