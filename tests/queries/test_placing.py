"""Where a date that is open on one side belongs on an axis of time."""

import pytest

from chongjin_cli.queries.placing import limit


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("/1945", 1945.0, 1946.0), ("../1945", 1945.0, 1946.0), ("1945/..", 1945.0, 1946.0), ("1945/", 1945.0, 1946.0),
        ("/199X", 1990.0, 2000.0), ("/1994~", 1994.0, 1995.0), ("/1945-07", 1945.5, 1945.58),
        ("/1945-07-01", 1945.5, 1945.5), ("/2010-21", 2010.17, 2010.42),
    ],
)  # fmt: skip
def test_a_limit_is_all_that_its_known_side_may_mean(text: str, first: float, last: float) -> None:
    assert [round(each, 2) for each in limit(text)] == [first, last]
