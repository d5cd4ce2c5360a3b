"""Names in a sentence: those of the dataset in any spelling, nations, and names that it does not know."""

import pytest

from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.wording.tokens import tokens
from chongjin_cli.queries.store import Dataset


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Ch'ŏngjin lies on the coast.", ["place:chongjin"]),
        ("In 청진 and 淸津 it rained.", ["place:chongjin", "place:chongjin"]),
        ("The Kim Chaek Works made steel.", ["place:works"]),
        ("Kim Jong-il met Kim Jong Un.", ["actor:kim-jong-il", "actor:kim-jong-un"]),
        ("Soviet and Japanese troops, South Korean ships.", ["nation:soviet", "nation:japan", "nation:southkorea"]),
        ("It came from East Germany.", ["nation:eastgermany"]),
        ("The ships Pallada and Mir Star left in May.", ["?pallada", "?mir star"]),
        ("People left. Trade fell.", ["?trade"]),
        ("Chongjin District", ["place:chongjin"]),
        ("A ship, the USS Hamhung, left Ussuriysk.", ["place:hamhung", "place:ussuriysk"]),
        ("It lay at Wharf 2, not at Wharf 3.", ["place:wharf-no2", "?wharf"]),
        ("It rained on Monday.", []),
        (
            "The People’s Republic of China, the Russian Federation and the Republic of Korea sent ships.",
            ["nation:china", "nation:russia", "nation:southkorea"],
        ),
        ("It is in the Democratic People's Republic of Korea.", ["nation:northkorea"]),
        ("It fell to the Ministry of Orchards, and to the King of Siam.", ["?ministry of orchards", "?siam"]),
    ],
)
def test_names_are_found(town: Dataset, text: str, keys: list[str]) -> None:
    assert [name.key for name in Names(town).find(tokens(text))] == keys


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Lee Ku-taek was fined.", ["Lee Ku-taek"]),  # a word of English, at the beginning
        ("An open-air bath was built.", []),
        ("Kwak Jae-min and Kim Jong-un met.", ["Kwak Jae-min", "Kim Jong-un"]),
        ("Then Kwak Jae-man left.", ["Kwak Jae-man"]),  # a syllable spelt like an English word
        ("The Hyundai Asan-led firm and a Kehi-run one left.", ["Hyundai Asan", "Kehi"]),
        ("Then Ri So-and left.", ["Ri So"]),
        ("Then O Jung Hup and O Rim left.", ["O Jung Hup", "Rim"]),  # a family name of one letter
        ("In O'Neill's house A. B. Mir lived.", ["O'Neill's", "Mir"]),
    ],
)
def test_a_name_is_told_as_it_is_written(town: Dataset, text: str, written: list[str]) -> None:
    assert [name.text for name in Names(town).find(tokens(text))] == written


def test_earlier_and_the_like_are_no_names(town: Dataset) -> None:
    assert Names(town).find(tokens("Earlier, it was shut.")) == []


def test_home_is_the_smallest_place_that_many_claims_are_at(town: Dataset) -> None:
    names = Names(town)
    assert names.home == "place:chongjin"
    background = [
        names.is_background(name) for name in names.find(tokens("In Chongjin, North Korea, Hamhung and Japan."))
    ]
    assert background == [True, True, False, False]


def test_names_are_the_same_by_any_of_their_words(town: Dataset) -> None:
    [known, part, other] = Names(town).find(tokens("Is Kehi Maru a Kehi or a Mir?"))
    assert known.is_same(part)
    assert part.is_same(known)
    assert not known.is_same(other)


def test_places_of_the_dataset_are_the_same_only_by_all_of_their_words() -> None:
    """A steel works may be called by words that all stand among those of another one."""
    spelt = {"kim-chaek": "kim chaek works", "steel": "chongjin steel works"}
    both = {key: frozenset(words.split()) for key, words in spelt.items()}
    [one, other] = [
        Name(f"place:{key}", own, both["kim-chaek"] | both["steel"], "place", "", "", 0, 0, spelt[key])
        for key, own in both.items()
    ]
    assert not one.is_same(other)
    assert not other.is_same(one)
    assert one._replace(key="?kim chaek works").is_same(other)
    assert one.is_same(one._replace(key="place:mill"))


def test_a_plural_names_the_same(town: Dataset) -> None:
    [one, many, other] = Names(town).find(tokens("Then the Red Tern, the Red Terns or the Red Ternary came."))
    assert one.is_same(many)
    assert many.is_same(one)
    assert not one.is_same(other)


def test_names_behind_words_for_where_to_stand_alike(town: Dataset) -> None:
    for text, alike in (("bound for Mir", True), ("sent to Mir", True), ("seen at Mir", False)):
        [one, other] = Names(town).find(tokens(f"It was bound to Hamhung, or {text}."))
        assert one.stands_like(other) is alike


def test_a_yard_is_a_common_word_though_no_list_of_english_has_it(town: Dataset) -> None:
    names = Names(town)
    [yard, ship] = names.find(tokens("In the Chongjin Shipyard lay the Kehi Maru."))
    assert names.is_of_common_words(yard._replace(kind="place", key="place:yard", words=frozenset(("shipyard",))))
    assert not names.is_of_common_words(ship)
