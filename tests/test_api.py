"""The Python API and the schemas: typed objects that are what the commands print, and fit what is promised of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import chongjin_cli
from chongjin_cli import contract
from chongjin_cli.api import Chongjin
from chongjin_cli.errors import DatasetError, UsageError
from chongjin_cli.present.formats import CLAIMS
from chongjin_cli.present.schemas.output import PRINTED, schema
from tests.conftest import SMALL, Run


@pytest.fixture
def dataset(save: Callable[[Any], Path], environment: dict[str, str]) -> Chongjin:  # noqa: ARG001 - for its cache folder
    return chongjin_cli.open(str(save(SMALL)))


def ids(claims: list[contract.Claim]) -> list[str]:
    return [claim["id"] for claim in claims]


def test_questions_and_their_answers(dataset: Chongjin) -> None:
    assert ids(dataset.search("founded", sort="date")) == ["CJ-0003", "CJ-0002"]
    assert ids(dataset.search("founed", limit=1, sort="id")) == ["CJ-0002"]
    assert ids(dataset.era("japanese rule", grade="B3")) == ["CJ-0001", "CJ-0002"]
    assert ids(dataset.topic("factories")) == ["CJ-0003", "CJ-0002"]
    assert ids(dataset.place("청진", since="2000")) == ["CJ-0004"]
    assert ids(dataset.actor("nippon steel")) == ids(dataset.claims(actor="nippon-steel")) == ["CJ-0002"]
    assert ids(dataset.source("essay")) == ["CJ-0004"]
    assert dataset.claim("1")["grade"] == "A1"
    assert [each["id"] for each in dataset.eras()] == ["colonial", "now", "outlook"]
    assert [each["id"] for each in dataset.topics()] == ["industry", "steel", "port"]
    assert [each["id"] for each in dataset.places()] == ["chongjin", "works"]
    assert [each["id"] for each in dataset.actors()] == ["nippon-steel"]
    assert [each["id"] for each in dataset.sources()][:2] == ["atlas-2001", "blog-2020"]
    assert [(each["versions"], each["favoured"]) for each in dataset.disputes()] == [
        (["CJ-0002", "CJ-0003"], "CJ-0002")
    ]
    assert [(each["low"], each["high"], each["sources"]) for each in dataset.figures("Work force")] == [
        (900, 1200, ["Press"])
    ]
    assert [each["measure"] for each in dataset.measures()] == ["workforce"]
    assert dataset.about()["title"] == "A small dataset"


def test_the_api_gives_what_the_commands_print(dataset: Chongjin, chongjin: Run) -> None:
    assert dataset.era("colonial") == json.loads(chongjin("era", "colonial", "--json").stdout)
    assert dataset.disputes() == json.loads(chongjin("disputes", "--json").stdout)
    assert dataset.figures("workforce") == json.loads(chongjin("figures", "workforce", "--json").stdout)


def test_errors(dataset: Chongjin) -> None:
    with pytest.raises(UsageError, match="no era 'colonail'"):
        dataset.era("colonail")
    with pytest.raises(UsageError, match="no measure 'popluation'"):
        dataset.figures("popluation")
    with pytest.raises(DatasetError, match="cannot read"):
        chongjin_cli.open("/nowhere.json")


@pytest.mark.parametrize(
    ("arguments", "definition"),
    [
        (("era", "colonial"), "Claim"), (("search", "1938"), "Claim"), (("era",), "Era"), (("topic",), "Topic"),
        (("place",), "Place"), (("actor",), "Actor"), (("sources",), "Source"), (("disputes",), "Dispute"),
        (("figures",), "Measure"), (("figures", "workforce"), "Point"), (("timeline",), "Claim"), (("validate",), "Finding"),
    ],
)  # fmt: skip
def test_what_is_printed_fits_the_schema(chongjin: Run, arguments: tuple[str, ...], definition: str) -> None:
    whole = schema("output")
    printed = json.loads(chongjin(*arguments, "--json").stdout)
    assert printed
    jsonschema.validate(printed, whole)
    for each in printed:
        jsonschema.validate(each, {"$ref": f"#/$defs/{definition}", "$defs": whole["$defs"]})


def test_the_schema_requires_every_key_of_the_contract() -> None:
    definitions = schema("output")["$defs"]
    assert set(definitions["Claim"]["required"]) == set(CLAIMS.keys)
    assert {described.__name__ for described in PRINTED} <= set(definitions)


def test_the_schema_command(chongjin: Run) -> None:
    assert json.loads(chongjin("schema").stdout) == schema("file")
    assert json.loads(chongjin("schema", "output").stdout) == schema("output")
    assert chongjin("schema", "nosuch").returncode == 2
