"""The canonical layout of a dataset file, so that a diff of two shows the edits and nothing else."""

import json
from typing import Any

from chongjin_cli.dataset.model import COLLECTIONS, NESTED, DatasetRecords, Record, fields_by_key

IN_THEIR_OWN_ORDER = ("eras", "topics")
"""Collections whose order is the one they are listed in; the others stand by id."""


def canonical(dataset: dict[str, Any]) -> dict[str, Any]:
    """The dataset in its canonical layout: keys in the order of the models, records by id, empty values left out."""
    laid_out: dict[str, Any] = {}
    for key in fields_by_key(DatasetRecords):
        if key in COLLECTIONS:
            laid_out[key] = [canonical_record(COLLECTIONS[key], record) for record in dataset.get(key, [])]
            if key not in IN_THEIR_OWN_ORDER:
                laid_out[key].sort(key=lambda record: str(record["id"]))
        elif dataset.get(key) is not None:
            laid_out[key] = dataset[key]
    return laid_out


def canonical_text(dataset: dict[str, Any]) -> str:
    """A dataset as the text of its file, in canonical layout."""
    return json.dumps(canonical(dataset), ensure_ascii=False, indent=1) + "\n"


def canonical_record(model: type[Record], record: dict[str, Any]) -> dict[str, Any]:
    """A record with its keys in the order of its model, empty values left out."""
    laid_out = {}
    for key in fields_by_key(model):
        value, nested = record.get(key), NESTED.get(key)
        if nested and isinstance(value, dict):
            value = canonical_record(nested, value)
        elif nested and isinstance(value, list):
            value = [canonical_record(nested, item) for item in value]
        if value not in (None, [], {}):
            laid_out[key] = value
    return laid_out
