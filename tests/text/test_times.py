"""The conditions of time in what a user types."""

import pytest

from chongjin_cli.text.times import conditions_of_time


@pytest.mark.parametrize(
    ("text", "rest", "times"),
    [
        ("rice price since 2015", "rice price", [("since", "2015")]),
        ("Rice price After May 2015?", "Rice price ?", [("after", "May 2015")]),
        ("later than 2015 rice", "rice", [("after", "2015")]),
        ("till sep 1999", "", [("until", "September 1999")]),
        ("earlier than 1450", "", [("before", "1450")]),
        ("mill from 1936 to 1945", "mill", [("since", "1936"), ("until", "1945")]),
        ("since 1936 mill before 1945", "mill", [("since", "1936"), ("before", "1945")]),
        *(
            (f"rice since {written}", "rice", [("since", plain)])
            for written, plain in {
                "Sept 2018": "September 2018", "Sept. 2018": "September 2018", "9/2018": "September 2018",
                "2018-09": "2018-09", "2018-9-1": "2018-9-1", "21.5.2012": "21 May 2012", "May 21, 2012": "May 21, 2012",
                "summer 2012": "summer 2012", "the 1990s": "the 1990s", "the nineties": "the 1990s", "'90s": "1990s", "'45": "1945",
            }.items()
        ),
        ("between 2010 and 2015 homes", "homes", [("since", "2010"), ("until", "2015")]),
        ("from the thirties to the fifties", "", [("since", "the 1930s"), ("until", "the 1950s")]),
        ("from the 1930s onwards", "", [("since", "the 1930s")]),
        ("homes up to 2018?", "homes ?", [("until", "2018")]),
        ("homes up to May 2018 in Ranam", "homes in Ranam", [("until", "May 2018")]),
        ("prior to the thirties", "", [("before", "the 1930s")]),
        ("rice from 2012 on", "rice", [("since", "2012")]),
        ("from 2012 onwards rice", "rice", [("since", "2012")]),
        ("rice 2012 onwards", "rice", [("since", "2012")]),
        ("rules from 2012 on markets", "rules on markets", [("since", "2012")]),
        *(
            (text, text, [])
            for text in (
                "squid from chongjin", "1945 landing", "in 2015", '"since 2015" rice', "after the 2016 flood", "no later than 1920",
                "from 1936-45", "from 2000 to 3000 tonnes", "since 2012-13", "since 2015.5", "before 1300", "", "1945 long  before",
                "up to 2000 tonnes", "between 2010 or 2015", '"between 2010 and 2015"', "over the last ten years", "From the 1990s", "homes by 2018", "the 2012 on", "in the 90s",
            )
        ),
    ],
)  # fmt: skip
def test_a_word_before_a_year_makes_it_a_condition(text: str, rest: str, times: list[tuple[str, str]]) -> None:
    assert conditions_of_time(text) == (rest, times)
