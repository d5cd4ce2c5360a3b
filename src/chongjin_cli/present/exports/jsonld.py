"""JSON-LD in the terms of schema.org: claims with where they appear, who makes them, what is said of them, a rating."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TextIO

from chongjin_cli.present import labels
from chongjin_cli.present.exports.collect import CC_BY, Export, Record, is_cc_by
from chongjin_cli.queries.support import supporting

BINARY = False
JSON = True

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
_GRADES = {"bestRating": "A1", "worstRating": "F6"}
_LETTERS = {"bestRating": "A", "worstRating": "F"}
_STANCES = {"supports": "supports", "partly": "supports a part", "disputes": "disputes", "context": "context"}


def write(export: Export, out: TextIO) -> None:
    """Write one graph, a node a line. Ids are fragments of the address at which the file is published."""
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
    for key, describe in _DESCRIBED.items():
        yield from map(describe, export.records[key])


def _labelled(kind: str, record: Record, term: str, **more: object) -> Record:
    """A record by its label, with its other names and what it is in a sentence, where it has these."""
    return {
        "@id": _id(kind, record["id"]),
        "@type": term,
        "name": record["label"],
        "alternateName": _names(record["names"]) if "names" in record else record.get("aliases"),
        "description": record.get("summary"),
        **more,
    }


def _names(names: Record) -> list[str]:
    return [name for name in (*(names[key] for key in ("ko", "hanja", "mr", "rr", "ja")), *names["aliases"]) if name]


def _place(place: Record) -> Record:
    point = place["coordinates"]
    centre = point and {"@type": "GeoCoordinates", "latitude": point["lat"], "longitude": point["lon"]}
    return _labelled(
        "place",
        place,
        "Place",
        # The point for those who take one, and the circle that says how exact it is.
        geo=point and [centre, {"@type": "GeoCircle", "geoMidpoint": centre, "geoRadius": point["radius"]}],
        subjectOf=point and _reference("source", point["source"]),
        containedInPlace=place["within"] and _reference("place", place["within"]),
    )


def _publisher(publisher: Record) -> Record:
    rated = _rated("Review", publisher["reliability"], _LETTERS, publisher["reliability_reason"])
    return _labelled("publisher", publisher, "Organization", review=rated)


def _source(source: Record) -> Record:
    return {
        "@id": _id("source", source["id"]),
        "@type": _SOURCE_TYPES.get(source["type"], "CreativeWork"),
        "name": labels.title(source),
        "author": [_author(name) for name in source["authors"]],
        "publisher": source["publisher_id"] and _reference("publisher", source["publisher_id"]),
        "datePublished": _day_month_or_year(source["issued"]),
        "url": source["url"],
        "archivedAt": source["copy"],
        "inLanguage": source["language"],
        "isBasedOn": source["origin"] and _reference("source", source["origin"]),
        "review": _rated("Review", source["reliability"], _LETTERS, source["reliability_reason"]),
    }


def _dispute(dispute: Record) -> Record:
    return {
        "@id": _id("dispute", dispute["id"]),
        "@type": "Question",
        "name": dispute["question"],
        "text": dispute["note"],
    }


_DESCRIBED: dict[str, Callable[[Record], Record]] = {
    "topics": lambda topic: _labelled("topic", topic, "DefinedTerm"),
    "places": _place,
    "actors": lambda actor: _labelled("actor", actor, _ACTOR_TYPES.get(actor["kind"], "Organization")),
    "measures": lambda measure: _labelled("measure", measure, "StatisticalVariable"),
    "publishers": _publisher,
    "sources": _source,
    "disputes": _dispute,
}


def _rated(kind: str, value: str, scale: Record, why: str, **more: str) -> Record:
    """The letter of a publisher, source or passage or the grade of a claim, and why it has it."""
    rating = {"@type": "Rating", "ratingValue": value, **scale, **more, "ratingExplanation": why}
    return {"@type": kind, "reviewRating": rating}


def _day_month_or_year(edtf: str | None) -> str | None:
    return edtf if edtf and _DAY_MONTH_OR_YEAR.fullmatch(edtf) else None


def _author(name: str) -> Record:
    return {"name": name}  # a person or a body: the dataset does not tell


def _claims(export: Export) -> Iterator[Record]:
    authors = {source["id"]: source["authors"] for source in export.records["sources"]}
    kinds = {record["id"]: kind for kind in ("topic", "actor", "place") for record in export.records[f"{kind}s"]}
    for claim in map(json.loads, export.claims()):
        support = dict.fromkeys(piece["source"] for piece in supporting(claim["evidence"]))
        claimants = dict.fromkeys(name for source in support for name in authors[source])
        yield {
            "@id": f"#{claim['id']}",
            "@type": "Claim",
            "identifier": claim["id"],
            "name": claim["assertion"],
            "text": claim["statement"],
            "creditText": claim["attribution"],
            "author": [_author(name) for name in claimants],
            "appearance": [_reference("source", source) for source in support],
            "citation": [_citation(piece) for piece in claim["evidence"]],
            "review": _rated("ClaimReview", claim["grade"], _GRADES, claim["reason"], alternateName=claim["status"]),
            "genre": claim["kind"],
            "dateCreated": claim["added"],
            "dateModified": claim["changed"],
            "comment": claim["note"] and {"@type": "Comment", "text": claim["note"]},
            "about": [_reference(kind, name) for kind in ("topic", "actor", "dispute") for name in claim[f"{kind}s"]],
            "mentions": [
                *(_observation(figure, kinds[figure["of"]]) for figure in claim["figures"]),
                *({"@id": f"#{tie['claim']}"} for tie in claim["relations"] if tie["claim"] in export.ids),
            ],
            "spatialCoverage": [_reference("place", place) for place in claim["places"]],
            "temporalCoverage": _interval(claim["dates"]),
            "isPartOf": {"@id": "#dataset"},
        }


def _citation(piece: Record) -> Record:
    """A passage of a source: what it says, by whom, when and how they know, what it repeats and the letter it has."""
    details = "; ".join(piece[key] for key in ("part", "locator") if piece[key])
    stance = _STANCES[piece["stance"]] + (f" ({details})" if details else "")
    return _filled(
        {
            "@type": "CreativeWork",
            "isPartOf": _reference("source", piece["source"]),
            "description": f"{stance}: {piece['says']}",
            "author": piece["speaker"] and _author(piece["speaker"]),
            "dateCreated": _day_month_or_year(piece["said"]),
            "genre": piece["basis"],
            "isBasedOn": piece["origin"] and _reference("source", piece["origin"]),
            "review": _rated("Review", piece["effective"], _LETTERS, f"counts as {piece['counts_as']}"),
        }
    )


def _observation(figure: Record, kind: str) -> Record:
    return _filled(
        {
            "@type": "Observation",
            "variableMeasured": _reference("measure", figure["measure"]),
            "observationAbout": _reference(kind, figure["of"]),
            "value": figure.get("value"),
            "minValue": figure.get("low"),
            "maxValue": figure.get("high"),
            "unitText": figure["unit"],
            "observationDate": _day_month_or_year(figure["as_of"]),
        }
    )


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
