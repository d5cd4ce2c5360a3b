"""What a claim is worth to a subject: how far it is on it, how much others make of it, how well it is graded."""

from typing import Any

import pytest

from chongjin_cli import contract
from chongjin_cli.analysis.brief.worth import ASKED, CREDIBILITY, FOCUS, LETTER, Corpus

TOWN: Any = {"kind": "place", "id": "town", "label": "Town", "narrowed": []}
TRADE: Any = {"kind": "topic", "id": "trade", "label": "Trade", "narrowed": []}
FORTIES: Any = {"kind": "date", "id": "194X", "label": "1940s", "narrowed": []}
DAYS = ("1940-01-01", "1949-12-31")


def claim(name: str = "a", assertion: str = "Fish is sold.", **more: Any) -> Any:
    """A claim of which little is told."""
    return {
        "id": name, "assertion": assertion, "kind": "claim", "grade": "B2", "credibility": 2, "date": None,
        "dates": {"from": None, "to": None}, "topics": [], "places": [], "actors": [], "figures": [], "evidence": [],
        "questions": [], "eras": ["old"], "relations": [], "disputes": [], **more,
    }  # fmt: skip


def dated(begin: str | None, end: str | None, text: str = "1940/1949") -> Any:
    return claim(date=text, dates={"from": begin, "to": end})


@pytest.mark.parametrize(
    ("begin", "end", "is_so"),
    [
        ("1940-01-01", "1949-12-31", False),
        ("1930-06-01", "1959-06-01", False),  # ten years around it are of the time
        ("1929-06-01", "1945-01-01", True),
        ("1945-01-01", "1960-06-01", True),
        ("1945-01-01", None, False),  # it began then
        (None, "1945-01-01", False),
        ("1939-06-01", None, True),
        (None, "1950-06-01", True),
        (None, None, False),
    ],
)
def test_what_is_of_a_whole_age_says_little_of_a_time(begin: str | None, end: str | None, is_so: bool) -> None:
    each = dated(begin, end)
    assert Corpus(FORTIES, DAYS, [each]).is_aside(each) is is_so
    assert Corpus(TOWN, None, [each]).is_aside(each) is False


@pytest.mark.parametrize(
    ("begin", "end", "share"),
    [
        ("1942-01-01", "1942-12-31", 1.0),
        ("1940-01-01", "1949-12-31", 1.0),
        ("1940-01-01", "1959-12-31", 0.5),
        ("1930-01-01", "1949-12-31", 0.5),
        ("1930-01-01", "1969-12-31", 0.25),
        ("1950-01-01", "1959-12-31", 0.0),
        ("1949-12-31", None, 0.5),  # it began in the time
        ("1940-01-01", None, 0.5),
        ("1939-12-31", None, 0.2),  # an open side is taken for forty years more than the time
        (None, "1949-12-31", 0.25),
    ],
)
def test_how_far_a_claim_is_of_a_time(begin: str | None, end: str | None, share: float) -> None:
    each = dated(begin, end)
    assert Corpus(FORTIES, DAYS, [each]).focus(each) == pytest.approx(share, abs=0.005)


@pytest.mark.parametrize(
    ("kind", "filed", "share"),
    [
        ("place", {"places": ["town"]}, 1.0),
        ("place", {"places": ["quay", "town"], "topics": ["fish"]}, 0.5),
        ("place", {"places": ["quay"]}, 0),
        ("place", {"topics": ["town"]}, 0),
        ("topic", {"topics": ["town", "fish", "trade", "mill"]}, 1.0),
        ("topic", {"topics": ["fish", "town", "trade"]}, 0.5),
        ("actor", {"actors": ["town"]}, 1.0),
        ("dataset", {"places": ["town"]}, 0),
    ],
)
def test_how_far_a_claim_is_on_a_subject(kind: str, filed: dict[str, Any], share: float) -> None:
    each = claim(**filed)
    subject: Any = {**TOWN, "kind": kind}
    assert Corpus(subject, None, [each]).focus(each) == share


def test_how_far_a_claim_is_on_words_is_how_far_it_says_them() -> None:
    said, other = claim(), claim("b")
    subject: Any = {**TOWN, "kind": "words"}
    corpus = Corpus(subject, None, [said, other], {"a": 0.6})
    assert (corpus.focus(said), corpus.focus(other)) == (0.6, 0)


def worth(each: Any, **others: Any) -> float:
    """What a claim is worth to the town beside another."""
    return Corpus(TOWN, None, [each, claim("other", "The mill grinds rye.")], **others).worth(each)


def test_the_better_grade_is_worth_more() -> None:
    graded = [worth(claim(grade=f"{letter}2")) for letter in "ABCD"]
    assert graded == sorted(set(graded), reverse=True)
    assert worth(claim(grade="E2")) == worth(claim(grade="F2")) < graded[-1]
    sure = [worth(claim(credibility=number)) for number in (1, 2, 3, 4, 5)]
    assert sure == sorted(set(sure), reverse=True)
    assert worth(claim(credibility=6)) == sure[-1]
    assert worth(claim(grade="A3", credibility=3)) == pytest.approx(
        worth(claim()) + CREDIBILITY[3] - CREDIBILITY[2] + LETTER["A"] - LETTER["B"]
    )


def test_what_people_ask_for_and_what_is_on_the_subject_first_of_all_is_worth_more() -> None:
    for asked, share in ((0, 0.0), (10, 0.125), (20, 1.0), (40, 1.0)):
        assert worth(claim(questions=["Why?"] * asked)) == pytest.approx(worth(claim()) + ASKED * share)
    assert worth(claim(places=["town"])) == pytest.approx(worth(claim()) + FOCUS)
    assert worth(claim(places=["quay", "town"])) == pytest.approx(worth(claim()) + FOCUS / 2)


@pytest.mark.parametrize("kind", ["allegation", "forecast", "opinion"])
def test_what_is_no_fact_is_told_like_others_where_half_of_twelve_claims_are(kind: contract.Kind) -> None:
    for voiced, others, found in ((6, 6, (kind,)), (6, 7, ()), (11, 0, ())):
        claims = [claim(kind=kind)] * voiced + [claim()] * others
        assert Corpus(TOWN, None, claims).voiced == found


@pytest.mark.parametrize(
    ("now", "voiced"), [("1939-12-31", ("forecast", "opinion")), ("1940-01-01", ()), ("1950-01-01", ())]
)
def test_of_a_time_to_come_forecasts_and_opinions_are_told(now: str, voiced: tuple[str, ...]) -> None:
    assert Corpus(FORTIES, DAYS, [claim()], now=now).voiced == voiced


@pytest.mark.parametrize(("others", "is_shown"), [([4, 5, 6], True), ([4, 3], False)])
def test_what_is_disputed_or_worse_is_shown_where_nothing_is_better(others: list[int], is_shown: bool) -> None:
    each = claim(credibility=5)
    assert Corpus(TOWN, None, [each, *(claim(credibility=one) for one in others)]).shows(each) is is_shown


@pytest.mark.parametrize(("filed", "more"), [(["mill", "fish"], FOCUS), (["fish", "mill"], 0.0)])
def test_what_is_first_of_all_on_the_topic_of_an_era_is_worth_more(filed: list[str], more: float) -> None:
    each = dated("1942-01-01", "1942-12-31") | {"topics": filed}
    plain, named = Corpus(FORTIES, DAYS, [each]), Corpus(FORTIES, DAYS, [each], topics=frozenset(["mill"]))
    assert named.worth(each) - plain.worth(each) == pytest.approx(more)
