"""Which subcommand a command line asks for."""

import pytest

from chongjin_cli.app.command_line import command_line
from chongjin_cli.errors import UsageError
from tests.conftest import Run


@pytest.mark.parametrize(
    ("typed", "name", "arguments"),
    [
        ("", "overview", ""),
        ("--json", "overview", "--json"),
        ("era colonial", "era", "colonial"),
        ("--json search coal", "search", "--json coal"),
        ("--data x.json era", "era", "--data x.json"),
        ("--data=x.json -f csv era", "era", "--data=x.json -f csv"),
        ("steel 1938", "search", "steel 1938"),
        ("--json steel", "search", "--json steel"),
        ("CJ-0001", "show", "CJ-0001"),
        ("cj-1 CJ-2 --json", "show", "cj-1 CJ-2 --json"),
        ("help", "typer", "--help"),
        ("-h", "typer", "--help"),
        ("help era", "typer", "era --help"),
        ("help grades", "help grades", ""),
        ("--version", "typer", "--version"),
        ("--help", "typer", "--help"),
    ],
)
def test_the_subcommand_and_its_arguments(typed: str, name: str, arguments: str) -> None:
    assert command_line(typed.split()) == (name, arguments.split())


def test_help_on_what_is_no_command() -> None:
    with pytest.raises(UsageError) as error:
        command_line(["help", "serch"])
    assert (error.value.message, error.value.hint) == ("no command 'serch'", "did you mean search?")


@pytest.mark.parametrize(
    ("typed", "code", "stderr"),
    [
        ("serch x", 2, "chongjin: no command 'serch'\n  did you mean search?\n"),
        ("port", 0, ""),  # one edit from no command, and claims have it
        ("search steel -n 1 -n 2", 2, "chongjin: --limit is given 2 times\n  give it once\n"),
        ("search steel --jsno", 2, "chongjin: no such option: --jsno\n  did you mean --json?\n"),
        ("era colonial --kind fact", 2, "chongjin: --kind: 'fact' is not one of them\n"
         "  there are: claim, estimate, allegation, forecast, opinion, utterance\n"),
    ],
)  # fmt: skip
def test_mistakes_and_bare_words(chongjin: Run, typed: str, code: int, stderr: str) -> None:
    result = chongjin(*typed.split())
    assert result.returncode == code
    assert result.stderr == stderr


def test_the_legend_of_grades_fits_a_screen_and_names_every_rule(chongjin: Run) -> None:
    from chongjin_cli.dataset.grading import LETTERS, RULES

    shown = chongjin("help", "grades").stdout
    assert len(shown.splitlines()) <= 40
    assert all(rule.when in shown for rule in RULES)
    assert all(word in shown for word in LETTERS.values())
