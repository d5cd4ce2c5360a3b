"""GeoJSON (RFC 7946): the places whose coordinates are known, each with the claims at it and within it."""

import json
from typing import Any, TextIO

from chongjin_cli.index.layout import ABOUT
from chongjin_cli.present.exports.collect import Export, Record
from chongjin_cli.queries.containment import upwards

BINARY = False
JSON = True


def write(export: Export, out: TextIO) -> None:
    """Write a FeatureCollection, a place a line."""
    claims = _claims_by_place(export)
    features = (_feature(place, claims[place["id"]]) for place in export.records["places"] if place["coordinates"])
    about = json.dumps({"type": "FeatureCollection", **export.about}, ensure_ascii=False)
    out.write(f'{about[:-1]}, "features": [')
    out.writelines(
        f"{',' if number else ''}\n{json.dumps(feature, ensure_ascii=False)}" for number, feature in enumerate(features)
    )
    out.write("\n]}\n")


def schema() -> Record:
    """The JSON Schema of the whole FeatureCollection."""
    from chongjin_cli.present.schemas import output

    text: Record = {"type": "string"}
    brief = output.described(dict.fromkeys(("id", "statement", "grade"), text))
    properties = {
        "label": text,
        "kind": text,
        "names": output.reference("Names"),
        "within": {"type": ["string", "null"]},
        "radius": {"type": "integer", "description": "metres within which the place lies"},
        "source": {"type": "string", "description": "the source of the coordinates"},
        "claims": {"type": "array", "items": brief, "description": "the claims at the place and within it"},
    }
    numbers = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    point = {"type": {"const": "Point"}, "coordinates": numbers | {"description": "longitude and latitude"}}
    feature = {
        "type": {"const": "Feature"},
        "id": text,
        "geometry": output.described(point),
        "properties": output.described(properties),
    }
    collection = {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": output.described(feature)},
    }
    return output.document("Places with their claims", output.described(dict.fromkeys(ABOUT, text) | collection))


def _claims_by_place(export: Export) -> dict[str, list[dict[str, str]]]:
    within = {place["id"]: place["within"] for place in export.records["places"]}
    claims: dict[str, list[dict[str, str]]] = {place: [] for place in within}
    for claim in map(json.loads, export.claims()):
        brief = {key: claim[key] for key in ("id", "statement", "grade")}
        for place in {held for name in claim["places"] for held in upwards(name, within)}:
            claims[place].append(brief)
    return claims


def _feature(place: Record, claims: list[dict[str, str]]) -> dict[str, Any]:
    point = place["coordinates"]
    return {
        "type": "Feature",
        "id": place["id"],
        "geometry": {"type": "Point", "coordinates": [point["lon"], point["lat"]]},
        "properties": {
            "label": place["label"],
            "kind": place["kind"],
            "names": place["names"],
            "within": place["within"],
            "radius": point["radius"],
            "source": point["source"],
            "claims": claims,
        },
    }
