"""The closing part of a brief: the other claims that there is room for, in the order of time."""

from typing import Any

import pytest

from chongjin_cli import contract
from chongjin_cli.analysis.brief.further import LEFT_SHORT, further
from chongjin_cli.analysis.brief.worth import Corpus
from tests.analysis.brief.conftest import HEAD, Town
from tests.analysis.brief.test_composing import apart, ids
from tests.analysis.brief.test_worth import TOWN
from tests.analysis.brief.test_worth import claim as made


@pytest.fixture
def no_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of further claims alone."""
    for name in ("OF_ESTABLISHED", "ROWS", "LATELY"):
        monkeypatch.setattr(f"chongjin_cli.analysis.brief.main_parts.{name}", 0)
    monkeypatch.setattr("chongjin_cli.analysis.brief.what_it_is.MOST", 0)
    for name in ("CONTESTED", "ALLEGATIONS", "OPINIONS", "FORECASTS"):
        monkeypatch.setattr(f"chongjin_cli.analysis.brief.not_facts.{name}", 0)


def groups(brief: contract.Brief) -> dict[str, list[int]]:
    return {group["label"]: ids(group["rows"]) for group in brief["further"]}


@pytest.mark.usefixtures("no_rows")
def test_claims_stand_by_the_era_that_they_lie_in_those_without_a_date_last(town: Town) -> None:
    """An age within an era has its own from its first year on; what is before all eras stands in the first.

    What spans several years stands where most of them lie, one year in the era that has begun last.
    """
    told = [
        apart(1, date="1990"), apart(2, date="1980/2026"), apart(3, date="1930"), apart(4, date="1920"),
        apart(5, date="1919"), apart(6), apart(7, date="1950"), apart(8, date="1949"), apart(9, date="1890"),
        apart(10, date="1944/1956"), apart(11, date="1943/1955"), apart(12, date="/1944"), apart(13, date="1920/1930"),
        apart(14, date="20XX"),
    ]  # fmt: skip
    to_come = {"id": "later", "label": "Later", "dates": "2027/..", "summary": "To come."}
    assert list(groups(town(*told, eras=[*HEAD["eras"], to_come]).brief("town")).items()) == [
        ("Old days", [9, 5, 11]),
        ("Age of the mill", [4, 13, 3, 12, 8]),
        ("New days", [10, 7, 2, 1, 14]),
        ("At no time in particular", [6]),
    ]


@pytest.mark.usefixtures("no_rows")
def test_what_is_thought_alleged_or_foreseen_stands_there_and_what_is_disputed_does_not(town: Town) -> None:
    claims = [
        apart(1, "B1", kind="opinion"),
        apart(2, kind="forecast"),
        apart(3, kind="allegation"),
        apart(4, "C1 -B1"),
    ]
    assert groups(town(*claims).brief("town")) == {"At no time in particular": [1, 2, 3]}


@pytest.mark.usefixtures("no_rows")
def test_what_cannot_be_judged_stands_there_too(town: Town) -> None:
    assert groups(town(apart(1, "F1"), apart(2)).brief("town")) == {"At no time in particular": [1, 2]}


def test_as_many_stand_as_fit_on_the_lines() -> None:
    """Letters and the 14 before them make up a line of 92."""
    claims = [told("a", "Amber birch " + "x" * 66), told("b", "Cedar delta " + "y" * 66)]
    for lines, found in ((0.9, 0), (1, 1), (1.9, 1), (2, 2), (9, 2)):
        assert len(chosen_of(claims, lines=lines)) == found


def test_what_is_much_like_what_is_shown_comes_when_nothing_else_is_left() -> None:
    shown, alike = told("a", "Amber birch cedar delta ember."), told("b", "Amber birch cedar delta flint.", grade="A3")
    other = told("c", "Grove hazel ivory.", grade="D3", credibility=3)
    assert chosen_of([shown, alike, other], shown="a") == ["c", "b"]


def test_what_is_sure_comes_first_if_a_doubtful_claim_says_much_the_same() -> None:
    doubtful = told("a", "Amber birch cedar delta ember.", grade="C4", credibility=4)
    sure = told("b", "Amber birch cedar delta flint.", grade="D2")
    better = told("c", "Grove hazel ivory.", grade="A1", credibility=1)
    assert chosen_of([doubtful, sure, better], shown="a", rivals=[doubtful])[0] == "b"
    assert chosen_of([doubtful, sure, better], shown="a")[0] == "c"


def told(name: str, assertion: str, **more: Any) -> Any:
    given = made(name, assertion, **more)
    return given | {"dates": given["dates"] | {"label": None}}


def chosen_of(claims: list[Any], shown: str = "", rivals: Any = (), lines: float = 9) -> list[str]:
    corpus = Corpus(TOWN, None, claims)
    return [each["id"] for each in further(claims, [], rivals, set(shown), lines + LEFT_SHORT, corpus)]
