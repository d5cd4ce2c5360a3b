"""What a word may stand for that occurs nowhere."""

import pytest

from chongjin_cli.text.corrections import Meant, _forms_to_compare, what_is_meant
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
