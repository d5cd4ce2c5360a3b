"""A district or a city: the claims that tell of it as a part of a whole, and what lies in it, a few claims on each."""

import json
from collections.abc import Iterable, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import chosen, is_fair
from chongjin_cli.analysis.brief.headlines import Large
from chongjin_cli.analysis.brief.names import kind_of
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.what_it_is import lasts
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.queries.containment import home, upwards, wider
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

SETTLED = ("district", "neighbourhood", "city", "county")
"""Kinds of place that others lie in, each with its own claims."""
LEADING, SIBLINGS = 2, 0.5
"""Claims on what a place is a part of, and the share of the other parts of which one is filed under more."""
FEWEST, MOST = 3, 8
"""Claims on something that lies in a place from which on it has a head line, and head lines at most."""
OF_ONE = 12
"""Claims on one of these that a page has besides figures and disputes, at most: about a third of it."""


def as_a_part(dataset: Dataset, asked: Asked, claims: Iterable[contract.Claim], corpus: Corpus) -> list[contract.Claim]:
    """The best two lasting claims that tell of a district, or the like, with most others as the parts of a whole."""
    own = asked.subject["id"] or ""
    if asked.subject["kind"] != "place" or own == home(dataset):
        return []
    places, kind = list(map(json.loads, dataset.records("place"))), kind_of(dataset, asked.subject)
    whole = next(each["within"] for each in places if each["id"] == own)
    alike = {each["id"] for each in places if each["within"] == whole is not None and each["kind"] == kind} - {own}
    told = (claim for claim in claims if own in claim["places"] and is_fair(claim) and lasts(claim))
    parts = (claim for claim in told if len(alike.intersection(claim["places"])) > SIBLINGS * len(alike))
    naming = (claim for claim in parts if any(word.startswith(kind) for word in words(claim["assertion"])))
    return chosen(naming, LEADING, corpus)


def things_within(dataset: Dataset, asked: Asked, claims: Iterable[contract.Claim]) -> list[Large]:
    """What lies in a district, or the like, with its claims, but those on this itself, the largest first.

    Of the place that the dataset is on that would be the whole dataset.
    """
    own = asked.subject["id"] or ""
    is_place = asked.subject["kind"] == "place" and own != home(dataset)
    if not is_place or kind_of(dataset, asked.subject) not in SETTLED:
        return []
    places, found = wider(dataset), dict[str, list[contract.Claim]]()
    for claim in claims:
        if own not in claim["places"]:
            above = (name for place in claim["places"] for name in upwards(place, places))
            directly_in = next(name for name in above if places[name] == own)
            found.setdefault(directly_in, []).append(claim)
    large = sorted(found.items(), key=lambda thing: (-len(thing[1]), thing[0]))
    return [(("place", name), of_it) for name, of_it in large if len(of_it) >= FEWEST][:MOST]


def uncrowded(claims: Sequence[contract.Claim], things: Iterable[Large], corpus: Corpus) -> list[contract.Claim]:
    """The claims, but of those on one thing only the best."""
    crowds = (sorted(of_it, key=corpus.worth, reverse=True)[OF_ONE:] for _, of_it in things)
    crowd = {claim["id"] for those in crowds for claim in those}
    return [claim for claim in claims if claim["id"] not in crowd]
