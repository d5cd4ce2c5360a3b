"""The parts of a page that tell how things are: what the subject is, the latest, what is sure, what is possible."""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import PLAIN, chosen, is_fair
from chongjin_cli.analysis.brief.claim_dates import first_day, is_by_a_year
from chongjin_cli.analysis.brief.what_it_is import what_it_is
from chongjin_cli.analysis.brief.worth import FAIR, Corpus
from chongjin_cli.dataset.grading import ESTABLISHED

OF_ESTABLISHED = 14
"""Rows of what is sure, at most, unless a limit is asked for."""
ROWS, OF_MANY, MANY = 28, 10, 50
"""Rows of all parts, at most, and of a subject of more than so many claims: what these leave is for further ones, which
take fewer lines. Possible claims get what is left."""
LATELY, LATE_YEARS = 4, 4
"""Rows for recent claims, and the years that count as recent."""
BEHIND, C2 = 10.0, ("C2", "D2")
"""Taken from the worth of a C2 or worse, for it not to stand as best established where what is confirmed does not."""


class Told(NamedTuple):
    """What the subject is, the latest on it, and what else is told."""

    identity: list[contract.Claim]
    latest: list[contract.Claim]
    others: list[contract.Claim]

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
        return [*self.identity, *self.latest, *self.others]


def main_parts(
    claims: Sequence[contract.Claim],
    lead: Sequence[contract.Claim],
    names: Sequence[Sequence[str]],
    corpus: Corpus,
    now: str,
    rows: int,
    limit: int | None,
) -> Told:
    """The claims for each part; there are at most so many `rows` in all, or `limit` in each part. `lead` comes first.

    What is of a whole age comes when nothing of the time itself is left, be that only possible.
    """
    plain = [claim for claim in claims if is_fair(claim, (*PLAIN, *corpus.voiced))]
    rest = [claim for claim in plain if claim not in lead]
    identity = [*lead, *what_it_is(rest, names, corpus)][:limit]
    late = latest(plain, corpus, now, identity)[:limit]
    told = [*identity, *late]

    def room(usual: int) -> int:
        return limit if limit is not None else max(0, min(usual, rows - len(told)))

    aside = [claim for claim in plain if limit is None and corpus.is_aside(claim)]
    own = [claim for claim in plain if claim not in aside]
    sure = [claim for claim in own if claim["credibility"] <= ESTABLISHED]
    told += chosen(
        sure, room(OF_ESTABLISHED), corpus, told, lambda claim: corpus.worth(claim) - BEHIND * (claim["grade"] in C2)
    )
    told += chosen((claim for claim in own if claim["credibility"] == FAIR), room(rows), corpus, told)
    told += chosen(aside, room(rows), corpus, told)
    return Told(identity, late, told[len(identity) + len(late) :])


def usual_rows(claims: Sequence[contract.Claim]) -> int:
    """The rows of all parts of a page on these claims, at most."""
    return OF_MANY if len(claims) > MANY else ROWS


def latest(
    claims: Sequence[contract.Claim], corpus: Corpus, now: str, told: Sequence[contract.Claim]
) -> list[contract.Claim]:
    """The newest claims of the few years before `now`, however well graded, unless a time was asked for.

    What was so by a year, nobody says since when, has not happened in it: it comes after what has.
    """
    if corpus.time is not None:
        return []
    since = f"{int(now[:4]) - LATE_YEARS:04}"
    late = [claim for claim in claims if since <= first_day(claim) <= now]
    late.sort(key=lambda claim: (not is_by_a_year(claim), first_day(claim), corpus.worth(claim)), reverse=True)
    place = {claim["id"]: number for number, claim in enumerate(late)}
    return chosen(late, LATELY, corpus, told, worth=lambda claim: -place[claim["id"]])
