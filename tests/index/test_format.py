"""The format of the index follows from what shapes it: nobody bumps a number by memory."""

import importlib.util
from pathlib import Path

from chongjin_cli.index.format import FORMAT

TOOL = Path(__file__).parent.parent.parent / "tools" / "index_format.py"


def test_the_format_is_that_of_the_files_that_shape_the_index() -> None:
    specification = importlib.util.spec_from_file_location("index_format", TOOL)
    assert specification is not None
    assert specification.loader is not None
    tool = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(tool)
    assert tool.index_format() == FORMAT, "run tools/index_format.py"
