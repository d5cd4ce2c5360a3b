"""Plain text is wrapped between words, as wide as the reader's page."""

import io
import os

import pytest

from chongjin_cli.present.wrapping import columns, for_reading, wrapped


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


@pytest.mark.parametrize(
    ("said", "wide"), [("72", 72), ("24", 24), ("5", 24), ("0", 80), ("", 80), ("wide", 80), ("-3", 80)]
)
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


class Terminal(io.StringIO):
    """A stream to a terminal."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("all that rests on it: chongjin sources wikipedia --depends", ["all that rests on it:", "chongjin sources wikipedia --depends"]),
        ("chongjin sources lists every one of them", ["chongjin sources lists every one", "of them"]),
        ("CJ-1168 is there; chongjin show 1168 shows CJ-1168", ["CJ-1168 is there;", "chongjin show 1168 shows CJ-1168"]),
        ("as in: chongjin search 'blast furnace'; or else", ["as in:", "chongjin search 'blast furnace';", "or else"]),
        ('it is filed; for the word: --match "coal"', ["it is filed; for the word:", '--match "coal"']),
        ("1 to 25 of 94 claims; all: --limit 94; the next: --offset 25", ["1 to 25 of 94 claims; all:", "--limit 94; the next: --offset 25"]),
        ("x\n  the hint has a further line that is indented", ["x", "  the hint has a further line", "  that is indented"]),
        ("chongjin: cannot read a-file-of-a-long-name: no", ["chongjin: cannot read", "a-file-of-a-long-name: no"]),
    ],
)  # fmt: skip
def test_a_message_on_a_terminal_ends_lines_between_words_and_breaks_nothing_to_type(
    text: str, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "33")
    assert for_reading(text, Terminal()).split("\n") == lines
    assert for_reading(text, io.StringIO()) == text  # in a pipe


def test_a_message_is_as_wide_as_the_terminal_if_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((7, 24)))
    assert for_reading("one two three", Terminal()) == "one two\nthree"
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert for_reading("one two three", Terminal()) == "one two three"
    monkeypatch.setenv("COLUMNS", "0")
    assert for_reading("one two three", Terminal()) == "one two three"


def test_a_terminal_that_is_gone_wraps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(os, "get_terminal_size", gone)
    assert for_reading("one two three", Terminal()) == "one two three"
