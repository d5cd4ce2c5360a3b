"""Disputes: the order they stand in, and what is disputed outside of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import chongjin_cli
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.disputes import count, disputed_by_evidence_alone, disputes, favoured
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset


@pytest.mark.usefixtures("environment")
def test_those_of_a_claim_are_found_by_its_id(small: dict[str, Any], save: Callable[..., Path]) -> None:
    dataset = chongjin_cli.open(str(save(small)))
    assert [each["id"] for each in dataset.disputes("CJ-0001", "cj-2")] == ["founding-of-the-works"]
    assert dataset.disputes("CJ-0001") == []


@pytest.mark.usefixtures("environment")
def test_a_number_that_is_rather_a_year_leads_to_the_claim_of_it_too(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["claims"][2]["id"] = "CJ-1938"
    small["disputes"][0]["claims"] = ["CJ-0002", "CJ-1938"]
    dataset = chongjin_cli.open(str(save(small)))
    with pytest.raises(UsageError) as raised:
        dataset.disputes("1938")
    assert raised.value.hint == 'of CJ-1938: disputes("CJ-1938"); as in: disputes(during="1938")'
    assert [each["id"] for each in dataset.disputes("2")] == ["founding-of-the-works"]


@pytest.mark.usefixtures("environment")
def test_they_stand_in_the_order_of_their_answers(small: dict[str, Any], save: Callable[..., Path]) -> None:
    opened = small["claims"][0]
    small["claims"].append(opened | {"id": "CJ-0007", "assertion": "It was opened in 1909.", "date": "1909"})
    small["disputes"].append({"id": "opening", "question": "When was it opened?", "claims": ["CJ-0001", "CJ-0007"]})
    dataset = chongjin_cli.open(str(save(small)))
    orders = {
        sort: [each["id"] for each in dataset.disputes(sort=sort)] for sort in (None, "date", "newest", "grade", "id")
    }
    works, opening = "founding-of-the-works", "opening"
    assert orders == {
        None: [opening, works], "date": [opening, works], "newest": [works, opening], "grade": [opening, works],
        "id": [opening, works],
    }  # fmt: skip


@pytest.mark.usefixtures("environment")
def test_by_their_ids_they_stand_alone_whatever_else_their_answers_are_in(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    opened = small["claims"][0]
    small["claims"].append(opened | {"id": "CJ-0007", "assertion": "It was opened in 1909.", "date": "1909"})
    small["disputes"].append({"id": "opening", "question": "Which is so?", "claims": ["CJ-0002", "CJ-0007"]})
    small["retired"].append({"id": "CJ-0008", "replaced_by": ["CJ-0003"], "on": "2026-01-02", "reason": "The same."})
    dataset = Dataset(str(save(small)))
    assert dataset.disputes_of("1938") == ["1938"], "a number alone is rather a year"
    assert dataset.disputes_of("CJ-0002") == ["founding-of-the-works", "opening"]
    assert (
        dataset.disputes_of("CJ-0008") == dataset.disputes_of("CJ-0003") == ["founding-of-the-works"]
    )  # a retired one
    everything = Selection()
    for names, ids in (
        (["founding-of-the-works"], ["founding-of-the-works"]), (["opening"], ["opening"]),
        (["opening", "founding-of-the-works"], ["opening", "founding-of-the-works"]),
    ):  # fmt: skip
        assert [each["id"] for each in disputes(dataset, everything, names)] == ids
        assert count(dataset, everything, names) == len(ids)
        assert [each["id"] for each in disputes(dataset, Selection(limit=1), names[-1:])] == names[-1:]
    for unknown in ("", "Opening"):
        with pytest.raises(UsageError, match=f"no dispute '{unknown}'"):
            disputes(dataset, everything, ["opening", unknown])


@pytest.mark.usefixtures("environment")
def test_claims_that_evidence_alone_disputes_are_counted_whatever_the_limit(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    small["claims"][1]["evidence"][1]["source"] = "gazette-1908"
    path = str(save(small))
    assert disputed_by_evidence_alone(Dataset(path), Selection()) == 0  # the rivals CJ-0002 and CJ-0003 are answers
    small["disputes"] = []
    path = str(save(small, "without.json"))
    alone = [each["id"] for each in chongjin_cli.open(path).claims(status="disputed")]
    assert alone == ["CJ-0002"]
    for selection, number in (
        (Selection(), 1),
        (Selection(limit=0, offset=5), 1),
        (Selection(statuses=("possible", "disputed")), 1),
        (Selection(statuses=("possible",)), 0),
        (Selection(links=((("topic", "port"),),)), 0),
    ):
        assert disputed_by_evidence_alone(Dataset(path), selection) == number


def answer(name: str, grade: str, *counts_as: str, **others: str) -> Any:
    """An answer of a grade, with evidence by what it counts as; `others` are stances by what their evidence counts as."""
    stances = {**dict.fromkeys(counts_as, "supports"), **others}
    evidence = [{"counts_as": origin, "stance": stance} for origin, stance in stances.items()]
    return {"id": name, "grade": grade, "credibility": int(grade[1]), "evidence": evidence}


@pytest.mark.parametrize(
    ("answers", "best"),
    [
        ([answer("a", "C3", "x"), answer("b", "C2", "x")], "b"),
        ([answer("a", "B3", "x"), answer("b", "C2", "x")], "b"),  # first by how sure it is, then by its sources
        ([answer("a", "C3", "x"), answer("b", "B3", "x")], "b"),
        ([answer("a", "C3", "x", "y"), answer("b", "B3", "x")], "b"),
        ([answer("a", "C3", "x"), answer("b", "C3", "x", "y")], "b"),
        ([answer("a", "C3", "x"), answer("b", "C3", "y")], None),
        ([answer("a", "C3", "x", y="partly", z="context"), answer("b", "C3", "x", y="disputes")], None),
        ([answer("a", "C3", "x"), answer("b", "C3", "y"), answer("c", "C4", "x", "y", "z")], None),
        ([answer("a", "C3", "x"), answer("b", "C4", "y")], "a"),
        ([answer("a", "A4", "x", "y"), answer("b", "C5", "y")], None),  # as both are doubtful
        ([answer("a", "C6", "x"), answer("b", "C4", "y")], None),
        ([answer("a", "C3", "x")], "a"),
    ],
)
def test_the_better_grade_is_favoured_then_more_origins_and_of_two_alike_none(
    answers: list[Any], best: str | None
) -> None:
    assert favoured(answers) == favoured(answers[::-1]) == best
