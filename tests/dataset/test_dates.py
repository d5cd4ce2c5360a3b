"""EDTF dates: their interval and the words for them."""

import calendar
import contextlib
import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.dataset import dates

CASES = [
    ("1908-04-01", "1908-04-01", "1908-04-01", "1 April 1908"),
    ("1908-04", "1908-04-01", "1908-04-30", "April 1908"),
    ("1938", "1938-01-01", "1938-12-31", "1938"),
    ("1944-02", "1944-02-01", "1944-02-29", "February 1944"),
    ("193X", "1930-01-01", "1939-12-31", "1930s"),
    ("18XX", "1800-01-01", "1899-12-31", "19th century"),
    ("20XX", "2000-01-01", "2099-12-31", "21st century"),
    ("1990-05-XX", "1990-05-01", "1990-05-31", "May 1990"),
    ("1990-XX", "1990-01-01", "1990-12-31", "1990"),
    ("193X-02", "1930-02-01", "1939-02-28", "February 1930s"),
    ("-0004-02-29", "-0004-02-29", "-0004-02-29", "29 February 5 BC"),
    ("-0057-21", "-0057-03-01", "-0057-05-31", "spring 58 BC"),
    ("1941~", "1941-01-01", "1941-12-31", "about 1941"),
    ("1938?", "1938-01-01", "1938-12-31", "perhaps 1938"),
    ("1938%", "1938-01-01", "1938-12-31", "perhaps about 1938"),
    ("1945-08~", "1945-08-01", "1945-08-31", "about August 1945"),
    ("1945-08-13?", "1945-08-13", "1945-08-13", "perhaps 13 August 1945"),
    ("1945-08-24~", "1945-08-24", "1945-08-24", "about 24 August 1945"),
    ("0000", "0000-01-01", "0000-12-31", "1 BC"),
    ("0001", "0001-01-01", "0001-12-31", "1"),
    ("1900-02", "1900-02-01", "1900-02-28", "February 1900"),
    ("2000-02-29", "2000-02-29", "2000-02-29", "29 February 2000"),
    ("1931-01-01", "1931-01-01", "1931-01-01", "1 January 1931"),
    ("1931-12-31", "1931-12-31", "1931-12-31", "31 December 1931"),
    ("00XX", "0000-01-01", "0099-12-31", "1st century"),
    ("01XX", "0100-01-01", "0199-12-31", "2nd century"),
    ("02XX", "0200-01-01", "0299-12-31", "3rd century"),
    ("03XX", "0300-01-01", "0399-12-31", "4th century"),
    ("10XX", "1000-01-01", "1099-12-31", "11th century"),
    ("11XX", "1100-01-01", "1199-12-31", "12th century"),
    ("12XX", "1200-01-01", "1299-12-31", "13th century"),
    ("99XX", "9900-01-01", "9999-12-31", "100th century"),
    ("0000-02-29", "0000-02-29", "0000-02-29", "29 February 1 BC"),
    ("1990-XX~", "1990-01-01", "1990-12-31", "about 1990"),
    ("1945-08/1945", "1945-08-01", "1945-12-31", "August 1945–1945"),
    ("21XX", "2100-01-01", "2199-12-31", "22nd century"),
    ("195X-XX-XX", "1950-01-01", "1959-12-31", "1950s"),
    ("2001-21", "2001-03-01", "2001-05-31", "spring 2001"),
    ("2001-22", "2001-06-01", "2001-08-31", "summer 2001"),
    ("2001-23", "2001-09-01", "2001-11-30", "autumn 2001"),
    ("2001-24", "2001-12-01", "2001-12-31", "winter 2001"),
    ("0698", "0698-01-01", "0698-12-31", "698"),
    ("-0057", "-0057-01-01", "-0057-12-31", "58 BC"),
    ("-0057-07-01", "-0057-07-01", "-0057-07-01", "1 July 58 BC"),
    ("-0001?", "-0001-01-01", "-0001-12-31", "perhaps 2 BC"),
    ("-2999~", "-2999-01-01", "-2999-12-31", "about 3000 BC"),
    ("-2999/-0999", "-2999-01-01", "-0999-12-31", "3000 BC–1000 BC"),
    ("1995/1998", "1995-01-01", "1998-12-31", "1995–1998"),
    ("1995~/1998", "1995-01-01", "1998-12-31", "about 1995–1998"),
    ("1938/1938", "1938-01-01", "1938-12-31", "1938"),
    ("1945-08-13/1945-08-13", "1945-08-13", "1945-08-13", "13 August 1945"),
    ("1945-08/1945-08", "1945-08-01", "1945-08-31", "August 1945"),
    ("1945-08-13/1945-08", "1945-08-13", "1945-08-31", "13 August–August 1945"),
    ("1945-08-13/1946-08-13", "1945-08-13", "1946-08-13", "13 August 1945–13 August 1946"),
    ("1945/1945-08", "1945-01-01", "1945-08-31", "1945–August 1945"),
    ("-0057/0698", "-0057-01-01", "0698-12-31", "58 BC–698"),
    ("1908-04~/1910", "1908-04-01", "1910-12-31", "about April 1908–1910"),
    ("1995?/..", "1995-01-01", None, "since perhaps 1995"),
    ("2001-21/2001-23", "2001-03-01", "2001-11-30", "spring–autumn 2001"),
    ("1945-08-13/1945-08-16", "1945-08-13", "1945-08-16", "13–16 August 1945"),
    ("2025-05/2025-06", "2025-05-01", "2025-06-30", "May–June 2025"),
    ("2025-05-21/2025-06-12", "2025-05-21", "2025-06-12", "21 May–12 June 2025"),
    ("1908-04/1945-08-16", "1908-04-01", "1945-08-16", "April 1908–16 August 1945"),
    ("193X/1945", "1930-01-01", "1945-12-31", "1930s–1945"),
    ("2017/..", "2017-01-01", None, "since 2017"),
    ("../1907", None, "1907-12-31", "until 1907"),
    ("2017/", "2017-01-01", None, "from 2017"),
    ("/1907", None, "1907-12-31", "by 1907"),
    ("197X/", "1970-01-01", None, "from the 1970s"),
    ("/197X", None, "1979-12-31", "by the 1970s"),
    ("/19XX", None, "1999-12-31", "by the 20th century"),
    ("197X~/..", "1970-01-01", None, "since about the 1970s"),
    ("../197X", None, "1979-12-31", "until the 1970s"),
    ("/197X-05", None, "1979-05-31", "by May 1970s"),
    ("/1970-05-XX", None, "1970-05-31", "by May 1970"),
    ("/1970-XX", None, "1970-12-31", "by 1970"),
    ("../..", None, None, "at all times"),
]


@pytest.mark.parametrize(("text", "first", "last", "label"), CASES, ids=[case[0] for case in CASES])
def test_interval_and_label(text: str, first: str | None, last: str | None, label: str) -> None:
    date = dates.parse(text)
    assert (dates.iso(date.first), dates.iso(date.last), date.label) == (first, last, label)


def test_months() -> None:
    names = [dates.parse(f"1938-{month:02}").label for month in range(1, 13)]
    assert names == [f"{name} 1938" for name in calendar.month_name[1:]]


@pytest.mark.parametrize(
    "text",
    ["193X-02-31", "-0057-02-29", "-0000", "1990-XX-05~", "193X-21", "1931-01-00", "1931-00-01", "1931-01-32", "1931-25", "1931-20", "2001-21-05", "1900-02-29", "2004-0X", "XX90", "1XXX", "2001-21~", "-12", "-000X", "-0001-01-XX", "193X-05~",
     "", "junk", "1931-02-30", "1931-13", "1931-00", "1931-04-31", "31-12-1990", "1990/1991/1992", "XXXX", "Y17000",
     "[1667,1668]", "1990-05-01T10:00", " 1990", "1990 ", "١٩٩٠", "1990-5", "19900", "..", "//", "/", "/..", "../"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(dates.DateError) as caught:
        dates.parse(text)
    assert str(caught.value) == (
        f"'{text}' is no EDTF date; write 1931-02-28, 1931-02, 1931, 193X, 1941~ (about), 1938? (perhaps), 1995/1998, "
        "2017/.. (since) or /2009 (by)"
    )


def test_of_a_long_text_the_beginning_is_repeated() -> None:
    with pytest.raises(dates.DateError, match=rf"^'{'1' * 60}' is no EDTF date"):
        dates.parse("1" * 5000)


def test_an_interval_that_ends_before_it_begins() -> None:
    with pytest.raises(dates.DateError, match=r"^'1998/1995' ends before it begins$"):
        dates.parse("1998/1995")


@given(st.dates())
def test_days_round_trip_and_sort_as_days_do(day: datetime.date) -> None:
    date = dates.parse(day.isoformat())
    assert date.first == date.last == (day.year, day.month, day.day)
    assert dates.iso(date.first) == day.isoformat()


DAYS = st.tuples(st.integers(-3000, 3000), st.integers(1, 12), st.integers(1, 31))


@given(DAYS, DAYS)
def test_sortable_keeps_the_order_of_time(left: dates.Day, right: dates.Day) -> None:
    first, second = (dates.sortable(day, 0) for day in (left, right))
    assert (first < second, first == second) == (left < right, left == right)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1908", "1908"), ("1908-04", "1908"), ("1908-04-01~", "1908~"), ("1995-03/1998-11?", "1995/1998?"),
        ("193X-XX-XX", "193X"), ("-0005-03/..", "-0005/.."), ("/2009-21", "/2009"),
    ],
)  # fmt: skip
def test_a_date_in_years(text: str, years: str) -> None:
    assert dates.in_years(text) == years


def test_an_open_end_sorts_as_it_is_told() -> None:
    assert (dates.sortable(None, 7), dates.sortable((1908, 4, 1), 7)) == (7, 19080401)


@pytest.mark.parametrize(
    ("day", "year"),
    [("1908-01-01", 1908.0), ("1908-04-01", 1908.25), ("1908-01-31", 1908 + 30 / 366), ("-0057-07-01", -56.5)],
)
def test_decimal_years(day: str, year: float) -> None:
    assert dates.decimal_year(day) == pytest.approx(year, abs=1e-9)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    with contextlib.suppress(dates.DateError):
        date = dates.parse(text)
        assert date.text == text
        assert re.search(r"\d|at all times", date.label)
        assert date.first is None or date.last is None or date.first <= date.last


@given(
    st.from_regex(
        r"(-?[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?|\.\.)?(/(-?[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?|\.\.)?)?", fullmatch=True
    )
)
def test_what_looks_like_a_date_is_one_with_its_words_or_none(text: str) -> None:
    with contextlib.suppress(dates.DateError):
        date = dates.parse(text)
        assert "X" not in date.label
        assert date.first is None or date.last is None or date.first <= date.last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("/1945", 1945.0, 1946.0), ("../1945", 1945.0, 1946.0), ("1945/..", 1945.0, 1946.0), ("1945/", 1945.0, 1946.0),
        ("/199X", 1990.0, 2000.0), ("/1994~", 1994.0, 1995.0), ("/1945-07", 1945.5, 1945.58),
        ("/1945-07-01", 1945.5, 1945.5), ("/2010-21", 2010.17, 2010.42),
    ],
)  # fmt: skip
def test_a_limit_is_all_that_its_known_side_may_mean(text: str, first: float, last: float) -> None:
    assert [round(each, 2) for each in dates.known_side(text)] == [first, last]
