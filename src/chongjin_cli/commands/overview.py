"""What bare `chongjin` shows: what the dataset holds, what is disputed, what is new, and three things to try."""

import json
from typing import Any

from chongjin_cli.cli.options import Data, Output
from chongjin_cli.cli.printing import print_one
from chongjin_cli.present.formats import Shape
from chongjin_cli.queries.disputes import disputes
from chongjin_cli.queries.selection import Selection

OVERVIEW = Shape(
    (
        "name",
        "title",
        "version",
        "updated",
        "license",
        "claims",
        "sources",
        "places",
        "actors",
        "disputes",
        "statuses",
        "eras",
        "topics",
        "newest",
    ),
    ("title", "version", "updated", "claims", "sources"),
    single=True,
)

NEWEST = 3
"""How many claims are shown that were added last; numbers rise and are never used again."""


def command(*, output: Output, data: Data) -> int:
    """Print the overview."""
    dataset = data.open()
    statuses = dataset.by_status()
    counts = {f"{kind}s": sum(1 for _ in dataset.names(kind)) for kind in ("source", "place", "actor")}
    counts["disputes"] = sum(1 for _ in disputes(dataset, Selection()))
    eras = [json.loads(text) for text in dataset.records("era")]
    for era in eras:
        era["statuses"] = dataset.counts("status", Selection(links=(("era", era["id"]),)))
    disputed = dataset.counts("topic", Selection(status="disputed"))
    topics = [json.loads(text) for text in dataset.records("topic")]
    for topic in topics:
        topic["disputed"] = disputed.get(topic["id"], 0)
    total = sum(statuses.values())
    last = dataset.claims(Selection(sort="id", offset=max(0, total - NEWEST)))
    about = {
        **dataset.meta(), "claims": total, **counts, "statuses": statuses, "eras": eras, "topics": topics,
        "newest": [json.loads(text) for text in last][::-1],
    }  # fmt: skip

    def draw(overview: dict[str, Any]) -> None:
        from chongjin_cli.present.screens import overview as screen

        screen.draw(overview)

    return print_one(json.dumps(about, ensure_ascii=False), OVERVIEW, output, draw)
