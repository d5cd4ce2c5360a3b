"""What stands around a subject: another record of its name, what came before and after a date, who says a thing."""

from typing import Any

import pytest

from chongjin_cli import contract
from tests.analysis.brief.conftest import HEAD, Town, claim
from tests.analysis.brief.test_composing import apart, ids

TRADE_DAYS: dict[str, Any] = {"eras": [{"id": "trade-days", "label": "Trade", "dates": "1940/1949", "summary": "S."}]}


def held(brief: contract.Brief) -> list[int]:
    return sorted(number for group in brief["further"] for number in ids(group["rows"]))


def test_a_page_on_an_era_draws_on_the_topic_of_its_name(town: Town) -> None:
    within = [apart(number, date="1944") for number in range(3)]
    before = [apart(number, date="1930") for number in range(3, 10)]
    brief = town(*within, *before, **TRADE_DAYS).brief(era="trade-days")
    assert (brief["namesakes"], held(brief)) == ([], [])  # only where the name may mean both
    brief = town(*within, *before, **TRADE_DAYS).brief("trade-days")
    assert brief["namesakes"] == [{"kind": "topic", "id": "trade", "label": "Trade", "claims": 10}]
    assert (len(held(brief)), brief["claims"]) == (5, 3)
    assert town(*within, *before, **TRADE_DAYS).brief("trade-days", limit=3)["namesakes"] == []


def test_a_page_on_a_topic_draws_on_what_befell_in_the_era_of_its_name(town: Town) -> None:
    own = [apart(number, date="1944") for number in range(3)]
    burned = claim(11, "The old barn burned.", date="1944", topics=["mill"])
    early = claim(12, "A new shed burned too.", date="1940", topics=["mill"])
    calm = claim(13, "Wheat was ground.", date="1944", topics=["mill"])
    brief = town(*own, burned, early, calm, **TRADE_DAYS).brief("trade")
    assert [each["id"] for each in brief["namesakes"]] == ["trade-days"]
    assert held(brief) == [11]  # not of another time than the topic, nor of what befell nobody
    others = [apart(number, date="1945", topics=["mill"]) for number in range(20, 28)]
    assert town(*own, burned, *others, **TRADE_DAYS).brief("trade")["namesakes"] != []  # a quarter of it
    assert town(*own, burned, early, *others, **TRADE_DAYS).brief("trade")["namesakes"] == []


@pytest.mark.parametrize(
    ("date", "topic", "found"),
    [
        ("1942", "trade", True), ("1946", "trade", True), ("1941-12", "trade", False), ("1947", "trade", False),
        ("1943-06-07", "trade", True), ("1945/1946", "trade", False), ("1943", "mill", False), ("1944", "trade", False),
    ],
)  # fmt: skip
def test_what_came_within_two_years_of_a_date_stands_in_the_lines_that_are_left(
    town: Town, date: str, topic: str, found: bool
) -> None:
    brief = town(apart(1, date="1944"), apart(2, date=date, topics=[topic])).brief("1944")
    assert (ids(brief["around"]) == [2]) == found


def test_twenty_stand_around_a_date_at_most_and_none_beside_a_limit_or_another_subject(town: Town) -> None:
    dataset = town(apart(1, date="1944"), *(apart(number, date="1943") for number in range(2, 24)))
    assert len(dataset.brief("1944")["around"]) == 20
    assert dataset.brief("1944", limit=30)["around"] == dataset.brief("trade")["around"] == []


def test_who_only_says_a_thing_ties_nothing_to_it(town: Town) -> None:
    """The guild has both deeds of the boat; one that has a publisher's name is who saw them."""
    boats: dict[str, Any] = {"actors": [*HEAD["actors"], {"id": "boat", "label": "Boat", "kind": "ship"}]}
    own = [apart(number, actors=["boat", "guild"]) for number in (1, 2)]
    other = apart(3, actors=["guild"], places=["quay"])
    assert ids(town(*own, other, **boats).brief("boat")["beside"]) == [3]
    boats["actors"][0] = HEAD["actors"][0] | {"label": "House B1"}
    assert ids(town(*own, other, **boats).brief("boat")["beside"]) == []


def test_figures_in_a_unit_that_was_replaced_say_in_which_they_are(town: Town) -> None:
    won = [
        {"id": "price", "label": "Price", "unit": "won per kg", "summary": "S."},
        {"id": "price-old", "label": "Old price", "unit": "old won per kg", "summary": "S."},
    ]

    def price(number: int, measure: str, said: str) -> dict[str, Any]:
        figure = {"measure": measure, "of": "town", "value": number, "as_of": "2001"}
        return apart(number, date="2001", figures=[figure]) | {"assertion": said}

    old, new = price(1, "price-old", "Rice was one won."), price(2, "price", "Corn rose to two won.")
    newer = price(4, "price", "Peas fell to six won.")
    named = price(3, "price-old", "Beans stood at three old won.")
    brief = town(old, new, newer, named, measures=won).brief("trade", limit=9)
    rows = [row for part in ("established", "latest", "identity", "possible") for row in brief[part]]
    assert {row["claim"][-1]: row["unit"] for row in rows} == {
        "1": "old won",
        "2": "new won",
        "3": None,
        "4": "new won",
    }
    alone = town(old, named, measures=won).brief("trade", limit=9)
    assert {row["unit"] for row in alone["established"]} == {None}


@pytest.mark.parametrize(
    ("unit", "value", "as_of", "found"),
    [
        ("m", 30, "1990", "; unlike it: 30 (1990), TN-0002 B3"), ("people", 30, "1990", ""), ("m", 17, "1990", ""),
        ("m", 30, "1970", ""),
    ],
)  # fmt: skip
def test_of_what_hardly_changes_another_figure_is_told(
    town: Town, unit: str, value: int, as_of: str, found: str
) -> None:
    """Not one that agrees, nor one of more than thirty years before."""
    depth = [{"id": "depth", "label": "Depth", "unit": unit, "summary": "S."}]

    def deep(number: int, metres: int, date: str, support: str) -> dict[str, Any]:
        figure = {"measure": "depth", "of": "town", "value": metres, "as_of": date}
        return apart(number, support, date, figures=[figure])

    [figure] = town(deep(1, 12, "2002", "B1"), deep(2, value, as_of, "B1"), measures=depth).brief("trade")["figures"]
    assert figure["reason"] == f"newest of the 2 possible; 1 origin{found}"
