"""What is asked of a thing of its kind and no claim tells, and silence where one might."""

from typing import Any

import pytest

from tests.analysis.conftest import HEAD, Town, claim
from tests.analysis.test_gaps import texts

BOAT: dict[str, Any] = {"actors": [*HEAD["actors"], {"id": "boat", "label": "Boat", "kind": "ship"}]}


def of_boat(*told: str, number: int = 5) -> list[dict[str, Any]]:
    those = [*told, *(f"Boat sails {word}." for word in "amber birch cedar delta ember".split())][:number]
    return [claim(n, text, actors=["boat"]) for n, text in enumerate(those, 1)]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ([], "No claim tells who its crew were, what it cost or where it was built."),
        (["Boat had nine sailors."], "No claim tells what it cost or where it was built."),
        (["Boat had nine sailors.", "Boat cost much."], "No claim tells where it was built."),
        (["Boat had nine sailors.", "Boat cost much.", "Boat was built well."], None),
    ],
)
def test_what_no_claim_on_a_ship_tells(town: Town, told: list[str], text: str | None) -> None:
    assert texts(town(*of_boat(*told), **BOAT).brief(actor="boat"), "unanswered") == ([text] if text else [])


def test_a_claim_that_is_tied_to_one_of_its_own_may_tell_it(town: Town) -> None:
    tied = claim(9, "The crew of nine was paid for the launched hull.")
    tied["relations"] = [{"type": "follows", "claim": "TN-0001"}]
    assert texts(town(*of_boat(), tied, **BOAT).brief(actor="boat"), "unanswered") == []


def test_of_few_claims_of_a_time_and_of_other_kinds_nothing_is_missed(town: Town) -> None:
    assert texts(town(*of_boat(number=4), **BOAT).brief(actor="boat"), "unanswered") == []
    assert texts(town(*of_boat(), **BOAT).brief(actor="boat", since="1900"), "unanswered") == []
    assert texts(town(*of_boat(), **BOAT).brief("trade"), "unanswered") == []
    guild = [each | {"actors": ["guild"]} for each in of_boat()]
    assert texts(town(*guild, **BOAT).brief(actor="guild"), "unanswered") == []


def test_of_a_camp_it_is_missed_who_heads_it_who_died_and_how_many_are_held(town: Town) -> None:
    claims = [each | {"places": ["camp"], "actors": []} for each in of_boat()]
    assert texts(town(*claims).brief(place="camp"), "unanswered") == [
        "No claim tells who heads it, how many died there or how many are held."
    ]
