"""In which order claims are told, and from which day on each is known to be so."""

from typing import Any

import pytest

from chongjin_cli.analysis.brief.claim_dates import first_day, in_time, is_by, is_by_a_year
from chongjin_cli.dataset.dates import decimal_year, iso, parse


def dated(name: str, begin: str | None, end: str | None, date: str | None = None) -> Any:
    return {"id": name, "date": date, "dates": {"from": begin, "to": end}}


def of(name: str, date: str) -> Any:
    """A claim of a date in EDTF."""
    read = parse(date)
    return dated(name, iso(read.first), iso(read.last), date)


@pytest.mark.parametrize(
    ("begin", "end", "day"),
    [
        ("1940-05-01", "1945-12-31", "1940-05-01"),
        ("1940-05-01", None, "1940-05-01"),
        (None, "1945-12-31", "1945-12-31"),
        (None, None, ""),
    ],
)
def test_a_claim_is_known_to_be_so_from_its_beginning_else_its_end(
    begin: str | None, end: str | None, day: str
) -> None:
    assert first_day(dated("a", begin, end)) == day


def test_claims_stand_in_the_order_of_time_what_has_no_date_last() -> None:
    claims = [
        dated("always", None, None),
        of("later", "1941"),
        of("in May", "1940-05"),
        of("by then", "/1940"),  # at the beginning of its year
        of("by 20 May", "/1940-05-20"),
        of("by May", "/1940-05"),
        of("before", "1939-12-30/.."),
        of("b", "1940"),
        of("a", "1940/1950"),
        of("19 May", "1940-05-19/1940-06"),
        of("since 30 April", "1940-04-30/.."),
        of("decade", "193X"),
    ]
    assert [each["id"] for each in in_time(claims)] == [
        "decade", "before", "by then", "since 30 April", "by May", "19 May", "by 20 May", "in May", "a", "b", "later",
        "always",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("date", "by_a_year", "by_1940"),
    [
        ("/1940", True, True), ("/194X", True, True), ("/1939", True, False), ("/1940-05", False, False),
        ("1940", False, False), ("1939/1940", False, False), ("../1940", False, False),
    ],
)  # fmt: skip
def test_what_was_so_by_a_year_did_not_happen_in_it(date: str, by_a_year: bool, by_1940: bool) -> None:
    claim = of("a", date)
    assert (is_by_a_year(claim), is_by(claim, 1940.0, decimal_year("1940-12-31"))) == (by_a_year, by_1940)
    assert is_by(claim, 1939.0, 1940.5) is False  # a longer time than the year
