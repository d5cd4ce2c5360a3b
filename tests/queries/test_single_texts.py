"""What one account or one question of a claim says alone, and what depends on that."""

from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.queries.single_texts import SingleTexts
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
    """The small dataset, where one claim has several accounts, and claims go by questions of others' words."""
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
    ("expression", "accounts"),
    [
        ('"lantern"', 2),
        ('"lanterns"', 2),  # in any form
        ('"lantern" AND "gunner"', 1),
        ('"stoker" AND "lantern"', 0),  # each in another
        ('"beacon" AND "12"', 1),  # where in the source it stands
        ('"diver"', 0),  # context
        ('"weaver"', 0),  # denies the claim
        ('"zeppelin"', 0),  # asked
    ],
)
def test_accounts_that_tell_a_claim_are_counted(dataset: Dataset, expression: str, accounts: int) -> None:
    assert texts(dataset).accounts(expression) == accounts


@pytest.mark.parametrize(
    ("expression", "questions"),
    [
        ('"zeppelin"', (3, 11)),
        ('"zeppelin" AND "glider"', (1, 11)),
        ('"kept" AND "glider"', (0, 11)),  # each in another
        ('"founded"', (1, 1)),  # of a dispute, once for all its answers
        ('"lantern"', (0, 0)),
    ],
)
def test_questions_are_counted(dataset: Dataset, expression: str, questions: tuple[int, int]) -> None:
    assert texts(dataset).questions(expression) == questions


@pytest.mark.parametrize(
    ("search", "is_answer"),
    [
        ("pilot buoy lantern", True),
        ("pilot buoy gunner", False),
        ("diver mason tailor", False),
        ("weaver potter miller", False),
        ("pilot buoy lantern cook gunner", False),
        ("pilot buoy lantern cook gunner stoker", True),  # who knows so much asks for the claim
    ],
)
def test_of_few_words_one_account_must_tell_all(dataset: Dataset, search: str, is_answer: bool) -> None:
    assert dataset.understand(search).is_answer is is_answer


@pytest.mark.parametrize(
    ("search", "is_answer"),
    [
        ("zeppelin", True),
        ("Zeppelin in Chongjin", True),
        ("glider", False),  # only two of eleven questions have it
        ("glider in Chongjin", False),
        ("비행선", True),  # of other languages claims have no words but those of questions
        ("trade", True),  # said
        ("boatyard", True),  # another word for what is said
        ("lantern", True),  # told
        ("zeppelin glider", True),  # two words in one question
        ("bottom", False),
    ],
)
def test_a_word_that_few_questions_have_and_no_claim_says_is_there_in_passing(
    dataset: Dataset, search: str, is_answer: bool
) -> None:
    assert dataset.understand(search).is_answer is is_answer


@pytest.mark.parametrize(("others", "is_answer"), [(0, True), (4, True), (5, False)])
def test_where_a_claim_has_few_questions_each_finds_it(
    small: dict[str, Any], tmp_path: Path, others: int, is_answer: bool
) -> None:
    small["claims"][3]["questions"] = ["Did the zeppelin land?", *map("Was it {}?".format, OTHER[:others])]
    assert opened(small, tmp_path).understand("zeppelin").is_answer is is_answer


def texts(dataset: Dataset) -> SingleTexts:
    return SingleTexts(dataset.rows, dataset._best)


def test_other_words_for_those_of_a_question_do_not_stand_for_three_of_four(
    small: dict[str, Any], tmp_path: Path
) -> None:
    """`dock` is another word for what the claim says, or for what only a question of it says."""
    said = small["claims"][3]
    said["assertion"] = "A zeppelin and a glider lay in the shipyard."
    questions = ["Who saw the shipyard?", "Где зебу и гну?"]
    small["claims"] += [said | {"id": "CJ-0009", "assertion": "A zebu and a gnu lay there.", "questions": questions}]
    small["claims"][0]["assertion"] += " A stoker came."
    dataset = opened(small, tmp_path)
    assert dataset.understand("zeppelin glider dockyard stoker").is_answer
    assert not dataset.understand("zebu gnu dockyard stoker").is_answer
    assert dataset.understand("зебу гну верфь кочегар").is_answer  # questions in other languages are few
