"""Which amounts a text tells, and whether a figure is one of them."""

import pytest

from chongjin_cli.dataset.amounts_told import amounts, is_told


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Haven had 1,400 people in 1934.", [1400]),
        ("In the 1990s, on 5 March 1996, No. 25 had 20 guard posts.", [20]),
        ("Of 1934 houses 1,934 stood.", [1934]),
        ("From 1950-53 it made 2.5 million tonnes.", [2500000]),
        ("60만 people", [600000]),
        ("Twenty-five ships and a hundred and fifty boats", [25, 150]),
        ("three four-storey blocks", [3, 4]),
        ("some hundred households, dozens of men", [100, 12]),
        ("the fourth city", [4]),
        ("of old", []),
    ],
)
def test_amounts(text: str, numbers: list[float]) -> None:
    assert amounts(text) == numbers


@pytest.mark.parametrize(
    ("value", "unit", "text", "told"),
    [
        (1400, "people", "It had 1,400 people.", True),
        (9999, "people", "It had 1,400 people.", False),
        (140, "people", "It had 1,400 people.", False),  # a slip of a digit
        (1438, "people", "It had about 1,400 people.", True),
        (1500, "people", "It had about 1,400 people.", False),
        (1934, "people", "It had 1,400 people in 1934.", False),
        (12, "vessels", "A dozen ships lay there.", True),
        (4, "rank", "It was the fourth city.", True),
        (3, "rank", "It was the fourth city.", False),
        (-5.4, "°C", "It has −5.4 °C.", True),
        (1609, "m", "It is one mile long.", True),
        (1609, "people", "One of them died.", False),
        (305, "m", "It is 1,000 feet long.", True),
        (80000, "m2", "It covers 8 hectares.", True),
        (80, "km", "It is 8 km long.", False),
        (2, "tonnes", "It weighs 2,000 kg.", True),
        (2, "people", "2,000 came.", False),
        (36500, "tonnes per year", "It makes 100 tonnes a day.", True),
        (36500, "tonnes", "It makes 100 tonnes a day.", False),
        (50, "percent", "Half of the 3,500 died.", True),
        (50, "people", "Half of the 3,500 died.", False),
        (25, "percent", "Half of the 3,500 died.", False),
        (40, "posts", "Of the 41 posts all but one stood.", True),
        (38, "posts", "Of the 41 posts all but one stood.", False),
        (31, "posts", "Of the 41 posts ten were gone.", True),
        (28, "posts", "Of the 41 posts ten were gone.", False),
        (4000, "won per dollar", "100 dollars were worth 400,000 won.", True),
        (3.5, "hours per day", "Open from 4 to 7.30 p.m.", True),  # the clock is not read
        (900, "people", "It was founded in 1938.", True),  # no amount is told that could be another
    ],
)
def test_is_told(value: float, unit: str, text: str, told: bool) -> None:
    assert is_told(value, unit, ["So.", text]) is told
