"""Examples that name what the dataset at hand has: in a help page, and as the mend of a mistake.

In an example `{era:colonial}` stands for an era: that one in the dataset which comes with the program, the one with
most claims in another.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import cycle

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

_NAME = re.compile(r"\{(\w+):([^}]*)\}")
_MOST = 3
"""Names of a kind that are looked up: no example has more."""


def shipped(examples: Iterable[str]) -> list[str]:
    """Examples for the dataset that comes with the program."""
    return [_NAME.sub(r"\2", example) for example in examples]


def fitting(examples: Iterable[str], dataset: Dataset) -> list[str]:
    """Examples for another dataset, without those for which it has no names."""
    names = cache(lambda kind: tuple(_names(dataset, kind)))
    fitting = []
    for example in examples:
        kinds = {kind for kind, _ in _NAME.findall(example)}
        if all(map(names, kinds)):
            left = {kind: cycle(names(kind)) for kind in kinds}
            fitting.append(_NAME.sub(lambda found, left=left: next(left[found[1]]), example))  # type: ignore[misc]
    return list(dict.fromkeys(fitting))


def as_in(dataset: Dataset, example: str) -> str | None:
    """A mend that shows how: `as in: chongjin show CJ-0001`; None if the dataset has nothing to name."""
    found = fitting([example], dataset)
    return f"as in: {found[0]}" if found else None


def _names(dataset: Dataset, kind: str) -> Iterator[str]:
    """Ids of claims, or of the records of a kind with most claims; `words` are those of topics."""
    if kind == "claim":
        yield from dataset.ids(Selection(sort="id", limit=_MOST))
    elif kind == "words":
        yield from (name.replace("-", " ") for name in _names(dataset, "topic"))
    else:
        import json

        records = map(json.loads, dataset.records(kind, Selection(sort="claims", limit=_MOST)))
        yield from (record["id"] for record in records if record["claims"] or kind == "measure")
