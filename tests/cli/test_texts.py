"""The texts that a user names: read piece by piece, or refused with what they seem to be and the mend."""

import io
import os
from pathlib import Path
from threading import Thread

import pytest

from chongjin_cli.cli.texts import PIECE, lines
from chongjin_cli.errors import FileError

AS_UTF_8 = "save it as text in UTF-8"


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (b"", []),
        (b"one", ["one"]),
        (b"one\ntwo\n", ["one\n", "two\n"]),
        (b"one\r\ntwo", ["one\r\n", "two"]),
        (b"\xef\xbb\xbfone\n", ["one\n"]),
        ("청진\n".encode(), ["청진\n"]),
        (b"x" * (PIECE + 1) + b"\ny", ["x" * PIECE, "x\n", "y"]),
    ],
)
def test_lines_come_with_their_ends_and_long_ones_in_pieces(tmp_path: Path, content: bytes, read: list[str]) -> None:
    file = tmp_path / "draft.md"
    file.write_bytes(content)
    assert list(lines(str(file))) == read


@pytest.mark.parametrize(
    ("content", "what", "mend"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF file", "export it as text"),
        (b"PK\x03\x04\x14\x00\x06", "a packed file, as Word and Pages write it", "export it as text"),
        (b"%PDF-1.7\n1 0 obj", "a PDF file", "export it as text"),
        (b"{\\rtf1 cafe}", "an RTF file", "export it as text"),
        (b"{\\rtf1 caf\xe9}", "an RTF file", "export it as text"),
        ("cafe".encode("utf-16-le"), "not a text", AS_UTF_8),  # nothing at its beginning tells
        (b"\x1f\x8b\x08\x00cafe", "packed with gzip", "unpack it first"),
        (b"\xff\xfe" + "café".encode("utf-16-le"), "UTF-16", "save it as UTF-8"),
        (b"\xfe\xff" + "café".encode("utf-16-be"), "UTF-16", "save it as UTF-8"),
        (b"one\n\x00two", "not a text", AS_UTF_8),
        (b"caf\xe9", "not UTF-8", AS_UTF_8),
        (b"one\ncaf\xe9 %PDF", "not UTF-8", AS_UTF_8),
    ],
)
def test_what_is_no_text_is_refused_by_what_it_seems_to_be(
    tmp_path: Path, content: bytes, what: str, mend: str
) -> None:
    file = tmp_path / "draft"
    file.write_bytes(content)
    with pytest.raises(FileError) as error:
        list(lines(str(file)))
    assert (error.value.message, error.value.hint) == (f"{str(file)!r} is {what}", mend)


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing.md", "No such file or directory"), ("folder", "Is a directory"), ("a\0b", "embedded null byte")],
)
def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    with pytest.raises(FileError) as error:
        list(lines(name))
    assert error.value.message == f"cannot read {name!r}: {reason}"
    assert error.value.hint == "name a text file, or - for stdin"


def test_a_hyphen_is_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(file: object, *_: object, **settings: object) -> io.StringIO:
        assert (file, settings["closefd"]) == (0, False)
        return io.StringIO("one\ntwo")

    monkeypatch.setattr("builtins.open", opened)
    assert list(lines("-")) == ["one\n", "two"]


def test_a_pipe_that_is_no_text_is_not_opened_again(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(b"\xff\xfea\0",))
    writer.start()
    with pytest.raises(FileError) as error:
        list(lines(str(pipe)))
    writer.join()
    assert error.value.message == f"{str(pipe)!r} is not UTF-8"
