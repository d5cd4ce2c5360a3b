"""Whether a sentence tells a claim in other words: one that has all its names, numbers and dates, and half of it."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.comparing.parts import Part
from chongjin_cli.analysis.audit.comparing.predicates import is_of_it, is_of_its_things, is_told, predicates
from chongjin_cli.analysis.audit.comparing.sharing import LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.dates.when import MONTHLY, When
from chongjin_cli.analysis.audit.findings.peers import words_of_a_kind
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words

FREELY, MUCH_FREELY, MUCH_DENIED = 0.5, 3.6, 5.5
"""The share of each from which on a claim is told in other words that has all names, numbers and dates of a sentence,
and what that has to weigh of a sentence without any, and of one that denies something."""
NAMED_TWICE = 2
"""Names and amounts by which a sentence is of what a claim with them tells, and not of the time of the one before."""


def is_told_freely(reading: Reading, parts: Sequence[Part], each: Shared) -> bool:
    """Whether a claim gives all names, numbers and dates of a sentence, and half of both is the same.

    Of a sentence that has none it has to have words of some weight.
    """
    if min(each.of_claim, each.of_sentence) < FREELY:
        return False
    given = [(part, share) for part, share in zip(parts, each.shares, strict=True) if part.weight]
    if any(share < LEAST_GIVEN for part, share in given if part.is_telling or isinstance(part.of, Name)):
        return False
    if any(part.is_telling for part in parts):
        return True
    return each.total >= (MUCH_DENIED if reading.is_negated else MUCH_FREELY)


def may_be_told_freely(statement: Statement, parts: Sequence[Part], held: Held) -> bool:
    """Whether a sentence in other words may be of what a claim tells: of no other time, deed, way or thing of a kind.

    Names and amounts say of what deed it is, and of what time if it gives none. One that gives fewer has to have the
    names of the claim, or a pronoun.
    """
    reading, marks = statement.reading, [part.of for part in parts if part.is_telling]
    are_enough = sum(not isinstance(of, When) or of.precision == MONTHLY for of in marks) >= NAMED_TWICE
    is_dated = bool(reading.dates or reading.days)
    if not (are_enough and not is_dated) and not is_of_its_time(statement, held):
        return False
    if any(words_of_a_kind(statement, held)):
        return False
    if are_enough:
        return True
    is_common = statement.holdings.names.is_of_common_words
    has_its_names = reading.points_back or all(map(is_common, lacked_names(statement, held)))
    return has_its_names and _may_be_its_deed(statement, held)


def _may_be_its_deed(statement: Statement, held: Held) -> bool:
    """Whether a claim tells what a sentence says was done; or of no day, and the sentence what the claim says, if any.

    And of the same things.
    """
    if is_of_it(statement, [held]):
        return True
    reading, own = statement.reading, predicates(held.reading.text)
    if any(date.precision == 1 for date in reading.dates) or not is_of_its_things(statement, held):
        return False
    told = {*reading.stems, *map(words.stem, reading.lows)}
    return not own or any(is_told(stem, told) for stem in own)


def is_of_its_time(statement: Statement, held: Held) -> bool:
    """Whether a sentence, or the one before it that gives a date, is of no other time than a claim."""
    reading = statement.reading
    if reading.days and not any(day.may_be_in(time) for day in reading.days for time in held.told_times):
        return False
    dates, times = reading.dates or statement.dates_before, held.reading.dates or held.times
    if not dates or not times:
        return True
    if len(reading.dates) == 1:
        date = reading.dates[0]
        return any(date.is_given_by(other) and (date.overlaps(other) or date.bound == "since") for other in times)
    return any(one.overlaps(other) for one in times for other in dates)


def lacked_names(statement: Statement, held: Held) -> list[Name]:
    """The names that a claim asserts and neither a sentence nor those before it give, in any way."""
    reading, known = statement.reading, statement.holdings.names
    given = [*reading.names, *(name for before in statement.just_before for name in before.names)]
    return [
        name
        for name in filter(known.is_telling, held.asserted_names)
        if not any(name.is_same(other) for other in given) and not name.words <= reading.lows
    ]
