"""Counts verdicts, for the summary of an audit."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from chongjin_cli.contract import Audited, Verdict
from chongjin_cli.present.labels import counted

WORDS: dict[Verdict | Literal["to-check"], str] = {
    "conflict": "in conflict",
    "too-strong": "too strong",
    "one-sided": "one-sided",
    "supported": "borne out",
    "to-check": "to check",
    "not-held": "not held",
    "no-claim": "nothing to check",
}
"""What verdicts are called in a summary; what is not held, but has a warning (W212), is to be checked."""


class Tally:
    """Counts verdicts while sentences pass."""

    def __init__(self) -> None:
        self._counts: Counter[Verdict | Literal["to-check"]] = Counter()

    def of(self, audited: Iterable[Audited]) -> Iterable[Audited]:
        """The same sentences."""
        for each in audited:
            is_quiet = all(finding["severity"] == "info" for finding in each["findings"])
            self._counts[each["verdict"] if is_quiet or each["verdict"] != "not-held" else "to-check"] += 1
            yield each

    def __str__(self) -> str:
        """`12 sentences: 2 in conflict, 5 borne out, 5 not held`."""
        parts = [f"{self._counts[verdict]:,} {word}" for verdict, word in WORDS.items() if self._counts[verdict]]
        total = counted(self._counts.total(), "sentences")
        return f"{total}: {', '.join(parts)}" if parts else "no sentences"
