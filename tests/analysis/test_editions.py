"""Two editions compared: every difference once, and every other grade with its reason."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.editions.comparing import changes, unlisted
from chongjin_cli.analysis.editions.edition import of_file
from chongjin_cli.dataset.judging import Judgement, judge
from chongjin_cli.dataset.model import Claim
from chongjin_cli.errors import DatasetError
from chongjin_cli.index import documents
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.test_what_if import gone_with, large, without

Compare = Callable[[dict[str, Any]], list[Any]]


@pytest.fixture
def compare(save: Callable[..., Path]) -> Compare:
    """What is different in a changed copy of the small dataset."""
    old = of_file(save(SMALL))
    return lambda changed: list(changes(old, of_file(save(changed, "new.json"))))


def told(found: list[Any]) -> list[tuple[str, str, str]]:
    return [(each["of"], each["change"], each["id"]) for each in found]


def whole(change: str, of: str, name: str, text: str, before: str | None = None, after: str | None = None,
          why: list[str] | None = None, replaced_by: list[str] | None = None) -> dict[str, Any]:  # fmt: skip
    return {
        "change": change, "of": of, "id": name, "text": text, "before": before, "after": after,
        "why": why or [], "replaced_by": replaced_by or [],
    }  # fmt: skip


def test_claims_of_an_edition_are_those_of_the_index(save: Callable[..., Path]) -> None:
    path = save(large())
    edition, dataset = of_file(path), Dataset(str(path))
    claims = {claim["id"]: claim for claim in map(json.loads, dataset.claims(Selection()))}
    assert {name: {**edition.claim(name), "eras": claims[name]["eras"]} for name in edition.typed} == claims
    assert edition.grades == {name: claim["grade"] for name, claim in claims.items()}


def test_of_claims_only_what_a_change_tells_is_computed(
    save: Callable[..., Path], small: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def noted(claim: Claim, *others: Any) -> Judgement:
        made.append(claim.id)
        return judge(claim, *others)

    monkeypatch.setattr(documents, "judge", noted)
    small["claims"][1]["assertion"] = "The works were founded in 1938."
    old, new = of_file(save(SMALL)), of_file(save(small, "new.json"))
    assert [each["change"] for each in changes(old, new)] == ["reworded"]
    assert made == ["CJ-0002"]


def test_nothing_differs_in_a_copy(compare: Compare) -> None:
    assert compare(copy.deepcopy(SMALL)) == []


def test_what_was_added_and_retired_and_removed(compare: Compare, small: dict[str, Any]) -> None:
    small["claims"].append({**copy.deepcopy(SMALL["claims"][3]), "id": "CJ-0007"})
    del small["claims"][3]
    assert compare(small) == [
        whole("added", "claim", "CJ-0007", "Ships have been idle in Chongjin harbour since 2017, according to an unsigned text."),
        whole("removed", "claim", "CJ-0004", "Ships have been idle in Chongjin harbour since 2017, according to an unsigned text."),
    ]  # fmt: skip
    small["retired"].append(
        {"id": "CJ-0004", "replaced_by": ["CJ-0007", "CJ-0001"], "on": "2026-01-30", "reason": "Split."}
    )
    assert compare(small)[1] == whole(
        "retired", "claim", "CJ-0004", "Ships have been idle in Chongjin harbour since 2017, according to an unsigned text.",
        why=["Split."], replaced_by=["CJ-0007", "CJ-0001"],
    )  # fmt: skip


def test_what_was_reworded_and_redated(compare: Compare, small: dict[str, Any]) -> None:
    first, _, third, fourth = small["claims"]
    first["assertion"] = "The port of Chongjin was opened on 1 April 1908."
    third["date"] = "1937~"
    del fourth["date"]
    found = compare(small)
    assert told(found) == [
        ("claim", "reworded", "CJ-0001"), ("claim", "redated", "CJ-0003"), ("claim", "redated", "CJ-0004"),
    ]  # fmt: skip
    assert found[0] == whole(
        "reworded", "claim", "CJ-0001", "The port of Chongjin was opened on 1 April 1908.",
        "The port of Chongjin was opened to trade on 1 April 1908.", "The port of Chongjin was opened on 1 April 1908.",
    )  # fmt: skip
    assert [(each["before"], each["after"], each["why"]) for each in found[1:]] == [
        ("1937", "1937~", []), ("2017/..", None, []),
    ]  # fmt: skip


def test_disputes_and_sources_come_and_go(compare: Compare, small: dict[str, Any]) -> None:
    small["disputes"] = [{"id": "opening", "question": "When was it opened?", "claims": ["CJ-0001", "CJ-0004"]}]
    small["sources"].append({**SMALL["sources"][1], "id": "decree", "title": "Decree"})
    small["sources"].append({**SMALL["sources"][2], "id": "blog-2022", "title": None, "issued": "2022-03-01"})
    small["sources"][5]["title"] = "The essay"
    small["sources"] = [each for each in small["sources"] if each["id"] != "diary"]
    del small["sources"][3]["origin"]
    found = [each for each in compare(small) if each["of"] != "claim"]
    assert found == [
        whole("added", "dispute", "opening", "When was it opened?"),
        whole("removed", "dispute", "founding-of-the-works", "When were the steel works founded?"),
        whole("added", "source", "blog-2022", "Bloggers, 1 March 2022"),
        whole("added", "source", "decree", "Decree"),
        whole("removed", "source", "diary", "Diary"),
        whole("reworded", "source", "essay", "The essay", "an unsigned text", "The essay"),
    ]


def test_figures_that_are_other(compare: Compare, small: dict[str, Any]) -> None:
    works = {"measure": "workforce", "of": "works", "as_of": "1938"}
    small["claims"][1]["figures"] = [
        {**works, "low": 900, "high": 1200}, {**works, "value": 1000}, {**works, "low": 5}, {**works, "high": 9}
    ]  # fmt: skip
    assert [(each["id"], each["before"], each["after"]) for each in compare(small)] == [
        ("CJ-0002", None, "workforce of works 1000, as of 1938"),
        ("CJ-0002", None, "workforce of works at least 5, as of 1938"),
        ("CJ-0002", None, "workforce of works at most 9, as of 1938"),
    ]
    small["claims"][1]["figures"] = [{**works, "value": 1000}]
    assert [each for each in compare(small) if each["of"] == "figure"] == [
        whole("changed", "figure", "CJ-0002", compare(small)[0]["text"], "workforce 900 to 1200", "workforce 1000")
    ]


def test_what_else_differs_is_counted(save: Callable[..., Path], small: dict[str, Any]) -> None:
    old = of_file(save(SMALL))
    assert unlisted(old, old) == ({}, {}, {})
    first, second, third, fourth = small["claims"]
    first["evidence"][0]["locator"] = "p. 10"
    second["evidence"][0]["says"] = "In other words."
    third["kind"] = "allegation"
    fourth["questions"] = ["Why are they idle?"]
    first["note"] = second["note"] = third["note"] = "A note."
    first["added"] = first["changed"] = "2026-01-30"
    small["disputes"][0]["note"] = "Another note."
    small["publishers"][0]["country"] = "FR"
    small["places"].append({**SMALL["places"][0], "id": "other", "label": "Other", "names": {}})
    small["sources"][0]["title"] = "Listed as reworded"
    small["sources"][1]["language"] = "fr"
    small["retired"] = []
    assert unlisted(old, of_file(save(small, "new.json"))) == (
        {"kind": 1, "note": 3, "questions": 1},
        {"places": 1, "publishers": 1, "sources": 1, "disputes": 1, "retired ids": 2},
        {},
    )
    small["disputes"][0]["question"] = "Listed as reworded?"
    del small["claims"][3]
    assert "disputes" not in unlisted(old, of_file(save(small, "new.json"))).records


def because(compare: Compare, changed: dict[str, Any]) -> dict[str, tuple[str, str, list[str]]]:
    """The claims that were regraded, from what to what, and why."""
    return {
        each["id"]: (each["before"], each["after"], each["why"])
        for each in compare(changed)
        if each["change"] == "regraded"
    }


def test_why_a_grade_is_another(compare: Compare, small: dict[str, Any]) -> None:
    opened, founded, _, idle = small["claims"]
    opened["evidence"][0]["stance"] = "disputes"
    del founded["evidence"][0]
    founded["evidence"] += [{"source": "essay", "stance": "supports", "says": "1938."}]
    idle["evidence"].insert(0, {"source": "blog-2020", "stance": "partly", "part": "idle", "says": "Idle."})
    assert because(compare, small) == {
        "CJ-0001": ("A1", "B4", ["Gazette (A) now disputes it; it supported it"]),
        "CJ-0002": ("B3", "F4", ["gone: Press (B) supported it", "new: an unsigned text (F) supports it"]),
        "CJ-0003": (
            "C4", "C3",
            ["its rival CJ-0002: gone: Press (B) supported it", "its rival CJ-0002: new: an unsigned text (F) supports it"],
        ),
        "CJ-0004": ("F6", "F3", ["new: Bloggers (C) supports a part of it"]),
    }  # fmt: skip


def test_a_letter_or_an_origin_that_is_another(compare: Compare, small: dict[str, Any]) -> None:
    small["publishers"][0]["reliability"] = "C"
    assert because(compare, small)["CJ-0002"] == (
        "B3", "C4", ["Press counts as C, no longer as B"],
    )  # fmt: skip
    small = copy.deepcopy(SMALL)
    small["sources"][0].update(authors=[], origin="gazette-1908")
    assert because(compare, small)["CJ-0001"] == (
        "A1", "A2", ["Press counts with Gazette, no longer with Atlas, Press, 2001"],
    )  # fmt: skip


def test_rivals_that_come_and_go(compare: Compare, small: dict[str, Any]) -> None:
    small["disputes"] = [{"id": "other", "question": "When?", "claims": ["CJ-0003", "CJ-0004"]}]
    assert because(compare, small) == {
        "CJ-0003": ("C4", "C3", ["its rival CJ-0004 is new", "its rival CJ-0002 is gone"]),
        "CJ-0004": ("F6", "F4", ["its rival CJ-0003 is new"]),
    }


def test_of_a_rival_only_its_supports_are_a_reason(compare: Compare, small: dict[str, Any]) -> None:
    del small["claims"][1]["evidence"][1]
    small["claims"][1]["evidence"].append({"source": "blog-2021", "stance": "partly", "part": "founded", "says": "So."})
    small["claims"][2]["evidence"][0]["source"] = "gazette-1908"
    assert because(compare, small)["CJ-0003"][2] == [
        "gone: Bloggers (C) supported it", "new: Gazette (A) supports it",
    ]  # fmt: skip


def test_context_and_words_are_other_evidence_and_no_reason_for_a_grade(
    compare: Compare, small: dict[str, Any]
) -> None:
    small["claims"][1]["evidence"][0].update(says="In 1938.", locator="p. 9")
    small["claims"][1]["evidence"].append({"source": "essay", "stance": "context", "says": "Works."})
    [change] = compare(small)
    assert (change["change"], change["id"]) == ("evidence", "CJ-0002")
    assert change["why"] == ["Press: says, locator", "new: an unsigned text"]


def test_of_several_pieces_of_one_source_those_that_stayed_are_no_reason(
    compare: Compare, small: dict[str, Any]
) -> None:
    piece = {"source": "blog-2020", "says": "Idle."}
    small["claims"][3]["evidence"] += [{**piece, "stance": "partly", "part": "a"}, {**piece, "stance": "disputes"}]
    found = because(compare, small)["CJ-0004"]
    assert found == ("F6", "F4", ["new: Bloggers (C) supports a part of it", "new: Bloggers (C) disputes it"])


def test_every_other_grade_has_a_reason(save: Callable[..., Path]) -> None:
    made = large()
    old = of_file(save(made))
    regraded = 0
    for publisher in made["publishers"]:
        edited = without(made, gone_with(made, publisher["id"]))
        for letter in edited["publishers"]:
            letter["reliability"] = "D" if letter["id"] == "p1" else letter["reliability"]
        for each in changes(old, of_file(save(edited, "new.json"))):
            if each["change"] == "regraded":
                regraded += 1
                assert each["why"], each
                assert len(each["why"]) == len(set(each["why"]))
    assert regraded > 40


def test_what_is_no_dataset_is_told(save: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="cannot read"):
        of_file(tmp_path / "nowhere.json")
    first = {**SMALL, "publishers": [], "claims": [{"id": "CJ-0001", "statement": "It is said."}]}
    with pytest.raises(DatasetError, match="of the first edition"):
        of_file(save(first))
