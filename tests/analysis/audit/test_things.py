"""A figure of one thing bears nothing out of another; and what counts from a sentence's own words is no wrong date."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.amounts import quantities_in
from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.dates import dates_in
from chongjin_cli.analysis.audit.matching import comparable
from chongjin_cli.analysis.audit.tokens import tokens
from chongjin_cli.analysis.audit.when import When
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence


def figure(measure: str, value: float, of: str = "chongjin", as_of: str = "2010-01-06") -> dict[str, Any]:
    return {"measure": measure, "of": of, "value": value, "as_of": as_of}


PRICES: dict[str, Any] = copy.deepcopy(TOWN)
PRICES["disputes"] = []
PRICES["measures"] = [
    *PRICES.get("measures", []),
    {"id": "rice-price", "label": "Rice price", "unit": "won per kg", "summary": "Price of a kilo."},
    {"id": "maize-price", "label": "Maize price", "unit": "won per kg", "summary": "Price of a kilo."},
]
PRICES["claims"] = [
    claim(1, "On 6 January 2010 rice reached 150 won a kilo in Chongjin's market and maize 75.", date="2010-01-06",
          figures=[figure("rice-price", 150), figure("maize-price", 75)],
          evidence=[evidence("On 6 January 2010 rice was at 150 won a kilo, corn (maize) at 75, pork 120.")]),
    claim(2, "On 28 November 2009 rice cost 2,000 won a kilo in Chongjin, against 1,850 in Hamhung.", date="2009-11-28",
          places=["chongjin", "hamhung"],
          figures=[figure("rice-price", 2000, as_of="2009-11-28"),
                   figure("rice-price", 1850, "hamhung", "2009-11-28")]),
]  # fmt: skip


@pytest.fixture
def prices(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(PRICES, "prices.json")))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("On 6 January 2010 rice cost 150 won a kilo in Chongjin's market.", "I301"),
        ("On 6 January 2010 maize reached 75 won a kilo in Chongjin's market.", "I301"),
        ("On 6 January 2010 rice cost 150 won a kilo in Chongjin's market and maize 75.", "I301"),
        ("On 28 November 2009 rice cost 1,850 won a kilo in Hamhung.", "I301"),
        ("On 28 November 2009 rice cost 2,000 won a kilo in Chongjin.", "I301"),
        ("On 28 November 2009 rice cost 2,000 won a kilo in Chongjin and 1,850 in the other city.", "I301"),
    ],
)
def test_figures_bear_out_what_is_said_of_their_own_thing(prices: Dataset, text: str, code: str) -> None:
    assert [each["code"] for each in next(iter(Auditor(prices).audit([text])))["findings"]] == [code]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("On 6 January 2010 maize cost 150 won a kilo in Chongjin's market.", "150 won, but CJ-0001 (B3) has 75"),
        ("On 6 January 2010 rice cost 75 won a kilo in Chongjin's market.", "75 won, but CJ-0001 (B3) has 150 won"),
        (
            "On 6 January 2010 pork cost 150 won a kilo in Chongjin's market.",
            "150 won, but a source of CJ-0001 (B3) has 120",
        ),
        ("On 28 November 2009 rice cost 2,000 won a kilo in Hamhung.", "2,000 won, but CJ-0002 (B3) has 1,850"),
    ],
)
def test_a_figure_of_another_thing_is_wrong_by_its_own(prices: Dataset, text: str, message: str) -> None:
    [finding] = next(iter(Auditor(prices).audit([text])))["findings"]
    assert finding["code"] == "E101"
    assert finding["message"].startswith(message)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("300 guards", "36 guard posts", False),
        ("36 guard posts", "300 guards", False),
        ("300 workers", "36 workers daily", True),
        ("36 posts", "300 guard posts", True),
        ("four storeys", "ten-storey blocks", True),
    ],
)
def test_what_stands_before_a_noun_is_not_counted(one: str, other: str, alike: bool) -> None:
    [first], [second] = quantities_in(tokens(one), []), quantities_in(tokens(other), [])
    assert comparable(first, second) is alike


def test_two_amounts_of_a_change_are_told_behind_and_too() -> None:
    found = quantities_in(tokens("rice rose from 970 to 1,100 won a kilo and maize from 470 to 600"), [])
    assert [each.low for each in found if each.low == each.high] == [970, 1100, 470, 600]


def test_what_counts_from_the_sentence_itself_takes_no_date_from_before() -> None:
    before = When(20250521, 20250521, 0, 0, 1)
    assert dates_in("They first said that it was holed, then said a day later that it was not.", before) == []
    [date] = dates_in("A day later they said that it was not.", before)
    assert date.first == 20250522
