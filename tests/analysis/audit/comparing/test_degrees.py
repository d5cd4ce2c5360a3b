"""Two texts tell another part of the same: all 16, three of the 16; most; the first of several."""

import pytest

from chongjin_cli.analysis.audit.comparing.degrees import is_of_another_part
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset


@pytest.mark.parametrize(
    ("one", "other", "is_of_another"),
    [
        ("All 16 potters were saved.", "Three of the 16 potters were saved.", True),
        ("Only one of the 16 potters was saved.", "Three of the 16 potters were saved.", True),
        ("Three of the sixteen potters were saved.", "3 of the 16 potters were saved.", False),
        ("Three of the 16 potters were saved.", "Four of the 16 mules drowned.", False),
        ("Most potters were saved.", "Three of the 16 potters were saved.", True),
        ("Most potters were saved.", "Eight of the 16 potters were saved.", False),
        ("Few potters were saved.", "In 1926 100 potters were saved.", True),
        ("Few potters were saved.", "In 1926 99 potters were saved.", False),
        ("The first voyage took 2,942 potters.", "On three voyages 2,942 potters came.", True),
        ("The three voyages took 2,942 potters.", "On three voyages 2,942 potters came.", False),
    ],
)
def test_another_part_of_a_number(one: str, other: str, is_of_another: bool, town: Dataset) -> None:
    names = Names(town)
    assert is_of_another_part(read(one, names), read(other, names)) is is_of_another
