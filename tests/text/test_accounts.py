"""Accounts cut into the parts that say one thing each."""

from typing import Any

from chongjin_cli.text.accounts import Part, parts_of, parts_told


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
