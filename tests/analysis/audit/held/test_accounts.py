"""Sentences held against what the sources of claims tell."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

CANNERY = (
    "Of the cannery of Chongjin: it was completed in June 1934; 157 women packed sardines there in 1936; "
    "two boilers, of 150 and 258 tons."
)
COAST: dict[str, Any] = copy.deepcopy(TOWN)
COAST["places"] += [
    {"id": "pangjin", "label": "Pangjin", "kind": "district"},
    {"id": "anbul", "label": "Anbul", "kind": "district"},
]
COAST["claims"] += [
    claim(40, "Chongjin had a cannery by the fishing harbour.",
          evidence=[evidence(CANNERY), {"source": "blog-2020", "stance": "disputes", "says": "Has the cannery closed in May 1958."}]),
    claim(41, "The chairman of the ice house of Chongjin was jailed in 1931.", date="1931", kind="allegation",
          evidence=[evidence("Of the ice house of Chongjin: its chairman had lost 400 barrels of herring at cards.")]),
    claim(43, "The rope walk of Chongjin had 140 spindles in 1951.", date="1951",
          evidence=[evidence("140 spindles, of 760 on the whole coast; 9 women.")]),
    claim(44, "The hull of the old Susong barge was holed by drifting ice off the fish wharf of Chongjin in 1952.", date="1952",
          evidence=[evidence("Holed by ice.", "blog-2020")]),
    claim(45, "The hull of the Susong barge was not holed at Chongjin in 1952.", date="1952",
          evidence=[evidence("Not holed.", "blog-2020")]),
    claim(46, "The hull of the old Susong barge was scratched by drifting ice off the fish wharf of Chongjin in 1952.", date="1952"),
    claim(47, "On 21 May 1953 the launch of the new lightship at Chongjin failed and the slip was damaged.",
          date="1953-05-21", evidence=[evidence("Gazette of 22 May 1953 on the harbour office: the launch failed.")]),
    claim(48, "Water got into the new lightship in its failed launch at Chongjin in May 1953.", date="1953-05"),
    claim(49, "Chongjin had a tannery by the river.",
          evidence=[evidence("Of the tannery of Chongjin: the big sheds by the river behind the timber yard of the harbour office, "
                             "with roofs of slate, cured 4,500 wet hides for army boots every month in 1937.")]),
    claim(50, "The brickfield of Chongjin was a big one.",
          evidence=[evidence("Of the brickfield of Chongjin: the long kiln by the railway burned in March 1937.")]),
    claim(51, "By 1990 the long kiln by the railway of the brickfield of Chongjin had burned down.", date="/1990"),
    claim(52, "Under the Pak clan Pangjin fort at Chongjin was under a captain in 1650.", date="1650", places=["pangjin"],
          evidence=[evidence("Of the fort: 143 soldiers; it was founded in 1610, and in 1644 two guns of 12 pounds came.")]),
    claim(53, "Anbul was a hamlet in 1911.", date="1911", places=["anbul"],
          evidence=[evidence("Anbul in Chongjin's Pangjin district was a poor hamlet of about 150 huts.")]),
    claim(54, "A brass lantern was lit at Anbul in 1911.", date="1911", places=["anbul"],
          evidence=[evidence("By the Press a brass lantern with nine wicks of hemp was lit at Anbul.")]),
    claim(42, "The Kim Chaek Works made 300 tons of rails in 1937.", date="1937", places=["works"]),
]  # fmt: skip

COAST["disputes"] = [*TOWN["disputes"], {"id": "holed", "question": "Was it holed?", "claims": ["CJ-0044", "CJ-0045"]}]


@pytest.fixture
def coast(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(COAST)


def found(auditor: Auditor, text: str) -> list[tuple[str, str]]:
    [sentence] = list(auditor.audit(["# Chongjin\n", "\n", text + "\n"]))[1:]
    return [(each["code"], each["message"]) for each in sentence["findings"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        # Of the fort, which the claim is filed under, not of the clan; nothing near is so few.
        ("Pangjin fort had 343 soldiers.", "343, but a source of CJ-0052 (B3) has 143 (Press)"),
        # Pangjin district only says where Anbul is.
        ("Anbul was a poor hamlet of about 450 huts.", "450, but a source of CJ-0053 (B3) has about 150 (Press)"),
    ],
)  # fmt: skip
def test_what_an_account_has_otherwise_is_an_error(coast: Auditor, text: str, message: str) -> None:
    assert [each for _, each in found(coast, text)] == [message]


def test_a_sentence_need_not_name_the_source_of_an_account(coast: Auditor) -> None:
    [(code, _)] = found(coast, "At Anbul they lit a brass lantern with nine hemp wicks.")
    assert code == "I301"


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("In 1936 257 women packed sardines in the cannery of Chongjin.", "E101",
         "257, but a source of CJ-0040 (B3) has 157 (Press)"),
        ("The cannery of Chongjin was completed in June 1939.", "W212",
         "June 1939, but a source of the nearest claim, CJ-0040 (B3), has June 1934 (Press); check which it is: it was "
         "completed in June 1934"),
    ],
)  # fmt: skip
def test_what_differs_from_it_is_an_error_or_to_be_checked(coast: Auditor, text: str, code: str, message: str) -> None:
    assert found(coast, text) == [(code, message)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1946 257 women packed sardines in the cannery of Chongjin.", "I402"),  # another time
        ("The cannery of Chongjin was sold in May 1958.", "I401"),  # only a source against the claim has that date
    ],
)
def test_what_is_told_of_something_else_is_not_held(coast: Auditor, text: str, expected: str) -> None:
    assert [code for code, _ in found(coast, text)] == [expected]


def test_who_says_so_is_no_part_of_what_is_told(coast: Auditor) -> None:
    text = "According to the harbour gazette the cannery of Chongjin was completed in June 1939."
    assert [code for code, _ in found(coast, text)] == ["W212"]


def test_a_figure_that_a_source_gives_of_something_else_bears_nothing_out(coast: Auditor) -> None:
    assert [code for code, _ in found(coast, "The rope walk of Chongjin had 140 spindles in 1951.")] == ["I301"]
    assert [code for code, _ in found(coast, "The rope walk of Chongjin had 760 spindles in 1951.")] == ["I402"]
    assert [code for code, _ in found(coast, "The rope walk of Chongjin had 9 women in 1951.")] == ["I301"]


def test_a_claim_that_tells_less_makes_no_answer_a_fact(coast: Auditor) -> None:
    [(code, message)] = found(
        coast, "The hull of the old Susong barge was holed by drifting ice off the fish wharf of Chongjin in 1952."
    )
    assert (code, message.partition(":")[0]) == ("W211", "one answer of several")
