"""The conditions of time in what a user types."""

import pytest

from chongjin_cli.text.times import conditions_of_time


@pytest.mark.parametrize(
    ("text", "rest", "times"),
    [
        ("rice price since 2015", "rice price", [("since", "2015")]),
        ("Rice price After May 2015?", "Rice price ?", [("after", "May 2015")]),
        ("later than 2015 rice", "rice", [("after", "2015")]),
        ("till sep 1999", "", [("until", "sep 1999")]),
        ("earlier than 1450", "", [("before", "1450")]),
        ("mill from 1936 to 1945", "mill", [("since", "1936"), ("until", "1945")]),
        ("since 1936 mill before 1945", "mill", [("since", "1936"), ("before", "1945")]),
        *(
            (text, text, [])
            for text in (
                "squid from chongjin", "1945 landing", "in 2015", '"since 2015" rice', "after the 2016 flood", "no later than 1920",
                "from 1936-45", "from 2000 to 3000 tonnes", "since 2015.5", "before 1300", "", "1945 long  before",
            )
        ),
    ],
)  # fmt: skip
def test_a_word_before_a_year_makes_it_a_condition(text: str, rest: str, times: list[tuple[str, str]]) -> None:
    assert conditions_of_time(text) == (rest, times)
