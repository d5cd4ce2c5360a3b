"""The `chongjin` command: finds the subcommand, runs it, and turns its errors into messages and exit codes."""

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, TextIO

from chongjin_cli import direct
from chongjin_cli.errors import ChongjinError
from chongjin_cli.options import call
from chongjin_cli.output import replace_what_cannot_be_written
from chongjin_cli.visible import visible_lines

COMMANDS = tuple(
    "era topic place actor sources search explore show cite export timeline figures disputes validate schema".split()
)
"""Every subcommand; each is the function `command` of the file of its name in commands/."""

SELDOM = 50_000
"""New objects after which Python looks for rubbish among them: more than are made while Rich is loaded and draws."""
UNFORESEEN = 3
LONGEST_LINE = 1000
"""Characters of a line on stderr: a message repeats no more of what was typed."""
INTERRUPTED = 130


def main() -> None:
    """Run the program. Anything unforeseen is one line on stderr, or a traceback with `python -X dev`."""
    gc.set_threshold(SELDOM)
    try:
        _stand_in_for_closed_streams()
        _forget_impossible_widths()
        sys.exit(run(lambda: _main(sys.argv[1:])))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        _tell(f"unexpected {type(error).__name__}: {error}; please report it")
        sys.exit(UNFORESEEN)


def _main(arguments: list[str]) -> int:
    if arguments and arguments[0] in COMMANDS and "_CHONGJIN_COMPLETE" not in os.environ:
        module = load(arguments[0])
        prepare = getattr(module, "prepare", list)
        values = direct.read(module.command, prepare(arguments[1:]))
        if values is not None:
            return call(module.command, values)
    from chongjin_cli.typer_app import main as typer_main

    return typer_main()


def load(name: str) -> Any:
    """The module of a subcommand."""
    return import_module(f"chongjin_cli.commands.{name}")


def run(command: Callable[[], int]) -> int:
    """The exit code of a command, whose errors become messages on stderr."""
    replace_what_cannot_be_written()
    try:
        code = command()
        sys.stdout.flush()
        return code
    except ChongjinError as error:
        _tell(error.message, error.hint)
        return error.exit_code
    except BrokenPipeError:
        _discard_what_is_left(sys.stdout)  # the reader has what it wanted
        return 0
    except SystemExit as end:
        if not isinstance(end.__context__, BrokenPipeError):  # what Rich and Typer make of one
            raise
        _discard_what_is_left(sys.stdout)
        return 0
    except OSError as error:
        _tell(f"cannot write: {error.strerror or error}")
        _discard_what_is_left(sys.stdout)
        return UNFORESEEN


def _tell(message: str, hint: str | None = None) -> None:
    """Say what is wrong on stderr; where that cannot be written, the exit code has to do."""
    try:
        print(visible_lines(f"chongjin: {message}", LONGEST_LINE), file=sys.stderr)
        if hint:
            print(visible_lines(f"  {hint}", LONGEST_LINE), file=sys.stderr)
    except OSError:
        _discard_what_is_left(sys.stderr)


def _discard_what_is_left(stream: TextIO) -> None:
    """Keep Python from writing what is left when it ends, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _stand_in_for_closed_streams() -> None:
    """Give a stream that was closed (`>&-`) one that cannot be read or written, lest another file take its number."""
    for name, mode, access in (("stdin", "r", os.O_WRONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY)):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, access)
            setattr(sys, name, open(descriptor, mode, encoding="utf-8"))  # noqa: SIM115 - as long as the program


def _forget_impossible_widths() -> None:
    """Unset sizes of the terminal that nothing can be drawn in, and that Rich and Typer would stumble over."""
    for name in ("COLUMNS", "LINES", "TERMINAL_WIDTH"):
        size = os.environ.get(name, "80")
        if not (size.isascii() and size.isdigit() and 0 < int(size[:5]) < 10_000):
            del os.environ[name]
