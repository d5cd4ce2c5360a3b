"""Apache Parquet: one claim a row, its lists and evidence nested in it, by the output contract. Needs PyArrow."""

import json
from collections.abc import Iterator
from itertools import islice
from types import UnionType
from typing import Any, BinaryIO, NotRequired, get_args, get_origin, is_typeddict

from chongjin_cli.contract import Claim
from chongjin_cli.extras import missing
from chongjin_cli.present.exports.collect import Export, Record

BINARY = True
JSON = False

_CLAIMS_A_GROUP = 10_000


def write(export: Export, out: BinaryIO) -> None:
    """Write the claims, with the head of the dataset as metadata. Raises UsageError without PyArrow."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise missing("parquet needs", "pyarrow", "parquet") from error
    schema = pa.schema(_fields(pa, Claim)).with_metadata(export.about)
    claims: Iterator[Record] = map(json.loads, export.claims())
    with parquet.ParquetWriter(out, schema, compression="zstd") as file:
        for group in _groups(claims):
            file.write_table(pa.Table.from_pylist(group, schema))


def _groups(claims: Iterator[Record]) -> Iterator[list[Record]]:
    while group := list(islice(claims, _CLAIMS_A_GROUP)):
        yield group


def _fields(pa: Any, described: Any) -> list[tuple[str, Any]]:
    """The columns of the keys of an object."""
    return [(key, _column(pa, annotation)) for key, annotation in described.__annotations__.items()]


def _column(pa: Any, annotation: Any) -> Any:
    """The type of a column that holds values of a type, which may be missing in any."""
    if get_origin(annotation) in (NotRequired, UnionType):
        return _column(pa, get_args(annotation)[0])
    if get_origin(annotation) is list:
        return pa.list_(_column(pa, get_args(annotation)[0]))
    if is_typeddict(annotation):
        return pa.struct(_fields(pa, annotation))
    return {int: pa.int64(), float: pa.float64()}.get(annotation, pa.string())
