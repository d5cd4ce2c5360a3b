"""The dataset, open to all questions; here those about the claims of a selection. Answers are JSON texts and rows."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from chongjin_cli.queries.conditions import Condition, from_and_where, named_by, order_by, score
from chongjin_cli.queries.lookup import LookupReader
from chongjin_cli.queries.names import LABEL
from chongjin_cli.queries.search import SearchReader
from chongjin_cli.queries.selection import Selection
from chongjin_cli.shipped import default_path
from chongjin_cli.text.expressions import BUT_FOR_NAMES, within
from chongjin_cli.text.plain_dates import read_as
from chongjin_cli.text.query_language import Search, Understanding
from chongjin_cli.text.times import conditions_of_time, part_of_a_time
from chongjin_cli.vocabulary import Status

_RECORD_ORDERS = {
    "own": "record.number",
    "claims": "held DESC, record.id",
    "id": "record.id",
    "label": f"coalesce({LABEL}, record.id) COLLATE NOCASE, record.id",
}
RIVALRY = 20
"""Of the best claims for a question, how many bring along the rival answers of their disputes."""
COMPARED = 10
"""Of the claims that match best, how many are ranked by their best single text, too."""


class Dataset(LookupReader, SearchReader):
    """An open dataset. Raises DatasetError when it is opened if the file cannot be read or is not valid.

    What has an id or a name is looked up by `LookupReader`, what words mean is found out by `SearchReader`.
    """

    def __init__(self, path: str | None = None, *, needs_words: bool = True) -> None:
        super().__init__(default_path() if path is None else path, needs_words=needs_words)

    def understand(self, text: str) -> Understanding:
        """What to search for, as `SearchReader` has it; nothing but ids of claims asks for these claims.

        `since 2015`, `2016-2018`, `late 1950s` and the like are conditions of time; where nothing meets them, claims
        on the rest come first that are nearest in time. Of a date in numbers that is two days a remark says how it was
        read.
        """
        understood, read = self._understood_in_time(text), read_as(text)
        return understood._replace(remark="; ".join(filter(None, (read, understood.remark)))) if read else understood

    def _understood_in_time(self, text: str) -> Understanding:
        ids, remark = self.ids_in(text)
        if ids:
            return Understanding(Search(None, None, text=text, ids=ids), remark)
        rest, times = conditions_of_time(text)
        times += part_of_a_time(rest)
        if not times:
            return super().understand(text)
        from chongjin_cli.queries.times import in_words, of_a_calendar, within_time, year_of

        if not of_a_calendar(times):
            return super().understand(text)
        search, remark, is_answer = super().understand(rest)
        if not search.unwanted and self.says_nothing(rest):
            search, rest, remark, is_answer = Search(None, None, text=text), "", None, True
        timed = within_time(search, times)
        if is_answer and self.count(Selection(search=timed)):
            return Understanding(timed, "; ".join(filter(None, (in_words(rest, times), remark))))
        return Understanding(search._replace(year=year_of(times[0])), remark, is_answer=False)

    def is_said(self, name: str) -> bool:
        """Whether any claim has all the words of a name, itself, in other words or in its evidence."""
        search = self.parse(name)
        told = search._replace(wanted=within(BUT_FOR_NAMES, search.wanted or '""'))
        return search.wanted is not None and self.count(Selection(search=told)) > 0

    def claims(self, selection: Selection) -> Iterator[str]:
        """The claims of a selection, each as its finished JSON object."""
        return self._column("json", selection)

    def ids(self, selection: Selection) -> Iterator[str]:
        """The ids of the claims of a selection, in its order."""
        return self._column("id", selection)

    def count(self, selection: Selection) -> int:
        """How many claims a selection has, whatever its limit."""
        condition, values = self._condition(selection)
        return int(self.row(f"SELECT count(*) {condition}", *values)[0])

    def counts(self, kind: str, selection: Selection) -> dict[str, int]:
        """How many claims of a selection each era, topic … has that any of them is listed under."""
        held, values = self._held(kind, selection)
        return dict(self.rows(f"SELECT id, held {held} ORDER BY id", *values))

    def statuses(self, selection: Selection = Selection()) -> dict[Status, int]:  # noqa: B008 - it never changes
        """How many claims of a selection have each status that any of them has, best first."""
        condition, values = self._condition(selection)
        sql = f"SELECT status, count(*) {condition} GROUP BY credibility ORDER BY credibility"
        return dict(self.rows(sql, *values))

    def records(self, kind: str, selection: Selection = Selection()) -> Iterator[str]:  # noqa: B008 - it never changes
        """Records of a kind as JSON objects: eras and topics in their order, others by claims, unless sorted.

        Where a selection leaves out claims, the records are those that others are listed under, and count these. Of
        sources and publishers they are the ones that it names, not whatever else its claims have evidence from. Its
        limit and offset are of records.
        """
        order = _RECORD_ORDERS[selection.sort or ("own" if kind in ("era", "topic") else "claims")]
        limit = -1 if selection.limit is None else selection.limit
        if not selection.narrows:
            sql = f"SELECT json, claims AS held FROM record WHERE kind = ? ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
            return (row[0] for row in self.rows(sql, kind, limit, selection.offset))
        held, values = self._held(kind, selection)
        named, names = named_by(selection, kind)
        sql = f"SELECT json, held {held} WHERE {named} ORDER BY {order} LIMIT ? OFFSET ?"
        return (with_count(*row) for row in self.rows(sql, *values, *names, limit, selection.offset))

    def companions(self, kind: str, name: str, others: str, limit: int, selection: Selection) -> list[tuple[str, int]]:
        """The records of another kind (or the same) that share most claims of a selection with one, and how many."""
        condition, values = self._condition(selection._replace(links=(((kind, name),), *selection.links)).unlimited)
        sql = f"""SELECT other.id, count(*) FROM link JOIN record AS other ON other.number = link.record
                  WHERE +link.number IN (SELECT trait.number {condition})
                  AND other.kind = ? AND (other.kind, other.id) <> (?, ?)
                  GROUP BY other.id ORDER BY count(*) DESC, other.id LIMIT ?"""  # noqa: S608
        return list(self.rows(sql, *values, others, kind, name, limit))

    def figures(self, selection: Selection, measure: str | None = None) -> Iterator[tuple[str, str]]:
        """The figures of the claims of a selection, each with its claim, as JSON objects; by measure and time."""
        condition, values = self._condition(selection)
        sql = f"""SELECT figure.json, claim.json FROM figure JOIN claim ON claim.number = figure.number
                  WHERE +figure.number IN (SELECT trait.number {condition}) AND (? IS NULL OR figure.measure = ?)
                  ORDER BY figure.measure, figure.first, figure.last, figure.number, figure.position"""  # noqa: S608
        return self.rows(sql, *values, measure, measure)

    def disputes(self, selection: Selection) -> Iterator[str]:
        """The disputes that any claim of a selection is an answer in, in its order, as JSON objects."""
        numbers, values = self._numbers(selection)
        sql = f"""SELECT dispute.json FROM ({numbers}) AS chosen CROSS JOIN answer ON answer.number = chosen.number
                  CROSS JOIN dispute ON dispute.number = answer.dispute"""  # noqa: S608
        return (text for text in dict.fromkeys(row[0] for row in self.rows(sql, *values)))

    def _held(self, kind: str, selection: Selection) -> Condition:
        """The records of a kind that claims of a selection are listed under, as a FROM; `held` is how many are."""
        condition, values = self._condition(selection)
        # The plus keeps SQLite from seeking every claim under every record.
        held = f"""FROM record JOIN (
                       SELECT record, count(*) AS held FROM link
                       WHERE record IN (SELECT number FROM record WHERE kind = ?)
                       AND +number IN (SELECT trait.number {condition}) GROUP BY record
                   ) ON record = record.number"""  # noqa: S608
        return held, (kind, *values)

    def _column(self, column: str, selection: Selection) -> Iterator[str]:
        """A column of the claims of a selection."""
        first = self._first(selection)
        end = selection.offset + (selection.limit or 0)
        if first and selection.limit and end <= len(first):  # nothing else is to be ranked
            sql = f"SELECT {column} FROM claim WHERE number = ?"  # noqa: S608
            return (self.row(sql, number)[0] for number in first[selection.offset : end])
        numbers, values = self._numbers(selection, first)
        sql = f"SELECT (SELECT {column} FROM claim WHERE claim.number = chosen.number) FROM ({numbers}) AS chosen"  # noqa: S608
        return (row[0] for row in self.rows(sql, *values))

    def _first(self, selection: Selection) -> list[int]:
        """The best claims for a search; for a question each followed by the other answers in its disputes.

        Of such answers those of the best grade come first. Empty if claims are not ordered by how well they match.
        """
        search = selection.search
        if search is None or not search.wanted or search.year or selection.sort not in (None, "rank"):
            return []
        condition, values = self._condition(selection)
        order, words = order_by(selection)
        best = f"SELECT trait.number, {score(search)} {condition} ORDER BY {order} LIMIT {RIVALRY}"
        scores = dict(self.rows(best, *values, *words))
        # All that have a single word have as much of it.
        # How a question asks says nothing of what it is about: `who founded` many a thing has been asked.
        typed = " ".join(search.words) if search.about else search.text
        ranked = self._by_best_text(typed, scores) if len(search.text.split()) > 1 else list(scores)
        if not (search.is_question or search.counted):
            return ranked
        sql = f"""SELECT own.number, other.number FROM answer AS own JOIN answer AS other ON other.dispute = own.dispute
                  JOIN trait ON trait.number = other.number WHERE own.number IN ({", ".join(map(str, ranked))})
                  ORDER BY trait.credibility, trait.reliability"""  # noqa: S608
        answers = list(self.rows(sql))
        if not answers:
            return ranked
        numbers = ", ".join({str(other) for _, other in answers})
        matching = f"SELECT trait.number {condition} AND trait.number IN ({numbers})"
        chosen = {row[0] for row in self.rows(matching, *values)}
        rivals: dict[int, list[int]] = {}
        for own, other in answers:
            if other in chosen:
                rivals.setdefault(own, []).append(other)
        return list(dict.fromkeys(chain.from_iterable(rivals.get(number, [number]) for number in ranked)))

    def _by_best_text(self, text: str, scores: Mapping[int, float]) -> list[int]:
        """Claims by their scores; the first also by how much of what was typed their assertion or one question has."""
        from chongjin_cli.queries.likeness import likeness

        sql = """SELECT json ->> '$.assertion',
                        (SELECT group_concat(value, char(10)) FROM json_each(claim.json, '$.questions'))
                 FROM claim WHERE number = ?"""
        compared = list(scores)[:COMPARED]
        texts = [self.row(sql, number) for number in compared]
        alike = likeness(text, [[said, *(asked or "").splitlines()] for said, asked in texts])
        total = {number: scores[number] * (1 + each) for number, each in zip(compared, alike, strict=True)}
        return [*sorted(total, key=total.__getitem__), *list(scores)[COMPARED:]]

    def _numbers(self, selection: Selection, first: Sequence[int] = ()) -> Condition:
        """A query for the numbers of the claims of a selection, some first, then in its order."""
        condition, values = self._condition(selection)
        limit = -1 if selection.limit is None else selection.limit
        places = " ".join(f"WHEN {number} THEN {place}" for place, number in enumerate(first))
        order = f"CASE trait.number {places} ELSE {len(first)} END, " if first else ""
        own, words = order_by(selection)
        numbers = f"SELECT trait.number {condition} ORDER BY {order}{own} LIMIT ? OFFSET ?"
        return numbers, (*values, *words, limit, selection.offset)

    def _condition(self, selection: Selection) -> Condition:
        """The FROM and WHERE of a selection."""
        return from_and_where(selection, self.overlay.matching if self.overlay else None)


def with_count(record: str, claims: int) -> str:
    """The JSON object of a record with another number of claims, which is its last key."""
    return f"{record[: record.rindex(': ')]}: {claims}}}"
