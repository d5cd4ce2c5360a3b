"""The rule for grades, as tables of cases: what is counted, which rule of the table fits, and what would change it."""

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.contract import Reliability
from chongjin_cli.dataset.grading import LETTERS, RULES, STATUSES, Attestation, Case, grade, raised_by

STANCES: dict[str, Any] = {"+": "supports", "~": "partly", "-": "disputes", ".": "context"}

# Each piece of evidence is written as its stance and letter: + supports, ~ supports a part, - disputes, . is context;
# those that share a number share an origin, the others have one of their own. Where the rule that fits is
# one of a few of the same number, what follows it in the table is what tells them apart.
CASES = [
    # Nothing supports it.
    ("", "F6", "unjudged"),
    ("~A", "F6", "unjudged"),
    ("~A ~B -C", "F6", "unjudged"),
    ("-A -A -A", "F6", "unjudged"),
    (".A", "F6", "unjudged"),
    # Two that dispute it are better than the best support.
    ("+D -B -C", "D5", "improbable"),
    ("+C -B -B", "C5", "improbable"),
    ("+B -A -A", "B5", "improbable"),
    ("+F -E -D", "F5", "improbable"),
    ("+D +D +E -C -C", "D5", "improbable"),
    ("+E ~A -D -D", "E5", "improbable"),
    ("+C -B -B -B", "C5", "improbable"),
    ("+C -C -B", "C4", "disputed"),
    ("+C -B1 -A1", "C4", "disputed"),
    ("+B -A -B", "B4", "disputed"),
    # One that disputes it is as good as the best support, or better.
    ("+D -B", "D4", "disputed"),
    ("+A -A", "A4", "disputed"),
    ("+B -B", "B4", "disputed"),
    ("+B -B -B", "B4", "disputed"),
    ("+B -B -C", "B4", "disputed"),
    ("+B +B -B", "B4", "disputed"),
    ("+C ~A -C", "C4", "disputed"),
    ("+E -E", "E4", "disputed"),
    ("+F -F", "F4", "disputed"),
    ("+E -F", "E6", "unjudged"),
    ("+B -C", "B3", "possible"),
    ("+A -B", "A2", "probable"),
    ("+B +C -C", "B1", "confirmed"),
    # An A or B with another of C or better.
    ("+B +C", "B1", "confirmed"),
    ("+A +C", "A1", "confirmed"),
    ("+A +A", "A1", "confirmed"),
    ("+B +B", "B1", "confirmed"),
    ("+B +D +C", "B1", "confirmed"),
    # An A alone.
    ("+A", "A2", "probable"),
    ("+A +D", "A2", "probable"),
    ("+A +D +D ~C", "A2", "probable"),
    # Two of C or better.
    ("+C +C", "C2", "probable"),
    ("+C +C +C", "C2", "probable"),
    ("+C +D", "C3", "possible"),
    ("+C +D +D", "C3", "possible"),
    # A B with a D.
    ("+B +D", "B2", "probable"),
    ("+B +D +D", "B2", "probable"),
    ("+B +E", "B3", "possible"),
    ("+B +E +F", "B3", "possible"),
    # A C or better with a part from another of C or better.
    ("+C ~C", "C2", "probable"),
    ("+C ~A", "C2", "probable"),
    ("+B ~C", "B2", "probable"),
    ("+C ~C ~D", "C2", "probable"),
    ("+C ~C -D", "C2", "probable"),
    ("+C ~D", "C3", "possible"),
    ("+B ~D", "B3", "possible"),
    ("+D ~C", "D3", "possible"),
    ("+D ~B", "D3", "possible"),
    # One of A to D.
    ("+B", "B3", "possible"),
    ("+C", "C3", "possible"),
    ("+D", "D3", "possible"),
    ("+D +D", "D3", "possible"),
    ("+D +D +D", "D3", "possible"),
    ("+D +E", "D3", "possible"),
    ("+C .A .B", "C3", "possible"),
    # An E or F with a part from one of C or better.
    ("+E ~B", "E3", "possible"),
    ("+E ~C", "E3", "possible"),
    ("+F ~C", "F3", "possible"),
    ("+E ~D", "E6", "unjudged"),
    # An E or F.
    ("+E", "E6", "unjudged"),
    ("+F", "F6", "unjudged"),
    ("+E +F", "E6", "unjudged"),
    ("+E +E +E", "E6", "unjudged"),
    ("+F ~E ~F", "F6", "unjudged"),
    # What shares an origin counts once, at its best letter, and as support before anything else.
    ("+B1 +B1", "B3", "possible"),
    ("+D1 +A1", "A2", "probable"),
    ("+A1 +D1", "A2", "probable"),
    ("+B1 -B1", "B3", "possible"),
    ("+D1 -B1", "D3", "possible"),
    ("+D -B1 -E1", "D4", "disputed"),
    ("+B +B1 -B1", "B1", "confirmed"),
    ("+C1 ~C1", "C3", "possible"),
    ("+C ~D1 ~C1", "C2", "probable"),
    ("+C ~B1 -E1", "C3", "possible"),
    ("+C1 ~C1 -C1", "C3", "possible"),
    ("+E ~B1 -F1", "E6", "unjudged"),
]


def attestations(text: str) -> list[Attestation]:
    found: list[Any] = [
        (STANCES[word[0]], word[1], word[2:] or f"own {number}") for number, word in enumerate(text.split())
    ]
    return [Attestation(*each) for each in found]


@pytest.mark.parametrize(("evidence", "expected", "status"), CASES, ids=[case[0] or "none" for case in CASES])
def test_grade(evidence: str, expected: str, status: str) -> None:
    result = grade(attestations(evidence))
    assert (str(result), result.status) == (expected, status)


def test_every_rule_is_needed_and_has_its_words() -> None:
    fitting = [grade(attestations(evidence)).rule for evidence, _, _ in CASES]
    assert [fitting.count(rule) > 0 for rule in RULES] == [True] * len(RULES)
    assert len({rule.when for rule in RULES}) == len(RULES)
    assert {rule.credibility for rule in RULES} == set(STATUSES)
    assert list(LETTERS) == list("ABCDEF")


@pytest.mark.parametrize(
    ("evidence", "established"),
    [
        ("+A", True), ("+A ~C", True), ("+B +C", True), ("+B +D", True), ("+C +C", True), ("+C +C ~C", True),
        ("+C ~C", False), ("+B ~C", False), ("+B", False), ("+B -B", False), ("+E ~B", False), ("+C -B -B", False),
    ],
)  # fmt: skip
def test_what_can_be_stated_without_saying_who_says_so(evidence: str, established: bool) -> None:
    assert grade(attestations(evidence)).is_well_established is established


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ("+B", "one source (B) supports it"),
        ("+C +B", "2 independent sources (B, C) support it"),
        ("+B +C -D", "2 independent sources (B, C) support it; one source (D) disputes it"),
        ("+C ~C ~D ~E", "one source (C) supports it; 2 independent sources (C, D) support a part of it"),
        ("+C ~B -A -B", "one source (C) supports it; one source (B) supports a part of it; 2 independent sources (A, B) dispute it"),
        ("+F", "one source (F) supports it, whose word alone cannot be judged"),
        ("+F +E", "2 independent sources (E, F) support it, whose word alone cannot be judged"),
        ("+E ~C", "one source (E) supports it; one source (C) supports a part of it"),
        ("~A -B", "no source that was read supports it"),
        ("+C1 -C1", "one source (C) supports it; what the same source says against it elsewhere does not count"),
        ("+C1 -B1 -B", "one source (C) supports it; one source (B) disputes it; what the same source says against it "
         "elsewhere does not count"),
        ("+C1 +B -C1 -D1", "2 independent sources (B, C) support it; what one of those in support says against it "
         "elsewhere does not count"),
        ("+C1 +B2 -C1 -D2", "2 independent sources (B, C) support it; what 2 of those in support say against it "
         "elsewhere does not count"),
        ("+C1 ~A1 .A1", "one source (C) supports it"),
    ],
)  # fmt: skip
def test_reason_in_words(evidence: str, reason: str) -> None:
    assert grade(attestations(evidence)).reason == reason


@given(
    st.lists(
        st.builds(Attestation, st.sampled_from([*STANCES.values()]), st.sampled_from("ABCDEF"), st.sampled_from("1234"))
    )
)
def test_order_of_the_evidence_does_not_matter_and_a_repetition_changes_nothing(evidence: list[Attestation]) -> None:
    assert grade(evidence) == grade(reversed(evidence)) == grade(evidence * 2)
    assert grade(evidence).credibility in STATUSES


# What would raise a grade.

A_PART = "an independent source of C or better that supports a part of it"
OF_D = "an independent source of D or better that supports it"
OF_C = "an independent source of C or better that supports it"
OF_B = "an independent source of B or better that supports it"
OF_A = "an independent source of A that supports it"


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ("+B +C", None),
        ("+A", OF_C),
        ("+B +D", OF_C),
        ("+C +C", OF_B),
        ("+C ~C", OF_B),
        ("+B", A_PART),
        ("+C", A_PART),
        ("+D", OF_B),
        ("+E", A_PART),
        ("+E ~B", OF_C),
        ("", OF_D),
        ("~C", OF_D),
        ("+C -C", OF_B),
        ("+B -B", OF_A),
        ("+D -D", OF_C),
        ("+D -C -C", OF_C),
        ("+C -B -B", OF_B),
        ("+C -A -A", OF_A),
        ("+B -A", "nothing, while one source (A) disputes it"),
        ("+D -A -B", OF_B),
        ("+A -A -A -B", "nothing, while 2 independent sources (A, A) dispute it"),
    ],
)
def test_the_smallest_addition_that_would_raise_a_grade(evidence: str, words: str | None) -> None:
    assert raised_by(grade(attestations(evidence)).case) == words


# The additions from the smallest to the largest, each as the evidence that it may be.
ADDITIONS = {A_PART: "~C ~B ~A", OF_D: "+D +C +B +A", OF_C: "+C +B +A", OF_B: "+B +A", OF_A: "+A"}
BEST_FIRST = [1, 2, 3, 4, 6, 5]
"""Credibilities, where from disputed to unjudged and back is no rise."""


def is_raised(case: Case, added: str) -> bool:
    before = BEST_FIRST.index(grade(of(case)).credibility)
    after = BEST_FIRST.index(grade([*of(case), *attestations(added)]).credibility)
    return after < before and (before, after) != (4, 3)


def of(case: Case) -> list[Attestation]:
    """Evidence that makes such a case."""
    signs = zip("+~-", case, strict=True)
    return attestations(
        " ".join(f"{sign}{letter}{sign}{place}" for sign, letters in signs for place, letter in enumerate(letters))
    )


def all_cases() -> Iterator[Case]:
    """Every case of up to two supports, one part and two disputes."""

    def best_first(letters: Sequence[Reliability], most: int) -> list[tuple[Reliability, ...]]:
        return [each for length in range(most + 1) for each in combinations_with_replacement(letters, length)]

    letters = list(LETTERS)
    yield from (
        Case(*each) for each in product(best_first(letters, 2), best_first(letters[:4], 1), best_first(letters, 2))
    )


def test_what_is_said_to_raise_a_grade_raises_it_and_nothing_smaller_does() -> None:
    for case in all_cases():
        words = raised_by(case)
        raising = [name for name, any_of in ADDITIONS.items() if is_raised(case, any_of.split()[0])]
        if words in ADDITIONS:
            assert raising[0] == words, case
            assert all(is_raised(case, added) for added in ADDITIONS[words].split()), case
        else:
            assert raising == [], case
            assert (words is None) == (grade(of(case)).credibility == 1), case
