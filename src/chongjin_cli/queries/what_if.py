"""What would be left of a dataset without some sources: grades, statements and disputes, computed anew.

The claims that have evidence from them, and their rivals, are judged again by the code that judged them first, and what
changes is laid over the index as temporary tables and views. SQLite finds these before its own tables of the same name,
so every question is asked as ever.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

import apsw

from chongjin_cli import contract
from chongjin_cli.dataset.grading import Piece, Weighing
from chongjin_cli.dataset.judging import judge
from chongjin_cli.dataset.naming import called
from chongjin_cli.errors import UsageError
from chongjin_cli.index.layout import TOKENIZER
from chongjin_cli.queries.conditions import Condition
from chongjin_cli.queries.names import CITED
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset, with_count
from chongjin_cli.text.folding import words
from chongjin_cli.text.query_language import but_for_evidence, itself

# What each table of the index looks like through an overlay. The conditions are by key, so that few rows cost little.
_VIEWS = {
    "claim": """SELECT claim.number, id, coalesce(
                    (SELECT json FROM temp.judged WHERE judged.number = claim.number), json
                ) AS json FROM main.claim WHERE number NOT IN (SELECT number FROM temp.fallen)""",
    "trait": """SELECT trait.number, kind, coalesce(judged.status, trait.status) AS status,
                    coalesce(judged.reliability, trait.reliability) AS reliability,
                    coalesce(judged.credibility, trait.credibility) AS credibility, first, last, figures
                FROM main.trait LEFT JOIN temp.judged ON judged.number = trait.number
                WHERE trait.number NOT IN (SELECT number FROM temp.fallen)""",
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
    "judged": "number INTEGER PRIMARY KEY, status TEXT, reliability TEXT, credibility INTEGER, json TEXT",
    "fallen": "number INTEGER PRIMARY KEY",
    "unlinked": "record INTEGER, number INTEGER, PRIMARY KEY (record, number)",
    "recounted": "number INTEGER PRIMARY KEY, claims INTEGER, json TEXT",
    "reduced": "number INTEGER PRIMARY KEY, json TEXT",
    "settled": "number INTEGER PRIMARY KEY",
    "touched": "number INTEGER PRIMARY KEY",
}
"""The temporary tables: claims judged anew and fallen, links that are gone, counts and disputes that changed.

`touched` are the claims whose own evidence is less.
"""
_TOUCHED = """
    SELECT number, id, json FROM main.claim WHERE number IN (
        SELECT number FROM main.link WHERE record IN (SELECT value FROM json_each(?1))
        UNION SELECT number FROM main.repeated WHERE record IN (SELECT value FROM json_each(?1))
    ) ORDER BY number
"""
_BY_ID = """SELECT number, id, json FROM main.claim WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number"""
_TIED = """
    SELECT number, id, json FROM main.claim WHERE number IN (
        SELECT number FROM main.related WHERE claim IN (SELECT value FROM json_each(?))
    ) ORDER BY number
"""
_COLUMNS = "assertion, names, evidence, sources, dates, meanings, questions, labels"
_STILL = """SELECT rowid FROM words WHERE words MATCH ?
            UNION SELECT rowid FROM temp.left_words WHERE left_words MATCH ?"""
_CITED_RECORDS = """SELECT kind, id, number FROM main.record WHERE kind IN ('source', 'publisher')
            AND id IN (SELECT value FROM json_each(?))"""
_DISPUTED = """
    SELECT number, json FROM main.dispute WHERE number IN (
        SELECT dispute FROM main.answer WHERE number IN (SELECT value FROM json_each(?))
    ) ORDER BY number
"""


class Gone(NamedTuple):
    """Sources that are not to count, by their ids, and what those who left them out are called."""

    names: tuple[str, ...]
    sources: frozenset[str]


def named(dataset: Dataset, names: Iterable[str]) -> Gone:
    """The sources that names of sources and publishers stand for; of a publisher all that it published.

    A name of both is the publisher. Raises UsageError, with the nearest names, for one that is neither.
    """
    labels, sources = list[str](), set[str]()
    for name in names:
        kind, record = meant(dataset, name)
        labels.append(called(json.loads(dataset.record(kind, record))))
        if kind == "source":
            sources.add(record)
            continue
        published = "SELECT id FROM record WHERE kind = 'source' AND json_extract(json, '$.publisher_id') = ?"
        sources.update(row[0] for row in dataset.rows(published, record))
    return Gone(tuple(dict.fromkeys(labels)), frozenset(sources))


def meant(dataset: Dataset, name: str) -> tuple[str, str]:
    """The kind and id of what a name stands for: an id goes before another name, a publisher before a source."""
    by_rank: list[tuple[int, str, str]] = []
    unknown: list[UsageError] = []
    for kind in CITED:
        try:
            record = dataset.resolve(kind, name)
        except UsageError as error:
            unknown.append(error)
        else:
            by_rank.append((int(record != name), kind, record))
    if by_rank:
        _, kind, record = min(by_rank, key=lambda found: found[0])
        return kind, record
    ambiguous = next((error for error in unknown if not error.message.startswith("no ")), None)
    if ambiguous:
        raise ambiguous
    near = dataset.nearest(name, CITED)
    hint = f"did you mean {' or '.join(near)}?" if near else "chongjin sources lists them all"
    raise UsageError(f"no source or publisher {name!r}", hint)


Claims = dict[str, contract.Claim]
"""Claims by id, in the order of the dataset."""


class WithoutSources:
    """A dataset without some sources, as an overlay, and the claims that change.

    Evidence that is cited from these sources, or repeats one of them at any distance, is gone. A claim that nothing
    supports then falls, and a dispute with fewer than two answers left is none.
    """

    def __init__(self, dataset: Dataset, gone: Gone) -> None:
        self.gone = gone
        self.left_out = " and ".join(gone.names)
        """What is left out, in words."""
        self._rows = dataset.rows
        self._numbers: dict[str, int] = {}
        self._written = set[int]()
        self._touched = touched = self._claims(_TOUCHED, self._sources(gone.sources))
        disputes = self._disputes(touched)
        rejudged = touched | self._answers(disputes)
        around = self._disputes(rejudged)
        known = rejudged | self._answers(around)
        self._weighing = self._scales(known.values())
        self._left = {name: self._pieces_left(claim) for name, claim in known.items()}
        self.fallen: Claims = {name: claim for name, claim in touched.items() if not _supporting(self._left[name])}
        """Those that nothing supports any more, as they were."""
        self._answering = {number: self._standing(each["versions"]) for number, each in around.items()}
        self._open = {each["id"]: self._answering[number] for number, each in around.items() if self._is_open(number)}
        self.judged: Claims = {name: self._judged(each) for name, each in rejudged.items() if name not in self.fallen}
        """Those whose evidence or rivals have changed, as they are without the sources."""
        self._untie()
        self._tables: dict[str, list[tuple[Any, ...]]] = {
            "judged": [self._trait(claim) for claim in self.judged.values()],
            "fallen": [(self._numbers[name],) for name in self.fallen],
            "unlinked": list(self._unlinked()),
            "reduced": [
                (number, _encoded(each | {"versions": self._answering[number]}))
                for number, each in disputes.items()
                if self._is_open(number)
            ],
            "settled": [(number,) for number in disputes if not self._is_open(number)],
            "touched": [(self._numbers[name],) for name in touched],
        }
        self._tables["recounted"] = list(self._recounted())

    def lay(self, connection: apsw.Connection) -> None:
        """Put the changes over an index."""
        self._connection = connection
        connection.execute("PRAGMA temp_store = MEMORY")
        for name, columns in _TABLES.items():
            connection.execute(f"CREATE TEMP TABLE {name} ({columns})")
            rows = self._tables[name]
            if rows:
                connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608
        connection.execute(f"CREATE VIRTUAL TABLE temp.left_words USING fts5({_COLUMNS}, {TOKENIZER})")
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
        return f"nothing supports {claim} without {self.left_out}"

    def matching(self, expression: str, groups: Sequence[str] = (), *, narrows: bool = False) -> Condition:
        """A query for the numbers of the claims that match an expression, or all `groups` that it is made of.

        The words of an index hold those of evidence that is gone. Of the claims that had some, only those match in
        which each group stands in what they say themselves, or in the evidence that is left. What `narrows`
        a list says itself where to look, labels included.
        """
        self._write_words(expression)
        own = but_for_evidence if narrows else itself
        parts, values = list[str](), [expression, own(expression)]
        for group in groups or (expression,):
            parts.append(f"rowid IN ({_STILL})")
            values += [own(group), group]
        found = f"""SELECT rowid FROM words WHERE words MATCH ? AND (
                        rowid NOT IN (SELECT number FROM temp.touched)
                        OR rowid IN (SELECT rowid FROM words WHERE words MATCH ?) OR ({" AND ".join(parts)})
                    )"""  # noqa: S608
        return found, tuple(values)

    def _write_words(self, expression: str) -> None:
        """Write the words of the evidence that is left of the claims that had more and match an expression with it."""
        sql = "SELECT rowid FROM words WHERE words MATCH ? AND rowid IN (SELECT number FROM temp.touched)"
        found = {row[0] for row in self._rows(sql, expression)} - self._written
        self._written |= found
        self._insert_words(found)

    def _insert_words(self, numbers: Collection[int]) -> None:
        judged = ((self._numbers[name], claim) for name, claim in self.judged.items())
        rows = ((number, *self._words(claim)) for number, claim in judged if number in numbers)
        self._connection.executemany("INSERT INTO left_words(rowid, evidence, sources) VALUES (?, ?, ?)", rows)

    def _words(self, claim: contract.Claim) -> tuple[str, str]:
        """The words of a claim's evidence, and those of its sources and their publishers."""
        said = (f"{piece['says']} {piece['locator'] or ''}" for piece in claim["evidence"])
        called = list[str]()
        for name in dict.fromkeys(piece["source"] for piece in claim["evidence"]):
            source = self._weighing.sources[name]
            called += [source.title or "", *source.authors]
            if source.publisher:
                publisher = self._weighing.publishers[source.publisher]
                called += [publisher.label, *publisher.aliases]
        return " ".join(words(" ".join(said))), " ".join(words(" ".join(called)))

    def _claims(self, sql: str, *values: Any) -> Claims:
        """Claims of a query, whose numbers are kept."""
        found: Claims = {}
        for number, name, text in self._rows(sql, *values):
            self._numbers[name] = number
            found[name] = json.loads(text)
        return found

    def _sources(self, ids: Iterable[str]) -> str:
        """The numbers of sources, as a JSON list."""
        sql = "SELECT number FROM main.record WHERE kind = 'source' AND id IN (SELECT value FROM json_each(?))"
        return json.dumps([row[0] for row in self._rows(sql, json.dumps(list(ids)))])

    def _disputes(self, claims: Iterable[str]) -> dict[int, dict[str, Any]]:
        """The disputes that any of some claims is an answer in, by their numbers, in the order of the dataset."""
        numbers = json.dumps([self._numbers[name] for name in claims])
        return {number: json.loads(text) for number, text in self._rows(_DISPUTED, numbers)}

    def _answers(self, disputes: dict[int, dict[str, Any]]) -> Claims:
        """The answers of disputes."""
        names = {name for dispute in disputes.values() for name in dispute["versions"]}
        return self._claims(_BY_ID, json.dumps(sorted(names)))

    def _scales(self, claims: Iterable[contract.Claim]) -> Weighing:
        """What weighs the evidence of some claims: the sources that it is from or repeats, and their publishers."""
        sources: dict[str, Any] = {}
        wanted = {piece[key] for claim in claims for piece in claim["evidence"] for key in ("source", "repeats")}
        while wanted := wanted - sources.keys() - {None}:
            read = self._records("source", wanted)
            sources |= {each["id"]: each for each in read}
            wanted = {each["origin"] for each in read}
        publishers = self._records("publisher", {each["publisher_id"] for each in sources.values()})
        # Grading asks records for attributes; these have them, and need no Pydantic, which takes long to load.
        return Weighing(
            (SimpleNamespace(**(each | {"publisher": each["publisher_id"]})) for each in sources.values()),  # type: ignore[misc]
            (SimpleNamespace(**each) for each in publishers),  # type: ignore[misc]
        )

    def _records(self, kind: str, names: Iterable[str | None]) -> list[dict[str, Any]]:
        sql = "SELECT json FROM main.record WHERE kind = ? AND id IN (SELECT value FROM json_each(?))"
        return [json.loads(row[0]) for row in self._rows(sql, kind, json.dumps(list(names)))]

    def _pieces_left(self, claim: contract.Claim) -> list[Piece]:
        """The evidence of a claim that is left, in its order."""
        pieces = [self._weighing.piece(_Evidence(**each)) for each in claim["evidence"]]  # type: ignore[arg-type]
        return [piece for piece in pieces if self.gone.sources.isdisjoint(source.id for source in piece.chain)]

    def _standing(self, names: Iterable[str]) -> list[str]:
        """Those of some claims that do not fall."""
        return [name for name in names if name not in self.fallen]

    def _is_open(self, dispute: int) -> bool:
        """Whether a dispute still has two answers."""
        return len(self._answering[dispute]) > 1

    def _judged(self, claim: contract.Claim) -> contract.Claim:
        """A claim as it is without the sources."""
        disputes = [name for name in claim["disputes"] if name in self._open]
        rivals = dict.fromkeys(name for dispute in disputes for name in self._open[dispute] if name != claim["id"])
        rival_pieces = [piece for name in rivals for piece in _supporting(self._left[name])]
        left = self._left[claim["id"]]
        judged = judge(SimpleNamespace(**claim), left, rival_pieces, self._weighing.publishers)  # type: ignore[arg-type]
        evidence = [cast(_Evidence, piece.evidence).described for piece in left]
        return claim | judged | {"evidence": evidence, "disputes": disputes}  # type: ignore[return-value]

    def _untie(self) -> None:
        """Take the ties to claims that fall away from the others."""
        tied = self._claims(_TIED, json.dumps(list(self.fallen))) if self.fallen else {}
        for name in self._standing(tied):
            claim = self.judged.get(name, tied[name])
            ties = [tie for tie in claim["relations"] if tie["claim"] not in self.fallen]
            self.judged[name] = claim | {"relations": ties}

    def _trait(self, claim: contract.Claim) -> tuple[int, str, str, int, str]:
        """The row of a claim that is judged anew."""
        number = self._numbers[claim["id"]]
        return number, claim["status"], claim["grade"][0], claim["credibility"], _encoded(claim)

    def _unlinked(self) -> Iterator[tuple[int, int]]:
        """Records under which claims are listed no more: of those that fall all, of others sources and publishers."""
        fallen = json.dumps([self._numbers[name] for name in self.fallen])
        if self.fallen:
            sql = "SELECT record, number FROM main.link WHERE +number IN (SELECT value FROM json_each(?))"
            yield from self._rows(sql, fallen)
        lost = [
            (record, self._numbers[name])
            for name in self._standing(self._touched)
            for record in _cited(self._touched[name]["evidence"]) - _cited(self.judged[name]["evidence"])
        ]
        ids = json.dumps(sorted({name for (_, name), _ in lost}))
        records = {(kind, name): number for kind, name, number in self._rows(_CITED_RECORDS, ids)}
        yield from ((records[record], number) for record, number in lost)

    def _recounted(self) -> Iterator[tuple[int, int, str]]:
        """The records that fewer claims are listed under."""
        lost = Counter(record for record, _ in self._tables["unlinked"])
        sql = "SELECT number, claims, json FROM main.record WHERE number IN (SELECT value FROM json_each(?))"
        for number, claims, text in self._rows(sql, json.dumps(list(lost))):
            yield number, claims - lost[number], with_count(text, claims - lost[number])


def without(dataset: Dataset, names: Iterable[str]) -> None:
    """Let a dataset be seen without some sources and publishers. Raises UsageError for a name that is neither."""
    dataset.put_on(WithoutSources(dataset, named(dataset, names)))


@contextmanager
def left_out(dataset: Dataset, names: Sequence[str]) -> Iterator[None]:
    """Meanwhile let a dataset be seen without some sources and publishers, beside those that it is seen without.

    Raises UsageError for a name that is neither.
    """
    if not names:
        yield
        return
    before = cast(WithoutSources | None, dataset.overlay)
    gone = named(dataset, names)
    if before is not None:
        gone = Gone((*before.gone.names, *gone.names), before.gone.sources | gone.sources)
    dataset.put_on(WithoutSources(dataset, gone))
    try:
        yield
    finally:
        dataset.put_on(before)


def dependents(dataset: Dataset, name: str, selection: Selection) -> list[contract.Dependent]:
    """The claims of a selection whose grade changes without a source or publisher.

    Those that fall come first, then those of the best grade, unless the selection is sorted; its limit is of them.
    """
    gone = named(dataset, [name])
    before = cast(WithoutSources | None, dataset.overlay)
    after = WithoutSources(dataset, gone._replace(sources=gone.sources | before.gone.sources) if before else gone)
    touched = selection._replace(ids=(*after.judged, *after.fallen), limit=None, offset=0)
    claims = map(json.loads, dataset.claims(touched) if touched.ids else ())
    found = [_dependent(claim, after.judged.get(claim["id"])) for claim in claims]
    changed = [each for each in found if each["grade"] != each["without"]]
    if selection.sort is None:
        changed.sort(key=lambda each: (each["without"] is not None, each["grade"][::-1], each["id"]))
    return changed[selection.offset :][: selection.limit]


def _dependent(claim: contract.Claim, later: contract.Claim | None) -> contract.Dependent:
    return {
        "id": claim["id"],
        "grade": claim["grade"],
        "status": claim["status"],
        "without": later["grade"] if later else None,
        "status_without": later["status"] if later else None,
        "statement": claim["statement"],
    }


def weights(dataset: Dataset, selection: Selection) -> list[contract.Weight]:
    """Publishers, and sources that have none, on which the grades of a selection's claims rest.

    The heaviest come first unless the selection is sorted; its limit is of them.
    """
    claims = selection._replace(sort=None, limit=None, offset=0)
    weight, falls = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for claim in map(json.loads, dataset.claims(claims)):
        for rest in claim["rests_on"]:
            kind = "publisher" if "publisher" in rest else "source"
            weight[kind, rest[kind]] += 1
            falls[kind, rest[kind]] += rest["grade"] is None
    held = {kind: dataset.counts(kind, claims) for kind in ("publisher", "source")}
    found: list[contract.Weight] = []
    for (kind, name), count in weight.items():
        record = json.loads(dataset.record(kind, name))
        if record.get("publisher_id") is None:
            found.append({
                "id": name,
                "kind": "publisher" if kind == "publisher" else "source",
                "label": called(record),
                "reliability": record["reliability"],
                "claims": held[kind].get(name, 0),
                "weight": count,
                "falls": falls[kind, name],
            })  # fmt: skip
    found.sort(key=_WEIGHT_ORDERS[selection.sort])
    return found[selection.offset :][: selection.limit]


_WEIGHT_ORDERS: dict[str | None, Callable[[contract.Weight], Any]] = {
    None: lambda each: (-each["weight"], -each["falls"], each["id"]),
    "claims": lambda each: (-each["claims"], each["id"]),
    "label": lambda each: (each["label"].casefold(), each["id"]),
    "id": lambda each: each["id"],
}


def count_fallen(
    dataset: Dataset, selection: Selection, listed: Callable[[Dataset, Selection], Iterable[str]] = Dataset.ids
) -> int:
    """How many claims are left without support of those that are `listed` of a selection, whatever its limit.

    They are looked for as the whole dataset has them; `listed` gives their ids, and may be fewer than are selected.
    """
    overlay = dataset.overlay
    if overlay is None or not overlay.fallen:
        return 0
    dataset.put_on(None)
    try:
        return len(set(overlay.fallen) & set(listed(dataset, selection._replace(limit=None, offset=0))))
    finally:
        dataset.put_on(overlay)


class _Evidence:
    """A piece of evidence with the attributes that grading asks for, and as it is described."""

    def __init__(self, **described: Any) -> None:
        self.described = described
        self.source, self.origin = described["source"], described["repeats"]
        self.stance, self.speaker, self.said = described["stance"], described["speaker"], described["said"]


def _supporting(pieces: Iterable[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.evidence.stance == "supports"]


def _cited(evidence: Iterable[contract.Evidence]) -> set[tuple[str, str]]:
    """Kind and id of the sources of evidence and of their publishers."""
    sources = {("source", piece["source"]) for piece in evidence}
    return sources | {("publisher", piece["publisher_id"]) for piece in evidence if piece["publisher_id"]}


def _encoded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
