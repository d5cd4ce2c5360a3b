"""A brief in HTML: a page that needs no server, no network and no script; its rows lead to a list of their sources."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO, NamedTuple

from chongjin_cli import contract
from chongjin_cli.present.brief.page import Page
from chongjin_cli.present.page.rendering import brief
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import in_order

CITED: dict[contract.Stance, str] = {"supports": "", "disputes": "disputed by "}
"""The stances whose sources a row leads to, and what stands before their numbers."""


class Cited(NamedTuple):
    """The sources of a page in the order of their numbers, and for each claim its numbers with what precedes them."""

    sources: list[dict[str, Any]]
    marks: dict[str, list[tuple[str, list[int]]]]


def write(page: Page, dataset: Dataset, out: BinaryIO) -> None:
    """Write the page with all sources of its claims, in UTF-8 as it says itself."""
    for piece in brief(page, cited(page, dataset)):
        out.write(piece.encode())


def cited(page: Page, dataset: Dataset) -> Cited:
    """The sources that support or dispute the claims of a page, numbered from 1 as they come, the best letter first."""
    numbers: dict[str, int] = {}
    marks: dict[str, list[tuple[str, list[int]]]] = {}
    for name in (row.claim for part in page.parts for row in part.rows):
        if name and name not in marks:
            evidence = json.loads(dataset.claim(name))["evidence"]
            marks[name] = [
                (words, [numbers.setdefault(source, len(numbers) + 1) for source in sources])
                for stance, words in CITED.items()
                if (sources := _sources(evidence, stance))
            ]
    return Cited([json.loads(dataset.record("source", name)) for name in numbers], marks)


def _sources(evidence: Iterable[contract.Evidence], stance: contract.Stance) -> list[str]:
    return list(dict.fromkeys(piece["source"] for piece in in_order(evidence) if piece["stance"] == stance))
