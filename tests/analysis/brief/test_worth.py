"""What a claim is worth to a subject: how far it is on it, how much others make of it, how well it is graded."""

from typing import Any

import pytest

from chongjin_cli.analysis.brief.worth import (
    CREDIBILITY,
    DEFINES,
    IT_AT_A_TIME,
    LETTER,
    WHAT_IT_IS,
    Corpus,
    focus,
    prominence,
)

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
    assert Corpus(FORTIES, DAYS, [each]).is_of_an_age(each) is is_so
    assert Corpus(TOWN, None, [each]).is_of_an_age(each) is False


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
    assert focus(each, Corpus(FORTIES, DAYS, [each])) == pytest.approx(share, abs=0.005)


@pytest.mark.parametrize(
    ("kind", "filed", "share"),
    [
        ("place", {"places": ["town"]}, 1.0),
        ("place", {"places": ["town", "quay"], "topics": ["fish"]}, 0.5),
        ("place", {"places": ["quay"]}, 0),
        ("place", {"topics": ["town"]}, 0),
        ("topic", {"topics": ["town", "fish", "trade", "mill"]}, 0.25),
        ("actor", {"actors": ["town"]}, 1.0),
        ("dataset", {"places": ["town"]}, 0),
    ],
)
def test_how_far_a_claim_is_on_a_subject(kind: str, filed: dict[str, Any], share: float) -> None:
    each = claim(**filed)
    subject: Any = {**TOWN, "kind": kind}
    assert focus(each, Corpus(subject, None, [each])) == share


def test_how_far_a_claim_is_on_words_is_how_far_it_says_them() -> None:
    said, other = claim(), claim("b")
    subject: Any = {**TOWN, "kind": "words"}
    corpus = Corpus(subject, None, [said, other], {"a": 0.6})
    assert (focus(said, corpus), focus(other, corpus)) == (0.6, 0)


def supported(count: int) -> Any:
    return [{"counts_as": str(number), "stance": "supports"} for number in range(count)]


@pytest.mark.parametrize(
    ("more", "worth"),
    [
        ({}, 0),
        ({"evidence": supported(1)}, 0),
        ({"evidence": supported(2)}, 0.15),
        ({"evidence": supported(4)}, 0.30),
        ({"questions": ["Why?"] * 10}, 0.25),
        ({"questions": ["Why?"] * 20}, 2),
        ({"questions": ["Why?"] * 40}, 2),
        ({"evidence": supported(2), "questions": ["Why?"] * 20}, 2.15),
    ],
)
def test_what_others_make_of_a_claim(more: dict[str, Any], worth: float) -> None:
    each = claim(**more)
    assert prominence(each, Corpus(TOWN, None, [each])) == pytest.approx(worth)


@pytest.mark.parametrize(("ties", "worth"), [(0, 0), (1, 0.1), (5, 0.5), (15, 1.5), (16, 1.5)])
def test_a_claim_that_others_are_tied_to_is_worth_more(ties: int, worth: float) -> None:
    each = claim()
    others = [claim(str(number), relations=[{"type": "refines", "claim": "a"}]) for number in range(ties)]
    assert prominence(each, Corpus(TOWN, None, [each, *others])) == pytest.approx(worth)


def worth(each: Any, **others: Any) -> float:
    """What a claim is worth to the town beside another."""
    return Corpus(TOWN, None, [each, claim("other", "The mill grinds rye.")], **others).ranked(each).worth


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


def test_what_was_only_said_and_what_is_only_of_an_event_are_worth_less() -> None:
    assert worth(claim(kind="utterance")) == pytest.approx(worth(claim()) - 0.5)
    day, year = dated("1940-05-01", "1940-05-01"), dated("1940-01-01", "1940-12-31")
    assert worth(day) < worth(year)
    assert worth(dated("1930-01-01", "1949-12-31")) == pytest.approx(worth(year) - 0.19, abs=0.001)
    assert worth(dated("1800-01-01", "1949-12-31")) == worth(dated("1900-01-01", "1949-12-31"))
    by_then, until_then = dated(None, "1949-12-31", "/1949"), dated(None, "1949-12-31", "../1949")
    assert worth(until_then) == pytest.approx(worth(by_then) - 0.4)


def test_a_claim_on_the_subject_alone_is_worth_more() -> None:
    assert worth(claim(places=["town"])) == pytest.approx(worth(claim()) + 0.9)
    assert worth(claim(places=["town", "quay"])) == pytest.approx(worth(claim()) + 0.45)
    assert worth(claim(), said={"a": 1.0}) == pytest.approx(worth(claim()) + 2.0)


@pytest.mark.parametrize(
    ("subject", "credibility", "tells"),
    [(TOWN, 3, True), (TRADE, 3, False), (TRADE, 2, True)],
)
def test_a_beginning_within_a_month_tells_what_a_place_is_and_if_it_is_sure_a_topic(
    subject: Any, credibility: int, tells: bool
) -> None:
    month = {"from": "1902-05-01", "to": "1902-05-31"}
    founded = claim(
        assertion="The market was founded in May 1902.", date="1902-05", dates=month, credibility=credibility,
        topics=["trade"], places=["town"],
    )  # fmt: skip
    assert Corpus(subject, None, [founded]).tells_what_it_is(founded) is tells


def test_what_says_what_a_place_is_and_nothing_else_is_worth_more() -> None:
    said = [
        "Town is the capital of a land.", "Town lies on the coast of a sea.", "Town lies on the railway of a land.",
        "Town was the capital of a land.",
    ]  # fmt: skip
    claims = [claim(str(number), text, date=None) for number, text in enumerate(said)]
    claims[3]["date"] = "1950"
    plain, named = (Corpus(TOWN, None, claims, names=names) for names in ([], [["town"]]))
    more = [named.ranked(each).worth - plain.ranked(each).worth for each in claims]
    assert more == pytest.approx([DEFINES, DEFINES, 0, 0])


def test_a_beginning_tells_more_of_a_lasting_subject_than_of_a_time() -> None:
    claims = [claim(assertion="Markets were founded."), claim("b")]  # half of them tell of it
    assert Corpus(TOWN, None, claims).telling["beginning"] == WHAT_IT_IS / 2
    assert Corpus(FORTIES, DAYS, claims).telling["beginning"] == IT_AT_A_TIME / 2


@pytest.mark.parametrize(
    ("assertion", "less", "reach"),
    [
        ("The quay of the town was opened.", 0.0, 1.0),
        ("The quay of the town was destroyed.", 0.5, 1.0),
        ("Traders protested on the quay: a protest.", 0.5, 1.0),
        ("A ship came to the quay of the town.", 1.0, 0.5),
    ],
)
def test_a_single_event_is_worth_less_than_what_lasts(assertion: str, less: float, reach: float) -> None:
    lasting, event = (
        claim(id=f"TN-000{number}", assertion=assertion, date=date, dates={"from": begin, "to": end})
        for number, (date, begin, end) in enumerate(
            [("1940", "1940-01-01", "1940-12-31"), ("1940-05-01", "1940-05-01", "1940-05-01")]
        )
    )
    corpus = Corpus(TOWN, None, [lasting, event])
    worth = [corpus.ranked(each).worth for each in (lasting, event)]
    assert worth[0] - worth[1] == pytest.approx(less, abs=0.02)  # a year is coarser than a day
    assert corpus.ranked(event).reach == reach


def test_a_claim_that_says_it_in_fewer_letters_is_worth_more() -> None:
    """Words that no other claim has, so that letters alone tell them apart: half of what a line of 96 of them takes."""
    short, long = claim("a", assertion="abcd"), claim("b", assertion="abcd" + "e" * 38)
    corpus = Corpus(TOWN, None, [short, long])
    assert corpus.ranked(short).worth - corpus.ranked(long).worth == pytest.approx(0.5 * 38 / 96)
