"""`explore` where it cannot start, and where it fails."""

import pytest

from chongjin_cli.cli.options import Data
from chongjin_cli.commands import explore
from chongjin_cli.errors import DatasetError
from chongjin_cli.queries.filters import Filters
from chongjin_cli.tui.explorer import Explorer
from tests.conftest import SMALL, Run, Save, on_a_terminal


def test_the_command_passes_on_what_failed(monkeypatch: pytest.MonkeyPatch, save: Save) -> None:
    def run(explorer: Explorer) -> None:
        explorer.failure = DatasetError("the index is damaged")

    monkeypatch.setattr(explore, "_need_a_screen", lambda: None)
    monkeypatch.setattr(Explorer, "run", run)
    with pytest.raises(DatasetError, match="the index is damaged"):
        explore.command(filters=Filters(), data=Data(str(save(SMALL))))


def test_it_needs_a_terminal(chongjin: Run) -> None:
    result = chongjin("explore")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "chongjin: explore needs a terminal\n  chongjin search WORDS prints what it finds\n"


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"TERM": "dumb"}, "explore needs a terminal"),
        ({"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}, "explore needs a UTF-8 locale"),
    ],
)
def test_it_needs_a_terminal_that_can_show_it(
    variables: dict[str, str], message: str, environment: dict[str, str], save: Save
) -> None:
    code, shown = on_a_terminal(["explore"], {**environment, "CHONGJIN_DATA": str(save(SMALL)), **variables})
    assert (code, message in shown) == (2, True)
