"""The screens as text, at three widths, with and without colour; `pytest --update-screens` writes them anew."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run, Save

FOLDER = Path(__file__).parent / "screens"
SCREENS = {
    "overview": (),
    "era": ("era", "colonial"),
    "eras": ("era",),
    "sources": ("sources",),
    "source": ("sources", "blog-2021"),
    "place": ("place", "works"),
    "search": ("search", "seishin", "1930s"),
    "show": ("show", "CJ-0003", "CJ-0001"),
    "timeline": ("timeline", "--from", "1900", "--to", "2020"),
    "figures": ("figures", "workforce"),
    "measures": ("figures",),
    "disputes": ("disputes",),
    "brief": ("brief", "industry"),
}


@pytest.fixture
def data(small: dict[str, Any], save: Save) -> str:
    """The small dataset with a series of figures on each of two things, and with places that lie somewhere."""
    small["claims"][1]["figures"] += [
        {"measure": "workforce", "of": "works", "value": 1500, "as_of": "1940"},
        {"measure": "workforce", "of": "works", "value": 3250, "as_of": "19XX"},
        {"measure": "workforce", "of": "works", "value": 800, "as_of": "/1930"},
        {"measure": "workforce", "of": "chongjin", "value": 25000, "as_of": "1944-05"},
    ]
    small["places"][0]["coordinates"] = {"lat": 41.78, "lon": 129.78, "radius": 1500, "source": "atlas-2001"}
    small["places"][1]["coordinates"] = {"lat": 41.75, "lon": 129.73, "radius": 400, "source": "essay"}
    return str(save(small, "screens.json"))


@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, width: int, chongjin: Run, data: str, request: pytest.FixtureRequest) -> None:
    result = chongjin(*SCREENS[name], "--format", "table", COLUMNS=str(width), CHONGJIN_DATA=data)
    shown = "\n".join(line.rstrip() for line in result.stdout.splitlines()) + "\n"
    file = FOLDER / f"{name}-{width}.txt"
    if request.config.getoption("--update-screens"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        (("actor", "nippon-steel"), ["With places: Chongjin 1 · Kim Chaek Works 1"]),
        (("place", "works"), ["With actors: Nippon Steel 1", "With places: Chongjin 2"]),
    ],
)
def test_what_lies_nowhere_has_its_companions_alone(chongjin: Run, asked: tuple[str, ...], lines: list[str]) -> None:
    result = chongjin(*asked, "--format", "table")
    assert (result.returncode, result.stderr) == (0, "")
    beginning = result.stdout.index("With ")
    assert "openstreetmap" not in result.stdout
    assert result.stdout[beginning:].splitlines()[: len(lines) + 1] == [*lines, ""]


def test_allegations_are_called_so_in_lists(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    small["claims"][1]["kind"] = "allegation"
    small["claims"][0]["kind"] = "forecast"
    small["claims"][2]["kind"] = "estimate"
    data = str(save(small, "alleged.json"))

    def shown(*words: str) -> str:
        return " ".join(chongjin(*words, "--data", data).stdout.split())

    for command in ("topic", "industry"), ("timeline",), ("search", "1938"):
        assert "allegation; according to A. Author (2001)" in shown(*command, "-f", "table")
    drawn = shown("timeline", "-f", "table")
    assert "forecast; according to" in drawn
    assert "estimate" not in drawn
    assert "- **CJ-0002** (B3 possible, allegation, 1938): " in shown("timeline", "-f", "markdown")
    assert "estimate" not in shown("timeline", "-f", "markdown")


def test_ids_are_broken_at_hyphens(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    long = "a-" + "b" * 23 + "-c"
    small["places"] += [
        {**small["places"][0], "id": name, "label": f"Place {number}", "names": {}, "coordinates": None}
        for number, name in enumerate((long, "d" * 13 + "-" + "e" * 12, "f" * 13 + "-" + "g" * 13))
    ]
    small["claims"][0]["places"] += [place["id"] for place in small["places"][-3:]]
    out = chongjin("place", "--data", str(save(small, "long.json")), "-f", "table", COLUMNS="80").stdout
    ids = [line[:26].rstrip() for line in out.splitlines()]
    assert {"a-" + "b" * 23 + "-", "c", "d" * 13 + "-" + "e" * 12, "f" * 13 + "-", "g" * 13} <= set(ids)


@pytest.mark.parametrize("name", SCREENS)
def test_colour_adds_nothing_but_colour(name: str, chongjin: Run, data: str) -> None:
    from rich.text import Text

    arguments = (*SCREENS[name], "--format", "table")
    plain = chongjin(*arguments, COLUMNS="80", NO_COLOR="1", CHONGJIN_DATA=data).stdout
    coloured = chongjin(*arguments, COLUMNS="80", FORCE_COLOR="1", TERM="xterm-256color", CHONGJIN_DATA=data).stdout
    assert "\x1b[" in coloured
    assert Text.from_ansi(coloured).plain.split() == plain.split()


@pytest.mark.parametrize("eras", [3, 8])
def test_the_overview_fits_80_by_24(chongjin: Run, small: dict[str, Any], save: Save, eras: int) -> None:
    for number in range(eras - len(small["eras"])):
        age = {"id": f"age-{number}", "label": f"Age {number}", "dates": f"{1800 + number}", "summary": "Long ago."}
        small["eras"].append(age)
    for claim in small["claims"]:
        claim["added"] = "2026-01-31"
    lines = chongjin("--format", "table", COLUMNS="80", CHONGJIN_DATA=str(save(small))).stdout.splitlines()
    assert len(lines) < 24
    assert max(map(len, lines)) <= 80
    assert 1 <= sum(line.startswith("New:") for line in lines) <= 3


def test_the_overview_suggests_what_this_dataset_has(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    assert re.findall("chongjin .*", chongjin("--format", "table").stdout) == [
        "chongjin era colonial", "chongjin search steel", "chongjin disputes --topic steel",
    ]  # fmt: skip
    bare = {key: small[key] for key in ("name", "title", "version", "updated", "license", "prefix")}
    empty = chongjin("--format", "table", "--data", str(save(bare, "empty.json")))
    assert (empty.returncode, empty.stderr) == (0, "")
    assert "Try" not in empty.stdout


def test_the_overview_of_a_dataset_without_eras_has_no_table_of_them(
    chongjin: Run, small: dict[str, Any], save: Save
) -> None:
    for columns in ("80", "40"):
        drawn = chongjin("--format", "table", COLUMNS=columns, CHONGJIN_DATA=str(save(small))).stdout
        assert ("graded 1" in drawn, "status" in drawn) == (True, True)
    small["eras"] = []
    for columns in ("80", "40"):
        drawn = chongjin("--format", "table", COLUMNS=columns, CHONGJIN_DATA=str(save(small, "no-eras.json"))).stdout
        assert ("graded 1" in drawn, "status" in drawn) == (False, True)


def test_the_assertion_comes_first_and_what_a_search_found_is_marked_in_it_alone(chongjin: Run) -> None:
    shown = chongjin("search", "founded", "steel", "-f", "table", FORCE_COLOR="1", TERM="xterm", COLUMNS="120").stdout
    marked = re.findall(r"\x1b\[1;4m(\S+?)\x1b", shown)
    assert set(marked) == {"founded", "steel"}
    assert "\x1b[2maccording to Bloggers (2020), citing a former engineer (2019); A. Author (2001)" in shown


def test_no_letter_is_lost_where_korean_fills_a_line(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    small["claims"][3]["assertion"] = "청진 " * 39 + "청진."
    data = str(save(small, "korean.json"))
    for columns in range(60, 80):
        shown = chongjin("era", "now", "-f", "table", "--data", data, COLUMNS=str(columns)).stdout
        assert (shown.count("청진"), shown.count("…")) == (40, 0)


@pytest.mark.parametrize("screen", [("brief",), ("disputes",), ("show", "CJ-0003")])
def test_no_word_is_broken_at_the_edge(chongjin: Run, screen: tuple[str, ...]) -> None:
    words = set(chongjin(*screen, "-f", "table", COLUMNS="1000").stdout.split())
    for columns in (40, 80, 120):
        drawn = chongjin(*screen, "-f", "table", COLUMNS=str(columns)).stdout
        assert max(map(len, map(str.rstrip, drawn.splitlines()))) <= columns
        assert {word for word in drawn.split() if word.strip("─╭╮╰╯│")} <= words


@pytest.mark.parametrize("width", [120, 80, 50])
def test_the_years_of_a_brief_stand_before_a_sentence_that_has_others(
    chongjin: Run, small: dict[str, Any], save: Save, width: int
) -> None:
    small["claims"][0]["date"] = "2010~/2012~"
    data = str(save(small, "vague.json"))
    drawn = chongjin("brief", "port", "--format", "table", COLUMNS=str(width), CHONGJIN_DATA=data).stdout
    assert "A1 (about 2010–about 2012) The" in drawn
    assert "…" not in drawn


def test_the_topics_of_a_dispute_are_never_cut(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    small["topics"][0]["label"] = "The making of iron and of steel"
    for claim in small["claims"]:
        claim["topics"] = [small["topics"][0]["id"]]
    data = str(save(small))
    beside, within = (
        chongjin("disputes", "-f", "table", "--data", data, COLUMNS=columns).stdout.splitlines()[:2]
        for columns in ("37", "36")
    )
    assert beside[0] == "╭─ The making of iron and of steel ─╮"
    assert within == [f"╭{'─' * 34}╮", "│ The making of iron and of steel  │"]


def test_disputes_honour_limit_and_offset(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    for number in range(12):
        small["disputes"].append(
            {**small["disputes"][0], "id": f"other-{number:02}", "question": f"Is it {number:02}?"}
        )
    data = str(save(small, "many.json"))

    def asked(*arguments: str) -> tuple[list[str], str]:
        result = chongjin("disputes", "-f", "table", "--data", data, *arguments)
        return re.findall(r"When|Is it \d\d", result.stdout), result.stderr

    assert asked() == (
        ["When", *(f"Is it {number:02}" for number in range(9))],
        "1 to 10 of 13 disputes; all: --limit 13; the next: --offset 10\n",
    )
    assert asked("--limit", "20") == (["When", *(f"Is it {number:02}" for number in range(12))], "")
    assert asked("--limit", "2", "--offset", "11") == (
        ["Is it 10", "Is it 11"], "12 to 13 of 13 disputes; all: --limit 13\n",
    )  # fmt: skip
    assert asked("--offset", "13") == ([], "0 of 13 shown; see --limit and --offset\n")


@pytest.mark.parametrize("width", [40, 60])
def test_the_names_of_eras_are_never_cut(chongjin: Run, small: dict[str, Any], save: Save, width: int) -> None:
    small["eras"][0]["label"] = "Long years before anybody came"
    data = str(save(small))
    drawn = chongjin("timeline", "--format", "table", COLUMNS=str(width), CHONGJIN_DATA=data).stdout
    lines = drawn.splitlines()[:8]
    assert "…" not in drawn
    assert max(map(len, lines)) <= width
    named = [line[: width // 3].strip() for line in lines]
    assert " ".join(named).startswith("Long years before anybody came ")
