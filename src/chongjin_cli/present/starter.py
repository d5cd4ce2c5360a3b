"""A small dataset to start from, about a town that does not exist: every kind of record once, valid as it is."""

from typing import Any

from chongjin_cli.dataset.claim_ids import numbered

TOWN = "Haven"


def starter(name: str, prefix: str, today: str) -> str:
    """The text of a dataset file, in canonical layout; ids of claims begin with the prefix."""
    from chongjin_cli.dataset.canonical import canonical_text

    return canonical_text(_dataset(name, prefix, today))


def _dataset(name: str, prefix: str, today: str) -> dict[str, Any]:
    first, second, third = (numbered(prefix, number) for number in (1, 2, 3))
    return {
        "name": name,
        "title": f"{TOWN}: an example to replace",
        "version": "0.1.0",
        "updated": today,
        "license": "CC BY 4.0",
        "prefix": prefix,
        "eras": [
            {"id": "between-the-wars", "label": "Between the wars", "dates": "1919/1939",
             "summary": "The years in which the harbour was built.", "aliases": ["interwar"]},
        ],
        "topics": [
            {"id": "harbour", "label": "Harbour", "summary": "Ships, quays and lights.", "aliases": ["port"]},
            {"id": "lights", "label": "Lights", "summary": "What guides ships by night.", "broader": "harbour"},
            {"id": "people", "label": "People", "summary": "Who lived there, and how many."},
        ],
        "places": [
            {"id": "haven", "label": TOWN, "kind": "town", "names": {"aliases": ["Havn"]}},
            {"id": "lighthouse", "label": f"{TOWN} Lighthouse", "kind": "lighthouse", "within": "haven",
             "coordinates": {"lat": 54.5, "lon": 7.5, "radius": 50, "source": "archive-1921-light-register"}},
        ],
        "actors": [{"id": "harbour-board", "label": f"{TOWN} Harbour Board", "kind": "body"}],
        "measures": [
            {"id": "population", "label": "Population", "unit": "people", "summary": "People who live in a place."},
        ],
        "publishers": [
            {"id": "haven-archive", "label": f"{TOWN} Town Archive", "in_text": f"the {TOWN} Town Archive",
             "kind": "archive", "reliability": "A", "reliability_reason": "Keeps the records as they were made."},
            {"id": "haven-gazette", "label": f"{TOWN} Gazette", "in_text": f"the {TOWN} Gazette", "kind": "newspaper",
             "reliability": "C", "reliability_reason": "A local paper that seldom names its sources."},
        ],
        "sources": [
            {"id": "archive-1921-light-register", "type": "document", "title": "Register of lights",
             "publisher": "haven-archive", "issued": "1921", "url": "https://example.org/archive/lights",
             "language": "en", "access": "full", "read": today},
            {"id": "archive-1930-census", "type": "document", "title": f"Census of {TOWN}",
             "publisher": "haven-archive", "issued": "1930", "language": "en", "access": "excerpt", "read": today},
            {"id": "gazette-1933-light", "type": "article-newspaper", "title": "Ten years of our light",
             "publisher": "haven-gazette", "issued": "1933-09-01", "url": "https://example.org/gazette/1933",
             "language": "en", "access": "full", "read": today},
        ],
        "claims": [
            {"id": first, "assertion": f"The lighthouse of {TOWN} was first lit in 1921.", "kind": "claim",
             "date": "1921", "topics": ["lights"], "places": ["lighthouse"], "actors": ["harbour-board"],
             "evidence": [
                 {"source": "archive-1921-light-register", "stance": "supports", "basis": "record",
                  "says": "Enters the light as lit for the first time on 3 May 1921.", "locator": "p. 4"},
             ],
             "questions": [f"How old is the light of {TOWN}?"], "added": today},
            {"id": second, "assertion": f"The lighthouse of {TOWN} was first lit in 1923.", "kind": "claim",
             "date": "1923", "topics": ["lights"], "places": ["lighthouse"],
             "evidence": [
                 {"source": "gazette-1933-light", "stance": "supports", "speaker": "a former keeper",
                  "basis": "testimony", "says": "The light was first lit ten years ago."},
             ],
             "note": "The keeper may mean the electric light.", "added": today},
            {"id": third, "assertion": f"About 1,200 people lived in {TOWN} in 1930.", "kind": "estimate",
             "date": "1930", "topics": ["people"], "places": ["haven"],
             "figures": [{"measure": "population", "of": "haven", "value": 1200, "as_of": "1930"}],
             "evidence": [
                 {"source": "archive-1930-census", "stance": "supports", "basis": "record",
                  "says": "Counts 1,187 people."},
                 {"source": "gazette-1933-light", "stance": "partly", "part": "more than 1,000",
                  "says": "Speaks of a town of more than a thousand."},
             ],
             "added": today},
        ],
        "disputes": [
            {"id": "first-lit", "question": f"When was the lighthouse of {TOWN} first lit?", "claims": [first, second]},
        ],
    }  # fmt: skip
