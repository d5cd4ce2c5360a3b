"""Search finds what people look for: the judged queries of benchmarks/queries.jsonl."""

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.relevance import Judged, Result, ask, judged, share
from chongjin_cli.queries.store import Dataset

FACTS = Path(__file__).parent.parent.parent / "data" / "facts.json"
REACHED = 0.942
"""Recall@3 over all queries, judged on the first edition and followed through its retired ids."""


@pytest.fixture(scope="module")
def queries() -> list[Judged]:
    return judged()


def test_the_queries_are_many_and_of_all_kinds_and_name_claims_that_are(queries: list[Judged]) -> None:
    claims = {claim["id"] for claim in json.loads(FACTS.read_text(encoding="utf-8"))["claims"]}
    for query in queries:
        assert set(query.right) <= claims, query
        assert 1 <= len(query.right) <= 40, query
        assert len(set(query.right)) == len(query.right), query
    assert max(Counter(query.query for query in queries).values()) == 1
    assert {query.kind for query in queries} == set("plain question name script typo date synonym phrase".split())
    assert sum(query.held_out for query in queries) >= 40


@pytest.mark.usefixtures("environment")
def test_a_right_claim_is_among_the_first_three_as_often_as_it_was_but_for_two_points(queries: list[Judged]) -> None:
    results = list(ask(Dataset(str(FACTS)), queries))
    assert share(results) >= REACHED - 0.02, [result.judged.query for result in results if not result.recall]


def test_the_measures() -> None:
    query = Judged("steel", ("CJ-0001", "CJ-0002"), "plain", held_out=False)
    first, second, fourth, none = (
        Result(query, tuple(found.split())) for found in ("CJ-0001 CJ-0002", "CJ-0003 CJ-0001", "a b c CJ-0002", "")
    )
    assert [result.recall for result in (first, second, fourth, none)] == [1, 1, 0, 0]
    assert [result.reciprocal_rank for result in (first, second, fourth, none)] == [1, 1 / 2, 1 / 4, 0]
    assert [round(result.ndcg, 3) for result in (first, second, fourth, none)] == [1, 0.387, 0.264, 0]
    assert share([first, fourth]) == 0.5
