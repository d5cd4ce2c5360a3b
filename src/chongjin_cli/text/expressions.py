"""Expressions of SQLite's FTS5: where a claim is to have words, and how several are put together."""

import re
from collections.abc import Iterable

from chongjin_cli.text.folding import fold

# Where a claim says something itself, not in its evidence or by its sources.
ITSELF = "{assertion names dates meanings questions rephrased} : "
# The same in these words, not in others for them.
BY_OWN_WORDS = "{assertion names dates questions} : "
# The same in these words or names: what it is asked with is not what it says.
BY_ITSELF = "{assertion names dates} : "
# Where its assertion has them, whatever names its places and actors go by.
BY_ASSERTION = "assertion : "
# Where a claim has the names of its places and actors.
BY_NAMES = "names : "
# Where a claim has the words that --match looks for: no other words for them, no names but labels of its own.
IN_ITS_WORDS = "{assertion evidence dates questions labels} : "
# What stands in quotes or begins a word is meant literally: no other words for it will do, no topic.
LITERALLY = "- {topics meanings questions rephrased} : "
# What is not wanted is meant literally, too, but goes by its topic as well.
UNWANTED = "- {meanings questions rephrased} : "
# Where a claim has words that are not of the names of its places and actors.
OF_NO_RECORD = "- {names} : "
# What is called by two words is meant so, wherever a claim has them side by side.
AS_ONE = "- {meanings rephrased} : "
BUT_FOR_EVIDENCE = "- {evidence sources} : "
BUT_FOR_SOURCES = "- sources : "
BUT_FOR_TITLES = "- {topics sources} : "
BUT_FOR_NAMES = "- {names topics sources labels} : "
BUT_FOR_TOPICS = "- topics : "
_YEAR = r'\(+"((?:1[4-9]|20)[0-9]{2})s?"'


def within(columns: str, expression: str) -> str:
    """An expression, in some columns of a claim."""
    return f"{columns}({expression})"


def itself(expression: str) -> str:
    """An expression, in what a claim says itself."""
    return within(ITSELF, expression)


def said(groups: Iterable[str]) -> str:
    """All of some groups, in what a claim says itself."""
    return itself(" AND ".join(groups))


def literally(phrase: str) -> str:
    """A phrase as it stands: no other words for it will do."""
    return LITERALLY + quoted([fold(word) for word in phrase.split()])


def is_literal(group: str) -> bool:
    """Whether a group is meant as it stands."""
    return LITERALLY in group or AS_ONE in group


def year_of(group: str) -> str | None:
    """The year, or the first of a decade, that a group asks for."""
    found = re.match(_YEAR, group)
    return found[1] if found else None


def numbers(group: str) -> list[str]:
    """The numbers of three digits or more that a group asks for: itself, or those in its phrase or hyphenated word."""
    typed = group.split('"')[1].split()
    if "".join(typed).isdecimal():
        return [group] if len("".join(typed)) > len("99") else []
    return [quoted([word]) for word in typed if word.isdecimal() and len(word) > len("99")]


def any_of(forms: list[str]) -> str:
    """Any of some expressions, of which there is at least one."""
    return f"({' OR '.join(forms)})" if len(forms) > 1 else forms[0]


def quoted(parts: list[str]) -> str:
    """Words that stand side by side, or one."""
    return '"' + " ".join(parts) + '"'


def once(expressions: Iterable[str]) -> list[str]:
    """Each expression once: SQLite would look for every repetition anew."""
    return list(dict.fromkeys(expressions))
