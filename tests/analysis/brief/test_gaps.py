"""What is not known, from nothing but the claims: each gap in its words, with the claims that bear it out."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim


def texts(brief: Any, *codes: str) -> list[str]:
    return [gap["text"] for gap in brief["gaps"] if gap["code"] in codes]


def test_what_a_filter_takes_away_is_not_called_unknown(town: Town) -> None:
    claims = [
        claim(1, "Fish was sold by one.", "B1", date="1910", topics=["fish"]),
        claim(2, "Fish was sold by two.", "B2", date="1910", topics=["fish"]),
        claim(3, "A mill stood.", "B1", date="1960", topics=["mill"]),
    ]
    dataset = town(*claims, disputes=[["TN-0001", "TN-0002"]])
    whole = ["one-origin", "unsupported"]
    assert set(whole) & {gap["code"] for gap in dataset.brief("trade")["gaps"]}
    narrowings: list[dict[str, Any]] = [
        {"match": "fish"}, {"kind": "claim"}, {"status": "disputed"}, {"grade": "C"},
        {"source": "b1-page"}, {"publisher": "b1"},
    ]  # fmt: skip
    for filters in narrowings:
        assert texts(dataset.brief("trade", **filters), *whole) == [], filters
    hidden = dataset.brief("trade", status="disputed", limit=0)
    assert texts(hidden, "undecided") == []  # with the part that has none


def test_what_rests_on_a_source_that_is_left_out_is_not_known(town: Town) -> None:
    claims = [
        claim(1, "Fish was sold by one.", "B1", date="1910", topics=["fish"]),
        claim(2, "Fish was sold by two.", "B2", date="1910", topics=["fish"]),
    ]
    dataset = town(*claims)
    assert texts(dataset.brief("fish"), "one-origin") == []
    assert texts(dataset.brief("fish", without="b2"), "one-origin") == ["All of it rests on House B1 alone."]


def test_disputes_without_a_better_answer(town: Town) -> None:
    claims = [
        claim(number, f"Answer {number} it is.", support, "1990")
        for number, support in enumerate(("C1", "C2") * 5 + ("D1", "B1"), 1)
    ]
    pairs = [[f"TN-{number:04}", f"TN-{number + 1:04}"] for number in (1, 3, 5, 7, 9, 11)]
    brief = town(*claims, disputes=pairs).brief()
    every, one_left = [gap for gap in brief["gaps"] if gap["code"] == "undecided"]
    assert every["text"] == "5 of 6 disputes have no answer better than another. Not shown above:"
    assert one_left["text"] == (
        "Is it TN-0009 or TN-0010? Answer 9 it is (TN-0009, C4). Answer 10 it is (TN-0010, C4)."
    )
    assert every["claims"] == [f"TN-{number:04}" for number in range(1, 11)]
    assert one_left["claims"] == ["TN-0009", "TN-0010"]
    one = town(*claims[:2], disputes=pairs[:1]).brief()
    assert texts(one, "undecided") == []  # as the page shows itself
    assert texts(town(*claims[10:], disputes=pairs[5:]).brief(), "undecided") == []


def test_two_of_the_disputes_that_are_not_shown_are_named(town: Town) -> None:
    claims = [claim(number, f"Answer {number} it is.", f"C{1 + number % 2}", "1990") for number in range(1, 15)]
    pairs = [[f"TN-{one:04}", f"TN-{one + 1:04}"] for one in range(1, 15, 2)]
    brief = town(*claims, claim(20, "Sure it is."), disputes=pairs).brief()
    _, *named = texts(brief, "undecided")
    assert [text.split("?")[0] for text in named] == ["Is it TN-0009 or TN-0010", "Is it TN-0011 or TN-0012"]


def test_what_rests_on_one_origin(town: Town) -> None:
    alone = [claim(number, f"Fact {number}.", "B1", topics=["fish"]) for number in (1, 2, 3)]
    [gap] = [gap for gap in town(*alone).brief()["gaps"] if gap["code"] == "one-origin"]
    assert (gap["text"], gap["claims"]) == ("All of it rests on House B1 alone.", ["TN-0001", "TN-0002", "TN-0003"])
    others = [claim(4, "Fact 4.", "B2", topics=["mill"]), claim(5, "Fact 5.", topics=["mill"])]
    assert texts(town(*alone, *others).brief(), "one-origin") == []
    assert texts(town(alone[0], others[1]).brief(), "one-origin") == []


@pytest.mark.parametrize(
    ("names", "label"),
    [({"title": "A letter", "authors": ["A Sailor"]}, "A letter"), ({"authors": ["A Sailor"]}, "A Sailor")],
)
def test_a_lone_source_without_a_publisher_is_named_by_its_title_or_authors(
    town: Town, names: dict[str, Any], label: str
) -> None:
    letter = {
        "id": "letter",
        "type": "document",
        **names,
        "reliability": "B",
        "reliability_reason": "Kept.",
        "access": "full",
    }
    lone = claim(1, "Fish is sold.")
    lone["evidence"] = [{"source": "letter", "stance": "supports", "says": "So."}]
    brief = town(lone, sources=[*HEAD["sources"], letter]).brief()
    assert texts(brief, "one-origin") == [f"All of it rests on {label} alone."]
    assert brief["sources"]["rests_on"] == [{"source": "letter", "label": label, "reliability": "B", "claims": 1}]


def test_that_nothing_is_well_established(town: Town) -> None:
    assert texts(town(claim(1, "So.", "B1")).brief(), "unsupported") == ["No claim on it is confirmed or probable."]
    assert texts(town(claim(1, "So.", "B1 C1", kind="allegation")).brief(), "unsupported") == []
    assert texts(town(claim(1, "So.", "B1 D1")).brief(), "unsupported") == []


def test_a_page_that_shows_what_is_sure_does_not_say_that_nothing_is(town: Town) -> None:
    """Of a word what its claims are tied to may be sure, and what is counted but does not say the word itself."""
    stoves = [claim(number, f"Word{number} stove.", "B1") for number in (1, 2, 3)]
    tied = claim(4, "It was cold.", topics=["fish"], relations=[{"type": "follows", "claim": "TN-0001"}])
    assert texts(town(*stoves).brief("stove"), "unsupported") == ["No claim on it is confirmed or probable."]
    assert texts(town(*stoves, tied).brief("stove"), "unsupported") == []
    asked = claim(4, "It was cold.", topics=["fish"], questions=["Was there a stove?"])
    assert texts(town(*stoves, asked).brief("stove"), "unsupported") == []
