"""Where something was done, or went: what was towed to Rajin was not towed to Chongjin."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name, may_be_same_nation, nation_of
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import Reading, read
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.verbs import is_verb
from chongjin_cli.text.accounts import TOLD_FOR

TO_DATE = 4
"""Characters between a place and the date behind it, at most: to Pohang on 11 October."""
_WHERE = {"in": "at", "at": "at", "to": "to", "into": "to", "from": "from"}
PREPOSITION = re.compile(r"\b(in|at|to|into|from) (?:the )?$")
_ALSO = re.compile(r"(?: \([^()]*\))?(?:,? and |, )(?:the )?")
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|[;:()]")


class Placed(NamedTuple):
    """A place, with the stem of the verb before it and how it stands there: launched, at, Rajin."""

    verb: str
    where: str
    name: Name


def another_place(reading: Reading, held: Held, names: Names) -> tuple[Name, Name] | None:
    """A place of a sentence, and that which a claim has behind the same verb and preposition, if it is another.

    What lies within the other is no other, nor is one that a source of the claim has there.
    """
    claim = (held.own if isinstance(held, Account) else held).reading
    texts = [held.reading, claim] if isinstance(held, Account) else [claim]
    for mine in _placed(reading.text, reading.names):
        its = [theirs for each in texts for theirs in _placed(each.text, each.names) if _is_done_so(mine, theirs)]
        its = its or list(_where_it_was(mine, claim))
        told = chain(its, _told(mine, reading, held, names)) if its else ()
        if its and not any(_may_be_one(mine.name, other.name, names) for other in told):
            return mine.name, its[0].name
    return None


def is_of_another_deed(reading: Reading, own: Reading) -> bool:
    """Whether a text has a place of a sentence behind another verb, and its own nowhere: launched at Nampo."""
    theirs, said = _placed(own.text, own.names), set(map(words.stem, own.lows))
    for mine in _placed(reading.text, reading.names):
        there = [each for each in theirs if each.where == mine.where and each.name.is_same(mine.name)]
        if there and not any(_is_told_as(mine.verb, stem) for stem in said):
            return True
    return False


def is_behind_a_verb(place: Name, reading: Reading) -> bool:
    """Whether a text tells of a place what was done there, or went there."""
    return any(each.name == place for each in _placed(reading.text, reading.names))


def _told(mine: Placed, reading: Reading, held: Held, names: Names) -> Iterator[Placed]:
    """The places that sources of a claim have behind the same verb and preposition, of no other time: on 11 October."""
    for piece in held.claim["evidence"]:
        if piece["stance"] in TOLD_FOR and any(word in piece["says"].casefold() for word in mine.name.aliases):
            told = read(piece["says"], names, next(iter(reading.dates), None))
            for other in _placed(told.text, told.names):
                behind = [date for date in told.dates if 0 <= date.start - other.name.end <= TO_DATE]
                is_then = not behind or any(date.meets(own) for date in behind for own in reading.dates)
                if _is_done_so(mine, other) and (is_then or not reading.dates):
                    yield other


def _is_done_so(one: Placed, other: Placed) -> bool:
    return one.where == other.where and _is_told_as(one.verb, other.verb)


def _is_told_as(one: str, other: str) -> bool:
    """Whether two verbs, given as their stems, tell the same."""
    return one == other or other in words.meaning_the_same(one)


def _may_be_one(one: Name, other: Name, names: Names) -> bool:
    """Whether two names are of one place, or one of them lies in the other: of a nation, where that is known."""
    if "nation" not in (one.kind, other.kind):
        return one.is_same(other) or names.lies_within(one, other)
    nation, its = (nation_of(each) or names.nation_around(each) for each in (one, other))
    return not (nation and its) or may_be_same_nation(nation, its)


def _where_it_was(mine: Placed, claim: Reading) -> Iterator[Placed]:
    """The places that a claim says it is of, where a sentence has the same deed done in a nation."""
    if mine.name.kind == "nation" and mine.where == "at" and mine.verb in map(words.stem, claim.lows):
        names = (name for name in claim.names if name.kind == "place" and name.before in ("in", "at"))
        yield from (mine._replace(name=name) for name in names)


def is_of_a_name(found: re.Match[str], names: Sequence[Name]) -> bool:
    """Whether a preposition tells only where what is named right before it is: Chongryon in Japan."""
    is_there = _WHERE[found[1]] == "at"
    return is_there and any(name.end == found.start() - 1 and name.kind == "actor" for name in names)


@lru_cache(maxsize=1 << 10)
def _placed(text: str, names: tuple[Name, ...]) -> tuple[Placed, ...]:
    """The places of a text that stand behind a verb and a preposition, or are told together with one that does."""
    found: list[Placed] = []
    for name in names:
        if name.kind not in ("place", "nation", "?"):
            continue
        before = PREPOSITION.search(text, 0, name.start)
        verb = _verb_before(text, before.start()) if before and not is_of_a_name(before, names) else ""
        if before and verb:
            found.append(Placed(verb, _WHERE[before[1]], name))
        elif found and _ALSO.fullmatch(text, found[-1].name.end, name.start):
            found.append(found[-1]._replace(name=name))
    return tuple(found)


def _verb_before(text: str, end: int) -> str:
    """The stem of the last verb before a place in a text, in its clause; empty if there is none."""
    for word in reversed(_TOKEN.findall(text, 0, end)):
        if word in ";:()":
            break
        if word.islower() and is_verb(word):
            return words.stem(word)
    return ""


def is_from_elsewhere(reading: Reading, own: Reading, names: Names) -> bool:
    """Whether two texts name one place each, apart from each other, that something came from to the same one."""
    (ours, to), (theirs, its) = (
        [[name for name in each.names if name.kind == "place" and name.before == tie] for tie in ("from", "to")]
        for each in (reading, own)
    )
    if not any(one.is_same(other) for one in to for other in its) or not len(ours) == len(theirs) == 1:
        return False
    return not (
        ours[0].is_same(theirs[0]) or names.is_around_any(ours[0], theirs) or names.is_around_any(theirs[0], ours)
    )
