"""The head lines of a whole dataset: which subjects are large, and what is told of each."""

from typing import Any

import pytest

from chongjin_cli import contract
from tests.analysis.brief.conftest import HEAD, Town, claim

TOPICS = [{"id": f"craft{n}", "label": f"Craft{n}", "summary": "A craft."} for n in range(9)]


def crafts(number: int, claims: int = 20, first: int = 0) -> list[dict[str, Any]]:
    """So many claims on each of some topics, that say its name."""
    return [
        claim(
            1000 * topic + n,
            f"Craft{topic} made x{topic}y{n} for z{topic}w{n}.",
            date="1950",
            topics=[f"craft{topic}"],
            places=["camp", "town"],
        )
        for topic in range(first, number)
        for n in range(claims)
    ]


def lines(brief: contract.Brief) -> dict[str, int]:
    """The subjects with head lines, in their order, and how many claims they have."""
    return {line["subject"]["id"] or "": line["claims"] for line in brief["headlines"]}


HOME: dict[str, Any] = {"topics": [*TOPICS, *HEAD["topics"]]}


@pytest.mark.parametrize(("topics", "claims", "found"), [(8, 20, 8), (7, 20, 0), (8, 19, 0)])
def test_eight_subjects_of_twenty_claims_make_a_page_of_head_lines(
    town: Town, topics: int, claims: int, found: int
) -> None:
    made = [each | {"places": ["town"]} for each in crafts(topics, claims)]
    brief = town(*made, **HOME).brief()
    assert len(brief["headlines"]) == found
    assert len({line["row"]["claim"] for line in brief["headlines"]}) == found
    assert town(*made, **HOME).brief("town")["headlines"] == []  # of nothing but the whole
    shown = town(*made, **HOME).brief(limit=3)["headlines"]
    assert len(shown) == min(3, found)


def test_the_largest_comes_first_and_none_is_of_less_than_a_fiftieth(town: Town) -> None:
    made = [each | {"places": ["town"]} for each in (*crafts(8), *crafts(9, 130, 8))]
    more = [claim(20_000 + n, f"Deed {n} was done.", topics=["mill"]) for n in range(1, 712)]
    assert list(lines(town(*made, *more[:710], **HOME).brief()))[:3] == ["mill", "craft8", "craft0"]
    assert lines(town(*made, *more, **HOME).brief()) == {}  # 20 of 1,001


def test_of_many_large_subjects_the_largest_have_head_lines(town: Town) -> None:
    topics = [{"id": f"craft{n}", "label": f"Craft{n}", "summary": "A craft."} for n in range(24)]
    made = [each | {"places": ["town"]} for n in range(24) for each in crafts(n + 1, 21 if n else 20, n)]
    found = lines(town(*made, topics=[*topics, *HEAD["topics"]]).brief())
    assert (len(found), "craft0" in found) == (23, False)


def test_a_page_of_head_lines_shows_two_disputes(town: Town) -> None:
    made = [each | {"places": ["town"]} for each in crafts(8)]
    rivals = [claim(9900 + n, f"Answer {n} is so.", f"C{n % 2 + 1}") for n in range(6)]
    pairs = [[f"TN-{9900 + n}", f"TN-{9901 + n}"] for n in (0, 2, 4)]
    assert len(town(*made, *rivals, disputes=pairs, **HOME).brief()["disputes"]) == 2
    assert len(town(*made[:100], *rivals, disputes=pairs, **HOME).brief()["disputes"]) == 3


def test_of_a_shelf_what_is_filed_under_nothing_within_it_is_its_own(town: Town) -> None:
    named = [each | {"places": ["town"]} for each in crafts(8)]
    fish = [claim(9100 + n, f"Fish trade {n} was good.", topics=["fish"]) for n in range(20)]
    trade = [claim(9200 + n, f"Trade {n} was good.", topics=["trade"]) for n in range(20)]
    found = lines(town(*named, *fish, *trade, **HOME).brief())
    assert (found["trade"], "fish" in found) == (40, False)  # half of it is its own; fish lies within it
    found = lines(town(*named, *fish, *trade[1:], **HOME).brief())
    assert ("trade" in found, found["fish"]) == (False, 20)  # the 19 of its own are too few
    more = [claim(9300 + n, f"Fish sale {n} was good.", topics=["fish"]) for n in range(2)]
    found = lines(town(*named, *fish, *trade, *more, **HOME).brief())
    assert (found["trade"], found["fish"]) == (20, 22)


def head(town: Town, *told: dict[str, Any]) -> str:
    """The claim that is the head line of a guild, of which some deeds are told."""
    named = [each | {"places": ["town"]} for each in crafts(8)]
    poor = [claim(9500 + n, f"Guild men {n} met.", "D1", actors=["guild"], topics=["mill"]) for n in range(20)]
    lines = town(*named, *poor, *told, **HOME).brief()["headlines"]
    return next(line["row"]["claim"] for line in lines if line["subject"]["id"] == "guild")


def test_a_head_line_tells_what_a_subject_is_before_what_is_worth_more(town: Town) -> None:
    def deed(number: int, said: str, date: str, support: str = "B1 C1") -> dict[str, Any]:
        return claim(number, said, support, date, actors=["guild"], topics=["mill"])

    case = deed(9601, "A sack came to the guild.", "1950", "A1 B1 C1 C2")
    assert head(town, case) == "TN-9601"
    assert head(town, case, deed(9602, "The guild owned many ovens.", "1950/1952")) == "TN-9602"


def test_a_topic_gives_way_to_a_place_that_is_mostly_the_same(town: Town) -> None:
    named = [each | {"places": ["town"]} for each in crafts(8)]
    at_quay = [
        each | {"places": ["quay", "town"], "assertion": f"{each['assertion'][:-1]} by the quay."}
        for each in named[:20]
    ]
    found = lines(town(*at_quay, *named[20:], *crafts(9, 20, 8), **HOME).brief())
    assert ("quay" in found, "craft0" in found) == (True, False)
    wider = [claim(9300 + n, f"Ship {n} called.", places=["quay", "town"]) for n in range(21)]
    found = lines(town(*at_quay, *named[20:], *crafts(9, 20, 8), *wider, **HOME).brief())
    assert found["craft0"] == 20  # less than half of what is at the quay


def test_the_smallest_has_its_own_claim_first(town: Town) -> None:
    made = [each | {"places": ["town"]} for each in crafts(8)]
    best = claim(
        9999, "Men of the guild made Craft7 from reeds.", "A1 B1 C1", "1950", topics=["craft7"], actors=["guild"]
    )
    guild = [claim(9400 + n, f"Guild men {n} met.", "B1", topics=["mill"], actors=["guild"]) for n in range(19)]
    [line] = [
        each for each in town(*made, best, *guild, **HOME).brief()["headlines"] if each["subject"]["id"] == "guild"
    ]
    assert (line["row"]["claim"], line["claims"]) == ("TN-9999", 20)
