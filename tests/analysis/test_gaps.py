"""What is not known, from nothing but the claims: each gap in its words, with the claims that bear it out."""

from typing import Any

import pytest

from tests.analysis.conftest import HEAD, Town, claim


def texts(brief: Any, *codes: str) -> list[str]:
    return [gap["text"] for gap in brief["gaps"] if gap["code"] in codes]


def test_eras_without_a_claim_are_named_unless_a_time_was_asked_for(town: Town) -> None:
    claims = [claim(1, "Fish is sold.", date="1940/1960"), claim(2, "A mill stands.", date="1925", topics=["mill"]),
              claim(3, "Camps are new.", date="2000", topics=["mill"])]  # fmt: skip
    dataset = town(*claims)
    assert texts(dataset.brief("trade"), "eras") == []  # none before the first claim on it
    early = claim(4, "Fish was sold.", date="1910")
    assert texts(town(*claims, early).brief("trade"), "eras") == ["No claim tells of this era: Age of the mill."]
    long_ago = {"id": "first", "label": "First days", "dates": "1800/1850", "summary": "Long ago."}
    oldest = [claim(5, "A mill stood.", date="1840", topics=["mill"]), claim(6, "Fish was caught.", date="1795")]
    both = town(
        *claims, early, *oldest, eras=[{**long_ago, "id": "zero", "dates": "1790/1801"}, long_ago, *HEAD["eras"]]
    )
    assert texts(both.brief("trade"), "eras") == ["No claim tells of these eras: First days, Age of the mill."]
    assert texts(dataset.brief(), "eras") == []
    assert texts(dataset.brief("1940"), "eras") == texts(dataset.brief("old days"), "eras") == []
    assert texts(dataset.brief("trade", since="1900"), "eras") == []


@pytest.mark.parametrize(
    ("dates", "asked", "found"),
    [
        ("1900 1906", None, ["No claim tells of 1901–1905 in particular."]),
        ("1900 1905", None, []),
        ("1900 1910 1930 1937", None, ["No claim tells of 1901–1909 or of 1911–1929 in particular."]),
        ("1900/1910 1911/1922 1923", None, ["No claim tells of 1911–1922 in particular."]),
        ("1900 /1920 1920~", None, ["No claim tells of 1901–1919 in particular."]),
        ("1900 1948 1990", "old days", ["No claim tells of 1901–1947 in particular."]),
        ("1900 1948 1990", "1940s", []),
    ],
)
def test_the_longest_runs_of_years_without_a_claim(town: Town, dates: str, asked: str | None, found: list[str]) -> None:
    claims = [claim(number, f"Event {number}.", date=date) for number, date in enumerate([*dates.split(), "2025"], 1)]
    gaps = town(*claims).brief(asked, until="1999") if asked is None else town(*claims).brief(asked)
    assert texts(gaps, "years") == found


def test_years_without_a_claim_are_of_the_time_that_was_asked_for(town: Town) -> None:
    dataset = town(claim(1, "A pier stands.", date="1928/1933"), claim(2, "A mill stands.", date="1960"),
                   claim(3, "A tram runs.", date="1997/2002"))  # fmt: skip
    assert texts(dataset.brief(), "years") == ["No claim tells of 1934–1959 or of 1961–1996 in particular."]
    assert texts(dataset.brief(since="1933", until="1960"), "years") == ["No claim tells of 1934–1959 in particular."]
    assert texts(dataset.brief(since="2000"), "years") == []
    assert texts(dataset.brief(during="1930/1999"), "years") == []


def test_what_a_filter_takes_away_is_not_called_unknown(town: Town) -> None:
    claims = [
        claim(1, "Fish was sold by one.", "B1", date="1910", topics=["fish"]),
        claim(2, "Fish was sold by two.", "B2", date="1910", topics=["fish"]),
        claim(3, "A mill stood.", "B1", date="1960", topics=["mill"]),
    ]
    dataset = town(*claims, disputes=[["TN-0001", "TN-0002"]])
    whole = ["eras", "years", "newest", "topics", "one-origin", "unsupported"]
    assert set(whole) & {gap["code"] for gap in dataset.brief("trade")["gaps"]}
    narrowings: list[dict[str, Any]] = [
        {"match": "fish"}, {"kind": "claim"}, {"status": "disputed"}, {"grade": "C"},
        {"source": "b1-page"}, {"publisher": "b1"}, {"without": "c1"},
    ]  # fmt: skip
    for filters in narrowings:
        assert texts(dataset.brief("trade", **filters), *whole) == [], filters
    hidden = dataset.brief("trade", status="disputed", limit=0)
    assert texts(hidden, "undecided") == []  # with the part that has none


def test_of_what_is_over_it_is_no_gap_that_nothing_later_is_told(town: Town) -> None:
    mill = [claim(2, "A mill stands.", date="1925"), claim(3, "Camps are new.", date="2000")]
    war = town(claim(1, "A war was on.", date="1940", topics=["fish"]), *mill)
    assert texts(war.brief("fish"), "eras", "newest") == []
    lasting = town(claim(1, "Fish is sold.", date="2000", topics=["fish"]), *mill)
    assert texts(lasting.brief("fish"), "eras", "newest") == ["No claim tells of a year after 2000 in particular."]
    later = claim(4, "The war was over.", date="1960", topics=["fish"])
    assert texts(
        town(claim(1, "A war was on.", date="1940", topics=["fish"]), later, *mill).brief("fish"), "newest"
    ) == ["No claim tells of a year after 1960 in particular."]


def test_what_a_filter_by_era_takes_away_is_not_called_unknown(town: Town) -> None:
    dataset = town(*(claim(year, f"A pier of {year} stood.", date=str(year)) for year in (1900, 1940, 1960)))
    of_time = ["eras", "years", "newest"]
    assert texts(dataset.brief("trade"), *of_time) == [
        "No claim tells of 1901–1939 or of 1941–1959 in particular.",
        "No claim tells of a year after 1960 in particular.",
    ]
    assert texts(dataset.brief("trade", era="old"), *of_time) == []
    assert texts(dataset.brief(era=["old", "new"]), *of_time) == []
    assert texts(dataset.brief(era="old"), *of_time) == ["No claim tells of 1901–1939 in particular."]


def test_the_year_after_which_nothing_is_told(town: Town) -> None:
    assert texts(town(claim(1, "Old.", date="2024")).brief(), "newest") == [
        "No claim tells of a year after 2024 in particular."
    ]
    assert texts(town(claim(1, "Old.", date="2025")).brief(), "newest") == []
    assert texts(town(claim(1, "Old.", date="1944")).brief("old days"), "newest") == []
    assert texts(town(claim(1, "Old.", date="1944")).brief(until="1950"), "newest") == []


def test_topics_without_a_claim(town: Town) -> None:
    claims = [
        claim(1, "Fish is sold.", date="1940", topics=["fish"]),
        claim(2, "A mill stands.", date="1960", topics=["mill"]),
    ]
    dataset = town(*claims)
    assert texts(dataset.brief("1940"), "topics") == []  # of which nothing is told before, as of fish nothing after
    assert texts(dataset.brief("trade", since="1950", until="1950"), "topics") == []
    assert texts(dataset.brief("town", since="1950"), "topics") == texts(dataset.brief(), "topics") == []
    trade = town(*claims, claim(3, "Goods are sold.", date="1970", topics=["trade"])).brief("trade", since="1965")
    assert texts(trade, "topics") == ["No claim on this topic: Fish."]


def test_topics_are_named_by_how_much_is_told_of_them_elsewhere_six_at_most(town: Town) -> None:
    topics = [{"id": f"t{number}", "label": f"Topic {number}", "summary": "S."} for number in range(9)]
    claims = [claim(10 * number + each, f"Fact {number} {each}.", date=("1930", "1960")[each % 2], topics=[f"t{number}"])
              for number in range(1, 9) for each in range(number + 1)]  # fmt: skip
    brief = town(claim(1, "Old.", date="1940", topics=["t0"]), *claims, topics=topics).brief("1940")
    assert texts(brief, "topics") == [
        "No claim on these topics: Topic 8, Topic 7, Topic 6, Topic 5, Topic 4, Topic 3 and 2 more."
    ]


@pytest.mark.parametrize(
    ("before", "after", "found"), [(1, 4, True), (1, 5, False), (4, 1, True), (5, 1, False), (0, 3, False)]
)
def test_a_topic_is_missed_in_a_time_if_a_fifth_of_it_is_of_before_and_of_after(
    town: Town, before: int, after: int, found: bool
) -> None:
    mill = [claim(10 + n, f"Mill {n}.", date="1939-12-31", topics=["mill"]) for n in range(before)]
    mill += [claim(20 + n, f"Mill {n}.", date="1941-01-01", topics=["mill"]) for n in range(after)]
    missing = texts(town(claim(1, "Fish is sold.", date="1940", topics=["fish"]), *mill).brief("1940"), "topics")
    assert missing == ["No claim on this topic: Milling."] * found


def test_an_era_that_is_still_to_come_is_no_gap(town: Town) -> None:
    far = {"id": "far", "label": "Far days", "dates": "2026-02/2050", "summary": "To come."}
    claims = [
        claim(1, "Fish is sold.", date="1940/1960"),
        claim(2, "A mill is to stand.", date="2040", topics=["mill"], kind="forecast"),
    ]
    assert texts(town(*claims, eras=[*HEAD["eras"], far]).brief("trade"), "eras") == []
    begun = far | {"dates": "2026-01/2050"}
    assert texts(town(*claims, eras=[*HEAD["eras"], begun]).brief("trade"), "eras") == [
        "No claim tells of this era: Far days."
    ]


def test_no_gap_is_counted_from_the_few_earliest_claims(town: Town) -> None:
    """One of ten is early, one of nine is not."""
    claims = [claim(1, "A tomb.", date="1500"), *(claim(n, f"Act {n}.", date="1990") for n in range(2, 11))]
    of_time = texts(town(*claims).brief(), "years")
    assert of_time == []
    assert texts(town(*claims[:-1]).brief(), "years") == ["No claim tells of 1501–1989 in particular."]


def test_disputes_without_a_better_answer(town: Town) -> None:
    claims = [
        claim(number, f"Answer {number} it is.", support, "1990")
        for number, support in enumerate(("C1", "C2") * 5 + ("D1", "B1"), 1)
    ]
    pairs = [[f"TN-{number:04}", f"TN-{number + 1:04}"] for number in (1, 3, 5, 7, 9, 11)]
    brief = town(*claims, disputes=pairs).brief()
    [gap] = [gap for gap in brief["gaps"] if gap["code"] == "undecided"]
    assert gap["text"] == "5 of 6 disputes have no answer better than another, also: Is it TN-0009 or TN-0010?"
    assert gap["claims"] == [f"TN-{number:04}" for number in range(1, 11)]
    one = town(*claims[:2], disputes=pairs[:1]).brief()
    assert texts(one, "undecided") == []  # as the page shows itself
    assert texts(town(*claims[10:], disputes=pairs[5:]).brief(), "undecided") == []


def test_what_rests_on_one_origin(town: Town) -> None:
    alone = [claim(number, f"Fact {number}.", "B1", topics=["fish"]) for number in (1, 2, 3)]
    [gap] = [gap for gap in town(*alone).brief()["gaps"] if gap["code"] == "one-origin"]
    assert (gap["text"], gap["claims"]) == ("All of it rests on House B1 alone.", ["TN-0001", "TN-0002", "TN-0003"])
    others = [claim(4, "Fact 4.", "B2", topics=["mill"]), claim(5, "Fact 5.", topics=["mill"])]
    assert texts(town(*alone, *others).brief(), "one-origin") == ["All 3 claims here on Fish rest on House B1 alone."]
    assert texts(town(*alone[:2], *others).brief(), "one-origin") == []
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
    assert texts(town(claim(1, "So.", "B1")).brief(), "unsupported") == ["Nothing here is confirmed or probable."]
    assert texts(town(claim(1, "So.", "B1 C1", kind="allegation")).brief(), "unsupported") == [
        "Nothing here is confirmed or probable."
    ]
    assert texts(town(claim(1, "So.", "B1 D1")).brief(), "unsupported") == []


def test_times_without_a_claim_are_told_where_nothing_else_is_missing(town: Town) -> None:
    claims = [claim(1, "Bakers died.", date="1900"), claim(2, "Millers died.", date="1930"), claim(3, "A duke died.")]
    assert texts(town(*claims[:2]).brief("trade"), "years") == ["No claim tells of 1901–1929 in particular."]
    assert texts(town(*claims).brief("trade"), "years", "eras") == []
