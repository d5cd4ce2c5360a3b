"""The overview: what the dataset holds, counted."""

from chongjin_cli.queries.overview import overview
from chongjin_cli.queries.store import Dataset


def test_what_it_counts(dataset: Dataset) -> None:
    found = overview(dataset)
    counts = {key: found[key] for key in ("claims", "sources", "sources_read", "places", "actors", "disputes")}
    assert counts == {"claims": 4, "sources": 6, "sources_read": 5, "places": 2, "actors": 1, "disputes": 1}
    assert found["statuses"] == {"confirmed": 1, "possible": 1, "disputed": 1, "unjudged": 1}
    assert [(era["id"], era["statuses"]) for era in found["eras"]] == [
        ("colonial", {"confirmed": 1, "possible": 1, "disputed": 1}),
        ("now", {"unjudged": 1}),
        ("outlook", {}),
    ]
    assert [(topic["id"], topic["disputed"]) for topic in found["topics"]] == [
        ("industry", 1),
        ("steel", 1),
        ("port", 0),
    ]
    assert [claim["id"] for claim in found["newest"]] == ["CJ-0004", "CJ-0003", "CJ-0002"]
