"""Whether two figures, dates or names stand in the same slot of the same statement: with one deed, tied to it alike."""

import re

from chongjin_cli.analysis.audit.comparing.predicates import NOTHING, is_told, predicates
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.sorts import tie_of
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.verbs import is_verb

_ENDS = re.compile(
    r",(?!\d)|[;:()]|\b(?:but|while|when|who|which|whose|although|though|because)\b|"
    r"\band (?=(?:is|was|are|were|has|had|have|\w+ed)\b)"
)
_TIES = frozenset("as under over behind before after than between among against through across".split())
_WORD = re.compile(r"[^\W\d_]+")


def is_of_one_slot(ours: Reading, start: int, theirs: Reading, there: int) -> bool:
    """Whether what stands at a place of a text has the deed of what stands at a place of another, or a word of it."""
    clause, its = (_clause_at(each.text, place) for each, place in ((ours, start), (theirs, there)))
    beside = _words(its[1])
    told = frozenset(stem for _, stem in (beside if len(beside) > 1 else _words(theirs.text)))
    said = [(begin + clause[0], stem) for begin, stem in _words(clause[1])]
    deeds = [(begin, stem) for begin, stem in said if stem not in NOTHING and _is_deed(ours.text, begin)]
    if deeds:
        before = [stem for begin, stem in deeds if begin < start]
        return is_told(before[-1] if before else deeds[0][1], told)
    return not said or any(is_told(stem, told) for _, stem in said)


def deeds_apart(text: str, place: int) -> tuple[str, list[str]] | None:
    """The stem of the deed of the clause that has a place of a text in it, and those of the other clauses, if any."""
    begin, clause = _clause_at(text, place)
    deeds = [(at, stem) for at, stem in _words(text) if stem not in NOTHING and _is_deed(text, at)]
    inside = [(at, stem) for at, stem in deeds if begin <= at < begin + len(clause)]
    if predicates(clause).isdisjoint(stem for _, stem in inside):  # a tired glazier
        return None
    own = next((stem for at, stem in reversed(inside) if at < place), inside[0][1])
    return own, [stem for at, stem in deeds if (at, stem) not in inside]


def are_tied_alike(name: Name, reading: Reading, other: Name, own: Reading) -> bool:
    """Whether two names are tied alike to what stands before them: behind "in" or the like, the same word, or none."""
    tie = tie_of(name, reading)
    if tie is not None or tie_of(other, own) is not None:
        return tie == tie_of(other, own)
    return name.before == other.before or {name.before, other.before}.isdisjoint(_TIES)


def _clause_at(text: str, place: int) -> tuple[int, str]:
    """The clause of a text that has a place in it, and where it begins."""
    begin = max((found.end() for found in _ENDS.finditer(text, 0, place)), default=0)
    end = _ENDS.search(text, place)
    return begin, text[begin : end.start() if end else len(text)]


def _words(text: str) -> list[tuple[int, str]]:
    """The words of a text that tell anything, by their stems, each with where it begins."""
    found = ((each.start(), each[0].casefold()) for each in _WORD.finditer(text))
    return [(begin, words.stem(word)) for begin, word in found if word not in words.STOP]


def _is_deed(text: str, begin: int) -> bool:
    found = _WORD.match(text, begin)
    return found is not None and found[0].islower() and is_verb(found[0])
