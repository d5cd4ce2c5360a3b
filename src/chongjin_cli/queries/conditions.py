"""A selection as SQL: which claims it has, in which order.

The weights of BM25, and what counts for who asks for a number, are set by benchmarks/relevance.py: its nDCG moves with
each of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from chongjin_cli.index.layout import COLUMNS, WEIGHT_BITS
from chongjin_cli.queries.selection import Selection
from chongjin_cli.text.expressions import BY_ITSELF, IN_ITS_WORDS, within
from chongjin_cli.text.query_language import Search
from chongjin_cli.text.set_apart import set_apart

Condition = tuple[str, tuple[Any, ...]]
"""A condition or query in SQL, and its values."""
Matching = Callable[..., Condition]
"""Makes a query for the claims that match an expression: as an index has them, or as `Overlay.matching` does."""
NOTHING: Condition = ("0", ())
"""The condition that no claim meets."""

# Weights of BM25. They are small since the index does not know how long claims are, so that SQLite takes all of them
# for very short.
WEIGHTS = {
    "assertion": 0.4,
    "names": 0.1,
    "topics": 0.1,
    "evidence": 0.12,
    "sources": 0.02,
    "dates": 0.2,
    "meanings": 0.15,
    "questions": 0.4,
    "rephrased": 0.08,  # what a question asks in other words says little of the answer
    "labels": 0.0,  # which names have already
}
# What holds to this day is as new as its beginning; forecasts come after all that happened, what has no date last.
_NOW = "(SELECT CAST(replace(value, '-', '') AS INTEGER) FROM meta WHERE key = 'updated')"
_AHEAD = f"iif(trait.first > trait.last, 2, trait.kind = 'forecast' OR trait.first > {_NOW})"
_WEIGHTS = ", ".join(str(WEIGHTS[column]) for column in COLUMNS)
SCORE = f"bm25(words, {_WEIGHTS}) * (words.rowid & {(1 << WEIGHT_BITS) - 1})"
# Who asks for a number wants one to rely on: best a census, not one in dispute or of a source not usually reliable.
_TRUSTED = """CASE WHEN trait.reliability > 'C' OR trait.credibility IN (4, 5) THEN 0.85
                   WHEN trait.reliability = 'A' THEN 1.4 ELSE 1 END"""
_AWAY = "max(trait.first / 10000 - {year}, {year} - trait.last / 10000, 0)"
"""How many years a claim is away from one; what has no date is very far."""
_BY_OR_UNTIL = """SELECT 1 FROM claim WHERE claim.number = trait.number
                  AND (json ->> '$.date' = '/' || ? OR json ->> '$.date' GLOB '../' || ? || '*')"""
_TIES = "trait.credibility, trait.reliability, trait.last DESC"
_SCORES = {
    "words": SCORE,
    "figures": f"{SCORE} * iif(trait.figures, 1.3, 1) * {_TRUSTED}",
}
_ORDERS = {
    "date": "trait.first, trait.last, trait.number",
    "newest": f"{_AHEAD}, iif(trait.last >= {_NOW}, trait.first, trait.last) DESC, trait.first DESC, trait.number DESC",
    "grade": "trait.credibility, trait.reliability, trait.number",
    "id": "trait.number",
    "given": "given.key",
}
LISTED_UNDER = "SELECT number FROM link WHERE record = (SELECT number FROM record WHERE kind = ? AND id = ?)"
ESTABLISHED = frozenset(("confirmed", "probable"))
"""Statuses under which nobody looks for claims of other kinds than `TOLD_AS_FACTS`, unless by their kind."""


def order_by(selection: Selection) -> Condition:
    """What a selection is ordered by.

    Of a search, in another order than the best first, too, what says its words itself comes before what is found by
    other words for them, by a question, in its evidence, by its topic or its sources: not all of that is an answer.
    So it does of a single word, the best first: of `famine` the census before it may be asked three times. Of a span
    alone what befell within it comes before what only reaches into it.
    """
    search, order = selection.search, selection.sort
    if search and search.wanted is None and search.first and search.last and order in (None, "rank"):
        return f"trait.first < ? OR trait.last > ?, {_ORDERS['date']}", (search.first, search.last)
    if search is None or search.wanted is None:
        usual = "given" if selection.ids else "newest" if search and search.is_of_a_time else "date"
        known = order if order not in (None, "rank") else usual
        return _ORDERS[known], ()
    if order in (None, "rank"):
        near = f"{_AWAY.format(year=search.year)}, " if search.year else ""
        best = f"{near}{score(search)}, {_TIES}"
        if len(search.groups) > 1 or search.is_question:
            return best, ()
    else:
        best = _ORDERS[order]
    otherwise, values = _among("NOT IN", _matching(within(BY_ITSELF, search.wanted)))
    return f"{otherwise}, {best}", values


def score(search: Search) -> str:
    """How well a claim matches a search: the less, the better."""
    return _SCORES["figures" if search.counted else "words"]


def from_and_where(selection: Selection, matching: Matching | None) -> Condition:
    """The FROM and WHERE of a selection, and their values; `matching` is that of an overlay, if there is one."""
    tables, values = "FROM trait", tuple[Any, ...]()
    if selection.ids:
        tables = """FROM json_each(?) AS given JOIN claim ON claim.id = given.value
                    JOIN trait ON trait.number = claim.number"""
        values = (json_list(selection.ids),)
    if selection.search is not None and selection.search.wanted:
        tables += " JOIN words ON words.rowid = trait.number"
    conditions = [
        *_searched(selection.search, matching),
        *_matched(selection.match, matching or _matching),
        *_linked(selection),
        *_judged(selection),
        *_dated(selection),
    ]
    where = " AND ".join(condition for condition, _ in conditions) or "1"
    return f"{tables} WHERE {where}", values + tuple(chain.from_iterable(own for _, own in conditions))


def _searched(search: Search | None, matching: Matching | None) -> Iterator[Condition]:
    """What a ranked search wants is matched in the table that ranks it."""
    if search is None:
        return
    if search.wanted:
        yield "words MATCH ?", (set_apart(search.wanted),)
        if matching:
            yield _among("IN", matching(search.wanted, search.groups))
    if search.unwanted:
        yield _among("NOT IN", (matching or _matching)(search.unwanted))
    if search.first is not None:
        yield "trait.last >= ?", (search.first,)
    if search.last is not None:
        yield f"(trait.first <= ? OR EXISTS ({_BY_OR_UNTIL}))", (search.last, search.before, search.before)
    if not search.wanted and not search.unwanted and not search.is_of_a_time:
        yield NOTHING


def _matched(match: Search | None, matching: Matching) -> Iterator[Condition]:
    if match is None:
        return
    if match.wanted:
        groups = tuple(within(IN_ITS_WORDS, group) for group in match.groups)
        yield _among("IN", matching(within(IN_ITS_WORDS, match.wanted), groups))
    if match.unwanted:
        yield _among("NOT IN", matching(within(IN_ITS_WORDS, match.unwanted)))
    if not match.wanted and not match.unwanted:
        yield NOTHING


def _matching(expression: str, groups: Sequence[str] = ()) -> Condition:  # noqa: ARG001 - for overlays
    """A query for the numbers of the claims that match an expression of FTS5, or all `groups` that it is made of."""
    return "SELECT rowid FROM words WHERE words MATCH ?", (set_apart(expression),)


def _among(having: str, found: Condition) -> Condition:
    query, values = found
    return f"trait.number {having} ({query})", values


def _linked(selection: Selection) -> Iterator[Condition]:
    for group in selection.links:
        any_of_them = " OR ".join([f"trait.number IN ({LISTED_UNDER})"] * len(group))
        yield f"({any_of_them})", tuple(chain.from_iterable(group))


def _judged(selection: Selection) -> Iterator[Condition]:
    """Kind, status and grade."""
    for column, wanted in (("kind", selection.kinds), ("status", selection.statuses)):
        if wanted:
            yield f"trait.{column} IN ({', '.join('?' * len(wanted))})", wanted
    if not selection.kinds and not ESTABLISHED.isdisjoint(selection.statuses):
        yield "(trait.credibility > 2 OR trait.kind IN ('claim', 'estimate'))", ()
    if selection.grades:
        any_of_them = " OR ".join(["trait.reliability <= ? AND trait.credibility <= ?"] * len(selection.grades))
        yield f"({any_of_them})", tuple(chain.from_iterable(selection.grades))


def _dated(selection: Selection) -> Iterator[Condition]:
    for condition, day in (
        ("trait.last >= ?", selection.first),
        ("trait.first <= ?", selection.last),
        ("trait.first >= ?", selection.begin),
        ("trait.last <= ?", selection.end),
    ):
        if day is not None:
            yield condition, (day,)
    if selection.begin is not None or selection.end is not None:  # what has no date is true at all times
        yield "trait.first <= trait.last", ()


_GIVEN = "(SELECT value FROM json_each(?))"
_PUBLISHER = "json_extract(json, '$.publisher_id')"
_NAMED = {
    ("source", "source"): f"id IN {_GIVEN}",
    ("source", "publisher"): f"{_PUBLISHER} IN {_GIVEN}",
    ("publisher", "publisher"): f"id IN {_GIVEN}",
    ("publisher", "source"): f"id IN (SELECT {_PUBLISHER} FROM record WHERE kind = 'source' AND id IN {_GIVEN})",  # noqa: S608
}
"""By the kind of a record and that of a link: that the record is one which ids of such links name."""


def named_by(selection: Selection, kind: str) -> Condition:
    """The condition that a source or publisher is one that a selection names; none for other kinds of record."""
    groups = [group for group in selection.links if (kind, group[0][0]) in _NAMED]
    conditions = ["1", *(_NAMED[kind, group[0][0]] for group in groups)]
    return " AND ".join(conditions), tuple(json_list(record for _, record in group) for group in groups)


def json_list(values: Iterable[Any]) -> str:
    """Values as one value of SQL, for json_each."""
    import json

    return json.dumps(list(values))
