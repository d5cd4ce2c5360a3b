"""JSON Schemas (draft 2020-12) of the exports that are JSON."""

from typing import Any, Literal

from chongjin_cli.present.exports.collect import ABOUT, KINDS
from chongjin_cli.present.schemas import output

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}


def schema(name: Literal["json", "jsonl", "geojson"]) -> Schema:
    """The schema of what `export` writes in that format; of jsonl, of a line."""
    return {"json": _json, "jsonl": _jsonl, "geojson": _geojson}[name]()


def _json() -> Schema:
    """Of `export json`: the whole document."""
    lists = {f"{kind}s": _reference(kind.capitalize()) for kind in (*KINDS, "claim")}
    properties = _about() | {key: {"type": "array", "items": item} for key, item in lists.items()}
    return _document("A dataset of chongjin, or a selection of it", _object(properties))


def _jsonl() -> Schema:
    """Of `export jsonl`: a line."""
    return _document("A claim", _reference("Claim"))


def _geojson() -> Schema:
    """Of `export geojson`: the whole FeatureCollection."""
    brief = _object(dict.fromkeys(("id", "statement", "grade"), _TEXT))
    properties = {
        "label": _TEXT,
        "kind": _TEXT,
        "names": _reference("Names"),
        "within": {"type": ["string", "null"]},
        "source": {"type": "string", "description": "the source of the coordinates"},
        "claims": {"type": "array", "items": brief, "description": "the claims at the place and within it"},
    }
    numbers = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    point = _object({"type": {"const": "Point"}, "coordinates": numbers | {"description": "longitude and latitude"}})
    feature = _object({"type": {"const": "Feature"}, "id": _TEXT, "geometry": point, "properties": _object(properties)})
    collection = {"type": {"const": "FeatureCollection"}, "features": {"type": "array", "items": feature}}
    return _document("Places with their claims", _object(_about() | collection))


def _document(title: str, described: Schema) -> Schema:
    return {"$schema": output.DRAFT, "title": title, **described, "$defs": output.schema("output")["$defs"]}


def _about() -> Schema:
    return dict.fromkeys(ABOUT, _TEXT)


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
