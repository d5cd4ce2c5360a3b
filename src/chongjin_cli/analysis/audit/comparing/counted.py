"""What each number of a text counts: 25 rooms and a staff of 100.

Texts are read in small letters with each name as one word.
"""

import re

from chongjin_cli.analysis.audit.reading.roles import NAME
from chongjin_cli.analysis.audit.wording import words

# What is counted stands behind a number, up to the next, a comma or an "and", or right before an "of".
_COUNT = re.compile(
    r"(?:\b(?P<before>[a-z]+) of )?(?<![\w.,])(?!(?:1[4-9]|20)\d\d\b)(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?: (?:m|km|t|tonnes?|metres?|percent|square)\b)*(?: of)?"
    rf"(?P<behind>(?: (?!and |or |in |at |by |for )(?!{NAME})[a-z’'-]+)*)"
)


def are_counts_exchanged(one: str, other: str) -> bool:
    """Whether a text counts by a number what by another text another number counts: 100 rooms and a staff of 25."""
    ours, theirs = _counted(one), _counted(other)
    return any(
        what.isdisjoint(theirs[number]) and any(what & each for its, each in theirs.items() if its != number)
        for number, what in ours.items()
        if theirs.get(number)
    )


def _counted(text: str) -> dict[str, set[str]]:
    """The numbers of a text, but for years, each with the stems of what it counts."""
    told = dict[str, set[str]]()
    for found in _COUNT.finditer(text):
        what = f"{found['before'] or ''} {found['behind']}".split()
        told.setdefault(found["number"], set()).update(words.stem(word) for word in what if word not in words.STOP)
    return told
