"""Edits a dataset by records, so that several people can curate at once without editing one file.

    python tools/patch.py take CJ-0001 CJ-0002 > theme.jsonl      records as lines, each with the base it stands on
    python tools/patch.py apply theme.jsonl --range 2001-2099     the edited lines into data/facts.json

A line of a patch is a JSON object:

    {"id": "CJ-0001", "base": "1a2b3c4d", "set": {"assertion": "…"}, "unset": ["note"],
     "evidence": {"source-id": {"stance": "partly", "part": "…"}, "other-id": null}}
    {"id": "new:quay", "set": {"assertion": "…", "evidence": [{"source": "…", "from": "CJ-0001", "stance": "supports"}],
     …}}
    {"record": "source", "id": "…", "set": {…}}           also publisher, place, actor, measure, topic, era, dispute
    {"record": "dispute", "id": "…", "drop": true}
    {"retire": "CJ-0002", "replaced_by": ["CJ-0001"], "reason": "…"}

`set` and `evidence` change what they name and leave the rest; null takes a piece of evidence out. `from` copies what a
source says from its evidence in another claim. `new:NAME` stands for an id from the range, in every line of the patch.
A source with the address of one that is there, and a publisher of a name that is there, become that one. What was
retired is followed in disputes and relations. A line whose base has changed is refused, and so is a patch that leaves
the dataset invalid; then nothing is written. Claims of a patch leave tools/unread.txt.
"""

import argparse
import copy
import datetime
import fcntl
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zlib import crc32

from chongjin_cli.atomic_file import replacing
from chongjin_cli.dataset.canonical import canonical, canonical_record, canonical_text
from chongjin_cli.dataset.claim_ids import numbered
from chongjin_cli.dataset.loading import examine
from chongjin_cli.dataset.model import COLLECTIONS
from chongjin_cli.text.folding import fold

TOOLS = Path(__file__).parent
FACTS = TOOLS.parent / "data" / "facts.json"
KINDS = {key.removesuffix("s"): key for key in COLLECTIONS if key != "retired"}
COPIED = ("says", "speaker", "basis", "said", "origin", "locator")
"""What `from` copies of a piece of evidence."""

Record = dict[str, Any]


class PatchError(Exception):
    """What keeps a patch from being applied, one line each."""


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=FACTS, help="the dataset file")
    commands = parser.add_subparsers(dest="command", required=True)
    taking = commands.add_parser("take", help="print records as lines of a patch")
    taking.add_argument("ids", nargs="+")
    applying = commands.add_parser("apply", help="apply a patch")
    applying.add_argument("patch", type=Path)
    applying.add_argument("--range", default="", help="numbers for new claims: 2001-2099")
    applying.add_argument("--dry-run", action="store_true", help="say what would be done, and write nothing")
    options = parser.parse_args()
    try:
        if options.command == "take":
            sys.stdout.writelines(taken(load(options.data), options.ids))
            return 0
        with locked(options.data):
            for line in apply_file(options.data, options.patch, options.range, write=not options.dry_run):
                print(line)
    except PatchError as error:
        what = "nothing taken" if options.command == "take" else "patch refused, nothing written"
        print(f"{what}:\n{error}", file=sys.stderr)
        return 1
    return 0


def load(path: Path) -> Record:
    """The dataset as it stands in its file."""
    dataset: Record = json.loads(path.read_text(encoding="utf-8"))
    return dataset


def base_of(record: Record) -> str:
    """What changes whenever a record does."""
    return f"{crc32(json.dumps(record, ensure_ascii=False, sort_keys=True).encode()):08x}"


def taken(dataset: Record, ids: list[str]) -> list[str]:
    """Records as lines of a patch that changes nothing. Raises PatchError for an id that no record has."""
    found = [(kind, record) for kind, key in KINDS.items() for record in dataset.get(key, []) if record["id"] in ids]
    missing = [name for name in ids if all(record["id"] != name for _, record in found)]
    if missing:
        raise PatchError(f"no record has the id {', '.join(missing)}; ids are written as in the file")
    return [_as_line(kind, record) for kind, record in found]


def _as_line(kind: str, record: Record) -> str:
    of_kind = {} if kind == "claim" else {"record": kind}
    fields = {name: value for name, value in record.items() if name != "id"}
    line = {**of_kind, "id": record["id"], "base": base_of(record), "set": fields}
    return json.dumps(line, ensure_ascii=False) + "\n"


def apply_file(path: Path, patch: Path, numbers: str, *, write: bool) -> Iterator[str]:
    """Apply a patch file to a dataset file. Yields what was done. Raises PatchError, before anything is written."""
    try:
        dataset, texts = load(path), patch.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise PatchError(f"cannot be read: {error}") from error
    lines = [_line(number, text) for number, text in enumerate(texts, 1) if text.strip()]
    patched = Patch(dataset, numbers)
    patched.apply(lines)
    found = check(patched.dataset)
    if found:
        raise PatchError("\n".join(found))
    if write:
        with replacing(str(path)) as file:
            file.write(canonical_text(patched.dataset).encode())
        unread = path.parent.parent / "tools" / "unread.txt"
        if unread.exists():
            left = [name for name in unread.read_text().split() if name not in patched.touched]
            unread.write_text("".join(f"{name}\n" for name in left))
    yield from patched.report()


def _line(number: int, text: str) -> Record:
    """A line of a patch. Raises PatchError for what is none."""
    try:
        line = json.loads(text)
    except json.JSONDecodeError as error:
        raise PatchError(f"line {number} is not JSON: {error}") from error
    if not isinstance(line, dict) or not isinstance(line.get("retire", line.get("id")), str):
        raise PatchError(f"line {number} names no record; it needs an 'id' or 'retire'")
    if line.get("record", "claim") not in KINDS:
        raise PatchError(f"line {number}: no kind of record {line['record']!r}; there are {', '.join(KINDS)}")
    return line


def check(dataset: Record) -> list[str]:
    """What is wrong with a dataset, with ids in place of positions."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8", delete=False) as file:
        file.write(canonical_text(dataset))
    try:
        findings = examine(Path(file.name))[1]
    finally:
        os.unlink(file.name)
    laid_out = canonical(dataset)
    return [
        f"{_named(laid_out, finding.where)}: {finding.code} {finding.message}"
        for finding in findings
        if finding.is_error
    ]


def _named(dataset: Record, where: str) -> str:
    """`claims[17].date` as `CJ-0018.date`."""
    key, _, rest = where.partition("[")
    number, _, field = rest.partition("]")
    return f"{dataset[key][int(number)]['id']}{field}" if rest and key in COLLECTIONS else where


def _kind(line: Record) -> str:
    """The kind of record that a line is on, or that it retires a claim."""
    return "retire" if "retire" in line else str(line.get("record", "claim"))


def _names(publisher: Record) -> set[str]:
    return {fold(publisher["label"]), *map(fold, publisher.get("aliases", []))}


class Patch:
    """A dataset that a patch is applied to."""

    def __init__(self, dataset: Record, numbers: str = "") -> None:
        self.dataset = copy.deepcopy(dataset)
        self.touched: set[str] = set()
        self._done: Counter[str] = Counter()
        self._merged: list[str] = []
        self._today = datetime.date.today().isoformat()
        self._records = {
            kind: {each["id"]: each for each in self.dataset.setdefault(key, [])} for kind, key in KINDS.items()
        }
        self._before = {name: copy.deepcopy(claim) for name, claim in self._records["claim"].items()}
        self._renamed: dict[str, dict[str, str]] = {"source": {}, "publisher": {}}
        self._new: dict[str, str] = {}
        self._free = self._free_ids(numbers)

    def _free_ids(self, numbers: str) -> Iterator[str]:
        used = {*self._records["claim"], *(each["id"] for each in self.dataset.setdefault("retired", []))}
        if not numbers:
            return
        first, _, last = numbers.partition("-")
        if not (first.isdecimal() and (last or first).isdecimal()):
            raise PatchError(f"--range: {numbers!r} is no range; write it as in 2001-2099")
        for number in range(int(first), int(last or first) + 1):
            name = numbered(self.dataset["prefix"], number)
            if name not in used:
                yield name

    def apply(self, lines: list[Record]) -> None:
        """Apply the lines: records that others refer to first, then claims, retirements and disputes."""
        order = [*(kind for kind in KINDS if kind not in ("claim", "dispute")), "claim", "retire", "dispute"]
        in_order = sorted(lines, key=lambda line: order.index(_kind(line)))
        for line in in_order:
            if _kind(line) == "claim" and line["id"].startswith("new:"):
                self._number(line["id"])
        wrong = []
        for line in in_order:
            try:
                self._retire(line) if "retire" in line else self._change(line)
            except (KeyError, TypeError, AttributeError, ValueError, PatchError) as error:
                wrong.append(
                    f"{line.get('id') or line.get('retire')}: {error if isinstance(error, PatchError) else repr(error)}"
                )
        if wrong:
            raise PatchError("\n".join(wrong))
        for kind, key in KINDS.items():
            self.dataset[key] = list(self._records[kind].values())

    def _number(self, name: str) -> None:
        """Give a new claim the next number that is free."""
        number = self._new.get(name) or next(self._free, None)
        if number is None:
            raise PatchError(f"{name}: no number left in the range; give a wider --range")
        self._new[name] = number

    def _change(self, line: Record) -> None:
        kind = line.get("record", "claim")
        records = self._records[kind]
        name = str(self._new.get(line["id"], line["id"]))
        was = records.get(name)
        if line.get("drop"):
            if was is None:
                raise PatchError(f"no such {kind} to drop")
            del records[name]
            self._done[f"{kind}s dropped"] += 1
            return
        if was is not None and "base" in line and line["base"] != base_of(was):
            raise PatchError("has changed since it was taken; take it again")
        if was is None and not line["id"].startswith("new:") and kind == "claim":
            raise PatchError("no such claim; new ones are called new:NAME")
        record = copy.deepcopy(was) if was else {"id": name}
        record |= copy.deepcopy(line.get("set", {}))
        for key in line.get("unset", []):
            record.pop(key, None)
        if kind == "claim":
            self._change_evidence(record, line.get("evidence", {}))
            for tie in record.get("relations", []):
                tie["claim"] = self._new.get(tie["claim"], tie["claim"])
        elif kind in self._renamed and was is None and (same := self._same(kind, record)):
            self._renamed[kind][name] = same
            self._merged.append(f"{kind} {name} is {same}")
            return
        if kind == "source" and record.get("publisher") in self._renamed["publisher"]:
            record["publisher"] = self._renamed["publisher"][record["publisher"]]
        if kind == "dispute":
            record["claims"] = [self._new.get(each, each) for each in record["claims"]]
        record = canonical_record(COLLECTIONS[KINDS[kind]], record)
        if kind == "claim":
            self._date(name, record)
        records[name] = record
        self._done[f"{kind}s {'changed' if was else 'added'}"] += 1

    def _change_evidence(self, record: Record, changes: Record) -> None:
        evidence = {each["source"]: each for each in record.get("evidence", [])}
        for source, change in changes.items():
            name = self._renamed["source"].get(source, source)
            if change is None:
                if evidence.pop(name, None) is None:
                    raise PatchError(f"has no evidence of '{name}'")
                continue
            # What it says is that of the other claim then, also where the claim had a piece of this source already.
            replaced = COPIED if "from" in change else ()
            was = {key: value for key, value in evidence.get(name, {}).items() if key not in replaced}
            piece = {"source": name} | was | change
            if "from" in piece:
                self._copy(piece, piece.pop("from"))
            evidence[name] = {key: value for key, value in piece.items() if value is not None}
        record["evidence"] = list(evidence.values())
        for piece in record["evidence"]:
            piece["source"] = self._renamed["source"].get(piece["source"], piece["source"])
            if "from" in piece:
                self._copy(piece, piece.pop("from"))
            if piece["stance"] != "partly":
                piece.pop("part", None)

    def _copy(self, piece: Record, claim: str) -> None:
        """Fill a piece of evidence with what its source says in another claim, as that was before the patch."""
        for other in self._before.get(claim, {}).get("evidence", []):
            if other["source"] == piece["source"]:
                for key in COPIED:
                    if key in other:
                        piece.setdefault(key, other[key])
                return
        raise PatchError(f"{claim} has no evidence of '{piece['source']}'")

    def _same(self, kind: str, record: Record) -> str | None:
        """A source of the same address, or a publisher of the same name, that is there already."""
        for other in self._records[kind].values():
            if kind == "source":
                addresses = {record.get("url"), record.get("copy")} - {None}
                if addresses & {other.get("url"), other.get("copy")}:
                    return str(other["id"])
            elif _names(record) & _names(other):
                return str(other["id"])
        return None

    def _date(self, name: str, record: Record) -> None:
        """Note that a claim was touched, and the day on it if it is new or another now."""
        self.touched.add(name)
        was = self._before.get(name)
        if was is None:
            record["added"] = self._today
        elif {**was, "changed": None, "checked": None} != {**record, "changed": None, "checked": None}:
            record["changed"] = self._today

    def _retire(self, line: Record) -> None:
        name = line["retire"]
        if name not in self._records["claim"]:
            raise PatchError("no such claim to retire")
        instead = [self._new.get(each, each) for each in line.get("replaced_by", [])]
        del self._records["claim"][name]
        self.touched.add(name)
        self.dataset["retired"].append(
            {"id": name, "replaced_by": instead, "on": self._today, "reason": line["reason"]}
        )
        for dispute in list(self._records["dispute"].values()):
            if name in dispute["claims"]:
                answers = [instead[0] if each == name and instead else each for each in dispute["claims"]]
                dispute["claims"] = list(dict.fromkeys(each for each in answers if each != name))
                if len(dispute["claims"]) < 2:
                    del self._records["dispute"][dispute["id"]]
                    self._merged.append(f"dispute {dispute['id']} has one answer left and is dropped")
        for claim in self._records["claim"].values():
            ties = [
                {**tie, "claim": instead[0] if tie["claim"] == name and instead else tie["claim"]}
                for tie in claim.get("relations", [])
            ]
            ties = [tie for tie in ties if tie["claim"] not in (name, claim["id"])]
            kept = [dict(tie) for tie in dict.fromkeys(tuple(tie.items()) for tie in ties)]
            if kept != claim.get("relations", []):
                claim["relations"] = kept
        self._done["claims retired"] += 1

    def report(self) -> Iterator[str]:
        """What was done, in lines."""
        yield ", ".join(f"{number} {what}" for what, number in sorted(self._done.items())) or "nothing to do"
        yield from (f"{name} is {number}" for name, number in self._new.items())
        yield from self._merged


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one patch at a time change a dataset file."""
    with path.with_name(f".{path.name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main())
