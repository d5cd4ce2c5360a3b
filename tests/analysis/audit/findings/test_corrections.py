"""What an error offers in the place of what is wrong comes from the same slot; and what is told as well is none."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

PIER: dict[str, Any] = copy.deepcopy(TOWN)
PIER["disputes"] = []
PIER["claims"] = [
    claim(70, "The chandlers of the pier regatta at Chongjin in August 1925 numbered about 6,500.", date="1925-08"),
    claim(71, "The sinking of the lugger Zarya off Chongjin in November 1921 left 156 sailors dead.", date="1921-11"),
    claim(72, "Most sailors of the lugger Zarya were saved when she sank off Chongjin in November 1921.", date="1921-11",
          evidence=[evidence("156 sailors dead or missing out of 436, 280 saved.")]),
    claim(73, "Chongjin had about 31,000 cobblers in June 1936.", date="1936-06"),
    claim(74, "Hoopers came to Chongjin in 1920.", date="1920",
          evidence=[evidence("In 1920 Chongjin took in the coopers' quarter and a township of tinkers, which brought it to 31,000 cobblers.")]),
]  # fmt: skip


@pytest.fixture
def pier(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(PIER)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The chandlers of the pier regatta at Chongjin in August 1925 numbered 900.", True),
        (
            "The lugger Zarya struck a Danish reef and sank in November 1921, killing 156 sailors.",
            False,
        ),  # dead tells of killing
        ("Chongjin had 31,000 cobblers in 1920.", False),  # as a source has it
        ("Chongjin had 31,000 cobblers in 1926.", True),
    ],
)
def test_an_error_is_of_the_same_slot(pier: Auditor, text: str, wrong: bool) -> None:
    [found] = pier.audit([text + "\n"])
    assert any(each["severity"] == "error" for each in found["findings"]) is wrong
