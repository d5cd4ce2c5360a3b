"""Plain text: claims whole, to be read, as `show` prints them in a pipe; lines are wrapped between words."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli import contract
from chongjin_cli.present.details import RELATIONS, STANCES, Details, Shown, favour
from chongjin_cli.present.wrapping import columns, wrapped

ENTRY, EVIDENCE = 4, 7
"""Columns before all lines but the first of a fact or another claim, and before the lines of a piece of evidence."""


def write(claims: Sequence[Details], out: TextIO) -> None:
    """Write each claim with an empty line before the next, as wide as the reader's page."""
    width = columns()
    for number, claim in enumerate(claims):
        if number:
            out.write("\n")
        out.writelines(f"{part}\n" for line, hang in _lines(claim) for part in wrapped(line, width, hang))


def _lines(details: Details) -> Iterator[tuple[str, int]]:
    """Each line with what its further lines are indented by."""
    claim = details.claim
    for line in (claim["id"], claim["assertion"], claim["attribution"]):
        if line:
            yield line, 0
    yield "", 0
    yield from ((f"{name}: {fact}", ENTRY) for name, fact in details.facts)
    for stance, evidence in details.evidence.items():
        yield from (("", 0), (f"{STANCES[stance]} ({len(evidence)})", 0))
        for shown in evidence:
            yield from ((line, EVIDENCE) for line in _evidence(shown))
    for dispute in details.disputes:
        yield from (("", 0), (f"In dispute: {dispute['question']} ({dispute['id']})", ENTRY))
        if dispute["note"]:
            yield f"  {dispute['note']}", 2
        yield from ((_other("rival", answer), ENTRY) for answer in dispute["claims"] if answer["id"] != claim["id"])
        yield f"  {favour(dispute)}", 2
    if details.related:
        yield from (("", 0), ("Related claims", 0))
        yield from ((_other(tie, other), ENTRY) for tie, other in details.related)


def _evidence(shown: Shown) -> Iterator[str]:
    title = shown.title if shown.title[-1] in ".?!" or not shown.published else f"{shown.title}."
    yield f"  {shown.number} {shown.evidence['reliability']}  {title} {shown.published}".rstrip()
    evidence = shown.evidence
    copy = f"copy: {evidence['copy']}" if evidence["copy"] else None
    lines = (evidence["says"], " · ".join(shown.remarks), evidence["url"], copy)
    yield from (" " * EVIDENCE + line for line in lines if line)


def _other(tie: str, claim: contract.Claim) -> str:
    return f"  {RELATIONS[tie]}: {claim['id']} {claim['grade']} {claim['status']}  {claim['statement']}"
