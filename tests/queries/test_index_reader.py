"""Reading an index: what is kept when it is made anew beneath its reader."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
import pytest

from chongjin_cli.cli import options
from chongjin_cli.cli.options import Data
from chongjin_cli.errors import DatasetError
from chongjin_cli.queries import index_reader
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.damage import damage_index


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
    assert error.value.message == f"{path} was changed, and there is no index of it as it was"
    assert error.value.hint == "run the command again"
    assert list(dataset.ids(Selection(sort="id"))) == ["CJ-0001", "CJ-0002", "CJ-0003"]


@pytest.fixture
def not_kept(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # noqa: ARG001
    """A folder for caches that cannot be made, as a file stands there."""
    (tmp_path / "a-file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a-file"))


@pytest.mark.usefixtures("not_kept")
def test_an_index_that_is_not_kept_has_words_only_if_they_are_asked_for(save: Callable[[Any, str], Path]) -> None:
    path = str(save(SMALL, "small.json"))
    dataset = Dataset(path, needs_words=False)
    tables = {row[0] for row in dataset.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert ({"claim", "trait", "link", "figure"} - tables, {"words", "vocabulary", "stems"} & tables) == (set(), set())
    with_words = Dataset(path)
    for kind in ("topic", "place", "source", "measure"):
        assert list(dataset.records(kind)) == list(with_words.records(kind))
    assert list(dataset.claims(Selection())) == list(with_words.claims(Selection()))
    assert (dataset.why_slow, with_words.why_slow) == (None, "Not a directory")


@pytest.mark.usefixtures("not_kept")
def test_words_that_are_asked_for_after_all_are_indexed_then(save: Callable[[Any, str], Path]) -> None:
    dataset = Dataset(str(save(SMALL, "small.json")), needs_words=False)
    listed = dataset.ids(Selection(sort="id"))
    first = next(listed)
    assert list(dataset.ids(Selection(dataset.understand("works").search))) == ["CJ-0003", "CJ-0002"]
    assert [first, *listed] == ["CJ-0001", "CJ-0002", "CJ-0003", "CJ-0004"]
    assert dataset.why_slow is None
    with pytest.raises(apsw.SQLError):
        dataset.rows("SELECT nothing FROM nowhere")


@pytest.mark.usefixtures("not_kept")
@pytest.mark.parametrize(
    ("data", "listed", "has_words"),
    [
        (Data(), Filters(), False), (Data(), None, True), (Data(), Filters(match="works"), True),
        (Data(without=["atlas"]), Filters(), True),
    ],
)  # fmt: skip
def test_commands_that_list_do_without_words_unless_a_filter_asks_for_them(
    save: Callable[[Any, str], Path], data: Data, listed: Filters | None, *, has_words: bool
) -> None:
    data = data._replace(data=str(save(SMALL, "small.json")))
    assert data.open(listed)._index.has_words is has_words


@pytest.mark.usefixtures("not_kept")
@pytest.mark.parametrize(("slow", "told"), [
    (100, "the dataset is indexed anew for each call, as the index cannot be kept (Not a directory); name a folder that"
          " can be written: XDG_CACHE_HOME=FOLDER\n"),
    (1 << 20, ""),
])  # fmt: skip
def test_why_a_search_of_a_large_dataset_is_slow_is_told_with_the_mend(
    save: Callable[[Any, str], Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    slow: int, told: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(options, "SLOW", slow)
    Data(str(save(SMALL, "small.json"))).open()
    assert capsys.readouterr().err == told


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
