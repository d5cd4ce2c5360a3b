"""Completion: what may come next, and that the scripts of bash, zsh and fish offer it at the first TAB."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.app.completion import MOST
from chongjin_cli.app.registry import COMMANDS
from tests.conftest import SMALL, Run, Save

SHELLS = ("bash", "zsh", "fish")


def offered(chongjin: Run, line: str, shell: str = "bash", **variables: str) -> list[str]:
    """What is offered for a line whose last word, which may be empty, is being typed."""
    words = line.split(" ")
    number = words[-1] if shell == "fish" else str(len(words) - 1)
    asked = {"_CHONGJIN_COMPLETE": f"complete_{shell}", "COMP_WORDS": line, "COMP_CWORD": number}
    result = chongjin(**asked, **variables)
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout.splitlines()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("chongjin s", "sources search show schema"),
        ("chongjin he", "help"),
        ("chongjin help gr", "grades"),
        ("chongjin help er", "era"),
        ("chongjin help era ", ""),
        ("chongjin --js", "--json"),
        ("chongjin --format c", "csv"),
        ("chongjin --json era c", "colonial"),
        ("chongjin --data x.json --format c", "csv"),
        ("chongjin --data ", ":files:"),
        ("chongjin --show-completion z", "zsh"),
        ("chongjin --install-completion ", "bash zsh fish"),
        ("chongjin --version ", ""),
        ("chongjin C", ""),
        ("chongjin CJ", "CJ-0001 CJ-0002 CJ-0003 CJ-0004"),
        ("chongjin CJ-0", "CJ-0001 CJ-0002 CJ-0003 CJ-0004"),
        ("chongjin cj-0", "cj-0001 cj-0002 cj-0003 cj-0004"),
        ("chongjin CJ-0001 CJ-0002 ", "CJ-0001 CJ-0002 CJ-0003 CJ-0004"),
        ("chongjin era ", "colonial now outlook"),
        ("chongjin era colonial ", ""),
        ("chongjin era --topic steel c", "colonial"),
        ("chongjin era --json c", "colonial"),
        ("chongjin topic st", "steel"),
        ("chongjin disputes f", "founding-of-the-works"),
        ("chongjin place wo", "works"),
        ("chongjin actor ", "nippon-steel"),
        ("chongjin sources bl", "blog-2020 blog-2021"),
        ("chongjin sources --depends bl", "blog-2020 blog-2021 bloggers"),
        ("chongjin sources pr", ""),
        ("chongjin figures ", "workforce"),
        ("chongjin era colonial --topic ", "industry port steel"),
        ("chongjin timeline --topic=st", "--topic=steel"),
        ("chongjin timeline --topic = st", "steel"),
        ("chongjin timeline --topic =", "industry port steel"),
        ("chongjin timeline --publisher ", "bloggers press"),
        ("chongjin timeline --status con", "confirmed"),
        ("chongjin timeline --sort ", "rank date newest grade id claims label"),
        ("chongjin search steel ", ""),
        ("chongjin steel --era ", "colonial now outlook"),
        ("chongjin show CJ-000", "CJ-0001 CJ-0002 CJ-0003 CJ-0004"),
        ("chongjin show CJ-0001 CJ-", "CJ-0001 CJ-0002 CJ-0003 CJ-0004"),
        ("chongjin cite --format b", "bibtex"),
        ("chongjin brief --format h", "html"),
        ("chongjin search --format h", ""),
        ("chongjin open cj-0001 cj-0002 cj-0", "cj-0001 cj-0002 cj-0003 cj-0004"),
        ("chongjin export json", "json jsonl jsonld"),
        ("chongjin export csv CJ-0", "CJ-0001 CJ-0002 CJ-0003 CJ-0004"),
        ("chongjin export csv -o ", ":files:"),
        ("chongjin validate ", ":files:"),
        ("chongjin init ", ":files:"),
        ("chongjin audit ess", ":files:"),
        ("chongjin audit essay.md dr", ":files:"),
        ("chongjin diff ol", ":files:"),
        ("chongjin diff old.json ne", ":files:"),
        ("chongjin diff old.json new.json ", ""),
        ("chongjin schema geo", "geojson"),
        ("chongjin era --era colonial --off", "--offset"),
        ("chongjin era --limit 1 --l", ""),
        ("chongjin era --era colonial --er", "--era"),
        ("chongjin place 'wo", "works"),
        ("chongjin xyzzy ", ""),
    ],
)  # fmt: skip
def test_what_may_come_next(chongjin: Run, line: str, found: str) -> None:
    assert offered(chongjin, line) == found.split()


def test_the_first_word_is_any_command(chongjin: Run) -> None:
    assert offered(chongjin, "chongjin ") == [*COMMANDS, "help"]


def test_the_other_shells_are_told_what_it_is(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    assert offered(chongjin, "chongjin topic st", "zsh") == ["steel:Steel"]
    assert offered(chongjin, "chongjin topic st", "fish") == ["steel\tSteel"]
    assert offered(chongjin, "chongjin topic ", "fish") == ["industry\tIndustry", "port\tPort", "steel\tSteel"]
    assert offered(chongjin, "chongjin he", "fish") == ["help\tHelp on a command, or on grades."]
    assert offered(chongjin, "chongjin era --he", "zsh") == ["--help:Print the help of the command."]
    assert offered(chongjin, "chongjin --data ", "zsh") == [":files:"]
    small["topics"][1]["label"] = "St'eel: \"$(touch x)`y`\\"
    shown = offered(chongjin, "chongjin topic st", "zsh", CHONGJIN_DATA=str(save(small)))
    assert shown == ["steel:St’eel:   (touch x) y  "]
    small["topics"][1]["label"] = "S" + "t" * 99
    assert offered(chongjin, "chongjin topic st", "zsh", CHONGJIN_DATA=str(save(small))) == ["steel:S" + "t" * 79]


def test_there_is_never_an_error(chongjin: Run) -> None:
    assert offered(chongjin, "chongjin era c", CHONGJIN_DATA="/nowhere.json") == []
    assert offered(chongjin, "", CHONGJIN_DATA="/nowhere.json") == []
    assert chongjin(_CHONGJIN_COMPLETE="complete_bash").stdout == ""


def test_of_very_many_ids_some_are_offered(chongjin: Run, save: Save) -> None:
    claims = [{**SMALL["claims"][0], "id": f"CJ-{number:04}"} for number in range(1, 3000)]
    data = str(save({**SMALL, "claims": claims, "disputes": [], "retired": []}))
    assert len(offered(chongjin, "chongjin show CJ-", CHONGJIN_DATA=data)) == MOST
    assert len(offered(chongjin, "chongjin show CJ-02", CHONGJIN_DATA=data)) == 100


def typed(shell: str, keys: str, environment: dict[str, str], until: str) -> str:
    """What an interactive shell shows when keys are pressed, without control sequences."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(shell, [shell, "-i"], environment)  # noqa: S606
    shown = b""

    def read(seconds: float, text: str = "\0") -> None:
        nonlocal shown
        end = time.monotonic() + seconds
        while time.monotonic() < end and text not in plain():
            if select.select([terminal], [], [], 0.2)[0]:
                try:
                    shown += os.read(terminal, 65536)
                except OSError:
                    return

    def plain() -> str:
        return re.sub(r"\x1b\[[0-9;?=<>]*[A-Za-z]|\x1b[=>()][B0]?|\r|\x07|\x08", "", shown.decode(errors="replace"))

    read(2)
    os.write(terminal, keys.encode())
    read(20, until)
    os.kill(process, 9)
    os.waitpid(process, 0)
    os.close(terminal)
    return plain()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_first_tab_in_a_shell(
    shell: str, chongjin: Run, environment: dict[str, str], save: Save, tmp_path: Path
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    program = tmp_path / "bin" / "chongjin"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m chongjin_cli "$@"\n')
    program.chmod(0o755)
    chongjin("--install-completion", shell)
    if shell == "zsh":  # as after the first start, which may ask about other people's folders
        with (tmp_path / ".zshrc").open("a") as file:
            file.write("compinit -u\n")
    settings = {
        **environment, "PATH": f"{program.parent}:{environment['PATH']}", "CHONGJIN_DATA": str(save(SMALL)),
        "TERM": "dumb" if shell != "fish" else "xterm", "LC_ALL": "C.UTF-8", "PYTHONPATH": os.pathsep.join(sys.path),
    }  # fmt: skip
    subprocess.run([program, "era"], env=settings, check=True, capture_output=True)
    assert "colonial" in typed(shell, "chongjin era col\t", settings, "colonial")
    assert "CJ-0003" in typed(shell, "chongjin show CJ-000\t\t", settings, "CJ-0004")
