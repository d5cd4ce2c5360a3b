"""CSV (RFC 4180) for a spreadsheet: one claim a row, with the best of the sources that support it."""

import csv
import json
from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.contract import Claim, Evidence
from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.formats.cells import harmless

BINARY = False
JSON = False

SOURCES = 3
"""How many sources of a claim are named, at most."""
_CLAIM = ("id", "statement", "attribution", "grade", "date")
_SOURCE = ("title", "publisher", "url")


def write(export: Export, out: TextIO) -> None:
    """Write a header and the claims. Cells that would be taken for formulas begin with an apostrophe."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow([*_CLAIM, *(f"source_{number}_{key}" for number in range(1, SOURCES + 1) for key in _SOURCE)])
    table.writerows(map(_row, map(json.loads, export.claims())))


def _row(claim: Claim) -> list[str]:
    best = _best(claim["evidence"])
    cells = [claim["id"], claim["statement"], claim["attribution"], claim["grade"], claim["date"]]
    for number in range(SOURCES):
        piece = best[number] if number < len(best) else None
        cells += [piece["title"], piece["publisher"], piece["url"] or piece["copy"]] if piece else [None] * len(_SOURCE)
    return [harmless(cell or "") for cell in cells]


def _best(evidence: list[Evidence]) -> list[Evidence]:
    """What supports a claim, each source once: by its letter, one of each origin before a second of any."""
    support = sorted((piece for piece in evidence if piece["stance"] == "supports"), key=_letter)
    return list(_each_source_once([*_first_of_each_origin(support), *support]))


def _letter(piece: Evidence) -> tuple[str, bool]:
    return piece["effective"], piece["origin"] is not None


def _first_of_each_origin(support: list[Evidence]) -> Iterator[Evidence]:
    seen: set[str] = set()
    for piece in support:
        if piece["counts_as"] not in seen:
            seen.add(piece["counts_as"])
            yield piece


def _each_source_once(support: list[Evidence]) -> Iterator[Evidence]:
    seen: set[str] = set()
    for piece in support:
        if piece["source"] not in seen:
            seen.add(piece["source"])
            yield piece
