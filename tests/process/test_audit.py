"""`audit` as scripts and people call it: forms, exit codes, files that cannot be read."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CHONGJIN, SMALL, Run, Save, on_a_terminal

WRONG = "The port of Chongjin was opened to trade on 1 April 1918."
RIGHT = "The port of Chongjin was opened to trade on 1 April 1908."
ABSENT = "The zoo of Chongjin has three elephants."
LINE = "1 April 1918, but CJ-0001 (A1) has 1 April 1908 (Gazette)"


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str], str]:
    def write(text: str, name: str = "draft.md") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


def test_a_pipe_gets_a_line_a_finding(chongjin: Run, draft: Callable[..., str]) -> None:
    path = draft(f"# Notes\n\n{ABSENT} {WRONG}\n")
    result = chongjin("audit", path)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == (
        f"{path}:3:1: I401 no claim here bears on it\n{path}:3:86: E102 {LINE}\n"
    )  # fmt: skip
    assert chongjin("audit", path, "--ignore", "I", "--fail-on", "never").stdout == f"{path}:3:86: E102 {LINE}\n"


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (WRONG, (), 1),
        (WRONG, ("--fail-on", "error"), 1),
        (WRONG, ("--fail-on", "never"), 0),
        (WRONG, ("--select", "W"), 0),
        (RIGHT, (), 0),
        (RIGHT, ("--fail-on", "info"), 1),
        ("Ships have been idle in Chongjin harbour since 2017.", (), 1),
        ("Ships have been idle in Chongjin harbour since 2017.", ("--fail-on", "error"), 0),
        ("", ("--fail-on", "info"), 0),
    ],
)
def test_exit_codes(chongjin: Run, draft: Callable[..., str], text: str, options: tuple[str, ...], code: int) -> None:
    assert chongjin("audit", draft(text), *options).returncode == code


def test_json_is_an_array_with_an_object_a_sentence(chongjin: Run, draft: Callable[..., str]) -> None:
    one, other = draft(f"{RIGHT} {WRONG}", "one.txt"), draft(ABSENT, "other.txt")
    found = json.loads(chongjin("audit", one, other, "--json").stdout)
    assert [(each["path"], each["line"], each["column"], each["verdict"], each["claims"]) for each in found] == [
        (one, 1, 1, "supported", ["CJ-0001"]), (one, 1, 59, "conflict", ["CJ-0001"]), (other, 1, 1, "not-held", []),
    ]  # fmt: skip
    lines = chongjin("audit", one, other, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == found
    assert chongjin("audit", "-", "--json").stdout == "[]\n"


def test_files_that_cannot_be_read_do_not_keep_others_from_being_checked(
    chongjin: Run, draft: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "utf16.txt").write_bytes(WRONG.encode("utf-16"))
    (tmp_path / "latin.txt").write_bytes("Ch\xf4ngjin.".encode("latin-1"))
    (tmp_path / "binary").write_bytes(b"a\0b")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7\n\xff\xfe")
    names = ["utf16.txt", "latin.txt", "binary", "paper.pdf", "missing", "."]
    paths = [str(tmp_path / name) for name in names]
    result = chongjin("audit", *paths, draft(WRONG), "--json")
    assert result.returncode == 3
    assert [each["verdict"] for each in json.loads(result.stdout)] == ["conflict"]
    what = ["is UTF-16", "is not UTF-8", "is not a text", "is a PDF file"]
    mends = ["save it as UTF-8", "save it as text in UTF-8", "save it as text in UTF-8", "export it as text"]
    expected = [
        line
        for path, told, mend in zip(paths, what, mends, strict=False)
        for line in (f"chongjin: {path!r} {told}", f"  {mend}")
    ]
    expected += [f"chongjin: cannot read {paths[4]!r}: No such file or directory", "  name a text file, or - for stdin"]
    expected += [f"chongjin: cannot read {paths[5]!r}: Is a directory", "  name a text file, or - for stdin"]
    assert result.stderr.splitlines() == expected


@pytest.mark.parametrize("form", ["screen", "markdown", "lines"])
def test_where_nothing_could_be_read_there_is_nothing_to_sum_up(
    chongjin: Run, environment: dict[str, str], save: Save, tmp_path: Path, form: str
) -> None:
    missing = str(tmp_path / "missing")
    told = f"chongjin: cannot read {missing!r}: No such file or directory\n  name a text file, or - for stdin\n"
    if form == "screen":
        settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "dumb", "COLUMNS": "900"}
        code, shown = on_a_terminal(["audit", missing, "--no-pager"], settings)
        assert (code, shown.replace("\r", "")) == (3, told)
        (tmp_path / "empty").write_text("")
        code, shown = on_a_terminal(["audit", str(tmp_path / "empty"), "--no-pager"], settings)
        told = f"nothing to check in {str(tmp_path / 'empty')!r}: it has no sentence\n\nno sentences.\n"
        assert (code, shown.replace("\r", "")) == (0, told)
        return
    result = chongjin("audit", missing, "--format", form)
    assert (result.returncode, result.stdout, result.stderr) == (3, "", told)


def test_a_text_without_a_sentence_is_told_of(chongjin: Run, draft: Callable[..., str]) -> None:
    blank, right = draft("\n \n"), draft(RIGHT, "right.md")
    told = f"nothing to check in {blank!r}: it has no sentence\n"
    result = chongjin("audit", blank, "--json")
    assert (result.returncode, result.stdout, result.stderr) == (0, "[]\n", told)
    assert chongjin("audit", right, blank).stderr == told


def test_what_cannot_be_meant_is_refused(chongjin: Run, draft: Callable[..., str]) -> None:
    path = draft(WRONG)
    for arguments, message in (
        ((), "audit needs a file"),
        ((path, "--json", "--format", "lines"), "--json and --format lines cannot both be"),
        ((path, "--cite", "--json"), "--cite prints the text, so it takes no format"),
        ((path, path, "--cite"), "--cite takes one file"),
        ((path, "--select", "X1"), "--select: no code begins with 'X1'"),
        ((path, "--ignore", ""), "--ignore: names no code"),
        ((path, "--format", "csv"), "--format: 'csv' is not one of them"),
    ):
        result = chongjin("audit", *arguments)
        assert (result.returncode, result.stdout, result.stderr.splitlines()[0]) == (2, "", f"chongjin: {message}")


def test_stdin_and_footnotes(chongjin: Run) -> None:
    result = chongjin("audit", "-", "--cite", stdin=f"\ufeff# Notes\n\n**{RIGHT}** More.\n")
    begin = f"# Notes\n\n**{RIGHT}[^CJ-0001]** More.\n\n[^CJ-0001]: {RIGHT} CJ-0001, graded A1 (confirmed), in *A small dataset*"
    assert (result.returncode, result.stdout[: len(begin)]) == (0, begin)
    again = chongjin("audit", "-", "--cite", stdin=result.stdout)
    assert again.stdout.count("[^CJ-0001]") == 2


def test_what_is_wrong_or_warned_of_gets_no_footnote_and_is_counted(chongjin: Run, draft: Callable[..., str]) -> None:
    idle = "Ships have been idle in Chongjin harbour since 2017."
    begin = f"{WRONG}\n\n{idle}\n\n{RIGHT}[^CJ-0001]\n\n[^CJ-0001]: "
    path = draft(f"{WRONG}\n\n{idle}\n\n{RIGHT}\n")
    result = chongjin("audit", path, "--cite")
    assert (result.returncode, result.stdout[: len(begin)], result.stderr) == (
        1, begin, "1 error and 1 warning found; their sentences have no footnote. Without --cite they are listed.\n"
    )  # fmt: skip
    some = chongjin("audit", path, "--cite", "--ignore", "E", "--fail-on", "never")
    assert (some.returncode, some.stdout[: len(begin)], some.stderr) == (
        0, begin, "1 warning found; its sentence has no footnote. Without --cite it is listed.\n"
    )  # fmt: skip
    none = chongjin("audit", path, "--cite", "--ignore", "I")
    assert none.stdout == f"{WRONG}\n\n{idle}\n\n{RIGHT}\n"
    assert chongjin("audit", draft(RIGHT), "--cite").stderr == ""
    alone = chongjin("audit", draft(WRONG), "--cite").stderr
    assert alone == "1 error found; its sentence has no footnote. Without --cite it is listed.\n"


def test_what_is_borne_out_in_part_counts_apart(chongjin: Run, draft: Callable[..., str]) -> None:
    path = draft(f"{RIGHT}\n\n{RIGHT.rstrip('.')} by gloomy pipers.\n")
    report = chongjin("audit", path, "--format", "markdown", "--fail-on", "never").stdout
    assert report.endswith("2 sentences: 1 borne out, 1 borne out in part.\n")
    without = chongjin("audit", path, "--format", "markdown", "--ignore", "I").stdout
    assert without.endswith("2 sentences: 1 borne out, 1 borne out in part.\n")  # whatever findings are shown


def test_a_terminal_gets_the_text_with_its_findings(
    environment: dict[str, str], save: Save, draft: Callable[..., str]
) -> None:
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "90"}
    path = draft(f"{WRONG} Is \x1b[31mit so?\n", "a.md")
    code, shown = on_a_terminal(["audit", path, "--no-pager"], settings)
    assert code == 1
    assert [line.rstrip() for line in shown.splitlines()][-5:] == [
        WRONG,
        f"  E102 1:45 {LINE}",
        "Is \\x1b 31mit so?",
        "",
        "2 sentences: 1 in conflict, 1 nothing to check.",
    ]


def test_a_large_text_streams(environment: dict[str, str], save: Save, draft: Callable[..., str]) -> None:
    """The first findings come long before the end of a text is read, and a closed pipe is no error."""
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL))}
    path = draft(f"{WRONG}\n\n" * 100_000)
    process = subprocess.Popen([*CHONGJIN, "audit", path, "--format", "jsonl"], env=settings, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["verdict"] == "conflict"
    process.stdout.close()
    assert process.wait(timeout=60) == 0
