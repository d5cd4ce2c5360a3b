"""Names as others romanise them, or space their syllables."""

import pytest

from chongjin_cli.text.romanised_names import romanised_names
from tests.text.little_index import lexicon, lexicon_of


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("choi hyun class", {"choi hyun": "choe hyon"}),
        ("Choi-Hyun", {"Choi-Hyun": "choe hyon"}),
        ("choihyeon", {"choihyeon": "choe hyon"}),
        ("wang jae san ship", {"wang jae san": "wangjaesan"}),
        ("weangjesan", {}),  # another vowel
        ("wangjaesan", {}),  # as it stands
        ("choe hyon", {}),
        ("hyun choi", {}),  # the other way round
        ("choi ho", {}),  # four letters
        ("tok du", {}),  # English words alone sound so
        ("took tu", {}),
        ("shool", {}),  # rather a school
        ("Shool", {"Shool": "seoul"}),
        ("choi hyun in", {"choi hyun": "choe hyon"}),  # what says little is no syllable
    ],
)
def test_korean_names_by_their_sound(text: str, names: dict[str, str]) -> None:
    assert romanised_names(text, lexicon()) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kuch'ukham", {"kuch'ukham": "구축함"}),
        ("guchukham", {"guchukham": "구축함"}),
        ("joson-so", {"joson-so": "조선소"}),  # near to another spelling of the same
        ("garison", {}),  # rather the English word misspelt
        ("Gim Chaek", {"Gim Chaek": "kim chaek"}),  # in two words as typed
        ("Gimchaek", {"Gimchaek": "kimchaek"}),
    ],
)
def test_korean_words_and_names_as_they_are_spelt_and_spaced(text: str, names: dict[str, str]) -> None:
    held = lexicon_of(
        "city 구축 축함",
        "city 조선 선소 joseonso",
        "city kim chaek works",
        "city kimchaek yacht",
        "garrison 가리 리손",
        names=("가리손",),
    )
    assert romanised_names(text, held) == names
