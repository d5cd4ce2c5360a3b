"""ZIP files that are the same bytes for the same content, whenever and wherever they are made."""

import shutil
from collections.abc import Iterable
from tempfile import TemporaryFile
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


def pack(files: Iterable[tuple[str, Any]], out: BinaryIO, *, stored: tuple[str, ...] = ()) -> None:
    """Write a ZIP of files by their names; those with an ending in `stored` are packed already.

    A ZIP to a pipe is laid out otherwise than one in a file, so it is always made in a file.
    """
    with TemporaryFile() as whole:
        with ZipFile(whole, "w") as archive:
            for name, file in files:
                file.seek(0)
                entry = _entry(name, ZIP_STORED if stored and name.endswith(stored) else ZIP_DEFLATED)
                with archive.open(entry, "w", force_zip64=True) as member:
                    shutil.copyfileobj(file, member)
        whole.seek(0)
        shutil.copyfileobj(whole, out)


def _entry(name: str, compression: int) -> ZipInfo:
    """An entry without the time and system that it was made on, so that the archive is reproducible."""
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = compression
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
