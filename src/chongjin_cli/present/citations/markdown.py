"""Markdown: a footnote a claim, as GitHub, Pandoc and most others read it; `[^CJ-0001]` in a text refers to it."""

import re
from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.contract import Claim, Evidence
from chongjin_cli.present.citations.citation import STANCES, Citation, Citations
from chongjin_cli.present.formats.markdown import escape
from chongjin_cli.queries.support import in_order

_LIST_MARKER = re.compile(r"^(\d*)([-+.)])(?=\s)")


def write(citations: Citations, out: TextIO) -> None:
    """Write each claim's statement, id and grade, with the dataset, and its sources as a numbered list by stance.

    A source that is cited alone has a footnote by its own id.
    """
    alone = {name: citations.sources[name] for name in citations.alone}
    of_sources = (f"[^{name}]: {', '.join(parts(each))}.\n" for name, each in alone.items())
    out.write("\n".join([*of_sources, *(_footnote(claim, citations) for claim in citations.claims)]))


def _footnote(claim: Claim, citations: Citations) -> str:
    statement = _LIST_MARKER.sub(r"\1\\\2", escape(claim["statement"]))
    cited = f"{claim['id']}, graded {claim['grade']} ({claim['status']}), in"
    lines = [f"[^{claim['id']}]: {statement} {cited} *{escape(citations.title)}*, version {citations.version}.", ""]
    evidence = in_order(claim["evidence"])
    for number, name in enumerate(dict.fromkeys(piece["source"] for piece in evidence), 1):
        stances = _stances([piece for piece in evidence if piece["source"] == name])
        lines.append(f"    {number}. {stances}: {', '.join(parts(citations.sources[name]))}.")
    return "\n".join(lines) + "\n"


def _stances(evidence: list[Evidence]) -> str:
    """What a source does for a claim, to which part and where: `Supports (p. 7)`."""
    stances = ", ".join(_STANCES[piece["stance"]] + _details(piece) for piece in evidence)
    return stances[:1].upper() + stances[1:]


_STANCES = STANCES | {"context": "context"}


def _details(piece: Evidence) -> str:
    details = "; ".join(escape(detail) for detail in (piece["part"], piece["locator"]) if detail)
    return f" ({details})" if details else ""


def parts(citation: Citation) -> Iterator[str]:
    """Author, title, publisher, date, address, and the day and address of reading, as far as they are known."""
    source = citation.source
    yield from map(escape, source["authors"])
    if source["title"]:
        yield f"*{escape(source['title'])}*"
    else:
        yield escape(f"[{citation.description.lower()}]")
    if source["publisher"]:
        yield escape(source["publisher"])
    if citation.issued:
        yield citation.issued.label
    if source["url"]:
        yield f"<{source['url']}>"
    read = [f" {citation.read.label}"] if citation.read else []
    read += [f" at <{source['copy']}>"] if source["copy"] else []
    if read:
        yield f"read{''.join(read)}"
    if citation.unread:
        yield escape(citation.unread)
