"""Finds, checks and opens the index of a dataset, and has it compiled when it is missing, stale, foreign or damaged.

The index of the shipped dataset comes with the program and is opened in place. For any other file the index is a cache:
one file for each dataset in a folder of the user's own, built to the side and renamed into place, never written to
again. What is read is examined on the descriptor that is read. Where there is no cache, it is built in memory.
"""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple
from zlib import crc32

import apsw

from chongjin_cli import __version__
from chongjin_cli.errors import DatasetError
from chongjin_cli.index.format import FORMAT
from chongjin_cli.index.pages import DamagedError, connect, seal
from chongjin_cli.shipped import default_path, shipped_index
from chongjin_cli.text.folding import UNICODE, folding_of

ASIDE = ".aside-"
"""Between the name of an index and what makes that of a file unique in which it is being built."""
PATIENCE = 5.0
"""Seconds that a call waits for another process to build an index, before it builds one in memory."""
COARSE = 2_100_000_000
"""Nanoseconds within which some file systems tell no two changes apart, and a clock of the system is behind another."""
LAST_SECONDS = (2**31 - 1, 2**32 - 1)
"""The last seconds that some file systems have, in 2038 and 2106: everything after them has the same stamp."""
KEPT = 30 * 24 * 3600
"""Seconds after which an index that nobody has opened is removed."""
LARGEST = 2 << 30
"""Bytes of all indexes together, beyond which those go that nobody has opened for longest. One that has as many by
itself takes a quarter of an hour to make, and stays as long as it is opened.
"""
READ_AT_ONCE = 1 << 17
"""Bytes of a dataset that are read at once for their checksum: so few that they stay in the processor's own memory."""
CACHE_VARIABLE = "HOME" if sys.platform == "darwin" else "XDG_CACHE_HOME"
"""The variable of the environment that tells where the platform's folder for caches is."""
_NO_LINKS = os.O_NOFOLLOW | os.O_NONBLOCK
"""A link is not followed, and a pipe that stands where a file should is not waited for."""
_OURS = r"[0-9a-f]{8}\.[0-9A-Za-z]+\.index"
"""How the names of indexes begin, and of their locks."""
DAMAGE = (apsw.CorruptError, apsw.IOError, apsw.NotADBError, DamagedError)
"""What reading an index raises that is not as it was written."""


class Index(NamedTuple):
    """An open index, the checksum of the dataset file that it was made of, and whether it came with the program.

    And whether it has the words that are searched, and why it could not be kept in the cache, if that is so.
    """

    connection: apsw.Connection
    content: str
    is_shipped: bool = False
    has_words: bool = True
    why_not_kept: str | None = None


def open_index(path: str, *, needs_words: bool = True) -> Index:
    """The index of a dataset file as it is now; one that cannot be kept has words only if they are needed.

    Raises DatasetError for an invalid dataset.
    """
    if path == default_path() and (found := _open_shipped(path)):
        return found
    return _open_made(path, needs_words=needs_words)


def reopen_index(path: str, damaged: Index) -> Index:
    """Another index for a dataset file than one that turned out to be damaged. Raises DatasetError as `open_index`."""
    if not damaged.is_shipped:
        with suppress(OSError), _own_folder() as folder:
            os.unlink(os.path.join(folder.path, _cache_name(path)))
    return _open_made(path)


def _open_made(path: str, *, needs_words: bool = True) -> Index:
    """The index of the cache, or one in memory. A dataset that is written to meanwhile is read once more."""
    stamp = _stamp(path)
    if stamp is None:  # what cannot be read again
        return open_in_memory(path)
    why_not_kept = None
    try:
        with _own_folder() as folder:
            try:
                found = _cached(folder, path, stamp)
            except DatasetError as error:
                if not error.is_passing:
                    raise
                found = None
            if found is not None:
                return found
    except (OSError, apsw.Error, DamagedError, UnicodeEncodeError) as error:
        # SQLite opens no file in a folder whose name is not UTF-8.
        why_not_kept = getattr(error, "strerror", None) or str(error)
    return open_in_memory(path, has_words=needs_words)._replace(why_not_kept=why_not_kept)


class _Folder(NamedTuple):
    """The cache folder, examined and open."""

    path: str
    descriptor: int


def cache_folder() -> str:
    """The platform's folder for caches, with `chongjin` in it. Raises OSError where there is none."""
    if sys.platform == "darwin":
        parent = os.path.expanduser("~/Library/Caches")
    else:
        parent = os.environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(parent):  # as the XDG specification asks
            parent = os.path.expanduser("~/.cache")
    if not os.path.isabs(parent):  # a user without a home must not get a folder of that name wherever they are
        raise FileNotFoundError(errno.ENOENT, "no home folder")
    return os.path.join(parent, "chongjin")


@contextmanager
def _own_folder() -> Iterator[_Folder]:
    """The cache folder, made if it is missing. Raises OSError if it is not the user's own, or others can write it."""
    path = cache_folder()
    os.makedirs(path, mode=0o700, exist_ok=True)
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if not _is_ours(os.fstat(descriptor)):
            raise PermissionError(errno.EPERM, "the cache folder is not the user's own")
        yield _Folder(path, descriptor)
    finally:
        os.close(descriptor)


def _is_ours(found: os.stat_result) -> bool:
    """Whether a file or folder is the user's, and nobody else can write it."""
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022


def _stamp(path: str) -> str | None:
    """What changes whenever a dataset file or this program does; None if it is no regular file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return _stamp_of(path, found) if stat.S_ISREG(found.st_mode) else None


def _stamp_of(path: str, found: os.stat_result) -> str:
    parts = (
        FORMAT,
        __version__,
        UNICODE,
        apsw.sqlite_lib_version(),
        found.st_size,
        found.st_mtime_ns,
        found.st_ctime_ns,
        found.st_ino,
        os.fsencode(os.path.realpath(path)).hex(),
    )
    return " ".join(map(str, parts))


def _cache_name(path: str) -> str:
    return f"{crc32(os.fsencode(os.path.realpath(path))):08x}.{FORMAT}.index"


def _cached(folder: _Folder, path: str, stamp: str) -> Index | None:
    """The fresh index of a dataset in the cache, built if need be; None if another process takes too long over it."""
    name = _cache_name(path)
    if found := _open_fresh(folder, name, path, stamp):
        return found
    with _lock(folder, f"{name}.lock") as locked:
        if not locked:
            return None
        # Another process may have built it meanwhile.
        return _open_fresh(folder, name, path, stamp) or _build(folder, name, path)


def _open_fresh(folder: _Folder, name: str, path: str, stamp: str) -> Index | None:
    """An index of the cache if it is ours, whole, and of the dataset as it is; None if not."""
    try:
        descriptor = os.open(name, os.O_RDONLY | _NO_LINKS, dir_fd=folder.descriptor)
    except OSError:
        return None
    found = os.fstat(descriptor)
    if not _is_ours(found) or not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        return None
    try:
        connection = connect(descriptor)
    except (OSError, *DAMAGE):
        return None
    try:
        known = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('stamp', 'content')"))
        if known.get("stamp") == stamp and _is_settled(path, known["content"], found.st_mtime_ns, descriptor):
            return Index(connection, known["content"])
    except (OSError, KeyError, apsw.Error):
        pass
    connection.close()
    return None


def _is_settled(path: str, content: str, built: int, index: int) -> bool:
    """Whether a dataset file with the right stamp is the one that was compiled when an index was `built`.

    Its bytes are asked where its stamp may be that of two versions: where it was changed shortly before, or when the
    file system has no stamps any more. The open `index` is stamped anew then, so that they need not be asked for ever.
    """
    found = os.stat(path)
    changed = max(found.st_mtime_ns, found.st_ctime_ns)
    if _is_unlike_later(changed, built):
        return True
    begun = time.time_ns()
    if _checksum(path) != content:
        return False
    if _is_unlike_later(changed, begun):
        with suppress(OSError):
            os.utime(index, ns=(begun, begun))
    return True


def _is_unlike_later(changed: int, now: int) -> bool:
    """Whether no change from `now` on can have the stamp of one that was made when a file was `changed`."""
    return 0 <= changed < now - COARSE and changed // 10**9 not in LAST_SECONDS


def _checksum(path: str) -> str:
    """The checksum of a dataset file, as an index has it."""
    total = 0
    # Read into the same memory again and again: to be given new takes longer than to read.
    part = memoryview(bytearray(READ_AT_ONCE))
    with open(path, "rb", buffering=0) as file:
        while size := file.readinto(part):
            total = crc32(part[:size], total)
    return f"{total:08x}"


def _build(folder: _Folder, name: str, path: str) -> Index:
    """Compile into a new file beside the index and rename it into place, whole or not at all."""
    from chongjin_cli.interrupts import removed_when_ended

    _sweep(folder, name + ASIDE)
    begun = time.time_ns()
    aside = f"{name}{ASIDE}{os.urandom(8).hex()}"
    temporary = os.path.join(folder.path, aside)
    with removed_when_ended(temporary):
        descriptor = os.open(aside, os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_LINKS, 0o600, dir_fd=folder.descriptor)
        try:
            connection = apsw.Connection(temporary)
            try:
                content = _compile(connection, path)
            finally:
                connection.close()
            seal(temporary)
            # From when on it knows the dataset: what is written later is younger.
            os.utime(temporary, ns=(begun, begun))
            os.replace(temporary, os.path.join(folder.path, name))
        except BaseException:
            os.close(descriptor)
            with suppress(OSError):
                os.unlink(temporary)
            raise
    return Index(connect(descriptor), content)


def _sweep(folder: _Folder, prefix: str) -> None:
    """Remove what builds have left that were killed, what nobody has opened for long, and what is beyond LARGEST.

    The lock of the index that is to be built is held. Who has another one open still reads it.
    """
    indexes = list[tuple[float, int, str]]()
    for name in os.listdir(folder.path):
        if re.match(_OURS, name) is None:
            continue
        file = os.path.join(folder.path, name)
        with suppress(OSError):
            found = os.lstat(file)
            opened = max(found.st_atime, found.st_mtime)
            if name.startswith(prefix) or opened < time.time() - KEPT:
                os.unlink(file)
            elif name.endswith(".index") and found.st_size < LARGEST:
                indexes.append((opened, found.st_size, file))
    total = 0
    for _, size, file in sorted(indexes, reverse=True):
        total += size
        if total > LARGEST:
            for each in (file, f"{file}.lock"):
                with suppress(OSError):
                    os.unlink(each)


def open_in_memory(path: str, *, has_words: bool = True) -> Index:
    """An index that no disk can damage. Raises DatasetError as `open_index` does."""
    connection = apsw.Connection(":memory:")
    try:
        return Index(connection, _compile(connection, path, has_words=has_words), has_words=has_words)
    except apsw.NoMemError as error:
        raise MemoryError from error


def _compile(connection: apsw.Connection, path: str, *, has_words: bool = True) -> str:
    from pathlib import Path

    from chongjin_cli.index.compiler import compile_into

    return compile_into(connection, Path(path), lambda found: _stamp_of(path, found), has_words=has_words)


@contextmanager
def _lock(folder: _Folder, name: str) -> Iterator[bool]:
    """Let one process build while others wait, for a while; the system frees the lock when its holder ends."""
    import fcntl

    descriptor = os.open(name, os.O_RDWR | os.O_CREAT | _NO_LINKS, 0o600, dir_fd=folder.descriptor)
    try:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    yield False
                    return
                time.sleep(0.02)
            else:
                yield True
                return
    finally:
        os.close(descriptor)


def _open_shipped(path: str) -> Index | None:
    """The index that comes with the program, if it is whole, of this format, and of the dataset beside it.

    And if this Python folds the dataset's own characters as the one that built it: the same version of Unicode tells
    that at once, else the folding itself is compared.
    """
    try:
        descriptor = os.open(shipped_index(), os.O_RDONLY)
    except OSError:
        return None
    try:
        connection = connect(descriptor)
    except (OSError, apsw.Error, DamagedError):
        return None
    try:
        known = dict(connection.execute("SELECT key, value FROM meta"))
        if (
            known["format"] == FORMAT
            and known["content"] == _checksum(path)
            and (known["unicode"] == UNICODE or known["folding"] == folding_of(known["characters"]))
        ):
            return Index(connection, known["content"], is_shipped=True)
    except (OSError, KeyError, apsw.Error):
        pass
    connection.close()
    return None


def build_shipped(path: str, file: str) -> None:
    """Write the index of a dataset file for the program to bring along. Raises DatasetError if it is not valid."""
    with open(path, encoding="utf-8") as dataset:
        characters = "".join(sorted(set(dataset.read()) - set(map(chr, range(128)))))
    connection = apsw.Connection(file)
    _compile(connection, path)
    folded = {"characters": characters, "folding": folding_of(characters)}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", folded.items())
    connection.close()
    seal(file)
