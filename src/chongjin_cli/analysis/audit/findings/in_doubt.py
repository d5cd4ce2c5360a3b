"""An error found by a claim in doubt: that is told with it, and by an improbable one nothing is wrong."""

from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding, doubt_of
from chongjin_cli.analysis.audit.statement import Statement

IMPROBABLE = 2
"""How much a claim is in doubt by which nothing is an error."""
OF_DIFFERENCES = frozenset(("E101", "E102", "E103"))
"""The codes of errors that say what a claim has instead."""


def with_doubts(statement: Statement, found: Assessment) -> Assessment:
    """What was found of a sentence, each figure, date and name that a claim in doubt has otherwise told to be so."""
    findings = tuple(_with_doubt(statement, each) if each.code in OF_DIFFERENCES else each for each in found.findings)
    is_wrong = any(each.code.startswith("E") for each in findings)
    return Assessment(findings, found.claims if is_wrong else ())


def _with_doubt(statement: Statement, finding: Finding) -> Finding:
    """An error by a claim that is in dispute, which is told; a warning, if it is improbable."""
    held = statement.holdings.of_ids(finding.claims[:1])
    doubt = doubt_of(held[0]) if held else 0
    if doubt >= IMPROBABLE:
        return finding._replace(code="W212", message=f"{finding.message}, which is improbable; check which it is")
    return finding._replace(message=f"{finding.message}, which is disputed") if doubt else finding
