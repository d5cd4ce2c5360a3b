"""What a sentence with a pronoun for its subject is about: It lies in Sunam, behind The works …, is of the works."""

import re

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.name import Name
from chongjin_cli.analysis.audit.names import Names
from chongjin_cli.analysis.audit.rarity import alike
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.roles import is_verb
from chongjin_cli.analysis.audit.sorts import PERSON, sort_of
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.unknown_names import GENERIC

_WHEN = r"(?:(?:In|On|By|At|From|Since|Until|After|Before|During|For)\b)"
# It, in its own sentence: not there was, nor it was only then that.
_PRONOUN = re.compile(
    rf"(?:{_WHEN}(?:[^,;]{{1,50}},|(?: [\w’'-]+){{1,2}}?)\s+)?(?:[Ii]t(?! (?:is|was) (?:only|not|in|on|at|from|by)\b)|"
    rf"[Tt]hey|[Tt]here(?! (?:is|are|was|were|had|has)\b))\b|(?:Its|Their)\b"
)
_BEGINNING = re.compile(rf"(?:{_WHEN}[^,;]{{1,50}},\s+)?(?:(?:[Tt]he|[Aa]n?) )?")
_ENDS = frozenset(
    "is are was were has have had did does can could may might will would lies lie holds hold stands makes employs "
    "of in at on to from by for with near which who that and or".split()
)
SHORTEST = 2
"""Words before a name or noun with which a sentence may begin that is about it: the training ship Pallada."""


def is_of_its_subject(statement: Statement, held: Held) -> bool:
    """Whether a claim may be of what a sentence is about, if that is what the subject of one before it is.

    It is if it names that, or is filed under it, or under what lies within it; or if it has the word for it. What a
    sentence is about that points back in another place than its beginning is not sure.
    """
    reading = statement.reading
    if not statement.before or not (reading.refers_back or _PRONOUN.match(reading.text)):
        return True
    before = next((each for each in statement.just_before if _PRONOUN.match(each.text) is None), None)
    known = statement.holdings.names
    subject = None if before is None or before.points_back else subject_of(before, known)
    if subject is None or (reading.refers_back and not _is_called(subject, reading.text.split()[1], known)):
        return True
    if isinstance(subject, str):
        return not {subject, *alike(subject)}.isdisjoint(held.own_stems)
    if known.is_background(subject) or subject.words <= held.reading.lows:
        return True
    its = (other for other in (*held.names, *held.about) if not known.is_background(other))
    return any(subject.is_same(other) or known.lies_within(subject, other) for other in its)


def _is_called(subject: Name | str, noun: str, known: Names) -> bool:
    """Whether a name or noun is what a text calls so behind it: the works, of the Kim Chaek works."""
    if isinstance(subject, str):
        return subject == words.stem(noun)
    return noun in (subject.after, *subject.aliases, *known.kind_of_record(subject).split())


def subject_of(reading: Reading, known: Names) -> Name | str | None:
    """The name that a sentence begins with, or the stem of the noun there; None if it is not sure, or a person."""
    begun = _BEGINNING.match(reading.text)
    start = begun.end() if begun else 0
    ends = (found.start() for found in words.WORD.finditer(reading.text, start)
            if found[0] in _ENDS or is_verb(found[0]))  # fmt: skip
    told = reading.text[start : next(ends, start)].casefold().split()
    name = next((each for each in reading.names if each.end > start), None)
    if name and reading.text[start : name.start].count(" ") <= SHORTEST and name.start < start + len(" ".join(told)):
        is_sure = name.kind != "nation" and sort_of(name, reading, known) != PERSON
        return name if is_sure else None
    return words.stem(told[-1]) if told and len(told) <= SHORTEST and told[-1] in GENERIC else None
