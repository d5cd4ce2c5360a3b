"""The dataset as tables that refer to one another, for the formats that have tables."""

import json
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args

from chongjin_cli import contract
from chongjin_cli.dataset.grading import STATUSES_IN_WORDS
from chongjin_cli.present.exports.collect import Export, Record
from chongjin_cli.present.formats.cells import reached

Type = Literal["string", "integer", "number", "date", "array"]
"""A type of Frictionless Table Schema; an array holds texts."""
Row = tuple[Any, ...]
"""The values of a row, None where there is none."""


class Column(NamedTuple):
    """A column; `refers` names the table whose `id` it holds, `values` all that it can hold.

    `at` is where an object of the output has it, if not under its name: `dates.from`.
    """

    name: str
    about: str
    type: Type = "string"
    required: bool = False
    refers: str | None = None
    values: tuple[str, ...] = ()
    at: str | None = None


class Table(NamedTuple):
    """A table, with the columns of its primary key."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


def _id(of: str) -> Column:
    return Column("id", f"Id of the {of}", required=True)


_LABEL = Column("label", "Name in English", required=True)
_SUMMARY = Column("summary", "What it is, in a sentence or two", required=True)
_ALIASES = Column("aliases", "Other names", "array", required=True)
_DAYS = (
    Column("date_from", "First day it may mean, empty where open", "date", at="dates.from"),
    Column("date_to", "Last day it may mean, empty where open", "date", at="dates.to"),
    Column("date_label", "The date in words", at="dates.label"),
)
_NAMES = (
    Column("ko", "Name in Hangul", at="names.ko"),
    Column("hanja", "Name in Chinese characters", at="names.hanja"),
    Column("mr", "Name in McCune-Reischauer", at="names.mr"),
    Column("rr", "Name in Revised Romanization", at="names.rr"),
    Column("ja", "Colonial-era Japanese reading", at="names.ja"),
    Column("aliases", "Other spellings, former names, names in other languages", "array", True, at="names.aliases"),
)
_CLAIM = Column("claim", "The claim", required=True, refers="claims")
_POSITION = Column("position", "Place among those of the claim, from 0 on", "integer", required=True)
_LETTERS = get_args(contract.Reliability)


def _pairs(name: str, of: str, about: str) -> Table:
    """A table of which claims belong to which records."""
    columns = (_CLAIM, Column(of, f"The {of}", required=True, refers=f"{of}s"))
    return Table(name, about, ("claim", of), columns)


TABLES = (
    Table("eras", "Eras of the city's history", ("id",), (
        _id("era"), _LABEL, Column("date", "EDTF interval", required=True, at="dates.edtf"), *_DAYS, _SUMMARY, _ALIASES,
    )),
    Table("topics", "Topics", ("id",), (
        _id("topic"), _LABEL, _SUMMARY, _ALIASES, Column("broader", "The topic it is a part of", refers="topics"),
    )),
    Table("publishers", "Those who answer for the texts of sources", ("id",), (
        _id("publisher"), _LABEL, Column("in_text", "Name within an English sentence", required=True), _ALIASES,
        Column("kind", "Kind of publisher", required=True),
        Column("country", "Country by ISO 3166, or INT"),
        Column("reliability", "Admiralty code, A best", required=True, values=_LETTERS),
        Column("reliability_reason", "Why it has this reliability", required=True),
    )),
    Table("measures", "Quantities that figures give values of", ("id",), (
        _id("measure"), _LABEL, Column("unit", "Unit of its figures", required=True), _SUMMARY,
    )),
    Table("sources", "Sources", ("id",), (
        _id("source"),
        Column("type", "Item type of CSL 1.0.2", required=True),
        Column("title", "Title"),
        Column("authors", "Authors", "array", required=True),
        Column("publisher", "Name of the publisher"),
        Column("publisher_id", "The publisher", refers="publishers"),
        Column("issued", "EDTF date of publication"),
        Column("url", "The publisher's own address"),
        Column("copy", "The address where it was read, if another"),
        Column("language", "BCP 47 tag of its language"),
        Column("access", "How much of it was read", required=True, values=get_args(contract.Access)),
        Column("read", "EDTF date it was read on"),
        Column("reliability", "Admiralty code, A best", required=True, values=_LETTERS),
        Column("reliability_reason", "Why it has this reliability", required=True),
        Column("origin", "The source that it repeats", refers="sources"),
        Column("about", "Remark"),
    )),
    Table("places", "Places", ("id",), (
        _id("place"), _LABEL, Column("kind", "Kind of place", required=True), *_NAMES,
        Column("latitude", "WGS 84 latitude in degrees", "number", at="coordinates.lat"),
        Column("longitude", "WGS 84 longitude in degrees", "number", at="coordinates.lon"),
        Column("radius", "Metres from there within which the place lies", "integer", at="coordinates.radius"),
        Column("coordinates_source", "The source of the coordinates", refers="sources", at="coordinates.source"),
        Column("within", "The place that holds it", refers="places"),
    )),
    Table("actors", "People, bodies, units and ships", ("id",), (
        _id("actor"), _LABEL, Column("kind", "Kind of actor", required=True), *_NAMES,
    )),
    Table("claims", "Claims, each with its computed grade", ("id",), (
        _id("claim"),
        Column("statement", "The assertion, with who says so unless it is well established", required=True),
        Column("assertion", "What is asserted", required=True),
        Column("attribution", "Who says so, as in the statement"),
        Column("kind", "Kind of claim", required=True, values=get_args(contract.Kind)),
        Column("status", "The credibility in a word", required=True, values=get_args(contract.Status)),
        Column("grade", "Admiralty code: reliability of the best support, and credibility", required=True),
        Column("credibility", STATUSES_IN_WORDS, "integer", required=True),
        Column("reason", "Why it has this grade", required=True),
        Column("origins_supporting", "Independent origins that support it, as the reason counts them", "integer", True),
        Column("origins_disputing", "Those that dispute it", "integer", True),
        Column("raised_by", "The smallest addition that would raise the grade"),
        Column("date", "EDTF date"), *_DAYS,
        Column("note", "Remark"),
        Column("questions", "What people ask who look for it", "array", required=True),
        Column("added", "Day it was added", "date"),
        Column("changed", "Day it was last changed", "date"),
        Column("checked", "Day it was last read against the pages", "date"),
    )),
    Table("evidence", "What sources say of claims", ("claim", "position"), (
        _CLAIM, _POSITION,
        Column("source", "The source", required=True, refers="sources"),
        Column("stance", "Its stance towards the claim", required=True, values=get_args(contract.Stance)),
        Column("part", "The part of the assertion that it supports, where it is partly"),
        Column("says", "What it says, in our words", required=True),
        Column("speaker", "Who says so there, if not the source itself"),
        Column("basis", "How they would know", values=get_args(contract.Basis)),
        Column("said", "EDTF date it was said on, if not the source's date"),
        Column("repeats", "The source that this passage alone repeats", refers="sources"),
        Column("origin", "The source that it stems from in the end, if another", refers="sources"),
        Column("counts_as", "The publisher or source that it is a part of; each counts once", required=True),
        Column("effective", "The letter it counts with: the worst of what it repeats", required=True, values=_LETTERS),
        Column("locator", "Where in the source"),
    )),
    Table("figures", "Numbers in claims: a value, or a range from low to high", ("claim", "position"), (
        _CLAIM, _POSITION,
        Column("measure", "What is measured", required=True, refers="measures"),
        Column("of", "The place, actor or topic it is measured on", required=True),
        Column("value", "The number", "number"),
        Column("low", "Lower end of a range", "number"),
        Column("high", "Upper end of a range", "number"),
        Column("unit", "Unit", required=True),
        Column("as_of", "EDTF date of the number", required=True),
    )),
    Table("rests_on", "Publishers and sources without which claims have another grade", ("claim", "position"), (
        _CLAIM, _POSITION,
        Column("publisher", "The publisher", refers="publishers"),
        Column("source", "The source", refers="sources"),
        Column("grade", "The grade without it, empty if nothing supports the claim then"),
    )),
    Table("relations", "Ties between claims", ("claim", "type", "related"), (
        _CLAIM,
        Column("type", "Kind of tie", required=True, values=get_args(contract.RelationType)),
        Column("related", "The other claim", required=True, refers="claims"),
    )),
    Table("disputes", "Questions with rival answers", ("id",), (
        _id("dispute"), Column("question", "The question", required=True),
        Column("favoured", "Id of the claim that the evidence favours"),
        Column("note", "Where the difference comes from"),
    )),
    Table("answers", "Claims that are answers in a dispute", ("dispute", "claim"), (
        Column("dispute", "The dispute", required=True, refers="disputes"), _CLAIM,
    )),
    Table("retired", "Claims that were merged or withdrawn", ("id",), (
        _id("claim"), Column("replaced_by", "Ids of what stands in its place", "array", required=True),
        Column("retired_on", "Day it was retired", "date", True, at="on"), Column("reason", "Why", required=True),
    )),
    _pairs("claim_eras", "era", "The eras that the date of a claim meets"),
    _pairs("claim_topics", "topic", "The topics of a claim"),
    _pairs("claim_places", "place", "The places of a claim"),
    _pairs("claim_actors", "actor", "The actors of a claim"),
)  # fmt: skip
"""Every table; those that a table refers to stand before it, unless it refers to itself."""


def rows(export: Export) -> Iterator[tuple[str, Row]]:
    """Every row with the name of its table: the records, then claim by claim.

    Relations to claims that are not exported are left out, and so are these as answers in disputes, so that every
    reference leads to a row.
    """
    paths = {table.name: [(column.at or column.name).split(".") for column in table.columns] for table in TABLES}
    days = {table.name: [column.type == "date" for column in table.columns] for table in TABLES}
    for table, record in _objects(export):
        found = (reached(record, path) for path in paths[table])
        yield table, tuple(_day(value) if is_day else value for value, is_day in zip(found, days[table], strict=True))


def _objects(export: Export) -> Iterator[tuple[str, Record]]:
    """The object that each row is made of, with the name of its table."""
    for key, records in export.records.items():
        yield from ((key, record) for record in records)
    for text in export.claims():
        yield from _of_claim(json.loads(text), export.ids)


def _of_claim(claim: Record, exported: frozenset[str]) -> Iterator[tuple[str, Record]]:
    name = {"claim": claim["id"]}
    yield "claims", claim
    for table in ("evidence", "figures", "rests_on"):
        yield from ((table, {**name, "position": position, **each}) for position, each in enumerate(claim[table]))
    ties = dict.fromkeys((tie["type"], tie["claim"]) for tie in claim["relations"])
    yield from (("relations", {**name, "type": kind, "related": other}) for kind, other in ties if other in exported)
    yield from (("answers", {"dispute": dispute, **name}) for dispute in claim["disputes"])
    for kind in ("era", "topic", "place", "actor"):
        yield from ((f"claim_{kind}s", {**name, kind: other}) for other in dict.fromkeys(claim[f"{kind}s"]))


def _day(text: str | None) -> str | None:
    """A day as other programs know it; theirs begin with the year 1."""
    return text if text and not text.startswith(("-", "0000")) else None
