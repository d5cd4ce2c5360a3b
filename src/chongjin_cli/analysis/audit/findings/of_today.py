"""What is told as so today and held of a past time alone."""

import re
from collections.abc import Sequence

from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement

_NOW = re.compile(
    r"\b(?:is|are|can|lives?|employs?|holds?|makes|produces|counts|covers|serves|operates|handles|houses|numbers|consists|belongs|"
    r"remains?|runs?|today|nowadays|(?:has|have) (?=(?:an?|the|no|about|some|around|over|more|nearly|almost|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|\d))",
    re.I,
)
_THEN = re.compile(
    r"\b(?:was|were|had|did|been|became|came|went|fell|rose|began|"
    r"(?!(?:hundred|indeed|need|feed|seed|speed|breed)\b)\w{2,}ed)\b",
    re.I,
)
# A participle of the present: is based, are now held.
_IS_DONE = re.compile(r"\bestimated\b|\b(?:is|are)(?: \w+ly| not| now| still)? \w+ed\b", re.I)


def of_past_alone(statement: Statement, held: Sequence[Held]) -> list[str]:
    """That something is so today, if all claims tell of a time that is past; the last of these times is named."""
    reading = statement.reading
    goes_on = (reading.points_back or reading.refers_back) and statement.dates_before
    if reading.dates or goes_on or not _is_of_today(reading.text) or not all(map(_is_of_past, held)):
        return []
    last = max((each.claim["dates"] for each in held), key=lambda dates: dates["to"] or "")
    return [f"that it is so today (of {(last['label'] or '').removeprefix('by ')})"]


def _is_of_today(text: str) -> bool:
    return _NOW.search(text) is not None and _THEN.search(_IS_DONE.sub("", text)) is None


def _is_of_past(held: Held) -> bool:
    """Whether a claim gives a time, which has an end."""
    is_dated = bool(held.reading.dates) and held.claim["dates"]["to"] is not None
    return is_dated and not _is_of_today(held.reading.text)
