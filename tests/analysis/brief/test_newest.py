"""What is old or missing of what people ask of a subject: the newest figures."""

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim, population
from tests.analysis.brief.test_gaps import texts


@pytest.mark.parametrize(
    ("year", "found"),
    [("2021", ["No later figure: Population: 500 people (2021, TN-0001)."]), ("2022", []), ("1996", ["No later figure: Population: 500 people (1996, TN-0001)."]), ("1995", [])],
)  # fmt: skip
def test_the_newest_figure_of_a_series_where_it_is_old_but_not_gone(town: Town, year: str, found: list[str]) -> None:
    """Updated in 2026: five years are old, after thirty nobody asks for a newer one."""
    assert texts(town(population(1, 500, year), population(2, 90, "1990")).brief("town"), "figures") == found


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


def test_a_later_figure_of_a_measure_alike_is_a_later_one(town: Town) -> None:
    """A series has a later figure if one of the townsfolk in a part of the town is of 2022 or later."""
    measures = [*HEAD["measures"], {**HEAD["measures"][0], "id": "urban-population", "label": "Urban population"}]
    both = "No later figure: Population: 500 people (2010, TN-0001)"
    for year, found in (("2022", []), ("2021", [f"{both}; Urban population: 9 people (2021, TN-0002)."])):
        urban = population(2, 9, year)
        urban["figures"][0]["measure"] = "urban-population"
        dataset = town(population(1, 500, "2010"), urban, measures=measures)
        assert texts(dataset.brief("town"), "figures") == found
    work = population(2, 9, "2025")
    work["figures"][0]["measure"] = "workforce"
    measures[-1]["id"] = "workforce"
    dataset = town(population(1, 500, "2010"), work, measures=measures)
    assert texts(dataset.brief("town"), "figures") == [f"{both}."]


def test_of_a_time_there_is_no_newest(town: Town) -> None:
    dataset = town(population(1, 500, "2010"))
    assert texts(dataset.brief("2010"), "figures") == []
    assert texts(dataset.brief("new days"), "figures") == []
    assert texts(dataset.brief("town", since="2000"), "figures") == []


@pytest.mark.parametrize(("support", "is_over"), [("B1 C1", True), ("C1", False)])
def test_what_is_surely_gone_has_no_newest(town: Town, support: str, is_over: bool) -> None:
    dataset = town(population(1, 500, "2010"), claim(2, "Town was abolished.", support))
    assert (texts(dataset.brief("town"), "figures") == []) is is_over


def test_a_figure_that_is_disputed_or_alleged_is_no_newest(town: Town) -> None:
    old = population(1, 500, "2010")
    for newer in (population(2, 9, "2025", "C1 -B1"), population(2, 9, "2025", kind="allegation")):
        assert texts(town(old, newer).brief("town"), "figures") == [
            "No later figure: Population: 500 people (2010, TN-0001)."
        ]
