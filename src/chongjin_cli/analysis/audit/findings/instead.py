"""What a claim has in the place of a figure or date of a sentence, by kind and unit; of a name peers.py tells it.

Whether that makes the sentence wrong is not asked here: odd_part.py asks for much, otherwise.py for less.
"""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit.accounts import Account
from chongjin_cli.analysis.audit.amounts_compared import (
    comparable,
    is_given,
    is_of_an_owner,
    is_of_another_whole,
    same_amount,
)
from chongjin_cli.analysis.audit.coincidences import Before, Shared
from chongjin_cli.analysis.audit.findings.by_sources import date_of_it
from chongjin_cli.analysis.audit.parts import FEW, Part
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.rarity import SAME
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import When

FAR = 10
"""How many times as much or as little an amount may be that is told of the same thing."""


class Case(NamedTuple):
    """A sentence after those before it, its parts, the claims that share any of it, and those of them that fit."""

    statement: Statement
    parts: Sequence[Part]
    shared: Sequence[Shared]
    fitting: Sequence[Shared]
    before: Before | None

    @property
    def reading(self) -> Reading:
        """The sentence taken apart."""
        return self.statement.reading


def amounts_instead(case: Case, best: Shared, amount: Quantity) -> list[Quantity]:
    """The amounts of a claim, of those that a sentence does not give, which are of the kind and thing of one of it."""
    own = best.held.reading.quantities
    free = [each for each in own if not any(same_amount(each, other) for other in case.reading.quantities)]
    free = [each for each in free if not is_given(each, case.reading)
            and not is_of_another_whole(amount, case.reading, each, best.held.reading)]  # fmt: skip
    against = [each for each in free if comparable(amount, each)]
    if amount.dimension == "count" and amount.high <= FEW:  # a small one is only of what both name
        against = [each for each in against if amount.heads and each.heads]
    else:
        against = against or [each for each in free if each.dimension == amount.dimension and len(free) == 1
                              and not is_of_an_owner(amount, each)]  # fmt: skip
    return [each for each in against if amount.low <= FAR * each.high and each.low <= FAR * amount.high]


def is_agreed(case: Case, best: Shared, amount: Quantity) -> bool:
    """Whether a claim, what its sources tell, or a rival of it has an amount of a sentence."""
    rivals = (other for rival in case.statement.holdings.rivals(best.held) for other in rival.amounts)
    given = (*rivals, *best.held.amounts)
    return any(same_amount(amount, other) or same_amount(other, amount) for other in given)


def dates_instead(case: Case, best: Shared, dates: Sequence[When]) -> tuple[When, ...]:
    """The dates of a claim in the place of one date of a sentence, or of the two ends of a time; none without limit."""
    reading, own = case.reading, best.held.reading.dates
    if isinstance(best.held, Account):
        own = tuple(filter(None, (date_of_it(reading, best.held.reading),)))
    if len(own) != len(dates):
        return ()
    if any(each.bound or each.precision > 3 for each in (*dates, *own)) and len(dates) == 1:
        return ()
    return () if any(one.overlaps(other) for one in own for other in reading.dates) else own


def asserts_a_word(case: Case, best: Shared) -> bool:
    """Whether a claim says itself a word of a sentence, or one that means the same: of a railway, not of sea routes."""
    pairs = zip(case.parts, best.shares, strict=True)
    return isinstance(best.held, Account) or any(isinstance(part.of, str) and share >= SAME for part, share in pairs)
