"""`chongjin init`: what ids begin with is told where the name of the file does not tell it."""

from pathlib import Path

import pytest

from chongjin_cli.commands.init import command

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
