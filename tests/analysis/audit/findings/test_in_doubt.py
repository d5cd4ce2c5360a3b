"""A claim in doubt confirms nothing, and corrects nothing where a better answer of its dispute is held."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence


def disputed_by(source: str) -> dict[str, str]:
    return {"source": source, "stance": "disputes", "says": "Not so."}


WORKS: dict[str, Any] = copy.deepcopy(TOWN)
WORKS["actors"] += [
    {"id": "mitsubishi", "label": "Mitsubishi", "kind": "company"},
    {"id": "nippon", "label": "Nippon Steel", "kind": "company"},
]
WORKS["claims"] = [
    claim(1, "Mitsubishi founded the old brewery at Chongjin.", actors=["mitsubishi"],
          evidence=[evidence("Mitsubishi.", "blog-2020"), disputed_by("gazette-1908")]),
    claim(2, "Nippon Steel founded the old brewery at Chongjin.", actors=["nippon"],
          evidence=[evidence("Nippon Steel.", "gazette-1908")]),
    claim(3, "The old brewery at Chongjin was founded in 1938.", date="1938"),
    claim(4, "The cannery of Chongjin was opened by herring merchants in 1921.", date="1921",
          evidence=[evidence("In 1921.", "blog-2020"), disputed_by("gazette-1908")]),
    claim(5, "Chongjin's fish cannery was opened in 1924.", date="1924",
          evidence=[evidence("In 1924."), evidence("The same.", "gazette-1908")]),
    claim(6, "The ropeway of Chongjin was opened by tin miners in 1931.", date="1931",
          evidence=[evidence("In 1931.", "blog-2020"), disputed_by("gazette-1908"), disputed_by("atlas-2001")]),
    claim(7, "The pier of Chongjin was paved by stonecutters in 1914.", date="1914",
          evidence=[evidence("In 1914."), disputed_by("gazette-1908")]),
    claim(9, "The flume of Chongjin was dug by 40 coopers in 1917.", date="1917",
          evidence=[evidence("40, in 1917.", "blog-2020"), disputed_by("gazette-1908")]),
    claim(11, "The lamp house of Chongjin was whitewashed in 1911.", date="1911"),
    claim(12, "The lamp house of Chongjin was whitewashed in 1914.", date="1914"),
    claim(13, "Under the guild the glee club of Chongjin met in the almshouse.",
          evidence=[evidence("The glee club met in the almshouse from 1916."), evidence("From 1919.", "gazette-1908")]),
    claim(14, "The glee club of Chongjin was formed in the almshouse in 1916.", date="1916"),
    claim(15, "The glee club of Chongjin moved to the almshouse in 1919.", date="1919"),
    claim(16, "A fifth of Chongjin's ropewalkers may have drowned in the 1890s.", kind="estimate", date="189X",
          evidence=[evidence("Perhaps a fifth drowned.", "blog-2020")]),
    claim(10, "The flume of Chongjin was dug by 90 coopers in 1912.", date="1912",
          evidence=[evidence("90."), evidence("The same.", "gazette-1908")]),
]  # fmt: skip
WORKS["disputes"] = [
    {"id": "founder", "question": "Who founded the brewery?", "claims": ["CJ-0001", "CJ-0002"]},
    {"id": "cannery", "question": "When was the cannery opened?", "claims": ["CJ-0004", "CJ-0005"]},
    {"id": "lamp-house", "question": "When was it whitewashed?", "claims": ["CJ-0011", "CJ-0012"]},
    {"id": "glee-club", "question": "Since when was it there?", "claims": ["CJ-0014", "CJ-0015"]},
    {"id": "flume", "question": "How many dug the flume?", "claims": ["CJ-0009", "CJ-0010"]},
]


@pytest.fixture
def works(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(WORKS)


def found(auditor: Auditor, text: str) -> list[str]:
    return [f"{each['code']} {each['message']}" for one in auditor.audit([text + "\n"]) for each in one["findings"]]


def test_what_a_disputed_claim_alone_tells_is_no_fact_though_others_tell_the_rest(works: Auditor) -> None:
    [told] = found(works, "The old brewery at Chongjin was founded by Mitsubishi.")
    assert told.startswith(
        "W201 told as a fact, but disputed: CJ-0001 (C4): Mitsubishi founded the old brewery at Chongjin"
    )
    assert found(works, "The old brewery at Chongjin was founded by Nippon Steel.")[0].startswith("I301")


@pytest.mark.parametrize(
    "text",
    [
        "The old brewery at Chongjin was founded by Mitsubishi for Kim Jong Il.",  # another name
        "The old brewery at Chongjin was painted by Mitsubishi.",  # another deed
    ],
)
def test_a_claim_in_doubt_that_tells_another_thing_is_no_reason_to_warn(works: Auditor, text: str) -> None:
    assert not any(each.startswith("W20") for each in found(works, text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chongjin's fish cannery was opened in 1924.", "I301"),  # which nobody disputes
        ("The lamp house of Chongjin was whitewashed in 1911.", "W211"),
        ("The lamp house of Chongjin was reportedly whitewashed in 1911.", "I301"),
        ("By one account the lamp house of Chongjin was whitewashed in 1911.", "I301"),
        ("The lamp house of Chongjin was whitewashed in 1911, the Press says.", "I301"),
        ("The glee club of Chongjin met in the almshouse.", "I301"),
        ("The glee club of Chongjin met in the almshouse from 1916.", "W211"),  # which only a source of that has
        ("About a fifth of Chongjin's ropewalkers drowned in the 1890s.", "W203"),
        ("Perhaps a fifth of Chongjin's ropewalkers drowned in the 1890s.", "I301"),
    ],
)
def test_one_answer_of_two_is_told_of_but_where_it_is_said_who_gives_it(works: Auditor, text: str, code: str) -> None:
    assert [each[:4] for each in found(works, text)] == [code]


def test_by_an_improbable_claim_alone_nothing_is_an_error(works: Auditor) -> None:
    told = found(works, "The ropeway of Chongjin was opened by tin miners in 1939.")
    assert told == ["W212 1939, but CJ-0006 (C5) has 1931 (Bloggers), which is improbable; check which it is"]


def test_an_error_by_a_claim_that_is_only_disputed_says_so(works: Auditor) -> None:
    told = found(works, "The pier of Chongjin was paved by stonecutters in 1919.")
    assert told == ["E102 1919, but CJ-0007 (B4) has 1914 (Press), which is disputed"]
