"""Which claims a brief has: on what the subject is, established ones, possible ones, and related ones beside them.

Numbers of rows and weights are a reading of ours, like those of worth.py.
"""

import json
from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.choosing import FAIR, PLAIN, chosen
from chongjin_cli.analysis.brief.claim_dates import duration, first_day, is_by_a_year
from chongjin_cli.analysis.brief.slots import Named, stems, with_slots
from chongjin_cli.analysis.brief.tied import Tied, tied_to
from chongjin_cli.analysis.brief.worth import CREDIBILITY, Corpus, prominence
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.queries.store import Dataset

OF_IDENTITY, OF_ESTABLISHED, OF_BESIDE = 6, 14, 3
"""Rows of each part, at most, unless a limit is asked for."""
OF_LITTLE, OF_A_DATE, ITS_COURSE = 4, 6, 2
"""Claims on what a subject is, or a date, below which what tells most of it stands with them, and how many of these are
first those on its course."""
ROWS, OF_MANY, MANY = 28, 12, 50
"""Rows of all parts, at most, and of a subject of more than so many claims: what these leave is for further ones, which
take fewer lines. Possible claims get what is left."""
LATELY, LATE_YEARS, NEWEST = 5, 4, 2
"""Rows for recent claims, the years that count as recent, and how many of the newest there are for each row: the
newest has the first."""
TOLD = (*PLAIN, "allegation")
"""Kinds of claim that are news: what was said of the future or thought is not."""
OTHERWISE = 2.0
"""Worth of aspects that only related claims tell of."""


class Telling(NamedTuple):
    """The claims on a page: on what the subject is, how it stands, others on it, those beside it; each claim once.

    `tied` are all that might stand beside it.
    """

    identity: list[contract.Claim]
    latest: list[contract.Claim]
    others: list[contract.Claim]
    beside: list[contract.Claim]
    tied: Tied

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
    plain = [claim for claim in fitting if is_fair(claim) or (corpus.is_alleged and is_fairly_alleged(claim))]
    of_it = _what_it_is(plain, corpus, usual, measured)
    identity = of_it[:usual]
    if limit is None and corpus.is_much_told_of and (named := _named(dataset, asked, corpus)):
        identity = with_slots(identity, plain, named, corpus)
        of_it = identity
    left = [claim for claim in plain if claim not in of_it]
    told, beside, tied = [*identity], list[contract.Claim](), Tied([], set(), {})
    aside = [claim for claim in left if limit is None and corpus.is_aside(claim)]
    left = [claim for claim in left if limit is not None or not corpus.is_aside(claim)]
    if limit is None:
        established = min(rows, min(established, rows // 2) + (usual - len(identity)) // 2)
    late = latest(left, corpus, dataset.meta()["updated"], told)[:limit]
    told += late
    left = [claim for claim in left if claim not in late]
    told += chosen([claim for claim in left if claim["credibility"] <= ESTABLISHED], established, corpus, told)
    if corpus.time is None:
        tied = tied_to(dataset, claims, told, asked)
        elsewhere = [claim for claim in claims if claim not in fitting]  # in a dispute or a figure on the page
        beside += chosen(tied.visible([*told, *elsewhere]), others, corpus, told, OTHERWISE)

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
) -> list[contract.Claim]:
    """The claims that tell what the subject is, or what happened on a date.

    With a limit the usual rows are to be cut, not chosen again: a shorter page says nothing that the whole does not.
    """
    event = max(filter(corpus.is_the_event, plain), key=lambda claim: corpus.ties[claim["id"]], default=None)
    telling_it = [claim for claim in plain if claim is not event and corpus.tells_what_it_is(claim)]
    first = [event] if event else []
    usual = [*first, *chosen(telling_it, max(most, OF_IDENTITY) - len(first), corpus, [*before, *first])]
    if corpus.subject["kind"] == "date" and corpus.is_much_told_of:
        events = _exactly_dated(filter(corpus.is_event_of_its_time, plain))
        events.sort(key=lambda claim: prominence(claim, corpus) + CREDIBILITY[claim["credibility"]], reverse=True)
        usual = chosen(events[: 2 * OF_A_DATE], OF_A_DATE, corpus, before, 0)
    if len(usual) < OF_LITTLE:
        most_told = [claim for claim in plain if claim not in usual and corpus.tells_most(claim)]
        course = list(filter(corpus.tells_its_course, most_told))
        usual += chosen(course, min(ITS_COURSE, OF_LITTLE - len(usual)), corpus, [*before, *usual], 0)
        usual += chosen(most_told, OF_LITTLE - len(usual), corpus, [*before, *usual], 0)
    return usual


def _exactly_dated(claims: Iterable[contract.Claim]) -> list[contract.Claim]:
    """Events without those of which another claim has a more exact date."""
    claims = list(claims)
    days = {claim["id"]: duration(claim) for claim in claims}
    return [
        claim for claim in claims if all(days.get(tie["claim"], inf) >= days[claim["id"]] for tie in claim["relations"])
    ]


def _named(dataset: Dataset, asked: subjects.Asked, corpus: Corpus) -> Named | None:
    """How claims speak of a topic, a place or a person; None of what befell and of what all claims are on."""
    kind, name = asked.subject["kind"], asked.subject["id"]
    if name is None or corpus.is_what_befell or subjects.is_on_home(dataset, asked):
        return None
    if kind == "topic":
        return Named(stems([asked.subject["label"], *subjects.aliases(dataset, name)]))
    spelt = [" ".join(each) for each in subjects.names(dataset, asked)]
    if kind == "actor" and json.loads(dataset.record("actor", name))["kind"] == "person":
        return Named(stems(spelt))
    if kind == "place":
        wider = [dataset.called("place", each).casefold() for each in subjects.around(dataset, name)]
        return Named(stems(spelt), json.loads(dataset.record("place", name))["kind"], frozenset(wider))
    return None


def is_fair(claim: contract.Claim) -> bool:
    """Whether a claim says how things are and may be told."""
    return claim["kind"] in PLAIN and claim["credibility"] <= FAIR


def is_fairly_alleged(claim: contract.Claim) -> bool:
    """Whether a claim is an allegation that may be told as one."""
    return claim["kind"] == "allegation" and claim["credibility"] <= FAIR


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
