"""Everyday words of other languages in English."""

import pytest

from chongjin_cli.text.corrections import what_is_meant
from chongjin_cli.text.folding import fold
from chongjin_cli.text.glossary import FILE, _stem, in_english
from chongjin_cli.text.korean import dictionary_form
from chongjin_cli.text.other_scripts import TRANSLATED_NEEDS, Meant
from tests.text.little_index import lexicon


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("чехи", "Czech OR Czechoslovak"),
        ("чехов", "Czech OR Czechoslovak"),  # three letters are left
        ("переехали", "moved"),
        ("построенный", "built OR building OR constructed"),
        ("построил", "built OR building OR constructed"),
        ("закрылись", "closed OR shut"),
        ("建てられた", "built OR building OR constructed"),
        ("売った", "sold OR sell OR trade OR traders"),
        ("打败", "won OR defeated"),
        ("打敗", "won OR defeated"),
        ("왜군을", "Japanese"),
        ("터져서", "burst"),
        ("몰아낸", "won OR defeated"),
        ("몰아낸것은", "won OR defeated"),
        ("казино", None),
        ("жи", None),
        ("打", None),
        ("놀이공원", None),
        ("", None),
    ],
)
def test_a_word_in_any_of_its_forms(word: str, english: str | None) -> None:
    assert in_english(word) == english


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("터져서", "터지다"),
        ("터진", "터지다"),
        ("터졌다", "터지다"),
        ("뜯어낸", "뜯어내다"),  # not 뜯다
        ("뜯어", "뜯다"),
        ("터미널", None),
    ],
)
def test_the_longest_verb_that_a_word_is_a_form_of(word: str, form: str | None) -> None:
    assert dictionary_form(word, ["뜯다", "뜯어내다", "터지다"]) == form


def test_a_stem_is_no_shorter_than_three_letters() -> None:
    assert _stem("стол") == "стол"
    assert _stem("строить") == _stem("строили") == "стр"


def test_no_word_stands_for_two_things() -> None:
    with open(FILE, encoding="utf-8") as file:
        lines = [line.strip().split(" > ") for line in file if " > " in line and not line.startswith("#")]
    said: dict[str, str] = {}
    for english, called in lines:
        for word in called.split(", "):
            assert said.setdefault(_stem(fold(word)), english) == english, word
            assert " " not in word


def test_what_occurs_nowhere_is_searched_for_in_english_with_another_word() -> None:
    assert TRANSLATED_NEEDS == 1
    assert what_is_meant("торговать", lexicon()) == Meant(["sold OR sell OR trade OR traders"], needs=1)
    assert what_is_meant("장터", lexicon()) == Meant(["market OR markets"], needs=1)
    assert what_is_meant("病院", lexicon()) is None  # occurs


def test_a_part_of_what_is_written_together_may_be_in_english() -> None:
    assert what_is_meant("清津住宅楼", lexicon()) == Meant(["清津 flats OR storeys"], needs=False)
