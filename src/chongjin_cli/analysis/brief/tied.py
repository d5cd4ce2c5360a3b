"""What is tied to a subject under others: what follows its claims, is of the same event, or is on what is its own."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.choosing import FAIR, PLAIN
from chongjin_cli.analysis.brief.claim_dates import duration
from chongjin_cli.analysis.brief.openings import WHEN
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

ROUNDS = 2
"""Relations that are followed, one after the other, to claims under other subjects."""
THINGS = ("place", "actor", "words")
"""Kinds of subject of which that is told which any of their claims is tied to: what befell them, not what is like them.
"""
EVENTS, SAME = ("follows", "same-event"), ("same-event",)
"""Ties to what came of a thing, or what it came of, and of a topic to what tells of the same event alone."""
MUCH, ITS_OWN = 10, 2
"""One in so many of the claims must be on an actor, and one in so many of the actor's claims must be among them."""
MONTH = 31 / 365
"""Years that two claims may take, at most, to tell of the same event."""
RARE, IN_COMMON = 0.04, 3
"""The share of all claims that may have a word for it to name an event, and how many such words two must share."""


class Tied(NamedTuple):
    """Claims under other subjects that are tied to a subject.

    `own` are the ids of those on what is the subject's own, `events` what each follows or tells of the event of.
    """

    claims: list[contract.Claim]
    own: set[str]
    events: dict[str, set[str]]

    def visible(self, shown: Sequence[contract.Claim]) -> list[contract.Claim]:
        """Those whose tie a reader sees: on what is the subject's own, or hanging on a claim that is shown."""
        found = {claim["id"] for claim in shown}
        for _ in range(ROUNDS):
            found |= {claim["id"] for claim in self.claims if not found.isdisjoint(self.events[claim["id"]])}
        return [claim for claim in self.claims if claim["id"] in self.own | found]


def tied_to(
    dataset: Dataset, claims: Sequence[contract.Claim], told: Sequence[contract.Claim], asked: subjects.Asked
) -> Tied:
    """What is tied to the claims told; of a place, an actor or words to any claim.

    It follows one of these, or tells of the same event, or the other way about; or it is at a place or on an actor
    that is mostly the subject's own. The filters that leave only some of the subject's claims leave only some of
    these. What is alleged is none of them: it stands under a heading that says so, or nowhere.
    """
    own = {claim["id"] for claim in claims}
    is_a_thing = asked.subject["kind"] in THINGS
    base = list(claims if is_a_thing else told)
    seen, last = set[str](), base
    for _ in range(ROUNDS):
        tied = dataset.related_to([claim["id"] for claim in last])
        tied |= {tie["claim"] for claim in last for tie in claim["relations"]}
        last = _claims(dataset, tied - own - seen)
        seen |= {claim["id"] for claim in last}
    alike = _of_the_same_events(dataset, told, own)
    speakers = _speakers(dataset)
    names = (seen | alike.keys() | _of_actors(dataset, claims, speakers)) - own
    found = _claims(dataset, _of_others(dataset, names, asked))
    fair = [claim for claim in found if claim["kind"] in PLAIN and claim["credibility"] <= FAIR]
    of_it = _its_own(dataset, claims, fair) - {("actor", speaker) for speaker in speakers}
    on_its_own = {claim["id"] for claim in fair if not of_it.isdisjoint(_records(claim))}
    events = _events([*base, *fair], EVENTS if is_a_thing else SAME)
    for name, others in alike.items():
        events.setdefault(name, set()).update(others)
    every = Tied(fair, on_its_own, events)
    return every._replace(claims=every.visible(base))


def _events(claims: Sequence[contract.Claim], types: Collection[str]) -> dict[str, set[str]]:
    """The claims that each has a tie of some types to, or that have one to it."""
    found: dict[str, set[str]] = {claim["id"]: set() for claim in claims}
    for claim in claims:
        for tie in claim["relations"]:
            if tie["type"] in types:
                found[claim["id"]].add(tie["claim"])
                found.setdefault(tie["claim"], set()).add(claim["id"])
    return found


def _of_the_same_events(dataset: Dataset, told: Sequence[contract.Claim], own: Collection[str]) -> dict[str, set[str]]:
    """The other claims that tell of a told event by their date, of a month at most, and rare words, each with those."""
    every = list(map(json.loads, dataset.claims(Selection())))
    said = {claim["id"]: {word for word in words(claim["assertion"]) if word not in WHEN} for claim in every}
    counts = Counter(word for each in said.values() for word in each)
    rare = {word for word, count in counts.items() if count < RARE * len(every) and not word[0].isdigit()}
    found: dict[str, set[str]] = {}
    days = list(_short(told))
    for claim in _short(every):
        if claim["id"] not in own:
            for other in days:
                if _meet(claim, other) and len(said[claim["id"]] & said[other["id"]] & rare) >= IN_COMMON:
                    found.setdefault(claim["id"], set()).add(other["id"])
    return found


def _short(claims: Sequence[contract.Claim]) -> Iterator[contract.Claim]:
    return (claim for claim in claims if duration(claim) <= MONTH)


def _meet(one: contract.Claim, other: contract.Claim) -> bool:
    """Whether the dates of two claims have a day in common."""
    first, last = (other["dates"][side] or "" for side in ("from", "to"))
    return (one["dates"]["from"] or "") <= last and first <= (one["dates"]["to"] or "")


def _of_others(dataset: Dataset, names: Collection[str], asked: subjects.Asked) -> set[str]:
    """Those of some claims that the filters let through and that are filed under other subjects.

    Words are no subject to be filed under: what has them in its evidence alone is on something else.
    """
    if not names:
        return set()
    ids = tuple(sorted(names))
    of_it = () if asked.subject["kind"] == "words" else dataset.ids(asked.selection._replace(ids=ids))
    return {*dataset.ids(asked.narrowing._replace(ids=ids))} - {*of_it}


def _its_own(
    dataset: Dataset, claims: Sequence[contract.Claim], tied: Sequence[contract.Claim]
) -> set[tuple[str, str]]:
    """The places and actors of tied claims that are the subject's own, as the city of all claims is not."""
    counts = Counter(record for claim in claims for record in _records(claim))
    asked = {record for claim in tied for record in _records(claim) if counts[record] > 1}
    return {each for each in asked if counts[each] * ITS_OWN >= dataset.count(Selection(links=((each,),)))}


def _speakers(dataset: Dataset) -> set[str]:
    """The actors that have the name of a publisher: who says or sees a thing is no part of it."""
    published = {name for name, _, _ in dataset.all_names("publisher")}
    return {actor for name, _, actor in dataset.all_names("actor") if name in published}


def _records(claim: contract.Claim) -> set[tuple[str, str]]:
    return {("place", name) for name in claim["places"]} | {("actor", name) for name in claim["actors"]}


def _claims(dataset: Dataset, names: Collection[str]) -> list[contract.Claim]:
    return [json.loads(text) for text in dataset.claims(Selection(ids=tuple(sorted(names))))] if names else []


def _of_actors(dataset: Dataset, claims: Sequence[contract.Claim], speakers: Collection[str]) -> set[str]:
    """The claims on the actors that many of the claims are on, and that are on little else: a ship of the yard."""
    named = Counter(actor for claim in claims for actor in claim["actors"] if actor not in speakers)
    found = set[str]()
    for actor, count in named.items():
        if count * MUCH >= len(claims) and count > 1:
            ids = set(dataset.ids(Selection(links=((("actor", actor),),))))
            if count * ITS_OWN >= len(ids):
                found |= ids
    return found
