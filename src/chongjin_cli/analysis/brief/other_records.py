"""The other record of what a page is on: the topic and the era of one name, two records of one thing."""

import json
import re
from collections.abc import Iterable, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import TOLD, chosen, is_fair
from chongjin_cli.analysis.brief.names import kind_of, names_of, says
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.worth import MOSTLY, Corpus
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

NAMESAKES = 5
"""Claims of another record of the same name that a page has."""
NAMED_AFTER = 0.25
"""The share of an era's claims that a topic must have for the era to be named after it, not only called so."""
KINDS = ("topic", "era")
"""Kinds of record of which one name may mean both: what a time is called after, and the time."""
_ALSO_NAMED = re.compile(r"\bthe name of\b|\b(?:also|otherwise) (?:called|known as)\b")


def same_thing(dataset: Dataset, asked: Asked, claims: Iterable[contract.Claim]) -> contract.BriefNeighbour | None:
    """The other record of what a page is on: of its kind, and a sure claim filed under both has both their names."""
    own = asked.subject
    for claim in claims if own["kind"] in ("place", "actor") else ():
        said = words(claim["assertion"])
        if claim["credibility"] > ESTABLISHED or not _ALSO_NAMED.search(claim["assertion"]):
            continue
        filed = claim["places"] if own["kind"] == "place" else claim["actors"]
        named = [each for each in filed if says(said, names_of(dataset, {**own, "id": each}))]
        for name in named if own["id"] in named else ():
            record = json.loads(dataset.record(own["kind"], name))
            if name != own["id"] and record["kind"] == kind_of(dataset, own):
                return {"kind": own["kind"], "id": name, "label": record["label"], "claims": record["claims"]}
    return None


def namesakes(dataset: Dataset, asked: Asked) -> list[contract.BriefNeighbour]:
    """The era named after the topic that was asked for, or the topic that the era has its name from."""
    own = asked.subject["kind"]
    if own not in KINDS or asked.limit is not None or asked.selection.match:
        return []
    found = list[contract.BriefNeighbour]()
    for kind, name in (each.split() for each in asked.others):
        if kind not in KINDS or kind == own:
            continue
        held = json.loads(dataset.record(kind, name))["claims"]
        of_an_era = held if kind == "era" else dataset.count(asked.timeless)
        shared = dataset.count(Selection(links=(((kind, name),), ((own, asked.subject["id"] or ""),))))
        if held and shared >= NAMED_AFTER * of_an_era:
            label = dataset.called(kind, name)
            found.append({"kind": "era" if kind == "era" else "topic", "id": name, "label": label, "claims": held})
    return found


def own_topics(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> frozenset[str]:
    """The topics that an era has its name from, but one that most of its claims have, which sets none of them apart."""
    if asked.subject["kind"] != "era":
        return frozenset()
    called = (asked.subject["id"] or "", asked.subject["label"])
    topics = {topic for name in called for _, topic in dataset.named("topic", name)}
    return frozenset(
        topic for topic in topics if sum(topic in claim["topics"] for claim in claims) <= MOSTLY * len(claims)
    )


def drawn(
    dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim], told: Sequence[contract.Claim]
) -> list[contract.Claim]:
    """The claims worth most of other records of the same name that are none of the subject's own."""
    own = {claim["id"] for claim in claims}
    found = list[contract.Claim]()
    for other in namesakes(dataset, asked):
        links = (((other["kind"], other["id"]),), *asked.narrowing.links)
        of_it = map(json.loads, dataset.claims(asked.narrowing._replace(links=links)))
        fair = [claim for claim in of_it if claim["id"] not in own and is_fair(claim, TOLD)]
        subject: contract.BriefSubject = {**asked.subject, "kind": other["kind"], "id": other["id"]}
        found += chosen(fair, NAMESAKES - len(found), Corpus(subject, None, fair), [*told, *found])
    return found
