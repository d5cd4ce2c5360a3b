"""What stands near a topic, and in the time of a ruler; what tells of the same event elsewhere."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim
from tests.analysis.brief.test_composing import apart, ids

TOPICS: dict[str, Any] = {
    "topics": [
        {"id": "cells", "label": "Cells", "summary": "Jails.", "aliases": ["jail"], "broader": "state"},
        {"id": "state", "label": "State", "summary": "Rule."},
        {"id": "camps", "label": "Camps", "summary": "Camps.", "broader": "state"},
        {"id": "films", "label": "Films", "summary": "Films."},
        {"id": "boats", "label": "Boats", "summary": "Boats."},
    ]
}
CELLS = [claim(n, f"In the jail guards {n} held porters.", date="1990", topics=["cells"]) for n in range(1, 11)]
FILMS = [claim(n, f"Guards {n} held porters over films.", date="1990", topics=["films"]) for n in range(11, 21)]
CAMPS = [claim(n, f"Camp hut {n} held prisoners of the jail.", date="1990", topics=["camps"]) for n in range(21, 31)]
BOATS = [claim(n, f"Squid boats {n} sailed.", date="1990", topics=["boats"]) for n in range(31, 41)]


def test_the_nearest_topic_and_what_it_is_nearest_to_stand_near_first_what_lies_in_the_same(town: Town) -> None:
    brief = town(*CELLS, *FILMS, *CAMPS, *BOATS, **TOPICS).brief("cells")
    assert [near["id"] for near in brief["near"]] == ["camps", "films"]


def test_of_topics_that_lie_elsewhere_the_more_alike_stands_first(town: Town) -> None:
    boats = [claim(n, f"Jail boats {n} sailed in the dark.", date="1990", topics=["boats"]) for n in range(31, 41)]
    assert [near["id"] for near in town(*CELLS, *FILMS, *boats, **TOPICS).brief("cells")["near"]] == ["films", "boats"]


def test_a_topic_of_fewer_than_ten_claims_is_near_to_none_and_none_is_to_another_subject(town: Town) -> None:
    assert town(*CELLS, *FILMS[:9], *CAMPS[:9], **TOPICS).brief("cells")["near"] == []
    dataset = town(*CELLS, *FILMS, *CAMPS, **TOPICS)
    assert dataset.brief("town")["near"] == dataset.brief("cells", since="1900")["near"] == []


def test_what_counts_what_a_topic_is_of_stands_near_it(town: Town) -> None:
    measure = {"id": "loss", "label": "Boats lost", "unit": "boats", "summary": "Lost."}
    lost = claim(50, "By 1995 a fifth was lost for films.", date="/1995", topics=["films"])
    lost["figures"] = [{"measure": "loss", "of": "town", "value": 5, "as_of": "1995"}]
    for of, found in (("town", ["films"]), ("quay", [])):
        lost["figures"][0]["of"] = of
        brief = town(*BOATS, *FILMS, lost, measures=[measure], **TOPICS).brief("boats")
        assert [line["subject"]["id"] for line in brief["headlines"] if line["row"]["claim"] == "TN-0050"] == found


@pytest.mark.parametrize(("said", "found"), [("Under Ann Lee films were few.", True), ("Films were few.", False)])
def test_the_time_of_a_ruler_is_told_by_its_largest_topics(town: Town, said: str, found: bool) -> None:
    actors = {"actors": [*HEAD["actors"], {"id": "ann-lee", "label": "Ann Lee", "kind": "person"}]}
    own = [claim(n, f"Ann Lee came {n}.", date="1989", actors=["ann-lee"], topics=["state"]) for n in range(60, 64)]
    ruled = claim(70, said, date="1990", topics=["films"])
    early = [each | {"date": "1950"} for each in BOATS]
    brief = town(*own, ruled, *FILMS, *early, **actors, **TOPICS).brief("ann-lee")
    assert [line["subject"]["id"] for line in brief["headlines"]] == (["films"] if found else [])


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("Weavers, dyers and spinners marched without leaders.", "1990-05", [9]),
        ("Weavers and dyers marched without leaders.", "1990-06", []),  # another month
        ("Weavers, dyers and spinners marched without leaders.", "1990", []),  # no month
        ("Weavers, dyers and spinners sang.", "1990-05", [9]),  # three rare words
        ("Weavers and dyers sang.", "1990-05", []),  # two rare words
    ],
)
def test_claims_of_the_same_event_come_in_whatever_their_topic(
    town: Town, text: str, date: str, found: list[int]
) -> None:
    march = claim(1, "Weavers, dyers and spinners marched.", date="1990-05-04", topics=["cells"])
    many = [apart(number, topics=["films"]) for number in range(10, 40)] + [
        claim(number, f"Quern {number} stood.", topics=["films"]) for number in range(60, 130)
    ]
    dataset = town(march, claim(9, text, date=date, topics=["boats"]), *many, **TOPICS)
    assert ids(dataset.brief("cells")["beside"]) == found


def test_what_is_tied_to_nothing_on_the_page_is_not_told(town: Town) -> None:
    """An execution that is alleged has no row; what tells of its event has none either."""
    alleged = apart(1, kind="allegation", places=["quay"])
    others = [apart(number, "A1 B1", kind="allegation", places=["quay"]) for number in range(2, 5)]
    tied = apart(9, relations=[{"type": "same-event", "claim": "TN-0001"}])
    brief = town(alleged, *others, tied, *(apart(n, places=["quay"]) for n in range(20, 26))).brief("quay")
    assert ids(brief["beside"]) == []
