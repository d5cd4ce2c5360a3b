"""JSON Schemas: of a dataset file, to name in its `$schema`, of what the commands print, or of an export in JSON."""

import json
from typing import Annotated, Literal

from chongjin_cli.cli.options import Argument

Name = Annotated[
    Literal["file", "output", "json", "jsonl", "geojson"],
    Argument("NAME", "Of a dataset file (the default), of the output, or of an export: json, jsonl, geojson."),
]

EXAMPLES = (
    "chongjin schema",
    "chongjin schema output",
    "chongjin schema geojson",
)


def command(name: Name = "file") -> None:
    """Print a schema."""
    from chongjin_cli.present.schemas import exports as exported
    from chongjin_cli.present.schemas import output

    schema = output.schema(name) if name == "file" or name == "output" else exported.schema(name)
    print(json.dumps(schema, indent=2, ensure_ascii=False))
