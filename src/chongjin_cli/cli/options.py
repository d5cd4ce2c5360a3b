"""The options and arguments of the commands, each written once, for all that parse a command line.

A command takes `filters: Filters`, `output: Output`, `data: Data` and arguments of its own; `parameters` lays them
out flat. `fast_args` reads command lines by them, `typer_app` makes Typer's options of them.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, Any, Literal, NamedTuple

from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.flags import STDIN, Option
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.vocabulary import Format, PageFormat

SLOW = 1 << 20
"""Bytes of a dataset that takes so long to index that a user is told why this is done for each call."""
FROM_STDIN = "/dev/stdin"
"""The file that a dataset on stdin is read from."""


@contextmanager
def naming_the_variable(data: str | None) -> Iterator[None]:
    """Let the error of a dataset that no option names say if $CHONGJIN_DATA does: it may have been set long before."""
    try:
        yield
    except DatasetError as error:
        if data is None and os.environ.get("CHONGJIN_DATA"):
            error.hint = "; ".join(filter(None, ("CHONGJIN_DATA names it", error.hint)))
        raise


def refuse_stdin_beside(dataset: str | None, what: str) -> None:
    """Raise UsageError for what is to come from stdin if the dataset does: the second to read finds nothing there."""
    if dataset == FROM_STDIN:
        raise UsageError(f"both the dataset and {what} from stdin", "name a file for the dataset: --data FILE")


class Argument(NamedTuple):
    """A positional argument: what stands for it in the help, and the kinds of record whose ids complete it."""

    metavar: str
    help: str
    completes: str | None = None


class Parameter(NamedTuple):
    """One option or argument of a command; `group` names the parameter of the command that it is a part of."""

    name: str
    type: Any
    about: Option | Argument
    default: Any
    group: str | None

    @property
    def is_repeatable(self) -> bool:
        """Whether it is an option that may be given more than once."""
        return isinstance(self.about, Option) and self._listed is not None

    @property
    def is_one_name(self) -> bool:
        """Whether it is an argument that takes the name of a record, in as many words as that has."""
        return isinstance(self.about, Argument) and self.about.completes is not None and self._listed is None

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that it takes, where these are few; nothing where any text will do."""
        kinds = (self.type, *getattr(self.type, "__args__", ()), *getattr(self._listed, "__args__", ()))
        literal = next((kind for kind in kinds if getattr(kind, "__origin__", None) is Literal), None)
        return getattr(literal, "__args__", ())

    @property
    def _listed(self) -> Any:
        parts = getattr(self.type, "__args__", ())
        return next((part for part in parts if getattr(part, "__origin__", None) is list), None)


REQUIRED = object()
"""The default of an argument that must be given."""


DataFile = Annotated[
    str | None,
    Option(("--data",), "Use this dataset (- is stdin), not that of $CHONGJIN_DATA or the one included.", "FILE"),
]


def data_path(data: str | None) -> str | None:
    """The dataset file asked for, by option or environment; None for the one that comes with the program.

    Raises UsageError for a name without a letter, which would be the folder one stands in.
    """
    if data == "":
        raise UsageError("'' names no file", "name a dataset file, as in --data facts.json")
    named = os.environ.get("CHONGJIN_DATA") or None if data is None else data
    return FROM_STDIN if named == STDIN else named


class Data(NamedTuple):
    """Which dataset, and which of its sources do not count."""

    data: DataFile = None
    without: Annotated[
        list[str] | None,
        Option(
            ("--without",),
            "Ignore the evidence of this source, publisher or author, and of all that repeat it; grade anew.",
            "NAME",
            "publisher",
        ),
    ] = None

    @property
    def path(self) -> str | None:
        """The dataset file asked for."""
        return data_path(self.data)

    def open(self, listed: Filters | None = None) -> Dataset:
        """Open it; for claims that are only listed, by some filters, an index without words may do.

        Raises DatasetError if it cannot be read or is not valid, UsageError for an unknown source.
        """
        needs_words = listed is None or listed.match is not None or bool(self.without)
        with naming_the_variable(self.data):
            dataset = Dataset(self.path, needs_words=needs_words)
        if dataset.why_slow and os.path.getsize(dataset.path) > SLOW:
            from chongjin_cli.cli.selecting import tell_why_slow

            tell_why_slow(dataset.why_slow)
        if self.without:
            from chongjin_cli.cli.selecting import tell_what_is_left_out
            from chongjin_cli.queries import what_if

            for name in self.without:
                tell_what_is_left_out(dataset, name)
            what_if.without(dataset, self.without)
        return dataset


Json = Annotated[bool, Option(("--json",), "Short for --format json.")]
Fields = Annotated[
    str | None, Option(("--fields",), "Print only these keys, as in id,dates.from,evidence.url.", "KEYS")
]
NoPager = Annotated[bool, Option(("--no-pager",), "Never use a pager.")]


class Output(NamedTuple):
    """In which form."""

    format: Annotated[
        Format | None,
        Option(("--format", "-f"), "Output format; otherwise tables in a terminal, plain lines in a pipe.", "FORMAT"),
    ] = None
    json: Json = False
    fields: Fields = None
    no_pager: NoPager = False


class PageOutput(NamedTuple):
    """In which form a page comes; html is one to hand out."""

    format: Annotated[
        PageFormat | None,
        Option(("--format", "-f"), "Output format; otherwise tables in a terminal, plain text in a pipe.", "FORMAT"),
    ] = None
    json: Json = False
    fields: Fields = None
    no_pager: NoPager = False


GROUPS = (Data, Output, PageOutput, Filters)


def parameters(command: Callable[..., Any]) -> list[Parameter]:
    """Every option and argument of a command, those of its groups among them."""
    defaults = _defaults(command)
    found: list[Parameter] = []
    for name, annotation in command.__annotations__.items():
        if annotation in GROUPS:
            found += of_group(annotation, name)
        elif hasattr(annotation, "__metadata__"):
            found.append(_parameter(name, annotation, defaults, None))
    return found


def of_group(group: Any, name: str = "") -> list[Parameter]:
    """Every option of a group; `name` is that of the parameter of a command that takes it."""
    fields = group.__annotations__.items()
    return [_parameter(field, each, group._field_defaults, name) for field, each in fields]


def options(command: Callable[..., Any]) -> dict[str, Parameter]:
    """The options of a command by their flags."""
    return {flag: each for each in parameters(command) if isinstance(each.about, Option) for flag in each.about.flags}


def shared() -> dict[str, Parameter]:
    """The options that several commands have, by their flags; --format takes what most of them do."""
    return {flag: each for group in reversed(GROUPS) for each in of_group(group) for flag in each.about.flags}  # type: ignore[union-attr]


def call(command: Callable[..., Any], values: Mapping[str, Any]) -> int:
    """Call a command with flat values, which are gathered into its groups. Returns the exit code."""
    gathered: dict[str, Any] = {}
    for name, annotation in command.__annotations__.items():
        if annotation in GROUPS:
            gathered[name] = annotation(**{field: values[field] for field in annotation._fields})
        elif name in values:
            gathered[name] = values[name]
    return int(command(**gathered) or 0)


def _parameter(name: str, annotation: Any, defaults: Mapping[str, Any], group: str | None) -> Parameter:
    return Parameter(name, annotation.__origin__, annotation.__metadata__[0], defaults.get(name, REQUIRED), group)


def _defaults(command: Callable[..., Any]) -> dict[str, Any]:
    code, defaults = command.__code__, command.__defaults__ or ()
    names = code.co_varnames[: code.co_argcount]
    return dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
