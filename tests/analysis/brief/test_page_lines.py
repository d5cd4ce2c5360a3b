"""The lines that something takes on a page."""

from typing import Any

import pytest

from chongjin_cli.analysis.brief.page_lines import (
    has_years,
    in_flow,
    of_claim,
    of_dispute,
    of_figure,
    of_part,
    of_text,
    reason_of,
)


def claim(letters: int, label: str | None = None, kind: str = "claim", speakers: str = "Ann") -> Any:
    evidence = [{"speaker": speaker} for speaker in speakers.split()]
    return {"assertion": "x" * letters, "kind": kind, "dates": {"label": label}, "evidence": evidence}


@pytest.mark.parametrize(("letters", "lines"), [(0, 0), (1, 1), (96, 1), (97, 2), (192, 2), (193, 3)])
def test_a_text(letters: int, lines: int) -> None:
    assert of_text("x" * letters) == lines


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        (claim(60), 1),  # with an id and a source
        (claim(61), 2),
        (claim(60 - 7, "1990"), 1),  # with its date in brackets
        (claim(61 - 7, "1990"), 2),
        (claim(60 - 10 - 10 - 3, kind="allegation"), 1),  # with the three letters of who says so
        (claim(61 - 10 - 10 - 3, kind="opinion"), 2),
        (claim(61 - 10 - 10 - 3, kind="forecast"), 2),
        (claim(60 - 10, kind="forecast", speakers=""), 1),
        (claim(60 - 10 - 10 - 3 - 11, kind="opinion", speakers="Ann Bob"), 1),  # and one more
        (claim(61 - 10 - 10 - 3 - 11, kind="opinion", speakers="Ann Bob"), 2),
        (claim(60, kind="estimate"), 1),
    ],
)
def test_a_claim(row: Any, lines: int) -> None:
    assert of_claim(row) == lines


def test_a_claim_behind_the_name_of_its_subject() -> None:
    assert (of_claim(claim(50), before="x" * 10), of_claim(claim(50), before="x" * 11)) == (1, 2)


@pytest.mark.parametrize(
    ("row", "letters"), [(claim(78), 92), (claim(78, "1990"), 99), (claim(78, kind="opinion"), 92 + 23)]
)
def test_a_claim_that_others_follow_on_its_line(row: Any, letters: int) -> None:
    assert in_flow(row) == letters / 92


@pytest.mark.parametrize(
    ("speakers", "names_all", "letters"),
    [
        ("Ann", False, 10 + 10 + 3),  # one stands everywhere
        ("Ann Bob", False, 10),
        ("Ann Bob", True, 10 + 10 + 3 + 11),
        ("", False, 10 + 22),  # the source in their place
        ("", True, 10 + 22),
    ],
)
def test_an_allegation_with_who_says_so(speakers: str, names_all: bool, letters: int) -> None:
    assert in_flow(claim(78, kind="allegation", speakers=speakers), names_all=names_all) == (92 + letters) / 92
    assert in_flow(claim(78, speakers=""), names_all=False) == 1


@pytest.mark.parametrize(
    ("says", "newest", "near", "reason", "lines"),
    [
        (None, None, [], 45, 1), (None, {"claim": "TN-0001"}, [], 0, 2), (None, None, ["TN-0001"], 0, 2),
        ("x" * 97, None, [], 0, 2), (None, None, [], 46, 2),
    ],
)  # fmt: skip
def test_a_figure(says: str | None, newest: Any, near: list[str], reason: int, lines: int) -> None:
    figure: Any = {"says": says, "newest": newest, "range": near, "reason": "r" * reason}
    assert of_figure(figure) == lines


def test_a_dispute_takes_its_question_and_its_answers() -> None:
    dispute: Any = {"question": "q" * 95, "note": None, "claims": [claim(54), claim(55)]}
    assert of_dispute(dispute) == 1 + 1 + 2
    assert of_dispute(dispute | {"question": "q" * 97}) == 2 + 1 + 2
    assert of_dispute(dispute | {"note": "So."}) == 2 + 1 + 2  # with its reason


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("One wiki has it. Others do not.", "One wiki has it."),
        ("One counts a town; one a city.", "One counts a town."),
        ("x" * 110, "x" * 110 + "."),
        ("x" * 111, None),
        (None, None),
    ],
)
def test_the_reason_of_a_dispute_is_the_beginning_of_its_note_if_that_is_brief(
    note: str | None, reason: str | None
) -> None:
    assert reason_of(note) == reason


def test_a_part_has_a_heading_if_it_has_rows() -> None:
    assert (of_part([]), of_part([2, 3])) == (0, 7)


@pytest.mark.parametrize(
    ("text", "label", "has"),
    [
        ("By 1990 it stood.", "by June 1990", True),
        ("It stood.", "1990", False),
        ("It stood from 1990.", "1990–1995", False),
        ("It stood in 1990–95.", "1990–1995", True),
        ("It stood in the late 1990s.", "1997–1999", True),
        ("It stood in the 1980s.", "1989–1991", False),
        ("It stood in the 20th century.", "20th century", False),
        ("It stood.", "", True),
    ],
)
def test_whether_a_sentence_has_the_years_of_its_date(text: str, label: str, has: bool) -> None:
    assert has_years(text, label) == has
