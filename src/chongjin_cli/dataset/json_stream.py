"""Reads a JSON or JSON Lines file piece by piece, so that memory is set by its largest record, not by its size."""

import codecs
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Protocol

CHUNK = 1 << 20
GZIP = b"\x1f\x8b"
"""How a file begins that is packed with gzip."""
LARGEST_RECORD = 1 << 20
"""Characters that a record may have; without a limit, one that never ends would fill the memory."""
_SPACE = re.compile(r"[ \t\r\n]*")


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """At most this many bytes; none at the end."""


class NotJsonError(Exception):
    """What keeps a file from being read as JSON, and where: `line 3, column 7`, `line 3`, or nothing for all of it."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(message)
        self.where = where


class NoObjectError(NotJsonError):
    """A file holds another value than an object; of a list, an empty one is given."""

    def __init__(self, value: Any) -> None:
        super().__init__("no JSON object")
        self.value = value


Piece = tuple[str, int | None, Any]
"""A key with its value or, if that is a list, one of its elements and the position of that."""


def pieces(file: Readable) -> Iterator[Piece]:
    """The keys of the file's object with their values, those that are lists an element at a time with its position.

    What follows the object, if anything, are JSON Lines: further objects, given as elements of `claims`.
    Raises NoObjectError and NotJsonError.
    """
    text = _Text(file)
    if text.next_character() == "":
        raise NotJsonError("the file is empty")
    if text.next_character() != "{":
        raise NoObjectError([] if text.skip("[") and text.next_character() else text.value())
    seen: set[str] = set()
    text.expect("{")
    while not text.skip("}"):
        key = text.key()
        if key in seen:
            raise text.error(f"the key {key!r:.60} stands twice in one object")
        seen.add(key)
        text.expect(":")
        if text.skip("["):
            yield from ((key, position, element) for position, element in _elements(text))
        else:
            yield key, None, text.value()
        if text.next_character() != "}":
            text.expect(",")
            if text.next_character() == "}":
                text.key()
    position = 0
    while text.next_character() != "":
        yield "claims", position, text.value()
        position += 1


def _elements(text: "_Text") -> Iterator[tuple[int | None, Any]]:
    """The elements of a list whose bracket has been read; (None, []) for an empty one."""
    if text.skip("]"):
        yield None, []
        return
    position = 0
    while True:
        yield position, text.value()
        position += 1
        if text.skip("]"):
            return
        text.expect(",")


class _Text:
    """The text of a file from where it has been read to, as far as it had to be fetched."""

    def __init__(self, file: Readable) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant)
        self._text = ""
        self._position = 0
        self._line = 1
        self._column = 1
        self._ended = False

    def next_character(self) -> str:
        """The next character that is no white space, not taken; empty at the end."""
        while True:
            space = _SPACE.match(self._text, self._position)
            self._position = space.end() if space else self._position
            if self._position < len(self._text):
                return self._text[self._position]
            if self._ended:
                return ""
            self._fetch()

    def skip(self, character: str) -> bool:
        """Take a character if it is the next."""
        if self.next_character() != character:
            return False
        self._position += 1
        return True

    def expect(self, character: str) -> None:
        """Take a character that must be the next."""
        if not self.skip(character):
            raise self.error(f"not JSON: Expecting '{character}'", self._position)

    def _not_json(self, message: str, position: int) -> NotJsonError:
        """The error at a position: a comment and a comma too many are named, what else is wrong is told by `message`.

        Before a list's end nothing else than a comma can have been dropped.
        """
        if self._text.startswith(",", position):  # Python 3.13 tells where the comma is, others where it ends
            behind = self._text[position + 1 :].lstrip()
            position = len(self._text) - len(behind) if behind[:1] in ("}", "]") else position
        here, before = self._text[position : position + 1], self._text[:position].rstrip()[-1:]
        if here in ("/", "#"):
            message = "a comment, of which JSON has none"
        elif (here, before) in (("}", ","), ("]", ","), ("]", "")):
            message = f"a comma stands before '{here}'"
        return self.error(f"not JSON: {message}", position)

    def key(self) -> str:
        """Take the name of a key."""
        if self.next_character() != '"':
            raise self._not_json("Expecting property name enclosed in double quotes", self._position)
        return str(self.value())

    def value(self) -> Any:
        """Take a whole value."""
        self.next_character()
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._position)
            except json.JSONDecodeError as error:
                end = len(self._text)
                if self._ended or end - self._position > LARGEST_RECORD >= error.pos - self._position:
                    raise self._not_json(error.msg, error.pos) from error
            except RecursionError as error:
                raise self.error("lists or objects are nested too deep") from error
            except _ValueError as error:
                raise self.error(str(error)) from error
            except ValueError as error:  # more digits than Python converts
                raise self.error("a number is too long") from error
            if end - self._position > LARGEST_RECORD:
                raise self.error(f"a record has more than {LARGEST_RECORD:,} characters, or does not end")
            if end < len(self._text) or self._ended:
                self._position = end
                return value
            self._fetch()  # it goes on, or a number may

    def error(self, message: str, position: int | None = None) -> NotJsonError:
        """What is wrong, with the place of a character or the line of the next value."""
        before = self._text[: self._position if position is None else position]
        newlines = before.count("\n")
        column = len(before) - before.rfind("\n") if newlines else self._column + len(before)
        line = f"line {self._line + newlines}"
        return NotJsonError(message, line if position is None else f"{line}, column {column}")

    def _fetch(self) -> None:
        """Drop what has been read and fetch more."""
        read = self._text[: self._position]
        newlines = read.count("\n")
        self._line += newlines
        self._column = len(read) - read.rfind("\n") if newlines else self._column + len(read)
        self._text, self._position = self._text[self._position :], 0
        content = self._file.read(CHUNK)
        self._ended = not content
        self._text += self._decode(content)

    def _decode(self, content: bytes) -> str:
        try:
            text = self._decoder.decode(content, final=self._ended)
        except UnicodeDecodeError as error:
            line = self._line_after(error.object[: error.start])
            if line == 1 and error.object.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise NotJsonError("not UTF-8 but UTF-16; save it as UTF-8") from error
            if line == 1 and error.object.startswith(GZIP):
                raise NotJsonError("packed with gzip; unpack it first") from error
            byte = error.object[error.start]
            raise NotJsonError(f"not UTF-8: byte 0x{byte:02x}; save it as UTF-8", f"line {line}") from error
        if "\0" in text:
            line = self._line_after(content[: content.index(0)])
            what = "not text in UTF-8: a zero byte; if it is UTF-16, save it as UTF-8"
            raise NotJsonError(what, f"line {line}")
        return text

    def _line_after(self, content: bytes) -> int:
        return self._line + self._text.count("\n") + content.count(b"\n")


class _ValueError(ValueError):
    """What Python's JSON lets pass: a key that stands twice in one object, NaN, Infinity."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        owner = f" of {record['id']!r:.60}" if isinstance(record.get("id"), str) else ""
        raise _ValueError(f"the key {twice!r:.60}{owner} stands twice in one object")
    return record


def _constant(name: str) -> None:
    raise _ValueError(f"{name} is no number")
