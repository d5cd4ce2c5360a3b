"""A value in one cell of a table, and cells that no spreadsheet takes for a formula."""

from typing import Any

import pytest

from chongjin_cli.present.formats.cells import cell, escape_formula, rows


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("a; b", "a; b"),
        (0, "0"),
        (1.5, "1.5"),
        (True, "True"),
        ([], ""),
        (["a", "b"], "a; b"),
        ({"from": "1908-04-01", "to": "1908-04-30", "label": "April 1908"}, "1908-04-01/1908-04-30"),
        ({"from": "2017-01-01", "to": None, "label": "since 2017"}, "2017-01-01/.."),
        ({"from": None, "to": "2009-12-31", "label": "by 2009"}, "../2009-12-31"),
        ({"from": None, "to": None, "label": None}, ""),
        ({"lat": 41.8, "lon": 129.8, "radius": 9}, "41.8, 129.8"),
        ([{"source": "atlas", "stance": "supports", "says": "So."}], "atlas (supports)"),
        ({"type": "refines", "claim": "CJ-0001"}, "refines CJ-0001"),
        ([{"publisher": "press", "grade": "B3"}, {"source": "essay", "grade": None}],
         "without press: B3; without essay: no support"),
        ({"measure": "workforce", "of": "works", "value": 0, "unit": "people", "as_of": "1938"},
         "workforce of works: 0 people (1938)"),
        ({"measure": "workforce", "of": "works", "low": 0, "high": 1200, "unit": "people", "as_of": "1938"},
         "workforce of works: 0 to 1200 people (1938)"),
        ({"measure": "workforce", "of": "works", "low": 900, "unit": "people", "as_of": "1938"},
         "workforce of works: 900 to .. people (1938)"),
        ({"measure": "workforce", "of": "works", "high": 900, "unit": "people", "as_of": "1938"},
         "workforce of works: .. to 900 people (1938)"),
        ({"ko": "청진", "hanja": None, "aliases": ["Seishin", "Chongjin"]}, "ko: 청진; aliases: Seishin; Chongjin"),
    ],
)  # fmt: skip
def test_a_value_in_one_cell(value: Any, text: str) -> None:
    assert cell(value) == text


def test_keys_of_keys_are_looked_up_in_every_element() -> None:
    item = (
        '{"id": "a", "dates": {"from": "1908"}, "note": null, "evidence": [{"url": "x"}, {"url": null}, {"url": "y"}]}'
    )
    assert list(rows(iter([item]), ("id", "dates.from", "note.x", "evidence.url"))) == [["a", "1908", "", "x; ; y"]]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+SUM(A1)", "-A1", "@A1", "\t=1", "\rx", "  =1", "＝1", "＋a", "－a", "＠a", "-1+2", "+1-A", "=", "--1"],
)
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert escape_formula(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    ["", "a=b", "1-2", "'=1", "-1", "+1.5", "-1e5", "-0300", "-0300-05", "-0300~/-0200", "-03XX", "-0300/..", "청진"],
)
def test_texts_numbers_and_dates_before_christ_stay_as_they_are(text: str) -> None:
    assert escape_formula(text) == text
