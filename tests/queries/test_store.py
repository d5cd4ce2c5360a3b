"""Questions to a dataset: claims by their ids, records by their names, and why a search found a claim."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.errors import UsageError
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL

Save = Callable[..., Path]


def opened(content: dict[str, Any], folder: Path) -> Dataset:
    """A dataset that nothing changes, so that many tests can ask it."""
    file = folder / "small.json"
    file.write_text(json.dumps(content))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        return Dataset(str(file))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return opened(SMALL, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def with_zinc(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small dataset, where Zinc is another name of the topic Steel."""
    industry, steel, port = SMALL["topics"]
    topics = [industry, steel | {"aliases": ["Zinc"]}, port]
    return opened({**SMALL, "topics": topics}, tmp_path_factory.mktemp("zinc"))


@pytest.mark.parametrize("name", ["CJ-0001", "cj-0001", "CJ-1", "cj0001", "cj1", "1", "0001", "000000001"])
def test_a_claim_by_its_id_or_what_is_short_for_it(dataset: Dataset, name: str) -> None:
    assert json.loads(dataset.claim(name))["id"] == "CJ-0001"


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("9", "no claim '9'", "ids run from CJ-0001 to CJ-0004"),
        ("0000000001", "no claim '0000000001'", "ids run from CJ-0001 to CJ-0004"),
        ("１", "no claim '１'", "ids run from CJ-0001 to CJ-0004"),
        ("Nippon Steel", "no claim 'Nippon Steel'", "it is an actor: chongjin actor nippon-steel"),
        ("japanese rule", "no claim 'japanese rule'", "it is an era: chongjin era colonial"),
        ("factories", "no claim 'factories'", "it is a topic: chongjin topic industry"),
        ("청진", "no claim '청진'", "it is a place: chongjin place chongjin"),
        ("press", "no claim 'press'", "ids run from CJ-0001 to CJ-0004"),
        ("5", "CJ-0005 was replaced by CJ-0001 on 2026-01-02: The same as CJ-0001.", "see CJ-0001"),
        ("6", "CJ-0006 was withdrawn on 2026-01-02: Its page could not be found again.", None),
    ],
)
def test_what_is_no_claim_leads_on(dataset: Dataset, name: str, message: str, hint: str | None) -> None:
    with pytest.raises(UsageError) as error:
        dataset.claim(name)
    assert (error.value.message, error.value.hint) == (message, hint)


def test_a_dataset_without_claims_has_no_first_id(
    small: dict[str, Any], save: Save, environment: dict[str, str]  # noqa: ARG001 - for its cache
) -> None:  # fmt: skip
    small.update(claims=[], disputes=[], retired=[])
    with pytest.raises(UsageError) as error:
        Dataset(str(save(small))).claim("1")
    assert (error.value.message, error.value.hint) == ("no claim '1'", "the dataset is empty")


@pytest.mark.parametrize(
    ("kind", "name", "hint"),
    [
        ("place", "steel", "it is a topic: chongjin topic steel"),
        ("topic", "Kim Chaek Works", "it is a place: chongjin place works"),
        ("place", "factories", "chongjin place lists them all"),  # another name of a topic alone
        ("topic", "workforce", "it is measured: chongjin figures workforce"),
        ("source", "press", "it is a publisher: chongjin timeline --publisher press; "
         "what rests on it: chongjin sources press --depends"),
        ("publisher", "atlas-2001", "it is a source: chongjin timeline --source atlas-2001"),
        ("era", "1950s", "chongjin era lists them all; for a time: chongjin timeline --during '1950s'"),
        ("era", "5th century", "chongjin era lists them all; for a time: chongjin timeline --during '5th century'"),
        ("era", "fifties", "chongjin era lists them all"),
        ("topic", "xyz", "chongjin topic lists them all"),
        ("source", "xyzzy", "chongjin sources lists them all"),
        ("publisher", "xyzzy", "chongjin sources shows who published what"),
        ("place", "wrks", "did you mean works?"),
        ("topic", "pert", "did you mean port?"),  # one letter of four is another
        ("topic", "pern", "chongjin topic lists them all"),
        ("place", "wrk", "chongjin place lists them all"),
        ("place", "work", "did you mean works?"),
        ("place", "wor", "chongjin place lists them all"),  # too short, unless it is a word
        ("source", "2020", "did you mean blog-2020?"),
        ("source", "blog-20", "did you mean blog-2020 or blog-2021?"),
    ],
)  # fmt: skip
def test_a_name_that_none_of_a_kind_has_leads_on(dataset: Dataset, kind: str, name: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        dataset.resolve(kind, name)
    assert (error.value.message, error.value.hint) == (f"no {kind} {name!r}", hint)


@pytest.mark.parametrize(
    ("name", "label"),
    [("factories", "Industry"), ("Harbour", "Port"), ("industry", None), ("PORT", None), ("xyz", None)],
)
def test_a_name_that_is_neither_id_nor_label(dataset: Dataset, name: str, label: str | None) -> None:
    assert dataset.alias_of("topic", name) == label


@pytest.mark.parametrize(
    ("kind", "record", "name", "others"),
    [
        ("source", "atlas-2001", "atlas-2001", []),
        ("source", "atlas-2001", "Atlas", ["essay"]),
        ("source", "essay", "atlas", ["atlas-2001"]),
        ("publisher", "bloggers", "Blog", []),  # what it published is not another
        ("source", "blog-2020", "Blog", ["bloggers"]),
    ],
)
def test_others_of_the_same_name(
    save: Save, small: dict[str, Any], environment: dict[str, str], kind: str, record: str, name: str, others: list[str]  # noqa: ARG001
) -> None:  # fmt: skip
    small["sources"][5]["title"] = "Atlas"
    small["sources"][2]["title"] = "Blog"
    small["publishers"][1]["aliases"] = ["Blog"]
    assert Dataset(str(save(small))).namesakes(kind, record, name) == others


def test_of_many_names_that_hold_one_the_three_with_most_claims_are_suggested(
    small: dict[str, Any], save: Save, environment: dict[str, str]  # noqa: ARG001 - for its cache
) -> None:  # fmt: skip
    small["actors"] += [
        {"id": f"{number}-workers", "label": f"{number} workers", "kind": "body"}
        for number in ("one", "two", "three", "four")
    ]
    small["claims"][0]["actors"] = ["two-workers", "three-workers"]
    small["claims"][3]["actors"] = ["three-workers"]
    dataset = Dataset(str(save(small)))
    with pytest.raises(UsageError) as error:
        dataset.resolve("actor", "workers")
    assert error.value.hint == "did you mean three-workers or two-workers or four-workers?"


def test_a_name_of_several_is_to_be_told_apart(
    small: dict[str, Any], save: Save, environment: dict[str, str]  # noqa: ARG001 - for its cache
) -> None:  # fmt: skip
    small["sources"][2]["title"] = "Atlas"
    dataset = Dataset(str(save(small)))
    with pytest.raises(UsageError) as error:
        dataset.resolve("source", "atlas")
    assert error.value.message == "'atlas' is the name of more than one source"
    assert error.value.hint == "say which: atlas-2001, blog-2020"


@pytest.mark.parametrize(
    ("words", "reasons"),
    [
        ("idle", {}),
        ("vessels", {}),  # another word for ships
        ("seishin trade", {"CJ-0001": "by a name of its place or actor"}),
        ("seishin 1930s", dict.fromkeys(("CJ-0002", "CJ-0003"), "by its date")),
        ("deserted", {"CJ-0004": "by a question that it answers"}),
        ("zinc", dict.fromkeys(("CJ-0002", "CJ-0003"), "by its topic")),
        ("zinc 1938 founded", {"CJ-0002": "by its topic"}),
        ("quotes", {"CJ-0003": "in its evidence"}),
        ("gazette", {"CJ-0001": "in a source's title or author"}),
        ("author 1938", {"CJ-0002": "in a source's title or author"}),
    ],
)
def test_why_a_claim_was_found_that_does_not_say_it_itself(
    with_zinc: Dataset, words: str, reasons: dict[str, str]
) -> None:
    search = with_zinc.parse(words)
    found = list(with_zinc.ids(Selection(search=search)))
    assert found
    assert with_zinc.reasons(search, found) == reasons


@pytest.mark.parametrize(
    ("words", "said", "asked", "otherwise"),
    [
        ("idle", "4", "", ""),
        ("harbour", "4", "", "1"),
        ("deserted", "", "4", ""),
        ("gazette", "", "", ""),
        ("-gazette", "2 3 4", "", ""),
    ],
)
def test_which_claims_say_what_a_search_wants(
    dataset: Dataset, words: str, said: str, asked: str, otherwise: str
) -> None:
    search = dataset.parse(words)
    found = dataset.saying(search, list(dataset.ids(Selection(search=search))))
    assert [" ".join(sorted(name[-1] for name in each)) for each in found] == [said, asked, otherwise]


def test_a_search_that_nobody_would_type_is_refused(dataset: Dataset) -> None:
    assert dataset.understand("steel " * 166).search.wanted
    assert dataset.understand("x" * 1000)
    with pytest.raises(UsageError) as error:
        dataset.understand("x" * 1001)
    assert (error.value.message, error.value.hint) == ("a search of 1,001 characters", "use at most 1,000")


@pytest.mark.parametrize(
    ("kind", "name", "others", "limit", "found"),
    [
        ("place", "chongjin", "actor", 9, [("nippon-steel", 1)]),
        ("place", "chongjin", "place", 9, [("works", 2)]),
        ("place", "chongjin", "topic", 9, [("industry", 2), ("port", 2), ("steel", 2)]),
        ("place", "chongjin", "topic", 1, [("industry", 2)]),
        ("actor", "nippon-steel", "actor", 9, []),
    ],
)
def test_what_appears_with_a_record(
    dataset: Dataset, kind: str, name: str, others: str, limit: int, found: list[tuple[str, int]]
) -> None:
    assert dataset.companions(kind, name, others, limit) == found


COKE = (
    "The furnace burnt coke at night.", "At night coke burnt in the furnace.", "Coke of the furnace burnt at night and day.",
)  # fmt: skip
"""Assertions that have all of the words that are asked for."""


@pytest.mark.parametrize(
    ("words", "whole", "found"),
    [
        ("furnace coke night", 1, "1 9"),
        ("furnace coke night", 2, "1 2 9"),
        ("furnace coke night", 3, "1 2 3"),
        ("when was coke burnt in the furnace at night?", 3, "1 2 3 9"),
    ],
)
def test_where_few_claims_say_all_of_the_words_or_one_asks_those_that_say_all_but_one_are_found_too(
    small: dict[str, Any],
    save: Save,
    environment: dict[str, str],  # noqa: ARG001 - for its cache
    words: str,
    whole: int,
    found: str,
) -> None:
    told = {**dict(enumerate(COKE[:whole], 1)), 8: "Coke burnt.", 9: "The furnace burnt at night."}
    small["claims"] = [
        {**small["claims"][1], "id": f"CJ-000{number}", "assertion": assertion, "figures": []}
        for number, assertion in told.items()
    ]
    small.update(disputes=[], retired=[])
    dataset = Dataset(str(save(small)))
    understood = dataset.understand(words)
    assert (understood.is_answer, understood.remark) == (True, None)
    assert " ".join(sorted(name[-1] for name in dataset.ids(Selection(search=understood.search)))) == found


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
