"""What an assistant may ask with: the schemas of arguments, and arguments checked by them."""

import re
from collections.abc import Mapping
from typing import Any, get_args

from chongjin_cli.contract import Kind, Status
from chongjin_cli.errors import UsageError
from chongjin_cli.queries.filters import Filters
from chongjin_cli.text.escaping import visible

Schema = dict[str, Any]
Arguments = Mapping[str, Any]
LONGEST = 1000
"""Characters of an argument, unless its schema allows more."""
SHOWN = 80
"""Characters of an argument that an error repeats, at most."""

LARGE = 10**12
"""A number from here on is not repeated."""

_TEXT: Schema = {"type": "string"}
NAMES: dict[str, Schema] = dict.fromkeys(("era", "topic", "place", "actor", "publisher"), _TEXT)
TIMES: dict[str, Schema] = {"from": {"type": "string", "description": "1990s, 1945-08"}, "to": _TEXT}
CHOICES: dict[str, Schema] = {
    "kind": {"enum": list(get_args(Kind))},
    "status": {"enum": list(get_args(Status))},
    "grade": {"type": "string", "description": "or better: B, 2, C3"},
}
LEFT_OUT: dict[str, Schema] = {"without": {"type": "string", "description": "leave out this source or publisher"}}
WITHOUT: dict[str, Schema] = {"without": _TEXT}
"""The same without its description, which is given once, at the tool that is asked most."""
WORDS: dict[str, Schema] = {"words": _TEXT}


def page(limit: int, most: int) -> dict[str, Schema]:
    """How many to show, and how many to skip first."""
    return {
        "limit": {"type": "integer", "minimum": 1, "maximum": most, "default": limit},
        "offset": {"type": "integer", "minimum": 0},
    }


def schema(properties: Mapping[str, Schema], *required: str) -> Schema:
    """The JSON Schema of a tool's arguments."""
    described: Schema = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return described | {"required": list(required)} if required else described


def checked(described: Schema, given: Arguments) -> dict[str, Any]:
    """The arguments, with defaults for those that are left out. Raises UsageError for one that its schema refuses."""
    known = described["properties"]
    arguments = {name: each["default"] for name, each in known.items() if "default" in each}
    arguments |= {name: value for name, value in given.items() if value is not None}
    for name in described.get("required", ()):
        if name not in arguments:
            raise UsageError(f"{name} is missing", f"give {_wanted(known[name])}")
    for name, value in arguments.items():
        if name not in known:
            raise UsageError(
                f"no argument {_shown(name)}", f"there are: {', '.join(known)}" if known else "it takes none"
            )
        arguments[name] = _value(name, value, known[name])
    return arguments


def filters(arguments: Arguments) -> Filters:
    """The filters among some checked arguments; limit and offset with them."""
    renamed = {{"from": "since", "to": "until"}.get(name, name): value for name, value in arguments.items()}
    listed = (*NAMES, "kind", "status", "grade")
    chosen: dict[str, Any] = {
        name: [value] if name in listed else value for name, value in renamed.items() if name in Filters._fields
    }
    return Filters(**chosen)


def _value(name: str, value: Any, described: Schema) -> Any:
    """A value that its schema takes, or one that plainly says the same. Raises UsageError for another."""
    value = _plainly(value, described)
    if isinstance(value, list) and described.get("type") == "array":
        return _values(name, value, described)
    longest = described.get("maxLength", LONGEST)
    if isinstance(value, str) and len(value) > longest:
        raise UsageError(f"{name} has {len(value):,} characters", f"give at most {longest:,}")
    if not _fits(value, described):
        raise UsageError(f"{name}: {_shown(value)} cannot be used", f"give {_wanted(described)}")
    return int(value) if described.get("type") == "integer" else value  # JSON has 5.0, too


def _plainly(value: Any, described: Schema) -> Any:
    """A value as its schema has it: the year 1938 as text, `"2"` as a number, a single id as a list of it."""
    kind = described.get("type")
    if kind == "string" and type(value) is int and 0 <= value < LARGE:
        return str(value)
    if kind == "integer" and isinstance(value, str) and re.fullmatch("[0-9]{1,12}", value):
        return int(value)
    is_single = kind == "array" and (isinstance(value, str) or type(value) is int)
    return [value] if is_single else value


def _values(name: str, values: list[Any], described: Schema) -> list[Any]:
    """The values of a list that its schema takes. Raises UsageError for too few or too many, and for one of them."""
    if not values:
        raise UsageError(f"{name} is empty", f"give {_wanted(described)}")
    if len(values) > described["maxItems"]:
        raise UsageError(f"{name} has {len(values):,} entries", f"give at most {described['maxItems']}")
    return [_value(name, each, described["items"]) for each in values]


def _fits(value: Any, described: Schema) -> bool:
    from jsonschema import Draft202012Validator

    try:
        return bool(Draft202012Validator(described).is_valid(value))
    except ValueError:  # it writes numbers out, which Python does not do for those of thousands of digits
        return False


def _wanted(described: Schema) -> str:
    """In words what a schema takes."""
    if "enum" in described:
        return f"one of: {', '.join(described['enum'])}"
    if described["type"] == "integer":
        least, most = described["minimum"], described.get("maximum")
        return f"a whole number from {least} " + (f"to {most}" if most else "on")
    if described["type"] == "array":
        return f"a list of {described['minItems']} to {described['maxItems']} texts"
    return "a text"


def _shown(value: Any) -> str:
    """A value that was given, as an error repeats it: nothing long, nothing nested."""
    if isinstance(value, str):
        return visible(repr(value[:SHOWN])) + ("…" if len(value) > SHOWN else "")
    if isinstance(value, (list, dict)):
        return "a list" if isinstance(value, list) else "an object"
    if value is None:
        return "null"
    return repr(value) if abs(value) < LARGE else "a number"
