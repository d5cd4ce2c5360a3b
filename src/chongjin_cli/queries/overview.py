"""What a dataset holds: counts by kind, status, era and topic, and the claims that were added last."""

import json

from chongjin_cli import contract
from chongjin_cli.queries import disputes
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

NEWEST = 3
"""How many claims are given that were added last; numbers rise and are never used again."""


def overview(dataset: Dataset) -> contract.Overview:
    """Everything that bare `chongjin` shows."""
    statuses = dataset.statuses()
    eras = [json.loads(text) for text in dataset.records("era")]
    for era in eras:
        era["statuses"] = dataset.statuses(Selection(links=((("era", era["id"]),),)))
    disputed = dataset.counts("topic", Selection(statuses=("disputed",)))
    topics = [json.loads(text) for text in dataset.records("topic")]
    for topic in topics:
        topic["disputed"] = disputed.get(topic["id"], 0)
    total = sum(statuses.values())
    last = dataset.claims(Selection(sort="id", offset=max(0, total - NEWEST)))
    about = dataset.meta_as_seen()
    return {
        "name": about["name"], "title": about["title"], "version": about["version"], "updated": about["updated"],
        "license": about["license"], "prefix": about["prefix"], "claims": total,
        "sources": len(list(dataset.names("source"))), "sources_read": dataset.count_read_sources(),
        "places": len(list(dataset.names("place"))),
        "actors": len(list(dataset.names("actor"))), "disputes": disputes.count(dataset, Selection()),
        "statuses": statuses, "eras": eras, "topics": topics, "newest": [json.loads(text) for text in last][::-1],
    }  # fmt: skip
