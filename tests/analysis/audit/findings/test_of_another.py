"""What is told of another place, ship, side or part than a sentence names bears it out in nothing."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.sharing import BY_SOURCE_ONLY
from chongjin_cli.analysis.audit.findings.bearing_out import _agreeing_accounts
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import read
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

YARD: dict[str, Any] = copy.deepcopy(TOWN)
YARD["actors"] += [{"id": "zarya", "label": "Zarya", "kind": "ship"}]
YARD["places"] += [
    {"id": "east-quay", "label": "East Quay", "kind": "harbour"},
    {"id": "west-quay", "label": "West Quay", "kind": "harbour"},
]
YARD["claims"] = [
    claim(1, "The collier Zarya, built at Chongjin, was assigned to North Korea's East Sea Fleet in 1951.", date="1951",
          actors=["zarya"]),
    claim(2, "The collier built at Chongjin in 1925 is 40 m long.", date="1925",
          evidence=[evidence("By May 1925 the netting is off a collier with outward features like the first ship, "
                             "launched at Hamhung."),
                    evidence("The collier capsized in May 1925.", "gazette-1908")]),
    claim(3, "Gunboats fired shells on Chongjin in the border war.", date="1938/1939",
          evidence=[evidence("Has HMS Tern bombard Chongjin with shells in November 1938."),
                    evidence("HMS Plover sent shells on to Chongjin in April 1939.", "gazette-1908")]),
    claim(4, "Chongjin has a West Quay and an East Quay.",
          evidence=[evidence("the west quay, where the guild of coopers is, takes barges of 20 tons.")]),
    claim(5, "In the census of 1925 3,140 of Chongjin's 8,920 inhabitants were literate.", date="1925"),
    claim(6, "The river mouth at Chongjin stays free of ice in winter."),
    claim(7, "The collier at Chongjin was upright again by 2 June 1925.", date="/1925-06-02",
          evidence=[evidence("The collier, which had capsized, was upright.")]),
    claim(8, "Kim Jong Il called the brewery fire at Chongjin a criminal act of carelessness.", actors=["kim-jong-il"]),
    claim(9, "China opened its salt office in Chongjin in 1927.", date="1927"),
    claim(10, "Some 300 Japanese gunners were captured in the Chongjin landing of August 1945.", date="1945-08"),
    claim(11, "The hunger of the 1920s struck Chongjin hard.", date="192X"),
]  # fmt: skip
YARD["disputes"] = []


@pytest.fixture
def yard(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(YARD)


def found(auditor: Auditor, text: str) -> list[str]:
    return [f"{each['code']} {each['message']}" for one in auditor.audit([text + "\n"]) for each in one["findings"]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Zarya was assigned to the East Sea Fleet.", "I301"),
        ("The Zarya was assigned to the West Sea Fleet.", "E103"),
        ("The collier capsized at Hamhung in May 1925.", "I40"),
        ("In the census of 1925 3,140 of Chongjin's people were literate.", "I301"),
        ("The river mouth at Chongjin is ice-bound in winter.", "E104"),
        ("A collier capsized at Chongjin in June 1925.", "W212"),
        ('Kim Jong Il called the brewery fire a "criminal act".', "I301"),
        ("Russia opened a salt office in Chongjin in 1927.", "E103"),
        ("Chinese gunners captured Chongjin in August 1945.", "I40"),
    ],
)
def test_another_place_ship_side_part_or_doer_is_not_borne_out(yard: Auditor, text: str, code: str) -> None:
    [told] = found(yard, text)
    assert told.startswith(code), told


def compared(auditor: Auditor, text: str) -> Comparison:
    return Comparison(Statement(read(text, auditor.holdings.names), auditor.holdings))


def test_a_source_gives_no_name_that_only_another_source_of_the_claim_has(yard: Auditor) -> None:
    sentence = compared(yard, "HMS Plover fired shells on Chongjin in 1938.")
    [held] = yard.holdings.of_ids(["CJ-0003"])
    [place] = [number for number, part in enumerate(sentence.parts) if isinstance(part.of, Name)]
    shares = [sentence.shared_with(yard.holdings.account(held, number)).shares[place] for number in range(2)]
    assert shares == [BY_SOURCE_ONLY, 1.0]


def test_what_a_source_tells_of_the_west_quay_is_not_of_the_east_one(yard: Auditor) -> None:
    east, west = (compared(yard, f"The guild of coopers has its seat on Chongjin's {side} quay.")
                  for side in ("east", "west"))  # fmt: skip
    assert "takes barges" in " ".join(each.held.reading.text for each in _agreeing_accounts(west))
    assert "takes barges" in " ".join(each.held.reading.text for each in east.fitting_accounts)
    assert "takes barges" not in " ".join(each.held.reading.text for each in _agreeing_accounts(east))


def test_what_a_clause_leaves_out_is_named(yard: Auditor) -> None:
    [told] = found(yard, "The hunger of the 1920s struck Chongjin hard, killing 17 percent of its sailmakers.")
    assert told.startswith("I302 borne out in part by CJ-0011")
    assert "Not told there: 17 percent" in told
