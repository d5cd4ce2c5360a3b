"""What stands around a subject: the other record of the same name, and what came just before and after a date."""

import json
from collections.abc import Iterator, Sequence
from math import floor

from chongjin_cli import contract
from chongjin_cli.analysis.brief import page_lines
from chongjin_cli.analysis.brief.aspects import CONSEQUENCES, asserted
from chongjin_cli.analysis.brief.choosing import FAIR, chosen
from chongjin_cli.analysis.brief.claim_dates import duration, middle
from chongjin_cli.analysis.brief.main_parts import TOLD, is_fair
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

NAMESAKES = 5
"""Claims of another record of the same name that a page has."""
NAMED_AFTER = 0.25
"""The share of an era's claims that a topic must have for the era to be named after it, not only called so."""
OUTERMOST = 0.1
"""The share of a topic's dated claims on either side that are not of its time: what led to a war, or is left of it."""
ROWS, YEARS, EVENT = 20, 2, 1.0
"""Claims just before and after a date, at most, the years around it that they are of, and how long one lasts."""
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


def drawn(
    dataset: Dataset,
    asked: Asked,
    claims: Sequence[contract.Claim],
    others: Sequence[contract.BriefNeighbour],
    told: Sequence[contract.Claim],
    corpus: Corpus,
) -> list[contract.Claim]:
    """The claims of other records of the same name that tell most beside those of the subject.

    Of a topic they are what is of it in other times; of an era, of which much is on something else, what befell
    in the time of the topic's own claims.
    """
    own = {claim["id"] for claim in claims}
    found = list[contract.Claim]()
    for other in others:
        links = (((other["kind"], other["id"]),), *asked.narrowing.links)
        of_it = map(json.loads, dataset.claims(asked.narrowing._replace(links=links)))
        fair = [claim for claim in of_it if claim["id"] not in own and _may_be_told(claim)]
        if other["kind"] == "era":
            begin, end = _time_of(claims)
            fair = [claim for claim in fair if _befell(claim) and begin <= (middle(claim) or 0) < end + 1]
        found += chosen(fair, NAMESAKES - len(found), corpus, [*told, *found])
    return found


def _time_of(claims: Sequence[contract.Claim]) -> tuple[int, int]:
    """The years that claims are of, the outermost apart."""
    years = sorted(year for claim in claims if (year := middle(claim)) is not None)
    few = int(OUTERMOST * len(years))
    return (floor(years[few]), floor(years[-1 - few])) if years else (0, 0)


def _befell(claim: contract.Claim) -> bool:
    return not asserted(words(claim["assertion"])).isdisjoint(CONSEQUENCES)


def _may_be_told(claim: contract.Claim) -> bool:
    """Whether a claim may stand on the page as what it is, an allegation, too."""
    return claim["kind"] in TOLD and claim["credibility"] <= FAIR


def before_and_after(
    dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim], shown: Sequence[contract.Claim], lines: int
) -> list[contract.Claim]:
    """What came in the years around a date, on the lines that are left, on the topics that it has."""
    if asked.days is None or asked.subject["kind"] != "date":
        return []
    first, last = (int(day.replace("-", "")) for day in asked.days)
    begin, end = first - YEARS * 10_000, last + YEARS * 10_000
    topics = {topic for claim in claims for topic in claim["topics"]}
    own = {claim["id"] for claim in claims}
    within = asked.narrowing._replace(begin=begin, end=end)
    near = [
        claim
        for claim in map(json.loads, dataset.claims(within))
        if claim["id"] not in own
        and is_fair(claim)
        and duration(claim) <= EVENT
        and not topics.isdisjoint(claim["topics"])
    ]
    days = (_day(begin), _day(end))
    corpus = Corpus(asked.subject, days, [*claims, *near])
    best = chosen(near, ROWS, corpus, shown)
    return list(_fitting(best, lines))


def _fitting(claims: Sequence[contract.Claim], lines: int) -> Iterator[contract.Claim]:
    """The first of some claims that take so many lines, with their heading."""
    left = lines - page_lines.HEADING
    for claim in claims:
        left -= page_lines.of_claim(claim)
        if left < 0:
            return
        yield claim


def _day(number: int) -> str:
    return f"{number // 10_000:04}-{number // 100 % 100:02}-{number % 100:02}"
