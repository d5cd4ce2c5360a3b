"""Where a claim lies in time, and for how long: its date in days and years."""

from collections.abc import Iterable
from math import floor, inf

from chongjin_cli import contract
from chongjin_cli.dataset.dates import decimal_year, known_side

LONGEST = 40
"""Years that a date counts for at most; an open side is taken to reach as far."""
SHORTLY = 0.2
"""Years that an event takes, at most."""
BEGUN = 0.5
"""The share of a claim in the time in which it began, if it has no end."""
DAY = 1 / 366
YEAR = 1 - 2 * DAY
"""Years from the first to the last day of one."""


def first_day(claim: contract.Claim) -> str:
    """The day from which on a claim is known to be so: what was so in the 2020s is not of 2029."""
    return claim["dates"]["from"] or claim["dates"]["to"] or ""


def in_time(claims: Iterable[contract.Claim]) -> list[contract.Claim]:
    """Claims in the order of time, what has no date last.

    Within a year what is of a day comes before what is of its month, and that before what is of the year. What was so
    until or by a year stands at its beginning, by a day at that.
    """
    return sorted(claims, key=lambda claim: (beginning(claim), claim["id"]))


def beginning(claim: contract.Claim) -> float:
    """Where a claim stands in time, in years: at the last day that it may have begun on, in its first year."""
    if claim["date"] is None or not any((claim["dates"]["from"], claim["dates"]["to"])):
        return inf
    first, last = known_side(claim["date"])
    return max(first, floor(last)) if claim["dates"]["from"] is None else min(last, floor(first) + 1 - DAY)


def in_time_from_within(claims: Iterable[contract.Claim], begin: float, end: float) -> list[contract.Claim]:
    """Claims in the order of time, those that lie within one, in years, before what is of a longer one."""

    def lies_within(claim: contract.Claim) -> bool:
        last = claim["dates"]["to"]
        return last is not None and begin <= beginning(claim) and decimal_year(last) <= end

    return sorted(in_time(claims), key=lies_within, reverse=True)


def spans_over(claim: contract.Claim, begin: float, end: float) -> bool:
    """Whether a claim's date only reaches over a time, in years: it neither begins nor ends in a year of it.

    What was so by the time itself, or by a longer one, nobody says since when, does.
    """
    if is_by(claim, begin, end):
        return True
    known = (day for day in (claim["dates"]["from"], claim["dates"]["to"]) if day is not None)
    return not any(floor(begin) <= floor(decimal_year(day)) <= floor(end) for day in known)


def is_by_a_year(claim: contract.Claim) -> bool:
    """Whether a claim is only known to have been so by a year, or a longer time, and not since when."""
    if not (claim["date"] or "").startswith("/"):
        return False
    first, last = known_side(claim["date"] or "")
    return last - first >= YEAR


def is_by(claim: contract.Claim, begin: float, end: float) -> bool:
    """Whether a claim is only known to have been so by a time, in years, or by a longer one that has it in it."""
    if not is_by_a_year(claim):
        return False
    first, last = known_side(claim["date"] or "")
    return first <= begin and end <= last


def middle(claim: contract.Claim) -> float | None:
    """The middle of a claim's date, in years; of one that is open on a side the other end."""
    days = [day for day in (claim["dates"]["from"], claim["dates"]["to"]) if day is not None]
    return sum(map(decimal_year, days)) / len(days) if days else None


def duration(claim: contract.Claim) -> float:
    """The years from the first to the last day of a claim, without end where one of them is not known."""
    first, last = claim["dates"]["from"], claim["dates"]["to"]
    return inf if first is None or last is None else decimal_year(last) - decimal_year(first)


def is_event(claim: contract.Claim) -> bool:
    """Whether a claim is dated to a few weeks at most."""
    return duration(claim) < SHORTLY


def share_within(claim: contract.Claim, begin: float, end: float) -> float:
    """The share of a claim's date that lies within a time; an open side is taken to reach LONGEST years.

    What began in the time and goes on is of it by half at least.
    """
    first, last = (None if day is None else decimal_year(day) for day in (claim["dates"]["from"], claim["dates"]["to"]))
    begins = first if first is not None else (last or 0) - LONGEST
    ends = last if last is not None else max(begins, end) + LONGEST
    share = max(0, min(1, (min(end, ends) - max(begin, begins) + DAY) / (ends - begins + DAY)))
    has_begun = last is None and begin <= begins <= end
    return max(share, BEGUN) if has_begun else share
