"""`diff` of files and of revisions, in every form."""

import copy
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from chongjin_cli.commands import diff
from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.present.schemas.output import schema
from tests.conftest import SMALL, Here, Run, Save


@pytest.fixture
def ask(here: Here) -> Here:
    """Exit code, stdout and stderr of `chongjin diff`."""
    return lambda *arguments: here("diff", *arguments)


@pytest.fixture
def changed(small: dict[str, Any]) -> dict[str, Any]:
    """The small dataset after some work on it."""
    small["version"] = "1.1.0"
    small["claims"].append(
        {**copy.deepcopy(SMALL["claims"][0]), "id": "CJ-0007", "assertion": "It *was* [so] in 1908."}
    )
    del small["claims"][3]
    small["retired"].append({"id": "CJ-0004", "replaced_by": ["CJ-0007"], "on": "2026-01-31", "reason": "Better."})
    small["claims"][1]["assertion"] = "The works were founded in 1938."
    small["claims"][1]["date"] = "1938~"
    del small["claims"][0]["evidence"][1]
    small["sources"].append({**SMALL["sources"][5], "id": "letter"})
    return small


def test_files_in_every_form(changed: dict[str, Any], save: Save, ask: Here) -> None:
    old, new = str(save(SMALL)), str(save(changed, "new.json"))
    code, out, told = ask(old, new)
    assert (code, told) == (0, "also changed, not listed: version (now 1.1.0)\n")
    assert [line.split("\t")[:4] for line in out.splitlines()] == [
        ["CJ-0007", "added", "", ""],
        ["CJ-0004", "retired", "", ""],
        ["CJ-0002", "reworded", "The steel works of Chongjin were founded in 1938.", "The works were founded in 1938."],
        ["CJ-0002", "redated", "1938", "1938~"],
        ["CJ-0001", "regraded", "A1", "A2"],
        ["CJ-0001", "evidence", "", ""],
        ["letter", "added", "", ""],
    ]
    assert [line.split("\t")[5] for line in out.splitlines()] == [
        "", "Better.", "", "", "gone: Press (B) supported it", "gone: Press", "",
    ]  # fmt: skip
    listed = json.loads(ask(old, new, "--json")[1])
    whole = schema("output")
    jsonschema.validate(listed, {"type": "array", "items": {"$ref": "#/$defs/Change"}, "$defs": whole["$defs"]})
    assert [each["id"] for each in listed] == [line.split("\t")[0] for line in out.splitlines()]
    assert [json.loads(line) for line in ask(old, new, "-f", "jsonl")[1].splitlines()] == listed
    assert ask(old, new, "-f", "csv")[1].splitlines()[0] == "change,of,id,text,before,after,why,replaced_by"
    assert ask(old, new, "--fields", "id,why")[1].splitlines()[4] == "CJ-0001\tgone: Press (B) supported it"
    assert ask(new, "--data", old)[0] == 0


def test_release_notes(changed: dict[str, Any], save: Save, ask: Here) -> None:
    assert ask(str(save(SMALL)), str(save(changed, "new.json")), "--format", "markdown")[1] == (
        "# Changes from 1.0.0 to 1.1.0\n"
        "\n## Claims added\n\n- **CJ-0007** It \\*was\\* \\[so\\] in 1908.\n"
        "\n## Claims retired\n\n"
        "- **CJ-0004** Ships have been idle in Chongjin harbour since 2017, according to an unsigned text.\n"
        "  - Better.\n  - replaced by CJ-0007\n"
        "\n## Claims reworded\n\n"
        "- **CJ-0002** The steel works of Chongjin were founded in 1938. → The works were founded in 1938.\n"
        "\n## Claims redated\n\n"
        "- **CJ-0002** 1938 → about 1938: The works were founded in 1938, according to A. Author (2001).\n"
        "\n## Claims regraded\n\n"
        "- **CJ-0001** A1 → A2: The port of Chongjin was opened to trade on 1 April 1908.\n"
        "  - gone: Press (B) supported it\n"
        "\n## Claims with other evidence\n\n"
        "- **CJ-0001** The port of Chongjin was opened to trade on 1 April 1908.\n"
        "  - gone: Press\n"
        "\n## Sources added\n\n- **letter** an unsigned text\n"
    )


def test_on_a_terminal(changed: dict[str, Any], save: Save, ask: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PAGER", "")
    out = ask(str(save(SMALL)), str(save(changed, "new.json")), "--format", "table")[1]
    lines = [line.rstrip() for line in out.splitlines()]
    assert lines[:3] == ["From 1.0.0 to 1.1.0", "", "Claims added (1)"]
    assert "  CJ-0001  A1 → A2: The port of Chongjin was opened to trade on 1 April 1908." in lines
    assert "  gone: Press (B) supported it" in lines
    assert "Sources added (1)" in lines


@pytest.mark.parametrize("form", [(), ("-f", "table"), ("-f", "markdown"), ("--json",), ("-f", "jsonl")])
def test_nothing_differs(form: tuple[str, ...], save: Save, ask: Here) -> None:
    path = str(save(SMALL))
    assert ask(path, "--data", path, *form) == (
        1, "[]\n" if form == ("--json",) else "", "nothing differs\n",
    )  # fmt: skip


def test_what_is_not_listed_is_counted(small: dict[str, Any], save: Save, ask: Here) -> None:
    old = str(save(SMALL))
    small["claims"][0]["note"] = "A note."
    small["places"][0]["label"] = "The town"
    small["sources"][0]["title"] = "A new title"
    new = str(save(small, "new.json"))
    told = "also changed, not listed: note of 1 claim, 1 place\n"
    assert ask(old, new, "--fields", "id,change") == (0, "atlas-2001\treworded\n", told)
    small["sources"] = SMALL["sources"]
    save(small, "new.json")
    for form, out in {"": "", "table": "", "markdown": "", "json": "[]\n", "jsonl": ""}.items():
        assert ask(old, new, *(("-f", form) if form else ())) == (0, out, told)


def test_what_differs_of_the_dataset_itself_is_named(small: dict[str, Any], save: Save, ask: Here) -> None:
    old = str(save(SMALL))
    small.update(version="1.0.1", updated="2026-02-01", license="CC0", title="Small")
    assert ask(old, str(save(small, "new.json"))) == (
        0,
        "",
        "also changed, not listed: title (now Small), version (now 1.0.1), updated (now 2026-02-01), license (now CC0)\n",
    )


def test_a_claim_with_other_evidence_is_named_and_how_it_is_other(small: dict[str, Any], save: Save, ask: Here) -> None:
    old = str(save(SMALL))
    small["claims"][0]["evidence"][1] |= {"says": "On the first of April.", "locator": "p. 8"}
    small["claims"][2]["evidence"].pop()
    new = str(save(small, "new.json"))
    assert ask(old, new, "--fields", "id,change,why") == (
        0, "CJ-0001\tevidence\tPress: says, locator\nCJ-0003\tevidence\tgone: an unsigned text\n", "",
    )  # fmt: skip
    assert ask(new, old, "--fields", "why")[1] == "Press: says, locator\nnew: an unsigned text\n"
    assert ask(old, new, "-f", "markdown")[1].endswith(
        "\n## Claims with other evidence\n\n"
        "- **CJ-0001** The port of Chongjin was opened to trade on 1 April 1908.\n  - Press: says, locator\n"
        f"- **CJ-0003** {json.loads(ask(old, new, '--json')[1])[1]['text']}\n  - gone: an unsigned text\n"
    )


def test_data_that_would_not_be_read_is_refused(save: Save, ask: Here) -> None:
    path = str(save(SMALL))
    with pytest.raises(UsageError) as raised:
        ask(path, path, "--data", "no.json")
    told = ("diff takes OLD and NEW, or --data instead of NEW", "leave out --data no.json")
    assert (raised.value.message, raised.value.hint) == told


def test_a_figure_is_shown_as_it_was_and_is(small: dict[str, Any], save: Save, ask: Here) -> None:
    old, figure = str(save(SMALL)), small["claims"][1]["figures"][0]
    figure["high"] = 12000
    new = str(save(small, "new.json"))
    assert ask(old, new)[1].startswith("CJ-0002\tchanged\tworkforce 900 to 1200\tworkforce 900 to 12000\t")
    assert (
        "\n## Figures changed\n\n- **CJ-0002** workforce 900 to 1200 → workforce 900 to 12000: "
        in (ask(old, new, "-f", "markdown")[1])
    )
    figure["as_of"] = "1939"
    save(small, "new.json")
    told = "workforce of works 900 to 1200, as of 1938 → workforce of works 900 to 12000, as of 1939"
    assert f"**CJ-0002** {told}: " in ask(old, new, "-f", "markdown")[1]
    del small["claims"][1]["figures"]
    save(small, "new.json")
    assert "**CJ-0002** workforce of works 900 to 1200, as of 1938 → none: " in ask(old, new, "-f", "markdown")[1]


def test_two_datasets_are_no_editions_of_one(small: dict[str, Any], save: Save, ask: Here) -> None:
    old = str(save(SMALL))
    code, _, told = ask(old, str(save({**small, "name": "haven"}, "new.json")))
    assert (code, told) == (1, "small (CJ) and haven (CJ) are two datasets, not editions of one\nnothing differs\n")


def test_datasets_without_a_claim_in_common_are_not_compared(small: dict[str, Any], save: Save, ask: Here) -> None:
    old = str(save(SMALL))
    for claim in small["claims"]:
        claim["assertion"] = claim["assertion"].replace("Chongjin", "Rajin")
    new = str(save({**small, "name": "haven"}, "new.json"))
    told = "small (CJ) and haven (CJ) are two datasets, not editions of one: they have no claim in common"
    with pytest.raises(UsageError) as raised:
        ask(old, new, "--json")
    assert (raised.value.message, raised.value.hint) == (told, "name two editions of one dataset")
    with pytest.raises(UsageError) as raised:
        ask(old, "--data", new)
    assert (raised.value.message, raised.value.hint) == (
        told, f"{old!r} was compared with the dataset in use; to compare two files: chongjin diff OLD NEW",
    )  # fmt: skip
    renamed = str(save(small, "new.json"))  # an edition all of whose claims are reworded
    assert ask(old, renamed, "--fields", "change")[1] == "reworded\n" * 4
    small["claims"][0]["assertion"] = SMALL["claims"][0]["assertion"]
    shared = str(save({**small, "name": "haven"}, "new.json"))
    assert ask(old, shared, "--fields", "change")[1] == "reworded\n" * 3


def test_a_file_that_cannot_be_read_is_told_how_to_name_another(tmp_path: Path, ask: Here) -> None:
    with pytest.raises(DatasetError) as raised:
        ask(str(tmp_path))
    assert raised.value.hint == "name a dataset file as OLD or NEW"


@pytest.fixture
def clone(
    tmp_path: Path,
    changed: dict[str, Any],
    environment: dict[str, str],  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A dataset file in a folder of a Git repository with two revisions of it; the first is tagged v1."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    file = tmp_path / "clone" / "data" / "facts.json"
    file.parent.mkdir(parents=True)
    names = {f"GIT_{who}_{key}": "someone" for who in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    settings = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=file.parent.parent, env=settings, check=True, capture_output=True)

    git("init", "-q")
    for content in (SMALL, changed):
        file.write_text(json.dumps(content), encoding="utf-8")
        git("add", ".")
        git("commit", "-q", "-m", "edition")
    git("tag", "v1", "HEAD~1")
    monkeypatch.chdir(tmp_path)
    return file


def test_revisions(clone: Path, ask: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    data = ("--data", str(clone))
    expected = ask("v1", *data, "--json")
    assert [each["id"] for each in json.loads(expected[1])][:2] == ["CJ-0007", "CJ-0004"]
    assert ask("HEAD~1", *data, "--json") == ask("v1", "HEAD", *data, "--json") == expected
    assert ask("HEAD", *data)[0] == 1
    monkeypatch.chdir(clone.parent.parent)
    assert ask("v1:data/facts.json", "data/facts.json", "--json") == expected
    monkeypatch.chdir(clone.parent)
    assert ask("v1:./facts.json", "HEAD:data/facts.json", "--json") == expected
    assert ask("v1", *("--data", "facts.json"), "--json") == expected
    monkeypatch.chdir(clone.parent.parent.parent)  # outside of the repository, which the dataset in use is in
    assert ask("v1:data/facts.json", *data, "--json") == expected


def test_an_installed_program_finds_its_dataset_in_the_clone_one_stands_in(
    clone: Path, ask: Here, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diff, "default_path", lambda: str(save(SMALL, "installed.json")))
    expected = ask("v1", "--data", str(clone), "--json")
    for folder in (clone.parent.parent, clone.parent):
        monkeypatch.chdir(folder)
        assert ask("v1", "HEAD", "--json") == expected
    with pytest.raises(
        UsageError, match="'v1' is neither a file nor a revision: there is no Git repository here"
    ) as raised:
        ask("v1", "--data", str(save(SMALL, "own.json")))  # a dataset of one's own is not that of the clone
    assert raised.value.hint == "name a dataset file, or stand in a clone of the repository that has the revision"
    monkeypatch.chdir(clone.parent.parent.parent)
    with pytest.raises(UsageError, match="there is no Git repository here"):
        ask("v1")
    monkeypatch.setattr(diff, "default_path", lambda: str(clone))  # a program that runs from its clone
    with pytest.raises(UsageError, match="'v9' is neither a file nor a revision: invalid object name 'v9'"):
        ask("v9")


def test_a_revision_that_has_no_dataset_is_told_what_to_type(
    clone: Path, ask: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = clone.with_name("other.json")
    shutil.copy(clone, other)
    with pytest.raises(UsageError) as raised:
        ask("v1", "--data", str(other))
    assert raised.value.hint == "name the path it has there: chongjin diff v1:PATH/OF/DATASET.json"
    monkeypatch.chdir(clone.parent)
    assert ask("v1:data/facts.json", "--data", str(other))[0] == 0


@pytest.mark.parametrize(
    ("day", "old", "new"),
    [("2026-01-31", "OLD", "NEW"), ("2026-02-01", "31 January 2026", "1 February 2026")],
)
def test_editions_of_one_version_are_told_apart(
    day: str, old: str, new: str, changed: dict[str, Any], save: Save, ask: Here
) -> None:
    files = str(save(SMALL)), str(save(changed | {"version": "1.0.0", "updated": day}, "new.json"))
    told = {"OLD": files[0], "NEW": files[1]}
    first = f"From 1.0.0 ({told.get(old, old)}) to 1.0.0 ({told.get(new, new)})"
    assert "".join(ask(*files, "-f", "table")[1].split("\n\n")[0].split()) == "".join(first.split())
    heading = ask(*files, "-f", "markdown")[1].splitlines()[0].replace("\\", "")
    assert heading == f"# Changes f{first[1:]}"
    in_use = ask(files[0], "--data", files[1], "-f", "markdown")[1].splitlines()[0].replace("\\", "")
    assert in_use.endswith(f"to 1.0.0 ({'the dataset in use' if new == 'NEW' else new})")


def test_a_file_goes_before_a_revision_of_its_name(clone: Path, ask: Here) -> None:
    Path("v1").write_bytes(clone.read_bytes())
    assert ask("v1", "--data", str(clone)) == (1, "", "nothing differs\n")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("v9", "'v9' is neither a file nor a revision: "),
        ("v1:nowhere.json", "'v1:nowhere.json' is neither a file nor a revision: "),
        ("v1:data", "'v1:data' is neither a file nor a revision: "),
        ("", "there is no file ''"),
    ],
)
def test_what_is_neither_is_misuse(
    clone: Path, ask: Here, name: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(clone.parent.parent)
    with pytest.raises(UsageError) as raised:
        ask(name, "--data", str(clone))
    assert raised.value.message.startswith(message)
    assert "\n" not in raised.value.message
    assert raised.value.hint == "name a dataset file, or a revision of it in Git: HEAD~3, HEAD~3:data/facts.json"


def test_an_option_of_git_is_no_revision(clone: Path) -> None:
    with pytest.raises(UsageError, match="there is no file '--textconv'"):
        diff._edition("--textconv", str(clone))


def test_without_git_there_are_no_revisions(clone: Path, ask: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="there is no file 'v1'"):
        ask("v1", "--data", str(clone))


def test_a_revision_is_of_the_newer_file_if_that_is_given(clone: Path, ask: Here, save: Save) -> None:
    assert ask("v1", str(clone), "--data", str(save(SMALL)))[0] == 0


def test_an_edition_that_cannot_be_read_is_named_as_it_was_asked_for(
    clone: Path, ask: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone.write_text("{}", encoding="utf-8")
    with pytest.raises(DatasetError, match=f"^{clone} is not a valid dataset"):
        ask("v1", str(clone))
    for command in (["add", "."], ["-c", "user.name=x", "-c", "user.email=x", "commit", "-q", "-m", "empty"]):
        subprocess.run(["git", *command], cwd=clone.parent, check=True, capture_output=True)
    monkeypatch.chdir(clone.parent.parent)
    with pytest.raises(DatasetError, match=r"^HEAD:data/facts.json is not a valid dataset") as raised:
        ask("HEAD:data/facts.json", "v1")
    assert str(clone.anchor) + "tmp" not in raised.value.message


def test_what_it_needs(chongjin: Run) -> None:
    result = chongjin("diff")
    assert (result.returncode, result.stderr) == (2, "chongjin: diff needs OLD\n  chongjin diff --help shows how\n")
