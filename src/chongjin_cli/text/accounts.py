"""What the sources of a claim tell, cut into parts that say one thing each: a sentence is held against them, too.

An account as a dataset gives it opens with whose it is or what it is of ("Relays RFA, of the yard in Chongjin: …") and
goes on with what it tells, a fact behind each semicolon. What its reader remarks on it ("The yard is not in the part
read") is no part of what it tells.
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
# What a reader remarks on an account: that something is not in it, or where it ends.
_OF_DETAIL = r"(?:dates?|days?|months?|years?|source|names?|figures?|numbers?|page)"
_REMARK = re.compile(
    r"(?<!was )(?<!were )(?<!been )\bnot (?:told|named|given|shown|stated|said|dated|mentioned|read)"
    r"(?: of| there| here)?$"
    r"|\b(?:[Nn]o|[Nn]ot|[Nn]othing|[Nn]one|[Nn]either|beyond|only|blank)\b.* the (?:\w+ )?"
    r"(?:parts?|text|copy|excerpt|pages?|summary|entry|abstract)(?: (?:read|seen|shown|here))?$"
    r"|\b(?:[Nn]o|[Nn]othing|[Nn]one|[Nn]either|[Nn]or)\b.* (?:is|are) (?:told|named|given|shown|said)(?: of)?$"
    rf"|\b(?:[Nn]o|nor|(?:shows|gives|has|names) (?:no|neither)) (?:\w+ )?{_OF_DETAIL}"
    r"(?: (?:shown|told|given|of its own))?$"
    r"|\b(?:does|do|did) not (?:say|tell|name|give|mention|show)\b"
    r"|^(?:(?:where|when|and|but) )?[Tt]he (?:\w+ )?(?:part|text|excerpt|page|copy)(?: read| seen| shown)? "
    r"(?:breaks|ends)\b"
    r"|^[Uu]ndated$"
)
# How a clause begins that a remark may be beside what is told before it.
_BESIDE = re.compile(r"(?:and|but|though|with|no|nor|neither|nothing|which|where|whether|when|whose?|what)\b")
_SENTENCES = re.compile(r"(?<=;) |(?<=\w\w[.!?]) (?=[A-Z])")


class Part(NamedTuple):
    """A part of an account: what the account opens with, what it tells there, and whose account it is."""

    opening: str
    text: str
    by: str


def parts_of(says: str, by: str) -> list[Part]:
    """An account cut into its parts."""
    says = without_remarks(says)
    opening = _OPENING.match(says)
    rest = says[opening.end() :] if opening else says
    begins = opening["opening"] if opening else ""
    texts = (text.removesuffix(";") for text in _PARTS.split(rest))
    return [Part(begins, text, by) for text in texts if _says_something(text)]


def without_remarks(says: str) -> str:
    """An account without what its reader remarks on it, where that is a sentence or clause of its own."""
    return " ".join(filter(None, map(_told, _SENTENCES.split(" ".join(says.split())))))


def _told(text: str) -> str:
    """A part of an account, if need be without the clause at its end; nothing if all of it is a remark."""
    said = text.rstrip(";.")
    if not _REMARK.search(said.rpartition(": ")[2]):
        return text
    before, _, last = said.rpartition(", ")
    return _told(f"{before}{text[len(said) :]}") if _BESIDE.match(last) and _REMARK.search(last) else ""


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
