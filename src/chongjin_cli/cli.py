"""The `chongjin` command: its subcommands, loaded when asked for, and what happens to the errors they raise."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from chongjin_cli import __version__
from chongjin_cli.errors import ChongjinError
from chongjin_cli.options import Data, Output, with_options

COMMANDS = ("era", "topic", "place", "actor", "sources", "search", "show", "validate", "schema")
"""Every subcommand; each is the function `command` of the file of its name in commands/."""


class Commands(TyperGroup):
    """The subcommands; the file of one is imported when that one is called or listed."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment] # for the suggestions after a mistyped name

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """One subcommand, or None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"chongjin_cli.commands.{cmd_name}")
        single = typer.Typer(add_completion=False)
        settings = getattr(module, "SETTINGS", {})
        single.command(cmd_name, help=module.__doc__, **settings)(mending(with_options(module.command)))
        return typer.main.get_command(single)


def mending(function: Callable[..., None]) -> Callable[..., None]:
    """A command whose errors reach the user as a message and an exit code."""

    def command(**values: Any) -> None:
        try:
            function(**values)
            sys.stdout.flush()
        except ChongjinError as error:
            fail(error)
        except BrokenPipeError:
            # The reader has what it wanted. Python would complain again while closing stdout.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            print(f"chongjin: cannot write: {error.strerror or error}", file=sys.stderr)
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(3) from error

    command.__name__ = function.__name__
    command.__doc__ = function.__doc__
    if hasattr(function, "__signature__"):
        command.__signature__ = function.__signature__  # type: ignore[attr-defined]
    command.__annotations__ = function.__annotations__
    return command


def fail(error: ChongjinError) -> None:
    """Say what is wrong and how to mend it, and exit with the error's code."""
    print(f"chongjin: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"  {error.hint}", file=sys.stderr)
    raise typer.Exit(error.exit_code)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"chongjin {__version__}")
        raise typer.Exit


app = typer.Typer(cls=Commands, rich_markup_mode="rich", pretty_exceptions_enable=False)


@app.callback(
    invoke_without_command=True,
    help="What is known, claimed and disputed about Chongjin, North Korea: sourced, graded and dated.",
)
@with_options
def overview(
    context: typer.Context,
    output: Output,
    data: Data,
    version: Annotated[  # noqa: ARG001 - its callback has printed it
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Show what the dataset holds, unless a subcommand follows."""
    if context.invoked_subcommand:
        if data.data:
            os.environ["CHONGJIN_DATA"] = data.data  # for the subcommand, whose own --data goes before it
        return
    from chongjin_cli.commands import overview as bare

    mending(bare.command)(data=data, output=output)


def main() -> None:
    """Run the program. Anything unforeseen is one line and exit code 3, or a traceback with `python -X dev`."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        print(f"chongjin: unexpected {type(error).__name__}: {error}; please report it", file=sys.stderr)
        sys.exit(3)
