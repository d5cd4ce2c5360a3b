"""Reading an index: what is kept when it is made anew beneath its reader."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.damage import damage_index


def test_how_much_is_kept_in_memory_outlives_an_index_that_is_made_anew(
    save: Callable[[Any, str], Path], environment: dict[str, str]  # noqa: ARG001 - for its cache
) -> None:  # fmt: skip
    dataset = Dataset(str(save(SMALL, "small.json")))
    dataset.remember_pages(5000)
    damage_index(dataset)
    damaged = dataset._index
    assert len(list(dataset.ids(Selection()))) == 4
    assert dataset._index is not damaged
    assert list(dataset.rows("PRAGMA cache_size")) == [(-5000,)]
