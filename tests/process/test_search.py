"""What a search says of what the dataset does not hold."""

from typing import Any

import pytest

from tests.conftest import SMALL, Run, Save, on_a_terminal

HEADING = "Nothing in the dataset answers this. Nearest claims, which are not answers:"


def test_a_terminal_shows_the_nearest_claims_as_such(environment: dict[str, str], save: Save) -> None:
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "dumb", "NO_COLOR": "1"}
    code, shown = on_a_terminal(["search", "steel", "subway", "--no-pager"], settings)
    assert code == 1
    assert shown.startswith(HEADING)
    assert "CJ-0002" in shown
    assert "CJ-0001" not in shown
    code, shown = on_a_terminal(["search", "steel", "subway", "--no-pager", "-n", "1"], settings)
    assert (code, shown.count("CJ-000")) == (1, 1)
    code, shown = on_a_terminal(["search", "steel", "subway", "--from", "2027"], settings)
    assert (code, shown.split("\r\n")[0]) == (1, "nothing matches 'steel subway'")


def test_who_may_have_misspelt_a_name_is_not_told_that_nothing_answers_it(
    environment: dict[str, str], chongjin: Run
) -> None:
    told = 'nothing for "清律"; did you mean "清津"?'
    result = chongjin("search", "清律", "steel", "--json")
    assert (result.returncode, result.stdout, result.stderr) == (1, "[]\n", f"{told}\nnothing matches\n")
    settings = {**environment, "TERM": "dumb", "NO_COLOR": "1"}
    code, shown = on_a_terminal(["search", "清律", "steel", "--no-pager"], settings)
    assert (code, shown.split("\r\n")[:2]) == (1, [told, "Nearest claims, which may be no answers:"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("quiz",), "nothing matches 'quiz'\n"
         "  chongjin topic lists what the claims are about, chongjin help the commands\n"),
        (("glossary",), "nothing matches 'glossary'\n"
         "  did you mean chongjin help grades? chongjin help lists the commands\n"),
        (("Chart", "workforce"), "did you mean chongjin figures workforce?\n"),
        (("chart", "workforce", "nosuchword"), ""),
    ],
)  # fmt: skip
def test_a_search_that_finds_nothing_tells_which_command_may_be_meant(
    chongjin: Run, words: tuple[str, ...], told: str
) -> None:
    result = chongjin("search", *words, "--format", "table")
    assert (result.returncode, result.stderr) == (1, told)


def test_a_lone_word_that_claims_have_tells_of_the_command(chongjin: Run, small: dict[str, Any], save: Save) -> None:
    small["claims"][0]["questions"] = ["What does the chronology of the port begin with?"]
    data = {"CHONGJIN_DATA": str(save(small))}
    told = "claims that have the word; the command is chongjin timeline\n"
    assert chongjin("search", "chronology", "--format", "table", **data).stderr == told
    assert chongjin("search", "chronology", "--json", **data).stderr == ""
    assert chongjin("search", "chronology", "port", "--format", "table", **data).stderr == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("what rests on press", "to list what rests on it: chongjin sources press --depends\n"),
        ("Which claims depend on Atlas 2001?", "to list what rests on it: chongjin sources atlas-2001 --depends\n"),
        ("what rests on sand", ""),
        ("what rests", ""),
    ],
)
def test_who_asks_what_rests_on_a_source_is_told_of_the_command(chongjin: Run, words: str, told: str) -> None:
    assert chongjin("search", *words.split(), "--json").stderr.removesuffix("nothing matches\n") == told
