"""Names as others romanise them, or space their syllables."""

import pytest

from chongjin_cli.text.romanised_names import romanised_names
from tests.text.little_index import lexicon


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
