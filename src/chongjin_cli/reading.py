"""Reads a dataset file: pieces of JSON to models. Every error has a code and its place in the file."""

import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from chongjin_cli import checks
from chongjin_cli.checks import Finding
from chongjin_cli.errors import DatasetError
from chongjin_cli.model import Claim, Dataset, canonical_text
from chongjin_cli.review import warnings
from chongjin_cli.streaming import NotJsonError, pieces

SHOWN_ERRORS = 10
KEYS = {field.alias or name for name, field in Dataset.model_fields.items()}
BEFORE_THE_CLAIMS = KEYS - {"$schema", "claims"}
"""What stands before the claims in canonical layout; where it does, the claims need not be passed over to find it."""


class Reader:
    """A dataset file, open to be read: everything but the claims at once, then the claims one by one.

    Raises DatasetError, naming the first errors, where the file cannot be read or is not valid.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        head = _read_head(path)
        if isinstance(head, list):
            raise self._invalid(head)
        self.head = head

    def claims(self) -> Iterator[Claim]:
        """The claims in the order of the file, each checked by itself, and at the end all together."""
        findings: list[Finding] = []
        for claim, found in _examine_claims(self.path, self.head):
            findings += found
            if len(findings) > SHOWN_ERRORS:
                break
            if claim is not None and not findings:
                yield claim
        if findings:
            raise self._invalid(findings)

    def _invalid(self, findings: list[Finding]) -> DatasetError:
        shown = [f"  {finding}" for finding in findings[:SHOWN_ERRORS]]
        if len(findings) > SHOWN_ERRORS:
            shown.append(f"  … and more: chongjin validate '{self.path}'")
        return DatasetError(f"{self.path} is not a valid dataset:\n" + "\n".join(shown))


def examine(path: Path) -> tuple[Dataset | None, list[Finding]]:
    """The whole dataset, None if there are errors, and all findings: errors, else warnings.

    Raises DatasetError if the file cannot be opened.
    """
    head = _read_head(path)
    if isinstance(head, list):
        return None, head
    claims, findings = [], list[Finding]()
    for claim, found in _examine_claims(path, head):
        findings += found
        claims += [claim] if claim else []
    if findings:
        return None, findings
    dataset = head.model_copy(update={"claims": claims})
    findings += warnings(dataset)
    if path.is_file() and path.read_text(encoding="utf-8") != canonical_text(dataset):
        findings.append(Finding("W401", "", "not in canonical layout; run tools/canonical.py on it"))
    return dataset, findings


def _read_head(path: Path) -> Dataset | list[Finding]:
    """The dataset without its claims, or what is wrong with it."""
    document: dict[str, Any] = {}
    try:
        with _open(path) as file:
            for key, position, value in pieces(file):
                if key == "claims":
                    if document.keys() >= BEFORE_THE_CLAIMS:
                        break
                elif position is None:
                    document[key] = value
                else:
                    document.setdefault(key, []).append(value)
    except NotJsonError as error:
        return [Finding("E101", "", str(error))]
    if "" in document:
        return [Finding("E102", "", f"a dataset is a JSON object, not {_kind(document[''])}")]
    try:
        head = Dataset.model_validate(document)
    except ValidationError as error:
        return [_finding(detail) for detail in error.errors(include_url=False)]
    return list(checks.head_errors(head)) or head


def _examine_claims(path: Path, head: Dataset) -> Iterator[tuple[Claim | None, list[Finding]]]:
    """Each claim, None if its shape is wrong, with its findings; last, what is found over all of them."""
    together = checks.ClaimChecks(head)
    try:
        with _open(path) as file:
            for key, position, value in pieces(file):
                if key not in KEYS:
                    yield None, [Finding("E102", key, "no such key in the format; remove it")]
                elif key == "claims" and position is not None:
                    yield _examine_claim(position, value, together)
    except NotJsonError as error:
        yield None, [Finding("E101", "", str(error))]
        return
    yield None, list(together.at_the_end())


def _examine_claim(position: int, value: Any, together: checks.ClaimChecks) -> tuple[Claim | None, list[Finding]]:
    try:
        claim = Claim.model_validate(value)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_finding(detail, ("claims", position)) for detail in details]
    return claim, list(together.errors(position, claim))


def _open(path: Path) -> BinaryIO:
    """The file, open to be read twice: what cannot be rewound is copied first."""
    mend = "name a dataset file with --data"
    try:
        file = path.open("rb")
        if stat.S_ISREG(path.stat().st_mode):
            return file
        copied = _COPIES.get(path)
        if copied is None:
            copied = _COPIES[path] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the program
            with file:
                shutil.copyfileobj(file, copied)
    except OSError as error:
        raise DatasetError(
            f"cannot read {path}: {error.strerror or error}", "name a dataset file with --data"
        ) from error
    except ValueError as error:
        raise DatasetError(f"cannot read {str(path)!r}: {error}", mend) from error
    copied.seek(0)
    return open(copied.fileno(), "rb", closefd=False)


_COPIES: dict[Path, Any] = {}


def _finding(detail: ErrorDetails, within: tuple[str | int, ...] = ()) -> Finding:
    """Pydantic's error as a finding: E102 for shapes, E103 for values."""
    where = _place([*within, *detail["loc"]])
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
    got = f" (is {_kind(detail['input'])})" if detail["type"].endswith("_type") else f": {detail['input']!r:.60}"
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
