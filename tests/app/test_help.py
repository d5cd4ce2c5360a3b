"""Help pages: complete, not cut at any width, with examples that the dataset at hand can answer."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.app.registry import COMMANDS, load, summary
from chongjin_cli.cli.options import parameters
from tests.conftest import Run

PAGES = [(), *((name,) for name in COMMANDS)]


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_does_is_the_first_line_of_its_file(name: str) -> None:
    assert summary(name) == load(name).__doc__.splitlines()[0].rstrip('"')
    assert len(summary(name)) <= 60
    assert summary(name).endswith(".")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_of_a_page_is_longer_than_the_terminal(chongjin: Run, width: int) -> None:
    for page in PAGES:
        lines = chongjin("help", *page, COLUMNS=str(width)).stdout.partition("Examples:")[0].splitlines()
        long = [line for line in lines if len(line) > width]
        assert long == [] or (width == 40 and all(line.startswith("Usage:") for line in long))


def test_a_page_has_every_option_with_its_values(chongjin: Run) -> None:
    for name in COMMANDS:
        page = chongjin("help", name).stdout
        assert page == chongjin(name, "--help").stdout == chongjin(name, "-h").stdout
        for parameter in parameters(load(name).command):
            flags = getattr(parameter.about, "flags", (parameter.about.metavar,))
            assert all(flag in page for flag in (*flags, *parameter.choices))


def test_the_page_of_the_program_lists_the_commands(chongjin: Run) -> None:
    page = chongjin("--help")
    assert (page.returncode, page.stderr) == (0, "")
    for name in COMMANDS:
        assert re.search(f"^  {name} +{re.escape(summary(name))}$", page.stdout, re.M)
    assert page.stdout == chongjin("help").stdout == chongjin("-h").stdout


def test_the_page_of_the_program_says_which_commands_print_in_which_form(chongjin: Run) -> None:
    """Its options are those of the overview; not every command has them."""
    forms = ("--format", "--json", "--fields", "--no-pager")
    lacking = {
        name: [flag for flag in forms if flag not in chongjin("help", name).stdout.partition("Options:")[2]]
        for name in COMMANDS
    }
    page = " ".join(chongjin("help").stdout.split())
    without = [name for name, flags in lacking.items() if flags == list(forms)]
    assert f"not for {', '.join(without[:-1])} and {without[-1]}. cite has a `--format` of its own, audit" in page
    others = {name: flags for name, flags in lacking.items() if flags and name not in without}
    assert others == {"cite": ["--json", "--fields", "--no-pager"], "audit": ["--fields"]}


def test_examples_name_what_the_dataset_at_hand_has(
    chongjin: Run, save: Callable[..., Path], small: dict[str, Any]
) -> None:
    def examples(*arguments: str) -> list[str]:
        return re.findall(r"^  (chongjin .*)", chongjin("help", *arguments).stdout.partition("Examples:")[2], re.M)

    assert examples("era")[:2] == ["chongjin era", "chongjin era colonial"]
    assert examples("topic") == [
        "chongjin topic", "chongjin topic industry --from 1990", "chongjin topic industry --sort grade -n 5",
        "chongjin topic --from 2017 --sort claims",
    ]  # fmt: skip
    assert "chongjin show CJ-0001 CJ-0002 --json" in examples("show")
    bare = {key: small[key] for key in ("name", "title", "version", "updated", "license", "prefix")}
    empty = str(save(bare, "empty.json"))
    shown = chongjin("era", "--help", CHONGJIN_DATA=empty).stdout
    assert re.findall("^  (chongjin .*)", shown, re.M) == ["chongjin era"]
    assert "arduous-march" in chongjin("era", "--help", CHONGJIN_DATA="").stdout
    assert chongjin("era", "--help", CHONGJIN_DATA="/nowhere").returncode == 0


def test_every_example_of_a_page_is_understood(chongjin: Run) -> None:
    """Each is run on the small dataset; none is misuse, but where a file or a screen would be needed."""
    for name in COMMANDS:
        if name in ("explore", "init", "diff", "audit"):
            continue
        for example in re.findall(r"^  chongjin (.*)", chongjin("help", name).stdout.partition("Examples:")[2], re.M):
            if "|" not in example and " -o " not in example and "draft.md" not in example:
                arguments = example.partition(" > ")[0].replace("'\"", '"').replace("\"'", '"').replace("'", "").split()
                assert chongjin(*arguments).returncode in (0, 1), example
