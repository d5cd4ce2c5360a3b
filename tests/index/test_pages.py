"""The file of an index: every page is checked when it is read, and what was examined is what is read."""

import os
import random
from pathlib import Path

import apsw
import pytest

from chongjin_cli.index.cache import DAMAGE
from chongjin_cli.index.pages import PAGE, DamagedError, connect, seal

ROWS = 3000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "an.index"
    connection = apsw.Connection(str(path))
    for _ in connection.execute(f"PRAGMA page_size = {PAGE}; PRAGMA journal_mode = OFF; CREATE TABLE t (n, words)"):
        pass
    connection.executemany("INSERT INTO t VALUES (?, ?)", ((number, f"{number} " * 50) for number in range(ROWS)))
    connection.close()
    seal(str(path))
    return path


def read(path: Path) -> list[int]:
    connection = connect(os.open(path, os.O_RDONLY))
    try:
        found = [(number, words) for number, words in connection.execute("SELECT n, words FROM t")]
    finally:
        connection.close()
    assert all(words == f"{number} " * 50 for number, words in found)
    return [number for number, _ in found]


def test_what_was_written_is_read(file: Path) -> None:
    assert read(file) == list(range(ROWS))


def test_any_byte_that_is_changed_is_noticed_or_makes_no_difference(file: Path) -> None:
    content = bytearray(file.read_bytes())
    chance = random.Random(1)  # noqa: S311
    for _ in range(150):
        place = chance.randrange(len(content))
        damaged = bytearray(content)
        damaged[place] ^= 1 << chance.randrange(8)
        file.write_bytes(damaged)
        with pytest.raises(DAMAGE):
            read(file)


@pytest.mark.parametrize("length", [0, 1, 15, PAGE, PAGE + 4, -1, -16, -PAGE])
def test_a_file_that_breaks_off(file: Path, length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(DamagedError):
        connect(os.open(file, os.O_RDONLY))


def test_what_was_opened_is_read_whatever_takes_its_name(file: Path, tmp_path: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    other = tmp_path / "other"
    other.write_bytes(b"x" * 99)
    other.replace(file)
    assert [row[0] for row in connect(descriptor).execute("SELECT count(*) FROM t")] == [ROWS]


def test_nothing_can_be_written_to_it(file: Path) -> None:
    with pytest.raises(apsw.ReadOnlyError):
        connect(os.open(file, os.O_RDONLY)).execute("INSERT INTO t VALUES (1, 2)")
