"""How many lines of a page of text, as wide as a terminal, something takes: what is brief leaves room for more."""

from collections.abc import Iterable

from chongjin_cli import contract

LINE = 76
"""Letters of a line."""
POSSIBLE = 3
"""The credibility of claims that are told, as what is alleged is, without who says so, but with their sources."""
HEAD, SOURCES = 22, 30
"""Letters of a row beside its sentence: of the id, grade and years, and of the sources where it names none."""


def of_text(text: str) -> int:
    """The lines of a text on its own."""
    return -(-len(text) // LINE)


def of_claim(claim: contract.Claim) -> int:
    """The lines of a row with a claim; with what is alleged those who say so take as much as its sources."""
    is_alleged = claim["kind"] == "allegation"
    if claim["attribution"] and claim["credibility"] != POSSIBLE and not is_alleged:
        letters = len(claim["statement"])
    else:
        letters = len(claim["assertion"]) + SOURCES * (1 + is_alleged)
    return -(-(HEAD + letters) // LINE)


def of_dispute(dispute: contract.Dispute) -> int:
    """The lines of a dispute with its answers."""
    answers = (claim["statement"] for claim in dispute["claims"])
    return sum(map(of_text, (f"{dispute['question']} {dispute['note'] or ''}", *answers)))


def of_part(rows: Iterable[int]) -> int:
    """The lines of a part with rows of so many each, with its heading; none if it has no rows."""
    lines = sum(rows)
    return lines + 2 if lines else 0
