"""Of which of two things a text says that it is more than the other: more people at Hamhung than at Chongjin.

So do numbers with what they are of, 2.08 m at Chongjin, 1.76 m at Rason, and ranks: second after Pyongyang. Texts are
read in small letters with each name as one word.
"""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.reading.roles import NAME
from chongjin_cli.analysis.audit.wording.numbers import ORDINALS

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
_OF_WORDS = re.compile(r"\b(?P<how>more|fewer|less) (?P<one>[a-z]+) than (?P<of>[a-z]+)\b")
_NUMBER_OF = re.compile(
    rf"(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)\b(?P<of>(?:(?![\d,;:.()]|{NAME}).)*)(?P<name>{NAME}\w+)?"
)
_RANKED = re.compile(rf"\b(?:{'|'.join(ORDINALS)})\b(?P<rest>[^.;:()]*)")
_BEHIND = r"\b(?P<side>after|behind|before|ahead of)\b"
_SIDE_OF_RANK = re.compile(rf"{_BEHIND}(?P<names>(?:(?!{_BEHIND.replace('?P<side>', '?:')}).)*)")
_IN_NUMBERS = frozenset((0, 2, 3))
"""The ways of being more in which the larger number is."""
_NAME = re.compile(rf"{NAME}\w+")
_THAN = re.compile(rf"(?<!rather )\bthan(?= (?:(?:at|in|of|to) )?{NAME})")


def is_compared_otherwise(one: str, other: str) -> bool:
    """Whether of two names one is more by a text and less by another."""
    theirs, numbers = set(_compared(other)), _numbers(other)
    return any(
        (kind, less, more) in theirs
        or (kind in _IN_NUMBERS and more in numbers and less in numbers and numbers[more] < numbers[less])
        for kind, more, less in _compared(one)
    )


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
    for found in _OF_WORDS.finditer(text):
        one, of = (found["one"], found["of"]) if found["how"] == "more" else (found["of"], found["one"])
        yield 0, one, of
    for ranked in _RANKED.finditer(text):
        for subject in _NAME.findall(text, 0, ranked.start())[:1]:
            for side in _SIDE_OF_RANK.finditer(ranked["rest"]):
                for name in _NAME.findall(side["names"]):
                    yield (0, name, subject) if side["side"] in ("after", "behind") else (0, subject, name)


def _numbers(text: str) -> dict[str, float]:
    """What stands behind each number of a text, up to the next or a comma, with it: a name, or else the words."""
    told = dict[str, float]()
    for found in _NUMBER_OF.finditer(text):
        for what in [found["name"]] if found["name"] else found["of"].split():
            told.setdefault(what, float(found["number"].replace(",", "")))
    return told
