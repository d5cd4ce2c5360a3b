"""What bare `chongjin` shows: what the dataset holds, what is disputed, what is new, and three things to try."""

import json
from typing import Any, TextIO

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import as_json, print_list
from chongjin_cli.present.formats import OVERVIEW
from chongjin_cli.queries import disputes
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

NEWEST = 3
"""How many claims are shown that were added last; numbers rise and are never used again."""


def command(*, output: Output, data: Data) -> int:
    """Print the overview."""
    about = _about(data.open())

    def draw() -> None:
        from chongjin_cli.present.screens import overview as screen

        screen.draw(about)

    def write_markdown(out: TextIO) -> None:
        from chongjin_cli.present.formats.markdown import write_overview

        write_overview(about, out)

    return print_list(as_json([about]), OVERVIEW, output, draw, write_markdown)


def _about(dataset: Dataset) -> dict[str, Any]:
    statuses = dataset.statuses()
    counts = {f"{kind}s": sum(1 for _ in dataset.names(kind)) for kind in ("source", "place", "actor")}
    counts["disputes"] = disputes.count(dataset, Selection())
    eras = [json.loads(text) for text in dataset.records("era")]
    for era in eras:
        era["statuses"] = dataset.statuses(Selection(links=((("era", era["id"]),),)))
    disputed = dataset.counts("topic", Selection(statuses=("disputed",)))
    topics = [json.loads(text) for text in dataset.records("topic")]
    for topic in topics:
        topic["disputed"] = disputed.get(topic["id"], 0)
    total = sum(statuses.values())
    last = dataset.claims(Selection(sort="id", offset=max(0, total - NEWEST)))
    return {
        **dataset.meta_as_seen(), "claims": total, **counts, "statuses": statuses, "eras": eras, "topics": topics,
        "newest": [json.loads(text) for text in last][::-1],
    }  # fmt: skip
