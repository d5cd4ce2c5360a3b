"""Which nations a text says did something, or which persons: China put …, Soviet troops landed, the admiral moved."""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.names.name import Name, may_be_same_nation, nation_of
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.roles import TIES
from chongjin_cli.analysis.audit.reading.sorts import PERSON, sort_of
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.verbs import BE, is_finite, is_verb

LONGEST_BEFORE = 40
"""Characters before a name in which the word before it is looked for."""
UN = "un"
# The word right before a name; a date before it ties nothing: In April 2025 Seoul put …
_BEFORE = re.compile(r"\b(\w+) (?:the )?$")
# Whoever acts for themselves and not for their nation.
_FIRM = re.compile(
    r"(?: [\w-]+)? (?:firm|compan|enterprise|business|group|investor|trader|merchant|operator|tourist)\w*\b"
)
_TO = frozenset(("to", "by"))
_TYING = TIES - {"as", "after", "before", "since", "until"}
MOST_NOUNS = 2
"""Words between a nation and what it did, for what is of it: Soviet marine infantry landed."""
_BEHIND = [
    re.compile(rf"(?P<nouns>(?: [a-z-]+){{{many}}}) (?P<verb>[a-z]+)(?: (?P<next>[a-z]+))?")
    for many in range(MOST_NOUNS + 1)
]


def is_done_by_others(one: Reading, other: Reading, names: Names) -> bool:
    """Whether two texts both tell which nations, or which persons, did something, and none of them is the same."""
    ours, theirs = set(_doers(one)), set(_doers(other))
    if ours and theirs and not any(may_be_same_nation(each, its) for each in ours for its in theirs):
        return True
    mine, its = _persons(one, names), _persons(other, names)
    return (
        bool(mine and its)
        and not any(name.is_same(each) for name in mine for each in other.names)
        and not any(name.is_same(each) for name in its for each in one.names)
    )


def is_done_by_its_firm(one: Reading, other: Reading) -> bool:
    """Whether a text has a nation do, or get, what by another only a firm or the like of that nation did."""
    for name in one.names:
        if _is_country(name) and (does_it(name, one.text) or name.before in _TO):
            its = [each for each in other.names if nation_of(each) == nation_of(name)]
            if its and all(_is_of_a_firm(each, other) for each in its):
                return True
    return False


def _is_country(name: Name) -> bool:
    """Whether a nation is named as such: China, not Chinese."""
    return name.key == f"nation:{name.text.casefold()}"


def _is_of_a_firm(name: Name, reading: Reading) -> bool:
    """Whether a nation is named only as that of a firm or the like, or as where what is named before it is."""
    is_where = _is_country(name) and name.before == "in"
    if is_where and any(each.end + len(" in ") == name.start for each in reading.names):
        return True
    return _FIRM.match(reading.text, name.end) is not None


def _persons(reading: Reading, names: Names) -> list[Name]:
    """The persons whom a text tells of as such: none behind a preposition, nor a possessor."""
    persons = (name for name in reading.names if sort_of(name, reading, names) == PERSON)
    titled = ((name, f"{name.before.capitalize()} ") for name in persons)
    return [name for name, title in titled if not _is_tied(name, reading.text[: name.start].removesuffix(title))]


def _doers(reading: Reading) -> Iterator[str]:
    for name in reading.names:
        nation = UN if name.key == "nation:un" else nation_of(name)
        if nation and does_it(name, reading.text):
            yield nation


def does_it(name: Name, text: str) -> bool:
    """Whether a name, or what is of it, did something: no possessor, nor behind a preposition, nor what was done to."""
    if _is_tied(name, text[: name.start]):
        return False
    for end in range(MOST_NOUNS + 1):
        found = _BEHIND[end].match(text, name.end)
        if found is None or any(noun in words.STOP for noun in found["nouns"].split()):
            return False
        if is_finite(found["verb"]):
            is_of_several = name.key == "nation:un" and end  # UN troops
            return not is_of_several and not (found["verb"] in BE and is_verb(found["next"] or ""))
    return False


def _is_tied(name: Name, text: str) -> bool:
    """Whether a name, with the text before it, stands behind a preposition, or is a possessor."""
    before = _BEFORE.search(text, max(0, len(text) - LONGEST_BEFORE))
    return bool(before and before[1] in _TYING) or name.text.endswith(("'s", "’s"))
