"""Whose a thing is: the port of Wonsan is not Chongjin's port, nor a Russian firm a Chinese one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.held import Account, Held
from chongjin_cli.analysis.audit.names import Name, Names
from chongjin_cli.analysis.audit.reading import Reading

LONGEST_THING = 30
"""Characters before a name in which a thing is looked for that is of it: the port of."""
# Words behind a name: the fish market of Chongjin's fish market.
_OWN = re.compile(r" [a-z]+ [a-z]+\b")
_OF = re.compile(r"([^\W\d_]{3,}) of (?:the )?$")


def tells_whose(reading: Reading, held: Held, names: Names) -> bool:
    """Whether a claim speaks of no thing of a sentence as of another place or nation alone.

    Of a thing of another place than that which all is about it has to speak, and what goes from one place to another
    goes the same way.
    """
    asserted = (*(held.own if isinstance(held, Account) else held).reading.names, *held.about)
    is_at_home = any(names.is_background(name) for name in reading.names if name.kind == "place")
    own = _things(held.reading.names, held.reading.text)
    for thing, owner in _things(reading.names, reading.text):
        if thing not in reading.stems:
            continue
        alike = {thing, *words.meaning_the_same(thing)}
        theirs = [name for its, name in own if its in alike]
        if theirs and not any(_may_be_same(owner, name, names) for name in theirs):
            return False
        if not is_at_home and owner.kind == "place" and not any(_may_be_same(owner, name, names) for name in asserted):
            return False
        is_elsewhere = owner.before == "of" and owner.kind == "place" and not names.is_background(owner)
        if not theirs and is_elsewhere and alike.isdisjoint(held.told):
            return False
    return not _go_back(reading.names, held.reading.names)


def _go_back(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether two texts tell of opposite ways: from the place to which it is in the other."""
    return any(
        {mine.before, its.before} == {"from", "to"} and mine.is_same(its) for mine in one for its in other
    ) and not any(mine.before == its.before in ("from", "to") and mine.is_same(its) for mine in one for its in other)


@lru_cache(maxsize=1 << 9)
def _things(names: tuple[Name, ...], text: str) -> tuple[tuple[str, Name], ...]:
    """The things of a text that stand beside the place or nation which they are of, each by its stem."""
    found = []
    for name in names:
        if name.kind not in ("place", "nation"):
            continue
        if name.after.isalpha() and name.after not in words.STOP and words.stem(name.after) not in words.LITTLE:
            found.append((words.stem(name.after), name))
        if name.text.endswith(("'s", "’s")) and (own := _OWN.match(text, name.end)):  # Chongjin's fish market
            found += [(words.stem(word), name) for word in own[0].split() if word not in words.STOP]
        if name.kind == "place" and not name.is_one_word:  # Chongjin port
            found.append((words.stem(name.text.split()[-1].casefold()), name))
        before = _OF.search(text, max(0, name.start - LONGEST_THING), name.start)
        if before and before[1].islower():
            found.append((words.stem(before[1]), name))
    return tuple(found)


def _may_be_same(one: Name, other: Name, names: Names) -> bool:
    """Whether two names are of one place or nation, or of a place and another within it."""
    if one.is_same(other):
        return True
    return one.kind == other.kind == "place" and names.lies_within(one, other)
