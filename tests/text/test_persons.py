"""Korean names of persons: every usual spelling, order and hyphenation."""

import re

import pytest

from chongjin_cli.text.persons import SYLLABLE, persons, spellings, with_capitals

HELD = "ri kwang sop | hong min ho | pak jihyun | chol su han | pan run song"


def occurs(phrase: str) -> bool:
    """Whether words stand side by side in some text."""
    return any(f" {phrase} " in f" {text} " for text in HELD.split(" | "))


def named(text: str) -> list[tuple[str, ...]]:
    return [person.phrases for person in persons(text, occurs) if person.is_held]


@pytest.mark.parametrize(
    "typed",
    [
        "Ri Kwang Sop", "Ri Kwang-sop", "Ri Kwangsop", "RI Kwang Sop", "Lee Gwang-seop", "Yi Kwang Sup", "Rhee Kwangsup",
        "Kwang Sop Ri", "Gwang-seop Lee", "Kwangsop Ri",
    ],
)  # fmt: skip
def test_a_name_is_known_however_it_is_written(typed: str) -> None:
    assert named(typed) == [("ri kwang sop",)]


@pytest.mark.parametrize("typed", ["Park Ji Hyun", "Pak Chi-hyon", "Jihyun Park", "Ji-hyun Park"])
def test_a_given_name_may_stand_in_one_word(typed: str) -> None:
    assert named(typed) == [("pak jihyun",)]


@pytest.mark.parametrize("typed", ["Han Chol Su", "Chol-su Han"])
def test_a_family_name_may_stand_last(typed: str) -> None:
    assert named(typed) == [("chol su han",)]


def test_what_is_no_name_may_end_in_the_beginning_of_one() -> None:
    assert named("The Ri Kwang Sop") == [("ri kwang sop",)]


@pytest.mark.parametrize(("place", "is_held"), [(11, True), (12, False)])
def test_the_first_dozen_of_the_spellings_that_occur_are_tried_together(place: int, is_held: bool) -> None:
    given = f"kwang {spellings('jong')[place]}"
    (person,) = persons("Ri Kwang Jong", lambda phrase: " " not in phrase or phrase in (given, f"ri {given}"))
    assert (f"ri {given}" in person.phrases) is is_held


def test_a_name_stands_among_other_words() -> None:
    (person,) = persons("When did Ri Kwang Sop retire?", occurs)
    assert (person.start, person.end) == (9, 21)


@pytest.mark.parametrize("typed", ["So Kwang Chol", "Ri Kwang Chol", "Kim Kwang Sop", "Kim Kwang-sop", "Kwang-sop Kim"])
def test_another_s_name_is_not_held(typed: str) -> None:
    (person,) = persons(typed, occurs)
    assert not person.is_held


@pytest.mark.parametrize(
    "typed",
    [
        "ri kwang sop", "Ri Kwang", "Sunam Market Street", "Kim Chaek No. 1", "Kim Chaek", "So In Hong Min", "Kim Sunam",
        "Zan Zo Zu", "Kwang Sop Market",
    ],
)  # fmt: skip
def test_other_words_are_no_name(typed: str) -> None:
    assert persons(typed, occurs) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("who is ri gwang seop", "who is Ri Gwang Seop"),
        ("who is ri kwang chol", "who is ri kwang chol"),  # not held
        ("ri kwang chol", "Ri Kwang Chol"),  # nothing but a name
        ("hong in ho", "hong in ho"),  # a small word
        ("pan run song", "pan run song"),  # held, but English
        ("kim chol run", "kim chol run"),  # not held, and a word of it is English
    ],
)
def test_a_name_without_capitals_gets_them_if_it_is_held(text: str, written: str) -> None:
    assert with_capitals(text, occurs) == written


@pytest.mark.parametrize(
    ("syllable", "others"),
    [
        ("kil", {"gil"}),
        ("chong", {"jong", "jeong", "chung", "jung"}),
        ("lee", {"ri", "yi", "rhee", "i"}),
        ("park", {"pak", "bak"}),
        ("hui", {"hee"}),
        ("no", {"ro", "roh", "noh"}),
        ("su", {"soo"}),
        ("thaek", {"taek", "taeg"}),
        ("choe", {"choi"}),
        ("woong", {"ung"}),
    ],
)
def test_a_syllable_is_spelt_in_many_ways(syllable: str, others: set[str]) -> None:
    assert spellings(syllable)[0] == syllable
    assert others <= set(spellings(syllable))


@pytest.mark.parametrize(
    ("name", "syllables"),
    [
        ("sohojin", ["so", "ho", "jin"]),
        ("hoeryeong", ["hoe", "ryeong"]),
        ("kyohwaso", ["kyo", "hwa", "so"]),
        ("suhrahn", ["suhr", "ahn"]),
    ],
)
def test_an_h_before_a_vowel_begins_a_syllable(name: str, syllables: list[str]) -> None:
    assert re.findall(SYLLABLE, name) == syllables
