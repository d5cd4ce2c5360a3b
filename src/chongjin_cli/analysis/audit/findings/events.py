"""Whether a sentence and a claim speak of one event, which happens once."""

import re
from functools import cache

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.amounts_compared import comparable
from chongjin_cli.analysis.audit.findings.fitting import fits
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading

SAME = (0.85, 0.8, 0.8)
"""From which on both may tell of one event: a beginning, a stretch of years, or what they say in many words."""
EQUAL, LEAST_DONE = (0.98, 0.98, 0.98), 2
"""From which on all but the date is equal, and words that are then enough of what was done: it was made a bu."""
ENOUGH, MUCH = 4, 6
"""Words in both by which they then speak of one event; and even where it happens often."""
# Events that happen once to what they happen to; of others another date is another event.
ONCE = frozenset(
    words.stem(word)
    for word in (
        "open found establish create form complete finish build built rename launch inaugurate unveil abolish "
        "merge sign sink sank set become raise publish win award sentence appoint restore rebuild destroy "
        "dissolve resume name designate dismantle enlarge free freed released tow upright capsize fail close shut "
        "electrify lengthen join collapse discover arrive reach leave sail depart withdraw end erect develop notice "
        "blow excavate break broke land rebuilt ceased cease renamed moved move transfer burned burn air founded hit "
        "anniversary introduce approve agree reorganise reorganize convert nationalise nationalize demolish laid peak"
    ).split()
)
# The same of one person, or of what has a name.
_ONCE_TO_ONE = frozenset(
    words.stem(word)
    for word in "die kill born arrest execute banish exile vanish disappear defect demote flee escape".split()
)
# What is told of many times, each with an amount of its own.
_OFTEN = frozenset(words.stem(word) for word in "cost price rate visit visited trade".split())
# What a claim says of what came again: shut down at times in 1993, 1994 and 1995.
_AT_TIMES = re.compile(
    r"\b(?:at times|from time to time|time and again|again and again|repeatedly|sometimes|often)\b", re.I
)
# What says that something of the kind was before: another ship, a second party, once more.
_ANOTHER = re.compile(r"\b(?:another|once more|an? further|(?:an? |the )(?:second|third|fourth|fifth))\b", re.I)
_WAS_DONE = re.compile(r"\b(?:was|were)(?: \w+ly)? (?:\w{2,}ed|made|built|set|given|put)\b")
# An event only with what begins, which then has to be the same.
_BEGIN = frozenset(words.stem(word) for word in "begin start".split())


def is_exact(amount: Quantity) -> bool:
    """Whether an amount is so exact that it is told of one time only: 234,388, 60.46 percent."""
    return amount.is_to_the_last_digit


def is_fingerprint(reading: Reading, each: Match) -> bool:
    """Whether both give an amount that is so exact that it must be of one time: 234,388 inhabitants."""
    return any(
        is_exact(amount) and is_exact(other) and comparable(amount, other) and amount.low == other.low
        for amount in reading.quantities
        for other in each.part.quantities
    )


def is_once(reading: Reading, each: Match) -> bool:
    """Whether both speak of an event that happens once, or agree in so much that it must be one event."""
    if is_fingerprint(reading, each):
        return True
    both = set(reading.stems) & set(each.held.asserted)
    agrees = not each.held.claim["figures"] and fits(each, SAME)
    shared = _shared_of(reading, each)
    if len(both) >= MUCH and agrees:
        return True
    if is_often(reading) or _AT_TIMES.search(each.held.reading.text):
        return False
    if agrees and len(both) >= LEAST_DONE and fits(each, EQUAL) and _WAS_DONE.search(reading.text):
        return True
    if happens_once(reading, each):
        return True
    if not reading.numbered.keys().isdisjoint(each.held.reading.numbered) and not each.held.claim["figures"]:
        return True
    begins = not _BEGIN.isdisjoint(acts(reading)) and not _BEGIN.isdisjoint(acts(each.part))
    if begins and fits(each, SAME):
        return True
    return agrees and shared >= ENOUGH


def _shared_of(reading: Reading, each: Match) -> int:
    """How many words, and names of ships, persons and the like, both have, the same or others for the same."""
    its = frozenset(each.held.asserted)
    alike = sum(stem in its or not its.isdisjoint(words.meaning_the_same(stem)) for stem in reading.stems)
    own = [name for name in each.held.reading.names if name.kind in ("actor", "?")]
    return alike + sum(any(name.is_same(other) for other in own) for name in reading.names)


def is_often(reading: Reading) -> bool:
    """Whether a sentence tells of what is told of many times: a price, a visit."""
    told = set(reading.stems) - ({words.stem("rate")} if "rated" in reading.lows else set())
    if "opened" in reading.lows:  # to trade, for once
        told -= {words.stem("trade")}
    return not _OFTEN.isdisjoint(told) or any(each.dimension == "won" for each in reading.quantities)


def is_another_one(reading: Reading, held: Held) -> bool:
    """Whether a sentence tells of another thing, or time, of a kind, and a claim does not in the same word."""
    told = held.reading.text.casefold()
    return any(found[0].casefold().split()[-1] not in told for found in _ANOTHER.finditer(reading.text))


def happens_once(reading: Reading, each: Match) -> bool:
    """Whether both speak of what happens but once, to a thing or to one person."""
    if is_often(reading) or _AT_TIMES.search(each.held.reading.text):
        return False
    both = acts(reading) & acts(each.part if each.part.dates else each.held.reading)
    if not both.isdisjoint(ONCE):
        return True
    return not both.isdisjoint(_ONCE_TO_ONE) and any(name.kind in ("actor", "?") for name in reading.names)


def acts(reading: Reading) -> set[str]:
    """The stems of all words of a sentence, those that mean the same as an event that happens once among them."""
    stems = {words.stem(word) for word in reading.lows} - {words.stem("people")}
    telling = stems - words.LIGHT if "up" not in reading.lows else stems  # but "set up" tells
    return stems.union(*(_by_group().get(group, ()) for stem in telling for group in words.groups_of(stem)))


@cache
def _by_group() -> dict[int, set[str]]:
    """The stems of what happens once, by the groups of words that mean the same which they are in."""
    by_group: dict[int, set[str]] = {}
    for once in ONCE | _ONCE_TO_ONE:
        for group in words.groups_of(once):
            by_group.setdefault(group, set()).add(once)
    return by_group
