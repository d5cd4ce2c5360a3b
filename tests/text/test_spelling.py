"""What is searched for where nothing has all that was typed, and when it is no answer."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.corrections import what_is_meant
from chongjin_cli.text.lexicon import Lexicon
from chongjin_cli.text.other_scripts import LONGEST, Meant
from chongjin_cli.text.query_language import Understanding
from chongjin_cli.text.spelling import SOME, understand
from tests.queries.opened import told, with_claims
from tests.text.little_index import CLAIMS, NAMES, lexicon, lexicon_of, parse


def understood(text: str) -> Understanding:
    return understand(text, parse(text), lexicon())


@pytest.mark.parametrize(
    ("text", "wanted", "remark"),
    [
        ("stell works", '("steel") AND ("works")', 'searched for "steel"; nothing for "stell"'),
        ("consulat", '("consulate")', 'searched for "consulate"; nothing for "consulat"'),
        ("foriggn investmet", '("foreign") AND ("investment")', 'searched for "foreign"; nothing for "foriggn"; '
         'searched for "investment"; nothing for "investmet"'),
        ("tyfoon", '("typhoon")', 'searched for "typhoon"; nothing for "tyfoon"'),
        ("steelworks", '("steel") AND ("works")', 'searched for "steel works"; nothing for "steelworks"'),
        ("trolley bus", '("trolleybus")', 'searched for "trolleybus"; nothing for "trolley bus"'),
        ("청진인구", '("청진") AND (("인구" OR "닌구" OR "린구"))', 'searched for "청진 인구"; nothing for "청진인구"'),
        ("清津病院", '("清津") AND ("病院")', 'searched for "清津 病院"; nothing for "清津病院"'),
        ("chek works oil", '("chaek") AND ("works") AND ("oil")', 'searched for "chaek"; nothing for "chek"'),
        (
            "counsel general russia",  # a word itself, but the others tell
            '("consul") AND ("general") AND ("russia")',
            'searched for "consul"; nothing for "counsel"',
        ),
    ],
)  # fmt: skip
def test_what_is_likelier_to_have_been_meant_is_an_answer(text: str, wanted: str, remark: str) -> None:
    found = understood(text)
    assert (found.search.wanted, found.remark, found.is_answer) == (wanted, remark, True)


def test_either_of_two_words_that_or_joins_will_do_where_none_has_both() -> None:
    found = understood("market or consulate trolleybus")
    assert found[1:] == (None, True)
    assert found.search.wanted == '("market" OR "consulate") AND ("trolleybus")'


def test_a_phrase_in_another_romanisation_stays_one() -> None:
    found = understood('"Su-nam sijang"')
    assert found.search.wanted == '(- {topics meanings questions rephrased} : "수남 남시 시장")'
    assert found.remark == 'searched for "수남시장"; nothing for "Su-nam sijang"'


@pytest.mark.parametrize(
    "text",
    [
        "casino",  # nothing is near
        "casino or stadium",
        "marathn",  # which is closer to another word
        "rabies",  # English, though a word of the dataset were a letter off
        "steal works",  # short, and a word itself
        "steel casino",  # what is asked for is nowhere
        "steel protest",  # each is there, but not together
        "steel protest furnace",
        "works 1938",
        "chek",  # so short that it needs other words
        "지하철",  # 철 is more than a tie
        "counsel russia",
        "清津地铁",
        "x" * (LONGEST + 1),
        '"steel market"',
    ],
)
def test_what_the_dataset_does_not_hold_has_no_answer(text: str) -> None:
    assert understood(text)[1:] == (None, False)


def test_what_comes_near_has_any_of_the_words() -> None:
    assert understood("steel stadium").search.wanted == '("steel") OR ("stadium")'
    assert understood("stadium").search.wanted == '("stadium")'
    assert understood("consulat stadium").search.wanted == '("consulate") OR ("stadium")'


def test_of_many_words_a_claim_may_lack_what_says_little() -> None:
    found = understood("market protest women traders steel works")
    assert found.is_answer
    assert found.remark == SOME
    assert (found.search.wanted or "").split(" OR ")[0] == (
        '({assertion names dates meanings questions rephrased} : (("market") AND ("protest") AND ("women") AND ("traders")))'
    )


@pytest.mark.parametrize("word", ["1938", "price", "crew", "tuition"])
def test_numbers_and_what_is_measured_are_never_lacked(word: str) -> None:
    assert not understood(f"market protest women traders {word}").is_answer
    assert not understood(f"{word} market protest women traders").is_answer


def test_what_a_question_asks_for_is_never_lacked() -> None:
    assert understood("why did market women traders protest about steel").is_answer
    assert not understood("which steel did market women traders protest about").is_answer


def by_other_words() -> Lexicon:
    """The little index as if its claims had all words as others for theirs."""
    return lexicon_of(*CLAIMS, names=NAMES, column="meanings")


def test_a_claim_that_lacks_a_word_says_enough_in_its_own_words() -> None:
    text = "market protest women steel works furnace"
    assert understood(text).is_answer
    assert not understand(text, parse(text), by_other_words()).is_answer


def test_of_three_words_none_may_be_missing_in_a_question_either() -> None:
    assert not understood("how did women traders trolleybus").is_answer
    assert understood("how did market women traders trolleybus").is_answer


def test_a_claim_that_lacks_little_of_many_words_may_say_the_rest_in_others() -> None:
    many, few = "market protest women traders steel", "market protest women steel"
    assert understand(many, parse(many), by_other_words()).is_answer
    assert understood(few).is_answer
    assert not understand(few, parse(few), by_other_words()).is_answer


def test_however_many_words_a_search_has_the_best_claims_are_asked_what_they_lack() -> None:
    assert understood("harbour crane quay berth depth dredger market protest women").is_answer
    assert not understood("harbour crane quay berth market protest women traders steel").is_answer


def test_a_name_may_be_lacked_that_many_claims_have() -> None:
    assert not understood("market protest women traders Sinam").is_answer  # one of twelve has it
    assert understood("market protest women traders steel works City").is_answer


@pytest.mark.parametrize(
    "name",
    ["Ranam", "ranam", "RANAM"],  # of a place, however it is typed
)
def test_the_name_of_a_place_is_never_lacked(name: str) -> None:
    assert understood("market protest women traders steel works tanker").is_answer
    assert not understood(f"market protest women traders steel works {name}").is_answer


def test_a_name_with_a_capital_is_never_lacked_though_it_is_english() -> None:
    assert understood("market protest women traders steel works tanker").is_answer
    assert not understood("market protest women traders steel works Polish").is_answer
    assert understood("Market Protest Women Traders Steel Works Tanker").is_answer  # a heading


def test_a_person_may_be_named_in_the_evidence_alone(
    small: dict[str, Any], save: Callable[..., Path], environment: dict[str, str]
) -> None:
    assert environment["XDG_CACHE_HOME"]
    said = {
        "Tankers lay idle.": "Kang Jok-tal, an admiral (제독), came by.",
        "Harbour works began.": "So says Bo Xylander.",
    }
    claims = ({"assertion": assertion, "evidence": told(says)} for assertion, says in said.items())
    dataset = Dataset(str(save(with_claims(small, *claims), "told.json")))
    assert dataset.understand("admiral").is_answer
    assert dataset.understand("Gang Jok Tal").is_answer
    assert dataset.understand("kang jok tal").is_answer
    assert dataset.understand("what did kang jok tal do with tankers").is_answer
    assert dataset.understand("Bo Xylander").is_answer  # of no Korean syllables, but side by side
    assert dataset.understand("xylander bo").is_answer
    assert not dataset.understand("Bo Smith").is_answer
    assert not dataset.understand("Bo Xylander -harbour").is_answer
    assert not dataset.understand('"green hats" Bo Xylander').is_answer
    assert not dataset.understand('Xylander 5"gun').is_answer
    assert not dataset.understand("admiral bo").is_answer  # an English word may stand beside any name
    assert dataset.understand("Kang Jok-tal tankers").is_answer
    assert dataset.understand("제독").is_answer
    assert not dataset.understand("Kang Jok Min").is_answer
    assert not dataset.understand("Kang Jok Tal trams").is_answer
    assert dataset.understand("tankers in port").is_answer


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("works-steel blast-furnase", ('("works")', '("steel")', '("blast")', '("furnace")')),  # each part corrected
        ("market in Sinam-dong", ('("market")', '("sinam")')),  # without what kind of place it is
    ],
)
def test_hyphenated_words_are_taken_apart(text: str, groups: tuple[str, ...]) -> None:
    found = understood(text)
    assert (found.search.groups, found.is_answer) == (groups, True)


def test_a_name_with_a_hyphen_is_none_but_as_a_whole() -> None:
    assert understood("oil-works furnace").is_answer
    assert not understood("Oil-works furnace").is_answer


def test_the_words_of_a_long_run_are_found_between_its_particles() -> None:
    found = understood("清津にあったそうなのですが病院")
    assert (found.search.groups, found.is_answer) == (('("清津")', '("病院")'), True)


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("신암 market", "sinam"),  # Hangul
        ("신암의 market", "sinam"),  # with its particle
        ("Синам market", "sinam"),  # Cyrillic
        ("market Синама", "sinam"),  # with its ending
    ],
)
def test_a_name_that_is_there_in_latin_letters_alone(text: str, searched: str) -> None:
    found = understood(text)
    assert f'("{searched}")' in (found.search.wanted or "")


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [
        ("draught dredger harbour crane berth tanker pilot", True),
        ("draught of the Dredger harbour crane berth tanker pilot", False),
    ],
)
def test_what_a_question_is_about_is_not_missing_in_an_answer(text: str, is_answer: bool) -> None:
    assert understood(text).is_answer == is_answer


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [
        ("hospital bridges crane quay", True),  # one of four words may be missing
        ("hospital crane quay 1938", False),  # a year is none beside them
        ("hospital bridges crane quay 1938", True),
        ("why hospital crane quay 1938", True),  # in a question each word tells
        ("hospitl crane quay 1938", True),
    ],
)
def test_a_year_is_no_word_beside_which_another_may_be_missing(text: str, is_answer: bool) -> None:
    words = lexicon_of("crane quay bridges 1938", "hospital", *["snow"] * 20)
    assert understand(text, parse(text), words).is_answer is is_answer


def test_a_misspelt_word_that_says_little_is_looked_past() -> None:
    found = understood("wehre steel furnace")
    assert (found.is_answer, found.search.groups) == (True, ('("steel")', '("furnace")'))


@pytest.fixture
def dataset(save: Callable[[Any], Path], small: dict[str, Any], environment: dict[str, str]) -> Dataset:
    """The small dataset, indexed in a cache folder of its own."""
    assert environment["XDG_CACHE_HOME"]
    return Dataset(str(save(small)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60) | st.text(alphabet='steelfound1938 *"-?청진の年OR', max_size=40))
def test_nothing_that_is_typed_raises(dataset: Dataset, text: str) -> None:
    search = dataset.understand(text).search
    assert len(list(dataset.claims(Selection(search=search)))) <= 4


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [
        ("steel works", True), ("stel works", True), ("port opened by a gazette", False), ("Gazette", True),
            ("gazette", False), ("the gazette", False),
        ("when were the steel works founded in Chongjin", True), ("subway", False), ("steel subway", False),
        ("port founded", False), ("", True), ("-steel", True),
    ],
)  # fmt: skip
def test_a_dataset_knows_what_it_does_not_hold(dataset: Dataset, text: str, is_answer: bool) -> None:
    assert dataset.understand(text).is_answer is is_answer


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Kang Kong", ('("kangkon")',)),
        ("kang kong", ('("kang")', '("kong")')),  # no name
        ("Kangs Kongs", ('("kangs")', '("kongs")')),  # two letters off
    ],
)
def test_a_misspelt_name_of_two_words_is_found_though_its_words_occur(
    save: Callable[[Any], Path], small: dict[str, Any], environment: dict[str, str], text: str, groups: tuple[str, ...]
) -> None:
    assert environment["XDG_CACHE_HOME"]
    small["actors"][0]["label"] = "Kang Kon"
    small["claims"][3]["assertion"] = "Ships of Hong Kong have been idle in Chongjin since 2017."
    found = Dataset(str(save(small))).understand(text)
    assert (
        tuple(re.sub(r' OR "gang"', "", group).replace("((", "(").replace("))", ")") for group in found.search.groups)
        == groups
    )
    assert found.is_answer is (len(groups) == 1)


def test_only_what_is_unsure_must_be_said_literally(
    save: Callable[[Any], Path], small: dict[str, Any], environment: dict[str, str]
) -> None:
    """Others of the words may be other names for what a claim says."""
    assert environment["XDG_CACHE_HOME"]
    small["claims"][3]["assertion"] = "A manager was fired in Chongjin in 2017."
    dataset = Dataset(str(save(small)))
    assert dataset.understand("dissmissed manger 2017").is_answer
    assert not dataset.understand("dismissed pilat 2017").is_answer


def test_of_three_words_none_may_be_there_by_its_topic_alone(
    small: dict[str, Any], save: Callable[..., Path], environment: dict[str, str]
) -> None:
    assert environment["XDG_CACHE_HOME"]
    on_steel = ({"assertion": said, "topics": ["steel"]} for said in ("Tankers lay idle outside.", *["Snow fell."] * 3))
    content = with_claims(small, *on_steel, *[{"assertion": "Fog fell."}] * 2)
    dataset = Dataset(str(save(content, "filed.json")))
    assert dataset.understand("tankers idle").is_answer
    assert not dataset.understand("steel tankers idle").is_answer
    assert dataset.understand("steel tankers idle outside").is_answer


@pytest.mark.parametrize("name", ["김지은", "Kim Ji-eun"])
def test_a_person_comes_before_an_author_of_that_name_in_any_script(
    small: dict[str, Any], save: Callable[..., Path], name: str
) -> None:
    small["claims"][3]["assertion"] = "Kim Ji-eun sailed from Chongjin in 2017."
    small["sources"][0]["authors"] = ["김지은"]
    dataset = Dataset(str(save(small)))
    found = list(dataset.ids(Selection().searching(dataset.understand(name).search)))
    assert found[0] == "CJ-0004"


def test_a_word_of_a_phrase_alone_is_no_correction() -> None:
    held = lexicon_of("city 다른", "city 구축 축함")
    assert what_is_meant("다롄", held) is None
    assert what_is_meant("구숙함", held) == Meant(["구축함"])


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [("AIS", False), ('"AIS"', False), ("AIS 1908", False), ("AI", True), ("GPS", True), ("SHIPS", True)],
)
def test_letters_of_an_abbreviation_are_no_ending(
    small: dict[str, Any], save: Callable[..., Path], text: str, is_answer: bool
) -> None:
    small["claims"][0]["evidence"][0]["says"] = "Opens the port in 1908; a summary made by AI, placed by GPS."
    assert Dataset(str(save(small))).understand(text).is_answer == is_answer
