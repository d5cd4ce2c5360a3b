"""A dataset file that is opened once and read as often as needed, and notices if it is written to meanwhile."""

import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO, cast
from zlib import crc32

from chongjin_cli.dataset.json_stream import CHUNK, Piece, pieces
from chongjin_cli.errors import DatasetError
from chongjin_cli.text.escaping import visible

LARGEST_PIPE = 1 << 28
"""Bytes that are taken from what cannot be rewound, and so has to be copied."""
WITH_DATA = "with --data"
"""How most commands are told which file to read."""


class DatasetFile:
    """A dataset file that is opened once and read as often as needed; what cannot be rewound is copied first.

    With `is_stdin` it is what comes there, and the path only its name. `how` tells in a mend how to name another.

    Raises DatasetError if it cannot be opened or read.
    """

    def __init__(self, path: Path, *, is_stdin: bool = False, how: str) -> None:
        self.path = path
        self._how = how
        try:
            file: BinaryIO = open(0, "rb", closefd=False) if is_stdin else path.open("rb")  # noqa: SIM115 - kept open
            self.opened = os.fstat(file.fileno())
            if not stat.S_ISREG(self.opened.st_mode):
                with file:
                    copied = _copied(path, file, how)
                file = cast(BinaryIO, copied)
                self.opened = os.fstat(file.fileno())
        except (OSError, ValueError) as error:
            raise _cannot_read(path, error, how) from error
        self._file = file
        self._known: dict[int, int] = {}
        self._is_torn = False

    def pieces(self) -> Iterator[Piece]:
        """The pieces of the file, from its beginning. Raises NotJsonError, and DatasetError if it cannot be read."""
        passing = self._pass()
        try:
            yield from pieces(passing)
        except OSError as error:
            raise _cannot_read(self.path, error, self._how) from error
        finally:
            self._note(passing)

    def whole_checksum(self) -> int:
        """The CRC-32 of all its bytes. Raises DatasetError if it cannot be read."""
        passing = self._pass()
        try:
            while passing.read(CHUNK):
                pass
        except OSError as error:
            raise _cannot_read(self.path, error, self._how) from error
        self._note(passing)
        return passing.checksum

    def _pass(self) -> "_Passing":
        self._file.seek(0)
        return _Passing(self._file, self._known)

    def _note(self, passing: "_Passing") -> None:
        """Keep how far a pass has come, and what it has read, for those after it to compare."""
        self._is_torn |= passing.is_torn
        self._known[passing.length] = passing.checksum

    def content(self) -> bytes:
        """All of it. Raises DatasetError if it cannot be read."""
        try:
            self._file.seek(0)
            return self._file.read()
        except OSError as error:
            raise _cannot_read(self.path, error, self._how) from error

    def has_changed(self) -> bool:
        """Whether it was written to since it was opened, by its stamps or, between two passes, its bytes.

        A file whose name was given to another is whole, though the system counts that as a change of it.
        """
        now, then = os.fstat(self._file.fileno()), self.opened
        return (
            self._is_torn
            or (now.st_size, now.st_mtime_ns) != (then.st_size, then.st_mtime_ns)
            or (now.st_ctime_ns != then.st_ctime_ns and now.st_nlink == then.st_nlink)
        )


class _Passing:
    """Bytes on their way to the reader of JSON, with their checksum so far and whether earlier passes had another."""

    def __init__(self, file: BinaryIO, known: dict[int, int]) -> None:
        self._file = file
        self._known = known
        self.length = self.checksum = 0
        self.is_torn = False

    def read(self, size: int) -> bytes:
        """Some bytes, none at the end."""
        content = self._file.read(size)
        self.length += len(content)
        self.checksum = crc32(content, self.checksum)
        self.is_torn |= self._known.get(self.length, self.checksum) != self.checksum
        return content


class ChangedError(DatasetError):
    """A dataset that was written to while it was read, so that two versions of it would be mixed."""

    is_passing = True

    def __init__(self, path: Path) -> None:
        super().__init__(f"{visible(str(path))} was written to while it was read", "run the command again")


def _copied(path: Path, file: BinaryIO, how: str) -> IO[bytes]:
    copied = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the program
    while chunk := file.read(CHUNK):
        if copied.tell() + len(chunk) > LARGEST_PIPE:
            what = f"more than {LARGEST_PIPE >> 20} MiB come from {visible(str(path))}"
            raise DatasetError(what, f"save it to a file and name that {how}")
        copied.write(chunk)
    copied.flush()  # or its size and stamps would change when it is read, as if another wrote to it
    return copied


def _cannot_read(path: Path, error: Exception, how: str) -> DatasetError:
    reason = getattr(error, "strerror", None) or error
    return DatasetError(f"cannot read {visible(str(path))}: {reason}", f"name a dataset file {how}")
