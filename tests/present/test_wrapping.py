"""Plain text is wrapped between words, as wide as the reader's page."""

import os

import pytest

from chongjin_cli.present.wrapping import columns, wrapped


@pytest.mark.parametrize(
    ("line", "width", "hang", "lines"),
    [
        ("", 10, 0, [""]),
        ("one two three", 13, 0, ["one two three"]),
        ("one two three", 12, 0, ["one two", "three"]),
        ("one two three four", 9, 2, ["one two", "  three", "  four"]),
        ("  one two three", 9, 4, ["  one two", "    three"]),
        ("1  two three", 6, 0, ["1  two", "three"]),
        ("one  two", 5, 0, ["one", "two"]),
        (
            "copy: https://example.org/a-long-address end",
            12,
            2,
            ["copy:", "  https://example.org/a-long-address", "  end"],
        ),
        ("well-known facts", 6, 0, ["well-known", "facts"]),
        ("청진 청진 청진", 9, 0, ["청진 청진", "청진"]),
        ("ab cd", 4, 0, ["ab", "cd"]),
        ("e\u0301e\u0301 ab", 5, 0, ["e\u0301e\u0301 ab"]),
    ],
)
def test_a_line_is_wrapped(line: str, width: int, hang: int, lines: list[str]) -> None:
    assert list(wrapped(line, width, hang)) == lines


@pytest.mark.parametrize(("said", "wide"), [("72", 72), ("24", 24), ("5", 24), ("", 80), ("wide", 80), ("-3", 80)])
def test_a_page_is_as_wide_as_columns_says_or_else_of_the_usual_width(
    monkeypatch: pytest.MonkeyPatch, said: str, wide: int
) -> None:
    monkeypatch.setenv("COLUMNS", said)
    assert columns() == wide


def test_a_page_is_as_wide_as_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.stdout", open(os.devnull, "w"))  # noqa: SIM115
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((132, 24)))
    assert columns() == 132
