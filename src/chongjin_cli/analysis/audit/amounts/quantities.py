"""Quantities in the units of their dimensions, and whether two of them can be of one amount.

Units are converted to one of a kind (metres, tonnes, square metres …), so that "275 miles" and "443 km" compare.
"""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit.wording.tokens import Token

_UNITS: dict[str, tuple[str, float]] = {}
for _dimension, _factor, _names in (
    ("length", 1, "m metre metres meter meters"), ("length", 1000, "km kilometre kilometres kilometer kilometers"),
    ("length", 0.01, "cm centimetre centimetres centimeter centimeters"),
    ("length", 0.001, "mm millimetre millimetres millimeter millimeters"), ("length", 1609.344, "mile miles mi"),
    ("length", 0.3048, "foot feet ft"),
    ("area", 1, "m2 m² sqm ㎡"), ("area", 1e6, "km2 km² ㎢"), ("area", 1e4, "hectare hectares ha"),
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
MEASURES = frozenset(name for name, (kind, _) in _UNITS.items() if kind in ("length", "area", "mass") and len(name) > 2)
"""Units of which there may be one, or half a one, in words."""
_SQUARE = {"metre": 1.0, "meter": 1.0, "kilometre": 1e6, "kilometer": 1e6, "km": 1e6, "m": 1.0, "mile": 2_589_988.0,
           "foot": 0.092903, "feet": 0.092903}  # fmt: skip
_MONEY = frozenset("won dollar dollars yuan yen euro euros".split())
_OF_MONEY = frozenset("us american north south korean chinese japanese old new".split())
"""What may stand before the name of a currency: 2,000 old won."""
SIGNS = {"$": "dollars", "€": "euros", "¥": "yen", "£": "pounds", "kpw": "won", "rmb": "yuan", "cny": "yuan",
         "usd": "dollars"}  # fmt: skip
COARSEST, ROUND = 0.08, 0.06
"""The share of an amount by which another may differ and agree: of one with few digits, and of one called round."""
CONVERTED, COARSEST_CONVERTED = 0.02, 0.1
"""The same of one that was converted from another unit: at least, and of one with few digits."""
BEYOND, BEYOND_SHARE = 1.3, 1.15
"""How far "more than" and "at most" reach, and of a share: over 60 percent is not three quarters."""
FINE = 0.001
"""The share of an amount up to which it is told that exactly: 714,892 is more than is told by "more than 600,000"."""
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
        return f"{number:,.0f}" if number.is_integer() else f"{number:g}"

    def agrees(self, other: "Quantity") -> bool:
        """Whether both can be of one amount, within the rounding of the coarser one."""
        most = max(abs(self.high), abs(other.high))
        is_converted = self.factor != other.factor
        if self.side and self.side == other.side and most < SMALL_LIMIT and not is_converted:
            return self.low == other.low
        if self.side and other.side and self.side != other.side:
            over, under = (self, other) if self.side == ">" else (other, self)
            return over.low < under.high
        if self._has_another_end(other):
            return False
        slack = min(max(self.exact, other.exact) / 2, (COARSEST_CONVERTED if is_converted else COARSEST) * most)
        if self.about or other.about:
            slack = max(slack, ROUND * most)
        elif is_converted:
            slack = max(slack, CONVERTED * most)
        one, two = self._spread(), other._spread()
        return one[0] - slack <= two[1] * 1.000001 + 1e-9 and two[0] - slack <= one[1] * 1.000001 + 1e-9

    def entails(self, other: "Quantity") -> bool:
        """Whether another that agrees with it follows from it: from a limit its very number, or one that goes less far.

        From a number it follows that there is more, or less, than what it may be by its own rounding.
        """
        if self.factor != other.factor or not (self.side or other.side):
            return True
        if not other.side:
            return (self.low, self.high) == (other.low, other.high)
        if self.side not in ("", other.side):
            return False
        if self.about and self.low == other.low:
            return False  # about half is neither under nor over it
        slack = 0.0 if self.side else max(self.exact / 2, ROUND * self.high * (self.about or other.about))
        return other.low <= self.high + slack if other.side == ">" else self.low - slack <= other.high

    @property
    def is_exact(self) -> bool:
        """Whether it is told so exactly that neither a limit nor a round amount tells it."""
        return not self.side and not self.about and self.exact <= FINE * self.low

    def _has_another_end(self, other: "Quantity") -> bool:
        """Whether both go from one number to another, and only one end is the same: 80 to 90, 80 to 150."""
        if self.low == self.high or other.low == other.high or (self.low == other.low) == (self.high == other.high):
            return False
        return max(abs(self.low - other.low), abs(self.high - other.high)) > max(self.exact, other.exact)

    def _spread(self) -> tuple[float, float]:
        """The amounts that it may mean: a limit reaches a little beyond."""
        beyond = BEYOND_SHARE if self.dimension == "share" else BEYOND
        if self.side == ">":
            return self.low, self.high * beyond
        if self.side == "<":
            return self.low / beyond, self.high
        return self.low, self.high


def unit_at(tokens: Sequence[Token], place: int) -> tuple[str, float, int]:
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
    is_age = lows[0] in ("day", "month", "year", "days", "months", "years") and lows[1:2] == ["old"]
    if lows[0] in _UNITS and not is_age:
        return *_UNITS[lows[0]], place + 1
    return "", 1.0, place
