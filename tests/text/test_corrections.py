"""What a word may stand for that occurs nowhere."""

import pytest

from chongjin_cli.text.corrections import Meant, _forms_to_compare, romanised_names, what_is_meant
from tests.text.little_index import lexicon


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("furnace", None),  # occurs
        ("sinaem", Meant(["sinam"])),
        ("typhoun", Meant(["typhoon"])),
        ("feurnase", Meant(["furnace"])),  # two letters off, but it sounds so
        ("fournays", None),  # nor does it sound so
        ("gyeongseongg", None),
        ("xqzvk", None),
    ],
)
def test_a_word_that_is_near(word: str, meant: Meant | None) -> None:
    assert what_is_meant(word, lexicon()) == meant


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("gandgeok", ["gandgeok", "gandgok", "kandgok"]),
        ("steels", ["steels", "steel"]),
        ("steel", ["steel"]),
    ],
)
def test_a_misspelt_word_is_compared_as_other_romanisations_have_it(word: str, forms: list[str]) -> None:
    assert list(_forms_to_compare(word)) == forms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("when was Su-nam sijang built", {"Su-nam sijang": "수남시장"}),
        ("Soonam Sijang traders", {"Soonam Sijang": "수남시장"}),  # vowels written otherwise
        ("Yeonbyeon Haehwa", {"Yeonbyeon Haehwa": "yanbianhaihua"}),
        ("Raanaam", {}),  # too short
        ("Sunom sijamg", {}),  # other consonants
        ("sunam market", {}),  # a word of English
        ("sinam sijang", {}),  # Sinam occurs and is another
    ],
)
def test_names_in_other_romanisations(text: str, names: dict[str, str]) -> None:
    assert romanised_names(text, lexicon()) == names
