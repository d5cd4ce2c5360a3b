"""Amounts in a sentence: numbers, ranges, shares and ranks, with their units and what they count."""

import re
from collections.abc import Sequence

from chongjin_cli.analysis.audit.numerals import (
    ABOUT,
    PARTS,
    SMALL,
    SPELT_POWERS,
    TENS,
    Number,
    number_at,
    part_of_power,
    qualified,
)
from chongjin_cli.analysis.audit.quantities import MEASURES, SIGNS, Quantity, unit_at
from chongjin_cli.analysis.audit.tokens import Token

_BY = frozenset(("by", "x", "×"))
"""What stands between the two lengths of an area: 93 by 60 metres."""
LEAST_YARDS = 20
"""From how many on yards are a measure, and no shipyards."""
_ONE_IN = frozenset(("in", "out"))
"""What stands between the two numbers of a share: one in five, one out of five."""
_RANKS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}  # fmt: skip
_RANKED = frozenset("rank ranks ranked came come comes placed finished was is".split())
"""What a rank stands behind that is of something: came second in population."""
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
_THE = frozenset("the this that these those its their his her our both all any each".split())
_FUNCTION = frozenset(
    "a an the of in on at by for from to with and or but as that which who whom whose where when while than then is "
    "are was were be been being had has have did do does will would could may might there their its his her it they he "
    "she into onto across over under after before between through during against within without about per each "
    "every all both also only not no nor so if because since until up down out off still more most less least other "
    "another such same said says them us these those".split()
)
_PARTS_OF_ALL = {"minority": (1.0, 49.0), "majority": (50.0, 100.0)}
"""Shares that only say which half is meant, in percent."""
_ONE_OF_TWO = frozenset("first second other latter former upper lower northern southern eastern western".split())
CHANGE_BEFORE = 9
"""Tokens before an amount among which a word is looked for that says it was another later."""
_CHANGES = frozenset(
    "rose risen rise rises fell fallen fall falls grew grown grow increased increase dropped drop went gone raised "
    "cut reduced lowered declined doubled shrank shrunk changed jumped climbed".split()
)
_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"\w+")
_NUMERALS = SMALL.keys() | TENS.keys() | _RANKS.keys() | SPELT_POWERS | PARTS.keys() | _PARTS_OF_ALL.keys()
_BEGINNINGS = frozenset((*SIGNS, *SMALL, *TENS, *_RANKS, *SPELT_POWERS, *_PARTS_OF_ALL, "a", "an", "half"))
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
                if found and _goes_on(found[-1], quantity, tokens):
                    found[-1] = found[-1]._replace(heads=quantity.heads)
                found.append(quantity)
    return found


def _goes_on(one: Quantity, other: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether a bare number counts what the next one does: about 25 and about 20 women."""
    if one.dimension != "count" or one.heads or other.dimension != "count" or not other.heads:
        return False
    between = [token.low for token in tokens if one.end <= token.start < other.start]
    return between[:1] in (["and"], ["or"]) and ABOUT.issuperset(between[1:])


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
        if rank := _rank(tokens, place):
            return rank
        number = part_of_power(tokens, place)
        if number is None and (part := _share(tokens, place)):
            return part
    number = number or number_at(tokens, start)
    if number is None or (not sign and _is_name(tokens, place)) or _is_of_a_date(tokens, place):
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
            if _is_of_its_power(low, upper):
                low = low._replace(value=low.value * _scale(upper), exact=low.exact * _scale(upper))
            high = upper
            unit_end = max(unit_end, upper.next)
        else:  # fell from 4,500 to 4,050 won: two amounts of one unit
            unit_end = own_end
    end = max(after, unit_end)
    if sign:
        dimension = sign
    about, side = qualified(tokens, place)
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


def _is_of_its_power(low: Number, upper: Number) -> bool:
    """Whether the power of the upper end of a range is that of the lower one, too: six or seven hundred."""
    scale = _scale(upper)
    is_round = upper.exact >= scale or (scale == 100 and upper.value % scale == 0)
    if low.is_word != upper.is_word or low.exact >= scale or not is_round:
        return False
    return low.value < scale and low.value * scale <= upper.value  # not 500 to 1,000


def _scale(upper: Number) -> float:
    powers = (1e9, 1e6, 1e3, 1e2) if upper.is_word else (1e9, 1e6, 1e3)
    return next((power for power in powers if upper.value >= power), 1)


def _is_a_change(tokens: Sequence[Token], place: int) -> bool:
    """Whether an amount is what something rose or fell from, and the one behind it what it rose or fell to."""
    before = [each.low for each in tokens[:place]]
    if before[-3:-2] != ["and"]:  # rose from 970 to 1,100 and maize from 470 to 600
        before = before[-CHANGE_BEFORE:]
    return before[-1:] == ["from"] and not _CHANGES.isdisjoint(before)


def _text(tokens: Sequence[Token], place: int, end: int) -> str:
    parts = [tokens[place].text]
    for one, other in zip(tokens[place : end - 1], tokens[place + 1 : end], strict=True):
        parts.append((" " if other.start > one.end else "") + other.text)
    return "".join(parts)


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
    return place + 2 < len(tokens) and tokens[place].low in SMALL and tokens[place + 1].text == "-"


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


def _share(tokens: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """A share in words: half of, a third, two-thirds, three quarters."""
    lows = [each.low for each in tokens[place : place + 4]]
    many, step = 1.0, 0
    if one_in := _one_in(tokens, place):
        return one_in
    if lows[0] in _PARTS_OF_ALL and lows[1:2] == ["of"]:
        each, heads = tokens[place], _heads(tokens, place + 1)
        return Quantity(
            "share", *_PARTS_OF_ALL[lows[0]], 1.0, False, "", heads, each.start, each.end, each.text
        ), place + 1
    if lows[0] in ("a", "one", "an"):
        step = 1
    elif lows[0] in SMALL and 1 < SMALL[lows[0]] < 10:
        many, step = float(SMALL[lows[0]]), 1
    if step and lows[step : step + 1] == ["-"]:
        step += 1
    part = lows[step] if step < len(lows) else ""
    if part not in PARTS or (part != "half" and not step):
        return None
    behind = lows[step + 1 : step + 3]
    if many == 1 and part != "half" and not part.endswith("s") and behind[:1] != ["of"]:
        return None
    if part == "half" and (behind[:1] not in (["of"], ["the"], ["its"], ["their"], ["all"])):
        return None
    if part == "half" and place and tokens[place - 1].low in _ONE_OF_TWO:  # the second half of the year
        return None
    after = place + step + 1
    about, side = qualified(tokens, place)
    value = 100 * many / PARTS[part]
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
    number = number_at(tokens, place + 2 + (lows[1:3] == ["out", "of"]))
    if number is None or not number.is_word or not 2 <= number.value <= 1000:
        return None
    about, side = qualified(tokens, place)
    quantity = Quantity(
        "share", 100 / number.value, 100 / number.value, 1.0, about, side, _heads(tokens, number.next),
        tokens[place].start, tokens[number.next - 1].end, _text(tokens, place, number.next),
    )  # fmt: skip
    return quantity, number.next


def _is_of_the_clock(tokens: Sequence[Token], place: int) -> bool:
    """Whether a bare number is a time of day: until about ten."""
    before = [each.low for each in tokens[max(0, place - 2) : place] if each.low not in ABOUT]
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
