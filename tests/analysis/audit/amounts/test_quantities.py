"""When two quantities can be of one amount."""

import pytest

from chongjin_cli.analysis.audit.amounts.amounts import quantities_in
from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.wording.tokens import tokens


def amounts(text: str) -> list[Quantity]:
    return quantities_in(tokens(text), [])


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("275 miles", "443 km", True),
        ("275 miles", "500 km", False),
        ("600,000 people", "614,892 people", True),
        ("600,000 people", "667,929 people", False),
        ("234,388 people", "234,389 people", False),
        ("about 30 trucks", "31 trucks", True),
        ("some 627,000 people", "some 650,000 people", True),
        ("some 627,942 people", "630,000 people", True),  # within its rounding
        ("some 627,942 people", "667,929 people", False),  # told to the last digit
        ("not quite 50 miles", "78.3 km", True),
        ("50 miles", "78.3 km", False),
        ("30 trucks", "31 trucks", False),
        ("more than 600,000 people", "667,929 people", True),
        ("more than 600,000 people", "500,000 people", False),
        ("more than 600,000 people", "829,000 people", True),  # a third more, and rounded
        ("more than 600,000 people", "835,000 people", False),
        ("fewer than 600,000 people", "415,000 people", True),
        ("fewer than 600,000 people", "410,000 people", False),
        ("over 60 percent of them", "69 percent of them", True),
        ("over 60 percent of them", "70 percent of them", False),
        ("over 60 percent of them", "three quarters of them", False),  # shares reach less far
        ("20,000 to 30,000 men", "25,000 men", True),
        ("20,000 to 30,000 men", "40,000 men", False),
        ("a quarter of them", "25 percent", True),
        ("80 to 90 km", "80 to 150 km", False),  # one end is another
        ("10 to 90 km", "80 to 90 km", False),
        ("80 to 90 km", "80 to 91 km", True),
        ("80 to 90 km", "80 km", True),
        ("80 to 90 km", "85 to 150 km", True),
    ],
)
def test_amounts_agree_within_the_rounding_of_the_coarser(one: str, other: str, agree: bool) -> None:
    [first], [second] = amounts(one), amounts(other)
    assert first.agrees(second) is agree
    assert second.agrees(first) is agree


@pytest.mark.parametrize(
    ("held", "told", "follows"),
    [
        ("600,000 people", "650,000 people", True),  # no limit, so that agreeing is enough
        ("more than 600,000 people", "600,000 people", True),
        ("more than 600,000 people", "610,000 people", False),
        ("more than 600,000 people", "more than 600,000 people", True),
        ("more than 600,000 people", "more than 500,000 people", True),
        ("more than 600,000 people", "more than 600,001 people", False),
        ("more than 600,000 people", "up to 700,000 people", False),
        ("up to 700,000 people", "up to 700,000 people", True),
        ("up to 700,000 people", "up to 699,999 people", False),
        ("667,929 people", "more than 667,929 people", True),
        ("667,929 people", "more than 667,930 people", False),
        ("667,000 people", "more than 667,500 people", True),  # rounded
        ("667,000 people", "more than 667,501 people", False),
        ("667,000 people", "at most 666,500 people", True),
        ("667,000 people", "at most 666,499 people", False),
        ("about 667,000 people", "more than 707,000 people", True),
        ("about 667,000 people", "more than 708,000 people", False),
        ("about half of it", "over half of it", False),
        ("half of it", "over half of it", True),
        ("under a metre", "under three feet", True),
    ],
)
def test_what_follows_from_an_amount(held: str, told: str, follows: bool) -> None:
    [first], [second] = amounts(held), amounts(told)
    assert first.entails(second) is follows


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("714,892 people", True),
        ("714,000 people", False),  # to the thousand
        ("1,000 people", False),
        ("1,001 people", True),
        ("10,010 people", True),
        ("9,990 people", False),  # to ten, which is more than a thousandth
        ("more than 714,892 people", False),
        ("about 715,000 people", False),
        ("about 714,892 people", True),  # told to the last digit
    ],
)
def test_an_amount_is_exact_to_a_thousandth(text: str, exact: bool) -> None:
    [amount] = amounts(text)
    assert amount.is_exact is exact


def test_what_was_converted_agrees_more_roughly() -> None:
    [miles], [near], [far] = amounts("201 miles"), amounts("318 km"), amounts("310 km")
    assert miles.agrees(near)
    assert not miles.agrees(far)
    assert not near._replace(factor=miles.factor).agrees(miles)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("three feet of water", "a metre of water", False),  # no number without a word that makes it one
        ("three feet of water", "1 metre of water", True),
        ("under three feet", "under 1 metre", True),
        ("two feet of water", "1 metre of water", False),
        ("under 45", "under 50", False),
        ("over 45", "under 45", False),
        ("over the age of 45", "under 45", False),
        ("over 45", "under 50", True),
        ("a minority of them", "more than half of them", False),
        ("a minority of them", "a third of them", True),
        ("the majority of them", "two-thirds of them", True),
        ("the majority of them", "a third of them", False),
    ],
)
def test_what_is_converted_agrees_within_a_tenth(one: str, other: str, agree: bool) -> None:
    assert any(each.agrees(that) for each in amounts(one) for that in amounts(other)) is agree
