"""A sentence is taken statement by statement; a claim bears out what it says of its subject, and nothing else."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.told_of import share_told, tells_what_it_says
from chongjin_cli.analysis.audit.findings.one_slot import is_of_one_slot
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording.background import behind_the_verb
from chongjin_cli.analysis.audit.wording.clauses import Clause, clauses
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

ABBEY: dict[str, Any] = copy.deepcopy(TOWN)
ABBEY["actors"] += [{"id": "zarya", "label": "Zarya", "kind": "ship"}]
ABBEY["places"] += [{"id": "bell-square", "label": "Bell Square", "kind": "historic place", "within": "chongjin"}]
ABBEY["claims"] += [
    claim(90, "The abbey of Chongjin dates from 1604.", date="1604"),
    claim(91, "Beekeepers of Chongjin's abbey distilled mead for the garrison.", date="1604"),
    claim(92, "The lightship Zarya whose mast had snapped at Chongjin lay in a basin at Wonsan on 9 July 1926.",
          date="1926-07-09", actors=["zarya"]),
    claim(93, "The lightship Zarya whose mast had snapped at Chongjin was varnished at Wonsan on 9 July 1926.",
          date="1926-07-09", actors=["zarya"]),
    claim(94, "Gilded weathercocks stand on Chongjin's Bell Square.", places=["bell-square"]),
    claim(95, "The abbey's beekeepers in Chongjin numbered about 340.", date="1925"),
    claim(96, "The abbey's goats in Chongjin numbered 12, wore copper bells and drew sledges.", date="1926"),
    claim(97, "The abbey's geese in Chongjin numbered 13, wore copper bells and drew sledges.", date="1927"),
]  # fmt: skip


@pytest.fixture
def abbey(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(ABBEY, "abbey.json")))


def found(dataset: Dataset, text: str) -> list[tuple[str, list[str]]]:
    audited = list(Auditor(dataset).audit(f"# Chongjin\n\n{text}\n".splitlines(keepends=True)))[-1]
    return [(each["code"], each["claims"]) for each in audited["findings"]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The abbey was whitewashed in May.", []),
        ("The abbey, a ruin by then, was whitewashed.", [("The abbey was whitewashed", False), ("A ruin by then", True)]),
        ("It was built by monks and was burned by pirates.", [("It was built by monks", False),
                                                              ("Was burned by pirates", True)]),
        ("It was small, while the town had 900 hearths.", [("It was small", False), ("The town had 900 hearths", False)]),
        ("Perched on a cliff, Chongjin is a port town.", [("Perched on a cliff", True), ("Chongjin is a port town", False)]),
        ("It has bees, goats and an orchard.", [("It has bees", False)]),
    ],
)  # fmt: skip
def test_statements_of_a_sentence(text: str, parts: list[tuple[str, bool]]) -> None:
    assert [each.text for each in clauses(text)] == [each for each, _ in parts]
    assert [each for each in clauses(text) if each.goes_on] == [
        Clause(said, True) for said, goes_on in parts[1:] if goes_on
    ]


@pytest.mark.parametrize(
    ("assertion", "said"),
    [
        ("By 2016 the abbey of Il-sung stood empty.", "stood empty."),
        ("The Zarya, a lightship, lay in a basin.", "lay in a basin."),
        ("The abbey dates from 1604.", "dates from 1604."),
        ("Bees everywhere.", "Bees everywhere."),
    ],
)
def test_what_is_said_of_a_subject_begins_with_the_verb(assertion: str, said: str) -> None:
    assert behind_the_verb(assertion) == said


@pytest.mark.parametrize(
    ("text", "number", "share"),
    [
        ("The abbey of Chongjin published a hymnal.", 90, 0.0),
        ("The abbey of Chongjin was begun in 1604.", 90, 1.0),
        ("A chandler on Bell Square sold wax.", 94, 0.0),
        ("Weathercocks, all gilded, look down on Bell Square.", 94, 1.0),
    ],
)
def test_how_much_of_what_a_claim_says_is_told(abbey: Dataset, text: str, number: int, share: float) -> None:
    holdings = Holdings(abbey)
    [held] = holdings.of_ids([f"CJ-{number:04}"])
    statement = Statement(read(text, holdings.names), holdings)
    assert share_told(statement, held) == share
    assert tells_what_it_says(statement, held) is (share == 1.0)


def test_an_amount_that_tells_much_tells_what_a_claim_says(abbey: Dataset) -> None:
    holdings = Holdings(abbey)
    for text, number, tells in (
        ("340 were asked.", 95, True), ("345 were asked.", 95, True), ("400 were asked.", 95, False),
        ("12 were asked.", 96, False), ("13 were asked.", 97, True),
    ):  # fmt: skip
        [held] = holdings.of_ids([f"CJ-{number:04}"])
        assert tells_what_it_says(Statement(read(text, holdings.names), holdings), held) is tells


def test_what_stands_in_a_relative_clause_is_no_statement_of_a_claim(abbey: Dataset) -> None:
    assert found(abbey, "The Zarya was varnished on 9 July 1926 at Wonsan.") == [("I301", ["CJ-0093"])]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("The charter of the abbey of Chongjin was printed by a guild of glaziers.", []),
        ("Comets frightened weavers, treasurers and poets, whereas gilded weathercocks stand on the square.", ["CJ-0094"]),
        ("Beekeepers of the abbey distilled mead for the garrison, which earlier chroniclers had wholly overlooked in "
         "their tedious lists of tithes, fines and quarrels.", ["CJ-0091"]),
    ],
)  # fmt: skip
def test_half_a_sentence_that_is_held_bears_it_out_in_part(abbey: Dataset, text: str, findings: list[str]) -> None:
    assert [claims for code, claims in found(abbey, text) if code == "I302"] == ([findings] if findings else [])


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("The abbey was printed of in 1909.", "The abbey was burned in 1910.", False),
        ("The abbey was burned in 1909.", "In 1910 the abbey was burned.", True),
        ("The abbey had 1,909 bees.", "The abbey had 1,910 bees.", True),
        ("The abbey was begun and was burned in 1909.", "The abbey was begun in 1910.", False),
        ("The abbey was burned, while 1909 was dry.", "The abbey was burned in 1910.", False),
        ("The abbey was burned in 1909 as it was sold.", "The abbey was burned in 1910.", True),
        ("The abbey was burned in 1909.", "The abbey was burned, while in 1910 a market was built.", False),
    ],
)
def test_the_same_slot_has_the_same_deed(town: Dataset, ours: str, theirs: str, same: bool) -> None:
    names = Names(town)
    one, other = read(ours, names), read(theirs, names)
    assert is_of_one_slot(one, ours.index("9") - 3, other, theirs.index("1")) is same


def test_what_is_held_of_a_bundle_is_borne_out(abbey: Dataset) -> None:
    rest = (
        "and the archdeacon foretold 90 floods, droughts, comets and plagues in a sermon on vanity and candied quinces"
    )
    [audited] = Auditor(abbey).audit([f"The old wall of Chongjin is 480 m long, {rest}.\n"])
    [finding] = audited["findings"]
    assert (finding["code"], finding["claims"]) == ("I302", ["CJ-0025"])
