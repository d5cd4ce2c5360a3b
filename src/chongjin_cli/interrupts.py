"""What must not be left behind when the program is ended by a signal."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_UNFINISHED: set[str] = set()


@contextmanager
def removed_when_ended(path: str) -> Iterator[None]:
    """A file that is removed if the program is ended by a signal meanwhile."""
    _UNFINISHED.add(path)
    try:
        yield
    finally:
        _UNFINISHED.discard(path)


def remove_unfinished() -> None:
    """Remove the files that are being written."""
    for path in list(_UNFINISHED):
        with suppress(OSError):
            os.unlink(path)
