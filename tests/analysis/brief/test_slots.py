"""What a subject is, slot by slot: where, since when, its rank and its size now; and the events of a date."""

from typing import Any

import pytest

from tests.analysis.brief.conftest import HEAD, Town, claim
from tests.analysis.brief.test_composing import apart, ids

FAIR: dict[str, Any] = {
    "topics": [*HEAD["topics"], {"id": "fair", "label": "Fair", "summary": "Sales.", "aliases": ["market"]}]
}


def page_on_the_fair(town: Town, *claims: dict[str, Any]) -> list[int]:
    """What the fair is, on a page of at least twelve claims."""
    others = [apart(number, date="1950-05-01", topics=["fair"]) for number in range(20, 32)]
    dataset = town(*(each | {"topics": ["fair"]} for each in claims), *others, **FAIR)
    return ids(dataset.brief("fair")["identity"])


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("By 2010 the market was the largest|2010", "By 2020 the market was the biggest|2020", [2]),
        ("By 2010 the market had 20 stalls|2010", "By 2020 the market covered 300 acres|2020", [2]),
        ("By 1990 the market was the largest|1990", "In 2020 the market sang|2020", [1, 2]),  # 30 years before it
    ],
)
def test_of_rank_and_size_the_newest_stands(town: Town, first: str, second: str, found: list[int]) -> None:
    told = [
        claim(number, f"{text}.", date=f"/{date}")
        for number, (text, date) in enumerate((each.split("|") for each in (first, second)), 1)
    ]
    assert [number for number in page_on_the_fair(town, *told) if number in (1, 2)] == found


@pytest.mark.parametrize(("year", "found"), [("1995", True), ("1994", False)])
def test_a_rank_of_more_than_25_years_before_the_newest_claim_takes_no_place_of_now(
    town: Town, year: str, found: bool
) -> None:
    """One of 25 years before it takes the place of an older one, one of 26 does not."""
    told = [
        claim(1, "By 1930 the market was the biggest.", "B1 C1", "/1930"),
        claim(2, f"By {year} the market was the largest.", "B1 C1", f"/{year}"),
        claim(3, "In 2020 the market sang.", date="2020"),
    ]
    assert (1 not in page_on_the_fair(town, *told)) is found


@pytest.mark.parametrize(("support", "found"), [("B1 C1", 1), ("B1", 2)])
def test_a_surer_claim_of_the_ten_years_before_tells_of_now(town: Town, support: str, found: int) -> None:
    told = [
        claim(1, "By 2012 the market was the largest.", support, "/2012"),
        claim(2, "By 2020 the market was the biggest.", "C1", "/2020"),
    ]
    assert found in page_on_the_fair(town, *told)
    assert (1 in page_on_the_fair(town, *told)) is (found == 1)


def test_what_says_no_name_of_a_topic_does_not_tell_what_it_is(town: Town) -> None:
    named = claim(1, "The market was founded long ago.", "B1 C1", "1920")
    unnamed = claim(2, "The quay was founded long ago.", "B1 C1", "1920")
    assert set(page_on_the_fair(town, named, unnamed)) & {1, 2} == {1}


def test_where_a_place_is_is_told_by_its_kind_and_what_it_lies_in(town: Town) -> None:
    ward = {"id": "ward", "label": "Ward", "kind": "district", "within": "town", "names": {"aliases": ["Wardby"]}}
    told = [
        claim(1, "The districts of Town are Ward and Hill.", places=["ward"]),
        claim(2, "The hills of Town are Ward and Hill.", places=["ward"]),
        *(apart(number, date="1950-05-01", places=["ward"]) for number in range(20, 32)),
    ]
    found = ids(town(*told, places=[*HEAD["places"], ward]).brief("ward")["identity"])
    assert 1 in found


def test_what_happened_on_a_date_are_its_events_the_more_exact_of_two(town: Town) -> None:
    battle = claim(1, "The battle was won.", "B1", "1944-05-04", relations=[{"type": "same-event", "claim": "TN-0002"}])
    told = [
        battle,
        claim(2, "By May troops had won.", "B1 C1", "1944-05"),
        claim(3, "The quay burned down.", "B1", "1944-03-01"),
        *(apart(number, date="1944") for number in range(20, 32)),
    ]
    assert ids(town(*told).brief("1944")["identity"])[:2] == [3, 1]


@pytest.mark.parametrize(("alleged", "found"), [(6, True), (5, False)])
def test_allegations_tell_the_latest_where_half_of_the_claims_are_allegations(
    town: Town, alleged: int, found: bool
) -> None:
    told = [apart(number, "C1", "1950", kind="allegation") for number in range(1, alleged)]
    told += [apart(number, "C1", "1950") for number in range(alleged + 1, 13)]
    newest = apart(40, "C1", "2025-06", kind="allegation")
    assert (40 in ids(town(*told, newest).brief("trade")["latest"])) is found
