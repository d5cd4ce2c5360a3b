"""What a claim has in the place of a figure, date or name of a sentence, by kind, unit and sort.

Whether that makes the sentence wrong is not asked here: odd_part.py asks for much, otherwise.py for less.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit.belongings import of_another_nation
from chongjin_cli.analysis.audit.coincidences import FEW, LEAST_GIVEN, Before, Part, Shared
from chongjin_cli.analysis.audit.findings.by_sources import date_of_it
from chongjin_cli.analysis.audit.findings.events import is_often
from chongjin_cli.analysis.audit.held import Account
from chongjin_cli.analysis.audit.matching import comparable, is_given, is_of_an_owner, is_of_another_whole, same_amount
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.sorts import WHOLE, may_stand_for, sort_of, tie_of
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.things import is_of_the_thing, named_beside, of_the_thing
from chongjin_cli.analysis.audit.when import When

FAR = 10
"""How many times as much or as little an amount may be that is told of the same thing."""
MUCH_OF_ALL_TIMES = 12.0
"""What a claim with a date has to have of a sentence without one."""
TITLES = frozenset(
    "admiral marshal general colonel captain major president chairman minister governor bishop father".split()
)
"""What a name may stand behind that says of which of several persons in one place it is."""


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
    of_it = named_beside(amount, case.reading, best.held) is not None
    text = best.held.reading.text
    if of_it:
        free = [each for each in free if is_of_the_thing(amount, case.reading, each, text, best.held)]
    against = free if of_it else [each for each in free if comparable(amount, each)]
    if amount.dimension == "count" and amount.high <= FEW:  # a small one is only of what both name
        against = [each for each in against if amount.heads and each.heads]
    else:
        against = against or [each for each in free if each.dimension == amount.dimension and len(free) == 1
                              and not is_of_an_owner(amount, each)]  # fmt: skip
    return [each for each in against if of_it or (amount.low <= FAR * each.high and each.low <= FAR * amount.high)]


def is_agreed(case: Case, best: Shared, amount: Quantity) -> bool:
    """Whether a claim, what its sources tell, or a rival of it has an amount of a sentence."""
    rivals = (other for rival in case.statement.holdings.rivals(best.held) for other in rival.amounts)
    its = of_the_thing(amount, case.reading, best.held.amounts_given(), best.held)
    return any(same_amount(amount, other) or same_amount(other, amount) for other in (*rivals, *its))


def dates_instead(case: Case, best: Shared, dates: Sequence[When]) -> tuple[When, ...]:
    """The dates of a claim in the place of one date of a sentence, or of the two ends of a time; none without limit."""
    reading, own = case.reading, best.held.reading.dates
    if isinstance(best.held, Account):
        own = tuple(filter(None, (date_of_it(reading, best.held.reading),)))
    if len(own) != len(dates) or is_often(reading):
        return ()
    if any(each.bound or each.precision > 3 for each in (*dates, *own)) and len(dates) == 1:
        return ()
    return () if any(one.overlaps(other) for one in own for other in reading.dates) else own


def names_instead(case: Case, best: Shared, name: Name) -> list[Name]:
    """The names of a claim that may stand for one of a sentence: another nation, or what the sentence lacks."""
    if name.kind == "nation":
        return [other for mine, other in of_another_nation(case.reading, best.held) if mine is name]
    lacked = _lacked(case, best.held.asserted_names) or _lacked(case, best.held.reading.names)
    if len(lacked) > 1 and (title := _titles(name)):
        lacked = [each for each in lacked if title == _titles(each)]
    if len(lacked) > 1:
        lacked = [each for each in lacked if each.kind == name.kind and name.stands_like(each)]
    if case.statement.holdings.names.lies_within_any(name, best.held.reading.names, case.reading.names):
        return []
    reading, own, names = case.reading, best.held.reading, case.statement.holdings.names
    is_whole = best.of_claim >= WHOLE and not isinstance(best.held, Account)
    return [each for each in lacked if len(lacked) == 1 and may_stand_for(name, reading, each, own, names, is_whole)]


def names_of_its_sort(case: Case, best: Shared, name: Name) -> list[Name]:
    """The names of the sort of one of a sentence that a claim has and the sentence lacks, home among them.

    Of several the one that is tied alike to what stands before it.
    """
    reading, own, known = case.reading, best.held.reading, case.statement.holdings.names
    if known.lies_within_any(name, own.names, reading.names):
        return []
    sort = sort_of(name, reading, known)
    lacked = [each for each in own.names if not any(each.is_same(other) for other in reading.names)]
    alike = [each for each in lacked if sort is not None and sort_of(each, own, known) == sort]
    if len(alike) > 1:
        alike = [each for each in alike if tie_of(each, own) == tie_of(name, reading)]
    return alike


def share_but(parts: Sequence[Part], each: Shared, odd: Collection[Part]) -> float:
    """The share that a claim has of a sentence without a part of it."""
    pairs = [(part.weight, share) for part, share in zip(parts, each.shares, strict=True) if part not in odd]
    whole = sum(weight for weight, _ in pairs)
    return sum(weight * share for weight, share in pairs) / whole if whole else 0.0


def is_of_the_time(case: Case, best: Shared, *, of_amounts: bool = False) -> bool:
    """Whether a claim gives the dates of a sentence, or its time tells little, as that of no series of amounts does."""
    pairs = list(zip(case.parts, best.shares, strict=True))
    if case.reading.dates:
        return all(share >= LEAST_GIVEN for part, share in pairs if isinstance(part.of, When))
    if not best.held.reading.dates:
        return True
    named = any(share >= LEAST_GIVEN and part.is_telling and isinstance(part.of, Name) for part, share in pairs)
    if (named or best.total >= MUCH_OF_ALL_TIMES) and not (of_amounts and best.held.claim["figures"]):
        return True
    return any(date.meets(other) for date in case.statement.dates_before for other in best.held.times)


def _lacked(case: Case, names: Sequence[Name]) -> list[Name]:
    """Those of the names of a claim that neither a sentence nor those before it give, in any way."""
    reading, known = case.reading, case.statement.holdings.names
    given = [*reading.names, *(other for each in case.statement.just_before for other in each.names)]
    return [
        each
        for each in names
        if each.kind != "nation" and not known.is_background(each)
        and not any(each.is_same(other) for other in given) and not each.words <= reading.lows
        and not known.is_called_so(each, reading.lows)
    ]  # fmt: skip


def _titles(name: Name) -> frozenset[str]:
    """The titles that a name has, or that stand before it: Admiral."""
    return TITLES & {name.before, *name.text.casefold().split()}
