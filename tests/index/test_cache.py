"""The index is a cache: whatever happens to it, the answers are those of the dataset."""

import json
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.index import cache, compiler
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import CHONGJIN, SMALL

Save = Callable[[Any], Path]


def ids(path: Path) -> list[str]:
    return [json.loads(text)["id"] for text in Dataset(str(path)).claims(Selection(sort="id"))]


ALL = ["CJ-0001", "CJ-0002", "CJ-0003", "CJ-0004"]


@pytest.fixture
def data(save: Save) -> Path:
    return save(SMALL)


def cached() -> list[Path]:
    return sorted(Path(cache.cache_folder()).glob("*.index"))


def test_it_is_built_once_and_then_only_read(data: Path) -> None:
    assert ids(data) == ALL
    [file] = cached()
    before = file.stat()
    assert ids(data) == ALL
    assert file.stat() == before


def test_a_changed_dataset_is_compiled_anew(data: Path, small: dict[str, Any], save: Save) -> None:
    ids(data)
    small["claims"].pop()
    save(small)
    assert ids(data) == ALL[:3]


def test_words_that_are_written_out_on_the_way_are_counted_together(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vocabulary() -> list[tuple[str, int]]:
        connection = cache.open_index(str(data)).connection
        return [
            (str(word), int(n)) for word, n in connection.execute("SELECT word, claims FROM vocabulary ORDER BY word")
        ]

    counted = vocabulary()
    assert ("chongjin", 8) in counted
    [file] = cached()
    file.unlink()
    monkeypatch.setattr(compiler, "BATCH", 1)
    monkeypatch.setattr(compiler, "MOST_WORDS", 0)
    assert vocabulary() == counted


def test_an_invalid_dataset_leaves_the_index_of_another_alone(data: Path, tmp_path: Path) -> None:
    ids(data)
    before = [file.read_bytes() for file in cached()]
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    with pytest.raises(Exception, match="not a valid dataset"):
        ids(broken)
    assert [file.read_bytes() for file in cached()] == before


def test_a_dataset_from_a_pipe_is_read_and_not_cached(environment: dict[str, str], data: Path) -> None:
    result = subprocess.run(
        ["sh", "-c", f"cat '{data}' | {' '.join(CHONGJIN)} search founded --data /dev/stdin --fields id"],
        env=environment, capture_output=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert (result.stdout, result.stderr) == ("CJ-0003\nCJ-0002\n", "")
    assert cached() == []


def test_what_was_opened_longest_ago_goes_where_indexes_take_much_room(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names, now = ("first", "second", "third", "whole"), time.time()
    made = {}
    for age, name in enumerate(names):
        copy = tmp_path / f"{name}.json"
        copy.write_bytes(data.read_bytes())
        before = set(cached())
        ids(copy)
        [made[name]] = set(cached()) - before
        os.utime(made[name], (now - 60 + age, now - 60 + age))
    size = made["first"].stat().st_size
    os.truncate(made["whole"], 4 * size)
    (made["first"].parent / "notes.index").write_bytes(b"no index of ours" * size)
    os.utime(made["first"], (now, made["first"].stat().st_mtime))  # it was opened since
    monkeypatch.setattr(cache, "LARGEST", 2 * size)
    assert ids(data) == ALL
    left = {name for name, file in made.items() if file.exists()}
    assert left == {"first", "third", "whole"}
    assert not made["second"].with_name(f"{made['second'].name}.lock").exists()
    assert made["third"].with_name(f"{made['third'].name}.lock").exists()
    assert (made["first"].parent / "notes.index").exists()
