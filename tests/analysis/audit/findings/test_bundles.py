"""Sentences that say two things: what bears out one of them bears the sentence out in part, and the other is named."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

QUARRY: dict[str, Any] = copy.deepcopy(TOWN)
QUARRY["disputes"] = []
QUARRY["places"] += [{"id": "ramjin-quarry", "label": "Ramjin quarry", "kind": "works", "within": "chongjin"},
                     {"id": "sunam", "label": "Sunam", "kind": "district", "within": "chongjin"},
                     {"id": "kettle-mill", "label": "Kettle mill", "kind": "works", "within": "sunam"}]  # fmt: skip
QUARRY["claims"] = [
    claim(1, "The Ramjin quarry of Chongjin lies in Sunam."),
    claim(2, "The Ramjin quarry of Chongjin employs 1,450 stonecutters.",
          evidence=[evidence("1,450.", "blog-2020"), {"source": "atlas-2001", "stance": "disputes", "says": "900."}]),
    claim(3, "The Ramjin quarry of Chongjin was opened on 3 May 1924.", date="1924-05-03"),
    claim(4, "In 2003 the Ramjin quarry of Chongjin had 70 cranes.", date="2003"),
    claim(5, "In July 1931 Ri Kwang watched a blast at the Ramjin quarry of Chongjin.", date="1931-07"),
    claim(7, "Kim Jong Un visited Chongjin on 5 March 1941.", date="1941-03-05", actors=["kim-jong-un"]),
    claim(6, "In July 1931 Ri Kwang came to the Ramjin quarry.", date="1931-07",
          evidence=[evidence("He came.", "blog-2020", basis="informant")]),
]  # fmt: skip

OPENED = "The port of Chongjin was opened to foreign trade on 1 April 1908"
SANK = "The Kehi Maru, bound from Chongjin to Tsuruga, struck a mine on 5 November 1941 and sank"


def findings(town: Dataset, text: str) -> list[tuple[str, str]]:
    [found] = Auditor(town).audit([f"{text}.\n"])
    return [(each["code"], each["message"].partition("Not told there: ")[2]) for each in found["findings"]]


@pytest.mark.parametrize("text", [OPENED, SANK, f"{OPENED}, and the old wall of Chongjin is 480 m long"])
def test_a_sentence_of_which_all_is_told_is_borne_out(town: Dataset, text: str) -> None:
    assert {code for code, _ in findings(town, text)} == {"I301"}


@pytest.fixture
def quarry(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(QUARRY, "quarry.json")))


SURE, DOUBTED = "lies in Sunam", "employs 1,450 stonecutters"


def test_two_clauses_that_two_claims_bear_out_are_borne_out(quarry: Dataset) -> None:
    text = "The Ramjin quarry of Chongjin was opened on 3 May 1924 and lies in Sunam.\n"
    [found] = Auditor(quarry).audit([text])
    assert [each["code"] for each in found["findings"]] == ["I301"] * len(found["findings"])
    assert sorted(found["claims"]) == ["CJ-0001", "CJ-0003"]


def test_a_claim_that_tells_both_clauses_is_enough(quarry: Dataset) -> None:
    """Though one of them alone is disputed elsewhere: the date is that of the claim."""
    text = "Ri Kwang came to the Ramjin quarry of Chongjin in July 1931 and watched a blast at the Ramjin quarry"
    assert findings(quarry, text) == [("I301", "")]


def test_what_lies_within_the_place_of_a_claim_is_no_conflict(quarry: Dataset) -> None:
    """A mill in the city is in the city."""
    assert [code for code, _ in findings(quarry, "Kim Jong Un visited the Kettle mill on 5 March 1941")] == ["I302"]
