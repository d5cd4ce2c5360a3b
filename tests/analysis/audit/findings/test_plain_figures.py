"""A plain sentence on a figure of the city is held against all figures of it, however few its words are."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence


def figure(measure: str, as_of: str, **value: float) -> list[dict[str, Any]]:
    return [{"measure": measure, "of": "chongjin", "as_of": as_of, **value}]


CITY: dict[str, Any] = copy.deepcopy(TOWN)
CITY["measures"] += [
    {"id": "population", "label": "Population", "unit": "people", "summary": "People who live there."},
    {"id": "districts", "label": "Districts", "unit": "districts", "summary": "Districts of a city."},
    {"id": "population-rank", "label": "Rank by population", "unit": "rank", "summary": "Among cities."},
]
CITY["claims"] = [
    claim(1, "By 2025 Chongjin was divided into seven districts.", date="/2025",
          figures=figure("districts", "/2025", value=7)),
    claim(2, "Chongjin had 667,929 inhabitants in 2008.", date="2008", figures=figure("population", "2008", value=667929),
          evidence=[evidence("667,929."), evidence("The same.", "gazette-1908")]),
    claim(3, "By the 1970s Chongjin had 900,000 inhabitants.", date="/197X",
          figures=figure("population", "/197X", value=900000)),
    claim(4, "By 2012 Chongjin was North Korea's third-largest city.", date="/2012",
          figures=figure("population-rank", "/2012", value=3)),
    claim(5, "In the census of 1993 Chongjin was North Korea's fourth-largest city, after Pyongyang, Nampo and Hamhung.",
          date="1993", figures=figure("population-rank", "1993", value=4)),
    claim(6, "In 2015 Chongjin was put at 600,000 to 700,000 inhabitants.", date="2015",
          figures=figure("population", "2015", low=600000, high=700000)),
]  # fmt: skip
CITY["disputes"] = []


@pytest.fixture
def city(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(CITY)


def found(auditor: Auditor, text: str) -> list[str]:
    return [f"{each['code']} {each['message']}" for one in auditor.audit([text + "\n"]) for each in one["findings"]]


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("Chongjin has seven districts.", "I302 borne out in part by CJ-0001", "that it is so today (of 2025)"),
        ("The city has seven districts.", "I302 borne out in part by CJ-0001", "that it is so today (of 2025)"),
        ("Chongjin is the third-largest city in North Korea.", "I302 borne out in part by CJ-0004", "(of 2012)"),
        ("Chongjin is the fourth-largest city in North Korea.", "I302 borne out in part by CJ-0005", "(of 1993)"),
        ("In 1993 Chongjin was North Korea's fourth-largest city.", "I301 borne out by CJ-0005", "A. Author (2001)."),
        # the very figure before a range, a limit by what goes as far
        ("Chongjin has about 667,000 people.", "I302 borne out in part by CJ-0002", "(of 2008)"),
        ("Chongjin has over 650,000 people.", "I302 borne out in part by CJ-0002", "(of 2008)"),
        ("Chongjin has 620,000 people.", "I302 borne out in part by CJ-0006", "(of 2015)"),
    ],
)
def test_a_figure_that_is_held_is_borne_out(city: Auditor, text: str, begins: str, ends: str) -> None:
    [told] = found(city, text)
    assert told.startswith(begins), told
    assert told.endswith(ends), told


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("Chongjin has eight districts.", "W212 eight, but the nearest claim, CJ-0001", "divided into seven districts"),
        ("Chongjin has 1.5 million people.", "W212 1.5 million, but the nearest claim, CJ-0002", "inhabitants in 2008"),
        ("Chongjin has more than 700,000 inhabitants.", "W212 700,000, but the nearest claim, CJ-0002", "in 2008"),
        # that of the 1970s is not of today
        ("Chongjin has 900,000 inhabitants.", "W212 900,000, but the nearest claim, CJ-0002", "inhabitants in 2008"),
        (
            "Chongjin is the largest city in North Korea.",
            "W212 largest, but the nearest claim, CJ-0004",
            "largest city",
        ),
        ("Chongjin is North Korea's biggest city.", "W212 biggest, but the nearest claim, CJ-0004", "largest city"),
        ("Chongjin is the sixth-largest city in North Korea.", "W212 sixth-largest, but", "third-largest city"),
    ],
)
def test_one_that_differs_from_all_of_our_time_is_to_be_checked(
    city: Auditor, text: str, begins: str, ends: str
) -> None:
    [told] = found(city, text)
    assert told.startswith(begins), told
    assert told.endswith(ends), told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chongjin had 800,000 people in 2008.", "E101 800,000, but CJ-0002 (A1) has 667,929 (Gazette)"),
        # however far it is from what is held
        ("Chongjin had 7 million people in 2008.", "E101 7 million, but CJ-0002 (A1) has 667,929 (Gazette)"),
        ("In 2015 Chongjin had 900,000 people.", "E101 900,000, but CJ-0006 (B3) has 600,000 to 700,000 (Press)"),
        # the rank is wrong, not the year of it
        (
            "In the census of 1993 Chongjin was North Korea's third-largest city.",
            "E101 third-largest, but CJ-0005 (B3) has fourth-largest (Press)",
        ),
    ],
)
def test_one_that_differs_from_all_of_its_year_is_an_error(city: Auditor, text: str, told: str) -> None:
    assert found(city, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Chongjin is one of the largest cities in North Korea.",
        "Chongjin is the largest city in the northeast.",
        "Chongjin is North Korea's largest port.",
        "Chongjin has seven breweries.",
        "Chongjin does not have 1.5 million people.",
        "Hamhung has 900,000 people.",
        "Chongjin has 12,000 people in prison.",
    ],
)
def test_what_is_of_something_else_is_left_alone(city: Auditor, text: str) -> None:
    assert [each[:4] for each in found(city, text)] in (["I401"], ["I402"])
