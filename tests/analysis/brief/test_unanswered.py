"""What is asked of a thing of its kind and no claim tells, and silence where one might."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim, population
from tests.analysis.brief.test_gaps import texts

BOAT: dict[str, Any] = {"actors": [*HEAD["actors"], {"id": "boat", "label": "Boat", "kind": "ship"}]}


def of_boat(*told: str, number: int = 8) -> list[dict[str, Any]]:
    those = [*told, *(f"Boat sails {word}." for word in "amber birch cedar delta ember flint grove hazel".split())][
        :number
    ]
    return [claim(n, text, actors=["boat"]) for n, text in enumerate(those, 1)]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (["Boat was built well."], "No claim tells what Boat cost."),
        (["Boat was built well for a million dollars."], None),
        ([], None),  # of what nobody tells that it was built
    ],
)
def test_what_no_claim_on_a_ship_tells(town: Town, told: list[str], text: str | None) -> None:
    assert texts(town(*of_boat(*told), **BOAT).brief(actor="boat"), "unanswered") == ([text] if text else [])


def test_of_few_claims_of_a_time_and_of_other_kinds_nothing_is_missed(town: Town) -> None:
    assert texts(town(*of_boat("Boat was built.", number=7), **BOAT).brief(actor="boat"), "unanswered") == []
    assert texts(town(*of_boat(), **BOAT).brief(actor="boat", since="1900"), "unanswered") == []
    guild = [each | {"actors": ["guild"]} for each in of_boat()]
    assert texts(town(*guild, **BOAT).brief(actor="guild"), "unanswered") == []


MARKET: dict[str, Any] = {"topics": [{"id": "fair", "label": "Fair", "summary": "Sales.", "aliases": ["market"]}]}


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("Corn is sold.", "No claim tells what a trader takes in a day or month."),
        ("A trader earned two dollars.", None),
        ("A market trader earned two dollars.", "No claim tells when the main market was opened."),
        ("A market was opened with two dollars of takings.", "No claim tells what a trader takes in a day or month."),
    ],
)
def test_a_topic_is_asked_what_its_names_are_of(town: Town, told: str, text: str | None) -> None:
    stalls = [claim(number, f"Stall {number} stood.", topics=["fair"]) for number in range(1, 8)]
    dataset = town(*stalls, claim(9, told, topics=["fair"]), **MARKET)
    assert texts(dataset.brief("fair"), "unanswered") == ([text] if text else [])


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Prisoners came.", ["how many people Camp holds"]),
        ("In the camp 900 poor and sick old prisoners were seen.", []),  # a number within six words
        ("The 900 steps up to the hill of the quay were for prisoners.", ["how many people Camp holds"]),
        ("Hundreds of prisoners came.", []),
    ],
)
def test_how_many_is_told_by_a_number_near_what_is_counted(town: Town, told: str, found: list[str]) -> None:
    others = [
        "The camp head died with 9 dead.",
        "Of the camp some were released.",
        *(f"The camp is {word}." for word in "old grey wide low damp".split()),
    ]
    claims = [claim(number, text, places=["camp"]) for number, text in enumerate([told, *others], 1)]
    assert texts(town(*claims).brief(place="camp"), "unanswered") == [f"No claim tells {each}." for each in found]


def test_of_an_era_and_a_date_it_is_asked_who_headed_the_city_and_how_many_lived_there(town: Town) -> None:
    corn = [claim(number, f"Corn {number} was fine.", date="1944") for number in range(1, 9)]
    asked = ["No claim tells who headed or governed the city or how many lived there."]
    assert texts(town(*corn).brief("1944"), "unanswered") == asked
    assert texts(town(*corn[:7]).brief("1944"), "unanswered") == []
    assert texts(town(*corn, population(9, 500, "1944")).brief("1944"), "unanswered") == [
        "No claim tells who headed or governed the city."
    ]
    assert texts(town(*corn).brief("1944", topic="trade"), "unanswered") == []


def test_of_a_camp_it_is_missed_who_heads_it_who_died_and_how_many_are_held(town: Town) -> None:
    claims = [each | {"places": ["camp"], "actors": []} for each in of_boat()]
    assert texts(town(*claims).brief(place="camp"), "unanswered") == [
        "No claim tells who heads Camp, how many died in all, how many people it holds or whether anyone was released from it."
    ]


@pytest.mark.parametrize(
    ("told", "is_asked"),
    [("The famine was hard.", True), ("The famine was over.", False), ("The end of the famine came.", False)],
)
def test_of_a_time_of_famine_it_is_asked_when_that_ended(town: Town, told: str, is_asked: bool) -> None:
    corn = [claim(number, f"Corn {number} was fine.", date="1944") for number in range(1, 9)]
    [text] = texts(town(*corn, claim(9, told, date="1944")).brief("old"), "unanswered")
    assert ("when the famine ended" in text) is is_asked


def test_a_mayor_without_a_name_does_not_tell_who_headed_the_city(town: Town) -> None:
    corn = [population(number, 500, "1944") for number in range(1, 9)]
    for told, is_asked in (("Many blamed the city's mayor.", True), ("Mayor Ito was blamed.", False)):
        asked = texts(town(*corn, claim(9, told, date="1944")).brief("1944"), "unanswered")
        assert asked == ["No claim tells who headed or governed the city."] * is_asked


@pytest.mark.parametrize(
    ("label", "told", "found"),
    [
        ("Repatriation", "Some said so.", ["No claim tells how many stayed or went back."]),
        ("Repatriation", "Some 300 stayed.", []),
        ("Repatriation of gifts", "Some said so.", []),  # the whole name counts
    ],
)
def test_people_on_the_move_are_asked_how_many_came_back(town: Town, label: str, told: str, found: list[str]) -> None:
    head = {"topics": [{"id": "moved", "label": label, "summary": "People."}]}
    moved = [claim(number, f"Party {number} sailed.", topics=["moved"]) for number in range(1, 8)]
    brief = town(*moved, claim(9, told, topics=["moved"]), **head).brief("moved")
    assert texts(brief, "unanswered") == found


def test_what_is_only_foreseen_answers_nothing(town: Town) -> None:
    stalls = [claim(number, f"Stall {number} stood.", topics=["fair"]) for number in range(1, 8)]
    for kind, found in (("forecast", 1), ("opinion", 1), ("claim", 0)):
        told = claim(9, "A trader earned two dollars.", topics=["fair"], kind=kind)
        assert len(texts(town(*stalls, told, **MARKET).brief("fair"), "unanswered")) == found


SCHOOLS: dict[str, Any] = {
    "topics": [
        {"id": "schools", "label": "Schools", "summary": "Lessons.", "aliases": ["school"]},
        {"id": "power", "label": "Power", "summary": "Light.", "aliases": ["electricity"]},
        {"id": "films", "label": "Films", "summary": "Films."},
        *HEAD["topics"],
    ],
    "places": [*HEAD["places"], {"id": "plant", "label": "Plant", "kind": "power plant", "within": "town"}],
}
NOT_TAUGHT = "how many pupils and students there are in all"


def gaps_of(town: Town, topic: str, *told: dict[str, Any]) -> list[str]:
    """What is not known of a topic of these claims and seven more."""
    others = [claim(number, f"Porch {number} was grey.") for number in range(40, 47)]
    dataset = town(*(each | {"topics": [topic]} for each in (*others, *told)), **SCHOOLS)
    return texts(dataset.brief(topic), "unanswered")


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("By 2015 the town had 900 pupils.", "/2015", []),
        ("Seven pupils were caught at a film.", "/2015", [f"No claim tells {NOT_TAUGHT}."]),
        ("The town had 900 pupils.", "2015-05", [f"No claim tells {NOT_TAUGHT}."]),  # what is of a month
        ("The town had 900 pupils.", "2011", []),
        (
            "The town had 900 pupils.",
            "2010",  # more than 15 years before 2026
            [f"No claim of 2011 or later tells {NOT_TAUGHT}; nearest: The town had 900 pupils (TN-0001)."],
        ),
        ("The town had 900 pupils.", None, []),
    ],
)
def test_how_many_there_are_is_told_of_the_whole_and_of_late(
    town: Town, text: str, date: str | None, found: list[str]
) -> None:
    assert gaps_of(town, "schools", claim(1, text, date=date)) == found


@pytest.mark.parametrize(
    ("as_of", "of", "found"),
    [("2011", "works", 0), ("/2010", "works", 1), ("201X", "works", 0), ("2020", "town", 1)],
)
def test_a_figure_of_the_thing_answers_as_of_its_time(town: Town, as_of: str, of: str, found: int) -> None:
    head: dict[str, Any] = {
        "places": [*HEAD["places"], {"id": "works", "label": "Works", "kind": "works", "within": "town"}],
        "measures": [{"id": "steel-output", "label": "Steel", "unit": "tonnes per year", "summary": "Steel."}],
    }
    figure = {"measure": "steel-output", "of": of, "value": 5, "as_of": as_of}
    told = [claim(n, f"Chief {n} of the 9 workers sang.", places=["works"]) for n in range(1, 8)]
    told.append(claim(9, "Steel flowed.", date="2020", places=["works"], figures=[figure]))
    assert len(texts(town(*told, **head).brief(place="works"), "unanswered")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some people saw films.", 1),
        ("By 2020 most people saw films.", 0),
        ("In a tenth, 40 percent of households saw films.", 0),
    ],
)
def test_of_outside_media_it_is_asked_what_share_uses_them(town: Town, text: str, found: int) -> None:
    asked = ["No claim tells what share of the people watches or hears foreign media."]
    assert gaps_of(town, "films", claim(1, text)) == asked * found


def test_four_questions_at_most_are_told_of(town: Town) -> None:
    names = ["school", "hospital", "census", "donors"]
    head = {"topics": [{"id": "all", "label": "All", "summary": "Many.", "aliases": names}]}
    told = [claim(number, f"Porch {number} was grey.", topics=["all"]) for number in range(1, 9)]
    assert texts(town(*told, **head).brief("all"), "unanswered") == [
        "No claim tells of a census, how many are born or die in a year, how much came in all or how many doctors or "
        "beds there are."
    ]


WARD: dict[str, Any] = {
    "places": [
        *HEAD["places"],
        {"id": "ward", "label": "Ward", "kind": "district", "within": "town"},
        {"id": "jail", "label": "Jail", "kind": "camp", "within": "ward"},
    ]
}


@pytest.mark.parametrize(
    ("told", "place", "found"),
    [
        ("Some 900 residents were held.", "jail", ", how many live in it"),  # of what lies in it alone
        ("Some 900 residents were here.", "ward", ""),
    ],
)
def test_a_district_is_asked_of_claims_on_itself(town: Town, told: str, place: str, found: str) -> None:
    others = [claim(number, f"Porch {number} was grey.", places=["ward"]) for number in range(40, 48)]
    brief = town(*others, claim(1, told, places=[place]), **WARD).brief("ward")
    assert texts(brief, "unanswered") == [f"No claim tells who heads Ward{found} or since when it is a district."]


RAIDS: dict[str, Any] = {
    "topics": [
        {"id": "raids", "label": "Raids", "summary": "War.", "aliases": ["bombardment"]},
        {"id": "flight", "label": "Flight", "summary": "Away.", "aliases": ["defector"]},
        {"id": "sums", "label": "Sums", "summary": "Money.", "aliases": ["rice price"]},
    ]
}
OF_RAIDS, LEFT = "how many civilians were killed or how many soldiers fell", "how many left in all"


@pytest.mark.parametrize(
    ("topic", "text", "date", "found"),
    [
        ("raids", "The quay was bombed.", "1950", [f"No claim tells {OF_RAIDS}."]),
        ("raids", "The quay was grey.", "1950", ["No claim tells how many soldiers fell."]),  # of no fighting
        ("raids", "Bombing killed 90 residents.", "1950-05", ["No claim tells how many soldiers fell."]),
        ("flight", "In all 900 fled.", "1950", []),
        ("flight", "In all 900 fled.", "1950-05", [f"No claim tells {LEFT}."]),  # of a month
        ("sums", "Rice was at 900 won.", "2023", []),
        (
            "sums",
            "Rice was at 900 won.",
            "2022",  # a price is of three years
            ["No claim of 2023 or later tells what rice costs; nearest: Rice was at 900 won (TN-0001)."],
        ),
    ],
)
def test_what_is_asked_of_a_topic_is_told_of_it_as_a_whole(
    town: Town, topic: str, text: str, date: str, found: list[str]
) -> None:
    others = [claim(number, f"Porch {number} was grey.") for number in range(40, 47)]
    dataset = town(*(each | {"topics": [topic]} for each in (*others, claim(1, text, date=date))), **RAIDS)
    assert texts(dataset.brief(topic), "unanswered") == found


def test_an_era_named_like_a_topic_is_asked_what_that_is(town: Town) -> None:
    head: dict[str, Any] = {
        "topics": [{"id": "rule", "label": "Old days", "summary": "Rule.", "aliases": ["forced labour"]}]
    }
    told = [
        claim(number, f"Mayor {number} of 9 residents sang.", date="1920", topics=["rule"]) for number in range(1, 9)
    ]
    asked = ["No claim tells how many were put to forced labour."]
    assert texts(town(*told, **head).brief("old"), "unanswered") == asked
    assert texts(town(*told, **head).brief("old days"), "unanswered") == asked


@pytest.mark.parametrize(
    ("told", "date", "found"),
    [
        ("Baker was mayor of Town", "2023", False),  # three years ago at most
        ("Baker was mayor of Town", "2022-05", True),
        ("Baker was chairman of Town's people's committee", "2022", True),
        ("Baker was chairman of that of Shire", "2022", False),
    ],
)
def test_of_the_city_and_the_whole_it_is_asked_who_heads_it_now(town: Town, told: str, date: str, found: bool) -> None:
    others = [claim(n, f"Porch {n} of 90 residents was grey.") for n in range(40, 48)]
    dataset = town(claim(1, f"{told}.", date=date), *others)
    text = f"No claim of 2023 or later tells who heads the city; nearest: {told} (TN-0001)."
    for name in ("town", None):
        assert (text in texts(dataset.brief(name), "unanswered")) == found
