"""Reads a dataset file: pieces of JSON to models. Every error has a code and its place in the file."""

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import Any

from pydantic import ValidationError

from chongjin_cli.dataset import shapes
from chongjin_cli.dataset.canonical import canonical_text
from chongjin_cli.dataset.checks import head_errors
from chongjin_cli.dataset.claim_checks import ClaimChecks, prefix_of
from chongjin_cli.dataset.dataset_file import WITH_DATA, ChangedError, DatasetFile
from chongjin_cli.dataset.findings import Finding
from chongjin_cli.dataset.json_stream import NoObjectError, NotJsonError
from chongjin_cli.dataset.model import COLLECTIONS, Claim, DatasetRecords, Evidence, fields_by_key
from chongjin_cli.dataset.warnings import warnings
from chongjin_cli.errors import DatasetError
from chongjin_cli.flags import STDIN
from chongjin_cli.text.escaping import visible

SHOWN_ERRORS = 10
MOST_ERRORS = 1000
"""Errors after which reading ends: a file that is wrong in every line is not read to the end to list them all."""
NOT_CANONICAL = "not in canonical layout: {1}; to rewrite it: chongjin export json --data {0} -o {0}"
KEYS = fields_by_key(DatasetRecords).keys()
BEFORE_THE_CLAIMS = KEYS - {"$schema", "claims"}
"""What stands before the claims in canonical layout; where it does, the claims need not be passed over to find it."""
_OTHER_FORMS = {"statement": "claims in JSON Lines", "features": "GeoJSON", "@graph": "JSON-LD"}
"""Forms that are not read, by a key that they have and a dataset has not."""
_FIRST = 8
"""Pieces of a file among which such a key stands: the file may be endless."""


class Reader:
    """A dataset file, open to be read: everything but the claims at once, then the claims one by one.

    Every pass reads the same descriptor, and that the file stayed as it was is checked in the end. Raises DatasetError,
    naming the first errors, where the file cannot be read, is not valid, or was written to meanwhile. Its mend tells
    `how` to name another.
    """

    def __init__(self, path: Path, how: str = WITH_DATA) -> None:
        self.path = path
        self.file = DatasetFile(path, how=how)
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
            shown.append(f"  … and more: chongjin validate {quote(visible(str(self.path)))}")
        return DatasetError(f"{visible(str(self.path))} is not a valid dataset:\n" + "\n".join(shown))


def examine(path: Path, how: str = WITH_DATA) -> tuple[DatasetRecords | None, list[Finding]]:
    """The whole dataset, None if there are errors, and all findings: errors, else warnings; `-` is stdin.

    Of more errors than MOST_ERRORS only the first are given. Raises DatasetError if the file cannot be read,
    whose mend tells `how` to name another.
    """
    is_stdin = str(path) == STDIN
    file = DatasetFile(path, is_stdin=is_stdin, how=how)
    head, findings = _read_head(file)
    if head is None:
        return None, findings
    claims: list[Claim] = []
    for claim, found in _examine_claims(file, head):
        findings += [finding for finding in found if finding not in findings]
        if len(findings) >= MOST_ERRORS:
            return None, _only_the_first(findings)
        if claim is not None and not findings:
            claims.append(claim)
    if findings:
        return None, findings
    dataset = head.model_copy(update={"claims": claims})
    findings += warnings(dataset)
    if file.has_changed():
        raise ChangedError(path)
    content, laid_out = file.content(), canonical_text(dataset.model_dump(by_alias=True))
    if content != laid_out.encode():
        named = "FILE" if is_stdin else quote(str(path))
        findings.append(Finding("W401", "", NOT_CANONICAL.format(named, _what_is_not(content, laid_out))))
    return dataset, findings


def _what_is_not(content: bytes, laid_out: str) -> str:
    """Which part of the layout a file does not have: its end, its lines, or the order and choice of what it holds."""
    if content + b"\n" == laid_out.encode():
        return "no newline at its end"
    same = json.dumps(json.loads(content)) == json.dumps(json.loads(laid_out))
    return "lines or characters written otherwise" if same else "keys or records in another order, or empty values"


def _only_the_first(findings: list[Finding]) -> list[Finding]:
    return [*findings[:MOST_ERRORS], Finding("E105", "", "there are more errors; mend these first")]


def _read_head(file: DatasetFile) -> tuple[DatasetRecords | None, list[Finding]]:
    """The dataset without its claims, as far as it can be read, and what is wrong with it.

    Raises DatasetError for one of the first edition and for another export.
    """
    head, findings = _examine_head(file)
    if findings and (form := _other_form(file)):
        raise DatasetError(f"{visible(str(file.path))} is {form}, not a dataset", "chongjin export json writes one")
    if findings and _is_of_the_first_edition(file):
        what = f"{visible(str(file.path))} is a dataset of the first edition"
        raise DatasetError(f"{what}, which is no longer read; docs/MIGRATION.md tells how to carry it over")
    return head, findings


def _other_form(file: DatasetFile) -> str | None:
    """Which other form of claims a file is in, by a key that its first object has and no dataset; None if in none."""
    with suppress(NotJsonError):
        keys = (key for key, _, _ in islice(file.pieces(), _FIRST))
        return next((_OTHER_FORMS[key] for key in keys if key in _OTHER_FORMS), None)
    return None


def _is_of_the_first_edition(file: DatasetFile) -> bool:
    """Whether the claims of a file are statements, not assertions, as far as its lists are of records."""
    with suppress(NotJsonError):
        for key, position, value in file.pieces():
            if position is not None and not _has_id(value):
                break
            if key == "claims" and position is not None:
                return "statement" in value and "assertion" not in value
    return False


def _examine_head(file: DatasetFile) -> tuple[DatasetRecords | None, list[Finding]]:
    """The dataset without its claims, None if there is no reading on, and what is wrong with it.

    What can be used of records whose shape is wrong is kept, so that the rest can be checked.
    """
    head = _Head()
    try:
        for key, position, value in file.pieces():
            if key == "claims" and head.is_complete:
                break
            head.take(key, position, value)
            if head.is_hopeless:
                return None, _only_the_first(head.findings + head.not_claims)
    except NoObjectError as error:
        return None, [Finding("E102", "", f"a dataset is a JSON object, not {shapes.kind_of(error.value)}")]
    except NotJsonError as error:
        return None, [*head.findings, Finding("E101", error.where, str(error))]
    findings = head.findings
    try:
        dataset = DatasetRecords.model_validate(head.document)
    except ValidationError as error:
        findings += shapes.findings(error, DatasetRecords)
        dataset = _usable(head.document)
    others = shapes.without_repetition(head_errors(dataset), findings)
    return dataset, findings + list(islice(others, MOST_ERRORS))


class _Head:
    """Gathers everything but the claims, and what is wrong with its shape.

    Records are turned into models as they come, so that what is no record takes no memory.
    """

    def __init__(self) -> None:
        self.document: dict[str, Any] = {}
        self.findings: list[Finding] = []
        self.not_claims: list[Finding] = []
        """What is wrong with the shapes of claims; it is found again when they are read, unless they do not end."""
        self._prefix: str | None = None
        self._passed_over = 0

    @property
    def is_complete(self) -> bool:
        """Whether it has all that stands before the claims."""
        return self.document.keys() >= BEFORE_THE_CLAIMS

    @property
    def is_hopeless(self) -> bool:
        """Whether so much is wrong that nobody would read on."""
        return len(self.findings) + len(self.not_claims) + self._passed_over >= MOST_ERRORS

    def take(self, key: str, position: int | None, value: Any) -> None:
        """A piece of the file."""
        if key == "claims":
            if position is not None and not _has_id(value):
                self.not_claims += shapes.examine(Claim, value, (key, position), self._prefix)[1]
        elif key not in KEYS:
            if not position:  # once, not for every item of a list
                self.findings.append(_unknown_key(key))
            self._passed_over += 1
        elif position is None:
            self.document[key] = value
            self._prefix = prefix_of(self.document.get("prefix"))
        elif key not in COLLECTIONS:
            self.document[key] = []  # which is what is wrong with it
            self._passed_over += 1
        else:
            record, found = shapes.examine(COLLECTIONS[key], value, (key, position), self._prefix)
            self.document.setdefault(key, []).append(record or shapes.salvaged(COLLECTIONS[key], value))
            self.findings += found


def _has_id(value: Any) -> bool:
    return isinstance(value, dict) and "id" in value


def _usable(document: dict[str, Any]) -> DatasetRecords:
    """The head of a dataset as far as its values are of the right kind."""
    usable: DatasetRecords = shapes.salvaged(
        DatasetRecords, {key: value for key, value in document.items() if key not in COLLECTIONS}
    )
    lists = {key: document.get(key) for key in COLLECTIONS}
    for key, held in lists.items():
        setattr(usable, key, held if isinstance(held, list) else [])
    return usable


def _examine_claims(file: DatasetFile, head: DatasetRecords) -> Iterator[tuple[Claim | None, list[Finding]]]:
    """Each claim, None if its shape is wrong, with its findings; last, what is found over all of them."""
    together = ClaimChecks(head)
    try:
        for key, position, value in file.pieces():
            if key not in KEYS:
                yield None, [_unknown_key(key)]
            elif key == "claims" and position is not None:
                yield _examine_claim(position, value, together)
            elif key == "claims" and value != []:
                yield None, [Finding("E103", key, f"should be a list (is {shapes.kind_of(value)})")]
    except NotJsonError as error:
        yield None, [Finding("E101", error.where, str(error))]
        return
    yield None, list(islice(together.final_errors(), MOST_ERRORS))


def _examine_claim(position: int, value: Any, together: ClaimChecks) -> tuple[Claim | None, list[Finding]]:
    claim, findings = shapes.examine(Claim, value, ("claims", position), together.prefix)
    if claim is not None:
        return claim, list(together.errors(position, claim))
    rest = together.errors(position, shapes.salvaged(Claim, value))
    return None, [*findings, *shapes.without_repetition(rest, findings)]


def _unknown_key(key: str) -> Finding:
    return shapes.unknown_key(shapes.place([key]), key, KEYS)
