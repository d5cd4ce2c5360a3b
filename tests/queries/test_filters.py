"""Filters mean what they say: repeated they widen, different ones narrow, and what cannot be meant is refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import chongjin_cli
from chongjin_cli.api import Chongjin
from chongjin_cli.errors import UsageError
from tests.conftest import SMALL


@pytest.fixture
def dataset(save: Callable[[Any], Path]) -> Chongjin:
    return chongjin_cli.open(str(save(SMALL)))


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"topic": "steel"}, "2 3"),
        ({"topic": ["steel", "port"]}, "1 2 3 4"),
        ({"topic": ["steel", "port"], "era": "colonial"}, "1 2 3"),
        ({"topic": ["steel"], "actor": "nippon-steel"}, "2"),
        ({"source": ["essay", "gazette-1908"]}, "1 3 4"),
        ({"publisher": "press"}, "1 2"),
        ({"publisher": "블로거"}, "2 3"),
        ({"publisher": ["press", "bloggers"], "place": "works"}, "2 3"),
        ({"kind": ["claim", "estimate"], "status": "disputed"}, "3"),
        ({"status": ["disputed", "confirmed"]}, "1 3"),
        ({"grade": "A"}, "1"),
        ({"grade": "B"}, "1 2"),
        ({"grade": "3"}, "1 2"),
        ({"grade": ["A1", "C4"]}, "1 2 3"),
        ({"grade": "B3"}, "1 2"),
        ({"match": "founded"}, "2 3"),
        ({"match": "founded -nippon"}, "3"),
        ({"match": '"steel works" 1938'}, "2"),
        ({"match": "fonded"}, ""),
        ({"match": "established"}, ""),  # another word for founded
        ({"match": "abandoned"}, ""),  # another word for idle
        ({"match": "-founded"}, "1 4"),
        ({"match": "-founded -port"}, "4"),
        ({"match": "!!!"}, ""),
        ({"since": "1938"}, "2 4"),
        ({"since": "1938", "until": "1940s"}, "2"),
        ({"until": "1 April 1908"}, "1"),
        ({"until": "1908-03-31"}, ""),
        ({"during": "1930s"}, "2 3"),
        ({"during": "1937"}, "3"),
        ({"during": "20th century"}, "1 2 3"),
        ({"during": "2010s"}, ""),
        ({"since": "2010s", "until": "2010s"}, "4"),
    ],
)
def test_what_is_left(dataset: Chongjin, filters: dict[str, Any], found: str) -> None:
    assert " ".join(sorted(claim["id"][-1] for claim in dataset.claims(**filters))) == found


@pytest.mark.parametrize(("since", "until"), [("1945", "1910"), ("1938-02", "1938-01"), ("1990s", "December 1989")])
def test_a_time_that_ends_before_it_begins_is_refused(dataset: Chongjin, since: str, until: str) -> None:
    with pytest.raises(UsageError) as raised:
        list(dataset.claims(since=since, until=until))
    assert raised.value.message == f"since: {since!r} is later than the end, {until!r}"
    assert raised.value.hint == "swap them"
    assert [claim["id"] for claim in dataset.claims(since="1908-04-01", until="1908-04-01")] == ["CJ-0001"]
    assert dataset.claims(since="1938", until="../..")


def test_what_has_no_date_is_within_no_time(small: dict[str, Any], save: Callable[[Any], Path]) -> None:
    small["claims"][1].pop("date")
    undated = chongjin_cli.open(str(save(small)))
    for time, found in (("1937", "3"), ("1938", ""), ("../1940", "1 3"), ("1900/..", "1 3 4"), ("20th century", "1 3")):
        assert " ".join(sorted(claim["id"][-1] for claim in undated.claims(during=time))) == found, time
    assert "CJ-0002" in [claim["id"] for claim in undated.claims()]


@pytest.mark.parametrize("time", ["since", "until", "during", "match"])
def test_a_date_in_numbers_that_is_two_days_is_refused(dataset: Chongjin, time: str) -> None:
    with pytest.raises(UsageError, match=r"^'1/4/1908' is 1 April 1908 or 4 January 1908; write the month"):
        dataset.claims(**{time: "1/4/1908"})
    assert dataset.claims(**{time: "14/1/2001"}) == dataset.claims(**{time: "14 January 2001"})


def test_a_match_narrows_a_search(dataset: Chongjin) -> None:
    assert [claim["id"] for claim in dataset.search("steel", match="nippon")] == ["CJ-0002"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("-founded", "1 4"),
        ("founded -1938", "3"),
        ("-founded -port", ""),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_a_search_may_only_leave_out_but_finds_nothing_without_a_word(
    dataset: Chongjin, words: str, found: str
) -> None:
    assert " ".join(sorted(claim["id"][-1] for claim in dataset.search(words))) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zinc", ""),  # another name of the topic that holds theirs
        ("kilns", ""),  # its topic's label, which may be of several things
        ("chaek", "2 3"),  # a place's
        ("nippon", "2"),  # an actor's
        ("lead", ""),  # another name of the place that holds all of them
        ("ferrum", ""),  # another name of the works themselves
        ("essay", ""),  # a source's title
    ],
)
def test_a_match_looks_at_labels_of_the_claim_itself_and_at_no_other_names(
    save: Callable[[Any], Path],
    small: dict[str, Any],
    words: str,
    found: str,
) -> None:
    small["topics"][0]["aliases"] = ["Zinc"]
    small["topics"][1]["label"] = "Iron and kilns"
    for place in small["places"]:
        place["names"] = place.get("names", {}) | {"aliases": ["Ferrum" if place["id"] == "works" else "Lead"]}
    dataset = chongjin_cli.open(str(save(small)))
    assert " ".join(sorted(claim["id"][-1] for claim in dataset.claims(match=words))) == found


@pytest.mark.parametrize(("words", "found"), [("strike", ["CJ-0001"]), ("walkout", [])])
def test_a_match_takes_no_other_words_for_what_a_question_asks(
    save: Callable[[Any], Path], small: dict[str, Any], words: str, found: list[str]
) -> None:
    small["claims"][0]["questions"] = ["Who was on strike?"]
    assert [claim["id"] for claim in chongjin_cli.open(str(save(small))).claims(match=words)] == found


def test_established_statuses_leave_out_allegations_unless_they_are_asked_for(
    save: Callable[[Any], Path],
    small: dict[str, Any],
) -> None:
    small["claims"][0]["kind"] = "allegation"
    dataset = chongjin_cli.open(str(save(small)))
    assert dataset.claims(status="confirmed") == []
    assert [claim["id"] for claim in dataset.claims(status="confirmed", kind="allegation")] == ["CJ-0001"]
    assert [claim["id"] for claim in dataset.claims(status="disputed")] == ["CJ-0003"]


@pytest.mark.parametrize(
    "filters",
    [
        {"topic": "nothing"}, {"grade": "G"}, {"grade": "C7"}, {"grade": ""}, {"grade": "C33"}, {"kind": "fact"},
        {"status": ["confirmed", "sure"]}, {"sort": "best"}, {"since": "soon"}, {"during": "x"}, {"limit": -1},
        {"offset": -1}, {"limit": "many"},
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(dataset: Chongjin, filters: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        dataset.claims(**filters)


def test_each_list_has_orders_of_its_own(dataset: Chongjin) -> None:
    refused: list[tuple[Callable[..., Any], str, str]] = [
        (dataset.claims, "rank", "sort: a list of claims has no order 'rank'"),
        (dataset.claims, "label", "sort: a list of claims has no order 'label'"),
        (dataset.topics, "grade", "sort: a list of names has no order 'grade'"),
    ]
    for listing, order, message in refused:
        with pytest.raises(UsageError) as error:
            listing(sort=order)
        assert error.value.message == message
    with pytest.raises(UsageError, match="a search has no order 'label'"):
        dataset.search("steel", sort="label")
    assert [claim["id"] for claim in dataset.search("steel", sort="rank")] == ["CJ-0003", "CJ-0002"]
