"""How far a claim reaches: whether it is of today, gives a limit only, or tells of a deed no more than in passing."""

import re
from collections.abc import Sequence
from typing import TypeVar

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.deeds import are_told, deeds
from chongjin_cli.analysis.audit.findings.finding import HasHeld
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import Context, same_amount
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading

H = TypeVar("H", bound=HasHeld)

OF_MAIN = 0.34
"""The share of the words of a sentence that the main clause of a claim has to have to tell it itself."""
LONGEST_LIMIT = 30
"""Characters before an amount in which a word is looked for that makes it a limit."""
_NOW = re.compile(
    r"\b(?:is|are|employs?|holds?|makes|produces|counts|covers|serves|operates|handles|houses|numbers|consists|belongs|"
    r"remains?|today|nowadays|(?:has|have) (?=(?:an?|the|no|about|some|around|over|more|nearly|almost)\b|\d))",
    re.I,
)
_THEN = re.compile(r"\b(?:was|were|had|did|been|became|came|went|fell|rose|began|\w{2,}ed)\b", re.I)
# A participle of the present: is based, are now held.
_IS_DONE = re.compile(r"\bestimated\b|\b(?:is|are)(?: \w+ly| not| now| still)? \w+ed\b", re.I)
_DECADE = re.compile(r"(?:early |late |mid-)?\d{3}0s")
_BOUND = re.compile(r"^(?:by|until|before|after|in|on)\s+", re.I)
_UPPER = re.compile(r"\b(?:as (?:much|many|high) as|up to|at (?:the )?most)\s+\S*\s*$", re.I)
_OPENING = re.compile(r"^(?:Before|After|When|While|Since|Until|As|Once|If)\b[^,]*?(?:,|(?= Chongjin\b))\s*")
_CLOSING = re.compile(r",? (?:before|after|when|until) (?:its?|they|their|he|his|she|her)\b.*$")
_WORD = re.compile(r"[^\W\d_]+")


def beyond(reading: Reading, bearing: Sequence[HasHeld], context: Context) -> list[str]:
    """What a sentence says beyond the time, and the limits, of all claims that bear it out."""
    return [*_as_of_today(reading, bearing, context), *_as_no_limit(reading, bearing)]


def _as_of_today(reading: Reading, bearing: Sequence[HasHeld], context: Context) -> list[str]:
    """That something is so today, if all claims tell of a time that is past."""
    if reading.dates or not _is_of_today(reading.text):
        return []
    if (reading.points_back or reading.refers_back) and any(before.dates for before in context.before):
        return []
    times = [_past(each.held) for each in bearing]
    return [] if None in times or not times else [f"that it is so today (of {times[0]})"]


def _is_of_today(text: str) -> bool:
    return _NOW.search(text) is not None and _THEN.search(_IS_DONE.sub("", text)) is None


def _past(held: Held) -> str | None:
    """The past time that a claim is of, as it gives it; None if it is of no time, or of one that goes on."""
    dates = held.reading.dates
    if not dates or held.claim["dates"]["to"] is None or _is_of_today(held.reading.text):
        return None
    if any(date.bound == "since" for date in dates):
        return None
    last = max(dates, key=lambda date: date.last)
    told = _BOUND.sub("", " ".join(held.reading.text[last.start : last.end].split()))
    return f"the {told}" if _DECADE.fullmatch(told) else told


def _as_no_limit(reading: Reading, bearing: Sequence[HasHeld]) -> list[str]:
    """Amounts told as such which all claims that give them have only as the most that it may be."""
    if words.is_hedged(reading.text) or words.is_limit(reading.text):
        return []
    return [
        f"that it is no less than {amount.text}"
        for amount in reading.quantities
        if not _is_limit(reading.text, amount) and _is_only_a_limit(amount, bearing)
    ]


def _is_only_a_limit(amount: Quantity, bearing: Sequence[HasHeld]) -> bool:
    given = [
        (each.held.reading.text, other)
        for each in bearing
        for other in each.held.reading.quantities
        if same_amount(amount, other)
    ]
    return bool(given) and all(_is_limit(text, other) for text, other in given)


def _is_limit(text: str, amount: Quantity) -> bool:
    """Whether an amount of a text is the most that it may be."""
    return _UPPER.search(text[max(0, amount.start - LONGEST_LIMIT) : amount.start] + " ") is not None


def is_in_passing(reading: Reading, held: Held) -> bool:
    """Whether a claim has what a sentence tells only in a clause that says when: Before its port was opened, …"""
    text = held.reading.text
    main = _CLOSING.sub("", _OPENING.sub("", text, count=1), count=1)
    stems = [stem for stem in reading.stems if stem not in words.LIGHT]
    if main == text or not stems:
        return False
    told = {words.stem(word) for word in _WORD.findall(main.casefold())}
    if deeds(reading.lows) and are_told(reading.lows, told):
        return False
    has = [stem in told or not words.meaning_the_same(stem).isdisjoint(told) for stem in stems]
    return sum(has) < OF_MAIN * len(stems)


def told_first(reading: Reading, best: Sequence[H]) -> list[H]:
    """Claims with those last that lack amounts or names of a sentence, or have what it tells only in passing."""
    return sorted(best, key=lambda each: (_lacks(reading, each.held), is_in_passing(reading, each.held)))


def _lacks(reading: Reading, held: Held) -> int:
    """How many amounts and names of a sentence a claim does not give itself."""
    own = held.reading.quantities
    amounts = sum(not any(same_amount(amount, other) for other in own) for amount in reading.quantities)
    return amounts + sum(not gives_name(held, name) for name in reading.names if name.kind != "nation")


def gives_name(held: Held, name: Name) -> bool:
    """Whether a claim has a name in what it says itself, and is not only filed under it."""
    return name.words <= held.reading.lows or any(name.is_same(other) for other in held.reading.names)
