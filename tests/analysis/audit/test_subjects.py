"""A sentence with a pronoun for its subject is about what the sentence before it is about."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

YARDS: dict[str, Any] = copy.deepcopy(TOWN)
YARDS["places"] += [
    {"id": "lantern-yard", "label": "Lantern Yard", "kind": "works", "within": "chongjin"},
    {"id": "camp-7", "label": "Camp Larch", "kind": "camp", "within": "chongjin"},
]
YARDS["claims"] += [
    claim(201, "Lantern Yard lies in the tidal Fenmarsh district.", places=["chongjin", "lantern-yard"]),
    claim(202, "By May 1932 Lantern Yard was not known to have forged anchors for whalers.", date="1932-05",
          places=["chongjin", "lantern-yard"]),
    claim(203, "In 1931 Lantern Yard's word that the whaler could be repaired in ten weeks met with doubt.", date="1931",
          places=["chongjin", "lantern-yard"]),
]  # fmt: skip


@pytest.fixture
def yards(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Auditor:  # noqa: ARG001 - for its cache
    return Auditor(Dataset(str(save(YARDS, "yards.json"))))


def last(auditor: Auditor, text: str) -> str:
    return [found["verdict"] for found in auditor.audit([f"{text}\n"])][-1]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lantern Yard is at Chongjin. It lies in the tidal Fenmarsh district.", "supported"),
        ("Camp Larch is at Chongjin. It lies in the tidal Fenmarsh district.", "not-held"),
        ("Camp Larch is at Chongjin. There it lies in the tidal Fenmarsh district.", "not-held"),
    ],
)
def test_it_is_the_subject_of_the_sentence_before(yards: Auditor, text: str, verdict: str) -> None:
    assert last(yards, text) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "In 1931 the whaler was repaired in ten weeks by Lantern Yard at Chongjin.",
        "Lantern Yard at Chongjin has never forged anchors for whalers.",
    ],
)
def test_what_is_not_known_or_only_could_be_bears_nothing_out(yards: Auditor, text: str) -> None:
    assert last(yards, text) == "not-held"


def test_that_it_is_not_known_is_borne_out(yards: Auditor) -> None:
    text = "By May 1932 Lantern Yard at Chongjin was not known to have forged anchors for whalers."
    assert last(yards, text) == "supported"
