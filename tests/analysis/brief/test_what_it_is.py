"""What a subject is told to be: in claims that open with its name, and of a time by what befell in it."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim
from tests.analysis.brief.test_composing import WORDS, apart, ids


def identity(town: Town, name: str | None, *claims: dict[str, Any], **head: Any) -> list[int]:
    """The claims on what a subject is, beside some that most of the words of a page are in."""
    others = [claim(number, f"Bakers bake {WORDS[number]}.", places=["camp", "town"]) for number in range(20, 30)]
    return ids(town(*claims, *others, **head).brief(name)["identity"])


@pytest.mark.parametrize(
    ("said", "date", "is_told"),
    [
        ("Camp lies on the amber hills.", None, True),
        ("In May 1920 Camp was founded by bakers.", "1920-05", True),
        ("Camp is called Common.", "1931/..", True),
        ("Camp was the seat of dukes.", "1931/1940", True),
        ("Camp, now in Town, was a fort.", "1931/1940", True),
        ("Camp was the seat of dukes.", "1931-05", False),  # for a month
        ("Camp was the seat of dukes.", "../1940", False),  # only before a time
        ("Camp was visited by dukes.", "1931/1940", False),
        ("Camp had a palace that the guild owned.", "1931/1940", False),
        ("Camp Middle School is the largest of schools.", "1931/1940", False),  # the name of something else
        ("A duke's bank lies near Camp.", "1931/1940", False),
        ("Camp's mill was opened.", "1931/1940", False),  # what is the camp's
        ("Before Camp was opened bakers starved.", "1931/1940", False),  # when something else was
        ("By May 1931 Camp was owned by dukes.", "/1931-05", True),
        ("By 2 May 1931 Camp was owned by dukes.", "/1931-05-02", False),  # by a day
    ],
)
def test_what_a_place_is_is_told_in_claims_that_open_with_its_name(
    town: Town, said: str, date: str | None, is_told: bool
) -> None:
    assert identity(town, "camp", claim(1, said, date=date, places=["camp"])) == [1] * is_told


def test_what_is_always_so_comes_first_then_what_was_so_in_time(town: Town) -> None:
    said = [("Camp was owned by dukes.", "1960"), ("Camp was opened.", "1950"), ("Camp is a fort.", None)]
    claims = [claim(number, text, date=date, places=["camp"]) for number, (text, date) in enumerate(said, 1)]
    claims[0]["questions"] = ["Who?"] * 20
    assert identity(town, "camp", *claims) == [3, 2, 1]
    many = [claim(number, f"Camp is a {WORDS[number]}.", places=["camp"]) for number in range(7)]
    assert len(identity(town, "camp", *many)) == 6


def test_the_whole_is_told_of_the_narrowest_place_that_nearly_all_is_at(town: Town) -> None:
    land = {"id": "land", "label": "Land", "kind": "province"}
    places = [land, {**HEAD["places"][0], "within": "land"}, *HEAD["places"][1:]]
    capital, coast = claim(1, "Town is the capital of the Land."), claim(2, "Land lies on the coast of a sea.")
    assert identity(town, None, capital, coast, places=places) == [1]


FAMINE: dict[str, Any] = {"topics": [*HEAD["topics"], {"id": "famine", "label": "Famine", "summary": "Want."}]}


@pytest.mark.parametrize(
    ("said", "date", "topics", "is_told"),
    [
        ("In the famine many died.", "192X", ["famine"], True),
        ("In the famine many died.", "192X", ["trade", "famine"], False),  # first of all on another
        ("In the famine many died.", "1921", ["famine"], False),  # no more than a year
        ("The famine began with a flood.", "1920-05-01", ["famine"], True),  # a beginning
        ("In the famine many died.", "../1920", ["famine"], False),
    ],
)
def test_what_a_topic_is_is_told_in_lasting_claims_on_it_first_of_all(
    town: Town, said: str, date: str, topics: list[str], is_told: bool
) -> None:
    assert identity(town, "famine", claim(1, said, date=date, topics=topics), **FAMINE) == [1] * is_told


def test_possible_claims_tell_what_a_topic_is_if_few_sure_ones_do(town: Town) -> None:
    poor = [apart(number, "B1", topics=["famine"]) for number in range(1, 6)]
    sure = [apart(number, topics=["famine"]) for number in range(6, 9)]
    assert len(identity(town, "famine", *poor, **FAMINE)) == 3
    assert set(identity(town, "famine", *poor, *sure[:2], **FAMINE)) > {6, 7}
    assert len(identity(town, "famine", *poor, *sure[:2], **FAMINE)) == 3
    assert set(identity(town, "famine", *poor, *sure, **FAMINE)) == {6, 7, 8}


def test_what_most_claims_and_questions_are_about_comes_before_what_is_asked_for(town: Town) -> None:
    """Six stand: of eight alike one is asked for much, another says the words of all."""
    told = [apart(number, topics=["famine"], questions=["hungry people?"]) for number in range(1, 9)]
    told[2]["questions"] = ["hungry people?", *(f"{WORDS[20 + number]}?" for number in range(19))]
    told.append(claim(9, "Hungry people.", "C1 C2", topics=["famine"]))
    found = identity(town, "famine", *told, **FAMINE)
    assert (len(found), {3, 9} <= set(found)) == (6, True)


def test_what_a_time_was_is_told_by_its_events_those_asked_for_most_first(town: Town) -> None:
    events = [apart(number, date=f"1944-{number:02}") for number in range(1, 9)]
    for number in (2, 5):
        events[number - 1]["questions"] = ["Why?"] * 20
    lasting = apart(10, "A1 B1", "1944")
    for name in ("1944", "old days"):
        found = ids(town(*events, lasting).brief(name)["identity"])
        assert (len(found), {2, 5} <= set(found), 10 in found) == (6, True, False)
    assert ids(town(apart(1, date="1943-12-20/1944-01-05"), lasting).brief("1944")["identity"]) == []  # less than half


def test_an_era_opens_with_what_is_sure_on_the_topic_that_it_has_its_name_from(town: Town) -> None:
    """Three such stand before its events, in the order of time; an era that no topic has the name of has events."""
    milling = [apart(number, "A1 B1", f"192{number}/1926", topics=["mill"]) for number in range(1, 6)]
    events = [apart(number, date=f"1929-{number:02}") for number in range(6, 13)]
    page = town(*milling, *events)
    found = ids(page.brief("age of the mill")["identity"])
    assert ([number < 6 for number in found], found[3:] == sorted(found[3:])) == ([True] * 3 + [False] * 3, True)
    assert min(ids(page.brief("old days")["identity"])) == 6


@pytest.mark.parametrize(
    ("support", "date", "topics", "opens"),
    [
        ("B1 C1", "1921/1926", ["mill"], True),
        ("B1", "1921/1926", ["mill"], False),  # only possible
        ("B1 C1", "1921/1926", ["trade", "mill"], False),  # first of all on another
        ("B1 C1", "1910/1921", ["mill"], False),  # mostly before it
    ],
)
def test_what_opens_an_era_is_mostly_of_it(town: Town, support: str, date: str, topics: list[str], opens: bool) -> None:
    claims = [apart(1, support, date, topics=topics), apart(2, date="1929-05"), apart(3, date="1929-06")]
    assert ids(town(*claims).brief("age of the mill")["identity"]) == [*([1] if opens else []), 2, 3]


def test_a_topic_that_most_claims_of_an_era_have_sets_none_apart(town: Town) -> None:
    lasting, events = apart(1, date="1921/1926", topics=["mill"]), [apart(2, date="1929-05", topics=["mill"])]
    assert ids(town(lasting, *events).brief("age of the mill")["identity"]) == [2]
    even = [*events, apart(3, date="1929-06"), apart(4, date="1929-07")]
    assert ids(town(lasting, *even).brief("age of the mill")["identity"]) == [1, 2, 3, 4]
