"""What a finding and an assessment are, and how a conflict is told."""

import re
from typing import NamedTuple

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.contract import Claim
from chongjin_cli.text.accounts import source_of

CITED = 4
"""Claims that are named for a sentence, at most."""
DOUBTED = {"disputed": 1, "improbable": 2}
"""Statuses of claims that are held against a sentence after others, in which order."""
_IN = re.compile(r"^(?:in|on)\s+", re.I)
_HEDGES = (
    r"\b(?:(?:(?:a little|somewhat|just|slightly) )?(?:more|less|fewer|greater|over|under) than|at (?:least|most)|"
    r"up to|no (?:more|fewer|less) than|as many as|(?:an )?estimated|(?:a little |just )?(?:over|under)|above|below|"
    r"about|some|around|roughly|approximately|nearly|almost|perhaps|by|since|until|before|after)\s+"
)
_HEDGE = re.compile(rf"{_HEDGES}(?:about\s+)?$", re.I)
_BEGINS_SO = re.compile(_HEDGES, re.I)
_OF_DATE = re.compile(r"^(?:by|since|until|before|after)\s+")
LONGEST_HEDGE = 30
"""Characters before an amount or a date in which a word is looked for that makes it a limit or a round one."""


def doubt_of(held: Held) -> int:
    """How much in doubt a claim is: 0 if it is neither disputed nor improbable."""
    return DOUBTED.get(held.claim["status"], 0)


class Finding(NamedTuple):
    """A finding: its code, where in the sentence, what it says, what is held instead, and by which claims."""

    code: str
    start: int
    message: str
    held: str | None
    claims: tuple[str, ...]


class Assessment(NamedTuple):
    """What was found of a sentence, the claims that bear on it, best first, and those that a footnote may name."""

    findings: tuple[Finding, ...]
    claims: tuple[str, ...]
    cited: tuple[str, ...] = ()

    @property
    def is_in_part(self) -> bool:
        """Whether claims bear out a part of it alone."""
        return any(each.code == "I302" for each in self.findings)

    @property
    def is_whole(self) -> bool:
        """Whether claims bear it out as a whole, be it too strong."""
        return bool(self.findings) and not self.is_in_part


NOTHING = Assessment((), ())


def is_too_strong(finding: Finding) -> bool:
    """Whether a finding is that a sentence tells as a fact what the claims do not allow to be told so."""
    return finding.code.startswith("W20")


def conflict(code: str, start: int, text: str, other: str, best: Held) -> Finding:
    """A conflict of what a sentence says with what a claim, or a source of it, has."""
    text, other = " ".join(text.split()), " ".join(other.split())
    other = other[0].lower() + other[1:] if _BEGINS_SO.match(other) else other  # which began its sentence
    named = f"{best.claim['id']} ({best.claim['grade']})"
    if isinstance(best, Account):
        message = f"{text}, but a source of {named} has {other} ({best.by})"
    else:
        message = f"{text}, but {named} has {other}{_by(best.claim)}"
    return Finding(code, start, message, other, (best.claim["id"],))


def to_check(found: Finding, held: Held) -> Finding:
    """A conflict as a doubt, with the claim, or what its source tells, as it stands there."""
    named = f"{held.claim['id']} ({held.claim['grade']})"
    said = found.message.replace(named, f"the nearest claim, {named},", 1)
    return found._replace(message=f"{said}; check which it is: {held.reading.text.removesuffix('.')}")


def as_told(text: str, start: int, end: int) -> str:
    """A part of a text with the words before it that make it a limit or a round one: more than 600,000, by 2009."""
    hedge = _HEDGE.search(text, max(0, start - LONGEST_HEDGE), start)
    return text[hedge.start() if hedge else start : end]


def amount_told(text: str, amount: Quantity) -> str:
    """An amount of a text with the words before it, but for those that only a date is limited by: raided by 63."""
    return _OF_DATE.sub("", as_told(text, amount.start, amount.end))


def dates_told(reading: Reading, date: When, part: Reading, other: When) -> tuple[str, str]:
    """A date of a sentence, and that of a claim with its limit, both without "in" and "on"."""
    texts = reading.text[date.start : date.end], as_told(part.text, other.start, other.end)
    ours, theirs = (_IN.sub("", text) for text in texts)
    return ours, theirs


def _by(claim: Claim) -> str:
    """Who supports a claim, the most reliable first."""
    supports = sorted(
        (piece for piece in claim["evidence"] if piece["stance"] == "supports"), key=lambda piece: piece["effective"]
    )
    named = [source_of(piece) for piece in supports[:1]]
    return f" ({named[0]})" if named else ""
