"""Whether a text and a claim cannot both be so: by a denial, an opposite, names the other way round, or another end."""

import re
from collections.abc import Container

from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import denials, words
from chongjin_cli.analysis.audit.wording.stages import is_other_end

# Between two names of which one is put first, or in the other's stead: Chongjin, not Rajin; ahead of Hamhung.
_INSTEAD = re.compile(r"(?P<how>not|rather than|instead of|ahead of|before|\w+ than) (?:(?:in|at|to|from) )?(?:the )?$")
LONGEST_INSTEAD = 50
"""Characters before a name in which that is looked for."""
_NOT = frozenset(("not", "rather than", "instead of"))


def contradict(one: Reading, other: Reading) -> bool:
    """Whether the second of two texts denies what the first says, or the other way round, or tells of another stage."""
    if are_swapped(one, other) or is_other_end(other.text, one.text):
        return True
    if one.is_negated == other.is_negated:
        return False
    denying, plain = (one, other) if one.is_negated else (other, one)
    lacked = denials.lacked(plain.text)
    if denials.says_only(plain.text, denying.text):
        return False
    denied, said = denials.denied(denying.text), {*plain.stems} - lacked
    return not denied or any(stem in said or not said.isdisjoint(words.meaning_the_same(stem)) for stem in denied)


def has_an_opposite(reading: Reading, held: Held, earlier: Container[str]) -> bool:
    """Whether a sentence has a word that excludes one of a claim's which neither it nor those before it have."""
    for stem in reading.stems:
        opposites = words.opposites_of(stem)
        if (
            opposites
            and stem not in held.own_stems
            and stem not in denials.denied(reading.text)
            and any(other in held.reading.stems and other not in reading.stems and other not in earlier
                    for other in opposites)
        ):  # fmt: skip
            return True
    return False


def are_swapped(one: Reading, other: Reading) -> bool:
    """Whether two texts have the same two names around "not", "ahead of" or the like, in the other order."""
    return any(
        how == as_there and _has_before(there, mine, one) and _has_before(mine, there, other)
        for how, mine in _put_behind(one)
        for as_there, there in _put_behind(other)
    )


def _put_behind(reading: Reading) -> list[tuple[str, Name]]:
    """The names of a text that stand right behind "not", "ahead of" or the like, each with that."""
    pairs = ((_INSTEAD.search(reading.text, max(0, name.start - LONGEST_INSTEAD), name.start), name)
             for name in reading.names)  # fmt: skip
    return [("not" if found["how"] in _NOT else found["how"], name) for found, name in pairs if found]


def _has_before(name: Name, other: Name, reading: Reading) -> bool:
    """Whether a text has a name before another."""
    return not name.is_same(other) and any(name.is_same(each) for each in reading.names if each.start < other.start)
