"""What bare `chongjin` shows: what the dataset holds, when it was updated, and three things to try."""

import json
from typing import Any

from chongjin_cli.disputing import disputes
from chongjin_cli.formats import Shape
from chongjin_cli.options import Data, Output
from chongjin_cli.output import print_one
from chongjin_cli.query import Selection

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
    ),
    ("title", "version", "updated", "claims", "sources"),
    single=True,
)


def command(*, output: Output, data: Data) -> int:
    """Print the overview."""
    dataset = data.open()
    statuses = dataset.by_status()
    counts = {f"{kind}s": sum(1 for _ in dataset.names(kind)) for kind in ("source", "place", "actor")}
    counts["disputes"] = sum(1 for _ in disputes(dataset, Selection()))
    records = {f"{kind}s": [json.loads(text) for text in dataset.records(kind)] for kind in ("era", "topic")}
    about = {**dataset.meta(), "claims": sum(statuses.values()), **counts, "statuses": statuses, **records}

    def draw(overview: dict[str, Any]) -> None:
        from chongjin_cli.render import overview as screen

        screen.draw(overview)

    return print_one(json.dumps(about, ensure_ascii=False), OVERVIEW, output, draw)
