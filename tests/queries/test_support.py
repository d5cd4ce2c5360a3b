"""What supports a claim, and which of it is named first."""

from typing import Any

from chongjin_cli.queries.support import best_support, origins


def piece(
    source: str, counts_as: str, stance: str = "supports", effective: str = "B", origin: str | None = None
) -> Any:
    return {"source": source, "counts_as": counts_as, "stance": stance, "effective": effective, "origin": origin}


def test_origins_count_once_and_only_those_in_support() -> None:
    told = [("a", "supports"), ("a", "supports"), ("b", "supports"), ("c", "disputes"), ("d", "partly")]
    claim: Any = {"evidence": [piece("page", origin, stance) for origin, stance in told]}
    assert origins(claim) == {"a", "b"}
    claim["evidence"] = []
    assert origins(claim) == set()


def test_one_source_of_each_origin_is_named_before_a_second_of_any() -> None:
    evidence = [
        piece("other", "press"),
        piece("repeating", "works", "supports", "A", "other"),
        piece("best", "press", "supports", "A"),
        piece("disputing", "state", "disputes", "A"),
        piece("best", "press", "supports", "C"),
    ]
    assert [each["source"] for each in best_support(evidence)] == ["best", "repeating", "other"]
