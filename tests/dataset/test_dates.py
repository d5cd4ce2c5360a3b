"""EDTF dates: their interval and the words for them."""

import calendar
import contextlib
import datetime

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
    ("1941~", "1941-01-01", "1941-12-31", "about 1941"),
    ("1938?", "1938-01-01", "1938-12-31", "perhaps 1938"),
    ("1938%", "1938-01-01", "1938-12-31", "perhaps about 1938"),
    ("1945-08~", "1945-08-01", "1945-08-31", "about August 1945"),
    ("1945-08-13?", "1945-08-13", "1945-08-13", "perhaps 13 August 1945"),
    ("2001-21", "2001-03-01", "2001-05-31", "spring 2001"),
    ("0698", "0698-01-01", "0698-12-31", "698"),
    ("-0057", "-0057-01-01", "-0057-12-31", "58 BC"),
    ("-2999~", "-2999-01-01", "-2999-12-31", "about 3000 BC"),
    ("-2999/-0999", "-2999-01-01", "-0999-12-31", "3000 BC–1000 BC"),
    ("1995/1998", "1995-01-01", "1998-12-31", "1995–1998"),
    ("1995~/1998", "1995-01-01", "1998-12-31", "about 1995–1998"),
    ("1945-08-13/1945-08-16", "1945-08-13", "1945-08-16", "13–16 August 1945"),
    ("2025-05/2025-06", "2025-05-01", "2025-06-30", "May–June 2025"),
    ("2025-05-21/2025-06-12", "2025-05-21", "2025-06-12", "21 May–12 June 2025"),
    ("1908-04/1945-08-16", "1908-04-01", "1945-08-16", "April 1908–16 August 1945"),
    ("193X/1945", "1930-01-01", "1945-12-31", "1930s–1945"),
    ("2017/..", "2017-01-01", None, "since 2017"),
    ("../1907", None, "1907-12-31", "until 1907"),
    ("2017/", "2017-01-01", None, "from 2017"),
    ("/1907", None, "1907-12-31", "by 1907"),
    ("../..", None, None, "at all times"),
]


@pytest.mark.parametrize(("text", "first", "last", "label"), CASES, ids=[case[0] for case in CASES])
def test_interval_and_label(text: str, first: str | None, last: str | None, label: str) -> None:
    date = dates.parse(text)
    assert (dates.iso(date.first), dates.iso(date.last), date.label) == (first, last, label)


@pytest.mark.parametrize(
    "text",
    ["", "junk", "1931-02-30", "1931-13", "1931-00", "1931-04-31", "31-12-1990", "1990/1991/1992", "XXXX", "Y17000",
     "[1667,1668]", "1990-05-01T10:00", " 1990", "1990 ", "١٩٩٠", "1990-5", "19900", "..", "//", "/", "/..", "../"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(dates.DateError, match="EDTF date; write 1931-02-28"):
        dates.parse(text)


def test_an_interval_that_ends_before_it_begins() -> None:
    with pytest.raises(dates.DateError, match="'1998/1995' ends before it begins"):
        dates.parse("1998/1995")


@given(st.dates())
def test_days_round_trip_and_sort_as_days_do(day: datetime.date) -> None:
    date = dates.parse(day.isoformat())
    assert date.first == date.last == (day.year, day.month, day.day)
    assert dates.iso(date.first) == day.isoformat()


@given(st.dates(), st.dates())
def test_sortable_keeps_the_order_of_time(left: datetime.date, right: datetime.date) -> None:
    first, second = (dates.sortable((day.year, day.month, day.day), 0) for day in (left, right))
    assert (first < second) == (left < right)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_have_their_length(year: int, month: int) -> None:
    last = dates.parse(f"{year:04}-{month:02}").last
    assert last == (year, month, calendar.monthrange(year, month)[1])


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    with contextlib.suppress(dates.DateError):
        assert dates.parse(text).text == text
