"""The `chongjin` command: finds the subcommand, runs it, and turns its errors into messages and exit codes."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from chongjin_cli import direct
from chongjin_cli.errors import ChongjinError
from chongjin_cli.options import call
from chongjin_cli.output import replace_what_cannot_be_written

COMMANDS = tuple(
    "era topic place actor sources search explore show cite export timeline figures disputes validate schema".split()
)
"""Every subcommand; each is the function `command` of the file of its name in commands/."""

UNFORESEEN = 3
INTERRUPTED = 130


def main() -> None:
    """Run the program. Anything unforeseen is one line on stderr, or a traceback with `python -X dev`."""
    try:
        sys.exit(_main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        print(f"chongjin: unexpected {type(error).__name__}: {error}; please report it", file=sys.stderr)
        sys.exit(UNFORESEEN)


def _main(arguments: list[str]) -> int:
    if arguments and arguments[0] in COMMANDS and "_CHONGJIN_COMPLETE" not in os.environ:
        module = load(arguments[0])
        prepare = getattr(module, "prepare", list)
        values = direct.read(module.command, prepare(arguments[1:]))
        if values is not None:
            return run(lambda: call(module.command, values))
    from chongjin_cli.typer_app import main as typer_main

    typer_main()
    return 0


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
        print(f"chongjin: {error.message}", file=sys.stderr)
        if error.hint:
            print(f"  {error.hint}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        _close_stdout()  # the reader has what it wanted
        return 0
    except OSError as error:
        print(f"chongjin: cannot write: {error.strerror or error}", file=sys.stderr)
        _close_stdout()
        return UNFORESEEN


def _close_stdout() -> None:
    """Keep Python from writing what is left when it ends, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
