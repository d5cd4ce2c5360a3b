"""Every question that can be put to a dataset. All SQL on an index stands here; answers are JSON texts and rows."""

import os
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from chongjin_cli import syntax
from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.index import EARLIEST, discard, open_index
from chongjin_cli.names import fold

# Weights of BM25 for the columns statement, names, evidence, sources.
WEIGHTS = (10.0, 4.0, 2.0, 1.0)
# Claims "until 1907" come in time where they end: nobody knows where they begin.
_BEGINNING = f"iif(claim.first = {EARLIEST}, claim.last, claim.first)"
_ORDERS = {
    "rank": f"bm25(words, {', '.join(map(str, WEIGHTS))}), claim.credibility, claim.reliability, claim.last DESC",
    "date": f"{_BEGINNING}, claim.last, claim.number",
    "newest": "claim.last DESC, claim.first DESC, claim.number DESC",
    "grade": "claim.credibility, claim.reliability, claim.number",
    "id": "claim.number",
}
RANKED = "words MATCH ?"
"""The condition that a selection must hold for its claims to have a rank."""


class Selection(NamedTuple):
    """Which claims, in which order: `links` are (kind, id) pairs that all must hold, `first`/`last` sortable days."""

    words: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    kind: str | None = None
    status: str | None = None
    grade: str | None = None
    first: int | None = None
    last: int | None = None
    sort: str | None = None
    limit: int | None = None
    offset: int = 0


class Dataset:
    """An open dataset. Raises DatasetError when it is opened if the file cannot be read or is not valid."""

    def __init__(self, path: str | None = None) -> None:
        self.path = path or default_path()
        self._connection = open_index(self.path)

    def claims(self, selection: Selection) -> Iterator[str]:
        """The claims of a selection, each as its finished JSON object."""
        condition, values = _condition(selection)
        ranked = RANKED in condition
        order = _ORDERS[
            (selection.sort if ranked or selection.sort != "rank" else None) or ("rank" if ranked else "date")
        ]
        limit = -1 if selection.limit is None else selection.limit
        sql = f"SELECT claim.json {condition} ORDER BY {order} LIMIT ? OFFSET ?"
        return (row[0] for row in self._rows(sql, (*values, limit, selection.offset)))

    def count(self, selection: Selection) -> int:
        """How many claims a selection has, whatever its limit."""
        condition, values = _condition(selection)
        return int(next(self._rows(f"SELECT count(*) {condition}", values))[0])

    def claim(self, name: str) -> str:
        """One claim by its id (`CJ-0001`; `cj-1` and `1` do). Raises UsageError if there is none."""
        digits = name.casefold().removeprefix("cj").lstrip("-")
        number = f"CJ-{int(digits):04}" if digits.isascii() and digits.isdigit() and len(digits) < 10 else name
        row = next(self._rows("SELECT json FROM claim WHERE id = ?", (number,)), None)
        if row is None:
            first, last, count = next(self._rows("SELECT min(id), max(id), count(*) FROM claim"))
            raise UsageError(
                f"no claim {name!r}", f"ids run from {first} to {last}" if count else "the dataset is empty"
            )
        return str(row[0])

    def records(self, kind: str) -> Iterator[str]:
        """All eras, topics, places, actors or sources as JSON objects: eras and topics in order, others by claims."""
        order = "position" if kind in ("era", "topic") else "claims DESC, id"
        sql = f"SELECT json FROM record WHERE kind = ? ORDER BY {order}"  # noqa: S608
        return (row[0] for row in self._rows(sql, (kind,)))

    def record(self, kind: str, name: str) -> str:
        """One era, topic, place, actor or source as a JSON object, by its id."""
        return str(next(self._rows("SELECT json FROM record WHERE kind = ? AND id = ?", (kind, name)))[0])

    def resolve(self, kind: str, name: str) -> str:
        """The id that a name in any spelling stands for. Raises UsageError, with the nearest names, if none does."""
        sql = "SELECT rank, id FROM name WHERE kind = ? AND folded = ? ORDER BY rank, id"
        found = list(self._rows(sql, (kind, fold(name))))
        best = sorted({record for rank, record in found if rank == found[0][0]})
        if len(best) == 1:
            return str(best[0])
        if best:
            raise UsageError(f"{name!r} is the name of more than one {kind}", "say which: " + ", ".join(best))
        near = self._nearest(kind, name)
        hint = f"did you mean {' or '.join(near)}?" if near else f"chongjin {_list_command(kind)} lists them all"
        raise UsageError(f"no {kind} {name!r}", hint)

    def names(self, kind: str) -> Iterator[tuple[str, str]]:
        """Ids and labels of a kind of record, for completion."""
        label = "coalesce(json_extract(json, '$.label'), json_extract(json, '$.title'), '')"
        return self._rows(f"SELECT id, {label} FROM record WHERE kind = ? ORDER BY id", (kind,))  # noqa: S608

    def meta(self) -> dict[str, str]:
        """Name, title, version, day of the last update and licence of the dataset."""
        return dict(self._rows("SELECT key, value FROM meta WHERE key <> 'stamp'"))

    def by_status(self) -> dict[str, int]:
        """How many claims have each status, best first."""
        return dict(self._rows("SELECT status, count(*) FROM claim GROUP BY credibility ORDER BY credibility"))

    def _nearest(self, kind: str, name: str) -> list[str]:
        from difflib import get_close_matches

        sql = "SELECT folded, id FROM name WHERE kind = ? ORDER BY rank DESC"
        known: dict[str, str] = dict(self._rows(sql, (kind,)))
        matches = get_close_matches(fold(name), known, n=5, cutoff=0.6)
        return list(dict.fromkeys(known[match] for match in matches))[:3]

    def _rows(self, sql: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        """Rows of a query. An index that turns out to be damaged is compiled anew, once."""
        try:
            rows = self._connection.execute(sql, values)
            first = rows.fetchone()
        except sqlite3.DatabaseError:
            discard(self.path)
            self._connection = open_index(self.path)
            rows = self._connection.execute(sql, values)
            first = rows.fetchone()
        return _chain(first, rows)


def _chain(first: Any, rows: sqlite3.Cursor) -> Iterator[Any]:
    if first is not None:
        yield first
        try:
            yield from rows
        except sqlite3.DatabaseError as error:
            raise DatasetError("the index is damaged", "run the command again: it will be built anew") from error


def default_path() -> str:
    """The dataset that comes with the program: beside this file when installed, in data/ in a checkout."""
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "facts.json")
    if os.path.exists(beside):
        return beside
    return os.path.normpath(os.path.join(os.path.dirname(beside), "..", "..", "data", "facts.json"))


def _list_command(kind: str) -> str:
    return "sources" if kind == "source" else kind


def _condition(selection: Selection) -> tuple[str, tuple[Any, ...]]:
    """The FROM and WHERE of a selection, and their values."""
    tables, conditions, values = "FROM claim", ["1"], list[Any]()
    if selection.words is not None:
        search = syntax.parse(selection.words)
        if search.wanted:
            tables += " JOIN words ON words.rowid = claim.number"
            conditions.append(RANKED)
            values.append(search.wanted)
        if search.unwanted:
            conditions.append("claim.number NOT IN (SELECT rowid FROM words WHERE words MATCH ?)")
            values.append(search.unwanted)
        if not search.wanted and not search.unwanted:
            conditions.append("0")
    for kind, name in selection.links:
        conditions.append("claim.number IN (SELECT number FROM link WHERE kind = ? AND id = ?)")
        values += [kind, name]
    for column, wanted in (("kind", selection.kind), ("status", selection.status)):
        if wanted is not None:
            conditions.append(f"claim.{column} = ?")
            values.append(wanted)
    if selection.grade is not None:
        conditions.append("claim.reliability <= ? AND claim.credibility <= ?")
        values += [selection.grade[0], int(selection.grade[1])]
    if selection.first is not None:
        conditions.append("claim.last >= ?")
        values.append(selection.first)
    if selection.last is not None:
        conditions.append("claim.first <= ?")
        values.append(selection.last)
    return f"{tables} WHERE {' AND '.join(conditions)}", tuple(values)
