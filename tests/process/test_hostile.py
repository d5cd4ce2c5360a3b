"""What goes in cannot hurt: files, arguments and texts that no one should have, each with its message and exit code."""

import ast
import contextlib
import copy
import json
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chongjin_cli
from chongjin_cli.dataset.findings import CODES
from chongjin_cli.dataset.loading import MOST_ERRORS, examine
from chongjin_cli.dataset.warnings import CHECKS
from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.present import formats
from chongjin_cli.present.details import details
from chongjin_cli.present.formats import text as plain_text
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import claim as panel
from chongjin_cli.present.screens import claims, disputes, records
from chongjin_cli.queries.disputes import disputes as all_disputes
from chongjin_cli.queries.figures import points
from chongjin_cli.queries.measures import measures
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset as Store
from tests.conftest import CHONGJIN, SMALL, Save, terminal

MEMORY = 512 << 20
SECONDS = 30
HEAD = {key: value for key, value in SMALL.items() if key != "claims"}

Limited = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def limited(environment: dict[str, str], save: Save) -> Limited:
    """Run the program with 512 MiB of memory and 30 seconds, on the small dataset unless told otherwise."""
    data = str(save(SMALL))

    def run(*arguments: str | bytes, **settings: Any) -> "subprocess.CompletedProcess[bytes]":
        settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings}
        environment_too = {**environment, "CHONGJIN_DATA": data, **settings.pop("variables", {})}
        result = subprocess.run(
            [*CHONGJIN, *arguments], env=environment_too, timeout=SECONDS, preexec_fn=_limit, **settings
        )  # fmt: skip
        assert b"Traceback" not in (result.stderr or b"")
        assert b"unexpected" not in (result.stderr or b"").split(b"unexpected extra")[0]
        return result

    return run


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def holes(path: Path, start: bytes = b"") -> None:
    """A file of 1 GiB that takes no room."""
    with path.open("wb") as file:
        file.write(start)
        file.truncate(1 << 30)


def repeated(path: Path, start: bytes, part: bytes, size: int = 1 << 26) -> None:
    """A file that begins somehow and then says the same for 64 MiB."""
    with path.open("wb") as file:
        file.write(start)
        for _ in range(size >> 20):
            file.write(part * ((1 << 20) // len(part)))


def with_claims(*items: bytes) -> bytes:
    """The small dataset with claims that may never end."""
    return json.dumps(HEAD).encode()[:-1] + b', "claims": [' + b", ".join(items)


# Files: how each is made, and what is said of it after its name.
FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "utf-32": (lambda path: path.write_text(json.dumps(SMALL), encoding="utf-32"),
               "E101 not UTF-8 but UTF-16; save it as UTF-8"),
    "an empty key": (lambda path: path.write_text('{"": 7}'), "E102 no such key in the format; remove it"),
    "deep lists": (lambda path: path.write_bytes(with_claims(b"[" * 100_000)),
                   "E101 line 1: lists or objects are nested too deep"),
    "1 GiB of nothing": (holes, "E101 line 1: not text in UTF-8: a zero byte"),
    "1 GiB after a brace": (lambda path: holes(path, b"{"), "E101 line 1: not text in UTF-8: a zero byte"),
    "endless space": (lambda path: repeated(path, b"{", b" "), "not JSON: Expecting property name"),
    "an endless text": (lambda path: repeated(path, b'{"title": "', b"x"), "not JSON: Unterminated string"),
    "an endless record": (lambda path: repeated(path, with_claims(b'{"note": ["x"'), b',"x"'),
                          "E101 line 1: a record has more than 1,048,576 characters, or does not end"),
    "endless claims": (lambda path: repeated(path, with_claims(b"0"), b",0"), "E103 claims[0]: should be an object (is a number)"),
    "endless claims first": (lambda path: repeated(path, b'{"claims": [0', b",0"), "E103 claims[0]: should be"),
    "endless sources": (lambda path: repeated(path, b'{"sources": [0', b",0"), "E103 sources[0]: should be"),
    "an endless unknown list": (lambda path: repeated(path, b'{"x": [0', b",0"),
                                "E102 x: no such key in the format; remove it"),
    "a list for a title": (lambda path: repeated(path, b'{"title": [0', b",0"),
                           "E105 there are more errors; mend these first"),
    "endless evidence": (lambda path: path.write_bytes(with_claims(json.dumps(
        {**SMALL["claims"][0], "evidence": [0] * 300_000}).encode()) + b"]}"), "E103 claims[0].evidence: has 300000, at most 1000 are allowed"),
    "endless keys": (lambda path: path.write_bytes(with_claims(json.dumps(
        {**SMALL["claims"][0], **{f"a{n}": 0 for n in range(60_000)}}).encode()) + b"]}"),
        "E102 claims[0].a0: no such key in the format; remove it"),
    "many keys, one twice": (lambda path: path.write_bytes(with_claims(
        b"{" + b",".join(b'"a%d":0' % n for n in range(90_000)) + b',"a89999":0}')),
        "E101 line 1: the key 'a89999' stands twice in one object"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_dataset(limited: Limited, tmp_path: Path, name: str) -> None:
    make, said = FILES[name]
    path = tmp_path / "hostile.json"
    make(path)
    used = limited("era", "--data", str(path))
    assert (used.returncode, used.stdout) == (3, b"")
    assert used.stderr.decode().startswith(f"chongjin: {path} is not a valid dataset:\n  E1")
    assert said in used.stderr.decode()
    checked = limited("validate", str(path), "--json")
    found = [f"{each['code']} {each['where'] + ': ' if each['where'] else ''}{each['message']}"
             for each in json.loads(checked.stdout)]  # fmt: skip
    assert (checked.returncode, checked.stderr) == (3, b"")
    assert any(said in finding for finding in found)
    assert len(found) <= MOST_ERRORS + 1
    path.unlink()


def _make_loop(path: Path) -> None:
    path.symlink_to(path)


UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "No such file or directory"),
    "a folder": (Path.mkdir, "Is a directory"),
    "a loop of links": (_make_loop, "Too many levels of symbolic links"),
    "a link to nowhere": (lambda path: path.symlink_to("nowhere"), "No such file or directory"),
    "unreadable": (lambda path: path.symlink_to("/proc/self/mem"), "Input/output error"),
    "a terminal without one": (lambda path: path.symlink_to("/dev/tty"), "No such device or address"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read(limited: Limited, tmp_path: Path, name: str) -> None:
    make, reason = UNREADABLE[name]
    path = tmp_path / "hostile"
    make(path)
    told = f"chongjin: cannot read {path}: {reason}\n  name a dataset file "
    for arguments, mend in (
        (("era", "--data", str(path)), "with --data"),
        (("validate", str(path)), "after validate: chongjin validate FILE"),
    ):
        result = limited(*arguments, start_new_session=True)
        assert (result.returncode, result.stdout, result.stderr.decode()) == (3, b"", f"{told}{mend}\n")
    asked = limited("search", "--queries", str(path), start_new_session=True)
    assert (asked.returncode, asked.stdout) == (3, b"")
    assert asked.stderr.decode() == f"chongjin: cannot read '{path}': {reason}\n  name a text file, or - for stdin\n"


def test_a_file_that_fails_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(file: object) -> Iterator[Any]:  # noqa: ARG001
        raise PermissionError(13, "Permission denied")
        yield

    monkeypatch.setattr("chongjin_cli.dataset.dataset_file.pieces", broken)
    (tmp_path / "small.json").write_text("{}")
    with pytest.raises(DatasetError, match=r"cannot read .*: Permission denied"):
        examine(tmp_path / "small.json")


@pytest.mark.parametrize(("name", "code"), [("", 2), (" ", 3)])
def test_an_empty_name_is_not_the_dataset_in_use(limited: Limited, name: str, code: int) -> None:
    for arguments in (("era", "--data", name), ("validate", name)):
        assert (limited(*arguments).returncode, limited(*arguments).stdout) == (code, b"")


def test_a_byte_order_mark_is_passed_over(limited: Limited, tmp_path: Path) -> None:
    path = tmp_path / "marked.json"
    path.write_text(json.dumps(SMALL), encoding="utf-8-sig")
    assert limited("era", "--data", str(path)).returncode == 0
    queries = tmp_path / "queries.txt"
    queries.write_text("steel\r\n", encoding="utf-8-sig")
    assert json.loads(limited("search", "--queries", str(queries)).stdout)["query"] == "steel"


def test_a_pipe_that_never_ends(limited: Limited) -> None:
    result = limited("era", "--data", "/dev/zero")
    assert (result.returncode, result.stdout, result.stderr.decode()) == (
        3, b"", "chongjin: more than 256 MiB come from /dev/zero\n  save it to a file and name that with --data\n",
    )  # fmt: skip


QUERIES = {
    "utf-16": ("steel\n".encode("utf-16"), 3, "'{}' is UTF-16\n  save it as UTF-8"),
    "latin-1": ("steel\nCaf\xe9\n".encode("latin-1"), 3, "'{}' is not UTF-8\n  save it as text in UTF-8"),
    "zeros": (b"steel\nco\0al\n", 3, "'{}' is not a text\n  save it as text in UTF-8"),
    "a long line": (b"steel\n" + b"x" * 5000, 2, "--queries: line 2 of '{}' is too long\n  write a query a line"),
    "a line a little too long": (b"x" * 1001, 2, "--queries: line 1 of '{}' is too long\n  write a query a line"),
}


@pytest.mark.parametrize("name", QUERIES)
def test_queries_that_are_none(limited: Limited, tmp_path: Path, name: str) -> None:
    content, code, told = QUERIES[name]
    path = tmp_path / "queries"
    path.write_bytes(content)
    result = limited("search", "--queries", str(path))
    assert (result.returncode, result.stderr.decode()) == (code, f"chongjin: {told.format(path)}\n")
    assert [json.loads(line)["query"] for line in result.stdout.splitlines()] == ["steel"] * (
        name in ("zeros", "a long line")
    )


def test_queries_of_a_gibibyte(limited: Limited, tmp_path: Path) -> None:
    holes(tmp_path / "queries")
    result = limited("search", "--queries", str(tmp_path / "queries"))
    assert (result.returncode, result.stdout) == (3, b"")


# Arguments that reach a name, an id, a date, a search, a number; with the exit codes they may have.
ARGUMENTS = {
    "empty": "", "a space": " ", "long": "x" * 100_000, "zeros of a number": "0" * 5000, "a surrogate": "\udcff",
    "bytes": "\udcf0\udc9f", "bidi": "\u202emelc", "escape": "\x1b[31mred", "c1": "\x9b31m", "newline": "a\nb",
    "markup": "[red]x[/red]", "closing markup": "[/]", "formula": "=1+1", "sql": "'; DROP TABLE claim; --", "sql quote": '" OR 1=1 --',
    "fts": 'NEAR(a b, 2) AND {statement}: ^"a" + b* NOT', "parentheses": "(" * 500, "quotes": '"' * 501, "stars": "* ** ***",
    "traversal": "../../../../etc/passwd", "percent": "%s%n%00", "braces": "{0.__class__}", "minus": "-0", "infinite": "1e999",
    "huge": "9" * 400, "nan": "NaN", "full-width": "ＣＪ－０００１", "digits": "٣", "emoji": "👩‍👩‍👧‍👦", "zalgo": "a" + "\u0301" * 500,
    "ligature": "\ufdfa" * 50,
}  # fmt: skip
USES = (
    ("era",), ("place",), ("sources",), ("show",), ("figures",), ("cite",), ("search",), ("search", "x", "--from"),
    ("search", "x", "--to"), ("search", "x", "--topic"), ("search", "x", "--grade"), ("search", "x", "--limit"),
    ("search", "x", "--offset"), ("search", "x", "--fields"), ("era", "--format"), ("search", "x", "--kind"),
)  # fmt: skip


@pytest.mark.parametrize("name", ARGUMENTS)
def test_an_argument_is_used_or_refused(environment: dict[str, str], save: Save, name: str) -> None:
    """One process asks all, as starting one for each would take minutes; its stdout and stderr are the program's."""
    lines = [[*use, ARGUMENTS[name]] for use in USES] + [[ARGUMENTS[name]], ["era", f"--{ARGUMENTS[name]}"]]
    script = (
        "import io, json, sys\nfrom chongjin_cli.app import program\n"
        "for line in json.loads(sys.stdin.read()):\n"
        "    sys.argv = ['chongjin', *line]\n"
        "    print('\\n=', line[:-1], program.main())\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], input=json.dumps(lines).encode(), capture_output=True, timeout=SECONDS,
        env={**environment, "CHONGJIN_DATA": str(save(SMALL))},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr.decode()
    codes = [int(line.rsplit(b" ", 1)[1]) for line in result.stdout.splitlines() if line.startswith(b"= ")]
    assert len(codes) == len(lines)
    assert set(codes) <= {0, 1, 2}
    told = (result.stdout + result.stderr).decode()
    assert re.findall("unexpected (?!extra)|Traceback|" + NEVER_RAW.pattern, told) == []


NEVER_RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal must not get from outside: all controls but the ends of lines and tabs, and what turns the reading."""
EVIL = "a\x1b[31m\x1b]0;owned\x07\x9b2J\u202eb\x08\x7f"
STYLES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\|\r(?=\n)")
"""What Rich and Typer draw with: colours and links. Everything else that a terminal would obey came from outside."""


@pytest.mark.parametrize(
    "arguments",
    [
        ["era", EVIL], ["show", EVIL], ["era", "a", EVIL], [EVIL], ["era", f"--{EVIL}"], ["era", "--format", EVIL],
        ["search", f"stee\x1bll{EVIL[-1]}"], ["search", "x", "--from", EVIL], ["search", "x", "--grade", EVIL],
        ["search", "x", "--limit", EVIL], ["search", "x", "--fields", EVIL], ["search", "--queries", EVIL],
        ["search", "--queries", "{file}"], ["era", "--data", EVIL], ["validate", EVIL], ["era", "--data", "{file}"],
        ["validate", "{file}"], ["validate", "{file}", "--json"], ["cite", EVIL], ["export", "json", "-o", f"{EVIL}/x"],
    ],
)  # fmt: skip
def test_no_terminal_obeys_what_comes_from_outside(
    environment: dict[str, str], save: Save, arguments: list[str]
) -> None:
    dataset = copy.deepcopy(SMALL)
    dataset[EVIL] = 1
    dataset["claims"][0][EVIL] = 1
    dataset["claims"][1].update({"assertion": EVIL, "kind": EVIL, "date": EVIL, "id": EVIL, "topics": [EVIL]})
    dataset["eras"][0]["dates"] = EVIL
    file = save(dataset, f"{EVIL}.json")
    settings = {**environment, "TERM": "xterm-256color", "CHONGJIN_DATA": str(save(SMALL)), "PAGER": "cat"}
    shown = terminal([each.replace("{file}", str(file)) for each in arguments], settings)
    assert NEVER_RAW.findall(STYLES.sub("", shown)) == []
    assert "Traceback" not in shown
    assert "unexpected" not in shown.replace("unexpected extra", "")


def test_no_terminal_obeys_the_environment(environment: dict[str, str]) -> None:
    settings = {**environment, "CHONGJIN_DATA": EVIL, "COLUMNS": "²", "TERM": EVIL, "XDG_CACHE_HOME": f"/{EVIL}"}
    settings |= {"LINES": EVIL, "PAGER": "'"}
    for arguments in (["era"], ["--help"], []):
        assert NEVER_RAW.findall(STYLES.sub("", terminal(arguments, settings))) == []


@pytest.mark.parametrize("columns", ["abc", "0", "-5", "²", "9" * 30])
def test_an_impossible_width_is_that_of_any_terminal(limited: Limited, columns: str) -> None:
    usual = limited("show", "1", "-f", "table", variables={"COLUMNS": "80"}).stdout
    assert limited("show", "1", "-f", "table", variables={"COLUMNS": columns}).stdout == usual


TYPED = "[bold]x[/bold] [/] :smile: =1+1 \\[a] <b> $(id) `id` ${HOME} {0} %s | * _"


def _texts_replaced(value: Any, key: str = "") -> Any:
    """The same with each text that is free replaced by one full of other languages; an assertion ends in a full stop."""
    if isinstance(value, dict):
        return {name: _texts_replaced(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_texts_replaced(part, key) for part in value]
    if key == "assertion":
        return f"{TYPED}."
    return TYPED if isinstance(value, str) and key in FREE else value


FREE = frozenset("title label summary aliases ko hanja mr rr ja authors reliability_reason about says locator part question "
                 "questions reason unit note license".split())  # fmt: skip


def squeezed(text: str) -> str:
    """A text without the white space and frames that drawing it adds."""
    return re.sub(r"[\s│]", "", text)


@pytest.mark.parametrize(
    ("arguments", "times"),
    [(["show", "2"], 3), (["era", "colonial"], 3), (["place", "chongjin"], 4), (["sources", "atlas-2001"], 2),
     (["sources"], 3), (["place"], 2), (["topic"], 3), (["search", "smile"], 4), ([], 1), (["timeline"], 1),
     (["figures", "workforce"], 1), (["disputes"], 1)],
)  # fmt: skip
def test_a_terminal_shows_texts_as_they_were_typed(
    environment: dict[str, str], save: Save, arguments: list[str], times: int
) -> None:
    dataset = _texts_replaced(SMALL)
    settings = {**environment, "TERM": "xterm", "CHONGJIN_DATA": str(save(dataset)), "PAGER": "cat", "COLUMNS": "400"}
    shown = terminal(arguments, settings)
    assert squeezed(STYLES.sub("", shown)).count(squeezed(TYPED)) >= times


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("label", ["\\$(touch owned)", "`touch owned`", "a' $(touch owned) '", 'a"; touch owned; "'])
def test_completion_gives_a_shell_nothing_to_run(
    environment: dict[str, str], save: Save, label: str, shell: str
) -> None:
    dataset = copy.deepcopy(SMALL)
    dataset["eras"][0]["label"] = label
    words = {
        "_CHONGJIN_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "chongjin era c",
        "COMP_CWORD": "c" if shell == "fish" else "2",
        "CHONGJIN_DATA": str(save(dataset)),
    }
    offered = subprocess.run([*CHONGJIN], env={**environment, **words}, capture_output=True, timeout=SECONDS).stdout
    assert offered.startswith(b"colonial")
    assert set(offered).isdisjoint(b"$`\"'\\")


@pytest.mark.parametrize("value", ["-0", "-0.0", "0", "1e-300", "-1000000000000000", "900.5"])
def test_numbers_in_range(limited: Limited, tmp_path: Path, value: str) -> None:
    path = tmp_path / "numbers.json"
    path.write_text(json.dumps(SMALL).replace('"low": 900', f'"low": {value}'))
    for arguments in (("figures", "workforce", "-f", "table"), ("show", "2", "-f", "table"), ("show", "2", "--json")):
        assert limited(*arguments, "--data", str(path)).returncode == 0


@pytest.mark.parametrize("character", "\0\x1b\x7f\x9b\xad\u200b\u202e\u2028\u2066\ufeff\ufff9\uffff\ud800\U000e0041")
def test_what_no_text_may_hold(tmp_path: Path, character: str) -> None:
    path = tmp_path / "text.json"
    for text in ("Ships have been idle", "A university press.", "Iron and steel.", "CC BY"):
        path.write_text(json.dumps(SMALL).replace(text, text + json.dumps(character)[1:-1]))
        [finding] = examine(path)[1]
        assert (finding.code, str(finding).isprintable()) == ("E103", True)


@pytest.mark.parametrize("name", ["../../../etc/passwd", "a/b", "a\\b", "..", ".", "a\0b", "-rf", "CON:", "a b", "é"])
def test_no_id_is_a_path(tmp_path: Path, name: str) -> None:
    path = tmp_path / "ids.json"
    path.write_text(json.dumps(SMALL).replace('"atlas-2001"', json.dumps(name)))
    assert {finding.code for finding in examine(path)[1]} == {"E103"}


# Mutations of the small dataset, at random places in the JSON and in its bytes.
VALUES: st.SearchStrategy[Any] = st.sampled_from([
    None, True, 0, -0.0, -1, 1e308, float("inf"), float("nan"), 10**400, "", " ", "\ud800", "\0", "\x1b[2J", "\u202e", "[red]x[/red]",
    "=1+1", "x" * 300, "x" * 5000, [], {}, [[]], {"": ""}, "CJ-0001", "CJ-9999999", "CJ-00001", "../../etc/passwd", "'; DROP TABLE claim; --",
    "steel", "chongjin", "essay", "utterance", "partly", "diary", "press", "1938", "1938-02-30", "-0001", "9999", "0000", "193X", "19XX", "XXXX", "2004-0X", "1984?", "1938?/..",
    "../..", "/", "1950/1940", "2004-21", "y170000002", "{1667,1668}", "X" * 40, "𝟏𝟗𝟑𝟖", "ａ", "\U000e0041", "A", "F", "none",
])  # fmt: skip
Step = str | int


def _paths(value: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    steps: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in steps:
        yield (*path, step)
        yield from _paths(part, (*path, step))


def _at(value: Any, path: tuple[Step, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _mutate(dataset: Any, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
    """Change one place of a dataset: replace, drop, add, repeat, wrap, or put in what stands elsewhere."""
    paths = list(_paths(dataset))
    if not paths:
        return
    *above, last = draw(st.sampled_from(paths))
    holder = _at(dataset, tuple(above))
    match draw(st.sampled_from("replace drop add repeat wrap move".split())):
        case "replace":
            holder[last] = copy.deepcopy(draw(VALUES))
        case "drop":
            del holder[last]
        case "add" if isinstance(holder, list):
            holder.insert(last, copy.deepcopy(draw(VALUES)))
        case "add":
            holder[str(draw(VALUES))[:50]] = copy.deepcopy(draw(VALUES))
        case "repeat" if isinstance(holder, list):
            holder.append(copy.deepcopy(holder[last]))
        case "wrap":
            holder[last] = [holder[last]]
        case _:
            holder[last] = copy.deepcopy(_at(dataset, draw(st.sampled_from(paths))))


@st.composite
def mutated(draw: Callable[[st.SearchStrategy[Any]], Any]) -> bytes:
    """The bytes of a file that was the small dataset."""
    dataset = copy.deepcopy(SMALL)
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 4]))):
        _mutate(dataset, draw)
    content = bytearray(json.dumps(dataset, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass"))
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 3]))):
        place = draw(st.integers(0, len(content) - 1))
        match draw(st.sampled_from("flip cut truncate".split())):
            case "flip":
                content[place] = draw(st.integers(0, 255))
            case "cut":
                del content[place : place + draw(st.integers(1, 40))]
            case "truncate":
                del content[max(1, place) :]
        if not content:
            break
    return bytes(content)


KNOWN = {*CODES, *CHECKS, "W401"}
MUTATIONS = int(os.environ.get("CHONGJIN_MUTATIONS", "300"))
"""How many mutated datasets are tried; a long run sets the variable to 10000 or more."""


@settings(max_examples=MUTATIONS, suppress_health_check=list(HealthCheck))
@given(content=mutated())
def test_a_mutated_dataset_is_compiled_or_has_findings(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "mutated.json"
    path.write_bytes(content)
    dataset, findings = examine(path)
    assert {finding.code for finding in findings} <= KNOWN
    assert all(str(finding).isprintable() for finding in findings)
    assert (dataset is None) == any(finding.is_error for finding in findings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", "/dev/null")  # so that it is compiled in memory
        if dataset is None:
            with pytest.raises(DatasetError):
                Store(str(path))
        else:
            _ask_everything(Store(str(path)))


def _ask_everything(dataset: Store) -> None:
    """What was compiled can be drawn and written in every form."""
    texts = list(dataset.claims(Selection()))
    with open(os.devnull, "w", encoding="utf-8") as nowhere, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", nowhere)
        for name in ("json", "jsonl", "csv", "tsv", "markdown"):
            formats.writer(name)(iter(texts), formats.CLAIMS, None, nowhere)
        whole = [details(dataset, each) for each in texts]
        plain_text.write(whole, nowhere)
        for each in whole:
            panel.draw(each)
        claims.draw(texts, len(texts), 0)
        for kind in formats.RECORDS:
            listed = list(dataset.records(kind))
            formats.writer("csv")(iter(listed), formats.RECORDS[kind], None, nowhere)
            records.draw(kind, listed, 0, len(listed))
        disputed = list(all_disputes(dataset, Selection()))
        disputes.draw(disputed, Labels(dataset), 0, len(disputed))
        assert all(dispute["claims"] for dispute in disputed)
        assert len(list(points(dataset, Selection()))) == sum(len(json.loads(each)["figures"]) for each in texts)
        list(measures(dataset, Selection()))
    for retired in dataset.all_retired():
        with contextlib.suppress(UsageError):
            dataset.find(json.loads(retired)["id"])


def test_the_source_opens_no_connection_and_runs_no_shell() -> None:
    forbidden = set("socket ssl http ftplib smtplib urllib.request asyncio pickle shelve marshal xmlrpc".split())
    for file in Path(chongjin_cli.__file__).parent.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            imported = {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
            imported |= {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
            assert not imported & forbidden, file
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in {"eval", "exec", "os.system", "os.popen", "compile", "__import__"}, file
                assert "shell" not in {keyword.arg for keyword in node.keywords}, file


def test_a_run_opens_no_connection_and_no_other_program(environment: dict[str, str], save: Save) -> None:
    script = (
        "import sys\n"
        "def watch(event, values):\n"
        "    if event.split('.')[0] in ('socket', 'subprocess', 'ftplib', 'urllib') or event in\\\n"
        "            ('os.system', 'os.exec', 'os.fork', 'os.posix_spawn', 'pickle.find_class'):\n"
        "        print('!!', event, values, file=sys.stderr)\n"
        "sys.addaudithook(watch)\n"
        "from chongjin_cli.app.program import main\n"
        "sys.exit(main())"
    )
    for line in ("search steel", "show 1 -f table", "cite 1", "validate", "--help", "figures -f table", "export json"):
        result = subprocess.run(
            [sys.executable, "-c", script, *line.split()], capture_output=True, encoding="utf-8", timeout=SECONDS,
            env={**environment, "CHONGJIN_DATA": str(save(SMALL))},
        )  # fmt: skip
        assert (result.returncode, result.stderr) == (0, ""), line
