"""Files that are no valid dataset: each is refused with a code, the place and what is wrong there."""

import contextlib
import io
import json
import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.dataset import json_stream
from chongjin_cli.dataset.canonical import canonical_text
from chongjin_cli.dataset.loading import MOST_ERRORS, Reader, examine
from chongjin_cli.errors import DatasetError
from chongjin_cli.index.compiler import compile_into
from tests.conftest import ROOT, SMALL, Save

Change = Callable[[dict[str, Any]], object]


def findings(path: Path) -> list[str]:
    return [str(finding) for finding in examine(path)[1]]


NOT_JSON = [
    (b"", "E101 the file is empty"),
    (b" \n", "E101 the file is empty"),
    (b'{"name": "x",}', "E101 line 1, column 14: not JSON: a comma stands before '}'"),
    (b'{"topics": [{"id": "a", } ]}', "E101 line 1, column 25: not JSON: a comma stands before '}'"),
    (
        b'{"topics": [{"id": "a", "label": "A", "summary": "S."}, ]}',
        "E101 line 1, column 57: not JSON: a comma stands before ']'",
    ),
    (b'{"topics": [{"id": }]}', "E101 line 1, column 20: not JSON: Expecting value"),
    (b'{ // today\n"name": "x"}', "E101 line 1, column 3: not JSON: a comment, of which JSON has none"),
    (
        b'{"topics": [{"id": "a", # so\n "label": "A"}]}',
        "E101 line 1, column 25: not JSON: a comment, of which JSON has none",
    ),
    (b'{"name": "x", ', "E101 line 1, column 15: not JSON: Expecting property name enclosed in double quotes"),
    (b'{"name":\n "caf\xe9"}', "E101 line 2: not UTF-8: byte 0xe9; save it as UTF-8"),
    (b'{"name": "caf\xe9"}', "E101 line 1: not UTF-8: byte 0xe9; save it as UTF-8"),
    ('{"name": "small"}'.encode("utf-16"), "E101 not UTF-8 but UTF-16; save it as UTF-8"),
    (b"\x1f\x8b\x08\x00{}", "E101 packed with gzip; unpack it first"),
    (b'{"name":\n\x1f\x8b}', "E101 line 2: not UTF-8: byte 0x8b; save it as UTF-8"),
    (b'{"name":\n\x00}', "E101 line 2: not text in UTF-8: a zero byte; if it is UTF-16, save it as UTF-8"),
    (b"\x00\x01\x02", "E101 line 1: not text in UTF-8: a zero byte; if it is UTF-16, save it as UTF-8"),
    (b"[" * 50 + b"]" * 50, "E102 a dataset is a JSON object, not a list"),
    (b"[" * 100_000, "E102 a dataset is a JSON object, not a list"),
    (b"[", "E101 line 1, column 2: not JSON: Expecting value"),
    (b"[]", "E102 a dataset is a JSON object, not a list"),
    (b'{"a":' * 100_000, "E101 line 1: lists or objects are nested too deep"),
    (b'"text"', "E102 a dataset is a JSON object, not a text"),
    (b"NaN", "E101 line 1: NaN is no number"),
    (b'{"name": 1, "name": 2}', "E101 line 1: the key 'name' stands twice in one object"),
    (b'{"claims": [{"id": "x", "a": 1, "a": 2}]}', "E101 line 1: the key 'a' of 'x' stands twice in one object"),
    (b"1" * 5000, "E101 line 1: a number is too long"),
]


@pytest.mark.parametrize(("content", "message"), NOT_JSON)
def test_what_is_not_json(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    assert findings(path) == [message]


def test_the_place_of_what_is_not_json_stands_where_places_stand(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{\n "name": "x",\n "title" "y"\n}')
    assert examine(path)[1] == [("E101", "line 3, column 10", "not JSON: Expecting ':'")]


def claim(**values: object) -> Change:
    """A change of the second claim."""
    return lambda dataset: dataset["claims"][1].update(values)


def evidence(**values: object) -> Change:
    """A change of its first evidence."""
    return lambda dataset: dataset["claims"][1]["evidence"][0].update(values)


def record(collection: str, **values: object) -> Change:
    """A change of the first record of a list."""
    return lambda dataset: dataset[collection][0].update(values)


def figure(**values: object) -> Change:
    """A figure of the second claim, and nothing else in it."""
    return claim(figures=[{"measure": "workforce", "of": "works", "as_of": "1938", **values}])


# Each is all that is found: no error brings others that would go with it.
SHAPES = [
    (lambda d: d.pop("title"), "E102 title: is missing; it takes a text"),
    (lambda d: d.pop("prefix"), "E102 prefix: is missing; it takes 1 to 10 capital letters and digits, as in CJ"),
    (lambda d: d.update(extra=1), "E102 extra: no such key in the format; remove it"),
    (lambda d: d.update(eras={}), "E103 eras: should be a list (is an object)"),
    (lambda d: d.update(version="1.0"), "E103 version: '1.0' is not a version of three numbers, as in 1.0.0; did you mean '1.0.0'?"),
    (lambda d: d.update(prefix="cj"), "E103 prefix: 'cj' is not 1 to 10 capital letters and digits, as in CJ; did you mean 'CJ'?"),
    (claim(grade="A1"), "E102 claims[1].grade: no such key in the format; remove it"),
    (claim(statement="It was."), "E102 claims[1].statement: no such key in the format; did you mean 'assertion'?"),
    (claim(assertion="x" * 200 + "."), "E104 claims[1].assertion: 201 characters, at most 200 are allowed"),
    (claim(assertion="So it was"), "E103 claims[1].assertion: should end in one full stop, as a sentence does"),
    (claim(assertion="So it was.."), "E103 claims[1].assertion: should end in one full stop, as a sentence does"),
    (claim(assertion="Was it so?"), "E103 claims[1].assertion: should end in one full stop, as a sentence does"),
    (claim(assertion="x\x1b[2Jy."), "E103 claims[1].assertion: holds the control character U+001B; remove it"),
    (claim(assertion="x\u202ey."), "E103 claims[1].assertion: holds the control character U+202E; remove it"),
    (claim(assertion="x\x9by."), "E103 claims[1].assertion: holds the control character U+009B; remove it"),
    (claim(assertion="x\ny."), "E103 claims[1].assertion: holds the control character U+000A; remove it"),
    (claim(assertion=" x."), "E103 claims[1].assertion: is empty, or begins or ends with a space"),
    (claim(assertion=""), "E103 claims[1].assertion: is empty, or begins or ends with a space"),
    (claim(assertion=7), "E103 claims[1].assertion: should be a text (is a number)"),
    (claim(note=True), "E103 claims[1].note: should be a text (is true or false)"),
    (claim(note=["x"]), "E103 claims[1].note: should be a text (is a list)"),
    (claim(note={}), "E103 claims[1].note: should be a text (is an object)"),
    (claim(note="x" * 4001), "E103 claims[1].note: 4001 characters, at most 4000 are allowed"),
    (claim(questions=["x" * 121]), "E103 claims[1].questions[0]: 121 characters, at most 120 are allowed"),
    (claim(questions=["Why?"] * 21), "E103 claims[1].questions: has 21, at most 20 are allowed"),
    (claim(kind="fact"), "E103 claims[1].kind: 'fact' is none of 'claim', 'estimate', 'allegation', 'forecast', 'opinion' or 'utterance'; did you mean 'claim'?"),
    (claim(topics=[]), "E103 claims[1].topics: needs at least 1, has 0"),
    (claim(evidence=[]), "E103 claims[1].evidence: is empty; it takes a list of objects with source, stance and says"),
    (lambda d: d["claims"][1].pop("evidence"), "E102 claims[1].evidence: is missing; it takes a list of objects with source, stance and says"),
    (record("places", names={"romaji": "Seishin"}), "E102 places[0].names.romaji: no such key in the format; there are ko, hanja, mr, rr, ja, aliases"),
    (claim(added="2026"), "E103 claims[1].added: '2026' is not a day, as in 2026-01-31"),
    (claim(relations=[{"type": "contradicts", "claim": "CJ-0001"}]), "E103 claims[1].relations[0].type: 'contradicts' is none of 'refines', 'follows' or 'same-event'"),
    (figure(), "E103 claims[1].figures[0]: needs either a 'value', or a 'low' or a 'high' or both"),
    (figure(value=1, low=1), "E103 claims[1].figures[0]: needs either a 'value', or a 'low' or a 'high' or both"),
    (figure(value=10**15 + 1), "E103 claims[1].figures[0].value: should be less than or equal to 1000000000000000: 1000000000000001"),
    (figure(low=-1e16), "E103 claims[1].figures[0].low: should be greater than or equal to -1000000000000000: -1e+16"),
    (claim(figures={}), "E103 claims[1].figures: should be a list of objects with measure, of and as_of (is an object)"),
    (claim(evidence=["Says so."]), "E103 claims[1].evidence[0]: should be an object with source, stance and says (is a text)"),
    (record("places", coordinates=[66.1, 13.2]), "E103 places[0].coordinates: should be an object with lat, lon, radius and source (is a list)"),
    (record("places", coordinates={"lon": 0.0, "radius": 1, "source": "essay"}), "E102 places[0].coordinates.lat: is missing; it takes degrees north of the equator"),
    (record("places", names="Seishin"), "E103 places[0].names: should be an object (is a text)"),
    (record("places", broader="works"), "E102 places[0].broader: no such key in the format; did you mean 'within'?"),
    (record("topics", within="steel"), "E102 topics[0].within: no such key in the format; did you mean 'broader'?"),
    (figure(low=2, high=1), "E103 claims[1].figures[0]: has a low above its high"),
    (figure(value=1, as_of=None), "E103 claims[1].figures[0].as_of: should be a text (is null)"),
    (figure(value=1, unit="people"), "E102 claims[1].figures[0].unit: no such key in the format; there are measure, of, value, low, high, as_of"),
    (claim(figures=[{"measure": "workforce", "value": 1, "as_of": "1938"}]), "E102 claims[1].figures[0].of: is missing; it takes an id of small letters, digits and hyphens, as in steel-works"),
    (evidence(stance="qualifies"), "E103 claims[1].evidence[0].stance: 'qualifies' is none of 'supports', 'partly', 'disputes' or 'context'"),
    (lambda d: d["claims"][0]["evidence"][1].update(stance="partly"), "E103 claims[0].evidence[1]: needs a 'part' that says what it supports where its stance is 'partly', and only there"),
    (evidence(part="a part"), "E103 claims[1].evidence[0]: needs a 'part' that says what it supports where its stance is 'partly', and only there"),
    (evidence(speaker="a man (57)"), "E103 claims[1].evidence[0].speaker: should read as in a sentence, so without brackets"),
    (evidence(speaker="x" * 81), "E103 claims[1].evidence[0].speaker: 81 characters, at most 80 are allowed"),
    (evidence(basis="rumour"), "E103 claims[1].evidence[0].basis: 'rumour' is none of 'observed', 'measured', 'record', 'testimony', 'informant', 'official', 'reference' or 'relay'"),
    (record("publishers", in_text="Press <UK>"), "E103 publishers[0].in_text: should read as in a sentence, so without brackets"),
    (record("places", within="Gdańsk"), "E103 places[0].within: 'Gdańsk' is not an id of small letters, digits and hyphens, as in steel-works; did you mean 'gdansk'?"),
    (record("publishers", country="uk"), "E103 publishers[0].country: 'uk' is not a country in capital letters (ISO 3166), as in KR, or INT; did you mean 'UK'?"),
    (record("publishers", kind="tabloid"), "E103 publishers[0].kind: 'tabloid' is none of 'academic-publisher', 'agency', 'archive', 'blog', 'broadcaster', 'company', 'court', 'dataset', 'encyclopedia', 'forum', 'government', 'international-body', 'magazine', 'museum', 'news-site', 'newspaper', 'ngo', 'other', 'publisher', 'reference-site', 'research-institute', 'state-media', 'travel', 'university' or 'wiki'"),
    (record("sources", url="javascript:alert(1)"), "E103 sources[0].url: 'javascript:alert(1)' is not an address without spaces that begins with http:// or https://"),
    (record("sources", url="example.org/atlas"), "E103 sources[0].url: 'example.org/atlas' is not an address without spaces that begins with http:// or https://; did you mean 'https://example.org/atlas'?"),
    (record("sources", language="KO"), "E103 sources[0].language: 'KO' is not a language tag (BCP 47), as in ko; did you mean 'ko'?"),
    (record("sources", language="korean!"), "E103 sources[0].language: 'korean!' is not a language tag (BCP 47), as in ko"),
    (record("publishers", country="Korea"), "E103 publishers[0].country: 'Korea' is not a country in capital letters (ISO 3166), as in KR, or INT"),
    (claim(kind="FORECAST"), "E103 claims[1].kind: 'FORECAST' is none of 'claim', 'estimate', 'allegation', 'forecast', 'opinion' or 'utterance'; did you mean 'forecast'?"),
    (claim(topics=["Steel Works"]), "E103 claims[1].topics[0]: 'Steel Works' is not an id of small letters, digits and hyphens, as in steel-works; did you mean 'steel-works'?"),
    (claim(topics="steel"), "E103 claims[1].topics: should be a list (is a text)"),
    (figure(value="12"), "E103 claims[1].figures[0].value: should be a number (is a text)"),
    (record("places", coordinates={"lat": 0.0, "lon": 0.0, "radius": 1.5, "source": "essay"}), "E103 places[0].coordinates.radius: should be a whole number (is a number)"),
    (record("publishers", name="Press"), "E102 publishers[0].name: no such key in the format; did you mean 'label'?"),
    (record("sources", name="Atlas"), "E102 sources[0].name: no such key in the format; did you mean 'title'?"),
    (record("topics", title="Works"), "E102 topics[0].title: no such key in the format; did you mean 'label'?"),
    (record("topics", description="Works."), "E102 topics[0].description: no such key in the format; did you mean 'summary'?"),
    (record("sources", description="An atlas."), "E102 sources[0].description: no such key in the format; did you mean 'about'?"),
    (record("sources", link="https://example.org"), "E102 sources[0].link: no such key in the format; did you mean 'url'?"),
    (claim(text="It was."), "E102 claims[1].text: no such key in the format; did you mean 'assertion'?"),
    (evidence(text="It was."), "E102 claims[1].evidence[0].text: no such key in the format; did you mean 'says'?"),
    (evidence(quote="It was."), "E102 claims[1].evidence[0].quote: no such key in the format; did you mean 'says'?"),
    (record("sources", reliability="G"), "E103 sources[0].reliability: 'G' is none of 'A', 'B', 'C', 'D', 'E' or 'F'"),
    (record("places", coordinates={"lat": 91.0, "lon": 0.0, "radius": 1, "source": "essay"}), "E103 places[0].coordinates.lat: should be less than or equal to 90: 91.0"),
    (record("places", coordinates={"lat": 0.0, "lon": 0.0, "radius": 0, "source": "essay"}), "E103 places[0].coordinates.radius: should be greater than or equal to 1: 0"),
    (record("places", coordinates={"lat": 0.0, "lon": 0.0, "source": "essay"}), "E102 places[0].coordinates.radius: is missing; it takes metres, as exact as the source allows"),
    (record("measures", unit=None), "E103 measures[0].unit: should be a text (is null)"),
    (record("disputes", claims=["CJ-0002"]), "E103 disputes[0].claims: needs at least 2, has 1"),
    (record("retired", on="yesterday"), "E103 retired[0].on: 'yesterday' is not a day, as in 2026-01-31"),
    (lambda d: d["claims"].__setitem__(3, 7), "E103 claims[3]: should be an object (is a number)"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), SHAPES)
def test_what_has_not_the_shape_of_a_dataset(small: dict[str, Any], save: Save, change: Change, message: str) -> None:
    change(small)
    assert findings(save(small)) == [message]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("XY-1", "; did you mean 'XY-0001'?"),
        ("GD-1", "; did you mean 'XY-0001'?"),
        ("12", "; did you mean 'XY-0012'?"),
        ("XY-", ""),
    ],
)
def test_an_id_that_cannot_be_one(small: dict[str, Any], save: Save, name: str, mend: str) -> None:
    small.update(prefix="XY", disputes=[], retired=[], claims=[{**small["claims"][3], "id": name}])
    told = f"'{name}' is not an id of the prefix and 4 to 7 digits, as in XY-0001{mend}"
    assert findings(save(small)) == [f"E103 claims[0].id: {told}"]


def test_ids_outside_the_claims_have_the_prefix_too(small: dict[str, Any], save: Save) -> None:
    small["retired"][0]["id"] = "GD-5"
    told = "'GD-5' is not an id of the prefix and 4 to 7 digits, as in CJ-0001; did you mean 'CJ-0005'?"
    assert findings(save(small)) == [f"E103 retired[0].id: {told}"]


def test_without_a_prefix_the_letters_of_an_id_are_kept(small: dict[str, Any], save: Save) -> None:
    small.update(prefix=7, disputes=[], retired=[], claims=[{**small["claims"][3], "id": "GD-1"}])
    assert findings(save(small))[1:] == [
        "E103 claims[0].id: 'GD-1' is not an id of the prefix and 4 to 7 digits, as in CJ-0001; did you mean 'GD-0001'?"
    ]


def test_a_number_beyond_all_others(small: dict[str, Any], save: Save) -> None:
    figure(value=7e300)(small)
    path = save(small)
    path.write_text(path.read_text(encoding="utf-8").replace("7e+300", "1e999"), encoding="utf-8")
    told = "E103 claims[1].figures[0].value: should be less than or equal to 1000000000000000: inf"
    assert findings(path) == [told]


@pytest.mark.parametrize("length", [150, 4096, 4097, 10_000])
def test_a_pipe_is_read_whatever_its_length(small: dict[str, Any], length: int) -> None:
    small.update({key: [] for key in small if isinstance(small[key], list)})
    content = canonical_text(small).encode().ljust(length)
    reader, writer = os.pipe()
    with open(writer, "wb") as out:
        out.write(content)
    with open(reader, "rb") as piped:
        dataset, found = examine(Path(f"/dev/fd/{piped.fileno()}"))
    assert dataset is not None
    assert [finding.code for finding in found] == ["W401"] * (content[-1:] == b" ")


def test_of_too_many_errors_the_first_are_told(small: dict[str, Any], save: Save) -> None:
    small["claims"] = [{"id": f"CJ-{number}"} for number in range(1000, 3000)]
    found = findings(save(small))
    assert len(found) == MOST_ERRORS + 1
    assert found[-1] == "E105 there are more errors; mend these first"


FIRST_EDITION = {
    **{key: SMALL[key] for key in ("name", "title", "version", "updated", "license", "eras", "topics", "places")},
    "actors": [],
    "sources": [
        {"id": "atlas-2001", "type": "book", "publisher": "Press", "access": "full", "reliability": "B",
         "reliability_reason": "A university press."},
    ],
    "claims": [
        {"id": "CJ-0001", "statement": "The port was opened in 1908.", "kind": "fact", "date": "1908", "topics": ["port"],
         "evidence": [{"source": "atlas-2001", "stance": "supports", "says": "Opened in 1908."}]},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ('{"id": "CJ-0001", "statement": "A."}\n{"id": "CJ-0002", "statement": "B."}\n', "claims in JSON Lines"),
        ('{"type": "FeatureCollection", "features": [{"type": "Feature"}]}', "GeoJSON"),
        ('{"@context": {}, "@graph": [{"@id": "CJ-0001"}]}', "JSON-LD"),
    ],
)
def test_another_export_is_refused_in_one_line(tmp_path: Path, content: str, form: str) -> None:
    path = tmp_path / "export"
    path.write_text(content, encoding="utf-8")
    for read in (Reader, examine):
        with pytest.raises(DatasetError) as caught:
            read(path)
        assert (caught.value.message, caught.value.hint) == (
            f"{path} is {form}, not a dataset",
            "chongjin export json writes one",
        )


@pytest.mark.parametrize("claims_first", [False, True])
def test_a_file_of_the_first_edition_is_refused_in_one_line(save: Save, claims_first: bool) -> None:
    content = dict(reversed(FIRST_EDITION.items())) if claims_first else FIRST_EDITION
    path = save(content)
    for read in (Reader, examine):
        with pytest.raises(DatasetError) as caught:
            read(path)
        assert (caught.value.message, caught.value.hint, caught.value.exit_code) == (
            f"{path} is a dataset of the first edition, which is no longer read; docs/MIGRATION.md tells how to carry it over",
            None,
            3,
        )
    assert (ROOT / "docs" / "MIGRATION.md").is_file()


def test_an_invalid_dataset_is_not_loaded_and_its_first_errors_are_named(small: dict[str, Any], save: Save) -> None:
    small["claims"] = [{**claim, "date": "never"} for claim in small["claims"] * 4]
    path = save(small, "Ch'ongjin.json")
    with pytest.raises(DatasetError) as caught:
        list(Reader(path).claims())
    lines = caught.value.message.splitlines()
    assert lines[1].startswith("  E203 claims[0].date: 'never' is no EDTF date")
    assert [len(lines), lines[-1]] == [12, f"  … and more: chongjin validate {shlex.quote(str(path))}"]


def test_ten_errors_are_all_named(small: dict[str, Any], save: Save) -> None:
    claim = {**small["claims"][3], "date": "never"}
    small |= {"claims": [{**claim, "id": f"CJ-{number:04}"} for number in range(1, 11)], "disputes": [], "retired": []}
    with pytest.raises(DatasetError) as caught:
        list(Reader(save(small)).claims())
    lines = caught.value.message.splitlines()
    assert [len(lines), lines[-1][:30]] == [11, "  E203 claims[9].date: 'never'"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d["claims"][2]["evidence"][0].update(source="no-such"), "E202 claims[2].evidence[0].source: no source 'no-such'"),
        (lambda d: d["claims"][2].update(id=[]), "E103 claims[2].id: should be a text (is a list)"),
        (lambda d: d["claims"][2].update(kind="fact"), "E103 claims[2].kind: 'fact' is none of"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_answers_of_a_dispute_is_told_where_it_is_read(
    small: dict[str, Any], save: Save, change: Change, message: str
) -> None:
    """They are read before the other claims, as their support counts against their rivals."""
    change(small)
    reader = Reader(save(small))
    assert reader.supports().keys() == {"CJ-0002", "CJ-0003"}
    with pytest.raises(DatasetError, match=re.escape(message)):
        list(reader.claims())


def test_a_file_that_ends_too_soon(small: dict[str, Any], tmp_path: Path) -> None:
    claims_last = {**{key: value for key, value in small.items() if key != "claims"}, "claims": small["claims"]}
    content, path = json.dumps(claims_last), tmp_path / "cut.json"
    for length in range(0, len(content), 61):
        path.write_text(content[:length])
        with pytest.raises(DatasetError, match=r"is not a valid dataset:\n  E101"):
            compile_into(apsw.Connection(":memory:"), path, str)


def test_keys_may_stand_in_any_order(small: dict[str, Any], save: Save) -> None:
    turned = {key: small[key] for key in reversed(small)}
    assert [claim.id for claim in Reader(save(turned)).claims()] == ["CJ-0001", "CJ-0002", "CJ-0003", "CJ-0004"]


def test_json_lines_the_head_then_a_claim_a_line(small: dict[str, Any], tmp_path: Path) -> None:
    claims = small.pop("claims")
    path = tmp_path / "small.jsonl"
    path.write_text("\n".join(json.dumps(item) for item in [small, *claims]))
    assert [claim.id for claim in Reader(path).claims()] == ["CJ-0001", "CJ-0002", "CJ-0003", "CJ-0004"]


@given(st.integers(1, 200), st.integers(0, 3))
def test_where_the_file_is_cut_into_chunks_does_not_matter(size: int, indent: int) -> None:
    content = json.dumps(SMALL, ensure_ascii=False, indent=indent or None).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "CHUNK", size)
        found: dict[str, Any] = {}
        for key, position, value in json_stream.pieces(io.BytesIO(content)):
            if position is None:
                found[key] = value
            else:
                found.setdefault(key, []).append(value)
    assert found == SMALL


@given(st.binary(max_size=200) | st.text(alphabet='{}[]",:1aéNu\n ', max_size=60).map(str.encode))
def test_any_bytes_are_pieces_of_json_or_an_error_for_people(content: bytes) -> None:
    with contextlib.suppress(json_stream.NotJsonError):
        list(json_stream.pieces(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("name", "shown", "reason"),
    [
        ("missing.json", "missing.json", "No such file or directory"),
        ("folder", "folder", "Is a directory"),
        ("a\0b", "a\\x00b", "embedded null byte"),
    ],
)
def test_a_file_that_cannot_be_opened(tmp_path: Path, name: str, shown: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(DatasetError) as caught:
        Reader(tmp_path / name)
    assert caught.value.message == f"cannot read {tmp_path}/{shown}: {reason}"
    assert caught.value.hint == "name a dataset file with --data"


@pytest.mark.parametrize("amount", [10**15, -(10**15), 1e15, -1e15, 0])
def test_an_amount_that_every_program_can_tell_from_the_next(small: dict[str, Any], save: Save, amount: float) -> None:
    figure(value=amount)(small)
    assert [found for found in findings(save(small)) if not found.startswith(("W318", "W401"))] == []
