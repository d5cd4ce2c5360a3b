"""Help pages, made of the commands' own definitions: plain text as wide as the terminal, at once."""

from collections.abc import Iterable, Iterator
from typing import Any

from chongjin_cli.app.registry import COMMANDS, load, summary
from chongjin_cli.cli.options import REQUIRED, Argument, Data, Parameter, parameters
from chongjin_cli.commands import overview
from chongjin_cli.flags import Option
from chongjin_cli.present.to_type import to_type
from chongjin_cli.present.wrapping import NARROWEST, columns, wrapped
from chongjin_cli.queries.filters import OF_CLAIMS, OF_NAMES

ABOUT = """What is known, claimed and disputed about Chongjin, North Korea: sourced, graded and dated.

WORDS that are no command are searched for, an ID such as CJ-0001 is shown; without either there is an overview."""
FORMS = (
    "`--format`, `--json`, `--fields` and `--no-pager` are for commands that print rows or a page: not for explore, "
    "open, export, mcp, init and schema. cite has a `--format` of its own, audit no `--fields`."
)
MORE = "`chongjin help COMMAND` tells more of one, `chongjin help grades` what B2 and the like mean."
PROGRAM_OPTIONS = (
    ("--version", "Print the version."),
    ("--install-completion [SHELL]", "Complete words at TAB in bash, zsh or fish."),
    ("--show-completion [SHELL]", "Print the script for that instead."),
)
ORDERS: dict[str, tuple[str, ...]] = {"search": OF_CLAIMS, "explore": OF_CLAIMS, "brief": ()}
"""Orders that commands take, where these are not those of any list of claims."""
LIST_NAMES = ("era", "topic", "place", "actor", "sources", "figures")
"""Commands that list names, too."""
HELP_OPTION = ("-h, --help", "Print this page.")
WIDEST = 100
LABEL = 24
"""Columns of an option and its value; of longer ones the help begins on the next line."""
NARROW = 60
"""Columns below which all helps begin on the next line."""


def page(name: str | None, data: str | None = None) -> str:
    """The help of a command, or of the program, with examples from the dataset file `data` if one is in use."""
    width = min(WIDEST, columns())
    return "\n".join(_program(width) if name is None else _command(name, data, width)) + "\n"


def _program(width: int) -> Iterator[str]:
    yield "Usage: chongjin [WORDS… | ID… | COMMAND] [OPTIONS]"
    yield ""
    yield from _paragraphs(ABOUT, width)
    yield from ("", "Commands:")
    yield from _listed(((name, summary(name)) for name in COMMANDS), width, label=10)
    yield from ("", "Options:")
    options = [_described(each) for each in parameters(overview.command)]
    yield from _listed([*options, *PROGRAM_OPTIONS, HELP_OPTION], width)
    yield ""
    yield from _paragraphs(f"{FORMS}\n\n{MORE}", width)


def _command(name: str, data: str | None, width: int) -> Iterator[str]:
    module = load(name)
    known = parameters(module.command)
    arguments = [each for each in known if isinstance(each.about, Argument)]
    shown = "".join(f" {_optional(each)}" for each in arguments)
    yield f"Usage: chongjin {name}{shown} [OPTIONS]"
    yield ""
    yield from _paragraphs(module.__doc__.strip(), width)
    if arguments:
        yield from ("", "Arguments:")
        yield from _listed(map(_described, arguments), width)
    panels: dict[str, list[tuple[str, str]]] = {}
    for each in known:
        if isinstance(each.about, Option):
            row = sorting(each, name) if each.name == "sort" else _described(each)
            panels.setdefault(each.about.panel or "Options", []).extend([row] if row else [])
    for panel in sorted(panels, key="Options".__eq__):
        yield from ("", f"{panel}:")
        yield from _listed([*panels[panel], *([HELP_OPTION] if panel == "Options" else [])], width)
    examples = _examples(getattr(module, "EXAMPLES", ()), data)
    if examples:
        yield from ("", "Examples:")
        yield from (f"  {example}" for example in examples)


def _examples(examples: Iterable[str], data: str | None) -> list[str]:
    """Examples that name what the dataset in use has."""
    from chongjin_cli.cli.examples import fitting, shipped
    from chongjin_cli.errors import ChongjinError

    given = Data(data)
    if given.path is not None:
        try:
            return list(map(to_type, fitting(examples, given.open())))
        except ChongjinError:
            pass  # help is given with a broken dataset, too
    return shipped(examples)


def _optional(argument: Parameter) -> str:
    metavar = str(argument.about.metavar)
    return metavar if argument.default is REQUIRED else f"[{metavar}]"


def _described(parameter: Parameter) -> tuple[str, str]:
    """An option with its value, or an argument, and its help with the values that it takes."""
    about: Any = parameter.about
    values = f" One of: {', '.join(parameter.choices)}." if parameter.choices else ""
    if isinstance(about, Argument):
        explained = all(choice in about.help for choice in parameter.choices)
        return about.metavar, about.help + ("" if explained else values)
    label = ", ".join(sorted(about.flags, key=len)) + (f" {about.metavar}" if about.metavar else "")
    return label, about.help + values


def sorting(parameter: Parameter, name: str) -> tuple[str, str] | None:
    """The option that sorts, with the orders that a command takes; None if it takes none."""
    orders = (*OF_CLAIMS[1:], *OF_NAMES) if name in LIST_NAMES else ORDERS.get(name, OF_CLAIMS[1:])
    about = parameter.about.help if name in LIST_NAMES else "Order of claims."
    listed = ", ".join(each for each in parameter.choices if each in orders)
    return (_described(parameter)[0], f"{about} One of: {listed}.") if orders else None


def _paragraphs(text: str, width: int) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        yield from _wrapped(paragraph, width)


def _listed(rows: Iterable[tuple[str, str]], width: int, label: int = LABEL) -> Iterator[str]:
    """Labels with what is said of them beside, or below where there is no room."""
    beside = width >= NARROW or label < LABEL
    for name, about in rows:
        lines = _wrapped(about, width - (label + 4 if beside else 6))
        if beside and len(name) <= label:
            yield f"  {name:<{label}}  {lines[0]}"
            lines = lines[1:]
        else:
            yield f"  {name}"
        yield from (" " * (label + 4 if beside else 6) + line for line in lines)


def _wrapped(text: str, width: int) -> list[str]:
    return list(wrapped(" ".join(text.split()), max(NARROWEST, width)))
