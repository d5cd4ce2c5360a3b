"""Objects as flat rows of text, for the formats that have cells."""

import json
from collections.abc import Iterator, Sequence
from typing import Any


def rows(objects: Iterator[str], fields: Sequence[str]) -> Iterator[list[str]]:
    """Each object's fields as texts."""
    for text in objects:
        item = json.loads(text)
        yield [cell(item[field]) for field in fields]


def cell(value: Any) -> str:
    """A value in one cell: lists joined by `; `, intervals as `from/to`, evidence as `source (stance)`."""
    match value:
        case None:
            return ""
        case str():
            return value
        case {"from": first, "to": last}:
            return f"{first or '..'}/{last or '..'}" if first or last else ""
        case {"lat": lat, "lon": lon}:
            return f"{lat}, {lon}"
        case {"source": source, "stance": stance}:
            return f"{source} ({stance})"
        case {"type": relation, "claim": claim}:
            return f"{relation} {claim}"
        case {"publisher": name, "grade": grade} | {"source": name, "grade": grade}:
            return f"without {name}: {grade or 'no support'}"
        case {"measure": measure, "of": of, "unit": unit, "as_of": as_of}:
            amount = value.get("value")
            if amount is None:
                amount = f"{value.get('low', '..')} to {value.get('high', '..')}"
            return f"{measure} of {of}: {amount} {unit} ({as_of})"
        case dict():
            return "; ".join(f"{key}: {cell(part)}" for key, part in value.items() if part)
        case list():
            return "; ".join(cell(part) for part in value)
    return str(value)


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: those that begin like one get an apostrophe before them."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
