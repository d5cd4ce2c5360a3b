"""An SQLite database: the tables, their references indexed, and the full text of the claims."""

import json
import sqlite3
from collections.abc import Iterator
from typing import BinaryIO

from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.exports.tables import TABLES, Table, rows

BINARY = True
JSON = False

_TYPES = {"string": "TEXT", "date": "TEXT", "array": "TEXT", "integer": "INTEGER", "number": "NUMERIC"}
_SORTED_BY = (("claims", "status"), ("claims", "date_from"), ("figures", "measure"))
# Written as datasette and sqlite-utils look for it.
_FULL_TEXT = """
CREATE VIRTUAL TABLE claims_fts USING fts5(
    statement, note, tokenize='porter unicode61 remove_diacritics 2', content="claims"
)
"""


def write(export: Export, out: BinaryIO) -> None:
    """Write the database, which is made in memory. Lists of names are JSON arrays."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE dataset (name PRIMARY KEY, title, version, updated, license, prefix)")
    connection.execute("INSERT INTO dataset VALUES (?, ?, ?, ?, ?, ?)", tuple(export.about.values()))
    inserts = {}
    for table in TABLES:
        connection.execute(_create(table))
        inserts[table.name] = f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608
    for name, row in rows(export):
        connection.execute(inserts[name], [_value(value) for value in row])
    for table in TABLES:
        for index in _indexes(table):
            connection.execute(index)
    connection.execute(_FULL_TEXT)
    connection.execute("INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')")
    connection.execute("COMMIT")
    out.write(connection.serialize())


def _create(table: Table) -> str:
    parts = []
    for column in table.columns:
        required = " NOT NULL" if column.required else ""
        refers = f" REFERENCES {column.refers}(id)" if column.refers else ""
        parts.append(f"{column.name} {_TYPES[column.type]}{required}{refers}")
    parts.append(f"PRIMARY KEY ({', '.join(table.key)})")
    return f"CREATE TABLE {table.name} (\n    " + ",\n    ".join(parts) + "\n)"


def _indexes(table: Table) -> Iterator[str]:
    """Statements that index what refers to other tables, where the primary key does not do so."""
    for column in table.columns:
        if (column.refers and column.name != table.key[0]) or (table.name, column.name) in _SORTED_BY:
            yield f"CREATE INDEX {table.name}_{column.name} ON {table.name}({column.name})"


def _value(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
