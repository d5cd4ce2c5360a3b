"""A dataset for tests that only ask it."""

import json
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.queries.store import Dataset


def with_claims(small: dict[str, Any], *claims: dict[str, Any]) -> dict[str, Any]:
    """The small dataset with other claims, of each what is told of it; without disputes and retired ids."""
    usual = {"assertion": "Ships came.", "kind": "claim", "topics": ["port"], "evidence": told("So.")}
    numbered = [{"id": f"CJ-{number:04}", **usual, **claim} for number, claim in enumerate(claims, 1)]
    return {**small, "disputes": [], "retired": [], "claims": numbered}


def told(says: str, source: str = "atlas-2001") -> list[dict[str, str]]:
    """Evidence of a source that says something in support."""
    return [{"source": source, "stance": "supports", "says": says}]


def opened(content: dict[str, Any], folder: Path) -> Dataset:
    """A dataset with this content, its file and index in a folder."""
    file = folder / "small.json"
    file.write_text(json.dumps(content))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        return Dataset(str(file))
