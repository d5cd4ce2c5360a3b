"""Reads the texts that a user names, piece by piece; `-` is stdin."""

from collections.abc import Iterator
from os.path import isfile

from chongjin_cli.dataset.json_stream import GZIP
from chongjin_cli.errors import FileError
from chongjin_cli.flags import STDIN

PIECE = 1 << 16
"""Characters of a line that are read at once."""
_KINDS = (
    (b"%PDF", "a PDF file", "export it as text"),
    (b"PK\x03\x04", "a packed file, as Word and Pages write it", "export it as text"),
    (GZIP, "packed with gzip", "unpack it first"),
    (b"\xff\xfe", "UTF-16", "save it as UTF-8"), (b"\xfe\xff", "UTF-16", "save it as UTF-8"),
    (b"{\\rtf", "an RTF file", "export it as text"),
)  # fmt: skip
_READS_AS_TEXT = "{\\rtf", "%PDF"
"""Beginnings of files that may be UTF-8 throughout and are no text of a person's."""


def lines(path: str) -> Iterator[str]:
    """The lines of a text in UTF-8 with their ends, a long one in pieces. Raises FileError with the mend."""
    try:
        with open(0 if path == STDIN else path, encoding="utf-8-sig", newline="", closefd=path != STDIN) as file:
            piece = file.readline(PIECE)
            if piece.startswith(_READS_AS_TEXT):
                raise FileError(*_what_it_is(path, "not a text"))
            while piece:
                if "\0" in piece:
                    raise FileError(*_what_it_is(path, "not a text"))
                yield piece
                piece = file.readline(PIECE)
    except UnicodeDecodeError as error:
        raise FileError(*_what_it_is(path, "not UTF-8")) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"cannot read {path!r}: {reason}", "name a text file, or - for stdin") from error


def _what_it_is(path: str, otherwise: str) -> tuple[str, str]:
    """What a file that is no text seems to be, and what to do about it; a pipe cannot be read again."""
    begin = b""
    if path != STDIN and isfile(path):
        with open(path, "rb") as file:
            begin = file.read(max(len(mark) for mark, _, _ in _KINDS))
    kind, mend = next(
        ((kind, mend) for mark, kind, mend in _KINDS if begin.startswith(mark)), (otherwise, "save it as text in UTF-8")
    )
    return f"{path!r} is {kind}", mend
