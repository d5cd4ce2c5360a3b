"""What a word may stand for that occurs nowhere."""

import pytest

from chongjin_cli.text.corrections import meant_perhaps, what_is_meant
from chongjin_cli.text.other_scripts import Meant
from tests.text.little_index import lexicon, lexicon_of


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("furnace", None),  # occurs
        ("sinaem", Meant(["sinam"])),
        ("typhoun", Meant(["typhoon"])),
        ("feurnase", Meant(["furnace"])),  # one letter off as another romanisation has it
        ("marckt", None),  # two letters off in so few
        ("fournays", None),  # nor does it sound so
        ("gyeongseongg", None),
        ("xqzvk", None),
        ("quy", Meant(["quay"])),
        ("QUY", None),  # an abbreviation
        ("QUYA", Meant(["quay"], needs=1)),
    ],
)
def test_a_word_that_is_near(word: str, meant: Meant | None) -> None:
    assert what_is_meant(word, lexicon()) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [("recuited", Meant(["recruited"])), ("shalter", None), ("wehre", Meant(["were", "where"]))],
)
def test_a_word_of_english_that_is_near_will_do_if_claims_have_another_form(word: str, meant: Meant | None) -> None:
    assert what_is_meant(word, lexicon_of("city recruits")) == meant


@pytest.mark.parametrize(
    ("word", "needs"),
    [
        ("oill", 0),  # a letter twice
        ("bblast", 0),
        ("crne", 0),  # a vowel left out
        ("quya", 0),  # two letters in the wrong order
        ("Quya", 1),  # may be a name
        ("cran", 0),
        ("quax", 1),  # another letter
        ("uqay", 1),  # hardly anybody errs in the first
        ("oial", 1),  # nor types a vowel more
        ("loil", 1),
        ("ol", None),
    ],
)
def test_a_slip_in_a_short_word_needs_no_others(word: str, needs: int | None) -> None:
    meant = what_is_meant(word, lexicon())
    assert (meant and meant.needs) == needs


def test_of_words_as_near_the_one_that_a_slip_makes_is_likelier() -> None:
    assert what_is_meant("stel", lexicon_of("steel", *["stew"] * 9)) == Meant(["steel", "stew"])


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("청짐", Meant(["청진"])),  # one letter of a syllable
        ("청지", Meant(["청진"])),
        ("창진", None),  # with another vowel a word of two syllables is another
        ("쳥짐", None),  # two
        ("나누", None),  # too few letters
        ("제12청진", Meant(["제12 청진"], needs=1)),  # a number is not cut
        ("이병원", None),  # a name, not the hospital
        ("구츅함", Meant(["구축함"])),  # a word for what claims say
        ("сакции", Meant(["санкции"])),
        ("ранан", Meant(["ранам", "раннан"])),  # that of most claims first
        ("清律", None),  # a character is more than a letter
        ("淸津領事館", None),
    ],
)
def test_a_word_of_hangul_or_cyrillic_that_is_one_letter_off(word: str, meant: Meant | None) -> None:
    names = ("청진", "나무", "清津", "清津總領事館", "раннан", "ранам")
    assert what_is_meant(word, lexicon_of("ранам", "청진", names=names)) == meant


@pytest.mark.parametrize(
    ("word", "perhaps"),
    [
        ("清律", "清津"),
        ("清津", None),
        ("清", None),
        ("南律", "南津"),
        ("羅南町", None),
        ("청짐", None),
        ("port", None),
    ],
)
def test_a_word_that_may_be_a_name_of_which_it_has_all_characters_but_one(word: str, perhaps: str | None) -> None:
    words = lexicon_of("清津", "清津 清流", names=("清流", "清津", "南津", "청진", "江"))
    assert meant_perhaps(word, words) == perhaps


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("sinamdong", Meant(["sinam"])),
        ("sinam-dong", Meant(["sinam"])),
        ("yanbianhaihuari", Meant(["yanbianhaihua"])),
        ("marketdong", None),  # an English word is no name
    ],
)
def test_a_place_with_its_kind_written_together(word: str, meant: Meant | None) -> None:
    assert what_is_meant(word, lexicon()) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("dongjin", Meant(["dong-jin"])),
        ("jindong", None),  # no such name
        ("doingjin", None),
    ],
)
def test_a_name_whose_syllables_stand_apart(word: str, meant: Meant | None) -> None:
    assert what_is_meant(word, lexicon_of("dong jin", "jin of dong")) == meant


def test_two_words_written_as_one_stand_side_by_side() -> None:
    words = lexicon_of("blast furnace", "furnace of blast", "china has a town")
    assert what_is_meant("blastfurnace", words) == Meant(["blast furnace"])
    assert what_is_meant("chinatown", words) is None


@pytest.mark.parametrize(("name", "needs"), [("aleksei", 0), ("aleksey", 0), ("alexei", 1)])
def test_a_russian_name_is_known_by_its_sound(name: str, needs: int) -> None:
    assert what_is_meant(name, lexicon_of("alexey", "alexander")) == Meant(["alexey"], needs)


def test_a_name_in_another_romanisation_is_not_corrected() -> None:
    assert what_is_meant("Geon", lexicon_of("kang kon", "jeon came")) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("지하병원", Meant(["지하 병원"])),  # side by side
        ("인구병원", Meant(["인구 병원"], needs=1)),  # each somewhere
        ("지하철", Meant(["지하"], needs=2)),  # but for a part that may be all that is asked
        ("地下铁", Meant(["地下"], needs=1)),  # as Chinese writes it, it may say little
        ("驻清津病院", Meant(["清津 病院"])),  # what is in a place
    ],
)
def test_what_a_word_is_made_of_stands_together(word: str, meant: Meant) -> None:
    assert what_is_meant(word, lexicon()) == meant


def test_of_as_few_pieces_those_are_likelier_of_which_the_rarest_is_in_the_most_claims() -> None:
    works, union = "金策 策製 製鐵", "連合 合企 企業"
    words = lexicon_of(works, works, union, union, f"鐵連 {union}")
    assert what_is_meant("金策制铁联合企业", words) == Meant(["金策製鐵 連合企業"], needs=False)


def test_what_is_in_a_place_is_no_person() -> None:
    claims = ("chu chongjin", "청진")
    assert what_is_meant("주청진", lexicon_of(*claims, names=("청진",))) == Meant(["청진"], needs=False)
    assert what_is_meant("재청진", lexicon_of(*claims, names=("청진",))) == Meant(["청진"], needs=False)
    assert what_is_meant("주청진", lexicon_of(*claims)) == Meant(["chu chongjin"])


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("counsel", Meant(["consul"], needs=2)),
        ("subway", None),  # hardly anybody errs in the first letters and one more
        ("subways", None),
    ],
)
def test_an_english_word_that_differs_in_two_letters(word: str, meant: Meant | None) -> None:
    assert what_is_meant(word, lexicon_of("consul", "runway")) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("nobel", Meant(["novel"], needs=3)),
        ("Nobels", Meant(["novel"], needs=2)),
        ("prussia", Meant(["russia"], needs=2)),
        ("germany", Meant(["german"], needs=2)),
        ("nowel", Meant(["novel"])),  # no name that many know
    ],
)
def test_a_well_known_name_is_hardly_misspelt(word: str, meant: Meant | None) -> None:
    assert what_is_meant(word, lexicon_of("novel", "russia", "german")) == meant


def test_another_number_is_no_misspelling() -> None:
    index = lexicon_of("reed", names=("25호교화소",))
    assert what_is_meant("25호교하소", index) == Meant(["25호교화소"])
    assert what_is_meant("22호교화소", index) != Meant(["25호교화소"])
