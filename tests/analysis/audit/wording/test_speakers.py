"""Who says so, and what goes along with a sentence."""

import pytest

from chongjin_cli.analysis.audit.wording.clauses import shortened
from chongjin_cli.analysis.audit.wording.speakers import speakers_of, without_speakers


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("According to Daily NK the corps had five divisions.", "the corps had five divisions."),
        ("According to one source, the yard was shut.", "the yard was shut."),
        ("According to the agency a few of its people died.", "a few of its people died."),
        ("The yard was shut, according to KINU.", "The yard was shut ."),
        ("According to a source rice cost 5,800 won.", "According to a source rice cost 5,800 won."),
        ("The yard was shut, a source told Radio Free Asia.", "The yard was shut"),
        ("In May 2022, a resident said, the yard was shut.", "In May 2022 the yard was shut."),
        ("In May 2022, a source told Daily NK, the yard was shut.", "In May 2022 the yard was shut."),
        ("In 2002 a former resident said that the yard was shut.", "In 2002 the yard was shut."),
        ("By one account it was shut.", "it was shut."),
        ("In 2018 a source told Radio Free Asia that it was shut.", "In 2018 it was shut."),
        ("Good Friends reckoned at the time that it was shut.", "it was shut."),
        ("It was shut, 38 North thought.", "It was shut ."),
        ("In 2015 a Seoul professor put the number of stalls at 300.", "In 2015 the number of stalls at 300."),
        ("In 2015 a professor put the stalls aside.", "In 2015 a professor put the stalls aside."),
        ("The town fell, and the Soviets found it empty.", "The town fell, and the Soviets found it empty."),
        ("The yard, which said nothing, was shut.", "The yard, which said nothing, was shut."),
        ("The paper said nothing of the yard.", "The paper said nothing of the yard."),
    ],
)
def test_who_says_so_is_left_out_and_the_rest_stays_in_its_place(text: str, left: str) -> None:
    bare = without_speakers(text)
    assert " ".join(bare.split()) == " ".join(left.split())
    assert len(bare) == len(text)


def test_a_sentence_is_shortened_between_commas_and_then_behind_the_last() -> None:
    text = "The jail, until then under Hamhung, was raised to a prison (a small one), with much noise."
    assert [" ".join(each.split()) for each in shortened(text)] == [
        "The jail was raised to a prison , with much noise.",
        "The jail was raised to a prison",
    ]
    assert all(len(each) == len(text) for each in shortened(text))


@pytest.mark.parametrize(
    "text",
    [
        "Puryong, Musan, and Kyongsong are its neighbours in the hills.",  # a list
        "It was shut, on 5 June 1937, and sold",  # an amount or a date may be what matters
        "In 1945, it fell.",  # too little would be left
    ],
)
def test_what_may_matter_is_not_left_out(text: str) -> None:
    assert list(shortened(text)) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("According to Daily NK the corps had five divisions.", ["Daily NK"]),
        ("According to a Daily NK source, the yard was shut.", ["a Daily NK source"]),
        ("The yard was shut, according to KINU.", ["KINU"]),
        ("The yard was shut, the CIA wrote.", ["the CIA"]),
        ("The yard was shut, a source told Radio Free Asia.", ["a source"]),
        ("The yard was shut, says nobody.", ["nobody"]),
        ("In July 2007, Good Friends reported, the yard was shut.", ["Good Friends"]),
        ("In 2002 a former resident said that the yard was shut.", ["a former resident"]),
        ("As Reuters reported, the yard was shut.", ["Reuters"]),
        ("The yard, which said nothing, was shut.", []),
        ("The yard is said to have been shut.", []),
        ("The yard was shut.", []),
    ],
)
def test_whom_a_sentence_names_as_its_source(text: str, who: list[str]) -> None:
    assert speakers_of(text) == who
