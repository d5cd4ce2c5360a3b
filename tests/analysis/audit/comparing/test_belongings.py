"""Whose things are, where they go, and of which nation somebody is, has to be told by the claim alike."""

from typing import Any, cast

import pytest

from chongjin_cli.analysis.audit.comparing.belongings import of_another_nation, tells_whose
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import nation_in
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.contract import Claim
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import claim

EMPTY: dict[str, Any] = {"questions": [], "actors": [], "figures": [], "dates": {"from": None, "to": None}}


@pytest.fixture
def names(town: Dataset) -> Names:
    return Names(town)


def held(names: Names, assertion: str) -> Held:
    return Held(cast("Claim", {**claim(90, assertion), **EMPTY}), names)


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("There were Japanese troops.", ["japan"]),
        ("There were Soviet troops of the US Navy.", ["russia", "america"]),  # as Russian ones
        ("There were South Korean and North Korean troops.", ["southkorea", ""]),
        ("Men of the UN and of Manchuria met at Hamhung.", ["", "china", ""]),
    ],
)
def test_the_nation_in_a_name(names: Names, text: str, nations: list[str]) -> None:
    assert [nation_in(name) for name in read(text, names).names] == nations


@pytest.mark.parametrize(
    ("text", "assertion", "found"),
    [
        ("Japanese troops came.", "Soviet troops came.", [("Japanese", "Soviet")]),
        ("Russian troops came.", "Soviet troops came.", []),
        ("Japanese soldiers came.", "Soviet troops came.", [("Japanese", "Soviet")]),  # another word for the same
        ("Japanese bakers sang.", "Soviet troops came.", []),
        ("A Romanian field hospital was set up.", "A Polish hospital was set up.", [("Romanian", "Polish")]),
        ("Ore went to Russia.", "Ore went to China.", [("Russia", "China")]),
        ("Ore went to Russia.", "Ore came from China.", []),
        ("Ore went to Russia.", "Ore went to Russia and to China.", []),
        ("Ore went to Russia by way of China.", "Ore went to China.", []),
    ],
)
def test_a_nation_in_the_place_of_another(
    names: Names, text: str, assertion: str, found: list[tuple[str, str]]
) -> None:
    pairs = of_another_nation(read(text, names), held(names, assertion))
    assert [(one.text, other.text) for one, other in pairs] == found


def test_what_is_of_all_the_country_may_be_of_a_place_in_it(names: Names) -> None:
    text = "Chongjin is second after the port of Hamhung."
    assert tells_whose(read(text, names), held(names, "Chongjin was North Korea's second port, after Hamhung."), names)
    assert not tells_whose(read(text, names), held(names, "Chongjin was Japan's second port, after Hamhung."), names)


def test_what_a_nation_had_is_of_it(names: Names) -> None:
    had = held(names, "By 1925 Russia had a consulate in Chongjin.")
    assert tells_whose(read("The Russian consul spoke.", names), had, names)
    assert not tells_whose(read("The Chinese consul spoke.", names), had, names)


def test_what_is_called_by_a_place_is_of_it(names: Names) -> None:
    moor = held(names, "Hamhung Moor was drained.")
    assert tells_whose(read("The moor of Hamhung was drained.", names), moor, names)
    assert not tells_whose(read("The moor of Ussuriysk was drained.", names), moor, names)
