"""Claims on the axis of a terminal: where the bar of each stands, and how it ends."""

from typing import Any, cast

import pytest

from chongjin_cli.dataset import dates
from chongjin_cli.present.screens.axis import Axis
from chongjin_cli.present.screens.timeline import _axis, _bar, _span

NOW = 2026.0
AXIS = Axis(1990.0, 2000.0, 21)
"""Two columns a year."""


def claim(date: str) -> Any:
    read = dates.parse(date)
    return cast(Any, {"date": date, "dates": {"from": dates.iso(read.first), "to": dates.iso(read.last)}})


@pytest.mark.parametrize(
    ("date", "bar"),
    [
        ("1995", "          ├─┤"),
        ("/1995", "        ┄┄├┄┤"),  # at some time of that year, not at its end
        ("/1990", "├┄┤"),
        ("/199X", "├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤"),
        ("/198X", "←"),
        ("/1995-01", "        ┄┄●"),
        ("../1995", "←───────────┤"),
        ("1995/..", "          ├─────────→"),
        ("/2005", "                    →"),
        ("1995/", "          ├┄┤┄┄"),  # from that year, until when is not known
        ("199X/", "├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤"),
        ("1995-01/", "          ●┄┄"),
    ],
)
def test_a_limit_is_dotted_over_all_that_it_may_mean(date: str, bar: str) -> None:
    assert _bar(claim(date), AXIS, NOW) == bar


@pytest.mark.parametrize(
    ("date", "bar"), [("/199X", "←┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤"), ("/1993", "←"), ("199X", "←───────────────────┤")]
)
def test_what_may_have_ended_before_the_axis_is_no_dot_at_its_end(date: str, bar: str) -> None:
    assert _bar(claim(date), Axis(1994.0, 2000.0, 21), NOW) == bar


def test_an_axis_begins_before_the_middle_of_a_limit() -> None:
    item = claim("/199X")
    assert _axis([item], [_span(item, NOW)], (None, None), 10).first == 1993


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        ("1945-08-13", "1945-08-17", "1945-08-13          1945-08-15          "),
        ("1945-01-01", "1945-12-31", "1945-01   1945-04   1945-07  1945-10    "),
    ],
)
def test_a_short_time_that_was_asked_for_has_its_days_or_months(first: str, last: str, ticks: str) -> None:
    cut = dates.decimal_year(first), dates.decimal_year(last)
    axis = _axis([claim("1940")], [(1940.0, 1941.0)], cut, 40)
    assert (axis.first, axis.last) == cut
    assert axis.ticks().plain == ticks
