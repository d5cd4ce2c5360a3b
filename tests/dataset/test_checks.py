"""Warnings: what asks for a second look in a dataset without errors."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.dataset.checks import CODES
from chongjin_cli.dataset.loading import examine
from chongjin_cli.dataset.model import canonical
from chongjin_cli.dataset.warnings import CHECKS


def warnings(dataset: dict[str, Any], save: Callable[[Any], Path]) -> list[str]:
    return [str(finding) for finding in examine(save(dataset))[1] if not finding.is_error]


def test_every_code_is_described() -> None:
    assert all(text.endswith(".") for text in CODES.values())
    assert all((check.__doc__ or "").endswith(".") for check in CHECKS.values())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d["claims"][2].pop("relations"), "W301 claims[1].relations[0]: write 'contradicts' CJ-0002 on CJ-0003 too"),
        (lambda d: d["claims"][1].update(actors=[]), "W302 actors[0]: actor 'nippon-steel' is used by nothing"),
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
        (
            lambda d: d["claims"][1].update(statement="In 1937, the steel works of Chongjin were founded.", date="1937", relations=[])
            or d["claims"][2].pop("relations"),
            "W306 claims[2].statement: CJ-0003 says nearly what CJ-0002 (claims[1]) says",
        ),
        (
            lambda d: d["claims"][1].update(statement="Nippon Steel founded it. It opened in 1938."),
            "W307 claims[1].statement: CJ-0002 seems to make two assertions; make each a claim",
        ),
        (
            lambda d: d["sources"][3].update(access="none"),
            "W308 claims[3].evidence: CJ-0004 rests on sources of which nothing was read",
        ),
        (lambda d: d["claims"][0].update(date="1850"), "W309 claims[0].date: CJ-0001: 1850 is in no era"),
        (
            lambda d: d["claims"][3]["evidence"][0].update(stance="qualifies"),
            "W310 claims[3].evidence: CJ-0004: no source that was read supports it as it is worded; word it as a source has it",
        ),
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
