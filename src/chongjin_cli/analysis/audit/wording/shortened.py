"""A sentence without what only goes along with it: what stands between two commas, or behind the last."""

import re
from collections.abc import Iterator

LEAST = 5
"""Words of what is left, at least."""
_BETWEEN = re.compile(
    r",\s+(?!and\b|or\b|but\b)[^,;()\d]{3,80},(?=\s+(?!and\b|or\b|but\b))|\s\([^()\d]{2,80}\)(?=[\s,.;])"
)
_BEHIND = re.compile(r",\s+(?!and\b|or\b|not\b|never\b|\d)[^,;]{3,}[.!]?\s*$")


def shortened(text: str) -> Iterator[str]:
    """A sentence with spaces for what only goes along with it, the longest first, all else in its place."""
    without = _BETWEEN.sub(lambda found: " " * len(found[0]), text)
    if without != text and _says_enough(without):
        yield without
    behind = _BEHIND.search(without)
    if behind and _says_enough(without[: behind.start()]):
        yield without[: behind.start()] + " " * (len(text) - behind.start())


def _says_enough(text: str) -> bool:
    return len(text.split()) >= LEAST
