"""`--without` on every command: what it prints is what it prints of a file from which the evidence was removed."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import chongjin_cli
from chongjin_cli.api import Chongjin
from chongjin_cli.app.command_line import command_line
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.cli.options import parameters
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.filters import Filters
from chongjin_cli.tui.chosen_filters import ChosenFilters
from tests.cli.test_every_filter import FORMS
from tests.conftest import CHONGJIN, SMALL, Here, Run, Save, call_all_publishers_wikis
from tests.queries.test_what_if import gone_with, without

LINES = (
    *(form.line for form in FORMS if form.line != "export html"),  # which names what it leaves out
    *(f"export {name} {ids}" for name in ("jsonl", "json", "markdown") for ids in ("1", "1 2")),
    "era --format csv", "topic port --format markdown", "timeline --grade B", "timeline --status possible", "timeline --sort grade",
    "search founded --format tsv", "search steel -1937", "show 1", "show 2 1 --json", "show 1 --format markdown",
    "cite 1 2", "cite 1 --format bibtex", "open 1", "figures", "figures workforce --format csv", "disputes --format markdown",
    "sources --by-weight", "sources press --depends --json", "sources --by-weight --topic steel --format markdown", "overview",
)  # fmt: skip
WITHOUT = {"bloggers": "Bloggers", "essay": "essay", "gazette-1908": "Gazette", "diary": "Diary"}
"""Names, and what they are called where a page says what it leaves out."""


def left(name: str) -> dict[str, Any]:
    """The small dataset from which the evidence of one of WITHOUT is removed, and which says so in its title."""
    return without(SMALL, gone_with(SMALL, name)) | {"title": f"{SMALL['title']}, without {WITHOUT[name]}"}


@pytest.fixture
def ask(here: Here) -> Here:
    """Exit code, stdout and stderr of a command line on a dataset file."""
    return lambda line, data, *options: here(*line.split(), *options, "--data", str(data))


@pytest.mark.parametrize("name", WITHOUT)
def test_it_is_as_if_the_evidence_were_not_there(
    name: str, save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    data, edited = save(SMALL), save(left(name), "edited.json")
    for line in LINES:
        code, out, _ = ask(line, data, "--without", name)
        assert (code, out) == ask(line, edited)[:2], line


@pytest.mark.parametrize("name", WITHOUT)
def test_a_text_is_held_against_what_is_left(
    name: str, save: Save, ask: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("# Chongjin\n\n" + " ".join(each["assertion"] for each in SMALL["claims"]), encoding="utf-8")
    data, edited = save(SMALL), save(left(name), "edited.json")
    for line in (f"audit {draft}", f"audit {draft} --json", f"audit {draft} --cite"):
        code, out, _ = ask(line, data, "--without", name)
        assert (code, out) == ask(line, edited)[:2], line


@pytest.mark.parametrize(
    ("line", "heading", "label", "narrowed"),
    [
        ("brief", "A small dataset; without: essay", "A small dataset", []),
        ("brief steel", "Steel; without: essay", "Steel", []),
        ("brief --topic steel --from 1937", "Steel; from: 1937; without: essay", "Steel", ["from: 1937"]),
        ("brief --match founded", '"founded"; without: essay', "founded", []),
        ("brief --from 1937 --to 1938", "from: 1937; to: 1938; without: essay", "from: 1937; to: 1938", []),
        ("brief 1937", "1937; without: essay", "1937", []),
    ],
)
def test_a_brief_says_what_it_is_without(
    line: str, heading: str, label: str, narrowed: list[str], save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:  # fmt: skip
    data, options = save(SMALL), ("--without", "essay")
    assert ask(line, data, *options)[1].splitlines()[0] == heading
    assert ask(line, data, *options, "--format", "markdown")[1].startswith(f"# {heading}\n")
    subject = json.loads(ask(line, data, *options, "--json")[1])["subject"]
    assert (subject["label"], subject["narrowed"]) == (label, [*narrowed, "without: essay"])
    assert json.loads(ask(line, data, "--json")[1])["subject"]["narrowed"] == narrowed


def test_a_page_and_a_citation_say_what_they_are_without(save: Save, ask: Callable[..., tuple[int, str, str]]) -> None:
    data, options = save(SMALL), ("--without", "essay", "--without", "bloggers")
    title = "A small dataset, without essay and Bloggers"
    assert json.loads(ask("export json", data, *options)[1])["title"] == title
    assert json.loads(ask("export geojson", data, *options)[1])["title"] == title
    assert json.loads(ask("overview --json", data, *options)[1])["title"] == title
    assert ask("export markdown", data, *options)[1].startswith(f"# {title}\n")
    assert title in ask("cite 1", data, *options)[1]


@pytest.mark.parametrize("line", ["export html", "brief --format html"])
def test_a_page_to_hand_out_says_it_in_its_head(line: str, save: Save, tmp_path: Path) -> None:
    name, *arguments = line.split()
    result = subprocess.run(
        [*CHONGJIN, name, *arguments, "--data", str(save(SMALL)), "--without", "essay"],
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)}, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    heading = re.search("<h1>(.*?)</h1>", result.stdout)
    assert heading
    assert re.search("without:? essay$", heading[1])


def test_every_command_that_opens_a_dataset_has_it() -> None:
    has = {name for name in COMMANDS if any(each.name == "without" for each in parameters(load(name).command))}
    filtered = {name for name in COMMANDS if Filters in load(name).command.__annotations__.values()}
    assert filtered | {"show", "open"} <= has
    assert not has & {"validate", "schema", "init", "diff"}


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("timeline", 2), ("timeline -n 1", 2), ("topic port", 1), ("topic", 2), ("search founded", 1), ("disputes", 1),
        ("show 4", 1), ("show 1 4 3", 2), ("cite 4", 1), ("cite --all", 2), ("export jsonl 1 4", 1), ("export csv", 2),
        ("sources essay", 2), ("figures", 0), ("timeline --during 1908", 0), ("show 1", 0), ("open CJ-0004", 1),
    ],
)  # fmt: skip
def test_what_is_left_without_support_is_counted_on_stderr(
    line: str, count: int, save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    _, _, told = ask(line, save(SMALL), "--without", "essay", "--without", "블로거")
    said = [text for text in told.splitlines() if "support" in text]
    assert (
        said
        == [{0: "", 1: "1 claim is left without support", 2: "2 claims are left without support"}[count]][: bool(count)]
    )


def test_of_what_is_asked_for_by_its_id_and_left_out_it_is_told_how_to_see_it(
    small: dict[str, Any], save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    data = save(SMALL)
    one = "1 claim is left without support\nit is left out; with all evidence: chongjin show CJ-0004\n"
    assert ask("show 4", data, "--without", "essay") == (1, "", one)
    assert ask("show 4 1", data, "--without", "essay", "--fields", "id") == (0, "CJ-0001\n", one)
    two = "they are left out; with all evidence: chongjin show CJ-0003 CJ-0004\n"
    assert ask("cite 4 3 4", data, "--without", "essay", "--without", "bloggers")[2].endswith(f" support\n{two}")
    ids = [f"CJ-{number:04}" for number in range(4, 10)]
    small["retired"] = []
    small["claims"][3:] = [
        {**small["claims"][3], "id": name, "assertion": f"Ships have been idle in {2000 + number}."}
        for number, name in enumerate(ids)
    ]
    many = ask(f"show {' '.join(ids)}", save(small), "--without", "essay")[2]
    assert many == (
        "6 claims are left without support\n"
        f"they are left out; with all evidence, 5 of them: chongjin show {' '.join(ids[:5])}\n"
    )


def test_of_what_figures_list_only_the_claims_with_figures_are_counted(
    save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    data, options = save(SMALL), ("--without", "atlas-2001", "--without", "essay")
    assert ask("figures", data, *options)[2] == ask("figures workforce", data, *options)[2]
    assert "1 claim is left without support" in ask("figures workforce", data, *options)[2]
    assert "2 claims are left without support" in ask("timeline", data, *options)[2]


@pytest.mark.parametrize(
    ("line", "is_told", "else_told"),
    [
        ("disputes", True, ""),
        ("disputes --topic steel -n 0", True, "0 of 1 shown; see --limit and --offset\n"),
        ("disputes founding-of-the-works", True, ""),
        ("disputes --topic port", False, "nothing matches\n"),
    ],
)
def test_disputes_that_are_none_any_more_are_told(
    line: str, is_told: bool, else_told: str, save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    told = (
        "1 claim is left without support\n"
        "1 dispute has fewer than two answers left, so it is not listed: founding-of-the-works\n"
    )
    data = save(SMALL)
    assert ask(line, data, "--without", "bloggers")[1:] == ("", f"{told if is_told else ''}nothing matches\n")
    assert ask(line, data, "--without", "gazette-1908")[2] == else_told


@pytest.mark.parametrize(
    "line",
    [
        "show 4",
        "show 4 --format table",
        "show 4 --json",
        "show 4 --format markdown",
        "cite 4",
        "export jsonl 4",
        "open 4",
        "sources essay",
    ],
)
def test_nothing_left_is_nothing_found(line: str, save: Save, ask: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = ask(line, save(SMALL), "--without", "essay", "--without", "bloggers")
    assert (code, out) == (1, "[]\n" if "--json" in line else "")


def test_who_is_left_out_by_another_name_is_told(small: dict[str, Any], save: Save, chongjin: Run) -> None:
    small["publishers"][0]["aliases"] = ["출판사"]
    small["actors"].append({"id": "press", "label": "The printers", "kind": "company"})
    data = str(save(small))
    for line in (("timeline", "--without", "출판사"), ("sources", "출판사", "--depends")):
        assert chongjin(*line, "--data", data).stderr.startswith('"출판사" is the publisher press here\n')
    error = chongjin("sources", "the printers", "--depends", "--data", data).stderr  # the actor that published, too
    assert error == "chongjin: no source or publisher 'the printers'\n  did you mean press?\n"
    assert chongjin("cite", "press", "--data", data).stderr.replace(f" --data {data}", "") == (
        "chongjin: no claim 'press'\n"
        "  it is an actor: chongjin actor press; it is a publisher too: chongjin sources --publisher press\n"
    )


def test_an_unknown_name_is_misuse_with_the_nearest(chongjin: Run) -> None:
    result = chongjin("timeline", "--without", "blogers")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "chongjin: no source or publisher 'blogers'\n  did you mean bloggers?\n"


@pytest.fixture
def talks(small: dict[str, Any], save: Save) -> Path:
    """The small dataset whose essay rests on interviews that have no title, by the author of the atlas."""
    small["sources"].append({"id": "talks", "type": "interview", "authors": ["A. Author"], "access": "none",
                             "reliability": "F", "reliability_reason": "Never seen."})  # fmt: skip
    small["sources"][5]["origin"] = "talks"
    small["publishers"][0]["label"] = "Public Library Service Press (PLSP)"
    return save(small)


MEANT = '"A. Author" is the source talks here; of that name too: atlas-2001\n'


@pytest.mark.parametrize("line", ["timeline", "brief", "show 1"])
def test_a_name_is_taken_as_it_is_printed(line: str, talks: Path, ask: Callable[..., tuple[int, str, str]]) -> None:
    code, out, told = ask(line, talks, "--without", "talks")
    assert ask(line, talks, "--without", "A. Author") == (code, out, MEANT + told)
    by_id = ask(line, talks, "--without", "press")
    assert ask(line, talks, "--without", "the Press") == ask(line, talks, "--without", "PLSP") == by_id
    title = ask(line, talks, "--without", "atlas-2001")
    assert ask(line, talks, "--without", "Atlas, Public Library Service Press (PLSP), 2001") == title


def test_whom_a_page_rests_on_may_be_asked_for_by_its_name(
    talks: Path, ask: Callable[..., tuple[int, str, str]]
) -> None:
    assert "A. Author" in [
        each["label"] for each in json.loads(ask("brief now --json", talks)[1])["sources"]["rests_on"]
    ]
    assert "talks\t1\t1\t0\tF\tA. Author\n" in ask("sources --by-weight", talks)[1]
    dependents = ask("sources talks --depends", talks)
    assert (dependents[0], dependents[1].count("\n")) == (0, 1)
    assert ask("sources --depends", talks, "A. Author") == (*dependents[:2], MEANT)
    known = '"A. Author" is the author A. Author here\nknown here only through others that repeat them: talks\n'
    assert ask("sources", talks, "A. Author")[2] == known
    for line in ("sources --depends", "timeline --without"):
        told = "\"author\" is the author A. Author here, of 2 sources: chongjin sources 'A. Author'\n"
        assert ask(line, talks, "author")[2].startswith(told)
    one = "\"engineer\" is the author An Engineer here, of 1 source: chongjin sources 'An Engineer'\n"
    assert ask("timeline --without", talks, "engineer")[2].startswith(one)
    assert ask("timeline", talks, "--source", "A. Author")[2].startswith(MEANT)
    assert ask("export jsonl 1", talks, "--source", "A. Author")[2].startswith(MEANT)
    assert ask("timeline", talks, "--publisher", "PLSP") == ask("timeline", talks, "--publisher", "press")


def test_that_only_what_repeats_it_is_left_out_is_told(talks: Path, ask: Callable[..., tuple[int, str, str]]) -> None:
    remark = "without talks: known here only through others, only what repeats it is left out\n"
    for line in ("brief", "timeline", "disputes", "export jsonl", "cite --all", "figures"):
        assert ask(line, talks, "--without", "talks")[2].startswith(remark), line
        assert remark not in ask(line, talks, "--without", "press")[2], line


def test_a_name_of_several_publishers_is_told(
    small: dict[str, Any], save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    call_all_publishers_wikis(small)
    data, told = save(small), '"wiki" is 3 publishers: bloggers, press, wiki\n'
    both = ask("timeline --without bloggers --without press", data)[1]
    code, out, remarks = ask("timeline --without wiki", data)
    assert (code, out) == (0, both)
    assert remarks.startswith(told)
    assert ask("brief --without wiki", data)[1].startswith("A small dataset; without: Wiki\n")
    assert ask("sources wiki --depends", data)[2] == told


def test_an_author_who_may_be_another_is_told(
    small: dict[str, Any], save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    for number in (0, 3):
        small["sources"][number]["authors"] = ["Anna Holm", "Bo Lind"]
    small["sources"][4]["authors"] = ["Bo S. Lind Jr."]
    data, told = save(small), "perhaps the same, but not counted: Bo S. Lind Jr.\n"
    for line in ("timeline --without", "sources --depends", "sources"):
        assert told in ask(line, data, "Bo Lind")[2], line


def test_it_may_stand_before_the_command() -> None:
    assert command_line(["--without", "press", "show", "1"]) == ("show", ["--without", "press", "1"])


def test_an_export_without_a_source_never_overwrites_the_dataset(
    save: Save, ask: Callable[..., tuple[int, str, str]]
) -> None:
    data = save(SMALL)
    with pytest.raises(UsageError, match="is the dataset itself"):
        ask(f"export json -o {data}", data, "--without", "essay")
    assert json.loads(data.read_text()) == SMALL
    assert ask(f"export json -o {data}", data)[0] == 0


def test_an_export_of_all_that_is_left_can_be_read_back(
    save: Save, ask: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    file = tmp_path / "left.json"
    assert ask(f"export json -o {file}", save(SMALL), "--without", "press", "--without", "gazette-1908")[0] == 0
    dataset: Chongjin = chongjin_cli.open(str(file))
    assert [claim["id"] for claim in dataset.claims()] == ["CJ-0003", "CJ-0004"]
    assert [each["replaced_by"] for each in dataset.retired()] == [[], []]


def test_the_browser_has_it(save: Save) -> None:
    from chongjin_cli.cli.options import Data

    dataset = Data(str(save(SMALL)), ["essay"]).open()
    assert list(ChosenFilters(dataset, Filters(match="port")).named()) == ["without essay", "match port"]
    assert list(dataset.ids(ChosenFilters(dataset, Filters()).selection(None))) == ["CJ-0001", "CJ-0003", "CJ-0002"]


def test_the_same_from_python(save: Save) -> None:
    edited = without(SMALL, gone_with(SMALL, "bloggers"))
    dataset: Chongjin = chongjin_cli.open(str(save(SMALL)))
    left: Chongjin = chongjin_cli.open(str(save(edited, "edited.json")))
    as_it_is = dataset.claims()
    for gone in ("bloggers", ["bloggers"], ("blog-2020", "blog-2021")):
        assert dataset.claims(without=gone, grade="C") == left.claims(grade="C")
        assert dataset.search("founded", without=gone) == left.search("founded")
        assert dataset.claim("2", without=gone) == left.claim("2")
        assert dataset.topics(without=gone) == left.topics()
        assert dataset.disputes(without=gone) == left.disputes() == []
        assert dataset.figures("workforce", without=gone) == left.figures("workforce")
        assert dataset.measures(without=gone) == left.measures()
        assert dataset.depends("press", without=gone) == left.depends("press")
        assert dataset.weights(without=gone) == left.weights()
        assert dataset.claims() == as_it_is
    with pytest.raises(UsageError, match="nothing supports CJ-0003 without Bloggers"):
        dataset.claim("3", without="bloggers")
    with pytest.raises(UsageError, match="no source or publisher 'nobody'"):
        dataset.claims(without="nobody")
    with pytest.raises(UsageError, match="without: 1 cannot be used"):
        dataset.claims(without=1)
    assert dataset.claims(without=None) == dataset.claims(without=[]) == as_it_is
    assert [each["id"] for each in dataset.depends("press", limit=2)] == ["CJ-0002", "CJ-0001"]
    assert [each["id"] for each in dataset.weights(limit=1)] == ["press"]
