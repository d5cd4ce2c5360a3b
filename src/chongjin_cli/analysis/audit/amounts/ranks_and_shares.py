"""What an amount counts, and amounts told without a number before it: ranks, and shares in words."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.amounts.numerals import PARTS, number_at, qualified
from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS, SMALL
from chongjin_cli.analysis.audit.wording.tokens import Token
from chongjin_cli.analysis.audit.wording.verbs import is_verb

_ONE_IN = frozenset(("in", "out"))
"""What stands between the two numbers of a share: one in five, one out of five."""
_RANKED = frozenset("rank ranks ranked stand stands stood came come comes placed finished was is".split())
"""What a rank stands behind that is of something: came second in population."""
FUNCTION = frozenset(
    "a an the of in on at by for from to with and or but as that which who whom whose where when while than then is "
    "are was were be been being had has have did do does will would could may might there their its his her it they he "
    "she into onto across over under after before between through during against within without about per each "
    "every all both also only not no nor so if because since until up down out off still more most less least other "
    "another such same said says them us these those".split()
)
PARTS_OF_ALL = {"minority": (1.0, 49.0), "majority": (50.0, 100.0)}
"""Shares that only say which half is meant, in percent."""
_ONE_OF_TWO = frozenset("first second other latter former upper lower northern southern eastern western".split())


def text_of(tokens: Sequence[Token], place: int, end: int) -> str:
    """The text of tokens from one place to another, as it stands."""
    parts = [tokens[place].text]
    for one, other in zip(tokens[place : end - 1], tokens[place + 1 : end], strict=True):
        parts.append((" " if other.start > one.end else "") + other.text)
    return "".join(parts)


def heads_at(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
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
        if token.kind != "word" or token.low in FUNCTION:
            if token.low in ("the", "its", "their", "his", "her", "all") and not heads:
                place += 1
                continue
            break
        if heads and is_verb(token.low):
            break
        heads.append(token.low)
        place += 1
    return tuple(heads)


def _is_counted_too(tokens: Sequence[Token], place: int) -> bool:
    """Whether another number, of what is counted, comes first: three four-storey blocks."""
    return place + 2 < len(tokens) and tokens[place].low in SMALL and tokens[place + 1].text == "-"


def rank_at(tokens: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """A rank: third-largest, came second in population."""
    token = tokens[place]
    value = ORDINALS.get(token.low)
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
    heads = heads_at(tokens, after + 1)
    quantity = Quantity(
        "rank", value, value, 0.5, False, "", (following, *heads), token.start, tokens[after].end,
        text_of(tokens, place, after + 1),
    )  # fmt: skip
    return quantity, after + 1


def share_at(tokens: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """A share in words: half of, a third, two-thirds, three quarters."""
    lows = [each.low for each in tokens[place : place + 4]]
    many, step = 1.0, 0
    if one_in := _one_in(tokens, place):
        return one_in
    if lows[0] in PARTS_OF_ALL and lows[1:2] == ["of"]:
        each, heads = tokens[place], heads_at(tokens, place + 1)
        return Quantity(
            "share", *PARTS_OF_ALL[lows[0]], 1.0, False, "", heads, each.start, each.end, each.text
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
    heads = heads_at(tokens, after)
    quantity = Quantity(
        "share", value, value, 1.0, about, side, heads, tokens[place].start, tokens[after - 1].end,
        text_of(tokens, place, after),
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
        "share", 100 / number.value, 100 / number.value, 1.0, about, side, heads_at(tokens, number.next),
        tokens[place].start, tokens[number.next - 1].end, text_of(tokens, place, number.next),
    )  # fmt: skip
    return quantity, number.next
