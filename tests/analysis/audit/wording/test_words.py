"""What words tell: what means the same, what excludes, and how sure a sentence is."""

import pytest

from chongjin_cli.analysis.audit.wording.denials import denied, is_negated, lacked
from chongjin_cli.analysis.audit.wording.hedges import is_hedged, is_round, is_surer, looks_ahead
from chongjin_cli.analysis.audit.wording.words import groups_of, meaning_the_same, opposites_of, stem


def test_words_that_mean_the_same_are_known_from_each_other() -> None:
    for one, other in (("sink", "founder"), ("port", "harbour")):
        assert (stem(other) in meaning_the_same(stem(one))) is not groups_of(stem(one)).isdisjoint(
            groups_of(stem(other))
        )
    assert stem("harbour") in meaning_the_same(stem("port"))
    assert not meaning_the_same("zzz")


def test_words_that_mean_the_same_share_a_group() -> None:
    assert not groups_of(stem("inhabitants")).isdisjoint(groups_of(stem("population")))
    assert groups_of(stem("rice")).isdisjoint(groups_of(stem("iron")))


def test_an_army_is_no_navy() -> None:
    assert stem("army") in opposites_of(stem("navy"))


def test_opposites_go_both_ways() -> None:
    assert stem("closed") in opposites_of(stem("opened"))
    assert stem("open") in opposites_of(stem("close"))


@pytest.mark.parametrize(
    "text",
    ["It reportedly sank.", "Reports say that it sank.", "According to Yonhap it sank.", "It is said to have sunk.",
     "By one account it sank.", "Satellite images of May showed it sunk.", "A source counts it as sunk.", "It may have sunk.", "Defectors describe a city of hunger.", "It sank, the paper reported.",
     "They allege that it sank.", "Seoul alleges that it sank.", "It had, one account has it, sunk.",
     "It is said that it sank.", "The police suspected in May that it sank.", "They doubt that it sank.",
     "Doubts came up whether it sank."],
)  # fmt: skip
def test_hedged(text: str) -> None:
    assert is_hedged(text)


@pytest.mark.parametrize(
    "text",
    [
        "It sank.",
        "In May it sank.",
        "The officials have been shot.",
        "The reporter sank.",
        "It accounts for half of it.",
        "A man with a suspected case of flu sank.",
        "It was suspected of nothing.",
    ],
)
def test_not_hedged(text: str) -> None:
    assert not is_hedged(text)


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Coal was loaded not at Nampo but at Wonsan.", False),
        ("Coal is no longer loaded at Nampo but at Wonsan.", False),
        ("It did not sink but burned.", True),
        ("No market did more business than this.", False),
        ("No ship was larger by far than this.", False),
        ("No market was there.", True),
        ("No camp known to be at work lay farther north.", False),
        ("No other camp known to be at work lay so far north.", False),
        ("No other camp was at work.", True),
        ("It stood behind none but Nampo.", False),
        ("None of them sank.", True),
        ("It went to Wonsan and not, as first meant, to Rajin.", False),
        ("It was not, as first meant, sunk.", True),
        ("The work got nowhere.", True),
        ("It brought in next to nothing.", False),
        ("They had nothing to sell.", True),
        ("The book Nothing to Envy won the prize.", False),  # a title
    ],
)
def test_a_contrast_is_no_denial(text: str, denies: bool) -> None:
    assert is_negated(text) is denies


@pytest.mark.parametrize(
    ("one", "other", "surer"),
    [
        ("It will be taken up.", "It may be taken up.", True),
        ("It would be taken up.", "It could be taken up.", True),
        ("It may be taken up.", "It may be taken up.", False),
        ("It will probably be taken up.", "It may be taken up.", False),
        ("It will be taken up.", "It will be taken up, and may last.", False),
        ("It was taken up in May.", "It may be taken up.", False),
    ],
)
def test_what_is_told_surer_than_another_text(one: str, other: str, surer: bool) -> None:
    assert is_surer(one, other) is surer


def test_may_is_no_hedge_where_the_claim_has_it() -> None:
    assert not is_hedged("It may have sunk.", "It may have run aground and sunk.")
    assert is_hedged("It may have sunk.", "It sank in May.")
    assert is_hedged("It may perhaps have sunk.", "It may have sunk.")


def test_round_ahead_and_denied() -> None:
    assert is_round("some 300 men")
    assert is_round("something like 300 men")
    assert is_round("in the region of 300 men")
    assert not is_round("in the region there were 300 men")
    assert not is_round("300 men")
    assert looks_ahead("It is to be opened.")
    assert looks_ahead("It would open.")
    assert not looks_ahead("It opens.")
    assert is_negated("It never opened.")
    assert not is_negated("Camp No. 25 held no more than 10.")


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("There are no lifts in the town.", {"lift"}),
        ("The lift does not climb, and the stairs are dark.", {"climb"}),
        ("It was marked by bribe and not by skill.", {"skill"}),
        ("Nobody cares to live high up, for want of lifts.", {"care", "high"}),
        ("There was no money for widening the port.", {"monei"}),
        ("There are lifts.", set()),
        ("None of the men aboard the ship sunk off Wonsan survived.", {"man", "aboard", "ship", "sink", "surviv"}),
        ("No man aboard the ship sunk off Wonsan survived.", {"man", "aboard", "ship", "sink", "surviv"}),
    ],
)
def test_what_a_text_denies(text: str, stems: set[str]) -> None:
    assert denied(text) == stems


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("The blocks lack lifts.", {"lift"}),
        ("High floors were unpopular, because lifts were lacking.", {"floor", "lift"}),
        ("The sick lay on straw in the dark for want of lamps.", {"lamp"}),
        ("They were kept from any contact.", {"contact"}),
        ("The blocks have lifts.", set()),
    ],
)
def test_what_a_text_says_is_lacking(text: str, stems: set[str]) -> None:
    assert lacked(text) == stems
