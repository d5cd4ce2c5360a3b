"""Syllables of Hangul and their parts."""

import pytest

from chongjin_cli.text.hangul import is_syllable, parts, syllable


@pytest.mark.parametrize(
    ("letter", "of"), [("가", (0, 0, 0)), ("노", (2, 8, 0)), ("청", (14, 4, 21)), ("힣", (18, 20, 27))]
)
def test_a_syllable_is_made_of_its_parts(letter: str, of: tuple[int, int, int]) -> None:
    assert parts(letter) == of
    assert syllable(*of) == letter


def test_what_is_a_syllable() -> None:
    assert [letter for letter in "가청힣ㄱ淸aあ꯿힤" if is_syllable(letter)] == ["가", "청", "힣"]
