"""What somebody led: who commanded the scouts in the first wave of a landing did not command the landing."""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words

# What is led stands before "under" or "led by" and a name, or behind the verb of one that leads it.
_UNDER = re.compile(
    r"(?P<what>(?:[\w’'-]+ ){1,5}?)(?:(?:was|were|is|are|had been|being) )?"
    r"(?:under|(?:led|commanded|headed|directed|run) by)(?: the)?(?: [\w-]+)? $"
)
_LEADS = re.compile(r",? (?:had |also )*(?:led|commanded|headed|directed|ran|oversaw) (?P<what>[^,;:.()]+)")
LONGEST = 90
"""Characters before a name in which it is looked for what is led."""


def is_led_otherwise(one: Reading, other: Reading) -> bool:
    """Whether a text says that a person led what another text tells of, too, but not as that which the person led."""
    return any(
        mine.isdisjoint(its) and not mine.isdisjoint(_stems(other.text) - its)
        for name, mine in _led(one)
        for leader, its in _led(other)
        if name.is_same(leader) or name.words < leader.words
    )


def _led(reading: Reading) -> Iterator[tuple[Name, frozenset[str]]]:
    """The names of those who lead something, each with the stems of what that is."""
    for name in reading.names:
        before = reading.text[max(0, name.start - LONGEST) : name.start]
        for found in (_UNDER.search(before), _LEADS.match(reading.text, name.end)):
            if found and (what := _stems(found["what"])):
                yield name, what


def _stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that tell anything, and of all that mean the same."""
    told = {words.stem(word) for word in words.WORD.findall(text) if word.islower() and word not in words.STOP}
    return frozenset(told.union(*map(words.meaning_the_same, told)) - words.LITTLE)
