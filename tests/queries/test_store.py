"""Questions about the claims of a selection."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from chongjin_cli.queries.selection import Selection
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
    assert dataset.companions(kind, name, others, limit, Selection()) == found


def test_what_appears_with_a_record_in_the_claims_that_filters_leave(dataset: Dataset) -> None:
    later = Selection(first=1938_00_00)
    assert dataset.companions("place", "chongjin", "place", 9, later) == [("works", 1)]
    assert dataset.companions("place", "chongjin", "place", 1, later._replace(limit=0)) == [("works", 1)]


def test_eras_and_topics_stand_in_their_own_order_other_records_by_their_claims(dataset: Dataset) -> None:
    def ids(kind: str) -> list[str]:
        return [json.loads(text)["id"] for text in dataset.records(kind)]

    assert ids("era") == ["colonial", "now", "outlook"]
    assert ids("topic") == ["industry", "steel", "port"]
    assert ids("publisher") == ["bloggers", "press"]  # of as many claims, so by id
    assert ids("source")[:2] == ["atlas-2001", "blog-2020"]
