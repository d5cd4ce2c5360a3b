"""Search finds what people look for and knows what is not there: the judged queries of benchmarks/queries.jsonl."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks.relevance import ABSENT, KINDS, Judged, Result, ask, carried_over, judged, of_answerable, share
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

FACTS = Path(__file__).parent.parent.parent / "data" / "facts.json"
ANSWERED, REFUSED = 0.95, 0.95
"""The shares of all queries that were answered in the first three, or refused, when search was last worked on."""
EDITS = 0.03
"""What edits of the dataset may take from that: the judgements follow only the ids that it retires."""
OF_A_KIND = 0.90
"""No kind of query that has an answer fell below."""


@pytest.fixture(scope="module")
def queries() -> list[Judged]:
    return judged()


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return Dataset(str(FACTS))


@pytest.fixture(scope="module")
def results(queries: list[Judged], shipped: Dataset) -> list[Result]:
    return list(ask(shipped, carried_over(shipped, queries)))


def test_the_queries_are_many_and_of_all_kinds_and_name_claims_that_are_or_were(queries: list[Judged]) -> None:
    facts: dict[str, Any] = json.loads(FACTS.read_text(encoding="utf-8"))
    claims = {claim["id"] for part in ("claims", "retired") for claim in facts[part]}
    for query in queries:
        assert set(query.right) <= claims, query
        assert (query.kind == ABSENT) == (not query.right), query
        assert len(set(query.right)) == len(query.right) <= 60, query
    assert max(Counter(query.query for query in queries).values()) == 1
    assert {query.kind for query in queries} == {*KINDS, ABSENT}
    for kind in (*KINDS, ABSENT):
        held_out = [query.held_out for query in queries if query.kind == kind]
        assert sum(held_out) >= len(held_out) // 4, kind
    assert sum(query.kind != ABSENT for query in queries) >= 400
    assert sum(query.kind == ABSENT for query in queries) >= 80


def test_what_there_is_is_found(results: list[Result]) -> None:
    assert share(of_answerable(results)) >= ANSWERED - EDITS, _tuned_failures(results)


def test_what_there_is_not_is_refused(results: list[Result]) -> None:
    absent = [result for result in results if result.judged.kind == ABSENT]
    assert share(absent) >= REFUSED - EDITS, _tuned_failures(absent)


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_query_is_left_behind(results: list[Result], kind: str) -> None:
    of_kind = [result for result in results if result.judged.kind == kind]
    assert share(of_kind) >= OF_A_KIND - EDITS, _tuned_failures(of_kind)


def test_who_asks_for_the_population_is_given_what_a_census_counted(shipped: Dataset) -> None:
    search = shipped.understand("population of Chongjin").search
    first = json.loads(next(iter(shipped.claims(Selection(search=search, limit=1)))))
    assert (first["grade"][0], first["figures"][0]["measure"]) == ("A", "population")


@pytest.mark.parametrize(
    "text", ["crew size of the destroyer Kang Kon", "how much did the destroyer Kang Kon cost to build"]
)
def test_what_is_asked_of_a_named_thing_is_not_missing_in_an_answer(shipped: Dataset, text: str) -> None:
    assert not shipped.understand(text).is_answer


def _tuned_failures(results: list[Result]) -> list[str]:
    """The queries that failed, but for those held out, which nobody is to see."""
    return [result.judged.query for result in results if not result.is_right and not result.judged.held_out]


def test_the_measures() -> None:
    query = Judged("steel", ("CJ-0001", "CJ-0002"), "plain", held_out=False)
    first, second, fourth, none = (
        Result(query, tuple(found.split())) for found in ("CJ-0001 CJ-0002", "CJ-0003 CJ-0001", "a b c CJ-0002", "")
    )
    assert [result.is_right for result in (first, second, fourth, none)] == [True, True, False, False]
    assert [round(result.ndcg, 3) for result in (first, second, fourth, none)] == [1, 0.387, 0.264, 0]
    assert share([first, fourth]) == 0.5
    absent = Judged("subway", (), ABSENT, held_out=False)
    assert [Result(absent, found).is_right for found in ((), ("CJ-0001",))] == [True, False]
    assert of_answerable([first, Result(absent, ())]) == [first]


def test_judgements_follow_retired_ids(small: dict[str, Any], save: Any, environment: dict[str, str]) -> None:
    assert environment["XDG_CACHE_HOME"]
    dataset = Dataset(str(save(small)))
    query = Judged("port", ("CJ-0005", "CJ-0001", "CJ-0006", "CJ-0004"), "plain", held_out=False)
    assert carried_over(dataset, [query])[0].right == ("CJ-0001", "CJ-0004")
