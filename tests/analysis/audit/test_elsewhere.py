"""A sentence about another place or nation goes on with nothing that was told of home, and is told nothing by it."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.elsewhere import is_elsewhere
from chongjin_cli.analysis.audit.reading import read
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

QUAY: dict[str, Any] = copy.deepcopy(TOWN)
QUAY["places"] += [
    {"id": "shore", "label": "Shore Province", "kind": "province"},
    {"id": "ranam", "label": "Ranam", "kind": "district", "within": "chongjin"},
]
QUAY["places"] = [each | {"within": "shore"} if each["id"] == "chongjin" else each for each in QUAY["places"]]
QUAY["claims"] = [
    claim(1, "Chongjin is the capital of Shore Province.", places=["chongjin", "shore"]),
    claim(2, "In 1994 North Korea looked to South Korea for the money to develop the quay of Chongjin.", date="1994"),
    claim(3, "Chongjin is a port of call for herring boats."),
    claim(4, "Chongjin has 5.27 km of quay and 17.4 km of cable railway."),
]
QUAY["disputes"] = []


@pytest.fixture
def quay(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Auditor:  # noqa: ARG001 - for its cache
    return Auditor(Dataset(str(save(QUAY, "quay.json"))))


@pytest.mark.parametrize(
    "text",
    [
        "Seoul is the capital of South Korea.",
        "Pyongyang is the capital of North Korea.",
        "The Soviet Union was a country of fifteen nations.",
        "Hamhung had 668,557 inhabitants in 2008.",
        "“Japan has four large islands.”",
        "Japan became a country of factories.",
    ],
)
def test_a_sentence_of_another_place_or_nation_is_elsewhere(quay: Auditor, text: str) -> None:
    assert is_elsewhere(read(text, quay.holdings.names), quay.holdings.names)


@pytest.mark.parametrize(
    "text",
    [
        "Chongjin is a port.",
        "Ranam is a district.",  # within home
        "Shore Province has three cities.",  # around it
        "Pyongyang is the capital of Shore Province.",
        "Hamhung is larger than Chongjin.",
        "In 1932 Japan had three wharves.",
        "Japan built three wharves.",  # of which place, the sentence before may tell
        "Japan had three wharves there.",
        "Japan had the wharves.",
        "Japan had its wharves.",
        "Japan had these wharves.",
        "Kim Jong Il is a guest of Japan.",
        "Reedport is a port of Japan.",  # which may be a name of home in another spelling
        "It is larger than Japan.",
    ],
)
def test_one_that_gives_anything_of_home_is_not(quay: Auditor, text: str) -> None:
    assert not is_elsewhere(read(text, quay.holdings.names), quay.holdings.names)


def codes(auditor: Auditor, text: str) -> list[list[str]]:
    return [[each["code"] for each in found["findings"]] for found in auditor.audit([text + "\n"])]


def test_it_is_not_borne_out_by_a_claim_that_shares_its_nation_alone(quay: Auditor) -> None:
    assert codes(quay, "Chongjin is a port of call. Seoul is the capital of South Korea.") == [["I301"], ["I401"]]


def test_no_claim_of_home_has_another_name_in_the_place_of_one_of_it(quay: Auditor) -> None:
    assert codes(quay, "Pyongyang is the capital of North Korea.") == [["I401"]]
    assert codes(quay, "Ranam is the capital of Shore Province.") == [["E103"]]
    assert codes(quay, "Pyongyang has 5.27 km of quay and 17.4 km of cable railway.") == [["E103"]]  # tied by figures
