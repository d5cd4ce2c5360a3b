"""How much a sentence and a claim have in common: enough to speak of one thing, or to bear it out."""

from chongjin_cli.analysis.audit.deeds import are_told, deeds
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.predicates import is_of_it
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.statement import Statement

# How much a sentence and a claim must have in common, as shares of the sentence, of the claim and of the words of the
# sentence that are no names. Measured with benchmarks/audit.py: to be of one subject; for the claim to bear the
# sentence out, by much of both or by all of the sentence, of which few words are enough if they answer a dispute; for
# another figure or date to be a conflict.
LOOSE = 0.45
BEARS = (0.62, 0.5, 0.6)
WHOLE = (0.9, 0.33, 0.9)
OF_DISPUTE = (0.98, 0.45, 0.98)
STRICT = (0.66, 0.47, 0.56)
STRICT_DATES = (0.76, 0.67, 0.7)
SAME_WORDS, ALL_WORDS = 0.58, 0.95
"""The share of their words but for names from which on a sentence and a claim differ by a name alone."""


def fits(each: Match, least: tuple[float, float, float]) -> bool:
    """Whether both have at least these shares in common."""
    return each.of_sentence >= least[0] and each.of_claim >= least[1] and each.said >= least[2]


def bears(each: Match, reading: Reading) -> bool:
    """Whether a claim bears a sentence out: it says much of the same, or all of it and more, and tells of its deeds."""
    if each.missing:
        return False
    if not fits(each, BEARS):
        enough = each.times == "meets" or bool(reading.quantities) or len(reading.stems) > 3
        enough = enough or (bool(each.held.claim["disputes"]) and fits(each, OF_DISPUTE))
        if not (fits(each, WHOLE) and enough):
            return False
    return not deeds(reading.lows) or are_told(reading.lows, each.held.told)


def bears_out(each: Match, statement: Statement) -> bool:
    """Whether a claim bears a sentence out, and tells what it says of the same thing."""
    return bears(each, statement.reading) and is_of_it(statement, [each.held])


def some_rival_meets(statement: Statement, each: Match) -> bool:
    """Whether a rival of a claim can be of the time of a sentence."""
    return any(
        date.meets(other)
        for rival in statement.holdings.rivals(each.held)
        for date in statement.reading.dates
        for other in rival.told_times
    )
