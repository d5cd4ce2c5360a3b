"""Where more is held than on a subject of few claims."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import Town, claim


def on(number: int, **filed: Any) -> dict[str, Any]:
    return claim(number, f"Act {number} took place.", **filed)


PLAIN = [on(number) for number in range(100, 260)]


@pytest.mark.parametrize(
    ("shared", "alone", "others", "found"),
    [
        (2, 2, 6, "guild"),  # half of its four claims, and eight in all
        (2, 2, 5, None),  # fewer than twice as many
        (2, 3, 9, None),  # fewer than half
        (10, 10, 30, None),  # twenty claims are not few
        (10, 9, 28, "guild"),
    ],
)
def test_a_thin_page_names_the_record_that_most_of_it_is_filed_under_too(
    town: Town, shared: int, alone: int, others: int, found: str | None
) -> None:
    claims = [on(number, places=["camp"], actors=["guild"]) for number in range(shared)]
    claims += [on(20 + number, places=["camp"]) for number in range(alone)]
    claims += [on(40 + number, actors=["guild"]) for number in range(others)]
    more = town(*claims, *PLAIN).brief("camp", place="camp")["neighbour"]
    assert more == (found and {"kind": "actor", "id": "guild", "label": "Guild", "claims": shared + others})


def test_it_is_the_narrowest_that_shares_most_and_not_of_everything(town: Town) -> None:
    own = [on(number, places=["camp"], actors=["guild"], topics=["fish"]) for number in (1, 2)]
    guild = [on(number, actors=["guild"]) for number in (3, 4, 5)]
    fish = [on(number, topics=["fish"]) for number in (6, 7)]
    more = town(*own, *guild, *fish, *PLAIN).brief(place="camp")["neighbour"]
    assert more is not None
    assert (more["kind"], more["claims"]) == ("topic", 4)
    assert town(*own, *guild, *fish).brief(place="camp")["neighbour"] is None  # each is over a quarter of all


def test_a_time_or_the_whole_leads_nowhere(town: Town) -> None:
    claims = [on(1, actors=["guild"], date="1990"), *(on(number, actors=["guild"]) for number in (2, 3))]
    for name in (None, "1990", "new days"):
        assert town(*claims, *PLAIN).brief(name)["neighbour"] is None
