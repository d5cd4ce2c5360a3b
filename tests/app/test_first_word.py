"""Which command a first word that is none may have been meant as."""

import pytest

from chongjin_cli.app.first_word import form_of, near_to


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("source", "sources"),
        ("Figure", "figures"),
        ("shows", "show"),
        ("searches", "search"),
        ("eras", "era"),
        ("show", "show"),
        ("showing", None),
        ("serch", None),
    ],
)
def test_another_form_of_a_name(word: str, command: str | None) -> None:
    assert form_of(word) == command


@pytest.mark.parametrize(("word", "command"), [("serch", "search"), ("eraa", "era"), ("map", None), ("seerrch", None)])
def test_a_slip(word: str, command: str | None) -> None:
    assert near_to(word) == command
