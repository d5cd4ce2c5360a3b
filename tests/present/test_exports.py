"""Every export, read back by what reads such files, and nothing half-written whatever happens."""

import csv
import io
import json
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pyarrow.parquet
import pytest
from frictionless import Package, system
from jsonschema import Draft202012Validator
from rdflib import RDF, Graph, Namespace, URIRef

from chongjin_cli import atomic_file
from chongjin_cli.atomic_file import replacing
from chongjin_cli.errors import OutputError, UsageError
from chongjin_cli.present.exports import BINARY, FORMATS
from chongjin_cli.present.exports.collect import gather
from chongjin_cli.present.exports.tables import TABLES
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import CHONGJIN, SMALL, Run, terminal

Save = Callable[..., Path]
IDS = ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"]
RECORDS = {"eras": "era", "topics": "topic", "places": "place", "actors": "actor", "sources": "sources"}


@pytest.fixture
def located(small: dict[str, Any], save: Save, environment: dict[str, str]) -> str:
    """The small dataset with coordinates, which a source gives that no claim has."""
    small["sources"].append(small["sources"][1] | {"id": "gazetteer", "title": "Gazetteer", "reliability": "B"})
    small["places"][0]["coordinates"] = {"lat": 41.79556, "lon": 129.77583, "source": "gazetteer"}
    small["places"].append({"id": "tokyo", "label": "Tokyo", "kind": "foreign city"})
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


def test_json_is_the_dataset_with_everything_computed(export: Export, chongjin: Run, located: str) -> None:
    document = json.loads(export("json"))
    assert list(document) == "name title version updated license eras topics places actors sources claims".split()
    assert [document[key] for key in ("name", "version", "updated")] == ["small", "1.0.0", "2026-01-31"]
    for key, command in RECORDS.items():
        listed = json.loads(chongjin(command, "--json", "--data", located).stdout)
        in_order = listed if key in ("eras", "topics") else sorted(listed, key=lambda record: str(record["id"]))
        assert document[key] == in_order
    assert [claim["id"] for claim in document["claims"]] == IDS
    for claim in document["claims"]:
        assert claim == json.loads(chongjin("show", claim["id"], "--json", "--data", located).stdout)


def test_json_has_a_record_a_line(export: Export) -> None:
    lines = export("json", "--place", "works", "--limit", "1").decode().splitlines()
    assert lines[:3] == ["{", '"name": "small",', '"title": "A small dataset",']
    assert lines[6] == '"eras": ['
    assert lines[7].startswith('{"id": "colonial", ')
    assert lines[8:10] == ["],", '"topics": [']
    assert lines[-3].startswith('{"id": "CJ-0003", ')
    assert lines[-2:] == ["]", "}"]


def test_json_lines_and_csv_are_those_of_a_search(export: Export, chongjin: Run, located: str) -> None:
    for name in ("jsonl", "csv"):
        searched = chongjin("search", "founded", "--sort", "grade", "-f", name, "--data", located)
        assert export(name, "--topic", "steel", "--sort", "grade").decode() == searched.stdout
    rows = list(csv.DictReader(io.StringIO(export("csv").decode())))
    assert [row["id"] for row in rows] == IDS
    assert rows[0]["evidence"] == "gazette-1908 (supports); atlas-2001 (supports)"


def test_a_selection_brings_only_what_it_uses_and_what_holds_that(export: Export) -> None:
    document = json.loads(export("json", "--topic", "steel", "--status", "disputed"))
    found = {key: {record["id"]: record.get("claims") for record in document[key]} for key in (*RECORDS, "claims")}
    assert found == {
        "eras": {"colonial": 1},
        "topics": {"industry": 1, "steel": 1},
        "places": {"chongjin": 1, "works": 1},
        "actors": {},
        "sources": {"atlas-2001": 1, "blog-2020": 1, "gazetteer": 0},
        "claims": {"CJ-0003": None},
    }


def test_order_limit_and_offset_choose_as_in_a_list(export: Export) -> None:
    lines = export("jsonl", "--sort", "newest", "--limit", "2", "--offset", "1").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["CJ-0002", "CJ-0003"]


def test_what_is_exported_can_be_streamed_again_and_again(located: str) -> None:
    gathered = gather(Dataset(located), Selection())
    assert list(gathered.claims()) == list(gathered.claims())
    assert gathered.ids == frozenset(IDS)


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


def test_sqlite_has_the_tables_with_their_references(database: Database) -> None:
    connection = database()
    counts = {table.name: len(connection.execute(f"SELECT * FROM {table.name}").fetchall()) for table in TABLES}  # noqa: S608
    assert counts == {
        "eras": 3, "topics": 3, "sources": 5, "places": 3, "actors": 1, "claims": 4, "evidence": 7, "figures": 1,
        "relations": 2, "claim_eras": 4, "claim_topics": 4, "claim_places": 4, "claim_actors": 1,
    }  # fmt: skip
    assert connection.execute("SELECT name, version FROM dataset").fetchall() == [("small", "1.0.0")]
    claim = connection.execute("SELECT * FROM claims WHERE id = 'CJ-0004'").fetchone()
    assert claim == (
        "CJ-0004", "Ships have been idle in Chongjin harbour since 2017.", "claim", "unjudged", "F6", 6,
        "supported by one source (F) alone, whose word cannot be judged", "2017/..", "2017-01-01", None, "since 2017", None,
        '["Is it deserted?"]',
    )  # fmt: skip
    assert connection.execute("SELECT low, high, unit FROM figures").fetchall() == [(900, 1200, "people")]
    assert connection.execute("SELECT authors FROM sources WHERE id = 'atlas-2001'").fetchone() == ('["A. Author"]',)
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
    assert database("--status", "disputed").execute("SELECT count(*) FROM relations").fetchone() == (0,)


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
        {"measure": "workforce", "value": value, "unit": "people", "as_of": "1938"} for value in (10**15, 2.5)
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
    assert claims[0] == {
        "id": "CJ-0001", "statement": "The port of Chongjin was opened to trade on 1 April 1908.", "grade": "A1",
    }  # fmt: skip
    assert json.loads(export("geojson", "--topic", "steel", "-n", "1"))["features"][0]["properties"]["claims"] == [
        {"id": "CJ-0003", "statement": "The steel works of Chongjin were founded in 1937.", "grade": "C4"}
    ]


@pytest.mark.parametrize("name", ["json", "jsonl", "geojson"])
def test_json_exports_are_as_their_schema_says(export: Export, chongjin: Run, name: str) -> None:
    schema = json.loads(chongjin("schema", name).stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    text = export(name)
    documents = text.splitlines() if name == "jsonl" else [text]
    for document in map(json.loads, documents):
        validator.validate(document)
        document.popitem()
        assert not validator.is_valid(document)


def test_json_ld_says_it_in_schema_org_terms(export: Export) -> None:
    document = json.loads(export("jsonld"))
    assert document["@context"] == "https://schema.org"
    as_addresses = {key: {"@type": "@id"} for key in ("url", "license")}
    inline = {"@context": {"@vocab": "https://schema.org/", **as_addresses}, "@graph": document["@graph"]}
    graph = Graph().parse(data=json.dumps(inline), format="json-ld", publicID="https://example.org/data")
    schema, here = Namespace("https://schema.org/"), "https://example.org/data"
    claim = URIRef(f"{here}#CJ-0002")
    assert len(set(graph.subjects(RDF.type, schema.Claim))) == 4
    assert str(graph.value(claim, schema.text)) == "The steel works of Chongjin were founded in 1938."
    assert set(graph.objects(claim, schema.appearance)) == {URIRef(f"{here}#source-atlas-2001")}
    assert [str(graph.value(author, schema.name)) for author in graph.objects(claim, schema.author)] == ["A. Author"]
    cited = {str(graph.value(each, schema.description)) for each in graph.objects(claim, schema.citation)}
    assert cited == {"supports: Founded in 1938.", "disputes: Founded in 1937."}
    rating = graph.value(graph.value(claim, schema.review), schema.reviewRating)
    assert (graph.value(rating, RDF.type), str(graph.value(rating, schema.ratingValue))) == (schema.Rating, "B3")
    assert str(graph.value(URIRef(f"{here}#dataset"), schema.license)).endswith("/licenses/by/4.0/")
    defined = set(graph.subjects(RDF.type, None))
    for used in (schema.appearance, schema.about, schema.spatialCoverage, schema.isPartOf):
        assert set(graph.objects(None, used)) <= defined


def test_a_licence_that_is_not_ours_stays_as_it_is_written(
    export: Export, package: Callable[..., Path], small: dict[str, Any], save: Save
) -> None:
    save({**small, "license": "ODbL 1.0"}, "located.json")
    with ZipFile(package()) as archive:
        described = json.loads(archive.read("datapackage.json"))
    assert described["licenses"] == [{"name": "ODbL-1.0", "title": "ODbL 1.0"}]
    assert json.loads(export("jsonld"))["@graph"][0]["license"] == {"@type": "CreativeWork", "name": "ODbL 1.0"}


def test_markdown_is_a_report(export: Export) -> None:
    assert export("markdown", "--topic", "steel", "--status", "disputed").decode() == (
        "# A small dataset\n\n"
        "Version 1.0.0, updated 2026-01-31. CC BY 4.0. 1 claim, 3 sources.\n\n"
        "Each claim is graded: a letter for the best source in support, A to F by its reliability, and a number for "
        "the claim: 1 confirmed, 2 probable, 3 possible, 4 disputed, 5 improbable, 6 cannot be judged. The footnotes "
        "say which sources support it, dispute it or qualify it, and how.\n\n"
        "## Japanese rule, April 1908–16 August 1945\n\nUnder Japan.\n\n"
        "- **CJ-0003** (C4 disputed, 1937): The steel works of Chongjin were founded in 1937. "
        "[^CJ-0003-1] [^CJ-0003-2]\n"
        "  Contradicts CJ-0002. The blog names no source.\n\n"
        "[^CJ-0003-1]: Supports: **C** Founded in 1937. (=Blog)\n"
        "[^CJ-0003-2]: Disputes: **B** Founded in 1938. (Atlas, Press, 2001) <https://example.org/atlas>\n"
    )


def test_markdown_has_a_section_an_era_and_one_for_the_rest(export: Export, small: dict[str, Any], save: Save) -> None:
    del small["claims"][1]["date"]
    save(small, "located.json")
    text = export("markdown").decode()
    assert [line for line in text.splitlines() if line.startswith(("## ", "- "))] == [
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
    numbers = ("value", "low", "high")
    for row, claim in zip(table.to_pylist(), objects, strict=True):
        figures = [dict.fromkeys(numbers) | figure for figure in claim["figures"]]
        assert row == claim | {"figures": figures}
    assert table.schema.metadata[b"version"] == b"1.0.0"


def test_parquet_without_its_package_names_the_extra(located: str, environment: dict[str, str]) -> None:
    code = "import sys; sys.modules['pyarrow'] = None; from chongjin_cli.app.program import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", code, "export", "parquet", "-o", "x.parquet", "--data", located],
        env=environment, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (result.returncode, result.stdout, result.stderr) == (
        2, "", "chongjin: parquet needs a package that is not installed\n  pip install 'chongjin-cli[parquet]'\n",
    )  # fmt: skip


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


@pytest.mark.parametrize("name", sorted(BINARY))
def test_bytes_do_not_go_to_a_terminal(environment: dict[str, str], located: str, name: str) -> None:
    shown = terminal(["export", name, "--data", located], environment)
    assert shown.splitlines() == [
        f"chongjin: {name} is not for a terminal", f"  name a file: chongjin export {name} -o FILE",
    ]  # fmt: skip


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
    for name in ("json", "sqlite", "datapackage"):
        result = chongjin("export", name, "-o", file)
        assert (result.returncode, result.stdout) == (code, "")
        assert result.stderr.startswith(f"chongjin: {message}")
    assert sorted(tmp_path.iterdir()) == before
    assert json.loads((tmp_path / "small.json").read_text()) == SMALL
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_a_name_with_a_zero_byte_is_misuse() -> None:
    with pytest.raises(UsageError, match="can be no file's name"), replacing("a\0b"):
        pass


@contextmanager
def without_privileges() -> Iterator[None]:
    """As a user whom file permissions bind."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_an_unwritable_folder_or_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_text("old")
    file.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        for path in (file, tmp_path / "new"):
            with without_privileges(), pytest.raises(OutputError, match="Permission denied"), replacing(str(path)):
                pass
    finally:
        tmp_path.chmod(0o755)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("kept", "old")]


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


NAMELESS = pytest.mark.skipif(atomic_file._open_nameless("/tmp") is None, reason="needs files without a name")  # noqa: S108


@NAMELESS
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_killed_midway_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "kept").write_text("old")
    code = (
        "import os, sys; from chongjin_cli.atomic_file import replacing\n"
        "with replacing(sys.argv[1]) as out:\n"
        "    out.write(bytes(99999)); out.flush(); os.kill(os.getpid(), int(sys.argv[2]))"
    )
    process = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "kept"), str(int(number))], capture_output=True, timeout=60
    )
    assert process.returncode == -number
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("kept", "old")]


def write_half_and_be_interrupted(path: Path) -> None:
    with replacing(str(path)) as out:
        out.write(b"half")
        raise KeyboardInterrupt


@pytest.mark.parametrize("nameless", [pytest.param(True, marks=NAMELESS), False])
def test_a_file_is_replaced_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    if not nameless:
        monkeypatch.setattr(atomic_file, "_open_nameless", lambda folder: None)
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to("file")
    with pytest.raises(KeyboardInterrupt):
        write_half_and_be_interrupted(link)
    assert file.read_text() == "old"
    with replacing(str(link)) as out:
        out.write(b"new")
        assert file.read_text() == "old"
    assert (file.read_text(), link.is_symlink(), stat.S_IMODE(file.stat().st_mode)) == ("new", True, 0o640)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "link"]


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with replacing(str(tmp_path / "new")):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_an_unknown_format_is_misuse(chongjin: Run) -> None:
    result = chongjin("export", "xml")
    assert (result.returncode, result.stdout) == (2, "")
    assert "'geojson'" in result.stderr
