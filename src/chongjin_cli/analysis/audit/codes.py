"""The codes of findings: docs/AUDIT.md is made from this table."""

from collections.abc import Iterable, Sequence

from chongjin_cli.contract import Audited, Severity, Verdict
from chongjin_cli.errors import UsageError

CODES: dict[str, str] = {
    "E101": "A figure differs from every figure held of the same thing and time.",
    "E102": "A date differs from every date held of the same event.",
    "E103": "A name, or a word of one kind, stands where every claim on the same thing has another.",
    "E104": "A word stands where the claim that has all the rest has its opposite, or denies or reverses it.",
    "W201": "What is disputed or improbable is told as a fact.",
    "W202": "An allegation is told as a fact.",
    "W203": "An estimate is told as a fact.",
    "W204": "A forecast or plan is told as a fact.",
    "W205": "An opinion is told as a fact.",
    "W207": "What only unreliable sources say is told as a fact.",
    "W211": "One answer to a disputed question stands without the other.",
    "W212": "The nearest claim on the same thing has another figure, date or name; check which it is.",
    "I301": "Claims bear it out.",
    "I302": "Claims bear out a part of it, which says more.",
    "I401": "No claim here bears on it, or it is not in English; that does not make it wrong.",
    "I402": "No claim here bears it out, but some are near it; that does not make it wrong.",
}
SEVERITIES: dict[str, Severity] = {"E": "error", "W": "warning", "I": "info"}
VERDICTS: tuple[tuple[str, Verdict], ...] = (
    ("E", "conflict"), ("W20", "too-strong"), ("W211", "one-sided"), ("I30", "supported"), ("I40", "not-held"),
    ("W212", "not-held"),
)  # fmt: skip
"""The beginnings of codes, and the verdict on a sentence with such a finding; the first that fits holds."""


def severity(code: str) -> Severity:
    """How grave a finding is."""
    return SEVERITIES[code[0]]


def verdict(codes: list[str]) -> Verdict:
    """The verdict on a sentence with these findings."""
    return next((name for begin, name in VERDICTS if any(code.startswith(begin) for code in codes)), "no-claim")


class Choice:
    """Which findings are shown: those that a prefix of `select` fits, all if there is none, and none of `ignore`."""

    def __init__(self, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None) -> None:
        """Raises UsageError for what is the beginning of no code, and for an empty text."""
        self._select = _prefixes(select, "--select")
        self._ignore = _prefixes(ignore, "--ignore")

    def of(self, audited: Audited) -> Audited:
        """A sentence with the findings that are chosen; its verdict stays."""
        findings = [each for each in audited["findings"] if self._takes(each["code"])]
        return {**audited, "findings": findings}

    def _takes(self, code: str) -> bool:
        return (not self._select or code.startswith(self._select)) and not (
            self._ignore and code.startswith(self._ignore)
        )


def _prefixes(given: Iterable[str] | None, option: str) -> tuple[str, ...]:
    texts = (given,) if isinstance(given, str) else tuple(given or ())
    prefixes = tuple(part.strip().upper() for text in texts for part in text.split(",") if part.strip())
    if texts and not prefixes:
        raise UsageError(f"{option}: names no code", f"there are: {', '.join(CODES)}")
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in CODES):
            raise UsageError(f"{option}: no code begins with {prefix!r}", f"there are: {', '.join(CODES)}")
    return prefixes


SEVERITIES_IN_ORDER: Sequence[Severity] = ("info", "warning", "error")


def is_at_least(audited: Audited, least: Severity) -> bool:
    """Whether a sentence has a finding of a severity, or a graver one."""
    wanted = SEVERITIES_IN_ORDER[SEVERITIES_IN_ORDER.index(least) :]
    return any(each["severity"] in wanted for each in audited["findings"])
