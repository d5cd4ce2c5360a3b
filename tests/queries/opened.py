"""A dataset for tests that only ask it."""

import json
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.queries.store import Dataset


def opened(content: dict[str, Any], folder: Path) -> Dataset:
    """A dataset with this content, its file and index in a folder."""
    file = folder / "small.json"
    file.write_text(json.dumps(content))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        return Dataset(str(file))
