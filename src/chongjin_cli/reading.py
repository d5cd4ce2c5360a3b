"""Reads a dataset file: bytes to text to JSON to model. Every error has a code and its place in the file."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from chongjin_cli import checks
from chongjin_cli.checks import Finding
from chongjin_cli.errors import DatasetError
from chongjin_cli.model import Dataset

SHOWN_ERRORS = 10


def load(path: Path) -> Dataset:
    """The dataset of a file. Raises DatasetError, naming the first errors, if it cannot be read or is not valid."""
    dataset, findings = examine(path)
    errors = [finding for finding in findings if finding.is_error]
    if dataset is None or errors:
        shown = [f"  {finding}" for finding in errors[:SHOWN_ERRORS]]
        if len(errors) > SHOWN_ERRORS:
            shown.append(f"  … and {len(errors) - SHOWN_ERRORS} more: chongjin validate '{path}'")
        raise DatasetError(f"{path} is not a valid dataset:\n" + "\n".join(shown))
    return dataset


def examine(path: Path, *, warnings: bool = False) -> tuple[Dataset | None, list[Finding]]:
    """The dataset of a file, None if its shape is wrong, and what is to be said of it.

    Raises DatasetError if the file cannot be opened.
    """
    try:
        document = _parse(_read(path))
    except _UnreadableError as error:
        return None, [Finding("E101", "", str(error))]
    if not isinstance(document, dict):
        return None, [Finding("E102", "", f"a dataset is a JSON object, not {_kind(document)}")]
    try:
        dataset = Dataset.model_validate(document)
    except ValidationError as error:
        return None, [_finding(detail) for detail in error.errors(include_url=False)]
    findings = list(checks.errors(dataset))
    if warnings and not findings:
        findings.extend(checks.warnings(dataset, document))
    return dataset, findings


class _UnreadableError(Exception):
    """What keeps a file from being JSON."""


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DatasetError(
            f"cannot read {path}: {error.strerror or error}", "name a dataset file with --data"
        ) from error
    except ValueError as error:
        raise DatasetError(f"cannot read {str(path)!r}: {error}", "name a dataset file with --data") from error


def _parse(content: bytes) -> Any:
    if not content.strip():
        raise _UnreadableError("the file is empty")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _UnreadableError(
            f"not UTF-8: byte 0x{content[error.start]:02x} in line {line}; save it as UTF-8"
        ) from error
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise _UnreadableError(f"not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise _UnreadableError("not a dataset: lists or objects are nested too deep") from error
    except ValueError as error:  # a number of more digits than Python converts
        raise _UnreadableError(f"not a dataset: {error}") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in record if keys.count(key) > 1)
        owner = f" of {record['id']!r}" if isinstance(record.get("id"), str) else ""
        raise _UnreadableError(f"the key {twice!r}{owner} stands twice in one object")
    return record


def _constant(name: str) -> None:
    raise _UnreadableError(f"not JSON: {name} is no number")


def _finding(detail: ErrorDetails) -> Finding:
    """Pydantic's error as a finding: E102 for shapes, E103 for values."""
    where = _place(detail["loc"])
    match detail["type"]:
        case "extra_forbidden":
            return Finding("E102", where, "no such key in the format; remove it")
        case "missing":
            return Finding("E102", where, "is missing")
        case "value_error":
            return Finding("E103", where, str(detail["ctx"]["error"]))
        case "literal_error":
            return Finding("E103", where, f"{detail['input']!r:.60} is none of {detail['ctx']['expected']}")
        case "string_too_long":
            over = f"{len(detail['input'])} characters, at most {detail['ctx']['max_length']} are allowed"
            return Finding("E104" if where.endswith(".statement") else "E103", where, over)
        case _:
            got = (
                f" (is {_kind(detail['input'])})" if detail["type"].endswith("_type") else f": {detail['input']!r:.60}"
            )
            return Finding("E103", where, detail["msg"].replace("Input should", "should") + got)


def _place(location: Iterable[int | str]) -> str:
    """`claims[17].evidence[0].source`"""
    place = ""
    for step in location:
        if isinstance(step, int):
            place += f"[{step}]"
        elif step not in ("float", "int", "constrained-float"):
            place += f".{step}" if place else step
    return place


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
