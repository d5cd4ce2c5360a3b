"""Whether a sentence is of somewhere else, though it stands in a text about home: Seoul is the capital of South Korea.

It goes on with nothing that was told before it, and no claim has another name in the place of one of its own.
"""

import re

from chongjin_cli.analysis.audit.names import Name, Names
from chongjin_cli.analysis.audit.nations import CAPITALS
from chongjin_cli.analysis.audit.reading import Reading

_IS = frozenset("is was has had lies lay became remains remained".split())
# A thing that is known from what was told before, not by a name behind it: the port, but not the capital of Japan.
_KNOWN = re.compile(r"\b(?:the|this|these|those|such)\s+[a-z](?![^,;.]{0,40}?\b(?:of|in)\s+(?:the\s+)?[A-Z])", re.I)
_THERE = frozenset("there here then also too".split())
_BEGINS = re.compile(r"[\s\"“‘(]*(?:the\s+)?", re.I)


def is_elsewhere(reading: Reading, names: Names) -> bool:
    """Whether a sentence begins with another place or nation, says what that is or has, and gives nothing of home."""
    first = next(iter(reading.names), None)
    if first is None or first.after not in _IS or not _BEGINS.fullmatch(reading.text, 0, first.start):
        return False
    if reading.points_back or not reading.lows.isdisjoint(_THERE):
        return False
    return all(_is_away(name, names) for name in reading.names) and not _KNOWN.search(reading.text, first.end)


def is_tied_by_names(reading: Reading) -> bool:
    """Whether a sentence gives no number or date by which a claim could be of one thing with it."""
    return not (reading.quantities or reading.dates or reading.days or reading.numbered)


def _is_away(name: Name, names: Names) -> bool:
    """Whether a name is that of a nation, a capital, or a place that is not home, nor in it or around it."""
    if name.kind == "nation" or name.words <= CAPITALS:
        return True
    if name.kind != "place" or names.home in (name.key, None):
        return False
    return not names.lies_within(name, names.of_record(*names.home.split(":", 1)))
