"""A word where the claim that has all the rest of a sentence has its opposite (E104)."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.examination import Examination
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

COAST: dict[str, Any] = copy.deepcopy(TOWN)
COAST["claims"] += [
    claim(70, "All nine sailors aboard the lugger Zarya died in the squall off Chongjin in May 1931.", date="1931-05"),
    claim(71, "The lighthouse keepers of Chongjin were poorer than the fishmongers in 1933.", date="1933"),
    claim(72, "The aquarium at Chongjin was closed in June 1934.", date="1934-06",
          evidence=[evidence("Closed; it had been opened by a glazier.")]),
    claim(74, "The ferry of Chongjin was closed and opened again in May 1935.", date="1935-05"),
    claim(75, "Women under 45 were barred from the cinema of Chongjin in late 1937.", date="1937"),
    claim(77, "The gasworks of Chongjin lay on the south bank of the Malgun stream.", date=None),
    claim(78, "The gasworks of Chongjin lay in the north.", date=None,
          evidence=[evidence("In the north, on a bank of the Malgun stream.")]),
    claim(76, "More than half of the oarsmen of the regatta at Chongjin in 1938 were cobblers.", date="1938"),
]  # fmt: skip


@pytest.fixture
def coast(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(COAST, "coast.json")))


@pytest.mark.parametrize(
    ("text", "code", "held"),
    [
        ("Two of the sailors aboard the lugger Zarya came out of the squall of May 1931 alive.", "E104", "died"),
        ("In 1933 the lighthouse keepers were richer than the fishmongers.", "E104", "poorer"),
        ("In 1933 the lighthouse keepers were poorer than the fishmongers.", None, None),
        ("In 1934 the lighthouse keepers were richer than the fishmongers.", None, None),  # of another year
        ("The keepers and their wives were richer than the fishmongers.", "E104", "poorer"),
        ("In 1933 richer keepers lived.", None, None),  # too little of the claim
        ("The aquarium of the queen was opened with songs in June 1934.", None, None),  # too much else
        ("The aquarium was openly shut.", None, None),
        ("In 1934 the aquarium was opened with a speech.", None, None),  # in a year both may be done
        ("In May 1935 the ferry was opened with a speech.", None, None),  # the claim tells of both
        ("Rich visitors from abroad saw a play about lighthouse keepers in 1933.", None, None),  # of much else
        ("The gasworks stood on the southern bank of the Malgun stream.", None, None),  # south, as told
        ("Women over 45 were barred from the cinema of Chongjin in late 1937.", "E101", "under 45"),
        ("A minority of the oarsmen of the regatta at Chongjin in 1938 were cobblers.", "E101", "more than half"),
        ("A majority of the oarsmen of the regatta at Chongjin in 1938 were cobblers.", None, None),
    ],
)
def test_an_opposite_of_what_the_claim_says_is_wrong(
    coast: Dataset, text: str, code: str | None, held: str | None
) -> None:
    holdings = Holdings(coast)
    found = Examination(text, Statement(read(text, holdings.names), holdings, (), True), None).outcome().findings
    wrong = [(each.code, each.held) for each in found if each.code.startswith("E")]
    assert wrong == ([(code, held)] if code else [])
