"""What stands in one of two editions and not in the other, whatever it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TypeVar

_Piece = TypeVar("_Piece")


def replaced(
    old: Sequence[_Piece], new: Sequence[_Piece], brings: Callable[[_Piece], object] = lambda piece: piece
) -> Iterator[tuple[_Piece | None, _Piece | None]]:
    """What is not in both, by what it brings: what went beside what came, None where there is no more of the other."""
    was, now = ([brings(piece) for piece in pieces] for pieces in (old, new))
    gone = (piece for piece, brought in zip(old, was, strict=True) if brought not in now)
    came = (piece for piece, brought in zip(new, now, strict=True) if brought not in was)
    return zip_longest(gone, came)


def missing(there: Mapping[str, object], here: Mapping[str, object]) -> list[str]:
    """The ids that stand there, but not here."""
    return sorted(there.keys() - here.keys())
