"""Which words of a search are amounts, which are looked past where they are misspelt, and which Korean forms ask."""

import pytest

from chongjin_cli.text import amounts
from chongjin_cli.text.answers import _is_amount
from tests.text.little_index import parse


@pytest.mark.parametrize(
    ("text", "is_amount"),
    [
        ("18665", True), ("2101", True), ("999", True), ("1435000", True),
        ("99", False), ("1945", False), ("1000", False), ("2099", False), ("1990s", False), ("steel", False),
    ],
)  # fmt: skip
def test_an_amount_is_a_number_that_is_no_year(text: str, is_amount: bool) -> None:
    assert _is_amount(parse(text).groups[0]) is is_amount


@pytest.mark.parametrize("word", ["연도", "위치", "도시의", "있나요"])
def test_korean_words_that_a_claim_may_lack(word: str) -> None:
    assert parse(f"청진 {word}").groups == ('("청진")',)


def test_a_short_word_that_only_ends_like_a_question_is_looked_for() -> None:
    assert len(parse("청진 나나").groups) == 2


@pytest.mark.parametrize(
    ("first", "last", "tokens"),
    [
        (1938, 1938, ["1938", "193x"]),
        (1938, 1941, ["1938", "1939", "1940", "1941", "193x", "194x"]),
        (1392, 1910, ["1392", "1910", "139x", "191x"]),
    ],
)
def test_dates_are_found_by_years_and_decades(first: int, last: int, tokens: list[str]) -> None:
    assert amounts.year_tokens(first, last) == tokens


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It has 300 primary schools.", ["xxprimary", "xxschools"]),
        ("Two ships and a barge", ["xxships", "xxand", "xxa", "xxbarge"]),
        ("By 12 May 1945 none of Camp No. 25 was left, in the 1950s neither", ["xxof", "xxcamp", "xxwas", "xxleft"]),
        ("One two three four five six seven eight", ["xxthree", "xxfour", "xxfive", "xxsix", "xxseven", "xxeight"]),
        ("Taxis are blue.", []),
    ],
)  # fmt: skip
def test_what_a_text_gives_a_number_of(text: str, counted: list[str]) -> None:
    assert amounts.counted_in(text) == counted


def test_a_figure_may_be_a_number_of_all_that_it_speaks_of() -> None:
    assert amounts.counted_in("Staff at the mill", is_figure=True) == ["xxstaff", "xxat", "xxthe", "xxmill"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("twenty-five ships", "25 ships"),
        ("Thirty one ships", "31 ships"),
        ("thirty", "thirty"),
        ("seventy thousand people", "70000  people"),
        ("two million", "2 million"),
        ("two ships", "two ships"),
        ("60万 people", "600000  people"),
        ("2.4M tonnes", "2.4 million tonnes"),
        ("33m long", "33 m long"),
        ("one million tonnes", "million tonnes"),
    ],
)
def test_a_number_is_written_in_digits(text: str, plain: str) -> None:
    assert amounts.with_plain_numbers(text) == plain


@pytest.mark.parametrize(
    ("number", "forms"),
    [("5", ["five"]), ("30", []), ("1799", ["1 799"]), ("1800", []), ("2050", []), ("2051", ["2 051"])],
)
def test_a_number_may_be_written_otherwise_unless_it_may_be_a_year(number: str, forms: list[str]) -> None:
    assert amounts.numbers_otherwise(number) == forms
