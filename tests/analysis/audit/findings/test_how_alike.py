"""From which shares on a difference is an error, or to be checked."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from chongjin_cli.analysis.audit.comparing.parts import Part
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.findings.differing import UNTOLD, Difference, _is_doubtful, _is_wrong
from chongjin_cli.analysis.audit.findings.untold import MOST_WORDS
from chongjin_cli.analysis.audit.names.name import Name

DAY, ANOTHER_YEAR = When(19311001, 19311001, 0, 4, 1), When(19321001, 19321001, 0, 4, 1)
NAME = Name("?zarya", frozenset(("zarya",)), frozenset(("zarya",)), "?", "", "", 0, 5, "Zarya")
YEAR, ANOTHER = When(19310101, 19311231, 0, 4, 3), When(19320101, 19321231, 0, 4, 3)


class Place:
    def __init__(self, goes_on: bool) -> None:
        self.goes_on = goes_on
        self.reading = SimpleNamespace(is_negated=False)


def difference(one: Any, other: Any, of_rest: float, alike: float, had: float) -> Difference:
    return Difference(cast("Any", None), Part(one, 4.0, True), other, of_rest, alike, had)


@pytest.mark.parametrize(
    ("pair", "in_one_slot", "of_rest", "alike", "had", "is_wrong"),
    [
        ((YEAR, ANOTHER), True, 0.6, 0.45, 7.0, True),
        ((YEAR, ANOTHER), True, 0.59, 0.45, 7.0, False),
        ((YEAR, ANOTHER), True, 0.6, 0.44, 7.0, False),
        ((YEAR, ANOTHER), False, 0.6, 0.6, 7.0, True),
        ((YEAR, ANOTHER), False, 0.6, 0.59, 7.0, False),
        # what weighs little needs more in common
        ((YEAR, ANOTHER), True, 0.6, 0.49, 6.9, False),
        ((YEAR, ANOTHER), True, 0.6, 0.5, 6.9, True),
        ((NAME, NAME), True, 0.6, 0.64, 6.9, False),
        ((NAME, NAME), True, 0.6, 0.65, 6.9, True),
        # days in two years alone
        ((DAY, ANOTHER_YEAR), False, 0.6, 0.3, 7.0, True),
        ((DAY, ANOTHER_YEAR), False, 0.6, 0.29, 7.0, False),
        # in one slot, where the claim has nearly all the rest
        ((NAME, NAME), True, 0.82, 0.28, 7.0, True),
        ((NAME, NAME), True, 0.82, 0.27, 7.0, False),
        ((NAME, NAME), True, 0.81, 0.44, 7.0, False),
        ((NAME, NAME), False, 0.82, 0.44, 7.0, False),
    ],
)
def test_an_error(
    pair: tuple[Any, Any], in_one_slot: bool, of_rest: float, alike: float, had: float, is_wrong: bool
) -> None:
    assert _is_wrong(difference(*pair, of_rest, alike, had), in_one_slot) is is_wrong


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
    assert (MOST_WORDS, UNTOLD) == (0.34, 0.42)
