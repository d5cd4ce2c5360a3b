"""The search language: words, "a phrase", -without, prefix* and OR, as expressions of SQLite's FTS5.

Nothing a user types is a syntax error: what is not of the language is read as words or passed over.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from chongjin_cli.names import is_wide, words

_TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_DECADE = re.compile(r"([0-9]{3})0s")
# Words of plain questions that say nothing about what is asked for.
QUESTION_WORDS = frozenset(
    "a about an and any are at be been by can could did do does during ever for from had happened has have how i in is "
    "it its long many me much of on or since so tell than that the their there they this to until was were what when "
    "where which who whom whose why will with would".split()
)
# Korean particles that follow a noun without a space, the longer first.
PARTICLES = tuple("에서 으로 에게 까지 부터 의 은 는 이 가 을 를 에 로 와 과 도".split())
# What stands in quotes, begins a word or is not wanted is meant literally: no other words for it will do.
_LITERALLY = "- meanings : "


class Search(NamedTuple):
    """FTS5 expressions, None where nothing is asked: what a claim must have, what it must not have, what would do.

    `partial` is for when nothing has all that is wanted; `words` are the plain words wanted, as typed.
    """

    wanted: str | None
    unwanted: str | None
    partial: str | None = None
    words: tuple[str, ...] = ()


def parse(text: str) -> Search:
    """Read what a user typed; terms are ANDed, `OR` between two terms lets either do. Never raises."""
    groups: list[list[str]] = []
    unwanted: list[str] = []
    plain: list[str] = []
    either = False
    for term in _meaningful(list(_TERM.finditer(text))):
        if term["word"] == "OR":
            either = bool(groups)
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
        if not term["without"] and term["word"]:
            plain.append(term["word"])
        either = False
    each = _once(f"({' OR '.join(_once(group))})" for group in groups)
    partial = " OR ".join(each) if len(each) > 1 else None
    return Search(" AND ".join(each) or None, " OR ".join(_once(unwanted)) or None, partial, tuple(_once(plain)))


def _once(expressions: Iterable[str]) -> list[str]:
    """Each expression once: SQLite would look for every repetition anew."""
    return list(dict.fromkeys(expressions))


def year_tokens(first: int, last: int) -> list[str]:
    """What a date that spans these years is found by: its years and, as `193x`, its decades."""
    years = range(first, last + 1) if last - first < MANY_YEARS else (first, last)
    return [str(year) for year in years] + sorted({f"{year // 10}x" for year in years})


MANY_YEARS = 50
"""A date that spans more years than this is found by its first and last only."""


def _meaningful(terms: list[re.Match[str]]) -> list[re.Match[str]]:
    """The terms without AND and, unless they are all there is, without question words."""
    terms = [term for term in terms if term["word"] != "AND"]
    telling = [term for term in terms if term["without"] or not _is_question_word(term)]
    asked = any(not term["without"] and term["word"] != "OR" and words(term[0]) for term in telling)
    return telling if asked else terms


def _is_question_word(term: re.Match[str]) -> bool:
    return term["word"] is not None and term["word"] != "OR" and "".join(words(term["word"])) in QUESTION_WORDS


def _expression(term: re.Match[str]) -> str | None:
    """One term as FTS5 reads it, every word of it quoted."""
    text = term["phrase"] if term["word"] is None else term["word"]
    parts = words(text)
    if not parts:
        return None
    phrase = _quoted(parts)
    if term["word"] is None or term["without"]:
        return _LITERALLY + phrase
    if text.endswith("*"):
        return f"{_LITERALLY}{phrase}*"
    if len(parts) == 1 and len(parts[0]) == 1 and is_wide(parts[0]):
        return phrase + "*"
    if all(is_wide(part) for part in parts):
        return _with_and_without_particle(text, phrase)
    if len(parts) > 1 and not any(is_wide(part) for part in parts):
        return f'({phrase} OR "{"".join(parts)}")'
    decade = _DECADE.fullmatch(parts[0]) if len(parts) == 1 else None
    return f'({phrase} OR "{decade[1]}x")' if decade else phrase


def _with_and_without_particle(text: str, phrase: str) -> str:
    for particle in PARTICLES:
        bare = words(text.removesuffix(particle))
        if text.endswith(particle) and bare and len(bare[0]) > 1:
            return f"({phrase} OR {_quoted(bare)})"
    return phrase


def _quoted(parts: list[str]) -> str:
    return '"' + " ".join(parts) + '"'
