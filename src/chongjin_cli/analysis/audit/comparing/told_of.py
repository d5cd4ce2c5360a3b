"""What a claim says of its subject, which a sentence has to tell that it bears out, be it in other words.

A claim that a camp dates from the 1960s has the name of the camp, but bears out nothing of a report on it.
"""

from collections.abc import Collection

from chongjin_cli.analysis.audit.comparing.parts import AMOUNT, FEW, LONG, NAMED, OF_DATE, SMALL
from chongjin_cli.analysis.audit.comparing.predicates import NOTHING, for_the_same, is_told
from chongjin_cli.analysis.audit.comparing.same_amounts import same_amount
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.sorts import WHERE, tie_of
from chongjin_cli.analysis.audit.wording import hedges, words

LEAST, LEAST_OF_PLAN = 0.3, 0.6
"""The share of what a claim says of its subject, by how rare it is, that a sentence has to tell, at least, and that of
a plan which a sentence would tell as what is."""
LOOSELY = 0.4
"""What a word of a claim counts for which a sentence has but one that is like it."""
_LIGHT = NOTHING | frozenset(map(words.stem, "lie stand locate situate station base house".split()))
"""The stems of words that say next to nothing of a subject, or only that it is somewhere."""


def tells_what_it_says(statement: Statement, held: Held) -> bool:
    """Whether a sentence tells enough of what a claim says of its subject, or an amount of it that tells much."""
    amounts = [amount for amount in held.reading.quantities if amount.low > FEW]
    if any(same_amount(amount, other) for amount in amounts for other in statement.reading.quantities):
        return True
    is_plan = held.claim["kind"] == "forecast" and not hedges.looks_ahead(statement.reading.text)
    return share_told(statement, held) >= (LEAST_OF_PLAN if is_plan else LEAST)


def share_told(statement: Statement, held: Held) -> float:
    """How much of what a claim says of its subject a sentence tells; those before it may give the names and dates.

    Where a claim says of its subject only that it is, or where, the sentence has to tell what is there.
    """
    reading, said, weight = statement.reading, held.said, statement.holdings.rarity.weight
    ours = set(reading.stems)
    back = statement.just_before if reading.points_back or reading.refers_back else ()
    given = [*reading.names, *(name for each in back for name in each.names)]
    dates = [*reading.dates, *(date for each in back for date in each.dates)]
    stems = [stem for stem in said.stems if stem not in _LIGHT]
    names = [name for name in said.names if statement.holdings.names.is_telling(name) and not _is_where(name, said)]
    if not (stems or said.dates or said.quantities or any(name.kind != "place" for name in names)):
        ours |= {stem for each in back for stem in each.stems}
        stems = [stem for stem in held.asserted if stem not in _LIGHT]
        places = {name.key for name in said.names}
        names = [name for name in held.names if statement.holdings.names.is_telling(name) and name.key not in places]
    told: list[tuple[float, float]] = [(weight(stem), _is_told(stem, ours)) for stem in stems]
    told += [(NAMED, any(map(name.is_same, given)) or name.words <= reading.lows) for name in names]
    told += [
        (AMOUNT if amount.low > FEW else SMALL, any(same_amount(amount, other) for other in reading.quantities))
        for amount in said.quantities
    ]
    for date in said.dates:
        is_in = any(map(date.overlaps, dates)) or any(day.may_be_in(date) for day in reading.days)
        told.append((OF_DATE.get(date.precision, LONG) / 2, is_in))
    whole = sum(each for each, _ in told)
    return sum(each * share for each, share in told) / whole if whole else 1.0


def _is_told(stem: str, ours: Collection[str]) -> float:
    """How far some stems tell of a word: wholly by itself or another for the same, else if loosely."""
    return 1.0 if not for_the_same(stem).isdisjoint(ours) else LOOSELY * is_told(stem, ours)


def _is_where(name: Name, reading: Reading) -> bool:
    """Whether a name says where something is: on Pohang Square."""
    return name.kind == "place" and tie_of(name, reading) in WHERE
