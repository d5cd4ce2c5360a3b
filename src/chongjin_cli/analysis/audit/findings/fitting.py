"""How much a sentence and a claim have in common: enough to speak of one thing, or to bear it out."""

from chongjin_cli.analysis.audit.deeds import are_told
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.predicates import is_of_it
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.statement import Statement

# How much a sentence and a claim must have in common, as shares of the sentence, of the claim and of the words of the
# sentence that are no names. Measured with benchmarks/audit.py.
OF_ONE_SUBJECT = 0.45
"""The share of a sentence from which on a claim may be of one subject with it."""
MUCH_OF_BOTH = (0.62, 0.5, 0.6)
"""From which on a claim may bear a sentence out."""
ALL_OF_SENTENCE = (0.9, 0.33, 0.9)
"""The same of a claim that has all of a sentence, and says more."""
SAME_THING = (0.66, 0.47, 0.56)
"""From which on another figure is a conflict."""
SAME_EVENT = (0.76, 0.67, 0.7)
"""From which on another date is a conflict."""
ALIKE = (0.85, 0.7, 0.95)
"""From which on both say just the same but for a figure or a date."""
SAME_WORDS, ALL_WORDS = 0.58, 0.95
"""The share of their words but for names from which on a sentence and a claim differ by a name alone."""


def fits(each: Match, least: tuple[float, float, float]) -> bool:
    """Whether both have at least these shares in common."""
    return each.of_sentence >= least[0] and each.of_claim >= least[1] and each.of_its_words >= least[2]


def bears(each: Match, reading: Reading) -> bool:
    """Whether a claim bears a sentence out: it says much of the same, or all of it and more, and tells of its deeds."""
    if each.missing:
        return False
    if not fits(each, MUCH_OF_BOTH):
        enough = each.times == "meets" or bool(reading.quantities) or len(reading.stems) > 3
        if not (fits(each, ALL_OF_SENTENCE) and enough):
            return False
    return are_told(reading.lows, each.held.own_stems)


def bears_out(each: Match, statement: Statement) -> bool:
    """Whether a claim bears a sentence out, and tells what it says of the same thing."""
    return bears(each, statement.reading) and is_of_it(statement, [each.held])


def some_rival_meets(statement: Statement, each: Match) -> bool:
    """Whether a rival of a claim can be of the time of a sentence; by when it was so says nothing of years before."""
    return any(
        date.overlaps(other) if other.bound == "by" else date.meets(other)
        for rival in statement.holdings.rivals(each.held)
        for date in statement.reading.dates
        for other in rival.told_times
    )
