"""Ordinals in words, which name what is numbered."""

import pytest

from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording.numbers import ordinals_in
from chongjin_cli.queries.store import Dataset


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the Twentieth Division", 20),
        ("the thirteenth of them", 13),
        ("the hundred-and-sixty-first voyage", 161),
        ("the one hundred and sixty-first voyage", 161),
        ("the fortieth", 40),
    ],
)
def test_numbers(text: str, number: int) -> None:
    assert [each.number for each in ordinals_in(text)] == [number]


@pytest.mark.parametrize("text", ["the third ship", "the twelfth man", "twenty ships", "firsthand"])
def test_ranks_and_amounts_are_none(text: str) -> None:
    assert list(ordinals_in(text)) == []


def test_an_ordinal_is_no_amount_and_no_name(town: Dataset) -> None:
    reading = read("The Twentieth Division came on the sixty-first voyage.", Names(town))
    assert set(reading.numbered) == {"20", "61"}
    assert reading.quantities == ()
    assert reading.names == ()
    assert reading.stems == ("divis", "come", "voyag")
