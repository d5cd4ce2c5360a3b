"""The head line of each large subject of a whole dataset: what its own page would tell of it first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import names
from chongjin_cli.analysis.brief.choosing import chosen
from chongjin_cli.analysis.brief.what_it_is import what_it_is
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS
from chongjin_cli.queries.containment import home, upwards, wider, within
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

MOST, FEWEST = 23, 8
"""Subjects that have a head line, at most, and how many there must be for a page to be made of them."""
LARGE, LEAST = 0.02, 20
"""The share of all claims that a subject must have, and the number."""
MOSTLY = 0.5
"""The share of a subject's claims that is most of them."""

Subject = tuple[contract.SubjectKind, str]
"""Kind and id of a topic, place or actor."""
Large = tuple[Subject, list[contract.Claim]]
"""A large subject with its claims."""
Filed = dict[Subject, dict[str, contract.Claim]]
"""The claims of each subject, by their ids."""


class Headline(NamedTuple):
    """A large subject, how many claims are filed under it, and the one that tells first of it."""

    subject: contract.BriefSubject
    claims: int
    claim: contract.Claim


def headlines(
    dataset: Dataset, large: Sequence[Large], fitting: Sequence[contract.Claim], told: Sequence[contract.Claim]
) -> list[Headline]:
    """The head lines of large subjects, of the claims that are `fitting`, none that is told already.

    The smallest chooses first: what the yard has beside the ship is told of the yard.
    """
    free = {claim["id"] for claim in fitting if claim["kind"] in TOLD_AS_FACTS and claim["credibility"] <= ESTABLISHED}
    free -= {claim["id"] for claim in told}
    found = list[Headline]()
    for (kind, name), of_it in reversed(large):
        subject: contract.BriefSubject = {
            "kind": kind, "id": name, "label": dataset.called(kind, name), "narrowed": []
        }  # fmt: skip
        corpus = Corpus(subject, None, of_it)
        before = [*told, *(line.claim for line in found)]
        open_to = [claim for claim in of_it if claim["id"] in free]
        spelt = names.names_of(dataset, subject)
        what = what_it_is(open_to, spelt, corpus)
        if kind == "place":
            open_to = [claim for claim in open_to if names.says(words(claim["assertion"]), spelt)]
        for claim in chosen(what, 1, corpus, before) or chosen(open_to, 1, corpus, before, corpus.defines):
            found.append(Headline(subject, len(of_it), claim))
    return found[::-1]


def large_subjects(dataset: Dataset, claims: Sequence[contract.Claim]) -> list[Large]:
    """The large topics, places and actors of a whole dataset, the largest first; none if they are few.

    One of which most claims are filed under what lies within it is a shelf: only those are its own that are filed
    under nothing within it. A topic gives way to a place or an actor that is mostly the same, all to what they lie
    within, if this is no shelf.
    """
    above = _above(dataset)
    own, filed, alone = Counter[Subject](), Filed(), Filed()
    for claim in claims:
        under = _filed_under(claim)
        own.update(under)
        held_by = {each for one in under for each in upwards(above.get(one), above)}
        for subject in held_by.union(under):
            filed.setdefault(subject, {})[claim["id"]] = claim
            if subject not in held_by:
                alone.setdefault(subject, {})[claim["id"]] = claim
    shelves = {subject for subject, of_it in filed.items() if own[subject] < MOSTLY * len(of_it)}
    filed |= {subject: alone.get(subject, {}) for subject in shelves if subject[0] == "topic"}
    place = home(dataset)
    inside = within(dataset, place) - {place} if place else set[str]()
    large = [
        subject
        for subject, of_it in filed.items()
        if len(of_it) >= max(LEAST, LARGE * len(claims))
        and (subject[0] == "topic" or subject not in shelves)
        and (subject[0] != "place" or subject[1] in inside)
    ]
    large.sort(key=lambda subject: (-len(filed[subject]), subject))
    things = [subject for subject in large if subject[0] != "topic"]
    found = [
        (subject, list(filed[subject].values()))
        for subject in large
        if not set(upwards(above.get(subject), above)) & set(large) - shelves
        and (subject in things or not any(_are_alike(filed[subject], filed[other]) for other in things))
    ]
    return found[:MOST] if len(found) >= FEWEST else []


def _are_alike(of_it: Mapping[str, contract.Claim], of_other: Mapping[str, contract.Claim]) -> bool:
    return len(of_it.keys() & of_other.keys()) >= MOSTLY * max(len(of_it), len(of_other))


def _above(dataset: Dataset) -> dict[Subject, Subject]:
    """What each topic and place lies within, if anything."""
    kinds: tuple[Literal["topic", "place"], ...] = ("topic", "place")
    return {(kind, name): (kind, holder) for kind in kinds for name, holder in wider(dataset, kind).items() if holder}


def _filed_under(claim: contract.Claim) -> list[Subject]:
    """The topics, places and actors that a claim is filed under itself."""
    return [
        *(("topic", name) for name in claim["topics"]),
        *(("place", name) for name in claim["places"]),
        *(("actor", name) for name in claim["actors"]),
    ]
