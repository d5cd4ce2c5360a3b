"""The clauses of a sentence that says several things, each with the subject of the first where it has none."""

import re
from collections.abc import Iterator

VERB = (
    r"(?:is|are|was|were|has|have|had|will|can|could|holds?|held|lies|lay|stands?|stood|makes?|made|employs?|measures?|"
    r"covers?|counts?|numbers?|produces?|handles?|serves?|runs?|ran|begins?|began|lost|takes?|took|gives?|gave|comes?|"
    r"came|goes|went|becomes?|became|sank|hit|struck|left|fell|rose|grew|won|sent|keeps?|kept|[a-z]{3,}ed)\b"
)
_ADVERB = r"(?:(?:also|then|now|still|later|today|once|soon)\s+)?"
_CUTS = re.compile(
    r";\s+|\s[–—]\s|,\s+(?:and|but|while|whereas|though|although)\s+|"
    rf"\s+(?:and|but)\s+(?={_ADVERB}{VERB}|(?:it|they|he|she)\s+{_ADVERB}{VERB})"
)
# What tells of another amount behind a verb: … was opened in 1908 and 300,000 people lived there.
_OF_AN_AMOUNT = re.compile(rf"\s+and\s+(?=(?:(?:about|some|over|nearly)\s+)?\d[\d,.]*\s+(?:\w+\s+){{1,2}}{VERB})")
_BEGINS_WITH_A_VERB = re.compile(_ADVERB + VERB)
_FIRST_VERB = re.compile(rf"\s(?={_ADVERB}{VERB})")
# What begins a clause that only says when or why: its subject is not that of the sentence.
_SUBORDINATE = re.compile(r"\s*(?:When|While|After|Before|As|If|Although|Though|Since|Because|Until|Once)\b")


def clauses(text: str) -> Iterator[str]:
    """The clauses of a sentence, all that they have in its place; none if there is but one."""
    counted = (found for found in _OF_AN_AMOUNT.finditer(text) if _FIRST_VERB.search(text, 0, found.start()))
    cuts = sorted(found.span() for found in (*_CUTS.finditer(text), *counted))
    if not cuts:
        return
    begins, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    subject = _subject(text[: ends[0]])
    for begin, end in zip(begins, ends, strict=True):
        lent = subject if _BEGINS_WITH_A_VERB.match(text, begin) else ""
        yield lent + " " * (begin - len(lent)) + text[begin:end]


def _subject(clause: str) -> str:
    """What stands before the first verb of a clause; nothing if that says only when something else was so."""
    if _SUBORDINATE.match(clause):
        return ""
    found = _FIRST_VERB.search(clause)
    return clause[: found.start()] if found else ""
