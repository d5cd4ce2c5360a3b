"""Questions about the claims of a selection."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chongjin_cli.queries.store import Dataset

Save = Callable[..., Path]


@pytest.mark.parametrize(
    ("kind", "name", "others", "limit", "found"),
    [
        ("place", "chongjin", "actor", 9, [("nippon-steel", 1)]),
        ("place", "chongjin", "place", 9, [("works", 2)]),
        ("place", "chongjin", "topic", 9, [("industry", 2), ("port", 2), ("steel", 2)]),
        ("place", "chongjin", "topic", 1, [("industry", 2)]),
        ("actor", "nippon-steel", "actor", 9, []),
    ],
)
def test_what_appears_with_a_record(
    dataset: Dataset, kind: str, name: str, others: str, limit: int, found: list[tuple[str, int]]
) -> None:
    assert dataset.companions(kind, name, others, limit) == found
