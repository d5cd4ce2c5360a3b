"""How to cite the dataset and what it consists of: made from the data, and sound for those who read such files."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from rocrate.rocrate import ROCrate

import chongjin_cli
from tests.conftest import ROOT, tool

CRATE = ROOT / "data"
CITATION = ROOT / "CITATION.cff"
FACTS = json.loads((CRATE / "facts.json").read_text(encoding="utf-8"))


def test_they_are_what_the_tool_makes_of_the_data() -> None:
    assert CITATION.read_text(encoding="utf-8") == tool("metadata").citation(), "run tools/metadata.py"
    assert json.loads(tool("metadata").CRATE.read_text(encoding="utf-8")) == tool("metadata").crate(), (
        "run tools/metadata.py"
    )


def test_the_citation_names_the_version_and_the_day() -> None:
    cited = yaml.safe_load(CITATION.read_text(encoding="utf-8"))
    assert cited["version"] == chongjin_cli.__version__
    assert cited["date-released"] == date.fromisoformat(FACTS["updated"])
    assert (cited["title"], cited["type"], cited["license"]) == (FACTS["title"], "dataset", ["CC-BY-4.0", "MIT"])


def test_the_crate_is_read_and_its_files_are_there() -> None:
    crate = ROCrate(CRATE)
    root = crate.root_dataset
    assert (root["name"], root["version"], root["datePublished"]) == (
        FACTS["title"],
        FACTS["version"],
        FACTS["updated"],
    )
    files = {part.id for part in root["hasPart"]}
    assert files == {path.name for path in CRATE.iterdir()} - {"ro-crate-metadata.json"}
    described = {entity.id for entity in crate.get_entities()}
    text = (CRATE / "ro-crate-metadata.json").read_text(encoding="utf-8")
    assert {each for each in _referred(json.loads(text)["@graph"]) if "w3id.org" not in each} <= described


def _referred(node: Any) -> set[str]:
    """The ids that a node refers to."""
    if isinstance(node, list):
        return set().union(*map(_referred, node))
    if not isinstance(node, dict):
        return set()
    return {node["@id"]} if node.keys() == {"@id"} else set().union(*map(_referred, node.values()))


def test_the_crate_is_valid(tmp_path: Path) -> None:
    """By its own validator, which would fetch the context from the network: it is given that of the package rocrate."""
    validator = shutil.which("rocrate-validator")
    if validator is None:
        pytest.skip("needs rocrate-validator on the path: pip install roc-validator, apart from the program")
    import rocrate

    shutil.copytree(CRATE, tmp_path / "crate")
    file = tmp_path / "crate" / "ro-crate-metadata.json"
    context = json.loads((Path(rocrate.__file__).parent / "data" / "ro-crate.jsonld").read_text(encoding="utf-8"))
    described = json.loads(file.read_text(encoding="utf-8")) | {"@context": context["@context"]}
    file.write_text(json.dumps(described), encoding="utf-8")
    # All that is required and recommended, but that the authors have a page.
    options = ["-p", "ro-crate-1.1", "-l", "recommended", "--skip-checks", "ro-crate-1.1_31.2", "--no-paging"]
    result = subprocess.run(
        [validator, "-y", "--disable-color", "validate", str(file.parent), *options],
        capture_output=True, encoding="utf-8", timeout=300,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_citation_is_valid() -> None:
    validator = shutil.which("cffconvert")
    if validator is None:
        pytest.skip("needs cffconvert on the path: pip install cffconvert, apart from the program")
    result = subprocess.run([validator, "--validate"], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert result.returncode == 0, result.stdout + result.stderr
