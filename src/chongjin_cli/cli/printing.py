"""Hands the rows of a command to a format or to the terminal's tables, and says when there are none."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from itertools import chain
from typing import TYPE_CHECKING, TextIO

from chongjin_cli.cli.options import Output, PageOutput
from chongjin_cli.cli.remarks import tell
from chongjin_cli.errors import UsageError
from chongjin_cli.present import formats
from chongjin_cli.present.encoding import escape_as_json
from chongjin_cli.present.formats import Shape
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

if TYPE_CHECKING:
    from chongjin_cli.present.screens.parts import Matches

NOTHING_FOUND = 1
NOTHING = "nothing matches"
ROWS_ON_A_TERMINAL = 25


def paged(wanted: bool) -> AbstractContextManager[None]:
    """Send what is drawn meanwhile through the user's pager, on a terminal."""
    if not sys.stdout.isatty():
        return nullcontext()

    from chongjin_cli.cli import pager

    return pager.paged(wanted)


def print_claims(
    dataset: Dataset, selection: Selection, output: Output, draw_heading: Callable[[], None] | None = None
) -> int:
    """Print the claims of a selection; `draw_heading` draws what they belong to on a terminal."""
    if chosen(output) != "table":
        return print_objects(dataset.claims(selection), formats.CLAIMS, output, lambda: dataset.count(selection))
    objects = list(dataset.claims(selection.at_most(ROWS_ON_A_TERMINAL)))
    if not objects:
        return nothing(dataset.count(selection))
    from chongjin_cli.present.screens import claims

    found = _found(dataset, selection, objects)
    with paged(not output.no_pager):
        if draw_heading:
            draw_heading()
        claims.draw(objects, dataset.count(selection), selection.offset, found)
    return 0


def _found(dataset: Dataset, selection: Selection, objects: list[str]) -> "Matches | None":
    """What a search found in the claims shown, for the terminal to point at."""
    if selection.search is None:
        return None
    import json

    from chongjin_cli.present.screens.parts import Matches

    claims = {claim["id"]: claim["assertion"] for claim in map(json.loads, objects)}
    return Matches(dataset.matching_words(selection.search, claims.values()), dataset.reasons(selection.search, claims))


def print_records(dataset: Dataset, kind: str, selection: Selection, output: Output) -> int:
    """Print the records of a kind that the claims of a selection are listed under."""
    every = selection.unlimited
    if chosen(output) != "table":
        if write_objects(dataset.records(kind, selection), formats.RECORDS[kind], output):
            return 0
        return _no_records(kind, selection, len(list(dataset.records(kind, every))))
    objects = list(dataset.records(kind, every))
    shown = selection.cut(objects)
    if not shown:
        return _no_records(kind, selection, len(objects))
    from chongjin_cli.present.screens import records

    with paged(not output.no_pager):
        records.draw(kind, shown, selection.offset, len(objects))
    return 0


def _no_records(kind: str, selection: Selection, matching: int) -> int:
    return nothing(matching, NOTHING if selection.narrows else f"the dataset has no {kind}s")


def print_list(
    objects: Iterator[str],
    shape: Shape,
    output: Output,
    draw: Callable[[], None],
    write_markdown: Callable[[TextIO], None] | None = None,
    matching: Callable[[], int] = lambda: 0,
) -> int:
    """Print objects; `draw` draws them on a terminal, `write_markdown` writes them to be read.

    `matching` counts those that there are without a limit and an offset.
    """
    first = next(objects, None)
    form = chosen(output)
    if form == "markdown" and write_markdown and output.fields is None and first is not None:
        write_markdown(sys.stdout)
        return 0
    if form != "table":
        return print_objects(chain(() if first is None else [first], objects), shape, output, matching)
    if first is None:
        return nothing(matching())
    with paged(not output.no_pager):
        draw()
    return 0


def print_whole(dataset: Dataset, texts: Sequence[str], output: Output, remarks: Sequence[str], *, single: bool) -> int:
    """Print claims with all that belongs to them: panels on a terminal, text in a pipe; remarks go to stderr."""
    form = chosen(output, in_a_pipe="text")
    if form == "table":
        with paged(not output.no_pager):
            _draw_whole(dataset, texts, remarks)
        return 0 if texts else NOTHING_FOUND
    for remark in remarks:
        tell(remark)
    if form == "text" or (form == "markdown" and output.fields is None):
        from chongjin_cli.present.details import details
        from chongjin_cli.present.formats import markdown, text

        write = text.write if form == "text" else markdown.write_claims
        write([details(dataset, each) for each in texts], sys.stdout)
        return 0 if texts else NOTHING_FOUND
    return 0 if write_objects(iter(texts), formats.CLAIM if single else formats.CLAIMS, output) else NOTHING_FOUND


def _draw_whole(dataset: Dataset, texts: Sequence[str], remarks: Sequence[str]) -> None:
    from chongjin_cli.present.details import details
    from chongjin_cli.present.screens import claim, parts

    for remark in remarks:
        parts.remark(remark)
    for text in texts:
        claim.draw(details(dataset, text))


def print_objects(
    objects: Iterator[str], shape: Shape, output: Output | PageOutput, matching: Callable[[], int] = lambda: 0
) -> int:
    """Write JSON objects in a machine format; where there are none, as `write_objects` does, and `nothing` is told."""
    return 0 if write_objects(objects, shape, output) else nothing(matching())


def write_objects(objects: Iterator[str], shape: Shape, output: Output | PageOutput) -> bool:
    """Write JSON objects in a machine format; if there are none, `[]` or a header. Returns whether there are any."""
    first = next(objects, None)
    rows = iter(()) if first is None else chain([first], objects)
    name = chosen(output)
    if name in ("json", "jsonl"):
        escape_as_json()
    formats.writer(name)(rows, shape, keys(output, shape), sys.stdout)
    return first is not None


def as_json(found: Iterable[object]) -> Iterator[str]:
    """Objects that are not finished in the index as JSON."""
    import json

    return (json.dumps(each, ensure_ascii=False) for each in found)


def chosen(output: Output | PageOutput, in_a_pipe: str = "lines") -> str:
    """The format to write: what was asked for, else tables on a terminal and lines, or another, in a pipe."""
    refuse_two_formats(output.json, output.format)
    if output.json:
        return "json"
    if output.format is not None and not (output.format == "table" and output.fields is not None):
        return output.format
    if output.fields is not None:
        return "lines"
    return "table" if sys.stdout.isatty() else in_a_pipe


def refuse_two_formats(as_json: bool, named: str | None) -> None:
    """Raise UsageError where --json stands beside a --format that is another."""
    if as_json and named not in (None, "json"):
        raise UsageError(f"--json and --format {named} cannot both be", "leave one of them out")


def nothing(matching: int = 0, message: str = NOTHING) -> int:
    """Say on stderr that nothing is shown: nothing matches, or a limit or an offset leaves none of what does.

    Returns the exit code of it.
    """
    tell(f"0 of {matching:,} shown; see --limit and --offset" if matching else message)
    return 0 if matching else NOTHING_FOUND


def keys(output: Output | PageOutput, shape: Shape) -> Sequence[str] | None:
    """The keys that `--fields` asks for, None for all. Raises UsageError for one that the objects do not have."""
    if output.fields is None:
        return None
    wanted = [field.strip() for field in output.fields.split(",") if field.strip()]
    for field in wanted:
        _check_key(field, shape)
    if not wanted:
        raise UsageError("--fields names no key", "there are: " + ", ".join(shape.keys))
    return wanted


def _check_key(field: str, shape: Shape) -> None:
    """Raise UsageError for a key, or a key of a key (`evidence.url`), that the objects do not have."""
    keys, path = shape.described, ""
    for part in field.split("."):
        if part not in keys:
            from chongjin_cli.errors import SIMILARITY, nearest

            none = f"{path[:-1]} has none"
            mend = nearest(part, list(keys), list_all=True, path=path, cutoff=SIMILARITY) if keys else none
            raise UsageError(f"--fields: no key {field!r}", mend)
        keys, path = formats.keys_within(keys[part]), f"{path}{part}."


def other_than(dataset: str, file: str) -> str:
    """The file to write to. Raises UsageError if it is the dataset that is read."""
    with suppress(OSError, ValueError):
        if os.path.samefile(dataset, file):
            raise UsageError(f"{file!r} is the dataset itself", "name another file")
    return file
