"""What a sentence taken apart gives: numbers that are names, and whether it needs those before it."""

import pytest

from chongjin_cli.analysis.audit.names import Names
from chongjin_cli.analysis.audit.reading import read
from chongjin_cli.queries.store import Dataset


@pytest.mark.parametrize(
    ("text", "numbered"),
    [("A force of B-29s came.", "B-29"), ("A B-29 came.", "B-29"), ("On the 38th she fell.", "38")],
)
def test_a_number_that_is_a_name_is_told_without_its_ending(town: Dataset, text: str, numbered: str) -> None:
    assert list(read(text, Names(town)).numbered) == [numbered]


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
