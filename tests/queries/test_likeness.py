"""How like what was typed claims are."""

import pytest

from chongjin_cli.queries.likeness import likeness

PORT, SHIPS = ["The port opened.", "when was the port opened"], ["Ships called.", "port open to ships", "which ships"]


def test_the_best_single_text_counts() -> None:
    opened, ships = likeness("when was the port opened?", [PORT, SHIPS])
    assert opened == 1 > ships > 0
    assert likeness("when was the port opened?", [PORT[::-1], SHIPS]) == [opened, ships]
    assert likeness("when was the port opened?", [PORT[:1], SHIPS])[0] < opened


def test_what_fewer_claims_have_counts_more() -> None:
    steel, mill, *_ = likeness("steel mill", [["steel"], ["mill"], ["steel works"], ["steel port"]])
    assert mill > steel


def test_words_are_compared_with_their_ends() -> None:
    whole, plural, within = likeness("port", [["by port"], ["ports"], ["report"]])
    assert whole == 1 > plural == within > 0


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
