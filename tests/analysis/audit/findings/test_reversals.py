"""What denies a claim, or has giver and taker the other way round, is not borne out by it; what it lacks is told."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

MILL: dict[str, Any] = copy.deepcopy(TOWN)
MILL["places"].append({"id": "marsh", "label": "Marsh County", "kind": "county"})
MILL["places"].append({"id": "fenport", "label": "Fenport", "kind": "foreign city"})
MILL["places"].append({"id": "reedport", "label": "Reedport", "kind": "foreign city"})
MILL["actors"].append({"id": "ada-holm", "label": "Ada Holm", "kind": "person"})
MILL["disputes"] = []
MILL["claims"] = [
    claim(1, "Chongjin's cable railway opened in 1925.", date="1925"),
    claim(2, "In 1912 Russia gave Japan 6,200 barrels of herring and landed them at Chongjin.", date="1912"),
    claim(3, "Striking coopers of Chongjin's herring wharves were attacked by constables in 1932.", date="1932"),
    claim(4, "Ada Holm was replaced as lock keeper at Chongjin after the flood of May 1925.", date="1925",
          actors=["ada-holm"]),
    claim(5, "By 1926 Chongjin had 20 licensed bakeries, second only to Fenport's 31.", date="/1926",
          places=["fenport"]),
    claim(6, "Ada Holm was chief clerk of the guild of Chongjin from 1901 to 1910.", date="1901/1910",
          actors=["ada-holm"], evidence=[evidence("Of Ada Holm: chief clerk of the guild from July 1901.")]),
    claim(7, "The guild hall of Chongjin was restored in November 1928.", date="1928-11"),
    claim(8, "Chongjin's cable railway had a winding house of yellow brick.", date="1925"),
    claim(9, "In 1930 the hamlet of Salt Creek and a part of Marsh County were merged into Chongjin.", date="1930",
          places=["marsh"]),
    claim(10, "Chongjin was twinned with Fenport.", places=["fenport"],
          evidence=[evidence("Twinned with Fenport."),
                    {"source": "gazette-1908", "stance": "context", "says": "Reedport has other twin towns."}]),
    claim(11, "In 1932 the guild approved a stone weir at Chongjin.", date="1932"),
    claim(12, "In the 1920s the kelp works at Chongjin was running.", date="1920/1929"),
]  # fmt: skip


@pytest.fixture
def mill(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(MILL)


def told(auditor: Auditor, text: str) -> list[tuple[str, str]]:
    return [(each["code"], each["message"]) for found in auditor.audit([text + "\n"]) for each in found["findings"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Chongjin's cable railway did not open in 1925.",
         "did not open, but CJ-0001 (B3) has that it was so: Chongjin's cable railway opened in 1925 (Press)"),
        ("Chongjin's cable railway never opened in 1925.",
         "never opened, but CJ-0001 (B3) has that it was so: Chongjin's cable railway opened in 1925 (Press)"),
        ("In 1932 the guild never approved a weir at Chongjin.",  # of stone
         "never approved, but CJ-0011 (B3) has that it was so: In 1932 the guild approved a stone weir at Chongjin "
         "(Press)"),
        ("The winding house of Chongjin's cable railway was not of yellow brick.",
         "not of yellow, but CJ-0008 (B3) has that it was so: Chongjin's cable railway had a winding house of yellow "
         "brick (Press)"),
        ("In 1930 the hamlet of Salt Creek and a part of Marsh County were split into Chongjin.",
         "split, but CJ-0009 (B3) has merged (Press)"),
    ],
)  # fmt: skip
def test_a_denial_or_opposite_of_all_that_a_claim_says_is_an_error(mill: Auditor, text: str, message: str) -> None:
    assert told(mill, text) == [("E104", message)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In 1912 Japan gave Russia 6,200 barrels of herring and landed them at Chongjin.", "E104"),
        ("By 1926 Chongjin had 20 licensed bakeries, more than Fenport.", "E104"),
        ("The guild hall of Chongjin was destroyed in November 1928.", "I402"),
    ],
)
def test_what_is_told_the_other_way_round_is_not_borne_out(mill: Auditor, text: str, code: str) -> None:
    assert [code for code, _ in told(mill, text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Not until 1925 did Chongjin's cable railway open.",
        "In 1912 Russia gave Japan 6,200 barrels of herring.",
        "Coopers of Chongjin's herring wharves were attacked by constables in 1932.",
    ],
)
def test_what_is_told_so_is_borne_out(mill: Auditor, text: str) -> None:
    assert [code for code, _ in told(mill, text)] == ["I301"]
