"""The Typer application: help, errors, completion and every command line that `direct` does not read."""

import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from chongjin_cli import __version__
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.app.running import run
from chongjin_cli.cli.options import REQUIRED, Argument, Data, Parameter, call, parameters
from chongjin_cli.commands import overview
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.escaping import visible_lines


class Commands(TyperGroup):
    """The subcommands; the file of one is imported when that one is called or listed."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment] # for the hint after a mistyped name

    def make_context(self, *args: Any, **settings: Any) -> Any:
        """The context of a command line, or an error that a terminal can be shown."""
        with _visible_errors():
            return super().make_context(*args, **settings)

    def invoke(self, ctx: Any) -> Any:
        """What a command line asks for, or an error that a terminal can be shown."""
        with _visible_errors():
            return super().invoke(ctx)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """One subcommand, or None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = load(cmd_name)
        single = typer.Typer(add_completion=False)
        kind = _preparing(module.prepare) if hasattr(module, "prepare") else None
        single.command(cmd_name, help=_help(module), cls=kind)(_with_options(module.command))
        return typer.main.get_command(single)


def _help(module: Any) -> str:
    """What a command's file says of it, and its examples a line each, which `\\b` keeps Typer from joining."""
    examples = "\n".join(f"  {example}" for example in getattr(module, "EXAMPLES", ()))
    return f"{module.__doc__}\n\n\b\nExamples:\n{examples}" if examples else module.__doc__


@contextmanager
def _visible_errors() -> Iterator[None]:
    """Make visible what Typer's messages repeat of a command line: it lets bidirectional controls through."""
    try:
        yield
    except Exception as error:
        if hasattr(error, "format_message"):
            message = visible_lines(error.format_message())
            error.format_message = lambda: message
        raise


def _preparing(prepare: Callable[[list[str]], list[str]]) -> type[TyperCommand]:
    """A command whose arguments go through `prepare` before they are parsed."""

    class Prepared(TyperCommand):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            return super().parse_args(ctx, prepare(args))

    return Prepared


def _with_options(command: Callable[..., Any]) -> Callable[..., None]:
    """A function with a parameter for each option and argument of a command, as Typer wants to see them."""

    def flat(**values: Any) -> None:
        raise typer.Exit(run(lambda: call(command, values)))

    _sign(flat, [_signature(parameter) for parameter in parameters(command)])
    return flat


def _sign(function: Callable[..., None], signature: list[inspect.Parameter]) -> None:
    function.__signature__ = inspect.Signature(signature)  # type: ignore[attr-defined]
    function.__annotations__ = {parameter.name: parameter.annotation for parameter in signature}


def _signature(parameter: Parameter) -> inspect.Parameter:
    about = parameter.about
    completion = _completing(about.completes) if about.completes else None
    settings: dict[str, Any] = {"metavar": about.metavar, "help": about.help, "autocompletion": completion}
    if isinstance(about, Argument):
        described = typer.Argument(show_default=False, **settings)
    else:
        described = typer.Option(*about.flags, rich_help_panel=about.panel, show_default=False, **settings)
    default = inspect.Parameter.empty if parameter.default is REQUIRED else parameter.default
    kind: Any = parameter.type
    return inspect.Parameter(
        parameter.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, described]
    )


def _completing(kind: str) -> Callable[[str], Iterator[tuple[str, str]]]:
    """Completion of the ids of a kind of record, with their labels."""

    def complete(incomplete: str) -> Iterator[tuple[str, str]]:
        try:
            names = Dataset(Data().path).names(kind)
            yield from ((name, _quiet(label)) for name, label in names if name.startswith(incomplete.casefold()))
        except Exception:  # noqa: BLE001 - a shell that completes must never show an error
            return

    return complete


def _quiet(label: str) -> str:
    """A label without the characters that a shell might act on: some completions are code that the shell evaluates."""
    return label.translate(_OF_SHELLS)


_OF_SHELLS = dict.fromkeys(map(ord, "\\\"'`$"), " ")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"chongjin {__version__}")
        raise typer.Exit


def _bare(context: typer.Context, **values: Any) -> None:
    """The overview, unless a subcommand follows."""
    if context.invoked_subcommand is None:
        raise typer.Exit(run(lambda: call(overview.command, values)))
    if values["data"]:
        os.environ["CHONGJIN_DATA"] = values["data"]  # for the subcommand, whose own --data goes before it


_VERSION = Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")]
_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_sign(
    _bare,
    [
        inspect.Parameter("context", _KEYWORD, annotation=typer.Context),
        *(_signature(parameter) for parameter in parameters(overview.command)),
        inspect.Parameter("version", _KEYWORD, default=False, annotation=_VERSION),
    ],
)

app = typer.Typer(cls=Commands, rich_markup_mode="rich", pretty_exceptions_enable=False)
app.callback(
    invoke_without_command=True,
    help="What is known, claimed and disputed about Chongjin, North Korea: sourced, graded and dated.",
)(_bare)


def main() -> int:
    """Parse the command line, run what it asks for and return the exit code."""
    try:
        app(prog_name="chongjin", args=sys.argv[1:])
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise
        return end.code if isinstance(end.code, int) else 0
    return 0
