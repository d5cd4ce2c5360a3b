"""Which claims a brief has: on what the subject is, established ones, possible ones, and related ones beside them.

Numbers of rows and weights are a reading of ours, like those of salience.py.
"""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis import subjects
from chongjin_cli.analysis.choosing import FAIR, chosen
from chongjin_cli.analysis.claim_dates import first_day, is_by_a_year
from chongjin_cli.analysis.salience import Corpus
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

OF_IDENTITY, OF_ESTABLISHED, OF_BESIDE = 6, 14, 3
"""Rows of each part, at most, unless a limit is asked for."""
OF_LITTLE, OF_A_DATE, ITS_COURSE = 4, 3, 2
"""Claims on what a subject is, or a date, below which what tells most of it stands with them, and how many of these are
first those on its course."""
ROWS, OF_MANY, MANY = 28, 12, 50
"""Rows of all parts, at most, and of a subject of more than so many claims: what these leave is for further ones, which
take fewer lines. Possible claims get what is left."""
LATELY, LATE_YEARS, NEWEST = 5, 4, 2
"""Rows for recent claims, the years that count as recent, and how many of the newest there are for each row: the
newest has the first."""
PLAIN = (*TOLD_AS_FACTS, "utterance")
"""Kinds of claim that say how things are; the others have parts of their own."""
TOLD = (*PLAIN, "allegation")
"""Kinds of claim that are news: what was said of the future or thought is not."""
OTHERWISE = 2.0
"""Worth of aspects that only related claims tell of."""
ROUNDS = 2
"""Relations that are followed, one after the other, to claims under other subjects."""
THINGS = ("place", "actor", "words")
"""Kinds of subject of which that is told which any of their claims is tied to: what befell them, not what is like them.
"""
MUCH, ITS_OWN = 10, 2
"""One in so many of the claims must be on an actor, and one in so many of the actor's claims must be among them."""


class Telling(NamedTuple):
    """The claims on a page: on what the subject is, how it stands, others on it, those beside it; each claim once.

    `tied` are all that might stand beside it.
    """

    identity: list[contract.Claim]
    latest: list[contract.Claim]
    others: list[contract.Claim]
    beside: list[contract.Claim]
    tied: list[contract.Claim]

    @property
    def established(self) -> list[contract.Claim]:
        """The others that are confirmed or probable."""
        return [claim for claim in self.others if claim["credibility"] <= ESTABLISHED]

    @property
    def possible(self) -> list[contract.Claim]:
        """The others that are only possible."""
        return [claim for claim in self.others if claim["credibility"] == FAIR]

    @property
    def all(self) -> list[contract.Claim]:
        """The claims of all parts."""
        return [*self.identity, *self.latest, *self.others, *self.beside]


def telling(
    dataset: Dataset,
    claims: Sequence[contract.Claim],
    fitting: Sequence[contract.Claim],
    measured: Sequence[contract.Claim],
    near: Sequence[contract.Claim],
    corpus: Corpus,
    asked: subjects.Asked,
    rows: int,
) -> Telling:
    """The claims for each part, of those that are `fitting`; each part has its usual rows, or `asked.limit`.

    What the subject is says nothing that those which are `measured` give as figures.

    There are at most so many `rows` in all, unless there is a limit; where these are few, fewer are of what is sure.

    A lasting subject has what it is and what is newest on it first; half of the rows that this leaves go to what is
    sure. Then come what is tied to it under other subjects, and what is only possible. What is only near to the subject
    stands with what is tied to it, in the rows that nothing else needs.
    """
    limit = asked.limit
    usual, established, others = (OF_IDENTITY, OF_ESTABLISHED, OF_BESIDE) if limit is None else (limit,) * 3
    identity, left = _what_it_is([claim for claim in fitting if is_fair(claim)], corpus, usual, measured)
    told, beside, tied = [*identity], list[contract.Claim](), list[contract.Claim]()
    aside = [claim for claim in left if limit is None and corpus.is_aside(claim)]
    left = [claim for claim in left if limit is not None or not corpus.is_aside(claim)]
    if limit is None:
        established = min(rows, min(established, rows // 2) + (usual - len(identity)) // 2)
    late = latest(left, corpus, dataset.meta()["updated"], told)[:limit]
    told += late
    left = [claim for claim in left if claim not in late]
    told += chosen([claim for claim in left if claim["credibility"] <= ESTABLISHED], established, corpus, told)
    if corpus.time is None:
        tied = _beside(dataset, claims, told, asked)
        beside += chosen(tied, others, corpus, told, OTHERWISE)

    def room() -> int:  # that nothing has taken, on a page without a limit
        return rows - len(told) - len(beside)

    possible = [claim for claim in left if claim["credibility"] == FAIR]
    told += chosen(possible, room() if limit is None else limit, corpus, told)
    told += chosen(aside, room(), corpus, told)
    rest = room() if limit is None else limit - len(beside)
    beside += chosen([claim for claim in near if is_fair(claim)], rest, corpus, [*told, *beside])
    return Telling(identity, late, told[len(identity) + len(late) :], beside, tied)


def usual_rows(claims: Sequence[contract.Claim]) -> int:
    """The rows of all parts of a page on these claims, at most."""
    return OF_MANY if are_many(claims) else ROWS


def are_many(claims: Sequence[contract.Claim]) -> bool:
    """Whether a subject has more claims than a page has room for in rows of their own."""
    return len(claims) > MANY


def _what_it_is(
    plain: Sequence[contract.Claim], corpus: Corpus, most: int, before: Sequence[contract.Claim]
) -> tuple[list[contract.Claim], list[contract.Claim]]:
    """The claims that tell what the subject is, and those left for the other parts.

    With a limit the usual rows are cut, not chosen again: a shorter page says nothing that the whole one does not.
    """
    event = max(filter(corpus.is_the_event, plain), key=lambda claim: corpus.ties[claim["id"]], default=None)
    telling_it = [claim for claim in plain if claim is not event and corpus.tells_what_it_is(claim)]
    first = [event] if event else []
    usual = [*first, *chosen(telling_it, max(most, OF_IDENTITY) - len(first), corpus, [*before, *first])]
    enough = OF_A_DATE if corpus.subject["kind"] == "date" else OF_LITTLE
    if len(usual) < enough:
        most_told = [claim for claim in plain if claim not in usual and corpus.tells_most(claim)]
        course = list(filter(corpus.tells_its_course, most_told))
        usual += chosen(course, min(ITS_COURSE, enough - len(usual)), corpus, [*before, *usual], 0)
        usual += chosen(most_told, enough - len(usual), corpus, [*before, *usual], 0)
    return usual[:most], [claim for claim in plain if claim not in usual]


def is_fair(claim: contract.Claim) -> bool:
    """Whether a claim says how things are and may be told."""
    return claim["kind"] in PLAIN and claim["credibility"] <= FAIR


def latest(
    claims: Sequence[contract.Claim], corpus: Corpus, now: str, told: Sequence[contract.Claim]
) -> list[contract.Claim]:
    """The newest claim that says more than is told, and those worth most of the next; the newest first."""
    newest = _newest(claims, corpus, now)
    first = next((found for claim in newest if (found := chosen([claim], 1, corpus, told))), [])
    return [*first, *chosen([claim for claim in newest if claim not in first], LATELY - 1, corpus, [*told, *first])]


def _newest(claims: Sequence[contract.Claim], corpus: Corpus, now: str) -> list[contract.Claim]:
    """The newest claims of the few years before `now`, unless a time was asked for.

    What was so by a year, nobody says since when, has not happened in it: it comes after what has.
    """
    if corpus.time is not None:
        return []
    since = f"{int(now[:4]) - LATE_YEARS:04}"
    late = [claim for claim in claims if since <= first_day(claim) <= now]
    late.sort(key=lambda claim: (not is_by_a_year(claim), first_day(claim)), reverse=True)
    return late[: LATELY * NEWEST]


def _beside(
    dataset: Dataset, claims: Sequence[contract.Claim], told: Sequence[contract.Claim], asked: subjects.Asked
) -> list[contract.Claim]:
    """Claims under other subjects that are related to those told, and at a place or about an actor of the subject.

    Of a place, an actor or words they are what came of any claim and what it came of, too: who was arrested over it.

    The filters that leave only some of the subject's claims leave only some of these. What is alleged is none of them:
    it stands under a heading that says so, or nowhere.
    """
    own = {claim["id"] for claim in claims}
    is_a_thing = asked.subject["kind"] in THINGS
    seen = set[str]()
    last = list(claims if is_a_thing else told)
    for _ in range(ROUNDS):
        tied = dataset.related_to([claim["id"] for claim in last])
        tied |= {tie["claim"] for claim in last for tie in claim["relations"]}
        last = _claims(dataset, tied - own - seen)
        seen |= {claim["id"] for claim in last}
    speakers = _speakers(dataset) if is_a_thing else set[str]()
    found = _claims(dataset, _of_others(dataset, (seen | _of_actors(dataset, claims, speakers)) - own, asked))
    fair = [claim for claim in found if is_fair(claim)]
    of_it = _its_own(dataset, claims, fair) - {("actor", speaker) for speaker in speakers}
    hanging = _hanging_on(claims, fair) if is_a_thing else set[str]()
    return [claim for claim in fair if claim["id"] in hanging or not of_it.isdisjoint(_records(claim))]


def _hanging_on(claims: Sequence[contract.Claim], tied: Sequence[contract.Claim]) -> set[str]:
    """Those tied claims that follow, or tell of the event of, one of the claims or of these, or the other way about."""
    found = {claim["id"] for claim in claims}
    for _ in range(ROUNDS):
        reached = [claim for claim in (*claims, *tied) if claim["id"] in found]
        found |= {claim["id"] for claim in tied if not found.isdisjoint(_events(claim))}
        found = found.union(*map(_events, reached))
    return found


def _events(claim: contract.Claim) -> set[str]:
    return {tie["claim"] for tie in claim["relations"] if tie["type"] != "refines"}


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
