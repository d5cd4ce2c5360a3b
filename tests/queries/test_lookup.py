"""Claims by their ids, and what to do with a name that is no id."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.errors import UsageError
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

Save = Callable[..., Path]


@pytest.mark.parametrize("name", ["CJ-0001", "cj-0001", "CJ-1", "cj0001", "cj1", "1", "0001", "000000001"])
def test_a_claim_by_its_id_or_what_is_short_for_it(dataset: Dataset, name: str) -> None:
    assert json.loads(dataset.claim(name))["id"] == "CJ-0001"


@pytest.mark.parametrize(
    ("text", "ids", "remark"),
    [
        ("CJ-0002", ["CJ-0002"], None),
        (" cj-2, CJ-0001;CJ-2 ", ["CJ-0002", "CJ-0001"], None),
        ("CJ-0001 CJ-0009", ["CJ-0001"], "no claim 'CJ-0009'"),
        ("CJ-0005", ["CJ-0001"], "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001."),
        (
            "CJ-0006 CJ-0002",
            ["CJ-0002"],
            "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again.",
        ),
        ("CJ-0006", [], None),
        ("CJ-0009", [], None),
        ("2", [], None),
        ("CJ-0001 port", ["CJ-0001", "CJ-0004"], None),
    ],
)
def test_a_search_for_ids_alone_finds_their_claims(
    dataset: Dataset, text: str, ids: list[str], remark: str | None
) -> None:
    understood = dataset.understand(text)
    assert (list(dataset.ids(Selection().searching(understood.search))), understood.remark) == (ids, remark)


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("9", "no claim '9'", "ids run from CJ-0001 to CJ-0004"),
        ("0000000001", "no claim '0000000001'", "ids run from CJ-0001 to CJ-0004"),
        ("-1", "no claim '-1'", "ids run from CJ-0001 to CJ-0004"),
        ("１", "no claim '１'", "ids run from CJ-0001 to CJ-0004"),
        ("Nippon Steel", "no claim 'Nippon Steel'", "it is an actor: chongjin actor nippon-steel"),
        ("japanese rule", "no claim 'japanese rule'", "it is an era: chongjin era colonial"),
        ("factories", "no claim 'factories'", "it is a topic: chongjin topic industry"),
        ("청진", "no claim '청진'", "it is a place: chongjin place chongjin"),
        ("press", "no claim 'press'", "it is a publisher: chongjin sources --publisher press"),
        ("A. Author", "no claim 'A. Author'", "it is an author: chongjin sources 'A. Author'"),
        ("5", "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.", "see CJ-0001"),
        ("6", "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again.", None),
    ],
)
def test_what_is_no_claim_leads_on(dataset: Dataset, name: str, message: str, hint: str | None) -> None:
    with pytest.raises(UsageError) as error:
        dataset.claim(name)
    assert (error.value.message, error.value.hint) == (message, hint)


def test_a_retired_id_leads_to_what_is_there_though_it_was_replaced_by_a_retired_one(
    small: dict[str, Any], save: Save
) -> None:
    small["retired"] += [
        {"id": "CJ-0007", "replaced_by": ["CJ-0005", "CJ-0002"], "on": "2026-01-03", "reason": "Merged."},
        {"id": "CJ-0008", "replaced_by": ["CJ-0006"], "on": "2026-01-04", "reason": "Merged."},
    ]
    dataset = Dataset(str(save(small)))
    told = "CJ-0007 was replaced by CJ-0001, CJ-0002 on 2026-01-03: Merged."
    assert dataset.find("7")[1] == told
    assert dataset.understand("CJ-0007 CJ-0001").remark == told
    for name, hint in (("7", "see CJ-0001, CJ-0002"), ("8", "see CJ-0006")):  # of which that one tells why it is gone
        with pytest.raises(UsageError) as error:
            dataset.claim(name)
        assert error.value.hint == hint


@pytest.mark.parametrize(
    ("title", "hint"),
    [
        ("Gazette", "it is a source: chongjin sources gazette-1908; to cite it: chongjin cite gazette-1908"),
        ("Atlas", "sources of that name: atlas-2001, diary"),
    ],
)
def test_a_title_leads_to_its_sources(small: dict[str, Any], save: Save, title: str, hint: str) -> None:
    small["sources"][4]["title"] = "Atlas"
    with pytest.raises(UsageError) as error:
        Dataset(str(save(small))).claim(title)
    assert error.value.hint == hint


def test_a_dataset_without_claims_has_no_first_id(small: dict[str, Any], save: Save) -> None:
    small.update(claims=[], disputes=[], retired=[])
    with pytest.raises(UsageError) as error:
        Dataset(str(save(small))).claim("1")
    assert (error.value.message, error.value.hint) == ("no claim '1'", "the dataset is empty")


@pytest.mark.parametrize(
    ("kind", "begun", "most", "found"),
    [
        ("topic", "p", 9, ["port"]),
        ("topic", "", 2, ["industry", "port"]),
        ("topic", "x", 9, []),
        ("source", "blog-", 9, ["blog-2020", "blog-2021"]),
        ("claim", "CJ-0", 3, ["CJ-0001", "CJ-0002", "CJ-0003"]),
        ("claim", "CJ-0004", 3, ["CJ-0004"]),
        ("claim", "p", 3, []),
    ],
)
def test_what_begins_with_a_text(dataset: Dataset, kind: str, begun: str, most: int, found: list[str]) -> None:
    assert [name for name, _ in dataset.beginning_with(kind, begun, most)] == found


def test_all_retired_ids_in_their_order(dataset: Dataset) -> None:
    assert [json.loads(text)["id"] for text in dataset.all_retired()] == ["CJ-0005", "CJ-0006"]


def test_the_stems_of_some_claims_are_those_of_all(dataset: Dataset) -> None:
    every = {name: stems for name, *stems in dataset.all_stems()}
    assert list(every) == list(dataset.ids(Selection(sort="id")))
    assert {name: stems for name, *stems in dataset.stems(["CJ-0002", "CJ-0001"])} == {
        name: every[name] for name in ("CJ-0001", "CJ-0002")
    }


@pytest.mark.parametrize(("last", "gaps"), [("CJ-0004", ""), ("CJ-0005", ", with gaps"), ("CJ-7000", ", with gaps")])
def test_ids_that_do_not_follow_on_each_other_are_said_not_to(
    small: dict[str, Any], save: Save, last: str, gaps: str
) -> None:
    """What is in the range need not be one."""
    small["claims"][3]["id"], small["retired"] = last, []
    with pytest.raises(UsageError) as error:
        Dataset(str(save(small))).claim("9999")
    assert error.value.hint == f"ids run from CJ-0001 to {last}{gaps}"
