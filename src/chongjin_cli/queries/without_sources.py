"""A dataset without some sources, as an overlay: what changes is laid over the index as temporary tables and views.

SQLite finds these before its own tables of the same name, so every question is asked as ever.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import apsw

from chongjin_cli import contract
from chongjin_cli.index.claim_stems import told_stems
from chongjin_cli.index.layout import COLUMNS, TOKENIZER
from chongjin_cli.queries.conditions import Condition, json_list
from chongjin_cli.queries.overlay import Gone
from chongjin_cli.queries.rejudging import Claims, Rejudged
from chongjin_cli.queries.store import Dataset, with_count
from chongjin_cli.text.expressions import BUT_FOR_EVIDENCE, within
from chongjin_cli.text.folding import words
from chongjin_cli.text.set_apart import set_apart

# What each table of the index looks like through an overlay. The conditions are by key, so that few rows cost little.
_VIEWS = {
    "claim": """SELECT number, id, iif(number IN (SELECT number FROM temp.changed), claim_left(id), json) AS json
                FROM main.claim WHERE number NOT IN (SELECT number FROM temp.fallen)""",
    "trait": """SELECT trait.number, kind, coalesce(regraded.status, trait.status) AS status,
                    coalesce(regraded.reliability, trait.reliability) AS reliability,
                    coalesce(regraded.credibility, trait.credibility) AS credibility, first, last, figures
                FROM main.trait LEFT JOIN temp.regraded ON regraded.number = trait.number
                WHERE trait.number NOT IN (SELECT number FROM temp.fallen)""",
    "stems": """SELECT number, id, said, asked,
                    iif(number IN (SELECT number FROM temp.touched), told_left(id), told) AS told
                FROM main.stems WHERE number NOT IN (SELECT number FROM temp.fallen)""",
    "figure": "SELECT * FROM main.figure WHERE number NOT IN (SELECT number FROM temp.fallen)",
    "link": """SELECT record, number FROM main.link AS own WHERE NOT EXISTS (
                   SELECT 1 FROM temp.unlinked WHERE unlinked.record = own.record AND unlinked.number = own.number
               )""",
    "record": """SELECT record.number, kind, id, coalesce(recounted.claims, record.claims) AS claims,
                     coalesce(recounted.json, record.json) AS json
                 FROM main.record LEFT JOIN temp.recounted ON recounted.number = record.number""",
    "dispute": """SELECT dispute.number, id, coalesce(
                      (SELECT json FROM temp.reduced WHERE reduced.number = dispute.number), json
                  ) AS json FROM main.dispute WHERE number NOT IN (SELECT number FROM temp.settled)""",
    "answer": "SELECT dispute, number FROM main.answer WHERE number NOT IN (SELECT number FROM temp.fallen)",
}
_TABLES = {
    "changed": "number INTEGER PRIMARY KEY",
    "regraded": "number INTEGER PRIMARY KEY, status TEXT, reliability TEXT, credibility INTEGER",
    "fallen": "number INTEGER PRIMARY KEY",
    "unlinked": "record INTEGER, number INTEGER, PRIMARY KEY (record, number)",
    "recounted": "number INTEGER PRIMARY KEY, claims INTEGER, json TEXT",
    "reduced": "number INTEGER PRIMARY KEY, json TEXT",
    "settled": "number INTEGER PRIMARY KEY",
    "touched": "number INTEGER PRIMARY KEY",
}
"""The temporary tables.

Claims that have changed, their grades where these may have, claims that are fallen, links that are gone, records with
fewer claims, disputes with fewer answers and with too few, and the claims whose own evidence is less.
"""
_STILL = """SELECT rowid FROM words WHERE words MATCH ?
            UNION SELECT rowid FROM temp.left_words WHERE left_words MATCH ?"""
_LINKS = "SELECT record, number FROM main.link WHERE +number IN (SELECT value FROM json_each(?))"
_CITED = """SELECT kind, id, number FROM main.record WHERE kind IN ('source', 'publisher')
            AND id IN (SELECT value FROM json_each(?))"""
_COUNTS = "SELECT number, claims, json FROM main.record WHERE number IN (SELECT value FROM json_each(?))"


class WithoutSources:
    """An overlay: see `overlay.Overlay`."""

    def __init__(self, dataset: Dataset, gone: Gone) -> None:
        self.gone = gone
        self._rows = dataset.rows
        self._now = now = Rejudged(dataset, gone.sources)
        self._written = set[int]()
        unlinked = list(self._unlinked())
        self._tables: dict[str, list[tuple[Any, ...]]] = {
            "changed": [(now.numbers[name],) for name in now.changed],
            "regraded": [
                (now.numbers[name], grade.status, grade.reliability, grade.credibility)
                for name, grade in now.grades.items()
            ],
            "fallen": [(now.numbers[name],) for name in now.fallen],
            "unlinked": unlinked,
            "recounted": list(self._recounted(Counter(record for record, _ in unlinked))),
            "reduced": [
                (number, _encoded(dispute | {"versions": now.answers[number]}))
                for number, dispute in now.disputes.items()
                if len(now.answers[number]) > 1
            ],
            "settled": [(number,) for number in now.disputes if len(now.answers[number]) < 2],
            "touched": [(now.numbers[name],) for name in now.touched],
        }

    @property
    def fallen(self) -> Claims:
        """The claims that nothing supports any more, as they were."""
        return self._now.fallen

    @property
    def settled(self) -> frozenset[str]:
        """The ids of the disputes with fewer than two answers left."""
        return frozenset(
            dispute["id"] for number, dispute in self._now.disputes.items() if len(self._now.answers[number]) < 2
        )

    def lay(self, connection: apsw.Connection) -> None:
        """Lay the changes over an index."""
        self._connection = connection
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.create_scalar_function("claim_left", self._claim_left, 1, deterministic=True)
        connection.create_scalar_function("told_left", self._told_left, 1, deterministic=True)
        with connection:  # a transaction for all rows, not one for each
            for name, columns in _TABLES.items():
                connection.execute(f"CREATE TEMP TABLE {name} ({columns})")
                rows = self._tables[name]
                if rows:
                    connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608
            connection.execute(f"CREATE VIRTUAL TABLE temp.left_words USING fts5({', '.join(COLUMNS)}, {TOKENIZER})")
            self._insert_words(self._written)
            for name, view in _VIEWS.items():
                connection.execute(f"CREATE TEMP VIEW {name} AS {view}")

    def lift(self, connection: apsw.Connection) -> None:
        """Take them away."""
        for name in _VIEWS:
            connection.execute(f"DROP VIEW temp.{name}")
        for name in (*_TABLES, "left_words"):
            connection.execute(f"DROP TABLE temp.{name}")

    def why_fallen(self, claim: str) -> str:
        """That nothing supports a claim."""
        return f"nothing supports {claim} without {self.gone}"

    def matching(self, expression: str, groups: Sequence[str] = ()) -> Condition:
        """A query for the numbers of the claims that match an expression, or all `groups` that it is made of.

        The words of an index hold those of evidence that is gone. Of the claims that had some, only those match in
        which each group stands elsewhere, or in the evidence that is left.
        """
        expression, groups = set_apart(expression), tuple(map(set_apart, groups))
        self._write_words(expression)
        parts, values = list[str](), [expression, within(BUT_FOR_EVIDENCE, expression)]
        for group in groups if len(groups) > 1 else (expression,):
            parts.append(f"rowid IN ({_STILL})")
            values += [within(BUT_FOR_EVIDENCE, group), group]
        found = f"""SELECT rowid FROM words WHERE words MATCH ? AND (
                        rowid NOT IN (SELECT number FROM temp.touched)
                        OR rowid IN (SELECT rowid FROM words WHERE words MATCH ?) OR ({" AND ".join(parts)})
                    )"""  # noqa: S608
        return found, tuple(values)

    def _write_words(self, expression: str) -> None:
        """Write the words of the evidence that is left of the claims that had more and match an expression with it."""
        # The plus keeps SQLite from searching the words once for every such claim.
        sql = "SELECT rowid FROM words WHERE words MATCH ? AND +rowid IN (SELECT number FROM temp.touched)"
        found = {row[0] for row in self._rows(sql, expression)} - self._written
        self._written |= found
        self._insert_words(found)

    def _insert_words(self, numbers: Collection[int]) -> None:
        names = [name for name in self._now.standing(self._now.touched) if self._now.numbers[name] in numbers]
        rows = [(self._now.numbers[name], *self._words(self._now.evidence(name))) for name in names]
        with self._connection:
            self._connection.executemany("INSERT INTO left_words(rowid, evidence, sources) VALUES (?, ?, ?)", rows)

    def _words(self, evidence: Collection[contract.Evidence]) -> tuple[str, str]:
        """The words of a claim's evidence, and those of its sources and their publishers."""
        said = (f"{piece['says']} {piece['locator'] or ''}" for piece in evidence)
        called = list[str]()
        for name in dict.fromkeys(piece["source"] for piece in evidence):
            source = self._now.weighing.sources[name]
            called += [source.title or "", *source.authors]
            if source.publisher:
                publisher = self._now.weighing.publishers[source.publisher]
                called += [publisher.label, *publisher.aliases]
        return set_apart(" ".join(words(" ".join(said)))), set_apart(" ".join(words(" ".join(called))))

    def _claim_left(self, *names: Any) -> str:
        """A claim that has changed, by its id, as the index has those that have not."""
        return _encoded(self._now.claim(names[0]))

    def _told_left(self, *names: Any) -> str:
        """The stems of what the sources that are left of a claim tell, by its id."""
        return told_stems(self._now.evidence(names[0]))

    def _unlinked(self) -> Iterator[tuple[int, int]]:
        """Records under which claims are listed no more: of those that fall all, of others sources and publishers."""
        now = self._now
        if now.fallen:
            yield from self._rows(_LINKS, json_list(now.numbers[name] for name in now.fallen))
        lost = [
            (record, now.numbers[name])
            for name in now.standing(now.touched)
            for record in _cited(now.touched[name]["evidence"]) - _cited(now.evidence(name))
        ]
        found = self._rows(_CITED, json_list({name for (_, name), _ in lost}))
        records = {(kind, name): number for kind, name, number in found}
        yield from ((records[record], number) for record, number in lost)

    def _recounted(self, lost: Counter[int]) -> Iterator[tuple[int, int, str]]:
        """The records that claims were lost to."""
        for number, claims, text in self._rows(_COUNTS, json_list(lost)):
            yield number, claims - lost[number], with_count(text, claims - lost[number])


def _cited(evidence: Iterable[contract.Evidence]) -> set[tuple[str, str]]:
    """Kind and id of the sources of evidence and of their publishers."""
    sources = {("source", piece["source"]) for piece in evidence}
    return sources | {("publisher", piece["publisher_id"]) for piece in evidence if piece["publisher_id"]}


def _encoded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
