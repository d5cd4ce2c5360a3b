"""Amounts and dates that no source agrees with which tells of the very same thing (E101, E102).

A claim's sources tell more than it does: a figure of theirs counts only where what stands right beside it is in the
sentence, too, and where nothing else held gives the figure of the sentence.
"""

import re
from collections.abc import Container, Iterator, Sequence

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.amounts_compared import comparable, is_given, is_of_another_whole, same_amount
from chongjin_cli.analysis.audit.findings.events import ONCE, acts, is_often
from chongjin_cli.analysis.audit.findings.figures import FAR
from chongjin_cli.analysis.audit.findings.finding import Finding, HasHeld, amount_told, conflict, dates_told, doubt_of
from chongjin_cli.analysis.audit.findings.fitting import fits
from chongjin_cli.analysis.audit.held import YEAR, Held
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.predicates import is_past
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import When

TOLD = (0.75, 0.2, 0.75)
"""From which on a sentence and an account are of the same thing, the amount's own surroundings apart."""
OF_NAMED = (0.85, 0.2, 0.85)
"""The same where an account names what the sentence does not."""
BESIDE = 0.6
"""The share of what stands beside an amount of an account that a sentence has to have."""
BY_EACH_SIDE = 2
"""Words before an amount, and behind it, that stand beside it."""
EVENT = (0.9, 0.6, 0.9)
"""From which on both tell of one event."""
TOGETHER = 2
"""Amounts in both that make it one event, whatever the words are."""
OF_PART = 0.3
"""The share of a sentence that a part of an account has to have itself to bear it out."""
OF_LIMIT = 50_000
"""Days, as they are counted in dates, from which on a limit says nothing of what was before it."""
LOSE = frozenset(map(words.stem, ("lose", "lost")))
"""The stems of what happens once to a status or rank."""
_VERBS = frozenset("has had become".split())
_CUTS = re.compile(r"[,;:()]|\b(?:and|while|but|as|when|which)\b")
_STOPS = re.compile(r"[,;:.()](?!\d)")
_COMMA = re.compile(r"[,;](?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def figures_told(statement: Statement, told: Sequence[Match], beside: Sequence[Match]) -> Iterator[Finding]:
    """Amounts that differ from what a source gives of the very same thing and time, and that nothing beside it has."""
    reading = statement.reading
    for amount in reading.quantities:
        against = [
            (each, other)
            for each in told
            if fits(each, TOLD) and (not each.missing or _names_it(statement, each))
            for other in each.held.reading.quantities
            if _of_one_kind(amount, other)
            and not (is_given(other, reading) or is_of_another_whole(amount, reading, other, each.held.reading))
            and (_same_time(statement, each) or _is_far_off(amount, reading, beside))
            and beside_it(other, each, statement) >= BESIDE
        ]  # fmt: skip
        if not against or any(same_amount(amount, other) for each in beside for other in each.held.amounts):
            continue
        each, other = against[0]
        yield conflict("E101", amount.start, amount.text, amount_told(each.held.reading.text, other), [each])


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one unit, or count what both name."""
    if one.dimension == "count" and not (one.heads and other.heads):
        return False
    return one.dimension not in ("share", "rank") and comparable(one, other)


def _is_far_off(amount: Quantity, reading: Reading, beside: Sequence[Match]) -> bool:
    """Whether an amount without a date is twice as much as all of its kind near it, or half, whatever its time."""
    held = [other for each in beside for other in each.held.amounts if _of_one_kind(amount, other)]
    is_near = any(amount.low <= FAR * other.high and other.low <= FAR * amount.high for other in held)
    return not reading.dates and bool(held) and not is_near


def _names_it(statement: Statement, each: Match) -> bool:
    """Whether a part of an account that names others, too, has all of a sentence and a name of it."""
    return fits(each, OF_NAMED) and any(
        statement.holdings.names.is_telling(name) and name.is_same(other)
        for name in statement.reading.names
        for other in each.held.reading.names
    )


def beside_it(amount: Quantity, each: HasHeld, statement: Statement) -> float:
    """The share of the words beside an amount of an account, between commas, that a sentence has."""
    text = _without_dates(each.held.reading)
    begin = max((found.end() for found in _CUTS.finditer(text, 0, amount.start)), default=0)
    after = _CUTS.search(text, amount.end)
    before = _stems(text[begin : amount.start])[-BY_EACH_SIDE:]
    behind = _stems(text[amount.end : after.start() if after else len(text)])[:BY_EACH_SIDE]
    stems = {*before, *behind} or set(_stems(text[:begin])[-BY_EACH_SIDE:])  # Ssangyon-san (196 m)
    reading, weight = statement.reading, statement.holdings.weight
    ours = {*reading.stems, *reading.named, *(stem for one in statement.before[:2] for stem in one.named)}
    alike = ours.union(*map(words.meaning_the_same, ours))
    total = sum(map(weight, stems))
    return sum(map(weight, stems & alike)) / total if total else 0.0


def _without_dates(reading: Reading) -> str:
    """A text with spaces for its dates: sentenced on 15 October 2008 to five years."""
    text = reading.text
    for date in reading.dates:
        text = text[: date.start] + " " * (date.end - date.start) + text[date.end :]
    return text


def _stems(text: str) -> list[str]:
    told = (words.stem(word) for word in _WORD.findall(text.casefold()) if word not in words.STOP)
    return [stem for stem in told if stem not in words.LIGHT]


def _same_time(statement: Statement, each: Match) -> bool:
    """Whether an account is known to be of the time of a sentence, or of the sentence before that it points back to."""
    times = each.held.reading.dates or each.held.times
    dates = statement.reading.dates
    if dates:
        return any(date.overlaps(other) for date in dates for other in times)
    return not times or any(date.meets(other) for date in statement.dates_before for other in times)


def dates_told_of(reading: Reading, told: Sequence[Match], beside: Sequence[Match]) -> Iterator[Finding]:
    """A date of what happens once that differs from the one that a source gives, and that nothing held has."""
    date = reading.dates[0] if len(reading.dates) == 1 else None
    if date is None or date.bound or date.precision > 3 or is_often(reading):
        return
    for each in sorted(told, key=lambda each: doubt_of(each.held)):
        if each.missing or not fits(each, EVENT) or not (_is_one_event(reading, each) or _have_amounts(reading, each)):
            continue
        own = each.held.reading
        other = date_of_it(reading, own)
        if other is None or other.bound or other.precision > 3 or any(one.overlaps(date) for one in own.dates):
            continue
        if any(gives(other, date) for one in beside for other in dates_of_it(reading, one.held)):
            continue
        yield conflict("E102", date.start, *dates_told(reading, date, own, other), [each])
        return


def date_of_it(reading: Reading, own: Reading) -> When | None:
    """The only date of an account, or of several the only one right behind what happened.

    Or else the only one in the clause with most of those words.
    """
    if len(own.dates) < 2:
        return next(iter(own.dates), None)
    behind = [date for date in own.dates if _is_right_behind(date, reading, own)]
    if len(behind) == 1:
        return behind[0]
    ends = [*(found.start() for found in _COMMA.finditer(own.text)), len(own.text)]
    clauses = list(zip([0, *ends], ends, strict=False))
    shared = [len(set(_stems(own.text[begin:end])) & set(reading.stems)) for begin, end in clauses]
    begin, end = clauses[shared.index(max(shared))]
    within = [date for date in own.dates if begin <= date.start < end]
    return within[0] if len(within) == 1 and shared.count(max(shared)) == 1 else None


def dates_of_it(reading: Reading, held: Held) -> Iterator[When]:
    """The dates that a claim and its evidence may give of what happened by a sentence, and not of something else."""
    if not is_dated_by_text(reading, held):
        yield from held.times
    told = acts(reading).intersection((*ONCE, *LOSE))
    yield from (date for text, date in held.dates_given if not told or not _is_of_another_deed(text, date, told))


def is_dated_by_text(reading: Reading, held: Held) -> bool:
    """Whether a claim has a date right behind what happened by a sentence: its own time may be another then."""
    return any(_is_right_behind(date, reading, held.reading) for date in held.reading.dates)


def _is_of_another_deed(text: str, date: When, told: Container[str]) -> bool:
    """Whether what stands around a date, between commas, has verbs, none of which is one of some stems."""
    begin = max((found.end() for found in _STOPS.finditer(text, 0, date.start)), default=0)
    after = _STOPS.search(text, date.end)
    lows = [word.casefold() for word in _WORD.findall(text[begin : after.start() if after else len(text)])]
    return any(is_past(low) or low in _VERBS or words.is_irregular(low) for low in lows) and not any(
        words.stem(low) in told for low in lows
    )


def _is_right_behind(date: When, reading: Reading, own: Reading) -> bool:
    """Whether a date of an account stands right behind what happened by a sentence, too: restored in August 1964."""
    before = [word for word in _WORD.findall(own.text[: date.start].casefold()) if word not in words.STOP]
    return bool(before) and words.stem(before[-1]) in ONCE.intersection(reading.stems)


def _is_one_event(reading: Reading, each: Match) -> bool:
    acts = {words.stem(word) for word in reading.lows} & {words.stem(word) for word in each.held.reading.lows}
    return not acts.isdisjoint((*ONCE, *LOSE))


def _have_amounts(reading: Reading, each: Match) -> bool:
    """Whether both give the same amounts, so many that it must be one event."""
    own = each.held.reading.quantities
    return len(reading.quantities) >= TOGETHER and all(
        any(same_amount(amount, other) for other in own) for amount in reading.quantities
    )


def tells_of_it(each: Match, statement: Statement) -> bool:
    """Whether a part of an account speaks of what a sentence does itself, not only what the account opens with."""
    reading, weight, own = statement.reading, statement.holdings.weight, each.held.reading
    if any(same_amount(amount, other) for amount in reading.quantities for other in own.quantities):
        return True
    its = frozenset[str]((*own.stems, *own.named)).union(*map(words.meaning_the_same, own.stems))
    ours = (*reading.stems, *reading.named)
    whole = sum(map(weight, ours))
    return sum(weight(stem) for stem in ours if stem in its) >= OF_PART * whole


def gives_the_time(each: Match, reading: Reading) -> bool:
    """Whether an account gives every date of a sentence itself, as exactly, by no limit and no long time."""
    own = each.held.reading.dates
    return all(
        any(
            other.bound == date.bound and other.precision <= date.precision
            and other.last - other.first < YEAR and other.overlaps(date)
            for other in own
        )
        for date in reading.dates
    )  # fmt: skip


def gives(other: When, date: When) -> bool:
    """Whether a date of something held, is that of a sentence."""
    if other.bound == "by":
        return date.first <= other.last <= date.first + OF_LIMIT
    return other.bound is None and other.last - other.first < YEAR and other.meets(date)
