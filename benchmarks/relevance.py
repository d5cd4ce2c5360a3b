"""Measures how well search finds, and whether it knows what is not there.

Prints recall@3, nDCG@10 and the share of the absent that is refused, by kind, the tuned and the held-out queries apart,
then the tuned queries that failed.
The queries stand in queries.jsonl with the claims that answer them, best first; those of the kind `absent` have no
answer in the shipped dataset, and leave the file when it gets one. Judgements follow the ids that the dataset retires;
a query whose answers were all withdrawn is not asked.
queries_unseen.jsonl and queries_strangers.jsonl are by people who had never seen the program; nothing was added by the
former, nor by the held-out half of the latter, in which most paraphrases share no word with the claim. But rules were
taken away that gained nothing there by the totals, and a dozen constants were tried by them (none was changed): such
totals flatter a little, and what is to judge those rules or constants again needs queries that nobody has counted.
The 160 of the latter from about line 878 on are by who wrote text/glossary.txt after them: of that even their held-out
half says little.
Search is improved by the tuned queries alone; which of the held-out ones fail is not looked at, or they would be held
out no longer.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from math import log2
from pathlib import Path
from typing import NamedTuple

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

QUERIES = Path(__file__).parent / "queries.jsonl"
KINDS = ("plain", "question", "script", "typo", "number", "name", "paraphrase")
"""Of queries that have an answer."""
ABSENT = "absent"
SHOWN, LOOKED_AT = 10, 3


class Judged(NamedTuple):
    """A query with the claims that answer it, best first; none if nothing does."""

    query: str
    right: tuple[str, ...]
    kind: str
    held_out: bool


class Result(NamedTuple):
    """What search made of a judged query: the ids of the answers that it found, best first."""

    judged: Judged
    found: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether one of the first three claims is right; of what is absent, whether there are none."""
        if self.judged.kind == ABSENT:
            return not self.found
        return any(claim in self.judged.right for claim in self.found[:LOOKED_AT])

    @property
    def ndcg(self) -> float:
        """Discounted gain of the first ten as a share of the best there could be; right claims all count the same."""
        gain = sum(_discount(place) for place, claim in enumerate(self.found) if claim in self.judged.right)
        return gain / sum(_discount(place) for place in range(min(SHOWN, len(self.judged.right))))


def _discount(place: int) -> float:
    return 1 / log2(place + 2)


def judged(path: Path = QUERIES) -> list[Judged]:
    """The judged queries."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Judged(line["query"], tuple(line["right"]), line["kind"], line.get("held_out", False)) for line in lines]


def carried_over(dataset: Dataset, queries: Iterable[Judged]) -> list[Judged]:
    """The queries with the claims that replaced retired ones; without those whose answers were withdrawn."""
    replaced = {each["id"]: each["replaced_by"] for each in map(json.loads, dataset.all_retired())}
    followed = (query._replace(right=tuple(dict.fromkeys(_followed(query.right, replaced)))) for query in queries)
    return [query for query in followed if query.right or query.kind == ABSENT]


def _followed(claims: Iterable[str], replaced: dict[str, list[str]]) -> Iterator[str]:
    """The ids with those in the place of retired ones."""
    for claim in claims:
        yield from _followed(replaced[claim], replaced) if claim in replaced else (claim,)


def ask(dataset: Dataset, queries: Iterable[Judged]) -> Iterator[Result]:
    """Put every query to search."""
    for query in queries:
        understood = dataset.understand(query.query)
        answers = dataset.ids(Selection(search=understood.search, limit=SHOWN)) if understood.is_answer else ()
        yield Result(query, tuple(answers))


def share(results: list[Result]) -> float:
    """Recall@3 of some results, or the share that is refused if they are of what is absent."""
    return sum(result.is_right for result in results) / len(results)


def of_answerable(results: Iterable[Result]) -> list[Result]:
    """The results of queries that have an answer."""
    return [result for result in results if result.judged.kind != ABSENT]


def _table(results: list[Result]) -> Iterator[str]:
    parts = {"tuned": False, "held out": True}
    yield "".join([f"{'':16}", *(f"{f'{name} n':>12}{'recall@3':>10}{'nDCG@10':>10}" for name in parts)])
    by_kind = {kind: [result for result in results if result.judged.kind == kind] for kind in (*KINDS, ABSENT)}
    for kind, of_kind in {"all answerable": of_answerable(results), **by_kind}.items():
        groups = ([result for result in of_kind if result.judged.held_out is part] for part in parts.values())
        yield f"{kind + (' (refused)' if kind == ABSENT else ''):16}" + "".join(map(_cells, groups))


def _cells(group: list[Result]) -> str:
    if not group:
        return f"{0:12}{'':20}"
    answerable = of_answerable(group)
    ndcg = f"{sum(result.ndcg for result in answerable) / len(answerable):10.3f}" if answerable else f"{'':10}"
    return f"{len(group):12}{share(group):10.1%}{ndcg}"


def main() -> None:
    """Print the figures, then each tuned query that failed, what was found and what is right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", nargs="?", help="a dataset file (default: the one that is shipped)")
    parser.add_argument(
        "queries", nargs="?", type=Path, default=QUERIES, help="judged queries (default: queries.jsonl)"
    )
    options = parser.parse_args()
    dataset = Dataset(options.dataset)
    results = list(ask(dataset, carried_over(dataset, judged(options.queries))))
    print("\n".join(_table(results)))
    for result in results:
        if not result.is_right and not result.judged.held_out:
            found, right = " ".join(result.found[:LOOKED_AT]) or "nothing", " ".join(result.judged.right) or "nothing"
            print(f"{result.judged.kind}: {result.judged.query}\n    found {found}; right {right}")


if __name__ == "__main__":
    main()
