"""What says of the same things the reverse of another text: in the other order, by the other, or as done what was not.

Both are read in small letters with each name as one word, a capital or a people as their nation.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.date_forms import MONTH_NAMES
from chongjin_cli.analysis.audit.names import Name, nation_in
from chongjin_cli.analysis.audit.nations import NATIONS, RULED_FROM
from chongjin_cli.analysis.audit.reading import Reading

NAME = "§"
"""What each name begins with in a text read so."""
_WORDS, _TIME = r"[^,;:.()]+", rf"{MONTH_NAMES.pattern}|\d{{4}}s?"
_NAMES = rf"(?:(?:the|an?|its|in) )*(?:\w+ )?{NAME}\w+(?:,? (?:and )?{NAME}\w+)*"
# Words of which each says the reverse of those beside it, if the same stands behind both: before, and after.
CONTRARIES = tuple(
    tuple(re.compile(rf"\b(?:{each})\s+(?P<of>{of})", re.I) for each in (one, other))
    for one, other, of in (
        ("before|until|prior to", "after|following", _WORDS),
        ("went on|continued|kept|remained|became|began|started",
         "(?<!never )(?:stopped|ceased|gave up|discontinued)(?: to be)?", _WORDS),
        ("approved|accepted|passed", "(?:turned|voted) down|rejected|vetoed", _WORDS),
        ("(?<!at )first(?: of)?", "(?<!at )last(?: of)?", rf"(?:the )?[\w-]+(?: {NAME}\w+)?"),
        ("early(?: in)?|(?:beginning|start) of", "late(?: in)?|end of", _TIME),
        ("(?<!kept )(?<!dates )(?<!dated )(?:from|left|leaving|leaves|out of)",
         "to|into|(?:bound|headed) for|reached|entered|reaching", _NAMES),
        (r"ahead of|(?:more|larger|bigger|higher|greater|older)(?: \w+)? than",
         r"behind|second (?:only )?to|(?:fewer|less|smaller|lower|younger)(?: \w+)? than", _NAMES),
    )
)  # fmt: skip
MOST_OF = 2
"""Words behind such a one, of those that tell anything, which say of what it is."""
_BOTH_WAYS = re.compile(r"\b(?:lines?|railways?|roads?|routes?|drive|flights?|kept)\b[^,;.]{0,40}\bfrom\b")
_FROM_TO = re.compile(r"\bfrom (?:the )?([a-z]+) to (?:the )?([a-z]+)")
# What was not done: failed to reach it, its planned visit, the launch failed.
_UNDONE = re.compile(
    r"\b(?:(?P<failed>failed)|refused|declined|tried|attempted|planned|proposed|intended|hoped|botched|aborted|"
    r"unsuccessful|cancelled|abandoned|(?:failure|plans?|attempts?|refusal|proposal) (?:of|to|for))(?: to)?(?: be)?"
    r"(?: (?:the|its|his|her|their|an?))?(?: (?!(?:of|in|at|on|to|by|for|with|from|over)\b)(?P<what>[a-z][\w’'-]*))?"
)
_CLAUSE = re.compile(r"[,;:.()]|\b(?:and|but|because|although|though|since|while|when|who|which|that|after)\b")
# What may tell in other words that something did not come about, or went wrong.
_FAILURE = frozenset(map(words.stem, "fail failure botch unsuccessful abort attempt try refuse decline plan propose "
                         "intend hope due abandon cancel capsize topple tip tilt accident mishap disaster damage wrong "
                         "incident would not never stick hole half overturn".split()))  # fmt: skip
_TOKEN = re.compile(rf"[{NAME}\w]+(?:[-’'][^\W_]+)*|[,;:.()]")
_PART = re.compile(r"\b(?:most|all|some|many|half|part|rest) of (?:the )?|\bthe (?!(?:north|south)\b)")
_HALF = re.compile(r"\bthe (north|south)\b(?=[’']| [a-z])")
_BE = frozenset("is are was were be been being".split())
_BETWEEN = _BE | frozenset("also then often later first had has have once again soon even still only".split())
_NO_VERBS = _BETWEEN | frozenset("did said fell hundred indeed north south west east".split())
_UNCHANGED = frozenset("let hit put cut beat".split())
_TO_WHOM = frozenset("to on for a an its their his her that".split())
_TIES = frozenset("as in at from of on by for with to near into after before since until under between during".split())
SHORTEST_VERB, MOST_BEHIND = 5, 4
"""Letters of a verb in -ed, and words behind it among which is to whom it was done, at most."""


class Role(NamedTuple):
    """One who does something, or to whom it is done: the stem of the deed, whether it is done by it, and who."""

    deed: str
    does: bool
    who: str


def is_turned_round(one: Reading, other: Reading) -> bool:
    """Whether one of two texts says the reverse of what the other does."""
    mine, its = _plain(one), _plain(other)
    if is_in_other_order(mine, its) or _tells_undone(mine, its) or _tells_undone(its, mine):
        return True
    return _have_roles_exchanged(_roles(mine), _roles(its))


def nations_doing(reading: Reading) -> list[tuple[str, str]]:
    """The deeds of nations that a text tells, by their stems, each with whose it is."""
    roles = _roles(_plain(reading))
    return [(role.deed, role.who) for role in roles if role.does and role.who.removeprefix(NAME) in NATIONS]


def _plain(reading: Reading) -> str:
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


def is_in_other_order(mine: str, its: str) -> bool:
    """Whether two texts in small letters have contraries of the same: before, and after; from, and to."""
    ways, back = set(_FROM_TO.findall(mine)), {each[::-1] for each in _FROM_TO.findall(its)}
    ours, theirs = _orders(mine), _orders(its)
    return bool(ways & back) or any(
        (row, not side, of) in theirs and (row, side, of) not in theirs and (row, not side, of) not in ours
        for row, side, of in ours
    )


def _orders(text: str) -> set[tuple[int, bool, str]]:
    """Which contraries a text has, by row and column, and of what, a stem or name."""
    found = set[tuple[int, bool, str]]()
    for row, columns in enumerate(CONTRARIES):
        for side, pattern in enumerate(columns):
            is_of_names = pattern.pattern.endswith(f"{_NAMES})")
            for each in () if is_of_names and _BOTH_WAYS.search(text) else pattern.finditer(text):
                told = [word.strip(",") for word in each["of"].split() if NAME in word or not is_of_names]
                told = [word for word in told if word not in words.STOP]
                found.update((row, bool(side), words.stem(word)) for word in told[:MOST_OF])
    return found


def _tells_undone(mine: str, its: str) -> bool:
    """Whether a text tells as done what by another failed, or was only planned or tried."""
    deeds = _deeds(mine) & _undone(its)
    return bool(deeds - _deeds(its)) and _FAILURE.isdisjoint(map(words.stem, _TOKEN.findall(mine)))


def _undone(text: str) -> set[str]:
    """The stems of what a text says was not done."""
    stems: set[str] = set()
    for found in _UNDONE.finditer(text):
        before = _CLAUSE.split(text[: found.start()])[-1].split() if found["failed"] and not found["what"] else ()
        stems.update(map(words.stem, (*before, *(found["what"] or "").split())))
    return stems


def _deeds(text: str) -> set[str]:
    """The stems of what a text tells as done."""
    return {words.stem(word) for word in _TOKEN.findall(_UNDONE.sub(" ", text)) if _is_verb(word)}


def _is_verb(word: str) -> bool:
    is_past = word.endswith("ed") and len(word) >= SHORTEST_VERB
    return word not in _NO_VERBS and NAME not in word and (is_past or word in _UNCHANGED or words.is_irregular(word))


def _have_roles_exchanged(mine: set[Role], its: set[Role]) -> bool:
    """Whether he who does something by one is he to whom the same is done by the other, or they are exchanged."""
    pairs = [(role, other) for role in mine for other in its
             if role.who == other.who and {role.deed, *words.meaning_the_same(role.deed)} & {other.deed}]  # fmt: skip
    as_there = {role for role, other in pairs if role.does == other.does}
    turned = [(role, other) for role, other in pairs if role.does != other.does and role not in as_there]
    return any(role.deed == other.deed for role, other in turned) or {role.does for role, _ in turned} == {True, False}


def _roles(text: str) -> set[Role]:
    """Who does what to whom in a text."""
    found, roles = _TOKEN.findall(text), set[Role]()
    for place, verb in enumerate(found):
        if not _is_verb(verb):
            continue
        before, behind = found[:place], found[place + 1 :]
        while before and (before[-1] in _BETWEEN or before[-1].endswith("ly")):
            before.pop()
        is_by = behind[:1] == ["by"]
        is_passive = is_by or not _BE.isdisjoint(found[len(before) : place])
        roles.update(Role(words.stem(verb), not is_passive, who) for who in _before(before, is_by))
        if is_by or not is_passive:
            roles.update(Role(words.stem(verb), is_passive, who) for who in _behind(behind[is_by:], is_by))
    return roles


def _before(before: Sequence[str], any_word: bool) -> Iterator[str]:
    """The name right before a verb, or its people, if not only where or when; any word of its clause, too, if asked."""
    told = list(takewhile(lambda word: word not in ",;:.()", reversed(before)))
    while len(told) > 2 and NAME in told[0] and told[1] in _TIES:  # the troops at Chongjin
        del told[:2]
    for place, word in enumerate(told[:2]):
        if NAME in word:
            yield from () if told[place + 1 : place + 2] and told[place + 1] in _TIES else (word,)
            break
        if word in words.STOP:
            break
    yield from (words.stem(word) for word in told if any_word and word not in words.STOP and NAME not in word)


def _behind(behind: Sequence[str], any_word: bool) -> Iterator[str]:
    """The first name behind a verb, if no word that ties stands between; the words before that, too, if asked."""
    told = behind[next((place for place, word in enumerate(behind) if word not in _TO_WHOM), 0) :]
    for word in takewhile(lambda word: word not in _TIES and word not in ",;:.()", told[:MOST_BEHIND]):
        if NAME in word:
            yield word
            return
        if any_word and word not in words.STOP:
            yield words.stem(word)
