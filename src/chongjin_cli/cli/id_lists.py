"""The ids of claims or disputes on stdin: words, lines of a pipe, what commands print, or those that a text cites."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from chongjin_cli.cli.remarks import tell
from chongjin_cli.dataset.claim_ids import CLAIM_ID, TYPED, typed_ids
from chongjin_cli.errors import UsageError
from chongjin_cli.present.formats import POINTS
from chongjin_cli.queries.store import Dataset

_KEYS = ("claim", "versions", "id")
"""Where a row has the ids of claims: a figure, a dispute, a claim."""
_OF_DISPUTES = ("id",)
"""Where a row has that of a dispute."""
_MANY = "claims"
"""Where others list them: an audited sentence and its findings, an answered query. In a table it is a count."""
_PARTS = "findings"
"""Where an audited sentence has what was found, each with claims of its own."""
_BETWEEN = re.compile(r"[\s;,]+")
_CELL_OF_IDS = re.compile(rf"{CLAIM_ID}(?:[;,] ?{CLAIM_ID})*")
_MARK = re.compile(r"^\s*[-*] +")
"""What begins a line of a list in Markdown."""
_FIRST_IN_BOLD = re.compile(r"\*\*([^*]+)\*\*")
"""The id that such a line begins with, where commands print it."""
_WORD_OR_HEADING = re.compile(r"^#|(?<![\w-])[^\W\d_]{2,}(?![\w-])")
"""What a line of a text has that is none of a list."""
_SHOWN = 60
"""Characters that an error repeats, at most."""


def ids_in(text: str, dataset: Dataset, *, or_sources: bool = False) -> Iterator[str]:
    """The ids that a text names, and of a dispute those of its answers; of prose, those that it cites.

    Those of sources are taken where they are asked for, too. Raises UsageError where something else stands there.
    """
    for name in _named_or_cited(text, dataset, or_sources=or_sources):
        if _is_claim(name, dataset) or (or_sources and dataset.has_source(name)):
            yield name
        elif dataset.has_dispute(name):
            yield from dataset.answers(name)
        else:
            raise UsageError(
                f"stdin has {name[:_SHOWN]!r} where the id of a claim{' or source' * or_sources} should be",
                "give an id a line, or what a command prints with --json",
            )


def disputes_in(text: str, dataset: Dataset) -> Iterator[str]:
    """The ids of disputes or claims that a text names, or cites if it is prose.

    Raises UsageError where something else stands in their place.
    """
    for name in _named_or_cited(text, dataset, _OF_DISPUTES):
        if not dataset.has_dispute(name) and not _is_claim(name, dataset):
            raise UsageError(
                f"stdin has {name[:_SHOWN]!r} where the id of a dispute should be",
                "give an id a line, or what chongjin disputes prints",
            )
        yield name


def _is_claim(name: str, dataset: Dataset) -> bool:
    return re.fullmatch(TYPED, dataset.claim_id(name)) is not None


def _named_or_cited(
    text: str, dataset: Dataset, keys: Sequence[str] = _KEYS, *, or_sources: bool = False
) -> Sequence[str]:
    """What stands where ids should be; if that is no list of them, the ids that lines of prose cite, each once.

    Stderr is told of the latter: what else a text says is passed over.
    """
    named = list(_named(text, keys))
    known = (dataset.has_dispute, *[dataset.has_source] * or_sources)
    if named and all(_is_claim(name, dataset) or any(has(name) for has in known) for name in named):
        return named
    if in_cells := _in_cells(text):
        return in_cells
    cited = list(dict.fromkeys(_cited(text, dataset.meta()["prefix"])))
    if cited:
        tell(f"stdin is a text; it cites {len(cited)} claim{'s' * (len(cited) > 1)}")
    elif not named:
        tell("stdin names nothing")
    return cited or named


def _in_cells(text: str) -> list[str]:
    """The full ids of claims that cells of lines with tabs have, of each line those of the first; none if one has none.

    So `--fields statement,id` goes on as `--fields id` does.
    """
    found = [next(filter(_CELL_OF_IDS.fullmatch, line.split("\t")), "") for line in text.splitlines()]
    return _BETWEEN.split(";".join(found)) if found and all(found) else []


def _cited(text: str, prefix: str) -> Iterator[str]:
    """The full ids in the lines of a text that have words beside them or mark a heading; not of JSON or a table."""
    for line in text.splitlines():
        if "\t" not in line and _WORD_OR_HEADING.search(line) and _parsed(line) is None:
            yield from re.findall(rf"\b{prefix}-[0-9]{{4,7}}\b", line)


def _named(text: str, keys: Sequence[str] = _KEYS) -> Iterator[str]:
    """What stands where ids should be, of JSON or a table whole, else line by line; `keys` are where a row has them."""
    parsed = _parsed(text)
    if parsed is not None:
        for row in parsed if isinstance(parsed, list) else [parsed]:
            yield from _in_row(row, keys)
        return
    first, *rest = text.split("\n")
    delimiter = next((each for each in "\t;," if each in first), ",")
    header = [cell.strip('" \r') for cell in first.split(delimiter)]
    key = next((key for key in keys if key in header), None)
    if key is not None:
        yield from _in_column(text, delimiter, header.index(key))
        return
    for line in (first, *rest):
        yield from _in_line(line, keys)


def _parsed(text: str) -> Any:
    """A text as JSON, None if it is none: of a list or an object only, as an id may be a number."""
    if not text.lstrip().startswith(("[", "{")):
        return None
    import json

    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _in_row(row: Any, keys: Sequence[str]) -> Sequence[str]:
    """What a value of JSON has in place of ids: `CJ-0001`, `{"id": "CJ-0001"}`, `{"claims": ["CJ-0001"]}`."""
    if not isinstance(row, dict):
        return [str(row)]
    if "change" in row and row.get("of") == "source":  # between two editions
        return []
    key = next((key for key in keys if key in row), None)
    held = row.get(_MANY) if key is None else row[key]
    if key is None and not isinstance(held, list):
        return _in_parts(row) or [f"{{{', '.join(row)}}}"]
    within = held if isinstance(held, list) else [held]
    found = [str(each.get("id", each) if isinstance(each, dict) else each) for each in within]
    return found if key else [*found, *(str(name) for each in row.get(_PARTS, ()) for name in each[_MANY])]


def _in_parts(page: dict[str, Any]) -> list[str]:
    """The ids of the claims in a brief: those of its parts and the answers in its disputes."""
    rows = [row for part in page.values() if isinstance(part, list) for row in part if isinstance(row, dict)]
    rows += [answer for row in rows for answer in row.get("answers", ())]
    return [str(row["claim"]) for row in rows if "claim" in row]


def _in_column(text: str, delimiter: str, column: int) -> Iterator[str]:
    """What a column of a table with a header has; several ids may stand in a cell."""
    import csv
    import io

    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    next(rows)
    for row in rows:
        yield from filter(None, _BETWEEN.split(row[column] if column < len(row) else ""))


def _in_line(line: str, keys: Sequence[str]) -> Sequence[str]:
    """What a line has: an object of JSON Lines, the cell of one with tabs that a pipe gets, else its words.

    It is the first, of a figure that of its claim. A line that begins with # is a comment, one with - or * of a list.
    """
    line = _MARK.sub("", line)
    if line.startswith("#"):
        return []
    if bold := _FIRST_IN_BOLD.match(line):
        return [bold[1]]
    parsed = _parsed(line)
    if parsed is not None:
        return _in_row(parsed, keys)
    cells = line.split("\t")
    if len(cells) > 1:
        claim = cells[POINTS.line.index("claim")] if len(cells) == len(POINTS.line) else ""
        cells = [claim] if re.fullmatch(TYPED, claim) else cells
        return [name.strip() for name in re.split("[;,]", cells[0])]
    return [each for name in _BETWEEN.split(line) if name for each in typed_ids(name) or [name.strip('"')]]
