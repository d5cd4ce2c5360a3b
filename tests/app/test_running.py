"""How a command ends: errors become messages on stderr and exit codes, and terminals that cannot be are forgotten."""

import errno
import os
from collections.abc import Callable

import pytest

from chongjin_cli.app import running
from chongjin_cli.app.running import LONGEST_LINE, forget_impossible_widths, run, tell
from chongjin_cli.errors import DatasetError, FileError, OutputError, UsageError


@pytest.fixture(autouse=True)
def discarded(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The streams of which the rest is discarded, which would close those of the tests."""
    streams: list[object] = []
    monkeypatch.setattr(running, "_discard_what_is_left", streams.append)
    return streams


def ending(error: BaseException) -> Callable[[], int]:
    """A command that ends with an error."""

    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize("code", [0, 1, 2])
def test_a_command_that_ends_well_has_its_own_code(capsys: pytest.CaptureFixture[str], code: int) -> None:
    assert run(lambda: code) == code
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (UsageError("no era 'x'", "chongjin era lists them all"), 2, "no era 'x'\n  chongjin era lists them all\n"),
        (UsageError("no era 'x'"), 2, "no era 'x'\n"),
        (DatasetError("x.json is empty"), 3, "x.json is empty\n"),
        (OutputError("cannot write 'x'"), 3, "cannot write 'x'\n"),
        (FileError("'x' is a PDF file", "export it as text"), 3, "'x' is a PDF file\n  export it as text\n"),
        (MemoryError(), 3, "not enough memory\n"),
        (OSError(errno.ENOSPC, "No space left on device"), 3, "cannot write: No space left on device\n"),
        (OSError("the device is gone"), 3, "cannot write: the device is gone\n"),
    ],
)
def test_an_error_is_told_and_has_its_code(
    capsys: pytest.CaptureFixture[str], error: Exception, code: int, told: str
) -> None:
    assert run(ending(error)) == code
    assert capsys.readouterr() == ("", f"chongjin: {told}")


def test_a_reader_that_has_what_it_wanted_is_no_error(
    capsys: pytest.CaptureFixture[str], discarded: list[object]
) -> None:
    assert run(ending(BrokenPipeError())) == 0
    left_by_rich = SystemExit(1)
    left_by_rich.__context__ = BrokenPipeError()
    assert run(ending(left_by_rich)) == 0
    assert capsys.readouterr() == ("", "")
    assert len(discarded) == 2
    with pytest.raises(SystemExit):
        run(ending(SystemExit(1)))


def test_what_is_unprintable_or_very_long_in_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    tell("no era '\x1b[2J'\nbut\tothers", "mend\x07")
    assert capsys.readouterr().err == "chongjin: no era '\\x1b[2J'\nbut\\tothers\n  mend\\x07\n"
    tell("x" * (LONGEST_LINE - len("chongjin: ")), "y" * LONGEST_LINE)
    message, hint = capsys.readouterr().err.splitlines()
    assert message == "chongjin: " + "x" * 990
    assert hint == "  " + "y" * 998 + "…"


@pytest.mark.parametrize("size", ["1", "80", "9999"])
def test_a_width_that_can_be_is_kept(monkeypatch: pytest.MonkeyPatch, size: str) -> None:
    monkeypatch.setenv("COLUMNS", size)
    forget_impossible_widths()
    assert os.environ["COLUMNS"] == size


@pytest.mark.parametrize("size", ["0", "-1", "", "wide", "8.5", "８０", "10000", "99999999999999999999"])
@pytest.mark.parametrize("name", ["COLUMNS", "LINES"])
def test_a_width_that_cannot_be_is_forgotten(monkeypatch: pytest.MonkeyPatch, name: str, size: str) -> None:
    monkeypatch.setenv(name, size)
    forget_impossible_widths()
    assert name not in os.environ
