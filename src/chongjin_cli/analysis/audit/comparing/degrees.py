"""Whether two texts tell another part of the same amount: all 16, only one of the 16, three of them."""

import re

from chongjin_cli.analysis.audit.comparing.same_amounts import comparable, same_amount
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording.numbers import SMALL

# What stands before an amount of which a part is told: three of the, most of some, all.
_PART = re.compile(
    rf"\b(?:all(?: of)?|(?P<part>most|many|few|half|none|part|\d[\d,.]*|{'|'.join(SMALL)}) of)"
    r"(?: (?:the|its|their|these|those|some|about|around))*\s*$",
    re.I,
)
LONGEST_PART = 40
"""Characters before an amount in which a part of it is looked for."""


def is_of_another_part(one: Reading, other: Reading) -> bool:
    """Whether two texts tell parts of the same amount that differ: only one of the 16, three of them."""
    for amount in one.quantities:
        for its in other.quantities:
            mine, theirs = _part_of(one.text, amount.start), _part_of(other.text, its.start)
            if mine and theirs and mine != theirs and same_amount(amount, its) and comparable(amount, its):
                return True
    return False


def _part_of(text: str, start: int) -> str:
    """The part that is told of an amount, in digits if it is a number, empty if none is."""
    found = _PART.search(text, max(0, start - LONGEST_PART), start)
    if found is None:
        return ""
    part = (found["part"] or "all").casefold()
    return str(SMALL.get(part, part))
