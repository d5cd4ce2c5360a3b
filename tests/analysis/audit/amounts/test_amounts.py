"""Amounts in digits and words, with their units and what they count."""

import pytest

from chongjin_cli.analysis.audit.amounts.amounts import quantities_in
from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.wording.tokens import tokens


def amounts(text: str) -> list[Quantity]:
    return quantities_in(tokens(text), [])


@pytest.mark.parametrize(
    ("text", "dimension", "low", "high"),
    [
        ("234,388 inhabitants", "count", 234_388, 234_388),
        ("816 000 t of steel", "mass", 816_000, 816_000),
        ("2.4 million tonnes", "mass", 2_400_000, 2_400_000),
        ("5.8bn won", "won", 5_800_000_000, 5_800_000_000),
        ("twenty-five blocks", "count", 25, 25),
        ("a hundred and fifty thousand people", "count", 150_000, 150_000),
        ("half a million people", "count", 500_000, 500_000),
        ("three thousand five hundred men", "count", 3500, 3500),
        ("six and a half thousand men", "count", 6500, 6500),
        ("a million and a half people", "count", 1_500_000, 1_500_000),
        ("one and a half kilometres", "length", 1500, 1500),
        ("forty-seven and a half million tonnes", "mass", 47_500_000, 47_500_000),
        ("six or seven hundred patients", "count", 600, 700),
        ("some hundred households", "count", 100, 100),
        ("half a century", "years", 50, 50),
        ("a quarter of a million people", "count", 250_000, 250_000),
        ("three-quarters of a million people", "count", 750_000, 750_000),
        ("100 yards of wall", "length", 91.44, 91.44),
        ("19 yards of the country", "count", 19, 19),
        ("at the wharf, 500 in all", "count", 500, 500),
        ("two decades", "years", 20, 20),
        ("a lease of two fortnights", "days", 28, 28),
        ("one in five of the people", "share", 20, 20),
        ("one out of eight soldiers", "share", 12.5, 12.5),
        ("The next April two thousand marines", "count", 2000, 2000),
        ("20,000 to 30,000 employees", "count", 20_000, 30_000),
        ("between 20 and 30 ships", "count", 20, 30),
        ("5 to 6 million dollars", "dollars", 5_000_000, 6_000_000),
        ("9–12 trucks", "count", 9, 12),
        ("four-storey blocks", "count", 4, 4),
        ("more than a metre apart", "length", 1, 1),
        ("about a mile", "length", 1609.344, 1609.344),
        ("half a kilometre", "length", 500, 500),
        ("$5.8 million", "dollars", 5_800_000, 5_800_000),
        ("80 kilometres", "length", 80_000, 80_000),
        ("a 33-metre hull", "length", 33, 33),
        ("0.08 square km", "area", 80_000, 80_000),
        ("5 km²", "area", 5_000_000, 5_000_000),
        ("23,000㎡", "area", 23_000, 23_000),
        ("12 hectares", "area", 120_000, 120_000),
        ("45 per cent", "share", 45, 45),
        ("45%", "share", 45, 45),
        ("two-thirds of them", "share", 200 / 3, 200 / 3),
        ("a quarter of the workers", "share", 25, 25),
        ("half of its people", "share", 50, 50),
        ("the third-largest city", "rank", 3, 3),
        ("50 MW", "power", 50_000, 50_000),
    ],
)
def test_forms(text: str, dimension: str, low: float, high: float) -> None:
    [found] = amounts(text)
    assert found.dimension == dimension
    assert [found.low, found.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    "text",
    ["Camp No. 25", "wharves 3 and 4", "resolution 2397", "hull number 52", "B-29", "by B-29s", "the 355th battalion",
     "the two ships", "that one sailed", "at 14:09", "3 p.m.", "one of them", "was one of the prison camps", "a third time", "half an hour",
     "he ran a mile", "more than a year", "according to one estimate", "two South Korean reports"],
)  # fmt: skip
def test_numbers_that_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "lengths"),
    [("93 by 60 metres", [93, 60]), ("about 100 yards by 65", [91.44, 59.436]), ("100 m and 65", [100])],
)
def test_of_two_lengths_one_may_have_the_unit_of_the_other(text: str, lengths: list[float]) -> None:
    found = [each for each in amounts(text) if each.dimension == "length"]
    assert [each.low for each in found] == pytest.approx(lengths)
    assert len({each.about for each in found}) == 1


def test_one_of_some_is_no_amount_and_how_many_they_are_is_one() -> None:
    assert [each.low for each in amounts("No. 25 was one of four prison camps")] == [4]


def test_what_is_counted_and_how_exactly() -> None:
    [found] = amounts("had about 300 steel workers in")
    assert (found.heads, found.about, found.side, found.exact, found.text) == (
        ("steel", "workers"),
        True,
        "",
        10,
        "300",
    )
    assert [each.side for each in amounts("more than 10 men, at most 5 ships, over 7 boats, up to 4 cars")] == [
        ">", "<", ">", "<",
    ]  # fmt: skip
    assert [each.exact for each in amounts("234,000 men, 25 ships, 2.5 km")] == [1000, 1, 100]


def test_one_half_of_two_is_no_share() -> None:
    assert [each.low for each in amounts("Half of the town and half the crew left.")] == [50, 50]
    assert amounts("It came in the second half of the decade.") == []
    assert amounts("It lies in the northern half of the province.") == []


def test_numbers_side_by_side_stay_apart() -> None:
    three, four = amounts("three four-storey blocks")
    assert (three.low, three.heads, four.low, four.heads) == (3, ("blocks",), 4, ("storey", "blocks"))


@pytest.mark.parametrize("text", ["piers 4 and 5 handle coal", "kilns 9 to 12 followed", "kiln 8 followed"])
def test_numbers_of_a_row_are_names_whatever_follows(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rice went down from 4,500 to 3,400 won", [(4500, 4500, "4,500"), (3400, 3400, "3,400 won")]),
        ("rice rose from 970 to 1,100 won", [(970, 970, "970"), (1100, 1100, "1,100 won")]),
        ("rice cost 970 to 1,100 won", [(970, 1100, "970 to 1,100 won")]),  # nothing was changed
        ("rice rose and cost 970 to 1,100 won", [(970, 1100, "970 to 1,100 won")]),
        ("it rose from 5 metres to 7 metres", [(5, 5, "5 metres"), (7, 7, "7 metres")]),
        ("rose once again in no more than one year from 3 to 5 tonnes", [(1, 1, "one year"), (3, 5, "3 to 5 tonnes")]),
        (
            "rose again in no more than one year from 3 to 5 tonnes",
            [(1, 1, "one year"), (3, 3, "3"), (5, 5, "5 tonnes")],
        ),
    ],
)
def test_what_something_rose_or_fell_from_is_an_amount_by_itself(
    text: str, found: list[tuple[float, float, str]]
) -> None:
    assert [(each.low, each.high, each.text) for each in amounts(text)] == found
