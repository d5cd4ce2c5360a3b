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


@pytest.mark.parametrize(
    ("said", "support", "date", "is_told"),
    [
        ("In the famine of the 1920s many died.", "B1 C1", "192X", True),
        ("Famines began with a flood.", "B1 C1", "1920-05-01", True),  # in another form, and a beginning
        ("In the famine of the 1920s many died.", "B1", "192X", False),  # only possible
        ("A famine ship called.", "B1 C1", "1920-05-01", False),
        ("Folk town long knew famine.", "B1 C1", "192X", False),  # not in its first four words
        ("The want of the 1920s was great.", "B1 C1", "192X", True),  # another name
    ],
)
def test_what_a_topic_is_is_told_in_sure_claims_that_open_with_a_word_of_its_names(
    town: Town, said: str, support: str, date: str, is_told: bool
) -> None:
    topic = {"id": "famine", "label": "Famine", "summary": "Want.", "aliases": ["want"]}
    told = claim(1, said, support, date, topics=["famine"])
    assert identity(town, "famine", told, topics=[*HEAD["topics"], topic]) == [1] * is_told


def test_what_a_time_was_is_told_by_its_events_those_asked_for_most_first(town: Town) -> None:
    events = [apart(number, date=f"1944-{number:02}") for number in range(1, 9)]
    for number in (2, 5):
        events[number - 1]["questions"] = ["Why?"] * 20
    lasting = apart(10, "A1 B1", "1944")
    for name in ("1944", "old days"):
        found = ids(town(*events, lasting).brief(name)["identity"])
        assert (len(found), {2, 5} <= set(found), 10 in found) == (6, True, False)
    assert ids(town(apart(1, date="1943-12-20/1944-01-05"), lasting).brief("1944")["identity"]) == []  # less than half
