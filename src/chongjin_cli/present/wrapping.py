"""Lines of plain text wrapped between words, as `man` and `pandoc` write for a pipe, too."""

import os
import re
import sys
from collections.abc import Iterator
from typing import TextIO
from unicodedata import combining, east_asian_width

USUAL, NARROWEST = 80, 24
"""Columns where nothing says how wide the reader's page is, and the fewest that a line is made for."""
_QUOTED = r"""'[^']*'|"[^"]*\""""
# A command up to where the sentence goes on, and an option with its value: `--limit 25`.
_WORD = rf"(?:{_QUOTED}|[^\s;,()?'\"]+)"
_TO_TYPE = re.compile(
    rf"\bchongjin {_WORD}(?: (?!(?:lists|shows|or|and|has)\b){_WORD})*|(?<!\S)--?[a-z][a-z-]*(?: (?:{_QUOTED}|[0-9]+))?"
)
_HELD = "\0"
"""Stands for a space at which no line ends; no text that is visible has it."""


def columns() -> int:
    """How wide to write: what COLUMNS says, else as the terminal is, else USUAL."""
    return max(NARROWEST, _width(sys.stdout) or USUAL)


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


def for_reading(text: str, stream: TextIO) -> str:
    """A message as it is to be written to a stream: on a terminal whose width is known with its lines wrapped.

    Lines end between words; what is to be typed stands on one, and where that is longer the terminal breaks it.
    """
    width = _width(stream) if stream.isatty() else None
    if width is None:
        return text
    held = _TO_TYPE.sub(lambda found: found[0].replace(" ", _HELD), text)
    lines = (line for each in held.split("\n") for line in wrapped(each, width, len(each) - len(each.lstrip(" "))))
    return "\n".join(lines).replace(_HELD, " ")


def tell(text: str) -> None:
    """Write a message to stderr, for reading."""
    print(for_reading(text, sys.stderr), file=sys.stderr)


def _width(stream: TextIO) -> int | None:
    """How many columns a stream has, by COLUMNS or the terminal's own word; None where neither says."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):
        return None


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else not combining(letter) for letter in text)
