"""The options and arguments of the commands, each written once, for whoever parses a command line.

A command takes `filters: Filters`, `output: Output`, `data: Data` and arguments of its own; `parameters` lays them
out flat. `direct` reads plain command lines by them, `typer_app` makes Typer's options of them.
"""

import os
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from chongjin_cli.errors import UsageError
from chongjin_cli.formats import Format
from chongjin_cli.objects import Kind, Status
from chongjin_cli.query import Dataset, Selection
from chongjin_cli.syntax import Search

Sort = Literal["rank", "date", "newest", "grade", "id"]


class Option(NamedTuple):
    """An option: its flags, help, what stands for its value there, and the kind of record whose ids complete it."""

    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    completes: str | None = None
    panel: str | None = None


class Argument(NamedTuple):
    """A positional argument: what stands for it in the help, and the kind of record whose ids complete it."""

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


REQUIRED = object()
"""The default of an argument that must be given."""


class Data(NamedTuple):
    """Which dataset."""

    data: Annotated[
        str | None, Option(("--data",), "A dataset of your own; without it that of $CHONGJIN_DATA.", "FILE")
    ] = None

    @property
    def path(self) -> str | None:
        """The dataset file asked for, by option or environment; None for the one that comes with the program."""
        return os.environ.get("CHONGJIN_DATA") or None if self.data is None else self.data

    def open(self) -> Dataset:
        """Open it. Raises DatasetError if it cannot be read or is not valid."""
        return Dataset(self.path)


class Output(NamedTuple):
    """In which form."""

    format: Annotated[
        Format | None,
        Option(("--format", "-f"), "The form of the output; without it tables on a terminal, lines in a pipe."),
    ] = None
    json: Annotated[bool, Option(("--json",), "Short for --format json.")] = False
    fields: Annotated[str | None, Option(("--fields",), "Only these keys of each object.", "A,B,…")] = None
    no_pager: Annotated[bool, Option(("--no-pager",), "On a terminal, never through a pager.")] = False


def _filter(flags: tuple[str, ...], about: str, metavar: str | None = None, completes: str | None = None) -> Option:
    return Option(flags, about, metavar, completes, "Filters")


class Filters(NamedTuple):
    """Which claims, and in which order."""

    era: Annotated[str | None, _filter(("--era",), "Of this era.", "ERA", "era")] = None
    topic: Annotated[str | None, _filter(("--topic",), "On this topic, or one within it.", "TOPIC", "topic")] = None
    place: Annotated[str | None, _filter(("--place",), "At this place, or within it.", "PLACE", "place")] = None
    actor: Annotated[str | None, _filter(("--actor",), "About this person, body, unit or ship.", "ACTOR", "actor")] = (
        None
    )
    source: Annotated[str | None, _filter(("--source",), "With evidence from this source.", "SOURCE", "source")] = None
    kind: Annotated[Kind | None, _filter(("--kind",), "Of this kind.")] = None
    status: Annotated[Status | None, _filter(("--status",), "Of this status.")] = None
    grade: Annotated[str | None, _filter(("--grade",), "Graded so or better in letter and number.", "C3")] = None
    since: Annotated[str | None, _filter(("--from",), "Not before this date.", "EDTF")] = None
    until: Annotated[str | None, _filter(("--to",), "Not after this date.", "EDTF")] = None
    sort: Annotated[Sort | None, _filter(("--sort",), "Order; without it rank for a search, else date.")] = None
    limit: Annotated[int | None, _filter(("--limit", "-n"), "At most so many.", "N")] = None
    offset: Annotated[int, _filter(("--offset",), "Pass over so many.", "N")] = 0

    def select(self, dataset: Dataset, search: Search | None = None, *links: tuple[str, str]) -> Selection:
        """The selection these options ask for. Raises UsageError for an unknown name, a bad date or grade."""
        named = ((kind, getattr(self, kind)) for kind in ("era", "topic", "place", "actor", "source"))
        return Selection(
            search=search,
            links=(*links, *((kind, dataset.resolve(kind, name)) for kind, name in named if name is not None)),
            kind=self.kind,
            status=self.status,
            grade=_grade(self.grade),
            first=_bound(self.since, "--from"),
            last=_bound(self.until, "--to"),
            sort=self.sort,
            limit=_whole(self.limit, "--limit"),
            offset=_whole(self.offset, "--offset") or 0,
        )


GROUPS = (Data, Output, Filters)


def parameters(command: Callable[..., Any]) -> list[Parameter]:
    """Every option and argument of a command, those of its groups among them."""
    defaults = _defaults(command)
    found: list[Parameter] = []
    for name, annotation in command.__annotations__.items():
        if annotation in GROUPS:
            fields = annotation.__annotations__.items()
            found += [_parameter(field, each, annotation._field_defaults, name) for field, each in fields]
        elif hasattr(annotation, "__metadata__"):
            found.append(_parameter(name, annotation, defaults, None))
    return found


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


def _whole(number: int | None, option: str) -> int | None:
    if number is not None and not 0 <= number < 2**63:
        raise UsageError(f"{option}: {number} is out of range", "a whole number from 0 on")
    return number


def _grade(text: str | None) -> str | None:
    if text is None:
        return None
    grade = text.upper()
    if len(grade) != 2 or grade[0] not in "ABCDEF" or grade[1] not in "123456":
        raise UsageError(f"--grade: {text!r} is no grade", "a letter A to F and a number 1 to 6, as in C3")
    return grade


def _bound(text: str | None, option: str) -> int | None:
    """The first day of `--from`, the last day of `--to`, as a sortable integer; None if open."""
    if text is None:
        return None
    from chongjin_cli import dates

    try:
        date = dates.parse(text)
    except dates.DateError as error:
        raise UsageError(f"{option}: {error}") from error
    day = date.first if option == "--from" else date.last
    return None if day is None else dates.sortable(day, 0)
