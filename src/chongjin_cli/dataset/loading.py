"""Reads a dataset file: pieces of JSON to models. Every error has a code and its place in the file."""

import os
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import IO, Any, BinaryIO, cast
from zlib import crc32

from pydantic import ValidationError

from chongjin_cli.dataset import checks, shapes
from chongjin_cli.dataset.canonical import canonical_text
from chongjin_cli.dataset.checks import Finding
from chongjin_cli.dataset.json_stream import CHUNK, NoObjectError, NotJsonError, pieces
from chongjin_cli.dataset.model import COLLECTIONS, Claim, Dataset, Evidence
from chongjin_cli.dataset.warnings import warnings
from chongjin_cli.errors import DatasetError
from chongjin_cli.text.escaping import visible

SHOWN_ERRORS = 10
MOST_ERRORS = 1000
"""Errors after which reading ends: a file that is wrong in every line is not read to the end to list them all."""
NOT_CANONICAL = "not in canonical layout; to rewrite it: chongjin export json --data {0} -o {0}"
STDIN = "-"
"""The name of a file that stands for stdin."""
YOUNG = 3 * 10**9
"""Nanoseconds after a change in which another may have the same stamp."""
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
        head, findings = _read_head(self.file)
        if head is None or findings:
            raise self._invalid(findings)
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
                    claim, _ = shapes.examine(Claim, value, (key, position))
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

    With `is_stdin` it is what comes there, and the path only its name.

    Raises DatasetError if it cannot be opened or read.
    """

    def __init__(self, path: Path, *, is_stdin: bool = False) -> None:
        self.path = path
        try:
            file: BinaryIO = open(0, "rb", closefd=False) if is_stdin else path.open("rb")  # noqa: SIM115 - kept open
            self.opened = os.fstat(file.fileno())
            if not stat.S_ISREG(self.opened.st_mode):
                with file:
                    copied = _copied(path, file)
                file = cast(BinaryIO, copied)
                self.opened = os.fstat(file.fileno())
        except (OSError, ValueError) as error:
            raise _cannot_read(path, error) from error
        self._file = file
        self._known: dict[int, int] = {}
        self._is_torn = False
        self.is_young = time.time_ns() - self.opened.st_mtime_ns < YOUNG

    def pieces(self) -> Iterator[tuple[str, int | None, Any]]:
        """The pieces of the file, from its beginning. Raises NotJsonError, and DatasetError if it cannot be read."""
        passing = self._pass()
        try:
            yield from pieces(passing)
        except OSError as error:
            raise _cannot_read(self.path, error) from error
        finally:
            self._note(passing)

    def whole_checksum(self) -> int:
        """The CRC-32 of all its bytes. Raises DatasetError if it cannot be read."""
        passing = self._pass()
        try:
            while passing.read(CHUNK):
                pass
        except OSError as error:
            raise _cannot_read(self.path, error) from error
        self._note(passing)
        return passing.checksum

    def _pass(self) -> "_Passing":
        self._file.seek(0)
        return _Passing(self._file, self._known)

    def _note(self, passing: "_Passing") -> None:
        """Keep how far a pass has come, and what it has read, for those after it to compare."""
        self._is_torn |= passing.is_torn
        self._known[passing.length] = passing.checksum

    def content(self) -> bytes:
        """All of it. Raises DatasetError if it cannot be read."""
        try:
            self._file.seek(0)
            return self._file.read()
        except OSError as error:
            raise _cannot_read(self.path, error) from error

    def has_changed(self) -> bool:
        """Whether it was written to since it was opened, by its stamps or, between two passes, its bytes.

        A file whose name was given to another is whole, though the system counts that as a change of it.
        """
        now, then = os.fstat(self._file.fileno()), self.opened
        return (
            self._is_torn
            or (now.st_size, now.st_mtime_ns) != (then.st_size, then.st_mtime_ns)
            or (now.st_ctime_ns != then.st_ctime_ns and now.st_nlink == then.st_nlink)
        )


class _Passing:
    """Bytes on their way to the reader of JSON, with their checksum so far and whether earlier passes had another."""

    def __init__(self, file: BinaryIO, known: dict[int, int]) -> None:
        self._file = file
        self._known = known
        self.length = self.checksum = 0
        self.is_torn = False

    def read(self, size: int) -> bytes:
        """Some bytes, none at the end."""
        content = self._file.read(size)
        self.length += len(content)
        self.checksum = crc32(content, self.checksum)
        self.is_torn |= self._known.get(self.length, self.checksum) != self.checksum
        return content


class ChangedError(DatasetError):
    """A dataset that was written to while it was read, so that two versions of it would be mixed."""

    is_passing = True

    def __init__(self, path: Path) -> None:
        super().__init__(f"{visible(str(path))} was written to while it was read", "run the command again")


def examine(path: Path) -> tuple[Dataset | None, list[Finding]]:
    """The whole dataset, None if there are errors, and all findings: errors, else warnings; `-` is stdin.

    Of more errors than MOST_ERRORS only the first are given. Raises DatasetError if the file cannot be read.
    """
    is_stdin = str(path) == STDIN
    file = DatasetFile(path, is_stdin=is_stdin)
    head, findings = _read_head(file)
    if head is None:
        return None, findings
    claims: list[Claim] = []
    for claim, found in _examine_claims(file, head):
        findings += [finding for finding in found if finding not in findings]
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
        findings.append(Finding("W401", "", NOT_CANONICAL.format("FILE" if is_stdin else quote(str(path)))))
    return dataset, findings


def _only_the_first(findings: list[Finding]) -> list[Finding]:
    return [*findings[:MOST_ERRORS], Finding("E105", "", "there are more errors; mend these first")]


def _read_head(file: DatasetFile) -> tuple[Dataset | None, list[Finding]]:
    """The dataset without its claims, as far as it can be read, and what is wrong with it.

    Raises DatasetError for one of the first edition.
    """
    head, findings = _examine_head(file)
    if findings and _is_of_the_first_edition(file):
        what = f"{visible(str(file.path))} is a dataset of the first edition"
        raise DatasetError(f"{what}, which is no longer read; docs/MIGRATION.md tells how to carry it over")
    return head, findings


def _is_of_the_first_edition(file: DatasetFile) -> bool:
    """Whether the claims of a file are statements, not assertions, as far as its lists are of records."""
    with suppress(NotJsonError):
        for key, position, value in file.pieces():
            if position is not None and not (isinstance(value, dict) and "id" in value):
                break
            if key == "claims" and position is not None:
                return "statement" in value and "assertion" not in value
    return False


def _examine_head(file: DatasetFile) -> tuple[Dataset | None, list[Finding]]:
    """The dataset without its claims, None if there is no reading on, and what is wrong with it.

    Records are turned into models as they come, so that what is no record takes no memory; what can be used of those
    whose shape is wrong is kept, so that the rest can be checked.
    """
    document: dict[str, Any] = {}
    findings: list[Finding] = []
    prefix: str | None = None
    no_claims: list[Finding] = []  # found again when claims are read, unless they do not end
    passed_over = 0
    try:
        for key, position, value in file.pieces():
            if key == "claims":
                if document.keys() >= BEFORE_THE_CLAIMS:
                    break
                if position is not None and not (isinstance(value, dict) and "id" in value):
                    no_claims += shapes.examine(Claim, value, (key, position), prefix)[1]
            elif key not in KEYS:
                findings += [] if position else [_unknown_key(key)]
                passed_over += 1
            elif position is None:
                document[key] = value
                prefix = checks.prefix_of(document)
            elif key not in COLLECTIONS:
                document[key] = []  # which is what is wrong with it
                passed_over += 1
            else:
                record, found = shapes.examine(COLLECTIONS[key], value, (key, position), prefix)
                document.setdefault(key, []).append(record or shapes.salvaged(COLLECTIONS[key], value))
                findings += found
            if len(findings) + len(no_claims) + passed_over >= MOST_ERRORS:
                return None, _only_the_first(findings + no_claims)
    except NoObjectError as error:
        return None, [Finding("E102", "", f"a dataset is a JSON object, not {shapes.kind_of(error.value)}")]
    except NotJsonError as error:
        return None, [*findings, Finding("E101", "", str(error))]
    try:
        head = Dataset.model_validate(document)
    except ValidationError as error:
        findings += shapes.findings(error, Dataset)
        head = _usable(document)
    others = shapes.without_repetition(checks.head_errors(head), findings)
    return head, findings + list(islice(others, MOST_ERRORS))


def _usable(document: dict[str, Any]) -> Dataset:
    """The head of a dataset as far as its values are of the right kind."""
    usable: Dataset = shapes.salvaged(
        Dataset, {key: value for key, value in document.items() if key not in COLLECTIONS}
    )
    lists = {key: document.get(key) for key in COLLECTIONS}
    for key, held in lists.items():
        setattr(usable, key, held if isinstance(held, list) else [])
    return usable


def _examine_claims(file: DatasetFile, head: Dataset) -> Iterator[tuple[Claim | None, list[Finding]]]:
    """Each claim, None if its shape is wrong, with its findings; last, what is found over all of them."""
    together = checks.ClaimChecks(head)
    try:
        for key, position, value in file.pieces():
            if key not in KEYS:
                yield None, [_unknown_key(key)]
            elif key == "claims" and position is not None:
                yield _examine_claim(position, value, together)
            elif key == "claims" and value != []:
                yield None, [Finding("E103", key, f"should be a list (is {shapes.kind_of(value)})")]
    except NotJsonError as error:
        yield None, [Finding("E101", "", str(error))]
        return
    yield None, list(islice(together.at_the_end(), MOST_ERRORS))


def _examine_claim(position: int, value: Any, together: checks.ClaimChecks) -> tuple[Claim | None, list[Finding]]:
    claim, findings = shapes.examine(Claim, value, ("claims", position), together.prefix)
    if claim is not None:
        return claim, list(together.errors(position, claim))
    rest = together.errors(position, shapes.salvaged(Claim, value))
    return None, [*findings, *shapes.without_repetition(rest, findings)]


def _unknown_key(key: str) -> Finding:
    return shapes.unknown_key(shapes.place([key]), key, KEYS)


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
