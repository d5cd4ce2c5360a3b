"""Figures: a measure over time, in the terminal and as a picture file."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree

import pytest

import chongjin_cli
from chongjin_cli import contract
from chongjin_cli.errors import UsageError
from chongjin_cli.present.series import round_ticks
from chongjin_cli.queries import figures, measures
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import Run

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def series(small: dict[str, Any], save: Callable[..., Path]) -> str:
    """The small dataset with figures of one measure on three things, and some whose date cannot be drawn."""
    small["claims"][1]["figures"] += [
        {"measure": "workforce", "of": "works", "value": 1500, "as_of": "1940"},
        {"measure": "workforce", "of": "chongjin", "value": 25000, "as_of": "1942"},
        {"measure": "workforce", "of": "works", "value": 800, "as_of": "../1930"},
        {"measure": "workforce", "of": "works", "value": 700, "as_of": "../.."},
        {"measure": "workforce", "of": "works", "value": 9000, "as_of": "20XX"},
        {"measure": "workforce", "of": "works", "value": 950, "as_of": "1911/1950"},
        {"measure": "workforce", "of": "chongjin", "value": 26000, "as_of": "1943"},
        {"measure": "workforce", "of": "nippon-steel", "value": 300, "as_of": "1943"},
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
        "a  1911–1950: 950 (CJ-0002 B3, Press)",
        "b  until 1930: 800 (CJ-0002 B3, Press)",
        "c  1938: 900–1,200 (CJ-0002 B3, Press)",
        "d  1940: 1,500 (CJ-0002 B3, Press)",
        "a  1942: 25,000 (CJ-0002 B3, Press)",
        "b  1943: 26,000 (CJ-0002 B3, Press)",
    ]
    assert {"Workforce, Kim Chaek Works", "Workforce, Chongjin", "people"} <= set(written)


def test_a_picture_has_room_for_the_highest_point_and_its_letter(
    chongjin: Run, small: dict[str, Any], save: Callable[..., Path], tmp_path: Path
) -> None:
    small["claims"][1]["figures"] = [
        {"measure": "workforce", "of": "works", "value": value, "as_of": as_of}
        for as_of, value in (("1938", 1000), ("1940", 3000))
    ]
    file = tmp_path / "plot.svg"
    assert chongjin("figures", "workforce", "-o", str(file), "--data", str(save(small, "top.json"))).returncode == 0
    drawn = ElementTree.parse(file)  # noqa: S314 - our own file
    frame = next(each for each in drawn.iter(f"{SVG}g") if each.get("id") == "patch_2")
    top = min(float(y) for y in re.findall(r"[ML] [\d.]+ ([\d.]+)", next(frame.iter(f"{SVG}path")).get("d") or ""))
    [letter] = [each for each in drawn.iter(f"{SVG}text") if each.text == "b"]
    below = float(letter.get("y") or "")
    assert below - 9 > top  # whose letters are 9 points high
    assert not [each for each in drawn.iter(f"{SVG}use") if "clip-path" in each.attrib]


def test_a_picture_starts_at_zero_as_the_chart_does(chongjin: Run, series: str, tmp_path: Path) -> None:
    file = tmp_path / "plot.svg"
    chongjin("figures", "workforce", "-o", str(file), "--data", series)
    assert texts(file).count("0") == 2
    shown = chongjin("figures", "workforce", "--data", series, "--format", "table", COLUMNS="100").stdout
    ticks = [int(tick.replace(",", "")) for tick in re.findall(r"^ *([\d,]+)┤", shown, re.MULTILINE)]
    assert ticks == [1500, 1000, 500, 0, *range(30000, -1, -5000)]


def test_what_is_only_so_by_the_year_of_the_dataset_is_undated(
    chongjin: Run, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    figure = {"measure": "workforce", "of": "works", "as_of": "/2026"}
    small["claims"][1]["figures"] += [{**figure, "value": 3000}, {**figure, "value": 2500, "as_of": "/2025"}]
    small["claims"][0].update(date="/2026", figures=[{**figure, "of": "chongjin", "value": 9}])
    path = str(save(small, "undated.json"))

    def asked(*words: str) -> str:
        return chongjin(*words, "--data", path).stdout

    assert asked("figures", "workforce", "--fields", "value,dates.label") == (
        "\t1938\n2500\tby 2025\n9\tby 2026\n3000\t\n"
    )
    assert "| undated | 3,000 | CJ-0002 |" in asked("figures", "workforce", "-f", "markdown")
    assert re.search("undated +3,000", asked("figures", "workforce", "-f", "table"))
    assert "undated" in asked("export", "markdown", "--match", "works")
    assert ": 3,000 people (undated)" in asked("show", "2")
    small["claims"][0]["figures"] = []
    save(small, "undated.json")
    assert asked("figures", "--fields", "dates.label") == "1938–2025\n"


def test_measures_called_alike_are_pointed_to(chongjin: Run, small: dict[str, Any], save: Callable[..., Path]) -> None:
    others = {
        "workforce-women": "Women in the workforce",
        "wage": "Wage",
        "workforce-of-the-state-yard": "The state yard workforce",
    }
    small["measures"] += [{**small["measures"][0], "id": name, "label": label} for name, label in others.items()]
    for measure, of, value, as_of in (
        ("workforce-women", "works", 70, "1941"), ("workforce-women", "works", 80, "1942"), ("workforce-women", "chongjin", 90, "1950"),
        ("wage", "works", 3, "1942"), ("workforce-of-the-state-yard", "works", 4, "1942"),
    ):  # fmt: skip
        small["claims"][0].setdefault("figures", []).append(
            {"measure": measure, "of": of, "value": value, "as_of": as_of}
        )
    path = str(save(small, "sisters.json"))

    def asked(*words: str) -> tuple[int, str, str]:
        result = chongjin("figures", *words, "--data", path)
        return result.returncode, result.stdout.splitlines()[-1] if result.stdout else "", result.stderr

    told = "see also workforce-women: 80 people (1942, A1)"
    code, _, remark = asked("workforce", "--json")
    assert (code, remark) == (0, f"{told}\n")
    assert asked("workforce", "-f", "table")[1:] == (told, "")
    assert asked("workforce", "--match", "trade") == (1, "", f"{told}\nnothing matches\n")
    assert asked("workforce", "--match", "trade", "-f", "table") == (1, "", f"{told}\nnothing matches\n")
    assert asked("workforce-women")[2] == "see also workforce: 900–1,200 people (1938, B3)\n"
    assert asked("workforce", "--match", "founded")[2] == ""
    assert asked("wage")[2] == ""


def test_what_a_measure_was_taken_of_most_often_tells_where_else_to_see(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["measures"].append({**small["measures"][0], "id": "workforce-women", "label": "Women in the workforce"})
    for claim, measure, years in ((1, "workforce", (1938, 1940)), (0, "workforce-women", (1941, 1942))):
        small["claims"][claim]["figures"] = [
            {"measure": measure, "of": of, "value": 7, "as_of": str(year)}
            for of, year in (*(("works", year) for year in years), ("chongjin", 1950))
        ]
    found = measures.see_also(Dataset(str(save(small, "alike.json"))), Selection(), "workforce")
    assert [(point["measure"], point["of"], point["as_of"]) for point in found] == [
        ("workforce-women", "works", "1942")
    ]


def test_like_measures_are_told_with_the_best_graded_figure_and_the_newest(
    chongjin: Run, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["measures"].append(
        {**small["measures"][0], "id": "workforce-rank", "label": "Workforce, rank", "unit": "rank"}
    )
    for claim, value, as_of in ((0, 2, "1938"), (0, 3, "1940"), (1, 4, "1939"), (1, 5, "1941"), (3, 6, "1912")):
        small["claims"][claim].setdefault("figures", []).append(
            {"measure": "workforce-rank", "of": "works", "value": value, "as_of": as_of}
        )
    path = str(save(small, "ranks.json"))
    assert (
        chongjin("figures", "workforce", "--data", path).stderr
        == "see also workforce-rank: 3 (1940, A1), newest 5 (1941, B3)\n"
    )
    assert "\nFigure: Workforce, rank, Kim Chaek Works: 6 (1912)\n" in chongjin("show", "4", "--data", path).stdout
    small["claims"][0]["figures"].pop()
    small["claims"][1]["figures"].pop()
    small["claims"][1]["figures"].pop()
    path = str(save(small, "ranks.json"))
    assert chongjin("figures", "workforce", "--data", path).stderr == "see also workforce-rank: 2 (1938, A1)\n"
    small["claims"][1]["figures"] += [
        {"measure": "workforce-rank", "of": "works", "value": value, "as_of": year}
        for value, year in ((4, "1939"), (1, "2035"))
    ]
    path = str(save(small, "ranks.json"))
    assert chongjin("figures", "workforce", "--data", path).stderr == (
        "see also workforce-rank: 2 (1938, A1), newest 4 (1939, B3), forecast 1 (2035, B3)\n"
    )
    assert "| 2035 (forecast) |" in chongjin("figures", "workforce-rank", "-f", "markdown", "--data", path).stdout


@pytest.mark.parametrize(
    ("filters", "of"),
    [
        ({"actor": "nippon-steel"}, ["nippon-steel", "works", "works", "chongjin"]),
        ({"place": "works"}, ["works", "works", "nippon-steel", "chongjin"]),
        ({"place": "chongjin"}, ["works", "works", "chongjin", "nippon-steel"]),  # the works lie within it
        ({"place": "works", "limit": 1, "offset": 2}, ["nippon-steel"]),
        ({"actor": "nippon-steel", "sort": "date"}, ["works", "nippon-steel", "works", "chongjin"]),
        ({"era": "colonial"}, ["works", "nippon-steel", "works", "chongjin"]),
    ],
)
def test_the_figures_of_what_is_asked_for_come_first(
    small: dict[str, Any], save: Callable[..., Path], filters: dict[str, Any], of: list[str]
) -> None:
    small["claims"][1]["figures"] += [
        {"measure": "workforce", "of": "nippon-steel", "value": 300, "as_of": "1939"},
        {"measure": "workforce", "of": "works", "value": 1500, "as_of": "1940"},
        {"measure": "workforce", "of": "chongjin", "value": 25000, "as_of": "1942"},
    ]
    found = chongjin_cli.open(str(save(small))).figures("workforce", **filters)
    assert [point["of"] for point in found] == of


def test_only_what_is_measured_on_one_thing_shares_a_chart(chongjin: Run, series: str) -> None:
    shown = chongjin("figures", "workforce", "--data", series, "--format", "table", COLUMNS="100").stdout
    parts = re.split(r"Workforce, (.+)  people\n", shown)[1:]
    assert parts[::2] == ["Kim Chaek Works", "Chongjin", "Nippon Steel"]
    assert [part.count("└") for part in parts[1::2]] == [1, 1, 0]  # a single figure needs no chart
    amounts = [re.findall(r" ([\d,]+)  CJ-0002", part) for part in parts[1::2]]
    assert amounts[1:] == [["25,000", "26,000"], ["300"]]


def test_the_letters_of_the_chart_are_those_of_the_table(chongjin: Run, series: str) -> None:
    shown = chongjin("figures", "workforce", "--data", series, "--format", "table", COLUMNS="100").stdout
    chart, table, *_ = shown.split("As of")
    assert sorted(re.findall(r"[┤ ]([a-e])[│ ]", chart)) == ["a", "b", "c", "d"]
    rows = [line for line in table.splitlines() if "CJ-0002" in line]
    assert [(line[0], line[3:17].strip()) for line in rows] == [
        (" ", "at all times"), ("a", "1911–1950"), ("b", "until 1930"), ("c", "1938"), ("d", "1940"), (" ", "21st century"),
    ]  # fmt: skip
    assert "Rows without a letter are not drawn: their date spans more than 40 years, or is unknown." in table


def test_figures_at_one_place_of_the_chart_are_told_and_keep_the_letters_of_the_picture(
    chongjin: Run, small: dict[str, Any], save: Callable[..., Path], tmp_path: Path
) -> None:
    amounts = (("1938", 1050), ("1938-06/1938-07", 1055), ("1950", 400), ("1938", 600))
    small["claims"][1]["figures"] = [
        {"measure": "workforce", "of": "works", "value": amount, "as_of": as_of} for as_of, amount in amounts
    ]
    small["claims"][2]["figures"] = [{"measure": "workforce", "of": "works", "low": 300, "high": 900, "as_of": "1938"}]
    data = str(save(small, "close.json"))
    shown = chongjin("figures", "workforce", "--data", data, "--format", "table", COLUMNS="80").stdout
    chart, _, table = shown.partition("As of")
    assert sorted(re.findall(r"[a-z](?=.*│$)", chart, re.MULTILINE)) == ["a", "b", "e"]
    assert re.findall(r"^([a-z ])  (.+?)  +(\S+)  CJ", table, re.MULTILINE) == [
        ("a", "1938", "1,050"), ("b", "1938", "600"), ("c", "1938", "300–900"), ("d", "June–July 1938", "1,055"), ("e", "1950", "400"),
    ]  # fmt: skip
    assert "At one place of the chart, which shows the first of them: a d, b c." in table
    file = tmp_path / "plot.svg"
    chongjin("figures", "workforce", "-o", str(file), "--data", data)
    assert [text[0] for text in texts(file) if "CJ-000" in text] == ["a", "b", "c", "d", "e"]
    wide = chongjin("figures", "workforce", "--format", "table", COLUMNS="80").stdout
    assert "At one place" not in wide


def test_a_chart_without_ranges_has_round_years_and_amounts(
    chongjin: Run, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["claims"][1]["figures"] = [
        {"measure": "workforce", "of": "works", "value": amount, "as_of": as_of}
        for as_of, amount in (("1931", 1000), ("1958", 6000))
    ]
    data = str(save(small, "round.json"))
    shown = chongjin("figures", "workforce", "--data", data, "--format", "table", COLUMNS="80").stdout
    amounts = "6,000 5,000 4,000 3,000 2,000 1,000 0".split()
    assert re.findall(r"^ *([\d,]+)┤", shown, re.MULTILINE) == amounts
    assert next(line for line in shown.splitlines() if "1940" in line).split() == "1935 1940 1945 1950 1955".split()


def test_a_figure_is_credited_to_the_best_source_that_supports_it_whole(
    chongjin: Run, small: dict[str, Any], save: Callable[..., Path], tmp_path: Path
) -> None:
    small["claims"][1]["evidence"] = [
        {"source": "blog-2020", "stance": "supports", "says": "Some."},
        {"source": "gazette-1908", "stance": "partly", "part": "works", "says": "Works."},
        {"source": "atlas-2001", "stance": "supports", "says": "900 to 1,200."},
        {"source": "essay", "stance": "supports", "says": "Many."},
    ]
    data, file = str(save(small, "credit.json")), tmp_path / "plot.svg"
    [point] = chongjin_cli.open(data).figures("workforce")
    assert point["sources"] == ["Press", "Bloggers", "essay"]
    assert chongjin("figures", "workforce", "-o", str(file), "--data", data).returncode == 0
    assert [text for text in texts(file) if "CJ-0002" in text] == ["a  1938: 900–1,200 (CJ-0002 B1, Press)"]


@pytest.mark.parametrize(
    ("low", "high", "most", "whole", "expected"),
    [
        (0, 945000, 6, False, [0, 200000, 400000, 600000, 800000, 1000000]),
        (0, 1500, 6, False, [0, 500, 1000, 1500]),
        (0, 0.7, 6, False, [0, 0.2, 0.4, 0.6, 0.8]),
        (-9.5, 0, 6, False, [-10, -8, -6, -4, -2, 0]),
        (0, 0, 6, False, [0, 1]),
        (0, 1e-320, 6, False, [0, 1]),
        (0, 1e15, 2, False, [0, 5 * 10**14, 10**15]),
        (0, 5, 5, False, [0, 1, 2, 3, 4, 5]),
        (1944.5, 2026.4, 8, True, [1940, 1960, 1980, 2000, 2020, 2040]),
        (1990.2, 1990.9, 8, True, [1990, 1991]),
        (1990, 1990, 8, True, [1990, 1991]),
    ],
)
def test_ticks_are_round(low: float, high: float, most: int, whole: bool, expected: list[float]) -> None:
    assert round_ticks(low, high, most, whole=whole) == expected


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("pdf", b"%PDF"), ("SVG", b"<?xml")])
def test_pictures_are_of_the_kind_their_name_says(chongjin: Run, tmp_path: Path, ending: str, start: bytes) -> None:
    file = tmp_path / f"plot.{ending}"
    assert chongjin("figures", "workforce", "-o", str(file)).returncode == 0
    assert file.read_bytes().startswith(start)


def test_a_picture_never_takes_the_place_of_the_dataset(chongjin: Run, series: str, tmp_path: Path) -> None:
    dataset = tmp_path / "data.svg"
    dataset.write_bytes(Path(series).read_bytes())
    result = chongjin("figures", "workforce", "-o", str(dataset), "--data", str(dataset))
    assert (result.returncode, result.stdout) == (2, "")
    assert "is the dataset itself" in result.stderr
    assert dataset.read_bytes() == Path(series).read_bytes()


def test_without_its_package_a_picture_names_the_extra(environment: dict[str, str], series: str) -> None:
    code = "import sys; sys.modules['matplotlib'] = None; from chongjin_cli.app.program import main; sys.exit(main())"
    result = subprocess.run(
        [sys.executable, "-c", code, "figures", "workforce", "-o", "x.svg", "--data", series],
        env=environment, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (result.returncode, result.stdout, result.stderr) == (
        2, "", f"chongjin: pictures need the package matplotlib\n  {sys.executable} -m pip install 'chongjin-cli[plot]'\n",
    )  # fmt: skip


def test_a_picture_is_the_same_each_time(chongjin: Run, tmp_path: Path) -> None:
    files = [tmp_path / "one.svg", tmp_path / "other.svg"]
    for file in files:
        chongjin("figures", "workforce", "-o", str(file))
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize("option", [("--json",), ("--format", "csv"), ("--fields", "of"), ("--fields", "")])
def test_a_chart_takes_no_format_and_no_fields(chongjin: Run, tmp_path: Path, option: tuple[str, ...]) -> None:
    file = tmp_path / "plot.svg"
    result = chongjin("figures", "workforce", "-o", str(file), *option)
    assert (result.returncode, result.stdout, file.exists()) == (2, "", False)
    assert result.stderr == (
        "chongjin: --output draws a chart, so it takes no format and no fields\n  leave one of them out\n"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("figures", "workforce", "-o", "plot.txt"), 2, "'plot.txt' is none of .svg, .png, .pdf"),
        (("figures", "workforce", "-o", "/nowhere/plot.svg"), 3, "cannot write '/nowhere/plot.svg'"),
        (("figures", "-o", "plot.svg"), 2, "--output draws one measure"),
        (("figures", "headcount", "-o", "plot.svg"), 2, "no figure has a date that can be drawn"),
        (("figures", "workforce", "--era", "outlook", "-o", "plot.svg"), 1, "nothing matches"),
    ],
)
def test_what_cannot_be_drawn(
    chongjin: Run,
    arguments: tuple[str, ...],
    code: int,
    message: str,
    small: dict[str, Any],
    save: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    small["measures"].append({**small["measures"][0], "id": "headcount", "label": "Headcount"})
    small["claims"][1]["figures"].append({"measure": "headcount", "of": "works", "value": 1, "as_of": "20XX"})
    result = chongjin(*arguments, "-f", "table", "--data", str(save(small, "some.json")))
    assert (result.returncode, result.stdout) == (code, "")
    assert message in result.stderr
    assert not (tmp_path / "plot.svg").exists()


@pytest.fixture
def measured(small: dict[str, Any], save: Callable[..., Path]) -> Any:
    """The small dataset with two measures more: one of more figures, and one of a figure without a date."""
    small["measures"] += [
        {"id": "yearly-output", "label": "Output", "unit": "tonnes", "summary": "What is made in a year."},
        {"id": "depth", "label": "Water at the quay", "unit": "m", "summary": "How deep it is."},
    ]
    small["claims"][1]["figures"] += [
        {"measure": "yearly-output", "of": "works", "value": 10, "as_of": "1938-05"},
        {"measure": "yearly-output", "of": "works", "value": 20, "as_of": "1939/1940"},
        {"measure": "depth", "of": "chongjin", "value": 9, "as_of": "../.."},
    ]
    return chongjin_cli.open(str(save(small)))


def test_measures_come_by_how_many_figures_they_have_or_as_they_are_sorted(measured: Any) -> None:
    assert [each["id"] for each in measured.measures()] == ["yearly-output", "depth", "workforce"]
    assert [each["id"] for each in measured.measures(sort="id")] == ["depth", "workforce", "yearly-output"]
    assert [each["label"] for each in measured.measures(sort="label")] == ["Output", "Water at the quay", "Workforce"]


def test_a_measure_is_known_by_the_word_for_it_in_another_language(measured: Any) -> None:
    assert [point["measure"] for point in measured.figures("종업원")] == ["workforce"]
    with pytest.raises(UsageError, match="no measure '港'"):
        measured.figures("港")


def test_a_measure_tells_the_time_that_its_figures_span(measured: Any) -> None:
    dates = {each["id"]: each["dates"] for each in measured.measures()}
    assert dates["yearly-output"] == {"from": "1938-05-01", "to": "1940-12-31", "label": "1938–1940"}
    assert dates["workforce"]["label"] == "1938"
    assert dates["depth"] == {"from": None, "to": None, "label": None}


@pytest.mark.parametrize(
    ("as_of", "label"),
    [
        (("193X", "1945~"), "1930s–1945"),
        (("1941", "202X"), "1941–2020s"),
        (("1941/1943", "199X/202X?"), "1941–2020s"),
        (("194X",), "1940s"),
        (("19XX", "2001-05"), "20th century–2001"),
        (("1938-05", "1938-06-01"), "1938"),
        (("1941", "1950/.."), "1941–1950"),
    ],
)
def test_a_span_ends_as_its_first_and_last_figures_own_labels_say(
    small: dict[str, Any], save: Callable[..., Path], as_of: tuple[str, ...], label: str
) -> None:
    figure = small["claims"][1]["figures"][0]
    small["claims"][1]["figures"] = [{**figure, "as_of": each} for each in as_of]
    for claim in (small["claims"][0], *small["claims"][2:]):
        claim.pop("figures", None)
    [measure] = chongjin_cli.open(str(save(small))).measures()
    assert measure["dates"]["label"] == label


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("quay", "did you mean depth?"),
        ("workfroce", "did you mean workforce?"),
        ("xyz", "measures() lists them all"),
    ],
)
def test_a_measure_that_there_is_not_leads_to_those_near(measured: Any, name: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        measured.figures(name)
    assert (error.value.message, error.value.hint) == (f"no measure {name!r}", hint)


@pytest.mark.parametrize(
    ("first", "second", "name", "hint"),
    [
        (
            1,
            1,
            "trade",
            'in claims that say it: measures(match="trade"); did you mean depth or workforce?',
        ),  # both of what is worth 1, half of what is worth 2
        (
            1,
            2,
            "trade",
            'in claims that say it: measures(match="trade"); did you mean depth?',
        ),  # a third of the workforce's figures stands there
        (1, 2, "founded", 'in claims that say it: measures(match="founded"); did you mean workforce?'),
        (
            2,
            1,
            "chongjin",  # 9 to 1
            'in claims that say it: measures(match="chongjin"); did you mean workforce?; at a place: measures(place="chongjin")',
        ),
        (0, 1, "founded", 'in claims that say it: measures(match="founded"); did you mean workforce?'),
        (
            0,
            1,
            "harbour",
            'on a topic: measures(topic="harbour")',
        ),
        (1, 1, "airship", "measures() lists them all"),
        (1, 1, "-airship", "measures() lists them all"),
    ],
)
@pytest.mark.usefixtures("environment")
def test_words_that_claims_with_figures_say_lead_to_their_measures(
    small: dict[str, Any],
    save: Callable[..., Path],
    first: int,
    second: int,
    name: str,
    hint: str,
) -> None:
    figure = small["claims"][1]["figures"][0]
    small["measures"].append({**small["measures"][0], "id": "depth", "label": "Depth"})
    small["claims"][0]["figures"] = [{**figure, "measure": "depth"}, *[figure] * first]
    small["claims"][1]["figures"] = [figure] * second
    with pytest.raises(UsageError) as error:
        chongjin_cli.open(str(save(small))).figures(name)
    assert (error.value.message, error.value.hint) == (f"no measure {name!r}", hint)


def test_beside_a_measure_that_claims_lead_to_those_called_alike_are_named(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["measures"][0]["label"] = "Mean workforce of the year"
    others = {"hands": "Mean workforce of January", "depth": "Depth of the water"}
    small["measures"] += [{**small["measures"][0], "id": each, "label": label} for each, label in others.items()]
    with pytest.raises(UsageError) as error:
        chongjin_cli.open(str(save(small))).figures("founded")
    assert str(error.value.hint).endswith("did you mean workforce or hands?")


def test_of_several_measures_that_a_name_is_a_part_of_three_are_named(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    for name in ("price-of-rice", "rice-imports", "rice-harvest", "rice-ration"):
        small["measures"].append({"id": name, "label": name.capitalize(), "unit": "t", "summary": "Of rice."})
        small["claims"][1]["figures"].append({"measure": name, "of": "works", "value": 1, "as_of": "1938"})
    dataset = chongjin_cli.open(str(save(small)))
    for asked, hint in (("rice", "rice-harvest or rice-imports or rice-ration"), ("price", "price-of-rice")):
        with pytest.raises(UsageError) as error:
            dataset.figures(asked)
        assert (error.value.message, error.value.hint) == (f"no measure {asked!r}", f"did you mean {hint}?")


def test_of_measures_that_have_a_name_as_a_word_or_unit_those_with_most_figures_come_first(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    figures = small["claims"][1]["figures"]
    for name, unit, count in (("prices", "won", 5), ("a-price", "won", 1), ("rice-price", "won per kg", 2)):
        small["measures"].append({"id": name, "label": name, "unit": unit, "summary": "What it cost."})
        figures += [{"measure": name, "of": "works", "value": 1, "as_of": str(1938 + each)} for each in range(count)]
    small["measures"].append({"id": "price-now", "label": "Price now", "unit": "won", "summary": "Of nothing."})
    dataset = chongjin_cli.open(str(save(small)))
    for asked, hint in (
        ("price", "rice-price or a-price or prices"),
        ("won", "did you mean prices or a-price?"),
        ("people", "workforce"),
        ("steel", 'topic: measures(topic="steel")'),
    ):
        with pytest.raises(UsageError) as error:
            dataset.figures(asked)
        assert hint in str(error.value.hint), asked


@pytest.mark.parametrize(("since", "is_ahead"), [("2026-12-01", False), ("2026-12-02", True), (None, False)])
def test_a_figure_of_a_time_that_begins_after_the_last_update_is_a_forecast(since: str | None, is_ahead: bool) -> None:
    dates = {"from": since, "to": "2035-12-31", "label": "2035"}
    assert figures.is_ahead(cast(contract.Point, {"dates": dates}), "2026-12-01") is is_ahead
