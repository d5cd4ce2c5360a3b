"""A sentence without what goes along with it, and statement by statement: its clauses, asides and halves."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from chongjin_cli.analysis.audit.wording.verbs import is_finite

LEAST, LEAST_LEFT = 3, 5
"""Words of a statement, and of what is left of a sentence without what goes along with it, at least."""
_ASIDE = re.compile(
    r",\s+(?!and\b|or\b|but\b)[^,;()\d]{3,80},(?=\s+(?!and\b|or\b|but\b))|\s\([^()\d]{2,80}\)(?=[\s,.;])"
)
_BEHIND = re.compile(r",\s+(?!and\b|or\b|not\b|never\b|\d)[^,;]{3,}[.!]?\s*$")
_TIES = (
    r"(?:and|but|yet|so|while|whereas|although|though|which|who|whom|whose|where|when|as|after|before|until|since|because|"
    r"that|how|if|then|however|also)"
)
# Where a statement ends: at a comma or the like, or before what goes on with a verb or another thing of the subject.
_ENDS = re.compile(
    r"[;:]\s+|,\s+(?=[a-z])|(?<=[a-z]),\s+(?=[A-Z][\w’'-]+ (?:is|was|are|were|has|had)\b)|"
    r",?\s+(?=(?:but|yet|while|whereas|although|though|which|who|whose|where|when|because)\s)|"
    r"\s+(?=and\s+(?:then|the|an?|its?|is|was|were|are|has|had|have|he|she|they|there|\w+ed|\w+ing)\s)"
)
# Behind a colon or comma only the years of what is told before it: from 1965 to 1967 and again from 1979 to 1988.
_ONLY_WHEN = re.compile(r"[:,](?= (?:(?:from|to|in|until|and|again|between|then) |\d{4}\b[,;]? ?)*\d{4}\b(?:[.,;]|$))")
_TIED = re.compile(rf"^(?:{_TIES}\s+)+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Clause(NamedTuple):
    """What a sentence says in one clause, and whether that has no subject of its own."""

    text: str
    goes_on: bool


def shortened(text: str) -> Iterator[str]:
    """A sentence with spaces for what stands between two commas, then for what stands behind the last, too."""
    without = _ASIDE.sub(lambda found: " " * len(found[0]), text)
    if without != text and _says_enough(without):
        yield without
    behind = _BEHIND.search(without)
    if behind and _says_enough(without[: behind.start()]):
        yield without[: behind.start()] + " " * (len(text) - behind.start())


def _says_enough(text: str) -> bool:
    return len(text.split()) >= LEAST_LEFT


def clauses(text: str) -> Iterator[Clause]:
    """The statements of a sentence, the first one first; nothing of one that has but one."""
    plain = _ASIDE.sub("", text)
    asides = [found[0].strip(" ,()") for found in _ASIDE.finditer(text)]
    parts = [*_ENDS.split(_ONLY_WHEN.sub(lambda found: f" {found[0][1:]}", plain)), *asides]
    if len(parts) > 1:
        for place, part in enumerate(parts):
            said = _TIED.sub("", part.strip(' ,.”"'))
            if len(said.split()) >= LEAST:
                yield Clause(said[:1].upper() + said[1:], place > 0 and not _has_a_subject(said))


def _has_a_subject(said: str) -> bool:
    """Whether a clause has words before its verb."""
    words = [found[0] for found in _WORD.finditer(said)]
    verbs = [place for place, word in enumerate(words) if is_finite(word)]
    return bool(verbs) and verbs[0] > 0
