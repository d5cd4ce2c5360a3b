"""Quantities in a sentence: numbers in digits and words, ranges, shares, ranks, with their units and what they count.

Units are converted to one of a kind (metres, tonnes, square metres …), so that "275 miles" and "443 km" compare.
"""

import re
from collections.abc import Sequence
from math import isclose
from typing import NamedTuple

from chongjin_cli.analysis.audit.tokens import Token

_UNITS: dict[str, tuple[str, float]] = {}
for _dimension, _factor, _names in (
    ("length", 1, "m metre metres meter meters"), ("length", 1000, "km kilometre kilometres kilometer kilometers"),
    ("length", 0.01, "cm centimetre centimetres centimeter centimeters"),
    ("length", 0.001, "mm millimetre millimetres millimeter millimeters"), ("length", 1609.344, "mile miles mi"),
    ("length", 0.3048, "foot feet ft"),
    ("area", 1, "m2 m² sqm"), ("area", 1e6, "km2 km²"), ("area", 1e4, "hectare hectares ha"),
    ("area", 4046.856, "acre acres"),
    ("mass", 1, "t ton tons tonne tonnes"), ("mass", 0.001, "kg kilo kilos kilogram kilograms"),
    ("mass", 1e-6, "gram grams g"), ("mass", 0.00045359, "pound pounds lb lbs"),
    ("power", 1, "kw kilowatt kilowatts"), ("power", 1000, "mw megawatt megawatts"),
    ("voltage", 1, "kv kilovolt kilovolts"), ("temperature", 1, "°c degrees degree"),
    ("won", 1, "won"), ("dollars", 1, "dollar dollars usd"), ("yuan", 1, "yuan rmb"), ("yen", 1, "yen"),
    ("euros", 1, "euro euros"), ("time", 1, "hour hours"), ("time", 1 / 60, "minute minutes"), ("days", 1, "day days"),
    ("days", 7, "week weeks"), ("months", 1, "month months"), ("years", 1, "year years"),
    ("years", 10, "decade decades"), ("years", 100, "century centuries"), ("days", 14, "fortnight fortnights"),
    ("volume", 1, "litre litres liter liters"), ("barrels", 1, "barrel barrels"), ("share", 1, "% percent"),
    ("speed", 1, "knot knots"), ("horsepower", 1, "horsepower hp"),
):  # fmt: skip
    _UNITS |= dict.fromkeys(_names.split(), (_dimension, _factor))
_MEASURES = frozenset(
    name for name, (kind, _) in _UNITS.items() if kind in ("length", "area", "mass") and len(name) > 2
)
"""Units of which there may be one, or half a one, in words."""
_SQUARE = {"metre": 1.0, "meter": 1.0, "kilometre": 1e6, "kilometer": 1e6, "km": 1e6, "m": 1.0, "mile": 2_589_988.0,
           "foot": 0.092903, "feet": 0.092903}  # fmt: skip
_MONEY = frozenset("won dollar dollars yuan yen euro euros".split())
_OF_MONEY = frozenset("us american north south korean chinese japanese old new".split())
"""What may stand before the name of a currency: 2,000 old won."""
_SIGNS = {
    "$": "dollars",
    "€": "euros",
    "¥": "yen",
    "£": "pounds",
    "kpw": "won",
    "rmb": "yuan",
    "cny": "yuan",
    "usd": "dollars",
}
_SMALL = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())}  # fmt: skip
_TENS = {word: number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_POWERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 10**9, "dozen": 12, "m": 10**6,
           "mn": 10**6, "bn": 10**9, "k": 1000, "score": 20}  # fmt: skip
_SPELT_POWERS = frozenset(("hundred", "thousand", "million", "billion", "dozen"))
_SOME = frozenset("some about around roughly nearly almost".split())
"""Words behind which a power alone is a number: some hundred households."""
_BY = frozenset(("by", "x", "×"))
"""What stands between the two lengths of an area: 93 by 60 metres."""
LEAST_YARDS = 20
"""From how many on yards are a measure, and no shipyards."""
_ONE_IN = frozenset(("in", "out"))
"""What stands between the two numbers of a share: one in five, one out of five."""
_PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
          "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}  # fmt: skip
_RANKS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}  # fmt: skip
_RANKED = frozenset("rank ranks ranked came come comes placed finished was is".split())
"""What a rank stands behind that is of something: came second in population."""
_ABOUT = frozenset(
    "about some around roughly approximately nearly almost circa ca estimated perhaps likely close just quite".split()
)
_MORE = frozenset("over above exceeding".split())
_LESS = frozenset("under below".split())
# What a number that follows is a name of, and no amount.
_NUMBERED = frozenset(
    "no nos number numbers factory camp resolution resolutions wharf wharves pier piers kiln kilns oven unit furnace "
    "division regiment corps battalion article chapter page hull line lines route room class type model code utc mig "
    "bureau office platform dock berth berths office district plant furnaces brigade fleet channel network".split()
)
# What follows a noun that is counted, and says no more of what that is; so do words in -ed.
_VERBS = frozenset(
    "went came left made took fell rose held ran stood lost sank fled got sold died won met cost".split()
)
_MONTHS = frozenset("January February March April May June July August September October November December".split())
# Of these one or two tell who says so: according to one estimate.
_TELLING = frozenset("account accounts estimate estimates report reports source sources study studies version".split())
# Behind these a small number only points back: the two ships.
_THE = frozenset("the these those its their his her our both all any each".split())
_FUNCTION = frozenset(
    "a an the of in on at by for from to with and or but as that which who whom whose where when while than then is "
    "are was were be been being had has have did do does will would could may might there their its his her it they he "
    "she into onto across over under after before between through during against within without about per each "
    "every all both also only not no nor so if because since until up down out off still more most less least other "
    "another such same said says them us these those".split()
)


COARSEST, ROUND = 0.08, 0.06
"""The share of an amount by which another may differ and agree: of one with few digits, and of one called round."""
CONVERTED, COARSEST_CONVERTED = 0.02, 0.1
"""The same of one that was converted from another unit: at least, and of one with few digits."""
BEYOND = 1.3
"""How far "more than" and "at most" reach."""
SMALL_LIMIT = 100
"""Up to which two limits of one side have to be the same: under 45 is not under 50."""


class Quantity(NamedTuple):
    """An amount: from `low` to `high` in the unit of its dimension; `exact` to how much, in the same unit.

    Dimensions are those of units, `count` (of what the stems in `heads` name), `share` (percent) and `rank`.
    `factor` turned the number into that unit. `about` says that the sentence gives it as a round one; `side` is "<" or
    ">" of a limit.
    """

    dimension: str
    low: float
    high: float
    exact: float
    about: bool
    side: str
    heads: tuple[str, ...]
    start: int
    end: int
    text: str
    factor: float = 1.0

    def plain(self) -> "Quantity":
        """The same as a bare number, without its unit."""
        low, high, exact = self.low / self.factor, self.high / self.factor, self.exact / self.factor
        return self._replace(dimension="count", low=low, high=high, exact=exact, heads=(), factor=1.0)

    @property
    def in_digits(self) -> str:
        """Its lower end as it is written in digits, in the unit that it is given in."""
        number = self.low / self.factor
        return f"{number:,.0f}" if number == int(number) else f"{number:g}"

    def is_of(self, value: float) -> bool:
        """Whether one of its ends is a number, in its own unit or in that of its dimension."""
        ends = (self.low, self.high, self.low / self.factor, self.high / self.factor)
        return any(isclose(end, value, rel_tol=0.005) for end in ends)

    def agrees(self, other: "Quantity") -> bool:
        """Whether both can be of one amount, within the rounding of the coarser one."""
        most = max(abs(self.high), abs(other.high))
        is_converted = self.factor != other.factor
        if self.side and self.side == other.side and most < SMALL_LIMIT and not is_converted:
            return self.low == other.low
        slack = min(max(self.exact, other.exact) / 2, (COARSEST_CONVERTED if is_converted else COARSEST) * most)
        if self.about or other.about:
            slack = max(slack, ROUND * most)
        elif is_converted:
            slack = max(slack, CONVERTED * most)
        one, two = self._spread(), other._spread()
        return one[0] - slack <= two[1] * 1.000001 + 1e-9 and two[0] - slack <= one[1] * 1.000001 + 1e-9

    def _spread(self) -> tuple[float, float]:
        """The amounts that it may mean: a limit reaches a little beyond."""
        if self.side == ">":
            return self.low, self.high * BEYOND
        if self.side == "<":
            return self.low / BEYOND, self.high
        return self.low, self.high


class _Number(NamedTuple):
    value: float
    exact: float
    next: int
    is_word: bool


_NUMERALS = re.compile(rf"\d|\b(?:{'|'.join((*_SMALL, *_TENS, *_RANKS, *_SPELT_POWERS, *_PARTS))})\b", re.I)


def may_have_amounts(text: str) -> bool:
    """Whether there is a digit or a word for a number in a text: without one it gives no amount."""
    return _NUMERALS.search(text) is not None


_BEGINNINGS = frozenset(_SIGNS) | _SMALL.keys() | _TENS.keys() | _RANKS.keys() | _SPELT_POWERS | {"a", "an", "half"}
"""What an amount may begin with, but for digits."""


def quantities_in(tokens: Sequence[Token], taken: Sequence[tuple[int, int]]) -> list[Quantity]:
    """The quantities of a sentence; `taken` are spans of dates and names, in which none is looked for."""
    found: list[Quantity] = []
    place = 0
    while place < len(tokens):
        start = tokens[place].start
        can_begin = tokens[place].kind == "number" or tokens[place].low in _BEGINNINGS
        if not can_begin or any(begin <= start < end for begin, end in taken):
            place += 1
            continue
        quantity, place = _quantity(tokens, place)
        if quantity is not None:
            found.append(_in_unit_before(quantity, found, tokens, place))
    return found


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
    sign = _SIGNS.get(tokens[place].low)
    start = place + 1 if sign else place
    if rank := _rank(tokens, place):
        return rank
    number = _part_of_power(tokens, place)
    if number is None and (part := _share(tokens, place)):
        return part
    number = number or _number(tokens, start)
    if number is None or (not sign and _is_name(tokens, place)) or _is_of_a_date(tokens, place):
        return None, place + 1
    low = high = number
    after = number.next
    dimension, factor, unit_end = ("", 1.0, after) if sign else _unit_of(number, tokens, after)
    upper = _upper(tokens, unit_end if dimension else after)
    if upper is not None:
        if not sign:
            dimension2, factor2, end2 = _unit(tokens, upper.next)
            if dimension2 and (not dimension or dimension2 == dimension):
                dimension, factor, unit_end = dimension2, factor2, end2
            elif dimension:
                upper = None
        if upper is not None and upper.value >= low.value:
            if _is_of_its_power(low, upper):
                low = low._replace(value=low.value * _scale(upper), exact=low.exact * _scale(upper))
            high = upper
            unit_end = max(unit_end, upper.next)
        else:
            upper = None
    end = max(after, unit_end)
    if sign:
        dimension = sign
    about, side = _qualified(tokens, place)
    heads = _heads(tokens, end)
    if dimension in ("", "count"):
        dimension = "count"
        if number.is_word and number.value <= 2 and _tells_no_number(tokens, after, heads):
            return None, place + 1
        if number.is_word and number.value <= 12 and place and tokens[place - 1].low in _THE:
            return None, place + 1
        if number.value <= 24 and not heads and high is low and _is_of_the_clock(tokens, place):
            return None, place + 1
    exact = min(low.exact, high.exact) if low is high else max(low.exact, high.exact)
    return (
        Quantity(
            dimension, low.value * factor, high.value * factor, exact * factor, about, side, heads,
            tokens[place].start, tokens[end - 1].end, _text(tokens, place, end), factor,
        ),
        end,
    )  # fmt: skip


def _tells_no_number(tokens: Sequence[Token], after: int, heads: Sequence[str]) -> bool:
    """Whether one or two, before a token, count nothing: one of them, one estimate."""
    return not heads or not _TELLING.isdisjoint(heads) or _is_one_of(tokens, after)


def _is_of_its_power(low: _Number, upper: _Number) -> bool:
    """Whether the power of the upper end of a range is that of the lower one, too: six or seven hundred."""
    scale = _scale(upper)
    is_round = upper.exact >= scale or (scale == 100 and upper.value % scale == 0)
    if low.is_word != upper.is_word or low.exact >= scale or not is_round:
        return False
    return low.value < scale and low.value * scale <= upper.value  # not 500 to 1,000


def _scale(upper: _Number) -> float:
    powers = (1e9, 1e6, 1e3, 1e2) if upper.is_word else (1e9, 1e6, 1e3)
    return next((power for power in powers if upper.value >= power), 1)


def _text(tokens: Sequence[Token], place: int, end: int) -> str:
    parts = [tokens[place].text]
    for one, other in zip(tokens[place : end - 1], tokens[place + 1 : end], strict=True):
        parts.append((" " if other.start > one.end else "") + other.text)
    return "".join(parts)


def _number(tokens: Sequence[Token], place: int) -> _Number | None:
    """The number that begins at a token, in digits or words, with its powers of ten."""
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.kind == "number":
        digits = re.sub(r"[, \u00a0\u202f]", "", token.text)
        value, exact = float(digits), _exactness(digits)
        after = place + 1
        while after < len(tokens) and (tokens[after].low in _SPELT_POWERS or _is_power(tokens, after)):
            power = _POWERS[tokens[after].low]
            value, exact, after = value * power, exact * power, after + 1
        return _Number(value, exact, after, False)
    return _spelt(tokens, place)


def _is_power(tokens: Sequence[Token], place: int) -> bool:
    """Whether a letter right behind digits is a power of ten: 5.8bn, 30k; m is metres."""
    return tokens[place].low in ("bn", "k", "mn") and tokens[place].start == tokens[place - 1].end


def _exactness(digits: str) -> float:
    """The worth of the last digit that counts: 1 of 234388, 1000 of 234000, 0.1 of 2.5."""
    if "." in digits:
        return float(10.0 ** -len(digits.partition(".")[2]))
    bare = digits.rstrip("0")
    zeros = len(digits) - len(bare)
    return 1.0 if not bare or len(digits) < 3 else 10.0 if len(digits) == 3 and zeros else float(10**zeros)


def _spelt(tokens: Sequence[Token], place: int) -> _Number | None:
    """A number in words: twenty-five, a hundred and fifty thousand, two and a half million, half a million."""
    total = current = 0.0
    seen, after, least = False, place, 1.0
    first = tokens[place].low
    if tokens[place].kind != "word":
        return None
    if first in ("a", "an"):
        if place + 1 < len(tokens) and tokens[place + 1].low in _SPELT_POWERS:
            current, seen, after = 1.0, False, place + 1
        else:
            return _Number(1.0, 0.5, place + 1, True) if _is_one_of_a_unit(tokens, place) else None
    if first in _SPELT_POWERS and place and tokens[place - 1].low in _SOME:
        current, after, least = 1.0, place, float(_POWERS[first])
    if first == "half" and [each.low for each in tokens[place + 1 : place + 3]][:1] == ["a"]:
        following = tokens[place + 2].low if place + 2 < len(tokens) else ""
        if following in _SPELT_POWERS:
            power = _POWERS[following]
            return _Number(power / 2, power / 10, place + 3, True)
        return _Number(0.5, 0.1, place + 2, True) if following == "century" or following in _MEASURES else None
    while after < len(tokens):
        low = tokens[after].low
        if low in _SMALL:
            if seen and current % 10:  # three four-storey blocks
                break
            current, seen = current + _SMALL[low], True
        elif low in _TENS:
            current, seen = current + 10 * _TENS[low], True
            least = 10.0 if least == 1.0 else least
        elif low in _SPELT_POWERS and (seen or current):
            power = _POWERS[low]
            if power >= 1000:
                total, current = total + ((total == 0 and current) or current) * power, 0.0
            else:
                current *= power
            least = power
            seen = True
        elif (
            low == "and"
            and seen
            and after + 1 < len(tokens)
            and current >= 100
            and tokens[after + 1].low in (_SMALL | _TENS)
        ) or (tokens[after].text == "-" and seen and after + 1 < len(tokens) and tokens[after + 1].low in _SMALL):
            pass
        elif (seen or current or total) and _is_and_a_half(tokens, after):
            return _with_half(tokens, after + 3, total + current, least if least > 10 else 1.0)
        else:
            break
        after += 1
    if not seen:
        return None
    value = total + current
    digits = str(int(value))
    return _Number(value, _exactness(digits), after, True)


def _part_of_power(tokens: Sequence[Token], place: int) -> _Number | None:
    """A part of a power of ten: a quarter of a million, two thirds of a million."""
    many = {"a": 1, "one": 1} | _SMALL
    lows = [each.low for each in tokens[place : place + 6] if each.text != "-"][:5]
    if len(lows) < 5 or lows[0] not in many or lows[1] not in _PARTS or lows[2:4] != ["of", "a"]:
        return None
    power = _POWERS[lows[4]] if lows[4] in _SPELT_POWERS else 0
    after = place + 5 + (tokens[place + 1].text == "-")
    return _Number(many[lows[0]] * power / _PARTS[lows[1]], power / 20, after, True) if power else None


def _is_one_of_a_unit(tokens: Sequence[Token], place: int) -> bool:
    """Whether an article counts a unit: more than a metre, about a mile; a mile alone may be a turn of phrase."""
    follows = place + 1 < len(tokens) and tokens[place + 1].low in _MEASURES
    return follows and any(_qualified(tokens, place))


def _is_and_a_half(tokens: Sequence[Token], place: int) -> bool:
    return [each.low for each in tokens[place : place + 3]] == ["and", "a", "half"]


def _with_half(tokens: Sequence[Token], after: int, value: float, power: float) -> _Number:
    """A number with a half of its last power, or of those that follow: six and a half thousand."""
    value, exact = value + power / 2, power / 10
    while after < len(tokens) and tokens[after].low in _SPELT_POWERS:
        power = _POWERS[tokens[after].low]
        value, exact, after = value * power, exact * power, after + 1
    return _Number(value, exact, after, True)


def _upper(tokens: Sequence[Token], place: int) -> _Number | None:
    """The upper end of a range, if one follows: 20,000 to 30,000, 9–12, between 5 and 7."""
    if place + 1 >= len(tokens):
        return None
    if tokens[place].text in ("–", "—", "-") or tokens[place].low in ("to", "or"):
        return _number(tokens, place + 1)
    if tokens[place].low == "and":
        before = [each.low for each in tokens[max(0, place - 6) : place]]
        if "between" in before:
            return _number(tokens, place + 1)
    return None


def _unit_of(number: _Number, tokens: Sequence[Token], place: int) -> tuple[str, float, int]:
    """The unit of a number, as `_unit` gives it: also yards, and that behind the second of two lengths."""
    dimension, factor, end = _unit(tokens, place)
    if dimension or place >= len(tokens):
        return dimension, factor, end
    if tokens[place].low == "yards" and number.value >= LEAST_YARDS:
        return "length", 0.9144, place + 1
    other = _number(tokens, place + 1) if tokens[place].low in _BY else None
    if other is not None:
        dimension, factor, _ = _unit_of(other, tokens, other.next)
        if dimension == "length":
            return dimension, factor, place
    return "", 1.0, place


def _unit(tokens: Sequence[Token], place: int) -> tuple[str, float, int]:
    """Dimension and factor of the unit at a place, and the place behind it; no dimension if there is none."""
    if place < len(tokens) and tokens[place].text in ("-", "‑"):
        place += 1
    lows = [each.low for each in tokens[place : place + 3]]
    if not lows:
        return "", 1.0, place
    if lows[0] == "per" and lows[1:2] in (["cent"], ["hundred"]):
        return "share", 1.0, place + 2
    if lows[0] in ("square", "sq"):
        step = 2 if lows[1:2] == ["."] else 1
        unit = lows[step : step + 1]
        if unit and (factor := _SQUARE.get(unit[0].rstrip("s")) or _SQUARE.get(unit[0])):
            return "area", factor, place + step + 1
    if lows[0] == "cubic":
        return "volume", 1000.0, place + 2
    if lows[0] == "metric" and lows[1:2] and lows[1] in ("ton", "tons", "tonnes"):
        return "mass", 1.0, place + 2
    money = next((place for place, low in enumerate(lows[:3]) if low in _MONEY), 0)
    if money and all(low in _OF_MONEY for low in lows[:money]):
        return _UNITS[lows[money]][0], 1.0, place + money + 1
    if lows[0] == "°":
        return "temperature", 1.0, place + 2
    if lows[0] in ("km", "m") and lows[1:2] and lows[1] in ("²", "2"):
        return "area", 1e6 if lows[0] == "km" else 1.0, place + 2
    if lows[0] in _UNITS and not (
        lows[0] in ("day", "month", "year", "days", "months", "years") and lows[1:2] == ["old"]
    ):
        dimension, factor = _UNITS[lows[0]]
        return dimension, factor, place + 1
    return "", 1.0, place


def _qualified(tokens: Sequence[Token], place: int) -> tuple[bool, str]:
    """Whether the words before an amount make it a round one, and which side of it is meant."""
    words = [each.low for each in tokens[max(0, place - 4) : place]]
    about = bool(words) and (words[-1] in _ABOUT or (words[-1] == "," and False))
    pair = tuple(words[-2:])
    if words[-3:] in (["no", "more", "than"], ["not", "more", "than"]):
        return about, "<"
    if pair in (("more", "than"), ("greater", "than"), ("at", "least"), ("no", "fewer")) or words[-1:] == ["over"]:
        return about, ">"
    if words[-3:] in (["no", "fewer", "than"], ["no", "less", "than"], ["somewhat", "more", "than"]):
        return about, ">"
    if pair in (("less", "than"), ("fewer", "than"), ("at", "most"), ("up", "to"), ("as", "many")) or (
        words[-1:] and words[-1] in _LESS
    ):
        return about, "<"
    if words[-3:] in (["as", "many", "as"], ["as", "much", "as"], ["as", "high", "as"]):
        return about, "<"
    if any(each in ("estimated", "estimate") for each in words[-2:]) or pair == ("just", "over"):
        about = True
    return about, ""


def _heads(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
    """The words behind an amount that say what it is of: `steel workers` of 300 steel workers."""
    heads: list[str] = []
    if place < len(tokens) and tokens[place].text == "-":
        place += 1
    if _is_counted_too(tokens, place):
        place += 3
    while place < len(tokens) and len(heads) < 3:
        token = tokens[place]
        if token.low == "of" and not heads:
            place += 1
            continue
        if token.kind != "word" or token.low in _FUNCTION:
            if token.low in ("the", "its", "their", "his", "her", "all") and not heads:
                place += 1
                continue
            break
        if heads and _is_verb(token):
            break
        heads.append(token.low)
        place += 1
    return tuple(heads)


def _is_counted_too(tokens: Sequence[Token], place: int) -> bool:
    """Whether another number, of what is counted, comes first: three four-storey blocks."""
    return place + 2 < len(tokens) and tokens[place].low in _SMALL and tokens[place + 1].text == "-"


def _is_verb(token: Token) -> bool:
    """Whether a word behind an amount, or a noun that it counts, is no part of what it counts."""
    return token.low.endswith("ed") or token.low in _VERBS


def _rank(tokens: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """A rank: third-largest, came second in population."""
    token = tokens[place]
    value = _RANKS.get(token.low)
    if value is None or place + 2 >= len(tokens):
        return None
    if place and tokens[place - 1].low in _RANKED and tokens[place + 1].low in ("in", "among", "by", "for"):
        following = tokens[place + 2].low
        quantity = Quantity(
            "rank", value, value, 0.5, False, "", (following,), token.start, token.end, token.text,
        )  # fmt: skip
        return quantity, place + 1
    after = place + 1
    if tokens[after].text == "-":
        after += 1
    following = tokens[after].low
    if not (following.endswith("est") and len(following) > 5):
        return None
    heads = _heads(tokens, after + 1)
    quantity = Quantity(
        "rank", value, value, 0.5, False, "", (following, *heads), token.start, tokens[after].end,
        _text(tokens, place, after + 1),
    )  # fmt: skip
    return quantity, after + 1


_ONE_OF_TWO = frozenset("first second other latter former upper lower northern southern eastern western".split())


def _share(tokens: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """A share in words: half of, a third, two-thirds, three quarters."""
    lows = [each.low for each in tokens[place : place + 4]]
    many, step = 1.0, 0
    if one_in := _one_in(tokens, place):
        return one_in
    if lows[0] in ("a", "one", "an"):
        step = 1
    elif lows[0] in _SMALL and 1 < _SMALL[lows[0]] < 10:
        many, step = float(_SMALL[lows[0]]), 1
    if step and lows[step : step + 1] == ["-"]:
        step += 1
    part = lows[step] if step < len(lows) else ""
    if part not in _PARTS or (part != "half" and not step):
        return None
    behind = lows[step + 1 : step + 3]
    if (
        part in ("third", "fifth", "quarter", "sixth", "seventh", "eighth", "tenth")
        and many == 1
        and behind[:1] != ["of"]
    ):
        return None
    if part == "half" and (behind[:1] not in (["of"], ["the"], ["its"], ["their"], ["all"])):
        return None
    if part == "half" and place and tokens[place - 1].low in _ONE_OF_TWO:  # the second half of the year
        return None
    after = place + step + 1
    about, side = _qualified(tokens, place)
    value = 100 * many / _PARTS[part]
    heads = _heads(tokens, after)
    quantity = Quantity(
        "share", value, value, 1.0, about, side, heads, tokens[place].start, tokens[after - 1].end,
        _text(tokens, place, after),
    )  # fmt: skip
    return quantity, after


def _one_in(tokens: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """A share told as one in, or one out of, so many."""
    lows = [each.low for each in tokens[place : place + 4]]
    if lows[0] != "one" or len(lows) < 3 or lows[1] not in _ONE_IN:
        return None
    number = _number(tokens, place + 2 + (lows[1:3] == ["out", "of"]))
    if number is None or not number.is_word or not 2 <= number.value <= 1000:
        return None
    about, side = _qualified(tokens, place)
    quantity = Quantity(
        "share", 100 / number.value, 100 / number.value, 1.0, about, side, _heads(tokens, number.next),
        tokens[place].start, tokens[number.next - 1].end, _text(tokens, place, number.next),
    )  # fmt: skip
    return quantity, number.next


def _is_of_the_clock(tokens: Sequence[Token], place: int) -> bool:
    """Whether a bare number is a time of day: until about ten."""
    before = [each.low for each in tokens[max(0, place - 2) : place] if each.low not in _ABOUT]
    return before[-1:] in (["until"], ["till"], ["at"])


def _is_one_of(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number before a place picks some of a number that follows: one of four camps."""
    return place < len(tokens) and tokens[place].low == "of"


def _is_of_a_date(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is of a time of day or of a day without a year: 14:09, 5 p.m., 31 July."""
    beside = (*tokens[place + 1 : place + 2], *tokens[max(0, place - 1) : place])
    if tokens[place].kind == "number" and any(each.text in _MONTHS for each in beside):
        return True
    behind = [each.low for each in tokens[place + 1 : place + 3]]
    before = tokens[place - 1].text if place else ""
    return (
        before == ":"
        or behind[:1] in (["a.m"], ["p.m"], ["am"], ["pm"])
        or (behind[:1] == [":"] and place + 2 < len(tokens) and tokens[place + 2].kind == "number")
    )


def _is_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is a name and no amount: Camp 25, No. 1, wharves 3 and 4, hull number 52."""
    back = place - 1
    if place and tokens[place - 1].text == "," and place > 1 and tokens[place - 2].kind == "word":
        return False  # at the wharf, 500 in all
    while back >= 0 and (tokens[back].text in (".", "-", "–", "(", "#") or tokens[back].kind in ("number", "code")
                         or tokens[back].low in ("and", "to", ",")):  # fmt: skip
        if tokens[back].text == "#":
            return True
        if tokens[back].text == "(" or (tokens[back].low in ("to",) and back < place - 1):
            return False
        back -= 1
    if back < 0 or tokens[place].kind != "number":
        return False
    word = tokens[back]
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if word.low not in _NUMBERED:
        return False
    is_noun = behind is not None and behind.kind == "word" and not behind.is_capital and not _is_verb(behind)
    counts = behind is not None and is_noun and behind.low not in _FUNCTION
    counts = counts and back == place - 1  # but piers 4 and 5 handle coal
    return not counts or word.low in ("no", "nos", "number")
