"""The lines that something takes on a page."""

from typing import Any

import pytest

from chongjin_cli.analysis.page_lines import of_claim, of_dispute, of_part, of_text


def claim(letters: int, attribution: str | None = None, credibility: int = 3, kind: str = "claim") -> Any:
    assertion = "x" * letters
    statement = f"{assertion}{attribution or ''}"
    return {
        "assertion": assertion, "statement": statement, "attribution": attribution, "credibility": credibility,
        "kind": kind,
    }  # fmt: skip


@pytest.mark.parametrize(("letters", "lines"), [(0, 0), (1, 1), (76, 1), (77, 2), (152, 2), (153, 3)])
def test_a_text(letters: int, lines: int) -> None:
    assert of_text("x" * letters) == lines


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        (claim(24), 1),  # with an id and a source
        (claim(25), 2),
        (claim(24, "y" * 99), 1),  # possible: its sources stand for who says so
        (claim(24, "y" * 30, 2), 1),
        (claim(24, "y" * 31, 2), 2),
        (claim(24, "y" * 31, 4), 2),
        (claim(70, "y" * 99, 2, "allegation"), 2),  # with a source and a speaker
        (claim(71, None, 2, "allegation"), 3),
    ],
)
def test_a_claim(row: Any, lines: int) -> None:
    assert of_claim(row) == lines


def test_a_dispute_takes_its_question_with_the_note_and_its_answers() -> None:
    answers = [claim(76), claim(77)]
    dispute: Any = {"question": "q" * 70, "note": "n" * 5, "claims": answers}
    assert of_dispute(dispute) == 1 + 1 + 2
    assert of_dispute(dispute | {"note": "n" * 6}) == 2 + 1 + 2
    assert of_dispute(dispute | {"note": None}) == 1 + 1 + 2


def test_a_part_has_a_heading_if_it_has_rows() -> None:
    assert (of_part([]), of_part([2, 3])) == (0, 7)
