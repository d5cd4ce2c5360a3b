"""Reading an index: what is kept when it is made anew beneath its reader."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.errors import DatasetError
from chongjin_cli.queries import index_reader
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.damage import damage_index


def test_how_much_is_kept_in_memory_outlives_an_index_that_is_made_anew(save: Callable[[Any, str], Path]) -> None:
    dataset = Dataset(str(save(SMALL, "small.json")))
    dataset.remember_pages(5000)
    damage_index(dataset)
    damaged = dataset._index
    assert len(list(dataset.ids(Selection()))) == 4
    assert dataset._index is not damaged
    assert list(dataset.rows("PRAGMA cache_size")) == [(-5000,)]


def test_of_an_index_that_is_damaged_meanwhile_each_row_comes_once(
    save: Callable[[Any, str], Path], small: dict[str, Any]
) -> None:
    small["claims"] = [{**small["claims"][0], "id": f"CJ-{number:04}"} for number in range(1, 301)]
    small.update(disputes=[], retired=[])
    dataset = Dataset(str(save(small, "small.json")))
    rows = dataset.rows("SELECT id, json FROM claim ORDER BY number")
    before = [next(rows)[0] for _ in range(50)]
    damaged = dataset._index
    damage_index(dataset)
    assert [*before, *(row[0] for row in rows)] == [claim["id"] for claim in small["claims"]]
    assert dataset._index is not damaged


def test_no_answer_is_of_two_editions_of_a_dataset(save: Callable[[Any, str], Path], small: dict[str, Any]) -> None:
    path = save(SMALL, "small.json")
    dataset = Dataset(str(path))
    small["claims"].pop()
    save(small, "small.json")
    damage_index(dataset)
    with pytest.raises(DatasetError) as error:
        list(dataset.ids(Selection()))
    assert error.value.message == f"{path} was changed, and the index of it as it was is damaged"
    assert error.value.hint == "run the command again"
    assert list(dataset.ids(Selection(sort="id"))) == ["CJ-0001", "CJ-0002", "CJ-0003"]


def test_an_index_that_stays_damaged_is_made_anew_once_in_the_cache_and_once_in_memory(
    save: Callable[[Any, str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dataset = Dataset(str(save(SMALL, "small.json")))
    made = []

    def damaged(where: str) -> Callable[..., Any]:
        def still(*_: object) -> Any:
            made.append(where)
            return dataset._index._replace()  # the same, and as damaged

        return still

    monkeypatch.setattr(index_reader, "reopen_index", damaged("in the cache"))
    monkeypatch.setattr(index_reader, "open_in_memory", damaged("in memory"))
    damage_index(dataset)
    with pytest.raises(DatasetError, match=r"^cannot read the index: "):
        list(dataset.ids(Selection()))
    assert made == ["in the cache", "in memory"]
