"""Other words for what statements say."""

import re

import pytest

from chongjin_cli.text.folding import words
from chongjin_cli.text.thesaurus import FILE, Thesaurus, english_for


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    return Thesaurus()


def _calls(thesaurus: Thesaurus, statement: str) -> str:
    return " ".join(thesaurus.called[line] for line in thesaurus.lines(words(statement)))


@pytest.mark.parametrize(
    ("statement", "called"),
    [
        ("The destroyer was damaged", ["warship", "구축 축함", "эсминц"]),
        ("two steel mills", ["ironworks", "제철 철소"]),
        ("The works was founded in 1938", ["established", "설립"]),
        ("Rice cost 5,800 won a kilo", ["쌀값", "price"]),
        ("Trade fair of autumn 2019", ["expo", "выставк", "박람 람회"]),
        ("counterfeit cigarettes", ["smokes", "담배", "香煙"]),
        ("street children", ["kotjebi", "꽃제 제비"]),
        ("He was shot in a square", ["executed", "처형"]),
        ("An epidemic broke out", ["bedridden", "plague"]),
        ("Three ballistic missiles flew by", ["missilelaunch"]),
    ],
)
def test_what_else_things_are_called(thesaurus: Thesaurus, statement: str, called: list[str]) -> None:
    calls = f" {_calls(thesaurus, statement)} "
    assert [call for call in called if f" {call} " not in calls] == []


@pytest.mark.parametrize(
    ("statement", "other"),
    [
        ("38 North found two ships", "established"),  # `founded!` is as it stands
        ("It was shot down off the coast", "executed"),
        ("By 2015 taxis ran", "fare"),  # who asks what a ride costs is not told
        ("The Neolithic shell mound of Wonsudae", "bombs"),  # `shells!` are ammunition
        ("Chongjin-bu", "coach"),  # whose stem is that of bus
        ("A street with children", "kotjebi"),  # a term of two words is a phrase
        ("Rice fell from 1,000 won", "쌀값"),  # all of `a + b` must be there
        ("The hold was flooded", "typhoon"),  # what both are called is not what the other is
        ("", "port"),
    ],
)
def test_what_they_are_not_called(thesaurus: Thesaurus, statement: str, other: str) -> None:
    assert other not in _calls(thesaurus, statement).split()


def test_what_stands_before_two_arrows_is_not_one_thing(thesaurus: Thesaurus) -> None:
    called = _calls(thesaurus, "A post had ramparts").split()
    assert "крепост" in called
    assert "palisade" not in called


def test_every_line_has_words_on_both_sides() -> None:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            said, called = re.split(" >>? ", line)
            assert all(words(term) for part in (said, called) for term in part.replace(" + ", ", ").split(", ")), line


def test_what_a_word_of_another_language_is_called_in_english() -> None:
    assert (
        english_for("海军") == english_for("海軍") == ["navy", "naval", "sea power", "fleet"]
    )  # in any form of its characters
    assert "fisheries" in english_for("漁業")
    assert english_for("shells") == english_for("군인들") == english_for("") == english_for("、") == []


def test_a_mark_is_no_part_of_an_english_word() -> None:
    assert "song" in english_for("文化")
