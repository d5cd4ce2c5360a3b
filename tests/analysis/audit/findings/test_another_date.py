"""Another date of what a claim tells: how much of the claim, and of the sentence, has to be the same."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence
from tests.analysis.audit.findings.test_differing import messages

DOCKS: dict[str, Any] = copy.deepcopy(TOWN)
DOCKS["disputes"] = []
DOCKS["claims"] = [
    claim(1, "Swedish carpenters roofed the herring cellar of Chongjin with cedar shingles in October 1924.",
          date="1924-10"),
    claim(2, "Weavers of Chongjin pawned looms, spindles and bobbins to brewers on 4 March 1908.", date="1908-03-04"),
    claim(3, "The storm that flooded Chongjin's cooperage, tannery and smithy came in May 1931.", date="1931-05"),
    claim(4, "Chongjin's Orchestra had nine flutists, a harp and a spinet in 1912.", date="1912"),
    claim(7, "Chongjin's tide mill has oak wheels.",
          evidence=[evidence("The tide mill with oak wheels, brass cogs and a weathercock was completed in October 1876.")]),
    claim(8, "Chongjin's varnished wherries began to sail on 20 October 1920.", date="1920-10-20"),
    claim(9, "Chongjin's varnished hansoms sailed on 20 October 1922.", date="1922-10-20"),
    claim(11, "By February 1919 Chongjin's university of falconry bore the name of O Jung Hup.", date="/1919-02"),
    claim(12, "By February 1919 Chongjin's academy of falconry was rated at 40 falcons.", date="/1919-02"),
    claim(6, "Chongjin had 52,000 lepers in 1924.", date="1924"),
    claim(5, "In 1912 some 90 flutists lodged at Chongjin's Orchestra.", date="1912"),
]  # fmt: skip


@pytest.fixture
def docks(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(DOCKS, "docks.json")))


SHINGLES = "Carpenters roofed the herring cellar with cedar shingles in {}."
CELLAR = "Carpenters roofed the herring cellar in {}."
A_CELLAR = "Carpenters roofed a cellar in {}."
BARLEY = "Weavers and potters pawned looms and spindles for barley on {}."
PULPITS = "Weavers pawned looms, spindles and bobbins to brewers and curates, who cursed vicars in pulpits, in {}."
VICARS = (
    "Weavers pawned looms and spindles to brewers and curates, who cursed vicars in pulpits, chanceries and "
    "tricolours, on {}."
)
LIMIT = "The wooden chandlery had a limp tricolour, a pulpit and a birdcage, and pawned looms and spindles on {}."


@pytest.mark.parametrize(
    ("text", "date", "is_wrong"),
    [
        (SHINGLES, "1921", True),
        (SHINGLES, "9 April 1921", True),
        (CELLAR, "October 1921", True),
        (CELLAR, "9 October 1921", True),
        # and less of the sentence, still less where they are one day, or one month of one year
        (PULPITS, "March 1911", True),
        (BARLEY, "4 March 1911", True),
        (BARLEY, "9 March 1908", True),
        (BARLEY, "4 July 1908", True),
        (VICARS, "9 April 1911", False),
        (LIMIT, "4 March 1911", False),
    ],
)
def test_the_date_is_wrong_where_enough_is_the_same(docks: Dataset, text: str, date: str, is_wrong: bool) -> None:
    assert [each[:4] for each in messages(docks, text.format(date))] == ["E102"] * is_wrong


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The gale that soaked the cooperage, tannery and smithy came in 1934.", True),
        ("Weavers pawned looms, spindles and bobbins to brewers on 4 July 1908.", True),
        ("Weavers pawned another loom, spindles and bobbins to brewers on 4 July 1908.", False),
    ],
)
def test_what_may_happen_again_has_no_wrong_date(docks: Dataset, text: str, is_wrong: bool) -> None:
    assert [each[:4] for each in messages(docks, text)] == ["E102"] * is_wrong


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "In 1912 the Orchestra had a harp, a spinet and seven flutists.",
            "E101 seven, but CJ-0004 (B3) has nine (Press)",
        ),
        (
            "In 1912 the Orchestra had a harp, a spinet and forty oboists.",
            "E101 forty, but CJ-0004 (B3) has nine (Press)",
        ),
        ("In 1912 the Orchestra had a harp, a spinet and seven oboists.", None),
        ("In 1912 some 40 oboists lodged at the Orchestra.", "E101 40, but CJ-0005 (B3) has some 90 (Press)"),
        ("In 1912 some 40 stewards, a vicar and a curate lodged at the Orchestra.", None),  # too much else
    ],
)
def test_a_small_number_is_wrong_only_of_what_both_name(docks: Dataset, text: str, message: str | None) -> None:
    assert messages(docks, text) == [message] * bool(message)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The varnished wherries have sailed since October 1928.", ["E102"]),  # since they began
        ("The varnished wherries have sailed since October 1920.", []),
        ("The varnished hansoms have sailed since October 1928.", []),  # they may have before
    ],
)
def test_since_when_something_is_so_is_when_it_began(docks: Dataset, text: str, codes: list[str]) -> None:
    assert [each[:4] for each in messages(docks, text)] == codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By 1922 the university of falconry bore the name of Kim Hyong Jik.",
         ["E103 Kim Hyong Jik, but CJ-0011 (B3) has O Jung Hup (Press)"]),
        ("In 1922 the university of falconry bore the name of Kim Hyong Jik.", []),
        ("By 1918 the university of falconry bore the name of Kim Hyong Jik.", []),  # it may have changed
        ("By 1922 the academy of falconry was rated at 90 falcons.", []),
    ],
)  # fmt: skip
def test_what_was_so_by_a_time_is_so_by_a_later_one(docks: Dataset, text: str, found: list[str]) -> None:
    assert messages(docks, text) == found
