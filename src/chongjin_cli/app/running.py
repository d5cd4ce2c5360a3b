"""Runs a command and turns its errors into messages and exit codes."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from chongjin_cli.errors import ChongjinError, DatasetError, OutputError
from chongjin_cli.present.encoding import replace_what_cannot_be_written
from chongjin_cli.present.to_type import to_type
from chongjin_cli.text.escaping import visible_lines

UNFORESEEN = 4
"""The exit code of a fault of ours."""
LONGEST_LINE = 1000
"""Characters of a line on stderr, at most: a message may repeat what was typed."""


def run(command: Callable[[], int]) -> int:
    """The exit code of a command, whose errors become messages on stderr."""
    replace_what_cannot_be_written()
    try:
        code = command()
        sys.stdout.flush()
        return code
    except ChongjinError as error:
        # A dataset that cannot be used is in no command that mends this.
        tell(error.message, error.hint if isinstance(error, DatasetError) else to_type(error.hint or ""))
        return error.exit_code
    except BrokenPipeError:
        _discard_what_is_left(sys.stdout)  # the reader has what it wanted
        return 0
    except SystemExit as end:
        if not isinstance(end.__context__, BrokenPipeError):  # what Rich makes of one
            raise
        _discard_what_is_left(sys.stdout)
        return 0
    except MemoryError:
        tell("not enough memory")
        return DatasetError.exit_code
    except OSError as error:
        tell(f"cannot write: {error.strerror or error}")
        _discard_what_is_left(sys.stdout)
        return OutputError.exit_code


def tell(message: str, hint: str | None = None) -> None:
    """Say what is wrong on stderr; where that cannot be written, the exit code has to do."""
    from chongjin_cli.present import wrapping

    try:
        wrapping.tell(visible_lines(f"chongjin: {message}", LONGEST_LINE))
        if hint:
            wrapping.tell(visible_lines(f"  {hint}", LONGEST_LINE))
    except OSError:
        _discard_what_is_left(sys.stderr)


def _discard_what_is_left(stream: TextIO) -> None:
    """Keep Python from writing what is left when it ends, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def stand_in_for_closed_streams() -> None:
    """Replace a closed stream (`>&-`) by one that fails, so that no other file takes its number."""
    for name, mode, access in (("stdin", "r", os.O_WRONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY)):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, access)
            setattr(sys, name, open(descriptor, mode, encoding="utf-8"))  # noqa: SIM115 - as long as the program


class _Remarks(TextIOWrapper):
    """A stderr that may be full: that a remark cannot be written is no reason to end without an answer."""

    instead_of: TextIOWrapper
    """The stream that it replaced; if nothing held it, it would be deleted and close the file."""

    def write(self, text: str) -> int:
        """Write what can be written."""
        with suppress(OSError):
            return super().write(text)
        return len(text)

    def flush(self) -> None:
        """Flush what can be flushed, and forget the rest."""
        try:
            super().flush()
        except OSError:
            _discard_what_is_left(self)


def let_stderr_be_full() -> None:
    """Let no remark that cannot be written end the program."""
    given = sys.stderr
    if isinstance(given, TextIOWrapper) and not isinstance(given, _Remarks):
        sys.stderr = _Remarks(given.buffer, given.encoding, given.errors, line_buffering=True)
        sys.stderr.instead_of = given


def forget_impossible_widths() -> None:
    """Unset sizes of the terminal that nothing can be drawn in, and that Rich would stumble over."""
    for name in ("COLUMNS", "LINES"):
        size = os.environ.get(name, "80")
        if not (size.isascii() and size.isdigit() and 0 < int(size[:5]) < 10_000):
            del os.environ[name]
