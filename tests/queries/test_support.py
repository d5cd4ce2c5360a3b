"""What supports a claim, and which of it is named first."""

from typing import Any

from chongjin_cli.queries.support import best_support, in_order, origins


def piece(source: str, counts_as: str, stance: str = "supports", effective: str = "B") -> Any:
    """A piece of evidence, from a page of the press."""
    told = {"source": source, "publisher_id": "press", "counts_as": counts_as}
    return {**told, "stance": stance, "effective": effective}


def test_origins_count_once_and_only_those_in_support() -> None:
    told = [("a", "supports"), ("a", "supports"), ("b", "supports"), ("c", "disputes"), ("d", "partly")]
    claim: Any = {"evidence": [piece("page", origin, stance) for origin, stance in told]}
    assert origins(claim) == {"a", "b"}
    claim["evidence"] = []
    assert origins(claim) == set()


def test_the_best_letter_of_each_stance_comes_first_and_of_one_letter_what_is_no_relay() -> None:
    evidence = [
        piece("about", "press", "context", "A"),
        piece("weak", "press", "supports", "D"),
        piece("disputing", "state", "disputes", "A"),
        piece("relaying", "state"),
        piece("saying", "press"),
        piece("alone", "alone"),
        piece("half", "press", "partly", "A"),
    ]
    told = [each["source"] for each in in_order(evidence)]
    assert told == ["saying", "alone", "relaying", "weak", "half", "disputing", "about"]


def test_one_source_of_each_origin_is_named_before_a_second_of_any() -> None:
    evidence = [
        piece("other", "press"),
        piece("repeating", "works", "supports", "A"),
        piece("best", "press", "supports", "A"),
        piece("disputing", "state", "disputes", "A"),
        piece("best", "press", "supports", "C"),
    ]
    assert [each["source"] for each in best_support(evidence)] == ["best", "repeating", "other"]
