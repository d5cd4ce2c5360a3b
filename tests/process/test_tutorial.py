"""docs/DATASET.md, word for word: its commands and edits in their order, in an empty folder, with what it shows."""

import json
import re
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Any, NamedTuple

import pytest

from tests.conftest import ROOT

DOCUMENT = ROOT / "docs" / "DATASET.md"
BLOCK = re.compile(r"(?:<!-- (?P<about>[^>]*) -->\n)?```(?P<kind>console|json)\n(?P<text>.*?)```", re.S)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.M)


class Block(NamedTuple):
    """A block of the document, and the remark before it that readers do not see."""

    about: str
    kind: str
    text: str


def edit(file: Path, block: Block) -> None:
    """Append to a list of the dataset, or replace the claim of an id."""
    dataset: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    record = json.loads(block.text)
    action, _, where = block.about.partition(" ")
    if action == "append":
        dataset[where.removeprefix("to ")].append(record)
    else:
        places = [place for place, claim in enumerate(dataset["claims"]) if claim["id"] == where]
        dataset["claims"][places[0]] = record
    file.write_text(json.dumps(dataset, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def test_every_step(environment: dict[str, str], tmp_path: Path) -> None:
    if not which("jq"):
        pytest.skip("needs jq")
    blocks = [
        Block(found["about"] or "", found["kind"], found["text"])
        for found in BLOCK.finditer(DOCUMENT.read_text("utf-8"))
    ]
    assert {block.kind for block in blocks} == {"console", "json"}
    program = f"chongjin() {{ '{sys.executable}' -m chongjin_cli \"$@\"; }}\n"
    settings = {name: value for name, value in environment.items() if name != "CHONGJIN_DATA"}
    for block in blocks:
        if block.kind == "json":
            edit(tmp_path / "haven.json", block)
            continue
        for command, shown in COMMAND.findall(block.text):
            if command.startswith("export "):
                name, _, value = command.removeprefix("export ").partition("=")
                settings[name] = value
                continue
            result = subprocess.run(
                ["bash", "-c", f"{program}{command}"],
                env=settings, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=60,
            )  # fmt: skip
            code = int(block.about.removeprefix("exit ")) if block.about.startswith("exit ") else 0
            assert (command, result.returncode, result.stdout) == (command, code, shown)
