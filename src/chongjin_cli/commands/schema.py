"""The JSON Schema of a dataset file, to name in its `$schema`."""

import json


def command() -> None:
    """Print the schema."""
    from chongjin_cli.model import file_schema

    print(json.dumps(file_schema(), indent=2, ensure_ascii=False))
