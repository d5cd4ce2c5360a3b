"""What evidence counts as, and the grades that rest on it, as tables of cases."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.dataset.model import Evidence, Publisher, Source
from chongjin_cli.dataset.weighing import Piece, Weighing, grade_pieces, rests_on
from tests.dataset.test_grading import STANCES

PUBLISHERS = [
    Publisher.model_validate(
        {"id": name, "label": name, "in_text": name, "kind": kind, "reliability": letter, "reliability_reason": "So."}
    )
    for name, kind, letter in (
        ("agency", "agency", "B"), ("paper", "newspaper", "C"), ("state", "state-media", "D"),
        ("press", "academic-publisher", "B"), ("archive", "archive", "B"), ("law", "government", "A"),
    )
]  # fmt: skip


def source(name: str, publisher: str | None = None, **fields: Any) -> Source:
    return Source.model_validate({"id": name, "type": "webpage", "publisher": publisher, "access": "full", **fields})


SOURCES = [
    source("agency-1", "agency"),
    source("agency-2", "agency"),
    source("agency-of-state", "agency", origin="state-1"),
    source("paper-1", "paper"),
    source("paper-of-agency", "paper", origin="agency-1"),
    source("paper-of-agency-of-state", "paper", origin="agency-of-state"),
    source("state-1", "state"),
    source("state-trusted", "state", reliability="A", reliability_reason="On its own budget."),
    source("agency-doubted", "agency", reliability="E", reliability_reason="Withdrawn."),
    source("book-1", "press", type="book", authors=["A. Author"]),
    source("book-2", "press", type="book", authors=["B. Writer"]),
    source("book-unsigned", "press", type="book"),
    source("book-of-book", "press", type="book", authors=["C. Scribe"], origin="book-1"),
    source("chapter-1", "press", type="chapter", authors=["A. Author"]),
    source("article-1", "press", type="article-journal", authors=["A. Author"]),
    source("thesis-1", "press", type="thesis", authors=["A. Author"]),
    source("report-signed", "press", type="report", authors=["A. Author"]),
    source("record-1", "archive", type="document"),
    source("record-2", "archive", type="document"),
    source("leaflet", reliability="E", reliability_reason="Found."),
    source("nobody-read-it", "agency", access="none"),
    source("paper-of-unread", "paper", origin="nobody-read-it"),
    source("circle-1", "law", origin="circle-2"),
    source("circle-2", "paper", origin="circle-1"),
    source("self", "law", origin="self"),
]
WEIGHING = Weighing(SOURCES, PUBLISHERS)


def piece(name: str, stance: str = "supports") -> Piece:
    """Evidence from a source, `paper-1>state-1` where the passage repeats another."""
    name, _, passage = name.partition(">")
    part = "a part" if stance == "partly" else None
    return WEIGHING.piece(
        Evidence.model_validate(
            {"source": name, "stance": stance, "part": part, "says": "So.", "origin": passage or None}
        )
    )


@pytest.mark.parametrize(
    ("name", "letter", "origin", "chain"),
    [
        ("agency-1", "B", "agency", "agency-1"),
        ("agency-2", "B", "agency", "agency-2"),
        ("paper-1", "C", "paper", "paper-1"),
        # A relay counts as what it relays, and is never better than that, nor than itself.
        ("agency-of-state", "D", "state", "agency-of-state state-1"),
        ("paper-of-agency", "C", "agency", "paper-of-agency agency-1"),
        ("paper-of-agency-of-state", "D", "state", "paper-of-agency-of-state agency-of-state state-1"),
        ("paper-of-unread", "C", "agency", "paper-of-unread nobody-read-it"),
        # A passage may repeat what the rest of its source does not; then the source's own origin is beside the point.
        ("paper-1>state-1", "D", "state", "paper-1 state-1"),
        ("paper-1>agency-of-state", "D", "state", "paper-1 agency-of-state state-1"),
        ("paper-of-agency>leaflet", "E", "leaflet", "paper-of-agency leaflet"),
        ("agency-of-state>agency-2", "B", "agency", "agency-of-state agency-2"),
        # A letter of its own overrides the publisher's, for better or worse.
        ("state-trusted", "A", "state", "state-trusted"),
        ("agency-doubted", "E", "agency", "agency-doubted"),
        ("paper-1>state-trusted", "C", "state", "paper-1 state-trusted"),
        ("leaflet", "E", "leaflet", "leaflet"),
        # Works with authors of their own and records of an archive are no part of their publisher.
        ("book-1", "B", "book-1", "book-1"),
        ("book-2", "B", "book-2", "book-2"),
        ("book-of-book", "B", "book-1", "book-of-book book-1"),
        ("book-unsigned", "B", "press", "book-unsigned"),
        ("chapter-1", "B", "chapter-1", "chapter-1"),
        ("article-1", "B", "article-1", "article-1"),
        ("thesis-1", "B", "thesis-1", "thesis-1"),
        ("report-signed", "B", "press", "report-signed"),
        ("record-1", "B", "record-1", "record-1"),
        ("record-2", "B", "record-2", "record-2"),
        # Whatever goes in circles comes to an end.
        ("circle-1", "C", "paper", "circle-1 circle-2"),
        ("circle-2", "C", "law", "circle-2 circle-1"),
        ("self", "A", "law", "self"),
        ("paper-1>paper-1", "C", "paper", "paper-1"),
    ],
)
def test_what_evidence_counts_as(name: str, letter: str, origin: str, chain: str) -> None:
    found = piece(name)
    assert (found.letter, found.origin, [each.id for each in found.chain]) == (letter, origin, chain.split())
    assert (found.source.id, found.stems_from.id) == (chain.split()[0], chain.split()[-1])


def test_a_source_without_publisher_and_letter_cannot_be_judged() -> None:
    assert WEIGHING.letter(source("leaflet-2")) == WEIGHING.letter(source("leaflet-3", "nobody")) == "F"


def pieces(text: str) -> list[Piece]:
    return [piece(word[1:], STANCES[word[0]]) for word in text.split()]


@pytest.mark.parametrize(
    ("evidence", "rivals", "expected"),
    [
        ("+agency-1 +agency-2", "", "B3"),
        ("+agency-1 +paper-1", "", "B1"),
        ("+agency-1 +paper-of-agency", "", "B3"),
        ("+paper-of-agency +paper-1", "", "C2"),
        ("+book-1 +book-2", "", "B1"),
        ("+book-1 +book-of-book", "", "B3"),
        ("+book-1 +book-unsigned", "", "B1"),
        ("+record-1 +record-2", "", "B1"),
        ("+agency-of-state +book-1", "", "B2"),
        ("+agency-of-state +state-1", "", "D3"),
        ("+paper-1>state-1 +state-trusted", "", "A2"),
        ("+agency-1 ~agency-2", "", "B3"),
        ("+agency-1 ~paper-1", "", "B2"),
        ("+agency-1 -agency-2", "", "B3"),
        ("+nobody-read-it", "", "F6"),
        ("+paper-1 +nobody-read-it", "", "C3"),
        ("+paper-1 -nobody-read-it", "", "C3"),
        # The supports of the other answers dispute it; their parts, disputes and contexts do not, nor what nobody read.
        ("+agency-1", "+book-1", "B4"),
        ("+paper-1", "+book-1 +book-2", "C5"),
        ("+paper-1", "+agency-1 +paper-of-agency", "C4"),
        ("+agency-1", "+agency-2", "B3"),
        ("+agency-1", "~book-1 -book-1 .book-1", "B3"),
        ("+paper-1", "+nobody-read-it", "C3"),
        ("+paper-1 -agency-1", "+book-1", "C5"),
        ("+paper-1 ~book-1", "+book-1", "C4"),
        ("+paper-1 ~agency-of-state", "+state-1", "C3"),
    ],
)
def test_grades_of_evidence(evidence: str, rivals: str, expected: str) -> None:
    assert str(grade_pieces(pieces(evidence), pieces(rivals))) == expected


# What a grade rests on.


@pytest.mark.parametrize(
    ("evidence", "rivals", "rests"),
    [
        ("+agency-1", "", ["agency -"]),
        ("+leaflet", "", ["leaflet -"]),
        ("+agency-1 +paper-1", "", ["agency C3", "paper B3"]),
        ("+agency-1 +paper-1 +book-1", "", []),
        ("+agency-1 +agency-2", "", ["agency -"]),
        ("+book-1 +book-2", "", ["press -", "book-1 B3", "book-2 B3"]),
        ("+record-1 +leaflet", "", ["archive E6"]),
        ("+agency-1 ~paper-1", "", ["agency -", "paper B3"]),
        ("+agency-1 .paper-1", "", ["agency -"]),
        # What repeats a source goes with it.
        ("+paper-of-agency +book-1", "", ["paper B3", "agency B3", "press C3"]),
        ("+paper-of-agency +agency-2 +paper-1", "", ["paper B3", "paper-1 B3", "agency C3", "agency-2 C2"]),
        ("+paper-of-agency-of-state", "", ["paper -", "agency -", "state -"]),
        ("+agency-1 +paper-1>agency-2", "", ["agency -", "agency-1 C3"]),
        # So do those that dispute it, and what supports a rival.
        ("+paper-1 -agency-1", "", ["paper -", "agency C3"]),
        ("+paper-1", "+agency-1 +book-1", ["paper -", "agency C4", "press C4"]),
        ("+agency-1", "+paper-of-agency", ["agency -"]),
        ("+agency-1 +nobody-read-it", "", ["agency -", "agency-1 -"]),
    ],
)
def test_what_a_grade_rests_on(evidence: str, rivals: str, rests: list[str]) -> None:
    had = pieces(evidence), pieces(rivals)
    found = rests_on(*had, grade_pieces(*had))
    assert [f"{each.get('publisher') or each.get('source')} {each['grade'] or '-'}" for each in found] == rests
    assert all(("publisher" in each) != ("source" in each) for each in found)


KINDS = [f"{stance}{each.id}" for stance in STANCES for each in SOURCES] + ["+paper-1>state-1", "-book-1>agency-1"]


@given(st.lists(st.sampled_from(KINDS), max_size=6), st.lists(st.sampled_from(KINDS), max_size=4))
def test_what_a_grade_rests_on_is_what_it_changes_without(evidence: list[str], rivals: list[str]) -> None:
    had, against = pieces(" ".join(evidence)), pieces(" ".join(rivals))

    def standing_without(name: str | None) -> str | None:
        left, rivals_left = (
            [piece for piece in each if all(name not in (source.id, source.publisher) for source in piece.chain)]
            for each in (had, against)
        )
        graded = grade_pieces(left, rivals_left)
        return str(graded) if graded.case.supports else None

    now = grade_pieces(had, against)
    standing = str(now) if now.case.supports else None
    rests = {next(iter(each.values())): each["grade"] for each in rests_on(had, against, now)}
    assert all(standing_without(str(name)) == grade != standing for name, grade in rests.items())
    for name in {publisher.id for publisher in PUBLISHERS} | {source.id for source in SOURCES if not source.publisher}:
        assert name in rests or standing_without(name) == standing
