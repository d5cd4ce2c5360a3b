"""What commands print: in the form that is asked for, with the keys that are asked for, and what where there is nothing."""

import sys
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.cli.options import Output
from chongjin_cli.cli.printing import chosen, keys, other_than, print_records
from chongjin_cli.errors import UsageError
from chongjin_cli.present import formats
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import Run, Save

ALL = ", ".join(formats.CLAIMS.keys)


@pytest.mark.parametrize(
    ("output", "piped", "drawn"),
    [
        (Output(), "lines", "table"),
        (Output(json=True), "json", "json"),
        (Output(format="json", json=True), "json", "json"),
        (Output(format="csv"), "csv", "csv"),
        (Output(format="table"), "table", "table"),
        (Output(fields="id"), "lines", "lines"),
        (Output(format="table", fields="id"), "lines", "lines"),
        (Output(format="csv", fields="id"), "csv", "csv"),
        (Output(fields=""), "lines", "lines"),
        (Output(format="table", fields=""), "lines", "lines"),
    ],
)
def test_the_form_is_that_asked_for_else_tables_on_a_terminal_and_lines_in_a_pipe(
    monkeypatch: pytest.MonkeyPatch, output: Output, piped: str, drawn: str
) -> None:
    assert chosen(output) == piped
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert chosen(output) == drawn


def test_a_command_may_have_another_form_for_a_pipe() -> None:
    assert chosen(Output(), in_a_pipe="text") == "text"


def test_two_forms_at_once_are_refused() -> None:
    with pytest.raises(UsageError) as error:
        chosen(Output(format="csv", json=True))
    assert error.value.message == "--json and --format csv cannot both be"
    assert error.value.hint == "leave one of them out"


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        (None, None),
        ("id", ["id"]),
        (" id , label,,", ["id", "label"]),
        ("id,id", ["id", "id"]),
        ("evidence.url,dates.from", ["evidence.url", "dates.from"]),
    ],
)
def test_keys_and_keys_of_keys(fields: str | None, wanted: list[str] | None) -> None:
    shape = formats.CLAIMS if fields and "." in fields else formats.RECORDS["era"]
    assert keys(Output(fields=fields), shape) == wanted


@pytest.mark.parametrize(
    ("fields", "message", "hint"),
    [
        ("labl", "--fields: no key 'labl'", "did you mean label?"),
        ("kin", "--fields: no key 'kin'", "did you mean kind?"),
        ("ident", "--fields: no key 'ident'", f"there are: {ALL}"),
        ("id,xyzzy", "--fields: no key 'xyzzy'", f"there are: {ALL}"),
        ("evidence.ur", "--fields: no key 'evidence.ur'", "did you mean evidence.url?"),
        ("grade.x", "--fields: no key 'grade.x'", "grade has none"),
        ("dates.from.x", "--fields: no key 'dates.from.x'", "dates.from has none"),
        (" , ", "--fields names no key", f"there are: {ALL}"),
        ("", "--fields names no key", f"there are: {ALL}"),
    ],
)
def test_keys_that_there_are_not(fields: str, message: str, hint: str) -> None:
    shape = formats.RECORDS["era"] if fields == "labl" else formats.CLAIMS
    with pytest.raises(UsageError) as error:
        keys(Output(fields=fields), shape)
    assert (error.value.message, error.value.hint) == (message, hint)


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize(
    ("kind", "selection", "told", "code"),
    [
        ("actor", Selection(), "the dataset has no actors", 1),
        ("actor", Selection(kinds=("opinion",)), "nothing matches", 1),
        ("topic", Selection(offset=99), "0 of 3 shown; see --limit and --offset", 0),
        ("topic", Selection(limit=0), "0 of 3 shown; see --limit and --offset", 0),
    ],
)
def test_no_records_of_a_kind(
    capsys: pytest.CaptureFixture[str],
    small: dict[str, Any],
    save: Save,
    kind: str,
    selection: Selection,
    told: str,
    code: int,
) -> None:
    small["actors"] = []
    small["claims"][1]["actors"] = []
    assert print_records(Dataset(str(save(small))), kind, selection, Output(format="table")) == code
    assert capsys.readouterr() == ("", f"{told}\n")


def test_an_output_is_never_the_dataset(tmp_path: Path) -> None:
    dataset, link = tmp_path / "data.json", tmp_path / "link.json"
    dataset.write_text("{}")
    link.symlink_to(dataset)
    for file in (str(dataset), str(link), f"{tmp_path}/./data.json"):
        with pytest.raises(UsageError) as error:
            other_than(str(dataset), file)
        assert (error.value.message, error.value.hint) == (f"{file!r} is the dataset itself", "name another file")
    other = str(tmp_path / "other.json")
    assert other_than(str(dataset), other) == other


@pytest.mark.parametrize("form", [(), ("--format", "markdown"), ("--format", "table"), ("--json",)])
@pytest.mark.parametrize("command", [("show", "1"), ("disputes",), ("brief",), ("era",), ()])
def test_fields_that_name_no_key_are_refused_in_every_form(
    chongjin: Run, command: tuple[str, ...], form: tuple[str, ...]
) -> None:
    result = chongjin(*command, *form, "--fields", "")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("chongjin: --fields names no key\n  there are: ")
