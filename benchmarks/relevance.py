"""Measures how well search finds: queries as people type them, and where the claims that answer them come.

Use: python benchmarks/relevance.py [DATASET]; prints recall@3, nDCG@10 and MRR, and the queries that failed.
The queries and their right claims, best first, stand in queries.jsonl. Search is improved by those that are not held
out alone; the failures of these are not looked at, or they would be held out no longer.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from math import log2
from pathlib import Path
from typing import NamedTuple

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

QUERIES = Path(__file__).parent / "queries.jsonl"
SHOWN, LOOKED_AT = 10, 3


class Judged(NamedTuple):
    """A query with the claims that answer it, best first."""

    query: str
    right: tuple[str, ...]
    kind: str
    held_out: bool


class Result(NamedTuple):
    """What search made of a judged query: the ids it found, best first."""

    judged: Judged
    found: tuple[str, ...]

    @property
    def recall(self) -> float:
        """1 if one of the first three claims is right, else 0."""
        return float(any(claim in self.judged.right for claim in self.found[:LOOKED_AT]))

    @property
    def ndcg(self) -> float:
        """Discounted gain of the first ten as a share of the best there could be; right claims all count the same."""
        gain = sum(_discount(place) for place, claim in enumerate(self.found) if claim in self.judged.right)
        return gain / sum(_discount(place) for place in range(min(SHOWN, len(self.judged.right))))

    @property
    def reciprocal_rank(self) -> float:
        """One divided by the place of the first right claim; 0 if none is among the first ten."""
        return next((1 / place for place, claim in enumerate(self.found, 1) if claim in self.judged.right), 0.0)


def _discount(place: int) -> float:
    return 1 / log2(place + 2)


def judged(path: Path = QUERIES) -> list[Judged]:
    """The judged queries."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Judged(line["query"], tuple(line["right"]), line["kind"], line.get("held_out", False)) for line in lines]


def ask(dataset: Dataset, queries: Iterable[Judged]) -> Iterator[Result]:
    """Put every query to search."""
    for query in queries:
        search, _ = dataset.understand(query.query)
        claims = dataset.claims(Selection(search=search, limit=SHOWN))
        yield Result(query, tuple(json.loads(claim)["id"] for claim in claims))


def share(results: list[Result]) -> float:
    """Recall@3 of some results: the share that has a right claim among the first three."""
    return sum(result.recall for result in results) / len(results)


def _table(results: list[Result]) -> Iterator[str]:
    groups = {"all": results}
    groups["tuned"] = [result for result in results if not result.judged.held_out]
    groups["held out"] = [result for result in results if result.judged.held_out]
    for kind in sorted({result.judged.kind for result in results}):
        groups[kind] = [result for result in results if result.judged.kind == kind]
    yield f"{'':10} {'queries':>7} {'recall@3':>8} {'nDCG@10':>8} {'MRR':>8}"
    for name, group in groups.items():
        ndcg = sum(result.ndcg for result in group) / len(group)
        rank = sum(result.reciprocal_rank for result in group) / len(group)
        yield f"{name:10} {len(group):7} {share(group):8.1%} {ndcg:8.3f} {rank:8.3f}"


def main(path: str | None = None) -> None:
    """Print the figures, then each query without a right claim in the first three, what was found and what is right."""
    results = list(ask(Dataset(path), judged()))
    print("\n".join(_table(results)))
    for result in results:
        if not result.recall:
            part = "held out" if result.judged.held_out else "tuned"
            found, right = " ".join(result.found[:LOOKED_AT]) or "nothing", " ".join(result.judged.right)
            print(f"{part}, {result.judged.kind}: {result.judged.query}\n    found {found}; right {right}")


if __name__ == "__main__":
    main(*sys.argv[1:])
