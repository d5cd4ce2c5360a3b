"""Which words of a dataset are nearest to one."""

import pytest

from chongjin_cli.text.lexicon import nearest
from tests.text.little_index import lexicon


@pytest.mark.parametrize(
    ("word", "most", "near"),
    [
        ("steell", 1, ["steel"]), ("marke", 1, ["market"]), ("sovjet", 1, ["soviet"]), ("sofjet", 1, []),
        ("sofjet", 2, ["soviet"]), ("xyzzy", 2, []), ("tity", 1, ["city"]), ("coil", 1, ["oil"]),
    ],
)  # fmt: skip
def test_of_words_as_near_those_that_most_claims_have_come_first(word: str, most: int, near: list[str]) -> None:
    assert list(nearest(word, lexicon(), most)) == near
