"""Whether a text asks, and what: a number, news, who."""

import pytest

from chongjin_cli.text import asking, function_words
from chongjin_cli.text.folding import fold
from tests.text.little_index import parse


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("number of taxis", ["xxtaxis"]),
        ("how many of the primary schools are there", ["xxprimary", "xxschools"]),
        ("How many people live in Chongjin?", ["xxpeople", "xxlive"]),
        ("number 25", []), ("how long", []), ("how many", []),
    ],
)  # fmt: skip
def test_what_a_number_is_asked_of(text: str, asked: list[str]) -> None:
    assert asking.asked_number(text) == asked
    assert parse(text).number_of == (" OR ".join(f'("{token}")' for token in asked) or None)


def test_how_many_times_asks_for_the_number_of_nothing() -> None:
    assert asking.asked_number("how many times did taxis cost more") == []
    assert asking.asked_number("how many timeservers") == ["xxtimeservers"]


@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        ("who runs the city", True),
        ("Who is it?", True),
        ("who runs the port", False),
        ("who", False),
        ("WHO reports", False),
        ("what runs the city", False),
        ("", False),
    ],
)
def test_who_asks_for_one_who_does_what_anybody_does(text: str, is_alone: bool) -> None:
    assert asking.asks_who_alone(text) is is_alone


@pytest.mark.parametrize("text", ["how many were on the boat", "ranking by number of factories"])
def test_of_what_is_not_named_no_number_is_asked(text: str) -> None:
    assert asking.asked_number(text) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("latest news", ""),
        ("what's new in Chongjin?", "Chongjin?"),
        ("recent steel news", "steel"),
        ("steel", None),
        ("清津新闻 新闻", "清津新闻"),
        ("新聞", None),
    ],  # in Chinese; in Japanese it is a newspaper
)
def test_what_a_text_asks_for_the_news_of(text: str, about: str | None) -> None:
    assert asking.asked_news_of(text) == about


def test_only_what_may_be_a_question_is_read_so() -> None:
    assert [
        text
        for text in ("꽃제비", "Chongjin?", "꽃제비가 뭐예요", "청진은 왜 커졌어", "쌀 왔어?")
        if asking.may_ask(text)
    ] == [
        "꽃제비가 뭐예요",
        "청진은 왜 커졌어",
        "쌀 왔어?",
    ]


@pytest.mark.parametrize(
    "listed", [function_words.QUESTION_WORDS, function_words.LIGHT_WORDS, function_words.HELPING_WORDS]
)
def test_words_that_say_little_are_listed_as_they_are_compared(listed: frozenset[str]) -> None:
    assert {word: fold(word) for word in listed if fold(word) != word} == {}


@pytest.mark.parametrize("text", ["清津 历史", "清津 現状", "清津 之一", "Чхонджин сейчас"])
def test_what_says_little_in_other_languages_may_be_missing(text: str) -> None:
    assert len(parse(text).groups) == 1


def test_what_asks_about_nothing_is_known_before_a_pattern_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asking.asked_about("when was the theatre built") == {"theatre", "built"}
    monkeypatch.setattr(asking, "_ASKED_ABOUT", "(")  # no pattern
    assert asking.asked_about("sanctions") == frozenset()
    assert asking.asked_about("steel works 1938") == frozenset()


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Which foreign bank lent the money?", {"foreign", "bank"}),
        ("what compensation did the families get", {"compensation"}),
        ("which countries trade here", set()),  # a kind of answer
        ("what is the port", set()),
        ("steel works", set()),
    ],
)
def test_what_thing_a_question_asks_for(text: str, thing: set[str]) -> None:
    assert asking.asked_for(text) == thing


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Who was the first Soviet consul in Chongjin?", "consul"),
        ("who were captains of the ferry", "captains"),
        ("name of the captain of the ferry", "captain"),
        ("who is the vice-mayor-elect", None),
        ("who was arrested by the captain", None),
        ("name of the ferry", None),
        ("head of the port", None),
    ],
)
def test_of_which_office_the_holder_is_asked_for(text: str, office: str | None) -> None:
    assert asking.asked_holder_of(text) == office
