"""Guesses for a curator to look at."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


@pytest.mark.parametrize(
    ("measure", "unit", "figure", "assertion", "says", "note", "told"),
    [
        ("workforce", "people", {"value": 1200}, "The works had 1,200 people in 1938.", "Says so.", "", True),
        ("workforce", "people", {"value": 1200}, "The works had twelve hundred people in 1938.", "Says so.", "", True),
        ("workforce", "people", {"value": 1200}, "The works was large in 1938.", "Had 1.2 thousand men.", "", True),
        ("workforce", "people", {"value": 1200}, "The works was large in 1938.", "Says so.", "1,200 by its books.", True),
        ("workforce", "people", {"value": 1200}, "The works had 2,100 people in 1938.", "Says so.", "", False),
        ("workforce", "people", {"low": 900, "high": 1200}, "The works had 900 people or more.", "Says so.", "", False),
        ("distance", "km", {"value": 443}, "The works lay 275 miles off.", "Says so.", "", True),
        ("distance", "km", {"value": 444}, "The works lay 275 miles off.", "Says so.", "", False),
        ("site-area", "km2", {"value": 0.6}, "The works covered 60 hectares.", "Says so.", "", True),
        ("temperature", "°C", {"value": -5.4}, "It was −5.4 °C at the works.", "Says so.", "", True),
    ],
)  # fmt: skip
def test_a_figure_that_its_claim_does_not_tell(
    small: dict[str, Any], measure: str, unit: str, figure: dict[str, float], assertion: str, says: str, note: str,
    told: bool,
) -> None:  # fmt: skip
    small["measures"].append({"id": measure, "label": "M.", "unit": unit, "summary": "M."})
    claim = small["claims"][1]
    claim |= {
        "assertion": assertion,
        "note": note,
        "figures": [{"measure": measure, "of": "works", "as_of": "1938", **figure}],
    }
    for piece in claim["evidence"]:
        piece["says"] = says if piece["stance"] == "supports" else "Some 1,200, 444, 0.6, 900."
    key, value = list(figure.items())[-1]
    message = f"{measure} {key} {value} {unit} is told nowhere: {assertion}"
    assert list(GUESSES["R11"](small)) == ([] if told else [("CJ-0002", message)])
