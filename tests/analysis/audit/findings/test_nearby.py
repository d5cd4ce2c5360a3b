"""A sentence that no claim bears out, though some are on its very thing, is told of these."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.findings import nearby
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

SLIP: dict[str, Any] = copy.deepcopy(TOWN)
SLIP["claims"] += [
    claim(90, "On 21 May 1925 the lightship Zarya rolled over at her launching in Chongjin.", date="1925-05-21"),
    claim(91, "The lightship Zarya was righted at Chongjin by 2 June 1925.", date="1925-06-02"),
    claim(92, "The lightship Zarya, built at Chongjin, had three masts."),
    claim(93, "The lightship Zarya was painted by glaziers of Chongjin."),
    claim(94, "Herring of Chongjin was dried on racks of larch in the cannery's yard."),
]
TEXT = "The lightship Zarya was wetted with brandy by a glum archdeacon at her launching on 21 May 1925 in Chongjin."


@pytest.fixture
def slip(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(SLIP, "slip.json")))


def audited(dataset: Dataset, text: str) -> Any:
    return list(Auditor(dataset).audit(text.splitlines(keepends=True)))[-1]


def test_claims_on_the_same_event_are_named_with_their_grades(slip: Dataset) -> None:
    found = audited(slip, TEXT)
    [finding] = found["findings"]
    assert (found["verdict"], found["claims"]) == ("not-held", [])
    assert (finding["code"], finding["severity"], finding["held"]) == ("I402", "info", None)
    assert (finding["line"], finding["column"]) == (1, 1)
    assert finding["claims"] == ["CJ-0090"]
    assert finding["message"] == (
        "no claim here says so; near it: CJ-0090 (B3): On 21 May 1925 the lightship Zarya rolled over at her launching "
        "in Chongjin"
    )


def test_three_are_named_at_most_the_nearest_first(slip: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearby, "AS_GOOD", 0.1)
    assert audited(slip, TEXT)["findings"][0]["claims"] == ["CJ-0090", "CJ-0091", "CJ-0092"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        # the name and a word of one claim: of the others each has little more than half of that
        ("The lightship Zarya was dyed by glaziers for the archdeacon.", ["CJ-0093"]),
        # the name and a month of one; two others have nearly two thirds of that
        ("The lightship Zarya was wetted in June by a glum archdeacon.", ["CJ-0091", "CJ-0092", "CJ-0093"]),
        # the name alone, in a sentence that says little else, and in one that says more
        ("The lightship Zarya sang hymns to a choir.", ["CJ-0091", "CJ-0092", "CJ-0093"]),
        ("The lightship Zarya heard hymns from a glum choir.", []),
        # words that few claims have, of what is held but no name: three, and two
        ("Racks of larch were scrubbed by the choir in a yard.", ["CJ-0094"]),
        ("Racks of larch were glum.", []),
        # the only word of one that names home
        ("Chongjin has a lightship.", ["CJ-0091", "CJ-0092", "CJ-0093"]),
        ("Chongjin is known as Seishin.", []),
        ("A choir of archdeacons sang of brandy in 1861.", []),
        # a month, and a year, of the ship that was named before
        ("The lightship Zarya was wetted. In May 1925 a choir sang at her launching.", ["CJ-0090"]),
        ("The lightship Zarya was wetted. In 1925 a choir sang at her launching.", []),
        ("In May 1925 a choir sang at a launching.", []),
    ],
)
def test_only_what_shares_much_is_near(slip: Dataset, text: str, near: list[str]) -> None:
    [finding] = audited(slip, f"# Chongjin\n\n{text}\n")["findings"]
    assert (finding["code"], finding["claims"]) == ("I402" if near else "I401", near)


def test_what_is_excluded_is_not_near(slip: Dataset) -> None:
    found = list(Auditor(slip, exclude=("CJ-0090",)).audit([TEXT]))[-1]
    assert "CJ-0090" not in found["findings"][0]["claims"]
