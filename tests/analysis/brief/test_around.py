"""What stands around a subject: another record of its name, what came before and after a date, who says a thing."""

from typing import Any

import pytest

from chongjin_cli import contract
from tests.analysis.brief.conftest import HEAD, Town, claim
from tests.analysis.brief.test_composing import apart, ids
from tests.analysis.brief.test_headlines import TOPICS, crafts

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


@pytest.mark.parametrize(
    ("date", "topic", "found"),
    [
        ("1941", "trade", True), ("1947", "trade", True), ("1940-12", "trade", False), ("1948", "trade", False),
        ("1943-06-07", "trade", True), ("1945/1946", "trade", False), ("1943", "mill", False), ("1944", "trade", False),
    ],
)  # fmt: skip
def test_what_came_within_three_years_of_a_date_stands_in_the_lines_that_are_left(
    town: Town, date: str, topic: str, found: bool
) -> None:
    brief = town(apart(1, date="1944"), apart(2, date=date, topics=[topic])).brief("1944")
    assert (ids(brief["around"]) == [2]) == found


def test_twenty_stand_around_a_date_at_most_and_none_beside_a_limit_or_another_subject(town: Town) -> None:
    dataset = town(apart(1, date="1944"), *(apart(number, date="1943") for number in range(2, 24)))
    assert len(dataset.brief("1944")["around"]) == 20
    assert dataset.brief("1944", limit=30)["around"] == dataset.brief("trade")["around"] == []


def test_what_is_nearer_to_a_date_comes_first_however_well_graded(town: Town) -> None:
    far, near = (
        [apart(number, date="1941") for number in range(2, 20)],
        [apart(30, "B1", "1943"), apart(31, "B1", "1945")],
    )
    found = ids(
        town(apart(1, date="1944"), *far, *near, *(apart(n, date="1942") for n in (20, 21))).brief("1944")["around"]
    )
    assert (len(found), set(found) >= {20, 21, 30, 31}) == (20, True)


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


@pytest.mark.parametrize(("others", "found"), [(9, ["trade-days"]), (10, [])])
def test_a_page_on_a_topic_draws_on_the_era_named_after_it(town: Town, others: int, found: list[str]) -> None:
    """A quarter of the era's claims must be on the topic."""
    own = [apart(number, date="1944") for number in range(3)]
    more = [apart(number, date="1945", topics=["mill"]) for number in range(20, 20 + others)]
    brief = town(*own, *more, **TRADE_DAYS).brief("trade")
    assert [each["id"] for each in brief["namesakes"]] == found
    assert len(held(brief)) == (5 if found else 0)


@pytest.mark.parametrize(("said", "late", "found"), [("Under Baker", 4, 8), ("By Baker", 4, 0), ("Under Baker", 1, 0)])
def test_a_ruler_has_a_line_on_each_large_subject_of_his_time(town: Town, said: str, late: int, found: int) -> None:
    """It begins with his own claims, a tenth of them apart."""
    head = {"topics": [*TOPICS, *HEAD["topics"]], "actors": [{"id": "baker", "label": "Baker", "kind": "person"}]}
    own = [claim(9900, "Baker was born.", date="1900", actors=["baker"])]
    own += [claim(9900 + n, f"Baker met {n}.", date="1940", actors=["baker"]) for n in range(1, late)]
    own += [claim(9950 + n, f"Baker left {n}.", date="1970", actors=["baker"]) for n in range(9 - late + 1)]
    ruled = claim(9990, f"{said} rye was sown.", date="1960")
    brief = town(*crafts(8), *own, ruled, **head).brief("baker")
    assert len(brief["headlines"]) == found
