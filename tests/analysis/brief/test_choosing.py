"""Which few of many claims are shown: the best first, none that says the same, each with something else to tell."""

from collections.abc import Iterable
from typing import Any, cast

import pytest

from chongjin_cli.analysis.brief.choosing import chosen
from chongjin_cli.analysis.brief.worth import Corpus, Ranked


class Asked:
    """What claims stand for, where their worth and all else is given."""

    def __init__(
        self, *ranked: Ranked, ages: str = "", identity: str = "", telling: dict[str, float] | None = None
    ) -> None:
        self.telling = telling or {}
        self._ranked = {each.claim["id"]: each for each in ranked}
        self._ages = ages.split()
        self._identity = identity.split()

    def ranked(self, claim: Any) -> Ranked:
        return self._ranked[claim["id"]]

    def is_aside(self, claim: Any) -> bool:
        return claim["id"] in self._ages

    def tells_what_it_is(self, claim: Any) -> bool:
        return claim["id"] in self._identity

    def choose(self, most: int, before: Iterable[str] = (), covering: float = 1.0) -> str:
        shown = [each.claim for name, each in self._ranked.items() if name in before]
        left = [each.claim for name, each in self._ranked.items() if name not in before]
        return " ".join(each["id"] for each in chosen(left, most, cast(Corpus, self), shown, covering))


def ranked(
    name: str,
    worth: float,
    words: str = "",
    *,
    year: str | None = None,
    topics: str = "",
    answers: str = "",
    rivals: str = "",
    ties: str = "",
    credibility: int = 2,
    kind: str = "claim",
    has_figure: bool = False,
) -> Ranked:
    """A claim; unless its words are given it has none in common with another."""
    dates = {"from": year and f"{year}-01-01", "to": year and f"{year}-12-31"}
    said, about, answered, disputes, tied = (
        frozenset(each.split()) for each in (words or name, topics, answers, rivals, ties)
    )
    claim: dict[str, Any] = {
        "id": name,
        "date": year,
        "dates": dates,
        "credibility": credibility,
        "kind": kind,
        "figures": [{}] * has_figure,
    }
    return Ranked(cast(Any, claim), worth, said, about, answered, 1.0, disputes, tied)


def test_what_is_worth_most_comes_first_and_no_more_than_are_asked_for() -> None:
    asked = Asked(ranked("low", 1), ranked("high", 3), ranked("middle", 2))
    assert [asked.choose(most) for most in (0, 1, 2, 3, 4)] == [
        "", "high", "high middle", "high middle low", "high middle low",
    ]  # fmt: skip


def test_what_is_of_a_whole_age_comes_when_nothing_of_the_time_itself_is_left() -> None:
    asked = Asked(ranked("age", 9), ranked("time", 1), ranked("other", 0), ages="age")
    assert asked.choose(3) == "time other age"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a b c d", "best"),
        ("a b", "best"),  # half of all that the two say
        ("a", "best other"),
        ("a b x", "best other"),  # two of five words
        ("a b c x", "best"),
        ("x y", "best other"),
    ],
)
def test_two_that_share_half_of_their_words_say_the_same(words: str, found: str) -> None:
    assert Asked(ranked("best", 2, "a b c d"), ranked("other", 1, words)).choose(2) == found


@pytest.mark.parametrize(("words", "found"), [("a b c d", "best"), ("a b c", "best"), ("a b c e", "best other")])
def test_a_confirmed_claim_says_the_same_only_if_it_shares_three_of_four_words(words: str, found: str) -> None:
    assert Asked(ranked("best", 2, "a b c d"), ranked("other", 1, words, credibility=1)).choose(2) == found


def test_what_says_the_same_as_one_that_is_shown_already_is_left_out() -> None:
    asked = Asked(ranked("shown", 0, "a b"), ranked("double", 9, "a b c"), ranked("other", 1, "x"))
    assert asked.choose(2, before=["shown"]) == "other"


@pytest.mark.parametrize(
    ("pair", "found"),
    [
        ((ranked("one", 2, rivals="founding"), ranked("two", 1, rivals="founding naming")), "one three"),
        ((ranked("one", 2, "a b c d e", ties="two"), ranked("two", 1, "a b")), "one three"),  # two of five words
        ((ranked("one", 2, "a b c d e"), ranked("two", 1, "a b", ties="one")), "one three"),
        ((ranked("one", 2, "a b c d e"), ranked("two", 1, "a b")), "one two three"),
        ((ranked("one", 2, "a b c d e", ties="two"), ranked("two", 1, "a b x")), "one two three"),  # two of six
    ],
)
def test_of_rivals_one_will_do_and_of_what_is_tied_if_it_says_nearly_the_same(
    pair: tuple[Ranked, Ranked], found: str
) -> None:
    assert Asked(*pair, ranked("three", 0, rivals="closing", ties="four")).choose(3) == found


@pytest.mark.parametrize(
    ("first", "other", "found"),
    [
        ("1990", "1993", "best other"),
        ("1990", "1992", "best"),
        ("1993", "1990", "best"),  # the newer one stands already
        (None, "1993", "best"),
        ("1990", None, "best"),
    ],
)
def test_of_two_that_say_the_same_the_newer_stands_beside_the_older(
    first: str | None, other: str | None, found: str
) -> None:
    assert Asked(ranked("best", 2, "a b", year=first), ranked("other", 1, "a b", year=other)).choose(2) == found


@pytest.mark.parametrize(("figures", "years", "found"), [(2, 3, "best other"), (2, 2, "best"), (1, 3, "best")])
def test_of_two_figures_of_different_years_both_stand(figures: int, years: int, found: str) -> None:
    best = ranked("best", 2, "a b", year=str(1990 + years), has_figure=figures > 1)
    assert Asked(best, ranked("other", 1, "a b", year="1990", has_figure=True)).choose(2) == found


def test_what_is_tied_to_a_chosen_claim_steps_back_as_if_it_were_like_it() -> None:
    """By as much as two fifths of the same words take."""
    asked = Asked(ranked("first", 2), ranked("tied", 1.31, ties="first"), ranked("other", 1))
    assert asked.choose(3) == "first other tied"
    assert (
        Asked(ranked("first", 2), ranked("tied", 1.33, ties="first"), ranked("other", 1)).choose(3)
        == "first tied other"
    )


def test_rivals_of_different_years_stay_rivals() -> None:
    assert (
        Asked(ranked("best", 2, year="1990", rivals="d"), ranked("other", 1, year="2000", rivals="d")).choose(2)
        == "best"
    )


@pytest.mark.parametrize(
    ("credibility", "kind", "found"),
    [(3, "claim", "shown"), (4, "claim", "shown sure"), (3, "allegation", "shown sure")],
)
def test_what_is_disputed_or_alleged_keeps_no_better_claim_out(credibility: int, kind: str, found: str) -> None:
    shown = ranked("shown", 0, "a b", credibility=credibility, kind=kind)
    asked = Asked(shown, ranked("sure", 9, "a b"), ranked("alleged", 8, "a b", kind="allegation"))
    assert f"shown {asked.choose(2, before=['shown'])}".rstrip() == found
    assert Asked(shown, ranked("alleged", 8, "a b", kind="allegation")).choose(2, before=["shown"]) == ""


def test_what_none_before_tells_of_comes_before_more_of_the_same() -> None:
    asked = Asked(
        ranked("first", 2, answers="founding"), ranked("same", 1.45, answers="founding"), ranked("new", 1, answers="closing"),
        telling={"founding": 1.0, "closing": 1.0},
    )  # fmt: skip
    assert asked.choose(3) == "first new same"
    assert asked.choose(3, covering=0) == "first same new"


def test_what_tells_more_is_worth_more() -> None:
    asked = Asked(
        ranked("little", 1, answers="weather"), ranked("much", 1, answers="founding"),
        telling={"weather": 0.1, "founding": 1.6},
    )  # fmt: skip
    assert asked.choose(2) == "much little"


def test_a_time_that_is_told_of_already_has_less_room() -> None:
    asked = Asked(ranked("first", 2, year="1990"), ranked("near", 1.1, year="1990"), ranked("far", 1, year="2010"))
    assert asked.choose(3) == "first far near"
    assert asked.choose(2, before=["first"]) == "far near"


def test_what_tells_what_a_subject_is_takes_room_only_among_what_has_no_date_either() -> None:
    claims = [ranked("first", 2, year="1990"), ranked("near", 1.2, year="1990"), ranked("far", 1, year="2010")]
    assert Asked(*claims, identity="first").choose(2, before=["first"]) == "near far"
    undated = [ranked("first", 2), ranked("near", 1.1), ranked("far", 1, year="2010")]
    assert Asked(*undated, identity="first").choose(2, before=["first"]) == "far near"


def test_of_two_alike_the_one_on_other_topics_and_in_other_words_comes_first() -> None:
    topics = Asked(
        ranked("first", 2, topics="port"), ranked("same", 1.05, topics="port"), ranked("other", 1, topics="steel")
    )
    assert topics.choose(3) == "first other same"
    words = Asked(ranked("first", 2, "a b c"), ranked("like", 1.15, "a x"), ranked("other", 1, "y"))
    assert words.choose(3) == "first other like"
