"""Commands whose package only comes with an extra say how to get it."""

import subprocess
import sys

import pytest

from tests.conftest import SMALL, Save

WITHOUT = "import sys; sys.modules[sys.argv.pop(1)] = None; from chongjin_cli.app.program import main; sys.exit(main())"


@pytest.mark.parametrize(
    ("line", "what", "package", "extra"),
    [
        ("explore", "explore needs", "textual", "explore"),
        ("mcp", "mcp needs", "mcp", "mcp"),
        ("export parquet -o x.out", "parquet needs", "pyarrow", "parquet"),
        ("export bundle -o x.out", "bundle needs", "pyarrow", "parquet"),
    ],
)
def test_without_its_package_a_command_names_the_extra(
    environment: dict[str, str], save: Save, line: str, what: str, package: str, extra: str
) -> None:
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT, package, *line.split()], capture_output=True, encoding="utf-8", timeout=60,
        env={**environment, "CHONGJIN_DATA": str(save(SMALL))},
    )  # fmt: skip
    mend = f"{sys.executable} -m pip install 'chongjin-cli[{extra}]'"
    assert (result.returncode, result.stdout, result.stderr) == (
        2, "", f"chongjin: {what} the package {package}\n  {mend}\n",
    )  # fmt: skip
