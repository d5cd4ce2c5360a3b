"""How much of what was typed the best single text of a claim has: it may answer just that.

The index has all questions of a claim in one: there a claim matches as well whose questions each have another word.
"""

import re
from collections.abc import Sequence
from math import log

from chongjin_cli.text.folding import plain

LETTERS = 3
"""Letters in a row, spaces among them, of which texts that are alike in any script share many."""
_WORD = re.compile(r"[^\W_]+")


def likeness(typed: str, claims: Sequence[Sequence[str]]) -> list[float]:
    """The share of what was typed that one of the texts of each claim has, the most that any has, from 0 to 1.

    It is counted in rows of letters; what fewer of the claims have counts more.
    """
    spaced = f" {' '.join(_WORD.findall(plain(typed)))} "
    rows = sorted({spaced[start : start + LETTERS] for start in range(len(spaced) - LETTERS + 1)})
    folded = [[f" {plain(text)} " for text in texts] for texts in claims]
    having = [sum(any(row in text for text in texts) for texts in folded) for row in rows]
    weights = [(row, log((len(claims) + 1) / (many + 0.5))) for row, many in zip(rows, having, strict=True)]
    total = sum(weight for _, weight in weights)

    def shared(text: str) -> float:
        return sum([weight for row, weight in weights if row in text]) / total

    return [max(map(shared, texts)) for texts in folded]
