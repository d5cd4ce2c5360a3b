"""Every export, read back by what reads such files, and nothing half-written whatever happens."""

import csv
import io
import json
import re
import resource
import sqlite3
import stat
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import NoneType
from typing import Any, NotRequired, get_args, get_origin, get_type_hints
from zipfile import ZipFile

import pyarrow.parquet
import pytest
from frictionless import Package, system
from jsonschema import Draft202012Validator
from rdflib import RDF, Graph, Namespace, URIRef

from chongjin_cli import contract
from chongjin_cli.dataset import model
from chongjin_cli.dataset.canonical import canonical_text
from chongjin_cli.dataset.loading import examine
from chongjin_cli.present import exports, schemas
from chongjin_cli.present.exports import FORMATS, bundle, load
from chongjin_cli.present.exports.collect import gather
from chongjin_cli.present.exports.tables import TABLES
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import CHONGJIN, ROOT, SMALL, Run, Save, terminal

IDS = ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"]
FACTS = ROOT / "data" / "facts.json"
BINARY = [name for name in FORMATS if load(name).BINARY]


def locate(dataset: dict[str, Any]) -> None:
    """Give the small dataset coordinates, and a place that no claim is about."""
    dataset["sources"].append(dataset["sources"][1] | {"id": "gazetteer", "title": "Gazetteer", "reliability": "B"})
    dataset["places"][0]["coordinates"] = {"lat": 41.79556, "lon": 129.77583, "radius": 500, "source": "gazetteer"}
    dataset["places"].append({"id": "tokyo", "label": "Tokyo", "kind": "foreign city"})


@pytest.fixture
def located(small: dict[str, Any], save: Save, environment: dict[str, str]) -> str:
    """The small dataset with coordinates, which a source gives that no claim has."""
    locate(small)
    environment["CHONGJIN_DATA"] = str(save(small, "located.json"))
    return environment["CHONGJIN_DATA"]


@pytest.fixture
def export(environment: dict[str, str], located: str) -> Callable[..., bytes]:  # noqa: ARG001 - what is exported
    """Run an export of the located dataset and return the bytes on stdout."""

    def run(*arguments: str) -> bytes:
        result = subprocess.run([*CHONGJIN, "export", *arguments], env=environment, capture_output=True, timeout=60)
        assert (result.returncode, result.stderr) == (0, b"")
        return result.stdout

    return run


Export = Callable[..., bytes]


@pytest.fixture
def rich(small: dict[str, Any]) -> dict[str, Any]:
    """A dataset in which every field of every record has a value somewhere, and in which much hangs together.

    The works' founding is disputed, one of its answers in a second dispute too; a figure is measured on a place that
    no claim is about; one passage repeats a source that repeats another; retired ids lead on to one another.
    """
    locate(small)
    small["places"][2]["within"] = "chongjin"
    small["actors"][0]["names"] = {"ja": "日本製鐵"}
    small["publishers"][0]["aliases"] = ["The Press"]
    first, second, third, fourth = small["claims"]
    first["relations"] = [{"type": "refines", "claim": "CJ-0004"}]
    third["evidence"][1]["origin"] = "second-blog"
    fourth["evidence"].append({"source": "blog-2020", "stance": "context", "says": "Speaks of ships."})
    fourth["figures"] = [{"measure": "ships", "of": "tokyo", "value": 12, "as_of": "2018"}]
    small["claims"].append(
        second | {"id": "CJ-0007", "assertion": "In 1938 the works had 10 furnaces and 900 to 1,200 people."}
    )
    small["claims"].append(second | {"id": "CJ-0008", "assertion": "The works had 12 furnaces in 1938.", "figures": []})
    small["disputes"].append({"id": "furnaces", "question": "How many furnaces?", "claims": ["CJ-0007", "CJ-0008"]})
    small["disputes"].append({"id": "which-works", "question": "Which works?", "claims": ["CJ-0003", "CJ-0008"]})
    small["measures"].append({"id": "ships", "label": "Ships", "unit": "ships", "summary": "In the harbour."})
    small["sources"].append(small["sources"][4] | {"id": "second-blog", "origin": "atlas-2001"})
    small["retired"].append({"id": "CJ-0009", "replaced_by": ["CJ-0005"], "on": "2026-01-03", "reason": "Merged."})
    small["retired"].append(
        {"id": "CJ-0010", "replaced_by": ["CJ-0001", "CJ-0004"], "on": "2026-01-03", "reason": "Split."}
    )
    return small


def canonical(path: Path) -> str:
    """The text of a valid dataset in canonical layout."""
    dataset, findings = examine(path)
    assert dataset is not None, findings
    return canonical_text(dataset.model_dump(by_alias=True))


def json_of(path: Path, selection: Selection, out: Path) -> Path:
    """The JSON export of a selection, as a file."""
    with out.open("w", encoding="utf-8") as file:
        load("json").write(gather(Dataset(str(path)), selection), file)
    return out


def keys(described: Any) -> Iterator[tuple[str, ...]]:
    """The keys of an object and of all within it."""
    if isinstance(described, dict):
        yield tuple(described)
        described = list(described.values())
    if isinstance(described, list):
        for each in described:
            yield from keys(each)


@pytest.mark.usefixtures("environment")
def test_json_brings_every_field_back_as_it_was(rich: dict[str, Any], save: Save, tmp_path: Path) -> None:
    path = save(rich)
    written = json.loads(canonical(path))
    for record in model.Record.__subclasses__():
        named = {field.alias or name for name, field in record.model_fields.items()} - {"$schema"}
        fitting = [set(found) for found in keys(written) if set(found) <= named]
        assert set().union(*fitting) == named, f"{record.__name__}: give the fixture a record with every field"
    exported = json_of(path, Selection(sort="newest"), tmp_path / "exported.json")
    assert exported.read_text(encoding="utf-8") == canonical(path)


@pytest.mark.usefixtures("environment")
def test_the_curated_dataset_comes_back_as_it_was(tmp_path: Path) -> None:
    exported = json_of(FACTS, Selection(), tmp_path / "exported.json")
    assert exported.read_text(encoding="utf-8") == canonical(FACTS)


@pytest.mark.parametrize(
    "filters",
    [
        ("-n", "1"), ("--topic", "steel"), ("--sort", "id", "--offset", "5"), ("--status", "disputed"), ("2", "4"),
        ("--source", "blog-2020"), ("--grade", "B2"), ("--topic", "port"), ("--era", "now"), ("--from", "1938"),
    ],
)  # fmt: skip
def test_a_selection_in_json_is_a_sound_dataset_with_the_same_grades(
    rich: dict[str, Any], save: Save, tmp_path: Path, chongjin: Run, filters: tuple[str, ...]
) -> None:
    path, exported = save(rich), tmp_path / "exported.json"
    assert chongjin("export", "json", *filters, "-o", str(exported), "--data", str(path)).returncode == 0
    assert [str(finding) for finding in examine(exported)[1]] == []
    whole, chosen, part = (
        {claim["id"]: claim for claim in map(json.loads, chongjin("export", "jsonl", *arguments).stdout.splitlines())}
        for arguments in (("--data", str(path)), (*filters, "--data", str(path)), ("--data", str(exported)))
    )
    assert part.keys() >= chosen.keys()
    for claim in part.values():
        ties = [tie for tie in whole[claim["id"]]["relations"] if tie["claim"] in part]
        assert claim == whole[claim["id"]] | {"relations": ties}


def test_a_selection_in_json_brings_what_it_needs_and_no_more(rich: dict[str, Any], save: Save, chongjin: Run) -> None:
    def exported(*filters: str) -> dict[str, list[str]]:
        document = json.loads(chongjin("export", "json", *filters, "--data", str(path)).stdout)
        return {key: [each["id"] for each in value] for key, value in document.items() if isinstance(value, list)}

    path = save(rich)
    assert exported("--status", "disputed", "-n", "1") == {
        "eras": ["colonial"],
        "topics": ["industry", "steel"],
        "places": ["chongjin", "works"],
        "actors": ["nippon-steel"],
        "measures": ["workforce"],
        "publishers": ["bloggers", "press"],
        "sources": ["atlas-2001", "blog-2020", "blog-2021", "diary", "essay", "gazetteer", "second-blog"],
        "claims": ["CJ-0002", "CJ-0003", "CJ-0007", "CJ-0008"],  # the rivals of a rival too
        "disputes": ["founding-of-the-works", "furnaces", "which-works"],
        "retired": [],
    }
    port = exported("--era", "now")
    assert (port["claims"], port["measures"], port["places"], port["publishers"], port["retired"]) == (
        ["CJ-0004"], ["ships"], ["chongjin", "tokyo"], ["bloggers"], [],
    )  # fmt: skip
    assert exported("--topic", "port")["retired"] == ["CJ-0005", "CJ-0009", "CJ-0010"]
    assert exported("--actor", "nippon-steel")["retired"] == []
    assert exported()["retired"] == ["CJ-0005", "CJ-0006", "CJ-0009", "CJ-0010"]


def test_json_lines_are_those_of_a_search(export: Export, chongjin: Run, located: str) -> None:
    searched = chongjin("search", "founded", "--sort", "grade", "-f", "jsonl", "--data", located)
    assert export("jsonl", "--topic", "steel", "--sort", "grade").decode() == searched.stdout


@pytest.fixture
def database(export: Export, tmp_path: Path) -> Callable[..., sqlite3.Connection]:
    def open_(*arguments: str) -> sqlite3.Connection:
        file = tmp_path / "export.sqlite"
        file.write_bytes(export("sqlite", *arguments))
        connection = sqlite3.connect(file)
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    return open_


Database = Callable[..., sqlite3.Connection]


@pytest.mark.parametrize("filters", [(), ("--status", "disputed"), ("--topic", "port"), ("--limit", "1")])
def test_sqlite_is_sound(database: Database, filters: tuple[str, ...]) -> None:
    connection = database(*filters)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO claims_fts(claims_fts) VALUES ('integrity-check')")


def test_sqlite_has_the_tables_with_their_references(database: Database, export: Export) -> None:
    connection = database()
    rests = sum(len(json.loads(line)["rests_on"]) for line in export("jsonl").splitlines())
    counts = {table.name: len(connection.execute(f"SELECT * FROM {table.name}").fetchall()) for table in TABLES}  # noqa: S608
    assert counts == {
        "eras": 3, "topics": 3, "publishers": 2, "measures": 1, "sources": 7, "places": 3, "actors": 1, "claims": 4,
        "evidence": 8, "figures": 1, "rests_on": rests, "relations": 1, "disputes": 1, "answers": 2, "retired": 2,
        "claim_eras": 4, "claim_topics": 4, "claim_places": 4, "claim_actors": 1,
    }  # fmt: skip
    assert connection.execute("SELECT name, version, prefix FROM dataset").fetchall() == [("small", "1.0.0", "CJ")]
    connection.row_factory = sqlite3.Row
    claim = connection.execute("SELECT * FROM claims WHERE id = 'CJ-0004'").fetchone()
    assert dict(claim) == {
        "id": "CJ-0004",
        "statement": "Ships have been idle in Chongjin harbour since 2017, according to an unsigned text.",
        "assertion": "Ships have been idle in Chongjin harbour since 2017.",
        "attribution": "according to an unsigned text",
        "kind": "claim",
        "status": "unjudged",
        "grade": "F6",
        "credibility": 6,
        "reason": "one source (F) supports it, whose word alone cannot be judged",
        "origins_supporting": 1,
        "origins_disputing": 0,
        "raised_by": "an independent source of C or better that supports a part of it",
        "date": "2017/..",
        "date_from": "2017-01-01",
        "date_to": None,
        "date_label": "since 2017",
        "note": None,
        "questions": '["Is it deserted?"]',
        "added": None,
        "changed": None,
        "checked": None,
    }
    piece = connection.execute("SELECT * FROM evidence WHERE claim = 'CJ-0003' AND position = 1").fetchone()
    assert dict(piece) == {
        "claim": "CJ-0003",
        "position": 1,
        "source": "blog-2021",
        "stance": "partly",
        "part": "founded before 1938",
        "says": "Quotes the diary.",
        "speaker": None,
        "basis": None,
        "said": None,
        "repeats": None,
        "origin": "diary",
        "counts_as": "diary",
        "effective": "D",
        "locator": None,
    }
    found = {table: dict(connection.execute(f"SELECT * FROM {table}").fetchone()) for table in ("figures", "disputes")}  # noqa: S608
    assert found == {
        "figures": {"claim": "CJ-0002", "position": 0, "measure": "workforce", "of": "works", "value": None, "low": 900,
                    "high": 1200, "unit": "people", "as_of": "1938"},
        "disputes": {"id": "founding-of-the-works", "question": "When were the steel works founded?",
                     "favoured": "CJ-0002", "note": "The years of the law and of the first furnace."},
    }  # fmt: skip
    atlas = dict(connection.execute("SELECT * FROM sources WHERE id = 'atlas-2001'").fetchone())
    assert [atlas[key] for key in ("authors", "publisher", "publisher_id", "copy", "reliability")] == [
        '["A. Author"]', "Press", "press", "https://mirror.example.org/atlas", "B",
    ]  # fmt: skip
    place = dict(connection.execute("SELECT * FROM places WHERE id = 'chongjin'").fetchone())
    assert place == {
        "id": "chongjin", "label": "Chongjin", "kind": "city", "ko": "청진", "hanja": "淸津", "mr": "Ch'ŏngjin",
        "rr": "Cheongjin", "ja": "Seishin", "aliases": '["Чхонджин"]', "latitude": 41.79556, "longitude": 129.77583,
        "radius": 500, "coordinates_source": "gazetteer", "within": None,
    }  # fmt: skip
    era = dict(connection.execute("SELECT * FROM eras WHERE id = 'outlook'").fetchone())
    assert [era[key] for key in ("date", "date_from", "date_to", "date_label")] == [
        "2027/..", "2027-01-01", None, "since 2027",
    ]  # fmt: skip
    answers = connection.execute("SELECT claim FROM answers ORDER BY claim").fetchall()
    assert [claim for (claim,) in answers] == ["CJ-0002", "CJ-0003"]
    retired = connection.execute("SELECT * FROM retired ORDER BY id").fetchall()
    assert list(map(tuple, retired)) == [
        ("CJ-0005", '["CJ-0001"]', "2026-01-02", "The same as CJ-0001."),
        ("CJ-0006", "[]", "2026-01-02", "Its page could not be found again."),
    ]
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO claim_topics VALUES ('CJ-0001', 'nosuchtopic')")


def test_sqlite_finds_words_of_claims(database: Database) -> None:
    connection = database()
    sql = "SELECT id FROM claims WHERE rowid IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?) ORDER BY id"
    assert connection.execute(sql, ("found* blog",)).fetchall() == [("CJ-0003",)]  # statement and note
    assert connection.execute(sql, ("ship",)).fetchall() == [("CJ-0004",)]
    [(table,)] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'claims_fts'")
    assert 'content="claims"' in table  # as datasette and sqlite-utils look for it


def test_sqlite_leaves_out_relations_that_lead_nowhere(database: Database) -> None:
    connection = database("--status", "disputed")
    assert connection.execute("SELECT count(*) FROM relations").fetchone() == (0,)
    assert connection.execute("SELECT * FROM answers").fetchall() == [("founding-of-the-works", "CJ-0003")]


ELSEWHERE = {
    "dates": "date_from", "names": "hanja", "coordinates": "latitude", "eras": "claim_eras", "topics": "claim_topics",
    "places": "claim_places", "actors": "claim_actors", "evidence": "evidence", "figures": "figures",
    "rests_on": "rests_on", "relations": "relations", "disputes": "answers", "versions": "answers", "lat": "latitude",
    "lon": "longitude", "on": "retired_on",
}  # fmt: skip
"""Keys of objects that are columns or tables of another name."""


@pytest.mark.parametrize(
    ("described", "table"),
    [
        (contract.Era, "eras"), (contract.Topic, "topics"), (contract.Place, "places"), (contract.Actor, "actors"),
        (contract.Publisher, "publishers"), (contract.Source, "sources"), (contract.Claim, "claims"),
        (contract.Evidence, "evidence"), (contract.Figure, "figures"), (contract.Rest, "rests_on"),
        (contract.Coordinates, "places"), (contract.Names, "actors"), (contract.Dispute, "disputes"),
        (contract.Retired, "retired"),
    ],
)  # fmt: skip
def test_no_key_of_an_object_is_forgotten_in_the_tables(described: Any, table: str) -> None:
    tables = {each.name: {column.name for column in each.columns} for each in TABLES}
    of_the_source = {"title", "publisher", "publisher_id", "issued", "url", "copy", "reliability"}
    expected = set(described.__annotations__) - {"claims"} - (of_the_source if table == "evidence" else set())
    if described is contract.Dispute:
        expected -= {"topics"}  # those of its answers
    if described is contract.Coordinates:
        expected = expected - {"source"} | {"coordinates_source"}
    found = tables[table] | tables.keys()
    assert {ELSEWHERE.get(key, key) for key in expected} <= found


@pytest.mark.parametrize(
    ("described", "table"),
    [
        (contract.Topic, "topics"), (contract.Actor, "actors"), (contract.Publisher, "publishers"),
        (contract.Source, "sources"), (contract.Claim, "claims"), (contract.Evidence, "evidence"),
        (contract.Figure, "figures"), (contract.Rest, "rests_on"), (contract.Dispute, "disputes"),
    ],
)  # fmt: skip
def test_a_column_may_be_empty_where_the_key_of_the_object_may(described: Any, table: str) -> None:
    [columns] = [each.columns for each in TABLES if each.name == table]
    types = {name: get_type_hints(described, include_extras=True)[name] for name in described.__annotations__}
    required = {column.name: column.required for column in columns if column.name in types}
    assert required == {
        name: NoneType not in get_args(types[name]) and get_origin(types[name]) is not NotRequired for name in required
    }


@pytest.fixture
def package(export: Export, tmp_path: Path) -> Callable[..., Path]:
    def write(*arguments: str) -> Path:
        file = tmp_path / "package.zip"
        file.write_bytes(export("datapackage", *arguments))
        return file

    return write


@pytest.mark.parametrize("filters", [(), ("--status", "disputed"), ("--topic", "port"), ("--limit", "1")])
def test_the_data_package_is_valid(package: Callable[..., Path], filters: tuple[str, ...]) -> None:
    with system.use_context(trusted=True):
        report = Package(str(package(*filters))).validate()
    assert report.flatten(["type", "message"]) == []
    assert len(report.tasks) == len(TABLES)


def test_the_data_package_describes_itself(package: Callable[..., Path]) -> None:
    with ZipFile(package()) as archive:
        described = json.loads(archive.read("datapackage.json"))
        sources = list(csv.DictReader(io.TextIOWrapper(archive.open("sources.csv"), encoding="utf-8")))
        assert archive.namelist() == ["datapackage.json", *(f"{table.name}.csv" for table in TABLES)]
    assert (described["name"], described["version"], described["created"]) == (
        "small", "1.0.0", "2026-01-31T00:00:00Z",
    )  # fmt: skip
    assert [license_["name"] for license_ in described["licenses"]] == ["CC-BY-4.0"]
    assert described["sources"][0] == {"title": "Atlas", "path": "https://example.org/atlas"}
    schema = next(each["schema"] for each in described["resources"] if each["name"] == "places")
    assert schema["foreignKeys"] == [
        {"fields": ["coordinates_source"], "reference": {"resource": "sources", "fields": ["id"]}},
        {"fields": ["within"], "reference": {"resource": "", "fields": ["id"]}},
    ]
    assert {field["name"]: field["type"] for field in schema["fields"]}["latitude"] == "number"
    assert sources[1]["title"] == "'=Blog"  # no formula


def test_numbers_and_days_that_other_programs_do_not_know(
    package: Callable[..., Path], database: Database, small: dict[str, Any], save: Save
) -> None:
    small["claims"][1]["date"] = "-2999~"
    small["claims"][1]["figures"] = [
        {"measure": "workforce", "of": "works", "value": value, "as_of": "1938"} for value in (10**15, 2.5)
    ]
    save(small, "located.json")
    with system.use_context(trusted=True):
        assert Package(str(package())).validate().valid
    connection = database()
    assert connection.execute("SELECT value FROM figures").fetchall() == [(1e15,), (2.5,)]
    assert connection.execute("SELECT date, date_from FROM claims WHERE id = 'CJ-0002'").fetchone() == ("-2999~", None)


def test_geojson(export: Export) -> None:
    collection = json.loads(export("geojson"))
    [feature] = collection["features"]  # the other places have no coordinates
    assert (feature["id"], feature["geometry"]) == (
        "chongjin", {"type": "Point", "coordinates": [129.77583, 41.79556]},
    )  # fmt: skip
    claims = feature["properties"]["claims"]  # those at places within it too
    assert [claim["id"] for claim in claims] == IDS
    assert feature["properties"]["radius"] == 500
    assert claims[0] == {
        "id": "CJ-0001", "statement": "The port of Chongjin was opened to trade on 1 April 1908.", "grade": "A1",
    }  # fmt: skip
    assert json.loads(export("geojson", "--topic", "steel", "-n", "1"))["features"][0]["properties"]["claims"] == [
        {
            "id": "CJ-0003",
            "statement": "The steel works of Chongjin were founded in 1937, according to Bloggers (2020), citing a former "
            "engineer (2019); A. Author (2001) says otherwise.",
            "grade": "C4",
        }
    ]


def test_the_schema_of_geojson_wants_longitude_and_latitude_alone(export: Export) -> None:
    collection = json.loads(export("geojson"))
    collection["features"][0]["geometry"]["coordinates"] += [12.5]  # an altitude
    described = Draft202012Validator(schemas.schema("geojson"))
    [error] = described.iter_errors(collection)
    assert error.message.endswith(", 12.5] is too long")


@pytest.mark.parametrize("name", ["json", "jsonl", "geojson"])
def test_json_exports_are_as_their_schema_says(export: Export, chongjin: Run, name: str) -> None:
    schema = json.loads(chongjin("schema", name).stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    text = export(name)
    documents = text.splitlines() if name == "jsonl" else [text]
    for document in map(json.loads, documents):
        validator.validate(document)
        assert not validator.is_valid({key: document[key] for key in list(document)[1:]})


def test_a_schema_is_offered_of_every_export_that_has_one() -> None:
    having = [name for name in exports.FORMATS if hasattr(exports.load(name), "schema")]
    assert tuple(having) == schemas.OF_EXPORTS


def test_the_schema_of_an_export_that_has_none(chongjin: Run) -> None:
    result = chongjin("schema", "csv")
    assert (result.returncode, result.stdout, result.stderr) == (
        2, "", "chongjin: schema: 'csv' is not one of them\n  there are: file, output, json, jsonl, geojson\n",
    )  # fmt: skip


def test_every_file_of_an_export_is_registered_and_states_what_it_is() -> None:
    folder = Path(exports.__file__).parent
    shared = {"__init__", "archive", "collect", "file_records", "tables"}
    assert {file.stem for file in folder.glob("*.py")} - shared == FORMATS.keys()
    for name in FORMATS:
        assert (type(load(name).BINARY), type(load(name).JSON)) == (bool, bool)


def test_json_ld_says_it_in_schema_org_terms(export: Export) -> None:
    document = json.loads(export("jsonld"))
    assert document["@context"] == "https://schema.org"
    as_addresses = {key: {"@type": "@id"} for key in ("url", "license")}
    inline = {"@context": {"@vocab": "https://schema.org/", **as_addresses}, "@graph": document["@graph"]}
    graph = Graph().parse(data=json.dumps(inline), format="json-ld", publicID="https://example.org/data")
    schema, here = Namespace("https://schema.org/"), "https://example.org/data"
    claim = URIRef(f"{here}#CJ-0002")
    assert len(set(graph.subjects(RDF.type, schema.Claim))) == 4
    assert str(graph.value(claim, schema.name)) == "The steel works of Chongjin were founded in 1938."
    assert str(graph.value(claim, schema.creditText)) == "according to A. Author (2001)"
    assert str(graph.value(claim, schema.text)) == (
        "The steel works of Chongjin were founded in 1938, according to A. Author (2001)."
    )
    figure = graph.value(claim, schema.mentions)
    assert graph.value(figure, schema.observationAbout) == URIRef(f"{here}#place-works")
    assert [str(graph.value(figure, key)) for key in (schema.minValue, schema.maxValue)] == ["900", "1200"]
    assert set(graph.objects(claim, schema.appearance)) == {URIRef(f"{here}#source-atlas-2001")}
    assert [str(graph.value(author, schema.name)) for author in graph.objects(claim, schema.author)] == ["A. Author"]
    cited = {str(graph.value(each, schema.description)) for each in graph.objects(claim, schema.citation)}
    assert cited == {"supports: Founded in 1938.", "disputes: Founded in 1937."}
    rating = graph.value(graph.value(claim, schema.review), schema.reviewRating)
    assert (graph.value(rating, RDF.type), str(graph.value(rating, schema.ratingValue))) == (schema.Rating, "B3")
    other = URIRef(f"{here}#CJ-0003")
    said = {str(graph.value(each, schema.description)): each for each in graph.objects(other, schema.citation)}
    assert set(said) == {
        "supports: Founded in 1937.", "supports a part (founded before 1938): Quotes the diary.",
        "context: Speaks of works.",
    }  # fmt: skip
    testimony, relayed = (
        said["supports: Founded in 1937."],
        said["supports a part (founded before 1938): Quotes the diary."],
    )
    assert str(graph.value(graph.value(testimony, schema.author), schema.name)) == "a former engineer"
    assert [str(graph.value(testimony, key)) for key in (schema.genre, schema.dateCreated)] == ["testimony", "2019"]
    assert graph.value(relayed, schema.isBasedOn) == URIRef(f"{here}#source-diary")
    letter = graph.value(graph.value(relayed, schema.review), schema.reviewRating)
    assert [str(graph.value(letter, key)) for key in (schema.ratingValue, schema.ratingExplanation)] == [
        "D",
        "counts as diary",
    ]
    assert graph.value(other, schema.mentions) == URIRef(f"{here}#CJ-0001")
    assert [str(graph.value(graph.value(other, schema.comment), schema.text)), str(graph.value(other, schema.genre))] == [
        "The blog names no source.", "claim",
    ]  # fmt: skip
    opened = URIRef(f"{here}#CJ-0001")
    assert [str(graph.value(opened, key)) for key in (schema.dateCreated, schema.dateModified)] == [
        "2026-01-01", "2026-01-02",
    ]  # fmt: skip
    place = URIRef(f"{here}#place-chongjin")
    shapes = {graph.value(shape, RDF.type): shape for shape in graph.objects(place, schema.geo)}
    assert shapes.keys() == {schema.GeoCoordinates, schema.GeoCircle}
    assert str(graph.value(shapes[schema.GeoCircle], schema.geoRadius)) == "500"
    assert graph.value(place, schema.subjectOf) == URIRef(f"{here}#source-gazetteer")
    assert str(graph.value(URIRef(f"{here}#source-essay"), schema.name)) == "[Document]"
    dispute = URIRef(f"{here}#dispute-founding-of-the-works")
    assert set(graph.subjects(schema.about, dispute)) == {claim, other}
    assert str(graph.value(dispute, schema.name)) == "When were the steel works founded?"
    assert graph.value(URIRef(f"{here}#source-atlas-2001"), schema.publisher) == URIRef(f"{here}#publisher-press")
    assert str(graph.value(URIRef(f"{here}#dataset"), schema.license)).endswith("/licenses/by/4.0/")
    defined = set(graph.subjects(RDF.type, None))
    references = "appearance about spatialCoverage isPartOf isBasedOn publisher observationAbout variableMeasured subjectOf".split()
    for used in references:
        assert set(graph.objects(None, schema[used])) <= defined, used


def test_linked_data_has_an_interval_for_each_claim_with_a_date(
    export: Export, small: dict[str, Any], save: Save
) -> None:
    del small["claims"][1]["date"]
    save(small, "located.json")
    nodes = json.loads(export("jsonld"))["@graph"]
    assert {node["identifier"]: node.get("temporalCoverage") for node in nodes if "identifier" in node} == {
        "CJ-0001": "1908-04-01", "CJ-0002": None, "CJ-0003": "1937-01-01/1937-12-31", "CJ-0004": "2017-01-01/..",
    }  # fmt: skip


def test_a_licence_that_is_not_ours_stays_as_it_is_written(
    export: Export, package: Callable[..., Path], small: dict[str, Any], save: Save
) -> None:
    save({**small, "license": "ODbL 1.0"}, "located.json")
    with ZipFile(package()) as archive:
        described = json.loads(archive.read("datapackage.json"))
    assert described["licenses"] == [{"name": "ODbL-1.0", "title": "ODbL 1.0"}]
    assert json.loads(export("jsonld"))["@graph"][0]["license"] == {"@type": "CreativeWork", "name": "ODbL 1.0"}


REPORT = """\
# A small dataset

Version 1.0.0, updated 2026-01-31. CC BY 4.0. A selection (topic: Steel; status: possible): 1 claim, 2 sources in \
footnotes.

Each claim is graded: a letter for the best source in support, A to F by its reliability, and a number for the claim: \
1 confirmed, 2 probable, 3 possible, 4 disputed, 5 improbable, 6 unjudged. The footnotes name the sources that \
support it, and those, so marked, that support a part of it or dispute it. What each of them says: `chongjin show ID`.

## Japanese rule, April 1908–16 August 1945

Under Japan.

- **CJ-0002** (B3 possible, 1938): The steel works of Chongjin were founded in 1938, according to A. Author (2001). \
[^atlas-2001]; disputed by [^blog-2020]
  Workforce, Kim Chaek Works: 900–1,200 people (1938).

## Disputes

- When were the steel works founded? CJ-0002, CJ-0003. The evidence favours CJ-0002. The years of the law and of the \
first furnace.

## Sources

[^atlas-2001]: **B** A. Author, *Atlas*, Press, 2001, <https://example.org/atlas>, read 30 January 2026 at \
<https://mirror.example.org/atlas>.
[^blog-2020]: **C** *=Blog*, Bloggers, May 2020.
"""


def test_markdown_is_a_report(export: Export) -> None:
    assert export("markdown", "--topic", "steel", "--status", "possible").decode() == REPORT


def test_a_source_has_one_footnote_whatever_it_is_cited_for(export: Export) -> None:
    report = export("markdown").decode()
    cited = re.findall(r"^\[\^(.*?)\]:", report, re.MULTILINE)
    assert cited == ["gazette-1908", "atlas-2001", "blog-2020", "blog-2021", "essay"]
    assert set(re.findall(r"\[\^([\w-]+)\](?!:)", report)) == set(cited)
    assert (
        "2020), citing a former engineer (2019); A. Author (2001) says otherwise. [^blog-2020]; in part [^blog-2021]"
        in report
    )


def test_what_is_context_alone_has_no_footnote(export: Export, small: dict[str, Any], save: Save) -> None:
    small["claims"][0]["evidence"] += [
        {"source": "essay", "stance": "context", "says": "So."},
        {"source": "atlas-2001", "stance": "supports", "says": "So again.", "locator": "p. 8"},
    ]
    save(small, "located.json")
    first = re.search(r"^- \*\*CJ-0001.*", export("markdown", "1").decode(), re.MULTILINE)
    assert first
    assert first[0].endswith("April 1908. [^gazette-1908] [^atlas-2001]")


def test_only_the_whole_report_lists_what_was_retired(export: Export) -> None:
    report = export("markdown").decode()
    assert (
        "\n## Merged and withdrawn claims\n\n"
        "- **CJ-0005** was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.\n"
        "- **CJ-0006** was withdrawn on 2026-01-02: Its page could not be found again.\n"
        "\n## Sources\n"
    ) in report
    assert "CJ-0005" not in export("markdown", "--topic", "port").decode()


def test_a_report_tells_what_a_claim_is_tied_to_if_that_stands_in_it(export: Export) -> None:
    assert "  Follows CJ-0001. The blog names no source.\n" in export("markdown").decode()
    assert "  The blog names no source.\n" in export("markdown", "--topic", "steel").decode()


def test_a_claim_of_two_eras_stands_under_the_first_that_was_asked_for(
    export: Export, small: dict[str, Any], save: Save
) -> None:
    small["claims"][0]["date"] = "1908/2020"
    save(small, "located.json")

    def above(*filters: str) -> str:
        report = export("markdown", *filters).decode()
        return str(re.findall(r"^## (\w+)", report[: report.index("- **CJ-0001**")], re.MULTILINE)[-1])

    assert above() == above("--era", "colonial", "--era", "now") == "Japanese"
    assert above("--era", "now") == "Now"


@pytest.mark.parametrize(
    ("date", "options", "found"),
    [
        ("1392/1910", (), ["3", "2", "1"]),
        ("../1908", (), ["3", "2", "1"]),
        ("1908", (), ["1", "3", "2"]),
        ("/1908", (), ["1", "3", "2"]),  # by 1908 is of that year
        ("/190X", (), ["3", "2", "1"]),
        ("1392/1910", ("--sort", "id"), ["1", "2", "3"]),
    ],
)
def test_what_reaches_into_an_era_does_not_lead_it(
    export: Export, small: dict[str, Any], save: Save, date: str, options: tuple[str, ...], found: list[str]
) -> None:
    small["claims"][0]["date"] = date
    save(small, "located.json")
    report = export("markdown", "--era", "colonial", *options).decode()
    assert re.findall(r"^- \*\*CJ-000(\d)", report, re.MULTILINE) == found


def test_markdown_has_a_section_an_era_and_one_for_the_rest(export: Export, small: dict[str, Any], save: Save) -> None:
    del small["claims"][1]["date"]
    save(small, "located.json")
    text = export("markdown").decode()
    shown = text[: text.index("## Disputes")]
    assert [line for line in shown.splitlines() if line.startswith(("## ", "- "))] == [
        "## Japanese rule, April 1908–16 August 1945",
        text[text.index("- **CJ-0001**") :].splitlines()[0],
        text[text.index("- **CJ-0003**") :].splitlines()[0],
        "## Now, 2016–2026",
        text[text.index("- **CJ-0004**") :].splitlines()[0],
        "## Outside these eras, or undated",
        text[text.index("- **CJ-0002**") :].splitlines()[0],
    ]


def test_parquet_holds_the_objects(export: Export) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(export("parquet")))
    objects = [json.loads(line) for line in export("jsonl").splitlines()]
    assert table.column_names == list(objects[0])
    for row, claim in zip(table.to_pylist(), objects, strict=True):
        figures = [dict.fromkeys(("value", "low", "high")) | figure for figure in claim["figures"]]
        rests = [dict.fromkeys(("publisher", "source")) | rest for rest in claim["rests_on"]]
        assert row == claim | {"figures": figures, "rests_on": rests}
    assert table.schema.metadata[b"version"] == b"1.0.0"


@pytest.mark.parametrize("filters", [(), ("--topic", "steel"), ("--limit", "1")])
def test_the_bundle_has_the_rows_of_the_database_twice(
    export: Export, database: Database, filters: tuple[str, ...]
) -> None:
    connection = database(*filters)
    archive = ZipFile(io.BytesIO(export("bundle", *filters)))
    assert archive.namelist() == [f"{kind}/{table.name}.{kind}" for kind in ("parquet", "jsonl") for table in TABLES]
    for table in TABLES:
        rows = connection.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()  # noqa: S608
        lists = [number for number, column in enumerate(table.columns) if column.type == "array"]
        rows = [tuple(json.loads(cell) if n in lists else cell for n, cell in enumerate(row)) for row in rows]
        lines = list(map(json.loads, archive.read(f"jsonl/{table.name}.jsonl").splitlines()))
        read = pyarrow.parquet.read_table(io.BytesIO(archive.read(f"parquet/{table.name}.parquet")))
        assert read.column_names == [column.name for column in table.columns]
        assert [tuple(line.values()) for line in lines] == rows
        assert [tuple(_as_text(cell) for cell in row.values()) for row in read.to_pylist()] == rows
        assert [field.nullable for field in read.schema] == [not column.required for column in table.columns]
        assert read.schema.metadata[b"version"] == b"1.0.0"


def _as_text(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def test_the_bundle_is_written_in_groups(export: Export, monkeypatch: pytest.MonkeyPatch, located: str) -> None:
    whole = export("bundle")
    monkeypatch.setattr(bundle, "_ROWS_A_GROUP", 2)
    out = io.BytesIO()
    bundle.write(gather(Dataset(located), Selection()), out)
    grouped, together = ZipFile(out), ZipFile(io.BytesIO(whole))
    file = pyarrow.parquet.ParquetFile(io.BytesIO(grouped.read("parquet/evidence.parquet")))
    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [2, 2, 2, 2]
    rows = pyarrow.parquet.read_table(io.BytesIO(together.read("parquet/evidence.parquet"))).to_pylist()
    assert file.read().to_pylist() == rows


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_has_the_bytes_of_stdout_every_time(export: Export, tmp_path: Path, name: str) -> None:
    file = tmp_path / "out"
    assert export(name, "-o", str(file)) == b""
    assert file.read_bytes() == export(name) == export(name, "-o", "-")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_selection_writes_nothing(chongjin: Run, tmp_path: Path, name: str) -> None:
    for arguments in ((), ("-o", str(tmp_path / "out"))):
        result = chongjin("export", name, "--from", "1950", "--to", "1960", *arguments)
        assert (result.returncode, result.stdout, result.stderr) == (1, "", "nothing matches, nothing is written\n")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "remark"),
    [
        (("-n", "0"), 0, "none of 4 matching claims is asked for"),
        (("1", "3", "-n", "0"), 0, "none of 2 matching claims is asked for"),
        (("--offset", "4"), 0, "none of 4 matching claims is asked for"),
        (("--from", "1950", "--to", "1960", "-n", "0"), 1, "nothing matches"),
        (("1", "--topic", "steel"), 1, "the filters leave none of these claims"),
    ],
)
def test_what_a_limit_leaves_out_is_no_missing_match(
    chongjin: Run, arguments: tuple[str, ...], code: int, remark: str
) -> None:
    result = chongjin("export", "jsonl", *arguments)
    assert (result.returncode, result.stdout, result.stderr) == (code, "", f"{remark}, nothing is written\n")


@pytest.mark.parametrize("name", BINARY)
def test_bytes_do_not_go_to_a_terminal(environment: dict[str, str], located: str, name: str) -> None:
    shown = terminal(["export", name, "--data", located], environment)
    told, *mend = shown.splitlines()
    assert told == f"chongjin: {name} is not for a terminal"
    assert " ".join(mend).split() == f"name a file: chongjin --data {located} export {name} -o FILE".split()


def test_text_does(environment: dict[str, str], located: str) -> None:
    assert terminal(["export", "markdown", "--data", located], environment).startswith("# A small dataset")


def test_json_in_a_locale_without_its_letters_is_still_json(environment: dict[str, str], located: str) -> None:
    latin = {**environment, "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    command = [*CHONGJIN, "export", "json", "--data", located]
    document = json.loads(subprocess.run(command, env=latin, capture_output=True).stdout)
    assert document["places"][0]["names"]["ko"] == "청진"


@pytest.mark.parametrize(
    ("file", "code", "message"),
    [
        ("", 2, "'' names no file"),
        ("new/", 2, "'new/' names no file"),
        ("x" * 300, 2, f"'{'x' * 40}'… can be no file's name: File name too long"),
        ("small.json", 2, "'small.json' is the dataset itself"),
        (".", 3, "cannot write '.': Is a directory\n  name a file in it"),
        ("no/where.json", 3, "cannot write 'no/where.json': No such file or directory\n  name a folder that is there"),
        ("small.json/x", 3, "cannot write 'small.json/x': Not a directory\n  name a folder that is there"),
        ("/dev/full", 3, "cannot write '/dev/full': No space left on device"),
    ],
)  # fmt: skip
def test_where_nothing_can_be_written(
    chongjin: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, code: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    chongjin("era")  # builds the index
    before = sorted(tmp_path.iterdir())
    for name in ("csv", "sqlite", "datapackage"):
        result = chongjin("export", name, "-o", file)
        assert (result.returncode, result.stdout) == (code, "")
        assert result.stderr.startswith(f"chongjin: {message}")
    assert sorted(tmp_path.iterdir()) == before
    assert json.loads((tmp_path / "small.json").read_text()) == SMALL
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.parametrize("name", FORMATS)
def test_a_disk_that_fills_up_keeps_what_was_there(
    environment: dict[str, str], located: str, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "kept").write_text("old")
    Dataset(located)  # builds the index
    result = subprocess.run(
        [*CHONGJIN, "export", name, "-o", str(folder / "kept")],
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500)),
    )  # fmt: skip
    assert (result.returncode, result.stdout, result.stderr) == (
        3, "", f"chongjin: cannot write '{folder / 'kept'}': File too large\n",
    )  # fmt: skip
    assert [(each.name, each.read_text()) for each in folder.iterdir()] == [("kept", "old")]


def test_a_dataset_file_is_brought_into_its_layout_by_its_own_export(
    chongjin: Run, small: dict[str, Any], save: Save
) -> None:
    path = save({"$schema": "./schema.json", **{key: small[key] for key in reversed(small)}}, "turned.json")
    told = chongjin("validate", str(path)).stdout
    mend = f"chongjin export json --data {path} -o {path}"
    assert (
        told
        == f"W401\t\tnot in canonical layout: keys or records in another order, or empty values; to rewrite it: {mend}\n"
    )
    for _ in range(2):
        result = chongjin(*mend.split()[1:])
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
        assert (chongjin("validate", str(path)).stdout, path.read_text(encoding="utf-8")) == ("", canonical(path))
    assert json.loads(path.read_text())["$schema"] == "./schema.json"
    part = chongjin("export", "json", "--topic", "steel", "--data", str(path), "-o", str(path))
    assert (part.returncode, part.stderr) == (2, f"chongjin: '{path}' is the dataset itself\n  name another file\n")


def test_ids_choose_what_is_exported_in_their_order(chongjin: Run) -> None:
    def ids(*arguments: str, stdin: str | None = None) -> list[str]:
        printed = chongjin("export", "jsonl", *arguments, stdin=stdin).stdout
        return [json.loads(line)["id"] for line in printed.splitlines()]

    assert ids("CJ-0004", "2", "cj-1", "2") == ["CJ-0004", "CJ-0002", "CJ-0001"]
    assert ids("4", "2", "1", "--sort", "date") == ["CJ-0001", "CJ-0002", "CJ-0004"]
    assert ids("4", "2", "1", "--topic", "port") == ["CJ-0004", "CJ-0001"]
    assert ids("4", "2", "1", "-n", "1", "--offset", "1") == ["CJ-0002"]
    assert ids("5") == ["CJ-0001"]
    assert ids("-", stdin="CJ-0003\t1937\tC4\tThe steel works\n\nCJ-0001\n") == ["CJ-0003", "CJ-0001"]
    assert ids("-", stdin="") == []
    retired = chongjin("export", "csv", "5")
    assert retired.stderr == "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.\n"
    assert chongjin("export", "csv", "77").returncode == 2
