"""What is worded more strongly than the claims bear, or gives one side of a dispute (W2xx)."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.comparing.same_amounts import comparable
from chongjin_cli.analysis.audit.comparing.sharing import Shared
from chongjin_cli.analysis.audit.findings.finding import Finding, doubt_of
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import hedges
from chongjin_cli.analysis.audit.wording.speakers import speakers_of
from chongjin_cli.contract import Claim

UNDECIDED = 4
"""The credibility from which on a claim is disputed."""


def too_strong(statement: Statement, best: Sequence[Shared]) -> Finding | None:
    """Whether a sentence says as a fact what none of the claims that bear it out, the best first, lets one say so.

    That the first is disputed is enough: it has most of the sentence, and no other that is not has as much.
    """
    reasons = [reason for each in best if (reason := objection(statement, each.held))]
    is_disputed = doubt_of(best[0].held) and objection(statement, best[0].held)
    if len(reasons) < len(best) and not is_disputed:
        return None
    code, message = reasons[0]
    claim = best[0].held.claim
    said = claim["attribution"]
    held = said.strip(" ,.") if said else None
    ids = tuple(other.held.claim["id"] for other in best)
    return Finding(code, 0, f"{message}: {claim['id']} ({claim['grade']}): {claim['statement']}", held, ids)


def objection(statement: Statement, held: Held) -> tuple[str, str] | None:
    """Why a claim does not bear a plain sentence, None if it does or the sentence is not plain."""
    reading, claim = statement.reading, held.claim
    if not _is_plain(reading, claim):
        return None
    text = reading.text
    if claim["kind"] == "allegation":
        return "W202", "told as a fact, but an allegation"
    if claim["kind"] == "forecast":
        is_open = hedges.looks_ahead(text) and not hedges.is_surer(text, claim["assertion"])
        return None if is_open else ("W204", "told as a fact, but a forecast")
    if claim["kind"] == "opinion":
        return "W205", "told as a fact, but an opinion"
    if claim["status"] in ("disputed", "improbable") and not _is_of_a_date_alone(statement, held):
        return "W201", "told as a fact, but disputed"
    if claim["kind"] == "estimate" and _is_told_as_sure(reading, claim):
        return "W203", "told as a fact, but an estimate"
    if claim["status"] == "unjudged" or claim["grade"][0] in "EF":
        return "W207", "told as a fact, but only unreliable sources say so"
    return None


def _is_plain(reading: Reading, claim: Claim) -> bool:
    """Whether a sentence neither leaves open what it tells, nor names who says so."""
    return not hedges.is_hedged(reading.text, claim["assertion"]) and not speakers_of(reading.text)


def _is_of_a_date_alone(statement: Statement, held: Held) -> bool:
    """Whether all rivals of a claim have another date than it does, and a sentence gives none, and no amount."""
    reading, dates, rivals = statement.reading, held.reading.dates, statement.holdings.rivals(held)
    if reading.dates or reading.days or reading.quantities or statement.dates_before or not (dates and rivals):
        return False
    theirs = [each.reading.dates for each in rivals]
    return all(theirs) and not any(date.overlaps(own) for each in theirs for date in each for own in dates)


def _is_told_as_sure(reading: Reading, claim: Claim) -> bool:
    """Whether a sentence tells as sure what a claim says is an estimate."""
    text, assertion = reading.text, claim["assertion"]
    if not claim["attribution"] and not hedges.is_hedged(assertion):
        return False
    is_limit = any(amount.side for amount in reading.quantities)
    return not hedges.is_round(text) or (hedges.is_of_what_may_be(assertion, text) and not is_limit)


def one_sided(statement: Statement, best: Sequence[Shared]) -> Finding | None:
    """Whether a sentence gives one answer to a disputed question and its paragraph no other."""
    reading, holdings = statement.reading, statement.holdings
    claim = best[0].held.claim
    is_answered = _is_plain(reading, claim) and not _is_of_a_date_alone(statement, best[0].held)
    if any(not _is_open(each.held, holdings) for each in best) or not is_answered:
        return None
    rivals = [each for each in holdings.rivals(best[0].held) if each.claim["credibility"] <= UNDECIDED]
    for rival in rivals:
        if any(_gives(each, rival, best[0].held, holdings) for each in (reading, *statement.before)):
            return None
    other = rivals[0].claim
    ids = tuple(dict.fromkeys((*(each.held.claim["id"] for each in best), other["id"])))
    answers = f"{claim['id']} ({claim['grade']}), but {other['id']} ({other['grade']}): {other['assertion']}"
    message = f"one answer of several: {answers}"
    return Finding("W211", 0, message, other["assertion"], ids)


def _is_open(held: Held, holdings: Holdings) -> bool:
    """Whether a claim is an answer in a dispute that the evidence does not settle."""
    if not held.claim["disputes"] or held.claim["credibility"] < 3:
        return False
    return any(each.claim["credibility"] <= UNDECIDED for each in holdings.rivals(held))


def _gives(reading: Reading, rival: Held, own: Held, holdings: Holdings) -> bool:
    """Whether a sentence gives what only the rival has: its amount, date or name."""
    told = [name for name in rival.reading.names if not holdings.names.is_background(name)]
    amounts = [
        other for other in rival.reading.quantities if not any(other.agrees(each) for each in own.reading.quantities)
    ]
    dates = [other for other in rival.reading.dates if not any(other.meets(each) for each in own.reading.dates)]
    names = [other for other in told if not any(other.is_same(each) for each in own.reading.names)]
    return (
        any(comparable(amount, other) and amount.agrees(other) for amount in reading.quantities for other in amounts)
        or any(date.meets(other) for date in reading.dates for other in dates)
        or any(name.is_same(other) for name in reading.names for other in names)
    )
