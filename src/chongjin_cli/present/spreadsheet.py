"""Objects as the rows of a spreadsheet: a claim with the best of the sources that support it, others key by key."""

import json
from collections.abc import Iterator, Sequence

from chongjin_cli.contract import Claim, Evidence
from chongjin_cli.present.formats import CLAIMS, Shape
from chongjin_cli.present.formats.cells import rows

SOURCES = 3
"""How many sources of a claim are named, at most."""
_CLAIM = ("id", "statement", "attribution", "grade", "date")
_SOURCE = ("title", "publisher", "url")
CLAIM_HEADINGS = (*_CLAIM, *(f"source_{number}_{key}" for number in range(1, SOURCES + 1) for key in _SOURCE))


def spreadsheet(
    objects: Iterator[str], shape: Shape, fields: Sequence[str] | None
) -> tuple[Sequence[str], Iterator[list[str]]]:
    """Headings and rows: of the fields, if any are named, else of claims as for people, of others of all keys."""
    if fields is None and shape.keys == CLAIMS.keys:
        return CLAIM_HEADINGS, claim_rows(objects)
    return fields or shape.keys, rows(objects, fields or shape.keys)


def claim_rows(claims: Iterator[str]) -> Iterator[list[str]]:
    """A row for each claim."""
    return map(_row, map(json.loads, claims))


def _row(claim: Claim) -> list[str]:
    best = _best(claim["evidence"])
    cells = [claim["id"], claim["statement"], claim["attribution"], claim["grade"], claim["date"]]
    for number in range(SOURCES):
        piece = best[number] if number < len(best) else None
        cells += [piece["title"], piece["publisher"], piece["url"] or piece["copy"]] if piece else [None] * len(_SOURCE)
    return [cell or "" for cell in cells]


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
