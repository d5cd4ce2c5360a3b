"""The program as a whole: what it does with a command line, and how it ends."""

import subprocess
import sys

import pytest

from chongjin_cli import __version__
from chongjin_cli.app import program
from chongjin_cli.errors import UsageError


def ended(monkeypatch: pytest.MonkeyPatch, outcome: int | BaseException) -> int:
    """The exit code of the program where what it does ends so; nothing is done to the streams of the tests."""
    for name in ("stand_in_for_closed_streams", "let_stderr_be_full", "forget_impossible_widths"):
        monkeypatch.setattr(program, name, lambda: None)

    def done(_: list[str]) -> int:
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    monkeypatch.setattr(program, "_main", done)
    return program.main()


@pytest.mark.skipif(sys.flags.dev_mode, reason="a traceback is shown then")
@pytest.mark.parametrize(
    ("outcome", "code", "told"),
    [
        (1, 1, ""),
        (UsageError("no era 'x'"), 2, "chongjin: no era 'x'\n"),
        (KeyboardInterrupt(), 130, ""),
        (ZeroDivisionError("by zero"), 4, "chongjin: unexpected ZeroDivisionError: by zero; please report it\n"),
    ],
)
def test_how_it_ends(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    outcome: int | BaseException,
    code: int,
    told: str,
) -> None:
    assert ended(monkeypatch, outcome) == code
    assert capsys.readouterr() == ("", told)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert program._main(["--version"]) == 0
    assert capsys.readouterr() == (f"chongjin {__version__}\n", "")


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("help", "Usage: chongjin [WORDS"),
        ("--json --help", "Usage: chongjin [WORDS"),
        ("help era", "Usage: chongjin era [ERA] [OPTIONS]"),
        ("era --help", "Usage: chongjin era [ERA] [OPTIONS]"),
        ("--show-completion bash", "_chongjin"),
    ],
)
def test_what_the_program_answers_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, begins: str
) -> None:
    monkeypatch.delenv("CHONGJIN_DATA", raising=False)
    assert program._main(typed.split()) == 0
    assert capsys.readouterr().out.startswith(begins)


def test_no_garbage_is_looked_for_while_the_program_is_loaded() -> None:
    code = """import gc, sys
from chongjin_cli.__main__ import main
class Finder:
    def find_spec(name, *_):
        if name == "chongjin_cli.app.program":
            print(gc.get_threshold()[0])
sys.meta_path.insert(0, Finder)
main()"""
    result = subprocess.run(
        [sys.executable, "-c", code, "--version"], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.splitlines()[0] == "500000"


def test_it_ends_without_taking_apart_what_was_loaded() -> None:
    code = "import atexit; from chongjin_cli.__main__ import main; atexit.register(print, 'taken apart'); main()"
    for typed, exit_code in (("--version", 0), ("era --jsno", 2)):
        result = subprocess.run([sys.executable, "-c", code, *typed.split()], capture_output=True, encoding="utf-8")
        assert result.returncode == exit_code
        assert result.stdout == (f"chongjin {__version__}\n" if exit_code == 0 else "")
