"""Writes what says how to cite the dataset and what it consists of.

CITATION.cff (Citation File Format 1.2.0) and data/ro-crate-metadata.json (RO-Crate 1.1), from pyproject.toml and
data/facts.json: after a new version of the program, or a new title, version or day of update of the dataset.
"""

import argparse
import json
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
CITATION = ROOT / "CITATION.cff"
CRATE = ROOT / "data" / "ro-crate-metadata.json"
FACTS = ROOT / "data" / "facts.json"
AUTHORS = "The chongjin authors"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
CITED = """# Made by tools/metadata.py. The version is that of the program that the dataset comes with.
cff-version: 1.2.0
message: If you use this dataset, please cite it with the version and the ids of the claims.
type: dataset
title: "{title}"
abstract: {summary}
authors:
  - name: {authors}
version: {program}
date-released: {updated}
license:
  - CC-BY-4.0
  - MIT
keywords:
{keywords}
"""
SUMMARY = (
    "Short assertions about the city of Chongjin, North Korea, each with its evidence from sources that were read, a "
    "grade that is computed from that evidence, a date and the places, people and topics that it touches."
)
FILES = {
    "facts.json": ("The dataset: claims, evidence, disputes, sources", "application/json"),
    "facts.schema.json": ("JSON Schema of the dataset", "application/schema+json"),
    "coast.geojson": ("Coast and border around the city, from Natural Earth, public domain", "application/geo+json"),
    "LICENSE": ("The licence of the dataset", "text/plain"),
}
"""The files of the crate, with what each is."""


def citation() -> str:
    """The text of CITATION.cff."""
    project, facts = _project(), _facts()
    keywords = "\n".join(f"  - {keyword}" for keyword in project["keywords"])
    return CITED.format(
        title=facts["title"], summary=SUMMARY, authors=AUTHORS, program=project["version"], updated=facts["updated"],
        keywords=keywords,
    )  # fmt: skip


def crate() -> dict[str, Any]:
    """The RO-Crate of the folder data/."""
    facts = _facts()
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": facts["title"],
        "description": SUMMARY,
        "version": facts["version"],
        "datePublished": facts["updated"],
        "license": {"@id": CC_BY},
        "author": {"@id": "#authors"},
        "publisher": {"@id": "#authors"},
        "keywords": ", ".join(_project()["keywords"]),
        "contentLocation": {"@id": "#city"},
        "hasPart": [{"@id": name} for name in FILES],
    }
    return {
        "@context": "https://w3id.org/ro/crate/1.1/context",
        "@graph": [_DESCRIPTOR, root, *_files(), *_others(facts)],
    }


_DESCRIPTOR = {
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    "about": {"@id": "./"},
}


def _files() -> list[dict[str, Any]]:
    return [
        {"@id": name, "@type": "File", "name": about, "encodingFormat": kind, "license": {"@id": CC_BY}}
        | ({} if name != "coast.geojson" else {"license": {"@id": "#public-domain"}})
        for name, (about, kind) in FILES.items()
    ]


def _others(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """What the files refer to: who made them, under which licence, where the city lies."""
    return [
        {"@id": "#authors", "@type": "Organization", "name": AUTHORS},
        {"@id": CC_BY, "@type": "CreativeWork", "name": "Creative Commons Attribution 4.0", "identifier": CC_BY,
         "description": "Share and adapt for any purpose, with credit and a note of changes."},
        {"@id": "#public-domain", "@type": "CreativeWork", "name": "Public domain",
         "description": "Natural Earth places its data in the public domain."},
        *_city(facts),
    ]  # fmt: skip


def _city(facts: dict[str, Any]) -> list[dict[str, Any]]:
    [place] = [each for each in facts["places"] if each["id"] == facts["name"]]
    point = place["coordinates"]
    return [
        {"@id": "#city", "@type": "Place", "name": f"{place['label']}, North Korea", "geo": {"@id": "#centre"}},
        {"@id": "#centre", "@type": "GeoCoordinates", "name": f"A point in {place['label']}",
         "latitude": point["lat"], "longitude": point["lon"]},
    ]  # fmt: skip


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(FACTS.read_text(encoding="utf-8"))
    return facts


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    CITATION.write_text(citation(), encoding="utf-8")
    CRATE.write_text(json.dumps(crate(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
