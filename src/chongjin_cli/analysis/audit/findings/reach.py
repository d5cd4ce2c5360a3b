"""How far a claim reaches: whether it is of today, and what of a sentence it gives itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.amounts_compared import as_given, same_amount
from chongjin_cli.analysis.audit.findings.events import ONCE
from chongjin_cli.analysis.audit.findings.finding import HasHeld, as_told, doubt_of
from chongjin_cli.analysis.audit.findings.fitting import bears
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import Match, match
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.parts import FEW
from chongjin_cli.analysis.audit.predicates import is_told, predicates
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.speakers import speakers_of, without_speakers
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import YEAR, YEARLY, When
from chongjin_cli.text.accounts import TOLD_FOR
from chongjin_cli.text.folding import words as folded_words

H = TypeVar("H", bound=HasHeld)

_NOW = re.compile(
    r"\b(?:is|are|employs?|holds?|makes|produces|counts|covers|serves|operates|handles|houses|numbers|consists|belongs|"
    r"remains?|today|nowadays|(?:has|have) (?=(?:an?|the|no|about|some|around|over|more|nearly|almost|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|\d))",
    re.I,
)
_THEN = re.compile(
    r"\b(?:was|were|had|did|been|became|came|went|fell|rose|began|"
    r"(?!(?:hundred|indeed|need|feed|seed|speed|breed)\b)\w{2,}ed)\b",
    re.I,
)
# A participle of the present: is based, are now held.
_IS_DONE = re.compile(r"\bestimated\b|\b(?:is|are)(?: \w+ly| not| now| still)? \w+ed\b", re.I)
_DECADE = re.compile(r"(?:early |late |mid-)?\d{3}0s")
_BEFORE_DATE = re.compile(r"^[a-z]+\s+(?=[\dA-Z])")
_CUT = re.compile(r"[,;:]|\b(?:and|but|while|when|which|until|after|before)\b")
_BOUND = re.compile(r"^(?:by|until|before|after|in|on|of)\s+", re.I)


class Past(NamedTuple):
    """The last day of a past time, and the time as a claim gives it."""

    last: int
    told: str


def beyond(statement: Statement, bearing: Sequence[HasHeld]) -> list[str]:
    """That something is so today, if all claims tell of a time that is past."""
    if not is_of_today(statement):
        return []
    times = [_past(each.held) for each in bearing]
    of_past = [time for time in times if time]
    if len(of_past) < len(times) or not of_past:
        return []
    return [f"that it is so today (of {max(of_past, key=lambda time: time.last).told})"]


def is_of_today(statement: Statement) -> bool:
    """Whether a sentence tells of today, and goes on with none that gives a date."""
    reading = statement.reading
    if reading.dates or not _is_of_today(reading.text):
        return False
    return not ((reading.points_back or reading.refers_back) and statement.dates_before)


def _is_of_today(text: str) -> bool:
    return _NOW.search(text) is not None and _THEN.search(_IS_DONE.sub("", text)) is None


def _past(held: Held) -> Past | None:
    """The past time that a claim is of; None if it is of no time, or of one that goes on."""
    dates = held.reading.dates
    if not dates or held.claim["dates"]["to"] is None or _is_of_today(held.reading.text):
        return None
    last = max(dates, key=lambda date: date.last)
    told = _BOUND.sub("", " ".join(held.reading.text[last.start : last.end].split()))
    return Past(last.last, f"the {told}" if _DECADE.fullmatch(told) else told)


def told_first(statement: Statement, best: Sequence[H]) -> list[H]:
    """Claims with those last that lack amounts or names of a sentence; of equal ones those in no doubt are first."""
    return sorted(best, key=lambda each: (_lacks(statement, each.held), doubt_of(each.held)))


def _lacks(statement: Statement, held: Held) -> int:
    """How many amounts and names of a sentence, and of what it points back to, a claim does not give itself."""
    reading, own, known = statement.reading, held.reading.quantities, statement.holdings.names
    amounts = sum(not any(same_amount(amount, other) for other in own) for amount in reading.quantities)
    its = (*held.names, *held.about)
    before = [name for each in statement.before[:1] for name in filter(known.is_telling, each.names)]
    is_of_another = reading.points_back and before and not any(name.is_same(other) for name in before for other in its)
    return (
        amounts
        + bool(is_of_another)
        + sum(not gives_name(held, name) for name in reading.names if name.kind != "nation")
    )


def gives_name(held: Held, name: Name) -> bool:
    """Whether a claim has a name in what it says itself, and is not only filed under it."""
    return name.words <= held.reading.lows or any(name.is_same(other) for other in held.reading.names)


def rest_of(statement: Statement, bearing: Sequence[Match]) -> list[str]:
    """What a sentence gives, as it stands there, and none of the claims that bear it out, nor their sources, has."""
    reading = statement.reading
    own = [time for each in bearing for time in each.held.times]
    dates = [date for date in reading.dates if not _is_given(date, own, bearing)]
    left = [_BEFORE_DATE.sub("", " ".join(reading.text[date.start : date.end].split())) for date in dates]
    return [*left, *beyond(statement, bearing)]


def dates_untold(statement: Statement, held: Sequence[Held]) -> list[str]:
    """The dates of a sentence, as it gives them, that no claim does as exactly, nor a source that tells the deed.

    A year counts so only for what happens once: what was so in a decade was so in a year of it.
    """
    reading = statement.reading
    longest = YEARLY if ONCE.isdisjoint(predicates(reading.text)) else YEARLY + 1
    text = without_speakers(reading.text)
    exact = [date for date in reading.dates if date.precision < longest and not (date.bound or date.is_range)]
    untold = (date for date in exact if not any(_dates_so(date, each, statement) for each in held))
    told = (" ".join(text[date.start : date.end].split()) for date in untold)
    return [_BEFORE_DATE.sub("", each) for each in told if each]


def dates_beside(reading: Reading, own: Reading) -> Sequence[When]:
    """The one date of several that a claim gives behind what a sentence with one date says was done: failed in May."""
    its = predicates(reading.text)
    if len(reading.dates) != 1 or len(own.dates) < 2 or len(its) != 1:
        return ()
    done = [found for found in words.WORD.finditer(own.text) if words.stem(found[0].casefold()) in its]
    if len(done) != 1:
        return ()
    behind = next((date for date in own.dates if date.start > done[0].end()), None)
    return (behind,) if behind and not _CUT.search(own.text, done[0].end(), behind.start) else ()


def spans_untold(statement: Statement, held: Sequence[Held]) -> list[str]:
    """The stretches of time of a sentence, as it gives them, that no claim and no source of one begins or ends so."""
    text = statement.reading.text
    return [
        " ".join(as_told(text, date.start, date.end).split())
        for date in statement.reading.dates
        if (date.is_range or date.bound in ("since", "until")) and not any(_gives_the_span(date, each) for each in held)
    ]


def _gives_the_span(date: When, held: Held) -> bool:
    """Whether a claim, or a source of it, has a time that begins and ends, as far as a stretch says that, when it does.

    What was so until a year does not begin in it.
    """
    own = [time for time in held.times if time.is_range]
    if date.bound == "until" and any(time.first // YEAR == date.last // YEAR for time in own):
        return False
    return any(_goes_so(date, time) for time in held.all_times)


def _goes_so(date: When, time: When) -> bool:
    begins = date.first // YEAR <= time.first // YEAR <= date.last // YEAR
    ends = date.first // YEAR <= time.last // YEAR <= date.last // YEAR
    if date.bound in ("since", "until"):
        return begins if date.bound == "since" else ends
    return time.first // YEAR == date.first // YEAR and time.last // YEAR == date.last // YEAR


def names_untold(statement: Statement, held: Sequence[Held]) -> list[str]:
    """The names of a sentence that the dataset knows, as it gives them, that no claim and no source of one has."""
    names, speakers = statement.holdings.names, " ".join(speakers_of(statement.reading.text))
    return [
        " ".join(name.text.split())
        for name in statement.reading.names
        if name.kind != "?" and name.text not in speakers
        and not names.is_background(name) and not names.is_of_common_words(name)
        and not any(_has_name(each, name) for each in held)
    ]  # fmt: skip


def _has_name(held: Held, name: Name) -> bool:
    """Whether a claim, or a source that tells it, has a name in any spelling."""
    if any(name.is_same(other) for other in (*held.names, *held.about)):
        return True
    texts = (
        f"{piece['says']} {piece['publisher'] or ''}" for piece in held.claim["evidence"] if piece["stance"] in TOLD_FOR
    )
    told = frozenset(word for text in (held.claim["assertion"], *texts) for word in folded_words(text))
    return name.words <= told or not name.aliases.isdisjoint(told)


def _dates_so(date: When, held: Held, statement: Statement) -> bool:
    """Whether a claim gives a date as exactly, or a part of what its sources tell that tells the deed, too."""
    if any(_is_as_exact(other, date) for other in dates_beside(statement.reading, held.reading) or held.times):
        return True
    accounts = (statement.holdings.account(held, place) for place in range(len(held.parts)))
    dated = (each for each in accounts if any(_is_as_exact(other, date) for other in each.reading.dates))
    return any(_tells_the_deed(each, statement) for each in dated)


def _tells_the_deed(account: Held, statement: Statement) -> bool:
    """Whether a part of what a source tells has what a sentence says was done; if that is said by a light verb, all."""
    told = predicates(statement.reading.text)
    if not told:
        return bears(match(statement, account), statement.reading)
    return any(is_told(stem, (*account.reading.stems, *account.subject)) for stem in told)


def _is_as_exact(other: When, date: When) -> bool:
    """Whether a date that is held is of the time of another, and no longer, or told by the day as that is."""
    is_told_so = other.precision <= date.precision < YEARLY or other.last - other.first <= date.last - date.first
    return is_told_so and date.overlaps(other)


def amounts_untold(reading: Reading, held: Sequence[Held]) -> list[str]:
    """The amounts of a sentence, but small ones, that no claim gives itself, though its sources may."""
    own = [other for each in held for other in each.reading.quantities]
    untold = [
        one
        for one in reading.quantities
        if one.low > FEW and not any(same_amount(one, as_given(other, one)) for other in own)
    ]
    return [" ".join(reading.text[one.start : one.end].split()) for one in untold]


def _is_given(date: When, own: Sequence[When], bearing: Sequence[Match]) -> bool:
    """Whether claims give a date, or their sources, which are read for it only then."""
    if any(date.is_given_by(time) for time in own):
        return True
    return any(date.is_given_by(time) for each in bearing for time in each.held.all_times)
