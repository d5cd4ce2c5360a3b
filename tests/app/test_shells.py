"""Completion is installed for a shell: its script, and a line in its start file once."""

from pathlib import Path

import pytest

from chongjin_cli.app.shells import SHELLS, install, show
from chongjin_cli.errors import OutputError, UsageError

BASH = SHELLS["bash"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SHELL", "/usr/bin/bash")
    return tmp_path


@pytest.mark.parametrize("arguments", [["bash"], []])
def test_the_script_goes_where_the_shell_looks(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert install(arguments) == 0
    file = home / ".bash_completions/chongjin.sh"
    assert file.read_text() == BASH.script
    assert capsys.readouterr().out == f"bash completes chongjin in new terminals; the script is {file}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, f"{BASH.line}\n"),
        ("", f"{BASH.line}\n"),
        ("alias x=y\n", f"alias x=y\n{BASH.line}\n"),
        ("alias x=y", f"alias x=y\n{BASH.line}\n"),
        (f"{BASH.line}\nalias x=y\n", f"{BASH.line}\nalias x=y\n"),
    ],
)
def test_the_start_file_has_its_line_once(home: Path, before: str | None, after: str) -> None:
    file = home / ".bashrc"
    if before is not None:
        file.write_text(before)
    for _ in range(2):
        install(["bash"])
        assert file.read_text() == after


def test_a_start_file_in_another_encoding_keeps_its_bytes(home: Path) -> None:
    (home / ".bashrc").write_bytes(b"# caf\xe9")
    install(["bash"])
    assert (home / ".bashrc").read_bytes() == b"# caf\xe9\n" + BASH.line.encode() + b"\n"


def test_fish_needs_no_start_file(home: Path) -> None:
    install(["fish"])
    assert sorted(file.name for file in home.rglob("*") if file.is_file()) == ["chongjin.fish"]


def test_where_it_cannot_be_written(home: Path) -> None:
    (home / ".bash_completions").write_text("")
    with pytest.raises(OutputError) as error:
        install(["bash"])
    assert error.value.message == f"cannot write {home / '.bash_completions'}: File exists"
    assert error.value.hint == "--show-completion prints it"


@pytest.mark.parametrize("name", SHELLS)
def test_the_script_alone(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert show([name]) == 0
    assert capsys.readouterr().out == SHELLS[name].script


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["tcsh"], "--show-completion: 'tcsh' is none of the shells it knows", "there are: bash, zsh, fish"),
        (["bsh"], "--show-completion: 'bsh' is none of the shells it knows", "did you mean bash?"),
        ([], "--show-completion: which shell?", "there are: bash, zsh, fish"),
    ],
)
def test_a_shell_that_it_does_not_know(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str, hint: str
) -> None:
    monkeypatch.delenv("SHELL", raising=False)
    with pytest.raises(UsageError) as error:
        show(arguments)
    assert (error.value.message, error.value.hint) == (message, hint)
