"""Plain text: claims whole, to be read, as `show` prints them in a pipe; lines are wrapped between words."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli import contract
from chongjin_cli.present.details import RELATIONS, STANCES, Details, Shown, favour
from chongjin_cli.present.wrapping import columns, wrapped

EVIDENCE = 7
"""Columns before what is told of a piece of evidence, beneath its title."""


def write(claims: Sequence[Details], out: TextIO) -> None:
    """Write each claim with an empty line before the next, as wide as the reader's page."""
    width = columns()
    for number, claim in enumerate(claims):
        if number:
            out.write("\n")
        out.writelines(f"{part}\n" for line in _lines(claim) for part in wrapped(line, width, _hang(line)))


def _hang(line: str) -> int:
    """What the further lines of a line are indented by: facts a little, evidence as far as what is told of it."""
    indent = len(line) - len(line.lstrip(" "))
    return EVIDENCE if indent and line[indent].isdigit() else max(indent, 2)


def _lines(details: Details) -> Iterator[str]:
    claim = details.claim
    yield claim["id"]
    yield claim["assertion"]
    if claim["attribution"]:
        yield claim["attribution"]
    yield ""
    yield from (f"{name}: {fact}" for name, fact in details.facts)
    for stance, evidence in details.evidence.items():
        yield from ("", f"{STANCES[stance]} ({len(evidence)})")
        for shown in evidence:
            yield from _evidence(shown)
    for dispute in details.disputes:
        yield from ("", f"In dispute: {dispute['question']}")
        if dispute["note"]:
            yield f"  {dispute['note']}"
        yield from (_other("rival", answer) for answer in dispute["claims"] if answer["id"] != claim["id"])
        yield f"  {favour(dispute)}"
    if details.related:
        yield from ("", "Related claims")
        yield from (_other(tie, other) for tie, other in details.related)


def _evidence(shown: Shown) -> Iterator[str]:
    title = shown.title if shown.title[-1] in ".?!" or not shown.published else f"{shown.title}."
    yield f"  {shown.number} {shown.evidence['reliability']}  {title} {shown.published}".rstrip()
    copy = f"copy: {shown.copy}" if shown.copy else None
    lines = (shown.evidence["says"], " · ".join(shown.remarks), shown.address, copy)
    yield from (" " * EVIDENCE + line for line in lines if line)


def _other(tie: str, claim: contract.Claim) -> str:
    return f"  {RELATIONS[tie]}: {claim['id']} {claim['grade']} {claim['status']}  {claim['statement']}"
