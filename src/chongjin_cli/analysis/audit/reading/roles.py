"""Who does what to whom in a text, which is read in small letters with each name as one word."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from chongjin_cli.analysis.audit.dates.forms import MONTH_NAMES
from chongjin_cli.analysis.audit.names.name import Name, nation_in
from chongjin_cli.analysis.audit.names.nations import RULED_FROM
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.verbs import BE, is_verb

NAME = "§"
"""What each name begins with in a text read so."""
TOKEN = re.compile(rf"[{NAME}\w]+(?:[-’'][^\W_]+)*|[,;:.()]")
TIES = frozenset("as in at from of on by for with to near into after before since until under between during".split())
_DATE = re.compile(rf"(?:\d|{MONTH_NAMES.pattern})", re.I)
_PART = re.compile(r"\b(?:most|all|some|many|half|part|rest) of (?:the )?|\bthe (?!(?:north|south)\b)")
_HALF = re.compile(r"\bthe (north|south)\b(?:[’']s\b|(?= [a-z]))")
_BETWEEN = BE | frozenset("also then often later first had has have once again soon even still only".split())
_TO_WHOM = frozenset("to on for a an its their his her that".split())
# What a thing does and is made to do alike: a port opened, and was opened.
_OF_ITSELF = frozenset(map(words.stem, "open close land move launch sink burn merge start begin end stop ship sail "
                           "return develop expand grow change unite split".split()))  # fmt: skip
MOST_BEHIND = 4
"""Words behind a verb among which is to whom it was done, at most."""


class Role(NamedTuple):
    """One who does something, or to whom it is done: the stem of the deed, whether it is done by it, and who."""

    deed: str
    does: bool
    who: str


def plain(reading: Reading) -> str:
    """A text in small letters with each name as one word."""
    told, end = "", 0
    for name in sorted(reading.names, key=lambda each: each.start):
        if name.start >= end:
            told, end = f"{told}{reading.text[end : name.start].casefold()}{_who(name)}", name.end
    return _HALF.sub(rf"{NAME}\1korea", _PART.sub("", told + reading.text[end:].casefold()))


def _who(name: Name) -> str:
    """What a name is known by: the nation that it is of or the capital of, its key, or a word that may only begin."""
    spelt = name.text.casefold()
    if name.kind == "?" and name.is_one_word and spelt not in RULED_FROM:
        return NAME + words.stem(spelt)
    nation = RULED_FROM.get(spelt, (nation_in(name) or name.key.removeprefix("nation:"),))[0]
    return NAME + re.sub(r"\W", "_", nation)


def have_roles_exchanged(mine: set[Role], its: set[Role]) -> bool:
    """Whether he who does something by one is he to whom the same is done by the other, or they are exchanged."""
    pairs = [(role, other) for role in mine for other in its
             if role.who == other.who and {role.deed, *words.meaning_the_same(role.deed)} & {other.deed}]  # fmt: skip
    as_there = {role for role, other in pairs if role.does == other.does}
    turned = [(role, other) for role, other in pairs if role.does != other.does and role not in as_there]
    for role, other in turned:
        is_done_to_one = any(each.deed == role.deed and not each.does for each in (mine if role.does else its))
        if role.deed == other.deed and role.deed not in words.LITTLE | _OF_ITSELF and is_done_to_one:
            return True
    return {role.does for role, _ in turned} == {True, False}


def roles_in(text: str) -> set[Role]:
    """Who does what to whom in a text."""
    found, roles = TOKEN.findall(text), set[Role]()
    for place, verb in enumerate(found):
        if not is_verb(verb):
            continue
        before, behind = found[:place], found[place + 1 :]
        while before and (before[-1] in _BETWEEN or before[-1].endswith("ly")):
            before.pop()
        is_by = behind[:1] == ["by"] and not _DATE.match(" ".join(behind[1:2]))
        is_passive = is_by or not BE.isdisjoint(found[len(before) : place])
        roles.update(Role(words.stem(verb), not is_passive, who) for who in _before(before, is_by))
        if is_by or not is_passive:
            roles.update(Role(words.stem(verb), is_passive, who) for who in _behind(behind[is_by:]))
    return roles


def _before(before: Sequence[str], any_word: bool) -> Iterator[str]:
    """The name right before a verb, or its people, if not only where or when; any word of its clause, too, if asked."""
    told = list(takewhile(lambda word: word not in ",;:.()", reversed(before)))
    while len(told) > 2 and NAME in told[0] and told[1] in TIES:  # the troops at Chongjin
        del told[:2]
    for place, word in enumerate(told[:2]):
        if NAME in word:
            yield from () if told[place + 1 : place + 2] and told[place + 1] in TIES else (word,)
            break
        if word in words.STOP:
            break
    yield from (words.stem(word) for word in told if any_word and word not in words.STOP and NAME not in word)


def _behind(behind: Sequence[str]) -> Iterator[str]:
    """The first name behind a verb, if no word that ties stands between, and the words before that."""
    told = behind[next((place for place, word in enumerate(behind) if word not in _TO_WHOM), 0) :]
    for word in takewhile(lambda word: word not in TIES and word not in ",;:.()", told[:MOST_BEHIND]):
        if NAME in word:
            yield word
            return
        if word not in words.STOP:
            yield words.stem(word)
