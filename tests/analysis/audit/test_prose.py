"""What long sentences of real articles need: what says nothing is not named, and no claim of little of one comes first."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.told_there import words_untold
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording.tokens import tokens
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim

ARTICLE: dict[str, Any] = copy.deepcopy(TOWN)
ARTICLE["disputes"] = []
ARTICLE["places"] += [
    {"id": "province", "label": "North Hamgyong", "kind": "province"},
    {"id": "rajin", "label": "Rajin", "kind": "city"},
    {"id": "wonsan", "label": "Wonsan", "kind": "city"},
]
next(place for place in ARTICLE["places"] if place["id"] == "chongjin")["within"] = "province"
ARTICLE["claims"] = [
    claim(1, "Five glaziers accused of theft, arson, gossip, gambling, usury, slander, forgery and smuggling were "
          "publicly pilloried in Chongjin in August 1923.", date="1923-08",
          figures=[{"measure": "workforce", "of": "works", "value": 5, "as_of": "1923-08"}]),
    claim(2, "The almshouse of Chongjin lies in a meadow."),
    claim(3, "Ferries of Chongjin carried smiths in 1904.", date="1904"),
    claim(4, "Ferries of Chongjin carried smiths in 2010.", date="2010"),
    claim(5, "Under the friars sea lanes have led from Chongjin to Ussuriysk and to Japan.", places=["ussuriysk"],
          questions=["Was Kholmsk linked?", "Who laid a cable?", "Which are the northern ones?"]),
    claim(7, "The lamp of Kholmsk shines on Wonsudae in Chongjin."),
    claim(8, "A smithy of Chongjin had anvils, bellows, tongs and a trough."),
    claim(6, "Snow fell on the province.", places=["province"]),
]  # fmt: skip


@pytest.fixture
def article(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(ARTICLE)


def test_a_word_that_only_ties_is_not_named(article: Auditor) -> None:
    text = "Hence the gloomy almshouse of Chongjin currently lies in a meadow, a significant fact."
    statement = Statement(read(text, article.holdings.names), article.holdings)
    assert words_untold(statement, article.holdings.of_ids(["CJ-0002"]))[0] == ["gloomy"]


def test_what_home_lies_in_is_no_name_of_its_own_behind_it(article: Auditor) -> None:
    names = article.holdings.names
    for text, keys in (
        ("It lies at Chongjin in the North Hamgyong province.", ["place:chongjin"]),
        ("It lies at Chongjin, North Hamgyong.", ["place:chongjin"]),
        ("It came to Chongjin, which is in North Hamgyong.", ["place:chongjin", "place:province"]),
        ("It lies at Chongjin and North Hamgyong.", ["place:chongjin", "place:province"]),
        ("It lies at Rajin in North Hamgyong.", ["place:rajin", "place:province"]),
    ):
        assert [name.key for name in Names.find(names, tokens(text))] == keys
