"""Dates in the words of a search."""

import pytest

from chongjin_cli.text.plain_dates import two_days, with_plain_days, with_plain_years


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("the tenth of March", "10 March"),
        ("opened on 10th March", "opened on 10 March"),
        ("March the first, 1919", "March 1, 1919"),
        ("August 15th 1945", "August 15 1945"),
        ("the second of three in May", "the second of three in May"),
        ("marching on the tenth", "marching on the tenth"),
        ("rice price dec 2009", "rice price December 2009"),
        ("Sept. 1945", "September 1945"),
        ("Sept, 1945", "September, 1945"),
        ("2009 dec prices", "2009 December prices"),
        ("2009 dec 5", "2009 dec 5"),
        ("the dec 5 prices", "the dec 5 prices"),
        ("december 2009", "december 2009"),
        ("decade 2009", "decade 2009"),
        ("18.10.1926", "18 October 1926"),
        ("on 18/10/1926", "on 18 October 1926"),
        ("10/18/1926", "18 October 1926"),
        ("12/18/1926", "18 December 1926"),
        ("3/4/1926", "3 April 1926"),
        ("03/04/1926", "3 April 1926"),
        ("1926.10.18 and 1926/1/8", "18 October 1926 and 8 January 1926"),
        ("1926.18.10, 1926.10/18, 3.1926.10.18, 1926.10.18/5", "1926.18.10, 1926.10/18, 3.1926.10.18, 1926.10.18/5"),
        ("12/12/1926", "12 December 1926"),
        ("13/13/1926", "13/13/1926"),
        ("10/1926", "October 1926"),
        ("13/1926", "13/1926"),
        ("0/1926", "0/1926"),
        ("10.1926", "10.1926"),
        ("18.10/1926", "18.10/1926"),
        ("1/18/10/1926", "1/18/10/1926"),
        ("18/10/1926/5", "18/10/1926/5"),
    ],
)
def test_a_day_is_written_as_dates_are(text: str, plain: str) -> None:
    assert with_plain_days(text) == plain


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("opened on 04/01/1908", ("04/01/1908", "4 January 1908", "1 April 1908")),
        ("13/8/1945, then 8/9/1945", ("8/9/1945", "8 September 1945", "9 August 1945")),
        ("12/1/1908", ("12/1/1908", "12 January 1908", "1 December 1908")),
        ("1/12/1908", ("1/12/1908", "1 December 1908", "12 January 1908")),
        ("4/4/1908 and 04/4/1908", None),
        ("4.1.1908", None),
        ("13/1/1908 and 1/13/1908", None),
        ("0/1/1908 and 1/0/1908", None),
        ("4/1908", None),
        ("1908/4/1", None),
    ],
)
def test_a_date_in_numbers_may_be_two_days(text: str, both: tuple[str, str, str] | None) -> None:
    assert two_days(text) == both


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("in the year 1945", "in the 1945"),
        ("tonnes a year 300", "tonnes a year 300"),
        ("summer '45", "summer 1945"),
        ("summer '30", "summer 2030"),
        ("summer '31", "summer 1931"),
        ("昭和20年", "1945 "),
        ("明治元年", "1868 "),
        ("90년대", "1990s "),
        ("wages in the 1990's", "wages in the 1990s"),
        ("wages in the '90’s", "wages in the 1990s"),
        ("1995's", "1995's"),
        ("1930年代", "1930s "),
        ("1945년", "1945 "),
        ("wages in the nineties", "wages in the 1990s"),
        ("ships, the Thirties, or '00s", "ships, the 1930s, or 2000s"),
        ("the 90s and ’20s, mid-80s", "the 1990s and 1920s, mid-1980s"),
        ("men in their thirties and her early forties", "men in their thirties and her early forties"),
        ('thirty containers "in the 90s", 1.90s, 90s-style', 'thirty containers "in the 90s", 1.90s, 90s-style'),
    ],
)
def test_a_year_is_written_in_four_digits(text: str, plain: str) -> None:
    assert with_plain_years(text) == plain
