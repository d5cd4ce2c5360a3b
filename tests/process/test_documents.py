"""What the documents show is what happens."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from chongjin_cli.app.registry import COMMANDS
from chongjin_cli.present.starter import starter
from tests.conftest import ROOT, tool

# DATASET.md is one long example, whose steps need those before (test_tutorial.py).
DOCUMENTS = [ROOT / "README.md", *(file for file in sorted((ROOT / "docs").glob("*.md")) if file.name != "DATASET.md")]


def examples() -> list[tuple[str, str]]:
    """Each `$ chongjin …` line of a console block, and the lines shown below it."""
    found = []
    for document in DOCUMENTS:
        for block in re.findall(r"```console\n(.*?)```", document.read_text(encoding="utf-8"), re.S):
            for command, shown in re.findall(r"^\$ (.*?)\n((?:(?!\$ ).*\n)*)", block, re.M):
                found.append((re.sub(r"\s+# .*", "", command), shown))
    return found


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder for the index of the shipped dataset, so that it is made once for all examples."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize(("command", "shown"), examples())
def test_examples(command: str, shown: str, environment: dict[str, str], cache: str) -> None:
    program = f"chongjin() {{ '{sys.executable}' -m chongjin_cli \"$@\"; }}\n"
    if command.startswith(("chongjin explore", "chongjin open")) or "HEAD~3" in command:
        pytest.skip("needs a terminal, a web browser or a repository")
    folder = Path(environment["HOME"])
    (folder / "draft.md").write_text("The port of Chongjin was opened in 1908.\n", encoding="utf-8")
    edition = starter("chongjin", "CJ", "2026-01-31")
    (folder / "old.json").write_text(edition, encoding="utf-8")
    (folder / "new.json").write_text(edition.replace('"Population"', '"Inhabitants"'), encoding="utf-8")
    if "jq" in command.split() and subprocess.run(["sh", "-c", "command -v jq"], capture_output=True).returncode:
        pytest.skip("needs jq")
    result = subprocess.run(
        ["bash", "-c", program + command],
        env={**environment, "XDG_CACHE_HOME": cache}, cwd=folder, capture_output=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert result.returncode == 0
    # What to do next, how many claims nothing else supports or a status leaves out, what differs, is measured or called so besides.
    assert (
        result.stderr == ""
        or command.startswith(
            ("chongjin init", "chongjin disputes", "chongjin diff", "chongjin figures", "chongjin place")
        )
        or "--without" in command
        or "--status" in command
    )
    if shown:
        assert result.stdout == shown


def test_the_readme_names_every_command() -> None:
    text = DOCUMENTS[0].read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"`{command}`" not in text and f"chongjin {command}" not in text] == []


def test_what_documents_say_of_the_program_is_made_from_it() -> None:
    reference = tool("reference")
    for file, text in (
        (reference.FILE, reference.reference()),
        (reference.VALIDATION, reference.validation()),
        (reference.EDITORIAL, reference.editorial()),
        (reference.AUDIT, reference.audit()),
        (reference.DATASET, reference.dataset()),
    ):
        assert file.read_text(encoding="utf-8") == text, "run tools/reference.py"
    assert reference.EDITORIAL.read_text(encoding="utf-8").count(reference.grades()) == 1


def test_pictures_of_the_readme_are_there() -> None:
    for name in re.findall(r"\((docs/[^)]*)\)", DOCUMENTS[0].read_text(encoding="utf-8")):
        assert (ROOT / name).is_file(), name
