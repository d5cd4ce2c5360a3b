"""What the sources of a claim tell, cut into parts that say one thing each: a sentence is held against them, too.

An account as a dataset gives it opens with whose it is or what it is of ("Relays RFA, of the yard in Chongjin: …") and
goes on with what it tells, a fact behind each semicolon.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli.contract import Evidence

TOLD_FOR = frozenset(("supports", "partly"))
"""The stances of sources that tell a claim, or a part of it."""
SHORTEST = 3
"""Words of a part that says something by itself; one fewer if it gives a number."""
_OPENING = re.compile(r"(?P<opening>[^:;]{2,240}):\s+(?=\S)")
_PARTS = re.compile(r" (?<=[;.!?] )(?:(?<=; )|(?<=[^\W\d_]{2}[.!?] )(?=[A-Z]))")


class Part(NamedTuple):
    """A part of an account: what the account opens with, what it tells there, and whose account it is."""

    opening: str
    text: str
    by: str


def parts_of(says: str, by: str) -> list[Part]:
    """An account cut into its parts."""
    says = " ".join(says.split())
    opening = _OPENING.match(says)
    rest = says[opening.end() :] if opening else says
    begins = opening["opening"] if opening else ""
    texts = (text.removesuffix(";") for text in _PARTS.split(rest))
    return [Part(begins, text, by) for text in texts if _says_something(text)]


def _says_something(text: str) -> bool:
    many = text.count(" ") + 1
    return many >= SHORTEST or (many == SHORTEST - 1 and any(map(str.isdigit, text)))


def parts_told(evidence: Sequence[Evidence]) -> list[Part]:
    """The parts of all accounts that tell a claim or a part of it."""
    told = (piece for piece in evidence if piece["stance"] in TOLD_FOR)
    return [part for piece in told for part in parts_of(piece["says"], source_of(piece))]


def source_of(piece: Evidence) -> str:
    """By what name a source is called."""
    return piece["publisher"] or piece["title"] or "an untitled source"
