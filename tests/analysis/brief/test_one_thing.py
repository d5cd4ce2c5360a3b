"""One thing under two records: each page names the other, and is made of the claims of both."""

from typing import Any

import pytest

from chongjin_cli import contract
from tests.analysis.brief.conftest import HEAD, Town, claim

YARDS = {
    "places": [
        *HEAD["places"],
        {"id": "north-yard", "label": "North Yard", "kind": "works", "within": "town"},
        {"id": "town-yard", "label": "Town Yard", "kind": "works", "within": "town"},
    ]
}


def yard(number: int, name: str, value: int, as_of: str, support: str = "B1 C1") -> dict[str, Any]:
    """A claim that a yard had so many hands."""
    place = f"{name.lower()}-yard"
    figure = {"measure": "population", "of": place, "value": value, "as_of": as_of}
    return claim(number, f"The {name} Yard had {value} hands.", support, as_of, places=[place], figures=[figure])


def same(
    text: str = "The North Yard has also gone by the name of Town Yard.", support: str = "B1 C1"
) -> dict[str, Any]:
    return claim(9, text, support, places=["north-yard", "town-yard"])


def pages(town: Town, *claims: dict[str, Any], **head: Any) -> list[contract.Brief]:
    dataset = town(*claims, **(YARDS | head))
    return [dataset.brief("north yard"), dataset.brief("town yard")]


@pytest.mark.parametrize(
    ("link", "named"),
    [
        (same(), True),
        (same("The North Yard is also known as Town Yard."), True),
        (same(support="B1"), False),  # only possible
        (same("The North Yard lies by Town Yard."), False),
        (same("The yard has also gone by the name of Town Yard."), False),
    ],
)
def test_a_page_names_the_other_record_of_its_thing(town: Town, link: dict[str, Any], named: bool) -> None:
    found = pages(town, yard(1, "North", 70, "2011"), yard(2, "Town", 10, "2013"), yard(3, "Town", 12, "2012"), link)
    others = [{"kind": "place", "id": name, "label": label, "claims": claims}
              for name, label, claims in (("town-yard", "Town Yard", 3), ("north-yard", "North Yard", 2))]  # fmt: skip
    assert [page["namesakes"] for page in found] == ([[other] for other in others] if named else [[], []])


def test_a_thing_of_another_kind_with_that_name_is_not_the_same(town: Town) -> None:
    places = [{**each, "kind": "quay"} if each["id"] == "town-yard" else each for each in YARDS["places"]]
    assert [page["namesakes"] for page in pages(town, same(), places=places)] == [[], []]


def test_the_newest_figure_is_that_of_either_record(town: Town) -> None:
    for page in pages(town, yard(1, "North", 70, "2011"), yard(2, "Town", 60, "2013"), same()):
        [figure] = page["figures"]
        assert (figure["use"]["claim"], figure["of"], figure["reason"]) == (
            "TN-0002", page["subject"]["id"], "newest of the 2 graded confirmed; 2 origins",
        )  # fmt: skip
        [gap] = (gap["text"] for gap in page["gaps"] if gap["code"] == "figures")
        assert gap == "No later figure: Population: 60 people (2013, TN-0002)."


def test_the_page_of_either_record_tells_the_same_and_counts_those_of_the_other_as_tied_to_it(town: Town) -> None:
    north = claim(1, "The North Yard sold amber.", date="2024-05", places=["north-yard"])
    of_town = [
        claim(2, "The Town Yard is a works.", places=["town-yard"]),
        claim(3, "A liner was launched.", date="2025-05", places=["town-yard"]),
        claim(4, "A liner sank.", "B1", date="1990", places=["town-yard"]),
        claim(5, "No liner sank.", "B1", date="1990", places=["town-yard"]),
    ]
    found = pages(town, north, *of_town, same(), disputes=[("TN-0004", "TN-0005")])
    for page in found:
        assert [row["claim"] for row in page["identity"]] == ["TN-0002"]
        assert [row["claim"] for row in page["latest"]] == ["TN-0001", "TN-0003"]
        assert [each["id"] for each in page["disputes"]] == ["d-tn-0004"]
    assert [(page["claims"], page["more"], page["tied"]) for page in found] == [(2, 0, 4), (5, 0, 1)]


def test_claims_of_the_other_record_are_as_much_on_the_thing_as_its_own(town: Town) -> None:
    """Of one thing neither outdoes the other: what people ask for more comes first."""
    told = [claim(number, f"{name}s ring.", places=[place]) for number, name, place in
            ((1, "Bell", "north-yard"), (2, "Horn", "town-yard"))]  # fmt: skip
    told[1]["questions"] = ["Who?"] * 8
    dataset = town(*told, same(), **YARDS)
    assert [dataset.brief(name, limit=1)["established"][0]["claim"] for name in ("north yard", "town yard")] == [
        "TN-0002", "TN-0002",
    ]  # fmt: skip


def test_filters_hold_for_the_claims_of_the_other_record_too(town: Town) -> None:
    of_town = [claim(number, f"{name} rang.", support, date="2025-05", places=["town-yard"]) for number, name, support in
               ((1, "Bells", "B1"), (2, "Horns", "D1"))]  # fmt: skip
    page = town(*of_town, same(), **YARDS).brief("north yard", grade="B")
    assert ([row["claim"] for row in page["latest"]], page["tied"]) == (["TN-0001"], 1)
