"""An open dataset: what it keeps when its index is made anew beneath it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from chongjin_cli.index import cache
from chongjin_cli.index.pages import PAGE
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL


def test_how_much_is_kept_in_memory_outlives_an_index_that_is_made_anew(
    save: Callable[[Any, str], Path], environment: dict[str, str]  # noqa: ARG001 - for its cache
) -> None:  # fmt: skip
    dataset = Dataset(str(save(SMALL, "small.json")))
    dataset.remember_pages(5000)
    [file] = Path(cache.cache_folder()).glob("*.index")
    content = bytearray(file.read_bytes())
    content[PAGE : -2 * PAGE] = bytes(len(content) - 3 * PAGE)
    with file.open("r+b") as out:
        out.write(content)
    dataset._index.connection.execute("PRAGMA shrink_memory")
    damaged = dataset._index
    assert len(list(dataset.ids(Selection()))) == 4
    assert dataset._index is not damaged
    assert list(dataset.rows("PRAGMA cache_size")) == [(-5000,)]
