"""Deeds that are two acts of one story: arrested and summoned, arrived and left; a ship and another; who was made."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.predicates import is_of_it
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording.stages import may_be_of_its_day
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

COAST: dict[str, Any] = copy.deepcopy(TOWN)
COAST["places"] += [
    {"id": "rason", "label": "Rason", "kind": "city"},
    {"id": "rajin", "label": "Rajin", "kind": "city", "within": "rason"},
    {"id": "nampo", "label": "Nampo", "kind": "city"},
    {"id": "niigata", "label": "Niigata", "kind": "city"},
]
COAST["actors"] += [
    {"id": "38-north", "label": "38 North", "kind": "organisation"},
    {"id": "heron", "label": "Heron", "kind": "ship"},
    {"id": "petrel", "label": "Petrel", "kind": "ship"},
    {"id": "nippon", "label": "Nippon Steel", "kind": "company"},
]
COAST["claims"] = [
    claim(1, "The harbour master of Chongjin was summoned over the drowned piano of May 1925.", date="1925-05",
          evidence=[evidence("The harbour master, Hong Kil Ho, was summoned.")]),
    claim(2, "A pilot of Chongjin was detained over the drowned piano of May 1925.", date="1925-05",
          evidence=[evidence("A pilot was detained; the harbour master, Hong Kil Ho, was summoned.")]),
    claim(3, "The first pilgrim ship sailed from Niigata for Chongjin on 14 December 1959.", date="1959-12-14",
          places=["niigata", "chongjin"]),
    claim(4, "The first pilgrim ship reached Chongjin on 16 December 1959.", date="1959-12-16",
          evidence=[evidence("Reached Chongjin on 16 December 1959; it left Niigata on 14 December 1959.")]),
    claim(5, "The exodus of pipers from Chongjin, whose first boats had gone in 1959, ended in 1984.", date="1984"),
    claim(6, "The dredger was launched anew at Rajin on 12 June 1925 with a brass band.", date="1925-06-12",
          places=["rajin"]),
    claim(7, "The frigate capsized in the ice at Chongjin on 21 May 1925.", date="1925-05-21", actors=["petrel"],
          evidence=[evidence("The Heron-class frigate capsized on 21 May 1925, like the Heron.")]),
    claim(8, "A second frigate of the Heron class was begun at Chongjin in 1924.", date="1924", actors=["heron"]),
    claim(9, "Nippon Steel founded a mill at Chongjin.", actors=["nippon"]),
    claim(10, "The dredger at Chongjin was upright again by 2 June 1925.", date="/1925-06-02", actors=["38-north"],
          evidence=[evidence("38 North: upright on 2 June 1925.")]),
]  # fmt: skip
COAST["disputes"] = []


@pytest.fixture
def coast(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(COAST)


def found(auditor: Auditor, text: str) -> list[str]:
    return [f"{each['code']} {each['message']}" for one in auditor.audit([text + "\n"]) for each in one["findings"]]


def test_of_a_day_on_which_something_arrived_it_has_to_be_told() -> None:
    assert not may_be_of_its_day("It carried rice on 5 May 1925.", "It reached Chongjin on 5 May 1925.")
    assert may_be_of_its_day("It docked on 5 May 1925.", "It reached Chongjin on 5 May 1925.")
    assert may_be_of_its_day("It carried rice on 5 May 1925.", "It left Chongjin on 5 May 1925.")


def test_the_day_of_sailing_is_not_that_of_arriving(coast: Auditor) -> None:
    assert found(coast, "The first pilgrim ship reached Chongjin on 16 December 1959.")[0].startswith("I301")
    assert found(coast, "The first pilgrim ship left Niigata on 14 December 1959.")[0].startswith("I30")
    [told] = found(coast, "The first pilgrim ship reached Chongjin on 14 December 1959.")
    assert told == "E102 14 December 1959, but CJ-0004 (B3) has 16 December 1959 (Press)"


def test_a_place_in_which_that_of_a_claim_lies_is_no_other(coast: Auditor) -> None:
    text = "The dredger was launched anew at {} on 12 June 1925 with a brass band."
    assert found(coast, text.format("Nampo"))[0].startswith("E103 Nampo, but CJ-0006 (B3) has Rajin")
    assert not found(coast, text.format("Rason"))[0].startswith("E")


def test_a_ship_is_not_another_of_its_class(coast: Auditor) -> None:
    text = "The {} capsized in the ice at Chongjin on 21 May 1925."
    assert found(coast, text.format("frigate"))[0].startswith("I301")
    assert found(coast, "A frigate of the Heron class was begun at Chongjin in 1924.")[0].startswith("I301")
    assert not found(coast, "The Heron was begun at Chongjin in 1924.")[0].startswith("I30")


def test_a_name_may_begin_with_a_number(coast: Auditor) -> None:
    [told] = found(coast, "According to 38 North the dredger at Chongjin was upright again by 2 June 1925.")
    assert told.startswith("I301 borne out by CJ-0010")
    names = coast.holdings.names
    assert [name.text for name in read("38 North Koreans fled.", names).names] == ["North Koreans"]
    assert not read("By 38 North it was righted.", names).numbered


def said(auditor: Auditor, text: str) -> Statement:
    return Statement(read(text, auditor.holdings.names), auditor.holdings)


def test_a_claim_of_the_day_has_to_tell_of_the_arrival(coast: Auditor) -> None:
    of_ships = coast.holdings.of_ids(("CJ-0003",))
    assert not is_of_it(said(coast, "The first pilgrim ship reached Chongjin on 14 December 1959."), of_ships)
    assert is_of_it(said(coast, "The first pilgrim ship sailed on 14 December 1959."), of_ships)
