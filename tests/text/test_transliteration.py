"""Names in Hangul and Cyrillic, in Latin letters."""

import pytest

from chongjin_cli.text.transliteration import in_latin, outline, skeleton, sound


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("부거리", ["pugori", "bugeori", "pukori"]),
        ("풍해루", ["punghaeru"]),
        ("집삼", ["chipsam", "jipsam"]),
        ("독립문", ["tongnimmun", "dongnimmun"]),  # what ends one syllable and begins the next change each other
        ("신라", ["silla"]),
        ("압록강", ["amnokkang", "amnokgang"]),
        ("정원", ["chongwon", "jeongwon"]),  # ng before a vowel is not carried over
        ("돌이", ["tori", "dori"]),  # l is, as r
    ],
)
def test_hangul_in_both_systems(hangul: str, latin: list[str]) -> None:
    assert in_latin(hangul) == latin


@pytest.mark.parametrize(
    ("cyrillic", "latin"), [("чхильбо", "chilpo"), ("раджин", "rajin"), ("комусан", "komusan"), ("ёнъян", "yonyan")]
)
def test_cyrillic(cyrillic: str, latin: str) -> None:
    assert in_latin(cyrillic) == [latin]


@pytest.mark.parametrize("word", ["chilbo", "清津", "チルボ", "чхiльбо", "청jin"])
def test_other_letters_have_no_romanisation(word: str) -> None:
    assert in_latin(word) == []


@pytest.mark.parametrize(("one", "other"), [("chilpo", "chilbo"), ("pyongyang", "ponyan"), ("kim chaek", "gim jek")])
def test_what_sounds_alike_has_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_names_of_other_consonants_differ() -> None:
    assert skeleton("rajin") != skeleton("najin")


def test_german_writes_more_letters() -> None:
    assert skeleton("tschongdschin") == skeleton("chongjin")


@pytest.mark.parametrize("other", ["yenpienhaihwa", "yanbianhaihua", "ienbienhehua"])
def test_other_vowels_leave_the_outline_as_it_is(other: str) -> None:
    assert outline("yeonbyeonhaehwa") == outline(other) == "anpanhaha"


def test_the_outline_has_no_aspirates() -> None:
    assert outline("chongkhu") == outline("chongku") == "janka"


@pytest.mark.parametrize(
    "spellings",
    [
        "choehyon choehyeon choihyun", "risolju leeseolju yisoljoo rheesulju", "paktaejun parktaejoon pakthaejun",
        "ahnmyongchol anmyungchul anmyeongcheol", "ryu yu yoo", "rodong nodong", "hui hee", "u woo o oh",
        "mun moon", "songdae seongdae sungdai", "kuk gug", "tchok chok", "pohang", "shin sin",
    ],
)  # fmt: skip
def test_a_name_has_one_sound_in_all_spellings(spellings: str) -> None:
    assert len({sound(spelt) for spelt in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("song", "son"), ("hyon", "hon"), ("kim", "kin"), ("hae", "ha"), ("tang", "pang"), ("pohang", "poang")],
)
def test_other_names_have_another(one: str, other: str) -> None:
    assert sound(one) != sound(other)
