"""The output contract, by whole processes: exit codes, pipes, signals, what goes where."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CHONGJIN, SMALL, Run, Save, terminal


@pytest.mark.parametrize(
    ("arguments", "code", "stdout", "stderr"),
    [
        (("search", "nosuchword"), 1, "", "nothing matches\n"),
        (("search", "nosuchword", "--json"), 1, "[]\n", "nothing matches\n"),
        (("search", 'AND ("', "--json"), 1, "[]\n", "there is no word to look for\nnothing matches\n"),
        (("era", "colonial", "--from", "1950", "--json"), 1, "[]\n", "nothing matches\n"),
        (("timeline", "--from", "1950", "--to", "1960"), 1, "", "nothing matches\n"),
        (("disputes", "--match", "port"), 1, "", "nothing matches\n"),
        (("figures", "--match", "port", "--fields", "id"), 1, "", "nothing matches\n"),
        (("sources", "--match", "nosuchword"), 1, "", "nothing matches\n"),
        (("cite", "--all", "--match", "nosuchword"), 1, "", "nothing matches\n"),
        (("timeline", "--offset", "9"), 0, "", "0 of 4 shown; see --limit and --offset\n"),
        (("disputes", "-n", "0"), 0, "", "0 of 1 shown; see --limit and --offset\n"),
        (("topic", "-n", "0", "--fields", "id"), 0, "", "0 of 3 shown; see --limit and --offset\n"),
        (("era", "colonail"), 2, "", "chongjin: no era 'colonail'\n  did you mean colonial?\n"),
        (("show", "\x1b[31mred"), 2, "", "chongjin: no claim '\\x1b[31mred'\n  ids run from CJ-0001 to CJ-0004\n"),
        (("era", "--fields", "id,nme"), 2, "",
         "chongjin: --fields: no key 'nme'\n  there are: id, label, dates, summary, aliases, claims\n"),
        (("search", "x", "--grade", "G7"), 2, "",
         "chongjin: --grade: 'G7' is no grade\n  a letter A to F, a number 1 to 6, or both, as in C3\n"),
        (("search", "x", "--limit=-1"), 2, "", "chongjin: --limit: '-1' is not a whole number from 0 on\n  for instance --limit 10\n"),
        (("era", "colonial", "--data", "/nowhere.json"), 3, "",
         "chongjin: cannot read /nowhere.json: No such file or directory\n  name a dataset file with --data\n"),
    ],
)  # fmt: skip
def test_exit_codes_and_messages(
    chongjin: Run, arguments: tuple[str, ...], code: int, stdout: str, stderr: str
) -> None:
    result = chongjin(*arguments)
    assert (result.returncode, result.stdout, result.stderr) == (code, stdout, stderr)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("search", "청진"), {"CJ-0001", "CJ-0004", "CJ-0002", "CJ-0003"}),
        (("search", "Ch'ŏngjin", "opened"), ["CJ-0001"]),
        (("search", "Seishin", "idle"), ["CJ-0004"]),
        (("search", "清津", "1937"), {"CJ-0003", "CJ-0002"}),
        (("search", "Чхонджин", "trade"), ["CJ-0001"]),
        (("search", "factories"), {"CJ-0002", "CJ-0003"}),
        (("search", "steel", "-1938", "-n5"), ["CJ-0003"]),
        (("search", "chongjin", "-harbour"), {"CJ-0002", "CJ-0003"}),
        (("search", "found*"), {"CJ-0002", "CJ-0003"}),
        (("search", "works", "--status", "disputed"), ["CJ-0003"]),
        (("search", "제철소"), {"CJ-0002", "CJ-0003"}),
        (("search", "vessels"), ["CJ-0004"]),
        (("search", '"vessels"'), []),
        (("search", "vessel*"), []),
        (("search", "ships", "-vessels"), ["CJ-0004"]),
        (("search", "workforce"), ["CJ-0002"]),
        (("search", "1908-04"), ["CJ-0001"]),
        (("search", "1908-04-01"), ["CJ-0001"]),
        (("search", "1908-04-02"), []),
        (("search", "employees"), ["CJ-0002"]),
        (("search", "steel"), ["CJ-0003", "CJ-0002"]),
        (("search", "how", "much", "steel"), ["CJ-0002", "CJ-0003"]),
        (("place", "김책제철"), ["CJ-0003", "CJ-0002"]),
        (("place", "cheong-jin"), ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"]),
    ],
)
def test_what_is_found(chongjin: Run, arguments: tuple[str, ...], expected: list[str] | set[str]) -> None:
    found = json.loads(chongjin(*arguments, "--json").stdout)
    ids = [claim["id"] for claim in found]
    assert (set(ids) if isinstance(expected, set) else ids) == expected


@pytest.mark.parametrize(
    ("words", "expected", "remark"),
    [
        (("founed", "1938"), ["CJ-0002"], 'searched for "founded"; nothing for "founed"'),
        (("steel", "works", "founded", "port"), ["CJ-0002", "CJ-0003"],
         "nothing has all of the words; these claims have most of them"),
        (("steel", "works", "founded", "quotes"), ["CJ-0002", "CJ-0003"],
         "none of the claims says all of the words itself; some say all but one"),
    ],
)  # fmt: skip
def test_where_nothing_has_the_words_a_likely_spelling_or_most_of_them_are_tried(
    chongjin: Run, words: tuple[str, ...], expected: list[str], remark: str
) -> None:
    result = chongjin("search", *words, "--fields", "id")
    assert (set(result.stdout.split()), result.stderr) == (set(expected), remark + "\n")


@pytest.mark.parametrize("words", [("founded", "harbour"), ("steel", "founded", "zyxwv"), ("founed", "zyxwv")])
def test_what_is_not_held_has_no_answer_in_a_pipe(chongjin: Run, words: tuple[str, ...]) -> None:
    result = chongjin("search", *words, "--fields", "id")
    assert (result.returncode, result.stdout) == (1, "")


def test_questions_are_to_find_a_claim_by_but_not_its_words(chongjin: Run) -> None:
    assert chongjin("search", "is it deserted?", "--fields", "id").stdout == "CJ-0004\n"
    assert chongjin("search", '"deserted"').returncode == 1
    assert "CJ-0004" in chongjin("search", "idle", "-deserted").stdout


def test_what_is_so_since_2017_is_not_yet_so_in_times_to_come(chongjin: Run) -> None:
    assert chongjin("search", "idle", "--from", "2027").returncode == 1
    assert chongjin("era", "outlook", "--json").stdout == "[]\n"


def test_ids_that_were_replaced_more_than_once_lead_to_the_last(
    chongjin: Run, save: Save, small: dict[str, Any]
) -> None:
    small["retired"] = [
        {"id": f"CJ-{number}", "replaced_by": [f"CJ-{number + 1}", "CJ-0004"], "on": "2026-01-02", "reason": "Merged."}
        for number in range(1000, 3000)
    ] + [{"id": "CJ-3000", "replaced_by": ["CJ-0002"], "on": "2026-01-02", "reason": "Merged."}]
    result = chongjin("show", "CJ-1000", "--json", "--fields", "id", "--data", str(save(small, "retired.json")))
    assert [claim["id"] for claim in json.loads(result.stdout)] == ["CJ-0002", "CJ-0004"]


def test_data_may_stand_before_the_subcommand(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    small |= {"claims": small["claims"][:1], "disputes": []}
    other = save(small, "other.json")
    assert chongjin("--data", str(other), "topic", "port").stdout.startswith("CJ-0001")


def test_validate_is_silent_on_a_sound_dataset_and_fails_on_errors(
    chongjin: Run, save: Save, small: dict[str, Any]
) -> None:
    small["topics"].pop()
    result = chongjin("validate", str(save(small, "other.json")), "--format", "csv")
    assert (result.returncode, result.stdout.splitlines()[:2]) == (
        3, ["code,where,message", "E202,claims[0].topics[0],\"no topic 'port'; there are industry, steel\""],
    )  # fmt: skip


def test_validate_breaks_no_word_on_a_terminal(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    small["claims"][0]["date"] = "10 November 1934"
    result = chongjin("validate", str(save(small, "other.json")), "--format", "table", COLUMNS="60")
    assert (result.returncode, result.stdout) == (
        3,
        "E203 claims[0].date: '10 November 1934' is no EDTF date;\n"
        "     write 1931-02-28, 1931-02, 1931, 193X, 1941~ (about),\n"
        "     1938? (perhaps), 1995/1998, 2017/.. (since) or /2009\n"
        "     (by)\n",
    )


def test_validate_calls_nothing_sound_that_waits_unread_on_stdin(
    environment: dict[str, str], save: Save, small: dict[str, Any], chongjin: Run
) -> None:
    told = "chongjin: validate was given no file, and stdin was not read\n  to check it: chongjin validate -\n"
    result = chongjin("validate", stdin="{}")
    assert (result.returncode, result.stdout, result.stderr) == (2, "", told)
    path = save(small, "other.json")
    command = [*CHONGJIN, "validate", "--data", str(path)]
    with path.open() as file:
        settings = {**environment, "CHONGJIN_DATA": str(path)}
        redirected = subprocess.run(command[:-2], env=settings, stdin=file, capture_output=True, encoding="utf-8")
        named = subprocess.run(command, env=settings, stdin=file, capture_output=True)
    assert (redirected.returncode, redirected.stderr) == (2, told)
    assert named.returncode == chongjin("validate", stdin="").returncode == 0


def test_validate_reads_stdin(chongjin: Run) -> None:
    """The dataset in use, exported, is sound in a pipe as in a file."""
    exported = chongjin("export", "json").stdout
    for text, code, found in (
        (exported, 0, ""),
        (
            exported + "\n",
            0,
            "W401\t\tnot in canonical layout: lines or characters written otherwise; "
            "to rewrite it: chongjin export json --data FILE -o FILE\n",
        ),
        ("[]", 3, "E102\t\ta dataset is a JSON object, not a list\n"),
    ):
        result = chongjin("validate", "-", stdin=text)
        assert (result.returncode, result.stdout) == (code, found)


def test_a_dataset_comes_from_a_pipe(chongjin: Run) -> None:
    exported = chongjin("export", "json").stdout
    listed = chongjin("era", "colonial").stdout
    assert chongjin("era", "colonial", "--data", "-", stdin=exported).stdout == listed
    assert chongjin("era", "colonial", stdin=exported, CHONGJIN_DATA="-").stdout == listed
    for wrong, told in (("{}", "E102 name: is missing"), ("[1", "E102 a dataset is"), ("", "E101 the file is empty")):
        result = chongjin("era", "--data", "-", stdin=wrong)
        assert (result.returncode, result.stdout) == (3, "")
        assert result.stderr.startswith(f"chongjin: /dev/stdin is not a valid dataset:\n  {told}")


def test_diff_reads_one_edition_from_stdin(chongjin: Run, save: Save) -> None:
    edition = chongjin("export", "json").stdout.replace("idle", "empty")
    file = str(save(SMALL))

    def compared(*arguments: str) -> tuple[int, str, str]:
        result = chongjin("diff", *arguments, stdin=edition)
        return result.returncode, result.stdout[:17], result.stderr

    assert compared(file, "-") == (0, "CJ-0004\treworded\t", "")
    assert compared("-", file) == (0, "CJ-0004\treworded\t", "")
    assert compared("-", "--data", file) == (0, "CJ-0004\treworded\t", "")
    told = "chongjin: both editions from stdin\n  name a file for one of them\n"
    assert compared("-", "-") == (2, "", told)
    assert compared("-", "--data", "-") == (2, "", told)


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        ("show -", "ids"), ("cite 1 -", "ids"), ("open -", "ids"), ("disputes -", "ids"), ("export csv -", "ids"),
        ("search --queries -", "queries"), ("audit -", "a text"), ("audit draft.md -", "a text"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("by_option", [True, False])
def test_two_things_from_stdin_are_refused(chongjin: Run, arguments: str, what: str, by_option: bool) -> None:
    data, variables = (["--data", "-"], {}) if by_option else ([], {"CHONGJIN_DATA": "-"})
    result = chongjin(*data, *arguments.split(), stdin=chongjin("export", "json").stdout, **variables)
    told = f"chongjin: both the dataset and {what} from stdin\n  name a file for the dataset: --data FILE\n"
    assert (result.returncode, result.stdout, result.stderr) == (2, "", told)


def test_hints_name_the_dataset_that_an_option_named(chongjin: Run, save: Save) -> None:
    """Typed as they stand they would else ask another dataset, which may have such an id or name, too."""
    file = str(save(SMALL, "my own.json"))
    data = f"--data '{file}'"
    for arguments, told in (
        (("era", "xyzzy"), f"chongjin: no era 'xyzzy'\n  chongjin {data} era lists them all\n"),
        (("show", "3", "--without", "bloggers"), "1 claim is left without support\n"
         f"it is left out; with all evidence: chongjin {data} show CJ-0003\n"),
        (("cite", "1", "--json"), "chongjin: cite takes no --json\n  for a reference manager: --format csl-json; "
         f"the claims themselves: chongjin {data} show ID… --json\n"),
        (("show", "4", "--topic", "x"), "chongjin: show takes no --topic\n  chongjin show --help lists its options\n"),
    ):  # fmt: skip
        assert chongjin(*arguments, "--data", file).stderr == told
        assert chongjin(*arguments, f"--data={file}").stderr == told
        assert chongjin(*arguments, CHONGJIN_DATA=file).stderr == told.replace(f"{data} ", "")
    tried = chongjin("--format", "table", "--data", file).stdout.splitlines()[-3:]
    assert all(f"chongjin {data} " in line for line in tried)
    assert f"\n  chongjin {data} era colonial\n" in chongjin("help", "era", "--data", file).stdout


def test_who_named_a_dataset_that_cannot_be_used_is_said(chongjin: Run, tmp_path: Path) -> None:
    """$CHONGJIN_DATA may have been set long before, or in another folder."""
    missing, broken = str(tmp_path / "no.json"), tmp_path / "broken.json"
    broken.write_text("{}")
    by_option = f"chongjin: cannot read {missing}: No such file or directory\n  name a dataset file with --data\n"
    by_variable = by_option.replace("name a", "CHONGJIN_DATA names it; name a")
    for command in ("era", "validate"):
        assert chongjin(command, "--data", missing).stderr == by_option
        assert chongjin(command, "--data", missing, CHONGJIN_DATA=missing).stderr == by_option
        result = chongjin(command, CHONGJIN_DATA=missing)
        assert (result.returncode, result.stdout, result.stderr) == (3, "", by_variable)
    assert chongjin("era", CHONGJIN_DATA=str(broken)).stderr.endswith("\n  CHONGJIN_DATA names it\n")
    assert "CHONGJIN_DATA" not in chongjin("validate", missing, CHONGJIN_DATA=str(broken)).stderr


@pytest.mark.parametrize(
    "arguments", ["audit no.md", "validate no.json", "search --queries no.txt", "diff no.json", "era --data no.json",
                  "init nowhere/x.json"],
)  # fmt: skip
def test_a_file_or_folder_that_is_not_there_has_one_exit_code(chongjin: Run, arguments: str) -> None:
    result = chongjin(*arguments.split())
    assert (result.returncode, result.stdout) == (3, "")


def test_a_message_on_a_narrow_terminal_breaks_no_word_and_no_command(environment: dict[str, str], save: Save) -> None:
    data = ["--data", str(save(SMALL, "narrow.json"))]
    shown = terminal(["sources", "diary", *data], {**environment, "COLUMNS": "40", "PAGER": ""})
    assert shown.splitlines() == ["known here only through others that", "repeat it", "nothing matches"]
    shown = terminal(["place", "portt", *data], {**environment, "COLUMNS": "24"})
    assert shown.splitlines() == [
        "chongjin: no place",
        "'portt'",
        f"  chongjin {' '.join(data)} place",
        "  lists them all",
    ]


def test_validate_takes_one_file(chongjin: Run, save: Save) -> None:
    path = str(save(SMALL, "other.json"))
    for arguments in (("validate", path, "--data", path), ("--data", path, "validate", "-")):
        result = chongjin(*arguments)
        assert (result.returncode, result.stdout, result.stderr) == (
            2, "", "chongjin: validate takes a file or --data, not both\n  leave one of them out\n",
        )  # fmt: skip


@pytest.mark.parametrize(
    "arguments", [("era", "--data", ""), ("--data=", "search", "port"), ("validate", ""), ("diff", "x", "--data", "")]
)
def test_an_empty_name_of_a_dataset_is_refused(chongjin: Run, arguments: tuple[str, ...]) -> None:
    """While an empty $CHONGJIN_DATA is as good as none."""
    result = chongjin(*arguments)
    assert (result.returncode, result.stderr) == (
        2, "chongjin: '' names no file\n  name a dataset file, as in --data facts.json\n",
    )  # fmt: skip
    assert chongjin("validate", CHONGJIN_DATA="").returncode == 0


def test_a_reader_that_leaves_early_is_no_error(environment: dict[str, str], save: Save) -> None:
    claims = [{**SMALL["claims"][0], "id": f"CJ-{number:05}"} for number in range(3000)]
    many = {**SMALL, "claims": claims, "disputes": [], "retired": []}
    path = save(many, "many.json")
    command = f"{' '.join(CHONGJIN)} era colonial --json --data '{path}' | head -1; echo ${{PIPESTATUS[*]}}"
    result = subprocess.run(
        ["bash", "-c", command], env=environment, capture_output=True, encoding="utf-8", timeout=120
    )
    assert (result.stdout, result.stderr) == ("[\n0 0\n", "")


def test_a_full_disk_is_told(environment: dict[str, str], save: Save) -> None:
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [*CHONGJIN, "era", "colonial", "--data", str(save(SMALL))],
            env=environment, stdout=full, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
    assert (result.returncode, result.stderr) == (3, "chongjin: cannot write: No space left on device\n")


def test_a_locale_that_is_not_utf_8_gets_what_it_can_show(environment: dict[str, str], save: Save) -> None:
    latin = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    command = [*CHONGJIN, "place", "--data", str(save(SMALL)), "--json", "--fields", "names"]
    names = subprocess.run(command, env={**environment, **latin}, capture_output=True, timeout=60).stdout
    assert json.loads(names)[0]["names"] == SMALL["places"][0]["names"]
    table = subprocess.run(
        [*command[:-3], "-f", "table"], env={**environment, **latin}, capture_output=True, timeout=60
    )
    assert (table.returncode, b"Traceback" in table.stderr) == (0, False)


def test_a_terminal_gets_a_coloured_table_and_is_told_of_the_rest(environment: dict[str, str], save: Save) -> None:
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "xterm-256color", "COLUMNS": "80"}
    shown = terminal(["era", "colonial", "-n", "2"], settings)
    assert "\x1b[" in shown
    assert "1 to 2 of 3 claims; all: --limit 3; the next: --offset 2" in shown
    assert "\x1b[" not in terminal(["era", "colonial"], {**settings, "TERM": "dumb"})
    assert "\x1b[3" not in terminal(["era", "colonial"], {**settings, "NO_COLOR": "1"})
    assert "nothing matches" in terminal(["search", "nosuchword"], settings)


def test_many_queries_in_one_process(chongjin: Run, tmp_path: Path) -> None:
    questions = tmp_path / "questions.txt"
    questions.write_text("steel 1938\nnosuchword\n\nfouned\n-harbour\n", encoding="utf-8")
    answers = [
        json.loads(line) for line in chongjin("search", "--queries", str(questions), "-n", "1").stdout.splitlines()
    ]
    assert [(answer["query"], answer["remark"], [claim["id"] for claim in answer["claims"]]) for answer in answers] == [
        ("steel 1938", None, ["CJ-0002"]),
        ("nosuchword", None, []),
        ("", "there is no word to look for", []),
        ("founed", 'searched for "founded"; nothing for "founed"', ["CJ-0003"]),
        ("-harbour", None, ["CJ-0003"]),
    ]


def test_the_form_of_many_queries(chongjin: Run, tmp_path: Path) -> None:
    """An object a query, so JSON in both its forms and keys of it; tables are refused, and none answered is exit 1."""
    path = tmp_path / "questions.txt"
    path.write_text("steel 1938\nnosuchword\n", encoding="utf-8")
    asked = ("search", "--queries", str(path))
    lines = chongjin(*asked)
    assert lines.returncode == 0
    assert chongjin(*asked, "-f", "jsonl").stdout == lines.stdout
    assert json.loads(chongjin(*asked, "--json").stdout) == [json.loads(line) for line in lines.stdout.splitlines()]
    assert chongjin(*asked, "--fields", "query,claims.id").stdout == (
        '{"query": "steel 1938", "claims": [{"id": "CJ-0002"}]}\n{"query": "nosuchword", "claims": []}\n'
    )
    unknown = chongjin(*asked, "--fields", "id")
    assert (unknown.returncode, unknown.stderr) == (
        2, "chongjin: --fields: no key 'id'\n  there are: query, remark, claims\n",
    )  # fmt: skip
    for form in ("table", "csv", "tsv", "markdown"):
        refused = chongjin(*asked, "-f", form)
        assert (refused.returncode, refused.stdout, refused.stderr) == (
            2, "", f"chongjin: --queries prints objects, no {form}\n"
                   "  use --format jsonl or json, or search for one query\n",
        )  # fmt: skip
    path.write_text("nosuchword\n", encoding="utf-8")
    none = chongjin(*asked)
    assert (none.returncode, none.stdout) == (1, '{"query": "nosuchword", "remark": null, "claims": []}\n')
    path.write_text("", encoding="utf-8")
    assert (chongjin(*asked).returncode, chongjin(*asked).stdout) == (1, "")


@pytest.mark.parametrize("arguments", [("search",), ("search", "x", "--queries", "-")])
def test_words_or_queries(chongjin: Run, arguments: tuple[str, ...]) -> None:
    result = chongjin(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert "--queries" in result.stderr
