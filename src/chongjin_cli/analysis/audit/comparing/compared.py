"""Of which of two names a text says that it is more than the other: more people at Hamhung than at Chongjin.

Texts are read in small letters with each name as one word.
"""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.reading.roles import NAME

_MORE = {
    how: (kind, is_less)
    for kind, sides in enumerate(
        (("more larger bigger higher greater", "fewer less smaller lower"), ("older", "younger newer"),
         ("longer", "shorter"), ("dearer", "cheaper"))
    )
    for is_less, side in enumerate(sides)
    for how in side.split()
}  # fmt: skip
"""What says that a thing is more than another, or less, with its kind and which of both it says."""
_COMPARED = re.compile(rf"\b(?P<how>{'|'.join(_MORE)})\b(?P<between>[^,;:.()]*?)\bthan\b[^,;:.()]*?(?P<of>{NAME}\w+)")
_NAME = re.compile(rf"{NAME}\w+")
_THAN = re.compile(rf"(?<!rather )\bthan(?= (?:(?:at|in|of|to) )?{NAME})")


def is_compared_otherwise(one: str, other: str) -> bool:
    """Whether of two names one is more by a text and less by another."""
    theirs = set(_compared(other))
    return any((kind, less, more) in theirs for kind, more, less in _compared(one))


def without_compared(text: str) -> str:
    """A text without "than" before a name, which either of two may stand behind."""
    return _THAN.sub(",", text)


def _compared(text: str) -> Iterator[tuple[int, str, str]]:
    """The names of which a text says that one is more than another: in what way, and both."""
    for found in _COMPARED.finditer(text):
        kind, is_less = _MORE[found["how"]]
        names = _NAME.findall(found["between"])[:1] or _NAME.findall(text, 0, found.start())[-1:]
        for name in names:
            yield (kind, found["of"], name) if is_less else (kind, name, found["of"])
