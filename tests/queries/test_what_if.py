"""Without a source: what the program says of a copy of the file from which its evidence was removed by hand."""

import copy
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from chongjin_cli.queries import disputes, what_if
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL

KINDS = ("era", "topic", "place", "actor", "measure", "publisher", "source")


def large() -> dict[str, Any]:
    """A dataset with every way in which evidence can hang together: relays of relays, passages that repeat another
    source, publishers of several sources, works and archives that count alone, claims in two disputes, ties, retired ids.
    """
    chance = Random(16)
    made = copy.deepcopy(SMALL)
    made["publishers"] += [
        {"id": f"p{number}", "label": f"Paper {number}", "in_text": f"Paper {number}",
         "kind": "archive" if number == 3 else "newspaper", "country": "KR",
         "reliability": letter, "reliability_reason": "As it is."}
        for number, letter in enumerate("ABCDE")
    ]  # fmt: skip
    sources = [
        {"id": f"s{number}", "type": "book" if number % 5 == 0 else "article-newspaper", "title": f"Title {number}",
         "publisher": f"p{number % 5}", "issued": str(1990 + number), "access": "full",
         **({"authors": [f"Author {number}"]} if number % 4 == 0 else {}),
         **({"origin": f"s{number - 3}"} if number in (7, 10, 11) else {}),
         **({"reliability": "B", "reliability_reason": "Its own."} if number == 6 else {})}
        for number in range(14)
    ]  # fmt: skip
    made["sources"] += sources
    for number in range(10, 50):
        cited = chance.sample(sources, chance.randint(1, 4))
        stances = ["supports", *chance.choices(["supports", "partly", "disputes", "context"], k=len(cited) - 1)]
        evidence = [
            {"source": source["id"], "stance": stance, "says": f"Says {number}.",
             **({"part": "a part"} if stance == "partly" else {}),
             **({"origin": other} if chance.random() < 0.2 and (other := chance.choice(sources)["id"]) != source["id"] else {}),
             **({"speaker": "an official"} if chance.random() < 0.2 else {})}
            for source, stance in zip(cited, stances, strict=True)
        ]  # fmt: skip
        made["claims"].append({
            "id": f"CJ-{number:04}", "assertion": f"Works number {number} stood in Chongjin in 1938.",
            "kind": chance.choice(["claim", "claim", "estimate"]), "date": "1938",
            "topics": [chance.choice(["steel", "port"])], "places": ["works"],
            "figures": [{"measure": "workforce", "of": "works", "value": number, "as_of": "1938"}] if number % 3 == 0 else [],
            "evidence": evidence,
            "relations": [{"type": "refines", "claim": f"CJ-{number - 1:04}"}] if number > 10 and number % 4 == 0 else [],
        })  # fmt: skip
    for claims in ((10, 11), (11, 12, 13), (20, 21, 22), (21, 30), (31, 32, 33, 34), (40, 41)):
        names = [f"CJ-{number:04}" for number in claims]
        made["disputes"].append({"id": f"d{claims[0]}", "question": f"Which of {names}?", "claims": names})
    made["retired"].append(
        {"id": "CJ-0060", "replaced_by": ["CJ-0010", "CJ-0011"], "on": "2026-01-02", "reason": "Split."}
    )
    return made


def without(dataset: dict[str, Any], gone: set[str]) -> dict[str, Any]:
    """A copy of a dataset file from which the evidence of some sources, and of all that repeat them, is removed."""
    edited = copy.deepcopy(dataset)
    origins = {source["id"]: source.get("origin") for source in edited["sources"]}

    def stems_from_them(piece: dict[str, Any]) -> bool:
        chain = [piece["source"]]
        following = piece.get("origin") or origins[piece["source"]]
        while following and following not in chain:
            chain.append(following)
            following = origins[following]
        return not gone.isdisjoint(chain)

    for claim in edited["claims"]:
        claim["evidence"] = [piece for piece in claim["evidence"] if not stems_from_them(piece)]
    edited["claims"] = [
        claim for claim in edited["claims"] if any(piece["stance"] == "supports" for piece in claim["evidence"])
    ]
    left = {claim["id"] for claim in edited["claims"]}
    for claim in edited["claims"]:
        claim["relations"] = [tie for tie in claim.get("relations", []) if tie["claim"] in left]
    for dispute in edited["disputes"]:
        dispute["claims"] = [name for name in dispute["claims"] if name in left]
    edited["disputes"] = [dispute for dispute in edited["disputes"] if len(dispute["claims"]) > 1]
    for record in edited["retired"]:
        record["replaced_by"] = [
            name
            for name in record.get("replaced_by", [])
            if name in left or name not in {c["id"] for c in dataset["claims"]}
        ]
    return edited


def everything(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    """All that is said of a dataset, part by part."""
    yield "claims", [json.loads(text) for text in dataset.claims(Selection(sort="id"))]
    yield "disputes", list(disputes.disputes(dataset, Selection(sort="id")))
    for kind in KINDS:
        yield kind, sorted((json.loads(text) for text in dataset.records(kind)), key=lambda each: str(each["id"]))
        if kind != "measure":
            filtered = dataset.records(kind, Selection(grades=(("C", 3),), sort="id"))
            yield f"{kind} with counts", [json.loads(text) for text in filtered]
    yield "statuses", dataset.by_status()
    yield "figures", list(dataset.figures(Selection()))
    for status in ("confirmed", "probable", "possible", "disputed", "improbable", "unjudged"):
        yield status, list(dataset.ids(Selection(statuses=(status,), sort="id")))
    grades = list(dataset.ids(Selection(sort="grade")))
    yield "by grade", grades
    yield "count", dataset.count(Selection(grades=(("B", 2),)))
    for claim in grades:
        yield claim, json.loads(dataset.claim(claim))


def gone_with(dataset: dict[str, Any], name: str) -> set[str]:
    return {each["id"] for each in dataset["sources"] if name in (each["id"], each.get("publisher"))}


@pytest.mark.parametrize("made", [SMALL, large()], ids=["small", "large"])
def test_without_a_source_is_as_without_its_evidence(
    made: dict[str, Any], save: Callable[..., Path], environment: dict[str, str]  # noqa: ARG001
) -> None:  # fmt: skip
    dataset = Dataset(str(save(made)))
    as_it_is = list(everything(dataset))
    names = [each["id"] for key in ("sources", "publishers") for each in made[key]]
    cases = [*((name,) for name in names), *itertools.islice(itertools.pairwise(names), 0, None, 4)]
    changed = 0
    for number, case in enumerate(cases):
        gone = set().union(*(gone_with(made, name) for name in case))
        edited = Dataset(str(save(without(made, gone), f"{number}.json")))
        what_if.without(dataset, case)
        for (part, found), (_, expected) in zip(everything(dataset), everything(edited), strict=True):
            assert found == expected, (case, part)
        changed += list(everything(dataset)) != as_it_is
        dataset.put_on(None)
    assert changed > len(cases) // 2
    assert list(everything(dataset)) == as_it_is
