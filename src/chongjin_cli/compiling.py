"""Compiles a dataset into the SQLite index that every query reads. Runs once per change of the dataset."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from chongjin_cli import objects
from chongjin_cli.index import EARLIEST, TOKENIZER
from chongjin_cli.model import Actor, Claim, Dataset, Place
from chongjin_cli.names import fold, words
from chongjin_cli.reading import Reader
from chongjin_cli.records import claim_object, eras_of, record_object, span
from chongjin_cli.syntax import year_tokens
from chongjin_cli.thesaurus import Thesaurus
from chongjin_cli.understanding import letters

# What claims are chosen and sorted by stands in `trait`, apart from their long JSON, which is fetched for those shown.
SCHEMA = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    kind TEXT, id TEXT, position INTEGER, claims INTEGER, json TEXT NOT NULL, PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE name (kind TEXT, folded TEXT, rank INTEGER, id TEXT, PRIMARY KEY (kind, folded, rank, id)) WITHOUT ROWID;
CREATE TABLE claim (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TABLE trait (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, reliability TEXT NOT NULL,
    credibility INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, figures INTEGER NOT NULL
);
CREATE TABLE link (kind TEXT, id TEXT, number INTEGER, PRIMARY KEY (kind, id, number)) WITHOUT ROWID;
CREATE TABLE figure (
    measure TEXT, first INTEGER, last INTEGER, number INTEGER, position INTEGER, json TEXT NOT NULL,
    PRIMARY KEY (measure, first, last, number, position)
) WITHOUT ROWID;
CREATE TABLE relation (type TEXT, number INTEGER, related TEXT, PRIMARY KEY (type, number, related)) WITHOUT ROWID;
CREATE TABLE vocabulary (
    length INTEGER, word TEXT, claims INTEGER NOT NULL, letters INTEGER NOT NULL, PRIMARY KEY (length, word)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
    statement, names, evidence, sources, dates, meanings, content='', {TOKENIZER}
);
"""
_INSERTS = {
    "claim": "INSERT INTO claim VALUES (?, ?, ?)",
    "traits": "INSERT INTO trait VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "links": "INSERT INTO link VALUES (?, ?, ?)",
    "figures": "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?)",
    "relations": "INSERT OR IGNORE INTO relation VALUES (?, ?, ?)",
    "words": """INSERT INTO words(rowid, statement, names, evidence, sources, dates, meanings)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
}
NAMED = ("topic", "place", "actor")
"""The kinds of record whose names find the claims about them. Eras are found by dates."""
MEMORY_FOR_WORDS = 32 << 20
"""Bytes of words that are gathered before SQLite writes them out."""
KINDS = ("era", "topic", "place", "actor", "source")


def compile_into(connection: sqlite3.Connection, path: Path, stamp: str) -> None:
    """Fill an empty database from a dataset file. Raises DatasetError if the file is not a valid dataset."""
    reader = Reader(path)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
    connection.execute("INSERT INTO words(words, rank) VALUES ('hashsize', ?)", (MEMORY_FOR_WORDS,))
    connection.execute("BEGIN")
    dataset = reader.head
    counts = _add_claims(connection, dataset, reader.claims())
    _add_records(connection, dataset, counts)
    meta = {"stamp": stamp, "name": dataset.name, "title": dataset.title, "version": dataset.version,
            "updated": dataset.updated, "license": dataset.license}  # fmt: skip
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    connection.execute("INSERT INTO words(words) VALUES ('optimize')")
    connection.execute("COMMIT")
    connection.execute("ANALYZE")


def _add_claims(connection: sqlite3.Connection, dataset: Dataset, claims: Iterable[Claim]) -> Counter[tuple[str, str]]:
    """Add every claim with its links and words; returns the number of claims of each record."""
    rows = _Rows(dataset)
    for batch in _batches(enumerate(claims, 1)):
        compiled = [rows.of(number, claim) for number, claim in batch]
        for table, insert in _INSERTS.items():
            connection.executemany(insert, (values for row in compiled for values in getattr(row, table)))
    vocabulary = ((len(word), word, claims, letters(word)) for word, claims in rows.vocabulary().items())
    connection.executemany("INSERT INTO vocabulary VALUES (?, ?, ?, ?)", sorted(vocabulary))
    return rows.counts


def _batches(numbered: Iterable[tuple[int, Claim]]) -> Iterator[list[tuple[int, Claim]]]:
    source = iter(numbered)
    while batch := list(islice(source, 1000)):
        yield batch


Values = tuple[int | str, ...]


class _Row(NamedTuple):
    """What goes into each of the tables for one claim."""

    claim: list[Values]
    traits: list[Values]
    links: list[Values]
    figures: list[Values]
    relations: list[Values]
    words: list[Values]


class _Rows:
    """Turns claims into rows, and counts as it goes."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._sources = {source.id: source for source in dataset.sources}
        self._parents: dict[tuple[str, str], str | None] = {("topic", each.id): each.broader for each in dataset.topics}
        self._parents |= {("place", place.id): place.within for place in dataset.places}
        self._spellings = _spellings(dataset)
        self._thesaurus = Thesaurus()
        self._encode = json.JSONEncoder(ensure_ascii=False).encode
        self.counts: Counter[tuple[str, str]] = Counter()
        self._vocabulary: Counter[str] = Counter()

    def of(self, number: int, claim: Claim) -> _Row:
        """The rows of one claim."""
        item = claim_object(claim, self._sources, eras_of(claim.date, self._dataset))
        first, last = span(claim.date, self._dataset.updated)
        links = list(dict.fromkeys(self._links(claim, item["eras"])))
        self.counts.update(links)
        statement = words(claim.statement)
        measures = words(" ".join([figure.measure for figure in claim.figures]))
        meanings = " ".join([*measures, self._thesaurus.calls([*statement, *measures])])
        self._vocabulary.update({*statement, *meanings.split()})
        named = " ".join([self._spellings[link] for link in links if link[0] in NAMED])
        said = " ".join([f"{evidence.says} {evidence.locator or ''}" for evidence in claim.evidence])
        cited = " ".join([self._spellings["source", evidence.source] for evidence in claim.evidence])
        grade = (item["status"], item["grade"][0], item["credibility"])
        return _Row(
            claim=[(number, claim.id, self._encode(item))],
            traits=[(number, claim.kind, *grade, first, last, len(claim.figures))],
            links=[(*link, number) for link in links],
            figures=[self._figure(number, position, figure) for position, figure in enumerate(item["figures"])],
            relations=[(relation["type"], number, relation["claim"]) for relation in item["relations"]],
            words=[(number, " ".join(statement), named, _searchable(said), cited, _dates(first, last), meanings)],
        )

    def vocabulary(self) -> Counter[str]:
        """The words that claims are found by in statements and names, with how many claims each finds."""
        vocabulary = self._vocabulary.copy()
        for record, spelling in self._spellings.items():
            vocabulary.update(dict.fromkeys(spelling.split(), self.counts[record]))
        return vocabulary

    def _figure(self, number: int, position: int, figure: objects.Figure) -> Values:
        first, last = span(figure["as_of"], self._dataset.updated)
        return (figure["measure"], first, last, number, position, self._encode(figure))

    def _links(self, claim: Claim, eras: list[str]) -> Iterator[tuple[str, str]]:
        """Everything a claim is listed under: its records, and the topics and places that hold them."""
        for era in eras:
            yield "era", era
        for actor in claim.actors:
            yield "actor", actor
        for evidence in claim.evidence:
            yield "source", evidence.source
        for kind, names in (("topic", claim.topics), ("place", claim.places)):
            for name in names:
                held: str | None = name
                while held is not None:
                    yield kind, held
                    held = self._parents[kind, held]


def _dates(first: int, last: int) -> str:
    """The years, decades, month and day that a claim is found by; of a date with an open beginning, its end."""
    if first > last:
        return ""
    end = last // 10_000
    exact = [str(day) for day, other in ((first // 100, last // 100), (first, last)) if day == other]
    return " ".join([*year_tokens(end if first == EARLIEST else first // 10_000, end), *exact])


def _spellings(dataset: Dataset) -> dict[tuple[str, str], str]:
    """The searchable words of each record's names: for sources, their title, authors and publisher."""
    spellings = {}
    for kind in NAMED:
        for record in getattr(dataset, f"{kind}s"):
            names = [record.label, *_names(record)]
            joined = {fold(name) for name in names if name.isascii() and not name.isalnum()}
            spellings[kind, record.id] = " ".join(_searchable(name) for name in names) + " " + " ".join(sorted(joined))
    for source in dataset.sources:
        parts = (source.title, *source.authors, source.publisher)
        spellings["source", source.id] = " ".join(_searchable(part) for part in parts if part)
    return spellings


def _names(record: object) -> list[str]:
    """Every spelling of a record's name beside its label."""
    if isinstance(record, Place | Actor):
        names = record.names
        return [name for name in (names.ko, names.hanja, names.mr, names.rr, names.ja, *names.aliases) if name]
    return list(getattr(record, "aliases", []))


def _add_records(connection: sqlite3.Connection, dataset: Dataset, counts: Counter[tuple[str, str]]) -> None:
    for kind in KINDS:
        for position, record in enumerate(getattr(dataset, f"{kind}s")):
            count = counts[kind, record.id]
            connection.execute(
                "INSERT INTO record VALUES (?, ?, ?, ?, ?)",
                (kind, record.id, position, count, _json(record_object(record, count))),
            )
            label = getattr(record, "label", None) or getattr(record, "title", None) or record.id
            ranked = [(0, record.id), (1, label), *((2, name) for name in _names(record))]
            connection.executemany(
                "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?)",
                [(kind, fold(name), rank, record.id) for rank, name in ranked],
            )


def _searchable(text: str) -> str:
    return " ".join(words(text))


def _json(item: object) -> str:
    return json.dumps(item, ensure_ascii=False)
