"""Counts verdicts, for the summary of an audit."""

from collections import Counter
from collections.abc import Iterable

from chongjin_cli.contract import Audited, Verdict
from chongjin_cli.present.labels import counted

WORDS: dict[Verdict, str] = {
    "conflict": "in conflict",
    "too-strong": "too strong",
    "one-sided": "one-sided",
    "supported": "borne out",
    "not-held": "not held",
    "no-claim": "nothing to check",
}
"""What verdicts are called in a summary."""


class Tally:
    """Counts verdicts while sentences pass."""

    def __init__(self) -> None:
        self._counts: Counter[Verdict] = Counter()

    def of(self, audited: Iterable[Audited]) -> Iterable[Audited]:
        """The same sentences."""
        for each in audited:
            self._counts[each["verdict"]] += 1
            yield each

    def __str__(self) -> str:
        """`12 sentences: 2 in conflict, 5 borne out, 5 not held`."""
        parts = [f"{self._counts[verdict]:,} {word}" for verdict, word in WORDS.items() if self._counts[verdict]]
        total = counted(self._counts.total(), "sentences")
        return f"{total}: {', '.join(parts)}" if parts else "no sentences"
