"""The curated dataset: sound, in its layout, and true to what it promises."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.dataset.loading import examine
from chongjin_cli.dataset.model import file_schema

FILE = Path(__file__).parent.parent / "data" / "facts.json"
# Paragraphs of the essay with the number of their sentences.
ESSAY = {1: 3, 2: 3, 3: 3, 4: 2, 5: 3, 6: 3, 7: 2, 8: 3, 9: 3, 10: 3, 11: 2, 12: 2, 13: 2}


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return content


def test_there_is_nothing_to_find() -> None:
    assert [str(finding) for finding in examine(FILE)[1]] == []


def test_the_schema_beside_it_is_that_of_the_program(facts: dict[str, Any]) -> None:
    schema = json.loads((FILE.parent / facts["$schema"]).read_text(encoding="utf-8"))
    assert schema == file_schema()


def test_it_fits_its_schema(facts: dict[str, Any]) -> None:
    import jsonschema

    jsonschema.validate(facts, file_schema())


def test_every_sentence_of_the_essay_became_claims(facts: dict[str, Any]) -> None:
    located = {
        evidence["locator"]
        for claim in facts["claims"]
        for evidence in claim["evidence"]
        if evidence["source"] == "essay"
    }
    assert located == {
        f"p{paragraph}.s{number}" for paragraph, count in ESSAY.items() for number in range(1, count + 1)
    }


def test_every_source_that_was_read_says_where_and_has_a_letter_with_its_reason(facts: dict[str, Any]) -> None:
    publishers = {publisher["id"]: publisher for publisher in facts["publishers"]}
    for source in facts["sources"]:
        weighed = source if "reliability" in source else publishers[source["publisher"]]
        assert weighed["reliability_reason"], source["id"]
        assert source["id"] == "essay" or source["access"] == "none" or source.get("url") or source.get("copy"), source[
            "id"
        ]


def test_nobody_has_to_read_a_claim_that_was_only_carried_over() -> None:
    assert (FILE.parent.parent / "tools" / "unread.txt").read_text(encoding="utf-8") == ""


def test_the_coast_names_its_source(facts: dict[str, Any]) -> None:
    coast = json.loads((FILE.parent / "coast.geojson").read_text(encoding="utf-8"))
    assert coast["license"] == "public domain"
    assert "Natural Earth" in coast["source"]
    west, south, east, north = coast["bbox"]
    [city] = [place["coordinates"] for place in facts["places"] if place["id"] == "chongjin"]
    assert west < city["lon"] < east
    assert south < city["lat"] < north


def test_what_the_dataset_promises_to_hold(facts: dict[str, Any]) -> None:
    assert len(facts["measures"]) <= 80
    series = Counter(
        (figure["measure"], figure["of"]) for claim in facts["claims"] for figure in claim.get("figures", [])
    )
    assert sum(values >= 3 for values in series.values()) >= 30
    assert all("statement" not in claim for claim in facts["claims"])


def test_ids_of_claims_run_on(facts: dict[str, Any]) -> None:
    numbers = [int(claim["id"][3:]) for claim in facts["claims"]]
    assert numbers == sorted(set(numbers))
