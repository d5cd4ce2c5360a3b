"""An index file whose every page is checked when it is read, so that what is damaged is detected, never believed.

Behind the pages of the database stands a checksum (CRC-32) for each of them, and a footer. SQLite reads them by a VFS
of ours, from a descriptor that was examined before: what is read is what was examined, whatever happens to its name.
"""

import os
from itertools import count
from typing import Any
from zlib import crc32

import apsw

PAGE = 16384
"""Bytes of a page of the database: four times SQLite's own, since those of common words and of sorting fill them."""
_CHECKSUM = 4
"""Bytes of a checksum."""
_MAGIC = b"chongjin"
_FOOTER = len(_MAGIC) + 2 * _CHECKSUM
"""Bytes of the footer: what it is, the number of pages, and the checksum of both."""
_NUMBERS = count()


class DamagedError(Exception):
    """An index that cannot be read as it was written."""


def seal(path: str) -> None:
    """Append the checksums of its pages, and the footer, to a finished database, and write it to the disk."""
    with open(path, "r+b") as file:
        checksums = []
        while page := file.read(PAGE):
            checksums.append(_number(crc32(page)))
        file.write(b"".join(checksums))
        file.write(_footer(len(checksums)))
        file.flush()
        os.fsync(file.fileno())


def _footer(pages: int) -> bytes:
    counted = _MAGIC + _number(pages)
    return counted + _number(crc32(counted))


def _number(number: int) -> bytes:
    return number.to_bytes(_CHECKSUM, "little")


def connect(descriptor: int) -> apsw.Connection:
    """A read-only connection to a sealed database, which closes the descriptor in the end.

    Raises DamagedError, OSError or apsw.Error; the descriptor is closed then, too.
    """
    files = None
    try:
        files = _CheckedFiles(descriptor)
        return apsw.Connection("index", flags=apsw.SQLITE_OPEN_READONLY, vfs=files.name)
    except BaseException:
        if files is None or not files.is_opened:
            os.close(descriptor)
        raise


class _CheckedFiles(apsw.VFS):
    """A file system for SQLite with one file in it: the index that a descriptor is open on."""

    def __init__(self, descriptor: int) -> None:
        self.name = f"chongjin-{next(_NUMBERS)}"
        self.is_opened = False
        self._descriptor = descriptor
        self._pages = _whole_pages(descriptor)
        super().__init__(self.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802 - as SQLite names it
        """The index, or a temporary file of SQLite's own."""
        if not flags[0] & apsw.SQLITE_OPEN_MAIN_DB:
            return super().xOpen(name, flags)
        flags[1] = flags[0]
        self.is_opened = True
        return _CheckedFile(self._descriptor, self._pages)

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: ARG002, N802
        """Whether there is a journal: never."""
        return False

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        """The name, which leads nowhere."""
        return name


class _CheckedFile:
    """The pages of an index, each checked when it is read."""

    def __init__(self, descriptor: int, pages: int) -> None:
        self._descriptor = descriptor
        self._pages = pages

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        """Bytes within a page. Raises what SQLite takes for a damaged file."""
        number, start = divmod(offset, PAGE)
        try:
            page = os.pread(self._descriptor, PAGE, number * PAGE)
            checksum = os.pread(self._descriptor, _CHECKSUM, self._pages * PAGE + number * _CHECKSUM)
        except OSError as error:
            raise apsw.IOError(str(error)) from error
        if number >= self._pages or _number(crc32(page)) != checksum:
            raise apsw.CorruptError(f"page {number} is not as it was written")
        return page if amount == PAGE else page[start : start + amount]

    def xFileSize(self) -> int:  # noqa: N802
        """The bytes of the database, without checksums and footer."""
        return self._pages * PAGE

    def xClose(self) -> None:  # noqa: N802
        """Close the descriptor."""
        os.close(self._descriptor)

    def xLock(self, level: int) -> None:  # noqa: N802
        """Nothing to do: an index never changes."""

    def xUnlock(self, level: int) -> None:  # noqa: N802
        """Nothing to do."""

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        """Nobody writes."""
        return False

    def xFileControl(self, op: int, pointer: int) -> bool:  # noqa: ARG002, N802
        """None is known."""
        return False

    def xSectorSize(self) -> int:  # noqa: N802
        """As most disks have it."""
        return 4096

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        """That the file never changes."""
        return apsw.SQLITE_IOCAP_IMMUTABLE


def _whole_pages(descriptor: int) -> int:
    """How many pages there are, where the footer and the length of the file agree. Raises DamagedError."""
    size = os.fstat(descriptor).st_size
    pages, rest = divmod(size - _FOOTER, PAGE + _CHECKSUM)
    if pages < 1 or rest or os.pread(descriptor, _FOOTER, size - _FOOTER) != _footer(pages):
        raise DamagedError("no whole index")
    return pages
