"""Whom a sentence names for what it says has to be a source of the claim that bears it out."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

PRESS: dict[str, Any] = copy.deepcopy(TOWN)
PRESS["publishers"] += [
    {"id": "harbour-post", "label": "Harbour Post", "in_text": "the Harbour Post", "kind": "newspaper",
     "reliability": "C", "reliability_reason": "a paper"},
]  # fmt: skip
PRESS["sources"] += [
    {**copy.deepcopy(PRESS["sources"][0]), "id": "post-1930", "publisher": "harbour-post", "title": "On the regatta"},
]
PRESS["claims"] = [
    claim(1, "The regatta of Chongjin was won by cobblers in June 1930.", date="1930-06",
          evidence=[evidence("Cobblers won; the Harbour Post has it that they cheated.", speaker="the harbour master"),
                    {"source": "post-1930", "stance": "disputes", "says": "Glaziers won."}]),
    claim(2, "The gasworks of Chongjin had nine lamplighters in 1931.", date="1931"),
]  # fmt: skip
PRESS["disputes"] = []


@pytest.fixture
def press(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(PRESS)


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("The gasworks of Chongjin had nine lamplighters in 1931.", "I301", ""),
        ("According to a former resident, the gasworks of Chongjin had nine lamplighters in 1931.", "I301", ""),
        ("According to Smith, the gasworks of Chongjin had nine lamplighters in 1931.", "I301", ""),  # not known here
        ("According to the Harbour Post, the gasworks of Chongjin had nine lamplighters in 1931.", "I302",
         "Not told there: that the Harbour Post says so"),
        ("The Harbour Post reported that the regatta of Chongjin was won by cobblers in June 1930.", "E103",
         "The Harbour Post says otherwise: CJ-0001"),
        ("According to the harbour master, the regatta of Chongjin was won by cobblers in June 1930.", "I301", ""),
    ],
)  # fmt: skip
def test_a_speaker_has_to_be_one_of_the_sources(press: Auditor, text: str, code: str, part: str) -> None:
    [found] = press.audit([text + "\n"])
    assert [each["code"] for each in found["findings"]] == [code]
    assert part in found["findings"][0]["message"]
