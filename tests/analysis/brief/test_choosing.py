"""Which few of many claims are shown: the best first, none that says the same as another."""

from collections.abc import Iterable
from typing import Any

import pytest

from chongjin_cli.analysis.brief.choosing import behind_doubtful, chosen
from chongjin_cli.analysis.brief.worth import Corpus
from tests.analysis.brief.test_worth import DAYS, FORTIES, TOWN, claim


def made(name: str, asked: int = 0, words: str = "", *, year: str | None = None, **more: Any) -> Any:
    """A claim that so many ask for; unless its words are given it has none in common with another."""
    dates = {"from": year and f"{year}-01-01", "to": year and f"{year}-12-31"}
    return claim(name, words or name, date=year, dates=dates, questions=["Why?"] * asked, **more)


def choose(*claims: Any, most: int = 9, before: Iterable[str] = (), days: tuple[str, str] | None = None) -> str:
    corpus = Corpus(FORTIES if days else TOWN, days, claims)
    shown = [each for each in claims if each["id"] in before]
    return " ".join(each["id"] for each in chosen([each for each in claims if each not in shown], most, corpus, shown))


def test_what_is_worth_most_comes_first_and_no_more_than_are_asked_for() -> None:
    claims = [made("low", 5), made("high", 15), made("middle", 10)]
    assert [choose(*claims, most=most) for most in (0, 1, 2, 3, 4)] == [
        "", "high", "high middle", "high middle low", "high middle low",
    ]  # fmt: skip


def test_what_is_of_a_whole_age_comes_when_nothing_of_the_time_itself_is_left() -> None:
    age = made("age", 20) | {"date": "1900/1945", "dates": {"from": "1900-01-01", "to": "1945-12-31"}}
    assert choose(age, made("time", 1, year="1944"), made("other", year="1945"), days=DAYS) == "time other age"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("amber birch cedar delta", "best"),
        ("amber birch", "best"),  # half of all that the two say
        ("amber", "best other"),
        ("amber birch ember", "best other"),  # two of five words
        ("amber birch cedar ember", "best"),
        ("in amber by birch with ember", "best other"),  # light words count for nothing
    ],
)
def test_two_that_share_half_of_their_words_say_the_same(words: str, found: str) -> None:
    assert choose(made("best", 9, "amber birch cedar delta"), made("other", 1, words)) == found


def test_what_says_the_same_as_one_that_is_shown_already_is_left_out() -> None:
    claims = [made("shown", 0, "amber birch"), made("double", 9, "amber birch cedar"), made("other", 1)]
    assert choose(*claims, before=["shown"]) == "other"


def test_of_rivals_one_will_do_be_they_of_different_years() -> None:
    claims = [made("one", 9, year="1990", disputes=["founding"]), made("two", year="2000", disputes=["founding"])]
    assert choose(*claims, made("three", disputes=["closing"])) == "one three"


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
    assert choose(made("best", 9, "amber birch", year=first), made("other", 1, "amber birch", year=other)) == found


@pytest.mark.parametrize(("figures", "years", "found"), [(2, 3, "best other"), (2, 2, "best"), (1, 3, "best")])
def test_of_two_figures_of_different_years_both_stand(figures: int, years: int, found: str) -> None:
    best = made("best", 9, "amber birch", year=str(1990 + years), figures=[{}] * (figures - 1))
    assert choose(best, made("other", 1, "amber birch", year="1990", figures=[{}])) == found


@pytest.mark.parametrize(
    ("credibility", "kind", "found"),
    [(3, "claim", ""), (4, "claim", "sure"), (3, "allegation", "sure")],
)
def test_what_is_disputed_or_alleged_keeps_no_better_claim_out(credibility: int, kind: str, found: str) -> None:
    shown = made("shown", 0, "amber birch", credibility=credibility, kind=kind)
    alleged = made("alleged", 8, "amber birch", kind="allegation")
    assert choose(shown, made("sure", 9, "amber birch"), alleged, before=["shown"]) == found
    assert choose(shown, alleged, before=["shown"]) == ""


@pytest.mark.parametrize(
    ("doubtful", "credibility", "found"),
    [({"credibility": 4}, 2, True), ({"kind": "allegation"}, 2, True), ({}, 2, False), ({"credibility": 4}, 3, False)],
)
def test_what_is_sure_is_known_to_stand_behind_what_is_doubtful_and_says_the_same(
    doubtful: dict[str, Any], credibility: int, found: bool
) -> None:
    shown, sure = made("shown", 0, "amber birch", **doubtful), made("sure", 0, "amber birch", credibility=credibility)
    alleged = sure | {"kind": "allegation"}
    assert behind_doubtful([sure, alleged], [shown], Corpus(TOWN, None, [shown, sure])) == ([sure] if found else [])
