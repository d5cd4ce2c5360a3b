"""JSON: one object, laid out like the dataset's file, with the finished objects of the output contract."""

import json
from collections.abc import Iterable
from typing import TextIO

from chongjin_cli.present.exports.collect import Export


def write(export: Export, out: TextIO) -> None:
    """Write the head, the lists of records and the claims, an object a line."""
    out.write("{\n")
    out.writelines(f"{_text(key)}: {_text(value)},\n" for key, value in export.about.items())
    for key, records in export.records.items():
        _write_list(key, map(_text, records), out)
        out.write(",\n")
    _write_list("claims", export.claims(), out)
    out.write("\n}\n")


def _write_list(key: str, objects: Iterable[str], out: TextIO) -> None:
    out.write(f"{_text(key)}: [")
    out.writelines(f"{',' if number else ''}\n{text}" for number, text in enumerate(objects))
    out.write("\n]")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
