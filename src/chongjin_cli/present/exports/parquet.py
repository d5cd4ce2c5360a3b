"""Apache Parquet: one claim a row, its lists and evidence nested in it. Needs PyArrow."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from chongjin_cli.errors import UsageError
from chongjin_cli.present.exports.collect import Export, Record

try:
    import pyarrow as pa
    from pyarrow import parquet
except ImportError:
    raise UsageError("parquet needs a package that is not installed", "pip install 'chongjin-cli[parquet]'") from None

_TEXT = pa.string()
_TEXTS = pa.list_(_TEXT)
_CLAIMS_A_GROUP = 10_000


def _texts(keys: str) -> list[tuple[str, Any]]:
    return [(key, _TEXT) for key in keys.split()]


_NUMBERS = ("value", "low", "high")
_FIGURE = pa.struct([("measure", _TEXT), *((key, pa.float64()) for key in _NUMBERS), ("unit", _TEXT), ("as_of", _TEXT)])
_EVIDENCE = pa.struct(_texts("source title publisher issued url reliability stance says locator"))
_SCHEMA = pa.schema(
    [
        *_texts("id statement kind status grade"),
        ("credibility", pa.int8()),
        *_texts("reason date"),
        ("dates", pa.struct(_texts("from to label"))),
        *((key, _TEXTS) for key in ("eras", "topics", "places", "actors")),
        ("figures", pa.list_(_FIGURE)),
        ("evidence", pa.list_(_EVIDENCE)),
        ("relations", pa.list_(pa.struct(_texts("type claim")))),
        ("note", _TEXT),
        ("questions", _TEXTS),
    ]
)


def write(export: Export, out: BinaryIO) -> None:
    """Write the claims, with the head of the dataset as metadata."""
    claims = map(_claim, export.claims())
    schema = _SCHEMA.with_metadata(export.about)
    with parquet.ParquetWriter(out, schema, compression="zstd") as file:
        for group in _groups(claims):
            file.write_table(pa.Table.from_pylist(group, schema))


def _groups(claims: Iterator[Record]) -> Iterator[list[Record]]:
    while group := list(islice(claims, _CLAIMS_A_GROUP)):
        yield group


def _claim(text: str) -> Record:
    claim: Record = json.loads(text)
    for figure in claim["figures"]:
        figure.update({key: float(figure[key]) for key in _NUMBERS if key in figure})
    return claim
