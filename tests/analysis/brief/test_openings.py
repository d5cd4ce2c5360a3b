"""What claims open with: a name of their subject, or words as the others do."""

import pytest

from chongjin_cli.analysis.brief.openings import FEW_NAMED, Openings
from chongjin_cli.text.folding import words


def openings(*said: str, names: tuple[str, ...] = ()) -> Openings:
    return Openings(dict(zip(map(str, range(len(said))), said, strict=True)), [words(name) for name in names])


@pytest.mark.parametrize(
    ("said", "is_named"),
    [
        ("Old Mill grinds.", True),
        ("In May 1920 the Old Mill was sold.", True),
        ("Stonetown's Old Mill grinds.", True),  # most claims have the town
        ("The Old Mills grind.", True),
        ("A baker left Old Mill.", False),
        ("The Mill Old grinds.", False),
        ("Old was the mill.", False),
        ("By then", False),
        ("", False),
    ],
)
def test_a_claim_opens_with_a_name_of_the_subject(said: str, is_named: bool) -> None:
    others = ("Stonetown has a duke.", "Stonetown has hills.", "Stonetown has doves.", *["Stonetown."] * 9)
    found = openings(said, *others, names=("Old Mill", ""))
    assert found.named == ({"0"} if is_named else set())
    assert openings(said, *others).named == set()


@pytest.mark.parametrize(
    ("said", "is_named", "is_defined"),
    [
        ("Old Mill is a bakery.", True, True),
        ("Old Mills were the pride of the valley.", True, True),
        ("In 1920 Old Mill was an inn.", True, True),
        ("Old Mill, now in Stonetown, was a bakery.", True, True),
        ("Under Swedish rule Old Mill was a fort.", True, True),
        ("Under King John's rule Old Mill was a fort.", True, True),
        ("Under the rule of King John of Sweden Old Mill was a fort.", False, False),
        ("Old Mill was sold for a song.", True, False),
        ("Old Mill had a roof, now in ruins, that was a wonder.", True, False),
        ("Old Mill Bakery was a shop.", False, False),  # something else
        ("Old Mill's Bakery was a shop.", False, False),
        ("Old Mill House was a shop.", True, True),  # another name of it
        ("A baker of Old Mill was a thief.", False, False),
        ("Old Mill", True, False),
        ("Old Mill stands on the Green Hill.", True, True),
        ("Old Mill stands on Green Hill.", True, False),
        ("Old Mill stands for the valley.", True, False),
    ],
)
def test_a_definition_opens_with_a_name_of_the_subject_alone(said: str, is_named: bool, is_defined: bool) -> None:
    found = openings(said, *["Doves fly."] * 2, names=("Old Mill", "Old Mill House"))
    assert (found.named == {"0"}, found.defined == {"0"}) == (is_named, is_defined)


@pytest.mark.parametrize(
    ("said", "is_owned"),
    [
        ("Old Mill had a roof.", True),
        ("Old Mill has a roof.", True),
        ("Old Mill's roof fell.", True),
        ("Old Mill’s roof fell.", True),
        ("Old Mill was roofed.", False),
        ("Old Works had a roof.", True),
        ("Old Works was roofed.", False),
        ("Old Works' roof fell.", True),
    ],
)
def test_what_tells_of_something_that_the_subject_has(said: str, is_owned: bool) -> None:
    assert (openings(said, *["Doves fly."] * 2, names=("Old Mill", "Old Works")).owned == {"0"}) is is_owned


def test_a_word_that_half_of_the_claims_have_is_no_word_of_most_of_them() -> None:
    town = ("Stonetown's Old Mill grinds.", "Doves fly.")
    assert openings(*town, names=("Old Mill",)).named == set()
    assert openings(*town, "Stonetown sleeps.", names=("Old Mill",)).named == {"0"}


def test_claims_are_alike_by_the_first_four_words_that_mean_something() -> None:
    said = ("The mill of stone grinds rye and oats.", "A mill had doves.")
    found = openings(*said)
    assert found.alike("0", words(said[0])) == (1 + 0.5 + 0.5 + 0.5) / 4  # mill, stone, grinds, rye
    assert found.alike("1", words(said[1])) == (1 + 0.5) / 2
    assert found.alike("else", words("Doves mill.")) == (0.5 + 1) / 2
    assert found.alike("else", []) == 0
    assert [found.is_usual(name, words(text)) for name, text in zip("01", said, strict=True)] == [False, True]


def test_few_names_leave_it_to_what_the_others_open_with() -> None:
    mills = [f"Mill grinds {number}." for number in range(FEW_NAMED)]
    others = ["Doves fly.", "Mill stones fly."]
    many = openings(*mills, *others, names=("mill grinds",))
    assert [many.is_on_the_whole(str(number)) for number in (0, FEW_NAMED, FEW_NAMED + 1)] == [True, False, False]
    turned = openings(*mills, "Grinds mill once.", "Doves fly.", names=("mill grinds",))
    assert not turned.is_on_the_whole(str(FEW_NAMED))  # though it opens with words as they do
    fewer = openings(*mills[1:], "Grinds mill once.", "Doves fly.", names=("mill grinds",))
    assert fewer.is_on_the_whole(str(FEW_NAMED - 1))
    few = openings(*mills, *others, names=("doves",))
    assert [few.is_on_the_whole(str(number)) for number in (0, FEW_NAMED, FEW_NAMED + 1)] == [True, True, False]
    alike = openings("Doves fly.", "Doves fly.")  # each opens as the average does
    assert [alike.is_on_the_whole(number) for number in "01"] == [True, True]
