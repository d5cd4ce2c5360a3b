"""Every script for curators, and every benchmark, says what it does when it is asked for help, and does nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted(
    path.relative_to(ROOT).as_posix() for folder in ("benchmarks", "tools") for path in (ROOT / folder).glob("*.py")
)


@pytest.mark.parametrize("script", SCRIPTS)
def test_help_is_the_docstring(script: str) -> None:
    asked = subprocess.run([sys.executable, str(ROOT / script), "--help"], capture_output=True, text=True, timeout=60)
    assert (asked.returncode, asked.stderr) == (0, "")
    assert asked.stdout.startswith(f"usage: {Path(script).name} ")
    about = (ROOT / script).read_text(encoding="utf-8").partition('"""')[2].partition("\n")[0].removesuffix('"""')
    assert about in asked.stdout.replace("\n", " ")


def test_without_what_it_needs_a_script_says_so() -> None:
    asked = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "migrate.py"), "old.json"], capture_output=True, text=True, timeout=60
    )
    assert asked.returncode == 2
    assert "the following arguments are required: new" in asked.stderr
