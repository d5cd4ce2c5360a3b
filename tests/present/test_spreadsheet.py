"""Claims as rows of a spreadsheet: each with the best of the sources that support it."""

import json
from typing import Any

import pytest

from chongjin_cli.present.formats import CLAIMS, DISPUTES, RECORDS
from chongjin_cli.present.spreadsheet import CLAIM_HEADINGS, claim_rows, spreadsheet


def piece(source: str, effective: str, counts_as: str = "", **more: Any) -> dict[str, Any]:
    return {
        "source": source, "effective": effective, "counts_as": counts_as or source, "stance": "supports", "origin": None,
        "title": source.capitalize(), "publisher": "Press", "url": f"https://example.org/{source}", "copy": None, **more,
    }  # fmt: skip


def named(*evidence: dict[str, Any]) -> list[str]:
    """The titles of the sources that the row of a claim names."""
    claim = {
        "id": "CJ-0001",
        "statement": "So.",
        "attribution": None,
        "grade": "B2",
        "date": None,
        "evidence": evidence,
    }
    [row] = claim_rows(iter([json.dumps(claim)]))
    assert row[:5] == ["CJ-0001", "So.", "", "B2", ""]
    return [title for title in row[5:-2:3] if title]


def test_headings() -> None:
    assert CLAIM_HEADINGS == (
        "id", "statement", "attribution", "grade", "date",
        "source_1_title", "source_1_publisher", "source_1_url",
        "source_2_title", "source_2_publisher", "source_2_url",
        "source_3_title", "source_3_publisher", "source_3_url",
        "sources_supporting", "sources_disputing",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("evidence", "titles"),
    [
        ([piece("c", "C"), piece("a", "A"), piece("b", "B")], ["A", "B", "C"]),
        ([piece("c", "C"), piece("a", "A"), piece("d", "D"), piece("b", "B")], ["A", "B", "C"]),
        ([piece("a", "A", "x"), piece("b", "B", "x"), piece("c", "C", "y")], ["A", "C", "B"]),  # each origin first
        ([piece("a", "A"), piece("a", "A", "y"), piece("b", "B")], ["A", "B"]),  # each source once
        ([piece("b", "B", origin="a"), piece("c", "B")], ["C", "B"]),  # what repeats no other goes before
        ([piece("a", "A", stance="disputes"), piece("b", "B", stance="partly"), piece("c", "C")], ["C"]),
        ([], []),
    ],
)
def test_the_best_sources_are_named(evidence: list[dict[str, Any]], titles: list[str]) -> None:
    assert named(*evidence) == titles


def test_an_address_is_that_of_the_publisher_else_of_the_copy() -> None:
    evidence = [
        piece("a", "A", copy="x"),
        piece("b", "B", url=None, copy="y"),
        piece("c", "C", url=None, publisher=None),
    ]
    claim = {
        "id": "a",
        "statement": "So.",
        "attribution": "Says so.",
        "grade": "B2",
        "date": "1908",
        "evidence": evidence,
    }
    assert list(claim_rows(iter([json.dumps(claim)]))) == [
        ["a", "So.", "Says so.", "B2", "1908", "A", "Press", "https://example.org/a", "B", "Press", "y", "C", "", "",
         "3", "0"]
    ]  # fmt: skip


def test_all_sources_are_counted_by_what_they_do() -> None:
    evidence = [
        *(piece(source, "C") for source in "abcde"), piece("a", "A"), piece("f", "B", stance="disputes"),
        piece("f", "B", stance="disputes"), piece("g", "B", stance="partly"), piece("h", "B", stance="context"),
    ]  # fmt: skip
    claim = {"id": "a", "statement": "So.", "attribution": None, "grade": "B4", "date": None, "evidence": evidence}
    [row] = claim_rows(iter([json.dumps(claim)]))
    assert row[-2:] == ["5", "1"]


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
