"""The head line of each large subject of a whole dataset: what its own page would tell of it first."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.aspects import BEFELL, BEGUN, asserted
from chongjin_cli.analysis.brief.choosing import chosen
from chongjin_cli.analysis.brief.claim_dates import duration, first_day
from chongjin_cli.analysis.brief.main_parts import is_fair, latest
from chongjin_cli.analysis.brief.worth import Corpus
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

MOST, FEWEST = 23, 8
"""Subjects that have a head line, at most, and how many there must be for a page to be made of them."""
LARGE, LEAST = 0.02, 20
"""The share of all claims that a subject must have, and the number."""
MOSTLY = 0.5
"""The share of a subject's claims that is most of them."""
YEAR = 1.0
"""Years within which something that tells neither of a beginning nor of what befell is a single case: one ship."""
FIRST, NEAR, NOWADAYS = 4, 1.0, 20
"""Claims that a head line is chosen from, how much less one may be worth that tells how it stands, and of how many
years that is."""

Subject = tuple[str, str]
"""Kind and id of a topic, place or actor."""
_ONLY: dict[str, Callable[[list[str]], Filters]] = {
    "topic": lambda names: Filters(topic=names),
    "place": lambda names: Filters(place=names),
    "actor": lambda names: Filters(actor=names),
}


class Headline(NamedTuple):
    """A large subject, how many claims are filed under it, and the one that tells first of it."""

    subject: contract.BriefSubject
    claims: int
    claim: contract.Claim


def headlines(
    large: Sequence[tuple[Subject, list[contract.Claim]]],
    corpora: Mapping[Subject, Corpus],
    fitting: Sequence[contract.Claim],
    told: Sequence[contract.Claim],
    now: str,
) -> list[Headline]:
    """The head lines of large subjects, of the claims that are `fitting`, none that is told already.

    The smallest chooses first: what the yard has beside the ship is told of the yard.
    """
    free = {claim["id"] for claim in fitting} - {claim["id"] for claim in told}
    found = list[Headline]()
    for subject, of_it in reversed(large):
        if line := _headline(corpora[subject], subject, of_it, free, now):
            found.append(line)
            free.remove(line.claim["id"])
    return found[::-1]


def late_lines(
    dataset: Dataset,
    large: Sequence[tuple[Subject, list[contract.Claim]]],
    corpora: Mapping[Subject, Corpus],
    fitting: Sequence[contract.Claim],
    told: Sequence[contract.Claim],
) -> list[contract.Claim]:
    """How large subjects stand: of each, of what its page would have as the latest, what is worth most if not told."""
    free = {claim["id"] for claim in fitting} - {claim["id"] for claim in told}
    found = list[contract.Claim]()
    for subject, of_it in large:
        corpus = corpora[subject]
        late = latest(
            [claim for claim in of_it if claim["id"] in free and is_fair(claim)], corpus, dataset.meta()["updated"], []
        )
        found += chosen(late, 1, corpus, found)
        free -= {claim["id"] for claim in found}
    return found


def corpora_of(dataset: Dataset, large: Sequence[tuple[Subject, list[contract.Claim]]]) -> dict[Subject, Corpus]:
    """What the claims of each large subject are measured by on its own page."""
    return {subject: _corpus(dataset, subject, of_it) for subject, of_it in large}


def large_subjects(
    dataset: Dataset, asked: subjects.Asked, claims: Sequence[contract.Claim]
) -> list[tuple[Subject, list[contract.Claim]]]:
    """The subjects that have a head line, the largest first; none of what is less than a whole dataset of many."""
    found = _large(dataset, claims) if asked.subject["kind"] == "dataset" else []
    return found[:MOST] if len(found) >= FEWEST else []


def _large(dataset: Dataset, claims: Sequence[contract.Claim]) -> list[tuple[Subject, list[contract.Claim]]]:
    """The large topics, places and actors, the largest first.

    One of which most claims are filed under what lies within it is a shelf: only those are its own that are filed
    under nothing within it. A topic gives way to a place or an actor that is mostly the same, all to what they lie
    within, if this is no shelf.
    """
    wider = _wider(dataset)
    own, filed = Counter[Subject](), dict[Subject, dict[str, contract.Claim]]()
    alone = dict[Subject, dict[str, contract.Claim]]()
    for claim in claims:
        under = filed_under(claim)
        own.update(under)
        above = {each for one in under for each in _upwards(wider.get(one), wider)}
        for subject in above.union(under):
            filed.setdefault(subject, {})[claim["id"]] = claim
            if subject not in above:
                alone.setdefault(subject, {})[claim["id"]] = claim
    shelves = {subject for subject, of_it in filed.items() if own[subject] < MOSTLY * len(of_it)}
    filed |= {subject: alone.get(subject, {}) for subject in shelves if subject[0] == "topic"}
    home = subjects.home(dataset)
    inside = subjects.within(dataset, home) - {home} if home else set[str]()
    large = [
        subject
        for subject, of_it in filed.items()
        if len(of_it) >= max(LEAST, LARGE * len(claims))
        and (subject[0] == "topic" or subject not in shelves)
        and (subject[0] != "place" or subject[1] in inside)
    ]
    large.sort(key=lambda subject: (-len(filed[subject]), subject))
    things = [subject for subject in large if subject[0] != "topic"]
    return [
        (subject, list(filed[subject].values()))
        for subject in large
        if not set(_upwards(wider.get(subject), wider)) & set(large) - shelves
        and (subject in things or not any(_are_alike(filed[subject], filed[other]) for other in things))
    ]


def _are_alike(of_it: Mapping[str, contract.Claim], of_other: Mapping[str, contract.Claim]) -> bool:
    return len(of_it.keys() & of_other.keys()) >= MOSTLY * max(len(of_it), len(of_other))


def _wider(dataset: Dataset) -> dict[Subject, Subject]:
    """What each topic and place lies within."""
    topics = {("topic", each["id"]): ("topic", each["broader"]) for each in map(json.loads, dataset.records("topic"))}
    places = {("place", each["id"]): ("place", each["within"]) for each in map(json.loads, dataset.records("place"))}
    return {subject: broader for subject, broader in (topics | places).items() if broader[1]}


def _upwards(subject: Subject | None, wider: Mapping[Subject, Subject]) -> Iterator[Subject]:
    """A subject and what it lies within, the narrowest first."""
    while subject is not None:
        yield subject
        subject = wider.get(subject)


def filed_under(claim: contract.Claim) -> list[Subject]:
    """The topics, places and actors that a claim is filed under itself."""
    return [
        *(("topic", name) for name in claim["topics"]),
        *(("place", name) for name in claim["places"]),
        *(("actor", name) for name in claim["actors"]),
    ]


def _corpus(dataset: Dataset, subject: Subject, of_it: Sequence[contract.Claim]) -> Corpus:
    """What the claims of a subject are measured by on its own page."""
    kind, name = subject
    asked = subjects.understand(dataset, None, _ONLY[kind]([name]))
    return Corpus(asked.subject, None, of_it, {}, subjects.names(dataset, asked))


def _headline(
    corpus: Corpus, subject: Subject, of_it: Sequence[contract.Claim], free: Collection[str], now: str
) -> Headline | None:
    """The sure claim that tells first of a subject: what befell, if that is what it is, else how it stands.

    If neither does it is of a topic what that is. A single case tells it only if nothing else can.
    """
    plain = (claim for claim in of_it if claim["kind"] in TOLD_AS_FACTS and claim["id"] in free)
    sure = [claim for claim in plain if claim["credibility"] <= ESTABLISHED]
    sure = [claim for claim in sure if not _is_a_single_case(claim)] or sure
    what_it_is = [claim for claim in sure if subject[0] == "topic" and corpus.tells_what_it_is(claim)]
    first = chosen(sure, FIRST, corpus)
    befell = [claim for claim in what_it_is if not asserted(words(claim["assertion"])).isdisjoint(BEFELL)]
    best = chosen(befell, 1, corpus) or _standing(first, corpus, now) or chosen(what_it_is, 1, corpus) or first
    return Headline(corpus.subject, len(of_it), best[0]) if best else None


def _standing(claims: Sequence[contract.Claim], corpus: Corpus, now: str) -> list[contract.Claim]:
    """The newest first of those claims that tell how a subject stands and are worth about as much as any."""
    since = f"{int(now[:4]) - NOWADAYS:04}"
    enough = max((corpus.ranked(claim).worth for claim in claims), default=0) - NEAR
    of_now = [claim for claim in claims if first_day(claim) >= since and corpus.ranked(claim).worth >= enough]
    return sorted(of_now, key=first_day, reverse=True)


def _is_a_single_case(claim: contract.Claim) -> bool:
    """Whether a claim is of a year or less and tells neither of a beginning nor of what befell: of one ship's call."""
    return duration(claim) <= YEAR and asserted(words(claim["assertion"])).isdisjoint(BEGUN | BEFELL)
