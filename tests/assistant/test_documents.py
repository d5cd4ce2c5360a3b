"""What the documents for assistants say: the lines to connect are tried, the skill has what such files need."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

from chongjin_cli.assistant.tools import TOOLS
from tests.conftest import ROOT, SMALL, Save

DOCS = ROOT / "docs"
ASSISTANTS = (DOCS / "ASSISTANTS.md").read_text(encoding="utf-8")
SKILL = (DOCS / "SKILL.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The first code of a language on the page."""
    found = re.search(rf"```{language}\n(.*?)```", ASSISTANTS, re.S)
    assert found
    return found[1]


def test_the_description_starts_the_server(environment: dict[str, str], save: Save) -> None:
    described = json.loads(block("json"))["mcpServers"]["chongjin"]
    environment["CHONGJIN_DATA"] = str(save(SMALL))
    command = [Path(sys.executable).parent / described["command"], *described["args"]]
    result = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


def test_the_sdks_own_client_is_answered(environment: dict[str, str]) -> None:
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    result = subprocess.run(
        [sys.executable, "-c", block("python")], env=environment, capture_output=True, encoding="utf-8", timeout=120
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert len(json.loads(result.stdout)["claims"]) == 3


def test_every_tool_is_listed() -> None:
    assert re.findall(r"^\| `([a-z_]+)` \|", ASSISTANTS, re.M) == list(TOOLS)


def test_the_skill_has_a_name_and_says_when_to_use_it() -> None:
    _, front, text = SKILL.split("---\n", 2)
    described = yaml.safe_load(front)
    assert described.keys() == {"name", "description"}
    assert re.fullmatch(r"[a-z0-9-]{1,64}", described["name"])
    assert "Use it to" in described["description"]
    assert len(described["description"]) <= 1024
    assert len(text.splitlines()) < 500
