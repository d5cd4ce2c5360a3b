"""What a sentence says was done has to be told by the claim that bears it out."""

from collections.abc import Iterator

import pytest

from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.deeds import are_told, deeds


def low(text: str) -> frozenset[str]:
    return frozenset(text.split())


def stems(text: str) -> Iterator[str]:
    return map(words.stem, text.split())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("he was executed", "his execution by shooting"),
        ("he was shot", "he was executed"),
        ("the steamer sank", "the sinking of the steamer"),
        ("two men died", "two men were shot"),  # who is shot dies
        ("the port was opened", "the port was inaugurated"),
        ("the port has wharves", "nothing of it"),  # no deed
    ],
)
def test_a_deed_is_told_in_any_form(text: str, told: str) -> None:
    assert are_told(low(text), set(stems(told)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("he was shot", "he was demoted"),
        ("he was executed", "he was detained"),
        ("he was executed", "he died"),  # who dies is not always executed
        ("the port was opened and closed", "the port was opened"),
    ],
)
def test_another_deed_is_not(text: str, told: str) -> None:
    assert not are_told(low(text), set(stems(told)))


def test_only_forms_of_a_verb_are_deeds() -> None:
    assert not deeds(low("an executive of the execution ground"))
    assert len(deeds(low("it exploded and sank"))) == 2
