"""The tables, each in Apache Parquet and in JSON Lines, as a ZIP: what database engines load. Needs PyArrow."""

import json
from contextlib import ExitStack
from datetime import date
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO

from chongjin_cli.extras import missing
from chongjin_cli.present.exports.archive import pack
from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.exports.tables import TABLES, Row, Table, rows

BINARY = True
JSON = False

_ROWS_A_GROUP = 50_000


def write(export: Export, out: BinaryIO) -> None:
    """Write `parquet/TABLE.parquet` and `jsonl/TABLE.jsonl` for every table. Raises UsageError without PyArrow."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise missing("bundle needs", "pyarrow", "parquet") from error
    with ExitStack() as open_files:
        files = {
            table.name: _Files(
                pa, table, export, open_files.enter_context(TemporaryFile()), open_files.enter_context(TemporaryFile())
            )
            for table in TABLES
        }
        for each in files.values():
            open_files.callback(each.forget)
        for name, row in rows(export):
            files[name].add(row)
        for each in files.values():
            each.end()
        packed = [(f"parquet/{name}.parquet", each.parquet) for name, each in files.items()]
        packed += [(f"jsonl/{name}.jsonl", each.lines) for name, each in files.items()]
        pack(packed, out, stored=(".parquet",))


class _Files:
    """The two files of a table; rows gather until they fill a group."""

    def __init__(self, pa: Any, table: Table, export: Export, lines: IO[bytes], parquet_file: IO[bytes]) -> None:
        from pyarrow import parquet

        self._pa = pa
        self._names = [column.name for column in table.columns]
        self._dates = [number for number, column in enumerate(table.columns) if column.type == "date"]
        types = {"integer": pa.int64(), "number": pa.float64(), "date": pa.date32(), "array": pa.list_(pa.string())}
        fields = [
            pa.field(column.name, types.get(column.type, pa.string()), nullable=not column.required)
            for column in table.columns
        ]
        self._schema = pa.schema(fields).with_metadata(export.about)
        self._rows: list[Row] = []
        self.lines, self.parquet = lines, parquet_file
        self._writer = parquet.ParquetWriter(self.parquet, self._schema, compression="zstd")

    def add(self, row: Row) -> None:
        """Add a row to both."""
        line = json.dumps(dict(zip(self._names, row, strict=True)), ensure_ascii=False)
        self.lines.write(line.encode() + b"\n")
        self._rows.append(row)
        if len(self._rows) == _ROWS_A_GROUP:
            self._write_group()

    def end(self) -> None:
        """Write what is left."""
        if self._rows:
            self._write_group()
        self._writer.close()

    def forget(self) -> None:
        """Let the writer not try once more to write what could not be written, when it is thrown away."""
        self._writer.is_open = False

    def _write_group(self) -> None:
        columns = [list(column) for column in zip(*self._rows, strict=True)]
        for number in self._dates:
            columns[number] = [day and date.fromisoformat(day) for day in columns[number]]
        arrays = [self._pa.array(column, field.type) for column, field in zip(columns, self._schema, strict=True)]
        self._writer.write_table(self._pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows.clear()
