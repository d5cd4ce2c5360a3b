"""The `chongjin` command: finds the subcommand and runs it; Typer is loaded only where that is needed."""

import gc
import os
import sys

from chongjin_cli.app import fast_args
from chongjin_cli.app.command_line import command_line
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.app.running import (
    UNFORESEEN,
    forget_impossible_widths,
    run,
    stand_in_for_closed_streams,
    tell,
)
from chongjin_cli.cli.options import call
from chongjin_cli.errors import INTERRUPTED

SELDOM = 50_000
"""New objects after which Python looks for rubbish among them: more than are made while Rich is loaded and draws."""


def main() -> None:
    """Run the program. Anything unforeseen is one line on stderr, or a traceback with `python -X dev`."""
    gc.set_threshold(SELDOM)
    try:
        stand_in_for_closed_streams()
        forget_impossible_widths()
        sys.exit(run(lambda: _main(sys.argv[1:])))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        tell(f"unexpected {type(error).__name__}: {error}; please report it")
        sys.exit(UNFORESEEN)


def _main(arguments: list[str]) -> int:
    if "_CHONGJIN_COMPLETE" not in os.environ:
        name, rest = command_line(arguments)
        if name == "help grades":
            from chongjin_cli.commands.grades import command

            return call(command, {})
        if name in COMMANDS or name == "overview":
            module = load(name)
            values = fast_args.read(module.command, getattr(module, "prepare", list)(rest))
            if values is not None:
                return call(module.command, values)
        arguments = rest if name in ("overview", "typer") else [name, *rest]
    from chongjin_cli.app.typer_app import main as typer_main

    return typer_main(arguments)
