"""Disputes: the order they stand in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import chongjin_cli


@pytest.mark.usefixtures("environment")
def test_they_stand_in_the_order_of_their_answers(small: dict[str, Any], save: Callable[..., Path]) -> None:
    opened = small["claims"][0]
    small["claims"].append(opened | {"id": "CJ-0007", "assertion": "It was opened in 1909.", "date": "1909"})
    small["disputes"].append({"id": "opening", "question": "When was it opened?", "claims": ["CJ-0001", "CJ-0007"]})
    dataset = chongjin_cli.open(str(save(small)))
    orders = {
        sort: [each["id"] for each in dataset.disputes(sort=sort)] for sort in (None, "date", "newest", "grade", "id")
    }
    works, opening = "founding-of-the-works", "opening"
    assert orders == {
        None: [opening, works], "date": [opening, works], "newest": [works, opening], "grade": [opening, works],
        "id": [opening, works],
    }  # fmt: skip
