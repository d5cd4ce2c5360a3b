"""What sources and publishers are called, and the other names by which people may ask for them."""

from typing import Any

import pytest

from chongjin_cli.dataset.naming import authors, called, in_few_words, initials, label_of, other_names, source_name

SOURCE: dict[str, Any] = {
    "id": "talks", "title": None, "authors": ["A. Author"], "publisher": None, "publisher_id": None, "issued": None,
    "type": "interview", "url": None, "copy": None,
}  # fmt: skip
PRESS = {"publisher": "Press", "publisher_id": "press"}


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A and others")],
)
def test_authors(names: list[str], said: str) -> None:
    assert authors(names) == said


@pytest.mark.parametrize(
    ("changed", "name", "in_few", "in_a_word"),
    [
        ({}, "A. Author", "A. Author", "A. Author"),
        ({"title": "Talks"}, "Talks", "Talks, A. Author", "A. Author"),
        ({"title": "Talks", "authors": []}, "Talks", "Talks", "Talks"),
        ({"authors": []}, "talks", "an interview", "an interview"),
        ({"authors": [], "issued": "2011-07"}, "talks", "an interview, July 2011", "an interview"),
        ({"authors": [], "type": "software"}, "talks", "an unsigned text", "an unsigned text"),
        ({"issued": "2001-05", **PRESS}, "talks", "Press, May 2001", "Press"),
        ({"title": "Talks", "issued": "2001", **PRESS}, "Talks", "Talks, Press, 2001", "Press"),
    ],
)
def test_what_a_source_is_called(changed: dict[str, Any], name: str, in_few: str, in_a_word: str) -> None:
    assert called(SOURCE | changed) == name
    assert in_few_words(SOURCE | changed) == in_few
    assert source_name(SOURCE | changed) == in_a_word


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"type": "book", "copy": "https://litlife.club/books/1/read?page=7"}, "a book on litlife.club"),
        ({"type": "post-weblog", "url": "http://www.Example.org:80"}, "an unsigned blog post on Example.org"),
        ({"url": "https://a.org/x", "copy": "https://b.org/x"}, "an interview on a.org"),
        ({"url": "ftp://a.org"}, "an interview"),
        ({"issued": "2001"}, "an interview"),
    ],
)
def test_a_source_that_nothing_names_is_called_by_what_it_is_and_its_site(changed: dict[str, Any], name: str) -> None:
    source = {**SOURCE, "authors": [], **changed}
    assert source_name(source) == label_of(source) == name
    assert called(source) == "talks"


def test_what_another_record_is_called() -> None:
    assert called({"id": "press", "label": "Press"}) == label_of({"id": "press", "label": "Press"}) == "Press"
    assert label_of(SOURCE | PRESS) == "Press"
    assert label_of(SOURCE) == "A. Author"


@pytest.mark.parametrize(
    ("changed", "names"),
    [
        ({}, ["A. Author"]),
        ({"title": "Talks", "issued": "2001"}, ["A. Author", "Talks, A. Author, 2001"]),
        (PRESS, ["A. Author"]),  # an interview speaks by its author's voice
        ({"type": "article-newspaper", "issued": "2001", **PRESS}, ["Press, 2001"]),
        ({"type": "article-newspaper", **PRESS}, []),
    ],
)
def test_other_names_of_a_source(changed: dict[str, Any], names: list[str]) -> None:
    assert list(other_names(SOURCE | changed)) == names


@pytest.mark.parametrize(
    ("label", "in_text", "names"),
    [
        ("Institute for Unity (IU)", "the Institute for Unity",
         ["the Institute for Unity", "Institute for Unity", "Institute for Unity", "IU"]),
        ("Foreign Ministry (Japan)", "Japan's Foreign Ministry", ["Japan's Foreign Ministry"] * 2),
        ("Customs (USA)", "US Customs", ["US Customs"] * 2),
        ("Blog", "a blog", ["a blog", "blog"]),
    ],
)  # fmt: skip
def test_other_names_of_a_publisher(label: str, in_text: str, names: list[str]) -> None:
    assert list(other_names({"id": "it", "label": label, "in_text": in_text})) == names


def test_other_records_have_none_of_these() -> None:
    assert list(other_names({"id": "port", "label": "Port", "aliases": ["harbour"]})) == []


@pytest.mark.parametrize(
    ("label", "aliases", "name"),
    [
        ("Radio Free Asia", ["자유아시아방송", "RFA"], "RFA"),
        ("Committee for Human Rights in North Korea", ["HRNK Insider", "HRNK"], "HRNK"),
        ("Radio Free Asia", ["Rfa", "FRA", "R"], "Radio Free Asia"),  # no capitals, another order, one letter
        ("Academy of Beekeepers, Carpenters, Dyers, Engravers and Founders", ["ABCDEF"], None),  # too long
        ("Yonhap", [], "Yonhap"),
    ],
)
def test_the_initials_that_a_publisher_goes_by(label: str, aliases: list[str], name: str | None) -> None:
    assert initials(label, aliases) == (name or label)
