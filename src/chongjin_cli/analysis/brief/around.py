"""What stands around a subject: the other record of the same name, and what came just before and after a date."""

import json
import re
from collections.abc import Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief.choosing import TOLD, chosen, is_fair
from chongjin_cli.analysis.brief.claim_dates import duration, middle
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.worth import MOSTLY, Corpus
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

NAMESAKES = 5
"""Claims of another record of the same name that a page has."""
NAMED_AFTER = 0.25
"""The share of an era's claims that a topic must have for the era to be named after it, not only called so."""
ROWS, YEARS, EVENT = 20, 5, 1.0
"""Claims just before and after a date, at most, the years around it that they are of, and how long one lasts."""
EARLIEST = 0.1
"""The share of a ruler's claims that are so early that he may not have ruled yet."""
KINDS = ("topic", "era")
"""Kinds of record of which one name may mean both: what a time is called after, and the time."""


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


def of_a_rule(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The other claims of the time of a person whom any claim has a rule of: `Under Kim Jong Un`; of others none.

    His time begins with his own claims, the earliest of them apart.
    """
    if asked.subject["kind"] != "actor" or asked.selection != asked.timeless or asked.subject["narrowed"]:
        return []
    rule = re.compile(rf"\b[Uu]nder {re.escape(asked.subject['label'])}\b")
    every = list(map(json.loads, dataset.claims(Selection())))
    years = sorted(year for claim in claims if (year := middle(claim)) is not None)
    if not years or not any(rule.search(claim["assertion"]) for claim in every):
        return []
    begin, own = years[int(EARLIEST * len(years))], {claim["id"] for claim in claims}
    return [claim for claim in every if claim["id"] not in own and (middle(claim) or 0) >= begin]


def before_and_after(
    dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim], shown: Sequence[contract.Claim], lines: int
) -> list[contract.Claim]:
    """What came in the years around a date, on the lines that are left, on the topics that it has."""
    if asked.days is None or asked.subject["kind"] != "date":
        return []
    first, last = (int(day.replace("-", "")) for day in asked.days)
    topics = {topic for claim in claims for topic in claim["topics"]}
    own = {claim["id"] for claim in claims}
    within = asked.narrowing._replace(begin=first - YEARS * 10_000, end=last + YEARS * 10_000)
    near = [
        claim
        for claim in map(json.loads, dataset.claims(within))
        if claim["id"] not in own
        and is_fair(claim)
        and duration(claim) <= EVENT
        and not topics.isdisjoint(claim["topics"])
    ]
    found = list[contract.Claim]()
    lines -= page_lines.HEADING
    for claim in chosen(near, ROWS, Corpus(asked.subject, None, near), shown):
        lines -= page_lines.of_claim(claim)
        if lines < 0:
            break
        found.append(claim)
    return found
