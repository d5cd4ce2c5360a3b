"""Sentences that say two things: what bears out one of them bears the sentence out in part, and the other is named."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.clauses import clauses
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


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (f"{SANK}, in a storm of 1950", "1950; “storm”"),
    ],
)
def test_what_no_claim_tells_of_a_sentence_is_named(town: Dataset, text: str, untold: str) -> None:
    assert findings(town, text) == [("I302", untold)]


@pytest.mark.parametrize("text", [OPENED, SANK, f"{OPENED}, and the old wall of Chongjin is 480 m long"])
def test_a_sentence_of_which_all_is_told_is_borne_out(town: Dataset, text: str) -> None:
    assert {code for code, _ in findings(town, text)} == {"I301"}


def test_of_what_happened_twice_the_deed_that_no_claim_tells_is_named(town: Dataset) -> None:
    text = "On 5 November 1941 the Kehi Maru hit a mine and was bombed"
    assert findings(town, text) == [("I302", "On 5 November 1941 the Kehi Maru was bombed")]


def test_what_else_a_sentence_says_may_be_wrong(town: Dataset) -> None:
    found = findings(town, f"{OPENED}, and Chongjin had 434,388 inhabitants in 1945")
    assert [code for code, _ in found] == ["E101", "I301"]
    found = findings(town, f"{SANK}, and the port of Chongjin was opened to foreign trade on 1 April 1918")
    assert [code for code, _ in found] == ["E102", "I301"]


@pytest.fixture
def quarry(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(QUARRY, "quarry.json")))


SURE, DOUBTED = "lies in Sunam", "employs 1,450 stonecutters"


@pytest.mark.parametrize("text", [f"{DOUBTED} and {SURE}", f"{SURE} and {DOUBTED}", f"{SURE}, and it {DOUBTED}"])
def test_a_true_clause_hides_no_disputed_one(quarry: Dataset, text: str) -> None:
    [found] = Auditor(quarry).audit([f"The Ramjin quarry of Chongjin {text}.\n"])
    assert found["verdict"] == "too-strong"
    assert [(each["code"], each["claims"]) for each in found["findings"]] == [
        ("W201", ["CJ-0002"]),
        ("I301", ["CJ-0001"]),
    ]


def test_two_clauses_that_two_claims_bear_out_are_borne_out(quarry: Dataset) -> None:
    text = "The Ramjin quarry of Chongjin was opened on 3 May 1924 and lies in Sunam.\n"
    [found] = Auditor(quarry).audit([text])
    assert [each["code"] for each in found["findings"]] == ["I301"] * len(found["findings"])
    assert sorted(found["claims"]) == ["CJ-0001", "CJ-0003"]


def test_that_a_clause_is_so_today_is_not_lost(quarry: Dataset) -> None:
    text = "The Ramjin quarry of Chongjin has 70 cranes and lies in Sunam"
    assert findings(quarry, text)[0] == ("I302", "that it is so today (of 2003)")


def test_a_claim_that_tells_both_clauses_is_enough(quarry: Dataset) -> None:
    """Though one of them alone is disputed elsewhere: the date is that of the claim."""
    text = "Ri Kwang came to the Ramjin quarry of Chongjin in July 1931 and watched a blast at the Ramjin quarry"
    assert findings(quarry, text) == [("I301", "")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The yard holds 9 men and lies in Sunam.", ["The yard holds 9 men", "The yard lies in Sunam."]),
        ("It was shut; the port grew.", ["It was shut", "the port grew."]),
        ("The yard was shut, but it has cranes.", ["The yard was shut", "it has cranes."]),
        ("The yard has cranes and ships.", []),
        ("When the yard was shut it fell and was sold.", ["When the yard was shut it fell", "was sold."]),
        # what it is, and is too
        (
            "The yard is a smithy and the coast's best forge.",
            ["The yard is a smithy", "The yard is the coast's best forge."],
        ),
        (
            "The yard is a smithy and also one of two forges.",
            ["The yard is a smithy", "The yard is one of two forges."],
        ),
        (
            "Ranam, the seat of the guild, is a smithy and a forge.",
            ["Ranam, the seat of the guild", "Ranam is a smithy", "Ranam is a forge."],
        ),
        ("Ranam, the seat of the guild, sold bells.", []),
        ("The yard is a smithy and the men sold bells.", []),  # of whom something else is told
        ("When the yard is a smithy and a forge.", []),
    ],
)
def test_a_clause_without_a_subject_has_that_of_the_first(text: str, told: list[str]) -> None:
    assert [" ".join(each.split()) for each in clauses(text)] == told


def test_a_clause_stands_in_its_place() -> None:
    text = "The yard holds 9 men and lies in Sunam."
    assert list(clauses(text))[1].index("lies") == text.index("lies")


@pytest.mark.parametrize(("place", "code"), [("the Kettle mill", "I302"), ("Hamhung", "E103")])
def test_what_lies_within_the_place_of_a_claim_is_no_conflict(quarry: Dataset, place: str, code: str) -> None:
    """A mill in the city is in the city; another city is not."""
    assert [each for each, _ in findings(quarry, f"Kim Jong Un visited {place} on 5 March 1941")] == [code]
