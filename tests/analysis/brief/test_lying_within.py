"""The page of a district: what it is a part of, what lies in it, and no more than a share of that on one thing."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim
from tests.analysis.brief.test_composing import apart, ids

WARDS: dict[str, Any] = {
    "places": [
        HEAD["places"][0],
        *({"id": f"ward{n}", "label": f"Ward {n}", "kind": "district", "within": "town"} for n in (1, 2, 3)),
        {"id": "barn", "label": "Barn", "kind": "building", "within": "town"},
        {"id": "works", "label": "Works", "kind": "works", "within": "ward1"},
        {"id": "oven", "label": "Oven", "kind": "building", "within": "works"},
    ]
}


@pytest.mark.parametrize(
    ("said", "places", "date", "found"),
    [
        ("Town has three districts.", ["town", "ward1", "ward2", "ward3"], "/2025", [1]),
        ("Town has three parts.", ["town", "ward1", "ward2", "ward3"], "/2025", []),  # not as districts
        ("Town has three districts.", ["town", "ward1", "ward2"], "/2025", []),  # half of the others is not enough
        ("Town has three districts.", ["town", "ward1", "ward2", "barn"], "/2025", []),  # nor is what is no district
        ("Three districts burned.", ["town", "ward1", "ward2", "ward3"], "2025-01", []),  # nothing lasting
    ],
)
def test_a_district_is_first_of_all_a_part_of_the_city(
    town: Town, said: str, places: list[str], date: str, found: list[int]
) -> None:
    told = claim(1, said, "D1", date, places=places)
    assert ids(town(told, **WARDS).brief(place="ward1")["identity"]) == found


def test_two_claims_tell_of_the_parts_at_most(town: Town) -> None:
    every = ["ward1", "ward2", "ward3"]
    told = [apart(number, places=every) for number in range(1, 4)]
    for each in told:
        each["assertion"] = each["assertion"].replace(".", " districts.")
    assert len(ids(town(*told, **WARDS).brief(place="ward1")["identity"])) == 2


def of_works(number: int, first: int = 1, place: str = "works") -> list[dict[str, Any]]:
    return [
        each | {"places": [place], "assertion": f"Works {each['assertion']}"}
        for each in (apart(n) for n in range(first, first + number))
    ]


@pytest.mark.parametrize(("number", "found"), [(2, []), (3, ["works"])])
def test_what_lies_in_it_has_a_line_each_with_what_lies_in_that(town: Town, number: int, found: list[str]) -> None:
    told = [*of_works(number - 1), *of_works(1, 30, "oven")]
    heads = town(*told, **WARDS).brief(place="ward1")["headlines"]
    assert [head["subject"]["id"] for head in heads] == found
    assert [head["claims"] for head in heads] == [3] * len(found)


def test_a_line_says_the_name_of_the_thing(town: Town) -> None:
    told = [apart(number, places=["works"]) for number in range(1, 4)]
    assert town(*told, **WARDS).brief(place="ward1")["headlines"] == []
    assert town(*told, **WARDS).brief(place="works")["headlines"] == []  # nothing is told to lie in a works


def test_of_one_thing_a_dozen_claims_stand_and_all_on_the_district_itself(town: Town) -> None:
    own = [apart(number, places=["ward1"]) for number in range(20, 40)]
    others = [claim(90 + number, f"Ward 2 has {number} barns.", places=["ward2"]) for number in range(9)]
    dataset = town(*of_works(19), *own, *others, **WARDS)
    assert dataset.brief(place="ward1")["more"] == 7
    assert dataset.brief(place="works")["more"] == 0
    assert town(*of_works(19), *own, **WARDS).brief(place="ward1")["more"] == 0  # what the whole dataset is on
