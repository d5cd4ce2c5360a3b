"""What bears a sentence out, as a whole or in part (I301, I302)."""

import re
from collections.abc import Sequence

from chongjin_cli.analysis.audit.accounts import Account
from chongjin_cli.analysis.audit.amounts_compared import as_given, comparable, same_amount
from chongjin_cli.analysis.audit.findings.by_sources import OF_LIMIT
from chongjin_cli.analysis.audit.findings.finding import Finding, HasHeld
from chongjin_cli.analysis.audit.findings.reach import dates_beside
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading

_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
OF_A_SOURCE = "by a source of"
"""What stands before the claim of which only a source bears a sentence out, which is quoted then."""
NOT_TOLD = ". Not told there: "
"""What stands before that of a sentence which no claim has."""


def borne_out(reading: Reading, bearing: Sequence[Match]) -> bool:
    """Whether the claims that bear on a sentence give every amount, number that is a name, and date in it."""
    for amount in reading.quantities:
        if not any(_gives_it(each, amount) and not _is_long_before(each, reading) for each in bearing):
            return False
    if not all(any(_has_number(each, digits) for each in bearing) for digits in reading.numbered):
        return False
    if not all(any(map(day.is_of, each.held.told_times)) for each in bearing for day in reading.days):
        return False
    return not reading.dates or any(_dates_it(each, reading) for each in bearing)


def _is_long_before(each: Match, reading: Reading) -> bool:
    """Whether the dates of a sentence are years before the limit by which a claim has its amounts: 1956, by 2002."""
    own = each.held.reading.dates
    return bool(own and reading.dates) and all(
        other.bound == "by" and not date.bound and other.first > date.first + OF_LIMIT
        for other in own
        for date in reading.dates
    )


def _gives_it(each: Match, amount: Quantity) -> bool:
    """Whether a claim gives an amount, or its sources do and it has no other of that kind itself."""
    own = each.held.reading.quantities
    if any(same_amount(amount, as_given(other, amount)) for other in own):
        return True
    if isinstance(each.held, Account) or any(comparable(amount, other) for other in own):
        return False
    return any(same_amount(amount, as_given(other, amount)) for other in each.held.own_amounts)


def _has_number(each: Match, digits: str) -> bool:
    """Whether a claim, or a source of it, has a number that is a name."""
    return digits in each.held.reading.numbered or digits in {_ENDING.sub("", word) for word in each.held.all_words}


def gives_the_numbers(each: HasHeld, reading: Reading) -> bool:
    """Whether a claim has the very amounts of a sentence, and not only such as agree with them: over 600,000."""
    own = each.held.reading.quantities
    return all(
        any((amount.low, amount.high) == (other.low, other.high) and comparable(amount, other) for other in own)
        for amount in reading.quantities
    )


def _dates_it(each: Match, reading: Reading) -> bool:
    """Whether a claim gives the date of a sentence."""
    own = dates_beside(reading, each.held.reading) or each.held.reading.dates or each.held.times
    return any(date.is_given_by(other) for date in reading.dates for other in own)


def supported(best: Sequence[HasHeld], rest: Sequence[str]) -> Finding:
    """That the claims bear a sentence out, but for the rest; the best of them quoted, or what a source of it tells."""
    first = best[0].held
    ids = tuple(dict.fromkeys(each.held.claim["id"] for each in best))
    named = f"{first.claim['id']} ({first.claim['grade']})"
    if isinstance(first, Account):
        message = f"borne out {OF_A_SOURCE} {named}, {first.by}: {first.reading.text}"
    else:
        message = f"borne out by {named}: {first.claim['statement']}"
    finding = Finding("I301", 0, message, None, ids)
    return in_part_only(finding, rest) if rest else finding


def in_part_only(finding: Finding, rest: Sequence[str]) -> Finding:
    """A finding that claims bear out a sentence as one that they bear it out but for the rest; others as they are."""
    if finding.code != "I301":
        return finding
    message = finding.message.replace("borne out by", "borne out in part by", 1)
    if rest:
        message = f"{message.rstrip('.')}{NOT_TOLD}{'; '.join(rest)}"
    return finding._replace(code="I302", message=message)


def but_for(finding: Finding, rest: Sequence[str]) -> Finding:
    """A finding that claims bear out a sentence, or a part of it, as one that something more is not told there."""
    if not rest:
        return finding
    if finding.code == "I301":
        return in_part_only(finding, rest)
    said = finding.message.rstrip(".")
    return finding._replace(message=f"{said}{'; ' if NOT_TOLD in said else NOT_TOLD}{'; '.join(rest)}")
