"""What one account of a claim tells alone, and what depends on that."""

import pytest

from chongjin_cli.queries.single_accounts import SingleAccounts
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.opened import opened

ACCOUNTS = (
    ("supports", "A pilot saw the buoy and the lantern of the ferry, with a cook aboard."),
    ("partly", "Of the beacon: a gunner saw its lantern."),
    ("partly", "A stoker came with the gunner."),
    ("context", "Elsewhere a diver met the mason and the tailor."),
    ("disputes", "A weaver, a potter and a miller deny it."),
)
"""What the accounts of a claim have, by their stances."""


OTHER = ("big", "red", "old", "low", "wet", "dry")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small dataset, where one claim has several accounts."""
    opening, founded, rival, ships = SMALL["claims"]
    evidence: list[dict[str, str]] = [{"source": "essay", "stance": stance, "says": says} for stance, says in ACCOUNTS]
    for piece in evidence[1:3]:
        piece["part"] = "ships idle"
    evidence[1]["locator"] = "sheet 12"
    asked = ["Did the zeppelin land?", "Where was the zeppelin kept?", "Which zeppelin or glider was it?"]
    ships = ships | {"assertion": "A shipyard of Chongjin has been idle since 2017.", "evidence": evidence}
    claims = [
        opening | {"questions": [*asked, "Was there a glider?", "비행선은 어디에 있었나?", *map("Was it {}?".format, OTHER)]},
        founded, rival, ships,
    ]  # fmt: skip
    return opened({**SMALL, "claims": claims}, tmp_path_factory.mktemp("texts"))


@pytest.mark.parametrize(
    ("expression", "is_told"),
    [
        ('"lantern"', True),
        ('"lanterns"', True),  # in any form
        ('"lantern" AND "gunner"', True),
        ('"stoker" AND "lantern"', False),  # each in another
        ('"beacon" AND "12"', True),  # where in the source it stands
        ('"diver"', False),  # context
        ('"weaver"', False),  # denies the claim
        ('"zeppelin"', False),  # asked
    ],
)
def test_one_account_that_tells_a_claim_has_all(dataset: Dataset, expression: str, is_told: bool) -> None:
    assert SingleAccounts(dataset.rows, dataset._best).tell(expression) is is_told


@pytest.mark.parametrize(
    ("search", "is_answer"),
    [
        ("pilot buoy lantern", True),
        ("pilot buoy gunner", False),
        ("diver mason tailor", False),
        ("weaver potter miller", False),
        ("pilot buoy lantern cook gunner", False),
        ("pilot buoy lantern cook gunner stoker", False),
    ],
)
def test_of_words_that_claims_do_not_say_one_account_must_tell_all(
    dataset: Dataset, search: str, is_answer: bool
) -> None:
    assert dataset.understand(search).is_answer is is_answer
