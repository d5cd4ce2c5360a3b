"""A name in the place of another, a name in another spelling, and what a rival's limit says of a date."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

QUAY: dict[str, Any] = copy.deepcopy(TOWN)
QUAY["actors"].append({"id": "sky-angel", "label": "Sky Angel", "kind": "ship"})
QUAY["claims"] = [
    claim(1, "In May 1931 the Kehi Maru carried 40 cedar coffins of miners into Chongjin.", date="1931-05",
          actors=["kehi-maru"]),
    claim(2, "The 19th Hussars had stables, a farrier and a headquarters at Pugaron, a suburb of Chongjin."),
    claim(3, "A lighter was probably righted at Chongjin in early June 1925 with cranes and winches by tired divers.",
          date="1925-06"),
    claim(4, "A lighter had been righted at Chongjin by 2 June 1925 with balloons.", date="/1925-06-02"),
    claim(5, "In December 1907 Japan set up a Residency (理事庁) at Chongjin.", date="1907-12"),
]  # fmt: skip
QUAY["disputes"] = [{"id": "lighter", "question": "How was the lighter righted?", "claims": ["CJ-0003", "CJ-0004"]}]


@pytest.fixture
def quay(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(QUAY, "quay.json")))


def found(dataset: Dataset, text: str) -> list[str]:
    """What is found of the last sentence of a text about Chongjin."""
    audited = list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True)))[-1]
    return [f"{each['code']} {each['message']}" for each in audited["findings"]]


COFFINS = "In May 1931 the Sky Angel carried {} coffins of miners into Chongjin."
HUSSARS = "The 20th Hussars, who were feared, had a farrier and a headquarters here, in the suburb of {}."
RIGHTED = "A lighter was probably righted at Chongjin in early June {} with cranes and winches by tired divers."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HUSSARS.format("Pugarun"), "E103 20th, but CJ-0002 (B3) has 19th (Press)"),
    ],
)
def test_what_is_wrong(quay: Dataset, text: str, message: str) -> None:
    assert found(quay, text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        COFFINS.format("60 cedar"),  # of another number another ship may tell
        HUSSARS.format("Pusarin"),  # two letters are others
        HUSSARS.format("Nugaron"),  # or the first
    ],
)
def test_what_is_not_wrong(quay: Dataset, text: str) -> None:
    assert [each[:4] for each in found(quay, text)] == ["I402"]


def test_a_word_in_its_own_script_is_no_other_name(quay: Dataset) -> None:
    assert [each[:4] for each in found(quay, "In December 1907 Japan set up a Residency in Masan.")] == ["I402"]
