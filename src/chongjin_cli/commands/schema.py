"""JSON Schemas: of a dataset file, to name in its `$schema`, of what the commands print, or of an export in JSON."""

import json
from typing import Annotated

from chongjin_cli.cli.options import Argument
from chongjin_cli.present import schemas

Name = Annotated[
    schemas.SchemaName,
    Argument("NAME", "Of a dataset file (file, the default), of the output, or of an export: the name of its format."),
]

EXAMPLES = (
    "chongjin schema",
    "chongjin schema output",
    "chongjin schema geojson",
)


def command(name: Name = "file") -> None:
    """Print a schema."""
    print(json.dumps(schemas.schema(name), indent=2, ensure_ascii=False))
