"""The conditions of time in what a user types."""

import pytest

from chongjin_cli.text.times import conditions_of_time, part_of_a_time


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
        *(
            (f"homes {written}", "homes", [("since", first), ("until", last)])
            for written, first, last in (
                ("2016-2018", "2016", "2018"), ("2016–18", "2016", "2018"), ("2016/18", "2016", "2018"),
                ("from 1936-45", "1936", "1945"), ("2016 to 2018", "2016", "2018"), ("1950s-1960s", "1950s", "1960s"),
                ("July 1950 to November 1950", "July 1950", "November 1950"), ("Jul-Sep 2017", "July 2017", "September 2017"),
                ("July–November 1950", "July 1950", "November 1950"), ("between July and May 1950", "July 1950", "May 1950"),
                ("from July to September 2017", "July 2017", "September 2017"),
                ("2016 through 2018", "2016", "2018"), ("2018-2016", "2016", "2018"), ("Q3 2017", "July 2017", "September 2017"),
                ("in 2016-2018", "2016", "2018"), ("in H1 2017", "January 2017", "June 2017"),
                ("H2 2017", "July 2017", "December 2017"), ("Q4 2017", "October 2017", "December 2017"),
                ("26-29 May 2025", "26 May 2025", "29 May 2025"), ("from 3 to 8 May 2025", "3 May 2025", "8 May 2025"),
            )
        ),
        ("rice since the late 1990s", "rice", [("since", "1995")]),
        ("rice until early 1950", "rice", [("until", "June 1950")]),
        ("rules from 2012 on markets", "rules on markets", [("since", "2012")]),
        *(
            (text, text, [])
            for text in (
                "squid from chongjin", "1945 landing", "in 2015", '"since 2015" rice', "after the 2016 flood", "no later than 1920",
                "from 2000 to 3000 tonnes", "since 2012-13", "since 2015.5", "before 1300", "", "1945 long  before",
                "up to 2000 tonnes", "between 2010 or 2015", '"between 2010 and 2015"', "in the last ten years of the mill", "five years ago the mill", "From the 1990s", "homes by 2018", "the 2012 on", "in the 90s",
                "the 1950-53 fighting", "1945-10", "2010-12", "2000 to 3000 tonnes", "26-29 men", "July and May 2025", "1953-50",
                '"2016-2018"', "late 1950s", "since last week", "H3 2017", "Q1 of many",
            )
        ),
    ],
)  # fmt: skip
def test_a_word_before_a_year_makes_it_a_condition(text: str, rest: str, times: list[tuple[str, str]]) -> None:
    assert conditions_of_time(text) == (rest, times)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("late 1950s", "1955", "1959"),
        ("shelling in the early 1950s", "1950", "1954"),
        ("the mid-1990s", "1993", "1996"),
        ("second half of 1950", "July 1950", "December 1950"),
        ("the first half of the 1950s", "1950", "1954"),
        ("mid-1950", "April 1950", "September 1950"),
        ("summer of 1952", "summer 1952", "summer 1952"),
        ("the late 1950's", "1955", "1959"),
    ],
)
def test_a_part_of_a_time_makes_it_a_condition(text: str, first: str, last: str) -> None:
    assert part_of_a_time(text) == [("since", first), ("until", last)]


@pytest.mark.parametrize(
    "text", ["early 1950s to late 1960s", '"late 1950s"', "summer 1950s", "early", "the 1950s", "late 1950-53"]
)
def test_what_is_no_part_of_one_time_makes_none(text: str) -> None:
    assert part_of_a_time(text) == []


@pytest.mark.parametrize(
    ("written", "date"),
    [("last year", "2025"), ("this year", "2026"), ("last month", "December 2025"), ("this month", "January 2026")],
)
def test_last_year_is_read_from_today(monkeypatch: pytest.MonkeyPatch, written: str, date: str) -> None:
    monkeypatch.setattr("time.localtime", lambda: (2026, 1, 15))
    assert conditions_of_time(f"sanctions since {written}") == ("sanctions", [("since", date)])
    assert conditions_of_time(f"sanctions {written}?") == ("sanctions", [("since", date), ("until", date)])
    assert conditions_of_time(f"the {written} of the war") == (f"the {written} of the war", [])


@pytest.mark.parametrize(
    ("written", "times"),
    [
        ("in the last five years", [("since", "2021")]),
        ("last 5 years", [("since", "2021")]),
        ("over the past 10 years?", [("since", "2016")]),
        ("since two years ago", [("since", "2024")]),
        ("a year ago", []),
        ("two years ago", [("since", "2024"), ("until", "2024")]),
    ],
)
def test_years_are_counted_back_from_today(
    monkeypatch: pytest.MonkeyPatch, written: str, times: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr("time.localtime", lambda: (2026, 1, 15))
    assert conditions_of_time(f"sanctions {written}") == ("sanctions" if times else f"sanctions {written}", times)


def test_the_winter_of_two_years_is_that_of_the_first() -> None:
    assert conditions_of_time("rice winter 2009/10") == ("rice winter 2009", [])
    assert conditions_of_time("rice since winter 2009-10") == ("rice", [("since", "winter 2009")])
