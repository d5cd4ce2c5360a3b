"""How like the best single text of a claim is to what was typed: it may answer just that.

The index has all questions of a claim in one: there a claim matches as well whose questions each have another word.
"""

import re
from collections.abc import Iterator, Sequence
from math import log

from chongjin_cli.text.folding import plain

LETTERS = 3
"""Letters in a row, spaces among them, of which two texts that are alike share many, in any script."""
_WORD = re.compile(r"[^\W_]+")


def likeness(typed: str, claims: Sequence[Sequence[str]]) -> list[float]:
    """How alike what was typed and the most alike of the texts of each claim are, from 0 to 1: the Dice coefficient.

    What fewer of the claims have counts more.
    """
    asked = sorted(_rows_of_letters(typed))
    if not asked:
        return [0.0] * len(claims)
    folded = [[f" {plain(text)} " for text in texts] for texts in claims]
    having = [sum(any(row in text for text in texts) for texts in folded) for row in asked]
    weights = [log((len(claims) + 1) / (many + 0.5)) for many in having]
    total = sum(weights)
    weighted = list(zip(asked, weights, strict=True))
    each = total / len(asked)  # what a row of letters counts that was not typed, whatever it is

    def alike(text: str) -> float:
        return 2 * sum([weight for row, weight in weighted if row in text]) / (total + len(text) * each)

    return [max(map(alike, texts), default=0.0) for texts in folded]


def _rows_of_letters(text: str) -> Iterator[str]:
    spaced = f" {' '.join(_WORD.findall(plain(text)))} "
    yield from {spaced[start : start + LETTERS] for start in range(len(spaced) - LETTERS + 1)}
