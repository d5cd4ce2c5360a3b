"""In which order claims are told, and from which day on each is known to be so."""

from typing import Any

import pytest

from chongjin_cli.analysis.claim_dates import first_day, in_time


def dated(name: str, begin: str | None, end: str | None) -> Any:
    return {"id": name, "dates": {"from": begin, "to": end}}


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
        dated("later", "1941-01-01", "1941-12-31"),
        dated("in May", "1940-05-01", "1940-05-31"),
        dated("by then", None, "1940-12-31"),  # at the beginning of its year
        dated("before", "1939-12-31", None),
        dated("b", "1940-01-01", "1940-12-31"),
        dated("a", "1940-01-01", "1950-12-31"),
    ]
    assert [each["id"] for each in in_time(claims)] == ["before", "a", "b", "by then", "in May", "later", "always"]
