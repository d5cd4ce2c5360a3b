"""Guesses for a curator to look at."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import SMALL
from tools.review import GUESSES

TOOL = Path(__file__).parent.parent.parent / "tools" / "review.py"


def test_only_the_guesses_that_are_asked_for(save: Callable[[Any], Path]) -> None:
    small = json.loads(json.dumps(SMALL))
    small["claims"][0]["assertion"] = "The port of Chongjin was opened in 1908, the Press said."
    small["claims"][1]["date"] = "2001"
    run = subprocess.run(
        [sys.executable, TOOL, "R01", "R03", "--data", save(small)], capture_output=True, text=True, check=True
    )
    assert run.stdout == ("R01 CJ-0001 'said': The port of Chongjin was opened in 1908, the Press said.\n")


def test_a_code_that_there_is_not() -> None:
    run = subprocess.run([sys.executable, TOOL, "R99"], capture_output=True, text=True)
    assert run.returncode == 2
    assert run.stderr.endswith(f"no code R99; there are {', '.join(GUESSES)}\n")
