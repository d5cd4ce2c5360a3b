"""That a figure told of today is an old one of its series, and the newest that is held another (W212).

And which of a series that has no such figure an error names (E101): the best of late.
"""

from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding, amount_told, conflict, doubt_of
from chongjin_cli.analysis.audit.findings.reach import is_of_today
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.matching import comparable, match, same_amount
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.speakers import speakers_of
from chongjin_cli.analysis.audit.statement import Statement

LATELY = 10
"""Years before the newest figure of a series in which the best is looked for."""


def by_the_newest(statement: Statement, found: Assessment) -> Assessment:
    """What was found of a sentence, each figure of today held against the newest of its series.

    Of a claim that has only an old one the warning stands in the place of all that it was named first for.
    """
    reading = statement.reading
    if not reading.quantities or not is_of_today(statement) or speakers_of(reading.text):
        return found
    findings: dict[Finding, None] = {}
    for each in found.findings:
        held = statement.holdings.of_ids(each.claims[:1])
        findings[(_by_the_newest(statement, each, held[0]) if held else None) or each] = None
    if tuple(findings) == found.findings:
        return found
    in_order = sorted(findings, key=lambda each: "EWI".index(each.code[0]))
    claims = (name for each in findings if each.code != "W212" for name in each.claims)
    return Assessment(tuple(in_order), tuple(dict.fromkeys(claims)))


def _by_the_newest(statement: Statement, finding: Finding, held: Held) -> Finding | None:
    """That later figures of a series than the one that a claim gives of a sentence are others, or than its own."""
    is_wrong = finding.code == "E101"
    for series in held.measured if is_wrong or finding.code[0] in "WI" else ():
        for amount in statement.reading.quantities:
            if amount.start != finding.start if is_wrong else not (_last(held) and _gives(held, amount)):
                continue
            its = statement.holdings.of_series(*series)
            agreeing = () if is_wrong else (_last(each) for each in its if _gives(each, amount))
            known = max(agreeing, default=_last(held))
            since = [each for each in its if _last(each) > known and not doubt_of(each)]
            later = [(each, other) for each in since for other in _others(each, amount)]
            if later:
                best = _best_of_late(later)
                return _error(statement, finding, *best) if is_wrong else _warning(statement, amount, held, *best)
    return None


def _gives(held: Held, amount: Quantity) -> bool:
    """Whether a claim answers by an amount: over 600,000, of 600,000 to 700,000."""
    return any(comparable(amount, other) and (same_amount(amount, other) or amount.agrees(other))
               for other in held.answers)  # fmt: skip


def _others(held: Held, amount: Quantity) -> Iterator[Quantity]:
    """The amounts that a claim answers by itself, of the kind of another."""
    return (other for other in held.reading.quantities if other in held.answers and comparable(amount, other))


def _last(held: Held) -> str:
    """The last day of a claim, nothing if it is of no time; what goes on is the newest of all."""
    dates = held.claim["dates"]
    return dates["to"] or ("9999" if dates["from"] else "")


def _best_of_late(later: Sequence[tuple[Held, Quantity]]) -> tuple[Held, Quantity]:
    """The best figure of the last years of a series, the newest of those that are as well confirmed."""
    since = max(int(_last(each)[:4]) for each, _ in later) - LATELY
    of_late = [pair for pair in later if int(_last(pair[0])[:4]) >= since]
    of_late.sort(key=lambda pair: _last(pair[0]), reverse=True)
    return min(of_late, key=lambda pair: pair[0].claim["credibility"])


def _error(statement: Statement, finding: Finding, best: Held, other: Quantity) -> Finding:
    """The same error by another claim."""
    ours = finding.message.partition(", but ")[0]
    told = amount_told(best.reading.text, other)
    return conflict(finding.code, finding.start, ours, told, [match(statement, best)])


def _warning(statement: Statement, amount: Quantity, old: Held, best: Held, other: Quantity) -> Finding:
    """The warning, with the assertion of the best claim, and of what time the figure of the sentence is."""
    told = amount_told(best.reading.text, other)
    found = conflict("W212", amount.start, amount.text, told, [match(statement, each) for each in (best, old)])
    named, was = (f"{each.claim['id']} ({each.claim['grade']})" for each in (best, old))
    said = found.message.replace(named, f"the newest held, {named},", 1)
    says, then = best.claim["assertion"].removesuffix("."), old.claim["dates"]["label"]
    return found._replace(message=f"{said}; check which it is: {says}; {was} has it of another time: {then}")
