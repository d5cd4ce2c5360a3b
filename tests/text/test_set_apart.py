"""Words that the stemmer would take for others."""

import pytest

from chongjin_cli.text.set_apart import set_apart
from chongjin_cli.text.stems import stem, stemmed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("protestants", "protests"), ("commissioned", "commission"), ("executive", "executed"),
        ("abortions", "aborted"), ("apartment", "apart"), ("international", "interned"), ("internal", "interned"),
        ("international", "internal"), ("important", "imports"), ("engineers", "engines"), ("news", "new"),
        ("residency", "residents"), ("meaning", "mean"), ("shelling", "shells"), ("shelled", "shell"),
        ("celebrities", "celebrated"),
    ],
)  # fmt: skip
def test_a_word_of_another_meaning_has_a_stem_of_its_own(one: str, other: str) -> None:
    assert stemmed(one) != stemmed(other)
    assert stem(one) != stem(other)


def test_its_forms_are_one_word_and_other_words_stay_as_they_are() -> None:
    assert set_apart("a protestant church, protestants: protestantism") == (
        "a protestant0 church, protestant0: protestant0"
    )
    assert set_apart('protests 청진 apart {names} : ("news" OR "new"*)') == (
        'protests 청진 apart {names} : ("news0" OR "new"*)'
    )
