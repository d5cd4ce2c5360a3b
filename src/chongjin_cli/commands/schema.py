"""JSON Schemas: of a dataset file, to name in its `$schema`, or of what the commands print."""

import json
from typing import Annotated, Literal

from chongjin_cli.options import Argument

Name = Annotated[
    Literal["file", "output"], Argument("file|output", "Of a dataset file (the default), or of the output.")
]

EXAMPLES = (
    "chongjin schema",
    "chongjin schema output",
)


def command(name: Name = "file") -> None:
    """Print a schema."""
    from chongjin_cli.schemas import schema

    print(json.dumps(schema(name), indent=2, ensure_ascii=False))
