"""Reads a dataset file: pieces of JSON to models. Every error has a code and its place in the file."""

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any, BinaryIO, TypeVar, cast
from zlib import crc32

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from chongjin_cli.dataset import checks
from chongjin_cli.dataset.checks import Finding
from chongjin_cli.dataset.json_stream import CHUNK, NoObjectError, NotJsonError, pieces
from chongjin_cli.dataset.model import COLLECTIONS, Claim, Dataset, Evidence, Record, canonical_text
from chongjin_cli.dataset.warnings import warnings
from chongjin_cli.errors import DatasetError
from chongjin_cli.text.escaping import visible

SHOWN_ERRORS = 10
MOST_ERRORS = 1000
"""Errors after which reading ends: a file that is wrong in every line is not read to the end to list them all."""
LARGEST_PIPE = 1 << 28
"""Bytes that are taken from what cannot be rewound, and so has to be copied."""
KEYS = {field.alias or name for name, field in Dataset.model_fields.items()}
BEFORE_THE_CLAIMS = KEYS - {"$schema", "claims"}
"""What stands before the claims in canonical layout; where it does, the claims need not be passed over to find it."""


class Reader:
    """A dataset file, open to be read: everything but the claims at once, then the claims one by one.

    Every pass reads the same descriptor, and that the file stayed as it was is checked in the end. Raises DatasetError,
    naming the first errors, where the file cannot be read, is not valid, or was written to meanwhile.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = DatasetFile(path)
        head = _read_head(self.file)
        if isinstance(head, list):
            raise self._invalid(head)
        self.head = head

    def supports(self) -> dict[str, list[Evidence]]:
        """By the id of each claim that is an answer in a dispute the evidence that supports it.

        What is wrong with the file, and ends it, is for `claims` to tell.
        """
        known = {source.id for source in self.head.sources}
        found: dict[str, list[Evidence]] = {name: [] for dispute in self.head.disputes for name in dispute.claims}
        with suppress(NotJsonError):
            for key, position, value in self.file.pieces() if found else ():
                if key != "claims" or position is None:
                    continue
                if not isinstance(value, dict) or not isinstance(value.get("id"), str):
                    break
                if value["id"] in found:
                    claim, _ = _examine(Claim, value, (key, position))
                    if claim is None:
                        break
                    found[claim.id] = [
                        each for each in claim.evidence if each.stance == "supports" and each.source in known
                    ]
        return found

    def claims(self) -> Iterator[Claim]:
        """The claims in the order of the file, each checked by itself, and at the end all together."""
        findings: list[Finding] = []
        for claim, found in _examine_claims(self.file, self.head):
            findings += found
            if len(findings) > SHOWN_ERRORS:
                break
            if claim is not None and not findings:
                yield claim
        if findings:
            raise self._invalid(findings)

    def checksum(self) -> str:
        """The checksum of the whole file. Raises ChangedError if it was written to since it was opened."""
        total = self.file.whole_checksum()
        if self.file.has_changed():
            raise ChangedError(self.path)
        return f"{total:08x}"

    def _invalid(self, findings: list[Finding]) -> DatasetError:
        if self.file.has_changed():
            return ChangedError(self.path)
        shown = [f"  {finding}" for finding in findings[:SHOWN_ERRORS]]
        if len(findings) > SHOWN_ERRORS:
            shown.append(f"  … and more: chongjin validate '{visible(str(self.path))}'")
        return DatasetError(f"{visible(str(self.path))} is not a valid dataset:\n" + "\n".join(shown))


class DatasetFile:
    """A dataset file that is opened once and read as often as needed; what cannot be rewound is copied first.

    Raises DatasetError if it cannot be opened or read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            file: BinaryIO = path.open("rb")
            self.opened = os.fstat(file.fileno())
            if not stat.S_ISREG(self.opened.st_mode):
                with file:
                    copied = _copied(path, file)
                file = cast(BinaryIO, copied)
                self.opened = os.fstat(file.fileno())
        except (OSError, ValueError) as error:
            raise _cannot_read(path, error) from error
        self._file = file
        self._checksum: int | None = None
        self._is_torn = False

    def pieces(self) -> Iterator[tuple[str, int | None, Any]]:
        """The pieces of the file, from its beginning. Raises NotJsonError, and DatasetError if it cannot be read."""
        try:
            self._file.seek(0)
            passing = _Passing(self._file)
            yield from pieces(passing)
        except OSError as error:
            raise _cannot_read(self.path, error) from error
        self._note(passing)

    def whole_checksum(self) -> int:
        """The CRC-32 of all its bytes."""
        self._file.seek(0)
        passing = _Passing(self._file)
        while passing.read(CHUNK):
            pass
        self._note(passing)
        return passing.checksum

    def _note(self, passing: "_Passing") -> None:
        """Compare what a pass has read, if it was all, with what those before it have."""
        if passing.is_whole:
            self._is_torn |= self._checksum not in (None, passing.checksum)
            self._checksum = passing.checksum

    def content(self) -> bytes:
        """All of it."""
        self._file.seek(0)
        return self._file.read()

    def has_changed(self) -> bool:
        """Whether it was written to since it was opened, by its stamps or, between two passes, its bytes."""
        now = os.fstat(self._file.fileno())
        stamps = ("st_size", "st_mtime_ns", "st_ctime_ns")
        return self._is_torn or any(getattr(now, stamp) != getattr(self.opened, stamp) for stamp in stamps)


class _Passing:
    """Bytes on their way to the reader of JSON, with their checksum so far."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.checksum = 0
        self.is_whole = False

    def read(self, size: int) -> bytes:
        """Some bytes, none at the end."""
        content = self._file.read(size)
        self.checksum = crc32(content, self.checksum)
        self.is_whole = not content
        return content


class ChangedError(DatasetError):
    """A dataset that was written to while it was read, so that two versions of it would be mixed."""

    is_passing = True

    def __init__(self, path: Path) -> None:
        super().__init__(f"{visible(str(path))} was written to while it was read", "run the command again")


def examine(path: Path) -> tuple[Dataset | None, list[Finding]]:
    """The whole dataset, None if there are errors, and all findings: errors, else warnings.

    Of more errors than MOST_ERRORS only the first are given. Raises DatasetError if the file cannot be read.
    """
    file = DatasetFile(path)
    head = _read_head(file)
    if isinstance(head, list):
        return None, head
    claims, findings = [], list[Finding]()
    for claim, found in _examine_claims(file, head):
        findings += found
        if len(findings) >= MOST_ERRORS:
            return None, _only_the_first(findings)
        claims += [claim] if claim and not findings else []
    if findings:
        return None, findings
    dataset = head.model_copy(update={"claims": claims})
    findings += warnings(dataset)
    if file.has_changed():
        raise ChangedError(path)
    if file.content() != canonical_text(dataset).encode():
        findings.append(Finding("W401", "", "not in canonical layout; run tools/canonical.py on it"))
    return dataset, findings


def _only_the_first(findings: list[Finding]) -> list[Finding]:
    return [*findings[:MOST_ERRORS], Finding("E105", "", "there are more errors; mend these first")]


def _read_head(file: DatasetFile) -> Dataset | list[Finding]:
    """The dataset without its claims, or what is wrong with it. Raises DatasetError for one of the first edition."""
    head = _examine_head(file)
    if isinstance(head, list) and _is_of_the_first_edition(file):
        what = f"{visible(str(file.path))} is a dataset of the first edition"
        raise DatasetError(f"{what}, which is no longer read; docs/MIGRATION.md tells how to carry it over")
    return head


def _is_of_the_first_edition(file: DatasetFile) -> bool:
    """Whether the claims of a file are statements, not assertions, as far as its lists are of records."""
    with suppress(NotJsonError):
        for key, position, value in file.pieces():
            if position is not None and not (isinstance(value, dict) and "id" in value):
                break
            if key == "claims" and position is not None:
                return "statement" in value and "assertion" not in value
    return False


def _examine_head(file: DatasetFile) -> Dataset | list[Finding]:
    """The dataset without its claims, or what is wrong with it.

    Records are turned into models as they come, so that what is no record takes no memory.
    """
    document: dict[str, Any] = {}
    broken: dict[str, set[str]] = {}
    findings: list[Finding] = []
    passed_over = 0
    try:
        for key, position, value in file.pieces():
            if key == "claims":
                if document.keys() >= BEFORE_THE_CLAIMS:
                    break
                if position is not None and not (isinstance(value, dict) and "id" in value):
                    findings += _examine(Claim, value, (key, position))[1]
            elif key not in KEYS:
                findings += [] if position else [_unknown_key(_place([key]))]
                passed_over += 1
            elif position is None:
                document[key] = value
            elif key not in COLLECTIONS:
                document[key] = []  # which is what is wrong with it
                passed_over += 1
            else:
                record, found = _examine(COLLECTIONS[key], value, (key, position))
                document.setdefault(key, []).extend([record] if record else [])
                if record is None and isinstance(value, dict) and isinstance(value.get("id"), str):
                    broken.setdefault(key, set()).add(value["id"])
                findings += found
            if len(findings) + passed_over >= MOST_ERRORS:
                return _only_the_first(findings)
    except NoObjectError as error:
        return [Finding("E102", "", f"a dataset is a JSON object, not {_kind(error.value)}")]
    except NotJsonError as error:
        return [*findings, Finding("E101", "", str(error))]
    try:
        head = Dataset.model_validate(document)
    except ValidationError as error:
        return findings + _findings(error)
    findings += islice(checks.head_errors(head, broken), MOST_ERRORS)
    return findings or head


def _examine_claims(file: DatasetFile, head: Dataset) -> Iterator[tuple[Claim | None, list[Finding]]]:
    """Each claim, None if its shape is wrong, with its findings; last, what is found over all of them."""
    together = checks.ClaimChecks(head)
    try:
        for key, position, value in file.pieces():
            if key not in KEYS:
                yield None, [_unknown_key(_place([key]))]
                return
            if key == "claims" and position is not None:
                yield _examine_claim(position, value, together)
            elif key == "claims" and value != []:
                yield None, [Finding("E103", key, f"should be a list (is {_kind(value)})")]
    except NotJsonError as error:
        yield None, [Finding("E101", "", str(error))]
        return
    yield None, list(islice(together.at_the_end(), MOST_ERRORS))


def _examine_claim(position: int, value: Any, together: checks.ClaimChecks) -> tuple[Claim | None, list[Finding]]:
    claim, findings = _examine(Claim, value, ("claims", position))
    if claim is None:
        together.pass_over(value)
    return claim, list(together.errors(position, claim)) if claim else findings


Model = TypeVar("Model", bound=Record)


def _examine(model: type[Model], value: Any, within: tuple[str, int]) -> tuple[Model | None, list[Finding]]:
    """A record, or what is wrong with its shape."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, _findings(error, within)


def _copied(path: Path, file: BinaryIO) -> IO[bytes]:
    copied = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the program
    while chunk := file.read(CHUNK):
        if copied.tell() + len(chunk) > LARGEST_PIPE:
            what = f"more than {LARGEST_PIPE >> 20} MiB come from {visible(str(path))}"
            raise DatasetError(what, "save it to a file and name that with --data")
        copied.write(chunk)
    return copied


def _cannot_read(path: Path, error: Exception) -> DatasetError:
    reason = getattr(error, "strerror", None) or error
    return DatasetError(f"cannot read {visible(str(path))}: {reason}", "name a dataset file with --data")


def _unknown_key(where: str) -> Finding:
    return Finding("E102", where, "no such key in the format; remove it")


def _findings(error: ValidationError, within: tuple[str | int, ...] = ()) -> list[Finding]:
    return [_finding(detail, within) for detail in error.errors(include_url=False)]


def _finding(detail: ErrorDetails, within: tuple[str | int, ...]) -> Finding:
    """Pydantic's error as a finding: E102 for shapes, E103 for values."""
    where = _place([*within, *detail["loc"]])
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(where)
        case "missing":
            return Finding("E102", where, "is missing")
        case "value_error":
            return Finding("E103", where, str(detail["ctx"]["error"]))
        case "literal_error":
            return Finding("E103", where, f"{_as_written(detail['input'])} is none of {detail['ctx']['expected']}")
        case "string_too_long":
            over = f"{len(detail['input'])} characters, at most {detail['ctx']['max_length']} are allowed"
            return Finding("E104" if where.endswith(".assertion") else "E103", where, over)
    got = f" (is {_kind(detail['input'])})" if detail["type"].endswith("_type") else f": {_as_written(detail['input'])}"
    return Finding("E103", where, detail["msg"].replace("Input should", "should") + got)


def _as_written(value: Any) -> str:
    """A value as far as a message repeats it."""
    try:
        return f"{value!r:.60}"
    except RecursionError:
        return _kind(value)


def _place(location: Iterable[int | str]) -> str:
    """`claims[17].evidence[0].source`"""
    place = ""
    for step in location:
        if isinstance(step, int):
            place += f"[{step}]"
        elif step not in ("float", "int", "constrained-float"):
            place += f"{'.' if place else ''}{visible(step[:60])}"
    return place


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
