"""A limit or an offset that leaves nothing of what matches: exit code 0, since something was found."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SMALL, Here, Save

Ask = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def ask(save: Save, here: Here) -> Ask:
    """Exit code, stdout and stderr of a command line on the small dataset."""
    path = str(save(SMALL))
    return lambda line: here(*line.split(), "--data", path)


LISTS = {
    "timeline --topic steel": 2,
    "topic steel": 2,
    "sources atlas-2001": 2,
    "search works": 2,
    "topic": 3,
    "place --topic steel": 2,
    "disputes": 1,
    "figures": 1,
    "figures workforce": 1,
    "sources press --depends": 3,
    "sources --by-weight": 4,
}
"""Lists with how much each has."""


@pytest.mark.parametrize("line", LISTS)
@pytest.mark.parametrize("cut", ["-n 0", "--offset 9"])
def test_what_matches_is_found_though_none_of_it_is_shown(ask: Ask, line: str, cut: str) -> None:
    assert ask(f"{line} {cut}")[:2] == (0, "")
    assert ask(f"{line} {cut} --json")[:2] == (0, "[]\n")
    told = f"0 of {LISTS[line]} shown; see --limit and --offset\n"
    assert ask(f"{line} {cut} --format table") == (0, "", told)


@pytest.mark.parametrize("line", [line for line in LISTS if line != "sources press --depends"])
def test_what_matches_nothing_is_not_found(ask: Ask, line: str) -> None:
    for form, out in (("", ""), ("--json", "[]\n"), ("--format table", "")):
        assert ask(f"{line} --kind opinion -n 0 {form}")[:2] == (1, out)


def test_citations_and_answers_to_queries(ask: Ask, tmp_path: Path) -> None:
    assert ask("cite --all -n 0")[0] == 0
    assert ask("cite --all --kind opinion -n 0")[0] == 1
    file = tmp_path / "queries"
    file.write_text("works\nzebra\n")
    assert ask(f"search --queries {file} -n 0")[0] == 0
    file.write_text("zebra\n")
    assert ask(f"search --queries {file} -n 0")[0] == 1


def test_a_search_without_an_answer_finds_nothing(ask: Ask) -> None:
    assert ask("search zebra works quux --json")[:2] == (1, "[]\n")
