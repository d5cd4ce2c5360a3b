"""Accounts cut into the parts that say one thing each."""

from typing import Any

import pytest

from chongjin_cli.text.accounts import Part, parts_of, parts_told, without_remarks


def test_an_account_is_cut_at_semicolons_and_sentences_behind_its_opening() -> None:
    assert parts_of("Relays RFA, of the yard: it has two slips; 143 soldiers. No year. It stood in 1945.", "RFA") == [
        Part("Relays RFA, of the yard", "it has two slips", "RFA"),
        Part("Relays RFA, of the yard", "143 soldiers.", "RFA"),
        Part("Relays RFA, of the yard", "It stood in 1945.", "RFA"),
    ]


def test_a_time_of_day_and_an_abbreviation_cut_nothing() -> None:
    assert parts_of("It sailed at 14:09 from No. 3 wharf.", "x") == [
        Part("", "It sailed at 14:09 from No. 3 wharf.", "x")
    ]


def test_only_what_tells_a_claim_or_a_part_of_it_counts() -> None:
    pieces: list[Any] = [
        {"stance": stance, "says": f"One that {stance} it.", "publisher": "", "title": "", "source": "atlas"}
        for stance in ("supports", "partly", "disputes", "context")
    ]
    assert [part.text for part in parts_told(pieces)] == ["One that supports it.", "One that partly it."]


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("It has two slips. The yard is not in the part read.", "It has two slips."),
        ("It opened in 1987; the day is not told.", "It opened in 1987;"),
        ("It opened in 1987, and where is not told; it stands.", "It opened in 1987; it stands."),
        ("By a source on a 5th: it has two slips. No year is shown.", "By a source on a 5th: it has two slips."),
        ("It has two slips; of its crew nothing in the part read.", "It has two slips;"),
        ("Chongjin is not named.", ""),
        # no remarks
        ("The culprit was not named.", "The culprit was not named."),
        ("It was not built; no ship came.", "It was not built; no ship came."),
        (
            "Prices for 7 August (no year in the text read) are 5,800 won.",
            "Prices for 7 August (no year in the text read) are 5,800 won.",
        ),
    ],
)
def test_what_a_reader_remarks_is_not_told(says: str, told: str) -> None:
    assert without_remarks(says) == told
