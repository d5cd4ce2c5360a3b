"""Objects as flat rows of text, for the formats that have cells."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

NO_SUPPORT = "no support"
"""What stands in place of a grade where nothing supports a claim any more."""
_FORMULAS = tuple("=+-@＝＋－＠")
_NUMBER_OR_DATE = re.compile(r"[+-]?[0-9.]+(e[+-]?[0-9]+)?|-[0-9X][0-9X~?%/.-]*")
_MARKED = ("allegation", "forecast", "opinion")
"""The kinds of claim of which a list says so: whatever their grade, they are not told as facts."""


def marked_kind(claim: Mapping[str, Any]) -> str:
    """The kind of a claim where a list says so, else nothing."""
    return str(claim["kind"]) if claim["kind"] in _MARKED else ""


def rows(objects: Iterator[str], fields: Sequence[str]) -> Iterator[list[str]]:
    """Each object's fields as texts; `evidence.url` is that of every piece of evidence."""
    paths = [field.split(".") for field in fields]
    for text in objects:
        item = json.loads(text)
        yield [cell(reached(item, path)) for path in paths]


def reached(value: Any, path: Sequence[str]) -> Any:
    """What is found in a value along some keys, None where one of them has nothing; in a list, that of each element."""
    if not path or value is None:
        return value
    if isinstance(value, list):
        return [reached(each, path) for each in value]
    return reached(value.get(path[0]), path[1:])


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
            return f"without {name}: {grade or NO_SUPPORT}"
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


def escape_formula(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it.

    Numbers and dates before Christ get none.
    """
    begins = text.startswith(("\t", "\r")) or text.lstrip().startswith(_FORMULAS)
    return f"'{text}" if begins and not _NUMBER_OR_DATE.fullmatch(text) else text
