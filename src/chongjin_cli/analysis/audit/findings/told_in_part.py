"""What a claim bears out in part (I302) that a sentence has wholly, or that has all names and numbers of a sentence."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.parts import FEW, Number, Part
from chongjin_cli.analysis.audit.comparing.predicates import is_of_it, is_of_its_things
from chongjin_cli.analysis.audit.comparing.same_amounts import as_given, same_amount
from chongjin_cli.analysis.audit.comparing.sharing import LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.comparing.told_there import words_untold
from chongjin_cli.analysis.audit.findings.finding import CITED, NOTHING, Assessment
from chongjin_cli.analysis.audit.findings.freely_told import (
    is_of_its_time,
    is_told_freely,
    lacked_names,
    may_be_told_freely,
)
from chongjin_cli.analysis.audit.findings.strength import too_strong
from chongjin_cli.analysis.audit.findings.support import but_for, in_part_only, supported
from chongjin_cli.analysis.audit.findings.untold import may_be_cited, tells_its_deed, told_so
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording.deeds import are_told

OF_CLAIM, OF_SENTENCE = 0.7, 0.4
"""The share of a claim that a sentence has to have, and the share of the sentence that this has to be."""
MUCH, MUCH_BY_MARK = 11.0, 5.5
"""What that has to weigh, and what is enough where both give the same day or telling amount."""
NEARLY_ALL, ALL = 0.75, 0.9
"""The share of both, or of a claim, from which on a verb that it does not tell is one of what else is told."""
LONG = 7.0
"""What a sentence weighs, at least, of which a claim bears out as a whole what it has in such a way but in part."""
OF_MOST = 0.8
"""What a claim has to share of what the one does that shares most, though it may be of another time."""


def told_in_part(sentence: Comparison) -> Assessment:
    """What claims bear out that a sentence tells among other things."""
    statement, parts, shared = sentence.statement, sentence.parts, sentence.claims
    most = max((each.total for each in shared), default=0.0)
    told = (each for each in sentence.bearing
            if each.total >= OF_MOST * most and _is_told(statement, parts, each))  # fmt: skip
    best = sorted(told, key=lambda each: -each.total * each.of_claim)[:CITED]
    if not best:
        return NOTHING
    warning, held = too_strong(statement, best), [each.held for each in best]
    left = words_untold(statement, held)
    if left.share == 1 or (warning and not tells_its_deed(sentence, held, left)):
        return NOTHING
    rest = told_so(sentence, held, left)
    is_whole = not rest and best[0].of_sentence >= ALL and sentence.whole < LONG
    finding = supported(best) if is_whole else in_part_only(supported(best), rest)
    ids = tuple(each.held.claim["id"] for each in best)
    return Assessment((but_for(warning, rest) if warning else finding,), ids, may_be_cited(sentence, held, left))


def _is_told(statement: Statement, parts: Sequence[Part], each: Shared) -> bool:
    """Whether a sentence has so much of a claim, of its time and things, and nothing else in the place of any of it."""
    reading, held = statement.reading, each.held
    is_marked = _gives_a_mark(reading, held)
    is_free = is_told_freely(reading, parts, each) and may_be_told_freely(statement, parts, held)
    if not is_free and not _is_told_wholly(parts, each, is_marked):
        return False
    if has_another_number(parts, each.shares):
        return False
    lacked = lacked_names(statement, held)
    if not _gives_the_amounts(reading, held):
        return False
    if not are_told(reading.lows, held.own_stems | held.source_stems):
        return False
    if is_free:
        return True
    if not is_of_its_time(statement, held) or (lacked and not is_marked):
        return False
    is_nearly_all = min(each.of_claim, each.of_sentence) >= NEARLY_ALL or each.of_claim >= ALL
    return is_of_its_things(statement, held) if is_nearly_all else is_of_it(statement, [held])


def _is_told_wholly(parts: Sequence[Part], each: Shared, is_marked: bool) -> bool:
    """Whether a sentence has so much of a claim, and that is so much of it, with any name, number or date."""
    if each.of_claim < OF_CLAIM or each.of_sentence < OF_SENTENCE or each.total < (MUCH_BY_MARK if is_marked else MUCH):
        return False
    telling = [share for part, share in zip(parts, each.shares, strict=True) if part.is_telling]
    return not telling or max(telling) >= LEAST_GIVEN


def has_another_number(parts: Sequence[Part], shares: Sequence[float]) -> bool:
    """Whether a sentence has a number that is a name and a claim does not have in any way."""
    return any(isinstance(part.of, Number) and not share for part, share in zip(parts, shares, strict=True))


def _gives_a_mark(reading: Reading, held: Held) -> bool:
    """Whether a sentence gives a day, or an amount that tells much, of a claim."""
    own = held.reading
    days = [date for date in own.dates if date.precision == 1]
    if any(date.precision == 1 and date.overlaps(day) for day in days for date in reading.dates):
        return True
    return any(same_amount(one, other) for one in reading.quantities if one.low > FEW for other in own.quantities)


def _gives_the_amounts(reading: Reading, held: Held) -> bool:
    """Whether a sentence gives all amounts of a claim, and the claim, or a source of it, the only one of a sentence."""
    if len(reading.quantities) == 1:
        amount = reading.quantities[0]
        if not any(same_amount(amount, as_given(other, amount)) for other in held.own_amounts):
            return False
    return all(any(same_amount(one, other) for other in reading.quantities) for one in held.reading.quantities)
