"""The commands as a Typer application, to mount in another one; by it tests check what `fast_args` reads."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.app.running import run
from chongjin_cli.cli.options import REQUIRED, Argument, Parameter, call, parameters
from chongjin_cli.commands import overview

HELP = {"help_option_names": ["-h", "--help"]}


class Commands(TyperGroup):
    """The subcommands; the file of one is imported when that one is called or listed."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """One subcommand, or None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = load(cmd_name)

        class Prepared(TyperCommand):
            def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
                return super().parse_args(ctx, getattr(module, "prepare", list)(args))

        single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=HELP)
        single.command(cmd_name, help=module.__doc__, cls=Prepared)(_flat(module.command))
        return typer.main.get_command(single)


def _flat(command: Callable[..., Any]) -> Callable[..., None]:
    """A function with a parameter for each option and argument of a command, as Typer wants to see them."""

    taken = parameters(command)

    def flat(**values: Any) -> None:
        for each in taken:
            values[each.name] = in_one(each, values[each.name])
        raise typer.Exit(run(lambda: call(command, values)))

    _sign(flat, [_signature(parameter) for parameter in taken])
    return flat


def in_one(parameter: Parameter, value: Any) -> Any:
    """What Typer makes of a parameter, as the command takes it: the words of a name are one."""
    return " ".join(value) if parameter.is_one_name and value else value


def _sign(function: Callable[..., None], signature: list[inspect.Parameter]) -> None:
    function.__signature__ = inspect.Signature(signature)  # type: ignore[attr-defined]
    function.__annotations__ = {parameter.name: parameter.annotation for parameter in signature}


def _signature(parameter: Parameter) -> inspect.Parameter:
    about = parameter.about
    metavar = about.metavar
    if parameter.is_repeatable and parameter.choices:
        # Typer has no lists of Literals; what is none of them is refused by the filter.
        metavar = "|".join(parameter.choices)
    settings: dict[str, Any] = {"metavar": metavar, "help": about.help}
    if isinstance(about, Argument):
        described = typer.Argument(show_default=False, **settings)
    else:
        described = typer.Option(*about.flags, rich_help_panel=about.panel, show_default=False, **settings)
    default = inspect.Parameter.empty if parameter.default is REQUIRED else parameter.default
    kind: Any = list[str] | None if parameter.is_repeatable or parameter.is_one_name else parameter.type
    return inspect.Parameter(
        parameter.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, described]
    )


def _bare(context: typer.Context, **values: Any) -> None:
    """The overview, unless a subcommand follows."""
    if context.invoked_subcommand is None:
        raise typer.Exit(run(lambda: call(overview.command, values)))


_CONTEXT = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
_sign(_bare, [_CONTEXT, *(_signature(parameter) for parameter in parameters(overview.command))])

app = typer.Typer(cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=HELP)
app.callback(
    invoke_without_command=True,
    help="What is known, claimed and disputed about Chongjin, North Korea: sourced, graded and dated.",
)(_bare)
