"""Markdown: a footnote a claim, as GitHub, Pandoc and most others read it; `[^CJ-0001]` in a text refers to it."""

import re
from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.contract import Claim, Evidence
from chongjin_cli.present.citations import Citation, Citations
from chongjin_cli.present.formats.markdown import escape

_LIST_MARKER = re.compile(r"^(\d*)([-+.)])(?=\s)")


def write(citations: Citations, out: TextIO) -> None:
    """Write the statement of each claim with its grade, and its sources as a numbered list."""
    out.write("\n".join(_footnote(claim, citations.sources) for claim in citations.claims))


def _footnote(claim: Claim, sources: dict[str, Citation]) -> str:
    statement = _LIST_MARKER.sub(r"\1\\\2", escape(claim["statement"]))
    lines = [f"[^{claim['id']}]: {statement} ({claim['grade']}, {claim['status']})", ""]
    for number, name in enumerate(dict.fromkeys(piece["source"] for piece in claim["evidence"]), 1):
        evidence = [piece for piece in claim["evidence"] if piece["source"] == name]
        lines.append(f"    {number}. {_stances(evidence)}: {', '.join(_parts(sources[name]))}.")
    return "\n".join(lines) + "\n"


def _stances(evidence: list[Evidence]) -> str:
    """What a source does for a claim and where: `Supports (p. 7)`."""
    located = ((piece["stance"], piece["locator"]) for piece in evidence)
    stances = ", ".join(f"{stance} ({escape(locator)})" if locator else stance for stance, locator in located)
    return stances[:1].upper() + stances[1:]


def _parts(citation: Citation) -> Iterator[str]:
    """Author, title, publisher, date, address and day of reading, as far as known; the id where nothing names it."""
    source = citation.source
    if not (source["authors"] or source["title"] or source["publisher"]):
        yield source["id"]
    yield from map(escape, source["authors"])
    if source["title"]:
        yield f"*{escape(source['title'])}*"
    if source["publisher"]:
        yield escape(source["publisher"])
    if citation.issued:
        yield citation.issued.label
    if source["url"]:
        yield f"<{source['url']}>"
    if citation.read:
        yield f"read {citation.read.label}"
