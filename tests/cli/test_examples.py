"""Examples in help and in mends name what the dataset at hand has."""

from typing import Any

import pytest

from chongjin_cli.cli.examples import as_in, fitting, shipped
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL, Save


@pytest.fixture
def dataset(save: Save) -> Dataset:
    return Dataset(str(save(SMALL)))


@pytest.fixture
def empty(save: Save) -> Dataset:
    keys = ("name", "title", "version", "updated", "license", "prefix", "eras", "measures")
    return Dataset(str(save({key: SMALL[key] for key in keys}, "empty.json")))


def test_for_the_dataset_that_comes_with_the_program_as_they_are_written() -> None:
    assert shipped(["chongjin era", "chongjin search {words:coal mine} --topic {topic:coal}"]) == [
        "chongjin era", "chongjin search coal mine --topic coal",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("example", "fits"),
    [
        ("chongjin era", "chongjin era"),
        ("show {claim:CJ-0071}", "show CJ-0001"),
        ("show {claim:a} {claim:b} {claim:c}", "show CJ-0001 CJ-0002 CJ-0003"),
        ("show {claim:a} {claim:b} {claim:c} {claim:d}", "show CJ-0001 CJ-0002 CJ-0003 CJ-0001"),
        ("topic {topic:coal} {topic:port}", "topic industry port"),
        ("era {era:a} {era:b} {era:c}", "era colonial now colonial"),  # no claim is of the third
        ("actor {actor:kim}", "actor nippon-steel"),
        ("search {words:coal mine} --topic {topic:coal}", "search industry --topic industry"),
        ("figures {measure:population}", "figures workforce"),
        ("sources {source:a} {publisher:b}", "sources atlas-2001 bloggers"),
    ],
)
def test_for_another_with_what_it_has_most_claims_on(dataset: Dataset, example: str, fits: str) -> None:
    assert fitting([example], dataset) == [fits]


def test_an_example_that_would_be_another_is_given_once(dataset: Dataset) -> None:
    assert fitting(["topic {topic:coal}", "topic", "topic {topic:rail}"], dataset) == ["topic industry", "topic"]


@pytest.mark.parametrize(
    "example",
    [
        "show {claim:a}",
        "era {era:a}",
        "topic {topic:a}",
        "search {words:a}",
        "place {place:a}",
        "{measure:a} {topic:b}",
    ],
)
def test_an_example_for_which_there_is_no_name_is_left_out(empty: Dataset, example: str) -> None:
    assert fitting([example, "chongjin era"], empty) == ["chongjin era"]
    assert as_in(empty, example) is None


def test_a_measure_may_be_named_that_no_claim_has_a_figure_of(empty: Dataset) -> None:
    assert fitting(["figures {measure:a}"], empty) == ["figures workforce"]


def test_a_mend_shows_how(dataset: Dataset) -> None:
    assert as_in(dataset, "chongjin show {claim:}") == "as in: chongjin show CJ-0001"


def test_a_name_of_several_words_has_no_hyphens(small: dict[str, Any], save: Save) -> None:
    small["topics"].append({"id": "deep-sea-port", "label": "Deep-sea port", "summary": "Where ships go."})
    for claim in small["claims"]:
        claim["topics"].append("deep-sea-port")
    assert fitting(["search {words:a}"], Dataset(str(save(small)))) == ["search deep sea port"]
