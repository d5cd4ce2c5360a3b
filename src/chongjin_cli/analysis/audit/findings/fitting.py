"""How much a sentence and a claim have in common: enough to speak of one thing, or to bear it out."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.deeds import are_told
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import Match, match
from chongjin_cli.analysis.audit.names import Name, Names
from chongjin_cli.analysis.audit.predicates import is_of_it, is_of_its_things
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.reversals import have_roles_exchanged
from chongjin_cli.analysis.audit.stages import is_lighter
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import MONTHLY
from chongjin_cli.text.folding import words as folded_words

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
ITS_FIGURE = (0.95, 0.1, 0.95)
"""The same of a claim that says much more, where a sentence gives just its figure and month."""
ITS_VERY_WORDS = (0.8, 0.85, 0.9)
"""From which on both say the same in the same words, but for what one has in the other's place."""
SHIP = "ship"
"""What the record of a ship has as its kind."""
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
        if not (fits(each, ALL_OF_SENTENCE) and enough) and not _gives_its_figure(each, reading):
            return False
    return are_told(reading.lows, each.held.own_stems)


def _gives_its_figure(each: Match, reading: Reading) -> bool:
    """Whether a sentence gives the very figure of a claim, and its time by the month, and nothing else."""
    values = {value for figure in each.held.claim["figures"] if (value := figure.get("value")) is not None}
    is_of_it = bool(values and reading.quantities) and all(any(map(one.is_of, values)) for one in reading.quantities)
    is_then = each.times == "meets" and any(date.precision <= MONTHLY for date in reading.dates)
    return is_of_it and is_then and fits(each, ITS_FIGURE)


def bears_out(each: Match, statement: Statement) -> bool:
    """Whether a claim bears a sentence out, and tells what it says of the same thing."""
    return bears(each, statement.reading) and is_of_it(statement, [each.held])


def is_gainsaid(statement: Statement, bearing: Sequence[str]) -> bool:
    """Whether a claim that has the very words of a sentence says otherwise, and those that bear it out have fewer.

    Or whether to somebody whom only sources of these name, something lighter was done by them; or whether they are
    of another ship than it is, which only their sources name.
    """
    bearing_it = statement.holdings.of_ids(bearing)
    if any(_had_less_done(name, statement.reading, each) for each in bearing_it for name in statement.reading.names):
        return True
    known = statement.holdings.names
    if any(all(_is_of_another_ship(name, each, known) for each in bearing_it) for name in statement.reading.names):
        return True
    held = statement.holdings.candidates(statement.reading, statement.just_before)
    matches = [match(statement, each) for each in held]
    most = max((each.score for each in matches if each.held.claim["id"] in bearing), default=0.0)
    others = (each for each in matches if each.held.claim["id"] not in bearing and each.score > most)
    return any(
        fits(each, ITS_VERY_WORDS) and each.times != "parts"
        and (each.excluded or have_roles_exchanged(statement.reading, each.held.reading)
             or not is_of_its_things(statement, each.held))
        for each in others
    )  # fmt: skip


def _had_less_done(name: Name, reading: Reading, held: Held) -> bool:
    """Whether a claim does not name somebody, and its sources say where they do that less was done: summoned."""
    if name.words <= held.reading.lows:
        return False
    told = (frozenset(folded_words(part.text)) for part in held.parts)
    of_it = [lows for lows in told if name.words <= lows]
    return bool(of_it) and all(is_lighter(lows, reading.lows) for lows in of_it)


def _is_of_another_ship(name: Name, held: Held, known: Names) -> bool:
    """Whether a sentence tells of a ship, and a claim that names it only in its sources is filed under another."""
    if name.kind != "actor" or name.before in words.STOP or known.kind_of_record(name) != SHIP:
        return False
    is_named = any(map(name.is_same, (*held.names, *held.about)))
    return not is_named and any(known.kind_of_record(other) == SHIP for other in held.about)


def some_rival_meets(statement: Statement, each: Match) -> bool:
    """Whether a rival of a claim can be of the time of a sentence; by when it was so says nothing of years before."""
    return any(
        date.overlaps(other) if other.bound == "by" else date.meets(other)
        for rival in statement.holdings.rivals(each.held)
        for date in statement.reading.dates
        for other in rival.told_times
    )
