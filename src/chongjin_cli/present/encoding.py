"""Output where the locale is not UTF-8: no character that it lacks stops what is written."""

import sys
from io import TextIOWrapper
from typing import TextIO


def is_utf8(stream: TextIO) -> bool:
    """Whether a stream has every character."""
    return (stream.encoding or "").lower().replace("-", "") == "utf8"


def replace_what_cannot_be_written(errors: str = "backslashreplace") -> None:
    """Write on stdout something else for characters that it lacks, as an error handler of `codecs` has it."""
    if not is_utf8(sys.stdout) and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors=errors)


def escape_as_json() -> None:
    """Let characters that the locale has not be written as JSON escapes."""
    import codecs

    codecs.register_error("json", _json_escapes)
    replace_what_cannot_be_written("json")


def _json_escapes(error: UnicodeError) -> tuple[str, int]:
    import json

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end
