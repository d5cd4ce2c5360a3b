"""Command lines are read without Typer, and mean what Typer makes of them."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.main import get_command
from typer.testing import CliRunner

from chongjin_cli.app.fast_args import read
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.app.typer_app import app, in_one
from chongjin_cli.cli.options import REQUIRED, parameters
from chongjin_cli.errors import ChongjinError
from tests.conftest import SMALL, Save

PLAIN = st.sampled_from(
    [
        "colonial", "a phrase", "청진", "-", "--json", "--era", "--era=now", "-n", "-n5", "5", "--limit=7", "--offset", "-f",
        "-fcsv", "json", "--format=tsv", "--fields", "id,date", "--kind", "fact", "--sort", "newest", "--", "--from", "193X",
        "--data", "x.json", "-famine", "-nuclear", "", "--json=1", "--jsn", "--help", "-x", "--status=confirmed", "-n-1",
    ]
)  # fmt: skip


def by_typer(name: str, arguments: list[str]) -> dict[str, Any] | None:
    """The values that Typer parses, None where it stops with an error or help."""
    group = get_command(app)
    context = group.make_context("chongjin", [name])
    command = group.get_command(context, name)  # type: ignore[attr-defined]
    command.callback = lambda **values: values
    try:
        context = command.make_context(name, list(arguments), parent=context)
    except Exception:  # noqa: BLE001 - whatever Typer ends with, `read` must have refused it
        return None
    values = {
        key: (list(value) or None) if isinstance(value, tuple) else value for key, value in context.params.items()
    }
    return {each.name: in_one(each, values[each.name]) for each in parameters(load(name).command)}


@pytest.mark.parametrize("name", COMMANDS)
@settings(max_examples=150)
@given(arguments=st.lists(PLAIN, max_size=5))
def test_what_is_read_directly_is_what_typer_reads(name: str, arguments: list[str]) -> None:
    try:
        values = read(load(name), arguments)
    except ChongjinError:  # of a dataset, too, that a mend would be taken from
        return
    assert values == by_typer(name, arguments)


@pytest.mark.parametrize(
    ("line", "code"), [("search steel --json --json", 0), ("search xyzzyx", 1), ("show", 2), ("", 0), ("xyzzy", 2)]
)
def test_the_typer_application_runs_the_commands(line: str, code: int, small: dict[str, Any], save: Save) -> None:
    ended = CliRunner().invoke(app, line.split(), env={"CHONGJIN_DATA": str(save(small))})
    assert ended.exit_code == code


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["steel", "-famine", "-n", "3"], ["steel", "-famine"]),
        (["-nuclear", "--json", "steel"], ["steel", "-nuclear"]),
        (["steel", "--", "-x", "--y"], ["steel", "-x", "--y"]),
        (["steel", "-fjson"], ["steel"]),
        (["steel", "-un"], ["steel", "-un"]),
    ],
)
def test_words_to_do_without_are_no_options(arguments: list[str], words: list[str]) -> None:
    assert read(load("search"), arguments)["words"] == words


def test_every_parameter_has_a_help_and_a_default_or_must_be_given() -> None:
    for name in COMMANDS:
        for parameter in parameters(load(name).command):
            assert parameter.about.help.endswith((".", "…"))
            assert parameter.default is REQUIRED or parameter.default in (None, False, 0, "file")


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        ("search steel --json", "typer rich pydantic edtf json dataclasses inspect urllib.parse chongjin_cli.contract"),
        ("search steel --json", "chongjin_cli.queries.what_if chongjin_cli.queries.likeness"),
        ("search steel --json --without essay", "typer rich pydantic edtf dataclasses inspect"),
        ("era colonial", "typer rich pydantic edtf"),
        ("cite 1", "typer rich pydantic edtf"),
        ("timeline --from 1930s", "typer rich pydantic edtf"),
        ("era colonial --format table", "typer pydantic edtf"),
        ("search steel -n 3 --format table", "typer pydantic edtf chongjin_cli.dataset.dates"),
    ],
)
def test_what_a_command_does_not_import(arguments: str, unwanted: str, environment: dict[str, str], save: Save) -> None:
    environment["CHONGJIN_DATA"] = str(save(SMALL))
    code = "import sys; from chongjin_cli.app.program import main\ntry: sys.exit(main())\nfinally: print(*sys.modules, file=sys.stderr)"
    for _ in range(2):  # the first call may compile the index
        result = subprocess.run(
            [sys.executable, "-c", code, *arguments.split()], env=environment, capture_output=True, encoding="utf-8"
        )
    assert result.returncode == 0
    assert not set(unwanted.split()) & set(result.stderr.split())
