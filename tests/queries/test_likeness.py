"""How like what was typed claims are."""

import pytest

from chongjin_cli.queries.likeness import likeness

PORT, SHIPS = ["The port opened.", "when was the port opened"], ["Ships called.", "port open to ships", "which ships"]


def test_the_best_single_text_counts() -> None:
    opened, ships = likeness("when was the port opened?", [PORT, SHIPS])
    assert opened > 0.9 > ships > 0
    assert likeness("when was the port opened?", [PORT[::-1], SHIPS]) == [opened, ships]
    assert likeness("when was the port opened?", [PORT[:1], SHIPS])[0] < opened


def test_what_fewer_claims_have_counts_more() -> None:
    claims = [["steel port"], ["steel mill"], ["steel works"], ["port works"]]
    assert likeness("steel port mill", claims)[1] > likeness("steel port mill", [*claims, ["mill"], ["a mill"]])[1]


def test_a_long_text_is_less_like_than_a_short_one_that_says_as_much() -> None:
    short, long = likeness("steel", [["Steel works."], ["Steel works of the city in the plain."]])
    assert short > long > 0


@pytest.mark.parametrize(
    ("typed", "text"), [("청진 항구", "청진 항구의 개항"), ("Ch'ŏngjin", "chongjin"), ("STEEL", "steel")]
)
def test_texts_are_compared_folded_in_any_script(typed: str, text: str) -> None:
    same, other = likeness(typed, [[text], ["Ships."]])
    assert same > other == 0


def test_nothing_is_like_nothing() -> None:
    assert likeness("", [["steel"]]) == [0]
    assert likeness("steel", [[]]) == [0]
    assert likeness("steel", []) == []
