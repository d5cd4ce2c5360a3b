"""`chongjin init`: what ids begin with is told where the name of the file does not tell it."""

from pathlib import Path

import pytest

from chongjin_cli.commands.init import command
from chongjin_cli.errors import UsageError

TOLD = "ids begin with X, as '청진' has no Latin letter; --prefix takes another\n"


@pytest.mark.parametrize(
    ("name", "prefix", "begins", "told"),
    [
        ("청진.json", None, "X-0001", TOLD),
        ("청진.json", "CJ", "CJ-0001", ""),
        ("rason.json", None, "RASON-0001", ""),
    ],
)
def test_a_prefix_that_no_name_tells_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, prefix: str | None, begins: str, told: str
) -> None:
    file = tmp_path / name
    assert command(str(file), prefix) == 0
    assert f'"id": "{begins}"' in file.read_text(encoding="utf-8")
    assert capsys.readouterr().err.partition(f"{file} holds")[0] == told


def test_it_writes_a_file_and_not_to_stdout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as error:
        command("-")
    assert error.value.message == "init writes a file, not to stdout"
    assert error.value.hint == "name one, as in: chongjin init rason.json"
    assert list(tmp_path.iterdir()) == []
