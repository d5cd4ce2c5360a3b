"""What a claim tells of: by the words of its assertion, and by those that enough of its questions have."""

from typing import Any, cast

import pytest

from chongjin_cli import contract
from chongjin_cli.analysis.brief.aspects import ASPECTS, IN_QUESTIONS, aspects, asserted
from chongjin_cli.text.folding import words


def told(assertion: str, *questions: str) -> set[str]:
    claim: Any = {"assertion": assertion, "questions": list(questions)}
    return set(aspects(cast(contract.Claim, claim), words(assertion)))


@pytest.mark.parametrize(
    ("assertion", "questions", "found"),
    [
        ("The mill was founded in 1920.", (), {"beginning"}),
        ("The mill was renamed when a fire destroyed it.", (), {"renaming", "damage"}),
        ("Want of corn made the mill vulnerable.", (), {"cause"}),
        ("The mill was built in 1920.", (), set()),  # what is built there is no beginning
        ("It stood by 1920.", ("When was it built?", "Is it the oldest mill?"), {"beginning"}),
        ("It stood by 1920.", ("When was it built?",), set()),
        ("It stood by 1920.", ("Who runs it, who built it?", "who, in a word, runs it"), {"control"}),
        ("It stood by 1920.", ("방앗간 fee", "방앗간 fee"), set()),
        ("It stood by 1920.", ("Who runs it?",) * 2 + ("How is it?",) * 3 + ("방앗간",) * 9, {"control"}),
        ("It stood by 1920.", ("Who runs it?",) * 2 + ("How is it?",) * 4, set()),  # too small a part of six
        ("", (), set()),
    ],
)
def test_aspects(assertion: str, questions: tuple[str, ...], found: set[str]) -> None:
    assert told(assertion, *questions) - {"standstill"} == found


def test_an_assertion_alone_tells_of_an_aspect_by_words_that_have_one_meaning() -> None:
    assert asserted(["workers", "built", "mill"]) == {"people"}


def test_no_word_tells_of_two_aspects() -> None:
    every = [word for telling in ASPECTS.values() for word in telling]
    assert len(every) == len(set(every))
    assert not set(IN_QUESTIONS) & set(every)
    assert set(IN_QUESTIONS.values()) <= set(ASPECTS)
