"""Records by the names people know them by."""

from typing import Any

import pytest

from chongjin_cli.present.labels import Labels, counted, holdings, listed, years
from chongjin_cli.queries.store import Dataset
from tests.conftest import Save


@pytest.fixture
def labels(small: dict[str, Any], save: Save) -> Labels:
    """Those of the small dataset, with names in scripts of their own."""
    small["publishers"] += [
        {**small["publishers"][0], "id": name, "label": label, "aliases": aliases}
        for name, label, aliases in (
            ("asahi", "Asahi", ["Asahi Shimbun", "朝日新聞", "아사히"]), ("pravda", "Правда", ["真理報"]),
            ("lodz", "Łódź", ["Lodz", "Ṿarsha"]), ("chosen", "Chosŏn", ["Ch'osŏn", "Chʼosŏn", "조선"]), ("paper", "Paper 新聞", ["新聞"]),
        )
    ]  # fmt: skip
    small["places"] += [
        {"id": "ranam", "label": "Ranam", "kind": "district", "names": {"ko": "나남", "hanja": "羅南"}},
        {"id": "same", "label": "Same", "kind": "district", "names": {"ko": "羅南", "hanja": "羅南", "ja": "ラナン"}},
    ]
    return Labels(Dataset(str(save(small))))


@pytest.mark.parametrize(
    ("name", "words"),
    [("ranam", "Ranam (나남 羅南)"), ("same", "Same (羅南)"), ("works", "Kim Chaek Works (김책제철)")],
)
def test_places_in_their_own_script(labels: Labels, name: str, words: str) -> None:
    assert labels.named("place", name) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("asahi", "Asahi (朝日新聞)"), ("pravda", "Правда"), ("lodz", "Łódź"), ("chosen", "Chosŏn (조선)"), ("paper", "Paper 新聞"), ("press", "Press"),
        ("bloggers", "Bloggers (블로거)"),
    ],
)  # fmt: skip
def test_publishers_in_their_own_script(labels: Labels, name: str, words: str) -> None:
    assert labels.publisher(name) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [("works", "Kim Chaek Works"), ("nippon-steel", "Nippon Steel"), ("steel", "Steel"), ("nothing", "nothing")],
)
def test_what_is_measured(labels: Labels, name: str, words: str) -> None:
    assert labels.thing(name) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, ""), ("1908-04-01", "1908"), ("1938-05~", "about 1938"), ("1945-08-13/1945-08-16", "1945"),
        ("1995-02/1998", "1995–1998"), ("2017-05/..", "since 2017"), ("/2009-03", "by 2009"), ("../..", "at all times"),
        ("../1907", "until 1907"), ("1938-05?", "perhaps 1938"), ("193X", "1930s"), ("19XX", "20th century"),
        ("2013-22", "2013"), ("1990-05-XX", "1990"),
    ],
)  # fmt: skip
def test_the_years_of_a_date(date: str | None, words: str) -> None:
    assert years(date) == words


def test_what_a_dataset_holds_tells_of_sources_that_were_not_read_where_there_is_room() -> None:
    about = {"claims": 4, "sources": 1006, "sources_read": 5, "places": 1, "actors": 0, "disputes": 2}
    whole = "4 claims, 1,006 sources (5 read), 1 place, 0 actors, 2 disputes"
    assert holdings(about, ", ") == holdings(about, ", ", len(whole)) == whole
    assert holdings(about, ", ", len(whole) - 1) == "4 claims, 1,006 sources, 1 place, 0 actors, 2 disputes"
    assert holdings({**about, "sources": 5}, " · ") == "4 claims · 5 sources · 1 place · 0 actors · 2 disputes"


def test_lists_and_numbers_in_words() -> None:
    assert [listed(["A", "B", "C"][:number]) for number in (1, 2, 3)] == ["A", "A and B", "A, B and C"]
    assert [counted(number, "claims") for number in (0, 1, 1862)] == ["0 claims", "1 claim", "1,862 claims"]
