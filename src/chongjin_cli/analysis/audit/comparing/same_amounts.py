"""Whether two amounts are of one kind, and the same: in one unit, of what both count, within their rounding."""

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words


def same_amount(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts agree and are of the same kind, or so exact that they must be the same.

    A bare number agrees with one of any unit: "rice cost 5,300 won a kilo and maize 2,500".
    """
    if other.dimension == "count" and not other.heads and one.dimension not in ("count", "rank"):
        return one.plain().agrees(other)
    if one.dimension != other.dimension or not one.agrees(other) or _is_bare_range(other, one):
        return False
    return comparable(one, other) or (one.low == other.low >= 100 and one.high == other.high)


def is_told_by(amount: Quantity, held: Quantity) -> bool:
    """Whether what is held tells an amount of a sentence: a limit only its number, or a limit that follows from it.

    Over half a million follows from more than 600,000 and from 667,929; 650,000 and more than 700,000 do not.
    """
    return same_amount(amount, held) and held.entails(amount)


def _is_bare_range(amount: Quantity, counted: Quantity) -> bool:
    """Whether an amount that says nowhere of what it is lies between two others, where another counts something."""
    is_bare = amount.dimension == "count" and not amount.heads and amount.low < amount.high
    return is_bare and bool(counted.heads) and counted.low == counted.high


def as_given(held: Quantity, amount: Quantity) -> Quantity:
    """What is held, as it gives an amount of a sentence: a plain number only the number that a limit names."""
    return held if amount.side else held._replace(side="")


def is_given(held: Quantity, reading: Reading) -> bool:
    """Whether a sentence gives an amount that is held, too, whatever it counts there: over 100, but six of them."""
    alike = ((one.low, one.high, one.side) == (held.low, held.high, held.side) for one in reading.quantities)
    return any(alike) or (not held.side and held.text.casefold() in reading.lows)


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of the same kind: of one unit, or counts of the same."""
    if one.dimension != other.dimension:
        return False
    if one.dimension not in ("count", "rank"):
        return True
    if not one.heads or not other.heads:
        return one.dimension == "count"
    mine, theirs = (tuple(words.stem(word) for word in each.heads) for each in (one, other))
    if one.dimension == "rank":
        return mine[0] == theirs[0]
    return any(stem in theirs or not words.groups_of(stem).isdisjoint(words.groups_among(theirs)) for stem in mine)
