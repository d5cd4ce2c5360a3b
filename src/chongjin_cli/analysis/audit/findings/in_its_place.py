"""What a claim has in the place of a figure, date or name of a sentence, by kind and unit."""

import re

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing.dated_deeds import dates_of_deed, said_of
from chongjin_cli.analysis.audit.comparing.parts import FEW, Number
from chongjin_cli.analysis.audit.comparing.same_amounts import (
    comparable,
    is_given,
    is_told_by,
    same_amount,
)
from chongjin_cli.analysis.audit.dates.when import YEARLY, When
from chongjin_cli.analysis.audit.findings.peers import names_of_a_kind
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words

FAR = 10
"""How many times as much or as little an amount may be that is told of the same thing."""
# What says that something of the kind was before: another ship, a second party, once more.
_ANOTHER = re.compile(r"\b(?:another|once more|an? further|(?:an? |the )(?:second|third|fourth|fifth))\b", re.I)

# What says since when something is so.
_BEGAN = re.compile(r"\b(?:began|started|opened|founded|established)\b")
# What is done to a thing once: of what goes on another decade may be told as well.
_ONCE = re.compile(
    rf"{_BEGAN.pattern}|\b(?:built|completed|finished|created|set up|launched|moved|renamed|made an?|became)\b"
)
_WORD = re.compile(r"[^\W\d_]+")

Instead = Quantity | When | Name | Number | str
"""What a claim has instead: an amount, a date, a name, a number that is one, or a word by its stem."""


def in_its_place(statement: Statement, held: Held, of: object) -> Instead | None:
    """What a claim has in the place of an amount, a date or a name, None if it has nothing or tells of that, too."""
    if isinstance(of, Quantity):
        return _amount(statement, held, of)
    if isinstance(of, When):
        return _date(statement.reading, held, of)
    if isinstance(of, Number):
        return _number(statement.reading, held.reading, of.digits)
    return next((other for mine, other in names_of_a_kind(statement, held) if mine is of), None)


def _amount(statement: Statement, held: Held, amount: Quantity) -> Quantity | None:
    """An amount that a sentence does not give, of the kind and thing of one of it, if nothing there gives that."""
    reading, own = statement.reading, held.reading
    free = [each for each in own.quantities if not any(_may_be_told(each, other) for other in reading.quantities)]
    free = [each for each in free if not is_given(each, reading)]
    against = [each for each in free if comparable(amount, each)]
    if amount.dimension == "count" and amount.high <= FEW:  # a small one is only of what both name
        against = [each for each in against if amount.heads and each.heads]
    else:
        against = against or [each for each in free if each.dimension == amount.dimension and len(free) == 1]
    near = (each for each in against if amount.low <= FAR * each.high and each.low <= FAR * amount.high)
    rivals = (other for rival in statement.holdings.rivals(held) for other in rival.amounts)
    other = next(near, None)
    told = (each for each in (*rivals, *held.amounts) if is_told_by(amount, each) and comparable(amount, each))
    is_exact = other is not None and amount.is_exact and other.is_exact
    return None if any(each.is_exact or not is_exact for each in told) else other


def _may_be_told(held: Quantity, amount: Quantity) -> bool:
    """Whether an amount of a sentence may be one that is held: 650,000 may be more than 600,000."""
    return same_amount(held, amount) and (bool(held.side) or held.entails(amount))


def _date(reading: Reading, held: Held, date: When) -> When | None:
    """The date of a claim in the place of one of a sentence, which gives it in figures, of no other event."""
    others = [each for each in reading.quantities if not any(same_amount(each, own) for own in held.own_amounts)]
    is_counted = any(each.about and each.dimension == "count" for each in reading.quantities) or (
        held.claim["figures"] and others
    )  # again and again
    own = () if is_counted else tuple(dates_of_deed(said_of(reading, date), held))
    if len(own) > 1:  # in January 1987 fled, on 20 January arrived
        own = tuple(each for each in own if each.precision == date.precision)
    if len(own) != 1 or not any(map(str.isdigit, reading.text[date.start : date.end])) or _is_of_another(reading, held):
        return None
    other = own[0]
    is_after = date.bound == "by" and other.bound is None and other.first > date.last
    is_since = date.bound == "since" and _BEGAN.search(held.reading.text) is not None
    if date.precision > YEARLY and _ONCE.search(held.reading.text) is None:
        return None
    if not (is_after or is_since) and (date.bound or other.bound or other.precision > max(YEARLY, date.precision + 1)):
        return None
    told = (each for each in held.times_told_of(reading.text) if not _has_both(each, date, other))
    given = (each for each in reading.dates if each.precision <= date.precision)
    if any(map(other.overlaps, given)) or any(map(date.overlaps, told)):
        return None
    return other


def _has_both(time: When, date: When, other: When) -> bool:
    """Whether a time has two days in it, so that it tells neither: June 2025."""
    return time.precision > date.precision == other.precision == 1 and time.overlaps(date) and time.overlaps(other)


def _is_of_another(reading: Reading, held: Held) -> bool:
    """Whether a sentence tells of another thing, or time, of a kind, and a claim does not in the same word."""
    told = held.reading.text.casefold()
    return any(found[0].casefold().split()[-1] not in told for found in _ANOTHER.finditer(reading.text))


def _number(reading: Reading, own: Reading, digits: str) -> Number | None:
    """The only other number that is a name before the same word: the Fourth Bureau."""
    what = _named_by(reading.text[reading.numbered[digits][1] :])
    others = [
        other
        for other, (_, end) in own.numbered.items()
        if other not in reading.numbered and len(other) == len(digits) and what & _named_by(own.text[end:])
    ]
    return Number(others[0]) if len(others) == 1 else None


def _named_by(behind: str) -> set[str]:
    """The stems of the two words behind a number that is a name: of infantry regiments, of a bureau."""
    return {words.stem(word) for word in _WORD.findall(behind.casefold())[:2] if word not in words.STOP} - words.LIGHT
