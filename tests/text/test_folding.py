"""Folding: every spelling of a name in one form."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.text.folding import (
    FILE,
    fold,
    other_names,
    other_romanisations,
    other_spellings,
    script,
    variants,
    words,
)

# The script of the HTML page folds as the program does; it is tried with the same cases.
SPELLINGS = [
    (("Ch'ŏngjin", "Chongjin", "CHONGJIN", "Ch’ongjin", "chong-jin", "Chong Jin", "Ch`ŏng‐jin"), "chongjin"),
    (("淸津", "清津"), "清津"),
    (("製鐵", "制铁", "製鉄"), "製鐵"),
    (("清津發電廠", "清津发电厂", "清津発電廠"), "清津發電廠"),
    (("渔网厂", "漁網廠"), "漁網廠"),
    (("청진", "청 진"), "청진"),
    (("Чхонджин", "ЧХОНДЖИН"), "чхонджин"),
    (("Straße", "STRASSE"), "strasse"),
    (("Wałęsa", "WAŁĘSA", "Walesa"), "walesa"),
    (("Đorđe", "ĐORĐE"), "dorde"),
    (("Bodø", "BODØ"), "bodo"),
    (("", "—", "''"), ""),
]
WORDS = [
    ("Ch'ŏngjin's steel-works, 1938", ["chongjins", "steel", "works", "1938"]),
    ("수남시장의", ["수남", "남시", "시장", "장의"]),
    ("시", ["시"]),
    ("KIM청진2호", ["kim", "청진", "2", "호"]),
    ("淸津に", ["清津", "津に"]),
    ("a_b", ["a", "b"]),
    ("в Чхонджине, Чхонджина", ["в", "чхонджин", "чхонджин"]),
    ("Россия России русский мир", ["росс", "росс", "русск", "мир"]),
    ("рынок рынки эсминцем эсминец срок", ["рынк", "рынк", "эсминц", "эсминц", "срок"]),
]
ROMANISATIONS = [
    ("gyeongseong", ["gyongsong", "kyongsong"]),
    ("puryeong", ["puryong"]),
    ("cheongjin", ["chongjin"]),
    ("busan", []),
]


@pytest.mark.parametrize(("spellings", "folded"), SPELLINGS)
def test_spellings_of_one_name_fold_to_one_form(spellings: tuple[str, ...], folded: str) -> None:
    assert {fold(spelling) for spelling in spellings} == {folded}


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("character", "name"),
    [("の", "hiragana"), ("ー", "katakana"), ("청", "hangul"), ("津", "han"), ("1", "other"), ("ж", "other")],
)
def test_scripts(character: str, name: str) -> None:
    assert script(character) == name


@pytest.mark.parametrize(("word", "others"), ROMANISATIONS)
def test_other_romanisations(word: str, others: list[str]) -> None:
    assert other_romanisations(word) == others


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("harbour", "harbor"), ("labor", "labour"), ("neighborhoods", "neighbourhoods"), ("kilometers", "kilometres"),
        ("defense", "defence"), ("fertilizer", "fertiliser"), ("organises", "organizes"), ("travelled", "traveled"),
        ("program", "programme"), ("tons", "tonnes"), ("gray", "grey"),
    ],
)  # fmt: skip
def test_british_and_american_spellings(word: str, other: str) -> None:
    assert other_spellings(word) == [other]
    assert other_spellings(other) == [word]


@pytest.mark.parametrize("word", ["steel", "rise", "raised", "tractor", "fuel", "water"])
def test_words_that_are_spelt_alike(word: str) -> None:
    assert other_spellings(word) == []


def test_every_form_of_a_character_is_read_as_one_that_is_no_form_of_another() -> None:
    groups = Path(FILE).read_text(encoding="utf-8").partition("\n\n")[2].split()
    forms = [form for group in groups for form in group]
    assert len(forms) == len(set(forms))
    assert len(variants()) == len(forms) - len(groups)
    assert not {chr(form) for form in variants()} & set(variants().values())


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("lee", ["ri", "rhee", "yi", "li"]),
        ("myung", ["myong", "myeong"]),
        ("sok", ["seok", "suk"]),
        ("suk", ["sook", "sok", "seok"]),  # of two names
        ("watkins", []),
    ],
)
def test_korean_names_as_others_write_them(name: str, others: list[str]) -> None:
    assert other_names(name) == others
