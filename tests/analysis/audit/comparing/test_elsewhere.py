"""A sentence about another place or nation goes on with nothing that was told of home, and is left alone."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim

QUAY: dict[str, Any] = copy.deepcopy(TOWN)
QUAY["places"] += [{"id": "shore", "label": "Shore Province", "kind": "province"}]
QUAY["places"] = [each | {"within": "shore"} if each["id"] == "chongjin" else each for each in QUAY["places"]]
QUAY["claims"] = [
    claim(1, "Chongjin is the capital of Shore Province.", places=["chongjin", "shore"]),
    claim(2, "In 1994 North Korea looked to South Korea for the money to develop the quay of Chongjin.", date="1994"),
    claim(3, "Chongjin is a port of call for herring boats."),
    claim(4, "Chongjin has 5.27 km of quay and 17.4 km of cable railway."),
]
QUAY["disputes"] = []


@pytest.fixture
def quay(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(QUAY)


def codes(auditor: Auditor, text: str) -> list[list[str]]:
    return [[each["code"] for each in found["findings"]] for found in auditor.audit([text + "\n"])]


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
def test_a_sentence_of_another_place_or_nation_is_left_alone(quay: Auditor, text: str) -> None:
    assert codes(quay, f"Chongjin is a port of call. {text}") == [["I301"], ["I401"]]
