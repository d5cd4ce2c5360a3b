"""Who did it to whom: claims with the same names and words have to tell that deed of them."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.turned_round import is_turned_round
from chongjin_cli.analysis.audit.reading.reading import read
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

FRONT: dict[str, Any] = copy.deepcopy(TOWN)
FRONT["claims"] = [
    claim(1, "Soviet and Japanese troops were still fighting at Chongjin on 15 August 1945.", date="1945-08-15",
          evidence=[evidence("After three days of battle most of the Japanese garrison surrendered."),
                    {"source": "blog-2020", "stance": "context", "says": "The Soviet Union surrendered nowhere."}]),
    claim(2, "In 1993 used cars from Japan were landed at Chongjin and sold on to China.", date="1993"),
    claim(3, "On 30 June 1995 North Korea apologised to Seoul for the flag forced on a rice ship at Chongjin.",
          date="1995-06-30"),
    claim(4, "In 1911 a bell of Chongjin was bought by Russia from Japan.", date="1911"),
]  # fmt: skip
FRONT["disputes"] = []


@pytest.fixture
def front(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(FRONT)


def told(auditor: Auditor, text: str) -> list[str]:
    return [each["message"] for found in auditor.audit([text + "\n"]) for each in found["findings"]]


def test_claims_that_tell_of_others_do_not_bear_a_sentence_out(front: Auditor) -> None:
    [message] = told(front, "Soviet troops surrendered after fighting at Chongjin on 15 August 1945.")
    assert message.startswith("no claim here says so; near it: CJ-0001")


def test_a_capital_stands_for_its_nation(front: Auditor) -> None:
    swapped = "On 30 June 1995 Seoul apologised to North Korea for the flag forced on a rice ship at Chongjin."
    assert told(front, swapped)[0].startswith(
        "told the other way round, but CJ-0003 (B3) has “On 30 June 1995 North Korea"
    )
    right = "On 30 June 1995 Pyongyang apologised to South Korea for the flag forced on a rice ship at Chongjin."
    assert told(front, right)[0].startswith("borne out by CJ-0003 (B3): ")


@pytest.mark.parametrize(
    ("text", "is_exchanged"),
    [
        ("In 1995 Seoul apologised to North Korea.", True),
        ("Pyongyang apologised to Seoul.", False),
        ("Seoul thanked North Korea.", False),
    ],
)
def test_who_did_it_and_to_whom_it_was_done(front: Auditor, text: str, is_exchanged: bool) -> None:
    names, [held] = front.holdings.names, front.holdings.of_ids(["CJ-0003"])
    assert is_turned_round(read(text, names), held.reading) is is_exchanged
