"""Definite nouns that name the one thing of their kind in a dataset."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.only_ones import OnlyOnes
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

CHURCH: dict[str, Any] = {
    **TOWN,
    "places": [*TOWN["places"], {"id": "stave-church", "label": "Lysvik stave church", "kind": "church"}],
    "claims": [
        *TOWN["claims"],
        claim(60, "The stave church of Lysvik burnt down in 1641.", date="1641", places=["stave-church"]),
    ],
}


@pytest.fixture
def church(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(CHURCH, "church.json")))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The church burnt down in 1660.", ["E102"]),
        ("The church burnt down in 1641.", ["I301"]),
        ("The church of Hamar burnt down in 1660.", ["I401"]),
        ("In Hamar there was a fire. The church burnt down in 1660.", ["I401", "I401"]),
    ],
)
def test_the_only_church_needs_no_name_where_nothing_else_is_named(
    church: Dataset, text: str, codes: list[str]
) -> None:
    found = Auditor(church).audit([text + "\n"])
    assert [finding["code"] for each in found for finding in each["findings"]] == codes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The church was sold.", ("place:stave-church", "church", 4, 10)),
        ("The church choir sang.", None),
        ("A church was sold.", None),
        ("The city was shelled.", None),  # of which there are several
    ],
)
def test_it_is_the_subject_of_the_sentence(church: Dataset, text: str, name: tuple[object, ...] | None) -> None:
    found: Name | None = OnlyOnes(church, Auditor(church).holdings.names).subject_of(text)
    assert (found and (found.key, found.text, found.start, found.end)) == name
