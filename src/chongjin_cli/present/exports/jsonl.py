"""JSON Lines: one claim a line, as `search --format jsonl` prints it."""

from typing import Any, TextIO

from chongjin_cli.present.exports.collect import Export

BINARY = False
JSON = True


def write(export: Export, out: TextIO) -> None:
    """Write the claims."""
    out.writelines(f"{text}\n" for text in export.claims())


def schema() -> dict[str, Any]:
    """The JSON Schema of a line."""
    from chongjin_cli.present.schemas import output

    return output.document("A claim", output.reference("Claim"))
