"""What turns round what another text says: it denies the same deed, or has giver and taker in each other's place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.names import Name, capital_of, nation_in
from chongjin_cli.analysis.audit.reading import Reading

SHORTEST_VERB = 5
"""Letters of a word in -ed that may be a verb, at least."""
MOST_BEFORE_IT, MOST_BEHIND = 9, 4
"""Words before a verb, and behind it, that may be who does it and to whom."""
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[,;:.()]")
OF_A_PART = (
    r"(?:only|just|merely|quite|fully|all|always|every|everyone|yet|until|because|far|so|as|by|for|to|more|less|fewer|"
    r"entirely|wholly|necessarily|least|even|but|again)\b"
)
"""Words behind a denial that deny a part alone: not only, not until, not by."""
# A denial of what stands right behind it: was not one of them, had not a beast.
_DENIAL = re.compile(rf"(?P<before>[^\W\d_]+) (?:not|never) (?P<behind>(?!{OF_A_PART})(?:an? )?[^\W_]+)")
# What puts one before another, or behind it: more than Pyongyang, second only to Pyongyang.
_RANK = re.compile(
    r"\b(?:(?P<below>second (?:only )?to|behind|(?:fewer|less|smaller|lower)(?: [a-z]+)? than)|"
    r"(?P<above>ahead of|(?:more|larger|bigger|higher|greater)(?: [a-z]+)? than)) (?:the |in )?$"
)
LONGEST_RANK = 40
"""Characters before a name in which that is looked for."""
_BE = frozenset("is are was were be been being".split())
_BETWEEN = frozenset("also then often later first had has have once again soon even still only".split())
_NO_VERBS = frozenset("was were been had has have did said hundred indeed".split())
# What stands between a verb and those to whom something is done.
_TO_WHOM = frozenset("to by on for the a an its their his her".split())
_SHARES = frozenset("most all some many much half part rest".split())
"""Of how many of them it is told: most of the Japanese troops surrendered."""
_TIES = frozenset("as in at from of on by for with to near into after before since until under between during".split())


class Role(NamedTuple):
    """One who does something, or to whom it is done: the stem of the deed, whether it is done by it, and who."""

    deed: str
    does: bool
    who: str


def is_reversed(reading: Reading, text: str, own: Reading) -> bool:
    """Whether a claim says the reverse of a sentence, `text` being that without who says so."""
    if _denies(text, own.text) or _denies(own.text, text):
        return True
    return have_roles_exchanged(reading, own) or rank_otherwise(reading, own)


def _denies(text: str, other: str) -> bool:
    """Whether a text denies just what another says in the same words: was not one, was one."""
    low = other.casefold()
    return any(
        re.search(rf"\b{each['before']} {each['behind']}\b", low)
        and not re.search(rf"\b{each['before']} (?:not|never) {each['behind']}\b", low)
        for each in _DENIAL.finditer(text.casefold())
    )


def have_roles_exchanged(one: Reading, other: Reading) -> bool:
    """Whether two texts have those who do something, and to whom it is done, the other way round."""
    mine, its = roles_in(one.text, one.names), roles_in(other.text, other.names)
    turned = {role for role in mine if _is_among(role._replace(does=not role.does), its) and not _is_among(role, its)}
    if not turned:
        return False
    deeds = {role.deed for role in turned}
    both = any({role.does for role in turned if role.deed == deed} == {True, False} for deed in deeds)
    # Who did it by one text, and to whom it was done by the other, which tells of nobody who did: replaced him; or of
    # somebody else: Seoul apologised to South Korea.
    alone = any(
        role.does and not any(each.does and _are_the_same(each.deed, role.deed)
                              and (each.who == role.who or each._replace(deed=role.deed) in mine) for each in its)
        and any(not each.does and each.deed == role.deed for each in mine)
        for role in turned
    )  # fmt: skip
    return both or alone


def rank_otherwise(one: Reading, other: Reading) -> bool:
    """Whether one of two texts puts something before a name, and the other behind it."""
    mine, its = _ranks(one), _ranks(other)
    return any((name, not is_above) in its and (name, is_above) not in its for name, is_above in mine)


def _ranks(reading: Reading) -> set[tuple[str, bool]]:
    """The names of a text that it puts something before or behind, and whether before."""
    found = (
        (_RANK.search(reading.text, max(0, name.start - LONGEST_RANK), name.start), name) for name in reading.names
    )
    return {(name.key, each["above"] is not None) for each, name in found if each}


def _is_among(role: Role, roles: Iterable[Role]) -> bool:
    return any(
        role.does is each.does and role.who == each.who and _are_the_same(role.deed, each.deed) for each in roles
    )


def _are_the_same(deed: str, other: str) -> bool:
    return deed == other or other in words.meaning_the_same(deed)


@lru_cache(maxsize=1 << 9)
def roles_in(text: str, names: tuple[Name, ...]) -> frozenset[Role]:
    """Who does what to whom in a text, a name by its key, another by the stem of a word."""
    found = list(_WORD.finditer(text))
    named = {place: name for name in names for place in range(name.start, name.end)}
    roles: set[Role] = set()
    for place, each in enumerate(found):
        low = each[0]
        is_past = low.endswith("ed") and len(low) >= SHORTEST_VERB
        if (
            low in _NO_VERBS
            or words.stem(low) in words.TAKE
            or each.start() in named
            or not (low.islower() and (is_past or words.is_irregular(low)))
        ):
            continue
        before, behind, stem = found[:place], found[place + 1 :], words.stem(low)
        just_before = next((each[0] for each in reversed(before) if not each[0].endswith("ly")), "")
        is_passive = just_before in _BE
        is_by = is_passive and bool(behind) and behind[0][0] == "by"
        doing, done = _subject(before, named, is_by), _object(behind, named, is_by)
        roles.update(Role(stem, not is_passive, who) for who in doing)
        roles.update(Role(stem, is_passive, who) for who in done if is_by or not is_passive)
    return frozenset(roles)


def _subject(before: Sequence[re.Match[str]], named: dict[int, Name], any_word: bool) -> Iterator[str]:
    """The name right before a verb, if that does not only say where or when; any word of its clause, too, if asked."""
    told = list(before)
    while told and (told[-1][0] in _BETWEEN or told[-1][0] in _BE or told[-1][0].endswith("ly")):
        told.pop()
    if not told:
        return
    name = named.get(told[-1].start()) or _people(told, named)
    if name is not None and _word_before(name, told) not in _TIES:
        yield _who(name)
    for each in reversed(told[-MOST_BEFORE_IT:] if any_word else ()):  # the labourers of the harbour were attacked
        if not each[0][0].isalpha():
            return
        if each.start() not in named:
            yield from _word(each[0])


def _people(told: Sequence[re.Match[str]], named: dict[int, Name]) -> Name | None:
    """The nation whose people, or things, stand right before a verb: the Soviet garrison."""
    name = named.get(told[-2].start()) if len(told) > 1 and told[-1][0].islower() else None
    is_nation = name is not None and name.kind == "nation"
    return name if is_nation and told[-1][0] not in words.STOP else None


def _word_before(name: Name, told: Sequence[re.Match[str]]) -> str:
    """The word before a name and its article, that of a date, too (in 1995 Seoul apologised), empty behind a share."""
    words_before = (each[0].casefold() for each in reversed(told) if each.start() < name.start)
    before = [each for each in islice(words_before, 3) if each != "the"]
    return "" if before[:1] == ["of"] and before[-1] in _SHARES else next(iter(before), "")


def _object(behind: Sequence[re.Match[str]], named: dict[int, Name], any_word: bool) -> Iterator[str]:
    """The first name behind a verb, if no word that ties stands between; the words before that, empty if not asked."""
    told = list(behind)
    while told and told[0][0] in _TO_WHOM:
        told.pop(0)
    for each in told[:MOST_BEHIND]:
        name = named.get(each.start())
        if name is not None:
            yield _who(name)
            return
        if each[0] in _TIES or not each[0][0].isalpha():
            return
        yield from _word(each[0]) if any_word else ("",)


def _who(name: Name) -> str:
    """What a name is known by: its nation, if it is of one or its capital, its key, or a word that may only begin."""
    ruled = capital_of(name)
    if ruled:
        return ruled
    if name.kind == "?" and name.is_one_word:
        return words.stem(name.text.casefold())
    return (nation_in(name) or name.key).removeprefix("nation:")


def _word(word: str) -> Iterator[str]:
    low = word.casefold()
    if low not in words.STOP and low not in words.DENYING and not low.isdigit():
        yield words.stem(low)


def is_denied_alone(reading: Reading, held: Sequence[Held]) -> bool:
    """Whether a sentence denies something, and no claim, nor a source of one, denies that, or says that it lacks."""
    if not reading.is_negated:
        return False
    denied = words.denied(reading.text)
    return not any(_denies_too(denied, each) for each in held)


def _denies_too(denied: frozenset[str], held: Held) -> bool:
    own = held.reading
    if (
        own.is_negated
        or words.says_no_other(own.text)
        or any(words.opposites_of(stem) & held.own_stems for stem in denied)
    ):
        return True
    texts = (own.text, *(piece["says"] for piece in held.claim["evidence"]))
    alike = denied.union(*map(words.meaning_the_same, denied))
    return any(not alike.isdisjoint(words.denied(text) | words.lacked(text)) for text in texts)
