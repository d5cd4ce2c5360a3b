"""The Typer application: a second reader, for command lines that `fast_args` can neither read nor explain."""

import inspect
from collections import Counter
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperCommand, TyperGroup

from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.app.running import run
from chongjin_cli.cli.options import REQUIRED, Argument, Parameter, call, parameters
from chongjin_cli.commands import overview
from chongjin_cli.errors import UsageError
from chongjin_cli.text.escaping import visible_lines

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
        single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=HELP)
        kind = _checking(getattr(module, "prepare", list))
        single.command(cmd_name, help=_help(module), cls=kind)(_with_options(module.command))
        return typer.main.get_command(single)


def _help(module: Any) -> str:
    """What a command's file says of it, and its examples a line each, which `\\b` keeps Typer from joining."""
    examples = "\n".join(f"  {example}" for example in getattr(module, "EXAMPLES", ()))
    return f"{module.__doc__}\n\n\b\nExamples:\n{examples}" if examples else module.__doc__


def _checking(prepare: Callable[[list[str]], list[str]]) -> type[TyperCommand]:
    """A command whose arguments go through `prepare`, and that refuses an option given twice where once will do."""

    class Checked(TyperCommand):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            prepared = prepare(args)
            order = self.make_parser(ctx).parse_args(args=list(prepared))[2] if not ctx.resilient_parsing else []
            once = [each.opts[0] for each in order if each.nargs == 1 and not each.multiple and not _is_flag(each)]
            for parameter, count in Counter(once).items():
                if count > 1:
                    raise UsageError(f"{parameter} is given {count} times", "give it once")
            return super().parse_args(ctx, prepared)

    return Checked


def _is_flag(parameter: Any) -> bool:
    """Whether it is an option without a value, which may be given twice."""
    return bool(getattr(parameter, "is_flag", False))


def _usage_error(error: ClickException) -> UsageError:
    """Typer's error as one of ours, with the nearest option or where to look as the mend."""
    message = visible_lines(error.format_message().strip())
    context = getattr(error, "ctx", None)
    possible = getattr(error, "possibilities", None)
    if possible:
        hint = f"did you mean {possible[0]}?"  # the nearest, as Typer found them
        message = message.partition(" (Possible")[0]
    else:
        hint = f"{context.command_path if context else 'chongjin'} --help tells what it takes"
    return UsageError(message[:1].lower() + message[1:].rstrip("."), hint)


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
    kind: Any = list[str] | None if parameter.is_repeatable else parameter.type
    return inspect.Parameter(
        parameter.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, described]
    )


def _bare(context: typer.Context, **values: Any) -> None:
    """The overview, unless a subcommand follows."""
    if context.invoked_subcommand is None:
        raise typer.Exit(run(lambda: call(overview.command, values)))


# It is listed here; `program` answers it.
_VERSION = Annotated[bool, typer.Option("--version", help="Show the version.")]
_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_sign(
    _bare,
    [
        inspect.Parameter("context", _KEYWORD, annotation=typer.Context),
        *(_signature(parameter) for parameter in parameters(overview.command)),
        inspect.Parameter("version", _KEYWORD, default=False, annotation=_VERSION),
    ],
)

app = typer.Typer(
    cls=Commands,
    # Plain help: drawing it with Rich would take longer than all the rest.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=HELP,
)
app.callback(
    invoke_without_command=True,
    help="What is known, claimed and disputed about Chongjin, North Korea: sourced, graded and dated.",
)(_bare)


def main(arguments: list[str]) -> int:
    """Parse a command line, run what it asks for and return the exit code. Raises UsageError for a mistake in it."""
    try:
        code = app(prog_name="chongjin", args=arguments, standalone_mode=False)
        return code if isinstance(code, int) else 0
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise
        return end.code if isinstance(end.code, int) else 0
    except ClickException as error:
        raise _usage_error(error) from error
