"""Which words are taken for English, and not for misspelt ones of a dataset."""

from pathlib import Path

import pytest

from chongjin_cli.text.english import FILE, NAMES, is_english, is_well_known, one_letter_off


@pytest.mark.parametrize(
    "word",
    ["casino", "marathons", "brewery", "swimmers", "carried", "hungrier", "finnish", "cuban", "churches", "fridges"],
)
def test_english_words_and_their_forms(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize(
    "word", ["chongjin", "bigest", "marketts", "foriegn", "hospitales", "freightter", "khrushchev", "s", "", "청진"]
)
def test_other_words(word: str) -> None:
    assert not is_english(word)


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("nobel", True), ("nobels", True), ("trieste", True), ("chongjin", False), ("novel", False), ("", False)],
)
def test_well_known_names(word: str, is_one: bool) -> None:
    assert is_well_known(word) is is_one


def test_what_differs_in_one_letter() -> None:
    off = set(one_letter_off("ab"))
    assert {"ba", "a", "b", "cb", "ac", "abc", "cab", "acb"} <= off
    assert not {"", "abcd", "cd"} & off


@pytest.mark.parametrize("file", [FILE, NAMES])
def test_a_list_says_where_it_is_from_and_has_plain_words_alone(file: Path) -> None:
    comment, _, listed = file.read_text(encoding="utf-8").partition("\n\n")
    assert all(line.startswith("#") for line in comment.splitlines())
    assert "LICENSE-SCOWL" in comment
    assert "Copyright 2000-2011 by Kevin Atkinson" in file.with_name("LICENSE-SCOWL").read_text(encoding="utf-8")
    assert all(word.isascii() and word.isalpha() and word.islower() and len(word) > 2 for word in listed.split())


def test_no_name_is_a_word_of_english_too() -> None:
    _, _, listed = NAMES.read_text(encoding="utf-8").partition("\n\n")
    assert not [name for name in listed.split() if is_english(name)]
