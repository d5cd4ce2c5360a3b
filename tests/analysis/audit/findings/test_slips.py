"""The number of a thing, or the year of a day, that a claim which says just the same has otherwise."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

SHIP: dict[str, Any] = {"actors": ["kehi-maru"]}
KILNS: dict[str, Any] = copy.deepcopy(TOWN)
KILNS["disputes"] = []
KILNS["claims"] = [
    claim(1, "In 1929 the Kehi Maru moved kiln 14 of Chongjin's glassworks.", date="1929", **SHIP),
    claim(2, "In 1930 the Kehi Maru moved kiln 16 of Chongjin's tannery for a sum that was paid in silver, salt and "
          "tea.", date="1930", **SHIP),
    claim(3, "In 1931 the Kehi Maru moved kiln 17 of Chongjin's saddlery for a sum that was paid in silver, salt, tea "
          "and hides.", date="1931", **SHIP),
    claim(4, "In 1928 the Kehi Maru moved kiln 9 of Chongjin's pottery.", date="1928", **SHIP),
    claim(5, "In 1926 Swedish masons relined kiln 12 of Chongjin's brickyard with clay and tar.", date="1926"),
    claim(10, "In 1927 the Kehi Maru moved kiln 18 of Chongjin's distillery from Hamhung to Ussuriysk.", date="1927",
          places=["hamhung", "ussuriysk"], **SHIP),
    claim(6, "In 1925 a baker of Chongjin sold kiln 37.", date="1925"),
    claim(7, "The Kehi Maru, bound from Chongjin to Tsuruga, struck a mine on 5 November 1941 and sank.",
          date="1941-11-05", **SHIP),
    claim(8, "The Kehi Maru was greased at Chongjin on 8 May 1935.", date="1935-05-08", **SHIP),
    claim(9, "The Kehi Maru was painted at Chongjin on 8 May 1936.", date="1936-05-08", **SHIP),
]  # fmt: skip


@pytest.fixture
def kilns(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(KILNS, "kilns.json")))


def found(dataset: Dataset, text: str) -> list[str]:
    """What is found of the last sentence of a text about Chongjin."""
    audited = list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True)))[-1]
    return [f"{each['code']} {each['message']}" for each in audited["findings"]]


MOVED = "In {} Chongjin's {} had its kiln {} moved by the Kehi Maru."


@pytest.mark.parametrize(
    "text",
    [
        MOVED.format(1931, "saddlery", 15),  # of which the claim says much more
        MOVED.format(1929, "glassworks", 135),  # more digits
        MOVED.format(1928, "pottery", 7),  # one digit may be of anything
        MOVED.format(1929, "glassworks", 37),  # which something else has
        MOVED.format(1939, "glassworks", 13),  # another time
        MOVED.format(1927, "old distillery", 19).replace(".", " from Hamhung to Ussuriysk."),  # another word
        MOVED.format(1927, "distillery", 19).replace(".", " to Ussuriysk."),  # a name is lacking
        MOVED.format(1927, "distillery", 19).replace(".", " from Hamhung to Ussuriysk for Ri Sol-ju."),  # or more
        "In 1926 Swedish masons relined the brickyard's kiln 15.",  # no name that the claim has
    ],
)
def test_a_number_is_not_wrong_where_less_is_the_same(kilns: Dataset, text: str) -> None:
    assert [each[:2] for each in found(kilns, text)] == ["I4"]


@pytest.mark.parametrize(
    "text",
    [
        "The Kehi Maru went down on 6 November 1943.",  # another day
        "The Kehi Maru went down before 5 November 1943.",  # a limit
        "The Kehi Maru went down on 5 November 1943 or 9 May 1944.",  # two dates
        "The Mir Star went down on 5 November 1943.",  # another ship
        "The Kehi Maru ran into the Mir Star on 5 November 1943.",  # two ships
        "The Kehi Maru went down on 8 May 1936.",  # which is the day of something else
    ],
)
def test_a_day_is_not_wrong_that_may_be_of_something_else(kilns: Dataset, text: str) -> None:
    assert not found(kilns, text)[0].startswith("E")
