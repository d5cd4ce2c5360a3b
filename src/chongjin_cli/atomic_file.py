"""Writes a file whole or not at all: aside in the same folder, then renamed into place."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from chongjin_cli.errors import OutputError, UsageError
from chongjin_cli.interrupts import removed_when_ended


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """A file that takes the place of the one at `path` once everything is written, and else leaves no trace.

    A link stays a link, a file keeps its mode; a device, a pipe or what stdout already goes to is written to as it is.
    Raises UsageError for what can be no file's name, OutputError for what cannot be written, and BrokenPipeError.
    """
    try:
        mode = _mode(path)
        if mode is not None and _is_stdout(path):
            sys.stdout.flush()
            with open(os.dup(1), "wb") as file:
                yield file
            return
        if mode is not None and not stat.S_ISREG(mode):
            with open(path, "wb") as file:
                yield file
            return
        with _aside(os.path.realpath(path), mode) as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write {path!r}: {error.strerror or error}", _mend(error)) from error


def _mode(path: str) -> int | None:
    """Type and permissions of what is at a path, None if there is nothing. Raises OSError if it cannot be replaced."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        if os.path.basename(path):
            return None
        raise UsageError(f"{path!r} names no file", "write the name of a file, as in -o chongjin.json") from None
    except ValueError as error:
        raise UsageError(f"{path!r} can be no file's name: {error}") from error
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise UsageError(f"{path[:40]!r}… can be no file's name: {error.strerror}") from error
        raise
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return mode


def _is_stdout(path: str) -> bool:
    """Whether a name leads to where stdout goes, which others may write to before and after."""
    if not os.path.realpath(os.path.dirname(path)).startswith(("/dev", "/proc")):
        return False
    try:
        return os.path.samestat(os.stat(path), os.fstat(1))
    except OSError:
        return False


@contextmanager
def _aside(path: str, mode: int | None) -> Iterator[BinaryIO]:
    """A new file in the folder of `path` that is renamed to it at the end."""
    folder = os.path.dirname(path)
    aside = os.path.join(folder, f".chongjin-{os.urandom(8).hex()}")
    with removed_when_ended(aside):
        nameless = _open_nameless(folder)
        try:
            descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666) if nameless is None else nameless
            with open(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(descriptor)
                if nameless is not None:
                    # Only with a folder's descriptor does Python have the link followed to the file itself.
                    os.link(f"/proc/self/fd/{descriptor}", aside, src_dir_fd=descriptor)
            if mode is not None:
                os.chmod(aside, stat.S_IMODE(mode))
            os.replace(aside, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(aside)
            raise


def _open_nameless(folder: str) -> int | None:
    """A new file that the system forgets if the program is killed; None where there are no such files."""
    if not hasattr(os, "O_TMPFILE") or not os.path.isdir("/proc/self/fd"):
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o666)
    except OSError:
        return None


def _mend(error: OSError) -> str | None:
    match error.errno:
        case errno.EISDIR:
            return "name a file in it"
        case errno.ENOENT | errno.ENOTDIR:
            return "name a folder that is there"
    return None
