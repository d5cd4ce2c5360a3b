"""GeoJSON (RFC 7946): the places whose coordinates are known, each with the claims at it and within it."""

import json
from collections.abc import Iterator
from typing import Any, TextIO

from chongjin_cli.present.exports.collect import Export, Record


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


def _claims_by_place(export: Export) -> dict[str, list[dict[str, str]]]:
    within = {place["id"]: place["within"] for place in export.records["places"]}
    claims: dict[str, list[dict[str, str]]] = {place: [] for place in within}
    for claim in map(json.loads, export.claims()):
        brief = {key: claim[key] for key in ("id", "statement", "grade")}
        for place in {held for name in claim["places"] for held in _with_holders(name, within)}:
            claims[place].append(brief)
    return claims


def _with_holders(place: str | None, within: dict[str, str | None]) -> Iterator[str]:
    while place is not None:
        yield place
        place = within[place]


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
            "source": point["source"],
            "claims": claims,
        },
    }
