"""A dataset in its canonical layout: keys in the order of the models, records by id, empty values left out."""

import json
from typing import Any

from chongjin_cli.dataset.model import COLLECTIONS, NESTED, Dataset, Record

IN_THEIR_OWN_ORDER = ("eras", "topics")
"""Collections whose order is the one they are listed in; the others stand by id."""


def canonical(dataset: dict[str, Any]) -> dict[str, Any]:
    """The dataset in its canonical layout: keys in the order of the models, records by id, empty values left out."""
    laid_out: dict[str, Any] = {}
    for field_name, field in Dataset.model_fields.items():
        key = field.alias or field_name
        if key not in dataset and key not in COLLECTIONS:
            continue
        value = dataset.get(key, [])
        if key in COLLECTIONS:
            value = [canonical_record(COLLECTIONS[key], record) for record in value]
            if key not in IN_THEIR_OWN_ORDER:
                value.sort(key=lambda record: str(record["id"]))
        laid_out[key] = value
    return laid_out


def canonical_text(dataset: Dataset) -> str:
    """A dataset as the text of its file, in canonical layout."""
    laid_out = canonical(dataset.model_dump(by_alias=True))
    return (
        json.dumps({key: value for key, value in laid_out.items() if value is not None}, ensure_ascii=False, indent=1)
        + "\n"
    )


def canonical_record(model: type[Record], record: dict[str, Any]) -> dict[str, Any]:
    """A record with its keys in the order of its model, empty values left out."""
    laid_out = {}
    for field_name, field in model.model_fields.items():
        key = field.alias or field_name
        value = record.get(key)
        nested = NESTED.get(key)
        if nested and isinstance(value, dict):
            value = canonical_record(nested, value)
        elif nested and isinstance(value, list):
            value = [canonical_record(nested, item) for item in value]
        if value not in (None, [], {}):
            laid_out[key] = value
    return laid_out
