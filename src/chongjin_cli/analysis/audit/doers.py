"""Who did it to whom, where claims with all the names and words of a sentence tell of another deed between them.

That used cars from Japan were sold on to China does not tell that Japan sold the port, nor that two armies fought
which of them won.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.names import NATIONS, Name, Names
from chongjin_cli.analysis.audit.predicates import NOTHING, for_the_same
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.reversals import Role, roles_in
from chongjin_cli.analysis.audit.tokens import tokens
from chongjin_cli.text.folding import words as folded_words

_WORD = re.compile(r"\s*([a-z]+)\b")
MOST_BETWEEN = 3
"""Words behind a name among which its verb is: the Soviet garrison then defended."""


class Deed(NamedTuple):
    """What a nation did: its stem, who did it, to whom if that is named, and how the sentence says it."""

    stem: str
    who: str
    whom: str
    verb: str
    text: str


def doers_untold(reading: Reading, held: Sequence[Held], names: Names) -> list[str]:
    """What a sentence says that a nation did, as it says it, if no claim, nor a source of one, tells so.

    The verb alone where that stands before a nation or place, and is told nowhere but in other words for much the same.
    """
    untold = []
    for deed in _deeds(reading):
        same = for_the_same(deed.stem)
        if all(same.isdisjoint(each.own_stems | each.source_stems) for each in held):
            untold += [f"“{deed.verb}”"] if _is_known(deed.whom) else []
        elif _is_of_others(deed, list(_told(same, held, names))):
            untold.append(f"“{deed.text}”")
    return untold


def _deeds(reading: Reading) -> Iterator[Deed]:
    """What the nations did that a sentence names."""
    roles = roles_in(reading.text, reading.names)
    for role in roles:
        if not role.does or role.who not in NATIONS or role.deed in NOTHING:
            continue
        whom = next((each.who for each in roles if each.deed == role.deed and not each.does), "")
        for name in reading.names:
            verb = next((each for each in _behind(name, reading.text) if words.stem(each[1]) == role.deed), None)
            if verb:
                yield Deed(role.deed, role.who, whom, verb[1], reading.text[name.start : verb.end()])


def _behind(name: Name, text: str) -> Iterator[re.Match[str]]:
    """The words right behind a name, in small letters."""
    end = name.end
    for _ in range(MOST_BETWEEN):
        found = _WORD.match(text, end)
        if found is None:
            return
        yield found
        end = found.end()


def _is_of_others(deed: Deed, told: Sequence[Role]) -> bool:
    """Whether what is told of a deed names who did it, or to whom it was done, and that is nobody of the sentence."""
    does = {role.who for role in told if role.does and role.who in NATIONS}
    done = {role.who for role in told if not role.does and _is_known(role.who)}
    if deed.who in does or deed.whom in done:
        return False
    return bool(does or (done and _is_known(deed.whom)))


def _is_known(who: str) -> bool:
    """Whether it is a nation, or a place of the dataset."""
    return who in NATIONS or who.startswith("place:")


def _told(same: frozenset[str], held: Sequence[Held], names: Names) -> Iterator[Role]:
    """The roles in deeds that are the same, by claims and what their sources tell."""
    for each in held:
        yield from (role for role in roles_in(each.reading.text, each.reading.names) if role.deed in same)
        for part in each.parts:
            if not same.isdisjoint(map(words.stem, folded_words(part.text))):
                found = tuple(names.find(tokens(part.text)))
                yield from (role for role in roles_in(part.text, found) if role.deed in same)
