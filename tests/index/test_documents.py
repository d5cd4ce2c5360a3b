"""Finished objects: whatever a dataset says reaches the output, and no order of the file changes an answer."""

import types
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

import chongjin_cli
from chongjin_cli.dataset.loading import examine
from chongjin_cli.dataset.model import COLLECTIONS, DatasetRecords, Record

NAMES = {"ko": "청진", "hanja": "淸津", "mr": "Ch'ŏngjin", "rr": "Cheongjin", "ja": "Seishin", "aliases": ["Чхонджин"]}
FULL: dict[str, Any] = {
    "$schema": "https://example.org/schema.json",
    "name": "full",
    "title": "A dataset with everything",
    "version": "1.2.3",
    "updated": "2026-01-31",
    "license": "CC0",
    "prefix": "XY",
    "eras": [{"id": "colonial", "label": "Japanese rule", "dates": "1908-04/1945-08-16", "summary": "Under Japan.", "aliases": ["ilje"]}],
    "topics": [
        {"id": "industry", "label": "Works", "summary": "What is made."},
        {"id": "steel", "label": "Iron and steel", "summary": "What is smelted.", "aliases": ["metal"], "broader": "industry"},
    ],
    "places": [
        {"id": "north-hamgyong", "label": "North Hamgyong", "kind": "province"},
        {"id": "chongjin", "label": "Chongjin", "kind": "city", "names": NAMES, "within": "north-hamgyong",
         "coordinates": {"lat": 41.78, "lon": 129.78, "radius": 4321, "source": "gazetteer"}},
    ],
    "actors": [{"id": "nippon", "label": "Nippon Steel", "kind": "company", "names": {**NAMES, "ja": "Nittetsu"}}],
    "measures": [{"id": "workforce", "label": "People at work", "unit": "people", "summary": "Who works there."}],
    "publishers": [
        {"id": "press", "label": "The Press", "in_text": "a university press", "aliases": ["출판부"], "kind": "academic-publisher",
         "country": "GB", "reliability": "B", "reliability_reason": "It has editors."},
    ],
    "sources": [
        {"id": "atlas", "type": "chapter", "title": "Atlas of ports", "authors": ["A. Author"], "publisher": "press", "issued": "2001-02",
         "url": "https://example.org/atlas", "copy": "https://mirror.example.org/atlas", "language": "de", "access": "excerpt",
         "read": "2026-01-30", "reliability": "C", "reliability_reason": "A sketch.", "origin": "survey", "about": "Its third edition."},
        {"id": "survey", "type": "report", "publisher": "press", "access": "none"},
        {"id": "gazetteer", "type": "dataset", "publisher": "press", "access": "full"},
        {"id": "diary", "type": "document", "access": "none", "reliability": "D", "reliability_reason": "One man's.", "origin": "letters"},
        {"id": "letters", "type": "document", "access": "none", "reliability": "D", "reliability_reason": "Lost."},
    ],
    "claims": [
        {"id": "XY-0001", "assertion": "The works were founded in 1938.", "kind": "estimate", "date": "1938~", "topics": ["steel"],
         "places": ["chongjin"], "actors": ["nippon"],
         "figures": [
             {"measure": "workforce", "of": "nippon", "value": 901.5, "as_of": "1938-05"},
             {"measure": "workforce", "of": "chongjin", "low": 902.5, "high": 1203.5, "as_of": "1939-06"},
         ],
         "evidence": [
             {"source": "gazetteer", "stance": "supports", "says": "Founded in 1938."},
             {"source": "atlas", "stance": "partly", "part": "that they were founded", "says": "Founded.", "speaker": "an engineer",
              "basis": "testimony", "said": "1999", "origin": "diary", "locator": "p. 7"},
         ],
         "relations": [{"type": "refines", "claim": "XY-0002"}], "note": "Its engineer was there.", "questions": ["Since when?"],
         "added": "2026-01-01", "changed": "2026-01-02", "checked": "2026-01-03"},
        {"id": "XY-0002", "assertion": "The works were founded in 1937.", "kind": "claim", "topics": ["steel"],
         "evidence": [{"source": "gazetteer", "stance": "supports", "says": "Of 1937."}]},
    ],
    "disputes": [{"id": "founding", "question": "When were they founded?", "claims": ["XY-0001", "XY-0002"], "note": "Two signs."}],
    "retired": [{"id": "XY-0003", "replaced_by": ["XY-0001"], "on": "2026-01-04", "reason": "The same."}],
}  # fmt: skip
UNSHOWN = {("DatasetRecords", "$schema")}
"""What is no part of what a dataset says."""


def records_of(kind: Any) -> Iterator[type[Record]]:
    """The records that a field of such a type can hold."""
    if get_origin(kind) in (Annotated, list, Union, types.UnionType):
        for part in get_args(kind):
            yield from records_of(part)
    elif isinstance(kind, type) and issubclass(kind, Record):
        yield kind


def values(model: type[Record], record: dict[str, Any]) -> Iterator[tuple[tuple[str, str], list[Any]]]:
    """The fields of a record and of those within it, each as its model and key with the values that it has."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        value = record.get(key)
        within = list(records_of(field.annotation))
        for part in value if isinstance(value, list) else [value]:
            if part is not None and within:
                yield from values(within[0], part)
            elif part is not None:
                yield (model.__name__, key), [part]


def leaves(value: Any) -> Iterator[Any]:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    if parts is None:
        yield value
    else:
        for part in parts:
            yield from leaves(part)


def every_field(model: type[Record] = DatasetRecords) -> set[tuple[str, str]]:
    """Every field of every model that holds no records, as the name of the model and the key."""
    found = set()
    for name, field in model.model_fields.items():
        within = list(records_of(field.annotation))
        found |= {(model.__name__, field.alias or name)} if not within else set[tuple[str, str]]()
        for record in within:
            found |= every_field(record)
    return found


@pytest.fixture
def full(save: Callable[..., Path]) -> dict[str, list[Any]]:
    """By list of the file the objects that the API gives for its records."""
    path = save(FULL, "full.json")
    assert [str(finding) for finding in examine(path)[1] if finding.is_error] == []
    dataset = chongjin_cli.open(str(path))
    return {collection: getattr(dataset, collection)() for collection in COLLECTIONS} | {"about": [dataset.about()]}


def test_a_dataset_can_fill_every_field_of_the_model() -> None:
    """A field that is new in the model must be filled in FULL, so that the next test looks for it."""
    filled = {where for where, _ in values(DatasetRecords, FULL)}
    assert filled == every_field()


def test_every_field_of_every_record_reaches_its_output_object(full: dict[str, list[Any]]) -> None:
    for collection, model in COLLECTIONS.items():
        for record in FULL[collection]:
            [shown] = [each for each in full[collection] if each["id"] == record["id"]]
            if collection == "disputes":
                shown = {key: value for key, value in shown.items() if key != "claims"}  # which say the same
            printed = list(leaves(shown))
            for where, given in values(model, record):
                assert all(value in printed for value in given), where
    printed = list(leaves(full["about"]))
    for name, field in DatasetRecords.model_fields.items():
        key = field.alias or name
        if key not in COLLECTIONS and ("DatasetRecords", key) not in UNSHOWN:
            assert FULL[key] in printed, key


def test_no_two_fields_of_a_record_are_filled_alike() -> None:
    """Else one of them could be missing from the output without anybody noticing."""
    named_by_nature = {("Figure", "of"): {("Claim", "places"), ("Claim", "actors")}}
    for collection, model in COLLECTIONS.items():
        for record in FULL[collection]:
            said = [(where, value) for where, given in values(model, record) for value in given]
            for number, (where, value) in enumerate(said):
                others = {other for other, same in said[:number] if same == value and other != where}
                assert others <= named_by_nature.get(where, set()), (where, value)


def test_what_a_figure_is_measured_on_is_told(full: dict[str, list[Any]]) -> None:
    [claim] = [each for each in full["claims"] if each["id"] == "XY-0001"]
    assert [(figure["of"], figure["unit"]) for figure in claim["figures"]] == [
        ("nippon", "people"),
        ("chongjin", "people"),
    ]


RIVALS: list[dict[str, Any]] = [
    {"id": f"CJ-000{number}", "assertion": f"The works were founded in {year}.", "kind": "claim", "topics": ["steel"],
     "places": ["works"], "evidence": [{"source": source, "stance": "supports", "says": f"In {year}."}]}
    for number, year, source in ((1, 1936, "blog-2020"), (2, 1937, "gazette-1908"), (3, 1938, "atlas-2001"))
]  # fmt: skip


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("disputes_first", [False, True])
def test_grades_of_rivals_do_not_depend_on_the_order_of_the_file(
    small: dict[str, Any],
    save: Callable[..., Path],
    order: tuple[int, ...],
    disputes_first: bool,
) -> None:
    small["claims"] = [RIVALS[number] for number in order]
    small["disputes"] = [
        {"id": "a", "question": "When?", "claims": ["CJ-0001", "CJ-0002"]},
        {"id": "b", "question": "Since when?", "claims": ["CJ-0003", "CJ-0001"]},
    ]
    small["retired"] = []
    content = dict(reversed(small.items())) if disputes_first else small
    dataset = chongjin_cli.open(str(save(content, f"rivals-{disputes_first}-{order}.json")))
    found = {claim["id"]: (claim["grade"], claim["disputes"]) for claim in dataset.claims()}
    # The blog's answer has a law and an atlas against it, the others have but the blog.
    assert found == {"CJ-0001": ("C5", ["a", "b"]), "CJ-0002": ("A2", ["a"]), "CJ-0003": ("B3", ["b"])}
    assert dataset.claim("1")["statement"] == (
        "The works were founded in 1936, according to Bloggers (2020); Gazette says otherwise."
    )


def test_evidence_has_an_origin_only_where_that_is_another_source(
    small: dict[str, Any], save: Callable[[Any], Path]
) -> None:
    small["claims"][2]["evidence"][2]["origin"] = "gazette-1908"
    evidence = chongjin_cli.open(str(save(small))).claim("3")["evidence"]
    assert [(each["source"], each["repeats"], each["origin"], each["counts_as"]) for each in evidence] == [
        ("blog-2020", None, None, "bloggers"),  # of one publisher all counts once
        ("blog-2021", None, "diary", "diary"),  # which its source repeats
        ("essay", "gazette-1908", "gazette-1908", "gazette-1908"),  # which this passage repeats
    ]
