"""An index of the cache that is damaged while a dataset is open on it."""

from pathlib import Path

from chongjin_cli.index import cache
from chongjin_cli.index.pages import PAGE
from chongjin_cli.queries.store import Dataset


def damage_index(dataset: Dataset) -> None:
    """Overwrite all pages but the first and the last two of the only index there is, and forget those that were read."""
    [file] = Path(cache.cache_folder()).glob("*.index")
    content = bytearray(file.read_bytes())
    content[PAGE : -2 * PAGE] = bytes(len(content) - 3 * PAGE)
    with file.open("r+b") as out:
        out.write(content)
    dataset._index.connection.execute("PRAGMA shrink_memory")
