"""Amounts in a sentence: numbers and ranges, with their units and what they count."""

import re
from collections.abc import Sequence

from chongjin_cli.analysis.audit.amounts.no_amounts import is_name, is_of_a_date, is_of_the_clock, tells_no_number
from chongjin_cli.analysis.audit.amounts.numerals import (
    PARTS,
    SPELT_POWERS,
    Number,
    is_of_its_power,
    number_at,
    part_of_power,
    qualified,
    scale_of,
)
from chongjin_cli.analysis.audit.amounts.quantities import FINE, MEASURES, SIGNS, Quantity, unit_at
from chongjin_cli.analysis.audit.amounts.ranks_and_shares import (
    PARTS_OF_ALL,
    heads_at,
    rank_at,
    share_at,
    text_of,
)
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS, SMALL, TENS
from chongjin_cli.analysis.audit.wording.tokens import Token

_BY = frozenset(("by", "x", "×"))
"""What stands between the two lengths of an area: 93 by 60 metres."""
LEAST_YARDS = 20
"""From how many on yards are a measure, and no shipyards."""
# Behind these a small number only points back: the two ships.
_THE = frozenset("the this that these those its their his her our both all any each".split())
CHANGE_BEFORE = 9
"""Tokens before an amount among which a word is looked for that says it was another later."""
_CHANGES = frozenset(
    "rose risen rise rises fell fallen fall falls grew grown grow increased increase dropped drop went gone raised "
    "cut reduced lowered declined doubled shrank shrunk changed jumped climbed".split()
)
_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"\w+")
_NUMERALS = SMALL.keys() | TENS.keys() | ORDINALS.keys() | SPELT_POWERS | PARTS.keys() | PARTS_OF_ALL.keys()
_BEGINNINGS = frozenset((*SIGNS, *SMALL, *TENS, *ORDINALS, *SPELT_POWERS, *PARTS_OF_ALL, "a", "an", "half"))
"""What an amount may begin with, but for digits."""
_ARTICLES = frozenset(("a", "an"))
_BEHIND_AN = SPELT_POWERS | PARTS.keys() | MEASURES | {"-"}
"""What stands behind an article that an amount begins with: a dozen, a third, more than a mile."""


def may_have_amounts(text: str) -> bool:
    """Whether there is a digit or a word for a number in a text: without one it gives no amount."""
    return _DIGIT.search(text) is not None or not _NUMERALS.isdisjoint(_WORD.findall(text.casefold()))


def quantities_in(tokens: Sequence[Token], taken: Sequence[tuple[int, int]]) -> list[Quantity]:
    """The quantities of a sentence; `taken` are spans of dates and names, in which none is looked for."""
    found: list[Quantity] = []
    after = 0
    for place in _beginnings(tokens):
        start = tokens[place].start
        if place >= after and not any(begin <= start < end for begin, end in taken):
            quantity, after = _quantity(tokens, place)
            if quantity is not None:
                quantity = _in_unit_before(quantity, found, tokens, after)
                found.append(quantity)
    return found


def _beginnings(tokens: Sequence[Token]) -> list[int]:
    """The places of the tokens that an amount may begin with."""
    may_begin = [place for place, each in enumerate(tokens) if each.kind == "number" or each.low in _BEGINNINGS]
    return [place for place in may_begin if tokens[place].low not in _ARTICLES or _is_counting(tokens, place)]


def _is_counting(tokens: Sequence[Token], place: int) -> bool:
    """Whether what stands behind an article may be counted by it."""
    return place + 1 < len(tokens) and tokens[place + 1].low in _BEHIND_AN


def _in_unit_before(quantity: Quantity, found: Sequence[Quantity], tokens: Sequence[Token], after: int) -> Quantity:
    """The second of two lengths in the unit of the first: 100 yards by 65."""
    before = next((at for at, each in enumerate(tokens[:after]) if each.start == quantity.start), 0) - 1
    is_bare = quantity.dimension == "count" and not quantity.heads and before > 0 and tokens[before].low in _BY
    if not is_bare or not found or found[-1].dimension != "length" or found[-1].end != tokens[before - 1].end:
        return quantity
    factor = found[-1].factor
    low, high, exact = (each * factor for each in (quantity.low, quantity.high, quantity.exact))
    about = quantity.about or found[-1].about
    return quantity._replace(dimension="length", low=low, high=high, exact=exact, factor=factor, about=about)


def _quantity(tokens: Sequence[Token], place: int) -> tuple[Quantity | None, int]:
    """The quantity that begins at a token, and the place of the token behind it."""
    sign = SIGNS.get(tokens[place].low)
    start = place + 1 if sign else place
    number = None
    if tokens[place].kind == "word":
        if rank := rank_at(tokens, place):
            return rank
        number = part_of_power(tokens, place)
        if number is None and (part := share_at(tokens, place)):
            return part
    number = number or number_at(tokens, start)
    if number is None or (not sign and is_name(tokens, place)) or is_of_a_date(tokens, place):
        return None, place + 1
    low = high = number
    after = number.next
    dimension, factor, unit_end = ("", 1.0, after) if sign else _unit_of(number, tokens, after)
    upper, own_end = _upper(tokens, unit_end if dimension else after), unit_end
    if upper is not None:
        if not sign:
            dimension2, factor2, end2 = unit_at(tokens, upper.next)
            if dimension2 and (not dimension or dimension2 == dimension):
                dimension, factor, unit_end = dimension2, factor2, end2
            elif dimension:
                upper = None
        if upper is not None and upper.value >= low.value and not _is_a_change(tokens, place):
            if is_of_its_power(low, upper):
                low = low._replace(value=low.value * scale_of(upper), exact=low.exact * scale_of(upper))
            high = upper
            unit_end = max(unit_end, upper.next)
        else:  # fell from 4,500 to 4,050 won: two amounts of one unit
            unit_end = own_end
    end = max(after, unit_end)
    if sign:
        dimension = sign
    about, side = qualified(tokens, place)
    heads = heads_at(tokens, end)
    if dimension in ("", "count"):
        dimension = "count"
        if number.is_word and number.value <= 2 and tells_no_number(tokens, after, heads):
            return None, place + 1
        if number.is_word and number.value <= 12 and place and tokens[place - 1].low in _THE:
            return None, place + 1
        if number.value <= 24 and not heads and high is low and is_of_the_clock(tokens, place):
            return None, place + 1
    exact = min(low.exact, high.exact) if low is high else max(low.exact, high.exact)
    about = about and exact > FINE * low.value  # some 627,942 is told to the last digit
    return (
        Quantity(
            dimension, low.value * factor, high.value * factor, exact * factor, about, side, heads,
            tokens[place].start, tokens[end - 1].end, text_of(tokens, place, end), factor,
        ),
        end,
    )  # fmt: skip


def _is_a_change(tokens: Sequence[Token], place: int) -> bool:
    """Whether an amount is what something rose or fell from, and the one behind it what it rose or fell to."""
    before = [each.low for each in tokens[:place]]
    if before[-3:-2] != ["and"]:  # rose from 970 to 1,100 and maize from 470 to 600
        before = before[-CHANGE_BEFORE:]
    return before[-1:] == ["from"] and not _CHANGES.isdisjoint(before)


def _upper(tokens: Sequence[Token], place: int) -> Number | None:
    """The upper end of a range, if one follows: 20,000 to 30,000, 9–12, between 5 and 7."""
    if place + 1 >= len(tokens):
        return None
    if tokens[place].text in ("–", "—", "-") or tokens[place].low in ("to", "or"):
        return number_at(tokens, place + 1)
    if tokens[place].low == "and":
        before = [each.low for each in tokens[max(0, place - 6) : place]]
        if "between" in before:
            return number_at(tokens, place + 1)
    return None


def _unit_of(number: Number, tokens: Sequence[Token], place: int) -> tuple[str, float, int]:
    """The unit of a number, as `unit_at` gives it: also yards, and that behind the second of two lengths."""
    dimension, factor, end = unit_at(tokens, place)
    if dimension or place >= len(tokens):
        return dimension, factor, end
    if tokens[place].low == "yards" and number.value >= LEAST_YARDS:
        return "length", 0.9144, place + 1
    other = number_at(tokens, place + 1) if tokens[place].low in _BY else None
    if other is not None:
        dimension, factor, _ = _unit_of(other, tokens, other.next)
        if dimension == "length":
            return dimension, factor, place
    return "", 1.0, place
