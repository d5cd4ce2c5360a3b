"""The schema of a dataset file: a draft that validators know, and no laxer or stricter than the program."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from chongjin_cli.dataset.model import file_schema
from tests.conftest import Save
from tests.dataset.test_loading import SHAPES, Change, claim, evidence, figure, findings, record

ONLY_THE_PROGRAM = (
    "full stop", "control character", "begins or ends with a space", "a low above its high", "needs either a 'value'",
    "needs a 'part'", "without brackets",
)  # fmt: skip
"""What no pattern of the schema says."""


@pytest.fixture(scope="module")
def schema() -> Any:
    described = file_schema()
    Draft202012Validator.check_schema(described)
    assert validator_for(described, default=None) is Draft202012Validator
    return Draft202012Validator(described)


def test_a_sound_dataset_fits_it(schema: Any, small: dict[str, Any]) -> None:
    assert schema.is_valid(small)


@pytest.mark.parametrize(
    ("change", "message"),
    [(change, message) for change, message in SHAPES if not any(rule in message for rule in ONLY_THE_PROGRAM)],
)
def test_what_the_program_refuses_does_not_fit_it(
    schema: Any, small: dict[str, Any], change: Change, message: str
) -> None:
    change(small)
    assert not schema.is_valid(small), message


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update({"$schema": "https://example.org/file.schema.json"}),
        claim(assertion="x" * 199 + "."),
        claim(note="x" * 4000),
        claim(questions=["x" * 120] * 20),
        claim(id="CJ-1234567"),
        claim(date="1941~/1945?"),
        figure(low=-(10**15), high=1e15),
        evidence(speaker="x" * 80),
        record("sources", language="ko-Hang-KR"),
        record("publishers", country="INT"),
        record("places", coordinates={"lat": -90.0, "lon": 180.0, "radius": 1, "source": "essay"}),
    ],
)
def test_what_the_program_takes_fits_it(schema: Any, small: dict[str, Any], save: Save, change: Change) -> None:
    change(small)
    schema.validate(small)
    assert [each for each in findings(save(small)) if each.startswith("E1")] == []
