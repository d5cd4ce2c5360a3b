"""A name is wrong only in the place of another of its sort, and a figure only if the sentence has not the right one."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.reading.sorts import may_stand_for, sort_of
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

QUAY: dict[str, Any] = copy.deepcopy(TOWN)
QUAY["places"] += [
    {"id": "rajin", "label": "Rajin", "kind": "city"},
    {"id": "glass-works", "label": "Kim Chaek glassworks", "kind": "works"},
    {"id": "wharf", "label": "Wonsan", "kind": "harbour"},
]
QUAY["actors"] += [
    {"id": "salt-board", "label": "Salt Board", "kind": "state body"},
    {"id": "dong-jin", "label": "Dong Jin 27", "kind": "ship"},
]
QUAY["claims"] += [
    claim(80, "After Kim Jong Il asked Moscow in August 2001, Russia sent 2,000 tons of potash for the Kim Chaek "
          "glassworks in Chongjin.", date="2001-08", actors=["kim-jong-il"], places=["glass-works"]),
    claim(81, "A cook of the lugger Dong Jin 27, seized in January 1987, had died in the quarantine barracks of "
          "Chongjin by October 2008.", date="/2008-10", actors=["dong-jin"]),
    claim(82, "In June 1992 the Sonho guild of Yanbian got the right to use the lime kilns of Chongjin.", date="1992-06"),
    claim(83, "A novel follows bargees of Chongjin through the typhoon.", evidence=[
        evidence("Of the novel: its author interviewed bargees, and focused on six for it.")]),
    claim(84, "In the great typhoon 20 per cent of the people of Chongjin may have lost their roofs."),
]  # fmt: skip


@pytest.fixture
def quay(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(QUAY, "quay.json")))


def codes(dataset: Dataset, text: str) -> list[str]:
    return [each["code"] for found in Auditor(dataset).audit([text]) for each in found["findings"]]


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Kim Jong Un spoke.", "Kim Jong Un", "person"),
        ("The Kehi Maru sank.", "Kehi Maru", "ship"),
        ("He went to Hamhung.", "Hamhung", "place"),
        ("It was made at Kim Chaek glassworks.", "Kim Chaek glassworks", "works"),
        ("It asked the Salt Board.", "Salt Board", "body"),
        ("The troops were Japanese.", "Japanese", "nation"),
        # by a noun in it, behind it, before it, or before "of"
        ("They robbed the Bag Factory.", "Bag", "works"),
        ("They landed at Orang airfield.", "Orang", "works"),
        ("The order of Admiral Gorshkov came.", "Gorshkov", "person"),
        ("It went to the port of Magadan.", "Magadan", "place"),
        ("A guard said that Lim Kook-jae had died.", "Lim Kook-jae", "person"),
        ("A guard said that Magadan was far.", "Magadan", None),
        ("A guard said that Lim Kook had died.", "Lim Kook", None),  # of two syllables it may be anything
        ("A guard said that Old Dawn Light had died.", "Old Dawn Light", None),  # no family's name
        # a known place beside the noun of what bears its name
        ("They landed at Rajin airport.", "Rajin", "works"),
    ],
)
def test_what_sort_of_thing_a_name_is_of(quay: Dataset, text: str, name: str, sort: str | None) -> None:
    names = Names(quay)
    reading = read(text, names)
    found = next(each for each in reading.names if name in each.text)
    assert sort_of(found, reading, names) == sort


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("It went to Hamhung.", "It was built at Rajin.", True),  # where something was done, or went
        ("It came from Hamhung.", "It was built at Rajin.", False),
        ("It went to Hamhung.", "It was seen at Kim Chaek glassworks.", False),
        ("It went to Hamhung.", "It was sold to Kim Chaek glassworks.", False),  # alike, but of two sorts
        ("It went to Orlovka.", "It was sold to Rajin.", True),  # what cannot be told stands alike
        ("It was praised by Orlovka.", "It was sold to Rajin.", False),
        ("Pyotr Gusev was fined.", "Ivan Belov left.", True),  # both begin
        ("At the Shoe Factory he wept.", "He was seen in front of the Bag Factory.", True),
        ("It belonged to Sunho.", "It belonged to Sonho.", False),  # another spelling
        ("It belonged to Moro.", "It belonged to Miro.", True),  # of four letters it may be another
    ],
)
def test_a_name_may_stand_for_another_of_its_sort_in_the_same_place(
    quay: Dataset, one: str, other: str, may: bool
) -> None:
    names = Names(quay)
    mine, its = read(one, names), read(other, names)
    assert may_stand_for(mine.names[0], mine, its.names[0], its, names) is may


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("It came from Hamhung.", "It was built at Rajin.", True),  # two places
        ("It was praised by Orlovka.", "It was sold to Rajin.", True),  # of one it cannot be told
        ("It went to Hamhung.", "It was sold to Russia.", False),  # a place, a nation
        ("It belonged to Sunho.", "It belonged to Sonho.", False),  # another spelling, all the same
    ],
)
def test_where_all_the_rest_is_said_a_name_may_stand_for_any_of_its_kind(
    quay: Dataset, one: str, other: str, may: bool
) -> None:
    names = Names(quay)
    mine, its = read(one, names), read(other, names)
    assert may_stand_for(mine.names[0], mine, its.names[0], its, names, is_whole=True) is may


@pytest.mark.parametrize(
    "text",
    [
        "On his visit in August 2001 Kim Jong Il asked Moscow for potash so that Pyongyang could run the glassworks.",
        "In October 2008 Lim Kook Jae, a cook of a lugger, had died in the quarantine barracks of Chongjin.",
        "Yanbian's Sunho guild got the right to use the lime kilns of Chongjin in June 1992.",
        # all that is held, and more
        "Although its author interviewed over 100 bargees of Chongjin, she focused on six for the novel.",
    ],
)
def test_what_is_no_conflict(quay: Dataset, text: str) -> None:
    assert not [code for code in codes(quay, text) if code.startswith("E")]


def test_what_is_one_still(quay: Dataset) -> None:
    text = "In the great typhoon five per cent of the people of Chongjin may have lost their roofs."
    assert codes(quay, text) == ["E101"]
