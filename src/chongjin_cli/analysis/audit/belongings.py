"""Which nation something is of, or goes to: Soviet troops are not Japanese ones."""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.accounts import Account
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.names import Name, nation_in
from chongjin_cli.analysis.audit.reading import Reading

# Words behind which two names are not yet in one place.
_NO_PLACE = frozenset(("", "the", "a", "an", "and", "or", "by"))
# Behind a nation that only a war is called by: the Russo-Japanese War.
_OF_WAR = re.compile(r"(?:[-–][^\W\d_]+)? War\b")
_BEHIND = re.compile(r"(?: [^\W\d_]+){1,2}")


def of_another_nation(reading: Reading, held: Held) -> Iterator[tuple[Name, Name]]:
    """The nations of a sentence that a claim does not name, each with that which the claim has in its place.

    Soviet troops are not Japanese ones, and who goes to Russia does not go to China.
    """
    claim = (held.own if isinstance(held, Account) else held).reading
    for of_war in (False, True):
        ours, theirs = ([(nation, name) for name in own.names if (nation := nation_in(name))
                         and (_OF_WAR.match(own.text, name.end) is not None) is of_war]
                        for own in (reading, claim))  # fmt: skip
        named, known = ({nation for nation, _ in its} for its in (ours, theirs))
        for name in (name for nation, name in ours if nation not in known):
            others = (other for nation, other in theirs if nation not in named)
            yield from ((name, other) for other in others if _is_in_the_place(name, reading.text, other, claim.text))


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
