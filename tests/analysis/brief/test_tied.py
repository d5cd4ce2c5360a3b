"""What is tied to a subject under others stands among what is also held."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim
from tests.analysis.brief.test_composing import apart, further


@pytest.mark.parametrize("tie", ["follows", "refines", "same-event"])
def test_what_a_claim_follows_refines_or_tells_the_event_of_or_the_other_way_about(town: Town, tie: str) -> None:
    own = apart(1, topics=["mill"], relations=[{"type": tie, "claim": "TN-0003"}])
    arrest = apart(2, relations=[{"type": tie, "claim": "TN-0001"}])
    assert further(town(own, arrest, apart(3), apart(4)).brief("milling")) == [2, 3]
    assert further(town(own, arrest | {"kind": "allegation"}, apart(3)).brief("milling")) == [3]
    disputed = apart(2, "C1 -B1", relations=[{"type": tie, "claim": "TN-0001"}])
    assert further(town(own, disputed, apart(3)).brief("milling")) == [3]


def test_filters_hold_for_what_is_tied_to_it(town: Town) -> None:
    own = apart(1, date="1980/..", topics=["mill"])
    tied = [apart(number, date=year, relations=[{"type": "follows", "claim": "TN-0001"}]) for number, year in
            ((2, "1990"), (3, "1992"))]  # fmt: skip
    assert further(town(own, *tied).brief("milling", since="1991")) == [3]
    assert further(town(own, *tied).brief("milling", grade="A1")) == []


def test_the_name_of_a_topic_is_a_word_of_many_things(town: Town) -> None:
    topic = {"id": "flour", "label": "Flour", "summary": "Bread.", "aliases": ["white bread"]}
    own, said = apart(1, topics=["flour"]), [claim(2, "Flour was sold."), claim(3, "White bread was sold.")]
    assert further(town(own, *said, topics=[*HEAD["topics"], topic]).brief("flour")) == []


def test_what_says_the_whole_name_of_an_actor_is_tied_to_it(town: Town) -> None:
    crew: dict[str, Any] = {"actors": [*HEAD["actors"], {"id": "crew", "label": "Red Crew", "kind": "company"}]}
    own = apart(1, actors=["crew"])
    others = [claim(2, "The red crew sang."), claim(3, "A crew sang.")]
    brief = town(own, *others, **crew).brief("Red Crew")
    assert (further(brief), brief["claims"], brief["more"], brief["tied"]) == ([2], 1, 0, 1)
    alone = town(own, *others, **crew).brief("Red Crew", limit=0)
    assert (alone["more"], alone["tied"]) == (1, 0)
