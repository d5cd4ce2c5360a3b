"""Curating by patches: what a line does, what is refused, and that nothing is lost when two themes are handed in at once."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SMALL
from tools.patch import Patch, PatchError, apply_file, base_of, load, taken

Save = Callable[[Any], Path]
Record = dict[str, Any]
TOOL = Path(__file__).parent.parent.parent / "tools" / "patch.py"


def patched(*lines: Record, numbers: str = "") -> Record:
    """The small dataset with some lines applied, its records by id."""
    patch = Patch(SMALL, numbers)
    patch.apply(list(lines))
    return {
        record["id"]: record for records in patch.dataset.values() if isinstance(records, list) for record in records
    }


def handed_in(data: Path, *lines: Record, numbers: str = "") -> list[str]:
    file = data.with_name("patch.jsonl")
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return list(apply_file(data, file, numbers, write=True))


def test_a_line_changes_what_it_names_and_leaves_the_rest() -> None:
    claim = patched({"id": "CJ-0003", "set": {"kind": "estimate"}, "unset": ["note"]})["CJ-0003"]
    assert claim["kind"] == "estimate"
    assert "note" not in claim
    assert claim["assertion"] == "The steel works of Chongjin were founded in 1937."
    assert len(claim["evidence"]) == 3


def test_evidence_is_changed_added_copied_and_taken_out_by_its_source() -> None:
    claim = patched({"id": "CJ-0002", "evidence": {
        "atlas-2001": {"speaker": "its editor"}, "blog-2020": None, "essay": {"from": "CJ-0003", "stance": "context"},
    }})["CJ-0002"]  # fmt: skip
    assert claim["evidence"] == [
        {"source": "atlas-2001", "stance": "supports", "says": "Founded in 1938.", "speaker": "its editor"},
        {"source": "essay", "stance": "context", "says": "Speaks of works."},
    ]


def test_a_patch_that_is_not_there_is_refused_in_a_line(tmp_path: Path, save: Save) -> None:
    data = save(SMALL)
    run = subprocess.run(
        [sys.executable, TOOL, "--data", data, "apply", tmp_path / "none.jsonl"], capture_output=True, text=True
    )
    assert run.returncode == 1
    assert run.stderr.startswith("patch refused, nothing written:\ncannot be read: [Errno 2]")


def test_what_is_copied_stands_in_place_of_what_the_claim_had() -> None:
    change = {"atlas-2001": {"from": "CJ-0001"}, "blog-2020": {"from": "CJ-0003", "says": "In 1937."}}
    claim = patched({"id": "CJ-0002", "evidence": change})["CJ-0002"]
    opening = "Dates the opening to 1 April 1908."
    assert claim["evidence"] == [
        {"source": "atlas-2001", "stance": "supports", "says": opening, "locator": "p. 7"},
        {
            "source": "blog-2020", "stance": "disputes", "says": "In 1937.",
            "speaker": "a former engineer", "basis": "testimony", "said": "2019",
        },
    ]  # fmt: skip


def test_a_part_goes_with_its_stance() -> None:
    claim = patched({"id": "CJ-0003", "evidence": {"blog-2021": {"stance": "context"}}})["CJ-0003"]
    assert "part" not in claim["evidence"][1]


def test_new_claims_take_numbers_of_the_range_that_are_free_wherever_they_are_named() -> None:
    evidence = [{"source": "essay", "from": "CJ-0004", "stance": "supports"}]
    new = {"assertion": "Ships lie idle.", "kind": "claim", "topics": ["port"], "evidence": evidence}
    records = patched(
        {"record": "dispute", "id": "idle", "set": {"question": "Idle?", "claims": ["new:idle", "CJ-0004"]}},
        {"id": "new:idle", "set": new},
        numbers="4-9",
    )
    assert records["CJ-0007"]["assertion"] == "Ships lie idle."  # 5 and 6 are retired
    assert records["idle"]["claims"] == ["CJ-0007", "CJ-0004"]
    with pytest.raises(PatchError, match="no number left"):
        patched({"id": "new:idle", "set": new}, numbers="4-6")


def test_claims_are_dated_when_they_are_added_and_changed_and_only_then() -> None:
    records = patched(
        {"id": "CJ-0001", "set": {"checked": "2026-02-02"}}, {"id": "CJ-0002", "set": {"kind": "estimate"}}
    )
    assert records["CJ-0001"]["changed"] == "2026-01-02"
    assert records["CJ-0001"]["checked"] == "2026-02-02"
    assert records["CJ-0002"]["changed"] > "2026-01-02"


def test_a_retired_claim_leads_on_and_its_disputes_and_relations_follow() -> None:
    records = patched({"retire": "CJ-0003", "replaced_by": ["CJ-0004"], "reason": "Told there."})
    assert records["CJ-0003"]["replaced_by"] == ["CJ-0004"]
    assert records["founding-of-the-works"]["claims"] == ["CJ-0002", "CJ-0004"]
    assert "founding-of-the-works" not in patched(
        {"retire": "CJ-0003", "replaced_by": ["CJ-0002"], "reason": "Told there."}
    )
    assert patched({"retire": "CJ-0001", "replaced_by": ["CJ-0004"], "reason": "x"})["CJ-0003"]["relations"] == [
        {"type": "follows", "claim": "CJ-0004"}
    ]


def test_a_source_of_a_known_address_and_a_publisher_of_a_known_name_are_those() -> None:
    source = {"type": "book", "url": "https://mirror.example.org/atlas", "access": "full", "publisher": "the-press"}
    records = patched(
        {"record": "publisher", "id": "the-press", "set": {"label": "PRESS", "in_text": "the Press", "kind": "other"}},
        {"record": "source", "id": "atlas-again", "set": source},
        {"id": "CJ-0004", "evidence": {"atlas-again": {"stance": "supports", "says": "Idle."}}},
    )
    assert "the-press" not in records
    assert "atlas-again" not in records
    assert [each["source"] for each in records["CJ-0004"]["evidence"]] == ["essay", "atlas-2001"]


def test_what_is_taken_changes_nothing(save: Save) -> None:
    data = save(SMALL)
    lines = [json.loads(line) for line in taken(load(data), ["CJ-0002", "works", "press"])]
    assert [line.get("record") for line in lines] == ["place", "publisher", None]
    before = load(data)
    handed_in(data, *lines)
    assert load(data)["claims"] == before["claims"]


def test_an_id_that_no_record_has_is_not_taken(save: Save) -> None:
    run = subprocess.run(
        [sys.executable, TOOL, "--data", save(SMALL), "take", "CJ-0001", "CJ-0099"], capture_output=True, text=True
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "nothing taken:\nno record has the id CJ-0099; ids are written as in the file\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "line 1 is not JSON"),
        ("[]", "line 1 names no record; it needs an 'id' or 'retire'"),
        ('{"set": {}}', "line 1 names no record"),
        ('{"record": "sources", "id": "atlas-2001"}', "line 1: no kind of record 'sources'; there are era, topic"),
        ('{"record": "dispute", "id": "none", "drop": true}', "none: no such dispute to drop"),
        ('{"retire": "CJ-0099", "reason": "x"}', "CJ-0099: no such claim to retire"),
        ('{"id": "new:quay", "set": {}}', "--range: 'some' is no range; write it as in 2001-2099"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused(save: Save, tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "patch.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PatchError, match=f"^{re.escape(message)}"):
        list(apply_file(save(SMALL), file, "some", write=True))


def test_a_line_whose_base_has_changed_is_refused(save: Save) -> None:
    data = save(SMALL)
    base = base_of(load(data)["claims"][0])
    handed_in(data, {"id": "CJ-0001", "base": base, "set": {"kind": "estimate"}})
    with pytest.raises(PatchError, match="CJ-0001: has changed since it was taken"):
        handed_in(data, {"id": "CJ-0001", "base": base, "set": {"kind": "claim"}})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({"id": "CJ-0009", "set": {}}, "CJ-0009: no such claim"),
        ({"id": "CJ-0001", "set": {"topics": ["nothing"]}}, r"CJ-0001.topics\[0\]: E202 no topic 'nothing'"),
        ({"id": "CJ-0004", "evidence": {"essay": None}}, "CJ-0004.evidence: E1"),
        ({"id": "CJ-0004", "evidence": {"atlas-2001": None}}, "has no evidence of 'atlas-2001'"),
        (
            {"id": "CJ-0004", "evidence": {"atlas-2001": {"from": "CJ-0003", "stance": "context"}}},
            "CJ-0003 has no evidence",
        ),
        ({"id": "CJ-0001", "set": {"assertion": "No stop"}}, "CJ-0001.assertion: E103"),
    ],
)
def test_what_leaves_the_dataset_invalid_is_refused_and_nothing_is_written(
    save: Save, line: Record, message: str
) -> None:
    data = save(SMALL)
    before = data.read_bytes()
    with pytest.raises(PatchError, match=message):
        handed_in(data, line)
    assert data.read_bytes() == before


def test_two_themes_handed_in_at_once_are_both_kept(save: Save, tmp_path: Path) -> None:
    data = save(SMALL)
    running = []
    for name in ("CJ-0001", "CJ-0002", "CJ-0003", "CJ-0004"):
        file = tmp_path / f"{name}.jsonl"
        file.write_text(json.dumps({"id": name, "set": {"note": f"Of {name}."}}), encoding="utf-8")
        command = [sys.executable, str(TOOL), "--data", str(data), "apply", str(file)]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
    assert [(each.communicate()[0], each.returncode) for each in running] == [("1 claims changed\n", 0)] * 4
    assert [claim["note"] for claim in load(data)["claims"]] == [f"Of CJ-000{number}." for number in (1, 2, 3, 4)]


def test_a_claim_that_was_read_leaves_the_list_of_the_unread(save: Save, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "tools").mkdir()
    data = save(SMALL).rename(tmp_path / "data" / "facts.json")
    unread = tmp_path / "tools" / "unread.txt"
    unread.write_text("CJ-0001\nCJ-0002\n")
    handed_in(data, {"id": "CJ-0001", "set": {}})
    assert unread.read_text() == "CJ-0002\n"
