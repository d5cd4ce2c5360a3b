"""Figures as a chart shows them: which can be drawn, with which letter, on what scale."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from chongjin_cli.present.labels import Labels
from chongjin_cli.present.series import Marked, Series, mark, scale, series

LABELS = cast(
    Labels,
    SimpleNamespace(
        record=lambda _, name: {"label": name.capitalize(), "unit": "people"},
        thing=lambda name: name.title(),
        updated="2026-12-31",
        cited=lambda name: f"the {name}",
    ),
)


def point(of: str, value: float, begin: str | None, end: str | None) -> Any:
    as_of = f"{begin or ''}/{end or ''}"
    return {
        "of": of, "value": value, "low": None, "high": None, "as_of": as_of, "dates": {"from": begin, "to": end},
        "sources": ["page"],
    }  # fmt: skip


def in_year(year: int, value: float = 1, of: str = "works", years: int = 1) -> Any:
    return point(of, value, f"{year}-01-01", f"{year + years - 1}-12-31")


def test_the_thing_with_most_figures_comes_first() -> None:
    points = [
        in_year(1990, of="city"),
        in_year(1991),
        in_year(1992),
        in_year(1993, of="port"),
        in_year(1994, of="port"),
    ]
    found = series(LABELS, "workforce", points)
    assert [(each.title, each.unit, len(each.points)) for each in found] == [
        ("Workforce, Works", "people", 2), ("Workforce, Port", "people", 2), ("Workforce, City", "people", 1),
    ]  # fmt: skip
    assert found[0].points[0].point["sources"] == ["the page"]


@pytest.mark.parametrize(
    ("dates", "drawn"),
    [
        ([("1945-08-01", "1945-08-31"), ("1945-08-13", "1945-08-13"), ("1945-08-31", "1945-08-31")], False),
        ([("1945-08-13", "1945-08-13"), ("1945-09-30", "1945-09-30")], True),
        ([("1945-08-13", "1945-08-13"), ("1800-01-01", "1900-12-31")], False),
        ([("1945-08-13", "1945-08-13"), (None, None)], False),
        ([(None, None)], False),
    ],
)
def test_what_is_of_one_month_has_no_course(dates: list[tuple[str | None, str | None]], *, drawn: bool) -> None:
    [found] = series(LABELS, "deaths", [point("works", 1, *each) for each in dates])
    assert found.has_course is drawn


def test_what_can_be_drawn_has_the_next_letter() -> None:
    points = [
        in_year(1900, years=100), point("works", 1, "1910-01-01", "1950-01-01"), point("works", 1, "1910-01-01", "1950-01-02"),
        point("works", 1, None, "1950-12-31"), point("works", 1, "1960-01-01", None), point("works", 1, None, None),
    ]  # fmt: skip
    [found] = series(LABELS, "workforce", points)
    assert [each.letter for each in found.points] == ["", "a", "", "b", "c", ""]
    assert [(letter, round(at)) for letter, at, _ in found.drawn] == [("a", 1930), ("b", 1951), ("c", 1960)]


@pytest.mark.parametrize(
    ("as_of", "begin", "end", "at"),
    [
        ("/1945", None, "1945-12-31", 1945.5),  # where the value of 1945 itself stands, not a year later
        ("../1945", None, "1945-12-31", 1945.5),
        ("1945/..", "1945-01-01", None, 1945.5),
        ("/194X", None, "1949-12-31", 1945.0),
        ("/1945-04", None, "1945-04-30", 1945.3),
        ("/19XX", None, "1999-12-31", None),
    ],
)
def test_a_limit_stands_in_the_middle_of_what_it_may_mean(as_of: str, begin: str, end: str, at: float | None) -> None:
    [found] = series(LABELS, "workforce", [point("works", 1, begin, end) | {"as_of": as_of}])
    assert [each.at and round(each.at, 1) for each in found.points] == [at]


@pytest.mark.parametrize(
    ("points", "first", "last", "amounts"),
    [
        ([(1990.0, 100), (2040.0, 900)], 1989.0, 2041.0, [0, 200, 400, 600, 800, 1000]),
        ([(1990.0, 100), (2000.0, 900)], 1989.5, 2000.5, [0, 200, 400, 600, 800, 1000]),
        ([(1990.0, 7)], 1989.5, 1990.5, [0, 2, 4, 6, 8]),
        ([(1990.0, -9), (1991.0, -5)], 1989.5, 1991.5, [-10, -8, -6, -4, -2, 0]),
        ([(1990.0, -5), (1991.0, 5)], 1989.5, 1991.5, [-6, -4, -2, 0, 2, 4, 6]),
    ],
)
def test_the_scale_has_all_points_with_a_margin_and_zero(
    points: list[tuple[float, float]], first: float, last: float, amounts: list[float]
) -> None:
    marked = [Marked("a", at, in_year(int(at), value)) for at, value in points]
    found = scale(Series("Workforce", "people", [*marked, Marked("", None, in_year(1000, 10**6))]))
    assert (found.first, found.last, found.amounts) == (first, last, amounts)
    assert all(first <= year <= last for year in found.years(5))


def test_round_years_of_a_scale_lie_within_it() -> None:
    found = scale(
        Series("Workforce", "people", [Marked("a", 1938.5, in_year(1938)), Marked("b", 1999.5, in_year(1999))])
    )
    assert found.years(4) == [1940, 1960, 1980, 2000]
    assert found.years(2) == [1950, 2000]
    assert scale(Series("Workforce", "people", [Marked("a", 1990.5, in_year(1990))])).years(5) == [1990, 1991]


@pytest.mark.parametrize(("number", "letter"), [(0, "a"), (25, "z"), (26, "A"), (51, "Z"), (52, "·")])
def test_points_have_letters_as_far_as_there_are_any(number: int, letter: str) -> None:
    assert mark(number) == letter
