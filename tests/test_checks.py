"""Warnings: what asks for a second look in a dataset without errors."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.checks import CODES
from chongjin_cli.model import canonical
from chongjin_cli.reading import examine


def warnings(dataset: dict[str, Any], save: Callable[[Any], Path]) -> list[str]:
    return [str(finding) for finding in examine(save(dataset), warnings=True)[1] if not finding.is_error]


def test_every_code_is_described() -> None:
    assert all(text.endswith(".") for text in CODES.values())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d["claims"][2].pop("relations"), "W301 claims[1].relations[0]: write 'contradicts' CJ-0002 on CJ-0003 too"),
        (lambda d: d["claims"][1].update(actors=[]), "W302 actors[0]: actor 'nippon-steel' is used by no claim"),
        (lambda d: None, "W303 topics[1]: topic 'steel' has 2 claims; merge it into another"),
        (
            lambda d: d["claims"][0]["evidence"].append(dict(d["claims"][0]["evidence"][0])),
            "W304 claims[0].evidence[2]: CJ-0001: names a source twice",
        ),
        (
            lambda d: d["claims"][0]["evidence"][1].update(says="OPENS the port from 1 April 1908"),
            "W304 claims[0].evidence[1]: CJ-0001: says what another says",
        ),
        (lambda d: d["topics"][1].update(label="Port"), "W305 topics[2]: 'port' and 'steel' are both called 'port'"),
        (lambda d: d.update(claims=d["claims"][::-1]), "W401 not in canonical layout; run tools/canonical.py on it"),
    ],
)  # fmt: skip
def test_warnings(
    small: dict[str, Any], save: Callable[[Any], Path], change: Callable[[dict[str, Any]], object], message: str
) -> None:
    change(small)
    assert message in warnings(small, save)


def test_canonical_layout_orders_keys_and_records_and_leaves_out_what_is_empty(small: dict[str, Any]) -> None:
    scrambled = {key: small[key] for key in reversed(small)}
    scrambled["claims"] = [
        {"note": None, **{key: claim[key] for key in reversed(claim)}} for claim in small["claims"][::-1]
    ]
    laid_out = canonical(scrambled)
    assert laid_out == canonical(small)
    assert [list(laid_out), list(laid_out["claims"][0])] == [
        ["name", "title", "version", "updated", "license", "eras", "topics", "places", "actors", "sources", "claims"],
        ["id", "statement", "kind", "date", "topics", "places", "evidence"],
    ]
