"""JSON Schemas of a dataset file, the output and exports.

That of a dataset file can be named in its `$schema`, so that editors check it and complete keys.
"""

import json
from typing import Annotated

from chongjin_cli.cli.options import Argument
from chongjin_cli.present import schemas

Name = Annotated[
    schemas.SchemaName,
    Argument("NAME", "Of a dataset file (the default), of the output, or of an export."),
]

INSTEAD = dict.fromkeys(("--json", "--format", "-f"), "it always prints JSON: leave it out")

EXAMPLES = (
    "chongjin schema",
    "chongjin schema output",
    "chongjin schema geojson",
)


def command(name: Name = "file") -> None:
    """Print a schema."""
    print(json.dumps(schemas.schema(name), indent=2, ensure_ascii=False))
