"""Sentences that say two things: what bears out one of them bears the sentence out in part, and the other is named."""

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset

OPENED = "The port of Chongjin was opened to foreign trade on 1 April 1908"
SANK = "The Kehi Maru, bound from Chongjin to Tsuruga, struck a mine on 5 November 1941 and sank"


def findings(town: Dataset, text: str) -> list[tuple[str, str]]:
    [found] = Auditor(town).audit([f"{text}.\n"])
    return [(each["code"], each["message"].partition("Not told there: ")[2]) for each in found["findings"]]


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (f"{OPENED}, and its first lighthouse was lit in 1911", "its first lighthouse was lit in 1911"),
        (f"{OPENED}; green parrots were sold there by dozens", "green parrots were sold there by dozens"),
        (f"{SANK}, in a storm of 1950", "1950"),
        (f"{SANK} and green parrots mourned", "green parrots mourned"),
    ],
)
def test_what_no_claim_tells_of_a_sentence_is_named(town: Dataset, text: str, untold: str) -> None:
    assert findings(town, text) == [("I302", untold)]


@pytest.mark.parametrize("text", [OPENED, SANK, f"{OPENED}, and the old wall of Chongjin is 480 m long"])
def test_a_sentence_of_which_all_is_told_is_borne_out(town: Dataset, text: str) -> None:
    assert {code for code, _ in findings(town, text)} == {"I301"}


def test_what_else_a_sentence_says_may_be_wrong(town: Dataset) -> None:
    found = findings(town, f"{OPENED}, and Chongjin had 434,388 inhabitants in 1945")
    assert [code for code, _ in found] == ["I301", "E101"]
    found = findings(town, f"{SANK}, and the port of Chongjin was opened to foreign trade on 1 April 1918")
    assert [code for code, _ in found] == ["I301", "E102"]
