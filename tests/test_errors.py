"""Errors that a user can mend: their exit codes, and the nearest of the names that there are."""

import pytest

from chongjin_cli.errors import (
    INTERRUPTED,
    ChongjinError,
    DatasetError,
    FileError,
    Mend,
    OutputError,
    UsageError,
    nearest,
    once_each,
)

FORMATS = ("table", "json", "jsonl", "CSV")


@pytest.mark.parametrize(
    ("kind", "code"), [(ChongjinError, 2), (UsageError, 2), (DatasetError, 3), (OutputError, 3), (FileError, 3)]
)
def test_exit_codes(kind: type[ChongjinError], code: int) -> None:
    error = kind("what is wrong", "the mend")
    assert (error.exit_code, error.message, error.hint, str(error)) == (
        code,
        "what is wrong",
        "the mend",
        "what is wrong; the mend",
    )
    assert (kind("what is wrong").hint, str(kind("what is wrong"))) == (None, "what is wrong")


def test_a_mend_may_be_another_in_python() -> None:
    error = UsageError("no era 'x'", Mend("chongjin era lists them all", "eras() lists them all"))
    assert (error.hint, error.hint_in_python) == ("chongjin era lists them all", "eras() lists them all")
    assert str(error) == "no era 'x'; chongjin era lists them all"
    assert UsageError("no", "the mend").hint_in_python == "the mend"


def test_an_interrupt_has_the_code_that_shells_give_it() -> None:
    assert INTERRUPTED == 130


def test_another_try_may_help_only_where_an_error_says_so() -> None:
    assert DatasetError("cannot be read").is_passing is False


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("jsom", "did you mean json?"),
        ("JSONL", "did you mean jsonl?"),
        ("csv", "did you mean CSV?"),
        ("tab", "did you mean table?"),
        ("tale", "did you mean table?"),
        ("tle", "did you mean table?"),
        ("te", None),
        ("xml", None),
    ],
)
def test_the_nearest_of_the_names_that_there_are(name: str, mend: str | None) -> None:
    assert nearest(name, FORMATS) == mend
    assert nearest(name, FORMATS, list_all=True) == (mend or "there are: table, json, jsonl, CSV")


def test_names_may_stand_within_another() -> None:
    assert nearest("form", ("from", "to"), path="dates.") == "did you mean dates.from?"
    assert nearest("x", ("from", "to"), path="dates.") is None
    assert nearest("x", ("from", "to"), path="dates.", list_all=True) == "there are: dates.from, dates.to"


def test_several_values_in_one_text_are_given_an_option_each() -> None:
    assert once_each("--place", ["works", "a port"]) == (
        "for each of them: --place works --place 'a port'",
        "for each of them: place=['works', 'a port']",
    )
