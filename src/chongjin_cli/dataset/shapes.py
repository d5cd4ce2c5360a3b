"""What is wrong with the shape of a record: the place, the value, what may stand there and the likeliest mend."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Literal, NamedTuple, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from chongjin_cli.dataset import field_types
from chongjin_cli.dataset.claim_ids import numbered
from chongjin_cli.dataset.findings import Finding
from chongjin_cli.dataset.model import NESTED, Record, fields_by_key
from chongjin_cli.dataset.references import FEW
from chongjin_cli.errors import SIMILARITY
from chongjin_cli.text.escaping import visible
from chongjin_cli.text.folding import plain

Model = TypeVar("Model", bound=Record)
Location = tuple[str | int, ...]


class Written(NamedTuple):
    """What a text with a pattern looks like, and how to make one of a text that does not."""

    about: str
    mended: Callable[[str], str] | None = None


def _claim_id(text: str, prefix: str | None = None) -> str:
    letters, digits = re.sub("[^A-Za-z0-9]", "", re.sub("[0-9]+$", "", text)), re.findall("[0-9]+$", text)
    return numbered(prefix or letters.upper(), int(digits[0])) if digits else ""


def _address(text: str) -> str:
    return f"https://{text}" if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", text) else ""


WRITTEN = {
    field_types.ID: Written(
        "an id of small letters, digits and hyphens, as in steel-works",
        lambda text: "-".join(re.findall("[a-z0-9]+", plain(text))),
    ),
    field_types.CLAIM_ID: Written("an id of the prefix and 4 to 7 digits, as in CJ-0001", _claim_id),
    field_types.PREFIX: Written("1 to 10 capital letters and digits, as in CJ", str.upper),
    field_types.VERSION: Written("a version of three numbers, as in 1.0.0", lambda text: f"{text}.0"),
    field_types.DAY: Written("a day, as in 2026-01-31"),
    field_types.URL: Written("an address without spaces that begins with http:// or https://", _address),
    field_types.LANGUAGE: Written("a language tag (BCP 47), as in ko", str.lower),
    field_types.COUNTRY: Written("a country in capital letters (ISO 3166), as in KR, or INT", str.upper),
}
"""By the patterns of the field types."""


def _claim_ids(prefix: str) -> Written:
    """What the ids of claims look like in a dataset of a prefix, which the mend of another has, too."""
    about = WRITTEN[field_types.CLAIM_ID].about.replace("CJ-0001", f"{prefix}-0001")
    return Written(about, lambda text: _claim_id(text, prefix))


TYPES = {
    "string_type": "a text", "list_type": "a list", "model_type": "an object", "int_type": "a whole number",
    "float_type": "a number", "int_from_float": "a whole number",
}  # fmt: skip
ALSO_CALLED = {
    "statement": ("assertion",), "text": ("assertion", "says"), "name": ("label", "title"), "title": ("label",),
    "description": ("summary", "about"), "quote": ("says",), "link": ("url",), "fact": ("claim",),
    "within": ("broader",), "broader": ("within",),
}  # fmt: skip
"""Keys and values that people write, with those that they may mean."""


def examine(
    kind: type[Model], value: Any, within: Location, prefix: str | None = None
) -> tuple[Model | None, list[Finding]]:
    """A record, or what is wrong with its shape; `prefix` is that of the dataset's claims, if it is known."""
    try:
        return kind.model_validate(value), []
    except ValidationError as error:
        return None, findings(error, kind, within, prefix)


def findings(
    error: ValidationError, kind: type[Record], within: Location = (), prefix: str | None = None
) -> list[Finding]:
    """What Pydantic has found, one finding a place.

    Where a value may be of two types, it fails as each of them: what is wrong with it as that which it is tells more.
    """
    written = WRITTEN | ({field_types.CLAIM_ID: _claim_ids(prefix)} if prefix else {})
    details: dict[str, ErrorDetails] = {}
    for detail in error.errors(include_url=False):
        where = place([*within, *detail["loc"]])
        if details.setdefault(where, detail)["type"] in TYPES and detail["type"] not in TYPES:
            details[where] = detail
    return [_finding(detail, kind, where, written) for where, detail in details.items()]


def unknown_key(where: str, key: str, keys: Iterable[str]) -> Finding:
    """A key that the format does not have."""
    known = list(keys)
    near = _nearest(key, known, SIMILARITY)
    others = f"there are {', '.join(known)}" if len(known) <= FEW else "remove it"
    return Finding("E102", where, f"no such key in the format; {f'did you mean {near}?' if near else others}")


def salvaged(kind: type[Record], value: Any) -> Any:
    """What can be used of a record whose shape is wrong, so that the rest of it is checked as well.

    What is no text is None, or empty in a list, so that everything keeps its place.
    """
    given = value if isinstance(value, dict) else {}
    kept: dict[str, Any] = {}
    for key, field in fields_by_key(kind).items():
        held, nested = given.get(key), NESTED.get(key)
        if _is_list(field):
            items = held if isinstance(held, list) else []
            kept[key] = [salvaged(nested, item) if nested else item if isinstance(item, str) else "" for item in items]
        elif nested:
            kept[key] = salvaged(nested, held) if isinstance(held, dict) else None
        else:
            kept[key] = held if isinstance(held, str) else None
    return kind.model_construct(None, **kept)


def without_repetition(found: Iterable[Finding], shapes: Iterable[Finding]) -> Iterator[Finding]:
    """The findings at other places than those whose shape is wrong, and not within them."""
    places = {finding.where for finding in shapes}
    for finding in found:
        holders = {finding.where[: match.start()] for match in re.finditer(r"[.\[]", finding.where)}
        if finding.where not in places and places.isdisjoint(holders):
            yield finding


def place(location: Iterable[int | str]) -> str:
    """`claims[17].evidence[0].source`"""
    text = ""
    for step in location:
        if isinstance(step, int):
            text += f"[{step}]"
        elif step not in ("float", "int", "constrained-float", "constrained-int"):
            text += f"{'.' if text else ''}{visible(step[:60])}"
    return text


def kind_of(value: Any) -> str:
    """What a value is in JSON."""
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _finding(detail: ErrorDetails, kind: type[Record], where: str, written: Mapping[str, Written]) -> Finding:
    """Pydantic's error as a finding: E102 for shapes, E103 for values."""
    value, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            owner = _owner(kind, detail["loc"])
            return unknown_key(where, str(detail["loc"][-1]), fields_by_key(owner))
        case "missing":
            field = fields_by_key(_owner(kind, detail["loc"]))[str(detail["loc"][-1])]
            return Finding("E102", where, f"is missing; it takes {_about(field)}{_of_what(where)}")
        case "value_error":
            return Finding("E103", where, str(context["error"]))
        case "literal_error":
            expected = re.findall("'([^']*)'", context["expected"])
            near = _nearest(value, expected) if isinstance(value, str) else None
            told = f"{_as_written(value)} is none of {context['expected']}"
            return Finding("E103", where, told + (f"; did you mean {near}?" if near else ""))
        case "string_too_long":
            over = f"{len(value)} characters, at most {context['max_length']} are allowed"
            return Finding("E104" if where.endswith(".assertion") else "E103", where, over)
        case "string_pattern_mismatch":
            return Finding("E103", where, _mismatch(value, context["pattern"], written[context["pattern"]]))
        case "too_short":
            if not value and (of_what := _of_what(where)):
                return Finding("E103", where, f"is empty; it takes a list{of_what}")
            return Finding("E103", where, f"needs at least {context['min_length']}, has {context['actual_length']}")
        case "too_long":
            over = f"has {context['actual_length']}, at most {context['max_length']} are allowed"
            return Finding("E103", where, over)
    if detail["type"] in TYPES:
        return Finding("E103", where, f"should be {TYPES[detail['type']]}{_of_what(where)} (is {kind_of(value)})")
    return Finding("E103", where, f"{detail['msg'].replace('Input should', 'should')}: {_as_written(value)}")


def _of_what(where: str) -> str:
    """The keys that the objects need which stand there: ` of objects with source, stance and says`; else nothing.

    Of one object ` with lat, lon, radius and source`.
    """
    key, _, number = where.rpartition(".")[2].partition("[")
    nested = NESTED.get(key)
    keys = [key for key, field in fields_by_key(nested).items() if field.is_required()] if nested else []
    if not keys:
        return ""
    is_one = number or key == "coordinates"
    return f"{'' if is_one else ' of objects'} with {', '.join(keys[:-1])} and {keys[-1]}"


def _mismatch(value: str, pattern: str, written: Written) -> str:
    mended = written.mended(value) if written.mended else ""
    near = f"; did you mean '{mended}'?" if mended and re.fullmatch(pattern, mended) else ""
    return f"{_as_written(value)} is not {written.about}{near}"


def _nearest(name: str, known: list[str], cutoff: float = 0.6) -> str | None:
    """The likeliest of the known names for an unknown one, in quotes; close as difflib has it, or closer."""
    meant = [other for other in ALSO_CALLED.get(name, ()) if other in known]
    near = meant or get_close_matches(name.casefold(), known, 1, cutoff)
    return f"'{near[0]}'" if near else None


def _owner(kind: type[Record], location: Iterable[int | str]) -> type[Record]:
    """The record that a place lies in."""
    for step in list(location)[:-1]:
        kind = NESTED.get(str(step), kind)
    return kind


def _is_list(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is list


def _about(field: FieldInfo) -> str:
    """What may stand for a key."""
    pattern = next((found for each in field.metadata if (found := getattr(each, "pattern", None))), None)
    if pattern:
        return WRITTEN[pattern].about
    if get_origin(field.annotation) is Literal:
        return f"one of {', '.join(get_args(field.annotation))}"
    if _is_list(field):
        return "a list"
    return field.description or "a text"


def _as_written(value: Any) -> str:
    """A value as far as a message repeats it."""
    try:
        return f"{value!r:.60}"
    except RecursionError:
        return kind_of(value)
