"""JSON-LD in the terms of schema.org: claims with where they appear, who makes them, what is said of them, a rating."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import TextIO

from chongjin_cli.present.exports.collect import CC_BY, Export, Record, is_cc_by

_SOURCE_TYPES = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "map": "Map",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
_ACTOR_TYPES = {"person": "Person", "ship": "Vehicle"}
_DAY_MONTH_OR_YEAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_SCALE = {"bestRating": "A1", "worstRating": "F6"}


def write(export: Export, out: TextIO) -> None:
    """Write one graph, a node a line. Ids are fragments of whatever address the file is put at."""
    out.write('{"@context": "https://schema.org", "@graph": [')
    for number, node in enumerate(chain(_records(export), _claims(export))):
        out.write(f"{',' if number else ''}\n{json.dumps(_filled(node), ensure_ascii=False)}")
    out.write("\n]}\n")


def _records(export: Export) -> Iterator[Record]:
    about = export.about
    yield {
        "@id": "#dataset",
        "@type": "Dataset",
        "name": about["title"],
        "alternateName": about["name"],
        "version": about["version"],
        "dateModified": about["updated"],
        "license": CC_BY if is_cc_by(about["license"]) else {"@type": "CreativeWork", "name": about["license"]},
    }
    for key, describe in (("topics", _topic), ("places", _place), ("actors", _actor), ("sources", _source)):
        yield from map(describe, export.records[key])


def _topic(topic: Record) -> Record:
    return {
        "@id": _id("topic", topic["id"]),
        "@type": "DefinedTerm",
        "name": topic["label"],
        "alternateName": topic["aliases"],
        "description": topic["summary"],
    }


def _place(place: Record) -> Record:
    point = place["coordinates"]
    return {
        "@id": _id("place", place["id"]),
        "@type": "Place",
        "name": place["label"],
        "alternateName": _names(place),
        "geo": point and {"@type": "GeoCoordinates", "latitude": point["lat"], "longitude": point["lon"]},
        "containedInPlace": place["within"] and _reference("place", place["within"]),
    }


def _actor(actor: Record) -> Record:
    return {
        "@id": _id("actor", actor["id"]),
        "@type": _ACTOR_TYPES.get(actor["kind"], "Organization"),
        "name": actor["label"],
        "alternateName": _names(actor),
    }


def _names(record: Record) -> list[str]:
    names = [record["names"][key] for key in ("ko", "hanja", "mr", "rr", "ja")]
    return [name for name in (*names, *record["names"]["aliases"]) if name]


def _source(source: Record) -> Record:
    issued = source["issued"]
    return {
        "@id": _id("source", source["id"]),
        "@type": _SOURCE_TYPES.get(source["type"], "CreativeWork"),
        "name": source["title"],
        "author": [_author(name) for name in source["authors"]],
        "publisher": source["publisher"] and {"@type": "Organization", "name": source["publisher"]},
        "datePublished": issued if issued and _DAY_MONTH_OR_YEAR.fullmatch(issued) else None,
        "url": source["url"],
        "inLanguage": source["language"],
    }


def _author(name: str) -> Record:
    return {"name": name}  # a person or a body: the dataset does not tell


def _claims(export: Export) -> Iterator[Record]:
    authors = {source["id"]: source["authors"] for source in export.records["sources"]}
    for claim in map(json.loads, export.claims()):
        support = dict.fromkeys(piece["source"] for piece in claim["evidence"] if piece["stance"] == "supports")
        claimants = dict.fromkeys(name for source in support for name in authors[source])
        yield {
            "@id": f"#{claim['id']}",
            "@type": "Claim",
            "identifier": claim["id"],
            "text": claim["statement"],
            "author": [_author(name) for name in claimants],
            "appearance": [_reference("source", source) for source in support],
            "citation": [_citation(piece) for piece in claim["evidence"]],
            "review": {"@type": "ClaimReview", "reviewRating": _rating(claim)},
            "about": [_reference(kind, name) for kind in ("topic", "actor") for name in claim[f"{kind}s"]],
            "spatialCoverage": [_reference("place", place) for place in claim["places"]],
            "temporalCoverage": _interval(claim["dates"]),
            "isPartOf": {"@id": "#dataset"},
        }


def _citation(piece: Record) -> Record:
    where = f" ({piece['locator']})" if piece["locator"] else ""
    return {
        "@type": "CreativeWork",
        "isPartOf": _reference("source", piece["source"]),
        "description": f"{piece['stance']}{where}: {piece['says']}",
    }


def _rating(claim: Record) -> Record:
    return {
        "@type": "Rating",
        "ratingValue": claim["grade"],
        **_SCALE,
        "alternateName": claim["status"],
        "ratingExplanation": claim["reason"],
    }


def _interval(dates: Record) -> str | None:
    """An ISO 8601 interval, a day alone where it is one."""
    first, last = dates["from"], dates["to"]
    if first is None and last is None:
        return None
    return first if first == last else f"{first or '..'}/{last or '..'}"


def _id(kind: str, name: str) -> str:
    return f"#{kind}-{name}"


def _reference(kind: str, name: str) -> Record:
    return {"@id": _id(kind, name)}


def _filled(node: Record) -> Record:
    return {key: value for key, value in node.items() if value not in (None, [], "")}
