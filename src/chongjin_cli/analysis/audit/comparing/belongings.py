"""Whose a thing is: the port of Wonsan is not Chongjin's port, nor a Russian firm a Chinese one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name, may_be_same_nation, nation_of
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words

LONGEST_THING = 30
"""Characters before a name in which a thing is looked for that is of it: the port of."""
# Words behind a name: the fish market of Chongjin's fish market.
_OWN = re.compile(r" [a-z]+ [a-z]+\b")
# Behind a nation, what it had: Russia had a consulate.
_HAD = re.compile(r" (?:had|has) an? ([a-z]+)")
# Words behind which two names are not yet in one place.
_NO_PLACE = frozenset(("", "the", "a", "an", "and", "or", "by"))
# Behind a nation that only a war is called by: the Russo-Japanese War.
_OF_WAR = re.compile(r"(?:[-–][^\W\d_]+)? War\b")
_BEHIND = re.compile(r"(?: [^\W\d_]+){1,2}")
_OF = re.compile(r"([^\W\d_]{3,}) of (?:the )?$")


def tells_whose(reading: Reading, held: Held, names: Names) -> bool:
    """Whether a claim speaks of no thing of a sentence as of another place or nation alone.

    Of a thing of another place than that which all is about it has to speak.
    """
    asserted = (*(held.own if isinstance(held, Account) else held).reading.names, *held.about)
    is_at_home = any(names.is_background(name) for name in reading.names if name.kind == "place")
    own = _things(held.reading.names, held.reading.text)
    owned_by_all = {name.key for _, name in own if name.kind == "nation" and names.is_background(name)}
    for thing, owner in _things(reading.names, reading.text):
        if thing not in reading.stems or (owner.kind == "nation" and names.is_background(owner)):
            continue
        alike = {thing, *words.meaning_the_same(thing)}
        theirs = [name for its, name in own if its in alike and name.key not in owned_by_all]
        if theirs and not any(_may_be_same(owner, name, names) for name in theirs):
            return False
        if not is_at_home and owner.kind == "place" and not any(_may_be_same(owner, name, names) for name in asserted):
            return False
    return not any(of_another_nation(reading, held))


def of_another_nation(reading: Reading, held: Held) -> Iterator[tuple[Name, Name]]:
    """The nations of a sentence that a claim does not name, each with that which the claim has in its place.

    Soviet troops are not Japanese ones, and who goes to Russia does not go to China.
    """
    claim = (held.own if isinstance(held, Account) else held).reading
    for of_war in (False, True):
        ours, theirs = ([(nation, name) for name in own.names if (nation := nation_of(name))
                         and (_OF_WAR.match(own.text, name.end) is not None) is of_war]
                        for own in (reading, claim))  # fmt: skip
        named, known = ({nation for nation, _ in its} for its in (ours, theirs))
        for name in (name for nation, name in ours if not _has_one(known, nation)):
            others = (other for nation, other in theirs if not _has_one(named, nation))
            yield from ((name, other) for other in others if _is_in_the_place(name, reading.text, other, claim.text))


def _has_one(nations: Iterable[str], nation: str) -> bool:
    return any(may_be_same_nation(nation, each) for each in nations)


def _is_in_the_place(one: Name, of: str, other: Name, text: str) -> bool:
    """Whether two names with a nation stand before the same noun, or behind the same word that says how it is meant."""
    if one.before == other.before and one.before not in _NO_PLACE:
        return True
    its = nouns_of(other, text)
    return any(stem in its or not its.isdisjoint(words.meaning_the_same(stem)) for stem in nouns_of(one, of))


def nouns_of(name: Name, text: str) -> frozenset[str]:
    """The stems of what is of the nation in a name: the troops in Soviet troops, or behind Soviet."""
    own = name.text.split()[-1] if name.kind != "nation" else ""
    behind = _BEHIND.match(text, name.end)
    nouns = [own, *(behind[0].split() if behind and name.kind == "nation" else ())]
    return frozenset(words.stem(noun.casefold()) for noun in nouns if noun and noun not in words.STOP)


@lru_cache(maxsize=1 << 9)
def _things(names: tuple[Name, ...], text: str) -> tuple[tuple[str, Name], ...]:
    """The things of a text that stand beside the place or nation which they are of, each by its stem."""
    found = []
    for name in names:
        if name.kind not in ("place", "nation"):
            continue
        is_thing = name.after.isalpha() and name.after not in words.STOP and not name.after.endswith("ed")
        if is_thing and words.stem(name.after) not in words.LITTLE:
            found.append((words.stem(name.after), name))
        if name.text.endswith(("'s", "’s")) and (own := _OWN.match(text, name.end)):  # Chongjin's fish market
            found += [(words.stem(word), name) for word in own[0].split() if word not in words.STOP]
        if name.kind == "place" and not name.is_one_word:  # Chongjin port
            found.append((words.stem(name.text.split()[-1].casefold()), name))
        if name.kind == "nation" and (had := _HAD.match(text, name.end)):
            found.append((words.stem(had[1]), name))
        before = _OF.search(text, max(0, name.start - LONGEST_THING), name.start)
        if before and before[1].islower():
            found.append((words.stem(before[1]), name))
    return tuple(found)


def _may_be_same(one: Name, other: Name, names: Names) -> bool:
    """Whether two names are of one place or nation, or of a place and another within it, or called by it."""
    if one.is_same(other):
        return True
    return one.kind == other.kind == "place" and (one.words < other.words or names.lies_within(one, other))
