"""Numbers in a sentence that are no amounts: names of what is numbered, parts of dates, times of day."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.amounts.numerals import ABOUT
from chongjin_cli.analysis.audit.amounts.ranks_and_shares import FUNCTION
from chongjin_cli.analysis.audit.wording.tokens import Token
from chongjin_cli.analysis.audit.wording.verbs import is_verb

# What a number that follows is a name of, and no amount.
_NUMBERED = frozenset(
    "no nos number numbers factory camp resolution resolutions wharf wharves pier piers kiln kilns oven unit furnace "
    "division regiment corps battalion article chapter page hull line lines route room class type model code utc mig "
    "bureau office platform dock berth berths office district plant furnaces brigade fleet channel network".split()
)
_MONTHS = frozenset("January February March April May June July August September October November December".split())
# Of these one or two tell who says so: according to one estimate.
_TELLING = frozenset("account accounts estimate estimates report reports source sources study studies version".split())


def tells_no_number(tokens: Sequence[Token], after: int, heads: Sequence[str]) -> bool:
    """Whether one or two, before a token, count nothing: one of them, one estimate."""
    return not heads or not _TELLING.isdisjoint(heads) or _is_one_of(tokens, after)


def is_of_the_clock(tokens: Sequence[Token], place: int) -> bool:
    """Whether a bare number is a time of day: until about ten."""
    before = [each.low for each in tokens[max(0, place - 2) : place] if each.low not in ABOUT]
    return before[-1:] in (["until"], ["till"], ["at"])


def _is_one_of(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number before a place picks some of a number that follows: one of four camps."""
    return place < len(tokens) and tokens[place].low == "of"


def is_of_a_date(tokens: Sequence[Token], place: int) -> bool:
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


def is_name(tokens: Sequence[Token], place: int) -> bool:
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
    is_noun = behind is not None and behind.kind == "word" and not behind.is_capital and not is_verb(behind.low)
    counts = behind is not None and is_noun and behind.low not in FUNCTION
    counts = counts and back == place - 1  # but piers 4 and 5 handle coal
    return not counts or word.low in ("no", "nos", "number")
