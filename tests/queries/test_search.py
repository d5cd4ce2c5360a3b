"""What a search wants, and why it found a claim."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.errors import UsageError
from chongjin_cli.queries import what_if
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.opened import opened, with_claims

Save = Callable[..., Path]


@pytest.fixture(scope="module")
def with_zinc(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small dataset, where Zinc is another name of the topic Steel."""
    industry, steel, port = SMALL["topics"]
    topics = [industry, steel | {"aliases": ["Zinc"]}, port]
    return opened({**SMALL, "topics": topics}, tmp_path_factory.mktemp("zinc"))


def test_a_search_that_nobody_would_type_is_refused(dataset: Dataset) -> None:
    assert dataset.understand("steel " * 166).search.wanted
    assert dataset.understand("x" * 1000)
    with pytest.raises(UsageError) as error:
        dataset.understand("x" * 1001)
    assert (error.value.message, error.value.hint) == ("a search of 1,001 characters", "use at most 1,000")


COKE = (
    "The furnace burnt coke at night.", "At night coke burnt in the furnace.", "Coke of the furnace burnt at night and day.",
)  # fmt: skip
"""Assertions that have all of the words that are asked for."""


@pytest.mark.parametrize(
    ("words", "whole", "found"),
    [
        ("furnace coke night", 1, "1 9"),
        ("furnace coke night", 2, "1 2 9"),
        ("furnace coke night", 3, "1 2 3"),
        ("when was coke burnt in the furnace at night?", 3, "1 2 3 9"),
    ],
)
def test_where_few_claims_say_all_of_the_words_or_one_asks_those_that_say_all_but_one_are_found_too(
    small: dict[str, Any],
    save: Save,
    words: str,
    whole: int,
    found: str,
) -> None:
    told = {**dict(enumerate(COKE[:whole], 1)), 8: "Coke burnt.", 9: "The furnace burnt at night."}
    claims = ({"id": f"CJ-000{number}", "assertion": assertion} for number, assertion in told.items())
    dataset = Dataset(str(save(with_claims(small, *claims))))
    understood = dataset.understand(words)
    assert (understood.is_answer, understood.remark) == (True, None)
    assert " ".join(sorted(name[-1] for name in dataset.ids(Selection(search=understood.search)))) == found


@pytest.mark.parametrize(("elsewhere", "found"), [(0, 4), (1, 4), (2, 11)])
def test_a_question_finds_nothing_by_words_alone_that_nearly_every_claim_has(
    small: dict[str, Any], save: Save, elsewhere: int, found: int
) -> None:
    townspeople = [*["Workers of the town burnt coke."] * 4, *["Workers of the town slept."] * (9 - elsewhere)]
    claims = ({"assertion": assertion} for assertion in (*townspeople, *["Coke burnt."] * elsewhere))
    dataset = Dataset(str(save(with_claims(small, *claims))))
    search = dataset.understand("why did workers of the town have coke?").search
    assert dataset.count(Selection(search=search)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("furnace 1940", "2 4 1 3 5"),
        ("furnace 1990", "3 4 2 1 5"),
        ("furnace 1930s 1990", "1 2 3 4 5"),  # of no one year
        ("blower 1940", "6"),  # nothing says the rest
        ("1999", ""),
    ],
)
def test_of_what_is_near_to_a_search_for_a_year_the_nearest_in_time_comes_first(
    small: dict[str, Any], save: Save, words: str, found: str
) -> None:
    dated = ({"assertion": "The furnace burnt.", "date": date} for date in ("1930", "1942", "1980", "1943/1960"))
    claims = (*dated, {"assertion": "The furnace burnt."}, {"assertion": "Ships came in 1940."})
    dataset = Dataset(str(save(with_claims(small, *claims))))
    understood = dataset.understand(words)
    assert not understood.is_answer
    names = [name[-1] for name in dataset.ids(Selection(search=understood.search))]
    assert " ".join(names if understood.search.year else sorted(names)) == found


@pytest.mark.parametrize(
    ("date", "is_answer"),
    [
        ("2025-05-26", True),
        ("2025-05-25/2025-05-26", True),
        ("2025-05-26/2025-05-27", True),
        ("2025-05-12/2025-05-26", True),
        ("2025-05-12/2025-05-27", False),
        ("2025-05-27/2025-05-29", False),
        ("2025-05", False),
    ],
)
def test_a_day_finds_claims_whose_few_days_take_it_in(
    small: dict[str, Any], save: Save, date: str, is_answer: bool
) -> None:
    dataset = Dataset(str(save(with_claims(small, {"assertion": "The furnace burnt.", "date": date}))))
    assert dataset.understand("furnace 26 May 2025").is_answer is is_answer


@pytest.mark.parametrize(
    ("words", "reasons"),
    [
        ("idle", {}),
        ("vessels", {}),  # another word for ships
        ("seishin trade", {"CJ-0001": "by a name of its place or actor"}),
        ("seishin 1930s", dict.fromkeys(("CJ-0002", "CJ-0003"), "by its date")),
        ("deserted", {"CJ-0004": "by a question that it answers"}),
        ("zinc", dict.fromkeys(("CJ-0002", "CJ-0003"), "by its topic")),
        ("zinc 1938 founded", {"CJ-0002": "by its topic"}),
        ("quotes", {"CJ-0003": "in its evidence"}),
        ("gazette", {"CJ-0001": "in a source's title or author"}),
        ("author 1938", {"CJ-0002": "in a source's title or author"}),
    ],
)
def test_why_a_claim_was_found_that_does_not_say_it_itself(
    with_zinc: Dataset, words: str, reasons: dict[str, str]
) -> None:
    search = with_zinc.parse(words)
    found = list(with_zinc.ids(Selection(search=search)))
    assert found
    assert with_zinc.reasons(search, found) == reasons


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zinc", "4"),  # another name of a topic
        ("steel", "2 3 4"),  # its own
        ("tin OR ship", "2 3 4"),
        ('"tin" OR "ship"', "4"),
        ("tin", "2 3"),  # nobody says it
        ("lead", "1"),  # evidence does
        ("zinc steel", "4"),  # together another name of a topic
        ("zinc ships", "4"),
        ("zinc OR trade", "1 2 3 4"),
    ],
)
def test_one_word_that_claims_say_is_not_looked_for_among_other_names_of_topics(
    tmp_path: Path, words: str, found: str
) -> None:
    industry, steel, port = SMALL["topics"]
    lead = SMALL["claims"][0]["evidence"][0] | {"says": "Names lead."}
    claims = [
        SMALL["claims"][0] | {"evidence": [lead]},
        *SMALL["claims"][1:3],
        SMALL["claims"][3] | {"assertion": "Ships with zinc and steel have been idle since 2017."},
    ]
    dataset = opened(
        {
            **SMALL,
            "topics": [industry, steel | {"aliases": ["Zinc", "Tin", "Lead", "Zinc steel"]}, port],
            "claims": claims,
        },
        tmp_path,
    )
    understood = dataset.understand(words)
    assert understood.is_answer
    assert " ".join(sorted(name[-1] for name in dataset.ids(Selection(search=understood.search)))) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Musan", "2 4"),
        ("무산", "2 4"),
        ("茂山", "2 4"),
        ("Мусан", "2 4"),  # that it is called so nobody says
        ("Mosan", "2 4"),
        ("mosan", "2 4"),
        ("나남", "1"),  # two places have it
        ("구시", "1"),  # its label is more than a word
    ],
)
def test_the_name_of_a_place_finds_in_any_script_what_its_label_finds(
    small: dict[str, Any], save: Save, name: str, found: str
) -> None:
    says = {1: "나남 구시", 2: "", 3: "무산 군청 茂山", 4: "Speaks of Musan."}
    for number, text in says.items():
        small["claims"][number - 1]["evidence"][0]["says"] = text or "Founded."
    places = {"musan": ("Musan", ["무산", "茂山", "Mosan"]), "ranam": ("Ranam", ["나남"]), "nanam": ("Nanam", ["나남"]),
              "old": ("Old town", ["구시"])}  # fmt: skip
    small["places"] += [
        {"id": place, "label": label, "kind": "city", "names": {"aliases": aliases}}
        for place, (label, aliases) in places.items()
    ]
    small["claims"][1]["places"] = ["musan"]
    small["topics"][0]["aliases"] = ["Musan"]
    dataset = Dataset(str(save(small)))
    understood = dataset.understand(name)
    assert " ".join(sorted(each[-1] for each in dataset.ids(Selection(search=understood.search)))) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("protest", "1"),
        ("Protestants", "2 3"),
        ('"protestant"', "2 3"),
        ("protest*", "1 2 3"),
        ("protestant -church", "3"),
        ("churches -protestants", ""),
    ],
)
def test_a_word_is_not_found_by_another_that_only_shares_its_stem(tmp_path: Path, words: str, found: str) -> None:
    protest, church, blog, ships = SMALL["claims"]
    claims = [
        protest | {"assertion": "Women protested at Chongjin in 1908."},
        church | {"assertion": "The Protestant church of Chongjin was founded in 1938."},
        blog | {"evidence": [blog["evidence"][0] | {"says": "Of Protestants."}, protest["evidence"][0]]},
        ships,
    ]
    dataset = opened({**SMALL, "claims": claims, "disputes": []}, tmp_path)
    search = dataset.understand(words).search
    match = dataset.parse(words)
    for gone in ([], ["gazette-1908"]):  # a source of the first claim and the third
        if gone:
            what_if.without(dataset, gone)
        for selection in (Selection(search=search), Selection(match=match)):
            assert " ".join(sorted(name[-1] for name in dataset.ids(selection))) == found


def test_why_it_was_found_is_told_and_shown_by_the_word_itself(tmp_path: Path) -> None:
    protest = SMALL["claims"][0]
    told = [protest["evidence"][0] | {"says": "Of Protestants."}]
    claims = [protest | {"assertion": "Women protested in Chongjin.", "evidence": told}]
    dataset = opened({**SMALL, "claims": [*claims, *SMALL["claims"][1:]]}, tmp_path)
    search = dataset.understand("protestant").search
    assert dataset.reasons(search, ["CJ-0001"]) == {"CJ-0001": "in its evidence"}
    assert dataset.matching_words(search, ["Protestants protested"]) == {"Protestants"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2397", ""),
        ("steel 2397", ""),
        ('"law 2397"', ""),
        ("law-2397", ""),
        ("2371", "4"),
        ("law 2371", "4"),
        ("1,500", "4"),
        ("7", "1"),
        ("39", "2 3"),
    ],
)
def test_a_number_that_stands_in_no_claim_is_not_found_by_a_topic_or_a_title(
    small: dict[str, Any], save: Save, words: str, found: str
) -> None:
    small["topics"][1]["aliases"] = ["law 2397", "law 39"]
    small["sources"][1]["title"] = "Law 2397"
    small["claims"][3]["assertion"] = "Some 1,500 ships have been idle under law 2371."
    dataset = Dataset(str(save(small)))
    understood = dataset.understand(words)
    ids = dataset.ids(Selection(search=understood.search, sort="id"))
    assert " ".join(claim[-1] for claim in ids if understood.is_answer) == found


def test_near_a_number_that_is_not_held_is_what_the_other_words_find(dataset: Dataset) -> None:
    understood = dataset.understand("idle 2397")
    assert not understood.is_answer
    assert list(dataset.ids(Selection(search=understood.search))) == ["CJ-0004"]


def test_who_asks_for_nobody_in_particular_has_no_answer(dataset: Dataset) -> None:
    assert dataset.understand("who founded the works").is_answer
    assert not dataset.understand("who used the place").is_answer


@pytest.mark.parametrize(
    ("words", "said", "asked"),
    [
        ("idle", "4", ""),
        ("harbour", "4", ""),
        ("deserted", "", "4"),
        ("abandoned", "", ""),  # another word for it, which nobody uses here
        ("gazette", "", ""),
        ("-gazette", "2 3 4", ""),
    ],
)
def test_which_claims_say_what_a_search_wants(dataset: Dataset, words: str, said: str, asked: str) -> None:
    search = dataset.parse(words)
    found = dataset.saying(search, set(dataset.ids(Selection(search=search))))
    assert [" ".join(sorted(name[-1] for name in each)) for each in found] == [said, asked]


@pytest.mark.parametrize(
    ("words", "is_answer"),
    [
        ("latest news", False), ("what is new?", False), ("뉴스", False), ("news of steel", True), ("recent port", True),
        ("steel", True),
    ],
)  # fmt: skip
def test_who_asks_for_news_of_nothing_is_not_given_claims_with_the_words(
    small: dict[str, Any], save: Save, words: str, is_answer: bool
) -> None:
    small["claims"][0]["assertion"] = "New steel made news at the port, the latest and most recent 뉴스."
    assert Dataset(str(save(small))).understand(words).is_answer is is_answer


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("rank", "2 3 1 4"), ("newest", "2 4 3 1"), ("date", "2 1 3 4"), ("id", "2 1 3 4"), ("grade", "2 1 3 4"),
    ],
)  # fmt: skip
def test_in_any_order_what_says_the_words_itself_comes_before_what_has_them_in_evidence_or_a_question(
    small: dict[str, Any], save: Save, sort: str, found: str
) -> None:
    first, second, third, fourth = small["claims"]
    first["evidence"][0]["says"] = "Opens the port for zinc from 1 April 1908."
    second |= {"assertion": "Zinc was smelted in Chongjin in 1938.", "figures": []}
    third |= {"assertion": "The steel works were founded in 1939.", "date": "1939", "questions": ["Was zinc smelted?"]}
    third["evidence"] = [first["evidence"][0] | {"says": "Founded in 1939."}]
    fourth["evidence"][0]["says"] = "They wait for zinc."
    small["disputes"] = []
    dataset = Dataset(str(save(small)))
    search = dataset.understand("zinc").search
    assert " ".join(name[-1] for name in dataset.ids(Selection(search=search, sort=sort))) == found


@pytest.mark.parametrize(
    ("words", "is_answer"),
    [("idle 1950", True), ("idle Wonsan", False), ("idle in 1950?", False), ("is it idle 1950", False)],
)
def test_a_year_that_no_question_asks_of_may_be_in_the_evidence_alone(
    small: dict[str, Any], save: Save, words: str, is_answer: bool
) -> None:
    small["claims"][3]["evidence"][0]["says"] = "Idle, unlike in 1950, as those of Wonsan and the furnace."
    assert Dataset(str(save(small))).understand(words).is_answer is is_answer


ACCOUNTS = (
    ("supports", "A pilot saw the buoy and the lantern of the ferry, with a cook aboard."),
    ("partly", "Of the beacon: a gunner saw its lantern."),
    ("partly", "A stoker came with the gunner."),
    ("context", "Elsewhere a diver met the mason and the tailor."),
    ("disputes", "A weaver, a potter and a miller deny it."),
)
"""What the accounts of a claim have, by their stances."""


@pytest.fixture(scope="module")
def with_accounts(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small dataset, where one claim has several accounts."""
    opening, founded, rival, ships = SMALL["claims"]
    evidence: list[dict[str, str]] = [{"source": "essay", "stance": stance, "says": says} for stance, says in ACCOUNTS]
    for piece in evidence[1:3]:
        piece["part"] = "ships idle"
    evidence[1]["locator"] = "sheet 12"
    ships = ships | {"assertion": "A shipyard of Chongjin has been idle since 2017.", "evidence": evidence}
    claims = [opening | {"questions": ["Did the zeppelin land?"]}, founded, rival, ships]
    return opened({**SMALL, "claims": claims}, tmp_path_factory.mktemp("texts"))


@pytest.mark.parametrize(
    ("search", "is_answer"),
    [
        ("pilot buoy lantern", True),
        ("pilots buoys lanterns", True),  # in any form
        ("beacon gunner sheet", True),  # where in the source it stands
        ("zeppelin pilot buoy", False),  # asked
        ("pilot buoy gunner", False),  # each in another
        ("diver mason tailor", False),  # context
        ("weaver potter miller", False),  # denies the claim
        ("pilot buoy lantern cook gunner", False),
        ("pilot buoy lantern cook gunner stoker", False),
    ],
)
def test_of_words_that_claims_do_not_say_one_account_must_tell_all(
    with_accounts: Dataset, search: str, is_answer: bool
) -> None:
    assert with_accounts.understand(search).is_answer is is_answer


def test_what_is_written_together_is_taken_apart_too_where_more_claims_have_its_parts(
    small: dict[str, Any], save: Save
) -> None:
    for claim, asked in zip(small["claims"], ("茂山開港", "茂山は開港", "茂山", "開港"), strict=False):
        claim["questions"] = [asked]
    dataset = Dataset(str(save(small)))
    understood = dataset.understand("茂山開港")
    assert understood.remark == 'searched for "茂山 開港", too'
    assert [name[-1] for name in dataset.ids(Selection(search=understood.search))] == ["1", "2"]


def test_a_name_of_two_words_in_another_script_comes_first(small: dict[str, Any], save: Save) -> None:
    small["places"].append(
        {"id": "consulate", "label": "Consulate", "kind": "building", "names": {"ko": "소련 영사관"}}
    )
    small["claims"][1]["places"] = ["consulate"]
    small["claims"][0]["questions"] = ["소련 원조 소련", "영사관"]
    dataset = Dataset(str(save(small)))
    search = dataset.understand("소련 영사관").search
    assert [name[-1] for name in dataset.ids(Selection(search=search))] == ["2", "1"]


@pytest.mark.parametrize(
    ("works", "found"),
    [
        ("Kimchaek", "2"),  # which another has as its name, too: what has the name as it stands
        ("The works", "12"),  # what has the label
    ],
)
def test_a_place_whose_label_another_has_is_not_found_by_its_older_name(
    small: dict[str, Any], save: Save, works: str, found: str
) -> None:
    names = {"ko": "김책", "aliases": ["Songjin"]}
    small["places"].append({"id": "town", "label": "Kimchaek", "kind": "city", "names": names})
    small["places"][1] = {"id": "works", "label": works, "kind": "works", "names": {"ko": "김책제철"}}
    small["claims"] = small["claims"][:2]
    small["claims"][0] |= {"assertion": "Kimchaek and Songjin had a port.", "places": []}
    small["disputes"] = []
    dataset = Dataset(str(save(small)))
    search = dataset.understand("김책").search
    assert "".join(name[-1] for name in dataset.ids(Selection(search=search))) == found


DATES = ("1989-12-31", "1990", "1990-05", "1991-01", "/1990", "../1990-05", None)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mill since 1990", "2 3 4 5 6"),
        ("mill after 1990", "4"),
        ("mill before 1990", "1 5 6"),
        ("mill before 1990 until 2000", "1 5 6"),
        ("mill until 1990", "1 2 3 5 6"),
        ("mill after May 1990", "2 4 5"),
        ("mill from 1989 to 1989", "1"),
        ("mill before the nineties", "1"),
        ("mill between 1990-05 and 1990", "2 3 5 6"),
        ("mill 1989-91", "1 2 3 4 5 6"),
        ("1991/1995 mill", "4"),
        ("mill Apr-June 1990", "2 3 5 6"),
    ],
)
def test_a_year_after_since_or_before_is_a_condition_of_time(
    small: dict[str, Any], save: Save, words: str, found: str
) -> None:
    claims = (
        {"id": f"CJ-000{place}", "assertion": "The mill ran.", "date": date} for place, date in enumerate(DATES, 1)
    )
    dataset = Dataset(str(save(with_claims(small, *claims))))
    understood = dataset.understand(words)
    assert understood.is_answer
    assert (understood.remark or "").startswith('searched for "mill" of the time ')
    ids = sorted(dataset.ids(Selection(search=understood.search)))
    assert " ".join(name[-1] for name in ids) == found
    assert dataset.understand_unfinished(words) == understood


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("port 1/4/1908", 'read "1/4/1908" as 1 April 1908, not 4 January 1908'),
        (
            "port since 4/1/1908",
            'read "4/1/1908" as 4 January 1908, not 1 April 1908; searched for "port" of the time since 4 January 1908',
        ),
        ("port 1 April 1908", None),
    ],
)
def test_a_date_in_numbers_that_is_two_days_is_read_with_a_remark(dataset: Dataset, words: str, remark: str) -> None:
    understood = dataset.understand(words)
    assert understood.remark == remark
    assert dataset.understand_unfinished(words) == understood


def test_what_no_calendar_has_is_no_condition(dataset: Dataset) -> None:
    assert not dataset.understand("mill since 31 February 1990").search.is_of_a_time


def test_without_an_answer_the_nearest_to_a_decade_come_first(dataset: Dataset) -> None:
    understood = dataset.understand("port after the 2030s")
    assert (understood.is_answer, understood.search.year) == (False, 2030)


def test_a_time_alone_is_all_that_is_of_it_the_newest_first(dataset: Dataset) -> None:
    understood = dataset.understand("what happened since 1908?")
    assert understood.remark == "searched for all of the time since 1908"
    assert list(dataset.ids(Selection(search=understood.search))) == list(
        dataset.ids(Selection(first=19080101, sort="newest"))
    )


def test_what_is_not_of_the_time_is_no_answer_the_nearest_in_time_first(dataset: Dataset) -> None:
    understood = dataset.understand("steel after 2030")
    assert (understood.is_answer, understood.remark, understood.search.year) == (False, None, 2030)


@pytest.mark.parametrize(
    ("words", "remark"),
    [("who runs Chongjin", 'searched for "mayor"'), ("how do people reach it?", 'searched for "travel"')],
)
def test_a_question_that_says_little_is_read_by_the_word_for_it(
    small: dict[str, Any], save: Save, words: str, remark: str
) -> None:
    told = (
        "The mayor of Chongjin spoke to people.",
        "People travel to Chongjin.",
        *["Chongjin is of the people."] * 20,
    )
    dataset = Dataset(str(save(with_claims(small, *({"assertion": each} for each in told)))))
    understood = dataset.understand(words)
    assert (understood.remark, dataset.count(Selection(search=understood.search))) == (remark, 1)


def test_a_question_of_a_name_alone_is_answered_by_what_asks_so_or_not(small: dict[str, Any], save: Save) -> None:
    claims = [{"assertion": f"Chongjin is {each}.", "questions": []} for each in range(20)]
    claims[3]["questions"] = ["Where does Chongjin lie?"]
    dataset = Dataset(str(save(with_claims(small, *claims))))
    where = dataset.understand("where is Chongjin")
    assert (where.is_answer, list(dataset.ids(Selection(search=where.search)))) == (True, ["CJ-0004"])
    assert not dataset.understand("what is Chongjin").is_answer
    assert dataset.understand("Chongjin?").is_answer


@pytest.mark.parametrize(("many", "is_answer"), [(2, True), (3, False)])
def test_what_an_old_name_of_home_is_is_told_by_the_few_that_say_it(
    small: dict[str, Any], save: Save, many: int, is_answer: bool
) -> None:
    was = ["Seishin, now " if each < many else "" for each in range(20)]
    claims = [{"assertion": f"{old}Chongjin is {each}.", "places": ["chongjin"]} for each, old in enumerate(was)]
    understood = (dataset := Dataset(str(save(with_claims(small, *claims))))).understand("what is Seishin?")
    assert understood.is_answer is is_answer
    assert len(list(dataset.ids(Selection(search=understood.search)))) == (many if is_answer else 20)


@pytest.mark.parametrize(
    ("words", "is_answer"),
    [
        ("who was the captain of the ferry Haru", True),
        ("name of the captain of the ferry Haru", True),
        ("who was the captain of the ferry Maru", False),  # of the claim with the word no person is an actor
        ("captain of the ferry Maru", True),
        ("who was the pilot of the ferry Haru", False),
        ("how deep is the harbour", True),
        ("how wide is the harbour", False),  # broad, in another word
        ("harbour broad", True),
    ],
)
def test_who_held_an_office_and_what_a_question_is_about_a_claim_says_itself(
    small: dict[str, Any], save: Save, words: str, is_answer: bool
) -> None:
    small["actors"].append({"id": "kim-song-san", "label": "Kim Song-san", "kind": "person"})
    claims: list[dict[str, Any]] = [
        {"assertion": "Kim Song-san was captain of the ferry Haru.", "actors": ["kim-song-san"]},
        {"assertion": "The captain of the ferry Maru was arrested."},
        {"assertion": "The harbour is deep and broad."},
        {"assertion": "The pilot of the ferry Haru was arrested."},
    ]
    dataset = Dataset(str(save(with_claims(small, *claims, *({"assertion": f"Coal {n}."} for n in range(9))))))
    assert dataset.understand(words).is_answer is is_answer


def test_of_a_dataset_without_persons_who_held_an_office_is_told_by_the_words(
    small: dict[str, Any], save: Save
) -> None:
    told = [{"assertion": "The captain of the ferry Maru was O."}, *({"assertion": f"Coal {n}."} for n in range(9))]
    assert Dataset(str(save(with_claims(small, *told)))).understand("who was the captain of the ferry Maru").is_answer


@pytest.mark.parametrize(("word", "found"), [("music", "2"), ("warship", ""), ("song", "1 2")])
def test_a_part_of_a_hyphenated_name_is_called_nothing_else(
    small: dict[str, Any], save: Save, word: str, found: str
) -> None:
    told = "Kang Song-san was born in Chongjin.", "A song on steel was heard in Chongjin."
    claims = [{"assertion": each, "questions": [f"Is it so that {each}"]} for each in told]
    dataset = Dataset(str(save(with_claims(small, *claims))))
    understood = dataset.understand(word)
    ids = dataset.ids(Selection(search=understood.search)) if understood.is_answer else ()
    assert " ".join(sorted(each[-1] for each in ids)) == found
