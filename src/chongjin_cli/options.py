"""The options that commands share, each written once, and how they reach a command as one value.

A command takes `filters: Filters`, `output: Output`, `data: Data`; `with_options` gives it an option for every
field of those.
"""

import inspect
import os
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, NamedTuple

import typer

from chongjin_cli.errors import UsageError
from chongjin_cli.formats import Format
from chongjin_cli.query import Dataset, Selection

Kind = Literal["fact", "claim", "estimate", "allegation", "forecast", "opinion"]
Status = Literal["confirmed", "probable", "possible", "disputed", "improbable", "unjudged"]
Sort = Literal["rank", "date", "newest", "grade", "id"]


def completing(kind: str) -> Callable[[str], Iterator[tuple[str, str]]]:
    """Completion of the ids of a kind of record, with their labels."""

    def complete(incomplete: str) -> Iterator[tuple[str, str]]:
        try:
            names = Dataset(os.environ.get("CHONGJIN_DATA")).names(kind)
            yield from ((name, label) for name, label in names if name.startswith(incomplete.casefold()))
        except Exception:  # noqa: BLE001, S110 - a shell that completes must never show an error
            pass

    return complete


def _filter(name: str, kind: str, text: str) -> Any:
    return typer.Option(
        name,
        metavar=kind.upper(),
        help=text,
        rich_help_panel="Filters",
        autocompletion=completing(kind),
        show_default=False,
    )


class Data(NamedTuple):
    """Which dataset."""

    data: Annotated[
        str | None,
        typer.Option(
            "--data", metavar="FILE", envvar="CHONGJIN_DATA", help="A dataset of your own.", show_default=False
        ),
    ] = None

    def open(self) -> Dataset:
        """Open it. Raises DatasetError if it cannot be read or is not valid."""
        return Dataset(self.data)


class Output(NamedTuple):
    """In which form."""

    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="Instead of tables on a terminal, lines in a pipe.", show_default=False),
    ] = None
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.", show_default=False)] = False
    fields: Annotated[
        str | None,
        typer.Option("--fields", metavar="A,B,…", help="Only these keys of each object.", show_default=False),
    ] = None


class Filters(NamedTuple):
    """Which claims, and in which order."""

    era: Annotated[str | None, _filter("--era", "era", "Of this era.")] = None
    topic: Annotated[str | None, _filter("--topic", "topic", "On this topic, or one within it.")] = None
    place: Annotated[str | None, _filter("--place", "place", "At this place, or within it.")] = None
    actor: Annotated[str | None, _filter("--actor", "actor", "About this person, body, unit or ship.")] = None
    source: Annotated[str | None, _filter("--source", "source", "With evidence from this source.")] = None
    kind: Annotated[
        Kind | None, typer.Option("--kind", help="Of this kind.", rich_help_panel="Filters", show_default=False)
    ] = None
    status: Annotated[
        Status | None, typer.Option("--status", help="Of this status.", rich_help_panel="Filters", show_default=False)
    ] = None
    grade: Annotated[
        str | None,
        typer.Option(
            "--grade", metavar="C3", help="Graded at least so.", rich_help_panel="Filters", show_default=False
        ),
    ] = None
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="EDTF", help="Not before this.", rich_help_panel="Filters", show_default=False),
    ] = None
    until: Annotated[
        str | None,
        typer.Option("--to", metavar="EDTF", help="Not after this.", rich_help_panel="Filters", show_default=False),
    ] = None
    sort: Annotated[
        Sort | None,
        typer.Option(
            "--sort",
            help="Order; without it rank for a search, else date.",
            rich_help_panel="Filters",
            show_default=False,
        ),
    ] = None
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", "-n", min=0, metavar="N", help="At most so many.", rich_help_panel="Filters", show_default=False
        ),
    ] = None
    offset: Annotated[
        int,
        typer.Option(
            "--offset", min=0, metavar="N", help="Pass over so many.", rich_help_panel="Filters", show_default=False
        ),
    ] = 0

    def select(self, dataset: Dataset, words: str | None = None, *links: tuple[str, str]) -> Selection:
        """The selection these options ask for. Raises UsageError for an unknown name, a bad date or grade."""
        named = ((kind, getattr(self, kind)) for kind in ("era", "topic", "place", "actor", "source"))
        return Selection(
            words=words,
            links=(*links, *((kind, dataset.resolve(kind, name)) for kind, name in named if name is not None)),
            kind=self.kind,
            status=self.status,
            grade=_grade(self.grade),
            first=_bound(self.since, "--from"),
            last=_bound(self.until, "--to"),
            sort=self.sort,
            limit=self.limit,
            offset=self.offset,
        )


_GROUPS = (Data, Output, Filters)


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


def with_options(function: Callable[..., None]) -> Callable[..., None]:
    """A command whose parameters that are groups of options are replaced by an option for each of their fields."""
    groups: dict[str, type[Any]] = {}
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.annotation in _GROUPS:
            groups[parameter.name] = parameter.annotation
            parameters += _parameters(parameter.annotation)
        else:
            parameters.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))

    def command(**values: Any) -> None:
        for name, group in groups.items():
            values[name] = group(*(values.pop(field) for field in group._fields))
        function(**values)

    command.__name__ = function.__name__
    command.__doc__ = function.__doc__
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command


def _parameters(group: type[Any]) -> list[inspect.Parameter]:
    return [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=group._field_defaults[name],
            annotation=group.__annotations__[name],
        )
        for name in group._fields
    ]
