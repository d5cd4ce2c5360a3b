"""Files that are no valid dataset: each is refused with a code, the place and what is wrong there."""

import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.dataset import json_stream
from chongjin_cli.dataset.loading import Reader, examine
from chongjin_cli.errors import DatasetError
from tests.conftest import SMALL

Change = Callable[[dict[str, Any]], object]


def findings(path: Path) -> list[str]:
    return [str(finding) for finding in examine(path)[1]]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "E101 the file is empty"),
        (b" \n", "E101 the file is empty"),
        (b'{"name": "x", ', "E101 not JSON: Expecting property name enclosed in double quotes in line 1, column 15"),
        (b'{"name":\n "caf\xe9"}', "E101 not UTF-8: byte 0xe9 in line 2; save it as UTF-8"),
        (b"\x00\x01\x02", "E101 not text in UTF-8: a zero byte in line 1; if it is UTF-16, save it as UTF-8"),
        (b"[" * 50 + b"]" * 50, "E102 a dataset is a JSON object, not a list"),
        (b"[" * 100_000, "E102 a dataset is a JSON object, not a list"),
        (b'{"a":' * 100_000, "E101 lists or objects are nested too deep in line 1"),
        (b'"text"', "E102 a dataset is a JSON object, not a text"),
        (b"NaN", "E101 NaN is no number in line 1"),
        (b'{"name": 1, "name": 2}', "E101 the key 'name' stands twice in one object in line 1"),
        (b'{"claims": [{"id": "x", "a": 1, "a": 2}]}', "E101 the key 'a' of 'x' stands twice in one object in line 1"),
        (b"1" * 5000, "E101 a number is too long in line 1"),
    ],
)
def test_what_is_not_json(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    assert findings(path) == [message]


def change_claim(**values: object) -> Change:
    return lambda dataset: dataset["claims"][1].update(values)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.pop("title"), "E102 title: is missing"),
        (lambda d: d.update(extra=1), "E102 extra: no such key in the format; remove it"),
        (change_claim(grade="A1"), "E102 claims[1].grade: no such key in the format; remove it"),
        (change_claim(statement="x" * 281), "E104 claims[1].statement: 281 characters, at most 280 are allowed"),
        (change_claim(statement="x\x1b[2Jy"), "E103 claims[1].statement: holds the control character U+001B; remove it"),
        (change_claim(statement="x\u202ey"), "E103 claims[1].statement: holds the control character U+202E; remove it"),
        (change_claim(statement="x\x9by"), "E103 claims[1].statement: holds the control character U+009B; remove it"),
        (change_claim(statement="x\ny"), "E103 claims[1].statement: holds the control character U+000A; remove it"),
        (change_claim(statement=" x"), "E103 claims[1].statement: is empty, or begins or ends with a space"),
        (change_claim(statement=7), "E103 claims[1].statement: should be a valid string (is a number)"),
        (change_claim(kind="truth"), "E103 claims[1].kind: 'truth' is none of 'fact', 'claim', 'estimate', 'allegation', 'forecast' or 'opinion'"),
        (change_claim(id="CJ-1"), "E103 claims[1].id: String should match pattern '^CJ-[0-9]{4,7}$': 'CJ-1'"),
        (change_claim(date="1931-02-30"), "E203 claims[1].date: '1931-02-30' is no EDTF date; write 1931-02-28, 1931-02, 1931, 193X, 1941~ (about), 1938? (perhaps), 1995/1998, 2017/.. (since) or /2009 (by)"),
        (change_claim(id="CJ-0001"), "E201 claims[1].id: 'CJ-0001' is the id of another claim already"),
        (change_claim(topics=[]), "E103 claims[1].topics: List should have at least 1 item after validation, not 0: []"),
        (lambda d: d["claims"][1]["evidence"][0].update(source="atlas-2002"), "E202 claims[1].evidence[0].source: no source 'atlas-2002'; did you mean 'atlas-2001'?"),
        (change_claim(places=["nowhere-at-all"]), "E202 claims[1].places[0]: no place 'nowhere-at-all'"),
        (change_claim(kind="fact"), "E301 claims[1].kind: CJ-0002 is graded B3 (one source graded B supports it; one source (C) disputes it at a lower level); call it a claim"),
        (change_claim(figures=[{"measure": "workforce", "unit": "people", "as_of": "1938"}]), "E103 claims[1].figures[0]: needs either a value, or a low or a high"),
        (change_claim(figures=[{"measure": "workforce", "value": 1, "unit": "people"}]), "E102 claims[1].figures[0].as_of: is missing"),
        (lambda d: d["topics"][0].update(broader="steel"), "E204 topics[0].broader: 'industry' is a part of itself"),
        (change_claim(relations=[{"type": "follows", "claim": "CJ-0002"}]), "E302 claims[1].relations[0].claim: CJ-0002 is related to itself"),
    ],
)  # fmt: skip
def test_what_is_not_a_valid_dataset(
    small: dict[str, Any], save: Callable[[Any], Path], change: Change, message: str
) -> None:
    change(small)
    assert message in findings(save(small))


def test_the_small_dataset_is_valid(small: dict[str, Any], save: Callable[[Any], Path]) -> None:
    assert [claim.id for claim in Reader(save(small)).claims()] == ["CJ-0001", "CJ-0002", "CJ-0003", "CJ-0004"]


def test_an_invalid_dataset_is_not_loaded_and_its_first_errors_are_named(
    small: dict[str, Any], save: Callable[[Any], Path]
) -> None:
    small["claims"] = [{**claim, "date": "never"} for claim in small["claims"] * 4]
    path = save(small)
    with pytest.raises(DatasetError) as caught:
        list(Reader(path).claims())
    lines = caught.value.message.splitlines()
    assert lines[1].startswith("  E203 claims[0].date: 'never' is no EDTF date")
    assert [len(lines), lines[-1]] == [12, f"  … and more: chongjin validate '{path}'"]


def test_keys_may_stand_in_any_order(small: dict[str, Any], save: Callable[[Any], Path]) -> None:
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


@pytest.mark.parametrize("name", ["missing.json", ".", "a\0b"])
def test_a_file_that_cannot_be_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(DatasetError, match=r"^cannot read"):
        Reader(tmp_path / name)
