"""The search language: words, "a phrase", -without, prefix* and OR, as expressions of SQLite's FTS5.

Nothing a user types is a syntax error: what is not of the language is read as words or passed over.
"""

import re
from typing import NamedTuple

from chongjin_cli.names import is_wide, words

_TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
# Words of plain questions that say nothing about what is asked for.
QUESTION_WORDS = frozenset(
    "a an and are at be been by did do does for from had has have how in is it its many much of on or than that the "
    "their there they this to was were what when where which who whom whose why will with".split()
)


class Search(NamedTuple):
    """FTS5 expressions for what a claim must have (`wanted`) and must not have (`unwanted`); None: nothing asked."""

    wanted: str | None
    unwanted: str | None


def parse(text: str) -> Search:
    """Read what a user typed; terms are ANDed, `OR` between two terms lets either do. Never raises."""
    groups: list[list[str]] = []
    unwanted: list[str] = []
    either = False
    terms = list(_TERM.finditer(text))
    skip_question_words = any(_carries_meaning(term) for term in terms)
    for term in terms:
        word = term["word"]
        if word == "OR":
            either = bool(groups)
            continue
        if word == "AND" or (word and skip_question_words and word.casefold() in QUESTION_WORDS):
            continue
        expression = _expression(term)
        if not expression:
            continue
        if term["without"]:
            unwanted.append(expression)
        elif either:
            groups[-1].append(expression)
        else:
            groups.append([expression])
        either = False
    wanted = " AND ".join(f"({' OR '.join(group)})" for group in groups)
    return Search(wanted or None, " OR ".join(unwanted) or None)


def _carries_meaning(term: re.Match[str]) -> bool:
    if term["without"]:
        return False
    return term["word"] is None or (
        term["word"] not in ("AND", "OR")
        and term["word"].casefold() not in QUESTION_WORDS
        and bool(words(term["word"]))
    )


def _expression(term: re.Match[str]) -> str | None:
    """One term as FTS5 reads it, every word of it quoted."""
    text = term["phrase"] if term["word"] is None else term["word"]
    parts = words(text)
    if not parts:
        return None
    phrase = '"' + " ".join(parts) + '"'
    if term["word"] is None:
        return phrase
    if text.endswith("*") or (len(parts) == 1 and len(parts[0]) == 1 and is_wide(parts[0])):
        return phrase + "*"
    if len(parts) > 1 and not any(is_wide(part) for part in parts):
        return f'({phrase} OR "{"".join(parts)}")'
    return phrase
