"""A beginning told of a later year than claims have the thing in (E102): founded in 1941, at work by 1937."""

from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.findings.finding import Finding, conflict, dates_told
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.reading import Reading

LEAST_SURE = 3
"""The credibility up to which a claim tells that a thing was there."""
_BEGINNINGS = frozenset(map(words.stem, "found founded establish established create created build built".split()))
# Of these a thing was there and began again, or was not there yet.
_AGAIN = frozenset(
    map(words.stem, "rebuild rebuilt reopen restore restored resume plan planned reorganise merge rename anew".split())
)


def begun_too_late(reading: Reading, matches: Sequence[Match], holdings: Holdings) -> Iterator[Finding]:
    """A sentence that says only when something was founded or built, if claims have it in a year before."""
    date = reading.dates[0] if len(reading.dates) == 1 else None
    subject = _subject(reading, holdings)
    if date is None or date.bound or date.precision > 3 or subject is None or reading.is_negated:
        return
    acts = _BEGINNINGS.intersection(reading.stems)
    if not acts or set(reading.stems) - acts - words.LIGHT or reading.quantities:
        return
    of_it = [each for each in matches if any(subject.is_same(name) for name in each.held.reading.names)]
    if any(_may_begin_then(each.held, reading) for each in of_it):
        return
    before = [each for each in of_it if _has_it_before(each.held, subject, date.first)]
    if before:
        own = before[0].held.reading
        yield conflict("E102", date.start, *dates_told(reading, date, own, own.dates[0]), before)


def _subject(reading: Reading, holdings: Holdings) -> Name | None:
    """The only name of a sentence, where it begins with that."""
    told = [name for name in reading.names if name.kind != "nation" and not holdings.names.is_background(name)]
    is_it = len(told) == 1 and told[0].kind in ("place", "actor") and not told[0].before.strip(" the")
    return told[0] if is_it else None


def _may_begin_then(held: Held, reading: Reading) -> bool:
    """Whether a claim, or a source of it, has the year of a sentence and tells of a beginning, or of a new one."""
    told = {words.stem(word) for word in held.said}
    given = any(date.overlaps(other) for date in reading.dates for other in held.all_times)
    return given and not told.isdisjoint((*_BEGINNINGS, *_AGAIN))


def _has_it_before(held: Held, subject: Name, first: int) -> bool:
    """Whether a claim that is sure enough has a thing, its own subject, in a year before."""
    own = held.reading
    return (
        held.claim["credibility"] <= LEAST_SURE
        and held.claim["kind"] == "claim"
        and bool(own.names)
        and subject.key == own.names[0].key
        and len(own.dates) == 1
        and own.dates[0].bound in (None, "by")
        and own.dates[0].precision <= 3
        and own.dates[0].last < first // 10_000 * 10_000
        and not own.is_negated
    )
