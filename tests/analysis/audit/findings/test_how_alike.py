"""From which shares on a difference is an error, or to be checked."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from chongjin_cli.analysis.audit.comparing.parts import Part
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.findings.differing import Difference, _is_doubtful, _is_wrong
from chongjin_cli.analysis.audit.findings.untold import MOST_WORDS

DAY, ANOTHER_YEAR = When(19311001, 19311001, 0, 4, 1), When(19321001, 19321001, 0, 4, 1)
YEAR, ANOTHER = When(19310101, 19311231, 0, 4, 3), When(19320101, 19321231, 0, 4, 3)


class Place:
    def __init__(self, goes_on: bool) -> None:
        self.goes_on = goes_on
        self.reading = SimpleNamespace(is_negated=False)


def difference(one: When, other: When, of_rest: float, alike: float, had: float) -> Difference:
    return Difference(cast("Any", None), Part(one, 4.0, True), other, of_rest, alike, had)


@pytest.mark.parametrize(
    ("dates", "of_rest", "alike", "had", "is_wrong"),
    [
        ((YEAR, ANOTHER), 0.6, 0.45, 7.0, True),
        ((YEAR, ANOTHER), 0.59, 0.45, 7.0, False),
        ((YEAR, ANOTHER), 0.6, 0.44, 7.0, False),
        ((YEAR, ANOTHER), 0.6, 0.45, 6.9, False),
        ((DAY, ANOTHER_YEAR), 0.6, 0.3, 7.0, True),
        ((DAY, ANOTHER_YEAR), 0.6, 0.29, 7.0, False),
    ],
)
def test_an_error(dates: tuple[When, When], of_rest: float, alike: float, had: float, is_wrong: bool) -> None:
    assert _is_wrong(difference(*dates, of_rest, alike, had)) is is_wrong


@pytest.mark.parametrize(
    ("goes_on", "of_rest", "alike", "is_doubtful"),
    [
        (True, 0.5, 0.25, True),
        (True, 0.5, 0.24, False),
        (True, 0.49, 0.25, False),
        (False, 0.5, 0.4, True),
        (False, 0.5, 0.39, False),
    ],
)
def test_what_is_to_be_checked(goes_on: bool, of_rest: float, alike: float, is_doubtful: bool) -> None:
    assert _is_doubtful(cast("Any", Place(goes_on)), difference(YEAR, ANOTHER, of_rest, alike, 1.0)) is is_doubtful


def test_a_third_of_the_words_may_be_untold() -> None:
    assert MOST_WORDS == 0.34
