"""Reads a JSON or JSON Lines file piece by piece, so that memory is set by its largest record, not by its size."""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

CHUNK = 1 << 20
LARGEST_RECORD = 1 << 24
"""Characters after which what does not end is taken to be broken."""


class NotJsonError(Exception):
    """What keeps a file from being read as JSON, and where."""


def pieces(file: BinaryIO) -> Iterator[tuple[str, int | None, Any]]:
    """The keys of the file's object with their values, those that are lists an element at a time with its position.

    What follows the object, if anything, are JSON Lines: further objects, given as elements of `claims`.
    Yields ("", None, value) for a file that holds no object. Raises NotJsonError.
    """
    text = _Text(file)
    if text.next_character() == "":
        raise NotJsonError("the file is empty")
    if text.next_character() != "{":
        yield "", None, text.value()
        return
    seen: set[str] = set()
    text.expect("{")
    while not text.skip("}"):
        key = text.key()
        if key in seen:
            raise NotJsonError(f"the key {key!r} stands twice in one object")
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

    def __init__(self, file: BinaryIO) -> None:
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
            while self._position < len(self._text):
                if self._text[self._position] not in " \t\r\n":
                    return self._text[self._position]
                self._position += 1
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
            raise self._error(f"Expecting '{character}'", self._position)

    def key(self) -> str:
        """Take the name of a key."""
        if self.next_character() != '"':
            raise self._error("Expecting property name enclosed in double quotes", self._position)
        return str(self.value())

    def value(self) -> Any:
        """Take a whole value."""
        self.next_character()
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._position)
            except json.JSONDecodeError as error:
                if self._ended or len(self._text) - self._position > LARGEST_RECORD:
                    raise self._error(error.msg, error.pos) from error
                self._fetch()
                continue
            except RecursionError as error:
                raise NotJsonError("lists or objects are nested too deep") from error
            except ValueError as error:  # a number of more digits than Python converts
                raise NotJsonError(f"a number is too long: {error}") from error
            if end < len(self._text) or self._ended:
                self._position = end
                return value
            self._fetch()  # a number may go on

    def _fetch(self) -> None:
        """Let go of what has been read and fetch more."""
        read = self._text[: self._position]
        newlines = read.count("\n")
        self._line += newlines
        self._column = len(read) - read.rfind("\n") if newlines else self._column + len(read)
        content = self._file.read(CHUNK)
        self._ended = not content
        try:
            more = self._decoder.decode(content, final=self._ended)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].count(b"\n")
            line = self._line + self._text.count("\n", self._position) + before
            byte = error.object[error.start]
            raise NotJsonError(f"not UTF-8: byte 0x{byte:02x} in line {line}; save it as UTF-8") from error
        self._text = self._text[self._position :] + more
        self._position = 0

    def _error(self, message: str, position: int) -> NotJsonError:
        before = self._text[:position]
        newlines = before.count("\n")
        column = len(before) - before.rfind("\n") if newlines else self._column + len(before)
        return NotJsonError(f"not JSON: {message} in line {self._line + newlines}, column {column}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in record if keys.count(key) > 1)
        owner = f" of {record['id']!r}" if isinstance(record.get("id"), str) else ""
        raise NotJsonError(f"the key {twice!r}{owner} stands twice in one object")
    return record


def _constant(name: str) -> None:
    raise NotJsonError(f"{name} is no number")
