"""What is written where the locale lacks a character."""

import io
import sys

import pytest

from chongjin_cli.present.encoding import escape_as_json, is_utf8, replace_what_cannot_be_written


@pytest.mark.parametrize(
    ("encoding", "has_all"), [("utf-8", True), ("UTF8", True), ("utf-16", False), ("ascii", False), ("latin-1", False)]
)
def test_which_streams_have_every_character(encoding: str, has_all: bool) -> None:
    assert is_utf8(io.TextIOWrapper(io.BytesIO(), encoding=encoding)) is has_all


@pytest.mark.parametrize(
    ("encoding", "as_text", "as_json"),
    [
        ("ascii", "\\uccad\\u2013", '"\\uccad\\u2013"'),
        ("latin-1", "\\uccad\\u2013", '"\\uccad\\u2013"'),
        ("utf-8", "청–", '"청–"'),
    ],
)
def test_what_the_locale_cannot_write(
    monkeypatch: pytest.MonkeyPatch, encoding: str, as_text: str, as_json: str
) -> None:
    for prepare, text, shown in (
        (replace_what_cannot_be_written, "청–", as_text), (escape_as_json, '"청–"', as_json),
    ):  # fmt: skip
        stream = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(stream, encoding=encoding))
        prepare()
        sys.stdout.write(text)
        sys.stdout.flush()
        assert stream.getvalue().decode(encoding) == shown
