"""Claims as rows of a spreadsheet: each with the best of the sources that support it."""

import json
from typing import Any

import pytest

from chongjin_cli.present.formats import CLAIMS, DISPUTES, RECORDS
from chongjin_cli.present.spreadsheet import CLAIM_HEADINGS, claim_rows, spreadsheet
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import Save


def piece(source: str, effective: str, counts_as: str = "", **more: Any) -> dict[str, Any]:
    return {
        "source": source, "effective": effective, "counts_as": counts_as or source, "stance": "supports",
        "publisher_id": source, "title": source.capitalize(), "publisher": "Press", "url": f"https://example.org/{source}", "copy": None, **more,
    }  # fmt: skip


def claim_of(*evidence: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": "CJ-0001", "statement": "So.", "attribution": None, "grade": "B2", "date": None, "evidence": evidence,
        "origins_supporting": 2, "origins_disputing": 1, **more,
    }  # fmt: skip


def named(*evidence: dict[str, Any]) -> list[str]:
    """The titles of the sources that the row of a claim names."""
    [row] = claim_rows(iter([json.dumps(claim_of(*evidence))]))
    assert row[:5] == ["CJ-0001", "So.", "", "B2", ""]
    return [title for title in row[5:-2:4] if title]


def test_headings() -> None:
    assert CLAIM_HEADINGS == (
        "id", "statement", "attribution", "grade", "date",
        "source_1_title", "source_1_publisher", "source_1_url", "source_1_copy",
        "source_2_title", "source_2_publisher", "source_2_url", "source_2_copy",
        "source_3_title", "source_3_publisher", "source_3_url", "source_3_copy",
        "origins_supporting", "origins_disputing",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("evidence", "titles"),
    [
        ([piece("c", "C"), piece("a", "A"), piece("b", "B")], ["A", "B", "C"]),
        ([piece("c", "C"), piece("a", "A"), piece("d", "D"), piece("b", "B")], ["A", "B", "C"]),
        ([piece("a", "A", "x"), piece("b", "B", "x"), piece("c", "C", "y")], ["A", "C", "B"]),  # each origin first
        ([piece("a", "A"), piece("a", "A", "y"), piece("b", "B")], ["A", "B"]),  # each source once
        ([piece("b", "B", "a"), piece("c", "B")], ["C", "B"]),  # what repeats no other goes before
        ([piece("a", "A", stance="disputes"), piece("b", "B", stance="partly"), piece("c", "C")], ["C"]),
        ([], []),
    ],
)
def test_the_best_sources_are_named(evidence: list[dict[str, Any]], titles: list[str]) -> None:
    assert named(*evidence) == titles


def test_the_address_of_a_copy_is_not_told_as_that_of_the_publisher() -> None:
    evidence = [
        piece("a", "A", copy="x"),
        piece("b", "B", url=None, copy="y"),
        piece("c", "C", url=None, publisher=None),
    ]
    claim = claim_of(*evidence, id="a", attribution="Says so.", date="1908")
    assert list(claim_rows(iter([json.dumps(claim)]))) == [
        ["a", "So.", "Says so.", "B2", "1908", "A", "Press", "https://example.org/a", "x",
         "B", "Press", "", "y", "C", "", "", "", "2", "1"]
    ]  # fmt: skip


def test_origins_are_counted_as_the_reason_counts_them(save: Save, small: dict[str, Any]) -> None:
    """Two pages of one publisher are one origin; a rival's support disputes, what a supporter says against it not."""
    small["publishers"].append({**small["publishers"][0], "id": "times", "label": "Times", "in_text": "the Times"})
    for name in ("press-1", "press-2", "times-1"):
        source = {"id": name, "type": "webpage", "publisher": name[:5], "access": "full"}
        small["sources"].append(source)
        small["claims"][1]["evidence"].append({"source": name, "stance": "supports", "says": f"So says {name}."})
    small["claims"][1]["evidence"].append({"source": "times-1", "stance": "disputes", "says": "Not so."})
    small["claims"][1]["evidence"].append({"source": "essay", "stance": "disputes", "says": "In 1936."})
    [claim] = Dataset(str(save(small))).claims(Selection(ids=("CJ-0002",)))
    [row] = claim_rows(iter([claim]))
    assert json.loads(claim)["reason"] == (
        "3 independent sources (B, B, B) support it; 2 independent sources (C, F) dispute it; "
        "what one of those in support says against it elsewhere does not count"
    )
    assert row[-2:] == ["3", "2"]


def test_a_dispute_has_its_answers_by_their_ids() -> None:
    text = '{"id": "d", "question": "When?", "versions": ["CJ-0002", "CJ-0003"], "claims": [{"id": "CJ-0002"}]}'
    headings, rows = spreadsheet(iter([text]), DISPUTES, None)
    assert headings == ["id", "question", "note", "versions", "favoured", "topics"]
    assert next(rows) == ["d", "When?", "", "CJ-0002; CJ-0003", "", ""]
    assert next(spreadsheet(iter([text]), DISPUTES, ["claims.id"])[1]) == ["CJ-0002"]


def test_where_keys_are_asked_for_or_it_is_no_claim_the_columns_are_keys() -> None:
    assert spreadsheet(iter(()), CLAIMS, None)[0] == CLAIM_HEADINGS
    headings, rows = spreadsheet(iter(['{"id": "a", "date": null}']), CLAIMS, ["date", "id"])
    assert (headings, list(rows)) == (["date", "id"], [["", "a"]])
    headings, rows = spreadsheet(iter(['{"id": "colonial", "label": "Japanese rule"}']), RECORDS["era"], None)
    assert tuple(headings) == RECORDS["era"].keys
    assert next(rows)[:2] == ["colonial", "Japanese rule"]
