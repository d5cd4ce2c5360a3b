"""JSON Schemas of a dataset file, of the output and of the exports in JSON."""

from typing import TYPE_CHECKING, Any, Literal

from chongjin_cli.present import exports

OF_THE_PROGRAM = ("file", "output")
OF_EXPORTS = ("json", "jsonl", "geojson")
"""Exports whose files have a `schema`; to ask them would take loading all of them."""

if TYPE_CHECKING:
    SchemaName = str
else:
    SchemaName = Literal[OF_THE_PROGRAM + OF_EXPORTS]


def schema(name: str) -> dict[str, Any]:
    """The schema of that name."""
    if name in OF_THE_PROGRAM:
        from chongjin_cli.present.schemas import output

        return output.schema(name)
    export: Any = exports.load(name)
    found: dict[str, Any] = export.schema()
    return found
