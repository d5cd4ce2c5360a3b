"""A warning where no error is found, but the nearest claim on the same thing has another figure, date or name (W212)."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.findings.differing import difference
from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

SLIP: dict[str, Any] = copy.deepcopy(TOWN)
SLIP["actors"] += [{"id": "zarya", "label": "Zarya", "kind": "ship"}]
SLIP["claims"] += [
    claim(80, "The lightship Zarya of Chongjin was varnished by glaziers from Hamhung in the spring of 1925.",
          date="1925-03/1925-05", actors=["zarya"], places=["hamhung"]),
    claim(81, "The lightship Zarya of Chongjin burned 40 tonnes of tallow.", actors=["zarya"],
          evidence=[evidence("Her crew of 21 burned tallow."), evidence("On paper she had a crew of 26."),
                    evidence("She burned 60 tonnes of tallow.")]),
    claim(82, "By 1931 the brass bell of the lightship Zarya hung in a clinic of Chongjin.", date="1931",
          actors=["zarya"]),
    claim(83, "The belfry of Chongjin was shingled by Danish slaters in 1907.", date="1907"),
    claim(84, "The tithe barn of Chongjin was thatched in October 1922.", date="1922-10",
          evidence=[evidence("Thatched in October 1922 and mended in 1947.")]),
    claim(86, "The belfry of Chongjin was shingled with larch and whitewashed in 1929.", date="1929"),
    claim(85, "The tithe barn of Chongjin held sheaves in 1936.", date="1936"),
]  # fmt: skip


@pytest.fixture
def slip(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(SLIP, "slip.json")))


ROADS = "The lightship Zarya lay in the roads. "
"""What a sentence goes on with."""


def audited(dataset: Dataset, text: str) -> Any:
    """What is found of the last sentence of a text about Chongjin."""
    return list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True)))[-1]


def codes(dataset: Dataset, text: str) -> list[str]:
    return [each["code"] for each in audited(dataset, text)["findings"]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # what it goes on with counts: the rest of the claim, and of the sentence, may be less
        (ROADS + "She was varnished for a choir in 1931.", "I401"),  # the claim is of glaziers from Hamhung
        (ROADS + "She was varnished by glaziers for an archdeacon, a choir and a glum sexton in 1931.", "I402"),
        (
            ROADS + "She was varnished by glaziers for an archdeacon, a choir, a curate and a glum sexton in 1931.",
            "I402",
        ),
    ],
)
def test_both_have_to_be_of_one_thing(slip: Dataset, text: str, code: str) -> None:
    assert codes(slip, text)[0] == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ROADS + "In three weeks she was varnished in 1931.", "I401"),
        (ROADS + "In three weeks 80 glaziers varnished her in 1931.", "I402"),
        (ROADS + "She was varnished for a choir from Ussuriysk.", "E103"),
        (
            "An archdeacon climbed the belfry. Slaters of Belgian birth and a choir shingled it.",
            "E103",
        ),
        ("An archdeacon climbed the belfry. Belgian slaters and a choir shingled it.", "E103"),
        (ROADS + "She was varnished for a choir from Ussuriysk in 1931.", "I401"),
        (ROADS + "Her brass bell hung for the archdeacon and a glum choir in a kindergarten in 1947.", "I402"),
    ],
)
def test_they_differ_in_one_thing_small_numbers_apart(slip: Dataset, text: str, code: str) -> None:
    assert codes(slip, text) == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Another barn was thatched in 1932.", "I401"),
        ("The tithe barn was never thatched in 1932.", "I402"),
        ("The tithe barn was thatched for a glum choir in 1947.", "I402"),  # a source has that it was mended then
    ],
)
def test_none_where_a_claim_as_near_has_it_or_it_is_another_one(slip: Dataset, text: str, code: str) -> None:
    assert codes(slip, text) == [code]


def test_what_was_done_was_so_by_a_later_date(slip: Dataset) -> None:
    assert codes(slip, "A barn of Chongjin had thatch by October 1923.") == ["I301"]


def test_a_date_that_is_told_by_another_is_none(slip: Dataset) -> None:
    assert codes(slip, "A choir sang to the sexton in 1930. Two years later the barn was thatched.") == ["I401"]


def test_a_claim_that_is_named_for_the_sentence_tells_it(slip: Dataset) -> None:
    holdings = Holdings(slip)
    statement = Comparison(Statement(read("The tithe barn was thatched in 1936.", holdings.names), holdings))
    in_part = Finding("I302", 0, "borne out in part", None, ("CJ-0085",))
    assert difference(statement, Assessment((), ())) is not None
    assert difference(statement, Assessment((in_part,), ("CJ-0084",))) is not None
    assert difference(statement, Assessment((in_part,), ("CJ-0085",))) is None
    assert difference(statement, Assessment((in_part._replace(code="I301"),), ("CJ-0084",))) is None


def test_a_sentence_has_a_word_of_the_claim(slip: Dataset) -> None:
    text = "Chongjin had 234,388 inhabitants in 1945. Fifteen years before that the number had been 182,480."
    assert codes(slip, text) == ["I401"]
