"""Faults that happen to a program: no room, no rights, no home, no streams, damage, kills and interrupts."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.index import cache as index
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import CHONGJIN, SMALL, Save

ASK = ("search", "founded", "--fields", "id")
ANSWER = b"CJ-0003\nCJ-0002\n"
SECONDS = 60

Ask = Callable[..., tuple[int, bytes, bytes]]


@pytest.fixture
def data(save: Save) -> Path:
    return save(SMALL)


@pytest.fixture
def ask(data: Path, environment: dict[str, str], tmp_path: Path) -> Ask:
    """Ask for two claims in a process of its own, in an empty folder, and give its exit code, stdout and stderr."""
    here = tmp_path / "here"
    here.mkdir()

    def run(
        *arguments: str, variables: dict[str, str | None] | None = None, **settings: Any
    ) -> tuple[int, bytes, bytes]:
        changed = {**environment, "CHONGJIN_DATA": str(data), **(variables or {})}
        result = subprocess.run(
            [*CHONGJIN, *(arguments or ASK)], capture_output=True, timeout=SECONDS, cwd=here, stdin=subprocess.DEVNULL,
            env={name: value for name, value in changed.items() if value is not None}, **settings,
        )  # fmt: skip
        assert list(here.iterdir()) == []
        return result.returncode, result.stdout, result.stderr

    return run


@pytest.fixture
def large(small: dict[str, Any], save: Save) -> Path:
    """A dataset that takes some seconds to compile."""
    model = {**small["claims"][0], "kind": "claim"}
    small["claims"] += [{**model, "id": f"CJ-{number}"} for number in range(1000, 9000)]
    return save(small, "large.json")


def cache() -> list[str]:
    """The files of the cache folder but the locks."""
    folder = Path(index.cache_folder())
    return sorted(file.name for file in folder.iterdir() if not file.name.endswith(".lock")) if folder.is_dir() else []


def ids(path: Path) -> list[str]:
    return [json.loads(text)["id"] for text in Dataset(str(path)).claims(Selection(sort="id"))]


ALL = ["CJ-0001", "CJ-0002", "CJ-0003", "CJ-0004"]


def test_no_room_for_the_cache(ask: Ask) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

    # Python would leave half a .pyc file of each module.
    assert ask(preexec_fn=little_room, variables={"PYTHONDONTWRITEBYTECODE": "1"}) == (0, ANSWER, b"")
    assert cache() == []
    assert ask() == (0, ANSWER, b"")


@pytest.mark.parametrize("what", ["a file", "a file above", "read-only"])
def test_a_cache_folder_that_cannot_be_used(ask: Ask, what: str) -> None:
    folder = Path(index.cache_folder())
    variables: dict[str, str | None] = {}
    match what:
        case "a file":
            folder.parent.mkdir()
            folder.touch()
        case "a file above":
            folder.parent.touch()
        case "read-only":
            variables["XDG_CACHE_HOME"] = "/proc"
    for _ in range(2):
        assert ask(variables=variables) == (0, ANSWER, b"")


@pytest.mark.parametrize("variables", [{"XDG_CACHE_HOME": "cache"}, {"XDG_CACHE_HOME": ""}, {"XDG_CACHE_HOME": None}])
def test_a_cache_home_that_is_no_path(ask: Ask, variables: dict[str, str | None], tmp_path: Path) -> None:
    assert ask(variables=variables) == (0, ANSWER, b"")
    assert len(list((tmp_path / ".cache" / "chongjin").glob("*.index"))) == 1


@pytest.mark.parametrize("home", [None, "", "home", "~"])
def test_a_home_that_is_none(ask: Ask, home: str | None) -> None:
    assert ask(variables={"HOME": home, "XDG_CACHE_HOME": "/dev/null/cache" if home is None else None})[:2] == (
        0,
        ANSWER,
    )


def test_a_user_without_a_home(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    with pytest.raises(FileNotFoundError):
        index.cache_folder()
    assert ids(data) == ALL


@pytest.mark.parametrize(
    "name", [b"caf\xe9.json", b"a\x1b[31m.json", b"a?b#c%20.json", "청진.json".encode(), b"x" * 250]
)
def test_names_of_any_bytes(data: Path, ask: Ask, name: bytes) -> None:
    path = data.parent / os.fsdecode(name)
    shutil.copy(data, path)
    for _ in range(2):
        assert ask(*ASK, "--data", str(path)) == (0, ANSWER, b"")
    assert len(cache()) == 1


def test_a_cache_folder_of_any_bytes(ask: Ask, tmp_path: Path) -> None:
    folder = os.fsdecode(os.path.join(os.fsencode(tmp_path), b"caf\xe9 ?#%41"))
    for _ in range(2):
        assert ask(variables={"XDG_CACHE_HOME": folder}) == (0, ANSWER, b"")
    assert [name for name in os.listdir(os.path.join(folder, "chongjin")) if not name.endswith(".lock")] == []


def test_two_datasets_whose_indexes_have_one_name(
    save: Save, small: dict[str, Any], monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    monkeypatch.setattr("chongjin_cli.index.cache._cache_name", lambda path: "one.index")
    small["claims"].pop()
    other = save(small, "other.json")
    for _ in range(3):
        assert (ids(data), ids(other)) == (ALL, ALL[:3])
    assert len(cache()) == 1


@pytest.mark.parametrize("seconds", [-(10**9), -1, 0, 10**10])
def test_a_clock_that_is_wrong(data: Path, seconds: int) -> None:
    assert ids(data) == ALL
    data.write_text(data.read_text().replace("CJ-0004", "CJ-0007"))
    os.utime(data, (seconds, seconds))
    assert ids(data) == [*ALL[:3], "CJ-0007"]
    [name] = cache()
    os.utime(Path(index.cache_folder()) / name, (seconds, seconds))
    assert ids(data) == [*ALL[:3], "CJ-0007"]


def closed(redirections: str, *arguments: str, environment: dict[str, str], data: Path) -> tuple[int, str, str]:
    """Run with streams that a shell has closed."""
    command = f'exec "$@" {redirections}'
    result = subprocess.run(
        ["sh", "-c", command, "sh", *CHONGJIN, *arguments], env={**environment, "CHONGJIN_DATA": str(data)},
        capture_output=True, encoding="utf-8", timeout=SECONDS, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return result.returncode, result.stdout, result.stderr


NO_STDIN = "chongjin: cannot read '-': Bad file descriptor\n  name a text file, or - for stdin\n"
CANNOT_WRITE = "chongjin: cannot write: Bad file descriptor\n"


@pytest.mark.parametrize("fresh", [True, False])
@pytest.mark.parametrize(
    ("redirections", "arguments", "expected"),
    [
        (">&-", ASK, (3, "", CANNOT_WRITE)),
        (">&-", ("--help",), (3, "", CANNOT_WRITE)),
        (">&-", ("--version",), (3, "", CANNOT_WRITE)),
        (">&-", ("show", "1", "-f", "table"), (3, "", CANNOT_WRITE)),
        ("2>&-", ASK, (0, ANSWER.decode(), "")),
        ("2>&-", ("era", "xyzzy"), (2, "", "")),
        ("2>&-", ("era", "--nosuch"), (2, "", "")),
        ("2>/dev/full", ("era", "xyzzy"), (2, "", "")),
        ("<&-", ASK, (0, ANSWER.decode(), "")),
        ("<&-", ("search", "--queries", "-"), (3, "", NO_STDIN)),
        ("<&- >&- 2>&-", ASK, (3, "", "")),
        ("<&- >&- 2>&-", ("era", "xyzzy"), (2, "", "")),
    ],
)  # fmt: skip
def test_closed_streams(
    environment: dict[str, str], data: Path, fresh: bool, redirections: str, arguments: tuple[str, ...],
    expected: tuple[int, str, str],
) -> None:  # fmt: skip
    if not fresh:
        ids(data)
    assert closed(redirections, *arguments, environment=environment, data=data) == expected
    assert ids(data) == ALL


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("show", "1", "-f", "table"), ("schema",), ASK])
def test_a_reader_that_is_gone_is_no_error(environment: dict[str, str], data: Path, arguments: tuple[str, ...]) -> None:
    for unbuffered in ("", "1"):
        reader, writer = os.pipe()
        os.close(reader)
        result = subprocess.run(
            [*CHONGJIN, *arguments], stdout=writer, stderr=subprocess.PIPE, timeout=SECONDS,
            env={**environment, "CHONGJIN_DATA": str(data), "PYTHONUNBUFFERED": unbuffered},
        )  # fmt: skip
        os.close(writer)
        assert (result.returncode, result.stderr) == (0, b"")


def test_a_picture_is_drawn_without_a_word_where_no_font_list_can_be_kept(
    environment: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "a file, no folder"
    file.touch()
    command = [*CHONGJIN, "figures", "population", "-o", str(tmp_path / "chart.svg")]
    result = subprocess.run(
        command, env={**environment, "MPLCONFIGDIR": str(file)}, capture_output=True, encoding="utf-8", timeout=SECONDS
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert (tmp_path / "chart.svg").stat().st_size > 0


def kill_while_building(after: float, environment: dict[str, str], path: Path) -> None:
    """Kill a process some time after it has begun to build an index."""
    process = subprocess.Popen(
        [*CHONGJIN, "show", "1", "--data", str(path)], env=environment, stdout=subprocess.DEVNULL
    )
    deadline = time.monotonic() + SECONDS
    while not cache() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(after)
    process.kill()
    process.wait(SECONDS)


def test_killed_while_building(environment: dict[str, str], large: Path) -> None:
    for after in (0, 0.05, 0.2, 0.5):
        kill_while_building(after, environment, large)
        assert len(cache()) == 1  # what the dead one has left, or an index; never more
    assert len(ids(large)) == 8004
    assert [name.endswith(".index") for name in cache()] == [True]


def test_24_processes_on_an_empty_cache_some_of_them_killed(environment: dict[str, str], data: Path) -> None:
    command = [*CHONGJIN, *ASK, "--data", str(data)]
    running = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(24)
    ]
    chance = random.Random(1)  # noqa: S311
    for process in running[::4]:
        time.sleep(chance.random() / 5)
        process.kill()
    answers = [process.communicate(timeout=SECONDS) for process in running]
    left = [answer for process, answer in zip(running, answers, strict=True) if process.returncode == 0]
    assert set(left) == {(ANSWER, b"")}
    assert {process.returncode for process in running} <= {0, -signal.SIGKILL}
    assert len(left) >= 18
    assert ids(data) == ALL
    assert [name.endswith(".index") for name in cache()] == [True]


def test_less_memory_than_it_takes(ask: Ask) -> None:
    def little_memory() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (60 << 20, 60 << 20))

    code, stdout, stderr = ask(preexec_fn=little_memory)
    assert (code, stdout) in ((0, ANSWER), (3, b""))
    assert b"Traceback" not in stderr


if sys.platform == "win32":
    pytest.skip("needs POSIX", allow_module_level=True)
