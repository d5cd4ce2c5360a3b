"""Units that another took the place of, as `old won` of `won`: of figures in both each says in which it is."""

import json
from collections.abc import Iterable, Sequence

from chongjin_cli import contract
from chongjin_cli.queries.store import Dataset


def replaced_units(dataset: Dataset, claims: Sequence[contract.Claim]) -> dict[str, str]:
    """The unit of each claim that has a figure in a unit that was replaced, or in the one that took its place.

    None where the claims have only one of the two, or the sentence names it itself.
    """
    found = dict[str, str]()
    for measure, replaced, unit in _pairs(dataset):
        has_old, has_new = (_measuring(claims, each) for each in (replaced, measure))
        if has_old and has_new:
            old = unit.partition(" per ")[0]
            new = f"new {old.partition(' ')[2]}"
            found |= {claim["id"]: old for claim in has_old if old not in claim["assertion"]}
            found |= {claim["id"]: new for claim in has_new if claim not in has_old and new not in claim["assertion"]}
    return found


def _pairs(dataset: Dataset) -> Iterable[tuple[str, str, str]]:
    """Each measure that another has the name of, in the unit before it, with that one and its unit."""
    units = {each["id"]: each["unit"] for each in map(json.loads, dataset.records("measure"))}
    for measure, unit in units.items():
        for other, before in units.items():
            if other.startswith(f"{measure}-") and before.endswith(f" {unit}"):
                yield measure, other, before


def _measuring(claims: Iterable[contract.Claim], measure: str) -> list[contract.Claim]:
    return [claim for claim in claims if any(figure["measure"] == measure for figure in claim["figures"])]
