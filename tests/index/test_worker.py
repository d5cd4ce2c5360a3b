"""Another process makes what is needed next; nobody but a clock can tell."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from chongjin_cli.dataset import dataset_file
from chongjin_cli.errors import DatasetError
from chongjin_cli.index import compiler, worker
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a process forked")

Save = Callable[[Any], Path]


def has_children() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


def test_the_items_come_as_they_are() -> None:
    items = [{"words": [[number, "청진\n", None, 1.5]] * 1000} for number in range(5)]
    assert list(worker.made(iter(items))) == items
    assert not has_children()


def test_they_are_made_by_another_process() -> None:
    [maker] = worker.made(os.getpid() for _ in range(1))
    assert maker != os.getpid()


def test_an_error_is_raised_here_after_what_came_before_it() -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise DatasetError("no dataset", "mend it")

    items = worker.made(failing())
    assert next(items) == 1
    with pytest.raises(DatasetError, match="no dataset") as error:
        next(items)
    assert error.value.hint == "mend it"
    assert not has_children()


def test_an_error_nobody_foresaw_keeps_its_name() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        list(worker.made(1 // number for number in (1, 0)))


def without_end() -> Iterator[int]:
    while True:
        yield os.getpid()


def test_the_process_ends_when_no_more_is_wanted() -> None:
    items = worker.made(without_end())
    next(items)
    assert has_children()
    items.close()
    assert not has_children()


def test_where_it_is_killed_that_is_an_error_and_no_end() -> None:
    items = worker.made(without_end())
    os.kill(next(items), signal.SIGKILL)
    with pytest.raises(ChildProcessError):
        list(items)


@pytest.mark.parametrize("deadly", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_does_not_outlive_the_program(deadly: signal.Signals) -> None:
    code = (
        "import itertools, os, time; from chongjin_cli.index.worker import made\n"
        "for maker in made(os.getpid() for _ in itertools.count()): print(maker, flush=True); time.sleep(0.1)"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert program.stdout
    with program.stdout:
        maker = int(program.stdout.readline())
        program.send_signal(deadly)
        program.wait(10)
    end = time.monotonic() + 10
    while Path(f"/proc/{maker}").exists():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> dict[str, str]:
    """Let every dataset be taken for a large one, on a machine of more than one processor."""
    monkeypatch.setattr(compiler, "LARGE", 0)
    monkeypatch.setattr(worker, "is_possible", lambda: True)
    monkeypatch.setattr(dataset_file, "YOUNG", 0)
    return environment


def test_a_large_dataset_is_compiled_so(save: Save, large: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert large["XDG_CACHE_HOME"]
    made = Mock(side_effect=worker.made)
    monkeypatch.setattr(worker, "made", made)
    dataset = Dataset(str(save(SMALL)))
    made.assert_called_once()
    assert [json.loads(text)["id"] for text in dataset.claims(Selection(sort="id"))] == [
        claim["id"] for claim in SMALL["claims"]
    ]
    assert json.loads(dataset.record("place", "chongjin"))["claims"] == 4


def test_what_is_wrong_with_it_is_told(save: Save, large: dict[str, str], small: dict[str, Any]) -> None:
    assert large["XDG_CACHE_HOME"]
    small["claims"][1]["topics"] = ["stel"]
    with pytest.raises(DatasetError, match="did you mean 'steel'"):
        Dataset(str(save(small)))
    assert not has_children()
