"""Sentences that point back: what a pronoun, or the yard, stands for, and what of a claim they are then held against."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.wording.clauses import shortened
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

ISLE: dict[str, Any] = copy.deepcopy(TOWN)
ISLE["places"] += [
    {"id": "kettle-yard", "label": "Kettle Yard", "kind": "works"},
    {"id": "puryong", "label": "Puryong", "kind": "county"},
    {"id": "herb-farm", "label": "Moran herb farm", "kind": "works"},
]
ISLE["disputes"] = []
ISLE["claims"] = [
    claim(1, "Chongjin's Kettle Yard covers about 600 square metres and has two kilns, of 15 and 25 metres, and a 24-metre "
          "shed for drying sideways.", places=["kettle-yard"]),
    claim(2, "Chongjin had 40,000 inhabitants in 1925.", date="1925"),
    claim(3, "The Moran herb farm, which by 1935 grew mint for children's homes in Chongjin, was opened in December 1929 "
          "with Kim Jong Il present.", date="1929-12", places=["herb-farm"], actors=["kim-jong-il"]),
    claim(4, "The herring fever of Chongjin peaked in 1937.", date="1937"),
    claim(5, "In May 1916 the almshouse of Chongjin was rearing some 300 foundlings.", date="1916-05"),
    claim(7, "Chongjin's trolleybuses began to run on 20 October 1930.", date="1930-10-20"),
    claim(6, "Marshal Petrov moved to call off the regatta at Chongjin, but Admiral Orlov carried on with Belov's leave.",
          evidence=[evidence("Of the regatta at Chongjin: Marshal Petrov wanted it cancelled.")]),
]  # fmt: skip


@pytest.fixture
def isle(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(ISLE, "isle.json")))


def found(dataset: Dataset, text: str) -> list[str]:
    """What is found of the last sentence of a text about Chongjin."""
    audited = list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True)))[-1]
    return [f"{each['code']} {each['message']}" for each in audited["findings"]]


def test_what_a_pronoun_stands_for_counts(isle: Dataset) -> None:
    opening = "The Kettle Yard is the biggest of the coast. "
    text = "It has two kilns, the longer of them measuring some 48 metres."
    assert found(isle, opening + text) == ["E101 48 metres, but CJ-0001 (B3) has 25 metres (Press)"]
    assert found(isle, text) == ["I401 no claim here bears on it"]


def test_a_date_on_which_it_was_opened_is_borne_out(isle: Dataset) -> None:
    """Though by when something else was so stands before it."""
    text = "The Moran herb farm was opened in December 1929 with Kim Jong Il present."
    assert found(isle, text)[0].startswith("I301")


def test_a_peak_is_a_height_and_comes_once(isle: Dataset) -> None:
    assert found(isle, "The herring fever was at its height in 1930.") == [
        "E102 1930, but CJ-0004 (B3) has 1937 (Press)"
    ]


def test_who_says_so_is_not_what_the_next_sentence_is_about(isle: Dataset) -> None:
    text = "The almshouse was finished in 1915, the Kobe Herald reported. In May 1916 there were about 700 foundlings."
    assert found(isle, text) == ["E101 700, but CJ-0005 (B3) has some 300 (Press)"]


def test_what_is_borne_out_in_part_may_be_wrong_in_the_rest(isle: Dataset) -> None:
    text = (
        "The regatta was near. Marshal Petrov wanted it cancelled, but Admiral Sokolov got leave from Belov to row on."
    )
    assert found(isle, text) == ["E103 Sokolov, but CJ-0006 (B3) has Orlov (Press)"]


def test_a_beginning_in_other_words_is_of_the_same(isle: Dataset) -> None:
    told = found(isle, "Chongjin's trolleybuses started running in the autumn of 1938.")
    assert told == ["E102 autumn of 1938, but CJ-0007 (B3) has 20 October 1930 (Press)"]


def test_a_year_behind_a_comma_is_no_aside() -> None:
    assert not list(shortened("It was opened in the north of the town, 1929."))


def test_what_is_denied_behind_a_comma_is_no_aside() -> None:
    assert not list(shortened("Only the offenders were kept there, never their relatives."))
    assert not list(shortened("Only the offenders were kept there, not their relatives."))
    assert list(shortened("Only the offenders were kept there, nearly all their lives."))
