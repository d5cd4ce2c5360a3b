"""What a search says of what the dataset does not hold."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SMALL, Run, on_a_terminal

HEADING = "Nothing in the dataset answers this. Nearest claims, which are not answers:"


@pytest.mark.parametrize(
    ("options", "printed"), [((), ""), (("--json",), "[]\n"), (("--format", "jsonl"), ""), (("--fields", "id"), "")]
)
def test_in_a_pipe_nothing_is_printed(chongjin: Run, options: tuple[str, ...], printed: str) -> None:
    result = chongjin("search", "steel", "subway", *options)
    assert (result.returncode, result.stdout, result.stderr) == (1, printed, "")


def test_a_terminal_shows_the_nearest_claims_as_such(environment: dict[str, str], save: Callable[..., Path]) -> None:
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "dumb", "NO_COLOR": "1"}
    code, shown = on_a_terminal(["search", "steel", "subway", "--no-pager"], settings)
    assert code == 1
    assert shown.startswith(HEADING)
    assert "CJ-0002" in shown
    assert "CJ-0001" not in shown
    code, shown = on_a_terminal(["search", "steel", "subway", "--no-pager", "-n", "1"], settings)
    assert (code, shown.count("CJ-000")) == (1, 1)
    code, shown = on_a_terminal(["search", "steel", "subway", "--from", "2027"], settings)
    assert (code, shown.strip()) == (1, "nothing matches")


def test_of_many_queries_those_without_an_answer_have_no_claims(chongjin: Run, tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("steel subway\n", encoding="utf-8")
    assert chongjin("search", "--queries", str(queries)).stdout == (
        '{"query": "steel subway", "remark": null, "claims": []}\n'
    )
