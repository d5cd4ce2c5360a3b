"""Lines of plain text wrapped between words, as `man` and `pandoc` write for a pipe, too."""

import os
import sys
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

USUAL, NARROWEST = 80, 24
"""Columns where nothing says how wide the reader's page is, and the fewest that a line is made for."""


def columns() -> int:
    """How wide to write: what COLUMNS says, else as the terminal is, else USUAL."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal():
        return max(NARROWEST, int(said))
    try:
        return max(NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns or USUAL)
    except (OSError, ValueError):
        return USUAL


def wrapped(line: str, width: int, hang: int = 0) -> Iterator[str]:
    """A line as lines of at most `width` columns, the further ones indented by `hang`.

    A word or an address that is longer is not broken. Letters of East Asian scripts are two columns wide.
    """
    indent = len(line) - len(line.lstrip(" "))
    first, *rest = line[indent:].split(" ")
    shown, room = line[:indent] + first, width - indent - _cells(first)
    for word in rest:
        needed = _cells(word)
        if word and needed >= room:
            yield shown.rstrip(" ")
            shown, room = " " * hang + word, width - hang - needed
        else:
            shown, room = f"{shown} {word}", room - needed - 1
    yield shown


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else not combining(letter) for letter in text)
