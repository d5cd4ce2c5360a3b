"""Finds, checks and opens the SQLite index of a dataset, and has it compiled when it is missing, stale or damaged.

The index is a cache: one file for each dataset, built to the side and renamed into place, never written to
again. It is fresh while its stamp is that of the dataset file and nothing has touched it since it was built.
Where no cache folder can be written, or the dataset is no regular file, it is built in memory.
"""

import errno
import os
import sqlite3
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from chongjin_cli import __version__
from chongjin_cli.index.format import FORMAT

_PLAIN = frozenset("/._-~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""What stands for itself in the path of a URI."""

ASIDE = ".aside-"
"""Between the name of an index and what makes that of a file unique in which it is being built."""


def open_index(path: str) -> sqlite3.Connection:
    """A read-only connection to the fresh index of a dataset file. Raises DatasetError for an invalid dataset."""
    stamp = _stamp(path)
    if stamp is None:
        return _in_memory(path)
    try:
        file = _cache_file(path)
        connection = _open_fresh(file, stamp)
        if connection:
            return connection
        with _lock(file + ".lock"):
            connection = _open_fresh(file, stamp)  # another process may have built it meanwhile
            if not connection:
                _build(path, file, stamp)
                connection = _open_fresh(file, stamp)
    except (OSError, sqlite3.Error):
        connection = None
    return connection or _in_memory(path)


def discard(path: str) -> None:
    """Remove the index of a dataset, so that the next opening compiles it anew."""
    with suppress(OSError):
        os.unlink(_cache_file(path))


def cache_folder() -> str:
    """The platform's folder for caches, with `chongjin` in it. Raises OSError where there is none."""
    if sys.platform == "win32":
        parent = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        parent = os.path.expanduser("~/Library/Caches")
    else:
        parent = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(parent):  # as the XDG specification asks
            parent = os.path.expanduser("~/.cache")
    if not os.path.isabs(parent):  # a user without a home must not get a folder of that name wherever they are
        raise FileNotFoundError(errno.ENOENT, "no home folder")
    return os.path.join(parent, "chongjin")


def _stamp(path: str) -> str | None:
    """What changes whenever a dataset file or this program does; None if it is no regular file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    parts = (
        FORMAT,
        __version__,
        found.st_size,
        found.st_mtime_ns,
        found.st_ctime_ns,
        found.st_ino,
        os.fsencode(os.path.realpath(path)).hex(),
    )
    return " ".join(map(str, parts))


def _cache_file(path: str) -> str:
    real = os.path.realpath(path)
    return os.path.join(cache_folder(), f"{zlib.crc32(os.fsencode(real)):08x}.{FORMAT}.sqlite")


def _seal(stamp: str) -> int:
    """A modification time derived from the stamp; any later write to the index breaks it."""
    return zlib.crc32(stamp.encode()) * 1_000_000_000


def _open_fresh(file: str, stamp: str) -> sqlite3.Connection | None:
    try:
        found = os.stat(file)
        if found.st_mtime_ns != _seal(stamp) or not _is_trusted(found):
            return None
        connection = connect(file)
        row = connection.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone()
    except (OSError, sqlite3.Error, UnicodeDecodeError):  # the last where SQLite tells what is damaged
        return None
    if row and row[0] == stamp:
        return connection
    connection.close()
    return None


def _is_trusted(found: os.stat_result) -> bool:
    """Whether a file is the user's own or the system's: what others have put into a folder open to all is not read."""
    return sys.platform == "win32" or found.st_uid in (0, os.geteuid())


def connect(file: str) -> sqlite3.Connection:
    """Open an index read-only; it never changes, so SQLite need not lock it."""
    return sqlite3.connect(f"file:{_quoted(file)}?mode=ro&immutable=1", uri=True)


def _quoted(file: str) -> str:
    """A path as a URI has it. What the standard library has for this takes a tenth of a search to import."""
    return "".join([chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(file)])


def _build(path: str, file: str, stamp: str) -> None:
    """Compile into a new file beside the index and rename it into place, whole or not at all."""
    from tempfile import mkstemp

    folder, name = os.path.split(file)
    _sweep(folder, name + ASIDE)
    descriptor, temporary = mkstemp(prefix=name + ASIDE, dir=folder)
    os.close(descriptor)
    try:
        connection = sqlite3.connect(temporary, isolation_level=None)
        try:
            _compile(connection, path, stamp)
        finally:
            connection.close()
        seal = _seal(stamp)
        os.utime(temporary, ns=(seal, seal))
        os.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _sweep(folder: str, prefix: str) -> None:
    """Remove what builds have left that were killed; the lock is held, so no other is at work."""
    for name in os.listdir(folder):
        if name.startswith(prefix):
            with suppress(OSError):
                os.unlink(os.path.join(folder, name))


def _in_memory(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _compile(connection, path, "")
    return connection


def _compile(connection: sqlite3.Connection, path: str, stamp: str) -> None:
    from pathlib import Path

    from chongjin_cli.index.compiler import compile_into

    compile_into(connection, Path(path), stamp)


@contextmanager
def _lock(file: str) -> Iterator[None]:
    """Let one process build while others wait; the system frees the lock when its holder ends, however it ends."""
    os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
    if sys.platform == "win32":
        yield  # without a lock each builds for itself, and the last to rename wins
        return
    import fcntl

    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
