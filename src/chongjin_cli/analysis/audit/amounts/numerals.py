"""Numbers in a sentence, in digits and words: powers of ten, halves and parts, and what before them qualifies them."""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit.amounts.quantities import MEASURES
from chongjin_cli.analysis.audit.wording.numbers import SMALL, TENS
from chongjin_cli.analysis.audit.wording.tokens import Token

_MANY = {"a": 1} | SMALL
_POWERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 10**9, "dozen": 12, "m": 10**6,
           "mn": 10**6, "bn": 10**9, "k": 1000, "score": 20}  # fmt: skip
_SEPARATORS = dict.fromkeys(map(ord, ", \u00a0\u202f"))
SPELT_POWERS = frozenset(("hundred", "thousand", "million", "billion", "dozen"))
_SOME = frozenset("some about around roughly nearly almost".split())
"""Words behind which a power alone is a number: some hundred households."""
PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
         "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}  # fmt: skip
ABOUT = frozenset(
    "about some around roughly approximately nearly almost circa ca estimated perhaps likely close just quite".split()
)
_LESS = frozenset("under below".split())
_THE_AGE_OF = ["the", "age", "of"]


class Number(NamedTuple):
    value: float
    exact: float
    next: int
    is_word: bool


def number_at(tokens: Sequence[Token], place: int) -> Number | None:
    """The number that begins at a token, in digits or words, with its powers of ten."""
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.kind == "number":
        digits = token.text.translate(_SEPARATORS)
        value, exact = float(digits), _exactness(digits)
        after = place + 1
        while after < len(tokens) and (tokens[after].low in SPELT_POWERS or _is_power(tokens, after)):
            power = _POWERS[tokens[after].low]
            value, exact, after = value * power, exact * power, after + 1
        return Number(value, exact, after, False)
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


def _spelt(tokens: Sequence[Token], place: int) -> Number | None:
    """A number in words: twenty-five, a hundred and fifty thousand, two and a half million, half a million."""
    total = current = 0.0
    seen, after, least = False, place, 1.0
    first = tokens[place].low
    if tokens[place].kind != "word":
        return None
    if first in ("a", "an"):
        if place + 1 < len(tokens) and tokens[place + 1].low in SPELT_POWERS:
            current, seen, after = 1.0, False, place + 1
        else:
            return Number(1.0, 0.5, place + 1, True) if _is_one_of_a_unit(tokens, place) else None
    if first in SPELT_POWERS and place and tokens[place - 1].low in _SOME:
        current, after, least = 1.0, place, float(_POWERS[first])
    if first == "half" and [each.low for each in tokens[place + 1 : place + 3]][:1] == ["a"]:
        following = tokens[place + 2].low if place + 2 < len(tokens) else ""
        if following in SPELT_POWERS:
            power = _POWERS[following]
            return Number(power / 2, power / 10, place + 3, True)
        return Number(0.5, 0.1, place + 2, True) if following == "century" or following in MEASURES else None
    while after < len(tokens):
        low = tokens[after].low
        if low in SMALL:
            if seen and current % 10:  # three four-storey blocks
                break
            current, seen = current + SMALL[low], True
        elif low in TENS:
            current, seen = current + TENS[low], True
            least = 10.0 if least == 1.0 else least
        elif low in SPELT_POWERS and (seen or current):
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
            and tokens[after + 1].low in (SMALL | TENS)
        ) or (tokens[after].text == "-" and seen and after + 1 < len(tokens) and tokens[after + 1].low in SMALL):
            pass
        elif (seen or current or total) and _is_and_a_half(tokens, after):
            return _with_half(tokens, after + 3, total + current, least if least > 10 else 1.0)
        else:
            break
        after += 1
    if not seen:
        return None
    return Number(total + current, _exactness(str(int(total + current))), after, True)


def part_of_power(tokens: Sequence[Token], place: int) -> Number | None:
    """A part of a power of ten: a quarter of a million, two thirds of a million."""
    lows = [each.low for each in tokens[place : place + 6] if each.text != "-"][:5]
    if len(lows) < 5 or lows[2:4] != ["of", "a"] or lows[0] not in _MANY or lows[1] not in PARTS:
        return None
    power = _POWERS[lows[4]] if lows[4] in SPELT_POWERS else 0
    after = place + 5 + (tokens[place + 1].text == "-")
    return Number(_MANY[lows[0]] * power / PARTS[lows[1]], power / 20, after, True) if power else None


def _is_one_of_a_unit(tokens: Sequence[Token], place: int) -> bool:
    """Whether an article counts a unit: more than a metre, about a mile; a mile alone may be a turn of phrase."""
    follows = place + 1 < len(tokens) and tokens[place + 1].low in MEASURES
    return follows and any(qualified(tokens, place))


def _is_and_a_half(tokens: Sequence[Token], place: int) -> bool:
    return [each.low for each in tokens[place : place + 3]] == ["and", "a", "half"]


def _with_half(tokens: Sequence[Token], after: int, value: float, power: float) -> Number:
    """A number with a half of its last power, or of those that follow: six and a half thousand."""
    value, exact = value + power / 2, power / 10
    while after < len(tokens) and tokens[after].low in SPELT_POWERS:
        power = _POWERS[tokens[after].low]
        value, exact, after = value * power, exact * power, after + 1
    return Number(value, exact, after, True)


def qualified(tokens: Sequence[Token], place: int) -> tuple[bool, str]:
    """Whether the words before an amount make it a round one, and which side of it is meant."""
    before = place - 3 if [each.low for each in tokens[max(0, place - 3) : place]] == _THE_AGE_OF else place
    words = [each.low for each in tokens[max(0, before - 4) : before]]
    about = bool(words) and words[-1] in ABOUT
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


def is_of_its_power(low: Number, upper: Number) -> bool:
    """Whether the power of the upper end of a range is that of the lower one, too: six or seven hundred."""
    scale = scale_of(upper)
    is_round = upper.exact >= scale or (scale == 100 and upper.value % scale == 0)
    if low.is_word != upper.is_word or low.exact >= scale or not is_round:
        return False
    return low.value < scale and low.value * scale <= upper.value  # not 500 to 1,000


def scale_of(upper: Number) -> float:
    """The power of ten of a number."""
    powers = (1e9, 1e6, 1e3, 1e2) if upper.is_word else (1e9, 1e6, 1e3)
    return next((power for power in powers if upper.value >= power), 1)
