"""From the first edition to the second, as far as a script can tell."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.dataset.canonical import canonical
from chongjin_cli.dataset.loading import examine
from tools.migrate import migrate, split

FIRST: dict[str, Any] = {
    "name": "old", "title": "Old", "version": "1.0.0", "updated": "2026-01-31", "license": "CC BY 4.0",
    "topics": [{"id": "port", "label": "Port", "summary": "The harbour."}],
    "eras": [],
    "places": [{"id": "quay", "label": "Quay", "kind": "quay", "coordinates": {"lat": 41.7, "lon": 129.8, "source": "b"}}],
    "actors": [],
    "sources": [
        {"id": "a", "type": "book", "publisher": "Daily (Wire)", "access": "full", "reliability": "B",
         "reliability_reason": "good", "origin": "wire-2001"},
        {"id": "b", "type": "book", "publisher": "Daily (Wire)", "access": "full", "reliability": "B", "reliability_reason": "good"},
        {"id": "c", "type": "book", "access": "full", "reliability": "F", "reliability_reason": "nobody"},
    ],
    "claims": [
        {"id": "CJ-0001", "statement": "The quay of Chongjin was 90 m long, a clerk told the Daily.", "kind": "fact", "topics": ["port"],
         "places": ["quay"], "figures": [{"measure": "length", "value": 90, "unit": "m", "as_of": "2001"}],
         "evidence": [{"source": "a", "stance": "supports", "says": "90 m."},
                      {"source": "c", "stance": "qualifies", "says": "Long."}],
         "relations": [{"type": "contradicts", "claim": "CJ-0002"}]},
        {"id": "CJ-0002", "statement": "The quay of Chongjin was 80 m long.", "kind": "claim", "topics": ["port"],
         "evidence": [{"source": "b", "stance": "supports", "says": "80 m."}],
         "relations": [{"type": "contradicts", "claim": "CJ-0001"}]},
    ],
}  # fmt: skip


def test_what_is_carried_over_is_valid(save: Callable[[Any], Path]) -> None:
    assert [str(finding) for finding in examine(save(canonical(migrate(FIRST))))[1] if finding.is_error] == []


def test_what_becomes_of_each_record() -> None:
    new = json.loads(json.dumps(migrate(FIRST)))
    claim = new["claims"][0]
    assert (claim["id"], claim["kind"], claim["assertion"]) == (
        "CJ-0001",
        "claim",
        "The quay of Chongjin was 90 m long.",
    )
    assert [(each["stance"], each.get("speaker")) for each in claim["evidence"]] == [
        ("supports", "a clerk"),
        ("context", None),
    ]
    assert claim["figures"] == [{"measure": "length", "value": 90, "as_of": "2001", "of": "quay"}]
    assert new["measures"] == [{"id": "length", "label": "length", "unit": "m", "summary": "length"}]
    assert [dispute["claims"] for dispute in new["disputes"]] == [["CJ-0001", "CJ-0002"]]
    assert [(each["label"], each["in_text"], each["reliability"]) for each in new["publishers"]] == [
        ("Daily (Wire)", "Daily Wire", "B")
    ]
    sources = {source["id"]: source for source in new["sources"]}
    assert sources["a"]["origin"] == "wire-2001"
    assert sources["wire-2001"]["access"] == "none"
    assert "reliability" not in sources["a"]
    assert sources["c"]["reliability"] == "F"
    assert new["places"][0]["coordinates"]["radius"] == 10_000


@pytest.mark.parametrize(
    ("statement", "bare", "speaker"),
    [
        (
            "The port of Chongjin froze over in 1931, a captain said.",
            "The port of Chongjin froze over in 1931.",
            "a captain",
        ),
        (
            "A captain said in 1931 that the port of Chongjin froze over.",
            "The port of Chongjin froze over.",
            "A captain",
        ),
        ("The port of Chongjin froze over, according to a captain.", "The port of Chongjin froze over.", "a captain"),
        ("The port of Chongjin froze over in 1931.", "The port of Chongjin froze over in 1931.", None),
    ],
)
def test_the_speaker_at_the_edge_of_a_statement(statement: str, bare: str, speaker: str | None) -> None:
    assert split(statement) == (bare, speaker)


def test_a_draft_that_is_too_long_ends_at_a_word() -> None:
    bare, _ = split("Chongjin " + "very " * 60 + "long.")
    assert len(bare) <= 200
    assert bare.endswith("very.")
