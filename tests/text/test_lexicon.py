"""Which words of a dataset are nearest to one."""

import pytest

from chongjin_cli.text.lexicon import distance, nearest
from tests.text.little_index import lexicon


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("steel", "steel", 0), ("steel", "stel", 1), ("steel", "steal", 1), ("steel", "stteel", 1), ("steel", "setel", 1),
        ("steel", "seal", 2), ("", "ab", 2), ("ab", "", 2), ("청진", "청주", 1),
    ],
)  # fmt: skip
def test_letters_to_change(one: str, other: str, far: int) -> None:
    assert distance(one, other, 3) == distance(other, one, 3) == far


def test_no_more_letters_are_compared_than_may_differ() -> None:
    assert distance("steel", "population", 2) == 3


@pytest.mark.parametrize(
    ("word", "most", "near"),
    [
        ("steell", 1, ["steel"]), ("marke", 1, ["market"]), ("sovjet", 1, ["soviet"]), ("sofjet", 1, []),
        ("sofjet", 2, ["soviet"]), ("xyzzy", 2, []), ("tity", 1, ["city"]), ("coil", 1, ["oil"]),
    ],
)  # fmt: skip
def test_of_words_as_near_those_that_most_claims_have_come_first(word: str, most: int, near: list[str]) -> None:
    assert list(nearest(word, lexicon(), most)) == near
