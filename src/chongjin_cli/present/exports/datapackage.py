"""A Frictionless Data Package (version 1) as a ZIP: datapackage.json, which describes them, and tables in CSV."""

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO, TextIOWrapper
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from chongjin_cli.present import labels
from chongjin_cli.present.exports.archive import pack
from chongjin_cli.present.exports.collect import CC_BY, Export, Record, is_cc_by
from chongjin_cli.present.exports.tables import TABLES, Column, Table, rows
from chongjin_cli.present.formats.cells import escape_formula

BINARY = True
JSON = False


def write(export: Export, out: BinaryIO) -> None:
    """Write the ZIP, the same bytes for the same claims."""
    with ExitStack() as open_files:
        files = {table.name: open_files.enter_context(TemporaryFile()) for table in TABLES}
        _write_tables(export, files)
        resources = [_resource(table, files[table.name]) for table in TABLES]
        described = json.dumps(_package(export, resources), ensure_ascii=False, indent=2)
        described_file = BytesIO(f"{described}\n".encode())
        pack([("datapackage.json", described_file), *((f"{name}.csv", file) for name, file in files.items())], out)


def _write_tables(export: Export, files: dict[str, Any]) -> None:
    texts = {name: TextIOWrapper(file, encoding="utf-8", newline="") for name, file in files.items()}
    writers = {name: csv.writer(text, lineterminator="\n") for name, text in texts.items()}
    for table in TABLES:
        writers[table.name].writerow([column.name for column in table.columns])
    for name, row in rows(export):
        writers[name].writerow([_cell(value) for value in row])
    for text in texts.values():
        text.detach()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return escape_formula(json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value))


def _package(export: Export, resources: list[Record]) -> Record:
    return {
        "profile": "tabular-data-package",
        "name": export.about["name"],
        "title": export.about["title"],
        "version": export.about["version"],
        "created": f"{export.about['updated']}T00:00:00Z",
        "licenses": [_license(export.about["license"])],
        "sources": [_source(source) for source in export.records["sources"]],
        "resources": resources,
    }


def _license(text: str) -> Record:
    if is_cc_by(text):
        return {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": CC_BY}
    return {"name": re.sub(r"[^A-Za-z0-9._]+", "-", text), "title": text}


def _source(source: Record) -> Record:
    described = {"title": labels.title(source)}
    path = source["url"] or source["copy"]
    return described | {"path": path} if path else described


def _resource(table: Table, file: Any) -> Record:
    file.seek(0)
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.tell(),
        "hash": f"sha256:{digest}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> Record:
    schema: Record = {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    references = list(_references(table))
    return schema | {"foreignKeys": references} if references else schema


def _field(table: Table, column: Column) -> Record:
    constraints: Record = {"required": True} if column.required else {}
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    field = {"name": column.name, "type": column.type, "title": column.about}
    return field | {"constraints": constraints} if constraints else field


def _references(table: Table) -> Iterator[Record]:
    for column in table.columns:
        if column.refers:
            resource = "" if column.refers == table.name else column.refers  # as the standard names the same table
            yield {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}
