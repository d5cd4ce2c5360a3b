"""Dates as people type them at a filter."""

import pytest

from chongjin_cli.dataset import dates
from chongjin_cli.errors import UsageError
from chongjin_cli.text.written_dates import edtf


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("1990s", "199X"),
        ("the 1990s", "199X"),
        ("the nineties", "199X"),
        ("1990's", "199X"),
        ("20s", "192X"),
        ("the 1990", "the 1990"),
        ("19th century", "18XX"),
        ("1st century", "00XX"),
        ("May 2025", "2025-05"),
        ("may, 2025", "2025-05"),
        ("2025 May", "2025-05"),
        ("Sept. 1945", "1945-09"),
        ("12 May 2025", "2025-05-12"),
        ("May 3, 2025", "2025-05-03"),
        ("spring 2013", "2013-21"),
        ("summer 2013", "2013-22"),
        ("autumn 2013", "2013-23"),
        ("fall 2013", "2013-23"),
        ("winter 2013", "2013-24"),
        ("about 1941", "1941~"),
        ("c. 1941", "1941~"),
        ("perhaps May 1938", "1938-05?"),
        ("1995 to 1998", "1995/1998"),
        ("1995–May 1998", "1995/1998-05"),
        ("1930-1940", "1930/1940"),
        ("1930 - 1940", "1930/1940"),
        ("1930s-1940s", "193X/194X"),
        ("May 1938-1945", "1938-05/1945"),
        ("1930-12", "1930-12"),
        ("late 1950s", "1955/1959"),
        ("the first half of 2017", "2017-01/2017-06"),
        ("Jul-Sep 2017", "2017-07/2017-09"),
        ("Q3 2017", "2017-07/2017-09"),
        ("13-16 August 1945", "1945-08-13/1945-08-16"),
        ("winter 2009/10", "2009-24"),
        ("since 2015", "since 2015"),
        ("1998/1995", "1998/1995"),
        ("rice late 1950s", "rice late 1950s"),
        ("1945–50", "1945/1950"),
        ("1945 – 50", "1945/1950"),
        ("1890s–10", "1890s–10"),
        ("1908.4.1", "1908-04-01"),
        ("13/8/1945", "1945-08-13"),
        ("8.9.1945", "1945-09-08"),
        ("1945-8", "1945-08"),
        ("1945-8-13", "1945-08-13"),
        ("about 1945-8-3", "1945-08-03~"),
        ("1945-8-13 to 1945-8-16", "1945-08-13/1945-08-16"),
        ("1945-13-1", "1945-13-1"),
        ("13-8-1945", "13-8-1945"),
        ("1908-04-01", "1908-04-01"),
        ("2017/..", "2017/.."),
        ("1959년", "1959"),
        ("1959年", "1959"),
        ("昭和20年", "1945"),
        ("1990년대", "199X"),
        ("1945년 8월", "1945-08"),
        ("1945年8月13日", "1945-08-13"),
        ("1945년 8월 13일 - 1946년", "1945-08-13/1946"),
        ("1959 г.", "1959"),
        ("1959 году", "1959"),
        ("1959 м", "1959 м"),
        ("3 spring 2013", "3 spring 2013"),
        ("Mai 2025", "Mai 2025"),
        ("long ago", "long ago"),
    ],
)
def test_what_is_written_as_edtf(written: str, wanted: str) -> None:
    assert edtf(written) == wanted


def test_what_is_understood_is_edtf() -> None:
    for written in ("1990s", "19th century", "12 May 2025", "autumn 2000", "about May 1999", "1995 to May 1998"):
        dates.parse(edtf(written))


@pytest.mark.parametrize("word", ["now", "today", "Today"])
def test_now_is_the_day_on_which_it_is_asked(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.strftime", lambda form: {"%Y-%m-%d": "2031-02-03"}[form])
    assert edtf(word) == "2031-02-03"
    assert edtf(f"2017 to {word}") == "2017/2031-02-03"


def test_a_date_in_numbers_that_is_two_days_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        edtf("1/2/1908 to 8/9/1945")
    assert str(refused.value) == (
        "'1/2/1908' is 1 February 1908 or 2 January 1908; write the month of the one that is meant by name"
    )
