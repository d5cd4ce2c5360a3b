"""In which order search gives what it finds: best match, better grade, later date."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest

import chongjin_cli
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.queries.opened import told, with_claims

Described = tuple[str, str, str, list[Any]]
"""Assertion, source, date and figures of a claim."""
Ask = Callable[..., list[str]]
JUDGED, OTHER, UNJUDGED = "atlas-2001", "blog-2020", "essay"


@pytest.fixture
def ask(small: dict[str, Any], save: Callable[..., Path]) -> Ask:
    """Search among such claims; gives their places among them."""

    def search(words: str, *claims: Described, confirmed: int = 0) -> list[str]:
        described = [
            {"assertion": assertion, "date": date, "evidence": told("So.", source), "figures": figures}
            for assertion, source, date, figures in claims
        ]
        small.update(with_claims(small, *described))
        if confirmed:
            small["claims"][confirmed - 1]["evidence"].append({"source": OTHER, "stance": "supports", "says": "So."})
        dataset = chongjin_cli.open(str(save(small, "ranked.json")))
        return [claim["id"][-1] for claim in dataset.search(words)]

    return search


def test_an_assertion_with_little_else_comes_first(ask: Ask) -> None:
    wordy = "Ships lay at the piers of the harbour for years while cranes rusted and sheds fell in."
    assert ask("ships", (wordy, JUDGED, "1990", []), ("Ships lay idle.", JUDGED, "1990", [])) == ["2", "1"]


def test_alike_the_better_grade_comes_first(ask: Ask) -> None:
    better: Described = ("Ships lay empty.", JUDGED, "1980", [])
    assert ask("ships", ("Ships lay idle.", "blog-2020", "1990", []), better) == ["2", "1"]


def test_alike_and_of_one_grade_the_later_date_comes_first(ask: Ask) -> None:
    assert ask("ships", ("Ships lay idle.", JUDGED, "1980", []), ("Ships lay empty.", JUDGED, "1990", [])) == ["2", "1"]


def test_what_cannot_be_judged_comes_behind_what_matches_nearly_as_well(ask: Ask) -> None:
    better: Described = ("Ships lay idle and empty.", JUDGED, "1990", [])
    assert ask("ships", ("Ships lay idle.", UNJUDGED, "1990", []), better) == ["2", "1"]


def test_what_independent_sources_confirm_comes_before_what_matches_hardly_better(ask: Ask) -> None:
    short: Described = ("Ships lay idle.", JUDGED, "1990", [])
    longer: Described = ("Ships lay idle and empty.", JUDGED, "1990", [])
    assert ask("ships", short, longer) == ["1", "2"]
    assert ask("ships", short, longer, confirmed=2) == ["2", "1"]


def test_what_cannot_be_judged_comes_before_what_hardly_matches(ask: Ask) -> None:
    about_it: Described = ("The port lay idle.", UNJUDGED, "1990", [])
    assert ask("port", ("Cranes rust.", JUDGED, "1990", []), about_it) == ["2", "1"]


def test_a_year_in_words_comes_before_one_that_is_only_a_date(ask: Ask) -> None:
    told: Described = ("Ships of 1990 lay idle there for years.", JUDGED, "1995", [])
    assert ask("1990", ("Ships lay idle.", JUDGED, "1990", []), told) == ["2", "1"]


def test_what_evidence_says_comes_before_the_title_of_its_source(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    first, second = small["claims"][0], small["claims"][3]
    first["evidence"] = told("So.")
    second["evidence"] = told("By the lighthouse.", OTHER)
    small["sources"][0]["title"] = "Lighthouse atlas"
    small.update(claims=[first, second], disputes=[], retired=[])
    dataset = chongjin_cli.open(str(save(small, "titled.json")))
    assert [claim["id"][-1] for claim in dataset.search("lighthouse")] == ["4", "1"]


def test_a_question_is_answered_by_all_sides_of_a_dispute_the_best_first(
    small: dict[str, Any],
    save: Callable[..., Path],
) -> None:
    """The best match brings its rivals along; what only matches stays behind them."""
    content = with_claims(
        small,
        {"assertion": "The mill was founded in 1937.", "evidence": told("So.", OTHER)},
        {"assertion": "A mill of the company Nippon was founded by 1938 after years of plans."},
        {"assertion": "The mill was founded.", "evidence": told("So.", OTHER)},
        {"assertion": "The mill burnt when it was founded."},
    )
    content["disputes"] = [{"id": "mill", "question": "When was the mill founded?", "claims": ["CJ-0001", "CJ-0002"]}]
    dataset = chongjin_cli.open(str(save(content, "disputed.json")))
    stated, asked = (
        [claim["id"][-1] for claim in dataset.search(words)] for words in ("mill founded", "when was the mill founded?")
    )
    assert stated[:2] == ["1", "2"]
    assert asked[:2] == ["2", "1"]
    assert sorted(asked) == ["1", "2", "3", "4"]
    pages = [dataset.search("when was the mill founded?", limit=1, offset=place) for place in range(5)]
    assert [page[0]["id"][-1] for page in pages[:4]] == asked
    assert pages[4] == []
    assert [claim["id"][-1] for claim in dataset.search("when was the mill founded?", sort="id")] == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_a_question_for_a_number_is_answered_by_a_figure_first(ask: Ask) -> None:
    figure = {"measure": "workforce", "of": "works", "value": 12, "as_of": "1990"}
    claims = [("Ships lay idle.", JUDGED, "1991", []), ("Ships lay idle, 12 of them.", JUDGED, "1990", [figure])]
    assert ask("ships", *claims) == ["1", "2"]
    assert ask("how many ships", *claims) == ["2", "1"]


def test_a_nickname_of_the_city_in_plain_words_does_not_stand_for_these(
    small: dict[str, Any],
    save: Callable[..., Path],
) -> None:
    small["places"][0]["names"]["aliases"] += ["City of Gold", "Golden Sinbad"]
    dataset = chongjin_cli.open(str(save(small)))
    assert list(dataset.search("gold")) == []
    in_one, other = ({claim["id"] for claim in dataset.search(name)} for name in ("cityofgold", "sinbad"))
    assert in_one == other != set()


def test_a_word_with_a_hyphen_is_found_in_one(ask: Ask) -> None:
    claims: list[Described] = [
        (f"{name} was shipped.", JUDGED, "1990", []) for name in ("Pugo-ri", "Home-grown rice", "Steel")
    ]
    assert ask("pugori", *claims) == ["1"]
    assert ask("homegrown rice", *claims) == ["2"]


def test_a_number_of_something_is_given_by_a_number_or_a_figure_of_it(ask: Ask) -> None:
    figure = {"measure": "workforce", "of": "works", "value": 12, "as_of": "1990"}
    ships: Described = ("Ships lay idle on 12 May 1990.", JUDGED, "1990-05-12", [])
    assert ask("number of ships", ships) == []
    assert ask("ships", ships) == ["1"]
    assert ask("number of ships", ships, ("Some 30 old ships lay idle.", JUDGED, "1990", [])) == ["2", "1"]
    assert ask("number of ships", ships, ("Ships lay idle, all told.", JUDGED, "1990", [figure])) == ["2", "1"]


def test_a_search_in_a_run_of_characters_is_more_than_the_name_of_the_country_in_it(ask: Ask) -> None:
    claims: list[Described] = [
        ("北朝鮮 has ports.", JUDGED, "1990", []), ("北朝鮮 shipped たばこ from its 港.", JUDGED, "1991", []),
    ]  # fmt: skip
    assert ask("たばこを積み出すところの北朝鮮の港", *claims)[0] == "2"


def test_a_number_of_what_a_claim_calls_otherwise_is_given_by_any_number_in_it(ask: Ask) -> None:
    murders: Described = ("Two murders a month were committed.", JUDGED, "1990", [])
    one: Described = ("A murder was committed.", JUDGED, "1990", [])
    none: Described = ("Murder was committed.", JUDGED, "1990", [])
    homicides: Described = ("Homicides were feared.", JUDGED, "1990", [])
    assert ask("how many homicides", murders) == ["1"]
    assert ask("how many murders", one) == ["1"]
    assert ask("how many homicides", none) == []
    assert ask("how many murders", none) == []
    assert ask("how many homicides", homicides) == []
    assert ask("how many homicides committed", murders, homicides) == ["1"]  # though another calls it so


def test_a_number_beside_what_only_a_question_names_is_not_of_that(
    ask: Ask, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    assert ask("how many ferries", ("Two boats left.", JUDGED, "1990", [])) == []
    for asked, found in (("Were there ferries?", 0), ("How many ferries left?", 1)):
        small["claims"][0]["questions"] = [asked]
        dataset = chongjin_cli.open(str(save(small, "asked.json")))
        assert len(list(dataset.search("how many ferries"))) == found


def test_a_number_under_another_name_is_of_what_the_claim_says_itself(
    ask: Ask, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    assert ask("how many homicides in port", ("Two murders in port.", JUDGED, "1990", [])) == ["1"]
    small["claims"][0]["evidence"][0]["says"] = "Smugglers fled."
    dataset = chongjin_cli.open(str(save(small, "told.json")))
    assert [claim["id"] for claim in dataset.search("murders smugglers")] == ["CJ-0001"]
    assert list(dataset.search("how many homicides smugglers")) == []


def test_a_name_of_three_parts_is_looked_for_as_one(ask: Ask) -> None:
    parts: Described = ("Kang Mok met Jok Pil and Ri Tal.", JUDGED, "1990", [])
    whole: Described = ("Kang Jok-tal came.", JUDGED, "1990", [])
    assert ask("Kang Jok Tal", parts) == []
    assert ask("Kang Jok Tal", parts, whole) == ["2"]
    assert ask("Gang Jok-tal came", parts, whole) == ["2"]
    assert ask("kang jok tal", parts) == ["1"]  # these may be words


def test_a_verb_in_russian_finds_what_is_called_by_its_noun(ask: Ask) -> None:
    bombed: Described = ("The quay was bombed.", JUDGED, "1990", [])
    assert ask("кто бомбил", bombed) == ["1"]
    assert ask("кто строил", bombed) == []


def test_a_century_finds_what_is_dated_in_it(ask: Ask) -> None:
    fort: Described = ("A fort stood there.", JUDGED, "1455", [])
    later: Described = ("A fort stood there.", JUDGED, "1555", [])
    for century in ("15th century", "fifteenth-century", "1400s"):
        assert ask(f"{century} fort", fort, later) == ["1"], century


def test_what_nobody_can_judge_comes_behind_what_matches_nearly_as_well_and_is_longer(ask: Ask) -> None:
    judged: Described = ("Ships lay idle by the quays.", OTHER, "1990", [])
    assert ask("ships", ("Ships lay idle.", UNJUDGED, "1990", []), judged) == ["2", "1"]


def test_another_word_that_is_two_is_found_by_both(ask: Ask) -> None:
    orphanage: Described = ("An orphanage stood there.", JUDGED, "1990", [])
    assert ask("baby home stood", orphanage) == ["1"]
    assert ask("baby stood", orphanage) == []


def test_an_adjective_of_measure_in_a_question_measures_nothing(
    ask: Ask, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    claims: list[Described] = [("Water was fetched from the stream.", JUDGED, "1990", [])]
    assert ask("water stream", *claims) == ["1"]
    small["claims"][0]["questions"] = ["How long did people wait for water at the stream?"]
    dataset = chongjin_cli.open(str(save(small, "asked.json")))
    assert [claim["id"] for claim in dataset.search("people wait stream")] == ["CJ-0001"]
    assert list(dataset.search("length stream")) == []


def test_evidence_that_tells_all_of_a_search_answers_it(
    ask: Ask, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    claims: list[Described] = [("Ships lay idle.", JUDGED, "1990", []) for _ in range(3)]
    assert ask("ships", *claims) == ["1", "2", "3"]
    small["claims"][0]["evidence"][0]["says"] = "Counts 45 passengers from Zhapu, all with parasols."
    small["claims"][1]["evidence"][0]["says"] = "No passengers, no parasols."
    dataset = chongjin_cli.open(str(save(small, "told.json")))
    for words, found in (
        ("45 passengers parasols", 1),
        ("45 pasengers parasols", 1),  # corrected, too
        ("passengers parasols", 0),  # too few words
        ("passengers parasols Zhapu", 1),
        ("passengers parasols umbrellas", 0),
        ("passengers of Zhapu with parasols", 1),  # what is asked of a thing, too
    ):
        assert len(list(dataset.search(words))) == found, words


def test_what_a_question_is_about_is_not_in_the_evidence_alone(
    ask: Ask, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    claims: list[Described] = [("A destroyer, the Okpo, was launched at the quay.", JUDGED, "1990", [])]
    claims += [("Ships lay idle.", JUDGED, "1990", [])] * 20
    assert ask("captain of the destroyer", *claims) == []
    small["claims"][0]["evidence"][0]["says"] = "Thanks by the captain."
    dataset = chongjin_cli.open(str(save(small, "captain.json")))
    assert [claim["id"] for claim in dataset.search("captain destroyer launched quay")] == ["CJ-0001"]
    assert list(dataset.search("who is the captain of the destroyer launched at the quay")) == []


def test_a_question_of_two_words_that_say_something_is_answered_by_claims_with_both(ask: Ask) -> None:
    claims: list[Described] = [
        (f"The harbour {each}.", JUDGED, "1990", []) for each in ("market sold rice", "market was shut", "rice ran out")
    ]
    claims += [("The harbour was shelled.", JUDGED, "1990", [])] * 7
    assert ask("is there rice at the harbour market?", *claims) == ["1"]
    assert ask("is there rice at the harbour market?", *claims[1:]) == []


def test_a_thing_of_two_words_that_the_evidence_of_several_claims_has_is_found_without_quotes(
    ask: Ask, small: dict[str, Any], save: Callable[..., Path]
) -> None:
    claims: list[Described] = [("Ships lay idle.", JUDGED, "1990", []) for _ in range(9)]
    assert ask("hot springs", *claims) == []
    for many, found in ((3, 0), (4, 4)):
        for claim in small["claims"][:many]:
            claim["evidence"][0]["says"] = "They went on to the hot springs."
        dataset = chongjin_cli.open(str(save(small, f"springs-{many}.json")))
        assert len(list(dataset.search("hot springs"))) == found
        assert list(dataset.search("springs hot")) == list(dataset.search("are there hot springs")) == []
        assert len(list(dataset.search("ships hot springs"))) == found  # all are about ships


def test_what_stands_for_an_english_word_must_be_said_by_a_claim_itself(ask: Ask) -> None:
    others: list[Described] = [("Ships lay idle.", JUDGED, "1980", [])] * 3
    meant: Described = ("A man was shot in public in the square.", JUDGED, "1990", [])  # which is called an execution
    said: Described = ("Executions were held in public in the square.", JUDGED, "1990", [])
    assert ask("executions square 1990", meant, *others) == ["1"]
    assert ask("elections square public 1990", said, *others) == ["1"]
    assert ask("elections square public 1990", meant, *others) == []


def test_of_two_words_one_that_only_a_topic_has_is_no_answer(
    small: dict[str, Any], save: Callable[..., Path], environment: dict[str, str]
) -> None:
    assert environment["XDG_CACHE_HOME"]
    calls = {"evidence": told("Calls there.")}
    others = [calls] * 11 + [{**calls, "topics": ["steel"]}] * 8
    content = with_claims(small, {**calls, "assertion": "Hyundai came."}, *others)
    dataset = chongjin_cli.open(str(save(content, "topics.json")))
    assert list(dataset.search("Hyundai port")) == []
    assert [claim["id"] for claim in dataset.search("Hyundai calls")] == ["CJ-0001"]


def test_a_number_to_rely_on_comes_before_one_that_matches_hardly_better(ask: Ask, small: dict[str, Any]) -> None:
    small["publishers"][1]["reliability"] = "D"
    figure = {"measure": "workforce", "of": "works", "value": 12, "as_of": "1990"}
    doubtful: Described = ("Ships lay idle, 12 of them.", OTHER, "1990", [figure])
    better: Described = ("Ships lay idle, 12 of them, on a day of that long year.", JUDGED, "1990", [figure])
    assert ask("ships lay idle", doubtful, better) == ["1", "2"]
    assert ask("how many ships lay idle", doubtful, better) == ["2", "1"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cranes rust parasols", 1),
        ("cranes parasols", 0),  # too few
        ("cranes rust 1987", 1),  # a year, too
        ("cranes rust length", 0),  # what is measured is of the claim itself
    ],
)
def test_one_of_some_words_may_be_told_in_the_evidence(
    ask: Ask, small: dict[str, Any], save: Callable[..., Path], words: str, found: int
) -> None:
    ask("cranes", ("Cranes rust.", JUDGED, "1990", []), *[("Ships lay idle.", JUDGED, "1990", [])] * 3)
    small["claims"][0]["evidence"][0]["says"] = "Counts parasols in 1987, their length and more."
    assert len(list(chongjin_cli.open(str(save(small, "told.json"))).search(words))) == found


@pytest.mark.usefixtures("environment")
def test_why_claims_were_found_is_asked_until_all_have_a_reason(
    small: dict[str, Any], save: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = Dataset(str(save(small)))
    asked: list[list[str]] = []
    found_in = Dataset._found_in

    def noted(self: Dataset, columns: str, wanted: str, claims: Collection[str]) -> set[str]:
        asked.append([columns, *sorted(claims)])
        return found_in(self, columns, wanted, claims)

    monkeypatch.setattr(Dataset, "_found_in", noted)
    found = dataset.reasons(dataset.parse("founded"), ["CJ-0002", "CJ-0003"])
    assert (found, asked) == ({}, [["assertion", "CJ-0002", "CJ-0003"]])
    asked.clear()
    found = dataset.reasons(dataset.parse("works"), ["CJ-0001", "CJ-0002", "CJ-0003"])
    assert (found, asked[1]) == ({}, ["assertion names", "CJ-0001"])


def test_claims_that_match_alike_come_by_their_best_single_text(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    """The first answers one question with each word; the second, which says more besides, just what was asked."""
    asked = ["who sails ships", "when was the port dug"], ["who sails", "when was the port of ships dug deep"]
    content = with_claims(small, *({"assertion": "It grew.", "questions": questions} for questions in asked))
    dataset = Dataset(str(save(content)))
    search = dataset.understand("port ships dug").search
    for words in (search, search._replace(is_question=True)):
        assert list(dataset.ids(Selection(search=words))) == ["CJ-0002", "CJ-0001"]
        assert list(dataset.ids(Selection(search=words, limit=1))) == ["CJ-0002"]
        assert list(dataset.ids(Selection(search=words, limit=1, offset=1))) == ["CJ-0001"]
        assert list(dataset.ids(Selection(search=words, sort="id"))) == ["CJ-0001", "CJ-0002"]
        assert list(dataset.ids(Selection(search=words._replace(text="")))) == ["CJ-0001", "CJ-0002"]


def test_how_a_question_asks_is_no_part_of_what_a_text_has_of_it(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    asked = ["who founded the yard", "trade of a port"], ["who saw a port that was founded for ships of steel"]
    content = with_claims(small, *({"assertion": "It grew.", "questions": questions} for questions in asked))
    dataset = Dataset(str(save(content)))
    search = dataset.understand("who founded the port?").search
    assert list(dataset.ids(Selection(search=search))) == ["CJ-0002", "CJ-0001"]
    assert list(dataset.ids(Selection(search=search._replace(about=frozenset())))) == ["CJ-0001", "CJ-0002"]


def test_who_did_something_is_told_by_no_claim_that_does_not_say_so(ask: Ask) -> None:
    crew: Described = ("The ferry Swallow of the harbour had a crew of 12.", JUDGED, "1990", [])
    built: Described = ("A yard of the town built the ferry Swallow for the harbour.", JUDGED, "1991", [])
    others: list[Described] = [("Ships lay idle.", JUDGED, "1980", [])] * 9
    assert ask("who built the harbour ferry Swallow", crew, built, *others)[0] == "2"
    assert ask("who steered the harbour ferry Swallow", crew, built, *others) == []
    assert ask("how much did the harbour ferry Swallow cost", crew, built, *others) == []


def test_a_figure_of_the_most_reliable_sources_comes_first(ask: Ask, small: dict[str, Any]) -> None:
    figure = {"measure": "workforce", "of": "works", "value": 12, "as_of": "1990"}
    counted: Described = ("Ships lay idle, 12 of them.", JUDGED, "1990", [figure])
    assert ask("how many ships", counted, counted) == ["1", "2"]
    census = {**small["sources"][0], "id": "census", "title": "Census", "reliability": "A", "reliability_reason": "So."}
    small["sources"].append(census)
    assert ask("how many ships", counted, (counted[0], "census", "1990", [figure])) == ["2", "1"]
    assert ask("how many ships", (counted[0], "census", "1990", [figure]), counted) == ["1", "2"]


def test_what_says_it_in_other_words_comes_before_what_is_only_asked_for_it_in_other_words(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    said = "People starved to death there in the nineties, most of all among those who had no kin abroad."
    asked = {"assertion": "Trains ran.", "questions": ["Did the trains run in the years when people starved?"]}
    dataset = chongjin_cli.open(str(save(with_claims(small, asked, {"assertion": said}), "asked.json")))
    assert [found["id"] for found in dataset.search("голод")] == ["CJ-0002", "CJ-0001"]


def test_an_everyday_word_of_another_language_is_looked_for_in_english_too(ask: Ask) -> None:
    claims: list[Described] = [
        ("The wharf was rebuilt.", JUDGED, "1990", []),
        ("The place is called 선창.", JUDGED, "1990", []),
        ("Trains ran.", JUDGED, "1990", []),
        ("Trams ran.", JUDGED, "1990", []),
    ]
    assert ask("선창 복구", *claims) == ["1"]
    assert ask("선창 놀이공원", *claims) == []


def test_a_million_is_found_by_its_digits(ask: Ask) -> None:
    assert ask("wages 100만", ("Wages rose to a million won.", JUDGED, "1990", [])) == ["1"]


def test_a_single_word_is_ranked_by_where_claims_have_it_not_by_their_letters(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    said = {"assertion": "Heroin was made in the works."}
    asked = {"assertion": "A nurse fell.", "questions": ["heroine of the landing"]}
    dataset = chongjin_cli.open(str(save(with_claims(small, asked, said), "letters.json")))
    assert [claim["id"] for claim in dataset.search("heroin")] == ["CJ-0002", "CJ-0001"]


def test_what_says_a_single_word_comes_before_what_is_often_asked_with_it(
    small: dict[str, Any], save: Callable[..., Path]
) -> None:
    asked = {"assertion": "The town had 900 people.", "questions": ["before the famine", "famine years", "the famine"]}
    said = {"assertion": "In the long and bitter years of the famine half of the works stood still for want of coal."}
    dataset = chongjin_cli.open(str(save(with_claims(small, asked, said), "famine.json")))
    assert [claim["id"] for claim in dataset.search("famine")] == ["CJ-0002", "CJ-0001"]
    assert [claim["id"] for claim in dataset.search("famine years")] == ["CJ-0001", "CJ-0002"]


def test_of_a_span_alone_what_befell_within_it_comes_first(ask: Ask) -> None:
    claims: list[Described] = [
        ("Ships lay idle.", JUDGED, "1930/1960", []),
        ("The quay was shelled.", JUDGED, "1953", []),
        ("The quay was built.", JUDGED, "1950", []),
        ("The quay was sold.", JUDGED, "1949/1950", []),
        ("The quay was flooded.", JUDGED, "1953-02/1954", []),
    ]
    assert ask("1950 to 1953", *claims) == ["3", "2", "1", "4", "5"]
    assert ask("since 1950", *claims) == ["1", "5", "2", "3", "4"]  # the newest first
