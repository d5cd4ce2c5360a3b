"""Objects as the rows of a spreadsheet: a claim with the best of the sources that support it, others key by key.

A dispute's claims, which have many keys each, are left to its `versions`.
"""

import json
from collections.abc import Iterator, Sequence

from chongjin_cli.contract import Claim
from chongjin_cli.present.formats import CLAIMS, Shape
from chongjin_cli.present.formats.cells import rows
from chongjin_cli.queries.support import best_support

SOURCES = 3
"""How many sources of a claim are named, at most."""
_CLAIM = ("id", "statement", "attribution", "grade", "date")
_SOURCE = ("title", "publisher", "url", "copy")
_ORIGINS = ("origins_supporting", "origins_disputing")
CLAIM_HEADINGS = (
    *_CLAIM,
    *(f"source_{number}_{key}" for number in range(1, SOURCES + 1) for key in _SOURCE),
    *_ORIGINS,
)


def spreadsheet(
    objects: Iterator[str], shape: Shape, fields: Sequence[str] | None
) -> tuple[Sequence[str], Iterator[list[str]]]:
    """Headings and rows: of the fields, if any are named, else of claims as for people, of others of all keys."""
    if fields is None and shape.keys == CLAIMS.keys:
        return CLAIM_HEADINGS, claim_rows(objects)
    keys = fields or [key for key, kind in shape.described.items() if Claim not in getattr(kind, "__args__", ())]
    return keys, rows(objects, keys)


def claim_rows(claims: Iterator[str]) -> Iterator[list[str]]:
    """A row for each claim."""
    return map(_row, map(json.loads, claims))


def _row(claim: Claim) -> list[str]:
    best = best_support(claim["evidence"])
    cells = [claim["id"], claim["statement"], claim["attribution"], claim["grade"], claim["date"]]
    for number in range(SOURCES):
        piece = best[number] if number < len(best) else None
        cells += [piece["title"], piece["publisher"], piece["url"], piece["copy"]] if piece else [None] * len(_SOURCE)
    cells += [str(claim["origins_supporting"]), str(claim["origins_disputing"])]
    return [cell or "" for cell in cells]
