"""The parts of a brief: what is established and what is told apart, none twice, in the order of time."""

import json
from typing import Any

import pytest

from chongjin_cli import contract
from chongjin_cli.analysis.brief import news as of_late
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief import page_parts as composing
from chongjin_cli.analysis.brief.further import LEFT_SHORT
from chongjin_cli.api import Chongjin
from chongjin_cli.queries.selection import Selection
from tests.analysis.brief.conftest import HEAD, Town, claim, population

WORDS = (
    "amber birch cedar delta ember flint grove hazel ivory jetty kelp larch maple nickel olive pearl quartz raven "
    "slate thyme umber violet willow yarrow zinc acorn badger copper dune elder fern gravel heron iris jackal kestrel "
    "lantern meadow nettle otter pebble quince".split()
)
"""Words that no two claims share."""


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages without lines left beside the usual rows."""
    monkeypatch.setattr(composing, "FRAME", composing.LINES)


def ids(rows: list[contract.BriefClaim]) -> list[int]:
    return [int(row["claim"][-4:]) for row in rows]


def further(brief: contract.Brief) -> list[int]:
    """What the page tells besides, where claims stand behind one another."""
    return sorted(number for group in brief["further"] for number in ids(group["rows"]))


def told(brief: contract.Brief) -> list[int]:
    """What the page tells as it is, in all its parts."""
    return sorted(ids([*brief["identity"], *brief["established"], *brief["possible"], *brief["spanning"]]))


def apart(number: int, support: str = "B1 C1", date: str | None = None, **more: Any) -> dict[str, Any]:
    """A claim in words of its own."""
    return claim(number, f"{WORDS[number].capitalize()} {WORDS[number]}s {WORDS[number]}ed.", support, date, **more)


def test_what_is_established_stands_in_the_order_of_time(town: Town) -> None:
    claims = [
        apart(1, date="2001"),
        apart(2, "A1", "1999-05"),
        apart(3, "C1 C2", "1950/.."),
        apart(4, "B1 D1", "/1920"),
    ]
    assert ids(town(*claims).brief()["established"]) == [4, 3, 2, 1]


def test_what_is_only_possible_stands_apart_and_fills_up_what_is_left(town: Town) -> None:
    well = [apart(number, date=str(1900 + number)) for number in range(4)]
    fair = [apart(number, "B1", str(1900 + number)) for number in range(4, 18)]
    poor = [apart(19, "E1", "1919"), apart(20, "C1 -B1", "1920")]
    brief = town(*well, *fair, *poor).brief()
    assert ids(brief["established"]) == [0, 1, 2, 3]
    assert ids(brief["possible"]) == [*range(4, 18)]
    assert {row["status"] for row in brief["possible"]} == {"possible"}
    sure = [apart(number, date=str(1900 + number)) for number in range(9)]
    assert len(town(*sure, *fair[5:]).brief()["possible"]) == 13 - 4
    assert told(town(*poor).brief()) == []


def test_what_a_lasting_subject_is_comes_first(town: Town) -> None:
    claims = [
        claim(1, "The mill grinds corn."),
        claim(2, "The mill was founded by a baker.", "B1", "1920-05-06"),
        claim(3, "The mill is called Flour.", "C1 C2", "1931/.."),
        claim(4, "The mill was visited by a duke.", "A1 B1", "1940"),
        claim(5, "A duke owned a coach which the mill mended.", "A1 B1", "1941"),  # opens with something else
        claim(6, "The mill was owned by rain.", "A1 B1", "1942-03-04"),  # for a day
    ]
    brief = town(*claims).brief()
    assert ids(brief["identity"]) == [1, 2, 3]  # what is always so, then in time
    assert ids(brief["established"]) == [4, 5, 6]
    assert len(town(*claims).brief(limit=1)["identity"]) == 1
    assert ids(town(*claims).brief(era="old")["identity"]) == []
    assert ids(town(*claims).brief("1920")["identity"]) == []


@pytest.mark.parametrize(
    ("asked", "established", "possible", "spanning"),
    [
        ("1950-04", [5, 4], [7, 6], [1, 8, 2, 3]), ("1950", [5, 4], [7, 6], [1, 8, 2, 3]), ("1949/1951", [3, 5, 4], [7, 6], [1, 8, 2]),
        ("1940", [2], [], [1, 8]), ("1900/1960", [2, 3, 5, 4], [8, 7, 6], [1]),
    ],
)  # fmt: skip
def test_of_a_date_what_lies_within_it_comes_first_and_what_only_spans_it_stands_apart(
    town: Town, asked: str, established: list[int], possible: list[int], spanning: list[int]
) -> None:
    claims = [
        claim(1, "Amber birch men fished.", date="1392/1961"),
        claim(2, "Cedar delta men mined.", date="194X/1956"),
        claim(3, "Ember flint men sang.", date="/1950"),
        claim(4, "Grove hazel men danced.", date="1950~"),
        claim(5, "Ivory jetty men swam.", date="1950-04-06"),
        claim(6, "Kelp larch men ran.", "B1", "1950"),
        claim(7, "Maple nutmeg men rowed.", "B1", "1950-04"),
        claim(8, "Olive pine men sawed.", "B1", "1930/1955"),
    ]
    brief = town(*claims).brief(asked)
    assert (ids(brief["established"]), ids(brief["possible"]), ids(brief["spanning"])) == (
        established, possible, spanning,
    )  # fmt: skip


def test_a_shorter_page_tells_no_claim_in_another_part_than_the_usual_one(town: Town) -> None:
    cargo = {"measure": "cargo", "of": "quay", "value": 70, "as_of": "1991"}
    mills = [claim(number, f"The mill was of {name}.", date=f"19{number}0/..", places=["quay"], topics=["mill"])
             for number, name in enumerate(("amber birch", "cedar delta", "ember flint"), 1)]  # fmt: skip
    claims = [
        population(5, 500, "1990"),
        claim(6, "A ship carried grove hazel.", date="1991", figures=[cargo]),
        claim(7, "Ivory jetty men sang.", date="1992"),
    ]
    usual, short = (town(*mills, *claims).brief(limit=limit) for limit in (None, 1))
    assert (len(usual["figures"]), len(short["figures"])) == (2, 1)
    assert ids(usual["established"]) == ids(town(*mills, *claims).brief(limit=9)["established"])
    assert set(ids(short["established"])) <= set(ids(usual["established"])) & {1, 2, 3, 7}
    owned = [claim(number, f"The mill was owned by {name}.", date=f"19{number}0")
             for number, name in enumerate(("amber birch", "cedar delta", "ember flint"), 1)]  # fmt: skip
    usual, short = (town(*owned).brief(limit=limit) for limit in (None, 1))
    assert ids(usual["identity"]) == [1, 2, 3]
    assert len(short["identity"]) == 1
    assert ids(short["established"]) == []


def test_what_tells_of_another_aspect_comes_before_more_of_the_same(town: Town) -> None:
    claims = [
        claim(1, "Amber birch men were killed.", date="1950"),
        claim(2, "Cedar delta men died.", date="1950"),
        claim(3, "Ember flint men were arrested.", "B1 C1", "1950"),
        claim(4, "Grove hazel men were dancing.", "B1 C1", "1950", questions=["Is there a fee?", "What are the fees?"]),
        claim(5, "Ivory jetty men sang.", date="1950", questions=["Is there a fee?"]),  # of one question alone
    ]
    for limit, found in ((2, {3}), (3, {3, 4})):
        rows = set(ids(town(*claims).brief(limit=limit)["established"]))
        assert found < rows
        assert len(rows & {1, 2}) == 1


def test_what_is_tied_to_it_under_other_subjects_is_told_beside(town: Town) -> None:
    claims = [
        apart(1, "A1 B1", "1990", topics=["mill"], places=["quay"]),
        apart(2, "B1", "1991", places=["quay"], relations=[{"type": "follows", "claim": "TN-0001"}]),
        apart(3, "B1", "1992", places=["quay"], relations=[{"type": "follows", "claim": "TN-0002"}]),
        apart(4, "B1", "1993", places=["quay"], relations=[{"type": "follows", "claim": "TN-0003"}]),  # too far
        apart(5, "C1 -B1", "1991", places=["quay"], relations=[{"type": "follows", "claim": "TN-0001"}]),  # disputed
        apart(6, "B1", "1991", places=["quay"], relations=[{"type": "follows", "claim": "TN-0001"}], kind="opinion"),
        apart(7, date="1990", places=["quay"]),
        *(apart(number, date="1980", topics=["mill"], places=["quay"]) for number in range(8, 14)),
    ]
    assert ids(town(*claims).brief("milling")["beside"]) == [2, 3]
    assert len(town(*claims).brief("milling", limit=1)["beside"]) == 1
    assert ids(town(*claims).brief("1990")["beside"]) == []
    claims[0]["relations"] = [{"type": "follows", "claim": "TN-0007"}]
    assert ids(town(*claims).brief("milling")["beside"]) == [7, 2, 3]


@pytest.mark.parametrize(
    ("tie", "found", "of_a_topic"), [("follows", [3, 2], []), ("same-event", [3, 2], [3, 2]), ("refines", [], [])]
)
def test_what_befell_a_place_is_told_beside_wherever_it_is_filed(
    town: Town, tie: str, found: list[int], of_a_topic: list[int]
) -> None:
    """What follows a claim on it and what a claim follows, not what only refines one; of a topic the same event alone."""
    arrest = apart(2, date="1991", relations=[{"type": tie, "claim": "TN-0001"}])
    fire = apart(1, date="1990", places=["quay"], topics=["mill"], relations=[{"type": tie, "claim": "TN-0003"}])
    others = [apart(number, places=["quay"], topics=["mill"]) for number in range(5, 9)]
    dataset = town(fire, arrest, apart(3, date="1989"), *others)
    assert ids(dataset.brief("quay")["beside"]) == found
    assert ids(dataset.brief("milling")["beside"]) == of_a_topic


@pytest.mark.parametrize(("own", "others", "found"), [(2, 1, [1]), (2, 2, []), (1, 0, [])])
def test_what_is_tied_to_it_shares_a_place_or_actor_of_its_own(
    town: Town, own: int, others: int, found: list[int]
) -> None:
    tied = apart(1, "B1", places=["quay"], relations=[{"type": "follows", "claim": "TN-0002"}])
    mine = [apart(number, topics=["mill"], places=["quay"]) for number in range(2, 2 + own)]
    more = [apart(number, places=["quay"]) for number in range(10, 10 + others)]
    assert ids(town(tied, *mine, *more).brief("milling")["beside"]) == found


def test_what_is_on_an_actor_of_the_subject_is_told_beside(town: Town) -> None:
    own = [apart(number, date="1990", topics=["mill"], actors=["guild"]) for number in (1, 2)]
    others = [apart(number, "B1", "1991", actors=["guild"]) for number in (3, 4)]
    many = [apart(number, date="1992", topics=["mill"]) for number in range(7, 25)]
    assert ids(town(*own, *others).brief("milling")["beside"]) == [3, 4]  # two of four
    more = apart(25, "B1", "1993", actors=["guild"])
    assert ids(town(*own, *others, more).brief("milling")["beside"]) == []  # two of five
    assert ids(town(own[0], *others[:1]).brief("milling")["beside"]) == []  # one alone
    assert ids(town(*own, *others, *many).brief("milling")["beside"]) == [3, 4]  # two of twenty
    assert ids(town(*own, *others, *many, apart(25, topics=["mill"])).brief("milling")["beside"]) == []


def test_an_actor_with_the_name_of_a_publisher_ties_nothing_to_a_topic(town: Town) -> None:
    own = [apart(number, date="1990", topics=["mill"], actors=["guild"]) for number in (1, 2)]
    others = [apart(number, "B1", "1991", actors=["guild"]) for number in (3, 4)]
    for name, found in (("Guild", [3, 4]), ("House B1", [])):
        actors = {"actors": [{"id": "guild", "label": name, "kind": "agency"}]}
        assert ids(town(*own, *others, **actors).brief("milling")["beside"]) == found


@pytest.mark.parametrize(
    ("name", "filters", "found"),
    [
        ("milling", {}, [2, 3, 4]),
        ("milling", {"since": "1991"}, [3, 4]),
        ("milling", {"grade": "2"}, [4]),
        ("milling", {"topic": "trade"}, []),  # of its own claims none is left that anything is tied to
        (None, {"topic": "mill", "since": "1991"}, [3, 4]),
        (None, {"topic": "mill", "place": "quay", "grade": "2"}, []),  # of all that they leave nothing is on others
        ("gristly", {"grade": "C3"}, []),
    ],
)
def test_filters_hold_for_what_is_tied_to_it(
    town: Town, name: str | None, filters: dict[str, str], found: list[int]
) -> None:
    tied: dict[str, Any] = {"places": ["quay"], "relations": [{"type": "follows", "claim": "TN-0001"}]}
    claims = [
        apart(1, date="1980/..", topics=["mill"], places=["quay"]),
        apart(2, "B1", "1990", **tied),
        apart(3, "B1", "1991", **tied),
        apart(4, date="1992", **tied),
        apart(5, "B1", "1993", **tied, kind="allegation"),  # which no heading here would say
        *(apart(number, date="1995", topics=["mill"], places=["quay"]) for number in range(8, 14)),
    ]
    head = {"topics": [*HEAD["topics"], {"id": "gristly", "label": "Gristly", "summary": "None."}]}
    brief = town(*claims, **head).brief(name, **filters)
    assert ids(brief["beside"]) == found


def test_what_a_filter_leaves_out_of_a_subject_is_not_told_as_tied_to_it(town: Town) -> None:
    claims = [
        apart(1, date="1990", topics=["mill"], places=["quay"]),
        apart(2, "B1", "1991", topics=["mill"], places=["quay"], relations=[{"type": "follows", "claim": "TN-0001"}]),
        *(apart(number, date="1980", topics=["mill"], places=["quay"]) for number in range(8, 14)),
    ]
    for filters in ({"grade": "2"}, {"until": "1990"}):
        assert town(*claims).brief("milling", **filters)["beside"] == []


def test_what_is_newest_stands_apart_though_it_is_only_possible(town: Town) -> None:
    """Five of the ten newest of the last four years; updated in January 2026."""
    late = [apart(number, "D1", str(2022 + number // 2)) for number in range(2, 10)]  # 2023 to 2026
    late += [apart(10, "D1", "2022"), apart(11, "D1", "2022")]
    others = [apart(14, "B1", "2021-12-31"), apart(15, "B1", "2026-02"), apart(16, "C1 -B1", "2024")]
    dataset = town(apart(1, date="1990"), *late, *others)
    found = ids(dataset.brief()["latest"])
    assert len(found) == 5
    assert set(found) < set(range(2, 12))
    assert not set(found) & set(told(dataset.brief()))
    assert len(dataset.brief(limit=2)["latest"]) == 2
    assert dataset.brief("2024")["latest"] == []
    assert ids(town(*others, apart(2, "B1", "2022-01-01")).brief()["latest"]) == [2]


def test_the_newest_of_all_stands_though_others_are_worth_more(town: Town) -> None:
    better = [apart(number, "B1 C1", f"2025-0{number}") for number in range(1, 5)]
    newest = apart(5, "D1", "2025-05")
    assert 5 in ids(town(*better, newest).brief()["latest"])
    assert ids(town(*better, newest).brief(limit=1)["latest"]) == [5]


def test_of_the_newest_ten_those_worth_most_stand(town: Town) -> None:
    newest = [apart(number, "D1", f"2025-{number:02}") for number in range(1, 12)]
    better = [apart(1, "B1 C1", "2025-01"), apart(2, "B1 C1", "2025-02")]
    assert 2 in ids(town(*newest[2:], better[1]).brief()["latest"])
    assert 1 not in ids(town(*newest[1:], better[0]).brief()["latest"])  # the eleventh


def test_what_was_so_by_a_year_is_no_news_while_something_has_happened(town: Town) -> None:
    by = [apart(number, date="/2025") for number in (1, 2)]
    happened = [apart(number, "D1", f"2025-{number - 3:02}") for number in range(4, 13)]
    known = apart(3, date="/2025-12")  # something of that month is known
    assert set(ids(town(*by, *happened, known).brief()["latest"])) & {1, 2, 3} == {3}
    assert ids(town(*by, known).brief()["latest"]) == [1, 2, 3]


def test_of_claims_that_say_the_same_the_better_graded_stands(town: Town) -> None:
    same = "The mill of the town was opened by the guild in spring {}."
    claims = [claim(1, same.format(1920), "B1 D1"), claim(2, same.format(1921), "B1 C1"), claim(3, "Fish is dear.")]
    assert told(town(*claims).brief()) == [2, 3]


def test_claims_that_share_fewer_than_half_of_their_words_both_stand(town: Town) -> None:
    claims = [
        claim(1, "Amber birch cedar delta.", "C1 C2"),
        claim(2, "Amber birch ember flint.", "C1 C2"),
        claim(3, "Amber birch cedar grove.", "C1 C2"),
    ]
    found = told(town(*claims).brief())
    assert found in ([1, 2], [2, 3])  # of the first and the last, which share three of five, one


@pytest.mark.parametrize(("tie", "found"), [("same-event", [2]), ("refines", [2]), ("follows", [1, 2])])
def test_of_claims_that_are_tied_and_alike_one_will_do(town: Town, tie: str, found: list[int]) -> None:
    """Two of five words are enough, fewer are not."""
    claims = [
        claim(1, "Amber birch cedar.", "C1 C2", "1990"),
        claim(
            2,
            "Amber birch delta ember.",
            "C1 C2",
            "1991",
            relations=[{"type": tie, "claim": "TN-0001"}],
            questions=["Why?"] * 9,
        ),
    ]
    assert ids(town(*claims).brief()["established"]) == found
    unlike = [apart(1, "C1 C2", "1990"), apart(2, date="1991", relations=[{"type": tie, "claim": "TN-0001"}])]
    assert ids(town(*unlike).brief()["established"]) == [1, 2]
    claims[0]["relations"], claims[1]["relations"] = [{"type": tie, "claim": "TN-0002"}], []
    assert ids(town(*claims).brief()["established"]) == found


def test_rivals_stand_in_their_dispute_alone(town: Town) -> None:
    claims = [apart(1, "D2", "1990"), apart(2, "B2 C1", "1990"), apart(3, "D1", "1990")]
    brief = town(*claims, disputes=[["TN-0001", "TN-0002"]]).brief()
    assert told(brief) == [3]
    [dispute] = brief["disputes"]
    assert (dispute["question"], dispute["favoured"], ids(dispute["answers"])) == (
        "Is it TN-0001 or TN-0002?",
        "TN-0002",
        [1, 2],
    )


def test_open_disputes_come_first_and_four_are_shown(town: Town) -> None:
    claims = [
        apart(1, "C1"), apart(2, "B1"), apart(3, "C1"), apart(4, "C2"), apart(5, "D1"), apart(6, "B1 C1"),
        apart(7, "D1"), apart(8, "D2"), apart(9, "C2"), apart(10, "C3"),
    ]  # fmt: skip
    pairs = [[f"TN-{number:04}", f"TN-{number + 1:04}"] for number in (5, 3, 1, 7, 9)]
    brief = town(*claims, disputes=pairs).brief()
    assert [(each["answers"][0]["claim"], each["favoured"]) for each in brief["disputes"]] == [
        ("TN-0003", None), ("TN-0007", None), ("TN-0009", None), ("TN-0001", "TN-0002"),
    ]  # fmt: skip
    assert brief["disputed"] == 5
    assert len(town(*claims, disputes=pairs).brief(limit=1)["disputes"]) == 1


def test_of_long_disputes_three_are_shown(town: Town) -> None:
    claims = [claim(number, f"The {'long ' * 35}tale has {number} ends.", "C1") for number in range(1, 17)]
    answers = [[f"TN-{number + n:04}" for n in range(4)] for number in (1, 5, 9, 13)]
    assert len(town(*claims, disputes=answers).brief()["disputes"]) == 3


def test_what_evidence_alone_disputes_stands_apart_with_who_says_otherwise(town: Town) -> None:
    claims = [
        apart(1),
        apart(2, "C1 -B1", "1901"),
        apart(3, "C1 -B1 -B2", "1920"),  # improbable
        apart(4, "C1 -B1", "1940"), apart(5, "C2", "1940"),  # rivals
        apart(6, "C1 -B1", "1960", kind="opinion"),
        apart(7, "C1 -B1", "1980"),
        apart(8, "C1 -B1", "1990"),
    ]  # fmt: skip
    dataset = town(*claims, disputes=[["TN-0004", "TN-0005"]])
    assert len(dataset.brief()["contested"]) == 2
    brief = dataset.brief(limit=9)
    assert ids(brief["contested"]) == [2, 7, 8]
    assert brief["contested"][0]["statement"].endswith("; House B1 (2001) says otherwise.")


def test_a_dispute_of_which_no_answer_was_read_is_told(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    from chongjin_cli.analysis.brief import claims_read as reading

    monkeypatch.setattr(reading, "READ", 1)
    found = town(apart(1), apart(2, "C1"), apart(3, "C2"), disputes=[["TN-0002", "TN-0003"]]).brief()
    assert (found["read"], found["disputed"]) == (1, 1)


def test_a_time_that_is_much_told_of_does_not_crowd_out_the_others(town: Town) -> None:
    many = [apart(number, "B1 B2 C1", f"1995-{number:02}") for number in range(1, 10)]
    few = [apart(10, "B1 D1", "1910"), apart(11, "B1 D1", "1950"), apart(12, "B1 D1", "2020")]
    found = ids(town(*many, *few).brief(limit=5)["established"])
    assert {10, 11, 12} <= set(found)
    assert len(found) == 5


def test_what_tells_what_a_subject_is_takes_no_room_of_its_time(town: Town) -> None:
    founded = claim(1, "The mill was founded by a baker.", date="1920")
    brief = town(founded, apart(2, date="1920"), apart(3, date="1990")).brief(limit=1)
    assert (ids(brief["identity"]), ids(brief["established"])) == ([1], [2])


def test_what_more_questions_ask_for_and_more_claims_are_tied_to_comes_first(town: Town) -> None:
    asked = [apart(1, date="1990"), apart(2, date="1990", questions=["Who?", "When?", "Where?"])]
    assert ids(town(*asked).brief(limit=1)["established"]) == [2]
    few = [apart(1, "B1 C1 C2", "1990", questions=["Who?"] * 2), apart(2, date="1990", questions=["When?"] * 10)]
    assert ids(town(*few).brief(limit=1)["established"]) == [2]
    many = [apart(1, "B1 C1 C2", "1990", questions=["Who?"] * 2), apart(2, date="1990", questions=["When?"] * 4)]
    assert ids(town(*many).brief(limit=1)["established"]) == [1]
    tied = [
        apart(1, date="1990"),
        apart(2, date="1990"),
        apart(3, "E1", "1990", relations=[{"type": "follows", "claim": "TN-0002"}]),
    ]
    assert ids(town(*tied).brief(limit=1)["established"]) == [2]


def test_what_is_filed_under_the_subject_itself_comes_before_what_is_within_it(town: Town) -> None:
    claims = [apart(1, date="1990", topics=["fish"]), apart(2, date="1990", topics=["trade"])]
    assert ids(town(*claims).brief("trade", limit=1)["established"]) == [2]


def test_what_has_the_words_itself_comes_before_what_has_them_elsewhere(town: Town) -> None:
    claims = [apart(1, date="1990"), apart(2, date="1990"), apart(3, date="1990")]
    claims[0]["evidence"][0]["says"] = claims[2]["evidence"][0]["says"] = "Cedars stood there."
    claims[1]["assertion"] = "Cedars cedared."
    brief = town(*claims).brief(match="cedars", limit=1)
    assert (brief["claims"], ids(brief["established"])) == (3, [2])


def saying(number: int, word: str) -> dict[str, Any]:
    """A claim in words of its own, with one that others have, too."""
    return claim(number, f"{WORDS[number]}s {word} {WORDS[number]}ed.", date="1990")


def test_a_page_on_words_is_made_of_what_says_them(town: Town) -> None:
    plain = [saying(number, "tram") for number in range(1, 4)]
    asked = apart(4, questions=["where did the tram go"])
    elsewhere = apart(5)
    elsewhere["evidence"][0]["says"] = "A tram stood there."
    brief = town(*plain, asked, elsewhere, apart(6), disputes=[["TN-0005", "TN-0006"]]).brief(match="tram")
    assert (told(brief), brief["claims"], brief["read"], brief["disputes"]) == ([1, 2, 3], 5, 3, [])
    assert ids(brief["beside"]) == [4]  # what is only asked about with the word stands apart
    assert told(town(asked, elsewhere).brief(match="tram")) == [4]  # better than nothing
    assert town(elsewhere).brief(match="tram")["read"] == 1  # better than nothing
    figures = [population(1, 500, "1990"), population(2, 600, "1990", topics=["mill"])]
    figures[0]["evidence"][0]["says"] = "By tram."
    figures[1]["assertion"] = "The tram moved 600 townsfolk."
    [figure] = town(*figures).brief(match="tram")["figures"]
    assert figure["use"] is not None
    assert (figure["use"]["claim"], figure["figures"]) == ("TN-0002", 1)


@pytest.mark.parametrize(("of_it", "found"), [(4, [30]), (5, [])])
def test_what_is_only_asked_about_with_a_word_is_filed_under_a_topic_of_what_says_it(
    town: Town, of_it: int, found: list[int]
) -> None:
    """Namely one that a fifth of these are filed under."""
    plain = [saying(number, "tram") | {"topics": ["mill"]} for number in range(1, of_it + 1)]
    other = saying(20, "tram") | {"topics": ["trade"]}
    asked = apart(30, questions=["where did the tram go"], topics=["trade"])
    assert ids(town(*plain, other, asked).brief(match="tram")["beside"]) == found


def test_what_is_only_asked_about_gives_no_figures_and_fills_the_rows_that_are_left(town: Town) -> None:
    asked = [apart(number, questions=["where did the tram go"]) for number in range(2, 30)]
    asked[0]["figures"] = population(2, 500, "1990")["figures"]
    brief = town(saying(1, "tram"), *asked).brief(match="tram")
    assert (told(brief), len(brief["beside"]), brief["figures"]) == ([1], 27, [])
    assert len(town(saying(1, "tram"), *asked).brief(match="tram", limit=2)["beside"]) == 2


def test_an_actor_of_a_name_does_not_make_a_claim_say_it_a_place_does(town: Town) -> None:
    claims = [saying(1, "guild"), apart(2, actors=["guild"]), saying(3, "camp"), apart(4, places=["camp"]), apart(5)]
    dataset = town(*claims)
    assert told(dataset.brief(match="guild")) == [1]
    assert told(dataset.brief(match="camp")) == [3, 4]
    assert told(town(*claims[1:2]).brief(match="guild")) == [2]  # better than nothing


def test_other_words_for_those_that_were_asked_for_will_not_do(town: Town) -> None:
    other = claim(0, "The ship sank.", date="1990")
    assert told(town(other, saying(1, "vessel")).brief(match="vessel")) == [1]
    assert town(other).brief(match="vessel")["claims"] == 0


@pytest.mark.parametrize(("count", "found"), [(19, [30]), (20, [])])
def test_where_many_say_the_words_none_is_read_that_is_only_asked_about_them(
    town: Town, count: int, found: list[int]
) -> None:
    asked = apart(30, questions=["where did the tram go"], topics=["mill"])
    plain = [saying(number, "tram") | {"topics": ["mill"]} for number in range(1, count + 1)]
    assert ids(town(*plain, asked).brief(match="tram")["beside"]) == found


def test_what_a_place_is_is_told_in_claims_that_open_with_its_name(town: Town) -> None:
    named = [
        claim(1, "The Camp lies by amber hills.", places=["camp"]),
        claim(2, "In May 1920 Camp stones were founded.", date="1920", places=["camp"]),
        claim(3, "Common's size is the largest of cedars.", places=["camp"]),
        claim(4, "The camps are divided in two deltas.", places=["camp"]),
    ]
    other = claim(5, "A duke's bank lies near the camp, amber hills and ferns.", "A1 B1", places=["camp"])
    plain = [claim(number, f"Tale{number} tells{number}.", "B1", "1920", places=["camp"]) for number in range(10, 30)]
    assert ids(town(*named, other, *plain).brief("camp")["identity"]) == [1, 4, 3, 2]
    few = [each | {"assertion": f"A {each['assertion']}"} for each in named[:1]]
    assert ids(town(*few, *named[1:3], *plain).brief("camp", limit=1)["identity"]) != []


def test_on_a_date_claims_are_not_alike_by_saying_when(town: Town) -> None:
    """Of words apart from those two of five are shared on the date: that is another claim. In all it is half."""
    claims = [
        claim(1, "In May 1944 amber birch cedar.", "C1 C2", "1944-05"),
        claim(2, "In May 1944 amber birch delta ember.", "C1 C2", "1944-05"),
    ]
    assert told(town(*claims).brief("1944")) == [1, 2]
    assert len(told(town(*claims).brief())) == 1


def test_lines_that_are_left_go_to_further_claims(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three allegations of a line each, two sure claims and the gaps, then as many as there is room for."""
    monkeypatch.setattr("chongjin_cli.analysis.brief.worth.MADE_OF", 2)  # which would put them in every part
    alleged = [apart(number, kind="allegation", date=str(1900 + number)) for number in range(1, 36)]
    dataset = town(*alleged, *(apart(number, date=str(1950 + number)) for number in (36, 37)))
    gaps = page_lines.of_part(page_lines.of_text(gap["text"]) for gap in dataset.brief()["gaps"])
    usual = 14 + LEFT_SHORT + (2 + 3) + (2 + 2) + gaps
    for left, more in ((0, 0), (1, 1), (2, 2), (5, 6), (64, 32)):
        monkeypatch.setattr(composing, "LINES", usual + left)
        brief = dataset.brief()
        assert (len(further(brief)), len(brief["allegations"])) == (more, 3)
        assert further(dataset.brief(limit=2)) == []


def test_a_figure_takes_a_line_of_a_page_and_its_heading_two(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chongjin_cli.analysis.brief.worth.MADE_OF", 2)
    alleged = [apart(number, kind="allegation", date=str(1900 + number)) for number in range(1, 36)]
    dataset = town(*alleged, population(40, 500, "1990"))
    gaps = page_lines.of_part(page_lines.of_text(gap["text"]) for gap in dataset.brief()["gaps"])
    usual = 14 + LEFT_SHORT + (2 + 3) + (2 + 1) + gaps
    for left, more in ((0, 0), (1, 1), (2, 2), (5, 6)):
        monkeypatch.setattr(composing, "LINES", usual + left)
        assert len(further(dataset.brief())) == more


def test_further_claims_are_those_worth_most_be_they_sure_possible_or_alleged(town: Town) -> None:
    usual = [apart(number, "A1 B1 C1", str(1900 + number)) for number in range(17)]
    usual += [apart(number, "B1", str(1900 + number), kind="allegation") for number in (17, 18, 19)]
    sure, alleged, poor = apart(20, "B1 C1", "1990"), apart(21, kind="allegation", date="2000"), apart(22, "E1", "2010")
    dataset = town(*usual, sure, alleged, poor)
    page = dataset.brief()
    assert (ids(page["established"]), page["possible"]) == ([*range(17)], [])
    assert (ids(page["allegations"]), further(page), page["more"]) == ([17, 19, 21], [18, 20], 1)


def test_an_allegation_is_not_told_again_beside_its_dispute(town: Town) -> None:
    claims = [apart(1, kind="allegation"), apart(2, kind="allegation"), apart(3, kind="allegation")]
    dataset = town(*claims, disputes=[["TN-0001", "TN-0002"]])
    assert ids(dataset.brief()["allegations"]) == [3]
    assert set(ids(dataset.brief(limit=0)["allegations"])) == set()


def test_allegations_forecasts_and_opinions_stand_apart(town: Town) -> None:
    claims = [
        apart(1, kind="claim"), apart(2, kind="estimate"), apart(3, kind="utterance"), apart(4, kind="opinion"),
        apart(5, kind="allegation"), apart(6, kind="forecast", date="2030"),
    ]  # fmt: skip
    claims[4]["evidence"][0]["speaker"] = "a porter"
    brief = town(*claims).brief()
    assert (told(brief), ids(brief["allegations"]), ids(brief["forecasts"])) == ([1, 2, 3], [5], [6])
    assert brief["allegations"][0]["speakers"] == ["a porter"]


@pytest.mark.parametrize(("support", "found"), [("C1", [1]), ("D1", []), ("C1 -B1", [])])
def test_what_a_fair_source_thinks_is_told_as_its_opinion(town: Town, support: str, found: list[int]) -> None:
    dataset = town(apart(1, support, "1990", kind="opinion"), apart(2))
    assert ids(dataset.brief()["opinions"]) == found
    assert told(dataset.brief()) == [2]


def test_two_opinions_are_told_and_on_a_date_none_of_an_age(town: Town) -> None:
    thoughts = [apart(number, "B1", "1990", kind="opinion") for number in (1, 2, 3)]
    assert len(town(*thoughts).brief()["opinions"]) == 2
    assert len(town(*thoughts).brief(limit=9)["opinions"]) == 3
    assert ids(town(thoughts[0], apart(4, "B1", "1950/2000", kind="opinion")).brief("1990")["opinions"]) == [1]


def test_a_figure_that_is_not_printed_neither_counts_as_shown_nor_is_kept_from_the_other_parts(town: Town) -> None:
    """Six series stand; a seventh claim with a figure is told like any other."""
    things = [{"id": f"barn{n}", "label": f"Barn {n}", "kind": "barn", "within": "town"} for n in range(8)]
    claims = []
    for n in range(8):
        figure = {"measure": "population" if n % 2 else "cargo", "of": f"barn{n}", "value": n + 1, "as_of": "1990"}
        claims.append(apart(n, date=str(1950 + n), figures=[figure], places=[f"barn{n}"]))
    measures = [{**each, "id": f"{each['id']}{n}"} for n in range(8) for each in HEAD["measures"]]
    for n, each in enumerate(claims):
        each["figures"][0]["measure"] += str(n)
    brief = town(*claims, places=[*HEAD["places"], *things], measures=measures).brief()
    used = [int(each["use"]["claim"][-4:]) for each in brief["figures"] if each["use"]]
    assert len(used) == 6
    assert set(told(brief)) == set(range(8)) - set(used)
    assert brief["more"] == 0
    short = town(*claims, places=[*HEAD["places"], *things], measures=measures).brief(limit=1)
    assert short["more"] == 8 - len(
        {*told(short), *(int(each["use"]["claim"][-4:]) for each in short["figures"] if each["use"])}
    )


def test_figures_of_what_is_alleged_foreseen_or_thought_are_not_to_be_used(town: Town) -> None:
    for kind, shown in (
        ("claim", 1),
        ("estimate", 1),
        ("utterance", 1),
        ("opinion", 0),
        ("allegation", 0),
        ("forecast", 0),
    ):
        assert len(town(population(1, 500, "2000", kind=kind)).brief()["figures"]) == shown


def test_what_is_still_to_come_comes_before_what_was_to_come(town: Town) -> None:
    past = [apart(number, kind="forecast", date=str(1990 + number)) for number in (1, 2)]
    coming = [apart(3, "D1", "2040", kind="forecast"), apart(4, "D1", kind="forecast")]
    added = [each | {"added": "2026-01-01"} for each in (*past, *coming)]
    assert ids(town(*added).brief()["forecasts"]) == [3, 4]
    assert ids(town(*added[:3]).brief()["forecasts"])[1:] == [3]


def test_a_date_has_what_is_of_it_alone_beside_what_is_of_a_whole_age(town: Town) -> None:
    claims = [
        apart(1, date="1910/1950"), apart(2, "B1", "1944-05"), apart(3, "B1", "1940/1950"), apart(4, date="1945"),
        apart(5, date="1900/.."), apart(6, date="../1960"), apart(7, date="../1990"), apart(8, date="/1944"),
    ]  # fmt: skip
    brief = town(*claims).brief("1944")
    parts = ids(brief["established"]), ids(brief["possible"]), ids(brief["spanning"])
    assert parts == ([], [2], [5, 1, 3, 8])
    assert (brief["claims"], brief["more"]) == (5, 0)  # without what was so until later, no one knows since when


def test_of_what_is_possible_on_a_date_that_of_it_alone_comes_first(town: Town) -> None:
    age = [apart(number, "B1", "1905/1949") for number in range(9)]
    for date, found in (("1944", True), ("1944/1946", True), ("1905/1949", False)):
        assert (9 in ids(town(*age, apart(9, "D1", date)).brief("1944", limit=1)["possible"])) == found


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    ("date", "own"),
    [
        ("1940/1949", True), ("1934/1954", True), ("1933/1944", False), ("1944/1955", False), ("1944/..", True),
        ("1943/..", False), ("../1944", True), ("/1944", False), ("/1944-06", True),
    ],
)  # fmt: skip
def test_what_is_open_or_of_an_age_fills_rows_that_nothing_of_the_date_itself_needs(
    town: Town, date: str, own: bool
) -> None:
    fair = [apart(number, "D1", "1944") for number in range(27)]
    better = apart(30, "A1 B1 C1", date, topics=["mill"])
    brief = town(*fair, better, apart(31, "D1", "1944")).brief("1944")
    assert (30 in told(brief)) == own
    assert len(told(brief)) == 28
    assert 30 in told(town(*fair, better).brief("1944"))
    some = town(apart(1, "F1", "1944", kind="allegation"), better | {"kind": "allegation"})
    assert ids(some.brief("1944", limit=1)["allegations"]) == ([30] if own else [1])


def test_a_claim_in_short(town: Town) -> None:
    row: Any = town(apart(1, "C2 B1 B2 D1", "1990-05-04")).brief()["established"][0]
    assert row == {
        "claim": "TN-0001", "statement": "Birch birchs birched.", "assertion": "Birch birchs birched.", "kind": "claim",
        "status": "confirmed", "grade": "B1", "date": "1990-05-04", "label": "4 May 1990", "speakers": [], "otherwise": None, "unit": None, "origins": 4,
        "sources": [
            {"source": "b1-page", "name": "House B1", "issued": "2001-05", "url": "https://example.org/B1"},
            {"source": "b2-page", "name": "House B2", "issued": "2002-05", "url": "https://example.org/B2"},
            {"source": "c2-page", "name": "House C2", "issued": "2002-05", "url": "https://example.org/C2"},
            {"source": "d1-page", "name": "House D1", "issued": "2001-05", "url": "https://example.org/D1"},
        ],
    }  # fmt: skip


def news(dataset: Chongjin, most: int = 1) -> contract.News:
    """What is new of a dataset's claims, as if its page had none of them."""
    claims = [json.loads(text) for text in dataset._dataset.claims(Selection())]
    return of_late.news(dataset._dataset, claims, most, set())


def test_what_is_new(town: Town) -> None:
    claims = [
        apart(1, date="1990", added="2025-01-01", changed="2025-12-31"), apart(2, date="1991", added="2025-12-31"),
        apart(3, date="1995", added="2026-01-30"), apart(4, date="1993", added="2026-01-30"), apart(5, date="1980"),
        apart(6, "C1 -B1", "1999", added="2026-01-30"), apart(7, date="1999", added="2025-12-30"),
    ]  # fmt: skip
    claims += [apart(number, date="1970") for number in (8, 9, 10)]
    found = news(town(*claims))
    assert {key: value for key, value in found.items() if key != "claims"} == {
        "since": "2025-12-31", "until": "2026-01-30", "added": 4, "changed": 1,
    }  # fmt: skip
    assert ids(found["claims"]) == [3]
    nothing: dict[str, Any] = {"since": None, "until": None, "added": 0, "changed": 0, "claims": []}
    assert news(town(apart(1))) == nothing
    assert news(town(*claims[:-1])) == nothing  # five of nine: what most are tells nothing
    old = [apart(number) for number in (11, 12, 13)]
    kinds = [
        apart(number, kind=kind, added="2026-01-30") for number, kind in enumerate(("forecast", "opinion", "utterance"))
    ]
    assert ids(news(town(*kinds, *old))["claims"]) == [2]
    decade = [apart(1, date="202X", added="2026-01-30"), apart(2, date="2021", added="2026-01-30")]
    assert ids(news(town(*decade, *old), 2)["claims"]) == [2, 1]
    changed = news(town(apart(1, changed="2026-01-30"), *old))
    assert (changed["added"], changed["changed"], ids(changed["claims"])) == (0, 1, [1])


@pytest.mark.usefixtures("full")
def test_what_is_new_is_not_told_twice(town: Town) -> None:
    claims = [apart(number, date=str(1900 + number), added="2026-01-30") for number in range(1, 19)]
    claims += [apart(19, kind="forecast", date="2027", added="2026-01-30")]
    claims += [apart(20, kind="allegation", date="2026", added="2026-01-30")]
    brief = town(*claims, *(apart(number, "F1") for number in range(21, 41))).brief()
    assert not set(ids(brief["new"]["claims"])) & {19, 20, *told(brief)}
    assert len(brief["new"]["claims"]) == 1
    told_all = town(*(apart(number) for number in range(3)), apart(3, added="2026-01-30")).brief()["new"]
    assert (told_all["added"], told_all["claims"]) == (1, [])


def test_what_a_dispute_tells_stands_nowhere_else(town: Town) -> None:
    claims = [
        population(1, 500, "1990", "B1 B2"), population(2, 900, "1990", "D1"), apart(3, "C1"), apart(4, "C2"),
        apart(5, "C1", kind="allegation", added="2026-01-30"), apart(6, "C2"), *map(apart, (7, 8, 9)),
    ]  # fmt: skip
    brief = town(*claims, disputes=[["TN-0001", "TN-0002"], ["TN-0003", "TN-0004"], ["TN-0005", "TN-0006"]]).brief()
    assert sorted(number for each in brief["disputes"] for number in ids(each["answers"])) == [1, 2, 3, 4, 5, 6]
    assert (told(brief), brief["allegations"], brief["new"]["claims"]) == ([7, 8, 9], [], [])


@pytest.mark.parametrize(("support", "found"), [("D1", ["TN-0001"]), ("B1", [])])
def test_of_figures_in_a_dispute_that_is_favoured_is_to_be_used(town: Town, support: str, found: list[str]) -> None:
    """Elsewhere neither stands."""
    claims = [population(1, 500, "1990", "B1"), population(2, 900, "1990", support), apart(7)]
    brief = town(*claims, disputes=[["TN-0001", "TN-0002"]]).brief()
    assert [each["use"]["claim"] for each in brief["figures"] if each["use"]] == found
    assert (told(brief), len(brief["disputes"])) == ([7], 1)


def test_of_disputes_with_an_answer_in_common_one_is_shown(town: Town) -> None:
    claims = [apart(1, "C1"), apart(2, "C2"), apart(3, "C3"), apart(4, "D1"), apart(5, "D2")]
    pairs = [["TN-0001", "TN-0002"], ["TN-0002", "TN-0003"], ["TN-0004", "TN-0005"]]
    brief = town(*claims, disputes=pairs).brief()
    assert [ids(each["answers"]) for each in brief["disputes"]] == [[1, 2], [4, 5]]
    assert brief["disputed"] == 3
    [gap] = [each for each in brief["gaps"] if each["code"] == "undecided"]
    assert gap["text"].endswith(", also: Is it TN-0002 or TN-0003?")
    assert len(town(*claims, disputes=pairs).brief(limit=9)["disputes"]) == 3  # all that are asked for


@pytest.mark.usefixtures("full")
def test_what_only_touches_an_era_comes_when_nothing_else_is_left(town: Town) -> None:
    own = [apart(number, "B1", f"19{number}", topics=["mill"]) for number in range(10, 40)]
    touching = [apart(number, date="1948/1958") for number in range(1, 8)]
    assert not set(told(town(*own, *touching).brief("old"))) & set(range(1, 8))
    reaching = [apart(number, date="1940/1958") for number in range(1, 4)]
    assert {1, 2, 3} <= set(told(town(*own, *reaching).brief("old")))
    assert told(town(*own[:2], *touching[:1]).brief("old")) == [1, 10, 11]  # better than nothing


@pytest.mark.usefixtures("full")
def test_what_is_not_of_a_place_itself_comes_when_nothing_else_is_left(town: Town) -> None:
    pier = {"id": "pier", "label": "Pier", "kind": "pier", "within": "quay"}
    places = {"places": [*HEAD["places"], pier]}
    own = [apart(number, "B1", str(1900 + number), places=["quay"]) for number in range(10, 38)]
    named = [
        claim(1, "The Pier of the duke is long.", date="1942", places=["pier"]),
        claim(2, "A duke met a baker on the quay.", date="1943", places=["pier", "town"]),
        claim(3, "Anglers rest.", date="1944", places=["town", "quay"]),
    ]
    others = [
        claim(4, "A duke visited the town.", date="1940", places=["pier", "town"]),
        claim(5, "Barges sail.", date="1941", places=["quay", "camp"]),
    ]
    found = told(town(*own, *named, *others, **places).brief("quay"))
    assert {1, 2, 3} <= set(found)
    assert not set(found) & {4, 5}
    assert told(town(*named[:1], *others, **places).brief("quay")) == [1, 4, 5]  # better than nothing


def test_a_name_of_several_words_is_found_in_what_a_claim_says(town: Town) -> None:
    from chongjin_cli.analysis.brief.subjects import elsewhere, understand
    from chongjin_cli.queries.filters import Filters

    works = {
        "id": "duke-mill",
        "label": "Duke Mill",
        "kind": "works",
        "names": {"aliases": ["Old-Mill"]},
        "within": "quay",
    }
    claims = [
        claim(1, "The Duke Mill stands.", places=["duke-mill", "camp"]),
        claim(2, "An old mill stands.", places=["duke-mill", "camp"]),
        claim(3, "A duke owned a mill.", places=["duke-mill", "camp"]),
        claim(4, "Goldmill men sang.", places=["duke-mill", "camp"]),
    ]
    dataset = town(*claims, places=[*HEAD["places"], works])._dataset
    asked = understand(dataset, "Duke Mill", Filters())
    read = [json.loads(text) for text in dataset.claims(asked.selection)]
    assert elsewhere(dataset, asked, read) == {"TN-0003", "TN-0004"}


def test_figures_of_a_place_are_of_itself_and_of_what_lies_in_it(town: Town) -> None:
    claims = [population(1, 500, "1990", places=["camp"]), population(2, 40, "1990", places=["camp"])]
    claims[1]["figures"][0]["of"] = "camp"
    assert [each["of"] for each in town(*claims).brief(place="camp")["figures"]] == ["camp"]
    assert {each["of"] for each in town(*claims).brief("town")["figures"]} == {"town", "camp"}


def test_a_figure_tells_in_the_words_of_its_claim_what_its_names_do_not(town: Town) -> None:
    figures = [{"measure": "cargo", "of": "quay", "value": 70, "as_of": "1991"}]
    loaded = claim(1, "The grain barge of a baker brought 70 tonnes of amber and cedar in 1991.", figures=figures)
    [figure] = town(loaded).brief()["figures"]
    assert figure["says"] == loaded["assertion"]
    [plain] = town(claim(1, "The quay had a cargo of 70 tonnes of goods in 1991.", figures=figures)).brief()["figures"]
    assert plain["says"] is None
    both = [*figures, {"measure": "population", "of": "quay", "value": 5, "as_of": "1991"}]
    said = [each["says"] for each in town(loaded | {"figures": both}).brief()["figures"]]
    assert sorted(each is None for each in said) == [False, True]  # told once


@pytest.mark.parametrize(("label", "told"), [("Length of a wall", "The camp had 40 m."), ("Length", None)])
def test_a_figure_of_a_vague_measure_names_the_thing_from_its_claim(town: Town, label: str, told: str | None) -> None:
    head = {"measures": [{"id": "length", "label": label, "unit": "m", "summary": "Long."}]}
    figure = {"measure": "length", "of": "camp", "value": 40, "as_of": "2001"}
    brief = town(claim(1, "The camp had 40 m.", date="2001", figures=[figure]), **head).brief()
    assert [each["says"] for each in brief["figures"]] == [told]


def test_what_the_whole_is_is_told_of_the_narrowest_place_that_nearly_all_is_at(town: Town) -> None:
    land = {"id": "land", "label": "Land", "kind": "province"}
    places = {"places": [land, {**HEAD["places"][0], "within": "land"}, *HEAD["places"][1:]]}
    claims = [
        claim(1, "Town is the capital of the Land."),
        claim(2, "Town lies on the coast of a sea."),
        claim(3, "Town is fair."),
        claim(4, "Town had a palace that the guild owned.", date="1950/1960"),
        claim(5, "Town's palace was owned by a duke.", date="1960/1970"),
        claim(6, "Town was a fort.", date="1930/1940"),
        *(claim(number, f"Bakers bake {WORDS[number]}.") for number in range(7, 20)),
    ]
    assert ids(town(*claims, **places).brief()["identity"]) == [2, 1, 3, 6]


def test_nothing_found_has_empty_parts(town: Town) -> None:
    brief = town(apart(1)).brief(match="nowhere")
    assert (brief["claims"], brief["statuses"], brief["disputed"]) == (0, {}, 0)
    for part in (
        "identity",
        "established",
        "possible",
        "beside",
        "figures",
        "disputes",
        "contested",
        "allegations",
        "forecasts",
        "gaps",
    ):
        assert brief[part] == []
    assert brief["sources"] == {
        "sources": 0, "origins": 0, "letters": {}, "kinds": {}, "basis": {}, "oldest": None, "newest": None,
        "one_origin": 0, "rests_on": [],
    }  # fmt: skip


def test_the_counts_are_of_all_that_is_meant_best_first(town: Town) -> None:
    claims = [apart(1), apart(2, "E1"), apart(3, "C1 -B1"), apart(4), apart(5, "C1")]
    brief = town(*claims).brief(limit=1)
    assert list(brief["statuses"].items()) == [("confirmed", 2), ("possible", 1), ("disputed", 1), ("unjudged", 1)]
    assert (brief["title"], brief["version"], brief["updated"]) == ("A town", "2.0.0", "2026-01-31")


@pytest.mark.usefixtures("full")
def test_of_more_than_fifty_claims_fewer_stand_in_rows(town: Town) -> None:
    many = [claim(number, f"Tale{number} tells{number} of{number} x{number}.", "B1", "1920") for number in range(51)]
    assert len(town(*many).brief()["possible"]) == 12
    assert len(town(*many[:50]).brief()["possible"]) == 28
    told = [each | {"kind": "allegation"} for each in many]
    assert [len(town(*those).brief()["allegations"]) for those in (told, told[:50])] == [2, 3]


def test_what_a_subject_is_is_told_in_claims_on_the_whole_of_it(town: Town) -> None:
    whole = [claim(number, f"The mill {WORDS[number]}s {WORDS[number]}.", date="1920") for number in range(6)]
    other = claim(7, "A duke founded a bank near amber hills.", "B1", "1920")
    renamed = claim(8, "Old Stone was renamed for a baker.", "B1", "1920")
    plain = [claim(number, f"Tale{number} tells{number} of x{number}.", "B1", "1920") for number in range(10, 40)]
    found = ids(town(*whole, other, renamed, *plain).brief(limit=1)["possible"])
    assert found == [8]
    assert ids(town(*whole, other, *plain).brief(limit=1)["possible"]) == [7]


@pytest.mark.parametrize(("narrower", "found"), [(1, [1]), (2, [1]), (3, [1, 20])])
def test_what_a_topic_is_is_told_in_claims_filed_under_itself_if_half_are(
    town: Town, narrower: int, found: list[int]
) -> None:
    own = [claim(1, "Wares sell here daily to all who bring silver."), claim(2, "A duke met one.", date="1920")]
    within = [claim(20, "Wares come here daily over hills with mules.", topics=["fish"])]
    within += [claim(20 + n, f"Wares came here daily {n}.", date=f"19{30 + n}", topics=["fish"]) for n in (1, 2)]
    assert ids(town(*own, *within[:narrower]).brief("trade")["identity"]) == found


@pytest.mark.parametrize(
    ("told", "support", "date", "is_told"),
    [
        ("began", "B1 C1", "1920-05-01", False),
        ("was opened", "B1 C1", "1920-05-01", True),
        ("was opened", "B1", "1920-05-01", False),  # one of many things that open, and not sure
        ("was opened", "B1", "1920", True),
        ("sold goods", "B1", "1920", True),
        ("sold goods", "B1 C1", "1920-03/1920-12", True),
        ("sold goods", "B1 C1", "1920-04/1920-12", False),
    ],
)
def test_what_was_so_for_some_months_tells_of_a_topic_only_a_sure_beginning(
    town: Town, told: str, support: str, date: str, is_told: bool
) -> None:
    plain = [claim(number, f"Tale{number} tells{number}.", "B1", "1920") for number in range(2, 5)]
    brief = town(claim(1, f"Wares fair {told}.", support, date), *plain).brief("trade")
    assert ids(brief["identity"]) == ([1] if is_told else [])


def test_the_name_of_a_topic_tells_of_nothing_that_befell(town: Town) -> None:
    head = {"topics": [{"id": "ban", "label": "The ban", "summary": "A ban."}]}
    claims = [
        claim(n, f"Year by year the ban {WORDS[n]} the town.", "B1 C1", "192X", topics=["ban"]) for n in range(1, 4)
    ]
    assert town(*claims, **head).brief("ban")["identity"] == []


HUNGER: dict[str, Any] = {"topics": [{"id": "hunger", "label": "The hunger", "summary": "Want.", "aliases": ["want"]}]}


def hunger(number: int, told: str, support: str = "B1", date: str = "192X") -> dict[str, Any]:
    return claim(number, f"Year by year the town here {told}.", support, date, topics=["hunger"])


@pytest.mark.parametrize(
    ("told", "support", "date", "is_told"),
    [
        ("in the hunger saw many die or killed", "B1 C1", "192X", True),
        ("in the hunger saw many killed", "B1 C1", "1921-05-02", True),
        ("in the hunger saw many killed", "B1", "192X", False),  # only possible
        ("in the want saw many killed", "B1 C1", "192X", False),  # another name will not do
        ("in the hunger was vulnerable", "B1 C1", "192X", True),  # why
        ("in the want was vulnerable", "B1 C1", "192X", False),
        ("in the hunger protested", "B1 C1", "192X", False),  # not what most of them tell of
    ],
)
def test_what_a_topic_is_may_be_what_befell(town: Town, told: str, support: str, date: str, is_told: bool) -> None:
    others = [hunger(number, f"in the hunger killed {WORDS[number]}") for number in range(2, 5)]
    brief = town(hunger(1, told, support, date), *others, **HUNGER).brief("hunger")
    assert ids(brief["identity"]) == ([1] if is_told else [])


def test_what_a_famine_or_war_is_tells_neither_a_name_nor_what_befell_someone_in_particular(town: Town) -> None:
    others = [hunger(number, f"in the hunger killed {WORDS[number]}") for number in range(4, 8)]
    plain = hunger(1, "in the hunger killed many", "B1 C1")
    named = hunger(2, "in the hunger was called grim", "B1 C1")
    someone = hunger(3, "in the hunger killed bakers", "B1 C1") | {"actors": ["guild"]}
    dataset = town(plain, named, someone, *others, **HUNGER)
    assert ids(dataset.brief("hunger")["identity"]) == [1]


def test_a_chance_word_makes_no_topic_what_befell(town: Town) -> None:
    """Fewer than a twentieth of its claims, that is."""
    one = hunger(1, "in the hunger killed many", "B1 C1", "1920-05-02")
    for number, found in ((19, [1]), (20, [])):
        plain = [apart(n, "B1", "1920", topics=["hunger"]) for n in range(2, 2 + number)]
        assert ids(town(one, *plain, **HUNGER).brief("hunger")["identity"]) == found


@pytest.mark.parametrize(("most", "found"), [("in the hunger supplied", []), ("in want supplied", [1])])
def test_a_topic_of_which_most_of_what_says_its_name_tells_else_is_not_what_befell(
    town: Town, most: str, found: list[int]
) -> None:
    others = [hunger(number, f"{most} {WORDS[number]}") for number in range(2, 5)]
    for told, expected in (
        ("in the hunger killed many", found),
        ("in the hunger was vulnerable", []),
        ("in the hunger supplied all", []),
    ):
        brief = town(hunger(1, told, "B1 C1"), *others, **HUNGER).brief("hunger")
        assert ids(brief["identity"]) == expected


@pytest.mark.usefixtures("full")
def test_a_part_has_its_usual_rows_unless_a_limit_is_asked_for(town: Town) -> None:
    dataset = town(*(apart(number, date=str(1900 + number)) for number in range(20)))
    for limit, found in ((None, 14 + 6 // 2), (3, 3), (20, 20), (0, 0)):
        assert len(dataset.brief(limit=limit)["established"]) == found


def test_what_most_tell_of_is_what_an_actor_is_known_for(town: Town) -> None:
    """A quarter of the claims must be tied to it, three at the least, and it must be sure."""
    for number, tied, support, is_told in (
        (12, 3, "B1 C1", True),
        (12, 3, "C1", False),
        (13, 3, "B1 C1", False),
        (6, 2, "B1 C1", False),
    ):
        event = claim(1, "A keel broke loudly.", support, "1920-05-21", actors=["guild"])
        others = [apart(n, "B1", actors=["guild"]) for n in range(2, number + 1)]
        for each in others[:tied]:
            each["relations"] = [{"type": "follows", "claim": "TN-0001"}]
        assert (1 in ids(town(event, *others).brief("guild")["identity"])) is is_told


def test_of_a_date_what_is_asked_of_most_tells_what_happened(town: Town) -> None:
    others = [apart(n, date="1920") for n in range(10, 21)]
    for asked, found in ((20, [1]), (12, [])):
        event = claim(1, "Ships shelled the town.", date="1920", questions=[f"Q{n} was it?" for n in range(asked)])
        assert ids(town(event, *others).brief("1920")["identity"]) == found
    assert (
        ids(town(event | {"questions": [f"Q{n} was it?" for n in range(20)]}, *others[1:]).brief("1920")["identity"])
        == []
    )


def test_a_topic_of_which_little_says_what_it_is_has_what_names_it_its_course_first(town: Town) -> None:
    head = {"topics": [{"id": "moved", "label": "Voyages", "summary": "People."}]}
    plain = [apart(n, "B1", "1920", topics=["moved"]) for n in range(20, 32)]
    course = claim(
        1,
        "Year by year tales say how all of the voyages ended in tears and in great sorrow.",
        date="1950",
        topics=["moved"],
    )
    named = [
        claim(n, f"Folk {WORDS[n]} on voyages {WORDS[n + 1]}.", date="1950", topics=["moved"]) for n in (2, 4, 6, 8)
    ]
    short = claim(9, "Bread on voyages sold.", date="1950-05", topics=["moved"])
    found = ids(town(course, *named, short, *plain, **head).brief("moved")["identity"])
    assert len(found) == 4
    assert 1 in found
    assert 9 not in found
