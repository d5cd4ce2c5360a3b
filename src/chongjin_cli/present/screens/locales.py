"""Screens where the locale is not UTF-8: what it cannot write is drawn by something as wide, so that columns hold."""

import codecs
import unicodedata

from rich.cells import cell_len

from chongjin_cli.present.encoding import replace_what_cannot_be_written

ERRORS = "chongjin-drawn"
"""The name of the handler of characters that cannot be encoded."""
_SIGNS = {
    sign: other
    for signs, others in (
        ("─━┄│┤├", "--.|||"), ("┬┴┌┐└┘╭╮╰╯", "+" * 10), ("●•▶→←·–−—…", "**>><.---."), ("‘’“”", "''\"\""),
        ("▁▂▃▄▅▆▇█", "..::++##"),
    )
    for sign, other in zip(signs, others, strict=True)
}  # fmt: skip


def draw_what_cannot_be_written() -> None:
    """Let characters that the locale does not have keep their width on the screen."""
    codecs.register_error(ERRORS, _drawn_otherwise)
    replace_what_cannot_be_written(ERRORS)


def _drawn_otherwise(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(map(_otherwise, text)), error.end


def _otherwise(character: str) -> str:
    """An ASCII sign like it, its letter without accents, else a question mark for each column."""
    width = cell_len(character)
    plain = _SIGNS.get(character) or unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return plain if len(plain) == width else "?" * width
