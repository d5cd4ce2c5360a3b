"""Dates that no claim on the same event agrees with (E102)."""

from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.amounts_compared import same_amount
from chongjin_cli.analysis.audit.findings.by_sources import is_dated_by_text
from chongjin_cli.analysis.audit.findings.events import happens_once, is_another_one, is_once
from chongjin_cli.analysis.audit.findings.finding import Finding, conflict, dates_told, doubt_of
from chongjin_cli.analysis.audit.findings.fitting import (
    ALIKE,
    ALL_OF_SENTENCE,
    MUCH_OF_BOTH,
    SAME_EVENT,
    fits,
    some_rival_meets,
)
from chongjin_cli.analysis.audit.findings.reach import dates_beside
from chongjin_cli.analysis.audit.held import YEAR, Held
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.stages import may_be_of_its_day
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import MONTHLY, When


def wrong_dates(statement: Statement, near: Sequence[Match]) -> Iterator[Finding]:
    """Dates that no claim on the same event agrees with."""
    reading = statement.reading
    if not reading.dates:
        return
    also = [each for each in near if _is_also(each, reading)]
    if any(_is_another_day(reading, each) for each in near):  # of which a month or year says nothing
        also = [each for each in also if _gives_the_day(each, reading)]
    if not all(_is_by_a_limit(each, reading) for each in also):
        return
    for each in sorted(near, key=lambda each: doubt_of(each.held)):
        slips = _is_slip(reading, each) and fits(each, ALL_OF_SENTENCE)
        strays = is_once(reading, each) and _is_of_the_month(reading, each) and fits(each, ALL_OF_SENTENCE)
        if (
            each.missing
            or each.common
            or is_another_one(reading, each.held)
            or not (fits(each, SAME_EVENT) or slips or strays)
            or _told(reading, each) != "parts"
        ):
            continue
        if not (slips or is_once(reading, each)):
            continue
        part = each.part if each.part.dates else each.held.reading
        if (
            not part.dates
            or (part is not each.part and len(part.dates) > 1)
            or not _has_amounts(reading, each)
            or some_rival_meets(statement, each)
        ):
            continue
        date = reading.dates[0]
        if any(date.first // 10_000 == 0 for date in reading.dates):
            continue
        yield conflict("E102", date.start, *dates_told(reading, date, part, _in_its_place(date, reading, part)), [each])
        return


def _in_its_place(date: When, reading: Reading, part: Reading) -> When:
    """The date of a claim that stands for one of a sentence: that behind its deed, that day of another year, or else
    the first given alike."""
    if behind := dates_beside(reading, part):
        return behind[0]
    alike = [other for other in part.dates if other.precision == date.precision]
    same_day = (other for other in alike if date.precision == 1 and other.first % 10_000 == date.first % 10_000)
    return next(same_day, (alike or part.dates)[0])


def odd_date(statement: Statement, near: Sequence[Match]) -> Iterator[Finding]:
    """The one date that is not that of a claim which has all the others, in their order; or one end of a stretch."""
    reading = statement.reading
    for each in near:
        pairs = [*zip(reading.dates, each.part.dates, strict=False)]
        if len(reading.dates) != len(each.part.dates) or each.missing or not fits(each, SAME_EVENT):
            continue
        odd = [pair for pair in pairs if (_goes_beyond(*pair) if pair[0].is_range else not pair[0].overlaps(pair[1]))]
        if len(odd) != 1 or odd[0][0].precision != odd[0][1].precision or any(one.bound for one in odd[0]):
            continue
        date, other = odd[0]
        if not fits(each, ALIKE) if date.is_range else (len(pairs) < 2 or date.precision > 3 or other.is_range):
            continue
        if any(one.first == other.first and one.last == other.last for one in reading.dates):
            continue
        if some_rival_meets(statement, each) or any(_gives(beside.held, date) for beside in near):
            continue
        yield conflict("E102", date.start, *dates_told(reading, date, each.part, other), [each])
        return


def _goes_beyond(date: When, other: When) -> bool:
    """Whether a stretch of years ends later, or begins earlier, than one that has its other end."""
    at_one_end = (date.first == other.first) != (date.last == other.last)
    return at_one_end and other.is_range and not (date.first >= other.first and date.last <= other.last)


def _gives(held: Held, date: When) -> bool:
    """Whether a claim, or a source of it, has the whole of a stretch of years, or bears a date out by no limit."""
    if date.is_range:
        return any(other.first <= date.first and date.last <= other.last for other in held.all_times if other.first)
    return any(date.is_given_by(one) for one in held.told_times if not one.bound and one.last - one.first < YEAR)


def another_year(reading: Reading, matches: Sequence[Match]) -> Iterator[Finding]:
    """The day of a claim on the same ship or person in another year, if nothing held has the day of the sentence."""
    date = reading.dates[0] if len(reading.dates) == 1 else None
    told = [name for name in reading.names if name.kind in ("actor", "?")]
    if date is None or date.bound or date.precision != 1 or date.first != date.last or len(told) != 1:
        return
    of_it = [each for each in matches if not each.excluded and any(told[0].is_same(name) for name in each.part.names)]
    if any(date.overlaps(other) for each in of_it for other in each.held.all_times if other.precision < 3):
        return
    for each in of_it:
        other = each.part.dates[0] if len(each.part.dates) == 1 else None
        if other is None or other.first != other.last or each.strange or is_another_one(reading, each.held):
            continue
        if _is_slip(reading, each):
            yield conflict("E102", date.start, *dates_told(reading, date, each.part, other), [each])
            return


def _is_also(each: Match, reading: Reading) -> bool:
    """Whether a claim, or what its sources say, gives the date of a sentence for what may be the same event."""
    is_of_it = may_be_of_its_day(each.held.reading.text, reading.text)
    is_then = (
        each.times == "meets"
        and is_of_it
        and not _parts_in_text(reading, each)
        and not is_dated_by_text(reading, each.held)
    )
    if _gives_the_day(each, reading) or is_then:
        return fits(each, MUCH_OF_BOTH)
    return fits(each, SAME_EVENT) and _told(reading, each) == "meets"


def _is_by_a_limit(each: Match, reading: Reading) -> bool:
    """Whether a claim has the date of a sentence only because it says by when at the latest."""
    own = each.held.reading.dates
    return bool(own) and all(other.bound == "by" and not any(date.overlaps(other) for date in reading.dates)
                             for other in own)  # fmt: skip


def _told(reading: Reading, each: Match) -> str:
    """Whether the dates of a sentence meet those of a claim or of what its sources say."""
    another_day = _is_another_day(reading, each)
    if not another_day and not _parts_in_text(reading, each):
        return each.loosely(reading)
    if another_day:
        return "meets" if _gives_the_day(each, reading) else "parts"
    told = [date for date in each.held.times_told_of(reading.text) if date not in each.held.times]
    met = (date.overlaps(other) if date.bound else date.meets(other) for date in reading.dates for other in told)
    return "meets" if any(met) else "parts"


def _parts_in_text(reading: Reading, each: Match) -> bool:
    """Whether a claim says just the same with another date: its own time, which may be long, then tells nothing."""
    ours, theirs = reading.dates, each.held.reading.dates
    if len(ours) != len(theirs) or not theirs or not fits(each, ALIKE):
        return False
    pairs = list(zip(ours, theirs, strict=True))
    if any(one.bound != other.bound for one, other in pairs) or all(one.overlaps(other) for one, other in pairs):
        return False
    return all(one.bound != "by" or one.overlaps(other) for one, other in pairs)


def _is_slip(reading: Reading, each: Match) -> bool:
    """Whether both give the same day of the same month in another year."""
    return any(
        date.precision == other.precision == 1 and date.first % 10_000 == other.first % 10_000
        for date in reading.dates
        for other in each.held.reading.dates
    )


def _is_of_the_month(reading: Reading, each: Match) -> bool:
    """Whether both give a day, of the same month and year."""
    return any(
        date.precision == other.precision == 1 and date.first // 100 == other.first // 100
        for date in reading.dates
        for other in each.part.dates
    )


def _is_of_the_year(reading: Reading, each: Match) -> bool:
    """Whether a sentence gives a month, and a claim a day or month of the same year."""
    return any(
        date.precision == MONTHLY >= other.precision and date.first // 10_000 == other.first // 10_000
        for date in reading.dates
        for other in each.part.dates
    )


def _is_another_day(reading: Reading, each: Match) -> bool:
    """Whether a claim has just what a sentence says, of what happens once, on another day, or in another month."""
    is_of_it = not each.missing and happens_once(reading, each)
    is_near = _is_of_the_month(reading, each) or _is_of_the_year(reading, each)
    return is_of_it and is_near and _parts_in_text(reading, each)


def _gives_the_day(each: Match, reading: Reading) -> bool:
    """Whether a claim, or what its sources tell, gives the very day of a sentence, or its month."""
    days = [date.first for date in reading.dates if date.first == date.last]
    months = [date for date in reading.dates if date.precision == MONTHLY]
    return bool(days or months) and any(
        (other.first == other.last and other.first in days)
        or (other.precision <= MONTHLY and any(map(other.overlaps, months)))
        for other in each.held.times_told_of(reading.text)
    )


def _has_amounts(reading: Reading, each: Match) -> bool:
    """Whether a claim has every amount of a sentence."""
    return all(any(same_amount(amount, other) for other in each.held.amounts) for amount in reading.quantities)
