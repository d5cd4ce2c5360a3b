"""What a brief says of its sources: how many, of which letters and kinds, how direct, how old, which weigh most."""

from tests.analysis.brief.conftest import HEAD, Town, claim


def test_the_sources_of_some_claims(town: Town) -> None:
    claims = [
        claim(1, "Fish is sold.", "B1 C1"), claim(2, "Mills stand.", "B1 -D1"), claim(3, "Camps are shut.", "E1"),
        claim(4, "Goods come in.", "B1 C1 C2"),
    ]  # fmt: skip
    claims[0]["evidence"][0]["basis"] = claims[3]["evidence"][0]["basis"] = "measured"
    claims[0]["evidence"][1]["basis"] = "relay"
    claims[1]["evidence"][1]["basis"] = "observed"  # of what disputes it, which is no support
    claims[2]["evidence"].append({"source": "a1-page", "stance": "context", "says": "Speaks of it."})
    assert town(*claims).brief()["sources"] == {
        "sources": 5, "origins": 5,
        "letters": {"B": 1, "C": 2, "D": 1, "E": 1},
        "kinds": {"article-newspaper": 3, "webpage": 2},
        "basis": {"not told": 4, "measured": 2, "relay": 1},
        "oldest": "2001-05", "newest": "2002-05",
        "one_origin": 2,
        "rests_on": [
            {"publisher": "b1", "label": "House B1", "reliability": "B", "claims": 3},
            {"publisher": "c1", "label": "House C1", "reliability": "C", "claims": 1},
            {"publisher": "e1", "label": "House E1", "reliability": "E", "claims": 1},
        ],
    }  # fmt: skip


def test_an_origin_counts_once_at_its_best_letter_and_a_rival_carries_as_sources_count_it(town: Town) -> None:
    claims = [claim(1, "Fish is sold.", "B1 -B2"), claim(2, "Mills stand.", "B2")]
    dataset = town(*claims)
    summary = dataset.brief()["sources"]
    assert (summary["sources"], summary["origins"], summary["letters"]) == (2, 2, {"B": 2})
    assert summary["rests_on"] == [
        {"publisher": "b2", "label": "House B2", "reliability": "B", "claims": 2},
        {"publisher": "b1", "label": "House B1", "reliability": "B", "claims": 1},
    ]
    assert [(each["id"], each["weight"]) for each in dataset.weights()] == [("b2", 2), ("b1", 1)]


def test_a_source_that_others_repeat_carries_as_its_publisher(town: Town) -> None:
    """It is not a second time what carries most, though no claim has evidence from it itself."""
    note = {**HEAD["sources"][3], "id": "b1-note"}
    told = claim(1, "Fish is sold.", "C1")
    told["evidence"][0]["origin"] = "b1-page"
    told["evidence"].append({"source": "b1-note", "stance": "partly", "part": "fish", "says": "Fish."})
    dataset = town(told, sources=[*HEAD["sources"], note])
    assert [each.get("source") for each in dataset.claim(1)["rests_on"]] == [None, None, "b1-page"]
    assert dataset.brief()["sources"]["rests_on"] == [
        {"publisher": "b1", "label": "House B1", "reliability": "B", "claims": 1},
        {"publisher": "c1", "label": "House C1", "reliability": "C", "claims": 1},
    ]
