"""The pager: only on a terminal, the user's own, and never in the way."""

import re

import pytest

from tests.conftest import SMALL, Save, terminal

SHOW = ["era", "colonial", "-n", "2"]
REST = "1 to 2 of 3 claims; all: --limit 3; the next: --offset 2"


@pytest.fixture
def settings(environment: dict[str, str], save: Save) -> dict[str, str]:
    return {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "xterm", "COLUMNS": "80", "NO_COLOR": "1"}


def lines(shown: str) -> list[str]:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    return [line.rstrip() for line in shown.replace("\r", "").splitlines() if line.strip()]


def test_in_the_users_pager_how_many_there_are_stands_above_them(settings: dict[str, str]) -> None:
    shown = lines(terminal(SHOW, {**settings, "PAGER": "sed 's/^/| /'"}))
    assert shown[0] == "| Japanese rule"
    assert all(line.startswith("|") for line in shown)
    assert shown.index(f"| {REST}") < next(place for place, line in enumerate(shown) if "CJ-0001" in line)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["sources", "-n", "2"], "1 to 2 of 6 sources; all: --limit 6; the next: --offset 2"),
        (["timeline", "-n", "1"], "1 to 1 of 4 claims; all: --limit 4; the next: --offset 1"),
        (["figures", "workforce", "--offset", "0", "-n", "0"], "0 of 1 shown; see --limit and --offset"),
        (["topic", "--from", "2000", "--offset", "1"], "0 of 1 shown; see --limit and --offset"),
        (["topic", "--from", "2100"], "nothing matches"),
        (["place", "--offset", "1"], "2 to 2 of 2 places; all: --limit 2"),
    ],
)
def test_lists_say_how_many_they_show(settings: dict[str, str], arguments: list[str], told: str) -> None:
    assert lines(terminal(arguments, {**settings, "PAGER": ""}))[-1] == told


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        (["--no-pager"], {"PAGER": "sed 's/^/| /'"}),
        ([], {"PAGER": ""}),
        ([], {"PAGER": "cat"}),
        ([], {"PAGER": "no-such-pager -x"}),
        ([], {"PAGER": "unbalanced '"}),
        ([], {"PAGER": "sed 's/^/| /'", "TERM": "dumb"}),
    ],
)
def test_no_pager(settings: dict[str, str], arguments: list[str], variables: dict[str, str]) -> None:
    shown = lines(terminal([*SHOW, *arguments], {**settings, **variables}))
    assert (shown[0], shown[-1]) == ("Japanese rule", REST)
    assert shown[-2].startswith("Grade: A–F")


def test_a_pager_that_is_left_early_is_no_error(settings: dict[str, str]) -> None:
    assert lines(terminal(["sources", "atlas"], {**settings, "PAGER": "head -n 1"})) == ["Atlas"]


def test_colours_reach_the_pager(settings: dict[str, str]) -> None:
    del settings["NO_COLOR"]
    assert "\x1b[1m" in terminal(SHOW, {**settings, "PAGER": "sed 's/^/| /'"})
