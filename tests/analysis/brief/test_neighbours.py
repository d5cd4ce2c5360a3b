"""Where more is held than on a subject of few claims."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim


def on(number: int, **filed: Any) -> dict[str, Any]:
    return claim(number, f"Act {number} took place.", **filed)


PLAIN = [on(number) for number in range(100, 260)]


@pytest.mark.parametrize(
    ("shared", "alone", "others", "found"),
    [
        (4, 0, 4, "guild"),  # all its four claims, and eight in all
        (4, 0, 3, None),  # fewer than twice as many
        (3, 0, 9, None),  # three may be chance
        (9, 1, 11, "guild"),
        (8, 1, 20, None),  # fewer than nine in ten
        (20, 0, 20, None),  # twenty claims are not few
    ],
)
def test_a_thin_page_names_the_record_that_nearly_all_of_it_is_filed_under_too(
    town: Town, shared: int, alone: int, others: int, found: str | None
) -> None:
    claims = [on(number, places=["camp"], actors=["guild"]) for number in range(shared)]
    claims += [on(20 + number, places=["camp"]) for number in range(alone)]
    claims += [on(40 + number, actors=["guild"]) for number in range(others)]
    more = town(*claims, *PLAIN).brief("camp", place="camp")["neighbour"]
    assert more == (found and {"kind": "actor", "id": "guild", "label": "Guild", "claims": shared + others})


def test_a_single_claim_leads_on_to_what_its_subject_lies_within(town: Town) -> None:
    hut = {"id": "hut", "label": "Hut", "kind": "building", "within": "camp"}
    own, others = on(1, places=["hut"], actors=["guild"]), [on(number, places=["camp"]) for number in (2, 3)]
    guild, places = [on(number, actors=["guild"]) for number in (4, 5)], [*HEAD["places"], hut]
    more = town(own, *others, *guild, *PLAIN, places=places).brief(place="hut")["neighbour"]
    assert more is not None
    assert (more["id"], more["claims"]) == ("camp", 3)


def test_it_is_the_narrowest_that_shares_most_and_not_of_everything(town: Town) -> None:
    own = [on(number, places=["camp"], actors=["guild"], topics=["fish"]) for number in range(1, 5)]
    guild = [on(number, actors=["guild"]) for number in range(11, 16)]
    fish = [on(number, topics=["fish"]) for number in range(21, 25)]
    more = town(*own, *guild, *fish, *PLAIN).brief(place="camp")["neighbour"]
    assert more is not None
    assert (more["kind"], more["claims"]) == ("topic", 8)
    assert town(*own, *guild, *fish).brief(place="camp")["neighbour"] is None  # each is over a fifth of all


def test_a_time_or_the_whole_leads_nowhere(town: Town) -> None:
    claims = [on(1, actors=["guild"], date="1990"), *(on(number, actors=["guild"]) for number in (2, 3))]
    for name in (None, "1990", "new days"):
        assert town(*claims, *PLAIN).brief(name)["neighbour"] is None
