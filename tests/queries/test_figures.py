"""Figures: a measure over time, in the terminal and as a picture file."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.conftest import Run

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def series(small: dict[str, Any], save: Callable[..., Path]) -> str:
    """The small dataset with two figures of one measure, in two units, and one without a date that can be drawn."""
    small["claims"][1]["figures"] += [
        {"measure": "workforce", "value": 1500, "unit": "people", "as_of": "1940"},
        {"measure": "workforce", "value": 12, "unit": "per cent", "as_of": "1942"},
        {"measure": "workforce", "value": 800, "unit": "people", "as_of": "../1930"},
        {"measure": "workforce", "value": 700, "unit": "people", "as_of": "../.."},
    ]
    return str(save(small, "series.json"))


def texts(file: Path) -> list[str]:
    """Everything written in an SVG file."""
    return ["".join(text.itertext()) for text in ElementTree.parse(file).iter(f"{SVG}text")]  # noqa: S314 - our own file


def test_a_picture_has_every_point_with_its_claim_grade_and_source(chongjin: Run, series: str, tmp_path: Path) -> None:
    file = tmp_path / "plot.svg"
    result = chongjin("figures", "workforce", "-o", str(file), "--data", series)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    written = texts(file)
    assert [text for text in written if "CJ-0002" in text] == [
        "a  until 1930: 800 (CJ-0002 B3, Press)",
        "c  1938: 900–1,200 (CJ-0002 B3, Press)",
        "d  1940: 1,500 (CJ-0002 B3, Press)",
        "e  1942: 12 (CJ-0002 B3, Press)",
    ]
    assert {"workforce", "people", "per cent"} <= set(written)


def test_the_letters_of_the_chart_are_those_of_the_table(chongjin: Run, series: str) -> None:
    shown = chongjin("figures", "workforce", "--data", series, "--format", "table", COLUMNS="100").stdout
    chart, table = shown.split("As of")
    assert sorted(re.findall(r"[┤ ]([a-e])[│ ]", chart)) == ["a", "c", "d"]
    assert [line.split()[0] for line in table.splitlines() if "CJ-0002" in line] == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("pdf", b"%PDF"), ("SVG", b"<?xml")])
def test_pictures_are_of_the_kind_their_name_says(chongjin: Run, tmp_path: Path, ending: str, start: bytes) -> None:
    file = tmp_path / f"plot.{ending}"
    assert chongjin("figures", "workforce", "-o", str(file)).returncode == 0
    assert file.read_bytes().startswith(start)


def test_a_picture_is_the_same_each_time(chongjin: Run, tmp_path: Path) -> None:
    files = [tmp_path / "one.svg", tmp_path / "other.svg"]
    for file in files:
        chongjin("figures", "workforce", "-o", str(file))
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("figures", "workforce", "-o", "plot.txt"), 2, "'plot.txt' is none of .svg, .png, .pdf"),
        (("figures", "workforce", "-o", "/nowhere/plot.svg"), 3, "cannot write '/nowhere/plot.svg'"),
        (("figures", "-o", "plot.svg"), 2, "--output draws one measure"),
        (("figures", "workforce", "--era", "outlook", "-o", "plot.svg"), 1, "nothing matches"),
    ],
)
def test_what_cannot_be_drawn(
    chongjin: Run, arguments: tuple[str, ...], code: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = chongjin(*arguments, "-f", "table")
    assert (result.returncode, result.stdout) == (code, "")
    assert message in result.stderr
    assert not (tmp_path / "plot.svg").exists()
