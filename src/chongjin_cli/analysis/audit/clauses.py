"""The clauses of a sentence that says several things, each with the subject of the first where it has none."""

import re
from collections.abc import Iterator

from chongjin_cli.text.stems import is_irregular

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
# What says of a subject what it is, too: Fenport, the seat of the county, is …; is the seat of the county and a port.
_APPOSITION = re.compile(
    r"^(?P<subject>[A-Z][^,]{2,40}),(?= (?:the|an?|one of) [^,]{8,80}(?P<ends>,) (?:is|was|has|had)\b)"
)
_IS = re.compile(r"\s(?:is|was)\s+(?=(?:also\s+)?(?:an?|the|one of|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)\s)")
_AND_A = re.compile(r"\s+and(?: also)?\s+(?=(?:an?|the|one of|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)\s)")
# What begins a clause that only says when or why: its subject is not that of the sentence.
_SUBORDINATE = re.compile(r"\s*(?:When|While|After|Before|As|If|Although|Though|Since|Because|Until|Once)\b")


def clauses(text: str) -> Iterator[str]:
    """The clauses of a sentence, all that they have in its place; none if there is but one."""
    counted = (found for found in _OF_AN_AMOUNT.finditer(text) if _FIRST_VERB.search(text, 0, found.start()))
    cuts = {found.span(): "" for found in (*_CUTS.finditer(text), *counted)}
    cuts |= _said_to_be(text)
    if not cuts:
        return
    begins, ends = [0, *(end for _, end in sorted(cuts))], [*(start for start, _ in sorted(cuts)), len(text)]
    subject = _subject(text[: ends[0]])
    for begin, end in zip(begins, ends, strict=True):
        lent = subject if _BEGINS_WITH_A_VERB.match(text, begin) else ""
        lent = next((said for cut, said in cuts.items() if cut[1] == begin and said), lent)
        yield lent + " " * (begin - len(lent)) + text[begin:end]


def _said_to_be(text: str) -> dict[tuple[int, int], str]:
    """Where a sentence goes on to say of its subject what it is, too, with what is lent to that: Fenport is."""
    cuts: dict[tuple[int, int], str] = {}
    if aside := _APPOSITION.match(text):
        cuts[aside.start("ends"), aside.end("ends") + 1] = aside["subject"]
    found = _IS.search(text)
    if found and not _SUBORDINATE.match(text):
        subject = aside["subject"] if aside else text[: found.start()]
        for also in _AND_A.finditer(text, found.end()):
            if not _tells_of_another(text[also.end() :]) and not _CUTS.search(text, found.end(), also.start()):
                cuts[also.span()] = f"{subject} {found[0].strip()}"
    return cuts


def _tells_of_another(rest: str) -> bool:
    """Whether what stands behind "and" has a verb: … is a port and the trains run to it."""
    return _FIRST_VERB.search(rest) is not None or any(map(is_irregular, rest.split()))


def _subject(clause: str) -> str:
    """What stands before the first verb of a clause; nothing if that says only when something else was so."""
    if _SUBORDINATE.match(clause):
        return ""
    found = _FIRST_VERB.search(clause)
    return clause[: found.start()] if found else ""
