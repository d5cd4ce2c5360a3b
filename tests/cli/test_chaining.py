"""Ids in, ids out: what one command prints the next one takes, from its command line or from stdin."""

import csv
import io
import json
import os
import subprocess
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.cli.options import Data
from chongjin_cli.commands import open as opening
from tests.conftest import CHONGJIN, ROOT, SMALL, Run, Save, on_a_terminal

Ask = Callable[..., "subprocess.CompletedProcess[str]"]
NOTHING = "nothing matches\n"


@pytest.fixture
def ask(environment: dict[str, str], save: Save) -> Ask:
    """Run a command line of the shell in which `chongjin` is the program."""
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL))}
    sources = [{**each, "title": f"Old {each['id']}"} for each in SMALL["sources"]]
    first = {**SMALL["claims"][0], "assertion": "The port of Chongjin was opened on 1 April 1908."}
    older = {**SMALL, "sources": sources, "claims": [first, *SMALL["claims"][1:]]}
    Path(environment["HOME"], "older.json").write_text(json.dumps(older), encoding="utf-8")
    program = f'chongjin() {{ {" ".join(CHONGJIN)} "$@"; }}\n'

    def asked(line: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["bash", "-c", program + line],
            env=settings,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            cwd=environment["HOME"],
        )

    return asked


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("chongjin era colonial | chongjin show - --fields id", "CJ-0001 CJ-0003 CJ-0002"),
        ("chongjin era colonial --fields id | chongjin show - --fields id", "CJ-0001 CJ-0003 CJ-0002"),
        ("echo 2 cj-1 | chongjin show - --fields id", "CJ-0002 CJ-0001"),
        ("printf '\\xef\\xbb\\xbfCJ-0002\\r\\n3\\r\\n' | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("echo 2 | chongjin show 1 - 4 --fields id", "CJ-0001 CJ-0002 CJ-0004"),
        ("chongjin timeline --sort newest -n 1 | chongjin show - --fields id", "CJ-0004"),
        ("chongjin search founded --sort id | chongjin export jsonl - | jq -r .id", "CJ-0002 CJ-0003"),
        ("chongjin search founded | chongjin open -", "https://example.org/atlas"),
        ("chongjin figures workforce | chongjin show - --fields id", "CJ-0002"),
        ("chongjin timeline -n 1 --fields grade,statement,id | chongjin show - --fields id", "CJ-0001"),
        ("chongjin disputes --fields question,versions | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        (
            "echo 'The port of Chongjin was opened in 1920.' | chongjin audit - --json | chongjin show - --fields id",
            "CJ-0001",
        ),
        ("chongjin figures workforce --fields claim | chongjin show - --fields id", "CJ-0002"),
        ("chongjin disputes --fields versions | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin disputes --fields claims.id,id | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin search founded --sort id --json | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin search founded --sort id -f csv | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin search founded --sort id -f tsv | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin figures workforce --json | chongjin show - --fields id", "CJ-0002"),
        ("chongjin figures workforce -f csv | chongjin show - --fields id", "CJ-0002"),
        ("chongjin disputes --json | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin disputes | cut -f1 | chongjin disputes - --fields id", "founding-of-the-works"),
        ("chongjin disputes | chongjin disputes - --fields id", "founding-of-the-works"),
        ("chongjin disputes --json | chongjin disputes - --fields id", "founding-of-the-works"),
        ("chongjin disputes -f csv | chongjin disputes - --fields id", "founding-of-the-works"),
        ("chongjin disputes -f jsonl | chongjin disputes - --fields id", "founding-of-the-works"),
        ("chongjin disputes | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin disputes --fields id,claims.id -f csv | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin brief works --json | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin disputes -f jsonl | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin disputes -f csv | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        ("chongjin disputes --json --fields claims.id | chongjin show - --fields id", "CJ-0002 CJ-0003"),
        (
            "echo 'The port of Chongjin was opened in 1908.' | chongjin audit - --json | chongjin show - --fields id",
            "CJ-0001",
        ),
        ("chongjin diff older.json --json | chongjin show - --fields id", "CJ-0001"),  # of the sources none is a claim
        ("echo founded | chongjin search --queries - | chongjin show - --fields id", "CJ-0003 CJ-0002"),
        ('printf \'"CJ-0003"\\n"CJ-0001"\\n\' | chongjin show - --fields id', "CJ-0003 CJ-0001"),
        ('printf \'{"id": 3, "says": "a\u2028b"}\\n2\\n\' | chongjin show - --fields id', "CJ-0003 CJ-0002"),
        ("echo CJ-0001,cj-2 | chongjin show - --fields id", "CJ-0001 CJ-0002"),
        (
            'printf \'grade,id\\n"A\n1",CJ-0003\\nB2\\nB3,"1;2"\\n\' | chongjin show - --fields id',
            "CJ-0003 CJ-0001 CJ-0002",
        ),
        (
            'printf \'[\\n  {\\n "id": "CJ-0003"},\\n 2, "cj-1"]\' | chongjin show - --fields id',
            "CJ-0003 CJ-0002 CJ-0001",
        ),
        ('printf \'"id";"grade"\\n"CJ-0003";"C4"\\n\' | chongjin show - --fields id', "CJ-0003"),
        ("printf '{\\n  \"id\": 3\\n}' | chongjin show - --fields id", "CJ-0003"),
    ],
)
def test_what_one_prints_the_next_takes(ask: Ask, line: str, found: str) -> None:
    if "jq" in line and ask("command -v jq").returncode:
        pytest.skip("needs jq")
    result = ask(line)
    assert (result.stdout.split(), result.returncode) == (found.split(), 0)


def test_json_lines_go_in_as_they_come_out(ask: Ask) -> None:
    assert ask("chongjin search steel -f jsonl | chongjin show - --json").stdout == (
        ask("chongjin search steel | chongjin show - --json").stdout
    )
    assert ask("chongjin show 2 -f jsonl | chongjin cite -").stdout.startswith("[^CJ-0002]")
    assert ask("printf '{\"id\": 3}\\n1\\tx\\n' | chongjin show - -f jsonl --fields id").stdout == (
        '{"id": "CJ-0003"}\n{"id": "CJ-0001"}\n'
    )


def test_readable_text_comes_out_of_show_and_footnotes_out_of_cite(ask: Ask) -> None:
    assert ask("chongjin search 1938 | chongjin show -").stdout.startswith("CJ-0002\nThe steel works")
    assert ask("chongjin era now | chongjin cite -").stdout.startswith("[^CJ-0004]: Ships have been idle")


@pytest.mark.parametrize("command", ["show - --json", "cite - -f csl-json", "open -", "export json -"])
def test_nothing_in_is_nothing_out(ask: Ask, command: str) -> None:
    result = ask(f"chongjin search xyzzyx | chongjin {command}")
    assert result.returncode == 1
    assert result.stdout in ("", "[]\n")
    assert ask(f"chongjin {command}").stderr.startswith("stdin names nothing\n")  # and so of a blank line
    assert ask(f"echo | chongjin {command}").stderr.startswith("stdin names nothing\n")


@pytest.mark.parametrize(
    "given",
    [
        "chongjin sources --publisher press",
        "chongjin sources --publisher press --json",
        "chongjin sources --publisher press -f csv",
        "chongjin sources --publisher press --fields id",
    ],
)
def test_sources_are_cited_as_they_are_listed(ask: Ask, given: str) -> None:
    cited = ask(f"{given} | chongjin cite - -f csl-json").stdout
    listed = json.loads(ask("chongjin sources --publisher press --json").stdout)
    assert listed
    assert [each["id"] for each in json.loads(cited)] == [each["id"] for each in listed]


def test_claims_and_sources_are_cited_together(ask: Ask) -> None:
    result = ask("echo CJ-0001 essay | chongjin cite -")
    assert [line.partition(":")[0] for line in result.stdout.splitlines() if line[:1] == "["] == [
        "[^essay]",
        "[^CJ-0001]",
    ]
    assert ask("echo founded | chongjin cite -").stderr.splitlines()[0] == (
        "chongjin: stdin has 'founded' where the id of a claim or source should be"
    )


def test_an_unknown_id_on_stdin_is_misuse(ask: Ask) -> None:
    result = ask("echo CJ-0099 | chongjin show -")
    assert (result.returncode, result.stderr) == (
        2,
        "chongjin: no claim 'CJ-0099'\n  ids run from CJ-0001 to CJ-0004\n",
    )


WITHDRAWN = "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again."


@pytest.mark.parametrize(
    ("command", "printed"),
    [
        ("show - --fields id", "CJ-0002\nCJ-0001\n"),
        ("cite - -f bibtex", None),
        ("export jsonl -", None),
        ("open -", "https://example.org/atlas\nhttps://example.org/atlas\n"),
        ("show 2 6 1 --fields id", "CJ-0002\nCJ-0001\n"),
    ],
)
def test_an_id_without_a_claim_does_not_hinder_the_others(ask: Ask, command: str, printed: str | None) -> None:
    result = ask(f"echo 2 6 1 6 | chongjin {command}")
    without = ask(f"echo 2 1 | chongjin {command}").stdout if printed is None else printed
    assert (result.stdout, result.stderr, result.returncode) == (without, f"chongjin: {WITHDRAWN}\n", 2)


def test_all_ids_without_a_claim_are_named(ask: Ask) -> None:
    missing = f"chongjin: 2 ids have no claim\n  {WITHDRAWN}\n  no claim 'CJ-0099'\n"
    for given, printed in (("6 1 CJ-0099 6", "CJ-0001\n"), ("6 CJ-0099", "")):
        result = ask(f"echo {given} | chongjin show - --fields id")
        assert (result.stdout, result.stderr, result.returncode) == (printed, missing, 2)


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ("chongjin search steel -f jsonl --fields grade", "{grade}"),
        ("chongjin --json", "{name, title, version, updated, license, prefix, claims, sou"),
        ("echo '[1, [2]]'", "[2]"),
        ("echo '[1'", "[1"),
        ("echo '{\"id\": 1'", '{"id":'),
        ('echo \'{"id": "x y"}\'', "x y"),
        ("chongjin sources -f csv", "atlas-2001"),
        ("chongjin figures", "workforce"),
        ("chongjin -f csv", "name"),
    ],
)
def test_another_form_on_stdin_is_told_what_is_read(ask: Ask, given: str, word: str) -> None:
    result = ask(f"{given} | chongjin show -")
    assert (result.returncode, result.stdout, result.stderr) == (
        2,
        "",
        f"chongjin: stdin has {word!r} where the id of a claim should be\n"
        "  give an id a line, or what a command prints with --json\n",
    )


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("1. CJ-0001 2. CJ-0002, and CJ-0001 again", ["CJ-0001", "CJ-0002"]),
        ("Two:\nCJ-0001 is one\nof them", ["CJ-0001"]),
        ("[x] CJ-0002: steel", ["CJ-0002"]),
        ("> CJ-0002: steel", ["CJ-0002"]),
        ("## CJ-0001", ["CJ-0001"]),
    ],
)
def test_a_text_on_stdin_is_read_for_the_claims_that_it_cites(ask: Ask, text: str, ids: list[str]) -> None:
    result = ask(f"echo '{text}' | chongjin show - --format jsonl --fields id")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ids
    assert result.stderr == f"stdin is a text; it cites {len(ids)} claim{'s' * (len(ids) > 1)}\n"


@pytest.mark.parametrize("command", ["brief steel", "disputes", "show 1"])
def test_what_a_command_prints_in_markdown_is_read_for_the_claims_that_it_cites(ask: Ask, command: str) -> None:
    result = ask(f"chongjin {command} --format markdown | chongjin show - --format jsonl --fields id")
    assert result.returncode == 0
    assert result.stderr.splitlines()[-1].startswith("stdin is a text; it cites ")


def test_a_list_with_a_word_that_is_no_id_is_no_text(ask: Ask) -> None:
    result = ask("printf 'CJ-0001\nCJ-00x2\n' | chongjin show -")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("chongjin: stdin has 'CJ-00x2' where the id of a claim should be\n")


def test_json_of_ids_on_stdin_is_an_array_however_many_there_are(ask: Ask) -> None:
    assert ask("chongjin show 1 --json").stdout.startswith('{"id": "CJ-0001"')
    assert ask("echo 1 | chongjin show - --json").stdout.startswith('[\n{"id": "CJ-0001"')
    assert ask("chongjin show 1 2 --json").stdout.startswith('[\n{"id": "CJ-0001"')


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("chongjin 2", "chongjin show 2 shows CJ-0002\n" + NOTHING),
        ("chongjin 99", NOTHING),
        ("chongjin 1938", ""),
        ("chongjin search ''", "there is no word to look for\n" + NOTHING),
        ("chongjin search '!'", "there is no word to look for\n" + NOTHING),
        ("chongjin search -- -steel", ""),
        ("chongjin search '\"xyzzyx'", "a quotation mark is not closed\n" + NOTHING),
        ("chongjin search '\"steel works'", ""),
        (
            "chongjin search trade and idle",
            "nothing says both; claims with either: chongjin search trade OR idle\n" + NOTHING,
        ),
        ("chongjin search trade and xyzzyx", NOTHING),
    ],
)
def test_a_search_that_finds_nothing_says_what_may_be_wrong(ask: Ask, line: str, remark: str) -> None:
    assert ask(line).stderr == remark


@pytest.mark.parametrize(
    ("line", "found", "code", "told"),
    [
        ("chongjin disputes cj-2 CJ-0003 --fields id", "founding-of-the-works\n", 0, ""),
        ("chongjin disputes CJ-0005", "", 1, "CJ-0005 is an answer in no dispute\n"),
        ("chongjin search founded | chongjin disputes - --fields id", "founding-of-the-works\n", 0, ""),
        ("chongjin disputes CJ-0001 CJ-0003 --fields id", "founding-of-the-works\n", 0,
         "CJ-0001 is an answer in no dispute\n"),
        ("chongjin disputes CJ-0001 CJ-0004", "", 1, "2 of the claims are answers in no dispute\n"),
        ("chongjin disputes 2 --fields id", "founding-of-the-works\n", 0, ""),
        ("chongjin disputes 0003,CJ-0002 --fields id", "founding-of-the-works\n", 0, ""),
        ("chongjin disputes 1", "", 1, "CJ-0001 is an answer in no dispute\n"),
        ("chongjin disputes 1938", "", 2,  # rather a year than an id
         "chongjin: no dispute '1938'\n  as in: chongjin disputes --during 1938\n"),
        ("chongjin disputes industry --fields id", "founding-of-the-works\n", 0, "as with --topic industry\n"),
        ("chongjin disputes Kim Chaek Works --fields id", "founding-of-the-works\n", 0, "as with --place works\n"),
        ("chongjin disputes 1930s --fields id", "founding-of-the-works\n", 0, "as with --during 193X\n"),
        ("chongjin disputes 1930-1940 --fields id", "founding-of-the-works\n", 0, "as with --during 1930/1940\n"),
        ("chongjin disputes steel --from 2000", "", 2,
         "chongjin: no dispute 'steel'\n  as in: chongjin disputes --match steel; on a topic: chongjin disputes --topic steel\n"),
        ("chongjin disputes CJ-0009", "", 2,
         "chongjin: no dispute 'CJ-0009'\n  chongjin disputes lists them all\n"),
    ],
)  # fmt: skip
def test_a_claim_leads_to_the_disputes_that_it_is_an_answer_in(
    ask: Ask, line: str, found: str, code: int, told: str
) -> None:
    result = ask(line)
    assert (result.stdout, result.returncode, result.stderr) == (found, code, told)


def test_words_that_many_claims_say_lead_to_the_disputes_of_these(chongjin: Run) -> None:
    given = ("--sort", "newest", "-n", "1", "--data", str(ROOT / "data" / "facts.json"))
    said = chongjin("disputes", "destroyer", *given)
    assert said.stdout == chongjin("disputes", "--match", "destroyer", *given).stdout
    assert (said.returncode, said.stderr.splitlines()[0]) == (0, "as with --match destroyer")


def test_a_claim_that_evidence_alone_disputes_is_told_of(
    environment: dict[str, str], save: Save, small: dict[str, Any]
) -> None:
    small["disputes"] = []
    small["claims"][1]["evidence"][1]["source"] = "gazette-1908"
    settings = {**environment, "CHONGJIN_DATA": str(save(small))}
    result = subprocess.run([*CHONGJIN, "disputes", "2"], env=settings, capture_output=True, encoding="utf-8")
    told = "CJ-0002 is disputed by evidence alone: chongjin show CJ-0002\n"
    assert (result.returncode, result.stdout, result.stderr) == (1, "", told)
    assert on_a_terminal(["disputes", "2"], settings) == (1, told.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    "ids", ["CJ-0001 CJ-0002", "1,2", "CJ-1,cj-2", "'CJ-0001, CJ-0002;'", "'[^CJ-0001]' '[^CJ-2]:'"]
)
def test_ids_are_taken_as_people_list_them(ask: Ask, ids: str) -> None:
    result = ask(f"chongjin show {ids} --fields id")
    assert (result.returncode, result.stdout) == (0, "CJ-0001\nCJ-0002\n")


def test_a_list_on_stdin_may_have_comments_and_marks(ask: Ask) -> None:
    result = ask("printf '# of the works\n- CJ-0002\n* [^CJ-0003]\n' | chongjin show - --fields id")
    assert (result.returncode, result.stdout) == (0, "CJ-0002\nCJ-0003\n")


def test_a_list_in_markdown_goes_in_as_it_comes_out(ask: Ask) -> None:
    assert ask("chongjin timeline --match steel -f markdown | chongjin show - --fields id").stdout == (
        ask("chongjin timeline --match steel | chongjin show - --fields id").stdout
    )


def test_a_list_with_anything_but_ids_is_no_list_of_ids(ask: Ask) -> None:
    assert ask("chongjin show CJ-0001,founded").stderr.startswith("chongjin: no claim 'CJ-0001,founded'\n")


def test_what_is_no_id_on_stdin_is_no_dispute(ask: Ask) -> None:
    result = ask("echo founded | chongjin disputes -")
    assert (result.returncode, result.stdout, result.stderr.splitlines()[0]) == (
        2,
        "",
        "chongjin: stdin has 'founded' where the id of a dispute should be",
    )
    nothing = ask("chongjin disputes - --json < /dev/null")
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (1, "[]\n", "stdin names nothing\n")


def test_ids_are_a_search_for_their_claims(ask: Ask) -> None:
    result = ask("chongjin search cj-2 CJ-0001 CJ-0009 | cut -f1")
    assert (result.stdout, result.stderr) == ("CJ-0002\nCJ-0001\n", "no claim 'CJ-0009'\n")
    queries = ask("printf 'CJ-0002\nCJ-0001 CJ-0003' | chongjin search --queries - --fields claims.id")
    assert queries.stdout == ('{"claims": [{"id": "CJ-0002"}]}\n{"claims": [{"id": "CJ-0001"}, {"id": "CJ-0003"}]}\n')


def test_a_question_of_the_last_time_is_led_to_the_newest_first(ask: Ask) -> None:
    led = "the best first; for the newest first: --sort newest\n"
    for line, remark in (
        ("when were ships last idle", led),
        ("when were ships last idle --sort newest", ""),
        ("when were ships idle", ""),
        ("last idle ships", ""),
    ):
        assert ask(f"chongjin search {line} --json").stderr == remark


def test_queries_of_which_none_has_an_answer_are_told_of(ask: Ask) -> None:
    for queries in ("xyzzyx\\n", ""):
        result = ask(f"printf '{queries}' | chongjin search --queries -")
        assert (result.returncode, result.stderr) == (1, NOTHING)


def test_queries_without_an_answer_have_the_same_remarks(ask: Ask) -> None:
    result = ask("printf '2\\n\"xyzzyx\\nsteel\\n' | chongjin search --queries - --fields remark")
    assert result.stdout == (
        '{"remark": "chongjin show 2 shows CJ-0002"}\n{"remark": "a quotation mark is not closed"}\n{"remark": null}\n'
    )


def test_a_search_without_words_is_led_to_the_list_that_was_meant(ask: Ask) -> None:
    for given, option in (("", "--topic …"), ("--match 'steel works'", "--match 'steel works'")):
        assert ask(f"chongjin search {given}").stderr.splitlines()[1].endswith(f"chongjin timeline {option}")


def test_disputes_count_what_is_disputed_outside_of_them(
    environment: dict[str, str], save: Save, small: dict[str, Any]
) -> None:
    small["disputes"] = []
    small["claims"][1]["evidence"][1]["source"] = "gazette-1908"
    settings = {**environment, "CHONGJIN_DATA": str(save(small))}
    result = subprocess.run([*CHONGJIN, "disputes"], env=settings, capture_output=True, encoding="utf-8")
    mend = "chongjin timeline --status disputed, with the same filters, lists them, too"
    assert (result.returncode, result.stdout, result.stderr) == (
        1, "", f"1 more claim is disputed by evidence alone: {mend}\n{NOTHING}"
    )  # fmt: skip


@pytest.mark.parametrize("command", ["show", "cite", "open"])
def test_who_forgets_the_hyphen_behind_a_pipe_is_told_of_it(ask: Ask, command: str) -> None:
    mend = f"; ids from stdin: chongjin {command} -"
    assert ask(f"chongjin search steel | chongjin {command}").stderr.endswith(f"{mend}\n")
    assert "stdin" not in ask(f"chongjin {command} < /dev/null").stderr


@pytest.mark.parametrize("command", ["export csv", "disputes"])
def test_a_pipe_with_ids_that_is_not_read_is_told(ask: Ask, command: str) -> None:
    told = f"stdin was not read; for ids from it: chongjin {command} -\n"
    piped = ask(f"{{ echo CJ-0002; sleep 5; }} | chongjin {command}")  # the ids are there before the end
    assert (piped.returncode, piped.stdout, piped.stderr) == (0, ask(f"chongjin {command}").stdout, told)
    for other in (
        f"echo 2 | chongjin {command} --topic steel",
        f"true | chongjin {command}",
        f"chongjin {command} < /dev/null",
    ):
        assert ask(other).stderr == ""
    assert ask(f"{{ echo a; echo b; }} | {{ chongjin {command} > /dev/null; cat; }}").stdout == "a\nb\n"


def test_what_a_status_leaves_out_for_its_kind_is_told(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    small["claims"][0]["kind"] = "utterance"
    small["claims"][2]["kind"] = "allegation"  # disputed, and left out by no status
    small["claims"].append(
        {**small["claims"][0], "id": "CJ-0007", "kind": "allegation", "assertion": "So it was.", "date": "1910"}
    )
    file = str(save(small, "kinds.json"))

    def told(*arguments: str) -> str:
        return chongjin(*arguments, "--data", file).stderr

    out = (
        "2 claims of that status are left out for the kind (allegation, utterance); "
        "to list them: --kind allegation --kind utterance\n"
    )
    assert told("timeline", "--status", "confirmed") == out + NOTHING
    assert told("timeline", "--status", "confirmed", "--status", "disputed", "-n", "1") == out
    assert told("search", "port", "--status", "confirmed", "--to", "1909") == (
        "1 claim of that status is left out for the kind (utterance); to list it: --kind utterance\n" + NOTHING
    )
    for others in (
        ("--status", "disputed"),
        ("--status", "probable"),
        ("--status", "confirmed", "--kind", "claim"),
        (),
    ):
        assert "left out" not in told("timeline", *others)
    listed = chongjin(
        "timeline", "--status", "confirmed", "--kind", "allegation", "--kind", "utterance", "--data", file
    )
    assert listed.stdout.count("\n") == 2


# Keys within keys


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("json", '[\n{"id": "CJ-0002", "dates": {"from": "1938-01-01"}, "evidence": '
                 '[{"source": "atlas-2001", "url": "https://example.org/atlas"}, {"source": "blog-2020", "url": null}]}\n]\n'),
        ("jsonl", '{"id": "CJ-0002", "dates": {"from": "1938-01-01"}, "evidence": '
                  '[{"source": "atlas-2001", "url": "https://example.org/atlas"}, {"source": "blog-2020", "url": null}]}\n'),
        ("csv", "id,dates.from,evidence.source,evidence.url\n"
                "CJ-0002,1938-01-01,atlas-2001; blog-2020,https://example.org/atlas; \n"),
        ("tsv", "id\tdates.from\tevidence.source\tevidence.url\n"
                "CJ-0002\t1938-01-01\tatlas-2001; blog-2020\thttps://example.org/atlas; \n"),
        (None, "CJ-0002\t1938-01-01\tatlas-2001; blog-2020\thttps://example.org/atlas; \n"),
        ("markdown", "| id | dates.from | evidence.source | evidence.url |\n| --- | --- | --- | --- |\n"
                     "| CJ-0002 | 1938-01-01 | atlas-2001; blog-2020 | https://example.org/atlas; |\n"),
    ],
)  # fmt: skip
def test_keys_within_keys(chongjin: Run, form: str | None, expected: str) -> None:
    fields = ("--fields", "id,dates.from,evidence.source,evidence.url", *(("-f", form) if form else ()))
    result = chongjin("actor", "nippon-steel", *fields)
    assert (result.stdout, result.stderr, result.returncode) == (expected, "", 0)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("place", "--fields", "names.ko,coordinates.lat"), "청진\t\n김책제철\t\n"),
        (("disputes", "--fields", "id,claims.evidence.publisher"),
         "founding-of-the-works\tPress; Bloggers; Bloggers; Bloggers; \n"),
        (("figures", "--fields", "id,dates.label"), "workforce\t1938\n"),
        (("--fields", "version,topics.id,newest.grade"), "1.0.0\tindustry; steel; port\tF6; C4; B3\n"),
        (("show", "2", "--json", "--fields", "figures.low,figures.value"), '{"figures": [{"low": 900}]}\n'),
        (("show", "2", "--json", "--fields", "grade,dates,dates.from"),
         '{"grade": "B3", "dates": {"from": "1938-01-01", "to": "1938-12-31", "label": "1938"}}\n'),
        (("era", "--json", "--fields", "dates.edtf", "-n", "1"), '[\n{"dates": {"edtf": "1908-04/1945-08-16"}}\n]\n'),
    ],
)  # fmt: skip
def test_keys_within_keys_of_other_objects(chongjin: Run, arguments: tuple[str, ...], expected: str) -> None:
    result = chongjin(*arguments)
    assert (result.stdout, result.stderr, result.returncode) == (expected, "", 0)


# Spreadsheets


def test_csv_of_claims_is_for_a_spreadsheet(chongjin: Run) -> None:
    listed = chongjin("era", "colonial", "--format", "csv").stdout
    assert listed == chongjin("export", "csv", "--era", "colonial").stdout
    assert listed == chongjin("search", "chongjin", "--era", "colonial", "--sort", "date", "-f", "csv").stdout
    first, *_ = csv.DictReader(io.StringIO(listed))
    assert list(first)[:6] == ["id", "statement", "attribution", "grade", "date", "source_1_title"]
    assert (first["source_1_title"], first["source_2_url"], first["source_2_copy"]) == (
        "Gazette", "https://example.org/atlas", "https://mirror.example.org/atlas",
    )  # fmt: skip
    tsv = chongjin("era", "colonial", "--format", "tsv").stdout
    assert list(csv.reader(io.StringIO(tsv), delimiter="\t")) == list(csv.reader(io.StringIO(listed)))
    assert chongjin("show", "1", "--format", "csv").stdout.splitlines() == listed.splitlines()[:2]


# Pages


@pytest.mark.parametrize(
    ("arguments", "code", "stdout", "stderr"),
    [
        (("1",), 0, "https://example.org/atlas\n", ""),
        (("1", "2"), 0, "https://example.org/atlas\n", "2 stands for source 2 of CJ-0001, not for CJ-0002\n"),
        (("1", "CJ-0002"), 0, "https://example.org/atlas\nhttps://example.org/atlas\n", ""),
        (("CJ-0001", "CJ-0002"), 0, "https://example.org/atlas\nhttps://example.org/atlas\n", ""),
        (("CJ-0001", "2", "CJ-0002", "1"), 0, "https://example.org/atlas\nhttps://example.org/atlas\n", ""),
        (("CJ-0001", "1"), 1, "", "source 1 of CJ-0001 has no address\n"),
        (("CJ-0001", "3"), 2, "", "chongjin: CJ-0001 has no source 3\n  it has 2 sources: chongjin show CJ-0001\n"),
        (("CJ-0004", "0"), 2, "", "chongjin: CJ-0004 has no source 0\n  it has 1 source: chongjin show CJ-0004\n"),
        (("4",), 1, "", "no source that supports CJ-0004 has an address\n"),
        (("4", "1", "1"), 0, "https://example.org/atlas\n", "1 stands for source 1 of CJ-0004, not for CJ-0001\n"
         "source 1 of CJ-0004 has no address\n"),
        (("5",), 0, "https://example.org/atlas\n", "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.\n"),
        ((), 2, "", "chongjin: open needs the id of a claim\n  as in: chongjin open CJ-0001\n"),
        (("99",), 2, "", "chongjin: no claim '99'\n  ids run from CJ-0001 to CJ-0004\n"),
    ],
)  # fmt: skip
def test_in_a_pipe_addresses_are_printed(
    chongjin: Run, arguments: tuple[str, ...], code: int, stdout: str, stderr: str
) -> None:
    result = chongjin("open", *arguments)
    assert (result.returncode, result.stdout, result.stderr) == (code, stdout, stderr)


def test_a_copy_is_told_and_never_opened(chongjin: Run, save: Save, small: dict[str, Any]) -> None:
    del small["sources"][0]["url"]
    result = chongjin("open", "1", "--data", str(save(small, "copy.json")))
    said = (
        "no source that supports CJ-0001 has an address of its publisher; "
        "a copy was read at https://mirror.example.org/atlas\n"
    )
    assert (result.returncode, result.stdout, result.stderr) == (1, "", said)


@pytest.mark.parametrize(
    ("addresses", "arguments", "opened", "told"),
    [
        ("blog-2020 blog-2021 essay", ("3",), "blog-2020", ""),
        ("blog-2021 essay", ("3",), "blog-2021", "source 2 of CJ-0003 supports a part of it\n"),
        ("essay", ("3",), None, "no source that supports CJ-0003 has an address\n"),
        ("essay", ("CJ-0003", "3"), "essay", "source 3 of CJ-0003 bears on it, but decides nothing\n"),
        ("blog-2020", ("CJ-0002", "2"), "blog-2020", "source 2 of CJ-0002 disputes it\n"),
        ("blog-2020", ("CJ-0003", "1"), "blog-2020", ""),
    ],
)
def test_what_is_opened_unasked_supports_the_claim(
    chongjin: Run, save: Save, small: dict[str, Any],
    addresses: str, arguments: tuple[str, ...], opened: str | None, told: str,
) -> None:  # fmt: skip
    for source in small["sources"]:
        source.pop("url", None)
        if source["id"] in addresses.split():
            source["url"] = f"https://example.org/{source['id']}"
    result = chongjin("open", *arguments, "--data", str(save(small, "addresses.json")))
    page = f"https://example.org/{opened}\n" if opened else ""
    assert (result.stdout, result.stderr, result.returncode) == (page, told, 0 if opened else 1)


@pytest.mark.parametrize("has_browser", [True, False])
@pytest.mark.usefixtures("environment")
def test_on_a_terminal_the_browser_is_given_the_page(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], save: Save, has_browser: bool
) -> None:
    opened: list[str] = []

    def browse(page: str) -> bool:
        opened.append(page)
        return has_browser

    monkeypatch.setattr(webbrowser, "open", browse)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert opening.command(["1"], data=Data(str(save(SMALL)))) == 0
    shown = capsys.readouterr()
    assert opened == ["https://example.org/atlas"]
    assert (shown.out, shown.err) == (
        ("", "opened https://example.org/atlas\n") if has_browser else ("https://example.org/atlas\n", "")
    )


def test_only_pages_of_the_web_are_opened(save: Save, environment: dict[str, str]) -> None:
    """The model refuses other addresses; the command does so again."""
    piece: Any = {"url": "file:///etc/passwd", "copy": None}
    assert opening._address(piece) is None
    piece["url"] = "https://example.org"
    assert opening._address(piece) == "https://example.org"
    assert os.path.exists(save(SMALL))
    assert environment
