"""An error found by a claim in doubt: the better of its rivals is named instead, and an improbable one makes none."""

from chongjin_cli.analysis.audit.findings.finding import (
    Assessment,
    Finding,
    amount_told,
    conflict,
    dates_told,
    doubt_of,
)
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import comparable, match
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.statement import Statement

IMPROBABLE = 2
"""How much a claim is in doubt by which nothing is an error."""
OF_DIFFERENCES = frozenset(("E101", "E102", "E103"))
"""The codes of errors that say what a claim has instead."""


def by_the_best(statement: Statement, found: Assessment) -> Assessment:
    """What was found of a sentence, each figure, date and name held against the best answer of a dispute."""
    findings = tuple(_by_the_best(statement, each) if each.code in OF_DIFFERENCES else each for each in found.findings)
    if findings == found.findings:
        return found
    is_wrong = any(each.code.startswith("E") for each in findings)
    claims = dict.fromkeys(name for each in findings for name in each.claims)
    return Assessment(findings, tuple(claims) if is_wrong else ())


def _by_the_best(statement: Statement, finding: Finding) -> Finding:
    """An error that names the best rival of a claim in doubt; a warning, if that is improbable and has no better."""
    held = statement.holdings.of_ids(finding.claims[:1])
    doubt = doubt_of(held[0]) if held else 0
    if not doubt:
        return finding
    rivals = (each for each in statement.holdings.rivals(held[0]) if doubt_of(each) < doubt)
    better = [each for each in rivals if _differ_in(held[0], each) <= {finding.code}]
    for rival in sorted(better, key=lambda each: (each.claim["credibility"], each.claim["grade"])):
        if other := _has_instead(statement, finding, rival):
            return conflict(finding.code, finding.start, _ours(finding), other, [match(statement, rival)])
    if doubt >= IMPROBABLE:
        return finding._replace(code="W212", message=f"{finding.message}, which is improbable; check which it is")
    return finding._replace(message=f"{finding.message}, which is disputed")


def _differ_in(held: Held, rival: Held) -> set[str]:
    """In which of figure and date a claim and its rival differ, by the codes of errors in them."""
    one, other = held.reading, rival.reading
    amounts = any(comparable(a, b) and not a.agrees(b) for a in one.quantities for b in other.quantities)
    dates = one.dates and other.dates and not any(a.overlaps(b) for a in one.dates for b in other.dates)
    return {code for code, differs in (("E101", amounts), ("E102", dates)) if differs}


def _ours(finding: Finding) -> str:
    """What an error says that a sentence has."""
    return finding.message.partition(", but ")[0]


def _has_instead(statement: Statement, finding: Finding, rival: Held) -> str | None:
    """The only figure, date or name of a rival that may stand in the place of that which an error is about."""
    reading, own = statement.reading, rival.reading
    if finding.code == "E102":
        date = next((each for each in reading.dates if each.start == finding.start), None)
        is_another = date is not None and len(own.dates) == 1 and not own.dates[0].overlaps(date)
        return dates_told(reading, date, own, own.dates[0])[1] if date and is_another else None
    if finding.code == "E101":
        amount = next((each for each in reading.quantities if each.start == finding.start), None)
        others = [each for each in own.quantities if amount and comparable(amount, each)]
        is_other = amount is not None and len(others) == 1 and not amount.agrees(others[0])
        return amount_told(own.text, others[0]) if is_other else None
    name = next((each for each in reading.names if each.start == finding.start), None)
    instead = [each for each in own.names if name and _is_instead(each, name, statement)]
    return instead[0].text if len(instead) == 1 else None


def _is_instead(other: Name, name: Name, statement: Statement) -> bool:
    """Whether a name is of the kind of another and is not in a sentence."""
    is_told = any(map(other.is_same, statement.reading.names))
    return other.kind == name.kind and not is_told and not statement.holdings.names.is_background(other)
