"""What a sentence taken apart gives: numbers that are names, and whether it needs those before it."""

import pytest

from chongjin_cli.analysis.audit.comparing.contradicting import contradict
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.analysis.audit.wording.denials import DENYING
from chongjin_cli.queries.store import Dataset


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("A force of B-29s came.", "B-29"),
        ("In COVID-19 wards", "COVID-19"),
        ("A B-29 came.", "B-29"),
        ("On the 38th she fell.", "38"),
    ],
)
def test_a_number_that_is_a_name_is_told_without_its_ending(town: Dataset, text: str, numbered: str) -> None:
    assert list(read(text, Names(town)).numbered) == [numbered]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In 1945, on 16 August, it fell.", [(19450816, 19450816)]),
        ("In 1945 it fell in August.", [(19450801, 19450831)]),
        ("In 1945 it fell, and on 16 August 1945 it burnt.", [(19450101, 19451231), (19450816, 19450816)]),
        ("Since 1945 it has been shut on 16 August.", [(19450101, 19451231), (19450816, 19450816)]),
        (
            "In 1945 it fell, on 16 August or on 3 May.",
            [(19450101, 19451231), (19450816, 19450816), (19450503, 19450503)],
        ),
        ("In 1944 and in 1945, on 16 August, it fell.", [(19440101, 19441231), (19450816, 19450816)]),
    ],
)
def test_a_year_and_a_day_of_it_that_stand_apart_are_one_date(
    town: Dataset, text: str, dates: list[tuple[int, int]]
) -> None:
    assert [(each.first, each.last) for each in read(text, Names(town)).dates] == dates


def test_the_year_of_such_a_day_is_no_amount(town: Dataset) -> None:
    assert read("In 1945, on 16 August, it fell.", Names(town)).quantities == ()


@pytest.mark.parametrize(
    ("text", "refers_back"),
    [
        ("The port was opened.", True),
        ("The port of the town was opened.", True),
        ("The port of Chongjin was opened.", False),  # it says which
        ("A port was opened.", False),
        ("The herring was sold.", False),
        ("In 1913 the port was opened.", True),
        ("In the spring of 1913, the port was opened.", True),
        ("Chongjin saw in 1913 the port opened.", False),
    ],
)
def test_what_a_sentence_names_it_does_not_point_back_to(town: Dataset, text: str, refers_back: bool) -> None:
    assert read(text, Names(town)).refers_back is refers_back


@pytest.mark.parametrize(
    ("text", "is_checkable"),
    [
        ("No one was killed in the accident.", True),
        ("Men were killed in the accident.", True),
        ("They were killed in the accident.", False),
        ("That is not a success.", False),
    ],
)
def test_of_a_denial_two_words_tell_enough_to_be_checked(town: Dataset, text: str, is_checkable: bool) -> None:
    assert read(text, Names(town)).is_checkable is is_checkable


@pytest.mark.parametrize(
    ("text", "points_back"),
    [
        ("The Chinese one was opened in 1987.", True),
        ("He preferred the old one.", True),
        ("The one thing was lost.", False),
        ("One was opened in 1987.", False),
    ],
)
def test_one_stands_for_what_was_named(town: Dataset, text: str, points_back: bool) -> None:
    assert read(text, Names(town)).points_back is (points_back or "He" in text)


def test_an_ordinal_with_a_capital_is_a_name(town: Dataset) -> None:
    reading = read("It came under the Fourth Bureau, the second of its kind.", Names(town))
    assert dict(reading.numbered) == {"4": (18, 24)}
    assert not read("Fourth of all came the mill.", Names(town)).numbered  # it begins the sentence


@pytest.mark.parametrize(
    ("one", "other", "they_do"),
    [
        ("The lift does not climb.", "The lift climbs.", True),
        ("The lift does not climb.", "The lift is of steel.", False),
        ("Finals were marked by bribe.", "Finals were marked by bribe and not by skill.", False),
        ("The quake struck 500 km below ground.", "The quake struck below ground, without damage.", False),
        ("The quake did damage.", "The quake struck below ground, without damage.", True),
        ("They were kept from any contact.", "They had no contact.", False),
        ("Women might not sell there.", "Women were barred from trading there.", False),
        ("There are no lifts.", "There are no trams.", False),
        ("The case was never solved.", "The police solved the case.", True),
        ("Nobody was there.", "The case was solved.", True),  # it is not to be seen what it denies
    ],
)
def test_a_denial_contradicts_what_says_the_thing_denied(town: Dataset, one: str, other: str, they_do: bool) -> None:
    names = Names(town)
    readings = read(one, names), read(other, names)
    assert contradict(*readings) is they_do
    assert contradict(*reversed(readings)) is they_do


@pytest.mark.parametrize("word", sorted(DENYING))
def test_a_sentence_with_a_word_that_denies_is_negated(town: Dataset, word: str) -> None:
    assert read(f"The port {word} opened.", Names(town)).is_negated
    assert not read("The port opened.", Names(town)).is_negated
