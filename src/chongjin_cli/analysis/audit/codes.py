"""The codes of findings: docs/AUDIT.md is made from this table."""

from chongjin_cli.contract import Severity, Verdict

CODES: dict[str, str] = {
    "E101": "A figure differs from every figure held of the same thing and time.",
    "E102": "A date differs from every date held of the same event.",
    "E103": "A name stands where every claim on the same thing has another.",
    "W201": "What is disputed or improbable is told as a fact.",
    "W202": "An allegation is told as a fact.",
    "W203": "An estimate is told as a fact.",
    "W204": "A forecast or plan is told as a fact.",
    "W205": "An opinion is told as a fact.",
    "W206": "One unnamed informant's word is told as a fact.",
    "W207": "What only unreliable sources say is told as a fact.",
    "W211": "One answer to a disputed question stands without the other.",
    "I301": "Claims bear it out.",
    "I401": "No claim here bears on it; that does not make it wrong.",
}
SEVERITIES: dict[str, Severity] = {"E": "error", "W": "warning", "I": "info"}
VERDICTS: tuple[tuple[str, Verdict], ...] = (
    ("E", "conflict"), ("W20", "too-strong"), ("W21", "one-sided"), ("I30", "supported"), ("I40", "not-held"),
)  # fmt: skip
"""The beginnings of codes, and the verdict on a sentence with such a finding; the first that fits holds."""


def severity(code: str) -> Severity:
    """How grave a finding is."""
    return SEVERITIES[code[0]]


def verdict(codes: list[str]) -> Verdict:
    """The verdict on a sentence with these findings."""
    return next((name for begin, name in VERDICTS if any(code.startswith(begin) for code in codes)), "no-claim")
