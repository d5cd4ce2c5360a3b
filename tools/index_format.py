"""Writes the format of the index anew, a hash over everything that shapes it."""

import argparse
from pathlib import Path
from zlib import crc32

PACKAGE = Path(__file__).parent.parent / "src" / "chongjin_cli"
FILE = PACKAGE / "index" / "format.py"
SHAPING = ("text", "dataset", "index")
"""The rooms whose code and word lists shape what an index holds, beside the output contract."""


def index_format() -> str:
    """Eight hexadecimal digits that change with any of the files."""
    files = sorted(file for room in SHAPING for file in (PACKAGE / room).rglob("*") if file.suffix in (".py", ".txt"))
    total = 0
    for file in (PACKAGE / "contract.py", PACKAGE / "vocabulary.py", *files):
        if file != FILE:
            total = crc32(
                file.relative_to(PACKAGE).as_posix().encode() + file.read_bytes().replace(b"\r\n", b"\n"), total
            )
    return f"{total:08x}"


def text() -> str:
    """The text of the file."""
    about = (
        "The format of the index: a hash over what shapes it, written by tools/index_format.py and checked by a test."
    )
    return f'"""{about}"""\n\nFORMAT = "{index_format()}"\n'


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    FILE.write_text(text(), encoding="utf-8")
