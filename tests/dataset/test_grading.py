"""The rule for grades, as a table of cases (DESIGN: Admiralty code, credibility from the evidence alone)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.dataset.grading import STATUSES, Attestation, grade, grade_claim, origin_of
from chongjin_cli.dataset.model import Dataset

# Each attestation is written as stance and letter, with a number for its origin where it is not its own: +B, -C, ~A, +B1.
CASES = [
    ("two independent supports, one of them B", "+B +C", "B1", "confirmed"),
    ("A confirmed by D", "+A +D", "A1", "confirmed"),
    ("a weaker dispute does not unconfirm", "+B +B -C", "B1", "confirmed"),
    ("two of C are probable", "+C +C", "C2", "probable"),
    ("one A is probable", "+A", "A2", "probable"),
    ("one A with a weaker dispute is probable", "+A -B", "A2", "probable"),
    ("one B is possible", "+B", "B3", "possible"),
    ("one C is possible", "+C", "C3", "possible"),
    ("D alone is possible", "+D", "D3", "possible"),
    ("many D are no more than possible", "+D +D +D", "D3", "possible"),
    ("C and D are possible", "+C +D", "C3", "possible"),
    ("two that share an origin count once", "+B1 +B1", "B3", "possible"),
    ("of one origin the best letter counts", "+D1 +A1", "A2", "probable"),
    ("E and F do not corroborate", "+B +E +F", "B3", "possible"),
    ("a dispute at the level of the best support", "+B -B", "B4", "disputed"),
    ("a dispute above the best support", "+C -A", "C4", "disputed"),
    ("a confirmed claim disputed at its level", "+B +B -B", "B4", "disputed"),
    ("an unjudged source contradicted", "+F -C", "F4", "disputed"),
    ("two disputes above the best support", "+C -B -A", "C5", "improbable"),
    ("two disputes of one origin are one", "+C -B1 -A1", "C4", "disputed"),
    ("two disputes at the level, none above", "+B -B -B", "B4", "disputed"),
    ("an unjudged source refuted", "+F -C -D", "F5", "improbable"),
    ("F alone cannot be judged", "+F", "F6", "unjudged"),
    ("E and F cannot be judged", "+E +F", "E6", "unjudged"),
    ("nothing supports it", "~A -B", "F6", "unjudged"),
    ("no evidence", "", "F6", "unjudged"),
    ("qualifying does not support", "+C ~A ~B", "C3", "possible"),
]
STANCES = {"+": "supports", "-": "disputes", "~": "qualifies"}


def attestations(text: str) -> list[Attestation]:
    words: list[Any] = [
        (STANCES[word[0]], word[1], word[2:] or str(number)) for number, word in enumerate(text.split())
    ]
    return [Attestation(*word) for word in words]


@pytest.mark.parametrize(("about", "evidence", "expected", "status"), CASES, ids=[case[0] for case in CASES])
def test_grade(about: str, evidence: str, expected: str, status: str) -> None:
    result = grade(attestations(evidence))
    assert (str(result), result.status) == (expected, status), about


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        (
            "+B +C -D",
            "2 independent sources (B, C) support it; one source (D) disputes it at a lower level",
        ),
        ("+B -B", "one source (B) disputes it, against a best support of B"),
        ("+C -A -B", "2 independent sources (A, B) more reliable than any support (C) dispute it"),
        ("+F", "supported by one source (F) alone, whose word cannot be judged"),
        ("+B", "one source graded B supports it"),
        ("", "no source that was read supports it as it is worded"),
    ],
)
def test_reason_in_words(evidence: str, reason: str) -> None:
    assert grade(attestations(evidence)).reason == reason


@given(
    st.lists(
        st.builds(
            Attestation,
            st.sampled_from(["supports", "disputes", "qualifies"]),
            st.sampled_from("ABCDEF"),
            st.sampled_from("123456"),
        )
    )
)
def test_order_of_the_evidence_does_not_matter_and_a_repetition_changes_nothing(evidence: list[Attestation]) -> None:
    assert grade(evidence) == grade(reversed(evidence)) == grade(evidence * 2)
    assert grade(evidence).credibility in STATUSES


def test_a_source_of_which_nothing_was_read_does_not_count(small: dict[str, Any]) -> None:
    small["sources"][0]["access"] = "none"
    dataset = Dataset.model_validate(small)
    sources = {source.id: source for source in dataset.sources}
    assert str(grade_claim(dataset.claims[0], sources)) == "A2"


def test_origins_are_followed_to_their_end_and_circles_end_too(small: dict[str, Any]) -> None:
    origins = {
        "atlas-2001": "blog-2020",
        "blog-2020": "essay",
        "essay": "unread-original",
        "gazette-1908": "gazette-1908",
    }
    for source in small["sources"]:
        source["origin"] = origins[source["id"]]
    sources = {source.id: source for source in Dataset.model_validate(small).sources}
    assert {name: origin_of(source, sources) for name, source in sources.items()} == {
        "atlas-2001": "unread-original",
        "blog-2020": "unread-original",
        "essay": "unread-original",
        "gazette-1908": "gazette-1908",
    }
