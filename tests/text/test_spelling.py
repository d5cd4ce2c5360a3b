"""What is searched for where nothing has all that was typed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.query_language import parse
from chongjin_cli.text.spelling import LONGEST, Lexicon, Word, distance, letters, nearest, understand

WORDS = {
    "steel": 40,
    "steal": 1,
    "works": 30,
    "trolleybus": 3,
    "chaek": 90,
    "check": 2,
    "soviet": 9,
    "청진": 5,
    "인구": 4,
}
NO = "nothing has all of the words; these claims have some of them"


def occurs(expression: str) -> bool:
    """Whether an index that has only WORDS would match an expression of AND or of OR."""
    found = [any(f'"{word}"' in group for word in WORDS) for group in expression.split(" AND ")]
    return all(found)


LEXICON = Lexicon(
    occurs, lambda length: [Word(word, n, letters(word)) for word, n in WORDS.items() if len(word) == length]
)


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
        ("steell", 1, ["steel"]), ("stel", 1, ["steel", "steal"]), ("chek", 1, ["chaek", "check"]), ("sovjet", 1, ["soviet"]),
        ("sofjet", 1, []), ("sofjet", 2, ["soviet"]), ("xyzzy", 2, []), ("st", 1, []),
    ],
)  # fmt: skip
def test_of_words_as_near_those_that_most_claims_have_come_first(word: str, most: int, near: list[str]) -> None:
    assert list(nearest(word, LEXICON, most)) == near


@pytest.mark.parametrize(
    ("text", "wanted", "remark"),
    [
        ("stell works", '("steel") AND ("works")', 'searched for "steel"; nothing for "stell"'),
        ("steelworks", '("steel") AND ("works")', 'searched for "steel works"; nothing for "steelworks"'),
        ("trolley bus", '("trolleybus")', 'searched for "trolleybus"; nothing for "trolley bus"'),
        ("청진인구", '("청진") AND ("인구")', 'searched for "청진 인구"; nothing for "청진인구"'),
        ("steel xyzzy", '("steel")', NO),
        ("xyzzy", '("xyzzy")', None),
        ("x" * (LONGEST + 1), f'("{"x" * (LONGEST + 1)}")', None),
    ],
)
def test_what_is_searched_for_instead(text: str, wanted: str, remark: str | None) -> None:
    search, told = understand(text, parse(text), LEXICON)
    assert (search.wanted, told) == (wanted, remark)


def test_a_commoner_word_is_tried_where_all_occur_but_not_together() -> None:
    def together(expression: str) -> bool:
        return occurs(expression) and '"steal") AND' not in expression

    search, told = understand("steal works", parse("steal works"), Lexicon(together, LEXICON.of_length))
    assert (search.wanted, told) == ('("steel") AND ("works")', 'searched for "steel" in place of "steal"')


def test_of_near_words_the_one_is_taken_that_is_found_with_the_others() -> None:
    def together(expression: str) -> bool:
        return occurs(expression) and '("chaek") AND' not in expression

    search, told = understand("chek works", parse("chek works"), Lexicon(together, LEXICON.of_length))
    assert (search.wanted, told) == ('("check") AND ("works")', 'searched for "check"; nothing for "chek"')


def test_of_the_words_that_occur_all_but_one_will_do() -> None:
    search, told = understand("steel works soviet xyzzy", parse("steel works soviet xyzzy"), LEXICON)
    assert search.wanted == (
        '(("steel") AND ("works") AND ("soviet")) OR {assertion names dates meanings questions} : '
        '((("works") AND ("soviet")) OR (("steel") AND ("soviet")) OR (("steel") AND ("works")))'
    )
    assert told == NO


@pytest.fixture
def dataset(save: Callable[[Any], Path], small: dict[str, Any], environment: dict[str, str]) -> Dataset:
    """The small dataset, indexed in a cache folder of its own."""
    assert environment["XDG_CACHE_HOME"]
    return Dataset(str(save(small)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=60) | st.text(alphabet='steelfound1938 *"-?청진の年OR', max_size=40))
def test_nothing_that_is_typed_raises(dataset: Dataset, text: str) -> None:
    search, _ = dataset.understand(text)
    assert len(list(dataset.claims(Selection(search=search)))) <= 4
