"""The lines of docs/SCALE.md, in the engines themselves: three questions, and the same answers as the program gives."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Save

PAGE = (ROOT / "docs" / "SCALE.md").read_text(encoding="utf-8")
ANSWERS = [
    "CJ-0004|F6",
    "CJ-0001|A1", "CJ-0003|C4", "CJ-0002|B3",
    "When were the works by the port founded?|CJ-0002|B3", "When were the works by the port founded?|CJ-0003|C4",
]  # fmt: skip
"""What the three questions are answered with in the dataset below."""


def lines(heading: str, language: str) -> str:
    """The code under a heading of the page."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.search(rf"```{language}\n(.*?)```", section, re.S)
    assert found, heading
    return found[1]


@pytest.fixture
def tables(environment: dict[str, str], small: dict[str, Any], save: Save, tmp_path: Path) -> Path:
    """A folder with the tables of the small dataset, made by the page's own lines."""
    small["claims"][3]["assertion"] = (
        'Sanctions have kept ships idle in \\Chongjin\\ harbour, "all" of them, since 2017.'
    )
    small["disputes"][0]["question"] = "When were the works by the port founded?"
    environment["CHONGJIN_DATA"] = str(save(small))
    names = f"chongjin() {{ '{sys.executable}' -m chongjin_cli \"$@\"; }}\npython() {{ '{sys.executable}' \"$@\"; }}\n"
    folder = tmp_path / "tables"
    folder.mkdir()
    subprocess.run(
        ["bash", "-ec", names + lines("The tables", "sh")], env=environment, cwd=folder, check=True, timeout=60
    )
    return folder


def test_duckdb(tables: Path, environment: dict[str, str]) -> None:
    if not (find_spec("duckdb") and find_spec("duckdb_extensions")):
        pytest.skip("needs DuckDB with its extension fts: the extra test")
    code = lines("DuckDB", "python")
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=tables, capture_output=True, text=True, timeout=60
    )
    assert (result.stdout.splitlines(), result.stderr) == (ANSWERS, "")


def _programs() -> Path | None:
    """The folder of PostgreSQL's own programs, where Debian puts them or on the path."""
    found = [path.parent for path in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))]
    onpath = shutil.which("initdb")
    return found[-1] if found else Path(onpath).parent if onpath else None


@pytest.fixture
def postgresql(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment to reach a server of our own, which ends with the test and listens on no network."""
    programs = _programs()
    if programs is None or not shutil.which("psql"):
        pytest.skip("needs PostgreSQL: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # a short path: sockets take no long ones
    as_other: dict[str, Any] = {}
    if os.getuid() == 0:  # the server refuses to be run by root
        as_other = {"user": "nobody"}
        shutil.chown(folder, "nobody")
    server = {"cwd": folder, "env": environment, "check": True, "capture_output": True, "timeout": 60, **as_other}
    data, log = folder / "data", folder / "log"
    try:
        subprocess.run(
            [programs / "initdb", "-D", data, "-A", "trust", "-U", "tester", "-E", "UTF8", "--locale=C"], **server
        )
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        subprocess.run([programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start"], **server)
        try:
            path = f"{programs}{os.pathsep}{environment['PATH']}"
            yield {**environment, "PATH": path, "PGHOST": str(folder), "PGUSER": "tester", "PGCLIENTENCODING": "UTF8"}
        finally:
            subprocess.run([programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], **server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_postgresql(tables: Path, postgresql: dict[str, str]) -> None:
    result = subprocess.run(
        ["bash", "-ec", lines("PostgreSQL", "sh")],
        env=postgresql,
        cwd=tables,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (result.stdout.splitlines(), result.stderr) == (ANSWERS, "")


def test_the_program_gives_the_same_answers(tables: Path, environment: dict[str, str]) -> None:  # noqa: ARG001 - its data
    def ids(*arguments: str) -> list[str]:
        command = [sys.executable, "-m", "chongjin_cli", *arguments, "--format", "tsv", "--fields", "id,grade"]
        result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
        return [line.replace("\t", "|") for line in result.stdout.splitlines()[1:]]

    assert ids("search", "sanctions") == ANSWERS[:1]
    assert ids("era", "colonial") == ANSWERS[1:4]
