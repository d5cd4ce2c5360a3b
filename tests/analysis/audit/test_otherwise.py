"""A warning where no error is found, but the nearest claim on the same thing has another figure, date or name (W212)."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding
from chongjin_cli.analysis.audit.findings.otherwise import otherwise
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.reading import read
from chongjin_cli.analysis.audit.statement import Statement
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


def test_it_says_what_the_nearest_claim_has_and_the_sentence_stays_not_held(slip: Dataset) -> None:
    found = audited(slip, ROADS + "She was varnished in 1931.")
    assert (found["verdict"], found["claims"]) == ("not-held", [])
    assert found["findings"] == [
        {
            "code": "W212",
            "severity": "warning",
            "line": 3,
            "column": 57,
            "message": "1931, but the nearest claim, CJ-0080 (B3), has spring of 1925 (Press); check which it is: The "
            "lightship Zarya of Chongjin was varnished by glaziers from Hamhung in the spring of 1925",
            "held": "spring of 1925",
            "claims": ["CJ-0080"],
        }
    ]


def test_it_stands_before_what_is_borne_out_in_part(slip: Dataset) -> None:
    text = ROADS + "Her brass bell hung for the archdeacon and a glum choir in a kindergarten."
    found = audited(slip, text)
    assert (found["verdict"], found["claims"]) == ("supported", ["CJ-0082"])
    assert [(each["code"], each["held"]) for each in found["findings"]] == [("W212", "clinic"), ("I302", None)]
    assert found["findings"][0]["message"].startswith("kindergarten, but the nearest claim, CJ-0082 (B3), has clinic")


def test_what_a_source_tells_is_quoted(slip: Dataset) -> None:
    [finding] = audited(slip, ROADS + "All 34 of her crew burned tallow.")["findings"]
    assert (finding["code"], finding["held"]) == ("W212", "21")
    assert finding["message"] == (
        "34, but a source of the nearest claim, CJ-0081 (B3), has 21 (Press); check which it is: Her crew of 21 burned "
        "tallow"
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # what it goes on with counts: the rest of the claim, and of the sentence, may be less
        (ROADS + "She was varnished for a choir in 1931.", "W212"),
        (ROADS + "She was varnished for a glum choir in 1931.", "I401"),
        (ROADS + "She was varnished by glaziers for an archdeacon, a choir and a glum sexton in 1931.", "W212"),
        (
            ROADS + "She was varnished by glaziers for an archdeacon, a choir, a curate and a glum sexton in 1931.",
            "I402",
        ),
        # alone it has to have more of both
        ("The barn was thatched in 1932.", "W212"),
        ("The barn was thatched for a choir in 1932.", "I401"),
        ("The tithe barn was thatched for a glum choir in 1932.", "W212"),
        ("The tithe barn was thatched for the archdeacon and a glum choir in 1932.", "I402"),
        # the very month of another year tells more
        ("The barn was thatched for a choir in October 1932.", "W212"),
        ("The barn was thatched for a choir in March 1932.", "I401"),
    ],
)
def test_both_have_to_be_of_one_thing(slip: Dataset, text: str, code: str) -> None:
    assert codes(slip, text)[0] == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ROADS + "In three weeks she was varnished in 1931.", "W212"),
        (ROADS + "In three weeks two glaziers varnished her in 1931.", "W212"),
        (ROADS + "In three weeks 80 glaziers varnished her in 1931.", "I402"),
        (ROADS + "She was varnished for a choir from Ussuriysk.", "W212"),
        ("An archdeacon climbed the belfry. Slaters of Belgian birth and a choir shingled it.", "W212"),
        (ROADS + "She was varnished for a choir from Ussuriysk in 1931.", "I401"),
        (ROADS + "Her brass bell hung for the archdeacon and a glum choir in a kindergarten in 1947.", "I402"),
    ],
)
def test_they_differ_in_one_thing_small_numbers_apart(slip: Dataset, text: str, code: str) -> None:
    assert codes(slip, text) == [code]


@pytest.mark.parametrize(("limit", "code"), [("by October 1921", "W212"), ("by October 1923", "I301")])
def test_what_was_so_by_a_date_was_not_done_later(slip: Dataset, limit: str, code: str) -> None:
    assert codes(slip, f"A barn of Chongjin had thatch {limit}.") == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The tithe barn was thatched in 1936.", "W212"),  # that it held sheaves then is something else
        ("The tithe barn was thatched, or held sheaves, in 1936.", "I302"),
        ("Another barn was thatched in 1932.", "I401"),
        ("The tithe barn was never thatched in 1932.", "I402"),
        ("The tithe barn was thatched for a glum choir in 1947.", "I402"),  # a source has that it was mended then
        (ROADS + "All 26 of her crew burned tallow.", "I302"),
        (
            ROADS + "She burned 60 tonnes of tallow for an archdeacon, a curate and a glum choir.",
            "I302",
        ),  # as a source of the claim has it
    ],
)
def test_none_where_a_claim_as_near_has_it_or_it_is_another_one(slip: Dataset, text: str, code: str) -> None:
    assert codes(slip, text) == [code]


def test_a_date_that_is_told_by_another_is_none(slip: Dataset) -> None:
    assert codes(slip, "A choir sang to the sexton in 1930. Two years later the barn was thatched.")[0] != "W212"
    assert codes(slip, "A choir sang to the sexton in 1930. In 1932 the barn was thatched.")[0] == "W212"


def test_a_limit_is_told_with_its_number(slip: Dataset) -> None:
    [finding] = audited(slip, ROADS + "More than 34 of her crew burned tallow.")["findings"]
    assert finding["message"].startswith("More than 34, but a source of the nearest claim, CJ-0081 (B3), has 21")


def test_a_claim_that_is_named_for_the_sentence_tells_it(slip: Dataset) -> None:
    holdings = Holdings(slip)
    statement = Statement(read("The tithe barn was thatched in 1936.", holdings.names), holdings)
    in_part = Finding("I302", 0, "borne out in part", None, ("CJ-0085",))
    assert otherwise(statement, Assessment((), ())) is not None
    assert otherwise(statement, Assessment((in_part,), ("CJ-0084",))) is not None
    assert otherwise(statement, Assessment((in_part,), ("CJ-0085",))) is None
    assert otherwise(statement, Assessment((in_part._replace(code="I301"),), ("CJ-0084",))) is None


def test_a_sentence_has_a_word_of_the_claim(slip: Dataset) -> None:
    text = "Chongjin had 234,388 inhabitants in 1945. Fifteen years before that the number had been 182,480."
    assert codes(slip, text) == ["I401"]
