"""Compiles a dataset into the SQLite index that every query reads. Runs once per change of the dataset."""

import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import apsw

from chongjin_cli.dataset.eras import eras_of, span
from chongjin_cli.dataset.loading import Reader
from chongjin_cli.dataset.model import Actor, Claim, DatasetRecords, Evidence, Place, Publisher, Record, Source, Topic
from chongjin_cli.dataset.naming import called, other_names
from chongjin_cli.dataset.open_ends import EARLIEST
from chongjin_cli.dataset.references import RECORD_KINDS
from chongjin_cli.index.claim_stems import stems_of
from chongjin_cli.index.documents import Documents, dispute_object, retired_object
from chongjin_cli.index.format import FORMAT
from chongjin_cli.index.layout import ABOUT, COUNT_WORDS, GATHERING, INSERTS, SCHEMA, SETTINGS, WEIGHT_BITS, WORDS
from chongjin_cli.text.amounts import counted_in, year_tokens
from chongjin_cli.text.asking import asked_number
from chongjin_cli.text.english import is_english
from chongjin_cli.text.folding import UNICODE, fold, in_katakana, plain, words
from chongjin_cli.text.function_words import OF_MEASURE, QUESTION_WORDS
from chongjin_cli.text.lexicon import letters
from chongjin_cli.text.set_apart import set_apart
from chongjin_cli.text.thesaurus import Thesaurus

BATCH = 100
"""Claims whose rows are made at once: so few that they stay in the processor's own memory."""
MOST_WORDS = 1 << 17
"""Words that are counted before the counts are added to those in the index."""
MANY_DAYS = 15
"""A date that takes in so many days or more of a month is not found by each of them."""
HEAVIEST = (1 << WEIGHT_BITS) - 1
# What cannot be judged counts a little less: behind what is known, but before what hardly matches. What independent
# sources confirm counts a little more: several tell of it, so it is more central.
_CREDIT = {6: 0.9, 1: 1.05}
# So does what rests on sources alone that nobody can judge, however short it is. To go by grades among all that match
# about as well would cost answers.
_UNJUDGED, _OF_UNJUDGED = "F", 0.95
# Long claims are found by more words, so each of them says less. The power was measured with benchmarks/relevance.py.
_LENGTH = 0.15
# Names like Pugo-ri and Jeong-hwa, and words like home-grown, are written in one word, too.
_HYPHENATED = re.compile(r"\b[A-Za-z]+-[a-z]+\b")
_WITH_CAPITAL = re.compile(r"\b[A-Z][a-z]+-([a-z]+)\b")

Values = tuple[int | str, ...]
Rows = dict[str, list[Values]]
"""What is to be inserted, by table."""


class Own(NamedTuple):
    """The words that are a claim's own."""

    assertion: str
    evidence: str
    dates: str
    measures: str
    questions: str


class Shared(NamedTuple):
    """By number what a claim has the names of: places, actors and topics with those that hold them, and its sources.

    And the lines of the thesaurus for what it says, then those for what only its questions say.
    """

    names: list[int]
    topics: list[int]
    sources: list[int]
    called: list[int]
    rephrased: list[int]


def compile_into(
    connection: apsw.Connection, path: Path, stamp_of: Callable[[os.stat_result], str], *, has_words: bool = True
) -> str:
    """Fill an empty database from a dataset file, with a stamp of the file that was read. Returns its checksum.

    Without words, what is searched and audited is left out, which takes most of the time.
    Raises DatasetError if the file is not a valid dataset, or was written to meanwhile.
    """
    reader = Reader(path)
    dataset = reader.head
    for _ in connection.execute(SETTINGS + SCHEMA + (WORDS if has_words else "")):
        pass
    if has_words:
        connection.executemany("INSERT INTO words(words, rank) VALUES (?, ?)", GATHERING.items())
    connection.execute("BEGIN")
    vocabulary = _Vocabulary(connection) if has_words else None
    compiler = _Compiler(dataset, reader.supports(), vocabulary)
    for batch in compiler.batches(reader.claims()):
        _insert(connection, batch)
    counts = Counter[int](dict(connection.execute("SELECT record, count(*) FROM link GROUP BY record")))
    _insert(connection, compiler.records(counts))
    numbers = dict(connection.execute("SELECT id, number FROM claim")) if dataset.disputes else {}
    _insert(connection, compiler.disputes(numbers))
    if vocabulary:
        counts.update(vocabulary.called)
        for number, spelling in enumerate(compiler.spellings):
            vocabulary.add_name(spelling, counts[number])
        vocabulary.write()
        connection.execute("INSERT INTO words(words) VALUES ('optimize')")
    content = reader.checksum()
    meta = {key: getattr(dataset, key) for key in ABOUT}
    meta |= {"$schema": dataset.schema_} if dataset.schema_ else {}
    meta |= {"stamp": stamp_of(reader.file.opened), "content": content, "format": FORMAT, "unicode": UNICODE}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    return content


def _insert(connection: apsw.Connection, rows: Rows) -> None:
    for table, values in rows.items():
        if values:
            insert = INSERTS.get(table, f"INSERT INTO {table}")
            connection.executemany(f"{insert} VALUES ({', '.join('?' * len(values[0]))})", values)


class _Compiler:
    """Turns the claims and records of a dataset into rows."""

    def __init__(
        self, dataset: DatasetRecords, supports: dict[str, list[Evidence]], vocabulary: "_Vocabulary | None"
    ) -> None:
        self._dataset = dataset
        self._vocabulary = vocabulary
        self._documents = Documents(dataset, supports)
        self._publishers = {source.id: source.publisher for source in dataset.sources}
        self._measures = {measure.id: words(f"{measure.id} {measure.label}") for measure in dataset.measures}
        records = [(kind, record) for kind, key in RECORD_KINDS.items() for record in getattr(dataset, key)]
        self._records = [record for _, record in records]
        self._numbers = {(kind, record.id): number for number, (kind, record) in enumerate(records)}
        self._listings = self._all_listings()
        if vocabulary:
            self._labels = [set_apart(_label(record)) for record in self._records]
            self._thesaurus = Thesaurus()
            # The words of every record, then those of every line of the thesaurus: claims have them by number.
            wide = {place.within for place in dataset.places}
            self.spellings = [*(_spelling(record, wide) for record in self._records), *self._thesaurus.called]
            self._searched = list(map(set_apart, self.spellings))
        self._eras_of = lru_cache(maxsize=1 << 16)(
            lambda date, is_forecast: eras_of(date, dataset, is_forecast=is_forecast)
        )
        self._encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode

    def batches(self, claims: Iterator[Claim]) -> Iterator[Rows]:
        """The rows of claims, so many at a time."""
        placed = enumerate(claims, 1)
        while batch := list(islice(placed, BATCH)):
            rows: Rows = defaultdict(list)
            for place, claim in batch:
                self._add(rows, place, claim)
            yield rows

    def _add(self, rows: Rows, place: int, claim: Claim) -> None:
        """Append the rows of one claim."""
        updated = self._dataset.updated
        item = self._documents.claim(claim, self._eras_of(claim.date, claim.kind == "forecast"))
        first, last = span(claim.date, updated)
        number = place << WEIGHT_BITS
        if self._vocabulary:
            own, shared = self._words(claim, _dates(first, last))
            number |= self._weight(item["grade"], own, shared)
            self._vocabulary.add(own, shared)
            rows["words"].append((number, *self._spelt_out(own, shared, self._named(claim))))
            rows["stems"].append((number, claim.id, *stems_of(item)))
        rows["claim"].append((number, claim.id, self._encode(item)))
        graded = (item["status"], item["grade"][0], item["credibility"])
        rows["trait"].append((number, claim.kind, *graded, first, last, len(claim.figures)))
        for position, figure in enumerate(item["figures"]):
            as_of = span(figure["as_of"], updated)
            rows["figure"].append((figure["measure"], *as_of, number, position, self._encode(figure)))
        sources, publishers = self._cited(claim)
        cited = ("era", item["eras"]), ("source", sources), ("publisher", publishers)
        listed = self._listed(*cited, ("actor", claim.actors), ("place", claim.places), ("topic", claim.topics))
        rows["link"] += [(record, number) for record in listed]
        rows["repeated"] += [(self._numbers["source", source], number) for source in self._documents.repeated(claim)]
        rows["related"] += [(other, number) for other in dict.fromkeys(tie.claim for tie in claim.relations)]

    def _words(self, claim: Claim, dates: str) -> tuple[Own, Shared]:
        """The words a claim is found by: its own, and by number those of its names, sources and other words."""
        asked = [*claim.questions, *(dispute.question for dispute in self._documents.disputes(claim.id))]
        assertion, questions = words(claim.assertion), words(" ".join(asked))
        said = _tokens(" ".join([f"{evidence.says} {evidence.locator or ''}" for evidence in claim.evidence]))
        measures = [word for figure in claim.figures for word in self._measures[figure.measure]]
        joined = [fold(word) for word in dict.fromkeys(_HYPHENATED.findall(claim.assertion))]
        numbers = [*counted_in(claim.assertion, bool(claim.figures)), *chain.from_iterable(map(asked_number, asked))]
        named = self._listed(("actor", claim.actors), ("place", claim.places))
        topics = self._listed(("topic", claim.topics))
        sources, publishers = self._cited(claim)
        cited = [self._numbers["source", source] for source in sources]
        cited += [self._numbers["publisher", publisher] for publisher in publishers]
        called = self._called([*words(_with_names_in_one(claim.assertion)), *measures])
        asking = self._called([word for word in words(_with_names_in_one(" ".join(asked))) if word not in OF_MEASURE])
        rephrased = [line for line in asking if line not in called]
        measured = " ".join([*measures, *joined, *dict.fromkeys(numbers)])
        own = Own(" ".join(assertion), said, dates, measured, " ".join(questions))
        return own, Shared(named, topics, cited, called, rephrased)

    def _called(self, said: list[str]) -> list[int]:
        """The numbers of the lines of the thesaurus that say what else is called what is said."""
        return [len(self._records) + line for line in self._thesaurus.lines(said)]

    def _cited(self, claim: Claim) -> tuple[list[str], list[str]]:
        """The sources of a claim, one for each piece of evidence, and their publishers, each once."""
        sources = [evidence.source for evidence in claim.evidence]
        publishers = dict.fromkeys(publisher for source in sources if (publisher := self._publishers[source]))
        return sources, list(publishers)

    def _named(self, claim: Claim) -> list[int]:
        """The numbers of the actors and places that a claim names, without what holds these."""
        named = (("actor", claim.actors), ("place", claim.places))
        return [self._numbers[kind, name] for kind, names in named for name in names]

    def _weight(self, grade: str, own: Own, shared: Shared) -> int:
        """How much a claim counts that is found: less if it says much, less if nobody can judge it or its sources."""
        length = sum(map(len, own)) + sum([len(self.spellings[other]) for each in shared for other in each])
        credit = _CREDIT.get(int(grade[1]), 1.0) * (_OF_UNJUDGED if grade[0] == _UNJUDGED else 1)
        weight: float = HEAVIEST * credit / (length + 1) ** _LENGTH
        return max(1, min(HEAVIEST, round(weight)))

    def _spelt_out(self, own: Own, shared: Shared, named: list[int]) -> Values:
        """A row of words, with the spellings of records and other words; `named` are those whose labels count."""
        names, topics, sources, meanings, rephrased = (
            " ".join([self._searched[other] for other in each]) for each in shared
        )
        labels = " ".join([self._labels[other] for other in named])
        assertion, evidence, dates, measures, questions = map(set_apart, own)
        return (
            assertion, names, topics, evidence, sources, dates, f"{measures} {meanings}", questions, rephrased, labels
        )  # fmt: skip

    def _all_listings(self) -> dict[str, dict[str, dict[int, None]]]:
        """By kind and id the numbers of a record and of the topics or places that hold it, in that order."""
        parents = {("topic", topic.id): topic.broader for topic in self._dataset.topics}
        parents |= {("place", place.id): place.within for place in self._dataset.places}
        listings: dict[str, dict[str, dict[int, None]]] = {kind: {} for kind in RECORD_KINDS}
        for kind, name in self._numbers:
            listing = listings[kind][name] = dict[int, None]()
            held: str | None = name
            while held is not None:
                listing[self._numbers[kind, held]] = None
                held = parents.get((kind, held))
        return listings

    def _listed(self, *named: tuple[str, list[str]]) -> list[int]:
        """The numbers of all records that a claim which names these is listed under, each once."""
        listed: dict[int, None] = {}
        for kind, names in named:
            for name in names:
                listed |= self._listings[kind][name]
        return list(listed)

    def records(self, counts: Counter[int]) -> Rows:
        """The rows of the records and their names, from the number of claims of each."""
        rows: Rows = {"record": [], "name": []}
        for number, ((kind, name), record) in enumerate(zip(self._numbers, self._records, strict=True)):
            claims = counts[number]
            described = self._documents.record(record, claims)
            rows["record"].append((number, kind, name, claims, self._encode(described)))
            others = dict.fromkeys((*_names(record), *other_names(described)))
            ranked = [(0, name), (1, called(described)), *((2, other) for other in others if other)]
            rows["name"] += [(kind, fold(spelt), rank, name) for rank, spelt in ranked]
        return rows

    def disputes(self, numbers: dict[str, int]) -> Rows:
        """The rows of the disputes and of the retired ids, from the numbers of the claims."""
        rows: Rows = {"dispute": [], "answer": [], "retired": []}
        for number, dispute in enumerate(self._dataset.disputes):
            rows["dispute"].append((number, dispute.id, self._encode(dispute_object(dispute))))
            rows["answer"] += [(number, numbers[claim]) for claim in dispute.claims]
        rows["retired"] = [(record.id, self._encode(retired_object(record))) for record in self._dataset.retired]
        return rows


class _Vocabulary:
    """Counts the words that claims are found by in assertions, meanings, questions and names, in bounded memory."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._claims = Counter[str]()
        self.called = Counter[int]()

    def add(self, own: Own, shared: Shared) -> None:
        """Count the words of a claim, each once, and by number what else it is called."""
        self._claims.update({*f"{own.assertion} {own.measures} {own.questions}".split()})
        self.called.update((*shared.called, *shared.rephrased))
        if len(self._claims) > MOST_WORDS:
            self.write()

    def add_name(self, spelling: str, claims: int) -> None:
        """Count the words of a record's names, or of a line of the thesaurus, for its claims."""
        self._claims.update(dict.fromkeys(spelling.split(), claims))

    def write(self) -> None:
        """Add what was counted to the index, and begin anew."""
        counted = ((len(word), word, claims, letters(word)) for word, claims in self._claims.items())
        self._connection.executemany(COUNT_WORDS, counted)
        self._claims.clear()


@lru_cache(maxsize=1 << 16)
def _dates(first: int, last: int) -> str:
    """The years, decades, month and day that a claim is found by; of a date with an open beginning, its end."""
    if first > last:
        return ""
    end = last // 10_000
    month = [str(first // 100)] if first // 100 == last // 100 else []
    days = map(str, range(first, last + 1)) if last - first < MANY_DAYS else ()
    return " ".join([*year_tokens(end if first == EARLIEST else first // 10_000, end), *month, *days])


def _spelling(record: Record, wide: Collection[str | None] = ()) -> str:
    """The searchable words of a record's names; of a source its title and authors, of an era or measure none.

    Claims have the names of all places that hold theirs. So of a place that holds others a nickname of plain English
    words, `City of Iron`, is there in one piece only: else every claim would be about iron.
    """
    if isinstance(record, Source):
        return " ".join(_searchable(part) for part in (record.title, *record.authors) if part)
    if isinstance(record, Publisher):
        return _searchable(" ".join([record.label, *record.aliases]))
    if isinstance(record, Topic | Place | Actor):
        names = [record.label, *_names(record)]
        joined = {fold(name) for name in names if name.isascii() and not name.isalnum()}
        if isinstance(record, Place) and record.id in wide:
            names = [name for name in names if " " not in name or not _is_plain_english(name)]
        return " ".join(_searchable(name) for name in names) + " " + " ".join(sorted(joined))
    return ""


def _label(record: Record) -> str:
    """The searchable words of the label of a place or actor, in one piece, too, where it has hyphens.

    A topic may be named for several things, of which each claim is about one.
    """
    if not isinstance(record, Place | Actor):
        return ""
    return " ".join([_searchable(record.label), *map(fold, _HYPHENATED.findall(record.label))])


def _with_names_in_one(text: str) -> str:
    """A text with hyphenated names in one word: no part of Jang Song-thaek's is a song; not `Japanese-style`."""

    def one(found: re.Match[str]) -> str:
        return found[0] if is_english(found[1]) else fold(found[0])

    return _WITH_CAPITAL.sub(one, text)


def _is_plain_english(name: str) -> bool:
    return all(word in QUESTION_WORDS or is_english(word) for word in words(name))


def _names(record: object) -> list[str]:
    """Every spelling of a record's name beside its label; of one in hiragana in katakana, too."""
    if isinstance(record, Place | Actor):
        names = record.names
        given = [name for name in (names.ko, names.hanja, names.mr, names.rr, names.ja, *names.aliases) if name]
        return list(dict.fromkeys([*given, *map(in_katakana, given)]))
    return list(getattr(record, "aliases", []))


def _tokens(text: str) -> str:
    """A text in which SQLite finds the words by itself: of plain ASCII, it has them between all other characters."""
    return plain(text) if text.isascii() else _searchable(text)


def _searchable(text: str) -> str:
    return " ".join(words(text))
