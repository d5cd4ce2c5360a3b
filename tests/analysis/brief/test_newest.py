"""What is old or missing of what people ask of a subject: the newest figures, who is in office, how many they were."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim, population
from tests.analysis.brief.test_gaps import texts

BAKER: dict[str, Any] = {"actors": [*HEAD["actors"], {"id": "baker", "label": "Baker", "kind": "person"}]}


@pytest.mark.parametrize(
    ("year", "found"),
    [("2021", ["No later figure: Population: 500 people (2021, TN-0001)."]), ("2022", []), ("1996", ["No later figure: Population: 500 people (1996, TN-0001)."]), ("1995", [])],
)  # fmt: skip
def test_the_newest_figure_of_a_series_where_it_is_old_but_not_gone(town: Town, year: str, found: list[str]) -> None:
    """Updated in 2026: five years are old, after thirty nobody asks for a newer one."""
    assert texts(town(population(1, 500, year), population(2, 90, "1990")).brief("town"), "figures") == found


@pytest.mark.parametrize(("year", "found"), [("2016", ["TN-0001"]), ("2017", [])])
def test_the_newest_sure_figure_where_it_is_older(town: Town, year: str, found: list[str]) -> None:
    brief = town(population(1, 500, year), population(2, 900, "2024", "D1")).brief("town")
    gaps = [gap for gap in brief["gaps"] if gap["code"] == "figures"]
    assert [name for gap in gaps for name in gap["claims"]] == found
    assert [gap["text"] for gap in gaps] == [
        f"No later one that is confirmed or probable: Population: 500 people ({year}, {name})." for name in found
    ]


def test_figures_are_of_the_subject_itself_or_the_place_of_all_and_of_what_people_ask_for(town: Town) -> None:
    load = {"measure": "cargo", "of": "town", "value": 70, "as_of": "2010"}
    boat = claim(1, "A ship brought 70 tonnes.", date="2010", figures=[load])
    assert texts(town(boat).brief("town"), "figures") == []  # tonnes are of one ship
    camp = population(2, 500, "2010", places=["camp"])
    camp["figures"][0]["of"] = "camp"
    others = [claim(number, f"Act {number}.") for number in range(3, 8)]
    assert texts(town(camp, *others).brief("trade"), "figures") == []
    assert texts(town(camp, *others).brief("town"), "figures") == []
    lived = population(8, 900, "2010")
    assert texts(town(camp, lived, *others).brief("trade"), "figures") == [
        "No later figure: Population, Town: 900 people (2010, TN-0008)."
    ]
    assert texts(town(camp, *others).brief("camp"), "figures") == [
        "No later figure: Population: 500 people (2010, TN-0002)."
    ]


def test_a_figure_of_a_decade_may_be_of_its_last_year(town: Town) -> None:
    assert texts(town(population(1, 500, "199X")).brief("town"), "figures") == [
        "No later figure: Population: 500 people (1990s, TN-0001)."
    ]
    for date in ("198X", "19XX", "1990/2000"):
        assert texts(town(population(1, 500, date)).brief("town"), "figures") == []


def test_a_unit_that_is_gone_has_no_newest(town: Town) -> None:
    old = {**HEAD["measures"][0], "id": "population-old", "label": "Souls"}
    souls = population(2, 9, "2008")
    souls["figures"][0]["measure"] = "population-old"
    dataset = town(population(1, 500, "2010"), souls, measures=[*HEAD["measures"], old])
    assert texts(dataset.brief("town"), "figures") == ["No later figure: Population: 500 people (2010, TN-0001)."]


def test_of_a_time_there_is_no_newest(town: Town) -> None:
    dataset = town(population(1, 500, "2010"))
    assert texts(dataset.brief("2010"), "figures") == []
    assert texts(dataset.brief("new days"), "figures") == []
    assert texts(dataset.brief("town", since="2000"), "figures") == []


def test_a_figure_that_is_disputed_or_alleged_is_no_newest(town: Town) -> None:
    old = population(1, 500, "2010")
    for newer in (population(2, 9, "2025", "C1 -B1"), population(2, 9, "2025", kind="allegation")):
        assert texts(town(old, newer).brief("town"), "figures") == [
            "No later figure: Population: 500 people (2010, TN-0001)."
        ]


@pytest.mark.parametrize(
    ("told", "date", "found"),
    [
        ("In 2024 Baker was mayor of Town", "2024", True),
        ("In 2025 Baker was mayor of Town", "2025", False),  # two years ago at least
        ("Baker was long the mayor of Town", "2020", True),
        ("Baker was for long the mayor of Town", "2020", False),  # more than three words on
        ("Baker met the mayor of Town", "2020", False),
    ],
)
def test_who_was_the_last_in_an_office(town: Town, told: str, date: str, found: bool) -> None:
    held = claim(1, f"{told}.", date=date) | {"actors": ["baker"]}
    before = claim(2, "A baker was mayor of Town.", date="1990") | {"actors": ["baker"]}
    text = [f"No later mayor is told of: {told} (TN-0001)."]
    assert texts(town(held, **BAKER).brief(), "offices") == text * found
    assert texts(town(held, **BAKER).brief("trade"), "offices") == []  # a topic has none
    assert texts(town(held | {"actors": ["guild"]}, **BAKER).brief(), "offices") == []  # no person
    if found:
        assert texts(town(held, before, **BAKER).brief("town"), "offices") == text


def test_the_last_in_an_office_of_a_place_is_not_that_of_what_it_lies_in(town: Town) -> None:
    mayor = claim(1, "Baker was mayor of Town.", date="2001") | {"actors": ["baker"]}
    later = claim(2, "Baker was chief of Town in Shire.", date="2005") | {"actors": ["baker"]}
    shire = {"id": "shire", "label": "Shire", "kind": "county"}
    wider: dict[str, Any] = {"places": [shire, HEAD["places"][0] | {"within": "shire"}, *HEAD["places"][1:]]}
    assert texts(town(mayor, later, **BAKER, **wider).brief("town"), "offices") == [
        "No later mayor is told of: Baker was mayor of Town (TN-0001)."
    ]
    for where in ("town", "shire"):
        assert texts(town(later, **BAKER, **wider).brief(where), "offices") == []
    quay = claim(3, "Baker was chief of the quay.", date="2005", places=["quay"]) | {"actors": ["baker"]}
    assert texts(town(quay, *(claim(n, f"Act {n}.") for n in range(4, 20)), **BAKER).brief("quay"), "offices") == []
