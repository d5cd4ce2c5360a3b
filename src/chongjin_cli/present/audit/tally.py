"""Counts verdicts, for the summary of an audit."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from chongjin_cli.contract import Audited, Verdict
from chongjin_cli.present.labels import counted

Counted = Verdict | Literal["to-check", "in-part"]
WORDS: dict[Counted, str] = {
    "conflict": "in conflict",
    "too-strong": "too strong",
    "one-sided": "one-sided",
    "supported": "borne out",
    "in-part": "borne out in part",
    "to-check": "to check",
    "not-held": "not held",
    "no-claim": "nothing to check",
}
"""What verdicts are called in a summary; what is not held, or only in part, is told by its finding (W212, I302)."""


class Tally:
    """Counts verdicts while sentences pass."""

    def __init__(self) -> None:
        self._counts: Counter[Counted] = Counter()

    def of(self, audited: Iterable[Audited]) -> Iterable[Audited]:
        """The same sentences."""
        for each in audited:
            self._counts[_counted(each)] += 1
            yield each

    def __str__(self) -> str:
        """`12 sentences: 2 in conflict, 5 borne out, 5 not held`."""
        parts = [f"{self._counts[verdict]:,} {word}" for verdict, word in WORDS.items() if self._counts[verdict]]
        total = counted(self._counts.total(), "sentences")
        return f"{total}: {', '.join(parts)}" if parts else "no sentences"


def _counted(audited: Audited) -> Counted:
    """What a sentence counts as: its verdict, unless that is only in part, or is to be checked."""
    codes = {finding["code"] for finding in audited["findings"]}
    if audited["verdict"] == "supported" and "I302" in codes:
        return "in-part"
    return "to-check" if audited["verdict"] == "not-held" and "W212" in codes else audited["verdict"]
