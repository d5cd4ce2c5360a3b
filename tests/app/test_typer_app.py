"""The second reader: what Typer makes of a command line, and its errors as ours."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.app import typer_app
from chongjin_cli.errors import UsageError


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("search steel --jsn", "no such option: --jsn", "did you mean --json?"),
        ("timeline --e x", "no such option: --e", "did you mean --era?"),
        ("search steel --limits 3", "no such option: --limits", "did you mean --limit?"),
        ("search steel --xyzzy", "no such option: --xyzzy", "chongjin search --help tells what it takes"),
        ("search steel --era", "option '--era' requires an argument", "chongjin --help tells what it takes"),
        ("xyzzy", "no such command 'xyzzy'", "chongjin --help tells what it takes"),
        ("search steel -n 1 -n 2", "--limit is given 2 times", "give it once"),
    ],
)
def test_a_mistake_is_an_error_of_ours(line: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        typer_app.main(line.split())
    assert (error.value.message, error.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("search steel --json --json", 0),  # a flag is no less set by being set twice
        ("search steel --era colonial --era now", 0),  # what is repeatable adds up
        ("search xyzzyx --json", 1),
        ("show", 2),
    ],
)
def test_a_command_runs_and_its_exit_code_is_returned(
    line: str, code: int, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    assert typer_app.main([*line.split(), "--data", str(save(small))]) == code
