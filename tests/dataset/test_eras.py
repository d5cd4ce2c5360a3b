"""Which eras a date meets, and the days it may mean."""

from typing import Any

import pytest

from chongjin_cli.dataset.eras import eras_of, span
from chongjin_cli.dataset.model import DatasetRecords
from chongjin_cli.dataset.open_ends import EARLIEST, LATEST


@pytest.mark.parametrize(
    ("date", "eras"),
    [
        ("1908-04-01", ["colonial"]),
        ("1908-03-31", []),
        ("1908-03", []),
        ("1908", ["colonial"]),
        ("1945-08-16", ["colonial"]),
        ("1945-08-17", []),
        ("1945-08-17/2015", []),
        ("194X", ["colonial"]),
        ("1900/2030", ["colonial", "now", "outlook"]),
        ("202X", ["now"]),
        ("2026", ["now"]),
        ("2027", ["outlook"]),
        ("2030", ["outlook"]),
        ("203X", ["outlook"]),
        ("2030/..", ["outlook"]),
        ("202X/2035", ["now", "outlook"]),
        ("193X/2030", ["colonial", "now", "outlook"]),
        ("193X/202X", ["colonial", "now"]),
        ("2017/..", ["now"]),
        ("../1950", []),
        ("../1940", ["colonial"]),
        ("../2026", ["now"]),
        ("../..", ["colonial", "now"]),
        ("/1950", []),
        ("/1940", ["colonial"]),
        ("1950", []),
        (None, []),
    ],
)
def test_eras_of_a_date(small: dict[str, Any], date: str | None, eras: list[str]) -> None:
    assert eras_of(date, DatasetRecords.model_validate(small)) == eras


@pytest.mark.parametrize(
    ("date", "eras"),
    [
        ("1945", ["colonial", "division"]),
        ("1945-08", ["colonial", "division"]),
        ("1910/1945", ["colonial"]),
        ("193X/1945~", ["colonial"]),
        ("/1945", ["colonial"]),
        ("../1945-08", ["colonial"]),
        ("1910/1945-08-17", ["colonial", "division"]),
        ("1910/194X", ["colonial", "division"]),
        ("1945/1945", ["colonial", "division"]),
        ("1945-08-20/1945", ["division"]),
        ("1945/1953", ["division"]),
        ("1945-08/1950", ["division"]),
        ("1945/", ["division"]),
        ("1945/..", ["division", "now"]),
        ("1945-08-16/1953", ["colonial", "division"]),
        ("194X/1953", ["colonial", "division"]),
        ("1953-08/1955", []),
        ("1945-01/1945-12", ["colonial", "division"]),
        ("1952/1953-07", ["division"]),
    ],
)
def test_a_year_with_a_border_in_it_that_an_interval_ends_or_begins_with_is_on_its_own_side(
    small: dict[str, Any], date: str, eras: list[str]
) -> None:
    small["eras"].insert(1, {**small["eras"][0], "id": "division", "dates": "1945-08-17/1953-07"})
    assert eras_of(date, DatasetRecords.model_validate(small)) == eras


@pytest.mark.parametrize(
    ("date", "eras"),
    [
        ("199X", ["crisis"]),
        ("/199X", ["crisis"]),
        ("../199X", ["crisis"]),
        ("199X~", ["crisis"]),
        ("199X/2016", ["crisis"]),
        ("1990/1995", ["crisis"]),
        ("1989/1995", ["steel", "crisis"]),
        ("1990-11/1995", ["steel", "crisis"]),
        ("1990-11-02/1995", ["steel", "crisis"]),
        ("198X/1991", ["steel"]),
        ("198X/1991-02", ["steel", "crisis"]),
        ("1990/1991", ["steel", "crisis"]),
        ("1990", ["steel"]),
        ("1947/1957", ["war", "steel"]),
        ("1990/2030", ["crisis", "now", "outlook"]),
        ("1900/1908", ["colonial"]),
        ("2014/..", ["now"]),
        ("1991/..", ["crisis", "now"]),
    ],
)
def test_a_span_of_years_is_not_of_an_era_that_it_meets_in_its_first_or_last_year_alone(
    small: dict[str, Any], date: str, eras: list[str]
) -> None:
    made = {"war": "1950-06/1950-12", "steel": "1953-08/1990", "crisis": "1991/2000"}
    small["eras"][1:1] = [{**small["eras"][0], "id": name, "dates": dates} for name, dates in made.items()]
    assert eras_of(date, DatasetRecords.model_validate(small)) == eras


def test_an_era_with_an_open_beginning_has_all_before_its_end(small: dict[str, Any]) -> None:
    small["eras"].insert(0, {**small["eras"][0], "id": "early", "dates": "../1908-03"})
    dataset = DatasetRecords.model_validate(small)
    early = ("1392", "1592/1598", "-0108", "../1900", "../1908", "../1908-03", "/1908")
    assert [eras_of(date, dataset) for date in early] == [["early"]] * 7
    assert eras_of("../1908-04", dataset) == eras_of("../1940", dataset) == ["colonial"]


def test_what_lasts_to_this_day_is_of_an_era_that_has_just_begun(small: dict[str, Any]) -> None:
    small["eras"][1]["dates"] = "2026/.."
    assert eras_of("1940/..", DatasetRecords.model_validate(small)) == ["colonial", "now"]


@pytest.mark.parametrize(
    ("date", "eras"),
    [
        (None, ["now"]),
        ("2035", ["now"]),
        ("/2035", ["now"]),
        ("2030/..", ["now"]),
        ("2020", ["now"]),
        ("1940", ["colonial"]),
        ("1940/2035", ["colonial", "now"]),
        ("1950", []),
    ],
)
def test_a_forecast_of_what_is_to_come_is_of_the_eras_that_last(
    small: dict[str, Any], date: str | None, eras: list[str]
) -> None:
    small["eras"] = [small["eras"][0], {**small["eras"][1], "dates": "2016/.."}]
    assert eras_of(date, DatasetRecords.model_validate(small), is_forecast=True) == eras


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("1938", 19380101, 19381231),
        ("2017/..", 20170101, 20260131),
        ("2017/", 20170101, 20171231),
        ("197X/", 19700101, 19791231),
        ("2030/..", 20300101, LATEST),
        ("202X", 20200101, 20260131),
        ("202X/2035", 20200101, 20351231),
        ("2020/203X", 20200101, 20260131),
        ("201X", 20100101, 20191231),
        ("2026-01-31/..", 20260131, 20260131),
        ("2026-02-01/..", 20260201, LATEST),
        ("../1950", 19500101, 19501231),
        ("../1950-08-15", 19500815, 19500815),
        ("/1950", 19500101, 19501231),
        ("../..", EARLIEST, 20260131),
        (None, LATEST, EARLIEST),
    ],
)
def test_the_days_that_a_date_may_mean(date: str | None, first: int, last: int) -> None:
    assert span(date, "2026-01-31") == (first, last)
