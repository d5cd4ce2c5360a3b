"""Ids of claims as people type and list them."""

import pytest

from chongjin_cli.dataset.claim_ids import typed_ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("CJ-0001", ["CJ-0001"]),
        ("cj-1", ["cj-1"]),
        ("45", ["45"]),
        ("45,46", ["45", "46"]),
        (" CJ-1, 2; cj-3 ;", ["CJ-1", "2", "cj-3"]),
        ("[^CJ-0001]", ["CJ-0001"]),
        ("[^CJ-0001]:", ["CJ-0001"]),
        ("CJ-0001,founded", []),
        ("1938-1945", []),
        ("12345678", []),
        ("CJ-１", []),
        (",", []),
        ("", []),
    ],
)
def test_a_text_of_nothing_but_ids_names_them(text: str, ids: list[str]) -> None:
    assert typed_ids(text) == ids
