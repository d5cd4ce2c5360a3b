"""Amounts that no claim on the same thing and time agrees with (E101)."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.amounts_compared import (
    as_given,
    comparable,
    is_given,
    is_of_another_whole,
    same_amount,
)
from chongjin_cli.analysis.audit.findings.events import happens_once, is_exact
from chongjin_cli.analysis.audit.findings.finding import Finding, amount_told, conflict
from chongjin_cli.analysis.audit.findings.fitting import ALIKE, SAME_THING, fits
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.statement import Statement

FAR = 2
"""How many times as much or as little as at any time an amount without a date has to be to be a conflict."""
ALL_SAID = 0.95
"""The share of the words of a sentence from which on all but one of its amounts tell what it is about."""
_PEOPLE = words.stem("people")
DOUBTED = ("disputed", "improbable")
"""Statuses of claims that are named after others."""


def wrong_figures(statement: Statement, near: Sequence[Match], matches: Sequence[Match]) -> Iterator[Finding]:
    """Amounts that no claim on the same thing and time agrees with."""
    reading = statement.reading
    of_it = (each for each in near if fits(each, SAME_THING) and each.times != "parts")
    strict = [each for each in of_it if not each.missing and not each.common]
    for amount in reading.quantities:
        against = [
            (each, other)
            for each in strict
            for other in _amounts_of(each, reading)
            if comparable(amount, other)
            and not is_given(other, reading)
            and not _is_within(amount, other)
            and _same_time(statement, each)
            and not is_of_another_whole(amount, reading, other, each.held.reading)
        ]
        if not reading.dates:
            against = [each for each in against if not each[0].held.reading.dates] or against
        if not against or _agreed(amount, statement, near, matches, [each for each, _ in against]):
            continue
        if not _dated_alike(statement, against):
            continue
        # What is not disputed goes first, of that a number before a limit, and the newest where the time is not told.
        against.sort(key=lambda each: (each[0].held.claim["status"] in DOUBTED, bool(each[1].side),
                                       0 if reading.dates or statement.dates_before else -_last(each[0])))  # fmt: skip
        best, held = against[0]
        said = best.part if held in best.part.quantities else best.held.reading
        text = amount_told(said.text, held)
        yield conflict("E101", amount.start, amount.text, text, [each for each, _ in against])


def _is_within(amount: Quantity, other: Quantity) -> bool:
    """Whether an amount keeps to a limit that is held, and near to it: 900,000, of more than 600,000."""
    if amount.side:
        return False
    if other.side == ">":
        return other.low < amount.low <= FAR * other.low
    return other.side == "<" and amount.high < other.high <= FAR * amount.high


def _last(each: Match) -> int:
    """The last day that a claim tells of, 0 if it gives none."""
    return max((date.last for date in each.held.reading.dates), default=0)


def _amounts_of(each: Match, reading: Reading) -> Sequence[Quantity]:
    """The amounts of the part of a claim that a sentence is about.

    Of the whole, if that part gives none and the claim has all words of the sentence, or another amount of it.
    """
    own, of_part = each.held.reading.quantities, each.part.quantities
    if any(comparable(one, other) and one.agrees(other) for one in reading.quantities for other in own):
        return own
    return of_part or (own if each.of_its_words >= ALL_SAID else ())


def _same_time(statement: Statement, each: Match) -> bool:
    """Whether a claim can be of the time of a sentence; one without a date is of the time of those before it.

    What is measured again and again, as inhabitants are, is of no time that can be told where the claim has no date.
    """
    reading, own = statement.reading, each.held.reading.dates or each.held.times
    if reading.dates and not own:
        return not each.held.claim["figures"]
    if reading.dates:
        return any(date.overlaps(other) for date in reading.dates for other in own)
    return True


def _dated_alike(statement: Statement, against: Sequence[tuple[Match, Quantity]]) -> bool:
    """Whether the time of a sentence and of what is held is known to be the same, or does not matter."""
    reading = statement.reading
    if reading.dates or not any(each.held.reading.dates for each, _ in against):
        return True
    return any(
        happens_once(reading, each)
        or (fits(each, ALIKE) and not each.held.claim["figures"] and is_exact(one) and not _is_of_people(one))
        for each, one in against
    )


def _is_of_people(amount: Quantity) -> bool:
    """Whether an amount counts people, of whom there are more or fewer every year."""
    return any(not words.groups_of(words.stem(head)).isdisjoint(words.groups_of(_PEOPLE)) for head in amount.heads)


def _agreed(
    amount: Quantity,
    statement: Statement,
    near: Sequence[Match],
    matches: Sequence[Match],
    against: Sequence[Match],
) -> bool:
    """Whether anything held agrees with an amount: a claim near it, what its sources say, or a rival.

    Rivals and figures of the same series agree by what they answer, not by what they compare that with: "fallen from
    900,000 to 500,000".
    """
    reading, holdings = statement.reading, statement.holdings
    own = [each.held for each in against]
    if any(amount.text.casefold() in held.reading.lows for held in own):  # the two stations
        return True
    measured = {pair for held in own for pair in held.measured}
    rivals = (rival for held in own for rival in holdings.rivals(held))
    beside = [each.held for each in near if each.times != "parts" and not each.missing and each.held not in own]
    given = chain((held.amounts for held in own), (held.answers for held in rivals),
                  (_given_by(held, measured) for held in beside))  # fmt: skip
    numbers = [other for amounts in given for other in amounts]
    if any(not other.side and comparable(amount, other) for other in numbers):
        numbers = [as_given(other, amount) for other in numbers]
    if any(same_amount(amount, other) for other in numbers):
        return True
    of_that_time = (each for each in matches if not reading.dates or each.times != "parts")
    exact = (other for each in of_that_time for other in _given_by(each.held, measured))
    return any(_is_the_same(amount, other) for other in exact)


def _given_by(held: Held, measured: Collection[tuple[str, str]]) -> Iterator[Quantity]:
    """What a claim gives of a thing: all its amounts, of a series that it answers those alone."""
    answers = None if held.measured.isdisjoint(measured) else held.answers
    return (other for other in held.amounts if answers is None or other in answers)


def _is_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are one number of the same kind."""
    return one.low == other.low and one.high == other.high and comparable(one, other)
