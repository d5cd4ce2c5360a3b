"""Sentences in free wording held against claims with what those before them tell, and what then is wrong in them."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.parts import NAMED
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

COAST: dict[str, Any] = copy.deepcopy(TOWN)
COAST["places"] += [
    {"id": "ranam", "label": "Ranam", "kind": "city"},
    {"id": "lantern-works", "label": "Lantern Works", "kind": "works"},
]
COAST["actors"] += [{"id": "observer-team", "label": "Neutral Harbour Inspection Team", "kind": "organisation"}]
COAST["claims"] += [
    claim(70, "Chongjin's radio mast was blown up on 13 August 1945 as sappers came in.", date="1945-08-13"),
    claim(71, "Under Japanese rule the 73rd and 76th infantry regiments were quartered at Ranam.", places=["ranam"]),
    claim(72, "The wardens of Chongjin's almshouse came under the Seventh Bureau of the tithe office.",
          evidence=[evidence("The wardens of the almshouse came under the tithe office.")]),
    claim(73, "On 28 November 1909 herring cost 2,000 old won a barrel in Chongjin, against 1,850 in Hamhung and 1,700 "
          "in Ranam.", date="1909-11-28", places=["hamhung", "ranam"]),
    claim(74, "The Lantern Works in Chongjin, burnt in the war, was rebuilt from 1953 on.", date="1953/..",
          places=["lantern-works"],
          evidence=[evidence("With kilns 4, 5 and 6 at work about 1955 and kiln 8 restored in August 1964, and extended "
                             "into the 1970s.")]),
    claim(75, "In July 1910 hundreds of Swedish whalers lay off Ranam and Chongjin.", date="1910-07", places=["ranam"],
          evidence=[evidence("Some 250 Swedish whalers have lain off Ranam and Chongjin since 2 July 1910.")]),
    claim(76, "A doctor of Chongjin had only a thermometer to work with in the measles outbreak of 1926.", date="1926"),
    claim(77, "In July 1914 a ward of Chongjin was crowded from an outbreak of measles.", date="1914-07"),
    claim(78, "A Neutral Harbour Inspection Team lodged in Chongjin in 1925.", date="1925", actors=["observer-team"]),
    claim(79, "The tides at Chongjin's harbour are small.", questions=["does the sea rise and fall much"],
          evidence=[evidence("Its tides come to a foot.")]),
    claim(80, "A beacon tower of basalt stood on the cape of Chongjin."),
]  # fmt: skip


@pytest.fixture
def coast(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(COAST, "coast.json")))


def found(dataset: Dataset, text: str) -> list[str]:
    """What is found of the last sentence of a text about Chongjin."""
    audited = list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True)))[-1]
    return [f"{each['code']} {each['message']}" for each in audited["findings"]]


def test_a_short_sentence_is_wrong_by_a_claim_that_has_the_one_before_it(coast: Dataset) -> None:
    text = "It was blown up on 22 August 1945."
    opening = "The radio mast of Chongjin went up before the sappers came. "
    assert found(coast, opening + text) == ["E102 22 August 1945, but CJ-0070 (B3) has 13 August 1945 (Press)"]


@pytest.mark.parametrize(
    ("texts", "counts"),
    [
        (["The radio mast of Chongjin went up before the sappers came.", "It was blown to pieces."], NAMED),
        (
            ["The radio mast of Chongjin went up before the sappers came.", "Herring is dear.", "It was blown up."],
            NAMED,
        ),
        (["The radio mast of Chongjin went up.", "Herring is dear.", "Bread is dear.", "It was blown up."], 0.0),
        (["The school of Chongjin was bright.", "It was blown to pieces."], 0.0),
        (["The radio mast of Chongjin went up before the sappers came.", "The Lantern Works was shut."], 0.0),
        (["It was blown to pieces."], 0.0),
    ],
)
def test_what_the_two_sentences_before_tell_counts_for_a_claim_that_has_it(
    coast: Dataset, texts: list[str], counts: float
) -> None:
    holdings = Holdings(coast)
    *before, last = (read(text, holdings.names) for text in texts)
    told = Comparison(Statement(last, holdings, before[::-1], True))
    [mast] = holdings.of_ids(["CJ-0070"])
    assert told.carried(mast) == counts


def test_a_name_that_a_sentence_points_back_to_counts_for_a_claim_that_has_it(coast: Dataset) -> None:
    holdings = Holdings(coast)
    before, last = (read(text, holdings.names) for text in ("The Lantern Works is old.", "It was rebuilt."))
    told = Comparison(Statement(last, holdings, (before,), True))
    works, mast = holdings.of_ids(["CJ-0074", "CJ-0070"])
    assert (told.carried(works), told.carried(mast)) == (NAMED, 0.0)


def test_a_number_that_is_a_name_is_wrong_in_the_place_of_another(coast: Dataset) -> None:
    assert found(coast, "Under Japan the 73rd and the 79th infantry regiments were quartered at Ranam.") == [
        "E103 79th, but CJ-0071 (B3) has 76th (Press)"
    ]
    text = "The wardens of the almshouse came under the {} Bureau of the tithe office."
    assert found(coast, text.format("Fourth")) == ["E103 Fourth, but CJ-0072 (B3) has Seventh (Press)"]
    assert not found(coast, text.format("104th"))[0].startswith("E")
    assert found(coast, text.format("Seventh"))[0].startswith("I301")


def test_a_name_that_describes_is_found_by_most_of_its_words(coast: Dataset) -> None:
    assert found(coast, "In 1925 the neutral powers had a team of harbour inspection lodging in Chongjin.")[
        0
    ].startswith("I30")


def test_words_of_one_question_count_together(coast: Dataset) -> None:
    assert "CJ-0079" in found(coast, "As a rule the sea rises and falls but little in the harbour.")[0]
    holdings = Holdings(coast)
    [tides] = holdings.of_ids(["CJ-0079"])
    assert [len(asked) for asked in tides.asked] == [7]
    assert holdings.account(tides, 0).asked == ()  # a source answers no question of the claim by itself
